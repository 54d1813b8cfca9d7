//! Titles of drafted events: names, and words of ours.

use super::catalogue::Catalogue;
use super::merge::BY_PLACE;
use super::sighting::Sighting;
use super::triggers::Family;
use crate::model::Id;
use crate::text::Clean;

/// How many sentences of an event are asked for the names of its title.
const NAMING: usize = 24;

/// A title of names and of words of ours.
pub(super) fn title(all: &[&Sighting], catalogue: &Catalogue<'_>) -> Clean {
    let Some(first) = all.first() else {
        return Clean::default();
    };
    let names = || {
        // People are named where any of the first articles names them, parties where none does.
        let parts = || all.iter().take(NAMING).flat_map(|sighting| &sighting.parts);
        let people: Vec<&Id> = parts()
            .filter(|part| part.is_person)
            .map(|part| &part.side)
            .collect();
        let mut shown: Vec<&Id> = Vec::new();
        for part in parts() {
            if (part.is_person || !people.contains(&&part.side)) && !shown.contains(&&part.id) {
                shown.push(&part.id);
            }
        }
        let names: Vec<Clean> = shown.iter().take(4).map(|id| catalogue.name(id)).collect();
        list(&names)
    };
    // Of a summit that some only name by its place, what it is of.
    let known = all.iter().find(|one| one.rule != BY_PLACE).unwrap_or(first);
    let subject = known
        .subject
        .as_ref()
        .map(|id| catalogue.name(id))
        .unwrap_or_default();
    let text = match first.family {
        Family::Summit | Family::Host | Family::Attend | Family::Skip => {
            let place = all.iter().find_map(|sighting| sighting.place.as_ref());
            let name = if subject.starts_with("cop") {
                subject.to_uppercase()
            } else {
                subject.to_string()
            };
            match place {
                Some(place) if Some(&place.value) == known.subject.as_ref() => {
                    format!("Summit in {}", catalogue.name(&place.value))
                }
                Some(place) => format!("{name} summit in {}", catalogue.name(&place.value)),
                None => format!("{name} summit"),
            }
        }
        Family::Meet => format!("Meeting of {}", names()),
        Family::Call => format!("Call between {}", names()),
        Family::Visit => format!("Visit of {} to {subject}", names()),
        Family::Arrive => format!("Arrival of {} in {subject}", names()),
        Family::Sign => format!("Signing by {}", names()),
        Family::Announce => format!("Announcement by {}", names()),
        Family::Threaten => format!("Threat by {}", names()),
        Family::Impose => format!("Measure by {}", names()),
        Family::Begin if !subject.is_empty() => of("Measure takes effect", &subject),
        Family::Begin => of("Measure takes effect", &names()),
        Family::Deadline => of("Deadline", &names()),
        Family::Military => format!("Military action by {}", names()),
        Family::Election => format!("Election in {}", names()),
        Family::Ceremony => format!("Ceremony with {}", names()),
        Family::Deal => format!("Deal between {}", names()),
    };
    Clean::line(&text)
}

fn of(what: &str, names: &str) -> String {
    if names.is_empty() {
        what.to_owned()
    } else {
        format!("{what}: {names}")
    }
}

/// `A`, `A and B`, `A, B and C`.
fn list(names: &[Clean]) -> String {
    match names {
        [] => String::new(),
        [one] => one.to_string(),
        [start @ .., last] => {
            let start: Vec<&str> = start.iter().map(Clean::as_str).collect();
            format!("{} and {last}", start.join(", "))
        }
    }
}
