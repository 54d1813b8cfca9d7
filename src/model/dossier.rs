//! Events, positions, parties, people, places, topics and sources that belong together.

use std::sync::Arc;

use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::Serialize;

use super::catalogue::{Party, Person, Place, Term};
use super::draft::Decision;
use super::event::Event;
use super::index::Index;
use super::position::Position;
use super::ruling::Ruling;
use super::source::Source;
use super::when::When;
use crate::json::record::record;
use crate::json::{Kind, Log, Node, Read};
use crate::text::Clean;

/// The version of the format that this program reads and writes.
pub const FORMAT: u32 = 1;

record! {
    /// A dossier as it stands in `dossier.json`.
    pub struct DossierFile {
        /// Version of the format: 1.
        pub format: u32,
        /// The title.
        pub title: Clean,
        /// The days that it is about.
        pub span: Option<When>,
        /// IANA time zones for the clocks.
        pub zones: Vec<Clean>,
        /// Bodies that take part or hold positions.
        pub parties: Vec<Party>,
        /// People who act or speak.
        pub people: Vec<Person>,
        /// Where things happen.
        pub places: Vec<Place>,
        /// What positions are about.
        pub topics: Vec<Term>,
        /// What figures measure.
        pub measures: Vec<Term>,
        /// What a figure or a stand can be of.
        pub bases: Vec<Term>,
        /// File names of source records, or the records themselves.
        pub sources: Vec<SourceEntry>,
        /// What happens.
        pub events: Vec<Event>,
        /// What parties want or have promised.
        pub positions: Vec<Position>,
        /// Where an editor has chosen among claims.
        pub rulings: Vec<Ruling>,
        /// What people have decided about drafted entries.
        pub decisions: Vec<Decision>,
    }
}

/// A source as a dossier names it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum SourceEntry {
    /// A file below the dossier's folder.
    File(Clean),
    /// The record itself.
    Record(Box<Source>),
}

impl Default for SourceEntry {
    fn default() -> Self {
        Self::File(Clean::default())
    }
}

impl Read for SourceEntry {
    const EXPECTED: &'static str = "a file name such as \"sources/a.json\", or a source record {…}";

    fn read(node: &Node, log: &mut Log) -> Self {
        match node.kind {
            Kind::Object(_) => Self::Record(Box::new(Source::read(node, log))),
            _ => Self::File(Clean::read(node, log)),
        }
    }
}

/// A dossier that can be asked: its entries, and where to find each by id.
#[derive(Debug, Clone, Default)]
pub struct Dossier {
    /// The title.
    pub title: Clean,
    /// The days that it is about.
    pub span: Option<When>,
    /// IANA time zones for the clocks.
    pub zones: Vec<Clean>,
    /// Bodies that take part or hold positions.
    pub parties: Vec<Party>,
    /// People who act or speak.
    pub people: Vec<Person>,
    /// Where things happen.
    pub places: Vec<Place>,
    /// What positions are about.
    pub topics: Vec<Term>,
    /// What figures measure.
    pub measures: Vec<Term>,
    /// What a figure or a stand can be of.
    pub bases: Vec<Term>,
    /// The articles' records, which versions of a dossier have in common.
    pub sources: Vec<Arc<Source>>,
    /// What happens.
    pub events: Vec<Event>,
    /// What parties want or have promised.
    pub positions: Vec<Position>,
    /// Where an editor has chosen among claims.
    pub rulings: Vec<Ruling>,
    /// What people have decided about drafted entries.
    pub decisions: Vec<Decision>,
    index: Index,
}

impl Dossier {
    /// Puts a file and the records of its sources together.
    #[must_use]
    pub fn new(file: DossierFile, sources: Vec<Arc<Source>>) -> Self {
        let mut dossier = Self {
            title: file.title,
            span: file.span,
            zones: file.zones,
            parties: file.parties,
            people: file.people,
            places: file.places,
            topics: file.topics,
            measures: file.measures,
            bases: file.bases,
            sources,
            events: file.events,
            positions: file.positions,
            rulings: file.rulings,
            decisions: file.decisions,
            index: Index::default(),
        };
        dossier.reindex();
        dossier
    }

    /// Indexes the lists again, after entries have been taken out or put in.
    pub fn reindex(&mut self) {
        // What is out of date makes room first.
        self.index = Index::default();
        self.index = Index::of(self);
    }

