//! The events that have a place, and when they stand on the route.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};

use super::{Atlas, Visit};
use crate::model::verdict::judge;
use crate::model::{Attribute, Days, Event, EventKind, Id, Value, Verdict, When};
use crate::text::Clean;
use crate::views::itinerary::{EventRow, Itinerary, Row};
use crate::views::{Lens, phrase};

/// Days from which a date is told by its name rather than by its ends.
const WEEKS: i64 = 27;

/// By first day; of several on one, the short before the long.
pub(super) type Key = (NaiveDate, NaiveDate, Option<NaiveDateTime>);

/// An event with a place.
pub(super) struct Found<'a> {
    pub(super) visit: Visit,
    /// One place, or one for each side.
    pub(super) places: Vec<&'a Id>,
    /// Its own days.
    pub(super) days: Option<Days>,
    /// Where on the route it stands; none when it is no part of it.
    pub(super) key: Option<Key>,
    /// The event above it whose days it shares, having none of its own.
    host: Option<usize>,
}

/// What lies above the event in hand, from the outermost: its depth, its place in the list, if it has one.
type Above = Vec<(usize, Option<usize>)>;

/// The events with a place, in the order of the itinerary.
pub(super) fn gather<'a>(itinerary: &Itinerary, atlas: &Atlas<'a>, lens: &Lens) -> Vec<Found<'a>> {
    let mut found: Vec<Found<'a>> = Vec::new();
    let mut above: Above = Vec::new();
    let mut journeys = Journeys::default();
    for row in &itinerary.rows {
        let Row::Event(row) = row else { continue };
        while above.pop_if(|(depth, _)| *depth >= row.depth).is_some() {}
        let event = atlas.dossier.event(&row.id);
        let mut here = event.and_then(|event| read(event, row, atlas, lens));
        if let Some(here) = &mut here {
            let outer: Vec<usize> = above.iter().filter_map(|(_, at)| *at).collect();
            join_outer(here, &outer, &found, atlas);
            journeys.note(here, &outer, &found, atlas);
        }
        above.push((row.depth, here.is_some().then_some(found.len())));
        found.extend(here);
    }
    for (at, found) in found.iter_mut().enumerate() {
        if journeys.hold(at) || found.host.is_some_and(|host| journeys.hold(host)) {
            found.key = None;
        }
    }
    found
}

/// What is undated happens with the innermost event above it that is on the route at the same place.
fn join_outer(here: &mut Found<'_>, outer: &[usize], found: &[Found<'_>], atlas: &Atlas<'_>) {
    if here.days.is_some() {
        return;
    }
    let mut hosts = outer
        .iter()
        .rev()
        .filter_map(|at| Some((*at, found.get(*at)?)));
    let host = hosts.find(|(_, host)| host.days.is_some() && host.key.is_some());
    if let Some((at, host)) = host.filter(|(_, host)| is_near(&host.places, &here.places, atlas)) {
        here.key = host.key;
        here.host = Some(at);
    }
}

/// The visits to an area of which parts happen elsewhere, or at several places in it: they are journeys and no stops,
/// and their parts are the stops.
#[derive(Default)]
struct Journeys<'a> {
    /// By their place in the list.
    known: HashSet<usize>,
    /// Where a part of a visit happens, until another part is found elsewhere.
    part_at: HashMap<usize, &'a Id>,
}

impl<'a> Journeys<'a> {
    fn note(&mut self, here: &Found<'a>, outer: &[usize], found: &[Found<'_>], atlas: &Atlas<'_>) {
        if here.key.is_none() || here.host.is_some() {
            return;
        }
        for at in outer {
            let Some(host) = found.get(*at).filter(|_| !self.known.contains(at)) else {
                continue;
            };
            let is_area = host.places.iter().all(|place| atlas.is_area(place));
            if is_area
                && (!is_near(&host.places, &here.places, atlas)
                    || self.is_second(*at, host, here, atlas))
            {
                self.known.insert(*at);
            }
        }
    }

    /// Whether a part of the visit has been found at another place already.
    fn is_second(
        &mut self,
        at: usize,
        host: &Found<'_>,
        here: &Found<'a>,
        atlas: &Atlas<'_>,
    ) -> bool {
        let [place] = here.places.as_slice() else {
            return false;
        };
        if host.places.contains(place) {
            return false;
        }
        let first = *self.part_at.entry(at).or_insert(place);
        !atlas.are_related(first, place)
    }

    fn hold(&self, at: usize) -> bool {
        self.known.contains(&at)
    }
}

