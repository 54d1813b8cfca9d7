//! Days, months and years of the calendar: `October 26-28, 2025`, `30 Oct`, `Thursday, May 3`, `the 1990s`.

use super::{Found, Piece, year};
use crate::ingest::dates::lexicon::Sense;
use crate::ingest::dates::meaning::{Meaning, Reading, Which, Year};
use crate::ingest::dates::words::Words;

/// Words before a month that is spelt as another word, or a year that could be a number.
pub(super) const BEFORE: [&str; 27] = [
    "in",
    "of",
    "by",
    "since",
    "until",
    "till",
    "from",
    "through",
    "to",
    "before",
    "after",
    "during",
    "early",
    "late",
    "mid",
    "last",
    "next",
    "this",
    "between",
    "and",
    "around",
    "for",
    "throughout",
    "-",
    "–",
    "(",
    "or",
];

/// Words that make a weekday a name of its own.
const NAMED: [&str; 9] = [
    "black", "good", "bloody", "super", "ash", "fat", "palm", "cyber", "easter",
];

/// Several days of one month, each a piece of its own.
pub(super) fn days(words: &Words<'_>, at: usize, pieces: &mut Vec<Piece>) -> Option<usize> {
    let (mut end, month, days) = month_first(words, at).or_else(|| day_first(words, at))?;
    let year = year_behind(words, end);
    let mut year_said = Year::Unsaid;
    if let Some((behind, year)) = year {
        end = behind;
        year_said = Year::Printed(year);
    }
    let count = days.len();
    for (index, (run, day)) in days.into_iter().enumerate() {
        let is_last = index + 1 == count;
        let run = if is_last {
            run.start..end.max(run.end)
        } else {
            run
        };
        let meaning = Meaning::Day {
            year: year_said,
            month,
            day,
        };
        pieces.push(Piece {
            run,
            reading: meaning.into(),
        });
    }
    // A single day has no use for the way of several; what stands behind it is read with it.
    if count < 2 {
        pieces.pop();
        return None;
    }
    Some(end)
}

type Days = Vec<(std::ops::Range<usize>, u32)>;

/// `October 26-28`, `May 10 and 11`: each day with its tokens, the first with the month.
fn month_first(words: &Words<'_>, at: usize) -> Option<(usize, u32, Days)> {
    let (from, month) = month_name(words, at)?;
    let (mut end, day) = words.day(from)?;
    let mut days = vec![(at..end, day)];
    while let Some((next, day)) = next_day(words, end) {
        let is_month = month_name(words, next.end).is_some();
        if is_month || words.sense(next.end).is_some_and(is_unit) {
            break;
        }
        end = next.end;
        days.push((next, day));
    }
    Some((end, month, days))
}

/// `26-28 October`, `26 and 28 October`: the last day with the month.
fn day_first(words: &Words<'_>, at: usize) -> Option<(usize, u32, Days)> {
    let (mut end, day) = words.day(at)?;
    let mut days = vec![(at..end, day)];
    while let Some((next, day)) = next_day(words, end) {
        end = next.end;
        days.push((next, day));
    }
    let of = end + usize::from(words.is(end, &["of"]));
    let (end, month) = month_name(words, of)?;
    if let Some((last, _)) = days.last_mut() {
        last.end = end;
    }
    Some((end, month, days))
}

/// A further day behind a dash, `to`, `and` or a comma; years and shares are none.
fn next_day(words: &Words<'_>, at: usize) -> Option<(std::ops::Range<usize>, u32)> {
    let is_joined = words.joins(at, &["to", "and", "or", "through", "until"]);
    let is_listed = words.is(at, &[","])
        && words
            .day(at + 1)
            .is_some_and(|(end, _)| words.is(end, &["and", ","]));
    if !is_joined && !is_listed {
        return None;
    }
    let (end, day) = words.day(at + 1)?;
    let is_clock = words.is(end, &[":"]) && words.is_glued(end);
    (!is_clock && !words.is_plural(end)).then_some((at + 1..end, day))
}

const fn is_unit(sense: Sense) -> bool {
    matches!(sense, Sense::Unit(_))
}

