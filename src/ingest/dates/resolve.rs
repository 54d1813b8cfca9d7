//! From what an expression means to the value that it has on the day of writing.

mod calendar;

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::meaning::{Amount, Meaning, Reading, Reference, Unit, Which, Year};
use crate::ingest::clauses::Bearing;
use crate::ingest::tag::{Time, TimeSort};

/// What is known before an expression is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    /// The day on which the article was written.
    pub(super) published: Option<NaiveDate>,
    /// The first day of what was said last.
    pub(super) said: Option<NaiveDate>,
    /// The day from which a range runs that this ends: `from Friday through Monday`.
    pub(super) from: Option<NaiveDate>,
    /// Whether the clause tells of what has been or what is to come.
    pub(super) bearing: Bearing,
}

impl Anchor {
    fn base(self, is_from_said: bool) -> Option<NaiveDate> {
        let said = self.said.filter(|_| is_from_said);
        said.or(self.published)
    }
}

/// The value, and the first day of it when it is one of the calendar.
pub(super) fn resolve(reading: &Reading, anchor: Anchor) -> Option<(Time, Option<NaiveDate>)> {
    let (sort, value, first) = match reading.meaning {
        Meaning::Length { amount, unit } => (TimeSort::Duration, length(amount, unit), None),
        Meaning::Every { amount, unit } => (TimeSort::Set, length(amount, unit), None),
        Meaning::Often(value) => (TimeSort::Set, value.to_owned(), None),
        Meaning::EveryWeekday(day) => (TimeSort::Set, format!("XXXX-WXX-{}", day + 1), None),
        Meaning::Reference(which) => (TimeSort::Date, reference(which).to_owned(), None),
        Meaning::Digits(digits) => (TimeSort::Date, digits.to_string(), None),
        Meaning::Fiscal(year) => (TimeSort::Date, format!("FY{year}"), None),
        Meaning::Clock { hour, minute, zone } => {
            let day = anchor.said.or(anchor.published);
            let day = day.map_or_else(|| "XXXX-XX-XX".to_owned(), |day| day.to_string());
            (
                TimeSort::Time,
                format!("{day}{}", clock(hour, minute, zone)),
                None,
            )
        }
        _ => {
            let (value, first) = calendar::date(&reading.meaning, anchor)?;
            (TimeSort::Date, value, first)
        }
    };
    let (sort, value) = within_day(reading, sort, value);
    Some((Time { sort, value }, first))
}

/// Puts the part of the day or the time behind a day.
fn within_day(reading: &Reading, sort: TimeSort, value: String) -> (TimeSort, String) {
    if let Some((hour, minute, zone)) = reading.clock {
        (TimeSort::Time, value + &clock(hour, minute, zone))
    } else if let Some(part) = reading.part {
        (TimeSort::Time, value + part.code())
    } else {
        (sort, value)
    }
}

fn clock(hour: u32, minute: u32, zone: Option<i32>) -> String {
    let zone = match zone {
        None => String::new(),
        Some(0) => "Z".to_owned(),
        Some(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
    };
    format!("T{hour:02}:{minute:02}{zone}")
}

const fn reference(which: Reference) -> &'static str {
    match which {
        Reference::Past => "PAST_REF",
        Reference::Present => "PRESENT_REF",
        Reference::Future => "FUTURE_REF",
    }
}

