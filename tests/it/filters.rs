//! What filters let through, and what is said of those that cannot be read.
//!
//! A file of `tests/fixtures/filters` holds queries, each followed by what it yields of the hill talks: the ids of the
//! events and positions that pass, or the word at fault and what is said of it. Lines that begin with `#` are for the reader.
//! With `BLESS=1` set what is found is written anew, to be read before it is kept.

use std::fs;
use std::path::Path;

use summitry::model::{Dossier, Today};
use summitry::query::filter::{Judged, complete};
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
    let at_fault = query.get(fault.span.clone()).unwrap();
    assert!(!at_fault.is_empty(), "{query}");
    format!("    {at_fault}: {}; {}\n", fault.what, fault.instead)
}

#[test]
fn every_query_yields_what_its_file_says() {
    let edition = edition("tests/fixtures/finding");
    let dossier: &Dossier = &edition.dossier;
    assert_eq!(edition.problems, []);
    let finder = Finder::new(dossier);
    let judged = Judged::default();
    let sieve = Sieve {
        dossier,
        today: Today::Day("2031-05-21".parse().unwrap()),
        finder: &finder,
        judged: &judged,
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

#[test]
fn what_can_be_written_at_the_cursor_is_offered() {
    let edition = edition("tests/fixtures/finding");
    let judged = Judged::default();
    let sieve = Sieve {
        dossier: &edition.dossier,
        today: Today::Day("2031-05-21".parse().unwrap()),
        finder: &Finder::new(&edition.dossier),
        judged: &judged,
    };
    // `|` is the cursor; what is offered follows with its count, the first three of it.
    for (marked, replaced, offered) in [
        ("|", "", &["party:", "person:", "place:"][..]),
        ("pa|", "pa", &["party:"]),
        (
            "-to|",
            "to",
            &["topic:", "person:adviser 1", "source:hill-radio 3"],
        ),
        ("nord|", "nord", &["party:ND 5", "place:ND 1"]),
        ("beans |", "", &["party:", "person:", "place:"]),
        ("party:|", "", &["ND 5", "OS 4", "sea-grain 1"]),
        ("party:ost|", "ost", &["OS 4"]),
        ("party:ND,|", "", &["ND 5", "OS 4", "sea-grain 1"]),
        ("party:o|s topic:duties", "os", &["OS 1"]),
        (
            "topic:soybeans act:|",
            "",
            &["demands 0", "seeks 0", "offers 0"],
        ),
        ("topic:soybeans act:pl|", "pl", &["pledges 1"]),
        ("topic:dutis|", "dutis", &["duties 1"]),
        ("person:annaliese|", "annaliese", &["berg 2"]),
        ("on:2031|", "2031", &["2031-05-20 2", "2031-05-21 2"]),
        ("is:dis|", "dis", &["disputed 1"]),
        ("nothing:x|", "x", &[]),
        ("par|ty:ND", "party:", &["party:"]),
    ] {
        let cursor = marked.find('|').unwrap();
        let text = marked.replace('|', "");
        let offer = complete(&text, cursor, &sieve);
        assert_eq!(text.get(offer.span).unwrap(), replaced, "{marked}");
        let items = offer.items.iter().take(3);
        let items: Vec<String> = items
            .map(|item| match item.count {
                Some(count) => format!("{} {count}", item.insert),
                None => item.insert.to_string(),
            })
            .collect();
        assert_eq!(items, offered, "{marked}");
    }
}

#[test]
fn odd_text_is_read_or_refused_with_a_word() {
    let edition = edition("tests/fixtures/finding");
    let judged = Judged::default();
    let sieve = Sieve {
        dossier: &edition.dossier,
        today: Today::Day("2031-05-21".parse().unwrap()),
        finder: &Finder::default(),
        judged: &judged,
    };
    let pieces = [
        "party:", "ND", ",", "-", "\"", " ", "서울", "é", ":", "on:", "2031-05", "\u{301}", "“",
        "is:past",
    ];
    for a in pieces {
        for b in pieces {
            for c in pieces {
                let text = format!("{a}{b}{c}");
                if let Err(fault) = Filter::parse(&text, &edition.dossier) {
                    assert!(
                        text.get(fault.span).is_some_and(|word| !word.is_empty()),
                        "{text}"
                    );
                }
                for (cursor, _) in text.char_indices() {
                    let offer = complete(&text, cursor, &sieve);
                    assert!(text.get(offer.span).is_some(), "{text} {cursor}");
                }
            }
        }
    }
}
