//! Lengths and what recurs: `five-day`, `the next four years`, `two weeks ago`, `every Monday`, `daily`.

use super::{Found, Piece, calendar};
use crate::ingest::dates::lexicon::Sense;
use crate::ingest::dates::meaning::{Amount, Meaning, Reading, Reference, Unit, Which};
use crate::ingest::dates::words::Words;
use crate::ingest::tokens::Kind;

/// Words between a number and its unit.
const BETWEEN: [&str; 11] = [
    "trading",
    "business",
    "working",
    "consecutive",
    "straight",
    "full",
    "calendar",
    "whole",
    "more",
    "additional",
    "successive",
];

/// Words before a plural unit that make a length of it without a number.
const BEFORE: [&str; 11] = [
    "for", "within", "in", "after", "over", "spent", "took", "by", "just", "mere", "only",
];

/// Words behind one.
const BEHIND: [&str; 8] = [
    "ago", "of", "after", "before", "later", "earlier", "away", "long",
];

/// `60 to 90 days`, `five or six weeks`: the first number is a length too.
pub(super) fn range(words: &Words<'_>, at: usize, pieces: &mut Vec<Piece>) -> Option<usize> {
    let (end, low) = count(words, at)?;
    if !words.joins(end, &TO) || low == Amount::Vague {
        return None;
    }
    let (end_high, reading) = measured(words, end + 1)?;
    let Meaning::Length { unit, .. } = reading.meaning else {
        return None;
    };
    let low = Meaning::Length { amount: low, unit };
    pieces.push(Piece {
        run: at..end,
        reading: low.into(),
    });
    pieces.push(Piece {
        run: end + 1..end_high,
        reading,
    });
    Some(end_high)
}

/// Words between the ends of a range.
const TO: [&str; 3] = ["to", "or", "and"];

pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Found> {
    match words.sense(at) {
        Some(Sense::Every) => every(words, at),
        Some(Sense::Often(value)) => {
            (!words.is_name(at)).then(|| (at + 1, Meaning::Often(value).into()))
        }
        Some(Sense::About) => about(words, at),
        Some(Sense::The) => led(words, at + 1),
        Some(Sense::Which(_)) => led(words, at),
        Some(Sense::Unit(unit)) => bare(words, at, unit),
        _ => measured(words, at).map(|found| placed(words, found)),
    }
}

/// `over a decade`, `over the years`.
fn about(words: &Words<'_>, at: usize) -> Option<Found> {
    if words.is(at, &["over"])
        && words.sense(at + 1) == Some(Sense::The)
        && let Some(Sense::Unit(unit)) = words.sense(at + 2)
        && words.is_plural(at + 2)
    {
        let amount = Amount::Vague;
        return Some((at + 3, Meaning::Length { amount, unit }.into()));
    }
    measured(words, at + 1).map(|found| placed(words, found))
}

/// `the next four years`, `last few weeks`.
fn led(words: &Words<'_>, at: usize) -> Option<Found> {
    match words.sense(at) {
        Some(Sense::Which(which)) if which != Which::That => {}
        _ => return None,
    }
    measured(words, at + 1)
}

/// A number and a unit.
fn measured(words: &Words<'_>, at: usize) -> Option<Found> {
    if words.sense(at) == Some(Sense::Half) {
        let article = at + 1 + usize::from(words.sense(at + 1) == Some(Sense::A));
        let at = words.skip_hyphen(article);
        return unit(words, at)
            .filter(|(_, unit)| !matches!(unit, Unit::Day | Unit::Quarter))
            .map(|(end, unit)| {
                let amount = Amount::Half;
                (end, Meaning::Length { amount, unit }.into())
            });
    }
    let (end, amount) = count(words, at)?;
    let hyphen = words.skip_hyphen(end);
    let between = hyphen + usize::from(words.is(hyphen, &BETWEEN));
    let (end, unit) = unit(words, between)?;
    let is_article = words.sense(at) == Some(Sense::A) && end == at + 1;
    let is_part = unit == Unit::Quarter && (is_article || words.is(end, &["of"]));
    let is_age = words.is(words.skip_hyphen(end), &["old", "olds"])
        || words.is(at.wrapping_sub(1), &["aged", "age"]);
    if is_part || is_age || (is_article && words.is_plural(between)) {
        return None;
    }
    let meaning = if is_article && is_rate(words, at) {
        Meaning::Every {
            amount: Amount::Number(1),
            unit,
        }
    } else {
        Meaning::Length { amount, unit }
    };
    Some((with_long(words, end), meaning.into()))
}

/// `-long` behind a unit belongs to it.
fn with_long(words: &Words<'_>, at: usize) -> usize {
    let long = words.skip_hyphen(at);
    if long > at && words.is(long, &["long"]) {
        long + 1
    } else {
        at
    }
}

/// Whether `a year` says how often: `15 a year`, `three times a week`, `20,000 barrels a day`.
fn is_rate(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let is_number = |at: usize| {
        words.kind(at) == Some(Kind::Number) || words.is(at, &["million", "billion", "trillion"])
    };
    is_number(before)
        || words.is(before, &["times", "twice", "once", "%", "percent"])
        || (words.is_plural(before) && before >= 1 && is_number(before - 1))
}

