//! The program in a terminal: what it shows there, and in what state it leaves the terminal behind.
//!
//! A test reads until the screen holds what it waits for. A watchdog ends a program that never shows it, which
//! ends the reading too.

mod colours;
mod kiosk;
mod mouse;
mod review;

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::termios::{LocalModes, Termios, tcgetattr};
use tempfile::TempDir;
use vt100::{MouseProtocolEncoding, MouseProtocolMode};

const PATIENCE: Duration = Duration::from_secs(30);

const fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// The program in a terminal of its own.
struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    reader: Box<dyn Read + Send>,
    writer: Box<dyn Write + Send>,
    screen: vt100::Parser,
    /// All that the program has written.
    bytes: Vec<u8>,
    /// The modes of the terminal before the program.
    before: Termios,
    /// Dropped when the program has ended.
    _leash: Sender<()>,
}

impl Terminal {
    /// Starts the dashboard at a fixed time, without settings of the user.
    fn start(args: &[&str], env: &[(&str, &str)]) -> Self {
        let all = [&["--now", "2031-05-11T08:30:00Z"], args].concat();
        Self::run(&all, env)
    }

    /// Takes the terminal away, at which the program must end well. The watchdog kills with signal 9, which is no success.
    fn close(self) {
        let Self {
            mut child,
            master,
            reader,
            writer,
            _leash,
            ..
        } = self;
        drop((reader, writer, master));
        assert!(child.wait().unwrap().success());
    }

    /// Starts the program, without settings of the user.
    fn run(args: &[&str], env: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size(24, 100)).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_summitry"));
        command.env_clear();
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        for (name, value) in [
            ("TERM", "xterm-256color"),
            ("LANG", "C.UTF-8"),
            ("HOME", "/nonexistent"),
        ] {
            command.env(name, value);
        }
        for (name, value) in env {
            command.env(name, value);
        }
        command.args(args);
        let before = modes(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        Self {
            reader: pair.master.try_clone_reader().unwrap(),
            writer: pair.master.take_writer().unwrap(),
            _leash: watch(child.process_id().unwrap()),
            child,
            master: pair.master,
            screen: vt100::Parser::new(24, 100, 0),
            bytes: Vec::new(),
            before,
        }
    }

    fn lake() -> Self {
        let mut terminal = Self::start(&["tests/fixtures/screen"], &[]);
        terminal.wait_for("Moreau–Teld meeting");
        terminal
    }

    fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Takes in what the program writes next; `false` when it has closed the terminal.
    fn read(&mut self) -> bool {
        let mut bytes = [0; 4096];
        // On Linux the end of a terminal is an error, elsewhere nothing more to read.
        let read = self.reader.read(&mut bytes).unwrap_or(0);
        self.screen.process(&bytes[..read]);
        self.bytes.extend_from_slice(&bytes[..read]);
        read > 0
    }

    fn wait_until(&mut self, what: &str, holds: impl Fn(&str) -> bool) {
        while !holds(&self.text()) {
            assert!(self.read(), "ended before {what}:\n{}", self.text());
        }
    }

    fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contains(text));
    }

    fn wait_for_bytes(&mut self, bytes: &str) {
        while !String::from_utf8_lossy(&self.bytes).contains(bytes) {
            assert!(self.read(), "ended before {bytes:?}");
        }
    }

    fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Reads to the end; gives the exit code.
    fn end(&mut self) -> u32 {
        while self.read() {}
        self.child.wait().unwrap().exit_code()
    }

    fn assert_given_back(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "the normal screen is back");
        assert!(!screen.hide_cursor(), "the cursor is back");
        assert!(!screen.bracketed_paste(), "pastes are plain again");
        let mode = screen.mouse_protocol_mode();
        assert_eq!(mode, MouseProtocolMode::None, "the mouse is back");
        let encoding = screen.mouse_protocol_encoding();
        assert_eq!(encoding, MouseProtocolEncoding::Default);
        let after = modes(&*self.master);
        assert_eq!(after.local_modes, self.before.local_modes);
        assert_eq!(after.input_modes, self.before.input_modes);
        assert_eq!(after.output_modes, self.before.output_modes);
    }
}

/// The modes of the terminal that `master` is the other end of.
fn modes(master: &dyn MasterPty) -> Termios {
    let terminal = File::open(master.tty_name().unwrap()).unwrap();
    tcgetattr(&terminal).unwrap()
}

/// Kills the process unless what is given back is dropped in time.
fn watch(process: u32) -> Sender<()> {
    let (leash, held) = channel();
    thread::spawn(move || {
        if held.recv_timeout(PATIENCE) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
            signal("KILL", process);
        }
    });
    leash
}

