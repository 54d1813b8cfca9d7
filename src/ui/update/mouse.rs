//! What the mouse does: it chooses, opens, scrolls, and drags borders.
//!
//! Where something stands is asked of the functions that draw it, so a click hits what is seen.

mod click;
mod wheel;

use ratatui::layout::{Position, Rect};

use super::{filter, overlay, run};
use crate::ui::action::Effect;
use crate::ui::command::Command;
use crate::ui::layout::{self, Areas, borders};
use crate::ui::mouse::{Gesture, Mouse};
use crate::ui::overlays::{Overlay, found};
use crate::ui::panes::{filter as chips, footer, header};
use crate::ui::state::State;
use crate::ui::theme::Level;

pub use click::Click;

/// Takes in one report. While the mouse is the terminal's a late one may still come; it does nothing.
pub fn act(state: &mut State, Mouse { gesture, at }: Mouse) -> Option<Effect> {
    if !state.mouse.is_on || layout::split(state) == Areas::TooSmall {
        return None;
    }
    let before = state.mouse.pressed;
    if gesture != Gesture::Release {
        state.mouse.pressed = None;
    }
    match gesture {
        Gesture::Press => return press(state, at, before == Some(at)),
        Gesture::Drag => drag(state, at),
        Gesture::Release => state.mouse.held = None,
        Gesture::WheelDown => wheel::turn(state, at, 1),
        Gesture::WheelUp => wheel::turn(state, at, -1),
    }
    None
}

/// Takes the mouse, or leaves it to the terminal.
pub fn toggle(state: &mut State) -> Effect {
    let is_on = !state.mouse.is_on;
    state.mouse.is_on = is_on;
    state.mouse.held = None;
    let key = state.keymap.hint(Command::Mouse);
    let key = key.unwrap_or_else(|| format!(":{}", Command::Mouse.name()));
    let text = if is_on {
        format!("the mouse clicks, scrolls and drags borders here; {key} gives it to the terminal")
    } else {
        format!("the mouse is the terminal's: select text; {key} takes it back")
    };
    state.notify(Level::Info, &text);
    Effect::Mouse(is_on)
}

/// Puts all borders back to where they are by default, in every view.
pub fn reset_layout(state: &mut State) {
    let text = if state.shares.is_empty() {
        "no border has been moved"
    } else {
        "all borders are back in their places"
    };
    state.shares = borders::Shares::default();
    state.notify(Level::Info, text);
}

/// The button went down; `is_second` when it did so in the same cell just before.
fn press(state: &mut State, at: Position, is_second: bool) -> Option<Effect> {
    let [top, body, bottom] = layout::frame(state);
    let asked = footer::command_at(state, at.x, bottom.width).filter(|_| bottom.contains(at));
    state.mouse.pressed = Some(at);
    state.pending.clear();
    state.notice = None;
    if let Some(command) = asked {
        return run(state, command);
    }
    // Whoever clicks elsewhere has found what to look at: what was found stays lit.
    if let Some(Overlay::Search { found, row, .. }) = state.overlays.last()
        && !bottom.contains(at)
        && found::row_at(found.len(), *row, body, at).is_none()
    {
        state.overlays.pop();
    }
    if top.contains(at) {
        return press_header(state, at, top);
    }
    if let Some(line) = layout::filter_line(state).filter(|line| line.contains(at)) {
        return press_filter(state, at, line);
    }
    if !body.contains(at) {
        return None;
    }
    if !state.overlays.is_empty() {
        return overlay::press(state, body, at);
    }
    if let Some(held) = layout::border_at(state, at) {
        state.mouse.held = Some(held);
        return None;
    }
    let (pane, area) = layout::pane_at(state, at)?;
    click::press(state, (pane, area), at, is_second)
}

/// A click on a term of the filter takes it off; beside what lies over the view it closes that.
fn press_filter(state: &mut State, at: Position, line: Rect) -> Option<Effect> {
    if state.overlays.pop().is_some() {
        return None;
    }
    match chips::hit(state, at.x, line)? {
        chips::Hit::Term(number) => filter::take_off_term(state, number),
        chips::Hit::Command(command) => return run(state, command),
    }
    None
}

/// What lies over the view covers the whole body, so the header is beside it: a click there closes it.
fn press_header(state: &mut State, at: Position, top: Rect) -> Option<Effect> {
    if state.overlays.pop().is_some() {
        return None;
    }
    let command = header::command_at(state, at.x, top.width)?;
    run(state, command)
}

/// Moves the border that is held to the pointer.
fn drag(state: &mut State, at: Position) {
    let Some((border, behind)) = state.mouse.held else {
        return;
    };
    let [_, body, _] = layout::frame(state);
    let (start, end) = borders::edges(body, border.direction);
    let to = borders::coordinate(at, border.direction).saturating_add(behind);
    let cells = to.clamp(start, end) - start;
    state.shares.put(state.view, border, cells, end - start);
}
