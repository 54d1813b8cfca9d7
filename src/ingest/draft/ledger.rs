//! Which ids drafts get, and which keys people have decided about.

use std::collections::{HashMap, HashSet};

use super::grounds::Grounds;
use crate::model::{Dossier, Id};

/// What a draft with some key is to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// An entry with this id.
    New(Id),
    /// Nothing: this entry, which a person has written, accepted or merged it into, stands for it.
    Stands(Id),
    /// Nothing, and no draft may speak of it: a person has rejected it, or taken out what stood for it.
    Nothing,
}

/// The ids that are taken, and by what.
#[derive(Debug)]
pub(super) struct Ledger<'a> {
    /// The entry that stands for a key that nothing drafted may have, if one does.
    settled: HashMap<&'a str, Option<&'a Id>>,
    /// Settled keys that a draft has answered to: another draft with the same key is another entry.
    answered: HashSet<String>,
    drafted: HashSet<Id>,
    /// The keys of drafts that a person has been shown, and has not decided about.
    waiting: HashSet<&'a str>,
    /// None where nothing was decided, so that drafting without decisions compares nothing.
    grounds: Option<Grounds<'a>>,
}

impl<'a> Ledger<'a> {
    /// The ledger of a dossier, in which what it has drafted is drafted anew.
    pub(super) fn of(before: &'a Dossier) -> Self {
        // A person can take an accepted event out of the file by hand; drafts that still named it would lead nowhere.
        let standing = |id: &Id| {
            let event = before.event(id).filter(|event| event.draft.is_none());
            let position = || before.position(id).filter(|held| held.draft.is_none());
            let event = event.map(|event| &event.id);
            event.or_else(|| position().map(|position| &position.id))
        };
        let events = before.events.iter();
        let events = events.map(|event| (&event.id, event.draft.as_ref()));
        let positions = before.positions.iter();
        let positions = positions.map(|position| (&position.id, position.draft.as_ref()));
        let entries = || events.clone().chain(positions.clone());
        let own = entries().filter(|(_, draft)| draft.is_none());
        let own = own.map(|(id, _)| (&**id, standing(id)));
        let decided = before.decisions.iter().map(|decision| {
            let entry = decision.entry.as_ref().and_then(standing);
            (&*decision.key, entry)
        });
        let waiting = entries().filter_map(|(_, draft)| draft.map(|draft| &*draft.key));
        Self {
            settled: own.chain(decided).collect(),
            answered: HashSet::new(),
            drafted: HashSet::new(),
            waiting: waiting.collect(),
            grounds: (!before.decisions.is_empty()).then(|| Grounds::of(before)),
        }
    }

    /// Those of a draft's sightings or stands whose keys may be known: where nothing was, the first, which gives its name.
    pub(super) fn sought<'s, T>(&self, all: &'s [T]) -> &'s [T] {
        let is_new = self.settled.is_empty() && self.waiting.is_empty();
        all.get(..1).filter(|_| is_new).unwrap_or(all)
    }

    /// What a draft is to become that each of `keys` recognises: its sightings or stands have one each, and which of them
    /// is the first depends on which articles there are. What no key recognises may rest on words that are decided: `settled`
    /// tells. What waits under its own key in the file stays even then, since one sentence can tell of two things of a kin.
    pub(super) fn place(
        &mut self,
        keys: &[String],
        settled: impl FnOnce(&Grounds<'a>) -> Option<Place>,
    ) -> Place {
        let place = self.place_by_key(keys);
        let (Place::New(id), Some(grounds)) = (&place, &self.grounds) else {
            return place;
        };
        let is_waiting = |name: &str| self.waiting.contains(name);
        if is_waiting(id) || keys.iter().any(|key| is_waiting(key)) {
            return place;
        }
        match settled(grounds) {
            Some(settled) => {
                self.drafted.remove(&**id);
                settled
            }
            None => place,
        }
    }

    fn place_by_key(&mut self, keys: &[String]) -> Place {
        for key in keys {
            if let Some(place) = self.answer(key) {
                return place;
            }
        }
        let Some(key) = keys.first() else {
            return Place::Nothing;
        };
        let mut name = key.clone();
        let mut number = 2;
        loop {
            if let Some(place) = self.answer(&name) {
                return place;
            }
            if !self.settled.contains_key(&*name) && !self.drafted.contains(&*name) {
                let id = Id::from(name.as_str());
                self.drafted.insert(id.clone());
                return Place::New(id);
            }
            name = format!("{key}-{number}");
            number += 1;
        }
    }

    /// What has been settled about a key, once.
    fn answer(&mut self, key: &str) -> Option<Place> {
        let settled = *self.settled.get(key)?;
        let is_first = self.answered.insert(key.to_owned());
        is_first.then(|| settled.map_or(Place::Nothing, |id| Place::Stands(id.clone())))
    }
}

#[cfg(test)]
mod tests {
    use super::{Ledger, Place};
    use crate::model::{
        Choice, Citation, Claim, Decision, Dossier, Draft, Event, Id, Plain, Statement, Status,
    };
    use crate::text::Clean;

