//! What each layer may import, as `docs/architecture.md` tells it.

use std::path::Path as File;

use super::rust::{Path, paths};
use super::{assert_none, rust_files};

/// The layers, lowest first, and the others that each may import.
const LAYERS: [(&str, &[&str]); 13] = [
    ("text", &[]),
    ("json", &["text"]),
    ("model", &["text", "json"]),
    ("query", &["text", "model"]),
    ("views", &["text", "model", "query"]),
    ("kiosk", &["model", "query", "views"]),
    ("ingest", &["text", "json", "model"]),
    ("store", &["text", "json", "model", "ingest"]),
    ("config", &["text", "json"]),
    ("export", &["text", "model", "views"]),
    (
        "ui",
        &["text", "model", "query", "views", "kiosk", "config"],
    ),
    (
        "shell",
        &[
            "text", "json", "model", "query", "views", "kiosk", "ingest", "store", "config",
            "export", "ui",
        ],
    ),
    (
        "cli",
        &[
            "text", "json", "model", "query", "views", "kiosk", "ingest", "store", "config",
            "export", "ui", "shell",
        ],
    ),
];

/// The layers that may draw on a terminal.
const DRAWING: [&str; 2] = ["ui", "shell"];

/// The layers that know neither disk nor threads nor the time of day.
const PURE: [&str; 8] = [
    "text", "json", "model", "query", "views", "kiosk", "export", "ui",
];

/// What reaches out of the program; each is the whole path or a part of it.
const OUTSIDE: [&[&str]; 6] = [
    &["std", "fs"],
    &["std", "thread"],
    &["SystemTime"],
    &["Instant", "now"],
    &["Utc", "now"],
    &["Local", "now"],
];

/// What a file does that its layer may not.
///
/// `module` is its place, such as `["ui", "update"]`. Which layers are imported is asked of tests too; which crates
/// and what of the system only of the program itself.
fn breaches(module: &[String], code: &str, is_test: bool) -> Vec<String> {
    let Some(layer) = module.first() else {
        return Vec::new();
    };
    let mut breaches = Vec::new();
    for path in paths(code).0 {
        let joined = path.segments.join("::");
        let mut note = |what: String| breaches.push(format!("{}: `{joined}`: {what}", path.line));
        if let Some(target) = leaves_for(module, &path)
            && !may_import(layer, &target)
        {
            note(format!("{layer} may not import {target}"));
        }
        if is_test || path.is_test {
            continue;
        }
        let first = path.segments.first().map_or("", String::as_str);
        let draws = path.segments.len() > 1 && first.starts_with("ratatui") || first == "crossterm";
        if draws && !DRAWING.contains(&layer.as_str()) {
            note(format!("{layer} may not draw on a terminal"));
        }
        if PURE.contains(&layer.as_str()) && OUTSIDE.iter().any(|part| holds(&path, part)) {
            note(format!("{layer} may not reach out of the program"));
        }
    }
    breaches
}

fn holds(path: &Path, part: &[&str]) -> bool {
    path.segments
        .windows(part.len())
        .any(|window| window == part)
}

/// The module at the top of the crate that a path leads to, when it leads there by way of the top.
fn leaves_for(module: &[String], path: &Path) -> Option<String> {
    let mut here: Vec<&str> = module
        .iter()
        .chain(&path.within)
        .map(String::as_str)
        .collect();
    let mut segments = path.segments.iter().map(String::as_str).peekable();
    let is_relative = segments.next_if(|segment| matches!(*segment, "crate" | "super" | "self"))?;
    let mut step = Some(is_relative);
    while let Some(segment) = step {
        match segment {
            "crate" => here.clear(),
            "super" => drop(here.pop()),
            _ => {}
        }
        step = segments.next_if(|segment| matches!(*segment, "super" | "self"));
    }
    here.is_empty()
        .then(|| segments.next().unwrap_or("*").to_owned())
}

fn may_import(layer: &str, target: &str) -> bool {
    let allowed = LAYERS.iter().find(|(name, _)| *name == layer);
    target == layer || allowed.is_some_and(|(_, allowed)| allowed.contains(&target))
}

/// The place of a file in the crate; none for the roots of the library and of the program.
fn module(file: &File) -> Vec<String> {
    let names = file.strip_prefix("src").unwrap().with_extension("");
    let names: Vec<String> = names
        .iter()
        .map(|name| name.to_str().unwrap().to_owned())
        .collect();
    match names.as_slice() {
        [only] if only == "lib" || only == "main" => Vec::new(),
        _ => names,
    }
}

