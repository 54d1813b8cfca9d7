//! The parties, people, places and terms that drafted entries name, under the ids that the dossier has for them.

use std::collections::{HashMap, HashSet};

use crate::ingest::amounts::Measure;
use crate::ingest::lookup::Lookup;
use crate::ingest::names::{Gazetteer, Person as Named};
use crate::model::catalogue::{Party, Person, Place, Term};
use crate::model::{Dossier, Id, PartyKind};
use crate::text::Clean;
use crate::text::fold::name_key;

use super::figure::Basis;
use super::texts::Texts;
use super::topics::Topic;

/// The people whom the articles name, by id.
pub(super) struct Roster<'a> {
    by_id: Lookup<&'a str, &'a Named>,
}

impl<'a> Roster<'a> {
    pub(super) fn of(people: &'a [Named]) -> Self {
        let by_id = people.iter().map(|person| (&*person.id, person));
        Self {
            by_id: by_id.collect(),
        }
    }
}

/// What is named, and what the dossier has already.
pub(super) struct Catalogue<'a> {
    gazetteer: &'a Gazetteer,
    people: &'a Roster<'a>,
    known: Lookup<String, Id>,
    known_places: Lookup<String, Id>,
    /// The dossier's id of each person and party by what articles call them; to index a dossier anew takes too long.
    actors: Lookup<Id, Id>,
    places: Lookup<Id, Id>,
    measures: HashMap<Measure, Id>,
    texts: Texts,
    dossier: Dossier,
}

impl<'a> Catalogue<'a> {
    pub(super) fn new(dossier: Dossier, gazetteer: &'a Gazetteer, people: &'a Roster<'a>) -> Self {
        let mut known = Lookup::default();
        for party in &dossier.parties {
            for name in std::iter::once(&party.name).chain(&party.aka) {
                known
                    .entry(name_key(name))
                    .or_insert_with(|| party.id.clone());
            }
        }
        for person in &dossier.people {
            for name in std::iter::once(&person.name).chain(&person.aka) {
                known
                    .entry(name_key(name))
                    .or_insert_with(|| person.id.clone());
            }
        }
        let mut known_places = Lookup::default();
        for place in &dossier.places {
            known_places
                .entry(name_key(&place.name))
                .or_insert_with(|| place.id.clone());
        }
        Self {
            gazetteer,
            people,
            known,
            known_places,
            actors: themselves(
                (dossier.people.iter().map(|person| &person.id))
                    .chain(dossier.parties.iter().map(|party| &party.id)),
            ),
            places: themselves(dossier.places.iter().map(|place| &place.id)),
            measures: HashMap::new(),
            texts: Texts::default(),
            dossier,
        }
    }

    /// A catalogue that gives the same ids, for entries that are only tried out: what they name is not to be taken up.
    pub(super) fn spare(
        dossier: &Dossier,
        gazetteer: &'a Gazetteer,
        people: &'a Roster<'a>,
    ) -> Self {
        let mut names = Dossier::default();
        names.parties.clone_from(&dossier.parties);
        names.people.clone_from(&dossier.people);
        names.places.clone_from(&dossier.places);
        Self::new(names, gazetteer, people)
    }

    /// The dossier, with what only `other` has taken up behind what this has.
    pub(super) fn followed_by(mut self, other: Self) -> Dossier {
        let (own, other) = (&mut self.dossier, other.dossier);
        add_new(&mut own.parties, other.parties, |party| &party.id);
        add_new(&mut own.people, other.people, |person| &person.id);
        add_new(&mut own.places, other.places, |place| &place.id);
        add_new(&mut own.topics, other.topics, |topic| &topic.id);
        add_new(&mut own.measures, other.measures, |measure| &measure.id);
        add_new(&mut own.bases, other.bases, |basis| &basis.id);
        self.dossier
    }

