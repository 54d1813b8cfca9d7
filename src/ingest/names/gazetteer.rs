//! Countries, bodies and places by their names.
//!
//! The built-in one is compiled in from `assets/gazetteer`, whose README says where each column comes from; a file of
//! the user's extends it or puts right what it says.

use std::sync::LazyLock;

use super::additions;
use super::pattern::{Mark, Pattern, cut, marked};
use super::person::Person;
use super::rows::{self, Row};
use crate::ingest::lookup::Lookup;
use crate::json::Problem;
use crate::model::{Id, PartyKind};
use crate::text::{Clean, fold};

const COUNTRIES: &str = include_str!("../../../assets/gazetteer/countries.tsv");
const BODIES: &str = include_str!("../../../assets/gazetteer/bodies.tsv");
const PLACES: &str = include_str!("../../../assets/gazetteer/places.tsv");

/// Through how many places one may lie in its country.
const DEEPEST: usize = 5;

/// One country, body or place.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// ISO 3166 alpha-2 for countries and territories, else a short name in lower case.
    pub id: Id,
    /// The name, as shown.
    pub name: Clean,
    /// Other names.
    pub aka: Vec<Clean>,
    /// What sort of party it is; `None` for what is only a place.
    pub party: Option<PartyKind>,
    /// The country or place that it lies in or belongs to.
    pub within: Option<Id>,
    /// Where it is; of a country, where its capital is.
    pub spot: Option<Spot>,
    /// The parties that belong to it.
    pub members: Vec<Id>,
}

impl Entry {
    /// Takes over what another entry of the same id says, and keeps what that leaves out.
    fn renew(&mut self, new: Self) {
        let names = [std::mem::replace(&mut self.name, new.name)];
        let known = std::mem::replace(&mut self.aka, new.aka);
        for name in names.into_iter().chain(known) {
            if name != self.name && !self.aka.contains(&name) {
                self.aka.push(name);
            }
        }
        self.party = new.party.or(self.party);
        self.within = new.within.or_else(|| self.within.take());
        self.spot = new.spot.or_else(|| self.spot.take());
        if !new.members.is_empty() {
            self.members = new.members;
        }
    }
}

/// A point on the globe.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Degrees, north positive.
    pub lat: f64,
    /// Degrees, east positive.
    pub lon: f64,
    /// IANA time zone; regions have none.
    pub zone: Option<Clean>,
}

/// As what a name speaks of its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// By its own name.
    Name,
    /// By the adjective of its country: `Chinese`.
    Adjective,
    /// By its people: `South Koreans`.
    People,
    /// A capital, which may stand for its government.
    Capital,
    /// A building or office that stands for its government: `Kremlin`.
    Seat,
}

/// Names and what they stand for.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    entries: Vec<Entry>,
    by_id: Lookup<Id, usize>,
    by_word: Lookup<Box<str>, Vec<Pattern>>,
    people: Vec<Person>,
}

static BUILT_IN: LazyLock<Gazetteer> = LazyLock::new(|| {
    let mut gazetteer = Gazetteer::default();
    for text in [COUNTRIES, BODIES, PLACES] {
        for row in rows::of_table(text).0 {
            // The tables are tested; a row that could not be read would be left out.
            let _ = gazetteer.add(&row);
        }
    }
    gazetteer
});

impl Gazetteer {
    /// The one that is compiled in.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// This one with what the text of a user's file adds, and everything that is wrong with that text. An entry that holds
    /// an error is left out. What the user names goes before what was named so already; of an id that is known, what the
    /// user leaves out stays as it was.
    #[must_use]
    pub fn extended(&self, file: &str, text: &str) -> (Self, Vec<Problem>) {
        additions::extend(self, file, text)
    }

