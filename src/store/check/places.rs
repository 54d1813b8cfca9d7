//! Coordinates and time zones.

use super::Review;
use crate::json::{Fault, Span};

/// Coordinates must lie on the globe, and zones in the IANA list.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    let dossier = review.dossier();
    for place in &dossier.places {
        let mut note_degrees = |degrees: Option<f64>, limit: f64, key: &'static str, way: &str| {
            if degrees.is_some_and(|degrees| !(-limit..=limit).contains(&degrees)) {
                let what = format!("{key} goes from -{limit} to {limit} degrees");
                let fault = Fault::error(place.at, &what).at(key);
                faults.push(fault.instead(&format!("write degrees, {way} positive")));
            }
        };
        note_degrees(place.lat, 90.0, "lat", "north");
        note_degrees(place.lon, 180.0, "lon", "east");
        if let Some(zone) = &place.zone {
            faults.extend(refuse_zone(zone, place.at).map(|fault| fault.at("zone")));
        }
    }
    for (index, zone) in dossier.zones.iter().enumerate() {
        let fault = refuse_zone(zone, review.case.root);
        faults.extend(fault.map(|fault| fault.at("zones").item(index)));
    }
}

fn refuse_zone(zone: &str, at: Span) -> Option<Fault> {
    if zone.is_empty() || zone.parse::<chrono_tz::Tz>().is_ok() {
        return None;
    }
    let what = format!("“{zone}” is no time zone");
    Some(Fault::error(at, &what).instead("write an IANA name, such as \"Asia/Seoul\""))
}
