//! Words that leave open what they speak of, whatever the verb itself says: neither that it was nor that it was not.

use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon::{Form, form};
use super::verbs::verbs;
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::tokens::{Kind, Tokens};

/// How many words before `that` may say how sure someone is of what follows.
const SAID_WITHIN: usize = 10;

/// Words before `that` by which nobody vouches for what follows.
const DOUBTS: [&str; 9] = [
    "unlikely",
    "doubtful",
    "doubt",
    "doubts",
    "doubted",
    "uncertain",
    "unsure",
    "improbable",
    "implausible",
];

/// Verbs of numbers, which `nearly` and `almost` only round.
const ROUNDED: [&str; 5] = ["doubled", "tripled", "trebled", "quadrupled", "halved"];

/// Whether the sentence leaves open what the word at `at` of `clause` tells; `is_told` says that it is a verb with a tense, which
/// no doubt behind it can be about.
pub(super) fn is_open(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    clause: &Range<usize>,
    at: usize,
    is_told: bool,
) -> bool {
    is_inverted(tokens, sentence.start..at)
        || is_inverted(tokens, clause.start..at)
        || is_not_ruled_out(tokens, clause, at)
        || is_short_of(tokens, clause.start..at + 1)
        || is_unvouched(tokens, sentence, clause, at)
        || (!is_told && is_doubted_behind(tokens, sentence, at))
}

/// `Had Orr agreed, …`, `Should Orr agree, …`, `Were Orr to agree, …`: what would follow if it were.
fn is_inverted(tokens: &Tokens<'_>, run: Range<usize>) -> bool {
    let is_word = |at: &usize| {
        tokens
            .get(*at)
            .is_some_and(|token| token.kind == Kind::Word)
    };
    let Some(first) = run.clone().take(3).find(is_word) else {
        return false;
    };
    matches!(tokens.word(first), "had" | "should" | "were") && leads_inverted(tokens, first)
}

/// Whether a subject follows the helper at `at`, so that it leads what is only thought.
pub(super) fn leads_inverted(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_capital(at + 1)
        || matches!(
            tokens.word(at + 1),
            "he" | "she" | "it" | "they" | "we" | "i" | "you" | "the" | "both" | "either" | "a"
        )
}

/// `A visit, once planned for May, now looks unlikely`: what is told of a noun behind it leaves it open.
fn is_doubted_behind(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize) -> bool {
    let end = sentence.end.min(at + DOUBTED_WITHIN);
    // `the talks, which have not taken place`
    let is_unmet = |comma: usize| {
        tokens.word(comma) == ","
            && tokens.word(comma + 1) == "which"
            && matches!(tokens.word(comma + 2), "has" | "have" | "had" | "did")
            && match (tokens.word(comma + 3), tokens.word(comma + 4)) {
                ("not", next) => comes_to_pass(next, tokens.word(comma + 5)),
                ("yet", "to") => comes_to_pass(tokens.word(comma + 5), tokens.word(comma + 6)),
                _ => false,
            }
    };
    if (at + 1..end)
        .find(|at| tokens.word(*at) == ",")
        .is_some_and(is_unmet)
    {
        let first = verbs(tokens, at + 1..end).next();
        return first.is_none_or(|verb| tokens.word(verb.start - 1) == "which");
    }
    let Some(doubt) = (at + 1..end).find(|at| is_doubt(tokens, *at)) else {
        return false;
    };
    // `although a broader deal is unlikely`: something else is.
    if (at + 1..doubt).any(|at| TURNS.contains(tokens.word(at))) {
        return false;
    }
    // The clause that doubts is that of the noun: no verb stands between but in an aside.
    let comma = (at + 1..doubt).find(|at| tokens.word(*at) == ",");
    let close = (at + 1..doubt).rev().find(|at| tokens.word(*at) == ",");
    let aside = comma.zip(close).filter(|(open, close)| open < close);
    verbs(tokens, at..doubt)
        .filter(|verb| verb.at > at)
        .all(|verb| {
            COPULAS.contains(&tokens.word(verb.at)) && verb.at + 3 >= doubt
                || aside.is_some_and(|(open, close)| verb.at > open && verb.at < close)
        })
}

/// Whether two words tell that something takes place: `taken place`, `been held`, `begin`.
fn comes_to_pass(word: &str, next: &str) -> bool {
    match word {
        "been" => matches!(
            next,
            "held" | "scheduled" | "arranged" | "confirmed" | "agreed" | "fixed"
        ),
        "take" | "taken" => next == "place",
        _ => matches!(
            word,
            "happen" | "happened" | "begin" | "begun" | "start" | "started" | "occur" | "occurred"
        ),
    }
}

