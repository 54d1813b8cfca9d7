//! What stands around dates, and what is said without one: `early next week`, `the end of 2026`, `now`, `the near future`.

use super::{Found, relative};
use crate::ingest::dates::lexicon::Sense;
use crate::ingest::dates::meaning::{Meaning, Reading, Reference};
use crate::ingest::dates::words::Words;
use crate::ingest::tokens::Kind;

/// `early next week`, `mid-October`, `later today`, `the early 1990s`.
pub(super) fn edge(
    words: &Words<'_>,
    at: usize,
    date: impl Fn(&Words<'_>, usize) -> Option<Found>,
) -> Option<Found> {
    let at = words.skip_the(at);
    if words.sense(at) != Some(Sense::Edge) {
        return None;
    }
    let from = words.skip_hyphen(at + 1);
    let (end, reading) = date(words, from)?;
    let is_edge = !matches!(reading.meaning, Meaning::Length { .. });
    is_edge.then_some((
        end,
        Reading {
            is_edge: true,
            ..reading
        },
    ))
}

/// `the end of this year`, `the beginning of October`, `end of the day`.
pub(super) fn end_of(
    words: &Words<'_>,
    at: usize,
    date: impl Fn(&Words<'_>, usize) -> Option<Found>,
) -> Option<Found> {
    let end = words.skip_the(at);
    let is_end = words.sense(end) == Some(Sense::End) && words.is(end + 1, &["of"]);
    if !is_end {
        return None;
    }
    let (end, reading) = date(words, end + 2)?;
    Some((
        end,
        Reading {
            is_edge: true,
            ..reading
        },
    ))
}

/// `now`, `more recently`, `the near future`, `fiscal 2026`, `Q3`.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Found> {
    let reference = |end, reference| Some((end, Meaning::Reference(reference).into()));
    match words.sense(at) {
        Some(Sense::Reference(Reference::Future)) if words.is(at, &["future"]) => {
            let is_noun = words.is(at.wrapping_sub(1), &["in"]) && !words.is_plural(at + 1);
            is_noun.then(|| (at + 1, Meaning::Reference(Reference::Future).into()))
        }
        Some(Sense::Reference(which)) => {
            let is_asked = words.is(at.wrapping_sub(1), &["as"]) || words.is(at + 1, &["-"]);
            if is_asked {
                None
            } else {
                reference(at + 1, which)
            }
        }
        Some(Sense::The) => stretch(words, at),
        Some(Sense::Fiscal) => fiscal(words, at),
        None if words.is(at, &["very", "more"]) => match words.sense(at + 1) {
            Some(Sense::Reference(which)) if words.is(at + 1, &["soon", "recently"]) => {
                reference(at + 2, which)
            }
            _ => None,
        },
        None if words.is(at, &["current"]) && !words.is_name(at) => {
            reference(at + 1, Reference::Present)
        }
        None if words.is(at, &["q"]) => quarter(words, at),
        _ => None,
    }
}

/// `the future`, `the past`, `the long term`.
fn stretch(words: &Words<'_>, at: usize) -> Option<Found> {
    let reference = |end, reference| Some((end, Meaning::Reference(reference).into()));
    let is_last = words.kind(at + 2) != Some(Kind::Word)
        || words.is(
            at + 2,
            &["and", "to", "but", "or", "by", "when", "that", "with", "as"],
        );
    match (words.word(at + 1), words.word(at + 2)) {
        ("future", _) => reference(at + 2, Reference::Future).filter(|_| !words.is_plural(at + 2)),
        ("past", _) if is_last => reference(at + 2, Reference::Past),
        ("near" | "foreseeable" | "distant", "future")
        | ("near" | "long" | "medium" | "short", "term") => reference(at + 3, Reference::Future),
        _ => None,
    }
}

/// Whether a word behind `the` may lead to one of these and be no word of the lexicon.
pub(super) fn is_stretch(word: &str) -> bool {
    matches!(
        word,
        "near" | "foreseeable" | "distant" | "long" | "medium" | "short"
    )
}

/// `fiscal 2026`, `fiscal year 2026`.
fn fiscal(words: &Words<'_>, at: usize) -> Option<Found> {
    let year = at + 1 + usize::from(words.is(at + 1, &["year"]));
    words
        .year(year)
        .map(|printed| (year + 1, Meaning::Fiscal(printed).into()))
}

/// `Q3`, `Q3 2025`.
fn quarter(words: &Words<'_>, at: usize) -> Option<Found> {
    let code = match words.word(at + 1) {
        "1" => "Q1",
        "2" => "Q2",
        "3" => "Q3",
        "4" => "Q4",
        _ => return None,
    };
    let is_whole = words.is_capital(at) && words.is_glued(at + 1);
    is_whole.then(|| relative::year_of(words, at + 2, code))
}
