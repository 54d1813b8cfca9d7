//! The verbs of a sentence with their tense.

use crate::ingest::lookup::{WordSet, set};
use std::ops::Range;
use std::sync::LazyLock;

use super::group::{NOT_VERBS, helped, infinitive};
use super::lexicon::{self, Form, form};
use crate::ingest::calendar::MONTHS;
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

/// Words before a participle that make it describe a thing.
static DETERMINERS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "two three four five six several many few the a an its his her their our this these those any no s some \
         of",
    )
});

/// Verbs that are hardly ever nouns in this form.
static SURE: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "ends begins starts opens arrives meets expires travels departs returns takes leaves concludes convenes \
         resumes hosts kicks comes goes holds attends says",
    )
});

/// The verbs of a run of tokens, in order.
pub fn verbs(tokens: &Tokens<'_>, run: Range<usize>) -> impl Iterator<Item = Verb> {
    let mut at = run.start;
    std::iter::from_fn(move || {
        let rest = at..run.end;
        let verb = rest.into_iter().find_map(|at| verb(tokens, at, &run))?;
        at = verb.at + 1;
        Some(verb)
    })
}

fn verb(tokens: &Tokens<'_>, at: usize, run: &Range<usize>) -> Option<Verb> {
    let token = tokens.get(at).filter(|token| token.kind == Kind::Word)?;
    let word = tokens.word(at);
    // A part of a name, such as Hyun-don, where `t` does not follow.
    if word == "don" && tokens.word(at + 2) != "t" {
        return None;
    }
    let is_will_not = word == "won" && tokens.word(at + 2) == "t" && tokens.is_glued(at + 2);
    let form = if is_will_not { Form::Will } else { form(word)? };
    // A capital inside a sentence is a name: `United`, `Will`, `May`.
    if token.is_capital && at > run.start && !is_headline(tokens, run) {
        return None;
    }
    let tense = match form {
        Form::Will => Tense::Future,
        Form::Would | Form::May | Form::Must => Tense::Conditional,
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

/// Whether a word names a time, which is no subject.
fn names_time(folded: &str) -> bool {
    folded.ends_with("day") || MONTHS.contains(&folded)
}

fn is_number(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_digit = tokens
        .get(at)
        .is_some_and(|token| token.kind == Kind::Number);
    is_digit
        || matches!(
            tokens.word(at),
            "$" | "€" | "£" | "about" | "more" | "nearly"
        )
}

/// Whether an object or a place begins at `at`, so that `leaders meet` before it is told of them.
fn begins_phrase(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_name = tokens.is_capital(at);
    is_name
        || NOT_VERBS.contains(tokens.word(at))
        || matches!(
            tokens.word(at),
            "at" | "on" | "in" | "with" | "effect" | "force" | "place"
        )
}

/// Whether most words have capitals, so that they tell nothing.
pub(super) fn is_headline(tokens: &Tokens<'_>, run: &Range<usize>) -> bool {
    let long = || run.clone().filter(|at| tokens.printed(*at).len() > 3);
    let capital = long().filter(|at| tokens.is_capital(*at));
    run.len() < 30 && capital.count() * 5 > long().count() * 4
}

/// Pronouns and the like that a verb without a helper may follow.
const SUBJECTS: [&str; 12] = [
    "he", "she", "it", "who", "which", "that", "they", "we", "i", "you", ")", "also",
];

/// Words that begin what a verb is about.
const OBJECTS: [&str; 8] = ["to", "that", "the", "a", "an", "its", "his", "her"];

/// Words that have a capital where they begin a sentence, and are no name for that: `After talks in Venn`.
const LEADS: [&str; 16] = [
    "after",
    "before",
    "during",
    "following",
    "despite",
    "amid",
    "in",
    "at",
    "on",
    "for",
    "with",
    "without",
    "since",
    "as",
    "no",
    "behind",
];

/// A verb without a helper.
fn lone(tokens: &Tokens<'_>, at: usize, run: &Range<usize>, form: Form) -> Option<Verb> {
    let previous = at.checked_sub(1).filter(|before| *before >= run.start);
    let before = previous.map_or("", |at| tokens.word(at));
    let is_named = previous
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| token.is_capital)
        && !names_time(before)
        && !LEADS.contains(&before)
        // `Orr To Hold Talks`
        && lexicon::form(before) != Some(Form::Base);
    let is_subject = is_named || SUBJECTS.contains(&before);
    let is_plural = before.ends_with('s') && before.len() > 3;
    let behind = tokens.word(at + 1);
    let is_present = match form {
        Form::Third => is_subject || SURE.contains(tokens.word(at)) || OBJECTS.contains(&behind),
        Form::Base => {
            let many = ["they", "we", "i", "you", "which", "who", "that"];
            // `both sides seek to end it`
            let leads_on = || behind == "to" && infinitive(tokens, at + 1, run).is_some();
            many.contains(&before) || (is_plural && (begins_phrase(tokens, at + 1) || leads_on()))
        }
        _ => false,
    };
    let tense = match form {
        Form::Past => Tense::Past,
        _ if DETERMINERS.contains(before) => return None,
        // `hosted by Venn`, `, followed by talks`: the tense is that of another verb.
        Form::Done if behind == "by" && !is_number(tokens, at + 2) => Tense::Participle,
        Form::Done => Tense::Past,
        Form::Same if is_subject || is_plural => Tense::Past,
        Form::Going => Tense::Participle,
        _ if is_present => Tense::Present,
        _ => return None,
    };
    Some(Verb {
        start: at,
        at,
        tense,
        is_negated: matches!(before, "not" | "never"),
        is_possible: false,
    })
}
