//! How far a long command has come, on a terminal only.

use std::io::{self, IsTerminal as _, Write as _};

use rustix::termios::tcgetwinsize;

use crate::text::{Clean, fit};

/// How many cells the bar has.
const BAR: usize = 20;

/// One line of standard error that is written over and over, and gone in the end.
#[derive(Debug)]
pub(super) struct Progress {
    is_shown: bool,
}

impl Progress {
    pub(super) fn start() -> Self {
        let is_dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb");
        Self {
            is_shown: io::stderr().is_terminal() && !is_dumb,
        }
    }

    /// Shows that `done` things are done and `left` are not, and which is next.
    pub(super) fn show(&self, done: usize, left: usize, next: &str) {
        if !self.is_shown {
            return;
        }
        let all = (done + left).max(1);
        let filled = BAR * done / all;
        let bar = format!("{}{}", "#".repeat(filled), "-".repeat(BAR - filled));
        let line = format!("[{bar}] {done}/{all} {}", Clean::line(next));
        // A line that is broken by the terminal could not be written over.
        let columns = tcgetwinsize(io::stderr()).map_or(80, |size| usize::from(size.ws_col));
        let line = fit(&line, columns.saturating_sub(1)).into_owned();
        let _ = write!(io::stderr().lock(), "\r\u{1b}[K{line}");
    }

    /// Takes the line away, so that others can be written.
    pub(super) fn clear(&self) {
        if self.is_shown {
            let _ = write!(io::stderr().lock(), "\r\u{1b}[K");
        }
    }
}
