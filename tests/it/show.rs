//! `summitry show`: a small dossier of invented countries as text and as data.

use std::process::{Command, Stdio};

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
    Dossier::new(file, records.collect())
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
    insta::assert_snapshot!(show(""));
}

#[test]
fn everything_as_data() {
    insta::assert_snapshot!(show("--json"));
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
            "sources"
        ]
    );
    assert!(try_show("--party XA", &dossier).is_err());
}

#[test]
fn every_id_has_a_name_beside_it() {
    for dossier in [fixture(), bundled()] {
        let text = try_show("--json", &dossier).unwrap();
        note_names(&serde_json::from_str(&text).unwrap());
    }
}

fn note_names(whole: &Value) {
    let mut seen = 0;
    visit(whole, &mut |object| {
        for (key, name) in [
            ("holder", "holder_name"),
            ("toward", "toward_names"),
            ("topic", "topic_name"),
            ("in_return", "in_return_names"),
            ("by", "by_name"),
            ("via", "via_name"),
            ("measure", "measure_name"),
            ("source", "outlet"),
            ("of", "entry"),
        ] {
            let Some(id) = object.get(key) else { continue };
            // What a figure is of is our own phrase, not an id.
            if key == "of" && object.contains_key("unit") {
                continue;
            }
            seen += 1;
            is_named(id, object.get(name), key);
        }
        // Of a day of publication, `basis` is a word and no id.
        if object.contains_key("cite") && object.contains_key("basis") {
            is_named(&object["basis"], object.get("basis_name"), "basis");
        }
        if object.get("prefer").is_some_and(Value::is_string) {
            is_named(&object["prefer"], object.get("prefer_name"), "prefer");
        }
        if object.contains_key("holder") && object.contains_key("events") {
            is_named(&object["events"], object.get("event_names"), "events");
        }
    });
    assert!(seen > 40, "{seen}");
    for event in whole["events"].as_array().unwrap() {
        for list in ["where", "who", "part_of", "before", "after"] {
            for claim in event[list].as_array().into_iter().flatten() {
                is_named(&claim["value"], claim.get("name"), list);
            }
        }
        for fact in event["facts"].as_array().into_iter().flatten() {
            if ["order", "who", "where"].contains(&fact["type"].as_str().unwrap()) {
                for claim in fact["claims"].as_array().unwrap() {
                    let name = claim.get("name").or_else(|| claim.get("names"));
                    is_named(&claim["value"], name, "fact");
                }
            }
        }
    }
}

fn is_named(id: &Value, name: Option<&Value>, key: &str) {
    let Some(name) = name else {
        panic!("{key}: {id} has no name beside it")
    };
    match (id, name) {
        (Value::String(_), Value::String(name)) => assert!(!name.is_empty(), "{key}: {id}"),
        (Value::Array(ids), Value::Array(names)) => assert_eq!(ids.len(), names.len(), "{key}"),
        _ => panic!("{key}: {id} is named {name}"),
    }
}

fn visit(json: &Value, see: &mut impl FnMut(&serde_json::Map<String, Value>)) {
    match json {
        Value::Object(object) => {
            see(object);
            object.values().for_each(|value| visit(value, see));
        }
        Value::Array(items) => items.iter().for_each(|item| visit(item, see)),
        _ => {}
    }
}

/// Taking the added keys out again must give back the file, entry by entry.
#[test]
fn entries_are_as_in_the_dossier() {
    let file: Value = serde_json::from_str(include_str!("../fixtures/show/dossier.json")).unwrap();
    for list in ["events", "positions", "sources"] {
        let shown = data(&format!("{list} --json"));
        let shown = shown.as_array().unwrap();
        assert_eq!(shown.len(), file[list].as_array().unwrap().len());
        for entry in file[list].as_array().unwrap() {
            let found = shown
                .iter()
                .find(|shown| shown["id"] == entry["id"])
                .unwrap();
            holds(found, entry);
        }
    }
}

