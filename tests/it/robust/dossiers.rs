//! Dossiers that nobody would write by hand.

mod sources;

use std::fmt::Write as _;
use std::fs;
use std::sync::Arc;

use serde_json::{Value, json};
use summitry::text::{Fingerprint, Words};
use summitry::ui::Edition;
use tempfile::TempDir;

use crate::session::edition;
pub use sources::{article, sources};

/// Loads what `dossier` holds beside one source that everything cites.
fn load(mut dossier: Value) -> Arc<Edition> {
    dossier["format"] = json!(1);
    dossier["title"] = json!("대량 ｗｉｄｅ — a dossier that nobody would write by hand");
    if dossier.get("sources").is_none() {
        dossier["sources"] = json!([{
        "id": "s", "outlet": "통신", "headline": "Headline", "author": "not stated", "language": "en",
        "published": {"value": "2031-05-05", "basis": "printed"},
        "parts": [{"words": 400, "digest": "All of it."}], "fingerprint": "0badcafe".repeat(397)
        }]);
    }
    if dossier.get("parties").is_none() {
        dossier["parties"] = json!([
            {"id": "XA", "name": "Arvania", "kind": "country"}, {"id": "XB", "name": "Belmora", "kind": "country"}]);
    }
    dossier["people"] =
        json!([{"id": "p", "name": "남궁민수", "party": "XA", "role": "President"}]);
    if dossier.get("topics").is_none() {
        dossier["topics"] = json!([{"id": "t", "name": "Glass"}]);
    }
    let home = TempDir::new().unwrap();
    let file = home.path().join("dossier.json");
    fs::write(&file, dossier.to_string()).unwrap();
    edition(file.to_str().unwrap())
}

fn cite(from: usize) -> Value {
    json!([{"source": "s", "words": [from, from + 3]}])
}

fn claim(value: &str, from: usize) -> Value {
    json!({"value": value, "cite": cite(from)})
}

fn event(id: &str, title: &str, when: &str) -> Value {
    json!({"id": id, "title": title, "kind": "meeting",
        "when": [claim(when, 1)], "status": [claim("expected", 5)]})
}

pub fn one() -> Arc<Edition> {
    let edition = load(json!({"events": [event("one", "One", "2031-05-11")]}));
    assert_eq!(edition.dossier.events.len(), 1);
    edition
}

/// Two thousand events, three hundred of them each part of the one before.
pub fn many() -> Arc<Edition> {
    let events: Vec<Value> = (0..2000)
        .map(|n| {
            let day = if n < 300 { 11 } else { n % 28 + 1 };
            let title = format!("Event number {n}");
            let mut event = event(&format!("e{n}"), &title, &format!("2031-05-{day:02}"));
            if (1..300).contains(&n) {
                let value = format!("e{}", n - 1);
                event["part_of"] = json!([{"value": value, "relation": "within", "cite": cite(9)}]);
            }
            event
        })
        .collect();
    let edition = load(json!({"events": events}));
    assert_eq!((edition.dossier.events.len(), edition.left_out), (2000, 0));
    edition
}

/// Titles of about two hundred cells, in scripts that make widths hard.
pub fn wide() -> Arc<Edition> {
    let pieces = [
        "회담장소",
        "قمة البحيرة ",
        "a\u{301}e\u{308}\u{323}o\u{302}",
        "👩‍👩‍👧‍👦👍🏽🇰🇷",
        "ｗｉｄｅ",
        "नमस्ते ",
        "\u{1112}\u{1161}\u{11ab}",
        "word ",
    ];
    let mut events = Vec::new();
    for (number, piece) in pieces.iter().enumerate() {
        let cells = summitry::text::width(piece).max(1);
        let mut title = piece.repeat(200 / cells);
        let _ = write!(title, "{number}");
        let mut event = event(&format!("w{number}"), &title, "2031-05-11");
        event["summary"] = json!(title);
        event["who"] = json!([{"value": "p", "role": "attends", "cite": cite(7)}]);
        event["facts"] = json!([{"ask": title, "type": "choice",
            "claims": [claim(&title, 3), claim("otherwise", 11)]}]);
        events.push(event);
    }
    let positions = json!([{"id": "pos", "holder": "XA", "topic": "t", "summary": pieces.concat(),
        "if": pieces.concat().repeat(4), "act": [claim("seeks", 2)], "events": ["w0"]}]);
    let edition = load(json!({"events": events, "positions": positions}));
    assert_eq!(
        (edition.dossier.events.len(), edition.left_out),
        (8, 0),
        "{:?}",
        edition.problems
    );
    edition
}