/// A length as ISO 8601 writes it; `X` for a number that is not told.
fn length(amount: Amount, unit: Unit) -> String {
    let number = |times: u32| match amount {
        Amount::Number(number) => (number * times).to_string(),
        Amount::Half => "0.5".to_owned(),
        Amount::Vague => "X".to_owned(),
    };
    match (unit, amount) {
        (Unit::Hour, Amount::Half) => "PT30M".to_owned(),
        (Unit::Minute, Amount::Half) => "PT30S".to_owned(),
        (Unit::Year, Amount::Half) => "P6M".to_owned(),
        (Unit::Decade, Amount::Half) => "P5Y".to_owned(),
        (Unit::Century, Amount::Half) => "P50Y".to_owned(),
        (Unit::Second, _) => format!("PT{}S", number(1)),
        (Unit::Minute, _) => format!("PT{}M", number(1)),
        (Unit::Hour, _) => format!("PT{}H", number(1)),
        (Unit::Day | Unit::Night, _) => format!("P{}D", number(1)),
        (Unit::Week, _) => format!("P{}W", number(1)),
        (Unit::Weekend, _) => format!("P{}WE", number(1)),
        (Unit::Fortnight, _) => format!("P{}W", number(2)),
        (Unit::Month, _) => format!("P{}M", number(1)),
        (Unit::Quarter, _) => format!("P{}Q", number(1)),
        (Unit::Year, _) => format!("P{}Y", number(1)),
        (Unit::Decade, Amount::Vague) => "PXDE".to_owned(),
        (Unit::Century, Amount::Vague) => "PXCE".to_owned(),
        (Unit::Decade, _) => format!("P{}Y", number(10)),
        (Unit::Century, _) => format!("P{}Y", number(100)),
    }
}

/// A day so many units away, and what of it is named.
fn away(unit: Unit, by: i64, base: Option<NaiveDate>) -> Option<(String, Option<NaiveDate>)> {
    let Some(base) = base else {
        return Some((unresolved(unit)?.to_owned(), None));
    };
    let day = match unit {
        Unit::Day | Unit::Night => moved(base, by)?,
        Unit::Week | Unit::Weekend => moved(base, by.checked_mul(7)?)?,
        Unit::Fortnight => moved(base, by.checked_mul(14)?)?,
        Unit::Month => moved_months(base, by)?,
        Unit::Quarter => moved_months(base, by.checked_mul(3)?)?,
        Unit::Year => moved_months(base, by.checked_mul(12)?)?,
        Unit::Decade => moved_months(base, by.checked_mul(120)?)?,
        Unit::Century => moved_months(base, by.checked_mul(1200)?)?,
        Unit::Second | Unit::Minute | Unit::Hour => base,
    };
    Some(named(unit, day))
}

/// The unit in which a day lies, and its first day.
fn named(unit: Unit, day: NaiveDate) -> (String, Option<NaiveDate>) {
    let week = day.iso_week();
    match unit {
        Unit::Week | Unit::Weekend | Unit::Fortnight => {
            let back = u64::from(day.weekday().num_days_from_monday());
            let end = if unit == Unit::Weekend { "-WE" } else { "" };
            let value = format!("{:04}-W{:02}{end}", week.year(), week.week());
            (value, day.checked_sub_days(Days::new(back)))
        }
        Unit::Month => (format!("{}", day.format("%Y-%m")), day.with_day(1)),
        Unit::Quarter => {
            let value = format!("{:04}-Q{}", day.year(), day.month0() / 3 + 1);
            (value, Some(day))
        }
        Unit::Year => (
            format!("{:04}", day.year()),
            NaiveDate::from_ymd_opt(day.year(), 1, 1),
        ),
        Unit::Decade => (format!("{:03}", day.year() / 10), None),
        Unit::Century => (format!("{:02}", day.year() / 100), None),
        _ => (day.to_string(), Some(day)),
    }
}

/// What is written where the day of writing is not known.
const fn unresolved(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Day | Unit::Night => Some("XXXX-XX-XX"),
        Unit::Week | Unit::Fortnight => Some("XXXX-WXX"),
        Unit::Weekend => Some("XXXX-WXX-WE"),
        Unit::Month => Some("XXXX-XX"),
        Unit::Quarter => Some("XXXX-QX"),
        Unit::Year => Some("XXXX"),
        _ => None,
    }
}

fn moved(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let days = Days::new(by.unsigned_abs());
    if by < 0 {
        day.checked_sub_days(days)
    } else {
        day.checked_add_days(days)
    }
}

fn moved_months(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let months = Months::new(u32::try_from(by.unsigned_abs()).ok()?);
    if by < 0 {
        day.checked_sub_months(months)
    } else {
        day.checked_add_months(months)
    }
}
