//! `summitry new`, `add`, `check` and `show`, as a user has them.

use std::fs;
use std::path::Path;

use summitry::store;

use super::{fixtures, out, summitry, told};

fn new(folder: &Path) -> String {
    let lake = folder.join("lake").to_str().unwrap().to_owned();
    let made = summitry(&[
        "new",
        &lake,
        "--title",
        "Lake talks",
        "--zone",
        "Asia/Seoul",
    ]);
    assert!(made.status.success(), "{}", told(&made));
    lake
}

fn fixture(name: &str) -> String {
    fixtures().join(name).to_str().unwrap().to_owned()
}

#[test]
fn a_dossier_is_begun_and_filled() {
    let folder = tempfile::tempdir().unwrap();
    let lake = new(folder.path());
    let again = summitry(&["new", &lake, "--title", "Other"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(told(&again).contains("there is a dossier already"));

    let added = summitry(&[
        "add",
        &lake,
        &fixture("agency.html"),
        &fixture("letter.md"),
        "--now",
        "2031-03-20",
    ]);
    assert!(added.status.success(), "{}", told(&added));
    assert_eq!(
        out(&added),
        "added lake-ministers-argue-over-winter-ferries, Venn Herald, 2031-03-18, 151 words\n\
         added a-letter-from-tal-the-nets, The Tal Gazette, 2031-03-15, 45 words\n2 added\n"
    );
    let text =
        fs::read_to_string(format!("{lake}/articles/a-letter-from-tal-the-nets.txt")).unwrap();
    assert!(text.starts_with("Fishing unions on both shores"), "{text}");
    let record =
        fs::read_to_string(format!("{lake}/sources/a-letter-from-tal-the-nets.json")).unwrap();
    assert!(
        record.contains("\"published\": {\"value\": \"2031-03-15\", \"basis\": \"printed\""),
        "{record}"
    );
    assert!(
        !record.contains("digest") && !record.contains("null"),
        "{record}"
    );

    let twice = summitry(&["add", &lake, &fixture("agency.html"), "--now", "2031-03-20"]);
    assert!(out(&twice).contains("already there as lake-ministers-argue-over-winter-ferries"));
    assert!(out(&twice).ends_with("0 added, 1 already there\n"));

    let checked = summitry(&["check", &lake]);
    assert!(checked.status.success());
    assert!(
        out(&checked).contains("sound, 0 events, 0 positions, 2 sources"),
        "{}",
        out(&checked)
    );
    let shown = summitry(&["show", "sources", &lake]);
    assert!(
        out(&shown).contains("Lake ministers argue over winter ferries"),
        "{}",
        out(&shown)
    );
    let loaded = store::load(Some(Path::new(&lake)), None).unwrap();
    assert_eq!(loaded.articles.len(), 2);
}

#[test]
fn what_the_author_wrote_stays() {
    let folder = tempfile::tempdir().unwrap();
    let text = "{\n  // Mine.\n  \"format\": 1, \"title\": \"Lake\",\n  \"sources\": [ // none yet\n  ],\n  \"events\": [] // later\n}\n";
    let root = folder.path().join("dossier.json");
    fs::write(&root, text).unwrap();
    let lake = folder.path().to_str().unwrap();
    let added = summitry(&["add", lake, &fixture("header.txt"), "--now", "2031-03-20"]);
    assert!(added.status.success(), "{}", told(&added));
    let now = fs::read_to_string(&root).unwrap();
    let expected = text.replace(
        "[ // none",
        "[\n    \"sources/ferries-again.json\"\n   // none",
    );
    assert_eq!(now, expected);
}

#[test]
fn one_bad_file_stops_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let lake = new(folder.path());
    let all = summitry(&[
        "add",
        &lake,
        fixtures().to_str().unwrap(),
        "--now",
        "2031-03-14",
    ]);
    assert_eq!(all.status.code(), Some(1));
    let said = told(&all);
    for words in [
        "empty.txt: error: the file is empty; save the article again",
        "disguised.txt: error: this is a PDF document; save its text",
        "short.txt: error: there are only 2 words",
        "picture.png: passed over: this is a PNG picture",
        "http://127.0.0.1:9/feed: error: nothing listens at 127.0.0.1:9",
        "feed.rss: “Only a title”: error: the feed has no text of this entry; follow the links with --fetch",
        "feed.rss: note: “Someday in spring” is no date that can be read",
        "agency.html: note: it is dated 2031-03-18, which is still to come",
        "korean.html: note: Korean: kept and readable, not tagged",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let summary = out(&all);
    let summary = summary.lines().last().unwrap();
    assert!(
        summary.contains("near copies") && summary.contains("failed"),
        "{summary}"
    );
    let checked = summitry(&["check", &lake]);
    assert!(checked.status.success(), "{}", out(&checked));
}

#[test]
fn what_the_user_says_goes_first() {
    let folder = tempfile::tempdir().unwrap();
    let lake = new(folder.path());
    let given = [
        "--date",
        "2031-03-01",
        "--outlet",
        "The Orr Post",
        "--title",
        "Nets",
    ];
    let [undated, header, head] = ["undated.txt", "header.txt", "head.txt"].map(fixture);
    let args = [&["add", &lake, &undated][..], &given].concat();
    let added = summitry(&args);
    assert_eq!(
        out(&added),
        "added nets, The Orr Post, 2031-03-01, 26 words\n1 added\n"
    );
    let record = fs::read_to_string(format!("{lake}/sources/nets.json")).unwrap();
    assert!(record.contains("\"basis\": \"given\""), "{record}");
    let two = [&["add", &lake, &header, &head][..], &given].concat();
    assert!(told(&summitry(&two)).contains("one title cannot be that of several articles"));
}

#[test]
fn every_refusal_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let lake = new(folder.path());
    let none = folder.path().join("none").to_str().unwrap().to_owned();
    let (file, png) = (fixture("header.txt"), fixture("picture.png"));
    for (args, code, words) in [
        (
            ["add", &none, &file],
            2,
            "there is no such file or folder; name a dossier's folder; `summitry new` makes one",
        ),
        (
            ["add", &file, &file],
            2,
            "articles can only be added to a dossier's folder",
        ),
        (
            ["add", folder.path().to_str().unwrap(), &file],
            2,
            "the folder has no dossier.json; name a dossier's folder",
        ),
        (
            ["add", &lake, &none],
            1,
            "there is no such file or folder; check the name",
        ),
        (
            ["add", &lake, &png],
            1,
            "this is a PNG picture; name an article",
        ),
        (
            ["add", &lake, "ftp://a.example/x"],
            1,
            "only addresses with http and https",
        ),
        (["new", &png, "--title=T"], 2, "it cannot be written"),
        (["new", &none, "--title=T"], 0, ""),
    ] {
        let output = summitry(&args);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{args:?}: {}",
            told(&output)
        );
        assert!(told(&output).contains(words), "{args:?}: {}", told(&output));
    }
    let _lock = store::Lock::take(Path::new(&lake)).unwrap();
    let held = summitry(&["add", &lake, &file]);
    assert!(
        told(&held).contains("is writing to this dossier; nothing was written; wait"),
        "{}",
        told(&held)
    );
}

