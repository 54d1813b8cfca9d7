//! Where the time comes from, and when it is next worth a look.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

use crate::shell::app::Tick;

/// A source of time.
pub trait Clock {
    /// Reads it.
    fn read(&self) -> Tick;
}

/// The clock of the computer.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock {
    start: Instant,
}

impl SystemClock {
    /// A clock whose elapsed time starts here.
    #[must_use]
    pub fn start() -> Self {
        Self {
            start: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    fn read(&self) -> Tick {
        Tick {
            now: Utc::now(),
            elapsed: self.start.elapsed(),
        }
    }
}

/// A clock whose time of day stands still, for `--now`; elapsed time goes on, so scenes still turn.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock {
    now: DateTime<Utc>,
    start: Instant,
}

impl FixedClock {
    /// A clock that always shows `now`.
    #[must_use]
    pub fn at(now: DateTime<Utc>) -> Self {
        Self {
            now,
            start: Instant::now(),
        }
    }
}

impl Clock for FixedClock {
    fn read(&self) -> Tick {
        Tick {
            now: self.now,
            elapsed: self.start.elapsed(),
        }
    }
}

/// A clock whose time of day runs faster than time does, for `--speed`; elapsed time is real, so scenes turn as ever.
#[derive(Debug, Clone, Copy)]
pub struct ReplayClock {
    from: DateTime<Utc>,
    speed: u32,
    start: Instant,
}

impl ReplayClock {
    /// A clock that shows `from` at first and runs `speed` times as fast.
    #[must_use]
    pub fn start(from: DateTime<Utc>, speed: u32) -> Self {
        Self {
            from,
            speed,
            start: Instant::now(),
        }
    }

    /// The time of day after `elapsed`; where the calendar ends it stands still.
    fn after(&self, elapsed: Duration) -> DateTime<Utc> {
        let gone = elapsed.saturating_mul(self.speed);
        TimeDelta::from_std(gone)
            .ok()
            .and_then(|gone| self.from.checked_add_signed(gone))
            .unwrap_or(DateTime::<Utc>::MAX_UTC)
    }
}

impl Clock for ReplayClock {
    fn read(&self) -> Tick {
        let elapsed = self.start.elapsed();
        Tick {
            now: self.after(elapsed),
            elapsed,
        }
    }
}

/// When the next tick is due.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timer {
    last: Tick,
    due: Duration,
}

impl Timer {
    /// A timer that last ticked at `last`.
    pub(super) fn after(last: Tick, pace: Duration) -> Self {
        Self {
            last,
            due: last.elapsed.saturating_add(until_multiple(last.now, pace)),
        }
    }

    /// How long to wait for the next tick.
    pub(super) fn wait(&self, now: Tick) -> Duration {
        self.due.saturating_sub(now.elapsed)
    }

    /// Whether a tick is due: its time has come, or the time of day was set or has jumped while the computer
    /// slept.
    pub(super) fn is_due(&self, now: Tick, pace: Duration) -> bool {
        now.elapsed >= self.due || multiple(now.now, pace) != multiple(self.last.now, pace)
    }
}

fn nanos(pace: Duration) -> i128 {
    i128::try_from(pace.as_nanos())
        .unwrap_or(i128::MAX)
        .max(1_000_000)
}

fn since_epoch(now: DateTime<Utc>) -> i128 {
    i128::from(now.timestamp()) * 1_000_000_000 + i128::from(now.timestamp_subsec_nanos())
}

fn multiple(now: DateTime<Utc>, pace: Duration) -> i128 {
    since_epoch(now).div_euclid(nanos(pace))
}

fn until_multiple(now: DateTime<Utc>, pace: Duration) -> Duration {
    let left = nanos(pace) - since_epoch(now).rem_euclid(nanos(pace));
    Duration::from_nanos(u64::try_from(left).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use chrono::DateTime;

    use super::{Clock, FixedClock, ReplayClock, Tick, Timer};

    fn tick(now: &str, elapsed: u64) -> Tick {
        Tick {
            now: now.parse().unwrap(),
            elapsed: Duration::from_secs(elapsed),
        }
    }

    #[test]
    fn a_tick_is_due_on_the_full_minute_or_when_the_clock_was_set() {
        let pace = Duration::from_secs(60);
        let timer = Timer::after(tick("2025-10-30T08:15:42.5Z", 100), pace);
        assert_eq!(
            timer.wait(tick("2025-10-30T08:15:42.5Z", 100)),
            Duration::from_millis(17_500)
        );
        for (now, elapsed, due) in [
            ("2025-10-30T08:15:59.9Z", 117, false),
            ("2025-10-30T08:16:00Z", 118, true),
            ("2025-10-30T08:15:43Z", 400, true),
            ("2025-10-30T11:00:00Z", 101, true),
            ("2025-10-30T07:00:00Z", 101, true),
        ] {
            assert_eq!(
                timer.is_due(tick(now, elapsed), pace),
                due,
                "{now} {elapsed}"
            );
        }
        assert_eq!(
            timer.wait(tick("2025-10-30T08:20:00Z", 999)),
            Duration::ZERO
        );
    }

    #[test]
    fn a_pace_of_nothing_does_not_spin() {
        let timer = Timer::after(tick("2025-10-30T08:15:42Z", 0), Duration::ZERO);
        assert!(timer.wait(tick("2025-10-30T08:15:42Z", 0)) >= Duration::from_millis(1));
    }

    #[test]
    fn a_fixed_clock_stands_still() {
        let now = DateTime::UNIX_EPOCH;
        assert_eq!(FixedClock::at(now).read().now, now);
    }

    #[test]
    fn a_replay_runs_as_many_times_as_fast() {
        let from: DateTime<chrono::Utc> = "2025-10-24T00:00:00Z".parse().unwrap();
        let clock = ReplayClock::start(from, 3600);
        let week = clock.after(Duration::from_secs(168));
        assert_eq!(
            week,
            "2025-10-31T00:00:00Z"
                .parse::<DateTime<chrono::Utc>>()
                .unwrap()
        );
        assert_eq!(clock.after(Duration::MAX), DateTime::<chrono::Utc>::MAX_UTC);
        assert!(clock.read().now >= from);
    }
}
