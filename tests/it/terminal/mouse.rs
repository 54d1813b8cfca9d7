//! The mouse in a terminal: taken and given back in every way in and out.

use std::process::Command;

use vt100::{MouseProtocolEncoding, MouseProtocolMode};

use super::{Terminal, signal};

impl Terminal {
    fn has_mouse(&self) -> bool {
        let screen = self.screen.screen();
        match screen.mouse_protocol_mode() {
            MouseProtocolMode::None => false,
            MouseProtocolMode::ButtonMotion => {
                assert_eq!(screen.mouse_protocol_encoding(), MouseProtocolEncoding::Sgr);
                true
            }
            other => panic!("{other:?}"),
        }
    }

    fn wait_for_mouse(&mut self, is_taken: bool) {
        while self.has_mouse() != is_taken {
            assert!(self.read(), "ended before the mouse was {is_taken}");
        }
    }
}

/// Waits until a process has stopped itself; one that was told to go on before would stop for good.
fn wait_for_stop(process: u32) {
    loop {
        let id = process.to_string();
        let state = Command::new("ps").args(["-o", "stat=", "-p", &id]).output();
        let state = String::from_utf8(state.unwrap().stdout).unwrap();
        assert!(!state.is_empty(), "the program has ended");
        if state.starts_with('T') {
            return;
        }
    }
}

#[test]
fn clicks_and_the_wheel_reach_the_screen() {
    let mut terminal = Terminal::lake();
    assert!(terminal.has_mouse());
    terminal.wait_for("Sources · Lake summit");
    let text = terminal.text();
    let y = text
        .lines()
        .position(|line| line.contains("Moreau–Teld"))
        .unwrap()
        + 1;
    terminal.press(&format!("\x1b[<0;9;{y}M\x1b[<0;9;{y}m"));
    terminal.wait_for("Sources · Moreau–Teld meeting");
    terminal.press("\x1b[<65;9;9M");
    terminal.wait_until("another event", |screen| {
        !screen.contains("Sources · Moreau–Teld")
    });
    // What is no report of a kind that was asked for is no key either.
    terminal.press("\x1b[<35;9;9M\x1b[M!!!\x1b[<0;0;0M\x1b[<2;3;4M6");
    terminal.wait_for("What we make of it");
    terminal.press("Q");
    assert_eq!(terminal.end(), 0);
    terminal.assert_given_back();
}

#[test]
fn every_view_is_reached_and_used_by_clicks_alone() {
    let mut terminal = Terminal::lake();
    terminal.wait_for("j and k move");
    terminal.press("j");
    terminal.wait_for("q quit");
    let click = |x: usize, y: usize| format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m");
    for (key, view, shown) in [
        ('2', "2 Axis", "Axis · "),
        ('3', "3 Map", "Map ─"),
        ('4', "4 Matrix", "Matrix · "),
        ('5', "5 Figures", "Figures"),
        ('6', "6 Disputes", "What we make of it"),
        ('7', "7 Articles", "Articles ─"),
        ('8', "8 Changes", "Changes · "),
        ('9', "9 Review", "Review ─"),
        ('1', "1 Dashboard", "Itinerary"),
    ] {
        // A frame may come in parts.
        terminal.wait_until("all views in the last line", |screen| {
            let line = screen.lines().nth(23).unwrap_or_default();
            let digits = line.chars().filter(char::is_ascii_digit);
            digits.eq("123456789".chars()) && line.ends_with(['k', 't'])
        });
        let text = terminal.text();
        let line = text.lines().nth(23).unwrap();
        let x = line.chars().position(|c| c == key).unwrap();
        terminal.press(&click(x + 1, 24));
        terminal.wait_for(shown);
        // Two clicks, the wheel, and a border that is dragged.
        let twice = click(9, 9).repeat(2);
        terminal.press(&format!("{twice}\x1b[<65;9;9M\x1b[<64;9;9M"));
        terminal.press("\x1b[<0;60;12M\x1b[<32;55;14M\x1b[<0;55;14m");
        // Whatever was opened is closed.
        terminal.press("\x1b[27u\x1b[27u\x1b[27u");
        terminal.press(&key.to_string());
        terminal.wait_for(view);
    }
    terminal.press("Q");
    assert_eq!(terminal.end(), 0);
    terminal.assert_given_back();
}

#[test]
fn the_mouse_is_left_to_the_terminal_when_the_user_wants_it() {
    let mut terminal = Terminal::lake();
    terminal.press("m");
    terminal.wait_for("m takes it back");
    terminal.wait_for_mouse(false);
    terminal.press("m");
    terminal.wait_for_mouse(true);
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    terminal.assert_given_back();

    let home = tempfile::TempDir::new().unwrap();
    let file = home.path().join("config.json");
    std::fs::write(&file, "{\"mouse\": \"off\"}").unwrap();
    let mut terminal = Terminal::start(&["--config", file.to_str().unwrap()], &[]);
    terminal.wait_for("j and k move");
    let written = String::from_utf8_lossy(&terminal.bytes).into_owned();
    assert!(
        !terminal.has_mouse() && !written.contains("?1000h"),
        "{written:?}"
    );
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    terminal.assert_given_back();
}

#[test]
fn an_editor_and_a_shell_get_the_terminal_without_the_mouse() {
    let editor = "sh -c 'echo EDITING; read line'";
    let mut terminal = Terminal::start(&["tests/fixtures/screen"], &[("EDITOR", editor)]);
    terminal.wait_for("Moreau–Teld meeting");
    terminal.press("e");
    terminal.wait_for("EDITING");
    assert!(!terminal.has_mouse());
    terminal.press("\r");
    terminal.wait_for("Moreau–Teld meeting");
    assert!(terminal.has_mouse());

    let process = terminal.child.process_id().unwrap();
    signal("TSTP", process);
    terminal.wait_for_mouse(false);
    wait_for_stop(process);
    signal("CONT", process);
    terminal.wait_for_mouse(true);
    // As it is left, so it is found.
    terminal.press("m");
    terminal.wait_for_mouse(false);
    signal("TSTP", process);
    terminal.wait_until("the normal screen", |screen| !screen.contains("Moreau"));
    wait_for_stop(process);
    signal("CONT", process);
    terminal.wait_for("Moreau–Teld meeting");
    assert!(!terminal.has_mouse());
    terminal.press("Q");
    assert_eq!(terminal.end(), 0);
    terminal.assert_given_back();
}

#[test]
fn a_signal_gives_the_mouse_back() {
    let mut terminal = Terminal::lake();
    assert!(terminal.has_mouse());
    signal("TERM", terminal.child.process_id().unwrap());
    assert_eq!(terminal.end(), 0);
    terminal.assert_given_back();
    let written = String::from_utf8_lossy(&terminal.bytes);
    for mode in ["1000", "1002", "1006"] {
        assert!(written.contains(&format!("\x1b[?{mode}l")), "{mode}");
    }
}
