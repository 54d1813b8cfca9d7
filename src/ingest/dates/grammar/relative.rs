//! Dates told from another: `last month`, `the same day`, `tomorrow`, `the third quarter`, `this weekend`.

use super::{Found, calendar};
use crate::ingest::dates::lexicon::Sense;
use crate::ingest::dates::meaning::{Amount, Meaning, Part, Reading, Unit, Which, Year};
use crate::ingest::dates::words::Words;

/// Words before `the year` and its like, where it is a time and not a thing.
const WITHIN: [&str; 20] = [
    "in",
    "for",
    "during",
    "of",
    "throughout",
    "end",
    "ended",
    "ending",
    "ends",
    "start",
    "started",
    "finish",
    "finished",
    "finishing",
    "close",
    "closed",
    "closing",
    "rest",
    "over",
    "on",
];

/// Words behind `the day` and its like that make it another than the one said.
const OTHER: [&str; 15] = [
    "of", "that", "when", "which", "in", "after", "before", "'", "’", "-", "where", "s", "he",
    "she", "we",
];

pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Found> {
    match words.sense(at)? {
        Sense::Day(by) => Some((at + 1, away(Unit::Day, by, false))),
        Sense::Part(Part::Tonight) => Some((at + 1, in_part(Part::Tonight, 0))),
        Sense::Which(which) if !is_verbal(words, at) => {
            span(words, at).or_else(|| led(words, at + 1, which))
        }
        Sense::Which(_) => None,
        Sense::The => the(words, at),
        Sense::Season(code) => season(words, at, code, Which::Unsaid),
        _ => span(words, at),
    }
}

/// `past` behind a number or a verb of motion, `that` before a clause.
fn is_verbal(words: &Words<'_>, at: usize) -> bool {
    words.is(at, &["past"]) && words.is(at.wrapping_sub(1), &["went", "flew", "drove"])
}

fn away(unit: Unit, by: i64, is_from_said: bool) -> Reading {
    let by = Meaning::Away {
        unit,
        by,
        is_from_said,
    };
    by.into()
}

fn in_part(part: Part, by: i64) -> Reading {
    Reading {
        part: Some(part),
        ..away(Unit::Day, by, false)
    }
}

/// What follows `the`.
fn the(words: &Words<'_>, at: usize) -> Option<Found> {
    if let Some((end, by)) = beside_today(words, at + 1) {
        return Some((end, away(Unit::Day, by, false)));
    }
    match words.sense(at + 1)? {
        Sense::Which(which) => span(words, at + 1).or_else(|| led(words, at + 2, which)),
        Sense::Season(code) => season(words, at + 1, code, Which::Unsaid),
        Sense::Unit(unit) => said(words, at + 1, unit),
        _ if words.is(at + 1, &["entire", "whole", "full"]) => {
            let Some(Sense::Unit(unit)) = words.sense(at + 2) else {
                return None;
            };
            (is_long(unit) && !words.is_plural(at + 2)).then(|| (at + 3, away(unit, 0, true)))
        }
        _ => span(words, at + 1),
    }
}

const fn is_long(unit: Unit) -> bool {
    matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
}

/// `day before yesterday`, `day after tomorrow`.
fn beside_today(words: &Words<'_>, at: usize) -> Option<(usize, i64)> {
    match (words.word(at), words.word(at + 1), words.word(at + 2)) {
        ("day", "before", "yesterday") => Some((at + 3, -2)),
        ("day", "after", "tomorrow") => Some((at + 3, 2)),
        _ => None,
    }
}

/// `the day`: the one that was said; `the year`: that of writing; `the year previous`: from the one that was said.
fn said(words: &Words<'_>, at: usize, unit: Unit) -> Option<Found> {
    let is_over = at >= 2 && words.is(at - 2, &["over", "during", "at", "by", "for"]);
    if unit == Unit::Weekend && is_over && !words.is(at + 1, &OTHER) {
        return Some((at + 1, Meaning::Weekend.into()));
    }
    if !is_long(unit) || words.is_plural(at) {
        return None;
    }
    match words.word(at + 1) {
        "previous" | "before"
            if !words.is_capital(at + 2) && words.sense(at + 2) != Some(Sense::The) =>
        {
            return Some((at + 2, away(unit, -1, true)));
        }
        "after" if words.is(at + 2, &[".", ",", ""]) => {
            return Some((at + 2, away(unit, 1, true)));
        }
        _ => {}
    }
    let is_within = words.sense(at - 1) == Some(Sense::The) && at >= 2 && words.is(at - 2, &WITHIN);
    let is_from_said = unit == Unit::Day;
    (is_within && !words.is(at + 1, &OTHER)).then(|| (at + 1, away(unit, 0, is_from_said)))
}

