//! What the sources say of one subject, attribute by attribute, each side with its quotes.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::lens::Lens;
use super::phrase;
use super::reader::Quoted;
use crate::model::verdict::{count_origins, judge, judge_pair};
use crate::model::{
    Attribute, Citation, Dossier, Id, Ruling, Source, Stated, Statement, Subject, Verdict,
};
use crate::text::{Clean, Words};

/// Everything that is known of a subject.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Excerpts {
    /// What it is called.
    pub title: Clean,
    /// What it is about, in our words.
    pub summary: Option<Clean>,
    /// Whether a machine has drafted it and no person has accepted it.
    pub is_drafted: bool,
    /// How many articles speak of it.
    pub articles: usize,
    /// One block an attribute.
    pub blocks: Vec<Block>,
}

/// One attribute and its sides.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Block {
    /// Its name throughout the dossier.
    pub of: String,
    /// The question.
    pub ask: Clean,
    /// What comparing the claims yields.
    pub verdict: Verdict,
    /// How many origins speak.
    pub origins: usize,
    /// The value to show first; several for an open question.
    pub headline: Vec<Clean>,
    /// The values claimed, each with who claims it.
    pub sides: Vec<Side>,
    /// How an editor reads it.
    pub ruling: Option<Reading>,
}

/// One value and the claims that state it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Side {
    /// The value.
    pub value: Clean,
    /// How many origins state it.
    pub origins: usize,
    /// Where it stands.
    pub excerpts: Vec<Excerpt>,
}

/// One citation, ready to be read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Excerpt {
    /// The source.
    pub source: Id,
    /// Who published it, when, and the passage.
    pub label: Clean,
    /// Who says it there, and who reported it first.
    pub voice: Option<Clean>,
    /// What the passage says, in our words.
    pub digest: Option<Clean>,
    /// The words themselves, when they are quoted.
    pub quote: Option<Clean>,
    /// Numbers of the cited words in the article: from inclusive, to exclusive.
    pub words: Option<(usize, usize)>,
}

/// A ruling as it is shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// The value preferred; `None` when the question is left open.
    pub prefers: Option<Clean>,
    /// The reason.
    pub why: Clean,
}

impl Excerpts {
    /// Every citation, in the order of showing.
    pub fn citations(&self) -> impl Iterator<Item = &Excerpt> {
        self.blocks.iter().flat_map(Block::citations)
    }

    /// The first citation under the attribute `of`, counted through all blocks; 0 when it has none.
    #[must_use]
    pub fn first_citation(&self, of: &str) -> usize {
        let block = self.blocks.iter().position(|block| block.of == of);
        let before = self.blocks.iter().take(block.unwrap_or_default());
        before.map(|block| block.citations().count()).sum()
    }

    /// The first citation of `source` under the attribute `of`, else the first under it.
    #[must_use]
    pub fn citation_of(&self, of: &str, source: Option<&Id>) -> usize {
        let block = self.blocks.iter().find(|block| block.of == of);
        let cites = |excerpt: &Excerpt| Some(&excerpt.source) == source;
        let within = block.and_then(|block| block.citations().position(cites));
        self.first_citation(of) + within.unwrap_or_default()
    }

    /// The attribute under which citation `number` stands.
    #[must_use]
    pub fn block_of(&self, number: usize) -> Option<&Block> {
        let mut end = 0;
        self.blocks.iter().find(|block| {
            end += block.citations().count();
            number < end
        })
    }
}

impl Block {
    /// The citations of its sides, in the order of showing.
    pub fn citations(&self) -> impl Iterator<Item = &Excerpt> {
        self.sides.iter().flat_map(|side| &side.excerpts)
    }
}

/// Projects what is known of `subject`.
#[must_use]
pub fn project(subject: &Subject, lens: &Lens, dossier: &Dossier) -> Excerpts {
    let attributes = subject.attributes(dossier);
    let mut sources: Vec<&Id> = attributes
        .iter()
        .flat_map(|attribute| &attribute.claims)
        .flat_map(|claim| claim.statement.cite.iter().map(|citation| &citation.source))
        .collect();
    sources.sort_unstable();
    sources.dedup();
    Excerpts {
        title: subject.title(lens.known, dossier),
        summary: subject.summary(dossier),
        is_drafted: subject.is_drafted(dossier),
        articles: sources.len(),
        blocks: attributes
            .iter()
            .map(|attribute| block(attribute, lens, dossier))
            .collect(),
    }
}

/// What an attribute asks, as it is shown.
#[must_use]
pub fn question(attribute: &Attribute<'_>) -> Clean {
    Clean::line(&attribute.ask.replace('_', " "))
}

/// Projects one attribute.
#[must_use]
pub fn block(attribute: &Attribute<'_>, lens: &Lens, dossier: &Dossier) -> Block {
    let judgement = judge(attribute, lens.known, dossier);
    let shown = judgement.shown(&attribute.claims);
    let headline = shown.map(|claim| phrase::value(&claim, lens, dossier));
    Block {
        of: attribute.of.clone(),
        ask: question(attribute),
        verdict: judgement.verdict,
        origins: judgement.origins,
        headline: headline.collect(),
        sides: sides(&attribute.claims, lens, dossier),
        ruling: judgement
            .ruling
            .map(|ruling| reading(ruling, attribute, lens, dossier)),
    }
}

