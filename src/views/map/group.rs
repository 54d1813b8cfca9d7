//! Events at one place after each other, as one stop.

use std::collections::HashMap;

use super::gather::{Found, is_short};
use super::{Atlas, Stop};
use crate::model::{Days, Id};
use crate::text::Clean;
use crate::views::{Lens, phrase};

/// A stop in the making.
#[derive(Default)]
struct Group<'a> {
    places: Vec<&'a Id>,
    found: Vec<Found<'a>>,
}

/// The stops of the route, numbered in the order of time, then the other places: dated, then undated.
pub(super) fn group<'a>(found: Vec<Found<'a>>, atlas: &Atlas<'a>, lens: &Lens) -> Vec<Stop> {
    let (mut route, others): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|found| found.key.is_some());
    route.sort_by_key(|found| found.key);
    let numbered = group_route(route, atlas).into_iter().enumerate();
    let stops = numbered.map(|(at, group)| stop(Some(at + 1), group, atlas, lens));
    let others = group_others(others).into_iter();
    stops
        .chain(others.map(|group| stop(None, group, atlas, lens)))
        .collect()
}

fn group_route<'a>(route: Vec<Found<'a>>, atlas: &Atlas<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for found in route {
        let joined = groups
            .last()
            .and_then(|last| join(&last.places, &found.places, atlas));
        match (groups.last_mut(), joined) {
            (Some(last), Some(places)) => {
                last.places = places;
                last.found.push(found);
            }
            _ => groups.push(Group {
                places: found.places.clone(),
                found: vec![found],
            }),
        }
    }
    groups
}

/// The places of a stop that takes in what happens at `next`: the same, or the more exact of the two where one is a
/// place that the other lies in; none when the two are apart.
fn join<'a>(here: &[&'a Id], next: &[&'a Id], atlas: &Atlas<'a>) -> Option<Vec<&'a Id>> {
    let encloses = |outer: &[&Id], inner: &[&Id]| match outer {
        [outer] => inner
            .iter()
            .all(|inner| atlas.dossier.lies_in(inner, outer)),
        _ => false,
    };
    let is_same = here.len() == next.len() && next.iter().all(|place| here.contains(place));
    if is_same || encloses(next, here) {
        Some(here.to_vec())
    } else if encloses(here, next) {
        Some(next.to_vec())
    } else {
        None
    }
}

/// By place, in the order in which each comes first; what is dated before what is not.
fn group_others(mut others: Vec<Found<'_>>) -> Vec<Group<'_>> {
    others.sort_by_key(|found| {
        let days = found.days.unwrap_or_default();
        (found.days.is_none(), days.first.or(days.last))
    });
    let mut by_place: HashMap<Vec<&Id>, usize> = HashMap::new();
    let mut groups: Vec<Group<'_>> = Vec::new();
    for found in others {
        let at = *by_place.entry(found.places.clone()).or_insert(groups.len());
        if at == groups.len() {
            let places = found.places.clone();
            groups.push(Group {
                places,
                ..Group::default()
            });
        }
        if let Some(group) = groups.get_mut(at) {
            group.found.push(found);
        }
    }
    groups
}

fn stop(number: Option<usize>, group: Group<'_>, atlas: &Atlas<'_>, lens: &Lens) -> Stop {
    let worst = group.found.iter().map(|found| found.visit.verdict).max();
    let verdict = worst.unwrap_or_default();
    let is_worst = |found: &&Found<'_>| found.visit.verdict == verdict;
    let loud = group.found.iter().filter(is_worst);
    Stop {
        number,
        spots: group.places.iter().map(|place| atlas.spot(place)).collect(),
        dates: Clean::line(&told(number.is_some(), &group.found, lens)),
        verdict,
        origins: loud
            .map(|found| found.visit.origins)
            .max()
            .unwrap_or_default(),
        visits: group.found.into_iter().map(|found| found.visit).collect(),
    }
}

/// The days; of a place off the route, also that something there is undated.
fn told(is_on_route: bool, found: &[Found<'_>], lens: &Lens) -> String {
    let dates = dates(found, lens);
    let is_whole = is_on_route || found.iter().all(|found| found.days.is_some());
    match (is_whole, dates.is_empty()) {
        (true, _) => dates,
        (false, true) => "undated".to_owned(),
        (false, false) => format!("{dates}, undated"),
    }
}

/// From the first day to the last of what is dated; a single date, and what is less exact, as it is.
fn dates(found: &[Found<'_>], lens: &Lens) -> String {
    let dated: Vec<(Days, &Found<'_>)> = found
        .iter()
        .filter_map(|found| Some((found.days?, found)))
        .collect();
    let start = |days: Days| days.first.or(days.last);
    let end = |days: Days| days.last.or(days.first);
    let first = dated.iter().min_by_key(|(days, _)| start(*days));
    let last = dated.iter().max_by_key(|(days, _)| end(*days));
    let Some(((from, earliest), (to, latest))) = first.zip(last) else {
        return String::new();
    };
    let (one, other) = (&earliest.visit.date, &latest.visit.date);
    if one == other {
        return one.to_string();
    }
    let ends = start(*from).zip(end(*to));
    match ends.filter(|_| dated.iter().all(|(days, _)| is_short(*days))) {
        Some((from, to)) => phrase::day_range(from, to, lens.year),
        None => format!("{one} – {other}"),
    }
}