    #[test]
    fn drafts_get_free_ids_and_what_is_decided_is_not_asked_again() {
        let mut dossier = Dossier::default();
        for id in ["own", "meet-2"] {
            dossier.events.push(Event {
                id: Id::from(id),
                ..Event::default()
            });
        }
        dossier.reindex();
        for (key, entry) in [
            ("no", None),
            ("lost", Some("taken-out")),
            ("same", Some("own")),
            ("meet-2", Some("meet-2")),
        ] {
            dossier.decisions.push(Decision {
                key: Clean::line(key),
                choice: Choice::Accepted,
                entry: entry.map(Id::from),
                ..Decision::default()
            });
        }
        let mut ledger = Ledger::of(&dossier);
        let new = |id: &str| Place::New(Id::from(id));
        let stands = |id: &str| Place::Stands(Id::from(id));
        for (keys, place) in [
            (&["visit"][..], new("visit")),
            (&["visit"], new("visit-2")),
            (&["later", "no"], Place::Nothing),
            // Another one of the same key was not decided about.
            (&["no"], new("no-2")),
            (&["lost"], Place::Nothing),
            (&["same"], stands("own")),
            (&["own"], stands("own")),
            (&["meet"], new("meet")),
            (&["meet"], stands("meet-2")),
            (&["meet"], new("meet-3")),
            (&[], Place::Nothing),
        ] {
            let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
            assert_eq!(ledger.place(&keys, |_| None), place, "{keys:?}");
        }
    }

    fn quoted(quotes: &[&str]) -> Vec<Citation> {
        let cite = |quote: &&str| Citation {
            source: Id::from("herald"),
            quote: Some(Clean::line(quote)),
            ..Citation::default()
        };
        quotes.iter().map(cite).collect()
    }

    fn told(cite: Vec<Citation>) -> Claim<Plain<Status>> {
        Claim {
            what: Plain {
                value: Status::Held,
            },
            statement: Statement {
                cite: cite.into(),
                ..Statement::default()
            },
        }
    }

    /// A visit that was rejected, one that was accepted and says more since, one that waits, and one that was taken out.
    fn visits() -> Dossier {
        let mut dossier = Dossier::default();
        let event = |id: &str, quotes: &[&str], draft: Option<&str>| Event {
            id: Id::from(id),
            status: vec![told(quoted(quotes))],
            draft: draft.map(|key| Draft {
                key: Clean::line(key),
                ..Draft::default()
            }),
            ..Event::default()
        };
        dossier.events = vec![
            event("ours", &["to Lima", "in May", "by air"], None),
            event("visit-oslo", &["to Rome and Oslo"], Some("visit-oslo")),
        ];
        for (key, entry, quotes) in [
            ("visit-rome", None, &["to Rome and Oslo", "on Friday"][..]),
            ("visit-lima", Some("ours"), &["to Lima", "in May"]),
            ("visit-bern", Some("taken-out"), &["to Bern"]),
            // One of before citations were kept.
            ("visit-cuba", None, &[]),
        ] {
            dossier.decisions.push(Decision {
                key: Clean::line(key),
                entry: entry.map(Id::from),
                cite: quoted(quotes),
                ..Decision::default()
            });
        }
        dossier.reindex();
        dossier
    }

    #[test]
    fn what_is_decided_is_recognised_by_its_words_under_another_key() {
        let dossier = visits();
        let new = |id: &str| Place::New(Id::from(id));
        let ours = || Place::Stands(Id::from("ours"));
        for (key, kin, quotes, place) in [
            (
                "visit-it",
                "visit",
                &["to Rome and Oslo"][..],
                Place::Nothing,
            ),
            (
                "visit-it",
                "visit",
                &["on Friday", "by train", "to Rome and Oslo"],
                Place::Nothing,
            ),
            ("visit-pe", "visit", &["in May"], ours()),
            ("visit-pe", "visit", &["by air"], ours()),
            (
                "visit-pe",
                "visit",
                &["in May", "to Lima", "with guests"],
                ours(),
            ),
            ("visit-ch", "visit", &["to Bern"], Place::Nothing),
            // Each of its words is of something that was decided.
            (
                "visit-it",
                "visit",
                &["in May", "to Lima", "on Friday"],
                ours(),
            ),
            // Some are new, and of no decision all are there.
            (
                "visit-it",
                "visit",
                &["on Friday", "by train"],
                new("visit-it"),
            ),
            (
                "meeting-it",
                "meeting",
                &["to Rome and Oslo"],
                new("meeting-it"),
            ),
            ("vis-it", "vis", &["to Rome and Oslo"], new("vis-it")),
            // It waits under its own key.
            (
                "visit-oslo",
                "visit",
                &["to Rome and Oslo"],
                new("visit-oslo"),
            ),
            ("visit-cu", "visit", &[], new("visit-cu")),
        ] {
            let mut ledger = Ledger::of(&dossier);
            let cites = quoted(quotes);
            let found = ledger.place(&[key.to_owned()], |grounds| {
                grounds.settled(kin, &cites, || cites.clone())
            });
            assert_eq!(found, place, "{key}: {quotes:?}");
        }
    }

    #[test]
    fn the_name_of_what_words_settle_stays_free() {
        let dossier = visits();
        let mut ledger = Ledger::of(&dossier);
        let keys = ["visit-it".to_owned()];
        assert_eq!(
            ledger.place(&keys, |_| Some(Place::Nothing)),
            Place::Nothing
        );
        let place = ledger.place(&keys, |_| None);
        assert_eq!(place, Place::New(Id::from("visit-it")));
        assert!(Ledger::of(&Dossier::default()).grounds.is_none());
    }
}
