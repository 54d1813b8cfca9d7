//! `summitry tag`: what it prints, and how it takes what is no article.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

fn tag(args: &[&str], files: &[PathBuf]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_summitry"))
        .arg("tag")
        .args(files)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn write(home: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = home.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap()
}

const ARTICLE: &[u8] =
    "Ferry talks — a preview\r\n\r\nOkello will meet “Ito” on Thursday.\tThe five-day fair ends at 16:00 UTC today.\r\n".as_bytes();

#[test]
fn each_line_tells_the_bytes_of_the_file() {
    let home = TempDir::new().unwrap();
    // Bytes that are no UTF-8, a byte order mark and both sorts of line breaks do not shift what follows.
    let broken = [b"\xEF\xBB\xBF\xFF\xC3( on May 3, 2030\r\n", ARTICLE].concat();
    for (name, bytes, count) in [("plain.txt", ARTICLE, 3), ("broken.txt", &broken, 4)] {
        let file = write(&home, name, bytes);
        let output = tag(
            &["--date", "2031-03-12", "--jsonl"],
            std::slice::from_ref(&file),
        );
        assert_eq!(output.status.code(), Some(0), "{name}");
        let tags = lines(&output);
        assert_eq!(tags.len(), count, "{name}: {tags:?}");
        for tag in &tags {
            let at = |key: &str| usize::try_from(tag[key].as_u64().unwrap()).unwrap();
            let bytes = read(&file);
            assert_eq!(tag["doc"], *name.trim_end_matches(".txt"));
            assert_eq!(
                bytes[at("start")..at("end")],
                *tag["text"].as_str().unwrap().as_bytes()
            );
        }
        let day = &tags[count - 3];
        assert_eq!(
            (&day["text"], &day["kind"], &day["type"], &day["value"]),
            (
                &"Thursday".into(),
                &"date".into(),
                &"DATE".into(),
                &"2031-03-13".into()
            )
        );
        assert_eq!(tags[count - 2]["value"], "P5D");
        assert_eq!(tags[count - 1]["value"], "2031-03-12T16:00Z");
    }
}

#[test]
fn the_day_of_the_head_serves_when_none_is_given() {
    let home = TempDir::new().unwrap();
    let body = "The ministers met on Thursday and spoke for an hour of wire, of ferries and of what to do about the timber \
                that nobody on either side of the lake would buy.\n";
    let dated = write(
        &home,
        "dated.txt",
        format!("Ferry talks begin in Venn\n2031-03-14\n\n{body}").as_bytes(),
    );
    let undated = write(&home, "undated.txt", body.as_bytes());
    let tags = lines(&tag(&["--jsonl"], &[dated, undated]));
    let value = |doc: &str| {
        let tag = tags
            .iter()
            .find(|tag| tag["doc"] == doc && tag["text"] == "Thursday");
        tag.map(|tag| tag["value"].clone())
    };
    assert_eq!(value("dated"), Some("2031-03-13".into()));
    assert_eq!(value("undated"), Some("XXXX-WXX-4".into()));
}

#[test]
fn what_is_no_article_is_named_and_stops_nothing() {
    let home = TempDir::new().unwrap();
    let files = [
        write(&home, "picture.png", b"\x89PNG\0\0 on Thursday"),
        home.path().join("nowhere.txt"),
        home.path().to_owned(),
        write(&home, "empty.txt", b""),
        write(&home, "long.txt", &vec![b'a'; 17 * 1024 * 1024]),
        write(&home, "good.txt", b"They met on 2031-03-12."),
    ];
    let output = tag(&[], &files);
    assert_eq!(output.status.code(), Some(2));
    let (out, err) = (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    );
    assert_eq!(out, "good:12-22  date DATE 2031-03-12  “2031-03-12”\n");
    // A long text without a word is an article like any other, though it says nothing.
    assert_eq!(err.lines().count(), 3, "{err}");
    for name in ["picture.png", "nowhere.txt"] {
        assert!(err.contains(name), "{err}");
    }
    assert_eq!(tag(&["--date", "Thursday"], &files).status.code(), Some(2));
    assert_eq!(tag(&[], &[]).status.code(), Some(2));
}

#[test]
fn a_text_without_an_end_is_read_in_good_time() {
    let home = TempDir::new().unwrap();
    let text = "on Monday they will go 3 to 4 years ".repeat(20_000);
    let output = tag(
        &["--jsonl", "--date", "2031-03-12"],
        &[write(&home, "endless.txt", text.as_bytes())],
    );
    assert_eq!(output.status.code(), Some(0));
    // What is cut for its length may part a number from its unit.
    assert!(lines(&output).len() > 59_000);
}

#[test]
fn names_of_ones_own_are_tagged_and_a_bad_entry_stops_no_other() {
    let home = TempDir::new().unwrap();
    let article = write(&home, "a.txt", b"Vask flew to Tarsk. Orr said nothing.\n");
    let names = write(
        &home,
        "mine.json",
        br#"{
  // A country of our own
  "parties": [
    {"id": "XV", "name": "Venn", "kind": "country", "capital": "Tarsk"},
    {"name": "Orr", "kind": "country"}
  ],
  "people": [{"name": "Teo Vask", "party": "XV"}]
}"#,
    );
    let output = tag(
        &["--jsonl", "--gazetteer", names.to_str().unwrap()],
        std::slice::from_ref(&article),
    );
    let found: Vec<String> = lines(&output)
        .iter()
        .map(|tag| format!("{} {} {}", tag["text"], tag["kind"], tag["id"]))
        .collect();
    assert_eq!(
        found,
        [
            r#""Vask" "person" "teo-vask""#,
            r#""Tarsk" "place" "tarsk""#
        ]
    );
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(
        told.contains("mine.json:5:5: error: a country has an id of two capital letters"),
        "{told}"
    );
    assert_eq!(output.status.code(), Some(0));
    let output = tag(&["--gazetteer", "nothing.json"], &[article]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("nothing.json: error: "), "{told}");
}

