//! Letting entries through.

use std::collections::{HashMap, HashSet};

use super::days;
use super::judged::Judged;
use super::key::{Key, Reach};
use super::tags::Tags;
use super::{Filter, Term, Test};
use crate::model::{Dossier, Event, Id, Position, Today};
use crate::query::{Finder, Hit};

/// Which entries pass, counted as in the lists of the dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passing {
    /// Of each event, whether it passes.
    pub events: Vec<bool>,
    /// Of each position, whether it passes.
    pub positions: Vec<bool>,
}

impl Passing {
    /// How many events and how many positions pass.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let count = |marks: &[bool]| marks.iter().filter(|mark| **mark).count();
        (count(&self.events), count(&self.positions))
    }
}

/// A dossier that filters are tried on.
#[derive(Debug, Clone, Copy)]
pub struct Sieve<'a> {
    /// The dossier, as known on the day.
    pub dossier: &'a Dossier,
    /// By what past and future are told apart.
    pub today: Today,
    /// The text of its entries; asked only where [`Filter::has_words`].
    pub finder: &'a Finder,
    /// The verdicts on its entries, where they have been worked out; else they are when `is:` asks for them.
    pub judged: &'a Judged,
}

/// A term, and what it needs to be asked of entries.
struct Asked<'a> {
    term: &'a Term,
    /// The entries that hold its words.
    hits: HashSet<&'a Hit>,
}

impl<'a> Sieve<'a> {
    /// Which entries meet `filter`; what no claim supports never does.
    #[must_use]
    pub fn pass(&self, filter: &'a Filter) -> Passing {
        let asked: Vec<Asked<'_>> = filter.terms.iter().map(|term| self.ask(term)).collect();
        let of = |reach: Reach| -> Vec<&Asked<'_>> {
            let terms = asked.iter();
            terms.filter(|asked| asked.term.reach() == reach).collect()
        };
        let (both, event_terms, position_terms) =
            (of(Reach::Both), of(Reach::Events), of(Reach::Positions));
        let meet_events = |event: &Event| event_terms.iter().all(|a| self.event_meets(a, event));
        let meet_positions = |position: &Position| {
            let mut terms = position_terms.iter();
            terms.all(|asked| self.position_meets(asked, position))
        };
        let named: Option<HashSet<&Id>> = asks(&position_terms).then(|| {
            let positions = self.dossier.positions.iter();
            let meeting = positions.filter(|p| !p.is_bare() && meet_positions(p));
            meeting.flat_map(|position| &position.events).collect()
        });
        let wanted: Option<HashSet<&Id>> = asks(&event_terms).then(|| {
            let events = self.dossier.events.iter();
            let meeting = events.filter(|event| !event.is_bare() && meet_events(event));
            meeting.map(|event| &event.id).collect()
        });
        let event_passes = |event: &Event| {
            !event.is_bare()
                && both.iter().all(|asked| self.event_meets(asked, event))
                && meet_events(event)
                && named.as_ref().is_none_or(|named| named.contains(&event.id))
        };
        let position_passes = |position: &Position| {
            let is_named =
                |wanted: &HashSet<&Id>| position.events.iter().any(|e| wanted.contains(e));
            !position.is_bare()
                && both.iter().all(|a| self.position_meets(a, position))
                && meet_positions(position)
                && wanted.as_ref().is_none_or(is_named)
        };
        Passing {
            events: self.dossier.events.iter().map(event_passes).collect(),
            positions: self.dossier.positions.iter().map(position_passes).collect(),
        }
    }

    /// The dossier with what passes alone; see [`Dossier::keep`].
    #[must_use]
    pub fn strain(&self, filter: &'a Filter) -> Dossier {
        let Passing { events, positions } = self.pass(filter);
        self.dossier.keep(&events, &positions)
    }

    /// How many of the entries that pass `filter` each value of `key` is found in.
    #[must_use]
    pub fn count(&self, key: Key, filter: &'a Filter) -> HashMap<&'a str, usize> {
        let passing = self.pass(filter);
        let tags = self.tags();
        let mut counts = HashMap::new();
        let mut add = |mut found: Vec<&'a str>| {
            found.sort_unstable();
            found.dedup();
            for tag in found {
                *counts.entry(tag).or_default() += 1;
            }
        };
        for (event, passes) in self.dossier.events.iter().zip(passing.events) {
            if passes {
                add(tags.of_event(key, event));
            }
        }
        for (position, passes) in self.dossier.positions.iter().zip(passing.positions) {
            if passes {
                add(tags.of_position(key, position));
            }
        }
        counts
    }

    const fn tags(&self) -> Tags<'a> {
        Tags {
            dossier: self.dossier,
            today: self.today,
            judged: self.judged,
        }
    }

    fn ask(&self, term: &'a Term) -> Asked<'a> {
        let hits = match &term.test {
            Test::Words(needle) => self.finder.hits(needle).collect(),
            _ => HashSet::new(),
        };
        Asked { term, hits }
    }

    fn event_meets(&self, asked: &Asked<'_>, event: &'a Event) -> bool {
        let meets = match &asked.term.test {
            Test::Tags(key, ids) => is_among(&self.tags().of_event(*key, event), ids),
            Test::Dates(key, dates) => {
                days::of_event(event).any(|when| dates.iter().any(|d| days::meets(*key, when, d)))
            }
            Test::Words(_) => asked.hits.contains(&Hit::Event(event.id.clone())),
        };
        meets != asked.term.is_excluded
    }

    fn position_meets(&self, asked: &Asked<'_>, position: &'a Position) -> bool {
        let meets = match &asked.term.test {
            Test::Tags(key, ids) => is_among(&self.tags().of_position(*key, position), ids),
            Test::Dates(key, dates) => days::of_position(position, self.dossier)
                .into_iter()
                .any(|when| dates.iter().any(|date| days::meets(*key, when, date))),
            Test::Words(_) => asked.hits.contains(&Hit::Position(position.id.clone())),
        };
        meets != asked.term.is_excluded
    }
}

fn is_among(tags: &[&str], ids: &[String]) -> bool {
    tags.iter().any(|tag| ids.iter().any(|id| id == tag))
}

/// Whether a term among them asks for something, and not only excludes.
fn asks(terms: &[&Asked<'_>]) -> bool {
    terms.iter().any(|asked| !asked.term.is_excluded)
}
