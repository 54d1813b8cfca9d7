//! Waiting until what is looked at has stopped changing.

use std::time::Duration;

/// A change is told after this many times the quiet that it never gave.
const PATIENCE: u32 = 20;

/// When to look, and whether what was seen is worth telling. Times are on a clock that only goes on.
#[derive(Debug)]
pub(super) struct Settle<S> {
    quiet: Duration,
    due: Duration,
    /// What was told last.
    told: Option<S>,
    /// What was seen last.
    seen: Option<S>,
    /// Since when something else is seen than was told.
    unrest: Option<Duration>,
}

impl<S: PartialEq + Clone> Settle<S> {
    pub(super) const fn new(quiet: Duration, now: Duration) -> Self {
        Self {
            quiet,
            due: now,
            told: None,
            seen: None,
            unrest: None,
        }
    }

    /// Takes `seen` for what everybody knows, and waits for `idle`.
    pub(super) fn begin(&mut self, seen: S, now: Duration, idle: Duration) {
        self.told = Some(seen.clone());
        self.seen = Some(seen);
        self.unrest = None;
        self.due = now.saturating_add(idle);
    }

    pub(super) const fn due(&self) -> Duration {
        self.due
    }

    pub(super) fn nudge(&mut self, now: Duration) {
        self.due = self.due.min(now.saturating_add(self.quiet));
    }

    /// Whether everything seen is told.
    pub(super) fn is_settled(&self) -> bool {
        self.told.is_some() && self.told == self.seen
    }

    /// Takes note of what is seen after what was told had been acted upon: if it is something else already, then what
    /// is seen next is news, whatever it is.
    pub(super) fn confirm(&mut self, seen: &S, now: Duration) {
        if self.told.as_ref() != Some(seen) {
            self.told = None;
            self.nudge(now);
        }
    }

    /// Takes in a look, and tells whether there is something new that has been the same for the time of quiet, or that will never
    /// be quiet. The next look is due after `idle`, or after the time of quiet.
    pub(super) fn see(&mut self, seen: S, now: Duration, idle: Duration) -> bool {
        let is_still = self.seen.as_ref() == Some(&seen);
        if self.told.as_ref() == Some(&seen) {
            self.begin(seen, now, idle);
            return false;
        }
        let since = *self.unrest.get_or_insert(now);
        let is_endless = now.saturating_sub(since) >= self.quiet.saturating_mul(PATIENCE);
        if is_still || is_endless {
            self.begin(seen, now, idle);
            return true;
        }
        self.seen = Some(seen);
        self.due = now.saturating_add(self.quiet);
        false
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Settle;

    const IDLE: Duration = Duration::from_secs(30);

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    fn settle() -> Settle<u32> {
        let mut settle = Settle::new(ms(250), ms(0));
        settle.begin(1, ms(0), IDLE);
        settle
    }

    #[test]
    fn a_change_is_told_once_and_when_it_is_quiet() {
        let mut settle = settle();
        settle.nudge(ms(1000));
        settle.nudge(ms(1100));
        for (now, seen, told, due) in [
            (1250, 2, false, 1500),
            (1500, 3, false, 1750),
            (1750, 3, true, 31_750),
            (31_750, 3, false, 61_750),
        ] {
            assert!(settle.due() <= ms(now), "{now}");
            assert_eq!(settle.see(seen, ms(now), IDLE), told, "{now}");
            assert_eq!(settle.due(), ms(due), "{now}");
        }
    }

    #[test]
    fn what_is_back_as_it_was_is_no_change() {
        let mut settle = settle();
        for (now, seen) in [(250, 2), (500, 1), (750, 2), (1000, 1), (1250, 1)] {
            assert!(!settle.see(seen, ms(now), IDLE), "{now}");
        }
        assert_eq!(settle.due(), ms(31_250));
    }

    #[test]
    fn what_changed_while_it_was_read_is_read_again() {
        let mut settle = settle();
        settle.confirm(&1, ms(0));
        assert!(settle.is_settled());
        settle.confirm(&2, ms(0));
        assert!(!settle.is_settled());
        assert_eq!(settle.due(), ms(250));
        assert!(settle.see(1, ms(250), IDLE), "though it is back");
        assert!(settle.is_settled());
    }

    #[test]
    fn what_never_rests_is_told_all_the_same() {
        let mut settle = settle();
        let mut told = Vec::new();
        for (seen, now) in (2..).zip((0..12_000).step_by(250)) {
            if settle.see(seen, ms(now), IDLE) {
                told.push(now);
            }
        }
        assert_eq!(told, [5000, 10_250]);
    }
}
