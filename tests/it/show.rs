//! `summitry show`: a small dossier of invented countries as text and as data.

mod program;
mod rules;

use chrono::{DateTime, Utc};
use clap::Parser;
use serde_json::Value;
use summitry::cli::show::{Show, render};
use summitry::json::{Files, Log, Read};
use summitry::model::{Dossier, DossierFile, SourceEntry};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    show: Show,
}

fn fixture() -> Dossier {
    let text = include_str!("../fixtures/show/dossier.json");
    let (mut files, mut log) = (Files::default(), Log::default());
    let file = files
        .open("dossier.json", text.to_owned(), &mut log)
        .cloned();
    let mut file = DossierFile::read(&file.unwrap(), &mut log);
    assert!(log.faults.is_empty(), "{:?}", files.report(&log.faults));
    let sources = std::mem::take(&mut file.sources).into_iter();
    let records = sources.map(|entry| match entry {
        SourceEntry::Record(source) => *source,
        SourceEntry::File(name) => panic!("{name} is not inline"),
    });
    Dossier::new(file, records.map(Into::into).collect())
}

fn bundled() -> Dossier {
    summitry::store::load(None, None).unwrap().dossier
}

fn clock() -> DateTime<Utc> {
    "2031-05-06T08:00:00Z".parse().unwrap()
}

fn try_show(line: &str, dossier: &Dossier) -> Result<String, String> {
    let words = std::iter::once("show").chain(line.split(' ').filter(|word| !word.is_empty()));
    let line = Line::try_parse_from(words).map_err(|error| error.to_string())?;
    render(&line.show, dossier, clock())
}

fn show(line: &str) -> String {
    try_show(line, &fixture()).unwrap()
}

fn data(line: &str) -> Value {
    serde_json::from_str(&show(line)).unwrap()
}

fn ids(list: &Value) -> Vec<&str> {
    let entries = list.as_array().unwrap().iter();
    entries
        .map(|entry| {
            entry["id"]
                .as_str()
                .or_else(|| entry["of"].as_str())
                .unwrap()
        })
        .collect()
}

#[test]
fn everything_as_text() {
    insta::assert_snapshot!(show("--now 2031-05-09"));
}

#[test]
fn everything_as_data() {
    insta::assert_snapshot!(show("--now 2031-05-09 --json"));
}

#[test]
fn text_as_known_on_an_earlier_day() {
    insta::assert_snapshot!(show("--as-known 2031-05-05"));
}

#[test]
fn text_of_one_party_in_some_days() {
    insta::assert_snapshot!(show(
        "events --party arvania --from 2031-05-11 --to 2031-05-20"
    ));
}

#[test]
fn a_party_keeps_what_it_takes_part_in_hosts_holds_and_is_the_aim_of() {
    let whole = data("--party xb --json");
    let events = ["moreau-teld", "lake-summit", "lighthouse-talks"];
    let mut found = ids(&whole["events"]);
    found.sort_unstable();
    let mut expected = events;
    expected.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(ids(&whole["positions"]), ["xa-glass", "xb-ferries"]);
    for of in ids(&whole["disputes"]) {
        assert!(!of.starts_with("event:visit"), "{of}");
    }
    let corvia = data("--party XC --json");
    assert_eq!(ids(&corvia["events"]), [""; 0]);
    assert_eq!(ids(&corvia["positions"]), ["xc-glass"]);
    assert_eq!(ids(&corvia["sources"]), ["harbour-notes"]);
}

#[test]
fn a_filter_keeps_what_passes_and_what_that_cites() {
    let whole = data("--json");
    for (filter, party) in [("party:XA", "XA"), ("party:XB", "XB")] {
        let filtered = data(&format!("--json --filter {filter}"));
        let wished = data(&format!("--json --party {party}"));
        for list in ["events", "positions", "disputes", "sources"] {
            // Without its parent an event stands by its own day.
            let [mut filtered, mut wished] = [&filtered, &wished].map(|data| ids(&data[list]));
            filtered.sort_unstable();
            wished.sort_unstable();
            assert_eq!(filtered, wished, "{filter} {list}");
        }
        assert_eq!(filtered["title"], whole["title"]);
    }
}

#[test]
fn a_party_is_found_by_id_name_and_spelling() {
    let dossier = fixture();
    let party = |name: &str| {
        let show = Show {
            party: Some(name.to_owned()),
            ..Show::default()
        };
        render(&show, &dossier, clock())
    };
    let by_id = party("XA");
    for name in ["xa", "ARVANIA", "Arvânia", "arvania", "The Arvanian Side"] {
        assert_eq!(party(name), by_id, "{name}");
    }
    for (name, meant) in [
        ("Arvenia", "Arvania (XA)"),
        ("Corvia", "Southern Corvia (XC)"),
        ("Boris Teld", "Belmora (XB)"),
        ("", ""),
    ] {
        let error = party(name).unwrap_err();
        assert!(error.contains(meant), "{name}: {error}");
    }
}