/// One event with sixty claims, most of them apart from each other.
pub fn claims() -> Arc<Edition> {
    let mut event = event("claims", "Much said", "2031-05-11");
    let said: Vec<Value> = (0..60)
        .map(|n| claim(&format!("answer {n}"), n * 5 + 1))
        .collect();
    event["facts"] = json!([{"ask": "purpose", "type": "choice", "claims": said}]);
    let edition = load(json!({"events": [event]}));
    assert_eq!(
        (edition.dossier.events.len(), edition.left_out),
        (1, 0),
        "{:?}",
        edition.problems
    );
    edition
}

/// Thousands of numbers between the same two parties, of every size that a decimal holds, of goods in names of two
/// hundred cells.
pub fn numbers() -> Arc<Edition> {
    let values = [
        "79228162514264337593543950335",
        "-79228162514264337593543950335",
        "0.0000000000000000000000000001",
        "0",
        "-1",
        "5",
        "4000000000",
    ];
    let quote = |n: usize| {
        let from = values[(n + 1) % values.len()];
        format!(
            "at first {from} and then {} printed",
            values[n % values.len()]
        )
    };
    let article: Vec<String> = (0..values.len()).map(quote).collect();
    let words = Words::read(&article.join(" so "));
    let goods = [
        "회담장소".repeat(25),
        "قمة ".repeat(50),
        "e\u{301}".repeat(200),
        String::new(),
    ];
    let positions: Vec<Value> = (0..3000)
        .map(|n| position(n, &values, &goods, &quote(n)))
        .collect();
    let mut dossier = json!({"positions": positions, "events": [event("one", "One", "2031-05-11")],
        "measures": [{"id": "m", "name": goods[0]}]});
    dossier["sources"] = json!([{
        "id": "s", "outlet": "통신", "headline": "Headline", "author": "not stated", "language": "en",
        "published": {"value": "2031-05-05", "basis": "printed"},
        "parts": [{"words": words.len(), "digest": "All of it."}], "fingerprint": Fingerprint::of(&words)
    }]);
    let edition = load(dossier);
    assert_eq!(
        (edition.dossier.positions.len(), edition.left_out),
        (3000, 0),
        "{:?}",
        edition.problems
    );
    edition
}

fn position(n: usize, values: &[&str], goods: &[String], quote: &str) -> Value {
    let acts = ["demands", "pledges", "agrees", "threatens", "seeks"];
    let mut figure = json!({"measure": "m", "unit": if n.is_multiple_of(3) { "percent" } else { "USD" },
        "to": values[n % values.len()], "cite": [{"source": "s", "quote": quote}]});
    if n % 4 != 3 {
        figure["of"] = json!(goods[n % 4]);
    }
    if n.is_multiple_of(5) {
        figure["from"] = json!(values[(n + 1) % values.len()]);
    }
    if n % 7 < 3 {
        figure["bound"] = json!(["at-most", "at-least", "about"][n % 7]);
    }
    let [holder, toward] = if n.is_multiple_of(2) {
        ["XA", "XB"]
    } else {
        ["XB", "XA"]
    };
    json!({"id": format!("n{n}"), "holder": holder, "toward": [toward], "topic": "t",
        "act": [claim(acts[n % acts.len()], 2)], "figures": [figure]})
}

