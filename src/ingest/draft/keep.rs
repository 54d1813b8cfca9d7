//! What stays of a dossier when it is drafted again: what a person has changed, and what others still speak of.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

use crate::model::draft::{self, Draftable, is_touched};
use crate::model::{Article, Attribute, Dossier, Event, Id, Subject};

/// Notes a sum over each entry that was drafted just now. What was drafted before has its own, which must stay.
pub(super) fn seal(drafted: &mut Dossier) {
    drafted.events.iter_mut().for_each(draft::seal);
    drafted.positions.iter_mut().for_each(draft::seal);
}

/// Keeps what a person has changed in a drafted entry, in place of what is drafted now: it still waits to be accepted.
pub(super) fn touched(drafted: &mut Dossier, old: &Dossier) {
    keep_touched(&mut drafted.events, &old.events);
    keep_touched(&mut drafted.positions, &old.positions);
}

fn keep_touched<T: Draftable>(now: &mut Vec<T>, old: &[T]) {
    let mut touched: HashMap<&str, &T> = old
        .iter()
        .filter(|entry| is_touched(*entry))
        .map(|entry| (entry.name(), entry))
        .collect();
    for one in now.iter_mut() {
        if let Some(entry) = touched.remove(one.name())
            && one.draft().is_some()
        {
            *one = entry.clone();
        }
    }
    let gone = old
        .iter()
        .filter(|entry| touched.contains_key(entry.name()));
    now.extend(gone.cloned());
}

/// Puts back drafted entries of before that nothing was drafted for now, and that cannot go: what a person has accepted speaks of them,
/// or an article that they cite is not at hand, so that it cannot be told whether it still says so.
pub(super) fn old<S: BuildHasher>(
    drafted: &mut Dossier,
    old: &Dossier,
    articles: &HashMap<Id, Article, S>,
) {
    let is_at_hand = |subject: &Subject| {
        let attributes = subject.attributes(old);
        Attribute::citations(&attributes).all(|cite| articles.contains_key(&cite.source))
    };
    let events = old.events.iter().filter(|event| event.draft.is_some());
    let (mut waiting, gone): (Vec<_>, Vec<_>) = events
        .filter(|event| drafted.event(&event.id).is_none())
        .partition(|event| is_at_hand(&Subject::Event(event.id.clone())));
    drafted.events.extend(gone.into_iter().cloned());
    let returned: HashSet<Id> = drafted
        .positions
        .iter()
        .flat_map(|position| &position.in_return)
        .cloned()
        .collect();
    let positions = old.positions.iter().filter(|one| one.draft.is_some());
    let stays = positions.filter(|position| {
        let is_needed =
            returned.contains(&position.id) || !is_at_hand(&Subject::Position(position.id.clone()));
        is_needed && drafted.position(&position.id).is_none()
    });
    let stays: Vec<_> = stays.cloned().collect();
    drafted.positions.extend(stays);
    // One that stays can speak of another.
    loop {
        let named: HashSet<Id> = named_events(drafted).cloned().collect();
        let (stays, rest) = waiting
            .into_iter()
            .partition::<Vec<_>, _>(|event| named.contains(&event.id));
        waiting = rest;
        if stays.is_empty() {
            break;
        }
        drafted.events.extend(stays.into_iter().cloned());
    }
}

/// The events that other entries speak of.
fn named_events(dossier: &Dossier) -> impl Iterator<Item = &Id> {
    let events = dossier.events.iter().flat_map(Event::named);
    let positions = dossier.positions.iter();
    events.chain(positions.flat_map(|position| &position.events))
}

/// Of the articles that tell of settled entries, those that neither the entry nor the decision about it rests on.
pub(super) fn later(told: Vec<(Id, Vec<Id>)>, before: &Dossier) -> Vec<(Id, Vec<Id>)> {
    let unknown = told.into_iter().map(|(id, mut articles)| {
        let subject = Subject::of(&id, before);
        let attributes = subject.map_or_else(Vec::new, |subject| subject.attributes(before));
        let own = Attribute::citations(&attributes);
        let decided = before.decisions.iter();
        let decided = decided.filter(|decision| decision.entry.as_ref() == Some(&id));
        let cited = own.chain(decided.flat_map(|decision| &decision.cite));
        let known: HashSet<&Id> = cited.map(|cite| &cite.source).collect();
        articles.retain(|article| !known.contains(article));
        (id, articles)
    });
    unknown
        .filter(|(_, articles)| !articles.is_empty())
        .collect()
}
