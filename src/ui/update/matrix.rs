//! Moving through parties by topics, and the positions of the cell in hand.

use crate::ui::command::Command;
use crate::ui::state::State;

/// Runs a command in the way of this view; `false` leaves it to what is common to all.
pub fn run(_state: &mut State, _command: Command) -> bool {
    false
}

/// Moves the cursor by rows.
pub fn move_by(_state: &mut State, _rows: isize) {}