/// Hundreds of stops: at the poles, on both sides of the date line, in one place and in none, with very long names.
pub fn places() -> Arc<Edition> {
    let name = |n: usize| match n % 5 {
        0 => "회담장소".repeat(25),
        1 => "قمة البحيرة ".repeat(16),
        2 => "a\u{301}e\u{308}\u{323}".repeat(100),
        3 => String::from("👩‍👩‍👧‍👦"),
        _ => format!("Place {n}"),
    };
    let at = |n: usize| match n % 7 {
        0 => (90.0, 0.0),
        1 => (-90.0, 180.0),
        2 => (12.5, -180.0),
        3 => (12.5, 179.99),
        4 => (37.57, 126.98),
        _ => {
            let n = u16::try_from(n).unwrap();
            (f64::from(n % 180) - 89.5, f64::from(n % 359) - 179.0)
        }
    };
    let mut places: Vec<Value> = Vec::new();
    let mut events: Vec<Value> = Vec::new();
    for n in 0..500 {
        let mut place = json!({"id": format!("l{n}"), "name": name(n)});
        if n % 11 != 0 {
            let (lat, lon) = at(n);
            place["lat"] = json!(lat);
            place["lon"] = json!(lon);
        }
        if n % 13 == 1 {
            place["within"] = json!(format!("l{}", n - 1));
        }
        places.push(place);
        let mut event = event(
            &format!("e{n}"),
            &name(n + 1),
            &format!("2031-05-{:02}", n % 28 + 1),
        );
        let stated = [
            claim(&format!("l{n}"), 20),
            claim(&format!("l{}", n / 2), 24),
        ];
        event["where"] = json!(stated.iter().take(1 + n % 3 / 2).collect::<Vec<_>>());
        events.push(event);
    }
    let edition = load(json!({"places": places, "events": events}));
    assert_eq!(
        (edition.dossier.events.len(), edition.left_out),
        (500, 0),
        "{:?}",
        edition.problems
    );
    edition
}

/// One event at one place.
pub fn one_place() -> Arc<Edition> {
    let mut event = event("one", "One", "2031-05-11");
    event["where"] = json!([claim("pole", 20)]);
    let place = json!({"id": "pole", "name": "The pole", "lat": 90, "lon": 0});
    let edition = load(json!({"places": [place], "events": [event]}));
    assert_eq!(edition.dossier.events.len(), 1);
    edition
}

/// A thousand parties that want something of each other on a thousand topics, some with names of two hundred cells.
pub fn parties() -> Arc<Edition> {
    let pieces = ["호수 ", "قمة ", "o\u{302}", "👩‍👩‍👧‍👦", "ｗｉｄｅ", "word "];
    let name = |n: usize| {
        let piece = pieces[n % pieces.len()];
        let cells = summitry::text::width(piece).max(1);
        let times = if n.is_multiple_of(7) { 200 / cells } else { 2 };
        format!("{}{n}", piece.repeat(times))
    };
    let known = json!({"id": "XA", "name": "Arvania", "kind": "country"});
    let parties: Vec<Value> = (0..1000)
        .map(|n| json!({"id": format!("p{n}"), "name": name(n), "kind": "organisation"}))
        .chain([known])
        .collect();
    let topics: Vec<Value> = (0..1000)
        .map(|n| json!({"id": format!("t{n}"), "name": name(n + 3)}))
        .collect();
    let acts = [
        "seeks",
        "offers",
        "threatens",
        "agrees",
        "rejects",
        "reports",
        "demands",
    ];
    let positions: Vec<Value> = (0..3000)
        .map(|n| {
            let (holder, toward) = (n % 1000, (n * 7 + 1) % 1000);
            json!({"id": format!("n{n}"), "holder": format!("p{holder}"), "toward": [format!("p{toward}")],
                "topic": format!("t{}", n % 13 * (n % 77)), "act": [claim(acts[n % acts.len()], 2)],
                "summary": name(n)})
        })
        .collect();
    let edition = load(json!({"parties": parties, "topics": topics, "positions": positions}));
    assert_eq!(
        (edition.dossier.positions.len(), edition.left_out),
        (3000, 0)
    );
    edition
}

/// A single position, aimed at nobody.
pub fn one_position() -> Arc<Edition> {
    let position = json!({"id": "only", "holder": "XA", "topic": "t", "act": [claim("seeks", 2)]});
    load(json!({"positions": [position]}))
}
