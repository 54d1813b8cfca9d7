//! `summitry check` on files of every sort, each with the report that is expected beside it.
//!
//! A new case is a new file: `NAME.json` or a folder `NAME`, and `NAME.expected` with what is printed and the exit
//! status. `NAME.expected` alone stands for a file that is not there. With `BLESS=1` set the reports are written
//! anew, to be read before they are kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn fixtures(group: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(group)
}

/// The names of the files in a folder, without hidden ones.
fn names(folder: &Path) -> Vec<String> {
    let entries = folder.read_dir().unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort_unstable();
    names
}

fn report(folder: &Path, case: &str) -> String {
    let file = format!("{case}.json");
    let subject = if folder.join(&file).exists() {
        &file
    } else {
        case
    };
    let output = Command::new(env!("CARGO_BIN_EXE_summitry"))
        .args(["check", "--now", "2031-03-16", subject])
        .current_dir(folder)
        .output()
        .unwrap();
    format!(
        "{}{}exit {}\n",
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
        output.status.code().unwrap()
    )
}

fn compare_all(group: &str) {
    let folder = fixtures(group);
    let is_blessing = std::env::var_os("BLESS").is_some();
    let names = names(&folder);
    let mut cases: Vec<&str> = names
        .iter()
        .filter_map(|name| name.split('.').next())
        .collect();
    cases.dedup();
    let mut failures = Vec::new();
    for case in &cases {
        let path = folder.join(format!("{case}.expected"));
        let found = report(&folder, case);
        if is_blessing {
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if found != expected {
            failures.push(format!("{case}\nexpected:\n{expected}found:\n{found}"));
        }
    }
    assert!(!cases.is_empty());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_bad_file_is_reported_as_expected() {
    compare_all("bad");
}

#[test]
fn every_good_file_is_sound() {
    compare_all("good");
    let folder = fixtures("good");
    for name in names(&folder) {
        if name.ends_with(".expected") {
            let text = fs::read_to_string(folder.join(&name)).unwrap();
            assert!(text.ends_with("exit 0\n"), "{name}: {text}");
        }
    }
}
