//! Where to find each entry of a dossier by its id.

use std::collections::HashMap;

use super::dossier::Dossier;
use super::id::Id;
use crate::text::name_key;

/// Positions of entries in the lists of their dossier, by id. Of a repeated id the first entry counts.
#[derive(Debug, Clone, Default)]
pub struct Index {
    events: HashMap<Id, usize>,
    positions: HashMap<Id, usize>,
    sources: HashMap<Id, usize>,
    parties: HashMap<Id, usize>,
    people: HashMap<Id, usize>,
    places: HashMap<Id, usize>,
    topics: HashMap<Id, usize>,
    measures: HashMap<Id, usize>,
    bases: HashMap<Id, usize>,
    /// Rulings by the attribute that they are of, in the order of the file.
    rulings: HashMap<String, Vec<usize>>,
    /// People by the key of each spelling of their names.
    spellings: HashMap<String, Vec<usize>>,
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
            topics: by_id(dossier.topics.iter().map(|entry| &entry.id)),
            measures: by_id(dossier.measures.iter().map(|entry| &entry.id)),
            bases: by_id(dossier.bases.iter().map(|entry| &entry.id)),
            rulings: rulings(dossier),
            spellings: spellings(dossier),
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

    /// Whether two names, given by their keys, are spellings of one person's.
    #[must_use]
    pub fn is_one_person(&self, a: &str, b: &str) -> bool {
        let people = self.spellings.get(a).zip(self.spellings.get(b));
        people.is_some_and(|(a, b)| a.iter().any(|person| b.contains(person)))
    }

    /// Where the place stands in [`Dossier::places`].
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        get(&self.places, id)
    }

    /// Where the topic stands in [`Dossier::topics`].
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<usize> {
        get(&self.topics, id)
    }

    /// Where the measure stands in [`Dossier::measures`].
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<usize> {
        get(&self.measures, id)
    }

    /// Where the basis stands in [`Dossier::bases`].
    #[must_use]
    pub fn basis(&self, id: &str) -> Option<usize> {
        get(&self.bases, id)
    }

    /// Where the rulings on an attribute stand in [`Dossier::rulings`].
    #[must_use]
    pub fn rulings(&self, of: &str) -> &[usize] {
        self.rulings.get(of).map_or(&[], Vec::as_slice)
    }
}

fn spellings(dossier: &Dossier) -> HashMap<String, Vec<usize>> {
    let mut spellings: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, person) in dossier.people.iter().enumerate() {
        for name in std::iter::once(&person.name).chain(&person.aka) {
            spellings.entry(name_key(name)).or_default().push(at);
        }
    }
    spellings.remove("");
    spellings
}

fn rulings(dossier: &Dossier) -> HashMap<String, Vec<usize>> {
    let mut rulings: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, ruling) in dossier.rulings.iter().enumerate() {
        rulings.entry(ruling.of.to_string()).or_default().push(at);
    }
    rulings
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
