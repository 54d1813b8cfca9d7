//! What the user does with the mouse.

use ratatui::layout::Position;

/// One report of the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What was done.
    pub gesture: Gesture,
    /// The cell under the pointer, which may lie outside of what is drawn.
    pub at: Position,
}

/// What can be done with the mouse. Of the buttons only the left one counts: the others are the terminal's, to paste
/// and for its menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// The button went down.
    Press,
    /// The pointer moved with the button down.
    Drag,
    /// The button went up.
    Release,
    /// The wheel turned towards the user by a notch.
    WheelDown,
    /// The wheel turned away from the user by a notch.
    WheelUp,
}
