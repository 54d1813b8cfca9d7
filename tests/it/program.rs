//! The program as a user meets it: what it prints where, and how it ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

fn summitry(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_summitry"))
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_built_in_dossier_is_checked_without_arguments() {
    let output = summitry(&["check", "--now", "2025-10-30"]);
    let stdout = text(&output.stdout);
    let last = stdout.lines().last().unwrap();
    assert!(last.starts_with("asia-2025: sound, "), "{stdout}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn arguments_that_make_no_sense_end_with_2() {
    for args in [
        &["--nonsense"][..],
        &["check", "--now", "yesterday"],
        &["check", "--now", "2025-10-30T14:00"],
        &["check", "a", "b"],
        &["source"],
        &["check", "--articles", "/there/is/no/such/folder"],
    ] {
        let output = summitry(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn what_cannot_be_read_of_a_folder_of_articles_is_named() {
    let home = TempDir::new().unwrap();
    let folder = home.path().to_str().unwrap();
    fs::copy(
        fixture("drafts/summit/a-preview.txt"),
        home.path().join("good.txt"),
    )
    .unwrap();
    fs::write(home.path().join("empty.txt"), "").unwrap();
    for args in [&["draft", folder, "--jsonl"][..], &["show", folder]] {
        let output = summitry(args);
        let stderr = text(&output.stderr);
        assert!(stderr.contains("empty.txt"), "{args:?}: {stderr}");
        assert!(!stderr.contains("good.txt"), "{args:?}: {stderr}");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(!output.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn a_folder_named_as_a_command_is_opened_by_its_path() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("check");
    fs::create_dir(&folder).unwrap();
    fs::copy(fixture("good/one-file.json"), folder.join("dossier.json")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_summitry"))
        .args(["check", "./check", "--now", "2031-03-16"])
        .current_dir(home.path())
        .output()
        .unwrap();
    assert!(text(&output.stdout).starts_with("check: sound, "));
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    for args in [&["schema"][..], &["check"], &["--help"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_summitry"))
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(text(&output.stderr), "", "{args:?}");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
    }
}

#[test]
fn a_record_is_drafted_that_the_loader_takes() {
    let article = fixture("good/lake-venn/articles/venn-herald.txt");
    let output = summitry(&["source", article.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0));
    let record: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(record["id"], "venn-herald");
    assert_eq!(record["headline"], "Leaders gather at Lake Venn");
    assert_eq!(record["author"], "Ila Moreno");
    assert_eq!(record["outlet"], "not stated");
    assert_eq!(record["published"]["value"], "2031-03-14");
    assert_eq!(record["published"]["basis"], "printed");
    let written = fs::read_to_string(fixture("good/lake-venn/sources/venn-herald.json")).unwrap();
    let written: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(record["fingerprint"], written["fingerprint"]);
    let words = |record: &Value| -> Vec<u64> {
        let parts = record["parts"].as_array().unwrap().iter();
        parts.map(|part| part["words"].as_u64().unwrap()).collect()
    };
    assert_eq!(words(&record), words(&written));
    for part in record["parts"].as_array().unwrap() {
        assert!(part["digest"].as_str().unwrap().starts_with("REPLACE"));
    }
    let home = TempDir::new().unwrap();
    let file = home.path().join("dossier.json");
    let dossier = serde_json::json!({"format": 1, "title": "Draft", "sources": [record]});
    fs::write(&file, dossier.to_string()).unwrap();
    let output = summitry(&["check", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
}

#[test]
fn what_the_header_of_a_text_tells_is_in_its_record() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("ferries.txt");
    let header = "Title: Ferries again, and again, whatever the presidents say of it\nAuthor: Ila Moreno\nSource: Venn Herald\nURL: https://herald.example/ferries\nDate: 2031-03-14";
    let body = "The presidents of Venn and Orr will meet at the lake on Friday, officials said.";
    fs::write(&file, format!("{header}\n\n{body}\n")).unwrap();
    let output = summitry(&["source", file.to_str().unwrap()]);
    let record: Value = serde_json::from_slice(&output.stdout).unwrap();
    for (key, value) in [
        (
            "headline",
            "Ferries again, and again, whatever the presidents say of it",
        ),
        ("author", "Ila Moreno"),
        ("outlet", "Venn Herald"),
        ("url", "https://herald.example/ferries"),
    ] {
        assert_eq!(record[key], value, "{key}");
    }
    assert_eq!(record["published"]["value"], "2031-03-14");
    // The header is a part of the file, and none of the article.
    let parts: Vec<_> = record["parts"].as_array().unwrap().iter().collect();
    let noise: Vec<bool> = parts.iter().map(|part| part["noise"] == true).collect();
    assert_eq!(noise, [true, false]);
    assert!(!text(&output.stderr).contains("prints no date"));
}

#[test]
fn what_is_no_article_is_refused() {
    let home = TempDir::new().unwrap();
    for (name, bytes, why) in [
        ("empty.txt", &b""[..], "no words"),
        ("dashes.txt", b"--- * ---\n", "no words"),
        ("picture.png", b"\x89PNG\x00\x01\x02", "no plain text"),
        ("paper.pdf", b"%PDF-1.7 rest", "no plain text"),
    ] {
        let file = home.path().join(name);
        fs::write(&file, bytes).unwrap();
        refuse(&file, why);
    }
    refuse(home.path(), "a folder");
    refuse(&home.path().join("missing.txt"), "no such file");
}

fn refuse(file: &Path, why: &str) {
    let output = summitry(&["source", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2), "{}", file.display());
    assert!(output.stdout.is_empty());
    let stderr = text(&output.stderr);
    assert!(stderr.contains(why), "{stderr}");
}