    pub(super) const fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    fn person(&self, id: &Id) -> Option<&'a Named> {
        self.people.by_id.get(&**id).copied()
    }

    /// The name of whoever or whatever an article names by `id`.
    pub(super) fn name(&self, id: &Id) -> Clean {
        self.name_of(id, self.person(id))
    }

    fn name_of(&self, id: &Id, person: Option<&Named>) -> Clean {
        let person = person.map(|person| person.name.clone());
        let entry = || self.gazetteer.get(id).map(|entry| entry.name.clone());
        person
            .or_else(entry)
            .or_else(|| self.ministry(id))
            .unwrap_or_else(|| id.as_clean().clone())
    }

    /// The name of a ministry, of whose id it is made: of `cn-foreign-ministry`, `Foreign ministry of China`.
    fn ministry(&self, id: &Id) -> Option<Clean> {
        let party = id.split_once('-').and_then(|(party, rest)| {
            let land = self.gazetteer.get(&party.to_uppercase());
            Some((rest, land.or_else(|| self.gazetteer.get(party))?))
        });
        let (own, of) = party.map_or((&**id, String::new()), |(rest, party)| {
            (rest, format!(" of {}", party.name))
        });
        let (first, rest) = own.split_at_checked(1)?;
        let name = format!("{}{}{of}", first.to_uppercase(), rest.replace('-', " "));
        own.contains("ministr").then(|| Clean::line(&name))
    }

    /// The id of a person or a party in the dossier, which gets it if it does not have it.
    pub(super) fn actor(&mut self, id: &Id) -> Id {
        if let Some(there) = self.actors.get(id) {
            return there.clone();
        }
        let person = self.person(id);
        let name = self.name_of(id, person);
        let known = under(&self.known, &name);
        let there = known.unwrap_or_else(|| {
            self.add_actor(id, name, person);
            id.clone()
        });
        self.actors.insert(id.clone(), there.clone());
        there
    }

    fn add_actor(&mut self, id: &Id, name: Clean, person: Option<&Named>) {
        if let Some(person) = person {
            let party = person.party.as_ref().map(|party| self.actor(party));
            self.dossier.people.push(Person {
                id: id.clone(),
                name,
                aka: person.aka.clone(),
                party,
                role: person.role.clone(),
                ..Person::default()
            });
        } else {
            let entry = self.gazetteer.get(id);
            self.dossier.parties.push(Party {
                id: id.clone(),
                name,
                aka: entry.map(|entry| entry.aka.clone()).unwrap_or_default(),
                kind: entry
                    .and_then(|entry| entry.party)
                    .unwrap_or(PartyKind::Organisation),
                ..Party::default()
            });
        }
    }

    /// The id of a place in the dossier, which gets it, with what it lies in, if it does not have it.
    pub(super) fn place(&mut self, id: &Id) -> Id {
        if let Some(there) = self.places.get(id) {
            return there.clone();
        }
        let name = self.name(id);
        let known = under(&self.known_places, &name);
        let is_new = known.is_none();
        let there = known.unwrap_or_else(|| id.clone());
        // Before what it lies in, so that a ring has an end.
        self.places.insert(id.clone(), there.clone());
        if is_new {
            self.add_place(id, name);
        }
        there
    }

    fn add_place(&mut self, id: &Id, name: Clean) {
        let entry = self.gazetteer.get(id);
        let within = entry
            .and_then(|entry| entry.within.clone())
            .filter(|within| within != id);
        let within = within.map(|within| self.place(&within));
        let spot = entry.and_then(|entry| entry.spot.as_ref());
        self.dossier.places.push(Place {
            id: id.clone(),
            name,
            within,
            zone: spot.and_then(|spot| spot.zone.clone()),
            lat: spot.map(|spot| spot.lat),
            lon: spot.map(|spot| spot.lon),
            ..Place::default()
        });
    }

    /// The id of a topic.
    pub(super) fn topic(&mut self, topic: &Topic) -> Id {
        term(&mut self.dossier.topics, topic.id, topic.name)
    }

    /// A text that other entries are likely to have as well.
    pub(super) fn text(&mut self, text: &str) -> Clean {
        self.texts.shared(text)
    }

    /// The id of a measure, which is in the dossier afterwards.
    pub(super) fn measure(&mut self, measure: Measure) -> Id {
        let new = || term(&mut self.dossier.measures, measure.id(), measure.name());
        self.measures.entry(measure).or_insert_with(new).clone()
    }

    /// The id of what a number is of, which is in the dossier afterwards.
    pub(super) fn basis(&mut self, basis: Basis) -> Id {
        let (id, name) = basis.term();
        term(&mut self.dossier.bases, id, name)
    }
}

fn add_new<T>(list: &mut Vec<T>, other: Vec<T>, id: impl Fn(&T) -> &Id) {
    let there: HashSet<Id> = list.iter().map(|one| id(one).clone()).collect();
    list.extend(other.into_iter().filter(|one| !there.contains(id(one))));
}

/// The id that is known by a name. Where none is, as in most folders of articles, no name is folded.
fn under(known: &Lookup<String, Id>, name: &str) -> Option<Id> {
    let is_any = !known.is_empty();
    is_any.then(|| known.get(&name_key(name)).cloned())?
}

fn themselves<'i>(ids: impl Iterator<Item = &'i Id>) -> Lookup<Id, Id> {
    ids.map(|id| (id.clone(), id.clone())).collect()
}

fn term(terms: &mut Vec<Term>, id: &str, name: &str) -> Id {
    let id = Id::from(id);
    if !terms.iter().any(|term| term.id == id) {
        terms.push(Term {
            id: id.clone(),
            name: Clean::line(name),
            ..Term::default()
        });
    }
    id
}