#[test]
fn a_record_that_a_crash_left_behind_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let lake = new(folder.path());
    let root = format!("{lake}/dossier.json");
    let empty = fs::read_to_string(&root).unwrap();
    summitry(&["add", &lake, &fixture("header.txt")]);
    let full = fs::read_to_string(&root).unwrap();
    fs::write(&root, empty).unwrap();
    let again = summitry(&["add", &lake, &fixture("header.txt")]);
    assert!(
        out(&again).contains("added ferries-again, whose record was there but not listed"),
        "{}",
        out(&again)
    );
    assert_eq!(fs::read_to_string(&root).unwrap(), full);
}

#[test]
fn standard_input_is_an_article_too() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().unwrap();
    let lake = new(folder.path());
    let mut child = Command::new(env!("CARGO_BIN_EXE_summitry"))
        .args(["add", &lake, "-", "--title", "Piped"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin
        .write_all(b"The ferries of the lake sail again.")
        .unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        out(&output),
        "added piped, undated, 7 words\n1 added (1 undated)\n"
    );
}

#[test]
fn what_is_not_understood_is_kept_and_not_drafted_from() {
    let folder = tempfile::tempdir().unwrap();
    let lake = new(folder.path());
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    // The same sentence, once among others that are not understood.
    let told_once = "Kenya will host a summit in Nairobi on March 9, 2031.";
    let foreign = format!(
        "{told_once}\n\nLe ministre a dit que les ports du lac sont en grève, et que la reine est à Orr pour une \
         conférence sur les filets de pêche."
    );
    let foreign = write("foreign.txt", &foreign);
    let added = summitry(&["add", &lake, &foreign, "--date", "2031-03-01"]);
    assert!(told(&added).contains("French: kept and readable, not tagged"));
    let drafted = summitry(&["draft", &lake, "--jsonl"]);
    assert_eq!(out(&drafted), "");
    let english = write("english.txt", told_once);
    let added = summitry(&[
        "add",
        &lake,
        &english,
        "--date",
        "2031-03-01",
        "--now",
        "2031-03-20",
    ]);
    assert_eq!(told(&added), "");
    let drafted = summitry(&["draft", &lake, "--jsonl"]);
    assert!(out(&drafted).contains("Nairobi"), "{}", out(&drafted));
}

