//! When an address is asked next. Nothing here reads a clock.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::shell::app::Tick;

/// The shortest interval.
const SHORTEST: Duration = Duration::from_secs(1);

/// The wait after the first failure; each further one doubles it.
const FIRST: Duration = Duration::from_secs(5);

/// The longest wait after a failure, unless the interval is longer: a wall should not lag far behind a server that is back.
const LONGEST: Duration = Duration::from_secs(300);

/// The longest that a server may ask to be left alone: a wall must not be silenced for ever by a slip.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How far the clock must have run ahead of the time that has passed for the computer to have slept.
const GAP: TimeDelta = TimeDelta::seconds(20);

/// When to ask next, on a clock that only goes on. The first time is at once.
#[derive(Debug, Clone)]
pub struct Schedule {
    every: Duration,
    /// The state of the generator that spreads the waits.
    state: u64,
    failures: u32,
    due: Duration,
    /// Until when the server wants to be left alone.
    barred: Duration,
}

impl Schedule {
    /// Asks each `every`, at most once a second, spread by a tenth to either side as `seed` has it.
    #[must_use]
    pub fn new(every: Duration, seed: u64) -> Self {
        Self {
            every: every.max(SHORTEST),
            state: seed,
            failures: 0,
            due: Duration::ZERO,
            barred: Duration::ZERO,
        }
    }

    /// When to ask next.
    #[must_use]
    pub fn due(&self) -> Duration {
        self.due.max(self.barred)
    }

    /// Takes note of an answer.
    pub fn succeed(&mut self, now: Duration) {
        self.failures = 0;
        self.barred = Duration::ZERO;
        self.due = now.saturating_add(self.spread(self.every));
    }

    /// Takes note of a failure, and of how long the server wants to be left alone.
    pub fn fail(&mut self, now: Duration, retry_after: Option<Duration>) {
        let doubled = FIRST.saturating_mul(2_u32.saturating_pow(self.failures));
        let wait = doubled.min(LONGEST.max(self.every));
        self.failures = self.failures.saturating_add(1);
        self.due = now.saturating_add(self.spread(wait));
        self.barred = now.saturating_add(retry_after.unwrap_or_default().min(DAY));
    }

    /// Asks now, unless the server wants to be left alone.
    pub fn hurry(&mut self, now: Duration) {
        self.due = self.due.min(now);
    }

    /// Asks now, since the computer has slept: also what a server asked for has passed meanwhile.
    pub fn wake(&mut self, slept: Duration, now: Duration) {
        self.barred = self.barred.saturating_sub(slept);
        self.hurry(now);
    }

    /// Between nine and eleven tenths of `wait`.
    fn spread(&mut self, wait: Duration) -> Duration {
        // SplitMix64: one line of state, and well spread from any seed.
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let thousandth = u32::try_from(mixed % 201).unwrap_or_default();
        wait.saturating_mul(900 + thousandth) / 1000
    }
}

/// Notices that the computer has slept: the time of day has gone on, the clock of deadlines has not.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pulse {
    last: (DateTime<Utc>, Duration),
}

impl Pulse {
    pub(super) const fn begin(tick: Tick) -> Self {
        Self {
            last: (tick.now, tick.elapsed),
        }
    }

