//! The claims of two entries that are one.

use serde::Serialize;

use crate::model::claim::{Citation, Claim};
use crate::model::event::Event;
use crate::model::fact::{Answers, Fact};
use crate::model::id::Id;
use crate::model::position::Position;
use crate::model::revision::is_same;
use crate::text::Clean;

/// Gives an event the claims of another.
pub(super) fn events(whole: &mut Event, part: &Event) {
    add_all(&mut whole.when, &part.when);
    add_all(&mut whole.r#where, &part.r#where);
    add_all(&mut whole.status, &part.status);
    add_all(&mut whole.who, &part.who);
    add_all(&mut whole.part_of, &part.part_of);
    add_all(&mut whole.before, &part.before);
    add_all(&mut whole.after, &part.after);
    let own = whole.id.clone();
    whole.part_of.retain(|claim| claim.what.value != own);
    whole.before.retain(|claim| claim.what.value != own);
    whole.after.retain(|claim| claim.what.value != own);
    whole.summary = whole.summary.take().or_else(|| part.summary.clone());
    join_facts(&mut whole.facts, &part.facts);
}

/// Gives a position the claims of another.
pub(super) fn positions(whole: &mut Position, part: &Position) {
    add_all(&mut whole.act, &part.act);
    add_all(&mut whole.stage, &part.stage);
    add_all(&mut whole.due, &part.due);
    add_all(&mut whole.figures, &part.figures);
    add_ids(&mut whole.events, &part.events);
    add_ids(&mut whole.toward, &part.toward);
    add_ids(&mut whole.in_return, &part.in_return);
    let own = whole.id.clone();
    whole.in_return.retain(|id| *id != own);
    whole.summary = whole.summary.take().or_else(|| part.summary.clone());
    whole.r#if = whole.r#if.take().or_else(|| part.r#if.clone());
    join_facts(&mut whole.facts, &part.facts);
}

fn add_ids(ids: &mut Vec<Id>, more: &[Id]) {
    for id in more {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
}

/// Puts the answers to one question together; a question that is answered in another form keeps words of its own.
fn join_facts(facts: &mut Vec<Fact>, more: &[Fact]) {
    for fact in more {
        let same = facts.iter_mut().find(|known| known.ask == fact.ask);
        let is_joined = same.is_some_and(|known| join_answers(&mut known.claims, &fact.claims));
        if is_joined {
            continue;
        }
        let mut fact = fact.clone();
        while facts.iter().any(|known| known.ask == fact.ask) {
            fact.ask = Clean::line(&format!("{}, merged", fact.ask));
        }
        facts.push(fact);
    }
}

fn join_answers(answers: &mut Answers, more: &Answers) -> bool {
    match (answers, more) {
        (Answers::Figure(all), Answers::Figure(more)) => add_all(all, more),
        (Answers::Order(all), Answers::Order(more)) => add_all(all, more),
        (Answers::Choice(all), Answers::Choice(more)) => add_all(all, more),
        (Answers::Who(all), Answers::Who(more)) => add_all(all, more),
        (Answers::When(all), Answers::When(more)) => add_all(all, more),
        (Answers::Where(all), Answers::Where(more)) => add_all(all, more),
        // The steps of two scales are not the same.
        _ => return false,
    }
    true
}

fn add_all<T: Clone + Serialize>(claims: &mut Vec<Claim<T>>, more: &[Claim<T>]) {
    for claim in more {
        add(claims, claim.clone());
    }
}

/// Adds a claim, or its citations to the same claim of the same voice.
pub(super) fn add<T: Serialize>(claims: &mut Vec<Claim<T>>, mut new: Claim<T>) {
    let is_same = |old: &&mut Claim<T>| {
        let (one, other) = (&old.statement, &new.statement);
        (&one.by, &one.on, &one.basis) == (&other.by, &other.on, &other.basis)
            && is_same(&old.what, &new.what)
    };
    if let Some(old) = claims.iter_mut().find(is_same) {
        for cite in new.statement.cite {
            let is_cited = |known: &Citation| {
                (&known.source, &known.quote, known.words)
                    == (&cite.source, &cite.quote, cite.words)
            };
            if !old.statement.cite.iter().any(is_cited) {
                old.statement.cite.push(cite);
            }
        }
        return;
    }
    // Rulings speak of the claims that were there.
    let is_named = |known: &Claim<T>| known.statement.id == new.statement.id;
    if new.statement.id.is_some() && claims.iter().any(is_named) {
        new.statement.id = None;
    }
    claims.push(new);
}
