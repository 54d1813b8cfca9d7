//! How long to look for what was meant.

use std::cell::Cell;

/// How many faults of one kind get a search; a file with one list renamed has as many faults as entries.
pub(super) const SEARCHES: usize = 20;

/// The searches that are left: each goes through everything that a fault could have meant.
#[derive(Debug)]
pub(super) struct Patience(Cell<usize>);

impl Patience {
    /// Whether one more search is worth its time.
    pub(super) fn spend(&self) -> bool {
        let left = self.0.get();
        self.0.set(left.saturating_sub(1));
        left > 0
    }
}

impl Default for Patience {
    fn default() -> Self {
        Self(Cell::new(SEARCHES))
    }
}