/// A month by name, and the token after it and its full stop.
fn month_name(words: &Words<'_>, at: usize) -> Option<(usize, u32)> {
    let Some(Sense::Month(month, is_short)) = words.sense(at) else {
        return None;
    };
    let has_stop = is_short && words.is(at + 1, &["."]) && words.is_glued(at + 1);
    words
        .is_capital(at)
        .then_some((at + 1 + usize::from(has_stop), month))
}

/// `2025`, `, 2025` behind a day.
fn year_behind(words: &Words<'_>, at: usize) -> Option<(usize, i32)> {
    let from = at + usize::from(words.is(at, &[","]));
    words.year(from).map(|year| (from + 1, year))
}

/// A day, a month, a year, a decade.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Found> {
    iso(words, at)
        .or_else(|| slashed(words, at))
        .or_else(|| weekday(words, at))
        .or_else(|| day(words, at))
        .or_else(|| month(words, at, Which::Unsaid))
        .or_else(|| year::read(words, at))
        .or_else(|| holiday(words, at))
}

/// `2025-10-30`.
fn iso(words: &Words<'_>, at: usize) -> Option<Found> {
    let year = words.year(at)?;
    let is_joined = (at + 1..at + 5).all(|at| words.is_glued(at));
    if !is_joined || !words.is(at + 1, &["-"]) || !words.is(at + 3, &["-"]) {
        return None;
    }
    let (month, _) = words.number(at + 2).filter(|(m, _)| (1..=12).contains(m))?;
    let (_, day) = words.day(at + 4)?;
    let year = Year::Printed(year);
    Some((at + 5, Meaning::Day { year, month, day }.into()))
}

/// `30/10/2025`, where one of the two cannot be a month.
fn slashed(words: &Words<'_>, at: usize) -> Option<Found> {
    let (first, _) = words.number(at)?;
    let is_joined = (at + 1..at + 5).all(|at| words.is_glued(at));
    let is_sign = |at| words.is(at, &["/", "."]);
    if !is_joined || !is_sign(at + 1) || words.word(at + 1) != words.word(at + 3) {
        return None;
    }
    let digits = |at: usize| words.word(at).parse::<u32>().ok();
    let (second, year) = (
        digits(at + 2)?,
        digits(at + 4).filter(|_| words.word(at + 4).len() == 4)?,
    );
    let (day, month) = match (first, second) {
        (13..=31, 1..=12) => (first, second),
        (1..=12, 13..=31) => (second, first),
        (same, other) if same == other && same <= 12 => (same, same),
        _ => return None,
    };
    let year = Year::Printed(i32::try_from(year).ok()?);
    Some((at + 5, Meaning::Day { year, month, day }.into()))
}

/// `October 30, 2025`, `30th of October`.
fn day(words: &Words<'_>, at: usize) -> Option<Found> {
    let by_month = || {
        let (from, month) = month_name(words, at)?;
        let (end, day) = words.day(from)?;
        Some((end, month, day))
    };
    let by_day = || {
        let at = words.skip_the(at);
        let (end, day) = words.day(at)?;
        let of = end + usize::from(words.is(end, &["of"]));
        let (end, month) = month_name(words, of)?;
        Some((end, month, day))
    };
    let (end, month, day) = by_month().or_else(by_day)?;
    let (end, year) = match year_behind(words, end) {
        Some((end, year)) => (end, Year::Printed(year)),
        None => (end, Year::Unsaid),
    };
    let (end, year) = of_year(words, end, year);
    Some((end, Meaning::Day { year, month, day }.into()))
}