/// A length with `ago`, `earlier`, `later`, `from now` is a date.
fn placed(words: &Words<'_>, (end, reading): Found) -> Found {
    let Meaning::Length { amount, unit } = reading.meaning else {
        return (end, reading);
    };
    let same = (end, reading);
    let (end, sign, is_from_said) = match words.word(end) {
        "ago" => (end + 1, -1, false),
        "earlier" => (end + 1, -1, true),
        "later" => (end + 1, 1, true),
        "from" if words.is(end + 1, &["now", "today"]) => (end + 2, 1, false),
        _ => return same,
    };
    let by = match amount {
        Amount::Number(number) => i64::from(number) * sign,
        Amount::Vague | Amount::Half => {
            let past = Reference::Past;
            let future = Reference::Future;
            let which = if sign < 0 { past } else { future };
            return (end, Meaning::Reference(which).into());
        }
    };
    let away = Meaning::Away {
        unit,
        by,
        is_from_said,
    };
    (end, away.into())
}

/// `decades`, `for years`, `weeks of talks`, `months-long`.
fn bare(words: &Words<'_>, at: usize, unit: Unit) -> Option<Found> {
    let end = with_long(words, at + 1);
    let is_many = words.is_plural(at) || words.is(at, &["centuries"]);
    // `decades-old` is an age.
    if words.is(words.skip_hyphen(at + 1), &["old"]) {
        return None;
    }
    if end > at + 1 {
        let amount = if is_many {
            Amount::Vague
        } else {
            Amount::Number(1)
        };
        return Some((end, Meaning::Length { amount, unit }.into()));
    }
    let is_set = words.is(at - at.min(1), &BEFORE) || words.is(at + 1, &BEHIND);
    let is_big = matches!(unit, Unit::Decade | Unit::Century);
    let is_sure = is_many
        && (is_big || is_set)
        && !matches!(unit, Unit::Quarter | Unit::Night | Unit::Weekend);
    let amount = Amount::Vague;
    let found = (end, Reading::from(Meaning::Length { amount, unit }));
    is_sure.then(|| placed(words, found))
}

fn unit(words: &Words<'_>, at: usize) -> Option<(usize, Unit)> {
    match words.sense(at)? {
        Sense::Unit(unit) => Some((at + 1, unit)),
        _ => None,
    }
}

/// `20`, `twenty-five`, `two hundred`, `a`, `several`, `a couple of`.
fn count(words: &Words<'_>, at: usize) -> Option<(usize, Amount)> {
    if let Some((number, _)) = words.number(at) {
        let is_tagged = words.is_glued(at + 1) && words.kind(at + 1) == Some(Kind::Word);
        return (!is_tagged).then_some((at + 1, Amount::Number(number)));
    }
    match words.sense(at)? {
        Sense::Count(number) => {
            let next = words.skip_hyphen(at + 1);
            let (end, number) = match words.sense(next) {
                Some(Sense::Count(one)) if number >= 20 && one < 10 && next > at + 1 => {
                    (next + 1, number + one)
                }
                Some(Sense::Scale(scale)) if next == at + 1 => (next + 1, number * scale),
                _ => (at + 1, number),
            };
            Some((end, Amount::Number(number)))
        }
        Sense::A => match words.sense(at + 1) {
            Some(Sense::Vague) => Some(vague(words, at + 1)),
            Some(Sense::Scale(scale)) => Some((at + 2, Amount::Number(scale))),
            _ => counted(words, at),
        },
        Sense::Vague => Some(vague(words, at)),
        _ => None,
    }
}

/// Whether what stands behind `a` may lead to a unit and be no word of the lexicon: `a full year`, `a-week`.
pub(super) fn goes_on(words: &Words<'_>, at: usize) -> bool {
    words.is(at, &BETWEEN) || words.joins(at, &TO) || words.skip_hyphen(at) > at
}

/// What follows an article: a number before a unit without a hyphen, which would make it describe the thing behind it
/// (`a five-day visit`), or the unit itself.
fn counted(words: &Words<'_>, at: usize) -> Option<(usize, Amount)> {
    let is_number = words.number(at + 1).is_some()
        || matches!(words.sense(at + 1), Some(Sense::Count(_) | Sense::Half));
    if !is_number {
        return Some((at + 1, Amount::Number(1)));
    }
    let (end, amount) = count(words, at + 1)?;
    (words.skip_hyphen(end) == end).then_some((end, amount))
}

fn vague(words: &Words<'_>, at: usize) -> (usize, Amount) {
    let of = at + 1 + usize::from(words.is(at, &["couple"]) && words.is(at + 1, &["of"]));
    (of, Amount::Vague)
}

/// `every two weeks`, `each Monday`, `per year`.
fn every(words: &Words<'_>, at: usize) -> Option<Found> {
    if let Some((end, day)) = calendar::weekday_name(words, at + 1) {
        return Some((end, Meaning::EveryWeekday(day).into()));
    }
    let from = at + 1 + usize::from(words.is(at + 1, &["single"]));
    let (from, amount) = match words.sense(from) {
        Some(Sense::Count(number)) => (from + 1, number),
        Some(Sense::Ordinal(number)) if number < 99 => (from + 1, number),
        _ if words.is(from, &["other"]) => (from + 1, 2),
        _ => match words.number(from) {
            Some((number, _)) => (from + 1, number),
            None => (from, 1),
        },
    };
    let unit = match words.sense(from)? {
        Sense::Unit(unit) => unit,
        Sense::Part(_) => Unit::Day,
        _ => return None,
    };
    let amount = Amount::Number(amount);
    Some((from + 1, Meaning::Every { amount, unit }.into()))
}
