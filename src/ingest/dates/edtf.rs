//! From what was found to dates of the model, with the words around it that widen or weaken it.

use std::borrow::Cow;
use std::ops::Range;

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use super::Found;
use crate::ingest::tag::{Time, TimeSort};
use crate::ingest::tokens::Tokens;
use crate::model::When;

/// What the words before a date make of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cues {
    /// `possibly`, `as early as`.
    pub is_uncertain: bool,
    /// `around`, `early`, `mid-`, `late`.
    pub is_approximate: bool,
    /// `by`, `until`: anything up to it; `since`: anything from it on.
    pub bound: Option<Bound>,
}

/// On which side a date is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// `by`, `until`.
    UpTo,
    /// `since`.
    From,
}

/// A date of the model, the tokens that say it, and which of the dates found are in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// From the first token of the first date to the last of the last; the words that join them are within.
    pub run: Range<usize>,
    /// The date.
    pub when: When,
    /// Indices of the dates found: one, or the two ends of an extent.
    pub of: Range<usize>,
}

const UNCERTAIN: [&str; 7] = [
    "possibly",
    "perhaps",
    "maybe",
    "tentatively",
    "likely",
    "probably",
    "provisionally",
];

const APPROXIMATE: [&str; 6] = [
    "around",
    "about",
    "roughly",
    "circa",
    "approximately",
    "near",
];

/// Every date of the calendar among `found`, ends of a range joined to one: `from Monday through Wednesday`.
///
/// Lengths, what recurs, `PRESENT_REF` and dates that could not be brought to the calendar have none.
#[must_use]
pub fn whens(tokens: &Tokens<'_>, found: &[Found]) -> Vec<Dated> {
    let mut dated = Vec::new();
    let mut at = 0;
    while let Some(first) = found.get(at) {
        let joined = found.get(at + 1).and_then(|next| join(tokens, first, next));
        let (end, when) = match joined {
            Some(when) => (at + 2, Some(when)),
            None => (at + 1, to_when(first, cues(tokens, first))),
        };
        if let (Some(when), Some(last)) = (when, found.get(end - 1)) {
            dated.push(Dated {
                run: first.run.start..last.run.end,
                when,
                of: at..end,
            });
        }
        at = end;
    }
    dated
}

/// What the words right before a date make of it.
#[must_use]
pub fn cues(tokens: &Tokens<'_>, found: &Found) -> Cues {
    let start = found.run.start;
    let before = |back: usize| start.checked_sub(back).map_or("", |at| tokens.word(at));
    let near = [before(1), before(2)];
    let is_as_early = before(1) == "as" && matches!(before(2), "early" | "soon" | "late");
    Cues {
        is_uncertain: is_as_early || near.iter().any(|word| UNCERTAIN.contains(word)),
        is_approximate: found.is_edge || APPROXIMATE.contains(&before(1)),
        bound: match before(1) {
            "by" | "until" | "till" => Some(Bound::UpTo),
            "since" => Some(Bound::From),
            _ => None,
        },
    }
}

/// The date of the model that one expression and the cues around it stand for.
#[must_use]
pub fn to_when(found: &Found, cues: Cues) -> Option<When> {
    let marks = match (cues.is_uncertain, cues.is_approximate) {
        (true, true) => "%",
        (true, false) => "?",
        (false, true) => "~",
        (false, false) => "",
    };
    let value = &found.time.value;
    let region = days(&found.time)?;
    let text = match cues.bound {
        Some(Bound::UpTo) => format!("../{}{marks}", region.1),
        Some(Bound::From) => match plain(value) {
            Some(plain) => format!("{plain}{marks}/.."),
            None => format!("{}{marks}/..", region.0),
        },
        None if found.time.sort == TimeSort::Time && marks.is_empty() => {
            clock(value).unwrap_or_else(|| region.0.to_string())
        }
        None => match plain(value) {
            // Most dates are a day.
            Some(_) if marks.is_empty() && region.0 == region.1 => return Some(region.0.into()),
            Some(plain) => format!("{plain}{marks}"),
            None => within(region, marks)?,
        },
    };
    text.parse().ok()
}

