//! What is put into a dossier and taken out of it in one step, and how that is undone.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::catalogue::{Party, Person, Place, Term};
use super::dossier::Dossier;
use super::draft::Decision;
use super::event::Event;
use super::position::Position;

/// One thing of a list, by the name that no other of the list has.
pub trait Named: Clone + Serialize {
    /// The name.
    fn name(&self) -> &str;
}

macro_rules! named {
    ($($type:ty: $field:ident),* $(,)?) => {
        $(impl Named for $type {
            fn name(&self) -> &str {
                &self.$field
            }
        })*
    };
}

named!(Party: id, Person: id, Place: id, Term: id, Event: id, Position: id, Decision: key);

/// What becomes of one list.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes<T> {
    /// Each takes the place of what has its name, or goes to the end.
    pub put: Vec<T>,
    /// The names of what goes.
    pub without: Vec<String>,
}

impl<T> Default for Changes<T> {
    fn default() -> Self {
        Self {
            put: Vec::new(),
            without: Vec::new(),
        }
    }
}

impl<T> Changes<T> {
    /// Whether nothing becomes of the list.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.put.is_empty() && self.without.is_empty()
    }
}

impl<T: Named> Changes<T> {
    /// What makes `after` of `before`. What differs in nothing but its place in a file is the same.
    fn between(before: &[T], after: &[T]) -> Self {
        let was: HashMap<&str, &T> = before.iter().map(|one| (one.name(), one)).collect();
        let stays: HashSet<&str> = after.iter().map(Named::name).collect();
        let is_new = |one: &&T| {
            let old = was.get(one.name());
            old.is_none_or(|old| !is_same(*old, *one))
        };
        let goes = before.iter().map(Named::name);
        Self {
            put: after.iter().filter(is_new).cloned().collect(),
            without: goes
                .filter(|name| !stays.contains(name))
                .map(str::to_owned)
                .collect(),
        }
    }

    /// Changes `list`, and says what makes it as it was, but for the order.
    fn apply(&self, list: &mut Vec<T>) -> Self {
        let mut inverse = Self::default();
        if !self.without.is_empty() {
            let goes: HashSet<&str> = self.without.iter().map(String::as_str).collect();
            let (gone, kept) = std::mem::take(list)
                .into_iter()
                .partition(|one| goes.contains(one.name()));
            inverse.put = gone;
            *list = kept;
        }
        let mut places: HashMap<String, usize> = list
            .iter()
            .enumerate()
            .map(|(at, one)| (one.name().to_owned(), at))
            .collect();
        for new in &self.put {
            let place = places.get(new.name()).copied();
            if let Some(old) = place.and_then(|at| list.get_mut(at)) {
                inverse.put.push(std::mem::replace(old, new.clone()));
            } else {
                places.insert(new.name().to_owned(), list.len());
                inverse.without.push(new.name().to_owned());
                list.push(new.clone());
            }
        }
        inverse
    }

    /// Whether `list` is as these changes leave it.
    fn hold_in(&self, list: &[T]) -> bool {
        self.is_empty() || self.not_in(list).is_none()
    }

    /// The name of the first that `list` does not have as these changes leave it.
    pub(super) fn not_in<'a>(&'a self, list: &[T]) -> Option<&'a str> {
        let there: HashMap<&str, &T> = list.iter().map(|one| (one.name(), one)).collect();
        let is_put = |one: &&T| {
            let old = there.get(one.name());
            old.is_some_and(|old| is_same(*old, *one))
        };
        let other = self.put.iter().find(|one| !is_put(one));
        let left = self.without.iter();
        let mut left = left.filter(|name| there.contains_key(name.as_str()));
        other
            .map(Named::name)
            .or_else(|| left.next().map(String::as_str))
    }

    /// Those of the changes that meet in `list` what their inverse says was there.
    pub(super) fn met(&self, inverse: &Self, list: &[T]) -> Self {
        let there: HashMap<&str, &T> = list.iter().map(|one| (one.name(), one)).collect();
        let was: HashMap<&str, &T> = inverse.put.iter().map(|one| (one.name(), one)).collect();
        let is_met = |name: &str| match (was.get(name), there.get(name)) {
            (Some(was), Some(is)) => is_same(*was, *is),
            (None, None) => true,
            _ => false,
        };
        let without = self.without.iter();
        Self {
            put: self
                .put
                .iter()
                .filter(|one| is_met(one.name()))
                .cloned()
                .collect(),
            without: without.filter(|name| is_met(name)).cloned().collect(),
        }
    }
}