    /// The people whom the user's file lists.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    pub(super) fn introduce(&mut self, person: Person) {
        self.people.push(person);
    }

    /// Its entries.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.entries.get(*self.by_id.get(id)?)
    }

    /// The party that a place lies in, through the places between: the country of a city in a region.
    #[must_use]
    pub fn land_of(&self, place: &str) -> Option<&Id> {
        let mut here = self.get(place)?;
        for _ in 0..DEEPEST {
            here = self.get(here.within.as_deref()?)?;
            if here.party.is_some() {
                return Some(&here.id);
            }
        }
        None
    }

    pub(super) fn at(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }

    /// The names that begin with a folded word, the longest first.
    pub(super) fn beginning_with(&self, word: &str) -> &[Pattern] {
        self.by_word.get(word).map_or(&[], Vec::as_slice)
    }

    pub(super) fn add(&mut self, row: &Row) -> Result<(), String> {
        let name = row.get("name").ok_or("it has no name")?;
        let (plain, _) = marked(name);
        let id = row.get("id").map_or_else(|| slug(plain), str::to_owned);
        let party = row.get("kind").map(kind).transpose()?.flatten();
        let spot = spot(row)?;
        let within = row.get("within").map(Id::from);
        let entry = Entry {
            id: Id::from(id.as_str()),
            name: Clean::line(plain),
            aka: row
                .list("other-names")
                .map(|name| Clean::line(marked(name).0))
                .collect(),
            party,
            within,
            spot: spot.clone(),
            members: row
                .get("members")
                .unwrap_or_default()
                .split_whitespace()
                .map(Id::from)
                .collect(),
        };
        let index = self.put(entry);
        for name in [name].into_iter().chain(row.list("other-names")) {
            self.name(name, index, Form::Name);
        }
        let adjectives: Vec<&str> = row.list("adjectives").collect();
        for adjective in &adjectives {
            self.name(adjective, index, Form::Adjective);
        }
        for noun in row.list("nouns") {
            let nouns = if noun == "=" {
                adjectives.as_slice()
            } else {
                &[noun]
            };
            for noun in nouns {
                self.name_people(noun, index);
            }
        }
        let country = Id::from(id.as_str());
        if let Some(capital) = row.get("capital") {
            let names = [capital].into_iter().chain(row.list("capital-other-names"));
            self.seat(names, &country, spot.as_ref(), Form::Capital);
        }
        for seat in row.list("seats") {
            self.seat([seat].into_iter(), &country, spot.as_ref(), Form::Seat);
        }
        Ok(())
    }

    /// Adds a place that stands for the government of its country.
    fn seat<'a>(
        &mut self,
        names: impl Iterator<Item = &'a str>,
        country: &Id,
        spot: Option<&Spot>,
        form: Form,
    ) {
        let names: Vec<&str> = names.collect();
        let Some((name, aka)) = names.split_first() else {
            return;
        };
        let name = marked(name).0;
        let index = self.put(Entry {
            id: Id::from(slug(name).as_str()),
            name: Clean::line(name),
            aka: aka.iter().map(|name| Clean::line(marked(name).0)).collect(),
            party: None,
            within: Some(country.clone()),
            spot: spot.cloned(),
            members: Vec::new(),
        });
        for name in names {
            self.name(name, index, form);
        }
    }

    fn put(&mut self, entry: Entry) -> usize {
        if let Some(known) = self.by_id.get(&*entry.id)
            && let Some(place) = self.entries.get_mut(*known)
        {
            place.renew(entry);
            return *known;
        }
        self.by_id.insert(entry.id.clone(), self.entries.len());
        self.entries.push(entry);
        self.entries.len() - 1
    }

    fn name_people(&mut self, noun: &str, index: usize) {
        self.name(noun, index, Form::People);
        let plural = match noun.strip_suffix("man") {
            Some(stem) if noun.ends_with("shman") || noun.ends_with("chman") => {
                format!("{stem}men")
            }
            _ => format!("{}s", marked(noun).0),
        };
        self.name(&plural, index, Form::People);
    }

    /// Adds a name; one with an article also without.
    fn name(&mut self, name: &str, entry: usize, form: Form) {
        let (name, mark) = marked(name);
        self.pattern(name, mark, entry, form);
        if let Some(bare) = name.strip_prefix("The ") {
            self.pattern(bare, mark, entry, form);
        }
    }

    fn pattern(&mut self, name: &str, mark: Mark, entry: usize, form: Form) {
        let words = cut(name);
        let Some(first) = words.first() else {
            return;
        };
        let is_upper = name.len() <= 6
            && name.chars().any(char::is_uppercase)
            && !name.chars().any(char::is_lowercase);
        let patterns = self.by_word.entry(first.word.clone()).or_default();
        // The longest come first; among the same length, a later entry, which is the user's, before an earlier one.
        let place = patterns.partition_point(|other| other.words.len() > words.len());
        let is_weaker = patterns
            .get(place)
            .is_some_and(|other| other.words.len() == words.len() && other.entry == entry);
        let pattern = Pattern {
            words,
            entry,
            form,
            mark,
            is_upper,
        };
        patterns.insert(place + usize::from(is_weaker), pattern);
    }
}

fn kind(word: &str) -> Result<Option<PartyKind>, String> {
    Ok(match word {
        "place" => None,
        "country" => Some(PartyKind::Country),
        "territory" => Some(PartyKind::Territory),
        "bloc" => Some(PartyKind::Bloc),
        "organisation" => Some(PartyKind::Organisation),
        "company" => Some(PartyKind::Company),
        "political-party" => Some(PartyKind::PoliticalParty),
        "outlet" => Some(PartyKind::Outlet),
        other => return Err(format!("“{other}” is no kind of entry")),
    })
}

fn spot(row: &Row) -> Result<Option<Spot>, String> {
    let number = |column: &str, most: f64| {
        let Some(text) = row.get(column) else {
            return Ok(None);
        };
        let value: Option<f64> = text
            .parse()
            .ok()
            .filter(|degrees: &f64| degrees.abs() <= most);
        value
            .map(Some)
            .ok_or_else(|| format!("“{text}” is no {column}"))
    };
    let (lat, lon) = (number("lat", 90.0)?, number("lon", 180.0)?);
    let zone = row.get("zone").map(Clean::line);
    Ok(lat.zip(lon).map(|(lat, lon)| Spot { lat, lon, zone }))
}

/// A name as an id: folded, its words joined by hyphens.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests;
