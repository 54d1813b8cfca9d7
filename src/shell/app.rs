//! What the loop asks of the program that it runs, and what it tells it.

use std::fmt;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use crate::config::Rgb;
use crate::shell::editor::EditorError;
use crate::text::Clean;
use crate::ui::keymap::Key;
use crate::ui::mouse::Mouse;

/// A program that the loop can run: state that messages change and that can be drawn at any time.
pub trait App {
    /// What a worker hands back.
    type Action: Send + 'static;

    /// Gives the app the way into the loop, before anything else, for what tells it something on its own.
    fn begin(&mut self, _outbox: &Sender<Event<Self::Action>>) {}

    /// Takes in one message and says what the outside world must do about it.
    fn on_message(&mut self, message: Message<Self::Action>) -> Option<Task<Self::Action>>;

    /// Draws everything into `area` of `buf`, both of the size of the terminal, down to 0 × 0; gives the cell of
    /// the cursor when text is being typed.
    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position>;

    /// Whether the mouse is the app's from the start.
    fn wants_mouse(&self) -> bool {
        false
    }

    /// Whether the terminal is to be asked for the colour of its ground, whenever it has been taken over and drawn on.
    fn asks_ground(&self) -> bool {
        false
    }

    /// How often the time on the screen changes; ticks come on its full multiples.
    fn pace(&self) -> Duration {
        Duration::from_secs(60)
    }
}

/// What happened, one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message<A> {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted; it may have several lines.
    Paste(Clean),
    /// The mouse was used.
    Mouse(Mouse),
    /// The terminal has this size now. The first message of all.
    Resize(Size),
    /// Time has gone on. Comes second, right after the first size, and then at the app's pace.
    Tick(Tick),
    /// The terminal has this colour where nothing is drawn: red, green, blue.
    Ground(Rgb),
    /// A worker or an editor is done.
    Done(A),
    /// A worker died; the text says of what.
    Failed(Clean),
}

/// One reading of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// The time of day, which may be set, jump or stand still.
    pub now: DateTime<Utc>,
    /// Time since the start, which only ever goes on: for deadlines.
    pub elapsed: Duration,
}

/// What the outside world must do.
pub enum Task<A> {
    /// End the program.
    Quit,
    /// Copy this to the clipboard of the user's terminal.
    Copy(String),
    /// Take the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Let the user edit a file, and tell how it went.
    Edit(Edit<A>),
    /// Run this beside the loop and send back what it gives. Exit does not wait for it.
    Work(Box<dyn FnOnce() -> A + Send>),
}

/// A file to be edited.
pub struct Edit<A> {
    /// The file.
    pub file: PathBuf,
    /// The line to start at, counted from 1.
    pub line: Option<usize>,
    /// Makes the message that tells how it went.
    pub done: Box<dyn FnOnce(Result<(), EditorError>) -> A>,
}

impl<A> fmt::Debug for Task<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quit => f.write_str("Quit"),
            Self::Copy(text) => f.debug_tuple("Copy").field(text).finish(),
            Self::Mouse(is_on) => f.debug_tuple("Mouse").field(is_on).finish(),
            Self::Edit(edit) => f
                .debug_tuple("Edit")
                .field(&edit.file)
                .field(&edit.line)
                .finish(),
            Self::Work(_) => f.write_str("Work"),
        }
    }
}

/// What arrives at the loop: messages for the app, and what the loop sees to itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<A> {
    /// For the app.
    Message(Message<A>),
    /// The window has changed its size.
    Resized,
    /// Somebody asked for the end: SIGTERM, SIGINT or SIGHUP.
    Terminate,
    /// Somebody asked for a pause: SIGTSTP.
    Suspend,
    /// The program goes on after a pause: SIGCONT.
    Resume,
    /// The terminal is gone.
    Hangup,
}

/// Why the loop ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The app asked for it.
    Quit,
    /// A signal asked for it.
    Terminated,
    /// The terminal is gone.
    Hangup,
}

/// The one channel of the loop, both ends.
#[derive(Debug)]
pub struct Mailbox<A> {
    /// Cloned by all that has something to tell.
    pub outbox: Sender<Event<A>>,
    /// Read by the loop alone.
    pub inbox: Receiver<Event<A>>,
}

impl<A> Default for Mailbox<A> {
    fn default() -> Self {
        let (outbox, inbox) = channel();
        Self { outbox, inbox }
    }
}
