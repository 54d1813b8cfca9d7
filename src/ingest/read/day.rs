//! The day in what machines and people write for a date.

use std::ops::Range;

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime};

use crate::ingest::calendar::{MONTHS, short};
use crate::ingest::dates;

/// The years of publication that a row of digits is taken for; others are numbers of something else.
const YEARS: Range<i32> = 1970..2100;

/// A day as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Printed {
    /// The day, by the offset that is printed with it.
    pub(super) day: NaiveDate,
    /// The moment as it is printed, where it counts in universal time and the outlet may count otherwise.
    pub(super) universal: Option<String>,
}

/// The day that `text` gives: `2031-03-14`, with a time and an offset or without, `Fri, 14 Mar 2031 09:00:00 +0900`,
/// `March 14, 2031`, `20310314`. Forms that mean different days in different countries are not read.
#[must_use]
pub fn read_day(text: &str) -> Option<NaiveDate> {
    read(text).map(|printed| printed.day)
}

pub(super) fn read(text: &str) -> Option<Printed> {
    let text = text.trim();
    if let Some(moment) = moment(text) {
        let is_universal = moment.offset().local_minus_utc() == 0;
        return Some(Printed {
            day: moment.date_naive(),
            universal: is_universal.then(|| text.to_owned()),
        });
    }
    let day = iso(text)
        .or_else(|| dates::find(text))
        .or_else(|| compact(text))?;
    Some(Printed {
        day,
        universal: None,
    })
}

/// A moment with its offset.
pub(super) fn moment(text: &str) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%z"))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%z"))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f %z"))
        .or_else(|_| DateTime::parse_from_rfc2822(text))
        .or_else(|_| DateTime::parse_from_rfc2822(&without_weekday(text)))
        .ok()
}

/// A weekday that does not fit the date is a common mistake of feeds, and says nothing that the date does not.
fn without_weekday(text: &str) -> String {
    let rest = text.split_once(", ").map_or(text, |(_, rest)| rest);
    rest.replace(" UTC", " +0000").replace(" Z", " +0000")
}

/// Year, month and day with hyphens at the start, whatever time follows.
fn iso(text: &str) -> Option<NaiveDate> {
    let head = text.get(..10)?;
    let rest = text.get(10..).unwrap_or_default();
    let is_whole = rest.is_empty() || rest.starts_with(['T', 't', ' ']);
    is_whole.then(|| head.parse().ok())?
}

fn compact(text: &str) -> Option<NaiveDate> {
    let is_compact = text.len() >= 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let head = is_compact.then(|| text.get(..8))??;
    NaiveDate::parse_from_str(head, "%Y%m%d")
        .or_else(|_| {
            NaiveDateTime::parse_from_str(text, "%Y%m%d%H%M%S").map(|moment| moment.date())
        })
        .ok()
        .filter(|day| YEARS.contains(&day.year()))
}

/// The day in an address: `/2031/03/14/`, `/2031/mar/14/`, `2031-03-14` or `20310314` as a part of its own.
pub(super) fn of_address(address: &str) -> Option<NaiveDate> {
    let path = address.split(['?', '#']).next()?;
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let apart = parts.windows(3).find_map(|three| match three {
        [year, month, day] => {
            let month = month_of(month)?;
            let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
            let is_day = (1..=2).contains(&day.len());
            NaiveDate::from_ymd_opt(year, month, is_day.then(|| day.parse().ok())??)
        }
        _ => None,
    });
    apart.or_else(|| parts.iter().find_map(|part| within(part)))
}

fn month_of(text: &str) -> Option<u32> {
    let folded = text.to_ascii_lowercase();
    let named = MONTHS.iter().position(|month| short(month) == folded);
    match named {
        Some(index) => u32::try_from(index + 1).ok(),
        None => (text.len() <= 2).then(|| text.parse().ok())?,
    }
}

/// A day in one part of an address, among its other words.
fn within(part: &str) -> Option<NaiveDate> {
    let words: Vec<&str> = part.split(['-', '_', '.']).collect();
    let hyphens = words.windows(3).find_map(|three| match three {
        [year, month, day] if year.len() == 4 && month.len() == 2 && day.len() == 2 => {
            format!("{year}-{month}-{day}").parse().ok()
        }
        _ => None,
    });
    let is_likely = |day: &NaiveDate| YEARS.contains(&day.year());
    hyphens.filter(is_likely).or_else(|| {
        words
            .iter()
            .filter(|word| word.len() == 8)
            .find_map(|word| compact(word))
    })
}

#[cfg(test)]
mod tests {
    use super::{of_address, read, read_day};

    #[test]
    fn a_day_is_read_in_the_offset_that_is_printed() {
        for (text, day) in [
            ("2031-03-14", Some("2031-03-14")),
            ("2031-03-14T23:30:00-05:00", Some("2031-03-14")),
            ("2031-03-14T23:30:00+0900", Some("2031-03-14")),
            ("2031-03-14T08:00", Some("2031-03-14")),
            ("2031-03-14 08:00:00 +0000", Some("2031-03-14")),
            ("Fri, 14 Mar 2031 23:30:00 -0500", Some("2031-03-14")),
            ("Mon, 14 Mar 2031 23:30:00 GMT", Some("2031-03-14")),
            ("14 March 2031, 9 am", Some("2031-03-14")),
            ("20310314", Some("2031-03-14")),
            ("20310314083000", Some("2031-03-14")),
            ("12345678901", None),
            ("03/04/2031", None),
            ("2031-02-30", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(
                read_day(text).map(|day| day.to_string()).as_deref(),
                day,
                "{text}"
            );
        }
        assert!(read("2031-03-14T23:30:00Z").is_some_and(|printed| printed.universal.is_some()));
    }

    #[test]
    fn addresses_have_days() {
        for (address, day) in [
            (
                "https://a.example/2031/03/14/ferries.html",
                Some("2031-03-14"),
            ),
            (
                "https://a.example/world/2031/mar/14/ferries",
                Some("2031-03-14"),
            ),
            (
                "https://a.example/news/2031-03-14-ferries",
                Some("2031-03-14"),
            ),
            (
                "https://a.example/ferries-20310314.html",
                Some("2031-03-14"),
            ),
            ("https://a.example/ferries-99999999.html", None),
            ("https://a.example/2031/03/ferries", None),
            ("https://a.example/a?on=2031-03-14", None),
            ("https://2031/03/14", None),
            ("", None),
        ] {
            assert_eq!(
                of_address(address).map(|day| day.to_string()).as_deref(),
                day,
                "{address}"
            );
        }
    }
}