fn is_near(some: &[&Id], others: &[&Id], atlas: &Atlas<'_>) -> bool {
    let near = |a: &&Id| others.iter().any(|b| atlas.are_related(a, b));
    some.iter().any(near)
}

/// `None` when no place is stated.
fn read<'a>(event: &'a Event, row: &EventRow, atlas: &Atlas<'a>, lens: &Lens) -> Option<Found<'a>> {
    let dossier = atlas.dossier;
    let mut places: Vec<&'a Id> = Vec::new();
    let mut when: Option<&'a When> = None;
    let (mut verdict, mut origins) = (Verdict::Single, 0);
    for attribute in event.attributes(dossier) {
        let Some(name) = name(&attribute) else {
            continue;
        };
        let judged = judge(&attribute, lens.known, dossier);
        for claim in judged.shown(&attribute.claims) {
            match claim.value {
                Value::Place(place) if name == "where" && !places.contains(&place) => {
                    places.push(place);
                }
                Value::When(stated, _) if name == "when" => when = when.or(Some(stated)),
                _ => {}
            }
        }
        if judged.verdict >= verdict {
            (verdict, origins) = (judged.verdict, judged.origins.max(origins));
        }
    }
    let days = when.map(When::days);
    let visit = Visit {
        id: event.id.clone(),
        title: row.title.clone(),
        date: Clean::line(&date(when, lens)),
        verdict,
        origins,
    };
    (!places.is_empty()).then(|| Found {
        visit,
        places,
        days,
        key: key(event.kind, when, atlas),
        host: None,
    })
}

/// `when` or `where`, when it is one of these.
fn name(attribute: &Attribute<'_>) -> Option<&'static str> {
    match attribute.of.rsplit_once('/')?.1 {
        "when" => Some("when"),
        "where" => Some("where"),
        _ => None,
    }
}

/// Where on the route an event stands by its own days: within the span of the dossier, and something people come to.
fn key(kind: EventKind, when: Option<&When>, atlas: &Atlas<'_>) -> Option<Key> {
    let days = when?.days();
    let first = days.first.or(days.last)?;
    let span = atlas.dossier.span.as_ref().map(When::days);
    let opens = Days::one(first);
    let is_within =
        span.is_none_or(|span| span.hold(days) || days.last.is_none() && span.hold(opens));
    let time = when.and_then(When::time).map(|(at, _)| at);
    (is_within && is_come_to(kind)).then(|| (first, days.last.unwrap_or(NaiveDate::MAX), time))
}

const fn is_come_to(kind: EventKind) -> bool {
    match kind {
        EventKind::Summit
        | EventKind::Bilateral
        | EventKind::Visit
        | EventKind::Arrival
        | EventKind::Ceremony
        | EventKind::Signing
        | EventKind::Meeting
        | EventKind::Other => true,
        EventKind::Announcement
        | EventKind::Threat
        | EventKind::Measure
        | EventKind::Deadline
        | EventKind::Election
        | EventKind::Military => false,
    }
}

/// "27–29 Oct", "30 Oct?", "~2014"; what is longer than some weeks by its name.
fn date(when: Option<&When>, lens: &Lens) -> String {
    let Some(when) = when else {
        return String::new();
    };
    let days = when.days();
    let text = match days.first.zip(days.last) {
        Some((first, last)) if is_short(days) => phrase::day_range(first, last, lens.year),
        _ => when.without_time().plain_phrase(lens.year),
    };
    let around = if when.is_approximate() { "~" } else { "" };
    let unsure = if when.is_uncertain() { "?" } else { "" };
    format!("{around}{text}{unsure}")
}

/// Whether it is told by its first and last day.
pub(super) fn is_short(days: Days) -> bool {
    let ends = days.first.zip(days.last);
    ends.is_some_and(|(first, last)| (last - first).num_days() < WEEKS)
}
