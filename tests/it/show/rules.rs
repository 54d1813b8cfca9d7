//! What holds of everything that `show` prints, on the fixture and on the built-in dossier.

use serde_json::Value;

use super::{bundled, data, fixture, try_show};

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
    let file: Value =
        serde_json::from_str(include_str!("../../fixtures/show/dossier.json")).unwrap();
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
                    "digest",
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
