//! The stretch of time that is looked at.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};

use crate::model::Days;

/// Minutes of the clock on the wall in the zone that is shown, since 1970 began there.
///
/// A date without a time is the same minute in every zone; the hour that a clock skips or shows twice is not told.
pub type Minute = i64;

/// Minutes of an hour.
pub const HOUR: Minute = 60;
/// Minutes of a day.
pub const DAY: Minute = 24 * HOUR;

/// The least that can be looked at.
const SHORTEST: Minute = HOUR / 2;
/// The first minute of the year 0, and the one after the year 9999: what a date can be.
const FIRST: Minute = -719_528 * DAY;
const LAST: Minute = 2_932_897 * DAY;

/// A stretch of time, its end excluded; never empty, and never outside the years 0 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    from: Minute,
    to: Minute,
}

impl Window {
    /// From one minute to another, made longer where it would be too short to be looked at.
    #[must_use]
    pub fn new(from: Minute, to: Minute) -> Self {
        let from = from.clamp(FIRST, LAST);
        let length = to.clamp(FIRST, LAST).saturating_sub(from);
        Self::of_length(from, length)
    }

    /// Days that have a first and a last.
    #[must_use]
    pub fn of_days(days: Days) -> Option<Self> {
        let (first, last) = days.first.zip(days.last)?;
        Some(Self::new(day_start(first), day_start(last) + DAY))
    }

    /// Moved rather than made shorter at the ends of the calendar.
    fn of_length(from: Minute, length: Minute) -> Self {
        let length = length.clamp(SHORTEST, LAST - FIRST);
        let from = from.clamp(FIRST, LAST - length);
        Self {
            from,
            to: from + length,
        }
    }

    /// The first minute.
    #[must_use]
    pub const fn from(self) -> Minute {
        self.from
    }

    /// The first minute that is no longer in it.
    #[must_use]
    pub const fn to(self) -> Minute {
        self.to
    }

    /// How many minutes it holds.
    #[must_use]
    pub const fn length(self) -> Minute {
        self.to - self.from
    }

    /// The minute in the middle.
    #[must_use]
    pub const fn middle(self) -> Minute {
        self.from + self.length() / 2
    }

    /// A quarter of itself later or earlier, as long as a quarter of it stays within `all`.
    #[must_use]
    pub fn pan(self, later: bool, all: Self) -> Self {
        let quarter = self.length() / 4;
        let from = if later {
            let last = all.to - quarter;
            (self.from + quarter).min(last.max(self.from))
        } else {
            let first = all.from + quarter - self.length();
            (self.from - quarter).max(first.min(self.from))
        };
        Self::of_length(from, self.length())
    }

    /// From the earlier start to the later end of both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self::new(self.from.min(other.from), self.to.max(other.to))
    }

    /// Half or twice as long; `around` keeps its place where it is in sight, else the middle does.
    #[must_use]
    pub fn zoom(self, closer: bool, around: Minute) -> Self {
        let length = if closer {
            self.length() / 2
        } else {
            self.length() * 2
        };
        let length = length.clamp(SHORTEST, LAST - FIRST);
        let around = if (self.from..self.to).contains(&around) {
            around
        } else {
            self.middle()
        };
        let before = i128::from(around - self.from) * i128::from(length);
        let before = Minute::try_from(before / i128::from(self.length())).unwrap_or_default();
        Self::of_length(around - before, length)
    }

    /// Moved so that something of `from..to` is in sight; unmoved when it is already.
    #[must_use]
    pub fn reveal(self, from: Minute, to: Minute) -> Self {
        if from < self.to && to.max(from.saturating_add(1)) > self.from {
            return self;
        }
        let [from, to] = [from, to].map(|at| at.clamp(FIRST, LAST));
        let length = self.length();
        let start = if from >= self.to {
            from - length / 3
        } else {
            to.min(from + length / 3) - length / 3
        };
        Self::of_length(start, length)
    }

    /// The cell of a minute when the window is `cells` wide; it may lie outside.
    #[must_use]
    pub fn cell(self, at: Minute, cells: usize) -> i64 {
        let cells = i128::try_from(cells).unwrap_or(i128::MAX);
        let distance = i128::from(at) - i128::from(self.from);
        let cell = (distance * cells).div_euclid(i128::from(self.length()));
        i64::try_from(cell).unwrap_or(i64::MAX)
    }

    /// The first and last day that is in it.
    #[must_use]
    pub fn days(self) -> (NaiveDate, NaiveDate) {
        (date(self.from), date(self.to - 1))
    }
}

