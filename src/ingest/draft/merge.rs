//! Summits that one article names by where they are and another by whose they are.

use std::collections::HashMap;

use super::near::{NEAR, apart};
use super::pile::Pile;
use super::sighting::Sighting;
use super::triggers::Family;
use crate::model::{Days, Id};

/// The rule by which a summit is only known by its place.
pub(super) const BY_PLACE: &str = "summit/place";

/// How many sightings of a group are asked for its place and its days.
const ASKED: usize = 24;

/// Puts a summit that is only known by its place to the one summit of a body that is there in those days, if it is one.
pub(super) fn by_place(groups: &mut Vec<Vec<usize>>, sightings: &Pile<Sighting>) {
    let some = |group: &[usize]| -> Vec<usize> { group.iter().copied().take(ASKED).collect() };
    let mut there: HashMap<&Id, Vec<(usize, Days)>> = HashMap::new();
    let mut open: Vec<(usize, &Id, Days)> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let of: Vec<&Sighting> = some(group)
            .into_iter()
            .filter_map(|at| sightings.get(at))
            .collect();
        let Some(first) = of.first().filter(|first| first.family == Family::Summit) else {
            continue;
        };
        let days = of
            .iter()
            .find_map(|one| Some(one.when.as_ref()?.value.days()));
        let place = of.iter().find_map(|one| Some(&one.place.as_ref()?.value));
        let (Some(days), Some(place)) = (days, place) else {
            continue;
        };
        if first.subject.as_ref() == Some(place) {
            open.push((index, place, days));
        } else {
            there.entry(place).or_default().push((index, days));
        }
    }
    let mut emptied = false;
    for (index, place, days) in open {
        let near = there.get(place).into_iter().flatten();
        let mut near = near.filter(|(_, other)| is_near(days, *other));
        let (Some((target, _)), None) = (near.next(), near.next()) else {
            continue;
        };
        let moved = groups
            .get_mut(index)
            .map(std::mem::take)
            .unwrap_or_default();
        if let Some(group) = groups.get_mut(*target) {
            group.extend(moved);
            group.sort_unstable();
            emptied = true;
        }
    }
    if emptied {
        groups.retain(|group| !group.is_empty());
    }
}

/// Whether two runs of days share one or lie close together.
fn is_near(one: Days, other: Days) -> bool {
    one.share(other) || apart(one, other).is_some_and(|apart| apart <= NEAR)
}
