//! The goods or the thing that an amount concerns.

use std::ops::Range;
use std::sync::LazyLock;

use crate::ingest::calendar::MONTHS;
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::tokens::{Kind, Tokens};

/// Words that an object does not go beyond.
static ENDS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "up about around nearly almost close top behalf course average record from if by in to for at with that which who unless until over starting beginning as is are was were \
         will would has have after before since when while but on monday tuesday wednesday thursday friday \
         saturday sunday said a an this next last per it he she they could may might under because effective \
         goes go went rises rose falls fall fell drops drop dropped came come comes remains remain can must should not so into during \
         cut lowered raised reduced lifted entering including such like worth within without between among through across",
    )
});

/// How many words the object of an amount may have.
const OBJECT: usize = 5;

/// What stands behind `on` or `of` at or just after `at`: the goods that a tariff is on, the thing that tonnes are of.
pub(super) fn behind(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let start = (at..end.min(at + 2)).find(|at| matches!(tokens.word(*at), "on" | "of"))? + 1;
    phrase(tokens, start, end)
}

/// The goods of a rate that carries on another: `and 10% for tea`.
pub(super) fn of_one(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    phrase(tokens, at + 1, end)
}

fn phrase(tokens: &Tokens<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let mut last = start;
    for at in start..end.min(start + OBJECT) {
        let is_word = tokens.get(at).is_some_and(|token| token.kind == Kind::Word);
        let word = tokens.word(at);
        let is_hyphen = word == "-" && at > start;
        let is_month = MONTHS.contains(&word) && tokens.is_capital(at);
        if !is_word && !is_hyphen || is_month || ENDS.contains(word) {
            break;
        }
        last = at + 1;
    }
    while last > start
        && matches!(
            tokens.word(last - 1),
            "and" | "or" | "all" | "the" | "-" | "its" | "their"
        )
    {
        last -= 1;
    }
    (last > start).then_some(start..last)
}
