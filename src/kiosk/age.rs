//! How old the data on the wall is.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// How much trust data deserves by its age alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Checked within the last hour.
    Fresh,
    /// Last known to be right this many whole hours ago.
    Hours(i64),
    /// Last known to be right a day ago or longer, in whole hours.
    Stale(i64),
}

impl Age {
    /// The age at `now` of data that was last known to be right at `good`, `passed` ago by a clock that nobody sets.
    ///
    /// The longer of the two counts: the time of day may have been set back, and the other clock stands still while the
    /// computer sleeps.
    #[must_use]
    pub fn of(good: DateTime<Utc>, now: DateTime<Utc>, passed: Duration) -> Self {
        let passed = TimeDelta::from_std(passed).unwrap_or(TimeDelta::MAX);
        let hours = passed.max(now.signed_duration_since(good)).num_hours();
        match hours {
            ..=0 => Self::Fresh,
            1..24 => Self::Hours(hours),
            _ => Self::Stale(hours),
        }
    }

    /// "fresh", "3 h old", "STALE, 4 days old".
    #[must_use]
    pub fn phrase(self) -> String {
        match self {
            Self::Fresh => "fresh".to_owned(),
            Self::Hours(hours) => format!("{hours} h old"),
            Self::Stale(hours) if hours < 48 => format!("STALE, {hours} h old"),
            Self::Stale(hours) => format!("STALE, {} days old", hours / 24),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use chrono::{DateTime, TimeDelta};

    use super::Age;

    #[test]
    fn data_ages_by_the_hour() {
        let good = DateTime::UNIX_EPOCH;
        for (minutes, phrase) in [
            (-90, "fresh"),
            (0, "fresh"),
            (59, "fresh"),
            (60, "1 h old"),
            (1439, "23 h old"),
            (1440, "STALE, 24 h old"),
            (2879, "STALE, 47 h old"),
            (2880, "STALE, 2 days old"),
        ] {
            let now = good + TimeDelta::minutes(minutes);
            let age = Age::of(good, now, Duration::ZERO);
            assert_eq!(age.phrase(), phrase, "{minutes}");
        }
    }

    #[test]
    fn a_clock_that_was_set_back_makes_nothing_fresh() {
        let good = DateTime::UNIX_EPOCH;
        let now = good - TimeDelta::hours(5);
        let age = Age::of(good, now, Duration::from_secs(3 * 3600));
        assert_eq!(age.phrase(), "3 h old");
    }
}
