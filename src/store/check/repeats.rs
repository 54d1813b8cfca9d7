//! Ids that stand twice.

use std::collections::{HashMap, HashSet};

use super::Review;
use crate::json::{Fault, Span};
use crate::model::{Id, PartyKind};

/// Of two entries with one id the second is blamed.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    let dossier = review.dossier();
    macro_rules! note_list {
        ($($list:ident: $what:literal),*) => {$({
            let entries = dossier.$list.iter().map(|entry| (&entry.id, entry.at));
            note_repeats(entries, concat!("another ", $what), faults);
        })*};
    }
    note_list!(
        events: "event", positions: "position", sources: "source", topics: "topic",
        measures: "measure", bases: "basis"
    );
    note_names(review, faults);
    for subject in &review.subjects {
        let statements = subject
            .attributes
            .iter()
            .flat_map(|attribute| &attribute.claims);
        let ids = statements
            .map(|claim| claim.statement)
            .filter_map(|statement| Some((statement.id.as_deref()?, statement.at)));
        note_repeats(ids, "another claim of this entry", faults);
    }
}

fn note_repeats<'a>(
    entries: impl Iterator<Item = (&'a Id, Span)>,
    taken_by: &str,
    faults: &mut Vec<Fault>,
) {
    let mut seen = HashMap::new();
    for (id, at) in entries.filter(|(id, _)| !id.is_missing()) {
        if seen.insert(id, at).is_some() {
            faults.push(refuse(id, at, taken_by));
        }
    }
}

fn refuse(id: &Id, at: Span, taken_by: &str) -> Fault {
    let what = format!("the id “{id}” names {taken_by} already");
    Fault::error(at, &what)
        .at("id")
        .instead("choose another, and write it wherever this one is meant")
}

/// Parties, people and places share their ids, but a country is a party and a place at once.
fn note_names(review: &Review<'_>, faults: &mut Vec<Fault>) {
    let dossier = review.dossier();
    let is_land = |kind| matches!(kind, PartyKind::Country | PartyKind::Territory);
    let mut seen: HashMap<&Id, (&str, bool)> = HashMap::new();
    let parties = dossier
        .parties
        .iter()
        .map(|party| (&party.id, party.at, "another party", is_land(party.kind)));
    let people = dossier
        .people
        .iter()
        .map(|person| (&person.id, person.at, "another person", false));
    for (id, at, what, is_land) in parties.chain(people) {
        if id.is_missing() {
            continue;
        }
        match seen.get(id) {
            Some((taken_by, _)) if *taken_by == what => faults.push(refuse(id, at, what)),
            Some(_) => faults.push(refuse(id, at, "a party")),
            None => {
                seen.insert(id, (what, is_land));
            }
        }
    }
    let mut places = HashSet::new();
    for place in dossier.places.iter().filter(|place| !place.id.is_missing()) {
        let taken_by = match seen.get(&place.id) {
            _ if !places.insert(&place.id) => "another place",
            Some((_, true)) | None => continue,
            Some(("another person", _)) => "a person",
            Some(_) => "a party that is no country",
        };
        faults.push(refuse(&place.id, place.at, taken_by));
    }
}