#[test]
fn every_layer_imports_only_what_it_may() {
    let files = rust_files("src");
    let test_files: Vec<Vec<String>> = files
        .iter()
        .flat_map(|(file, code)| {
            let inside = |name| [module(file), vec![name]].concat();
            paths(code).1.into_iter().map(inside)
        })
        .collect();
    let mut faults = Vec::new();
    for (file, code) in &files {
        let module = module(file);
        if let Some(layer) = module.first()
            && !LAYERS.iter().any(|(name, _)| name == layer)
        {
            faults.push(format!("{}: {layer} is no layer", file.display()));
        }
        let is_test = test_files.iter().any(|test| module.starts_with(test));
        let found = breaches(&module, code, is_test);
        faults.extend(
            found
                .iter()
                .map(|breach| format!("{}:{breach}", file.display())),
        );
    }
    assert_none(&faults);
}

#[test]
fn no_layer_imports_one_above_it() {
    for (index, (layer, allowed)) in LAYERS.iter().enumerate() {
        for other in *allowed {
            let below = LAYERS.iter().take(index).any(|(name, _)| name == other);
            assert!(below, "{layer} imports {other}");
        }
    }
}

#[test]
fn the_page_on_the_layers_tells_the_same() {
    let page = std::fs::read_to_string(super::root().join("docs/architecture.md")).unwrap();
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    for (layer, allowed) in LAYERS {
        let row = rows.iter().find(|row| row[1] == format!("`{layer}`"));
        let row = row.unwrap_or_else(|| panic!("{layer} has no row"));
        let told = match layer {
            "shell" => "all above".to_owned(),
            "cli" => "all".to_owned(),
            _ if allowed.is_empty() => "–".to_owned(),
            _ => allowed.join(", "),
        };
        assert_eq!(row[3], told, "{layer}");
    }
}

/// Where a sample of code stands, the sample, and a part of each breach in it.
const SAMPLES: &[(&str, &str, &[&str])] = &[
    (
        "model/event",
        "use crate::ui::State;",
        &["1: `crate::ui::State`: model may not import ui"],
    ),
    (
        "model/event",
        "use crate::{text::Clean, ui, json};",
        &["ui"],
    ),
    ("model/event", "\nfn f() { crate::store::load() }", &["2: "]),
    ("model/event", "use super::super::cli;", &["cli"]),
    ("model/event", "use super::{id::Id, super::cli};", &["cli"]),
    ("model/event", "use crate::*;", &["*"]),
    ("model/event", "use crate as root;", &["*"]),
    ("model", "use super::views;", &["views"]),
    (
        "model",
        "mod tests { use super::id; use super::super::query; }",
        &["query"],
    ),
    ("views/map", "use ratatui::style::Color;", &["draw"]),
    (
        "export/text",
        "fn f() { crossterm::terminal::size() }",
        &["draw"],
    ),
    (
        "store/load",
        "use ratatui::{style, text};",
        &["draw", "draw"],
    ),
    ("ui/draw", "use std::{fs, io};", &["std::fs"]),
    (
        "ui/draw",
        "fn f() { std::thread::spawn(g) }",
        &["std::thread"],
    ),
    (
        "views/map",
        "use chrono::Utc; fn f() { Utc::now() }",
        &["Utc::now"],
    ),
    ("views/map", "use std::time::SystemTime;", &["SystemTime"]),
    (
        "model/event",
        "use super::id::Id; use crate::text::Clean;",
        &[],
    ),
    (
        "model/event",
        "// use crate::ui;\n/* crate::ui /* */ crate::ui */",
        &[],
    ),
    (
        "model/event",
        "/// [`x`](crate::ui::x)\nconst A: &str = \"crate::ui\";",
        &[],
    ),
    (
        "model/event",
        "const A: &str = r#\"\" crate::ui \"#; const B: char = '\"';",
        &[],
    ),
    (
        "model/event",
        "pub(crate) fn f<'a>(x: &'a str) {} pub(super) struct S;",
        &[],
    ),
    (
        "text/width",
        "#[cfg(test)] mod tests { use ratatui::buffer::Buffer; }",
        &[],
    ),
    (
        "text/width",
        "#[cfg(test)] mod tests {} use ratatui::buffer::Buffer;",
        &["draw"],
    ),
    (
        "shell/run",
        "use std::thread; use ratatui::layout::Size; use crate::ui::State;",
        &[],
    ),
];

#[test]
fn what_a_layer_may_not_do_is_found() {
    for (place, code, expected) in SAMPLES {
        let place: Vec<String> = place.split('/').map(str::to_owned).collect();
        let found = breaches(&place, code, false);
        assert_eq!(found.len(), expected.len(), "{code}: {found:?}");
        for (found, expected) in found.iter().zip(*expected) {
            assert!(found.contains(expected), "{code}: {found}");
        }
    }
}
