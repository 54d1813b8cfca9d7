//! Finding the names of a gazetteer in a text.

use std::ops::Range;

use super::gazetteer::{Form, Gazetteer};
use super::lists::{is_given, is_no_name};
use super::pattern::{Mark, Pattern, plain_sign};
use super::titles;
use crate::ingest::tokens::{Kind, Tokens};

/// A name that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) run: Range<usize>,
    pub(super) sentence: usize,
    /// The index of its entry.
    pub(super) entry: usize,
    pub(super) form: Form,
}

/// Finds every name, the longest at each place, in order and without overlap.
pub(super) fn find(
    tokens: &Tokens<'_>,
    sentences: &[Range<usize>],
    gazetteer: &Gazetteer,
) -> Vec<Found> {
    let mut found = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let mut at = sentence.start;
        while at < sentence.end {
            let next = may_begin(tokens, at)
                .then(|| longest(tokens, at, sentence, gazetteer))
                .flatten();
            let Some((pattern, end)) = next else {
                at += 1;
                continue;
            };
            found.push(Found {
                run: at..end,
                sentence: index,
                entry: pattern.entry,
                form: pattern.form,
            });
            at = end;
        }
    }
    found
}

/// Whether a name may begin here: a word with a capital, or in a script that has none.
pub(super) fn may_begin(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.kind == Kind::Word
            && (token.is_capital
                || !tokens
                    .printed(at)
                    .starts_with(|c: char| c.is_ascii() || c.is_lowercase()))
    })
}

fn longest<'g>(
    tokens: &Tokens<'_>,
    at: usize,
    sentence: &Range<usize>,
    gazetteer: &'g Gazetteer,
) -> Option<(&'g Pattern, usize)> {
    let patterns = gazetteer.beginning_with(tokens.word(at));
    patterns.iter().find_map(|pattern| {
        let end = at + pattern.words.len();
        let fits = end <= sentence.end
            && matches(tokens, at, pattern)
            && is_meant(tokens, at..end, sentence, pattern);
        fits.then_some((pattern, end))
    })
}

fn matches(tokens: &Tokens<'_>, at: usize, pattern: &Pattern) -> bool {
    let is_upper = |at: usize| tokens.printed(at).chars().all(|c| !c.is_lowercase());
    pattern
        .words
        .iter()
        .zip(at..)
        .enumerate()
        .all(|(index, (part, at))| {
            let Some(token) = tokens.get(at) else {
                return false;
            };
            let word = tokens.word(at);
            let same = *part.word == *word || *part.word == *plain_sign(word);
            same && (index == 0 || part.is_glued == token.is_glued)
                && (!part.is_capital || token.is_capital)
                && (!pattern.is_upper || is_upper(at))
        })
}

/// Whether the name at `run` means its entry, and not a person or a common word.
fn is_meant(
    tokens: &Tokens<'_>,
    run: Range<usize>,
    sentence: &Range<usize>,
    pattern: &Pattern,
) -> bool {
    let before = run.start.checked_sub(1).filter(|at| *at >= sentence.start);
    let word_before = before.map_or("", |at| tokens.word(at));
    let behind = tokens.get(run.end).filter(|_| run.end < sentence.end);
    if pattern.is_upper && is_money(tokens, &run) {
        return false;
    }
    match pattern.mark {
        Mark::Article if word_before != "the" => return false,
        Mark::Common => {
            let is_place = matches!(pattern.form, Form::Name | Form::Capital);
            let is_lead = before.is_none() || matches!(word_before, "“" | "\"" | "‘");
            if is_lead || is_place && !is_where(word_before) {
                return false;
            }
        }
        _ => {}
    }
    if tokens.word(run.start) == "georgia" && is_state(tokens, &run, sentence) {
        return false;
    }
    if pattern.words.len() > 1 || pattern.form != Form::Name && pattern.form != Form::Capital {
        return true;
    }
    // Michael Jordan, Mr Chad; but not `to Jordan`.
    let is_after_name = before.is_some_and(|at| {
        let is_capital = tokens.is_capital(at);
        is_capital && is_given(word_before)
            || titles::is_honorific(word_before)
            || word_before == "."
                && at > sentence.start
                && titles::is_honorific(tokens.word(at - 1))
    });
    // Jordan Ellis, who is no country.
    let is_before_name = pattern.mark == Mark::Shared
        && behind
            .is_some_and(|token| token.is_capital && !token.is_glued && token.kind == Kind::Word)
        && !titles::is_title_word(tokens.word(run.end))
        && !is_no_name(tokens.word(run.end));
    !is_after_name && !is_before_name
}

/// Whether Georgia here is the state of the United States: it has a governor, and Atlanta in it.
fn is_state(tokens: &Tokens<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    let behind = matches!(
        tokens.word(run.end),
        "governor"
            | "senator"
            | "state"
            | "secretary"
            | "republican"
            | "republicans"
            | "democrat"
            | "democrats"
    );
    behind || sentence.clone().any(|at| tokens.word(at) == "atlanta")
}

/// Whether letters are the beginning of money: `AU$ 40`.
fn is_money(tokens: &Tokens<'_>, run: &Range<usize>) -> bool {
    tokens.printed(run.end) == "$" && tokens.is_glued(run.end)
}

/// Whether a word says that a place follows.
pub(super) fn is_where(word: &str) -> bool {
    matches!(
        word,
        "in" | "to"
            | "from"
            | "at"
            | "near"
            | "around"
            | "outside"
            | "inside"
            | "into"
            | "across"
            | "via"
            | "through"
            | "throughout"
            | "leave"
            | "leaves"
            | "left"
            | "leaving"
            | "visit"
            | "visits"
            | "visited"
            | "visiting"
            | "reach"
            | "reached"
            | "reaches"
            | "reaching"
            | "within"
            | "downtown"
            | "central"
            | "outskirts"
            | "enter"
            | "entered"
            | "departed"
            | "departs"
            | "departing"
            | "fly"
            | "off"
    )
}
