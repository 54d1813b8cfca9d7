//! The verbs of a sentence with their tense.

use std::ops::Range;

use super::lexicon::{Form, form};
use crate::ingest::tokens::{Kind, Tokens};

/// The tense of a verb, as far as it tells what has been from what is to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// `met`, `was meeting`.
    Past,
    /// `has met`, `had met`.
    Perfect,
    /// `meets`, `is meeting`.
    Present,
    /// `will meet`, `is to meet`, `is going to meet`.
    Future,
    /// `would meet`, `may meet`.
    Conditional,
    /// `to meet`.
    Infinitive,
    /// `meeting`, without a helper.
    Participle,
}

impl Tense {
    /// Whether the verb stands for a clause of its own.
    #[must_use]
    pub const fn is_finite(self) -> bool {
        !matches!(self, Self::Infinitive | Self::Participle)
    }
}

/// One verb of a sentence with what stands before its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verb {
    /// The token of its first word.
    pub start: usize,
    /// The token of its head.
    pub at: usize,
    /// Its tense.
    pub tense: Tense,
    /// Whether it is denied.
    pub is_negated: bool,
    /// Whether it is only possible: `may`, `might`, `could`.
    pub is_possible: bool,
}

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

/// Words before a participle that make it describe a thing.
const DETERMINERS: [&str; 24] = [
    "two", "three", "four", "five", "six", "several", "many", "few", "the", "a", "an", "its",
    "his", "her", "their", "our", "this", "these", "those", "any", "no", "s", "some", "of",
];

/// Words before which `to` goes with a place or a thing.
const NOT_VERBS: [&str; 24] = [
    "the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "these", "those", "any",
    "all", "some", "date", "it", "him", "them", "us", "whom", "which", "both", "more",
];

/// Verbs that are hardly ever nouns in this form.
const SURE: [&str; 22] = [
    "ends",
    "begins",
    "starts",
    "opens",
    "arrives",
    "meets",
    "expires",
    "travels",
    "departs",
    "returns",
    "takes",
    "leaves",
    "concludes",
    "convenes",
    "resumes",
    "hosts",
    "kicks",
    "comes",
    "goes",
    "holds",
    "attends",
    "says",
];

/// The verbs of a run of tokens, in order.
#[must_use]
pub fn verbs(tokens: &Tokens<'_>, run: Range<usize>) -> Vec<Verb> {
    let mut found = Vec::new();
    let mut at = run.start;
    while at < run.end {
        match verb(tokens, at, &run) {
            Some(verb) => {
                at = verb.at + 1;
                found.push(verb);
            }
            None => at += 1,
        }
    }
    found
}

fn verb(tokens: &Tokens<'_>, at: usize, run: &Range<usize>) -> Option<Verb> {
    let token = tokens.get(at).filter(|token| token.kind == Kind::Word)?;
    let word = tokens.word(at);
    let is_will_not = word == "won" && tokens.word(at + 2) == "t" && is_glued(tokens, at + 2);
    let form = if is_will_not { Form::Will } else { form(word)? };
    // A capital inside a sentence is a name: `United`, `Will`, `May`.
    if token.is_capital && at > run.start && !is_headline(tokens, run) {
        return None;
    }
    let tense = match form {
        Form::Will => Tense::Future,
        Form::Would | Form::May => Tense::Conditional,
        Form::Must => Tense::Present,
        Form::Be(is_past) | Form::Do(is_past) => {
            if is_past {
                Tense::Past
            } else {
                Tense::Present
            }
        }
        Form::Have(_) => Tense::Perfect,
        Form::To => return infinitive(tokens, at, run),
        Form::Been | Form::Not => return None,
        _ => return lone(tokens, at, run, form),
    };
    Some(helped(tokens, at, run, tense, form))
}

fn is_glued(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.is_glued)
}

/// Whether most words have capitals, so that they tell nothing.
fn is_headline(tokens: &Tokens<'_>, run: &Range<usize>) -> bool {
    let long = || run.clone().filter(|at| tokens.printed(*at).len() > 3);
    let capital = long().filter(|at| tokens.get(*at).is_some_and(|token| token.is_capital));
    run.len() < 30 && capital.count() * 5 > long().count() * 4
}

