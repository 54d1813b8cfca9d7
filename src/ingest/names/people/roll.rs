//! The roll of everyone met in the articles of a folder.

use super::person::{self, Person};
use crate::ingest::lookup::Lookup;
use crate::model::Id;

/// Everyone met so far, each once by id.
#[derive(Debug, Default)]
pub(super) struct Roll {
    pub(super) list: Vec<Person>,
    by_id: Lookup<Id, usize>,
}

impl Roll {
    pub(super) fn put(&mut self, person: Person) {
        let place = *self
            .by_id
            .entry(person.id.clone())
            .or_insert(self.list.len());
        // Under each of the names that a user's file has.
        let names = std::iter::once(&person.words).chain(&person.also);
        for words in names.filter(|_| person.is_listed) {
            self.by_id.entry(person::id_of(words)).or_insert(place);
        }
        match self.list.get_mut(place) {
            Some(known) => person::merge(known, person),
            None => self.list.push(person),
        }
    }
}
