//! Every row of the table of verdicts: tiny dossiers, each with the verdicts that it must yield beside it.
//!
//! `NAME.expected` lists each attribute of `NAME.json` and its verdict, a line each; the name begins with the verdict.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use summitry::model::verdict::judge;
use summitry::model::{Dossier, Known};
use summitry::store;

fn verdicts(dossier: &Dossier) -> String {
    let events = dossier.events.iter();
    let positions = dossier.positions.iter();
    let attributes = events
        .flat_map(|event| event.attributes(dossier))
        .chain(positions.flat_map(|position| position.attributes(dossier)));
    let mut lines = String::new();
    for attribute in attributes {
        let judgement = judge(&attribute, Known::default(), dossier);
        writeln!(lines, "{} {}", attribute.of, judgement.verdict).unwrap();
    }
    lines
}

#[test]
fn every_pair_of_claims_is_judged_as_the_table_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/verdicts");
    let mut count = 0;
    let mut failures = Vec::new();
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        count += 1;
        let loaded = store::load(Some(&path), None).unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let problems: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
        assert!(loaded.is_sound(), "{name}: {}", problems.join("\n"));
        let expected = fs::read_to_string(path.with_extension("expected")).unwrap();
        let found = verdicts(&loaded.dossier);
        if found != expected {
            failures.push(format!("{name}: expected {expected}found {found}"));
        }
    }
    assert!(
        count > 50,
        "only {count} cases found in {}",
        folder.display()
    );
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
