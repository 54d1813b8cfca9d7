//! From words to what they mean: the longest expression of time that begins at a token.

mod calendar;
mod clock;
mod length;
mod phrase;
mod relative;
mod year;

use std::ops::Range;

use super::lexicon::Sense;
use super::meaning::{Meaning, Part, Reading, Unit};
use super::words::Words;
use crate::ingest::tokens::Kind;

/// An expression and the tokens that it has.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) run: Range<usize>,
    pub(super) reading: Reading,
}

/// A reading and the token after it.
type Found = (usize, Reading);

/// Reads what begins at `at` into `pieces`, and returns the token after it.
pub(super) fn parse(words: &Words<'_>, at: usize, pieces: &mut Vec<Piece>) -> Option<usize> {
    if !may_begin(words, at)? {
        return None;
    }
    if let Some(end) =
        calendar::days(words, at, pieces).or_else(|| length::range(words, at, pieces))
    {
        return Some(end);
    }
    let (end, reading) = one(words, at)?;
    pieces.push(Piece {
        run: at..end,
        reading,
    });
    Some(end)
}

/// Whether an expression may begin here; `None` outside of the sentence.
fn may_begin(words: &Words<'_>, at: usize) -> Option<bool> {
    let may = match words.sense(at) {
        None if words.kind(at)? == Kind::Number => !words.is_amount(at),
        None => begins_oddly(words.word(at)),
        // Articles are everywhere.
        Some(Sense::The) => goes_on(words, at + 1) || phrase::is_stretch(words.word(at + 1)),
        Some(Sense::A) => goes_on(words, at + 1) || length::goes_on(words, at + 1),
        Some(_) => true,
    };
    Some(may)
}

/// Whether a word of the lexicon or a number stands behind an article.
fn goes_on(words: &Words<'_>, at: usize) -> bool {
    words.sense(at).is_some() || words.kind(at) == Some(Kind::Number)
}

/// What is no word of the lexicon and begins an expression all the same: `'82`, `Q3`, `New Year's Eve`.
fn begins_oddly(word: &str) -> bool {
    matches!(
        word,
        "'" | "’" | "‘" | "q" | "new" | "current" | "very" | "more"
    )
}

fn one(words: &Words<'_>, at: usize) -> Option<Found> {
    let with_clock = |(end, reading): Found| {
        let timed = clock::behind(words, end).filter(|_| is_day(&reading.meaning));
        match timed {
            Some((end, clock)) => (
                end,
                Reading {
                    clock: Some(clock),
                    ..reading
                },
            ),
            None => (end, reading),
        }
    };
    clock::read(words, at, date)
        .or_else(|| date(words, at).map(with_clock))
        .or_else(|| length::read(words, at))
        .or_else(|| phrase::read(words, at))
}

/// A date, with the part of its day.
fn date(words: &Words<'_>, at: usize) -> Option<Found> {
    let (end, reading) = phrase::edge(words, at, plain_date)
        .or_else(|| phrase::end_of(words, at, plain_date))
        .or_else(|| plain_date(words, at))?;
    let part = match words.sense(end) {
        Some(Sense::Part(part)) if part != Part::Tonight => Some(part),
        Some(Sense::Unit(Unit::Night)) => Some(Part::Night),
        _ => None,
    };
    match part.filter(|_| reading.part.is_none() && is_day(&reading.meaning)) {
        Some(part) => Some((
            end + 1,
            Reading {
                part: Some(part),
                ..reading
            },
        )),
        None => Some((end, reading)),
    }
}

fn plain_date(words: &Words<'_>, at: usize) -> Option<Found> {
    calendar::read(words, at).or_else(|| relative::read(words, at))
}

/// Whether one day is meant.
const fn is_day(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Day { .. }
            | Meaning::Weekday { .. }
            | Meaning::Away {
                unit: Unit::Day,
                ..
            }
    )
}
