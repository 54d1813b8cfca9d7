//! What filters let through, and what is said of those that cannot be read.
//!
//! A file of `tests/fixtures/filters` holds queries, each followed by what it yields of the hill talks: the ids of the
//! events and positions that pass, or the word at fault and what is said of it. Lines that begin with `#` are for the reader.
//! With `BLESS=1` set what is found is written anew, to be read before it is kept.

use std::fs;
use std::path::Path;

use summitry::model::{Dossier, Today};
use summitry::query::{Fault, Filter, Finder, Sieve};

use crate::session::edition;

fn outcome(query: &str, sieve: &Sieve<'_>) -> String {
    let filter = match Filter::parse(query, sieve.dossier) {
        Ok(filter) => filter,
        Err(fault) => return told(query, &fault),
    };
    let chips: Vec<&str> = filter.chips().collect();
    assert_eq!(
        chips.join(" "),
        query.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    let left = sieve.strain(&filter);
    let events = left.events.iter().filter(|event| !event.is_bare());
    let events: Vec<&str> = events.map(|event| &*event.id).collect();
    let positions = left.positions.iter().filter(|position| !position.is_bare());
    let positions: Vec<&str> = positions.map(|position| &*position.id).collect();
    let (events_passing, positions_passing) = sieve.pass(&filter).counts();
    assert_eq!(
        (events_passing, positions_passing),
        (events.len(), positions.len())
    );
    format!("    events {events:?}\n    positions {positions:?}\n").replace('"', "")
}

fn told(query: &str, fault: &Fault) -> String {
    let at_fault = &query[fault.span.clone()];
    assert!(!at_fault.is_empty(), "{query}");
    format!("    {at_fault}: {}; {}\n", fault.what, fault.instead)
}

#[test]
fn every_query_yields_what_its_file_says() {
    let edition = edition("tests/fixtures/finding");
    let dossier: &Dossier = &edition.dossier;
    assert_eq!(edition.problems, []);
    let finder = Finder::new(dossier);
    let sieve = Sieve {
        dossier,
        today: Today::Day("2031-05-21".parse().unwrap()),
        finder: &finder,
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/filters");
    let mut queries = 0;
    let mut differing = Vec::new();
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        let expected = fs::read_to_string(&path).unwrap();
        let mut found = String::new();
        for line in expected.lines().filter(|line| !line.starts_with(' ')) {
            found.push_str(line);
            found.push('\n');
            if !line.is_empty() && !line.starts_with('#') {
                queries += 1;
                found.push_str(&outcome(line, &sieve));
            }
        }
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &found).unwrap();
        }
        if found != expected {
            differing.push(format!("{}\n{found}", path.display()));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
    assert!(queries > 60, "{queries}");
}
