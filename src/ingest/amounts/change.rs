//! Whether an amount is what something becomes or by how much it changes.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Quantity, Unit, bound};
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::tokens::{Kind, Tokens};

/// Which way something changes by an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// More.
    Up,
    /// Less.
    Down,
    /// One or the other; the words near it do not tell.
    Unknown,
}

static UP: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "up raise raises raised raising increase increases increased increasing rise rises rose risen rising \
         grow grows grew grown growing climb climbs climbed jump jumps jumped gain gains gained surge surges \
         surged boost boosted expand expanded lift hike additional extra further more",
    )
});

static DOWN: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "down cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing reduction fall falls \
         fell fallen falling drop drops dropped decline declines declined slash slashes slashed shrink shrank \
         shrunk decrease decreases decreased plunge plunged slump slid",
    )
});

/// Verbs that take a rate from one value to another: `cut its 30 percent duty to 10 percent`.
static MOVES: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing slash slashes slashed slashing raise \
         raises raised raising increase increases increased increasing hike hikes hiked hiking bring brings bringing brought",
    )
});

/// What has a rate.
pub(super) static RATES: LazyLock<WordSet> =
    LazyLock::new(|| set("tariff tariffs duty duties levy levies tax taxes rate rates"));

/// How many words may stand between such a verb and the rate.
const MOVED: usize = 7;

/// Whether a verb before the rate at `at` says that it becomes another.
pub(super) fn is_moved(tokens: &Tokens<'_>, at: usize, first: usize) -> bool {
    (first.max(at.saturating_sub(MOVED))..at)
        .rev()
        .take_while(|at| {
            let is_open = tokens
                .get(*at)
                .is_some_and(|token| token.kind != Kind::Break);
            is_open
                && !matches!(
                    tokens.word(*at),
                    "," | ";" | "to" | "by" | "at" | "and" | "from"
                )
        })
        .any(|at| MOVES.contains(tokens.word(at)))
}

/// Whether the amount is by how much something changes, and which way.
pub(super) fn find(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    quantity: &Quantity,
) -> Option<Change> {
    if quantity.from.is_some() {
        return None;
    }
    let start = bound::start(tokens, quantity.run.start, sentence.start);
    let before = |back: usize| {
        let at = start.checked_sub(back).filter(|at| *at >= sentence.start);
        at.map_or("", |at| tokens.word(at))
    };
    let way = |word: &str| {
        if UP.contains(word) {
            Some(Change::Up)
        } else if DOWN.contains(word) {
            Some(Change::Down)
        } else {
            None
        }
    };
    let is_verb_before = way(before(1)).filter(|_| !matches!(before(1), "more" | "lower" | "cut"));
    if before(1) == "by" {
        let near = (2..=8).find_map(|back| way(before(back)));
        // `by 5 points` is a change; `by 90 days` is one where a verb says so, `by 2030` is none.
        let is_change = near.is_some() || matches!(quantity.unit, Unit::Percent | Unit::Points);
        return is_change.then_some(near.unwrap_or(Change::Unknown));
    }
    if matches!(before(1), "another" | "extra" | "additional" | "further") {
        return (2..=8)
            .find_map(|back| way(before(back)))
            .or(Some(Change::Up));
    }
    if let Some(way) =
        is_verb_before.filter(|_| matches!(quantity.unit, Unit::Percent | Unit::Points))
    {
        return Some(way);
    }
    // `a 5% rise in prices`
    let behind = tokens.word(quantity.run.end);
    let is_percent = matches!(quantity.unit, Unit::Percent | Unit::Points);
    way(behind).filter(|_| is_percent && !matches!(behind, "more" | "lower" | "further"))
}
