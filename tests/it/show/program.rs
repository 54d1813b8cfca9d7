//! The program itself: its arguments, its exit status, and a reader that leaves.

use std::process::{Command, Stdio};

use super::show;

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_summitry"));
    program.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"));
    program
}

#[test]
fn the_program_takes_a_list_a_dossier_or_both() {
    let run = |words: &[&str]| {
        let output = program().arg("show").args(words).output().unwrap();
        (
            output.status.code(),
            output.stdout,
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, both, errors) = run(&["events", "./show", "--now", "2031-05-06"]);
    assert_eq!((code, &*errors), (Some(0), ""));
    assert_eq!(String::from_utf8(both).unwrap(), show("events"));
    let (code, alone, _) = run(&["./show/dossier.json", "--now", "2031-05-06"]);
    assert_eq!(code, Some(0));
    assert_eq!(String::from_utf8(alone).unwrap(), show(""));
    for words in [
        &["./show", "--party", "Atlantis"][..],
        &["./show", "--from", "2031-06", "--to", "2031-05"],
        &["./show", "--filter", "party:Atlantis"],
        &["./show", "./show"],
        &["evnts"],
        &["./nowhere"],
    ] {
        let (code, out, errors) = run(words);
        assert_eq!((code, out.len()), (Some(2), 0), "{words:?}");
        assert!(!errors.is_empty(), "{words:?}");
    }
}

#[test]
fn a_reader_that_stops_reading_is_no_fault() {
    let mut child = program()
        .args(["show", "./show"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(0));
}
