//! How a date is written for a reader: short, English, and never more exact than it is.

use chrono::{Datelike, NaiveDate};

use super::{Days, Shape, When};

impl When {
    /// The date as a phrase, such as "Thu 30 Oct 2025?", "27–29 Oct 2025", "Nov 2025", "by 1 Nov 2025".
    ///
    /// The year is left out when it is `year`.
    #[must_use]
    pub fn phrase(&self, year: Option<i32>) -> String {
        let mut phrase = self.plain_phrase(year);
        if self.approximate {
            phrase.insert_str(0, "around ");
        }
        if self.uncertain {
            phrase.push('?');
        }
        phrase
    }

    /// The date as a phrase, without what marks it as uncertain or approximate.
    #[must_use]
    pub fn plain_phrase(&self, year: Option<i32>) -> String {
        match &self.shape {
            Shape::Region(runs) => {
                let parts: Vec<String> = runs.iter().map(|run| run_phrase(*run, year)).collect();
                parts.join(" or ")
            }
            Shape::Time(at, offset) => {
                let clock = at.format("%H:%M");
                let zone = offset.map_or_else(String::new, |offset| format!(" {offset}"));
                format!("{} {clock}{zone}", day_phrase(at.date(), year))
            }
            Shape::Extent(start, end) => extent_phrase(*start, *end, year),
        }
    }
}

/// One run of days in which a moment lies.
fn run_phrase(run: Days, year: Option<i32>) -> String {
    match (run.first, run.last) {
        (None, None) => "on a day not given".to_owned(),
        (None, Some(last)) => format!("by {}", day_phrase(last, year)),
        (Some(first), None) => format!("from {}", day_phrase(first, year)),
        (Some(first), Some(last)) => whole(first, last, year).unwrap_or_else(|| {
            format!(
                "between {} and {}",
                day_phrase(first, year),
                day_phrase(last, year)
            )
        }),
    }
}

/// A day, a month, a year or a decade, when the run is exactly one.
fn whole(first: NaiveDate, last: NaiveDate, year: Option<i32>) -> Option<String> {
    let next = last.succ_opt()?;
    let starts_month = first.day() == 1 && next.day() == 1;
    if first == last {
        Some(day_phrase(first, year))
    } else if starts_month && (first.year(), first.month()) == (last.year(), last.month()) {
        Some(first.format("%b %Y").to_string())
    } else if starts_month && first.month() == 1 && next.month() == 1 {
        let years = last.year() - first.year();
        Some(match years {
            0 => first.year().to_string(),
            9 => format!("{}s", first.year()),
            _ => format!("{}–{}", first.year(), last.year()),
        })
    } else if starts_month && first.year() == last.year() {
        Some(format!("{}–{}", first.format("%b"), last.format("%b %Y")))
    } else {
        None
    }
}

fn extent_phrase(start: Days, end: Days, year: Option<i32>) -> String {
    let (from, to) = (run_phrase(start, year), run_phrase(end, year));
    match (start.first.is_some(), end.last.is_some()) {
        (false, false) => "at a time not given".to_owned(),
        (false, true) => format!("until {to}"),
        (true, false) => format!("from {from}"),
        (true, true) if start == end => from,
        (true, true) => format!("{from} – {to}"),
    }
}

fn day_phrase(day: NaiveDate, year: Option<i32>) -> String {
    let format = if year == Some(day.year()) {
        "%a %-d %b"
    } else {
        "%a %-d %b %Y"
    };
    day.format(format).to_string()
}
