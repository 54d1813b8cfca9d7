//! Days that a text prints in full.

use chrono::NaiveDate;

use crate::ingest::calendar::MONTHS;
use crate::text::Words;

/// The first day that `text` prints with day, month and year: 2025-10-30, October 30, 2025 or 30 Oct 2025.
///
/// Forms that mean different days in different countries, such as 10/11/2025, are not read.
#[must_use]
pub fn find(text: &str) -> Option<NaiveDate> {
    let words = Words::read(text);
    let words: Vec<&str> = words.iter().collect();
    words.windows(3).find_map(|three| match three {
        [a, b, c] => {
            let slashed = text.contains(&format!("{a}-{b}-{c}"));
            let iso = || day(a, number(b).filter(|_| slashed)?, c);
            let month_first = || day(c, month(a)?, b);
            let day_first = || day(c, month(b)?, a);
            iso().or_else(month_first).or_else(day_first)
        }
        _ => None,
    })
}

fn day(year: &str, month: u32, day: &str) -> Option<NaiveDate> {
    let year = (year.len() == 4).then(|| year.parse().ok())??;
    let day = day.trim_end_matches(|c: char| c.is_alphabetic());
    NaiveDate::from_ymd_opt(year, month, number(day)?)
}

fn number(text: &str) -> Option<u32> {
    (text.len() <= 2).then(|| text.parse().ok())?
}

fn month(word: &str) -> Option<u32> {
    let is_month = |name: &str| word == name || (word.len() >= 3 && name.starts_with(word));
    let index = MONTHS.iter().position(|name| is_month(name))?;
    u32::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn only_a_whole_printed_day_is_read() {
        for (text, day) in [
            ("Ann Lee · 2025-10-30", Some("2025-10-30")),
            ("Updated October 30, 2025 at noon", Some("2025-10-30")),
            ("30 Oct. 2025", Some("2025-10-30")),
            ("30th of October 2025", None),
            ("March 3rd, 2031", Some("2031-03-03")),
            ("on October 30", None),
            ("2025-02-30", None),
            ("10/11/2025", None),
            ("in May 2025", None),
            ("", None),
        ] {
            assert_eq!(
                find(text).map(|day| day.to_string()).as_deref(),
                day,
                "{text}"
            );
        }
    }
}
