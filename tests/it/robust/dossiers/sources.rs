//! Dossiers of many sources, and of one long one.

use std::fs;
use std::sync::Arc;

use serde_json::{Value, json};
use summitry::text::{Fingerprint, Words};
use summitry::ui::Edition;
use tempfile::TempDir;

use super::event;
use crate::session::edition;

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
    let print = Fingerprint::of(&Words::read(&text));
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
