//! The wheel moves what is under the pointer.

use ratatui::layout::{Position, Rect};

use crate::ui::layout;
use crate::ui::overlays::Overlay;
use crate::ui::state::{Pane, State};
use crate::ui::update::{articles, map, navigate, overlay};

/// Rows that a notch moves where a row is a line.
const NOTCH: isize = 3;

/// Moves what is under the pointer, down by `direction` 1 or up by -1; the keys stay where they are.
pub fn turn(state: &mut State, at: Position, direction: isize) {
    let [_, body, _] = layout::frame(state);
    let is_covered = !matches!(state.overlays.last(), None | Some(Overlay::Search { .. }));
    if !body.contains(at) {
        return;
    }
    if is_covered {
        overlay::turn(state, body, at, direction * NOTCH);
        return;
    }
    if let Some((pane, area)) = layout::pane_at(state, at) {
        turn_pane(state, (pane, area), at, direction);
    }
}

/// The text scrolls, the map comes closer, in all other panes the cursor moves.
fn turn_pane(state: &mut State, (pane, area): (Pane, Rect), at: Position, direction: isize) {
    if pane == Pane::Map && map::zoom_at(state, area, at, direction < 0) {
        return;
    }
    let (view, focus) = (state.view, state.focus);
    state.focus = pane;
    if pane == Pane::Text {
        articles::scroll_lines(state, direction * NOTCH);
    } else {
        navigate::move_by(state, direction * notch(pane));
    }
    if state.view == view {
        state.focus = focus;
    }
}

/// By how many rows a notch moves: by one where a row takes several lines, or a place in time.
const fn notch(pane: Pane) -> isize {
    match pane {
        Pane::Itinerary | Pane::Disputes | Pane::Figures => NOTCH,
        _ => 1,
    }
}
