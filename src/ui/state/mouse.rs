//! What the mouse is doing.

use std::ops::Range;

use ratatui::layout::Position;

use super::{Pane, State};
use crate::ui::layout::borders::Border;
use crate::ui::scroll;

/// Whose the mouse is, and what it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MouseState {
    /// Whether it is the program's; else the terminal selects text with it.
    pub is_on: bool,
    /// The border under drag, and how far behind the pointer its second line is.
    pub held: Option<(Border, u16)>,
    /// Where the button went down last, if nothing else has happened since.
    pub pressed: Option<Position>,
    /// The row that was clicked.
    pub pin: Option<Pin>,
}

/// A row that was clicked stays on its line for as long as it is in hand: else the list would move under the pointer, and
/// the next click would hit another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin {
    /// How many overlays lay over the pane.
    pub depth: usize,
    /// The pane that had the keys.
    pub pane: Pane,
    /// The row, or the item.
    pub item: usize,
    /// Its first line, counted from the top of the list; negative above it.
    pub line: isize,
}

impl State {
    /// The line on which `item` of `pane` is to stay, if it was clicked; of overlays that of the topmost.
    #[must_use]
    pub fn pinned(&self, pane: Option<Pane>, item: usize) -> Option<isize> {
        let pin = self.mouse.pin?;
        let is_here = match pane {
            Some(pane) => pin.depth == 0 && pin.pane == pane,
            None => pin.depth == self.overlays.len(),
        };
        (is_here && pin.item == item).then_some(pin.line)
    }

    /// The rows in sight of a list of single lines: around the cursor, or as they were when its row was clicked.
    #[must_use]
    pub fn visible(&self, pane: Pane, rows: usize, cursor: usize, height: usize) -> Range<usize> {
        let Some(line) = self.pinned(Some(pane), cursor) else {
            return scroll::visible(rows, cursor, height, None);
        };
        let own = cursor..cursor.saturating_add(1);
        let first = scroll::first_pinned(rows, &own, line, height);
        first..first.saturating_add(height).min(rows)
    }

    /// Keeps `item` of the list that was clicked on its `line`.
    pub fn pin(&mut self, pane: Option<Pane>, item: usize, line: isize) {
        self.mouse.pin = Some(Pin {
            depth: pane.map_or(self.overlays.len(), |_| 0),
            pane: pane.unwrap_or(self.focus),
            item,
            line,
        });
    }
}
