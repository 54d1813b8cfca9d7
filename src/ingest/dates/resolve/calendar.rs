//! Which day, month, quarter or year is meant, when the year or the week is not said.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::{Anchor, Meaning, Unit, Which, Year, away, moved, named};
use crate::ingest::clauses::Bearing;

/// A value, and its first day.
type Dated = (String, Option<NaiveDate>);

/// A day without a year that is at most so many days away is that one, whatever the verb.
const NEAR: i64 = 120;

pub(super) fn date(meaning: &Meaning, anchor: Anchor) -> Option<Dated> {
    match *meaning {
        Meaning::Day { year, month, day } => self::day(year, month, day, anchor),
        Meaning::Month { year, month, which } => Some(self::month(year, month, which, anchor)),
        Meaning::Weekday { day, which, weeks } => weekday(day, which, weeks, anchor),
        Meaning::Span { code, year, which } => Some(span(code, year, which, anchor)),
        Meaning::Year(year) => {
            let year = printed(year, anchor)?;
            Some((format!("{year:04}"), NaiveDate::from_ymd_opt(year, 1, 1)))
        }
        Meaning::Away {
            unit,
            by,
            is_from_said,
        } => {
            // `a week later`, where no day was told before: later than what?
            let is_open = is_from_said && by > 0 && anchor.said.is_none();
            away(unit, by, anchor.base(is_from_said).filter(|_| !is_open))
        }
        Meaning::Weekend => weekend(anchor),
        Meaning::WeekOf { nth, year, month } => week_of(nth, year, month, anchor),
        _ => None,
    }
}

/// The year, when something tells it.
fn printed(year: Year, anchor: Anchor) -> Option<i32> {
    match year {
        Year::Unsaid => None,
        Year::Printed(year) => Some(year),
        Year::Away(by, is_from_said) => {
            let base = anchor.base(is_from_said)?;
            Some(base.year() + i32::try_from(by).ok()?)
        }
    }
}

fn day(year: Year, month: u32, day: u32, anchor: Anchor) -> Option<Dated> {
    let of = |year| NaiveDate::from_ymd_opt(year, month, day);
    let found = match (printed(year, anchor), anchor.published) {
        (Some(year), _) => of(year)?,
        (None, None) => {
            // A leap year, so that no day is refused that may be one.
            NaiveDate::from_ymd_opt(2000, month, day)?;
            return Some((format!("XXXX-{month:02}-{day:02}"), None));
        }
        (None, Some(now)) => {
            let years = [now.year() - 1, now.year(), now.year() + 1];
            let days = years.into_iter().filter_map(of);
            let distance = |day: &NaiveDate| (*day - now).num_days();
            let near = days.clone().min_by_key(|day| distance(day).abs())?;
            let fits = |day: &NaiveDate| match anchor.bearing {
                Bearing::Past => distance(day) <= 0,
                Bearing::Future => distance(day) >= 0,
                Bearing::Unclear => true,
            };
            if distance(&near).abs() <= NEAR {
                near
            } else {
                let fitting = days.filter(fits);
                fitting
                    .min_by_key(|day| distance(day).abs())
                    .unwrap_or(near)
            }
        }
    };
    Some((found.to_string(), Some(found)))
}

fn month(year: Year, month: u32, which: Which, anchor: Anchor) -> Dated {
    let year = printed(year, anchor).or_else(|| {
        let now = anchor.published?;
        Some(now.year() + years_away(month, now.month(), which, anchor.bearing))
    });
    match year {
        Some(year) => (
            format!("{year:04}-{month:02}"),
            NaiveDate::from_ymd_opt(year, month, 1),
        ),
        None => (format!("XXXX-{month:02}"), None),
    }
}

/// In which year a month lies that is named in the month `now`: 0 in the same, -1 in the last.
fn years_away(month: u32, now: u32, which: Which, bearing: Bearing) -> i32 {
    let is_later = month > now;
    match which {
        Which::Last | Which::Past | Which::Before if month < now => 0,
        Which::Last | Which::Past | Which::Before => -1,
        Which::Next | Which::Coming | Which::After => i32::from(!is_later),
        Which::This => 0,
        _ => match bearing {
            Bearing::Past => -i32::from(is_later),
            Bearing::Future => i32::from(month < now),
            // The nearer of the two.
            Bearing::Unclear if month > now + 6 => -1,
            Bearing::Unclear => i32::from(month + 6 < now),
        },
    }
}

fn weekday(day: u32, which: Which, weeks: Option<i64>, anchor: Anchor) -> Option<Dated> {
    let Some(now) = anchor.published else {
        return Some((format!("XXXX-WXX-{}", day + 1), None));
    };
    let here = i64::from(now.weekday().num_days_from_monday());
    let ahead = (i64::from(day) - here).rem_euclid(7);
    let behind = ahead - if ahead > 0 { 7 } else { 0 };
    let by = match (weeks, which) {
        (Some(weeks), _) => i64::from(day) - here + weeks * 7,
        (None, Which::This) if anchor.bearing == Bearing::Past => behind,
        (None, Which::This) => ahead,
        (None, Which::Last | Which::Past | Which::Before) => {
            if ahead == 0 {
                -7
            } else {
                behind
            }
        }
        (None, Which::Next | Which::Coming | Which::After) => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        _ if anchor.bearing == Bearing::Future => ahead,
        _ => behind,
    };
    let found = moved(now, by)?;
    let is_early = anchor
        .from
        .is_some_and(|from| found < from && (from - found).num_days() < 7);
    let found = if is_early { moved(found, 7)? } else { found };
    Some((found.to_string(), Some(found)))
}

/// The last weekend when it is over or under way, else the one of this week.
fn weekend(anchor: Anchor) -> Option<Dated> {
    let Some(now) = anchor.published else {
        return away(Unit::Weekend, 0, None);
    };
    let is_under_way = matches!(now.weekday(), Weekday::Sat | Weekday::Sun);
    let by = if anchor.bearing == Bearing::Past && !is_under_way {
        -1
    } else {
        0
    };
    away(Unit::Weekend, by, Some(now))
}

/// Quarters, halves and seasons.
fn span(code: &str, year: Year, which: Which, anchor: Anchor) -> Dated {
    let first = match code {
        "Q2" => 4,
        "Q3" | "H2" => 7,
        "Q4" => 10,
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        "WI" => 12,
        _ => 1,
    };
    let year = match (printed(year, anchor), anchor.published) {
        (Some(year), _) => year,
        (None, None) => return (format!("XXXX-{code}"), None),
        (None, Some(now)) => now.year() + years_away(first, now.month(), which, anchor.bearing),
    };
    let day = NaiveDate::from_ymd_opt(year, first, 1);
    (format!("{year:04}-{code}"), day)
}

/// The first, second … or last week of a month, by its number in the year.
fn week_of(nth: u32, year: Year, month: u32, anchor: Anchor) -> Option<Dated> {
    let (_, first) = self::month(year, month, Which::Unsaid, anchor);
    let Some(first) = first else {
        return Some(("XXXX-WXX".to_owned(), None));
    };
    let of = (first.year(), month);
    let last = (28..=31)
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(of.0, of.1, day))?;
    let day = if nth == 99 {
        last
    } else {
        // The first week is the one with the first Monday to Thursday in it.
        let skipped = i64::from(nth.checked_sub(1)?) * 7;
        let from = match first.weekday() {
            Weekday::Fri => 3,
            Weekday::Sat => 2,
            Weekday::Sun => 1,
            _ => 0,
        };
        moved(first, skipped + from)?
    };
    Some(named(Unit::Week, day))
}
