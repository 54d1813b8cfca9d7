//! What a sentence names only to say that it is not that: `Venn, not Orlo, agreed`.

use std::ops::Range;
use std::sync::LazyLock;

use super::verbs::verbs;
use crate::ingest::calendar::MONTHS;
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::tokens::{Kind, Tokens};

/// The tokens of a sentence that name what is set aside for something else. Each run goes from behind the word that sets it
/// aside to the next comma, `but` or verb; what else it may hold is given up with it.
#[must_use]
pub fn set_aside(tokens: &Tokens<'_>, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut heads = sentence
        .clone()
        .filter_map(|at| Some((at, behind_cue(tokens, sentence, at)?)))
        .peekable();
    if heads.peek().is_none() {
        return Vec::new();
    }
    let verbs: Vec<_> = verbs(tokens, sentence.clone()).collect();
    let is_end = |at: usize| {
        matches!(tokens.word(at), "," | ";" | ":" | "but" | "—" | ")" | "”")
            || verbs.iter().any(|verb| verb.start == at)
    };
    // `Venn rather than Orlo on Monday`: the day is of what is kept.
    let is_day_behind = |from: usize, at: usize| {
        is_day(tokens, at)
            && (from..at).all(|at| tokens.is_capital(at) && !names_day(tokens.word(at)))
    };
    let runs = heads.filter_map(|(at, from)| {
        let to = (from + 1..sentence.end).find(|at| is_end(*at) || is_day_behind(from, *at));
        let to = to.unwrap_or(sentence.end);
        let before = at.checked_sub(1).map_or("", |at| tokens.word(at));
        // `was not Venn but Orlo`; of `was not in Venn` the verb is denied.
        let is_apart = tokens.word(at) != "not"
            || matches!(before, "," | "and" | "but" | "—" | "–" | "(")
            || tokens.word(to) == "but";
        is_apart.then_some(from..to)
    });
    runs.collect()
}

/// Whether `on Monday`, `in May`, `next week` or the like begins at a token.
fn is_day(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = tokens.word(at + 1);
    match tokens.word(at) {
        "on" | "in" | "this" | "next" | "last" => {
            let is_number = tokens
                .get(at + 1)
                .is_some_and(|token| token.kind == Kind::Number);
            is_number || names_day(next) || matches!(next, "week" | "month" | "year")
        }
        "today" | "tomorrow" | "yesterday" => true,
        _ => false,
    }
}

fn names_day(word: &str) -> bool {
    word.ends_with("day") || MONTHS.contains(&word)
}

/// Whether `not` at `at` denies a name before the verb rather than the verb: `Venn and not Orlo agreed`.
pub(super) fn is_set_aside(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| tokens.word(at));
    before == "and" && tokens.is_capital(at + 1) && behind_cue(tokens, sentence, at).is_some()
}

/// The first words of those that set something aside.
static CUES: LazyLock<WordSet> = LazyLock::new(|| set("unlike not rather instead neither"));

/// The token behind words that set something aside at `at`.
fn behind_cue(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize) -> Option<usize> {
    let word = tokens.word(at);
    if !CUES.contains(word) {
        return None;
    }
    let next = || tokens.word(at + 1);
    let from = match word {
        "unlike" => at + 1,
        "not" if begins_phrase(tokens, at + 1) => at + 1,
        "rather" if next() == "than" => at + 2,
        "instead" if next() == "of" => at + 2,
        // `neither in Venn nor in Orlo but in Tarn`
        "neither"
            if matches!(next(), "in" | "at" | "on")
                && (at..sentence.end).any(|at| tokens.word(at) == "but") =>
        {
            at + 1
        }
        _ => return None,
    };
    (from < sentence.end).then_some(from)
}

/// Whether a name, a number, or a phrase with one may begin at `at`; `not only` and `not until` set nothing aside.
fn begins_phrase(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_sign = matches!(
        tokens.word(at),
        "the"
            | "a"
            | "an"
            | "its"
            | "his"
            | "her"
            | "their"
            | "on"
            | "in"
            | "at"
            | "with"
            | "from"
            | "by"
            | "to"
            | "for"
            | "$"
            | "€"
            | "£"
            | "¥"
    );
    let is_number = tokens
        .get(at)
        .is_some_and(|token| token.kind == Kind::Number);
    is_sign || is_number || tokens.is_capital(at)
}