/// A helper and what follows: the head is the first word that is no helper and no adverb.
fn helped(
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
        is_negated: false,
        is_possible: helper == Form::May,
    };
    let is_simple_be = matches!(helper, Form::Be(_));
    let mut at = start + 1;
    while at < run.end {
        let word = tokens.word(at);
        match form(word) {
            Some(Form::Not) => verb.is_negated = true,
            Some(Form::Have(_)) => {
                // `would have met`: it was not, or nobody knows.
                verb.is_possible |= matches!(helper, Form::Would | Form::May);
                verb.tense = if helper == Form::Will {
                    verb.tense
                } else {
                    Tense::Perfect
                };
                verb.at = at;
            }
            Some(Form::Been) => verb.at = at,
            // `is to meet`, `is going to meet`, `has to meet`.
            Some(Form::To) if is_simple_be && verb.tense != Tense::Future => {
                let Some(next) = infinitive(tokens, at, run) else {
                    break;
                };
                let tense = if first == Tense::Past {
                    Tense::Past
                } else {
                    Tense::Future
                };
                return Verb {
                    start,
                    tense,
                    is_possible: verb.is_possible,
                    is_negated: verb.is_negated,
                    ..next
                };
            }
            Some(Form::Going) if word == "going" && tokens.word(at + 1) == "to" => {}
            Some(Form::To) => break,
            Some(_) => {
                verb.at = at;
                break;
            }
            None if word == "'"
                || word == "’"
                || BETWEEN.contains(&word)
                || word.ends_with("ly") =>
            {
                verb.is_negated |= word == "no" || (word == "t" && is_glued(tokens, at));
            }
            // After a modal, any plain word is a verb.
            None if matches!(helper, Form::Will | Form::Would | Form::May | Form::Must)
                && tokens
                    .get(at)
                    .is_some_and(|token| token.kind == Kind::Word && !token.is_capital) =>
            {
                verb.at = at;
                break;
            }
            None => break,
        }
        at += 1;
    }
    verb
}

/// `to meet`; not `to China` or `to the talks`.
fn infinitive(tokens: &Tokens<'_>, to: usize, run: &Range<usize>) -> Option<Verb> {
    let mut at = to + 1;
    while BETWEEN.contains(&tokens.word(at)) || tokens.word(at).ends_with("ly") {
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
                && !NOT_VERBS.contains(&word)
                && begins_object(tokens, at + 1)
        }
    };
    if token.kind != Kind::Word || token.is_capital || !is_verb {
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
    NOT_VERBS.contains(&word)
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

/// A verb without a helper.
fn lone(tokens: &Tokens<'_>, at: usize, run: &Range<usize>, form: Form) -> Option<Verb> {
    let before = if at > run.start {
        tokens.word(at - 1)
    } else {
        ""
    };
    let before_token = at
        .checked_sub(1)
        .filter(|before| *before >= run.start)
        .and_then(|at| tokens.get(at));
    let is_described = DETERMINERS.contains(&before);
    let is_subject = before_token.is_some_and(|token| token.is_capital)
        || matches!(
            before,
            "he" | "she"
                | "it"
                | "who"
                | "which"
                | "that"
                | "they"
                | "we"
                | "i"
                | "you"
                | ")"
                | "also"
        );
    let behind = tokens.word(at + 1);
    let tense = match form {
        _ if is_described => return None,
        Form::Past | Form::Done => Tense::Past,
        Form::Same if is_subject || before.ends_with('s') => Tense::Past,
        Form::Third
            if is_subject
                || SURE.contains(&tokens.word(at))
                || matches!(
                    behind,
                    "to" | "that" | "the" | "a" | "an" | "its" | "his" | "her"
                ) =>
        {
            Tense::Present
        }
        Form::Base
            if matches!(
                before,
                "they" | "we" | "i" | "you" | "which" | "who" | "that"
            ) || (before.ends_with('s') && before.len() > 3 && NOT_VERBS.contains(&behind)) =>
        {
            Tense::Present
        }
        Form::Going => Tense::Participle,
        _ => return None,
    };
    Some(Verb {
        start: at,
        at,
        tense,
        is_negated: before == "not" || before == "never",
        is_possible: false,
    })
}
