//! Ministries and departments, which speak for their country: `Orlo's Foreign Ministry`, `the Ministry of Trade`.

use std::ops::Range;

use super::Mention;
use super::found::Found;
use super::gazetteer::{Form, Gazetteer, slug};
use super::sides::is_possessive;
use crate::ingest::tag::What;
use crate::ingest::tokens::{Kind, Tokens};
use crate::model::Id;

/// Finds the ministries of a text, in order.
pub(super) fn find(
    tokens: &Tokens<'_>,
    sentences: &[Range<usize>],
    found: &[Found],
    gazetteer: &Gazetteer,
) -> Vec<Mention> {
    let mut ministries = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        for at in sentence.clone() {
            let is_ministry = matches!(tokens.word(at), "ministry" | "ministries");
            if is_ministry && let Some(run) = run(tokens, at, sentence, found) {
                ministries.extend(ministry(tokens, run, index, found, gazetteer));
            }
        }
    }
    ministries
}

/// The tokens of the name of the ministry whose word is at `at`; `None` where it has no name, as in `the ministry`.
fn run(
    tokens: &Tokens<'_>,
    at: usize,
    sentence: &Range<usize>,
    found: &[Found],
) -> Option<Range<usize>> {
    let is_found = |at: usize| {
        let next = found.partition_point(|one| one.run.end <= at);
        found.get(next).is_some_and(|one| one.run.contains(&at))
    };
    if matches!(tokens.word(at + 1), "of" | "for") {
        let is_part = |at: &usize| {
            let token = tokens.get(*at);
            token.is_some_and(|token| {
                token.kind == Kind::Word && (token.is_capital || tokens.word(*at) == "and")
            }) && !is_found(*at)
        };
        let last = (at + 2..sentence.end.min(at + 8))
            .take_while(is_part)
            .filter(|at| tokens.word(*at) != "and")
            .last();
        return last.map(|last| at..last + 1);
    }
    let first = (sentence.start.max(at.saturating_sub(3))..at)
        .rev()
        .take_while(|before| {
            let token = tokens.get(*before);
            let is_word = token.is_some_and(|token| token.kind == Kind::Word && !token.is_glued);
            is_word && !is_found(*before) && is_field(tokens, *before, at)
        })
        .last()?;
    Some(first..at + 1)
}

/// Whether a word can be a part of a ministry's name: with a capital where the name has one, or one of the common fields.
fn is_field(tokens: &Tokens<'_>, at: usize, ministry: usize) -> bool {
    let is_named = tokens.is_capital(ministry)
        && tokens.is_capital(at)
        && !matches!(tokens.word(at), "the" | "a" | "an" | "its" | "his");
    is_named
        || matches!(
            tokens.word(at),
            "foreign"
                | "defence"
                | "defense"
                | "trade"
                | "commerce"
                | "finance"
                | "interior"
                | "industry"
                | "energy"
                | "economy"
                | "health"
                | "agriculture"
                | "justice"
                | "transport"
                | "environment"
                | "culture"
                | "labour"
                | "labor"
        )
}

fn ministry(
    tokens: &Tokens<'_>,
    run: Range<usize>,
    sentence: usize,
    found: &[Found],
    gazetteer: &Gazetteer,
) -> Option<Mention> {
    let owner_end = if run.start >= 2 && is_possessive(tokens, run.start - 2) {
        run.start - 2
    } else {
        run.start
    };
    let near = |at: usize| found.get(found.partition_point(|one| one.run.end < at));
    let before = near(owner_end).filter(|one| one.run.end == owner_end);
    let behind = || {
        let is_of = matches!(tokens.word(run.end), "of" | "in");
        near(run.end + 2).filter(|one| is_of && one.run.start == run.end + 1)
    };
    let one = before.or_else(behind);
    let party = one.and_then(|one| {
        let entry = gazetteer.at(one.entry)?;
        if matches!(one.form, Form::Capital | Form::Seat) {
            entry.within.clone()
        } else {
            entry.party.is_some().then(|| entry.id.clone())
        }
    });
    let span = tokens.span(run.clone())?;
    let name = slug(tokens.text().get(span.clone())?);
    let id = party.as_ref().map_or_else(
        || name.clone(),
        |party| format!("{}-{name}", party.to_lowercase()),
    );
    Some(Mention {
        span,
        run,
        sentence,
        what: What::Organisation(Id::from(id.as_str())),
        party,
        form: None,
    })
}