#[test]
fn what_comes_next_is_told_at_every_step() {
    let home = tempfile::tempdir().unwrap();
    let lake = home.path().join("lake").to_str().unwrap().to_owned();
    fs::create_dir(&lake).unwrap();
    let sentence = "Kenya will host a summit in Nairobi on March 9, 2031.";
    fs::write(format!("{lake}/a.txt"), sentence).unwrap();
    for command in ["check", "show"] {
        let output = summitry(&[command, &lake]);
        assert_eq!(output.status.success(), command == "show");
    }
    let checked = summitry(&["check", &lake]);
    for words in [
        "the folder has no dossier.json",
        &format!("`summitry {lake}` shows what they say"),
        &format!("`summitry new {lake} --title TITLE`"),
        &format!("`summitry add {lake} {lake}`"),
    ] {
        assert!(
            told(&checked).contains(words),
            "{words}: {}",
            told(&checked)
        );
    }
    let made = summitry(&["new", &lake, "--title", "Lake"]);
    assert_eq!(
        out(&made),
        format!(
            "{lake}: a new dossier; one article lies there and is not in it yet; `summitry add {lake} {lake}` takes it in\n"
        )
    );
    let drafted = summitry(&["draft", &lake]);
    assert_eq!(
        out(&drafted),
        "no events and no positions drafted: 0 new, 0 changed, 0 gone\n"
    );
    assert!(
        told(&drafted).contains(&format!(
            "the dossier has no articles yet; `summitry add {lake} {lake}` takes in those that lie in its folder"
        )),
        "{}",
        told(&drafted)
    );
    summitry(&["add", &lake, &lake]);
    let drafted = summitry(&["draft", &lake]);
    assert_eq!(told(&drafted), "");
    let last = format!("`summitry review {lake}` goes through them\n");
    assert!(out(&drafted).ends_with(&last), "{}", out(&drafted));

    let empty = new(&home.path().join("empty"));
    let drafted = summitry(&["draft", &empty]);
    assert!(told(&drafted).contains(&format!("`summitry add {empty} FILE` adds one")));
}
