//! Which ids drafts get, and which keys people have decided about.

use std::collections::{HashMap, HashSet};

use crate::model::{Dossier, Id};

/// What a draft with some key is to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// An entry with this id.
    New(Id),
    /// Nothing: this event, which a person has written, accepted or merged it into, stands for it.
    Stands(Id),
    /// Nothing, and no draft may speak of it: a person has rejected it, or taken out what stood for it, or it is a position.
    Nothing,
}

/// The ids that are taken, and by what.
#[derive(Debug)]
pub(super) struct Ledger {
    /// The event that stands for a key that nothing drafted may have, if one does.
    settled: HashMap<String, Option<Id>>,
    /// Settled keys that a draft has answered to: another draft with the same key is another entry.
    answered: HashSet<String>,
    drafted: HashSet<String>,
}

impl Ledger {
    /// The ledger of a dossier that holds no drafts.
    pub(super) fn of(kept: &Dossier) -> Self {
        // A person can take an accepted event out of the file by hand; drafts that still named it would lead nowhere.
        let standing = |id: &Id| kept.event(id).map(|event| event.id.clone());
        let events = kept.events.iter().map(|event| &event.id);
        let positions = kept.positions.iter().map(|position| &position.id);
        let own = events
            .chain(positions)
            .map(|id| (id.to_string(), standing(id)));
        let decided = kept.decisions.iter().map(|decision| {
            let event = decision.entry.as_ref().and_then(standing);
            (decision.key.to_string(), event)
        });
        Self {
            settled: own.chain(decided).collect(),
            answered: HashSet::new(),
            drafted: HashSet::new(),
        }
    }

    /// What a draft is to become that each of `keys` recognises: its sightings or stands have one each, and which of them
    /// is the first depends on which articles there are.
    pub(super) fn place(&mut self, keys: &[String]) -> Place {
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
            if !self.settled.contains_key(&name) && self.drafted.insert(name.clone()) {
                return Place::New(Id::from(name.as_str()));
            }
            name = format!("{key}-{number}");
            number += 1;
        }
    }

    /// What has been settled about a key, once.
    fn answer(&mut self, key: &str) -> Option<Place> {
        let settled = self.settled.get(key)?.clone();
        let is_first = self.answered.insert(key.to_owned());
        is_first.then(|| settled.map_or(Place::Nothing, Place::Stands))
    }
}

#[cfg(test)]
mod tests {
    use super::{Ledger, Place};
    use crate::model::{Choice, Decision, Dossier, Event, Id};
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
            assert_eq!(ledger.place(&keys), place, "{keys:?}");
        }
    }
}
