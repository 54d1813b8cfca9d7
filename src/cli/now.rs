//! The day or the time that a user sets in place of the clock.

use std::str::FromStr;

use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

use crate::model::When;

/// What to take for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    /// A day, of which no time is known.
    Day(NaiveDate),
    /// A moment.
    Instant(DateTime<FixedOffset>),
}

impl Now {
    /// The moment of the system's clock.
    #[must_use]
    pub fn of_clock() -> Self {
        Self::Instant(Local::now().fixed_offset())
    }

    /// The instant; a day stands for its noon in `zone`, where it is that day for sure.
    #[must_use]
    pub fn instant(self, zone: Tz) -> DateTime<Utc> {
        match self {
            Self::Instant(instant) => instant.to_utc(),
            Self::Day(day) => {
                let noon = day.and_time(NaiveTime::MIN) + TimeDelta::hours(12);
                let local = zone.from_local_datetime(&noon).earliest();
                local.map_or_else(|| noon.and_utc(), |local| local.to_utc())
            }
        }
    }

    /// The day, by the offset that was given with the time.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Instant(instant) => instant.date_naive(),
        }
    }
}

impl FromStr for Now {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
            return Ok(Self::Instant(instant));
        }
        let wanted = "write a day such as 2025-10-30, or a time such as 2025-10-30T14:00:00+09:00";
        let when: When = text.parse().map_err(|error| format!("{error}; {wanted}"))?;
        if let Some(instant) = when.instant() {
            Ok(Self::Instant(instant))
        } else if when.time().is_some() {
            Err(format!("“{text}” has no offset from UTC; {wanted}"))
        } else if let Some(day) = when.day() {
            Ok(Self::Day(day))
        } else {
            Err(format!("“{text}” is not one day; {wanted}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Now;

    #[test]
    fn a_day_or_a_moment_is_read() {
        for (text, day) in [
            ("2025-10-30", Some("2025-10-30")),
            ("2025-10-30?", Some("2025-10-30")),
            ("2025-10-30T14:00:00+09:00", Some("2025-10-30")),
            ("2025-10-30T14:00+09:00", Some("2025-10-30")),
            ("2025-10-30T23:30:00Z", Some("2025-10-30")),
            ("2025-10-30T14:00", None),
            ("2025-10", None),
            ("2025-02-30", None),
            ("2025-10-27/2025-10-29", None),
            ("today", None),
            ("", None),
        ] {
            let now = text.parse::<Now>().ok().map(|now| now.day().to_string());
            assert_eq!(now.as_deref(), day, "{text:?}");
        }
    }
}
