//! What can be written where the cursor stands.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use chrono::NaiveDate;

use super::key::Key;
use super::lexer::{self, Written, WrittenValue};
use super::sieve::Sieve;
use super::value::{self, Value};
use super::{Filter, days};
use crate::model::When;
use crate::text::{Clean, fold};

/// What can be written at the cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offer {
    /// The bytes that a completion takes the place of.
    pub span: Range<usize>,
    /// What is typed of it so far.
    pub typed: Clean,
    /// The completions, likeliest first.
    pub items: Vec<Completion>,
}

/// One thing that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What is put in: `party:`, `KR`, `party:KR`.
    pub insert: Clean,
    /// What it means.
    pub label: Clean,
    /// In how many of the entries it is found; absent where that would say nothing.
    pub count: Option<usize>,
}

/// Most completions that are offered.
const MOST: usize = 50;
/// The keys whose values are offered for a word without a key.
const GUESSED: [Key; 10] = [
    Key::Party,
    Key::Person,
    Key::Place,
    Key::Topic,
    Key::Act,
    Key::Status,
    Key::Kind,
    Key::Measure,
    Key::Stage,
    Key::Source,
];

/// What can be written at byte `cursor` of `text`.
#[must_use]
pub fn complete(text: &str, cursor: usize, sieve: &Sieve<'_>) -> Offer {
    let terms = lexer::read(text);
    let is_here = |span: &Range<usize>| span.start <= cursor && cursor <= span.end;
    let term = terms.into_iter().find(|term| is_here(&term.span));
    let term = term.unwrap_or_else(|| blank(cursor));
    let others = without(text, &term.span, sieve);
    let key = term.key.as_ref().filter(|(_, span)| cursor > span.end);
    let mut offer = match key {
        Some((word, _)) => {
            let value = term.values.iter().find(|value| is_here(&value.span));
            let value = value.cloned().unwrap_or_default();
            let span = value.span;
            let typed = value.text;
            let items =
                Key::named(word).map_or_else(Vec::new, |key| of_key(key, &typed, &others, sieve));
            Offer {
                span,
                typed: Clean::line(&typed),
                items,
            }
        }
        None => of_word(&term, &others, sieve),
    };
    offer.items.truncate(MOST);
    offer
}

/// The term that nothing is written of yet.
fn blank(cursor: usize) -> Written {
    Written {
        span: cursor..cursor,
        values: vec![WrittenValue {
            span: cursor..cursor,
            ..WrittenValue::default()
        }],
        ..Written::default()
    }
}

/// The filter of the other terms; while one of them is faulty, the one that lets everything pass.
fn without(text: &str, span: &Range<usize>, sieve: &Sieve<'_>) -> Filter {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    Filter::parse(&format!("{before} {after}"), sieve.dossier).unwrap_or_default()
}

/// Keys that begin so, then values of any key that are called so.
fn of_word(term: &Written, others: &Filter, sieve: &Sieve<'_>) -> Offer {
    let typed = match (&term.key, term.values.first()) {
        (Some((word, _)), _) => word.clone(),
        (None, Some(value)) => value.text.clone(),
        (None, None) => String::new(),
    };
    let start = term.span.start + usize::from(term.is_excluded);
    let span = match &term.key {
        // Before a colon the key alone is replaced.
        Some((_, key)) => key.start..key.end + 1,
        None => start..term.span.end,
    };
    let folded = fold(&typed);
    let keys = Key::ALL
        .into_iter()
        .filter(|key| key.word().starts_with(&folded));
    let mut items: Vec<Completion> = keys
        .map(|key| Completion {
            insert: Clean::line(&format!("{}:", key.word())),
            label: Clean::line(key.phrase()),
            count: None,
        })
        .collect();
    if typed.chars().count() > 1 && term.key.is_none() {
        for key in GUESSED {
            let named = value::list(key, sieve.dossier);
            let mut named: Vec<Value<'_>> = named;
            named.retain(|value| tier(value, &folded) == Some(0));
            if named.is_empty() {
                continue;
            }
            let counts = sieve.count(key, others);
            let found = ranked(key, named, &folded, &counts);
            let found = found.into_iter().filter(|item| item.count > Some(0));
            items.extend(found.map(|item| Completion {
                insert: Clean::line(&format!("{}:{}", key.word(), item.insert)),
                ..item
            }));
        }
    }
    Offer {
        span,
        typed: Clean::line(&typed),
        items,
    }
}

fn of_key(key: Key, typed: &str, others: &Filter, sieve: &Sieve<'_>) -> Vec<Completion> {
    if key.is_date() {
        return dates(typed, others, sieve);
    }
    let counts = sieve.count(key, others);
    let folded = fold(typed);
    let values = value::list(key, sieve.dossier);
    let likely: Vec<Value<'_>> = value::likely(&folded, &values)
        .into_iter()
        .cloned()
        .collect();
    let found = ranked(key, values, &folded, &counts);
    if found.is_empty() {
        // What was meant by a word that means nothing.
        return ranked(key, likely, "", &counts);
    }
    found
}

/// The values that are called so, the nearest first, of those the ones found in most entries.
fn ranked(
    key: Key,
    values: Vec<Value<'_>>,
    folded: &str,
    counts: &HashMap<&str, usize>,
) -> Vec<Completion> {
    let is_ordered = key.is_word();
    let count = |value: &Value<'_>| counts.get(value.id).copied().unwrap_or_default();
    let mut found: Vec<(usize, Value<'_>)> = values
        .into_iter()
        .filter_map(|value| Some((tier(&value, folded)?, value)))
        .collect();
    // The words of a closed list have an order of their own.
    let by_count = |value: &Value<'_>| if is_ordered { 0 } else { count(value) };
    found.sort_by_key(|(tier, value)| (*tier, Reverse(by_count(value))));
    found
        .into_iter()
        .map(|(_, value)| Completion {
            insert: Clean::line(value.id),
            label: Clean::line(if value.name.is_empty() {
                value.phrase
            } else {
                &value.name
            }),
            count: Some(count(&value)),
        })
        .collect()
}

/// How near a value is to what is typed: its words begin so, or it holds that somewhere.
fn tier(value: &Value<'_>, folded: &str) -> Option<usize> {
    if folded.is_empty() || value.begins(folded) {
        return Some(0);
    }
    let holds = value
        .spellings()
        .any(|spelling| fold(spelling).contains(folded));
    holds.then_some(1)
}

/// The days that entries may fall on, in their order.
fn dates(typed: &str, others: &Filter, sieve: &Sieve<'_>) -> Vec<Completion> {
    let passing = sieve.pass(others);
    let mut counts: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let mut add = |mut found: Vec<NaiveDate>| {
        found.sort_unstable();
        found.dedup();
        for day in found {
            *counts.entry(day).or_default() += 1;
        }
    };
    let dossier = sieve.dossier;
    for (event, passes) in dossier.events.iter().zip(passing.events) {
        if passes {
            add(days::of_event(event).filter_map(When::day).collect());
        }
    }
    for (position, passes) in dossier.positions.iter().zip(passing.positions) {
        if passes {
            let days = days::of_position(position, dossier).into_iter();
            add(days.filter_map(When::day).collect());
        }
    }
    let days = counts.into_iter();
    days.map(|(day, count)| (day.to_string(), day, count))
        .filter(|(text, ..)| text.starts_with(typed))
        .map(|(text, day, count)| Completion {
            insert: Clean::line(&text),
            label: Clean::line(&day.format("%a %-d %b %Y").to_string()),
            count: Some(count),
        })
        .collect()
}
