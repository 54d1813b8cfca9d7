//! Where sentences begin and end.

use crate::ingest::lookup::{WordSet, set};
use std::ops::Range;
use std::sync::LazyLock;

use super::tokens::{Kind, Tokens};

/// The usual limit of [`sentences`]: whatever has more tokens is no sentence.
pub const LONGEST: usize = 400;

/// Words before a full stop that do not end a sentence.
static SHORTENED: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "mr mrs ms dr prof gen col lt sgt capt adm sen rep gov pres st jr sr vs etc inc ltd co corp dept univ no \
         vol pp ed est approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs \
         fri sat al rs alta ont que calif conn mass fla tex ariz wash",
    )
});

/// Words that begin a sentence behind `U.S.`; other words with a capital go on with a name.
const STARTERS: [&str; 48] = [
    "the",
    "a",
    "an",
    "in",
    "on",
    "at",
    "it",
    "its",
    "he",
    "his",
    "she",
    "her",
    "they",
    "their",
    "we",
    "our",
    "i",
    "you",
    "but",
    "and",
    "or",
    "if",
    "this",
    "that",
    "these",
    "those",
    "there",
    "when",
    "while",
    "after",
    "before",
    "as",
    "for",
    "with",
    "by",
    "from",
    "to",
    "however",
    "meanwhile",
    "no",
    "not",
    "what",
    "under",
    "since",
    "some",
    "both",
    "“",
    "\"",
];

/// The sentences of a text, as runs of its tokens, in order and without gaps but for line breaks. A line break ends a
/// sentence, since headlines and list entries have no full stop; so does a run of `limit` tokens without an end.
#[must_use]
pub fn sentences(tokens: &Tokens<'_>, limit: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let count = tokens.list().len();
    let mut at = 0;
    while at < count {
        let is_break = tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Break);
        if is_break {
            push(start..at, &mut found);
            start = at + 1;
        } else if ends_here(tokens, at) {
            let end = behind_closing(tokens, at + 1);
            push(start..end, &mut found);
            start = end;
            at = end;
            continue;
        } else if at + 1 - start >= limit {
            push(start..at + 1, &mut found);
            start = at + 1;
        }
        at += 1;
    }
    push(start..count, &mut found);
    found
}

fn push(run: Range<usize>, found: &mut Vec<Range<usize>>) {
    if run.start < run.end {
        found.push(run);
    }
}

/// Whether the sign at `at` ends a sentence.
fn ends_here(tokens: &Tokens<'_>, at: usize) -> bool {
    match tokens.printed(at) {
        "!" | "?" | "。" | "！" | "？" | "؟" | "।" => true,
        "." => is_full_stop(tokens, at),
        _ => false,
    }
}

/// Whether a full stop is one: not inside `27.5` or `U.S.`, not behind `Mr`, and what follows begins anew.
fn is_full_stop(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = behind_closing(tokens, at + 1);
    let follows = tokens.get(next);
    let Some(follows) = follows.filter(|token| token.kind != Kind::Break) else {
        return true;
    };
    if next == at + 1 && follows.is_glued {
        return false;
    }
    let begins = follows.is_capital
        || follows.kind == Kind::Number
        || matches!(
            tokens.printed(next),
            "“" | "\"" | "‘" | "'" | "(" | "[" | "«" | "$" | "€" | "£"
        )
        || (follows.kind == Kind::Word && !has_case(tokens.printed(next)));
    begins && !is_shortened(tokens, at) && !is_inside_time(tokens, at, next)
}

/// Whether the stop at `at` ends `a.m.` or `p.m.` and a zone or a date follows, as in `10:30 a.m. GMT on Oct. 5`.
fn is_inside_time(tokens: &Tokens<'_>, at: usize, next: usize) -> bool {
    let half = at.checked_sub(3).map(|from| tokens.word(from));
    let is_time = matches!(half, Some("a" | "p")) && tokens.word(at - 1) == "m";
    let follows = tokens.printed(next);
    let is_zone =
        (2..=5).contains(&follows.len()) && follows.bytes().all(|byte| byte.is_ascii_uppercase());
    let word = tokens.word(next);
    let is_day = word.ends_with("day") || matches!(word, "local" | "eastern" | "(");
    is_time && (is_zone || is_day)
}

/// Whether the word before the full stop at `at` is one that is commonly shortened, or an initial.
fn is_shortened(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let Some(token) = tokens
        .get(before)
        .filter(|_| tokens.get(at).is_some_and(|stop| stop.is_glued))
    else {
        return false;
    };
    if token.kind != Kind::Word {
        return false;
    }
    let word = tokens.word(before);
    // An initial, as in `J. Smith`; `the U.S. The` may end, but `the U.S. Treasury` goes on.
    let is_letter = word.chars().count() == 1 && token.is_capital;
    let is_initial = is_letter && (!token.is_glued || !STARTERS.contains(&tokens.word(at + 1)));
    is_initial || (SHORTENED.contains(word) && (token.is_capital || word.len() <= 3))
}

fn has_case(word: &str) -> bool {
    word.chars().any(|c| c.is_lowercase() || c.is_uppercase())
}

/// The first token from `at` on that does not close what the sentence has opened.
fn behind_closing(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut next = at;
    while tokens.is_glued(next)
        && matches!(
            tokens.printed(next),
            "”" | "\"" | "’" | "'" | ")" | "]" | "»" | "." | "!" | "?"
        )
    {
        next += 1;
    }
    next
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use crate::ingest::tokens::Tokens;

    fn cut(text: &str, limit: usize) -> Vec<&str> {
        let tokens = Tokens::read(text);
        sentences(&tokens, limit)
            .into_iter()
            .filter_map(|run| text.get(tokens.span(run)?))
            .collect()
    }

    #[test]
    fn sentences_end_where_a_reader_would_stop() {
        for (text, expected) in [
            ("One. Two! Three?", &["One.", "Two!", "Three?"][..]),
            (
                "Mr. Hale met Gen. Ito at 3.30 p.m. on Oct. 5. They spoke.",
                &[
                    "Mr. Hale met Gen. Ito at 3.30 p.m. on Oct. 5.",
                    "They spoke.",
                ],
            ),
            (
                "It left the U.S. The talks ended.",
                &["It left the U.S.", "The talks ended."],
            ),
            (
                "A U.S. Treasury note fell. He left the U.K. It rained.",
                &[
                    "A U.S. Treasury note fell.",
                    "He left the U.K.",
                    "It rained.",
                ],
            ),
            ("J. Smith said no.", &["J. Smith said no."]),
            (
                "“We agreed.” “When?” he asked. (It rained.) No one left.",
                &[
                    "“We agreed.”",
                    "“When?”",
                    "he asked.",
                    "(It rained.)",
                    "No one left.",
                ],
            ),
            ("A headline\n\nThe text. ", &["A headline", "The text."]),
            (
                "서울에서 만났다. 회담은 끝났다.",
                &["서울에서 만났다.", "회담은 끝났다."],
            ),
            (
                "Tariffs rose 27.5% and 1.2bn was lost.",
                &["Tariffs rose 27.5% and 1.2bn was lost."],
            ),
            ("", &[]),
        ] {
            assert_eq!(cut(text, 500), expected, "{text}");
        }
    }

    #[test]
    fn a_text_without_an_end_is_cut_all_the_same() {
        assert_eq!(cut("a b c d e", 2), ["a b", "c d", "e"]);
    }
}
