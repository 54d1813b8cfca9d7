//! Settings files of every sort, each with what comes of it beside it.
//!
//! A new case is a new file: `NAME.json`, and `NAME.expected` with the problems as printed, the lines of the key
//! table that differ from the built-in one, and the exit status. `NAME.expected` alone stands for a file that is not
//! there. With `BLESS=1` set they are written anew, to be read before they are kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use summitry::text::{Clean, is_ambiguous};
use summitry::ui::glyphs::Glyphs;
use summitry::ui::keymap::Keymap;
use summitry::ui::theme::{Depth, Theme};
use summitry::ui::{Action, Edition, Look, State, draw, update};
use tempfile::TempDir;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/config")
}

/// Runs `summitry keys` in `folder`, away from the settings of whoever runs the tests.
fn keys(args: &[&str], folder: &Path, set: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_summitry"))
        .arg("keys")
        .args(args)
        .current_dir(folder)
        .env_clear()
        .envs(set.iter().copied())
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn report(case: &str, built_in: &str) -> String {
    let file = format!("{case}.json");
    let output = keys(&["--markdown", "--config", &file], &fixtures(), &[]);
    let table = text(&output.stdout);
    let changed: Vec<&str> = table
        .split_inclusive('\n')
        .filter(|line| !built_in.contains(line))
        .collect();
    let bindings = changed.concat();
    let problems = text(&output.stderr);
    format!(
        "{problems}{bindings}exit {}\n",
        output.status.code().unwrap()
    )
}

#[test]
fn every_settings_file_does_what_is_expected() {
    let built_in = text(&keys(&["--markdown"], &fixtures(), &[]).stdout);
    let entries = fixtures().read_dir().unwrap();
    let mut cases: Vec<String> = entries
        .filter_map(|entry| {
            let name = entry.unwrap().file_name().into_string().unwrap();
            Some(name.split_once('.')?.0.to_owned())
        })
        .filter(|case| !case.is_empty())
        .collect();
    cases.sort_unstable();
    cases.dedup();
    let mut failures = Vec::new();
    for case in &cases {
        let path = fixtures().join(format!("{case}.expected"));
        let found = report(case, &built_in);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if found != expected {
            failures.push(format!("{case}\nexpected:\n{expected}found:\n{found}"));
        }
    }
    assert!(cases.len() > 10, "{cases:?}");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_file_is_found_by_option_variable_and_folder() {
    let home = TempDir::new().unwrap();
    let write = |file: &str, key: &str| {
        let path = home.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, format!("{{\"keys\": {{\"help\": [\"{key}\"]}}}}")).unwrap();
        path.to_str().unwrap().to_owned()
    };
    write(".config/summitry/config.json", "F2");
    write("xdg/summitry/config.json", "F3");
    let (variable, option) = (write("variable.json", "F4"), write("option.json", "F6"));
    let place = home.path().to_str().unwrap();
    let xdg = format!("{place}/xdg");
    let (home_set, xdg_set) = (("HOME", place), ("XDG_CONFIG_HOME", xdg.as_str()));
    let variable_set = ("SUMMITRY_CONFIG", variable.as_str());
    for (args, set, key) in [
        (&[][..], &[][..], "?"),
        (&[], &[home_set], "F2"),
        (&[], &[home_set, xdg_set], "F3"),
        (&[], &[home_set, xdg_set, variable_set], "F4"),
        (&["--config", &option], &[home_set, variable_set], "F6"),
    ] {
        let output = keys(args, home.path(), set);
        let table = text(&output.stdout);
        let line = table.lines().find(|line| line.ends_with(" help")).unwrap();
        assert_eq!(line.split_whitespace().next(), Some(key), "{set:?}");
        assert_eq!(
            (output.status.code(), text(&output.stderr)),
            (Some(0), String::new())
        );
    }
}

#[test]
fn a_named_file_that_is_missing_ends_with_2() {
    let home = TempDir::new().unwrap();
    for (args, set) in [
        (&["--config", "none.json"][..], &[][..]),
        (&[], &[("SUMMITRY_CONFIG", "none.json")]),
    ] {
        let output = keys(args, home.path(), set);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        let problem = "none.json: error: there is no such file; check the name\n";
        assert_eq!(text(&output.stderr), problem);
    }
}

fn state(glyphs: &Glyphs) -> State {
    let look = Look {
        theme: Theme::new(Depth::None),
        glyphs: *glyphs,
    };
    let now = "2025-10-30T12:00:00Z".parse().unwrap();
    let loaded = summitry::store::load(None, None).unwrap();
    let mut edition = summitry::shell::dashboard::edition(loaded);
    edition.problems = vec![Clean::line("the dossier's")];
    State::new(Arc::new(edition), now, look, Keymap::default())
}

/// The lines of the screen, a character a cell.
fn screen(state: &mut State, size: Size) -> Vec<Vec<String>> {
    assert!(update(state, Action::Resize(size)).is_none());
    let mut buf = Buffer::empty(Rect::from((ratatui::layout::Position::ORIGIN, size)));
    draw(state, buf.area, &mut buf);
    let rows = buf.content.chunks(usize::from(size.width));
    rows.map(|row| row.iter().map(|cell| cell.symbol().to_owned()).collect())
        .collect()
}

fn press(state: &mut State, keys: &str) {
    for key in keys.split(' ') {
        assert!(update(state, Action::Key(key.parse().unwrap())).is_none());
    }
}

#[test]
fn problems_of_the_settings_come_first_and_survive_a_reload() {
    let mut state = state(&Glyphs::UNICODE);
    state.settings_problems = vec![Clean::line("config.json:1:1: error: the settings'")];
    let reload = Action::Reloaded(Ok(Arc::new(Edition {
        problems: vec![Clean::line("the dossier's, again")],
        ..Edition::clone(&state.edition)
    })));
    for (action, dossier) in [
        (None, "the dossier's"),
        (Some(reload), "the dossier's, again"),
    ] {
        action.map(|action| update(&mut state, action));
        press(&mut state, ": p r o b l e m s Enter");
        let rows = screen(&mut state, Size::new(100, 30));
        let lines: Vec<String> = rows.iter().map(|row| row.concat()).collect();
        let at = |text: &str| lines.iter().position(|line| line.contains(text));
        let settings = at("the settings'").unwrap_or_else(|| panic!("{lines:#?}"));
        assert_eq!(at(dossier), Some(settings + 1), "{lines:#?}");
        press(&mut state, "Esc");
    }
}

#[test]
fn a_wide_terminal_gets_nothing_that_it_could_widen() {
    for glyphs in [Glyphs::UNICODE, Glyphs::ASCII] {
        for (glyphs, has_open) in [
            (glyphs, glyphs == Glyphs::UNICODE),
            (glyphs.for_wide(), false),
        ] {
            let mut state = state(&glyphs);
            let mut open = Vec::new();
            for keys in [
                "1", "?", "Esc", "Enter", "Esc", "6", "1", "Tab", "j", "Enter",
            ] {
                press(&mut state, keys);
                let cells = screen(&mut state, Size::new(160, 50)).concat();
                open.extend(cells.into_iter().filter(|cell| is_ambiguous(cell)));
            }
            open.sort_unstable();
            open.dedup();
            assert_eq!(!open.is_empty(), has_open, "{glyphs:?} {open:?}");
        }
    }
}
