//! Parties, people, places and organisations that a text names.
//!
//! Names are found in two steps, since an article may name in one word whom another introduces: [`read`] finds what the
//! gazetteer knows and the people whom this article introduces; [`People::gather`] puts those of all articles together;
//! [`tag`] then finds every place where one of them is named. [`tag_alone`] does all of it for one text.

mod additions;
mod found;
pub mod gazetteer;
mod lists;
mod ministry;
mod offices;
mod pattern;
mod people;
mod person;
mod rows;
mod shape;
mod sides;
mod titles;
mod ways;

use std::ops::Range;

use found::Found;
pub use gazetteer::{Entry, Form, Gazetteer, Spot};
pub use people::People;
pub use person::Person;

use super::tag::{Tag, What};
use super::tokens::Tokens;
use crate::model::{Id, PartyKind};

/// A place in the text where someone or something is named.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Its bytes; of a person those of the name without titles.
    pub span: Range<usize>,
    /// Its tokens.
    pub run: Range<usize>,
    /// Which sentence it stands in.
    pub sentence: usize,
    /// Who or what is named. A country is a party even where it is meant as a place: it has one id for both.
    pub what: What,
    /// The party that it stands for or belongs to: the country of a city, of a ministry, of a person's office.
    pub party: Option<Id>,
    /// How it is named; `None` for people and ministries.
    pub form: Option<Form>,
}

impl Mention {
    /// The tag.
    #[must_use]
    pub fn tag(&self) -> Tag {
        Tag {
            span: self.span.clone(),
            what: self.what.clone(),
        }
    }
}

/// What one article names, before the people of other articles are known.
#[derive(Debug, Clone, Default)]
pub struct Names {
    found: Vec<Found>,
    people: Vec<Person>,
}

impl Names {
    /// The people whom this article introduces, in the order of the text.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// Takes the people out, for [`People::gather`].
    pub fn take_people(&mut self) -> Vec<Person> {
        std::mem::take(&mut self.people)
    }
}

/// Reads the names of the gazetteer and the people whom an article introduces.
#[must_use]
pub fn read(tokens: &Tokens<'_>, sentences: &[Range<usize>], gazetteer: &Gazetteer) -> Names {
    let found = found::find(tokens, sentences, gazetteer);
    let people = person::discover(tokens, sentences, &found, gazetteer);
    Names { found, people }
}

/// Every mention in an article, in order and without overlap.
#[must_use]
pub fn tag(
    tokens: &Tokens<'_>,
    sentences: &[Range<usize>],
    gazetteer: &Gazetteer,
    names: &Names,
    people: &People,
) -> Vec<Mention> {
    // A single word that the gazetteer knows is no surname, but it may be a part of a whole name.
    let is_taken = |at: usize, is_single: bool| {
        let next = names.found.partition_point(|one| one.run.end <= at);
        names
            .found
            .get(next)
            .is_some_and(|one| one.run.contains(&at) && (is_single || one.run.len() > 1))
    };
    let mut mentions: Vec<Mention> = Vec::new();
    for named in people.find(tokens, sentences, is_taken) {
        let (Some(person), Some(span)) = (people.at(named.person), tokens.span(named.run.clone()))
        else {
            continue;
        };
        mentions.push(Mention {
            span,
            run: named.run,
            sentence: named.sentence,
            what: What::Person(person.id.clone()),
            party: person.party.clone(),
            form: None,
        });
    }
    let of_people = mentions.len();
    let overlaps = |mentions: &[Mention], run: &Range<usize>| {
        let next = mentions.partition_point(|mention| mention.run.end <= run.start);
        mentions
            .get(next)
            .is_some_and(|mention| mention.run.start < run.end)
    };
    for ministry in ministry::find(tokens, sentences, &names.found, gazetteer) {
        if !overlaps(mentions.get(..of_people).unwrap_or_default(), &ministry.run) {
            mentions.push(ministry);
        }
    }
    mentions.sort_by_key(|mention| mention.run.start);
    let taken = mentions.clone();
    for one in &names.found {
        if overlaps(&taken, &one.run) {
            continue;
        }
        let sentence = sentences.get(one.sentence);
        mentions.extend(sentence.and_then(|sentence| mention(tokens, sentence, gazetteer, one)));
    }
    mentions.sort_by_key(|mention| mention.run.start);
    mentions
}

/// [`read`], [`People::gather`] and [`tag`] for one text alone.
#[must_use]
pub fn tag_alone(
    tokens: &Tokens<'_>,
    sentences: &[Range<usize>],
    gazetteer: &Gazetteer,
) -> (Vec<Mention>, People) {
    let names = read(tokens, sentences, gazetteer);
    let people = [gazetteer.people(), names.people()].concat();
    let people = People::gather(people);
    (tag(tokens, sentences, gazetteer, &names, &people), people)
}

/// Capitals that, where they act, are a bloc seated there.
const SEATS_OF_BLOCS: [(&str, &str); 1] = [("brussels", "eu")];

fn mention(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    gazetteer: &Gazetteer,
    one: &Found,
) -> Option<Mention> {
    let entry = gazetteer.at(one.entry)?;
    let (what, party) = match (one.form, entry.party) {
        (Form::Capital | Form::Seat, _) => {
            let is_government = sides::is_government(tokens, &one.run, sentence);
            let bloc = SEATS_OF_BLOCS.iter().find(|(seat, _)| **seat == *entry.id);
            let bloc = bloc
                .filter(|_| is_government)
                .map(|(_, bloc)| Id::from(*bloc));
            let government = bloc.or_else(|| entry.within.clone())?;
            let what = if is_government {
                What::Party(government.clone())
            } else {
                What::Place(entry.id.clone())
            };
            (what, Some(government))
        }
        (_, None) => {
            let land = gazetteer.land_of(&entry.id).cloned();
            (What::Place(entry.id.clone()), land)
        }
        (_, Some(PartyKind::Country | PartyKind::Territory | PartyKind::Bloc)) => {
            (What::Party(entry.id.clone()), Some(entry.id.clone()))
        }
        (_, Some(_)) => (What::Organisation(entry.id.clone()), entry.within.clone()),
    };
    Some(Mention {
        span: tokens.span(one.run.clone())?,
        run: one.run.clone(),
        sentence: one.sentence,
        what,
        party,
        form: Some(one.form),
    })
}

#[cfg(test)]
mod tests;