    /// Where to find each entry.
    #[must_use]
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// The event with this id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.index.event(id).and_then(|at| self.events.get(at))
    }

    /// The position with this id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<&Position> {
        self.index
            .position(id)
            .and_then(|at| self.positions.get(at))
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        let at = self.index.source(id)?;
        self.sources.get(at).map(|source| &**source)
    }

    /// The party with this id.
    #[must_use]
    pub fn party(&self, id: &str) -> Option<&Party> {
        self.index.party(id).and_then(|at| self.parties.get(at))
    }

    /// The person with this id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.index.person(id).and_then(|at| self.people.get(at))
    }

    /// The place with this id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.index.place(id).and_then(|at| self.places.get(at))
    }

    /// The topic with this id.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Term> {
        self.index.topic(id).and_then(|at| self.topics.get(at))
    }

    /// The measure with this id.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&Term> {
        self.index.measure(id).and_then(|at| self.measures.get(at))
    }

    /// The basis with this id.
    #[must_use]
    pub fn basis(&self, id: &str) -> Option<&Term> {
        self.index.basis(id).and_then(|at| self.bases.get(at))
    }

    /// The rulings on an attribute, in the order of the file.
    pub fn rulings_on(&self, of: &str) -> impl Iterator<Item = &Ruling> {
        let places = self.index.rulings(of).iter();
        places.filter_map(|at| self.rulings.get(*at))
    }

    /// The name of a party, person, place or event. What an id names and is not there was left out because of an error.
    #[must_use]
    pub fn name(&self, id: &str) -> Clean {
        let named = self
            .person(id)
            .map(|person| &person.name)
            .or_else(|| self.party(id).map(|party| &party.name))
            .or_else(|| self.place(id).map(|place| &place.name))
            .or_else(|| self.event(id).map(|event| &event.title));
        named
            .cloned()
            .unwrap_or_else(|| Clean::line(&format!("{id} (left out)")))
    }

    /// The party that an id stands for: itself, or the one that a person acts for.
    #[must_use]
    pub fn party_of<'a>(&'a self, id: &'a str) -> Option<&'a str> {
        if let Some(person) = self.person(id) {
            return person.party.as_deref();
        }
        self.party(id).map(|party| &*party.id)
    }

    /// How many entries a machine has drafted and no person has accepted.
    #[must_use]
    pub fn drafted(&self) -> usize {
        let events = self.events.iter().map(|event| &event.draft);
        let positions = self.positions.iter().map(|position| &position.draft);
        events
            .chain(positions)
            .filter(|draft| draft.is_some())
            .count()
    }

    /// The dossier without what a machine has drafted and no person has accepted; see [`Dossier::keep`].
    #[must_use]
    pub fn reviewed(self) -> Self {
        if self.drafted() == 0 {
            return self;
        }
        let events = self.events.iter().map(|event| event.draft.is_none());
        let positions = self.positions.iter();
        let positions = positions.map(|position| position.draft.is_none());
        self.keep(&events.collect::<Vec<_>>(), &positions.collect::<Vec<_>>())
    }

    /// The dossier as one file, the records of its sources inside it.
    #[must_use]
    pub fn into_file(self) -> DossierFile {
        let sources = self.sources.into_iter();
        DossierFile {
            format: FORMAT,
            title: self.title,
            span: self.span,
            zones: self.zones,
            parties: self.parties,
            people: self.people,
            places: self.places,
            topics: self.topics,
            measures: self.measures,
            bases: self.bases,
            sources: sources
                .map(|source| SourceEntry::Record(Box::new(Arc::unwrap_or_clone(source))))
                .collect(),
            events: self.events,
            positions: self.positions,
            rulings: self.rulings,
            decisions: self.decisions,
            ..DossierFile::default()
        }
    }

    /// The time zone of a place, its own or that of the nearest place that it lies in.
    #[must_use]
    pub fn zone_of(&self, place: &str) -> Option<Tz> {
        let mut here = self.place(place);
        for _ in 0..=self.places.len() {
            let place = here?;
            if let Some(zone) = &place.zone {
                return zone.parse().ok();
            }
            here = place
                .within
                .as_deref()
                .and_then(|within| self.place(within));
        }
        None
    }

    /// Whether place `inner` lies in place `outer`; no place lies in itself.
    #[must_use]
    pub fn lies_in(&self, inner: &str, outer: &str) -> bool {
        let mut here = self.place(inner).and_then(|place| place.within.as_deref());
        // A ring of places is refused on load; the count keeps even an unchecked one from going round for ever.
        for _ in 0..=self.places.len() {
            match here {
                Some(id) if id == outer => return true,
                Some(id) => here = self.place(id).and_then(|place| place.within.as_deref()),
                None => return false,
            }
        }
        false
    }
}