/// Words behind which another thing is told of.
static TURNS: LazyLock<WordSet> =
    LazyLock::new(|| set("although though while whereas but whose that as because since"));

/// How many words behind a noun may say that it is in doubt.
const DOUBTED_WITHIN: usize = 32;

const COPULAS: [&str; 13] = [
    "is", "are", "was", "were", "be", "been", "looks", "look", "seems", "seem", "appears",
    "remains", "remain",
];

/// `looks unlikely`, `is in doubt`; of `unlikely to` something else is doubted.
fn is_doubt(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_it = match tokens.word(at) {
        "unlikely" | "doubtful" | "uncertain" => !matches!(tokens.word(at + 1), "to" | "that"),
        "in" => matches!(
            tokens.word(at + 1),
            "doubt" | "question" | "jeopardy" | "limbo"
        ),
        _ => false,
    };
    is_it && (at.saturating_sub(3)..at).any(|at| COPULAS.contains(&tokens.word(at)))
}

/// `would not rule out a visit`, `a visit cannot be ruled out`.
fn is_not_ruled_out(tokens: &Tokens<'_>, clause: &Range<usize>, at: usize) -> bool {
    let from = clause.start.max(at.saturating_sub(8));
    let to = clause.end.min(at + 8);
    (from..to).any(|rule| {
        let is_ruling = matches!(tokens.word(rule), "rule" | "ruled" | "ruling" | "rules")
            && tokens.word(rule + 1) == "out";
        let before = clause.start.max(rule.saturating_sub(4))..rule;
        is_ruling
            && before.into_iter().any(|at| {
                matches!(
                    tokens.word(at),
                    "not" | "t" | "never" | "cannot" | "declined" | "refused" | "refuses" | "nor"
                )
            })
    })
}

/// `almost visited`, `close to signing`: whether it came to pass later is not told.
fn is_short_of(tokens: &Tokens<'_>, run: Range<usize>) -> bool {
    let from = run.start.max(run.end.saturating_sub(6));
    (from + 1..run.end).any(|at| {
        let form = || form(tokens.word(at));
        match tokens.word(at - 1) {
            "almost" | "nearly" => {
                matches!(form(), Some(Form::Past | Form::Done | Form::Same))
                    && !ROUNDED.contains(&tokens.word(at))
            }
            before @ ("to" | "of" | "from") => {
                let pair = (at.checked_sub(2).map_or("", |at| tokens.word(at)), before);
                let is_short = matches!(
                    pair,
                    ("close" | "closer", "to")
                        | ("short" | "verge" | "brink" | "point", "of")
                        | ("far", "from")
                );
                is_short && matches!(form(), Some(Form::Going))
            }
            _ => false,
        }
    })
}

/// `it is doubtful that`, `nobody has confirmed that`.
fn is_unvouched(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    clause: &Range<usize>,
    at: usize,
) -> bool {
    let is_that = clause.start > sentence.start && tokens.word(clause.start - 1) == "that";
    let from = if is_that {
        sentence.start.max(clause.start.saturating_sub(SAID_WITHIN))
    } else {
        clause.start
    };
    let has_doubt = (from..clause.start).rev().take(6).any(|at| {
        let before = at.checked_sub(1).map_or("", |at| tokens.word(at));
        let is_few = matches!(tokens.word(at), "few" | "hardly")
            && matches!(
                tokens.word(at + 1),
                "believe" | "believes" | "think" | "thinks" | "expect" | "expects" | "anyone"
            );
        is_few
            || DOUBTS.contains(&tokens.word(at)) && !matches!(before, "no" | "without" | "little")
    });
    // Verbs by which something is established, by their beginnings.
    let establishes = |at: usize| {
        let word = tokens.word(at);
        let stem = match word.as_bytes().first() {
            Some(b'c') => word.starts_with("confirm") || word.starts_with("corroborat"),
            Some(b'v') => word.starts_with("verif"),
            Some(b'p') => word.starts_with("prove"),
            _ => false,
        };
        stem && form(word).is_some()
    };
    let is_nobody = |at: usize| denies_all(tokens, at) || matches!(tokens.word(at), "not" | "t");
    let unconfirmed = (from..at)
        .any(|verb| establishes(verb) && (from.max(verb.saturating_sub(6))..verb).any(is_nobody));
    let says_nobody = || (from..clause.start).any(|at| denies_all(tokens, at));
    is_that && (has_doubt || says_nobody()) || unconfirmed
}

/// `nobody`, `no one`: a subject that denies its verb.
pub(super) fn denies_all(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    word == "nobody" || word == "no" && matches!(tokens.word(at + 1), "one" | "-")
}
