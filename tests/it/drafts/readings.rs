//! How much of what a careful reader wrote down of two folders, before anything was drafted of them, drafting finds, and how
//! much it drafts that the reader did not.

use summitry::model::verdict::judge;
use summitry::model::{Dossier, Event, Known, Position, Verdict};

use super::{drafted, gathered};

/// An event of the reader: who (ids of people or parties), a day or nothing, a place or nothing, and the highest status.
type Told = (
    &'static [&'static str],
    &'static str,
    &'static str,
    &'static str,
);

/// A position of the reader: holder, the party that it is aimed at or nothing, topic, and a number or nothing.
type Stand = (&'static str, &'static str, &'static str, &'static str);

struct Reading {
    folder: &'static str,
    events: &'static [Told],
    positions: &'static [Stand],
    /// How many of the events, of the positions, and of their numbers are found at least.
    found: [usize; 3],
    /// How many drafted entries the reader does not have, at most.
    wrong: usize,
    /// Attributes in dispute, as `event: question`.
    disputes: &'static [&'static str],
}

const TREATY: Reading = Reading {
    folder: "treaty",
    events: &[
        (&["arjun-mehta"], "2031-07-23/2031-07-24", "GB", "expected"),
        (&["arjun-mehta"], "2031-07-25/2031-07-26", "MV", "expected"),
        (
            &["arjun-mehta", "tom-ashby"],
            "2031-07-24",
            "chequers",
            "held",
        ),
        (&["arjun-mehta", "edmund"], "2031-07-24", "", "held"),
        (&["GB", "IN"], "2031-07-24", "", "held"),
        (&["tom-ashby"], "", "IN", "expected"),
        (&["tom-ashby"], "2031-10-08", "IN", "held"),
        (
            &["tom-ashby", "arjun-mehta"],
            "2031-10-09",
            "mumbai",
            "expected",
        ),
        (&[], "2032", "", "expected"),
        (&[], "2031-06", "kananaskis", "held"),
        (&["arjun-mehta", "oleg-sokolov"], "2031-10-07", "", "held"),
    ],
    positions: &[
        ("IN", "", "tariffs", "75"),
        ("IN", "", "tariffs", "3"),
        ("IN", "", "tariffs", "10"),
        ("GB", "IN", "tariffs", ""),
        ("IN", "GB", "tariffs", ""),
        ("GB", "IN", "trade-deals", ""),
        ("IN", "GB", "trade-deals", ""),
        ("IN", "GB", "rare-earths", ""),
        ("GB", "IN", "rare-earths", ""),
        ("GB", "", "investment", "100000000"),
        ("GB", "IN", "trade-deals", "120000000000"),
        ("IN", "MV", "aid", "500000000"),
        ("GB", "", "migration", ""),
        ("IN", "", "tariffs", "40"),
        ("GB", "IN", "tariffs", "99"),
        ("GB", "IN", "troops", "350000000"),
    ],
    found: [10, 10, 4],
    wrong: 0,
    disputes: &["Meeting of Arjun Mehta and Tom Ashby: where"],
};

const ROUNDS: Reading = Reading {
    folder: "rounds",
    events: &[
        (&["RU", "UA"], "2031-05-16", "istanbul", "held"),
        (&["RU", "UA"], "2031-06-02", "istanbul", "held"),
        (
            &["bondar-oleksiy", "aydin-emre"],
            "2031-05-15",
            "ankara",
            "held",
        ),
        (&["oleg-sokolov"], "", "TR", "denied"),
        (&["martin-hale"], "", "gulf", ""),
        (&["martin-hale"], "2031-05-16", "istanbul", "possible"),
        (
            &["tom-ashby", "claire-lambert", "karl-braun", "jan-wolski"],
            "",
            "tirana",
            "under-way",
        ),
        (
            &["john-cole", "cem-kaya", "danylo-hnatiuk"],
            "2031-05-16",
            "",
            "held",
        ),
        (&["aydin-emre", "oleg-sokolov"], "2031-05-30", "", "held"),
        (
            &["aydin-emre"],
            "2031-06-24/2031-06-25",
            "the-hague",
            "expected",
        ),
        (&["aydin-emre", "martin-hale"], "", "the-hague", "expected"),
        (&[], "2031~", "", "expected"),
        (
            &["oleg-sokolov", "bondar-oleksiy", "martin-hale"],
            "",
            "",
            "possible",
        ),
        (&["RU", "UA"], "2028-03", "dolmabahce-palace", "held"),
        (
            &["oleg-sokolov", "bondar-oleksiy"],
            "2025-12",
            "paris",
            "held",
        ),
        (
            &["martin-hale", "oleg-sokolov"],
            "2024-07",
            "helsinki",
            "held",
        ),
        (&["RU", "UA"], "2031-06-20/2031-06-30", "", "possible"),
        (&["aydin-emre", "bondar-oleksiy"], "2031-05-31", "", "held"),
        (&["martin-hale", "oleg-sokolov"], "", "", "possible"),
        (
            &["karl-braun", "martin-hale"],
            "2031-06-05",
            "washington",
            "",
        ),
    ],
    positions: &[
        ("UA", "", "peace", ""),
        ("RU", "UA", "prisoners", ""),
        ("UA", "RU", "prisoners", ""),
        ("RU", "UA", "prisoners", "6000"),
        ("UA", "RU", "prisoners", "6000"),
        ("RU", "UA", "peace", ""),
        ("RU", "", "peace", ""),
        ("RU", "UA", "troops", ""),
        ("eu", "RU", "energy", "50"),
        ("eu", "RU", "energy", "45"),
        ("UA", "RU", "territory", ""),
        ("RU", "UA", "prisoners", "1000"),
        ("UA", "RU", "prisoners", "1000"),
        ("TR", "", "peace", ""),
    ],
    found: [15, 7, 2],
    wrong: 0,
    disputes: &[],
};

