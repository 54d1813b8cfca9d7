//! What rests on a quote: every claim that cites the same words of the same article.

use super::disputes::subjects;
use super::excerpts::cited_words;
use super::lens::Lens;
use super::phrase;
use super::subject::Subject;
use crate::model::{Dossier, Id};
use crate::text::Clean;

/// One claim that rests on the quote.
#[derive(Debug, Clone, PartialEq)]
pub struct Resting {
    /// The event or position that it is about.
    pub subject: Subject,
    /// What that is called.
    pub title: Clean,
    /// The question.
    pub ask: Clean,
    /// The value claimed.
    pub value: Clean,
}

/// Projects the claims known on the day whose citations share a word with the words given.
#[must_use]
pub fn project(source: &Id, words: (usize, usize), lens: &Lens, dossier: &Dossier) -> Vec<Resting> {
    let mut resting = Vec::new();
    for subject in subjects(dossier) {
        for attribute in subject.attributes(dossier) {
            for claim in &attribute.claims {
                let shares = claim.statement.cite.iter().any(|citation| {
                    citation.source == *source
                        && cited_words(citation, dossier)
                            .is_some_and(|cited| cited.0 < words.1 && words.0 < cited.1)
                });
                if shares {
                    resting.push(Resting {
                        title: subject.title(lens.known, dossier),
                        subject: subject.clone(),
                        ask: super::excerpts::question(&attribute),
                        value: phrase::value(claim, lens, dossier),
                    });
                }
            }
        }
    }
    resting
}