fn holds(shown: &Value, file: &Value) {
    match (shown, file) {
        (Value::Object(shown), Value::Object(file)) => {
            for (key, value) in file {
                let found = shown
                    .get(key)
                    .unwrap_or_else(|| panic!("no {key} in {shown:?}"));
                holds(found, value);
            }
            for key in shown.keys().filter(|key| !file.contains_key(*key)) {
                let added = [
                    "phrase",
                    "outlet",
                    "published",
                    "verdicts",
                    "status_shown",
                    "known_from",
                    "claims",
                ];
                let named = key.ends_with("name") || key.ends_with("names");
                assert!(
                    named || added.contains(&key.as_str()),
                    "{key} is not in the file"
                );
            }
        }
        (Value::Array(shown), Value::Array(file)) => {
            assert_eq!(shown.len(), file.len());
            shown
                .iter()
                .zip(file)
                .for_each(|(shown, file)| holds(shown, file));
        }
        _ => assert_eq!(shown, file),
    }
}

#[test]
fn every_value_in_text_is_followed_by_its_sources() {
    for (dossier, day) in [(fixture(), "2031-05-05"), (bundled(), "2025-10-26")] {
        for list in ["events", "positions", "disputes"] {
            for day in ["", &format!("--as-known {day}")] {
                let text = try_show(&format!("{list} {day}"), &dossier).unwrap();
                let sources = check_sources(&text);
                let data = try_show(&format!("{list} --json {day}"), &dossier).unwrap();
                let mut cited = 0;
                visit(&serde_json::from_str(&data).unwrap(), &mut |object| {
                    cited += usize::from(object.contains_key("source"));
                });
                assert_eq!(sources, cited, "{list} {day}");
            }
        }
    }
}

/// Counts the source lines, each of which must stand below a value or another citation and be followed by words.
fn check_sources(text: &str) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    let is_source = |line: &str| line.trim_start().starts_with("source: ");
    // An attribute, or one of its sides, ends with its verdict or the number of its origins in brackets.
    let is_value = |line: &str| line.ends_with("origin)") || line.ends_with("origins)");
    for pair in lines.windows(2) {
        if is_value(pair[0]) {
            assert!(is_value(pair[1]) || is_source(pair[1]), "{pair:?}");
        }
        if is_source(pair[0]) {
            assert!(!is_source(pair[1]) && pair[1].len() > 8, "{pair:?}");
        }
    }
    lines.iter().filter(|line| is_source(line)).count()
}

#[test]
fn no_line_is_wider_than_100_cells_and_no_blank_line_stands_twice() {
    for dossier in [fixture(), bundled()] {
        for line in ["", "--party XA", "--as-known 2025-10-26"] {
            let Ok(text) = try_show(line, &dossier) else {
                continue;
            };
            for line in text.lines() {
                assert!(summitry::text::width(line) <= 100, "{line}");
                assert_eq!(line.trim_end(), line);
            }
            assert!(!text.contains("\n\n\n"));
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
        }
    }
}

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_summitry"));
    program.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"));
    program
}

#[test]
fn the_program_takes_a_list_a_dossier_or_both() {
    let run = |words: &[&str]| {
        let output = program().arg("show").args(words).output().unwrap();
        (
            output.status.code(),
            output.stdout,
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, both, errors) = run(&["events", "./show", "--now", "2031-05-06"]);
    assert_eq!((code, &*errors), (Some(0), ""));
    assert_eq!(String::from_utf8(both).unwrap(), show("events"));
    let (code, alone, _) = run(&["./show/dossier.json", "--now", "2031-05-06"]);
    assert_eq!(code, Some(0));
    assert_eq!(String::from_utf8(alone).unwrap(), show(""));
    for words in [
        &["./show", "--party", "Atlantis"][..],
        &["./show", "--from", "2031-06", "--to", "2031-05"],
        &["./show", "./show"],
        &["evnts"],
        &["./nowhere"],
    ] {
        let (code, out, errors) = run(words);
        assert_eq!((code, out.len()), (Some(2), 0), "{words:?}");
        assert!(!errors.is_empty(), "{words:?}");
    }
}

#[test]
fn a_reader_that_stops_reading_is_no_fault() {
    let mut child = program()
        .args(["show", "./show"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(0));
}
