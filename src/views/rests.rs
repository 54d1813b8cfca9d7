//! What rests on the words of an article: every claim that cites them.

use super::disputes::subjects;
use super::excerpts::cited_words;
use super::lens::Lens;
use super::phrase;
use crate::model::verdict::{compare_all, count_origins};
use crate::model::{Attribute, Dossier, Id, Subject, Verdict};
use crate::text::Clean;

/// One claim that rests on a quote.
#[derive(Debug, Clone, PartialEq)]
pub struct Resting {
    /// The event or position that it is about.
    pub subject: Subject,
    /// What that is called.
    pub title: Clean,
    /// The attribute, by its name throughout the dossier.
    pub of: String,
    /// The question.
    pub ask: Clean,
    /// The value claimed.
    pub value: Clean,
    /// How that stands to what else is claimed.
    pub verdict: Verdict,
    /// How many origins speak of the question.
    pub origins: usize,
}

/// Every citation of one article, in the order of the dossier: found once, then asked for quote after quote.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grounds {
    all: Vec<Ground>,
}

/// One citation: where it stands in the article, and the claim that it carries.
#[derive(Debug, Clone, PartialEq)]
struct Ground {
    words: (usize, usize),
    quote: Option<Clean>,
    subject: Subject,
    attribute: usize,
    claim: usize,
}

impl Grounds {
    /// Finds all citations of `source` whose words can be located in it.
    #[must_use]
    pub fn of(source: &Id, dossier: &Dossier) -> Self {
        let mut all = Vec::new();
        for subject in subjects(dossier) {
            let attributes = subject.attributes(dossier);
            for (place, attribute) in attributes.iter().enumerate() {
                for (claim, stated) in attribute.claims.iter().enumerate() {
                    let cited = stated.statement.cite.iter();
                    for citation in cited.filter(|citation| citation.source == *source) {
                        all.extend(cited_words(citation, dossier).map(|words| Ground {
                            words,
                            quote: citation.quote.clone(),
                            subject: subject.clone(),
                            attribute: place,
                            claim,
                        }));
                    }
                }
            }
        }
        Self { all }
    }

    /// The words that are quoted, each once, in the order of the article.
    #[must_use]
    pub fn quotes(&self) -> Vec<((usize, usize), Clean)> {
        let words = |ground: &Ground| Some((ground.words, ground.quote.clone()?));
        let mut quotes: Vec<_> = self.all.iter().filter_map(words).collect();
        quotes.sort_unstable_by_key(|(words, _)| *words);
        quotes.dedup_by_key(|(words, _)| *words);
        quotes
    }

    /// The claims whose citations share a word with the words given.
    #[must_use]
    pub fn resting_on(
        &self,
        words: (usize, usize),
        lens: &Lens,
        dossier: &Dossier,
    ) -> Vec<Resting> {
        let shares = |ground: &&Ground| ground.words.0 < words.1 && words.0 < ground.words.1;
        let mut resting: Vec<Resting> = Vec::new();
        for ground in self.all.iter().filter(shares) {
            let attributes = ground.subject.attributes(dossier);
            let Some(attribute) = attributes.get(ground.attribute) else {
                continue;
            };
            let found = resting_claim(ground, attribute, lens, dossier);
            // A claim that cites two overlapping quotes rests on them once.
            resting.extend(found.filter(|found| !resting.contains(found)));
        }
        resting
    }
}

fn resting_claim(
    ground: &Ground,
    attribute: &Attribute<'_>,
    lens: &Lens,
    dossier: &Dossier,
) -> Option<Resting> {
    let claim = attribute.claims.get(ground.claim)?;
    let origins = count_origins(&attribute.claims, dossier);
    Some(Resting {
        subject: ground.subject.clone(),
        title: ground.subject.title(lens.known, dossier),
        of: attribute.of.clone(),
        ask: super::excerpts::question(attribute),
        value: phrase::value(claim, lens, dossier),
        verdict: compare_all(&attribute.claims, origins, dossier),
        origins,
    })
}