/// One day somewhere in a run; EDTF marks single days only, so the first stands for all.
fn within((first, last): (NaiveDate, NaiveDate), marks: &str) -> Option<String> {
    if marks.is_empty() {
        return Some(format!("[{first}..{last}]"));
    }
    let second = first.succ_opt()?;
    Some(if second < last {
        format!("[{first}{marks},{second}..{last}]")
    } else {
        format!("[{first}{marks},{last}]")
    })
}

/// The value without what stands within a day, when EDTF writes it the same way.
fn plain(value: &str) -> Option<&str> {
    let date = value.split('T').next()?;
    let is_plain = matches!(date.len(), 4 | 7 | 10)
        && date
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_plain.then_some(date)
}

/// The value itself when it has a time of the clock.
fn clock(value: &str) -> Option<String> {
    value.contains(':').then(|| value.to_owned())
}

/// Two ends of one range: `October 26-28`, `from Monday through Wednesday`, `between May 3 and May 9`.
fn join(tokens: &Tokens<'_>, first: &Found, next: &Found) -> Option<When> {
    let before = first
        .run
        .start
        .checked_sub(1)
        .map_or("", |at| tokens.word(at));
    let between: Vec<&str> = (first.run.end..next.run.start)
        .map(|at| tokens.word(at))
        .collect();
    let is_range = match between.as_slice() {
        ["-" | "–" | "—" | "through" | "to" | "until" | "till"] => true,
        ["and"] => before == "between" || follows(tokens, first, next),
        _ => false,
    };
    let is_either = between == ["or"];
    let (start, end) = (days(&first.time)?, days(&next.time)?);
    if is_either {
        return format!(
            "[{},{}]",
            plain(&first.time.value)?,
            plain(&next.time.value)?
        )
        .parse()
        .ok();
    }
    // A weekday that was brought to the week before its start is of the next.
    let is_week = start.0 == start.1 && end.0 == end.1 && (start.0 - end.0).num_days() > 0;
    let end_day = if is_week && (start.0 - end.0).num_days() < 7 {
        end.1.checked_add_days(Days::new(7))?
    } else {
        end.1
    };
    let day = |day: NaiveDate| Cow::Owned(day.to_string());
    let first = plain(&first.time.value).map_or_else(|| day(start.0), Cow::Borrowed);
    let last = plain(&next.time.value).filter(|_| end_day == end.1);
    let last = last.map_or_else(|| day(end_day), Cow::Borrowed);
    is_range.then(|| format!("{first}/{last}").parse().ok())?
}

/// Whether one day is the next of the other and both are of one thing: `on May 10 and 11`, but not `on Monday and Tuesday's vote`.
fn follows(tokens: &Tokens<'_>, first: &Found, next: &Found) -> bool {
    let day = |found: &Found| days(&found.time).filter(|(one, last)| one == last);
    let is_next = day(first)
        .zip(day(next))
        .is_some_and(|(one, other)| one.0.succ_opt() == Some(other.0));
    is_next && !matches!(tokens.word(next.run.end), "'" | "’")
}

/// The first and the last day of a value.
fn days(time: &Time) -> Option<(NaiveDate, NaiveDate)> {
    if !matches!(time.sort, TimeSort::Date | TimeSort::Time) {
        return None;
    }
    let date = time.value.split('T').next()?;
    let mut parts = date.split('-');
    let digits = parts.next()?;
    let year: i32 = digits.parse().ok()?;
    let number = |text: &str| text.parse::<u32>().ok();
    let first_of = |month: u32| NaiveDate::from_ymd_opt(year, month, 1);
    match (digits.len(), parts.next(), parts.next()) {
        (3, None, None) => years(year * 10, 10),
        (2, None, None) => years(year * 100, 100),
        (4, None, None) => years(year, 1),
        (4, Some(code), rest) if code.starts_with('W') && code != "WI" => {
            week(year, number(code.get(1..)?)?, rest.is_some())
        }
        (4, Some(month), Some(day)) => {
            let day = NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)?;
            Some((day, day))
        }
        (4, Some(code), None) => match code {
            "Q1" | "Q2" | "Q3" | "Q4" => months(first_of(number(code.get(1..)?)? * 3 - 2)?, 3),
            "H1" => months(first_of(1)?, 6),
            "H2" => months(first_of(7)?, 6),
            "SP" => months(first_of(3)?, 3),
            "SU" => months(first_of(6)?, 3),
            "FA" => months(first_of(9)?, 3),
            "WI" => months(first_of(12)?, 3),
            _ => months(first_of(number(code)?)?, 1),
        },
        _ => None,
    }
}

