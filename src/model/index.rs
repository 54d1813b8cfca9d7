//! Where to find each entry of a dossier by its id.

use std::collections::HashMap;

use super::dossier::Dossier;
use super::id::Id;

/// Positions of entries in the lists of their dossier, by id. Of a repeated id the first entry counts.
#[derive(Debug, Clone, Default)]
pub struct Index {
    events: HashMap<Id, usize>,
    positions: HashMap<Id, usize>,
    sources: HashMap<Id, usize>,
    parties: HashMap<Id, usize>,
    people: HashMap<Id, usize>,
    places: HashMap<Id, usize>,
}

impl Index {
    /// Indexes the lists of `dossier`.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        Self {
            events: by_id(dossier.events.iter().map(|entry| &entry.id)),
            positions: by_id(dossier.positions.iter().map(|entry| &entry.id)),
            sources: by_id(dossier.sources.iter().map(|entry| &entry.id)),
            parties: by_id(dossier.parties.iter().map(|entry| &entry.id)),
            people: by_id(dossier.people.iter().map(|entry| &entry.id)),
            places: by_id(dossier.places.iter().map(|entry| &entry.id)),
        }
    }

    /// Where the event stands in [`Dossier::events`].
    #[must_use]
    pub fn event(&self, id: &str) -> Option<usize> {
        get(&self.events, id)
    }

    /// Where the position stands in [`Dossier::positions`].
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        get(&self.positions, id)
    }

    /// Where the source stands in [`Dossier::sources`].
    #[must_use]
    pub fn source(&self, id: &str) -> Option<usize> {
        get(&self.sources, id)
    }

    /// Where the party stands in [`Dossier::parties`].
    #[must_use]
    pub fn party(&self, id: &str) -> Option<usize> {
        get(&self.parties, id)
    }

    /// Where the person stands in [`Dossier::people`].
    #[must_use]
    pub fn person(&self, id: &str) -> Option<usize> {
        get(&self.people, id)
    }

    /// Where the place stands in [`Dossier::places`].
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        get(&self.places, id)
    }
}

fn by_id<'a>(ids: impl Iterator<Item = &'a Id>) -> HashMap<Id, usize> {
    let mut index = HashMap::new();
    for (at, id) in ids.enumerate() {
        index.entry(id.clone()).or_insert(at);
    }
    index
}

fn get(index: &HashMap<Id, usize>, id: &str) -> Option<usize> {
    index.get(id).copied()
}
