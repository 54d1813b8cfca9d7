//! Loading: what is kept when something is wrong, and what is never followed.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use summitry::json::Severity;
use summitry::model::Subject;
use summitry::store::{self, Loaded};
use tempfile::TempDir;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

fn sound() -> Value {
    let text = fs::read_to_string(fixture("good/one-file.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn load(dossier: &Value) -> Loaded {
    let home = TempDir::new().unwrap();
    let file = home.path().join("dossier.json");
    fs::write(&file, dossier.to_string()).unwrap();
    store::load(Some(&file), None).unwrap()
}

fn list(loaded: &Loaded) -> Vec<String> {
    loaded.problems.iter().map(ToString::to_string).collect()
}

#[test]
fn an_entry_with_an_error_is_left_out_and_the_rest_kept() {
    let mut dossier = sound();
    dossier["events"][0]["kind"] = json!("sumit");
    let loaded = load(&dossier);
    assert_eq!((loaded.left_out, loaded.dossier.events.len()), (1, 0));
    assert_eq!(loaded.dossier.positions.len(), 1);
    assert_eq!(loaded.dossier.rulings.len(), 0, "its ruling goes with it");
    assert_eq!(loaded.problems.len(), 1, "{:?}", list(&loaded));
    assert!(!loaded.is_sound());
}

#[test]
fn what_only_a_lost_source_says_is_dropped_without_a_word() {
    let mut dossier = sound();
    dossier["sources"][1]["published"]["basis"] = json!("rumoured");
    let loaded = load(&dossier);
    assert_eq!(loaded.problems.len(), 1, "{:?}", list(&loaded));
    assert_eq!(loaded.left_out, 1);
    let event = loaded.dossier.event("venn-talks").unwrap();
    assert_eq!(event.r#where.len(), 1, "the other source's claim is gone");
    assert!(event.facts.is_empty(), "a question nobody answers is gone");
    let cited = loaded.dossier.positions.iter().flat_map(|p| &p.act);
    for citation in cited.flat_map(|claim| &claim.statement.cite) {
        assert!(loaded.dossier.source(&citation.source).is_some());
    }
}

#[test]
fn an_unknown_key_is_a_warning_to_whoever_only_looks() {
    let mut dossier = sound();
    dossier["events"][0]["colour"] = json!("red");
    let loaded = load(&dossier);
    assert_eq!(loaded.problems.len(), 1);
    assert_eq!(loaded.problems[0].severity, Severity::Warning);
    assert!(loaded.is_sound());
    assert_eq!(loaded.dossier.events.len(), 1);
}

#[test]
fn articles_are_recognised_beside_the_dossier_and_elsewhere() {
    let folder = fixture("good/lake-venn");
    let loaded = store::load(Some(&folder), None).unwrap();
    assert_eq!(loaded.articles.len(), 2);
    let article = &loaded.articles["tarsk-post"];
    assert_eq!(&*article.file, "tarsk-post.txt");
    assert!(article.text().contains("spoke of a two-day visit"));
    assert_eq!(loaded.files.len(), 3);

    let one = fixture("good/one-file.json");
    assert!(store::load(Some(&one), None).unwrap().articles.is_empty());
    let articles = folder.join("articles");
    let loaded = store::load(Some(&one), Some(&articles)).unwrap();
    assert_eq!(loaded.articles.len(), 2);

    let strange = store::load(Some(&one), Some(&fixture("bad"))).unwrap();
    assert_eq!(strange.problems.len(), 1, "{:?}", list(&strange));
    assert_eq!(strange.problems[0].severity, Severity::Warning);
    assert!(store::load(Some(&one), Some(&folder.join("nowhere"))).is_err());
}

#[test]
fn entries_are_found_again_for_an_editor() {
    let folder = fixture("good/lake-venn");
    let root = folder.join("dossier.json");
    let text = fs::read_to_string(&root).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let talks = Subject::Event("venn-talks".into());
    let spot = store::locate(&root, &talks).unwrap();
    assert_eq!(spot.file, root);
    let line = usize::try_from(spot.line).unwrap();
    assert!(lines[line].contains("\"id\": \"venn-talks\""));
    // An event is no position of the same name.
    let other = Subject::Position("venn-talks".into());
    assert_eq!(store::locate(&root, &other), None);
    assert_eq!(store::locate(&folder.join("none.json"), &talks), None);
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_folder() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("dossier");
    fs::create_dir_all(folder.join("sources")).unwrap();
    let outside = home.path().join("outside.json");
    fs::copy(fixture("good/lake-venn/sources/venn-herald.json"), &outside).unwrap();
    std::os::unix::fs::symlink(&outside, folder.join("sources/a.json")).unwrap();
    let dossier = json!({"format": 1, "title": "x", "sources": ["sources/a.json"]});
    fs::write(folder.join("dossier.json"), dossier.to_string()).unwrap();
    let loaded = store::load(Some(&folder), None).unwrap();
    assert!(loaded.dossier.sources.is_empty());
    assert!(
        list(&loaded)[0].contains("leads out"),
        "{:?}",
        list(&loaded)
    );
}

#[test]
fn a_long_chain_of_parents_is_followed_to_its_end() {
    let mut dossier = json!({"format": 1, "title": "x"});
    let places: Vec<Value> = (0..3000)
        .map(|n| json!({"id": format!("p{n}"), "name": "P", "within": format!("p{}", (n + 1) % 3000)}))
        .collect();
    dossier["places"] = json!(places);
    let loaded = load(&dossier);
    assert_eq!(loaded.problems.len(), 1, "{:?}", list(&loaded));
    assert_eq!(loaded.dossier.places.len(), 2999);
}
