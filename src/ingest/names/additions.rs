//! What a user's file adds to the gazetteer: JSON with the lists and keys of a dossier.

mod review;

use super::gazetteer::{Gazetteer, slug};
use super::pattern::marked;
use super::person::{Person, id_of};
use super::rows::Row;
use crate::ingest::tokens::{Kind, Tokens};
use crate::json::read::read_object;
use crate::json::record::record;
use crate::json::{Files, Log, Node, Problem, Severity, Span};
use crate::model::{Id, PartyKind};
use crate::text::Clean;
use review::Review;

record! {
    /// A file of a user's.
    pub(super) struct Additions {
        /// Countries, blocs, organisations, companies.
        pub(super) parties: Vec<NewParty>,
        /// People whom articles need not introduce.
        pub(super) people: Vec<NewPerson>,
        /// Cities, regions, seas.
        pub(super) places: Vec<NewPlace>,
    }
}

record! {
    /// A party, or what is to be known of one beside what is known already.
    pub(super) struct NewParty {
        /// Two capital letters for a country or territory; else made of the name where it is absent.
        pub(super) id: Option<Id>,
        /// The name, as shown.
        pub(super) name: Clean,
        /// What sort of body it is.
        pub(super) kind: PartyKind,
        /// Other names and spellings.
        pub(super) aka: Vec<Clean>,
        /// Its adjectives: `Vennish`.
        pub(super) adjectives: Vec<Clean>,
        /// Its people, one of them: `Venner`.
        pub(super) nouns: Vec<Clean>,
        /// The seat of its government, which may stand for it.
        pub(super) capital: Option<Clean>,
        /// Buildings and offices that stand for its government.
        pub(super) seats: Vec<Clean>,
        /// The party that it belongs to.
        pub(super) within: Option<Id>,
        /// The parties that belong to it.
        pub(super) members: Vec<Id>,
        /// IANA time zone, of the capital.
        pub(super) zone: Option<Clean>,
        /// Latitude in degrees, of the capital.
        pub(super) lat: Option<f64>,
        /// Longitude in degrees, of the capital.
        pub(super) lon: Option<f64>,
    }
}

record! {
    /// Someone whom articles name without saying who it is.
    pub(super) struct NewPerson {
        /// Made of the name where it is absent.
        pub(super) id: Option<Id>,
        /// The name, as shown.
        pub(super) name: Clean,
        /// Other names and spellings.
        pub(super) aka: Vec<Clean>,
        /// The party that the person acts for.
        pub(super) party: Option<Id>,
        /// The office.
        pub(super) role: Option<Clean>,
    }
}

record! {
    /// A place that is no party.
    pub(super) struct NewPlace {
        /// Made of the name where it is absent.
        pub(super) id: Option<Id>,
        /// The name, as shown.
        pub(super) name: Clean,
        /// Other names and spellings.
        pub(super) aka: Vec<Clean>,
        /// The country or place that it lies in.
        pub(super) within: Option<Id>,
        /// IANA time zone.
        pub(super) zone: Option<Clean>,
        /// Latitude in degrees.
        pub(super) lat: Option<f64>,
        /// Longitude in degrees.
        pub(super) lon: Option<f64>,
    }
}

/// One entry as the columns of a table, with where it stands.
pub(super) struct Written {
    row: Row,
    id: String,
    pub(super) at: Span,
}

/// Adds to `base` what `text`, the content of `file`, holds, and tells everything that is wrong with it.
pub(super) fn extend(base: &Gazetteer, file: &str, text: &str) -> (Gazetteer, Vec<Problem>) {
    let mut extended = base.clone();
    if Node::is_blank(text) {
        return (extended, Vec::new());
    }
    let (mut files, mut log) = (Files::default(), Log::default());
    let root = files.open(file, text.to_owned(), &mut log);
    let additions: Additions =
        root.map_or_else(Additions::default, |root| read_object(root, &mut log));
    let parties = additions.parties.iter().map(NewParty::written);
    let written: Vec<Written> = parties
        .chain(additions.places.iter().map(NewPlace::written))
        .collect();
    // Of an entry that could not be read nothing more is asked.
    let unread = errors(&log);
    let faults = Review::of(base, &written).faults(&additions, &written);
    let faults = faults.into_iter();
    log.faults
        .extend(faults.filter(|fault| is_sound(fault.span, &unread)));
    let errors = errors(&log);
    for entry in written.iter().filter(|entry| is_sound(entry.at, &errors)) {
        // What a row can lack has been looked for.
        let _ = extended.add(&entry.row);
    }
    for person in additions
        .people
        .iter()
        .filter(|person| is_sound(person.at, &errors))
    {
        extended.introduce(person.listed());
    }
    (extended, files.report(&log.faults))
}

/// The places of all errors.
fn errors(log: &Log) -> Vec<Span> {
    let errors = log.faults.iter();
    let errors = errors.filter(|fault| fault.severity == Severity::Error);
    errors.map(|fault| fault.span).collect()
}

fn is_sound(entry: Span, errors: &[Span]) -> bool {
    !errors.iter().any(|error| entry.holds(*error))
}

impl NewParty {
    fn written(&self) -> Written {
        let mut row = Row::default();
        row.put("kind", self.kind.word());
        row.put("name", &self.name);
        row.put_list("other-names", &self.aka);
        row.put_list("adjectives", &self.adjectives);
        row.put_list("nouns", &self.nouns);
        row.put("capital", self.capital.as_deref().unwrap_or_default());
        row.put_list("seats", &self.seats);
        row.put("within", self.within.as_deref().unwrap_or_default());
        let members: Vec<&str> = self.members.iter().map(|id| &**id).collect();
        row.put("members", &members.join(" "));
        row.put_spot(self.zone.as_ref(), self.lat, self.lon);
        Written::new(row, self.id.as_ref(), &self.name, self.at)
    }
}

impl NewPlace {
    fn written(&self) -> Written {
        let mut row = Row::default();
        row.put("name", &self.name);
        row.put_list("other-names", &self.aka);
        row.put("within", self.within.as_deref().unwrap_or_default());
        row.put_spot(self.zone.as_ref(), self.lat, self.lon);
        Written::new(row, self.id.as_ref(), &self.name, self.at)
    }
}

impl Written {
    fn new(mut row: Row, id: Option<&Id>, name: &str, at: Span) -> Self {
        let id = id.map_or_else(|| slug(marked(name).0), ToString::to_string);
        row.put("id", &id);
        Self { row, id, at }
    }
}

impl NewPerson {
    fn listed(&self) -> Person {
        let words = words(&self.name);
        let id = self.id.clone().unwrap_or_else(|| id_of(&words));
        let also = self.aka.iter().map(|name| self::words(name));
        Person {
            id,
            name: self.name.clone(),
            aka: self.aka.clone(),
            role: self.role.clone(),
            party: self.party.clone(),
            words,
            also: also.filter(|words| !words.is_empty()).collect(),
            is_listed: true,
        }
    }
}

/// The folded words of a name, without initials.
fn words(name: &str) -> Vec<String> {
    let tokens = Tokens::read(name);
    let is_word = |at: &usize| {
        let token = tokens.get(*at);
        token.is_some_and(|token| token.kind == Kind::Word)
            && !(tokens.word(*at).chars().count() == 1 && tokens.word(*at + 1) == ".")
    };
    let words = (0..tokens.list().len()).filter(is_word);
    words.map(|at| tokens.word(at).to_owned()).collect()
}

#[cfg(test)]
mod tests;
