//! The words that name or describe who speaks.

use std::ops::Range;

use crate::ingest::clauses::verbs;
use crate::ingest::tokens::{Kind, Tokens};

/// The most tokens that a speaker has.
const LONGEST: usize = 14;

/// Words at which a speaker ends.
const ENDS: [&str; 30] = [
    "that", "which", "who", "but", "as", "while", "when", "where", "after", "before", "because",
    "although", "if", "whether", "than", "on", "at", "by", "during", "told", "to", "since",
    "until", "also", "later", "earlier", "has", "had", "have", "then",
];

/// The speaker right before a verb; behind a phrase between commas, the one that it describes.
pub(super) fn behind(tokens: &Tokens<'_>, before: Range<usize>) -> Option<Range<usize>> {
    let end = skip_helpers(tokens, &before);
    let last = end.checked_sub(1).filter(|last| *last >= before.start)?;
    if tokens.word(last) == "," {
        let comma = (before.start..last)
            .rev()
            .find(|at| tokens.word(*at) == ",")?;
        // `“…,” said X` has no phrase between its commas.
        let is_phrase =
            last - comma <= LONGEST && !is_quoted(tokens, comma..last) && comma > before.start;
        return is_phrase.then(|| named(tokens, before.start..comma))?;
    }
    named(tokens, before.start..end)
}

/// Behind `has`, `had`, `also` there is more of the verb.
fn skip_helpers(tokens: &Tokens<'_>, before: &Range<usize>) -> usize {
    let is_adverb = |at: usize| tokens.word(at).ends_with("ly") && !tokens.is_capital(at);
    let is_helper = |at: usize| {
        let word = tokens.word(at);
        is_adverb(at)
            || matches!(
                word,
                "has"
                    | "had"
                    | "have"
                    | "not"
                    | "also"
                    | "later"
                    | "earlier"
                    | "then"
                    | "who"
                    | ","
            ) && (word != "," || tokens.word(at + 1) == "who")
    };
    let mut end = before.end;
    while end > before.start && is_helper(end - 1) {
        end -= 1;
    }
    end
}

fn is_quoted(tokens: &Tokens<'_>, mut run: Range<usize>) -> bool {
    run.any(|at| matches!(tokens.word(at), "“" | "”" | "\""))
}

/// The longest run before the end that can be one speaker.
fn named(tokens: &Tokens<'_>, before: Range<usize>) -> Option<Range<usize>> {
    let end = before.end;
    let reach = before.start.max(end.saturating_sub(LONGEST));
    let verb = verbs(tokens, reach..end)
        .last()
        .map_or(reach, |verb| verb.at + 1);
    let start = (verb..end)
        .rev()
        .find(|at| is_end(tokens, *at))
        .map_or(verb, |at| at + 1);
    trimmed(tokens, start..end)
}

/// The speaker behind `said` or `according to`.
pub(super) fn ahead(tokens: &Tokens<'_>, behind: Range<usize>) -> Option<Range<usize>> {
    let reach = behind.end.min(behind.start + LONGEST);
    let verb = verbs(tokens, behind.start..reach)
        .next()
        .map_or(reach, |verb| verb.start);
    let end = (behind.start..verb)
        .find(|at| is_end(tokens, *at))
        .unwrap_or(verb);
    trimmed(tokens, behind.start..end)
}

fn is_end(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_sign = tokens
        .get(at)
        .is_some_and(|token| token.kind != Kind::Word && token.kind != Kind::Number);
    let is_inner = matches!(tokens.word(at), "'" | "’" | "-" | "&")
        || (tokens.word(at) == "." && tokens.is_glued(at) && is_short(tokens, at));
    (is_sign && !is_inner) || ENDS.contains(&tokens.word(at))
}

/// Whether the stop at `at` is one of an initial or a title.
fn is_short(tokens: &Tokens<'_>, at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|before| tokens.printed(before).len() <= 3 && tokens.is_capital(before))
}

/// Without articles and dates at the ends; a speaker that is only a pronoun is one too, for others to resolve.
fn trimmed(tokens: &Tokens<'_>, run: Range<usize>) -> Option<Range<usize>> {
    let is_day = |at: usize| tokens.word(at).ends_with("day") && tokens.is_capital(at);
    let is_left_out = |at: usize| {
        is_day(at)
            || matches!(
                tokens.word(at),
                "the" | "a" | "an" | "and" | "meanwhile" | "however" | "in" | "for" | "of"
            )
    };
    let mut run = run;
    while run.start < run.end && is_left_out(run.start) {
        run.start += 1;
    }
    while run.start < run.end
        && (is_left_out(run.end - 1) || matches!(tokens.word(run.end - 1), "'" | "-" | "."))
    {
        run.end -= 1;
    }
    (run.start < run.end).then_some(run)
}
