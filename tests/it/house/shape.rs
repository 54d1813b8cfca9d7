//! How large files are and what they are called.

use super::{assert_none, rust_files};

/// The most lines of one file.
const LONGEST: usize = 350;

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 5] = ["mod", "utils", "common", "helpers", "prelude"];

#[test]
fn no_file_is_longer_than_can_be_read_at_once() {
    let mut faults = Vec::new();
    for (path, text) in [rust_files("src"), rust_files("tests")].concat() {
        let lines = text.lines().count();
        if lines > LONGEST {
            faults.push(format!("{}: {lines} lines", path.display()));
        }
    }
    assert_none(&faults);
}

#[test]
fn every_file_has_a_name_that_says_something() {
    let mut faults = Vec::new();
    for (path, _) in [rust_files("src"), rust_files("tests")].concat() {
        let names = path.with_extension("");
        let mut names = names.iter().filter_map(|name| name.to_str());
        if names.any(|name| EMPTY_NAMES.contains(&name)) {
            faults.push(path.display().to_string());
        }
    }
    assert_none(&faults);
}
