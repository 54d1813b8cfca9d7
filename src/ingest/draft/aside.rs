//! Asides that tell more of someone: `Orr, who met Lee, left`.

use crate::ingest::tokens::Tokens;

/// How a verb stands to an aside that tells more of someone: `Orr, who met Lee, left`. The comma before `who`.
pub(super) enum Told {
    /// It is the verb of the aside.
    Of(usize),
    /// It comes behind the aside, and is of the one whom that tells more of.
    Behind(usize),
}

pub(super) fn told_of(tokens: &Tokens<'_>, at: usize) -> Option<Told> {
    let is_opening =
        |at: usize| matches!(tokens.word(at + 1), "who" | "whose") && tokens.word(at) == ",";
    let first = at.saturating_sub(ASIDE);
    let mut before = at.checked_sub(1)?;
    while before > first && is_helper(tokens, before) {
        before -= 1;
    }
    if tokens.word(before) == "who" {
        let comma = before.checked_sub(1)?;
        return is_opening(comma).then_some(Told::Of(comma));
    }
    if tokens.word(before) != "," {
        return None;
    }
    let comma = (first..before).rev().find(|at| is_opening(*at))?;
    Some(Told::Behind(comma))
}

/// How many tokens before a verb an aside may begin.
const ASIDE: usize = 30;

/// Whether a word may stand between `who` or a comma and the verb.
fn is_helper(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    word.ends_with("ly")
        || matches!(
            word,
            "is" | "was"
                | "are"
                | "were"
                | "be"
                | "been"
                | "has"
                | "had"
                | "have"
                | "will"
                | "would"
                | "may"
                | "might"
                | "could"
                | "can"
                | "to"
                | "also"
                | "then"
                | "later"
                | "expected"
                | "due"
                | "scheduled"
                | "set"
                | "not"
                | "earlier"
                | "already"
                | "now"
                | "still"
                | "planned"
                | "likely"
                | "once"
                | "ought"
                | "should"
        )
}
