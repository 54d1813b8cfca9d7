//! Draws parties by topics, and the positions of the cell in hand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::ui::state::{Pane, State};
use crate::ui::widgets::frame;

/// Draws what is in sight.
pub fn draw(state: &State, pane: Pane, area: Rect, buf: &mut Buffer) {
    let is_focused = state.focus == pane && state.overlays.is_empty();
    frame::draw("Matrix", "", is_focused, &state.look, area, buf);
}