/// What follows `last`, `next`, `this` and their like.
fn led(words: &Words<'_>, at: usize, which: Which) -> Option<Found> {
    let is_other_thing = matches!(which, Which::That) && words.is(at - 1, &["that"]);
    match words.sense(at)? {
        Sense::Weekday(..) => {
            let (end, day) = calendar::weekday_name(words, at)?;
            let weeks = None;
            Some((end, Meaning::Weekday { day, which, weeks }.into()))
        }
        Sense::Month(..) => calendar::month(words, at, which),
        Sense::Season(code) => season(words, at, code, which),
        Sense::Part(part) => match which {
            Which::This => Some((at + 1, in_part(part, 0))),
            Which::Last => Some((at + 1, in_part(part, -1))),
            Which::That => Some((
                at + 1,
                Reading {
                    part: Some(part),
                    ..away(Unit::Day, 0, true)
                },
            )),
            _ => None,
        },
        Sense::Unit(Unit::Night) => {
            let by = which.step()?.0;
            Some((at + 1, in_part(Part::Night, by)))
        }
        Sense::Unit(unit) => {
            units(words, at, unit, which).filter(|_| !is_other_thing || is_long(unit))
        }
        _ => None,
    }
}

/// `last month`, `the past decade`, `recent years`, `the coming weeks`.
fn units(words: &Words<'_>, at: usize, unit: Unit, which: Which) -> Option<Found> {
    if words.is_plural(at) {
        let amount = Amount::Vague;
        let is_length = !matches!(which, Which::That | Which::This);
        return is_length.then(|| (at + 1, Meaning::Length { amount, unit }.into()));
    }
    let is_over = words.before(at - 1) == "the"
        && at >= 3
        && words.is(at - 3, &["over", "within", "for", "during", "throughout"]);
    let is_length = match which {
        Which::Past => true,
        Which::Last | Which::Next | Which::Coming => is_over,
        _ => false,
    };
    if is_length {
        let amount = Amount::Number(1);
        return Some((at + 1, Meaning::Length { amount, unit }.into()));
    }
    if matches!(which, Which::Recent) || matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) {
        return None;
    }
    let (by, is_from_said) = which.step()?;
    // `the next day` is told of what was said; the next after today is tomorrow.
    let is_after = which == Which::Next && unit == Unit::Day;
    Some((at + 1, away(unit, by, is_from_said || is_after)))
}

/// A season that is one: words such as `fall` are mostly something else.
fn season(words: &Words<'_>, at: usize, code: &'static str, which: Which) -> Option<Found> {
    let comma = at + 1 + usize::from(words.is(at + 1, &[",", "of"]));
    let printed = words.year(comma).or_else(|| words.year(at + 1));
    let (end, year) = match printed {
        Some(year) => (comma + 1, Year::Printed(year)),
        None => calendar::of_year(words, at + 1, Year::Unsaid),
    };
    let before = words.before(at);
    let is_led = which != Which::Unsaid || year != Year::Unsaid;
    let is_the = before == "the"
        && at >= 2
        && words.is(
            at - 2,
            &["in", "by", "until", "since", "during", "of", "before"],
        );
    let is_in = matches!(before, "in" | "by" | "since" | "until");
    let is_sure = is_led || ((is_the || is_in) && !words.is(at + 1, &["of"]));
    is_sure.then_some((end, Meaning::Span { code, year, which }.into()))
}

/// `first quarter of 2026`, `Q3`, `second half`, `last week of March`.
fn span(words: &Words<'_>, at: usize) -> Option<Found> {
    let (unit, nth) = match words.sense(at)? {
        Sense::Ordinal(nth) => (words.skip_hyphen(at + 1), nth),
        Sense::Which(Which::Last) if words.is(at + 1, &["week"]) => (at + 1, 99),
        _ => return None,
    };
    match words.word(unit) {
        "quarter" => {
            let code = ["Q1", "Q2", "Q3", "Q4"].get(index(nth, 4)?)?;
            Some(year_of(words, unit + 1, code))
        }
        "half" if nth != 99 => {
            let code = ["H1", "H2"].get(index(nth, 2)?)?;
            Some(year_of(words, unit + 1, code)).filter(|(end, _)| *end > unit + 1)
        }
        "week" if words.is(unit + 1, &["of", "in"]) => {
            let (end, month) = calendar::month(words, unit + 2, Which::This)?;
            match month.meaning {
                Meaning::Month { month, year, .. } => {
                    Some((end, Meaning::WeekOf { nth, year, month }.into()))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn index(nth: u32, of: u32) -> Option<usize> {
    let nth = if nth == 99 { of } else { nth };
    usize::try_from(nth.checked_sub(1).filter(|nth| *nth < of)?).ok()
}

/// The year of a quarter or a half, said behind it or not.
pub(super) fn year_of(words: &Words<'_>, at: usize, code: &'static str) -> Found {
    let comma = at + usize::from(words.is(at, &[",", "of"]));
    let (end, year) = match words
        .year(at)
        .map(|year| (at, year))
        .or_else(|| words.year(comma).map(|year| (comma, year)))
    {
        Some((at, year)) => (at + 1, Year::Printed(year)),
        None => calendar::of_year(words, at, Year::Unsaid),
    };
    let which = Which::Unsaid;
    (end, Meaning::Span { code, year, which }.into())
}
