//! How much of a careful reader's dossier drafting finds again, where the articles of the bundled one are at hand.
//!
//! An event is found when a drafted one is of the same family (meetings and summits; visits and arrivals; announcements,
//! threats and measures; `other` goes with all), has a participant of the same party (both for meetings), and a day or a
//! place of both agrees; where not both give one, two parties must be the same. A position is found when holder and topic are
//! the same (topics as [`ALIKE`] has them) and no party aimed at differs, or when holder and a figure are. Positions that only
//! report are left out: drafting is after stands. A drafted entry that is found nowhere counts as wrong.

use std::collections::BTreeSet;
use std::path::Path;

use summitry::ingest::draft::draft;
use summitry::ingest::names::Gazetteer;
use summitry::model::verdict::judge;
use summitry::model::{Act, Dossier, Event, EventKind, Id, Known, Position, Verdict};
use summitry::store;

/// Topics of the editor and of the drafter that speak of one thing.
const ALIKE: [(&str, &str); 16] = [
    ("alliances", "troops"),
    ("alliances", "relations"),
    ("alliances", "defence-spending"),
    ("trade-order", "trade-deals"),
    ("trade-order", "tariffs"),
    ("ukraine-oil", "energy"),
    ("ukraine-oil", "peace"),
    ("tech-data", "technology"),
    ("ai-cyber", "technology"),
    ("tariffs", "trade-deals"),
    ("export-controls", "chips"),
    ("export-controls", "rare-earths"),
    ("autos", "tariffs"),
    ("metals", "tariffs"),
    ("labour", "migration"),
    ("economy", "trade-deals"),
];

fn family(kind: EventKind) -> u8 {
    use EventKind::{
        Announcement, Arrival, Bilateral, Deadline, Measure, Meeting, Other, Summit, Threat, Visit,
    };
    match kind {
        Summit | Bilateral | Meeting => 1,
        Visit | Arrival => 2,
        Announcement | Threat | Measure | Deadline => 3,
        Other => 0,
        kind => 10 + kind as u8,
    }
}

fn sides(event: &Event, dossier: &Dossier) -> BTreeSet<String> {
    let ids = event.who.iter().map(|claim| &claim.what.value);
    ids.map(|id| dossier.party_of(id).unwrap_or(id).to_owned())
        .collect()
}

fn same_event(one: &Event, other: &Event, dossier: &Dossier) -> bool {
    let (a, b) = (family(one.kind), family(other.kind));
    if a != b && a != 0 && b != 0 {
        return false;
    }
    let shared = sides(one, dossier)
        .intersection(&sides(other, dossier))
        .count();
    let are_summits = one.kind == EventKind::Summit && other.kind == EventKind::Summit;
    let is_meeting =
        |event: &Event| matches!(event.kind, EventKind::Bilateral | EventKind::Meeting);
    if (shared == 0 && !are_summits) || (is_meeting(one) && is_meeting(other) && shared < 2) {
        return false;
    }
    let day = one.when.iter().any(|a| {
        other
            .when
            .iter()
            .any(|b| a.what.value.days().share(b.what.value.days()))
    });
    let touches = |a: &Id, b: &Id| a == b || dossier.lies_in(a, b) || dossier.lies_in(b, a);
    let place = one.r#where.iter().any(|a| {
        other
            .r#where
            .iter()
            .any(|b| touches(&a.what.value, &b.what.value))
    });
    let both = (!one.when.is_empty() && !other.when.is_empty())
        || (!one.r#where.is_empty() && !other.r#where.is_empty());
    day || place || (shared >= 2 && !both)
}

fn same_position(one: &Position, other: &Position) -> bool {
    let figure = one.figures.iter().any(|a| {
        other
            .figures
            .iter()
            .any(|b| (&a.what.unit, a.what.to) == (&b.what.unit, b.what.to))
    });
    let is_alike =
        |a: &str, b: &str| a == b || ALIKE.iter().any(|pair| *pair == (a, b) || *pair == (b, a));
    let toward = one.toward.is_empty()
        || other.toward.is_empty()
        || one.toward.iter().any(|id| other.toward.contains(id));
    one.holder == other.holder && (figure || (toward && is_alike(&one.topic, &other.topic)))
}

