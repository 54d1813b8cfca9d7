//! How far away an event is, never more exact than its date.

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

use crate::model::{Days, When};

/// The way from now to an event, or back to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Countdown {
    /// It begins at a known instant, this far from now; in the past when negative.
    Exact(TimeDelta),
    /// It begins on a day from so many days on to so many; a bound is absent where the date has none.
    InDays(Option<i64>, Option<i64>),
    /// It is going on: the day that it is, counted from 1, and of how many where its end is known.
    Day(i64, Option<i64>),
    /// It may be going on: its first possible day has come, its last has not gone.
    Perhaps,
    /// It ended from so many days ago to so many.
    DaysAgo(i64, i64),
}

impl Countdown {
    /// The way from `now` to `when`, of whose place `zone` is the clock. A day is one of the calendar at the place, by UTC
    /// where the place has no zone. `None` for a date without any bound.
    #[must_use]
    pub fn to(when: &When, zone: Option<Tz>, now: DateTime<Utc>) -> Option<Self> {
        if let Some(instant) = when.instant_in(zone) {
            return Some(Self::Exact(instant.to_utc() - now));
        }
        let today = zone
            .unwrap_or(Tz::UTC)
            .from_utc_datetime(&now.naive_utc())
            .date_naive();
        match when.ends() {
            Some((start, end)) => of_extent(start, end, today),
            None => of_region(when.days(), today),
        }
    }

    /// Whether it lies ahead.
    #[must_use]
    pub fn is_ahead(self) -> bool {
        match self {
            Self::Exact(left) => left > TimeDelta::zero(),
            Self::InDays(..) => true,
            Self::Day(..) | Self::Perhaps | Self::DaysAgo(..) => false,
        }
    }

    /// In words: "in 4–6 days", "in 3 h 05 min", "tomorrow", "day 2 of 3", "2 days ago".
    #[must_use]
    pub fn phrase(self) -> String {
        match self {
            Self::Exact(left) => exact(left),
            Self::InDays(Some(low), Some(high)) => in_days(low, high),
            Self::InDays(Some(low), None) => format!("in {} or more", span(low, low)),
            Self::InDays(None, Some(0)) => "by today".to_owned(),
            Self::InDays(None, Some(high)) => format!("within {}", span(high, high)),
            Self::InDays(None, None) => "at a time not given".to_owned(),
            Self::Day(1, Some(1)) => "today".to_owned(),
            Self::Day(day, Some(of)) => format!("day {day} of {of}"),
            Self::Day(day, None) => format!("day {day}"),
            Self::Perhaps => "perhaps today".to_owned(),
            Self::DaysAgo(1, 1) => "yesterday".to_owned(),
            Self::DaysAgo(low, high) => format!("{} ago", span(low, high)),
        }
    }

    /// The shortest form, for large digits: "4–6 d", "3:05:09", "2/3"; of what is past nothing.
    #[must_use]
    pub fn short(self) -> Option<String> {
        match self {
            Self::Exact(left) if left >= TimeDelta::days(2) => {
                Some(format!("{} d", left.num_days()))
            }
            Self::Exact(left) if left > TimeDelta::zero() => Some(clock(left)),
            Self::InDays(Some(low), Some(high)) if low == high => Some(format!("{low} d")),
            Self::InDays(Some(low), Some(high)) => Some(format!("{low}–{high} d")),
            Self::InDays(Some(low), None) => Some(format!("{low}+ d")),
            Self::InDays(None, Some(high)) => Some(format!("0–{high} d")),
            Self::Day(day, Some(of)) if of > 1 => Some(format!("{day}/{of}")),
            _ => None,
        }
    }
}

fn of_region(region: Days, today: NaiveDate) -> Option<Countdown> {
    let until = |day: Option<NaiveDate>| day.map(|day| (day - today).num_days());
    match (until(region.first), until(region.last)) {
        (None, None) => None,
        (first, Some(last)) if last < 0 => Some(Countdown::DaysAgo(-last, -first.unwrap_or(last))),
        (Some(0), Some(0)) => Some(Countdown::Day(1, Some(1))),
        (Some(first), last) if first > 0 => Some(Countdown::InDays(Some(first), last)),
        (Some(_), _) => Some(Countdown::Perhaps),
        (None, last) => Some(Countdown::InDays(None, last)),
    }
}