fn years(first: i32, count: i32) -> Option<(NaiveDate, NaiveDate)> {
    let last = first.checked_add(count)?.checked_sub(1)?;
    Some((
        NaiveDate::from_ymd_opt(first, 1, 1)?,
        NaiveDate::from_ymd_opt(last, 12, 31)?,
    ))
}

fn months(first: NaiveDate, count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let after = first.checked_add_months(Months::new(count))?;
    Some((first, after.pred_opt()?))
}

fn week(year: i32, week: u32, is_end: bool) -> Option<(NaiveDate, NaiveDate)> {
    let from = if is_end { Weekday::Sat } else { Weekday::Mon };
    let last = NaiveDate::from_isoywd_opt(year, week, Weekday::Sun)?;
    debug_assert!(last.iso_week().week() == week);
    Some((NaiveDate::from_isoywd_opt(year, week, from)?, last))
}

#[cfg(test)]
mod tests {
    use super::{Dated, whens};
    use crate::ingest::dates::{Context, tag};
    use crate::ingest::sentences::sentences;
    use crate::ingest::tokens::Tokens;

    fn dated(text: &str) -> Vec<String> {
        let tokens = Tokens::read(text);
        let published = "2025-10-22".parse().ok();
        let found = tag(&tokens, &sentences(&tokens, 400), Context { published });
        let text = |dated: &Dated| dated.when.text().to_string();
        whens(&tokens, &found).iter().map(text).collect()
    }

    #[test]
    fn what_is_found_becomes_a_date_of_the_model() {
        for (text, expected) in [
            (
                "They will meet next week.",
                &["[2025-10-27..2025-11-02]"][..],
            ),
            (
                "It runs from Monday through Wednesday next week.",
                &["2025-10-27/2025-10-29"],
            ),
            (
                "It will run from Thursday to Tuesday.",
                &["2025-10-23/2025-10-28"],
            ),
            (
                "The summit of October 26-28 is near.",
                &["2025-10-26/2025-10-28"],
            ),
            (
                "They met between May 3 and May 9.",
                &["2025-05-03/2025-05-09"],
            ),
            ("They will meet, possibly on Thursday.", &["2025-10-23?"]),
            ("They may meet as early as Thursday.", &["2025-10-23?"]),
            ("They met around October 5.", &["2025-10-05~"]),
            ("They will meet in mid-November.", &["2025-11~"]),
            (
                "They will meet early next week.",
                &["[2025-10-27~,2025-10-28..2025-11-02]"],
            ),
            ("It must be paid by 1 November.", &["../2025-11-01"]),
            ("It has been in force since 2019.", &["2019/.."]),
            (
                "They meet on November 3 or 4.",
                &["[2025-11-03,2025-11-04]"],
            ),
            (
                "It grew in the third quarter of 2025.",
                &["[2025-07-01..2025-09-30]"],
            ),
            (
                "They will meet at 9 a.m. KST on Thursday.",
                &["2025-10-23T09:00+09:00"],
            ),
            ("They will meet on Thursday morning.", &["2025-10-23"]),
            ("It lasted two days, every year, now.", &[]),
        ] {
            assert_eq!(dated(text), expected, "{text}");
        }
    }

    #[test]
    fn a_day_and_the_next_are_one_run() {
        for (text, expected) in [
            ("They met on May 10 and 11.", &["2025-05-10/2025-05-11"][..]),
            (
                "They meet on Saturday and Sunday.",
                &["2025-10-25/2025-10-26"],
            ),
            ("They met on May 10 and 14.", &["2025-05-10", "2025-05-14"]),
            ("Friday and Saturday's vote.", &["2025-10-17", "2025-10-18"]),
        ] {
            assert_eq!(dated(text), expected, "{text}");
        }
    }
}