fn figures<'a>(positions: impl Iterator<Item = &'a Position>) -> BTreeSet<String> {
    let all = positions.flat_map(|position| &position.figures);
    all.map(|figure| format!("{} {}", figure.what.to, figure.what.unit))
        .collect()
}

fn percent(part: usize, whole: usize) -> usize {
    part * 100 / whole.max(1)
}

/// Attributes of events in dispute: the event's and its own question.
fn disputes(dossier: &Dossier, is_wanted: impl Fn(&Event) -> bool) -> Vec<(&Event, String)> {
    let mut found = Vec::new();
    for event in dossier.events.iter().filter(|event| is_wanted(event)) {
        for attribute in event.attributes(dossier) {
            if judge(&attribute, Known(None), dossier).verdict == Verdict::Disputed {
                found.push((event, attribute.ask));
            }
        }
    }
    found
}

/// The bundled dossier with drafts of its articles; nothing where the articles are not at hand.
fn both() -> Option<Dossier> {
    let articles = Path::new("../shared/articles");
    if !articles.exists() {
        return None;
    }
    let loaded = store::load(Some(Path::new("seeds/asia-2025")), Some(articles)).unwrap();
    Some(draft(&loaded.dossier, &loaded.articles, Gazetteer::built_in()).dossier)
}

/// How much was reached of a hundred, and the least that is to be.
type Reached = (&'static str, usize, usize);

fn check(reached: &[Reached]) {
    for (what, percent, floor) in reached {
        assert!(
            percent >= floor,
            "{what}: {percent} of 100, {floor} wanted, in {reached:?}"
        );
    }
}

#[test]
fn drafts_find_the_events_of_the_bundled_dossier() {
    let Some(whole) = both() else { return };
    let is_made = |event: &&Event| event.draft.is_some();
    let (made, written): (Vec<&Event>, Vec<&Event>) = whole.events.iter().partition(is_made);
    let is_set = |event: &&&Event| !event.when.is_empty() || !event.r#where.is_empty();
    let set: Vec<&&Event> = written.iter().filter(is_set).collect();
    let is_found =
        |event: &Event, among: &[&Event]| among.iter().any(|one| same_event(event, one, &whole));
    let found = set.iter().filter(|event| is_found(event, &made)).count();
    let right = made.iter().filter(|one| is_found(one, &written)).count();
    let known = disputes(&whole, |event| event.draft.is_none());
    let seen = disputes(&whole, |event| event.draft.is_some());
    let is_told = |(event, ask): &&(&Event, String)| {
        seen.iter()
            .any(|(one, other)| ask == other && same_event(event, one, &whole))
    };
    check(&[
        ("events found", percent(found, set.len()), FLOORS[0]),
        ("events right", percent(right, made.len()), FLOORS[1]),
        (
            "disputes found",
            percent(known.iter().filter(is_told).count(), known.len()),
            FLOORS[2],
        ),
    ]);
}

#[test]
fn drafts_find_the_stands_of_the_bundled_dossier() {
    let Some(whole) = both() else { return };
    let is_made = |position: &&Position| position.draft.is_some();
    let (made, written): (Vec<&Position>, Vec<&Position>) =
        whole.positions.iter().partition(is_made);
    let is_stand = |position: &&&Position| {
        position
            .act
            .iter()
            .any(|act| act.what.value != Act::Reports)
    };
    let stands: Vec<&&Position> = written.iter().filter(is_stand).collect();
    let found = stands
        .iter()
        .filter(|position| made.iter().any(|one| same_position(position, one)))
        .count();
    let right = made
        .iter()
        .filter(|one| written.iter().any(|position| same_position(position, one)))
        .count();
    let wanted = figures(stands.iter().map(|position| **position));
    let given = figures(made.iter().copied());
    let both = wanted.intersection(&given).count();
    check(&[
        ("positions found", percent(found, stands.len()), FLOORS[3]),
        ("positions right", percent(right, made.len()), FLOORS[4]),
        ("figures found", percent(both, wanted.len()), FLOORS[5]),
        ("figures right", percent(both, given.len()), FLOORS[6]),
    ]);
}

/// What is reached, in the order of the checks.
const FLOORS: [usize; 7] = [75, 96, 50, 71, 100, 100, 100];