/// Whether a file would hold two things alike. Where in its file a thing stands is no part of it.
#[must_use]
pub fn is_same<T: Serialize>(one: &T, other: &T) -> bool {
    let written = |thing: &T| serde_json::to_string(thing).ok();
    written(one) == written(other)
}

/// What becomes of each list of a dossier that drafts and decisions can change.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Revision {
    /// Bodies that take part or hold positions.
    pub parties: Changes<Party>,
    /// People who act or speak.
    pub people: Changes<Person>,
    /// Where things happen.
    pub places: Changes<Place>,
    /// What positions are about.
    pub topics: Changes<Term>,
    /// What figures measure.
    pub measures: Changes<Term>,
    /// Of what figures are.
    pub bases: Changes<Term>,
    /// What happens.
    pub events: Changes<Event>,
    /// What parties want or have promised.
    pub positions: Changes<Position>,
    /// What people have decided about drafted entries.
    pub decisions: Changes<Decision>,
}

impl Revision {
    /// What makes `after` of `before`, as far as these lists go.
    #[must_use]
    pub fn between(before: &Dossier, after: &Dossier) -> Self {
        Self {
            parties: Changes::between(&before.parties, &after.parties),
            people: Changes::between(&before.people, &after.people),
            places: Changes::between(&before.places, &after.places),
            topics: Changes::between(&before.topics, &after.topics),
            measures: Changes::between(&before.measures, &after.measures),
            bases: Changes::between(&before.bases, &after.bases),
            events: Changes::between(&before.events, &after.events),
            positions: Changes::between(&before.positions, &after.positions),
            decisions: Changes::between(&before.decisions, &after.decisions),
        }
    }

    /// Changes a dossier, and gives what undoes it; only the order of the lists is not brought back.
    #[must_use]
    pub fn apply(&self, dossier: &mut Dossier) -> Self {
        let inverse = Self {
            parties: self.parties.apply(&mut dossier.parties),
            people: self.people.apply(&mut dossier.people),
            places: self.places.apply(&mut dossier.places),
            topics: self.topics.apply(&mut dossier.topics),
            measures: self.measures.apply(&mut dossier.measures),
            bases: self.bases.apply(&mut dossier.bases),
            events: self.events.apply(&mut dossier.events),
            positions: self.positions.apply(&mut dossier.positions),
            decisions: self.decisions.apply(&mut dossier.decisions),
        };
        dossier.reindex();
        inverse
    }

    /// Whether a dossier is as this revision leaves it.
    #[must_use]
    pub fn holds_in(&self, dossier: &Dossier) -> bool {
        self.parties.hold_in(&dossier.parties)
            && self.people.hold_in(&dossier.people)
            && self.places.hold_in(&dossier.places)
            && self.topics.hold_in(&dossier.topics)
            && self.measures.hold_in(&dossier.measures)
            && self.bases.hold_in(&dossier.bases)
            && self.events.hold_in(&dossier.events)
            && self.positions.hold_in(&dossier.positions)
            && self.decisions.hold_in(&dossier.decisions)
    }

    /// Whether nothing changes.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.parties.is_empty()
            && self.people.is_empty()
            && self.places.is_empty()
            && self.topics.is_empty()
            && self.measures.is_empty()
            && self.bases.is_empty()
            && self.events.is_empty()
            && self.positions.is_empty()
            && self.decisions.is_empty()
    }
}

#[cfg(test)]
mod tests;
