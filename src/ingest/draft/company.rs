//! Who is told of with whom, in a form that is quick to compare.

use std::collections::HashMap;

use super::pile::Pile;
use super::sighting::Sighting;
use crate::model::Id;

/// The people of a sighting, each with the side, as numbers that are quick to compare.
pub(super) type Cast = Vec<(usize, usize)>;

pub(super) fn casts(sightings: &Pile<Sighting>) -> Vec<Cast> {
    let mut numbers: HashMap<&Id, usize> = HashMap::new();
    let mut number = |id| {
        let next = numbers.len();
        *numbers.entry(id).or_insert(next)
    };
    let mut casts = Vec::new();
    for (_, sighting) in sightings.iter() {
        let people = sighting.parts.iter().filter(|part| part.is_person);
        let cast = people.map(|part| (number(&part.side), number(&part.id)));
        casts.push(cast.collect());
    }
    casts
}

/// Whether no side has two different people in the two casts.
pub(super) fn same_people(one: &Cast, other: &Cast) -> bool {
    one.iter().all(|(side, _)| {
        let mut theirs = other.iter().filter(|(their, _)| their == side).peekable();
        theirs.peek().is_none() || theirs.any(|part| one.contains(part))
    })
}
