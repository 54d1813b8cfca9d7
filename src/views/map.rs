//! Where things happen: the places in the order of time, and the way from one to the next.

pub mod coastline;
mod gather;
mod group;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use super::Lens;
use super::itinerary::Itinerary;
use crate::model::{Dossier, Id, PartyKind, Place, Verdict};
use crate::text::Clean;

/// A point on the globe, in degrees: north and east positive, latitude within 90, longitude within 180.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Point {
    /// Latitude.
    pub lat: f64,
    /// Longitude.
    pub lon: f64,
}

/// A place as the map shows it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spot {
    /// The place.
    pub place: Id,
    /// Its name.
    pub name: Clean,
    /// Where it is; none when neither it nor what it lies in has coordinates.
    pub at: Option<Point>,
    /// The place that the coordinates are those of, when it has none of its own.
    pub stand_in: Option<Clean>,
    /// It is larger than a country, so that no point on the map is it.
    pub is_region: bool,
}

/// An event at a stop.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Visit {
    /// The event.
    pub id: Id,
    /// Its title.
    pub title: Clean,
    /// Its days in short; empty when it is undated.
    pub date: Clean,
    /// The worse of the verdicts on when and where.
    pub verdict: Verdict,
    /// How many origins speak on that.
    pub origins: usize,
}

/// A place, or the places that sources name for one event, with what happens there.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stop {
    /// Its number on the route; none when it is no part of it.
    pub number: Option<usize>,
    /// Where it is: one place, or one for each side of an open question.
    pub spots: Vec<Spot>,
    /// The days in short; empty when nothing there is dated.
    pub dates: Clean,
    /// What happens there, in the order of time.
    pub visits: Vec<Visit>,
    /// The worst verdict among its events.
    pub verdict: Verdict,
    /// How many origins speak on that.
    pub origins: usize,
}

impl Stop {
    /// Whether the sources name several places.
    #[must_use]
    pub fn is_split(&self) -> bool {
        self.spots.len() > 1
    }

    /// Whether some place of it can be shown.
    #[must_use]
    pub fn is_on_map(&self) -> bool {
        self.spots.iter().any(|spot| spot.at.is_some())
    }

    /// Whether it is a part of the world, which no mark can stand for.
    #[must_use]
    pub fn is_region(&self) -> bool {
        self.spots.iter().all(|spot| spot.is_region)
    }
}

/// The places of a dossier.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Map {
    /// The stops of the route in the order of time, then the other places.
    pub stops: Vec<Stop>,
    /// Countries that take part, by name.
    pub countries: Vec<(Clean, Point)>,
    /// The stop of each event, and its place there.
    pub places: HashMap<Id, (usize, usize)>,
}

impl Map {
    /// Every event that has a place, in the order of the stops.
    pub fn visits(&self) -> impl Iterator<Item = &Visit> {
        self.stops.iter().flat_map(|stop| &stop.visits)
    }

    /// The points of the route; of all places where the route is no more than a point, beside which nothing would be seen.
    #[must_use]
    pub fn points(&self) -> Vec<Point> {
        let of = |wanted: &dyn Fn(&Stop) -> bool| -> Vec<Point> {
            let stops = self.stops.iter().filter(|stop| wanted(stop));
            stops
                .flat_map(|stop| &stop.spots)
                .filter_map(|spot| spot.at)
                .collect()
        };
        let route = of(&|stop| stop.number.is_some());
        let is_way = route
            .first()
            .is_some_and(|first| route.iter().any(|point| point != first));
        if is_way { route } else { of(&|_| true) }
    }

    /// The stretches of the route from stop to stop, and whether the place at both ends is certain. Stops that are not
    /// on the map are passed over.
    #[must_use]
    pub fn legs(&self) -> Vec<(Point, Point, bool)> {
        let on_route = self.stops.iter().filter(|stop| stop.number.is_some());
        let stops: Vec<&Stop> = on_route.filter(|stop| stop.is_on_map()).collect();
        let mut legs = Vec::new();
        for (from, to) in stops.iter().zip(stops.iter().skip(1)) {
            let is_certain = !from.is_split() && !to.is_split();
            for start in from.spots.iter().filter_map(|spot| spot.at) {
                let ends = to.spots.iter().filter_map(|spot| spot.at);
                let ends = ends.filter(|end| *end != start);
                legs.extend(ends.map(|end| (start, end, is_certain)));
            }
        }
        legs
    }
}