fn of_extent(start: Days, end: Days, today: NaiveDate) -> Option<Countdown> {
    let is_over = end.last.is_some_and(|last| last < today);
    let has_begun = start.last.is_some_and(|last| last <= today);
    if is_over {
        return of_region(end, today);
    }
    if start == Days::default() {
        // "By 27 October": only the end is known.
        return of_region(Days { first: None, ..end }, today);
    }
    if !has_begun {
        return of_region(start, today);
    }
    let certain = |days: Days| days.first.filter(|first| Some(*first) == days.last);
    match (certain(start), certain(end)) {
        (Some(first), last) => {
            let count = |day: NaiveDate| (day - first).num_days() + 1;
            Some(Countdown::Day(count(today), last.map(count)))
        }
        _ => Some(Countdown::Perhaps),
    }
}

fn exact(left: TimeDelta) -> String {
    let ahead = left > TimeDelta::zero();
    let size = left.abs();
    let span = if size >= TimeDelta::days(2) {
        span(size.num_days(), size.num_days())
    } else if size >= TimeDelta::hours(1) {
        format!("{} h {:02} min", size.num_hours(), size.num_minutes() % 60)
    } else if size >= TimeDelta::minutes(1) {
        format!("{} min", size.num_minutes())
    } else {
        return "now".to_owned();
    };
    if ahead {
        format!("in {span}")
    } else {
        format!("{span} ago")
    }
}

/// Hours, minutes and seconds.
fn clock(left: TimeDelta) -> String {
    let seconds = left.num_seconds();
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!("{hours}:{minutes:02}:{:02}", seconds % 60)
}

fn in_days(low: i64, high: i64) -> String {
    match (low, high) {
        (1, 1) => "tomorrow".to_owned(),
        _ => format!("in {}", span(low, high)),
    }
}

/// A number of days or a range of them, in months or years once nobody counts the days any more.
fn span(low: i64, high: i64) -> String {
    const MONTH: i64 = 30;
    const YEAR: i64 = 365;
    let (unit, name) = match low {
        ..60 => (1, "day"),
        60..730 => (MONTH, "month"),
        _ => (YEAR, "year"),
    };
    let (low, high) = (low / unit, high / unit);
    let count = if low == high {
        low.to_string()
    } else {
        format!("{low}–{high}")
    };
    let ending = if high == 1 { "" } else { "s" };
    format!("{count} {name}{ending}")
}

#[cfg(test)]
mod tests {
    use super::Countdown;

    #[test]
    fn the_way_is_as_long_as_the_date_is_exact() {
        let now = "2025-10-24T15:30:00Z".parse().unwrap();
        let seoul = Some(chrono_tz::Asia::Seoul);
        for (when, zone, phrase, short) in [
            // In Seoul it is 25 October already.
            ("2025-10-30", seoul, "in 5 days", Some("5 d")),
            ("2025-10-30", None, "in 6 days", Some("6 d")),
            ("2025-10-26", seoul, "tomorrow", Some("1 d")),
            ("2025-10-25", seoul, "today", None),
            ("2025-10-24", seoul, "yesterday", None),
            (
                "[2025-10-28..2025-10-30]",
                None,
                "in 4–6 days",
                Some("4–6 d"),
            ),
            ("2025-11", None, "in 8–37 days", Some("8–37 d")),
            ("2025-10", None, "perhaps today", None),
            ("2025-09", None, "24–53 days ago", None),
            ("2025-07", None, "2–3 months ago", None),
            ("2018/2019", None, "5–6 years ago", None),
            ("2014", None, "10–11 years ago", None),
            ("2026-12-25", None, "in 14 months", Some("427 d")),
            ("../2025-10-27", None, "within 3 days", Some("0–3 d")),
            ("2025-10-27/2025-10-29", None, "in 3 days", Some("3 d")),
            ("2025-10-23/2025-10-25", None, "day 2 of 3", Some("2/3")),
            ("2025-10-20/2025-10-22", None, "2 days ago", None),
            (
                "2025-10-25T03:35:05Z",
                None,
                "in 12 h 05 min",
                Some("12:05:05"),
            ),
            ("2025-10-24T15:45:00Z", None, "in 15 min", Some("0:15:00")),
            ("2025-10-24T15:30:30Z", None, "now", Some("0:00:30")),
            ("2025-10-24T12:30:00Z", None, "3 h 00 min ago", None),
            ("2025-10-28T15:30:00Z", None, "in 4 days", Some("4 d")),
            (
                "2025-10-25T09:00:00",
                seoul,
                "in 8 h 30 min",
                Some("8:30:00"),
            ),
        ] {
            let countdown = Countdown::to(&when.parse().unwrap(), zone, now).unwrap();
            assert_eq!(countdown.phrase(), phrase, "{when}");
            assert_eq!(countdown.short().as_deref(), short, "{when}");
        }
    }
}