fn signal(name: &str, process: u32) {
    let status = Command::new("kill")
        .args([format!("-{name}"), process.to_string()])
        .status();
    assert!(status.unwrap().success());
}

#[test]
fn the_dashboard_appears_and_the_terminal_is_given_back() {
    let mut terminal = Terminal::lake();
    terminal.wait_for("j and k move");
    let screen = terminal.screen.screen();
    assert!(screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste());
    let during = modes(&*terminal.master).local_modes;
    assert!(!during.intersects(LocalModes::ICANON | LocalModes::ECHO));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    terminal.assert_given_back();
}

#[test]
fn keys_reach_the_screen() {
    let mut terminal = Terminal::lake();
    terminal.wait_for("Sources · Lake summit");
    terminal.press("j");
    terminal.wait_for("Sources · Moreau–Teld meeting");
    terminal.press("\t");
    terminal.wait_for("Positions · Moreau–Teld meeting");
    terminal.press("6");
    terminal.wait_for("What we make of it");
    terminal.press("\x1b[B");
    terminal.wait_for("about 4 days");
    terminal.press("q");
    terminal.wait_for("Itinerary");
    terminal.press("/");
    terminal.wait_for("titles, names, quotes, figures");
    terminal.press("김하늘");
    terminal.wait_for("1 entry ");
    assert!(
        !terminal.screen.screen().hide_cursor(),
        "text is being typed"
    );
    terminal.press("\r");
    terminal.wait_for("match 1 of 1");
    terminal.press("\x03");
    assert_eq!(terminal.end(), 0);
    terminal.assert_given_back();
}

#[test]
fn a_quote_goes_to_the_clipboard_of_the_terminal() {
    let mut terminal = Terminal::lake();
    terminal.press("y");
    terminal.wait_for("clipboard: “from the tenth");
    let written = String::from_utf8_lossy(&terminal.bytes).into_owned();
    // “from the tenth…” in base 64.
    assert!(
        written.contains("\x1b]52;c;4oCcZnJvbSB0aGUgdGVudGg"),
        "{written:?}"
    );
}

#[test]
fn a_request_to_end_is_met_and_the_terminal_given_back() {
    for name in ["TERM", "INT", "HUP"] {
        let mut terminal = Terminal::lake();
        signal(name, terminal.child.process_id().unwrap());
        assert_eq!(terminal.end(), 0, "{name}");
        terminal.assert_given_back();
    }
}

#[test]
fn closing_the_terminal_ends_the_program() {
    Terminal::lake().close();
}

#[test]
fn a_new_size_is_drawn_at_once() {
    let mut terminal = Terminal::lake();
    assert!(terminal.text().contains("Positions") || terminal.text().contains("Sources"));
    for (rows, cols, text) in [
        (40, 160, "Positions · Lake summit"),
        (4, 30, "needs 20×5 cells"),
        (30, 100, "Sources · Lake summit"),
    ] {
        terminal.screen.screen_mut().set_size(rows, cols);
        terminal.master.resize(size(rows, cols)).unwrap();
        terminal.wait_for(text);
    }
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn what_is_no_dossier_is_told_in_one_line() {
    let mut terminal = Terminal::start(&["nonexistent"], &[]);
    assert_eq!(terminal.end(), 2);
    let text = terminal.text();
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines.len(), 1, "{text}");
    assert!(
        lines[0].contains("nonexistent") && lines[0].contains("error"),
        "{text}"
    );
    assert!(
        !terminal.bytes.contains(&0x1b),
        "the terminal is left alone"
    );
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, target) = entry.map(|e| (e.path(), to.join(e.file_name()))).unwrap();
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn an_edited_dossier_is_read_again() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("lake");
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/screen");
    copy(&own, &folder);
    let file = folder.join("dossier.json");
    let text = fs::read_to_string(&file).unwrap();
    let mut terminal = Terminal::start(&[folder.to_str().unwrap()], &[]);
    terminal.wait_for("The lake summit, May 2031");
    fs::write(
        &file,
        text.replace("\"Joint statement\"", "\"A few words\""),
    )
    .unwrap();
    terminal.press("r");
    terminal.wait_for("A few words");
    fs::write(&file, "{\n \"format\": 1,\n \"title\" \"x\"\n}").unwrap();
    terminal.press("r");
    terminal.wait_for("dossier.json:3:");
    assert!(
        terminal.text().contains("A few words"),
        "{}",
        terminal.text()
    );
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}