/// A month, alone or with its year.
pub(super) fn month(words: &Words<'_>, at: usize, which: Which) -> Option<Found> {
    let (behind, month) = month_name(words, at)?;
    let comma = usize::from(words.is(behind, &[","]) || words.is(behind, &["of"]));
    let (end, year) = match words.year(behind + comma).or_else(|| words.year(behind)) {
        Some(year) => (behind + comma + 1, Year::Printed(year)),
        None => (at + 1, Year::Unsaid),
    };
    let (end, year) = of_year(words, end, year);
    let is_plain = words.word(at).len() > 5 || matches!(words.word(at), "april" | "june" | "july");
    let is_led = which != Which::Unsaid || BEFORE.contains(&words.before(at));
    let is_person = words.is_name(at + 1) && words.sense(at + 1).is_none();
    // `Orr and Jan Novak`
    let is_joined = matches!(words.before(at), "and" | "or" | "for" | "to" | "of" | "(")
        && !matches!(
            words.sense(at.saturating_sub(2)),
            // `between January and March Venn grew`, `at the end of March Venn grew`
            Some(Sense::Month(..) | Sense::End | Sense::Unit(_))
        );
    let is_led = is_led && !(is_joined && is_person);
    let is_sure = year != Year::Unsaid || is_led || (is_plain && !is_person);
    is_sure.then_some((end, Meaning::Month { year, month, which }.into()))
}

/// `last year`, `of this year` behind a month or a quarter.
pub(super) fn of_year(words: &Words<'_>, at: usize, year: Year) -> (usize, Year) {
    if year != Year::Unsaid {
        return (at, year);
    }
    let of = at + usize::from(words.is(at, &["of", "in"]));
    let which = words.skip_the(of);
    if let Some(year) = words.year(which).filter(|_| of > at) {
        return (which + 1, Year::Printed(year));
    }
    if words.is(which, &["year"]) && which > of && of > at {
        return (which + 1, Year::Away(0, false));
    }
    match words.sense(which) {
        Some(Sense::Which(said)) if words.is(which + 1, &["year"]) => match said.step() {
            Some((by, is_from_said)) => (which + 2, Year::Away(by, is_from_said)),
            None => (at, year),
        },
        _ => (at, year),
    }
}

/// A weekday, with the date behind it or the week that it is of.
fn weekday(words: &Words<'_>, at: usize) -> Option<Found> {
    let (end, day) = weekday_name(words, at)?;
    let comma = usize::from(words.is(end, &[","]));
    if let Some(whole) = self::day(words, end + comma) {
        return Some(whole);
    }
    let of = end + usize::from(words.is(end, &["of"]));
    let weeks = match words.sense(of) {
        Some(Sense::Which(which)) if words.is(of + 1, &["week"]) => which.step(),
        _ => None,
    };
    let which = Which::Unsaid;
    let (end, weeks) = match weeks {
        Some((weeks, false)) => (of + 2, Some(weeks)),
        _ => (end, None),
    };
    Some((end, Meaning::Weekday { day, which, weeks }.into()))
}

/// The name of a weekday; short ones only before a date.
pub(super) fn weekday_name(words: &Words<'_>, at: usize) -> Option<(usize, u32)> {
    let Some(Sense::Weekday(day, is_short)) = words.sense(at) else {
        return None;
    };
    if !words.is_capital(at) || NAMED.contains(&words.before(at)) {
        return None;
    }
    let stop = at + 1 + usize::from(is_short && words.is(at + 1, &["."]));
    let comma = stop + usize::from(words.is(stop, &[","]));
    let is_sure = !is_short || words.day(comma).is_some() || month_name(words, comma).is_some();
    is_sure.then_some((if is_short { stop } else { at + 1 }, day))
}

/// `Christmas Eve`, `New Year's Day`.
fn holiday(words: &Words<'_>, at: usize) -> Option<Found> {
    let (end, month, day) = match words.sense(at) {
        Some(Sense::Holiday(month, day)) if words.is_capital(at) => (at + 1, month, day),
        _ if words.is(at, &["new"]) && words.is(at + 1, &["year"]) && words.is(at + 3, &["s"]) => {
            (at + 4, 1, 1)
        }
        _ => return None,
    };
    let year = Year::Unsaid;
    let found = |end, month, day| {
        let reading: Reading = Meaning::Day { year, month, day }.into();
        Some((end, reading))
    };
    match (words.word(end), month, day) {
        ("eve", 1, _) => found(end + 1, 12, 31),
        ("eve", _, _) => found(end + 1, month, day - 1),
        ("day", _, _) => found(end + 1, month, day),
        (_, 1, _) => None,
        _ => found(end, month, day),
    }
}
