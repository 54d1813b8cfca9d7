//! A review in a terminal: what is decided is in the file when the program has ended, and an editor is run for real.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::Terminal;

/// A dossier with two articles, made as a user makes it.
fn dossier() -> TempDir {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("lake");
    let folder = folder.to_str().unwrap();
    for arguments in [
        &["new", folder, "--title", "Review"][..],
        &["add", folder, "tests/fixtures/drafts/summit"],
    ] {
        let done = Command::new(env!("CARGO_BIN_EXE_summitry"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(done.status.success(), "{done:?}");
    }
    home
}

fn review(home: &Path, env: &[(&str, &str)]) -> Terminal {
    let folder = home.join("lake");
    let arguments = ["review", folder.to_str().unwrap(), "--now", "2031-05-11"];
    let mut terminal = Terminal::run(&arguments, env);
    terminal.wait_for("0 of 8 decided");
    terminal
}

fn decisions(home: &Path) -> Vec<Value> {
    let text = fs::read_to_string(home.join("lake/dossier.json")).unwrap();
    let dossier: Value = serde_json::from_str(&text).unwrap();
    dossier["decisions"].as_array().cloned().unwrap_or_default()
}

#[test]
fn what_is_decided_is_kept_when_the_program_ends_at_once() {
    let home = dossier();
    let mut terminal = review(home.path(), &[]);
    // Nobody waits for the disk between a decision and the way out.
    terminal.press("AXQ");
    assert_eq!(terminal.end(), 0);
    terminal.assert_given_back();
    let decisions = decisions(home.path());
    let choices: Vec<_> = decisions.iter().map(|one| &one["choice"]).collect();
    assert_eq!(choices, ["accepted", "rejected"]);
}

#[test]
fn the_editor_of_the_user_gets_the_entry() {
    let home = dossier();
    let editor = home.path().join("editor");
    fs::write(
        &editor,
        "#!/bin/sh\nsed -i '/\"title\"/s/G20 summit in Johannesburg/Edited by hand/' \"$1\"\n",
    )
    .unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let env = [
        ("EDITOR", editor.to_str().unwrap()),
        ("PATH", "/usr/bin:/bin"),
    ];
    let mut terminal = review(home.path(), &env);
    terminal.press("e");
    terminal.wait_for("accepted as amended");
    terminal.wait_for("1 of 8 decided");
    terminal.press("Q");
    assert_eq!(terminal.end(), 0);
    terminal.assert_given_back();
    let text = fs::read_to_string(home.path().join("lake/dossier.json")).unwrap();
    assert!(text.contains("\"title\": \"Edited by hand\""));
    assert_eq!(decisions(home.path())[0]["choice"], "edited");
}