#[test]
fn a_language_that_is_not_understood_is_named_and_not_tagged() {
    let home = TempDir::new().unwrap();
    let files = [
        write(
            &home,
            "lac.txt",
            "Le ministre a dit le 2031-03-12 que les ports du lac sont en grève.".as_bytes(),
        ),
        write(
            &home,
            "short.txt",
            b"Kenya will host a fair in Tallinn on 2031-03-12.",
        ),
    ];
    let output = tag(&["--jsonl"], &files);
    assert_eq!(output.status.code(), Some(0));
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(
        told.ends_with("lac.txt: note: French: not tagged\n"),
        "{told}"
    );
    let tags = lines(&output);
    assert!(tags.iter().all(|tag| tag["doc"] == "short"), "{tags:?}");
    assert!(tags.iter().any(|tag| tag["value"] == "2031-03-12"));
}

#[test]
fn of_a_page_the_text_of_its_article_is_tagged() {
    let home = TempDir::new().unwrap();
    let page = "<html><head><meta charset=windows-1252><meta name=date content=2031-03-12><title>Ferries</title></head>\
                <body><p>Okello will meet Ito on Thursday, they said.</p></body></html>";
    let mail = format!("MIME-Version: 1.0\nContent-Type: text/html\n\n{page}\n");
    for (name, text) in [("page.html", page), ("page.mht", &mail)] {
        let output = tag(&["--jsonl"], &[write(&home, name, text.as_bytes())]);
        assert_eq!(output.status.code(), Some(0), "{name}");
        let tags = lines(&output);
        let day = tags.iter().find(|tag| tag["kind"] == "date");
        let at = |key: &str| day.map(|tag| tag[key].clone());
        assert_eq!(at("value"), Some("2031-03-13".into()), "{name}: {tags:?}");
        assert_eq!(at("start"), Some(24.into()), "{name}");
        assert!(!tags.iter().any(|tag| tag["text"] == "1252"), "{tags:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            told.contains("note: the bytes are those of its article's text"),
            "{told}"
        );
    }
    let feed =
        "<rss version='2.0'><channel><title>V</title><item><title>F</title></item></channel></rss>";
    let output = tag(&[], &[write(&home, "feed.xml", feed.as_bytes())]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("this is a feed or a list of feeds, and not one article; `summitry add`"),
        "{told}"
    );
    // A text stays as it is on disk, whatever signs it begins with.
    let output = tag(
        &["--jsonl"],
        &[write(
            &home,
            "a.txt",
            b"# Ferries\n\nThey met on 2031-03-12.",
        )],
    );
    assert_eq!(lines(&output)[0]["start"], 23);
}
