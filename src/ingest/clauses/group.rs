//! Verbs of more than one word: `will not have met`, `is to meet`, `to be signed`.

use crate::ingest::lookup::{WordSet, set};
use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon::{Form, form};
use super::verbs::{Tense, Verb, is_headline};
use crate::ingest::tokens::{Kind, Tokens};

/// Words that may stand between a helper and its verb.
const BETWEEN: [&str; 22] = [
    "also",
    "now",
    "still",
    "already",
    "soon",
    "just",
    "then",
    "even",
    "only",
    "ever",
    "yet",
    "again",
    "all",
    "both",
    "t",
    "n",
    "longer",
    "no",
    "first",
    "instead",
    "nonetheless",
    "so",
];

/// Words before which `to` goes with a place or a thing.
pub(super) static NOT_VERBS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "what how where why who such each every other another my your one two three about around nearly early \
         late the a an its his her their our this that these those any all some date it him them us whom which \
         both more",
    )
});

/// Adverbs; `supply` and `apply` are none.
fn is_between(word: &str) -> bool {
    BETWEEN.contains(&word) || (word.ends_with("ly") && form(word).is_none())
}

/// `not only`, `not just`: more than that, and so at least that.
pub(super) fn is_mere(tokens: &Tokens<'_>, not: usize) -> bool {
    matches!(
        tokens.word(not + 1),
        "only" | "just" | "merely" | "simply" | "solely"
    )
}

/// What the word behind a helper does to the verb.
enum Step {
    /// It is the head.
    Head,
    /// It belongs to the verb, and the head may still follow.
    Within,
    /// It denies the verb.
    Not,
    /// It is no part of the verb.
    Out,
}

/// A helper and what follows: the head is the first word that is no helper and no adverb.
pub(super) fn helped(
    tokens: &Tokens<'_>,
    start: usize,
    run: &Range<usize>,
    first: Tense,
    helper: Form,
) -> Verb {
    let mut verb = Verb {
        start,
        at: start,
        tense: first,
        is_negated: tokens.word(start) == "cannot",
        is_possible: helper == Form::May,
    };
    for at in start + 1..run.end {
        let form = form(tokens.word(at));
        if form == Some(Form::To) {
            return led_by_be(tokens, at, run, helper, verb);
        }
        if form == Some(Form::Been) {
            verb.at = at;
        }
        if is_perfect(tokens, at, form) && helper != Form::Will {
            // `would have met`: it was not, or nobody knows.
            verb.is_possible |= matches!(helper, Form::Would | Form::May | Form::Must);
            verb.tense = Tense::Perfect;
        }
        match step(tokens, at, form, helper) {
            Step::Head => {
                verb.at = at;
                break;
            }
            Step::Within => {}
            Step::Not => verb.is_negated = true,
            Step::Out => break,
        }
    }
    verb
}

/// Whether `have` at `at` is followed by a participle, so that it is no verb of its own.
fn is_perfect(tokens: &Tokens<'_>, at: usize, own: Option<Form>) -> bool {
    let mut next = at + 1;
    while is_between(tokens.word(next)) {
        next += 1;
    }
    let participle = form(tokens.word(next));
    matches!(own, Some(Form::Have(_)))
        && matches!(
            participle,
            Some(Form::Done | Form::Same | Form::Been | Form::Not)
        )
}

fn step(tokens: &Tokens<'_>, at: usize, form: Option<Form>, helper: Form) -> Step {
    let word = tokens.word(at);
    let is_plain = || {
        let token = tokens.get(at);
        token.is_some_and(|token| token.kind == Kind::Word && !token.is_capital)
    };
    match form {
        Some(Form::Not) if is_mere(tokens, at) => Step::Within,
        Some(Form::Not) => Step::Not,
        Some(Form::Been) => Step::Within,
        Some(Form::Have(_)) if is_perfect(tokens, at, form) => Step::Within,
        Some(Form::Going) if word == "going" && tokens.word(at + 1) == "to" => Step::Within,
        Some(_) => Step::Head,
        None if word == "no" || (word == "t" && tokens.is_glued(at)) => Step::Not,
        None if matches!(word, "'" | "’") || is_between(word) => Step::Within,
        // After a modal, any plain word is a verb.
        None if matches!(helper, Form::Will | Form::Would | Form::May | Form::Must)
            && is_plain() =>
        {
            Step::Head
        }
        None => Step::Out,
    }
}

/// `is to meet`, `is going to meet`; `to` behind another helper begins a verb of its own.
fn led_by_be(tokens: &Tokens<'_>, to: usize, run: &Range<usize>, helper: Form, verb: Verb) -> Verb {
    let Some(next) = infinitive(tokens, to, run).filter(|_| matches!(helper, Form::Be(_))) else {
        return verb;
    };
    // `was to meet`: whether they did is not told.
    let tense = if verb.tense == Tense::Past {
        Tense::Conditional
    } else {
        Tense::Future
    };
    // `was to have met`: it did not come to that, or nobody knows.
    let is_given_up =
        next.at + 1 < run.end && is_perfect(tokens, next.at, form(tokens.word(next.at)));
    let tense = if is_given_up { Tense::Perfect } else { tense };
    Verb {
        at: next.at + usize::from(is_given_up),
        tense,
        is_possible: verb.is_possible || is_given_up,
        ..verb
    }
}

/// `to meet`; not `to China` or `to the talks`.
pub(super) fn infinitive(tokens: &Tokens<'_>, to: usize, run: &Range<usize>) -> Option<Verb> {
    let mut at = to + 1;
    while is_between(tokens.word(at)) {
        at += 1;
    }
    let token = tokens.get(at).filter(|_| at < run.end)?;
    let word = tokens.word(at);
    let known = form(word);
    let is_verb = match known {
        Some(Form::Base | Form::Same | Form::Been | Form::Have(_) | Form::Do(_)) => true,
        Some(_) => false,
        None => {
            !word.ends_with('s')
                && !word.ends_with("ing")
                && !NOT_VERBS.contains(word)
                && begins_object(tokens, at + 1)
        }
    };
    if token.kind != Kind::Word || !is_verb || token.is_capital && !is_headline(tokens, run) {
        return None;
    }
    let before = to.checked_sub(1).map_or("", |at| tokens.word(at));
    let mut verb = Verb {
        start: to,
        at,
        tense: Tense::Infinitive,
        is_negated: before == "not",
        is_possible: false,
    };
    // `to be released`.
    let head = at + 1;
    if known == Some(Form::Been)
        && matches!(
            form(tokens.word(head)),
            Some(Form::Done | Form::Same | Form::Going)
        )
    {
        verb.at = head;
    }
    Some(verb)
}

/// Whether an object or another close of a verb stands at `at`, so that an unknown word before it is a verb.
fn begins_object(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    NOT_VERBS.contains(word)
        || matches!(
            word,
            "up" | "down"
                | "out"
                | "off"
                | "on"
                | "in"
                | "with"
                | "for"
                | "over"
                | "back"
                | "to"
                | ""
        )
        || tokens
            .get(at)
            .is_some_and(|token| token.is_capital || token.kind == Kind::Number)
}
