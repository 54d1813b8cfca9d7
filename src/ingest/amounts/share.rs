//! Shares of a country's output, most of which are spent on arms.

use std::ops::Range;
use std::sync::LazyLock;

use super::cue::{BEHIND, Told};
use super::{Measure as M, Unit};
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::tokens::Tokens;

/// Words that make a share of a country's output one that is spent.
static SPENDING: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "spend spends spending spent budget budgets defence defense military aid outlay outlays expenditure",
    )
});

/// A share of a country's output: what is spent on something, or else a deficit, a debt, or a plain share.
pub(super) fn of_output(
    tokens: &Tokens<'_>,
    unit: Unit,
    run: &Range<usize>,
    clause: &Range<usize>,
) -> Option<Told> {
    if !matches!(unit, Unit::Percent) {
        return None;
    }
    let ahead = run.end..clause.end.min(run.end + BEHIND);
    let cue = ahead.clone().find(|at| {
        matches!(tokens.word(*at), "gdp" | "gni" | "gnp")
            || tokens.word(*at) == "domestic" && tokens.word(at + 1) == "product"
            || tokens.word(*at) == "national" && matches!(tokens.word(at + 1), "income" | "output")
    })?;
    let says = |words: &[&str]| clause.clone().any(|at| words.contains(&tokens.word(at)));
    let measure = if says(&["deficit", "surplus", "deficits"]) {
        M::Balance
    } else if says(&["debt", "borrowing"]) {
        M::Debt
    } else if clause.clone().any(|at| SPENDING.contains(tokens.word(at)))
        || run.start > clause.start && is_goal(tokens, run.start - 1)
    {
        M::SpendingShare
    } else {
        M::Share
    };
    Some(Told { measure, cue })
}

/// The share that is to be spent on arms: `the 4% defence target`, `the 4% target for defence`.
pub(super) fn of_target(tokens: &Tokens<'_>, unit: Unit, run: &Range<usize>) -> Option<Told> {
    let word = |at: usize| tokens.word(run.end + at);
    let is_arms = |at: usize| matches!(word(at), "defence" | "defense" | "military");
    let is_goal = |at: usize| matches!(word(at), "target" | "goal" | "benchmark");
    let behind = usize::from(word(1) == "spending") + 1;
    let is_named = is_arms(0) && is_goal(behind);
    let is_for = is_goal(0) && matches!(word(1), "for" | "on") && is_arms(2);
    (unit == Unit::Percent && (is_named || is_for)).then_some(Told {
        measure: M::SpendingShare,
        cue: run.end,
    })
}

/// Whether a share is what a state means to reach: `plans to reach 3 percent of GDP`.
fn is_goal(tokens: &Tokens<'_>, verb: usize) -> bool {
    matches!(tokens.word(verb), "reach" | "hit")
        && verb > 0
        && matches!(tokens.word(verb - 1), "to" | "will" | "would")
}