    /// How long the computer has slept since the last beat; a clock that was set forward counts as well, and does no harm.
    pub(super) fn beat(&mut self, tick: Tick) -> Option<Duration> {
        let (now, elapsed) = self.last;
        *self = Self::begin(tick);
        let passed = TimeDelta::from_std(tick.elapsed.saturating_sub(elapsed)).ok()?;
        let slept = tick.now.signed_duration_since(now) - passed;
        (slept > GAP).then(|| slept.to_std().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Pulse, Schedule};
    use crate::shell::app::Tick;

    fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    /// What happens to a schedule, at its time or at another.
    enum Deed {
        Success,
        Failure(Option<u64>),
        Hurry(u64),
        Wake(u64),
    }

    #[test]
    fn waits_grow_with_failures_and_end_with_success() {
        use Deed::{Failure, Hurry, Success, Wake};
        for seed in 0..50 {
            let mut schedule = Schedule::new(s(60), seed);
            assert_eq!(schedule.due(), s(0));
            let mut now = s(0);
            for (deed, wait) in [
                (Success, 60),
                (Failure(None), 5),
                (Failure(None), 10),
                (Failure(None), 20),
                (Hurry(3), 0),
                (Failure(None), 40),
                (Failure(None), 80),
                (Failure(None), 160),
                (Failure(None), 300),
                (Failure(None), 300),
                (Failure(Some(10)), 300),
                (Success, 60),
                (Wake(7200), 0),
                (Failure(Some(0)), 5),
            ] {
                match deed {
                    Success => schedule.succeed(now),
                    Failure(retry) => schedule.fail(now, retry.map(s)),
                    Hurry(after) => {
                        now += s(after);
                        schedule.hurry(now);
                    }
                    Wake(slept) => schedule.wake(s(slept), now),
                }
                let waited = schedule.due().saturating_sub(now);
                assert!(waited >= s(wait) * 9 / 10, "{seed}: {waited:?} for {wait}");
                assert!(waited <= s(wait) * 11 / 10, "{seed}: {waited:?} for {wait}");
                now = schedule.due();
            }
        }
    }

    #[test]
    fn a_server_is_left_alone_for_as_long_as_it_asks() {
        let mut schedule = Schedule::new(s(60), 7);
        for (retry, due) in [(600, 600), (86_400, 86_400), (u64::MAX, 86_400)] {
            schedule.fail(s(0), Some(s(retry)));
            assert_eq!(schedule.due(), s(due));
            schedule.hurry(s(1));
            assert_eq!(schedule.due(), s(due), "also when somebody is in a hurry");
        }
        schedule.wake(s(86_000), s(1));
        assert_eq!(schedule.due(), s(400), "it may have passed in sleep");
        schedule.succeed(s(400));
        assert!(schedule.due() < s(500));
    }

    #[test]
    fn seeds_spread_walls_and_nothing_else_does() {
        let due = |seed| {
            let mut schedule = Schedule::new(s(600), seed);
            schedule.succeed(s(0));
            schedule.due()
        };
        assert_eq!(due(1), due(1));
        let mut dues: Vec<Duration> = (0..20).map(due).collect();
        dues.sort_unstable();
        dues.dedup();
        assert!(dues.len() > 10, "{dues:?}");
    }

    #[test]
    fn extreme_intervals_do_no_harm() {
        for every in [Duration::ZERO, s(1), Duration::MAX] {
            let mut schedule = Schedule::new(every, 0);
            schedule.succeed(s(10));
            assert!(schedule.due() > s(10), "{every:?}");
            for _ in 0..100 {
                schedule.fail(s(10), None);
            }
            assert!(schedule.due() > s(13), "{every:?}");
        }
    }

    #[test]
    fn a_sleep_is_told_from_a_wait_and_a_clock_set_back() {
        let tick = |now: &str, elapsed| Tick {
            now: now.parse().unwrap(),
            elapsed: s(elapsed),
        };
        let mut pulse = Pulse::begin(tick("2026-11-24T07:00:00Z", 0));
        for (now, elapsed, slept) in [
            ("2026-11-24T07:00:10Z", 10, None),
            ("2026-11-24T07:00:21Z", 20, None),
            ("2026-11-24T09:00:31Z", 30, Some(7200)),
            ("2026-11-24T09:00:41Z", 40, None),
            ("2026-11-24T08:00:00Z", 50, None),
            ("2026-11-24T08:00:10Z", 60, None),
        ] {
            assert_eq!(pulse.beat(tick(now, elapsed)), slept.map(s), "{now}");
        }
    }
}