/// The minute at which a day begins.
#[must_use]
pub fn day_start(day: NaiveDate) -> Minute {
    minute(day.and_time(NaiveTime::MIN))
}

/// The minute of a time on the wall.
#[must_use]
pub fn minute(at: NaiveDateTime) -> Minute {
    at.and_utc().timestamp().div_euclid(60)
}

/// The time on the wall of a minute.
#[must_use]
pub fn wall(at: Minute) -> NaiveDateTime {
    let seconds = at.clamp(FIRST, LAST).saturating_mul(60);
    DateTime::from_timestamp(seconds, 0)
        .unwrap_or_default()
        .naive_utc()
}

/// The day of a minute.
#[must_use]
pub fn date(at: Minute) -> NaiveDate {
    wall(at).date()
}

#[cfg(test)]
mod tests {
    use super::{DAY, HOUR, Window, day_start, wall};

    fn days(first: &str, last: &str) -> Window {
        let [first, last] = [first, last].map(|day| day_start(day.parse().unwrap()));
        Window::new(first, last)
    }

    #[test]
    fn a_window_is_never_empty_and_never_leaves_the_calendar() {
        for (from, to) in [
            (0, 0),
            (5, -5),
            (i64::MIN, i64::MAX),
            (i64::MAX, i64::MAX),
            (i64::MIN, i64::MIN),
        ] {
            let mut window = Window::new(from, to);
            for step in 0..200 {
                assert!(window.length() >= HOUR / 2, "{from} {to}");
                let (first, last) = window.days();
                assert!(first <= last && wall(window.to()) >= wall(window.from()));
                window = match step % 3 {
                    0 => window.zoom(step < 100, window.from()),
                    1 => window.pan(step % 2 == 1, Window::new(i64::MIN, i64::MAX)),
                    _ => window.reveal(from, to),
                };
            }
        }
    }

    #[test]
    fn zooming_keeps_the_place_of_what_it_is_around() {
        let window = days("2025-10-20", "2025-10-30");
        let around = window.from() + 3 * DAY;
        let closer = window.zoom(true, around);
        assert_eq!(closer.length(), 5 * DAY);
        assert_eq!(closer.cell(around, 100), window.cell(around, 100));
        assert_eq!(closer.zoom(false, around), window);
        let elsewhere = window.zoom(true, window.to() + DAY);
        assert_eq!(elsewhere.middle(), window.middle());
    }

    #[test]
    fn panning_stops_where_nothing_follows() {
        let window = days("2025-10-20", "2025-10-30");
        let mut here = window;
        for _ in 0..50 {
            here = here.pan(true, window);
        }
        let quarter = window.length() / 4;
        assert_eq!(here.from(), window.to() - quarter);
        for _ in 0..50 {
            here = here.pan(false, window);
        }
        assert_eq!(here.to(), window.from() + quarter);
    }

    #[test]
    fn what_is_revealed_is_in_sight() {
        let window = days("2025-10-20", "2025-10-30");
        for (first, last, moves) in [
            ("2025-10-21", "2025-10-22", false),
            ("2025-01-01", "2025-12-31", false),
            ("2025-11-04", "2025-11-05", true),
            ("2014-01-01", "2015-01-01", true),
        ] {
            let event = days(first, last);
            let moved = window.reveal(event.from(), event.to());
            assert_eq!(moved != window, moves, "{first}");
            assert_eq!(moved.length(), window.length());
            assert!(event.from() < moved.to() && event.to() > moved.from());
        }
    }
}