fn is_told(event: &Event, (who, when, place, status): &Told) -> bool {
    let has = |id: &&str| event.who.iter().any(|claim| &*claim.what.value == *id);
    let on = || {
        event
            .when
            .iter()
            .any(|claim| &**claim.what.value.text() == *when)
    };
    let at = || {
        event
            .r#where
            .iter()
            .any(|claim| &*claim.what.value == *place)
    };
    let is = || {
        event
            .status
            .iter()
            .any(|claim| claim.what.value.word() == *status)
    };
    who.iter().all(has)
        && (!who.is_empty() || event.who.is_empty())
        && (when.is_empty() || on())
        && (place.is_empty() || at())
        && (status.is_empty() || is())
}

fn is_held(position: &Position, (holder, toward, topic, number): &Stand) -> bool {
    let aims = || position.toward.iter().any(|id| &**id == *toward);
    let gives = || {
        position
            .figures
            .iter()
            .any(|figure| figure.what.to.to_string() == *number)
    };
    &*position.holder == *holder
        && &*position.topic == *topic
        && (toward.is_empty() || aims())
        && (number.is_empty() || gives())
}

fn disputes(dossier: &Dossier) -> Vec<String> {
    let mut found = Vec::new();
    for event in &dossier.events {
        let all = event.attributes(dossier);
        let disputed = all
            .iter()
            .filter(|one| judge(one, Known(None), dossier).verdict == Verdict::Disputed);
        found.extend(disputed.map(|one| format!("{}: {}", event.title, one.ask)));
    }
    for position in &dossier.positions {
        let all = position.attributes(dossier);
        let disputed = all
            .iter()
            .filter(|one| judge(one, Known(None), dossier).verdict == Verdict::Disputed);
        found.extend(disputed.map(|one| format!("{}: {}", position.id, one.ask)));
    }
    found
}

fn check(reading: &Reading) {
    let dossier = drafted(&gathered(reading.folder)).dossier;
    let found = |told: &&Told| dossier.events.iter().any(|event| is_told(event, told));
    let events = reading.events.iter().filter(found).count();
    let held = |stand: &&Stand| dossier.positions.iter().any(|one| is_held(one, stand));
    let positions = reading.positions.iter().filter(held).count();
    let numbers = reading.positions.iter().filter(|stand| !stand.3.is_empty());
    let numbers = numbers.filter(held).count();
    let reached = [events, positions, numbers];
    let is_short = reached
        .iter()
        .zip(&reading.found)
        .any(|(reached, floor)| reached < floor);
    assert!(
        !is_short,
        "{}: {reached:?} of {:?}",
        reading.folder, reading.found
    );
    let other_events = dossier
        .events
        .iter()
        .filter(|event| !reading.events.iter().any(|told| is_told(event, told)));
    let other_positions = dossier
        .positions
        .iter()
        .filter(|one| !reading.positions.iter().any(|stand| is_held(one, stand)));
    let mut others: Vec<&str> = other_events.map(|event| &*event.id).collect();
    others.extend(other_positions.map(|position| &*position.id));
    assert!(
        others.len() <= reading.wrong,
        "{}: {others:?}",
        reading.folder
    );
    assert_eq!(disputes(&dossier), reading.disputes, "{}", reading.folder);
}

#[test]
fn a_treaty_is_read_as_by_a_careful_reader() {
    check(&TREATY);
}

#[test]
fn rounds_of_talks_are_read_as_by_a_careful_reader() {
    check(&ROUNDS);
}
