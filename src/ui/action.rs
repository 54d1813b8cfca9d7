//! What can happen to the screen, and what it asks of the outside world. Plain data, so that a session can be replayed.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use ratatui::layout::Size;

use super::edition::Edition;
use super::keymap::Key;
use super::mouse::Mouse;
use super::theme::Level;
use crate::config::Rgb;
use crate::model::Patch;
use crate::model::decide::Entry;
use crate::text::Clean;
use crate::views::Subject;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Action {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(Clean),
    /// The mouse was used.
    Mouse(Mouse),
    /// The terminal has this size now.
    Resize(Size),
    /// The clock says this.
    Tick(DateTime<Utc>),
    /// A load has ended: the new edition, or why there is none.
    Reloaded(Result<Arc<Edition>, Vec<Clean>>),
    /// A drafted entry was edited as a text of its own, and reads so now.
    Rewritten(Subject, Box<Entry>),
    /// What was decided last could not be kept; the text says why.
    NotKept(Clean),
    /// The terminal has this colour where nothing is drawn.
    Ground(Rgb),
    /// Something outside has to be told to the user.
    Notify(Level, Clean),
}

/// Something that the outside world must do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Put this into the clipboard of the terminal.
    Copy(String),
    /// Let the user edit the file that holds this entry.
    Edit(Subject),
    /// Let the user edit this drafted entry as a text of its own, and tell how it reads.
    Rewrite(Subject),
    /// Keep what was decided.
    Save(Box<Patch>),
    /// Take the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Load the dossier again.
    Reload,
}
