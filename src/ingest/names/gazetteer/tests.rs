use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;

use super::{BODIES, COUNTRIES, Form, Gazetteer, PLACES, rows};
use crate::ingest::names::pattern::Mark;
use crate::model::Id;

#[test]
fn every_row_is_read_and_every_id_is_there_once() {
    let mut ids = BTreeSet::new();
    let mut count = 0;
    for text in [COUNTRIES, BODIES, PLACES] {
        let (rows, faults) = rows::of_table(text);
        assert_eq!(faults, Vec::<String>::new());
        for row in &rows {
            let id = row.get("id").expect("an id");
            assert!(ids.insert(id.to_owned()), "{id} twice");
            assert!(Gazetteer::default().add(row).is_ok(), "{id}");
            let seats = row.list("seats").count() + usize::from(row.get("capital").is_some());
            count += 1 + seats;
        }
    }
    // A seat or capital with the id of another entry would have replaced it.
    assert_eq!(Gazetteer::built_in().entries().len(), count);
    assert!(count > 800);
}

#[test]
fn places_lie_on_the_globe_and_in_a_zone() {
    let gazetteer = Gazetteer::built_in();
    for entry in gazetteer.entries() {
        let is_land = entry.id.len() == 2 && entry.id.chars().all(char::is_uppercase);
        let Some(spot) = &entry.spot else {
            assert!(!is_land && entry.party.is_some(), "{} is nowhere", entry.id);
            continue;
        };
        assert!(
            spot.lat.abs() <= 90.0 && spot.lon.abs() <= 180.0,
            "{}",
            entry.id
        );
        if let Some(zone) = &spot.zone {
            assert!(zone.parse::<Tz>().is_ok(), "{}: {zone}", entry.id);
        }
        assert!(
            spot.zone.is_some() || entry.within.is_none() && !is_land,
            "{}",
            entry.id
        );
        if let Some(within) = &entry.within {
            assert!(gazetteer.get(within).is_some(), "{} in {within}", entry.id);
        }
    }
}

#[test]
fn what_lies_in_a_region_has_one_country_or_none() {
    let gazetteer = Gazetteer::built_in();
    let outer = |id: &Id| gazetteer.get(id).and_then(|entry| entry.within.clone());
    for entry in gazetteer
        .entries()
        .iter()
        .filter(|entry| entry.party.is_none())
    {
        let mut chain = vec![entry.id.clone()];
        while let Some(next) = chain.last().and_then(outer) {
            assert!(!chain.contains(&next), "{} lies in itself", entry.id);
            chain.push(next);
        }
        let top = chain.last().and_then(|id| gazetteer.get(id));
        let land = top.filter(|top| top.party.is_some()).map(|top| &top.id);
        assert_eq!(gazetteer.land_of(&entry.id), land, "{}", entry.id);
        assert!(chain.len() <= 5, "{chain:?}");
    }
}

#[test]
fn members_are_entries() {
    let gazetteer = Gazetteer::built_in();
    for entry in gazetteer.entries() {
        for member in &entry.members {
            assert!(gazetteer.get(member).is_some(), "{}: {member}", entry.id);
        }
    }
}

#[test]
fn no_name_means_two_things_unless_it_is_marked() {
    let gazetteer = Gazetteer::built_in();
    let mut names: BTreeMap<String, (usize, Form)> = BTreeMap::new();
    for pattern in gazetteer.by_word.values().flatten() {
        if pattern.mark != Mark::Plain {
            continue;
        }
        let name: Vec<&str> = pattern.words.iter().map(|part| &*part.word).collect();
        let name = format!("{} {}", name.join(" "), pattern.is_upper);
        let known = names
            .entry(name.clone())
            .or_insert((pattern.entry, pattern.form));
        assert_eq!(known.0, pattern.entry, "{name}");
    }
}

#[test]
fn a_file_of_the_users_extends_it() {
    let file = r#"{
        "parties": [{"id": "asean", "name": "ASEAN", "kind": "bloc", "members": ["JP"]}],
        "places": [
            {"name": "Venn", "aka": ["Venn City"], "lat": 4.5, "lon": 100, "zone": "Asia/Bangkok"},
            {"name": "Lost", "lat": 95, "lon": 0}
        ]
    }"#;
    let (extended, problems) = Gazetteer::built_in().extended("mine.json", file);
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        ["mine.json:5:37: error: a latitude lies between -90 and 90"]
    );
    let venn = extended.get("venn").expect("an entry");
    assert_eq!(venn.name.as_str(), "Venn");
    assert!(venn.party.is_none() && venn.spot.is_some());
    assert!(extended.get("lost").is_none());
    assert!(
        extended
            .get("asean")
            .is_some_and(|entry| entry.members.len() == 1)
    );
    assert!(extended.get("JP").is_some());
    let (_, problems) = extended.extended(
        "more.json",
        r#"{"parties": [{"name": "Orlo", "kind": "moon"}]}"#,
    );
    assert!(
        problems[0]
            .to_string()
            .starts_with("more.json:1:39: error: “moon”"),
        "{problems:?}"
    );
}
