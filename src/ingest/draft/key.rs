//! The keys by which drafts are known again when they are made anew.

use std::collections::HashSet;

use super::measure::is_specific;
use super::sighting::Sighting;
use super::stand::Stand;
use super::triggers::Family;

/// What all sightings of one event have in common.
pub(super) fn shared(sighting: &Sighting) -> String {
    let mut sides: Vec<&str> = sighting.parts.iter().map(|part| &*part.side).collect();
    sides.sort_unstable();
    sides.dedup();
    let family = sighting.family.word();
    let subject = sighting.subject.as_deref().unwrap_or_default();
    match sighting.family {
        // Whose a measure is need not be told, where it is told what it is on.
        Family::Begin if is_specific(subject) => format!("{family}/{subject}"),
        Family::Summit => format!("{family}/{subject}"),
        Family::Visit | Family::Arrive => {
            format!("{family}/{subject}/{}", sides.first().unwrap_or(&""))
        }
        _ => format!("{family}/{subject}/{}", sides.join("+")),
    }
}

/// What each sighting of an event would be recognised by, the first one's first; none twice.
pub(super) fn of_events(all: &[&Sighting]) -> Vec<String> {
    distinct(all.iter().copied().map(of_event))
}

/// What each stand of a position would be recognised by, the first one's first; none twice.
pub(super) fn of_positions(all: &[Stand]) -> Vec<String> {
    distinct(all.iter().map(of_position))
}

fn distinct(keys: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    keys.filter(|key| seen.insert(key.clone())).collect()
}

/// What an event is recognised by: its family, who, of what, and its day or else its place, as first sighted.
pub(super) fn of_event(first: &Sighting) -> String {
    let mut words = vec![first.family.word().to_owned()];
    let mut who: Vec<&str> = first.parts.iter().map(|part| &*part.id).collect();
    who.sort_unstable();
    who.dedup();
    if first.family != Family::Summit {
        words.extend(who.into_iter().map(str::to_owned));
    }
    words.extend(first.subject.as_ref().map(ToString::to_string));
    let day = first.when.as_ref().and_then(|when| {
        let days = when.value.days();
        days.first.or(days.last)
    });
    match (day, &first.place) {
        (Some(day), _) => words.push(day.to_string()),
        (None, Some(place)) => words.push(place.value.to_string()),
        (None, None) => {}
    }
    slug(&words)
}

fn slug(words: &[String]) -> String {
    let joined = words.join("-").to_lowercase();
    let sound = |c: char| {
        if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') {
            c
        } else {
            '-'
        }
    };
    joined.chars().map(sound).collect()
}

pub(super) fn of_position(first: &Stand) -> String {
    let mut words = kin_words(first);
    words.extend(first.toward.iter().map(ToString::to_string));
    if let Some(number) = first.numbers.first() {
        words.push(format!("{}-{}", number.value.to, number.value.unit));
    }
    slug(&words)
}

/// What the keys of all stands of one holder, weight and topic begin with.
pub(super) fn kin(stand: &Stand) -> String {
    slug(&kin_words(stand))
}

fn kin_words(stand: &Stand) -> Vec<String> {
    vec![
        stand.holder.to_string(),
        stand.weight().word().to_owned(),
        stand.topic.id.to_owned(),
    ]
}
