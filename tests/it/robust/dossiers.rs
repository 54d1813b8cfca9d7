//! Dossiers that nobody would write by hand.

use std::fmt::Write as _;
use std::fs;
use std::sync::Arc;

use serde_json::{Value, json};
use summitry::ui::Edition;
use tempfile::TempDir;

use crate::session::edition;

/// Loads what `dossier` holds beside one source that everything cites.
fn load(mut dossier: Value) -> Arc<Edition> {
    dossier["format"] = json!(1);
    dossier["title"] = json!("대량 ｗｉｄｅ — a dossier that nobody would write by hand");
    dossier["sources"] = json!([{
        "id": "s", "outlet": "통신", "headline": "Headline", "author": "not stated", "language": "en",
        "published": {"value": "2031-05-05", "basis": "printed"},
        "parts": [{"words": 400, "digest": "All of it."}], "fingerprint": "0badcafe".repeat(397)
    }]);
    dossier["parties"] = json!([{"id": "XA", "name": "Arvania", "kind": "country"}]);
    dossier["people"] =
        json!([{"id": "p", "name": "남궁민수", "party": "XA", "role": "President"}]);
    dossier["topics"] = json!([{"id": "t", "name": "Glass"}]);
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

/// Two thousand articles with wide headlines, some undated, all without passages, on one event.
pub fn sources() -> Arc<Edition> {
    let source = |n: usize| {
        let mut source = json!({
            "id": format!("s{n}"), "outlet": "통신".repeat(n % 40), "headline": "قمة ｗｉｄｅ ".repeat(n % 20),
            "author": "not stated", "language": "en", "parts": [], "fingerprint": "0badcafe".repeat(5)
        });
        if !n.is_multiple_of(7) {
            let day = format!("2031-{:02}-{:02}", n % 12 + 1, n % 28 + 1);
            source["published"] = json!({"value": day, "basis": "inferred"});
        }
        source
    };
    let cite: Vec<Value> = (0..50)
        .map(|n| json!({"source": format!("s{}", n * 40), "words": [0, 4]}))
        .collect();
    let mut event = event("e", "One", "2031-05-11");
    event["when"] = json!([{"value": "2031-05-11", "cite": cite}]);
    event["status"] = json!([]);
    let file = json!({"format": 1, "title": "Many", "events": [event],
        "sources": (0..2000).map(source).collect::<Vec<_>>()});
    let home = TempDir::new().unwrap();
    let path = home.path().join("dossier.json");
    fs::write(&path, file.to_string()).unwrap();
    let edition = edition(path.to_str().unwrap());
    assert_eq!((edition.dossier.sources.len(), edition.left_out), (2000, 0));
    edition
}

/// One article of a hundred thousand bytes in one line, at hand, with a quote near its end.
pub fn article() -> Arc<Edition> {
    let words: Vec<String> = (0..12_000).map(|n| format!("단어{n}")).collect();
    let text = words.join(" ");
    let print = summitry::text::Fingerprint::of(&summitry::text::Words::read(&text));
    let mut event = event("e", "One", "2031-05-11");
    event["when"] = json!([{"value": "2031-05-11",
        "cite": [{"source": "s", "quote": words[11_000..11_006].join(" ")}]}]);
    event["status"] = json!([]);
    let file = json!({"format": 1, "title": "Long", "events": [event], "sources": [{
        "id": "s", "outlet": "통신", "headline": "Headline", "author": "not stated", "language": "ko",
        "published": {"value": "2031-05-05", "basis": "printed"},
        "parts": [{"words": 12_000, "digest": "All of it."}], "fingerprint": print.to_string()
    }]});
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join("articles")).unwrap();
    fs::write(home.path().join("dossier.json"), file.to_string()).unwrap();
    fs::write(home.path().join("articles").join("long.txt"), text).unwrap();
    let edition = edition(home.path().to_str().unwrap());
    assert_eq!(
        (edition.articles.len(), edition.left_out),
        (1, 0),
        "{:?}",
        edition.problems
    );
    edition
}