/// Projects the places of the events that are known.
///
/// The route has the events with a day of their own in the dossier's span, in the order of time, and what happens
/// below them at the same place. What goes on for long or is undated, and what nobody travels to, such as a
/// missile's flight, stands among the other places.
#[must_use]
pub fn project(itinerary: &Itinerary, lens: &Lens, dossier: &Dossier) -> Map {
    let atlas = Atlas::new(dossier);
    let found = gather::gather(itinerary, &atlas, lens);
    let mut map = Map {
        stops: group::group(found, &atlas, lens),
        countries: atlas.countries(),
        places: HashMap::new(),
    };
    for (number, stop) in map.stops.iter().enumerate() {
        for (at, visit) in stop.visits.iter().enumerate() {
            map.places.insert(visit.id.clone(), (number, at));
        }
    }
    map
}

/// The places of a dossier, and how they lie in each other.
struct Atlas<'a> {
    dossier: &'a Dossier,
    /// Places that others lie in.
    containers: HashSet<&'a str>,
}

impl<'a> Atlas<'a> {
    fn new(dossier: &'a Dossier) -> Self {
        let outer = |place: &'a Place| place.within.as_deref();
        Self {
            dossier,
            containers: dossier.places.iter().filter_map(outer).collect(),
        }
    }

    fn is_country(&self, id: &str) -> bool {
        let party = self.dossier.party(id);
        party.is_some_and(|party| matches!(party.kind, PartyKind::Country | PartyKind::Territory))
    }

    /// Whether it is a country, or a place that others lie in.
    fn is_area(&self, id: &str) -> bool {
        self.containers.contains(id) || self.is_country(id)
    }

    /// Whether one is the other, or lies in it.
    fn are_related(&self, a: &str, b: &str) -> bool {
        a == b || self.dossier.lies_in(a, b) || self.dossier.lies_in(b, a)
    }

    fn spot(&self, id: &Id) -> Spot {
        let mut spot = Spot {
            place: id.clone(),
            name: self.dossier.name(id),
            is_region: self.is_region(id),
            ..Spot::default()
        };
        let mut here = self.dossier.place(id);
        // A ring of places is refused on load; the count keeps even an unchecked one from going round for ever.
        for _ in 0..=self.dossier.places.len() {
            let Some(place) = here else { break };
            if let Some(at) = point(place) {
                spot.at = Some(at);
                let stands_in = place.id != *id && !spot.is_region;
                spot.stand_in = stands_in.then(|| place.name.clone());
                break;
            }
            here = place
                .within
                .as_deref()
                .and_then(|id| self.dossier.place(id));
        }
        spot
    }

    /// Whether it is a part of the world rather than a spot in it: no country, on no clock, and with places in it or
    /// beside others in something that is no country either.
    fn is_region(&self, id: &str) -> bool {
        let outer = self
            .dossier
            .place(id)
            .and_then(|place| place.within.as_deref());
        let is_wide =
            || self.containers.contains(id) || outer.is_some_and(|outer| !self.is_country(outer));
        !self.is_country(id) && self.dossier.zone_of(id).is_none() && is_wide()
    }

    fn countries(&self) -> Vec<(Clean, Point)> {
        let places = self.dossier.places.iter();
        let countries = places.filter(|place| self.is_country(&place.id));
        countries
            .filter_map(|place| Some((place.name.clone(), point(place)?)))
            .collect()
    }
}

fn point(place: &Place) -> Option<Point> {
    let (lat, lon) = place.lat.zip(place.lon)?;
    let is_on_globe = lat.abs() <= 90.0 && lon.abs() <= 180.0;
    is_on_globe.then_some(Point { lat, lon })
}
