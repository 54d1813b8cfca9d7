//! What the papers say of the project is so.

use std::fs;

use summitry::ui::keymap::{Keymap, table};

use super::{assert_none, root};

/// The papers that name files of the project.
const PAPERS: [&str; 5] = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/architecture.md",
    "docs/decisions.md",
];

/// The folders whose files the papers may name.
const FOLDERS: [&str; 7] = ["src", "tests", "docs", "seeds", "assets", "benches", ".ci"];

/// Between these two lines the README has the table of keys.
const KEYS: &str = "<!-- keys -->";
const KEYS_END: &str = "<!-- /keys -->";

fn read(paper: &str) -> String {
    fs::read_to_string(root().join(paper)).unwrap_or_else(|error| panic!("{paper}: {error}"))
}

#[test]
fn the_readme_has_the_keys_that_the_program_has() {
    let readme = read("README.md");
    let (_, rest) = readme.split_once(KEYS).expect("the marker before the keys");
    let (table, _) = rest
        .split_once(KEYS_END)
        .expect("the marker after the keys");
    assert_eq!(
        table.trim(),
        table::markdown(&Keymap::default()).trim(),
        "write this between the markers"
    );
}

/// The words of a paper that name a file or folder of the project, from its root.
fn named_files(paper: &str, text: &str) -> Vec<String> {
    let folder = paper.rsplit_once('/').map_or("", |(folder, _)| folder);
    let links = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', '#']).next())
        .filter(|target| !target.is_empty() && !target.contains("://"))
        .map(|target| match target.strip_prefix("../") {
            Some(target) => target.to_owned(),
            None if folder.is_empty() => target.to_owned(),
            None => format!("{folder}/{target}"),
        });
    let words = text
        .split(|c: char| c.is_whitespace() || "`()[]\"“”,;|".contains(c))
        .map(|word| word.trim_end_matches(['.', ':']))
        .filter(|word| {
            let first = word.split_once('/').map(|(first, _)| first);
            first.is_some_and(|first| FOLDERS.contains(&first))
                || word
                    .strip_suffix(".toml")
                    .is_some_and(|name| !name.is_empty())
        })
        .map(str::to_owned);
    links.chain(words).collect()
}

#[test]
fn every_file_that_a_paper_names_is_there() {
    let mut faults = Vec::new();
    for paper in PAPERS {
        let names = named_files(paper, &read(paper));
        let missing = names.into_iter().filter(|name| !root().join(name).exists());
        faults.extend(missing.map(|name| format!("{paper}: {name}")));
    }
    assert_none(&faults);
}

#[test]
fn files_are_found_in_a_paper() {
    let text = "See `src/ui.rs`, [this](decisions.md#why), [that](../README.md), docs/a.md. `Cargo.toml` and/or https://x.y/z";
    let named = named_files("docs/architecture.md", text);
    assert_eq!(
        named,
        [
            "docs/decisions.md",
            "README.md",
            "src/ui.rs",
            "docs/a.md",
            "Cargo.toml"
        ]
    );
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = read("Cargo.toml");
    let reasons = read("docs/decisions.md");
    let mut is_list = false;
    let mut faults = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_list = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once(" = ")
            && is_list
            && !reasons.contains(&format!("\n- `{name}`"))
        {
            faults.push(format!("docs/decisions.md: no reason for {name}"));
        }
    }
    assert_none(&faults);
}

#[test]
fn the_page_on_the_layers_fits_on_a_few_screens() {
    assert!(read("docs/architecture.md").lines().count() <= 150);
}
