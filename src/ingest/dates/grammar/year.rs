//! Years, decades and centuries that stand alone: `2025`, `'98`, `the 1990s`, `the 21st century`.

use super::Found;
use super::calendar::BEFORE;
use crate::ingest::dates::lexicon::Sense;
use crate::ingest::dates::meaning::{Meaning, Year};
use crate::ingest::dates::words::Words;
use crate::ingest::tokens::Kind;

pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Found> {
    short(words, at)
        .or_else(|| whole(words, at))
        .or_else(|| decade(words, at))
}

/// `'98`, `’04`.
fn short(words: &Words<'_>, at: usize) -> Option<Found> {
    let is_mark = words.is(at, &["'", "’", "‘"]) && words.is_glued(at + 1) && !words.is_glued(at);
    let digits = words.word(at + 1);
    let is_short = digits.len() == 2 && words.kind(at + 1) == Some(Kind::Number);
    let is_tagged = words.is_glued(at + 2) && words.kind(at + 2) == Some(Kind::Word);
    if !is_mark || !is_short || is_tagged {
        return None;
    }
    let year: i32 = digits.parse().ok()?;
    let century = if year < 40 { 2000 } else { 1900 };
    Some((at + 2, Meaning::Year(Year::Printed(century + year)).into()))
}

/// `2025`; numbers that could be years count things when a plural follows, and old years need a word before them.
fn whole(words: &Words<'_>, at: usize) -> Option<Found> {
    let year = words.year(at)?;
    let is_led = BEFORE.contains(&words.before(at)) || words.before(at) == "as";
    let counts = words.is_plural(at + 1) && !matches!(words.before(at), "in" | "since" | "during");
    let is_name = words.is_glued(at + 1) && words.is(at + 1, &["/", ":"]);
    let is_sure = (1900..2100).contains(&year) || is_led;
    (is_sure && !counts && !is_name).then(|| (at + 1, Meaning::Year(Year::Printed(year)).into()))
}

/// `the 1990s`, `the 70s`, `the 21st century`.
fn decade(words: &Words<'_>, at: usize) -> Option<Found> {
    let from = words.skip_the(at);
    if let Some(found) = century(words, from) {
        return Some(found);
    }
    let digits = words.word(from);
    let s = from + 1 + usize::from(words.is(from + 1, &["'", "’"]));
    if words.kind(from) != Some(Kind::Number) || !words.is(s, &["s"]) || !words.is_glued(s) {
        return None;
    }
    let number: i32 = digits.parse().ok().filter(|n| n % 10 == 0)?;
    let decade = match digits.len() {
        4 => number / 10,
        2 if number >= 20 => 190 + number / 10,
        _ => return None,
    };
    Some((s + 1, Meaning::Digits(decade).into()))
}

fn century(words: &Words<'_>, at: usize) -> Option<Found> {
    let (end, nth) = match words.sense(at) {
        Some(Sense::Ordinal(nth)) => (at + 1, nth),
        _ => words.day(at)?,
    };
    let unit = words.skip_hyphen(end);
    let nth = i32::try_from(nth)
        .ok()
        .filter(|nth| (1..=22).contains(nth))?;
    words
        .is(unit, &["century"])
        .then(|| (unit + 1, Meaning::Digits(nth - 1).into()))
}