#[test]
fn a_window_keeps_what_may_fall_into_it() {
    for (line, events, positions) in [
        (
            "--from 2031-05-11 --to 2031-05-11",
            &["lake-summit", "moreau-teld", "visit"][..],
            &["xa-glass", "xb-ferries"][..],
        ),
        (
            "--to 2031-05-01",
            &["lighthouse-treaty", "moreau-teld"],
            &["xa-glass", "xb-ferries"],
        ),
        ("--from 2031-06", &[], &["xa-glass"]),
        ("--from 2031-07", &[], &[]),
    ] {
        let whole = data(&format!("{line} --json"));
        let mut found = ids(&whole["events"]);
        found.sort_unstable();
        assert_eq!(found, events, "{line}");
        let mut found = ids(&whole["positions"]);
        found.sort_unstable();
        assert_eq!(found, positions, "{line}");
    }
    assert!(show("events --to 2031-05-12").ends_with("\n1 undated event left out\n"));
    assert_eq!(
        show("events --from 2031-07"),
        "no events to show; 1 undated event left out\n"
    );
}

#[test]
fn a_day_takes_out_later_claims_and_their_entries() {
    let whole = data("--as-known 2031-05-06 --json");
    assert_eq!(ids(&whole["positions"]), ["xa-glass", "xc-glass"]);
    assert_eq!(ids(&whole["disputes"]), [""; 0]);
    assert!(!whole.to_string().contains("belmora-wire"));
    assert!(!whole.to_string().contains("xb-ferries"));
    let shown = |day: &str| {
        let events = data(&format!("events --as-known {day} --json"));
        let mut events = events.as_array().unwrap().iter();
        let event = events.find(|event| event["id"] == "moreau-teld").unwrap();
        (
            event["verdicts"]["where"].clone(),
            event["status_shown"].clone(),
        )
    };
    assert_eq!(
        shown("2031-05-06"),
        ("single".into(), "confirmed, XA".into())
    );
    assert_eq!(
        shown("2031-05-07"),
        ("disputed".into(), "confirmed, XA".into())
    );
    assert_eq!(
        shown("2031-06-01"),
        ("disputed".into(), "outcome not reported".into())
    );
}

#[test]
fn a_ruling_is_not_made_before_its_day() {
    let ruled = |day: &str| {
        let disputes = data(&format!("disputes {day} --json"));
        let mut disputes = disputes.as_array().unwrap().iter();
        disputes.any(|dispute| dispute["ruling"]["prefer"] == "lume")
    };
    for (day, is_made) in [
        ("--now 2031-05-08", true),
        ("--as-known 2031-05-08 --now 2031-06-01", false),
        ("--as-known 2031-05-09 --now 2031-05-01", true),
    ] {
        assert_eq!(ruled(day), is_made, "{day}");
    }
}

#[test]
fn the_clock_can_be_set() {
    let shown = |now: &str| {
        let events = data(&format!("events --now {now} --json"));
        let mut events = events.as_array().unwrap().iter();
        let event = events.find(|event| event["id"] == "visit").unwrap();
        let summit = data(&format!("events --party XB --now {now} --json"));
        (event["status_shown"].clone(), ids(&summit).len())
    };
    assert_eq!(shown("2031-05-06").0, "status not stated");
    for (now, standing) in [
        ("2031-05-12", "expected"),
        ("2031-05-12T23:59:59Z", "expected"),
        ("2031-05-13T00:30:00+02:00", "expected"),
        ("2031-05-13", "outcome not reported"),
    ] {
        let events = data(&format!("events --now {now} --json"));
        let mut events = events.as_array().unwrap().iter();
        let summit = events.find(|event| event["id"] == "lake-summit").unwrap();
        assert_eq!(summit["status_shown"], standing, "{now}");
    }
}

#[test]
fn what_makes_no_sense_is_refused() {
    let dossier = fixture();
    for (line, reason) in [
        (
            "--from 2031-05-12 --to 2031-05-11",
            "--from 2031-05-12 comes after --to 2031-05-11",
        ),
        ("--from 2031-13", "is no date"),
        ("--as-known 2031-05", "more than one day"),
        ("--now 2031", "is not one day"),
        ("--party Atlantis", "no party is called “Atlantis”"),
        ("parties", "write events, positions"),
        ("--filter act:sails", "no act is called “sails”"),
        ("--filter act:sails", "\n  act:sails\n      ^^^^^"),
    ] {
        let error = try_show(line, &dossier).unwrap_err();
        assert!(error.contains(reason), "{line}: {error}");
    }
}

#[test]
fn an_empty_dossier_is_one_line_or_empty_lists() {
    let dossier = Dossier::default();
    for (line, text) in [
        ("", "nothing to show\n"),
        ("events", "no events to show\n"),
        ("disputes", "no disputes to show\n"),
        ("sources --as-known 2031-05-05", "no sources to show\n"),
        ("positions --json", "[]\n"),
    ] {
        assert_eq!(try_show(line, &dossier).unwrap(), text, "{line}");
    }
    let whole: Value = serde_json::from_str(&try_show("--json", &dossier).unwrap()).unwrap();
    let keys: Vec<&String> = whole.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "title",
            "span",
            "as_known",
            "now",
            "events",
            "positions",
            "disputes",
            "sources",
            "people",
            "parties",
            "places"
        ]
    );
    assert!(try_show("--party XA", &dossier).is_err());
}
