//! What can be wrong with the entries of a user's file.

use std::collections::{HashMap, HashSet};

use super::{Additions, NewParty, Written};
use crate::ingest::names::gazetteer::Gazetteer;
use crate::json::{Fault, Span};
use crate::model::{Id, PartyKind};
use crate::text::{Clean, nearest};

/// What lies in so many places, one in the other, is not followed further.
const DEEPEST: usize = 64;

/// What is asked of the entries of a file once all of them are known.
pub(super) struct Review<'a> {
    /// What each party and place lies in; empty where it is nothing.
    within: HashMap<&'a str, &'a str>,
}

impl<'a> Review<'a> {
    pub(super) fn of(base: &'a Gazetteer, written: &'a [Written]) -> Self {
        let known = base.entries().iter().map(|entry| {
            let within = entry.within.as_deref().unwrap_or_default();
            (&*entry.id, within)
        });
        let mut within: HashMap<&str, &str> = known.collect();
        for entry in written {
            let here = within.entry(&entry.id).or_default();
            *here = entry.row.get("within").unwrap_or(here);
        }
        Self { within }
    }

    pub(super) fn faults(&self, additions: &Additions, written: &[Written]) -> Vec<Fault> {
        let mut faults = Vec::new();
        for party in &additions.parties {
            faults.extend(refuse_name(&party.name, party.at));
            faults.extend(refuse_code(party));
            faults.extend(self.refuse_id(party.within.as_ref(), party.at, "within"));
            for (index, id) in party.members.iter().enumerate() {
                let fault = self.refuse_id(Some(id), party.at, "members");
                faults.extend(fault.map(|fault| fault.item(index)));
            }
            faults.extend(refuse_spot(
                party.zone.as_ref(),
                party.lat,
                party.lon,
                party.at,
            ));
        }
        for place in &additions.places {
            faults.extend(refuse_name(&place.name, place.at));
            faults.extend(self.refuse_id(place.within.as_ref(), place.at, "within"));
            faults.extend(refuse_spot(
                place.zone.as_ref(),
                place.lat,
                place.lon,
                place.at,
            ));
        }
        for person in &additions.people {
            faults.extend(refuse_name(&person.name, person.at));
            faults.extend(self.refuse_id(person.party.as_ref(), person.at, "party"));
        }
        let mut seen = HashSet::new();
        for entry in written.iter().filter(|entry| !entry.id.is_empty()) {
            if !seen.insert(entry.id.as_str()) {
                let what = format!("the id “{}” stands here twice", entry.id);
                faults
                    .push(Fault::error(entry.at, &what).instead("give one of the two another id"));
            }
            if self.is_in_itself(&entry.id) {
                let what = format!("“{}” lies in itself", entry.id);
                let fault = Fault::error(entry.at, &what).at("within");
                faults.push(fault.instead("name what it lies in, or take “within” out"));
            }
        }
        faults
    }

    fn refuse_id(&self, id: Option<&Id>, at: Span, key: &'static str) -> Option<Fault> {
        // An id that could not be read has been told.
        let id = id.filter(|id| !id.is_missing() && !self.within.contains_key(&***id))?;
        let known: Vec<&str> = self.within.keys().copied().collect();
        let instead = nearest(id, &known).map_or_else(
            || "add a party or a place with that id, or name another".to_owned(),
            |near| format!("did you mean “{near}”?"),
        );
        let fault = Fault::error(at, &format!("nothing has the id “{id}”"));
        Some(fault.at(key).instead(&instead))
    }

    /// Whether following what an entry lies in comes back to it.
    fn is_in_itself(&self, id: &str) -> bool {
        let outer = |id: &str| self.within.get(id).copied().filter(|id| !id.is_empty());
        let mut here = outer(id);
        for _ in 0..DEEPEST {
            match here {
                Some(other) if other == id => return true,
                Some(other) => here = outer(other),
                None => return false,
            }
        }
        false
    }
}

fn refuse_name(name: &str, at: Span) -> Option<Fault> {
    let is_name = name.contains(char::is_alphanumeric);
    (!is_name).then(|| {
        Fault::error(at, "the name has no letters")
            .at("name")
            .instead("write the name as articles print it")
    })
}

/// Countries and territories are told by the form of their ids.
fn refuse_code(party: &NewParty) -> Option<Fault> {
    let is_land = matches!(party.kind, PartyKind::Country | PartyKind::Territory);
    let is_code = |id: &Id| id.len() == 2 && id.bytes().all(|byte| byte.is_ascii_uppercase());
    let id = party.id.as_ref();
    if !is_land || id.is_some_and(|id| is_code(id) || id.is_missing()) {
        return None;
    }
    let what = format!("a {} has an id of two capital letters", party.kind.word());
    Some(
        Fault::error(party.at, &what).at("id").instead(
            "write its ISO 3166 code, or one from \"XA\" to \"XZ\" for a country of your own",
        ),
    )
}

fn refuse_spot(
    zone: Option<&Clean>,
    lat: Option<f64>,
    lon: Option<f64>,
    at: Span,
) -> Option<Fault> {
    let off = |degrees: Option<f64>, most: f64| {
        degrees.is_some_and(|value| value.is_nan() || value.abs() > most)
    };
    if off(lat, 90.0) {
        return Some(Fault::error(at, "a latitude lies between -90 and 90").at("lat"));
    }
    if off(lon, 180.0) {
        return Some(Fault::error(at, "a longitude lies between -180 and 180").at("lon"));
    }
    if lat.is_some() != lon.is_some() {
        let (key, missing) = if lat.is_some() {
            ("lat", "lon")
        } else {
            ("lon", "lat")
        };
        let fault = Fault::error(at, &format!("“{key}” stands without “{missing}”")).at(key);
        return Some(fault.instead(&format!("add “{missing}”, or take “{key}” out")));
    }
    let zone = zone.filter(|zone| !zone.is_empty() && zone.parse::<chrono_tz::Tz>().is_err())?;
    let fault = Fault::error(at, &format!("“{zone}” is no time zone")).at("zone");
    Some(fault.instead("write one of the IANA list, such as \"Europe/Zurich\""))
}