fn reading(ruling: &Ruling, attribute: &Attribute<'_>, lens: &Lens, dossier: &Dossier) -> Reading {
    let preferred = ruling.prefer.as_ref().and_then(|id| {
        attribute
            .claims
            .iter()
            .find(|claim| claim.statement.id.as_deref() == Some(id))
    });
    Reading {
        prefers: preferred.map(|claim| phrase::value(claim, lens, dossier)),
        why: ruling.why.clone(),
    }
}

/// Claims of the same value stand together, in the order of their first.
fn sides(claims: &[Stated<'_>], lens: &Lens, dossier: &Dossier) -> Vec<Side> {
    group(claims, lens, dossier)
        .into_iter()
        .map(|(value, group)| Side {
            value,
            origins: count_origins(&group, dossier),
            excerpts: group
                .iter()
                .flat_map(|claim| {
                    let cite = &claim.statement.cite;
                    cite.iter()
                        .map(|citation| excerpt(citation, claim.statement, lens, dossier))
                })
                .collect(),
        })
        .collect()
}

/// The claims that make up each side, in the order of the sides, and the value of each.
#[must_use]
pub fn group<'a>(
    claims: &[Stated<'a>],
    lens: &Lens,
    dossier: &Dossier,
) -> Vec<(Clean, Vec<Stated<'a>>)> {
    let mut groups: Vec<(Clean, Vec<Stated<'a>>)> = Vec::new();
    let mut places: HashMap<Clean, usize> = HashMap::new();
    for claim in claims {
        let value = phrase::value(claim, lens, dossier);
        let fits = |(_, group): &(Clean, Vec<Stated<'_>>)| {
            group
                .iter()
                .all(|other| judge_pair(*other, *claim, dossier) == Verdict::Agrees)
        };
        let place = places.get(&value).copied();
        let place = place.or_else(|| groups.iter().position(fits));
        if let Some((_, group)) = place.and_then(|at| groups.get_mut(at)) {
            group.push(*claim);
        } else {
            places.insert(value.clone(), groups.len());
            groups.push((value, vec![*claim]));
        }
    }
    groups
}

/// A quote of an article as a citation that no claim in particular makes.
#[must_use]
pub fn of_quote(quoted: &Quoted, source: &Source, lens: &Lens) -> Excerpt {
    let passage = source.passage(quoted.words.0);
    Excerpt {
        source: source.id.clone(),
        label: label(source, passage.map(|(number, _)| number), lens),
        digest: passage
            .map(|(_, part)| part.digest.clone())
            .filter(|text| !text.is_empty()),
        quote: Some(quoted.text.clone()),
        words: Some(quoted.words),
        ..Excerpt::default()
    }
}

/// Who published it, when, and the passage: "Kyiv Post, 30 Oct, passage 4".
fn label(source: &Source, passage: Option<usize>, lens: &Lens) -> Clean {
    let (name, day) = (source.label(), phrase::published(source, lens.year));
    let mut label = format!("{name}, {day}");
    if let Some(number) = passage {
        let _ = write!(label, ", passage {number}");
    }
    Clean::line(&label)
}

pub(super) fn excerpt(
    citation: &Citation,
    statement: &Statement,
    lens: &Lens,
    dossier: &Dossier,
) -> Excerpt {
    let source = dossier.source(&citation.source);
    let words = cited_words(citation, dossier);
    let passage = words
        .zip(source)
        .and_then(|((from, _), source)| source.passage(from));
    let number = passage.map(|(number, _)| number);
    let label = source.map_or_else(
        || citation.source.as_clean().clone(),
        |source| label(source, number, lens),
    );
    Excerpt {
        source: citation.source.clone(),
        label,
        voice: voice(citation, statement, dossier),
        digest: passage
            .map(|(_, part)| part.digest.clone())
            .filter(|text| !text.is_empty()),
        quote: citation.quote.clone(),
        words,
    }
}

fn voice(citation: &Citation, statement: &Statement, dossier: &Dossier) -> Option<Clean> {
    let by = phrase::speaker(statement, dossier).map(|by| format!("says {by}"));
    let via = citation
        .via
        .as_ref()
        .map(|via| format!("first reported by {}", dossier.name(via)));
    match (by, via) {
        (None, None) => None,
        (Some(one), None) | (None, Some(one)) => Some(Clean::line(&one)),
        (Some(by), Some(via)) => Some(Clean::line(&format!("{by}, {via}"))),
    }
}

/// The words of the article that a citation rests on, found by the fingerprint.
#[must_use]
pub fn cited_words(citation: &Citation, dossier: &Dossier) -> Option<(usize, usize)> {
    if let Some(range) = citation.words {
        return Some((range.from(), range.to()));
    }
    let quote = Words::read(citation.quote.as_deref()?);
    let from = dossier
        .source(&citation.source)?
        .fingerprint
        .position(&quote)?;
    Some((from, from + quote.len()))
}
