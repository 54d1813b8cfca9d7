//! What ties the program to the terminal, the clock and the system: the only code that waits.

pub mod app;
pub mod clock;
pub mod dashboard;
pub mod drafts;
pub mod editor;
pub mod feed;
pub mod heartbeat;
pub mod input;
pub mod log;
pub mod manuscript;
pub mod pen;
pub mod run;
pub mod screen;
pub mod signals;
pub mod terminal;
pub mod wall;

use std::io;
use std::path::Path;
use std::process::Stdio;

use ratatui::layout::Size;

pub use app::{App, Edit, Ending, Event, Mailbox, Message, Task, Tick};
pub use clock::{Clock, FixedClock, ReplayClock, SystemClock};
pub use editor::EditorError;

use editor::Editor;
use input::Input;
use run::Stage;
use signals::Signals;
use terminal::Terminal;

/// Runs `app` on the terminal of the user until it ends, and gives the terminal back.
///
/// # Errors
/// When the program has no terminal, or the system refuses a thread or a handler.
pub fn run(app: &mut impl App, clock: &impl Clock) -> io::Result<Ending> {
    let mailbox = Mailbox::default();
    let signals = Signals::start(mailbox.outbox.clone())?;
    let keyboard = terminal::keyboard()?;
    let terminal = Terminal::open(app.wants_mouse())?;
    let input = Input::start(keyboard, mailbox.outbox.clone())?;
    let mut console = Console {
        input,
        terminal,
        signals,
    };
    run::run(app, &mut console, clock, &mailbox)
}

/// The real terminal with all that listens to it. Dropped from the top: the keys are let go first.
struct Console {
    input: Input,
    terminal: Terminal,
    signals: Signals,
}

impl Stage for Console {
    fn size(&self) -> Size {
        self.terminal.size()
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.terminal.write(bytes)
    }

    fn suspend(&mut self) {
        self.terminal.leave();
        signals::stop();
    }

    fn reclaim(&mut self) -> io::Result<()> {
        self.terminal.enter()
    }

    fn take_mouse(&mut self, is_taken: bool) -> io::Result<()> {
        self.terminal.take_mouse(is_taken)
    }

    fn edit(&mut self, file: &Path, line: Option<usize>) -> Result<(), EditorError> {
        let editor = Editor::choose(|name| std::env::var(name).ok(), file, line)?;
        let tty = terminal::keyboard().map_err(EditorError::Terminal)?;
        self.input.pause();
        self.signals.set_away(true);
        self.terminal.leave();
        let outcome = editor.run(Some(Stdio::from(tty)));
        self.signals.set_away(false);
        let back = self.terminal.enter();
        self.input.resume();
        outcome.and(back.map_err(EditorError::Terminal))
    }
}
