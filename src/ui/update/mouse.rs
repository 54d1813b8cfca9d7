//! What the mouse does: it chooses, opens, scrolls, and drags borders.
//!
//! Where something stands is asked of the functions that draw it, so a click hits what is seen.

use std::mem;

use ratatui::layout::{Position, Rect};

use super::{articles, axis, changes, figures, map, matrix, navigate, overlay, run};
use crate::ui::action::Effect;
use crate::ui::command::Command;
use crate::ui::layout::{self, Areas, borders};
use crate::ui::mouse::{Gesture, Mouse};
use crate::ui::overlays::{Overlay, found};
use crate::ui::panes::positions::Hit;
use crate::ui::panes::{disputes, footer, header, itinerary, positions, sides, sources};
use crate::ui::state::{Pane, State};
use crate::ui::theme::Level;

/// Rows that a notch of the wheel moves where a row is a line.
const NOTCH: isize = 3;

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
        Gesture::WheelDown => turn(state, at, 1),
        Gesture::WheelUp => turn(state, at, -1),
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
    press_pane(state, pane, area, at, is_second)
}

/// What lies over the view covers the whole body, so the header is beside it: a click there closes it.
fn press_header(state: &mut State, at: Position, top: Rect) -> Option<Effect> {
    if state.overlays.pop().is_some() {
        return None;
    }
    let command = header::command_at(state, at.x, top.width)?;
    run(state, command)
}

/// What a click on a pane has hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Click {
    /// A heading, the frame, or nothing at all.
    Beside,
    /// Something that is in hand now.
    Chosen,
    /// What was in hand before.
    Again,
}

impl From<bool> for Click {
    fn from(was_in_hand: bool) -> Self {
        if was_in_hand {
            Self::Again
        } else {
            Self::Chosen
        }
    }
}

/// Gives the keys to the pane and puts in hand what is drawn at the cell; what was in hand already is opened.
fn press_pane(
    state: &mut State,
    pane: Pane,
    area: Rect,
    at: Position,
    is_second: bool,
) -> Option<Effect> {
    let had_keys = state.focus == pane;
    if !had_keys {
        navigate::focus(state, pane);
    }
    let click = match pane {
        Pane::Itinerary => click_itinerary(state, area, at),
        Pane::Positions => click_positions(state, area, at),
        Pane::Sources => click_sources(state, area, at),
        Pane::Disputes => click_disputes(state, area, at),
        Pane::Sides => click_sides(state, area, at),
        _ => click_view(state, pane, area, at, is_second),
    };
    match click {
        Some(Click::Again) if had_keys => run(state, Command::Open),
        _ => None,
    }
}

/// Panes of the other views choose for themselves, each in its own file. A second press in the same cell opens, unless
/// something else has come there meanwhile.
fn click_view(
    state: &mut State,
    pane: Pane,
    area: Rect,
    at: Position,
    is_second: bool,
) -> Option<Click> {
    let before = in_hand(state);
    let is_hit = match pane {
        Pane::Axis => axis::click(state, pane, area, at),
        Pane::Map => map::click(state, pane, area, at),
        Pane::Matrix | Pane::Cell => matrix::click(state, pane, area, at),
        Pane::Figures => figures::click(state, pane, area, at),
        Pane::Shelf | Pane::Text | Pane::Resting => articles::click(state, pane, area, at),
        Pane::Changes => changes::click(state, pane, area, at),
        Pane::Itinerary | Pane::Positions | Pane::Sources | Pane::Disputes | Pane::Sides => false,
    };
    is_hit.then(|| Click::from(is_second && in_hand(state) == before))
}

/// What is in hand in the views that choose for themselves.
fn in_hand(state: &State) -> impl PartialEq + use<> {
    let matrix = &state.matrix;
    let listed = [Pane::Matrix, Pane::Cell].map(|pane| matrix.listed(pane).row);
    let articles = &state.articles;
    (
        state.subject.clone(),
        (matrix.row, matrix.column, listed),
        (state.figures.row, state.changes.row),
        (articles.row, articles.quote, articles.resting_row),
    )
}

fn click_itinerary(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    let (row, line) = itinerary::row_at(state, area, at)?;
    state.itinerary.event(row)?;
    let was_in_hand = row == state.event_row;
    if !was_in_hand {
        state.select_row(row);
    }
    state.pin(Some(Pane::Itinerary), row, line_of(line));
    Some(was_in_hand.into())
}

fn click_positions(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    match positions::hit(state, area, at)? {
        Hit::Scope(index) => {
            let (scope, _) = state.positions.scopes.get(index)?;
            let scope = scope.clone();
            state.select_scope(scope);
            Some(Click::Beside)
        }
        Hit::Row(row, line) => {
            let was_in_hand = row == state.position_row;
            if !was_in_hand {
                state.select_position(row);
            }
            state.pin(Some(Pane::Positions), row, line);
            Some(was_in_hand.into())
        }
    }
}

fn click_sources(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    let (item, line) = sources::citation_at(state, area, at)?;
    let before = mem::replace(&mut state.citation, item);
    state.pin(Some(Pane::Sources), item, line);
    Some((before == item).into())
}

fn click_disputes(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    let (row, line) = disputes::row_at(state, area, at)?;
    let was_in_hand = row == state.dispute;
    if !was_in_hand {
        state.select_dispute(row);
    }
    state.pin(Some(Pane::Disputes), row, line_of(line));
    Some(was_in_hand.into())
}

fn click_sides(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    let (item, line) = sides::citation_at(state, area, at)?;
    let before = mem::replace(&mut state.side_citation, item);
    state.pin(Some(Pane::Sides), item, line);
    Some((before == item).into())
}

fn line_of(line: u16) -> isize {
    isize::try_from(line).unwrap_or_default()
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

/// Moves what is under the pointer; the keys stay where they are.
fn turn(state: &mut State, at: Position, direction: isize) {
    let [_, body, _] = layout::frame(state);
    let is_covered = !matches!(state.overlays.last(), None | Some(Overlay::Search { .. }));
    if !body.contains(at) {
        return;
    }
    if is_covered {
        overlay::turn(state, body, at, direction * NOTCH);
        return;
    }
    let Some((pane, _)) = layout::pane_at(state, at) else {
        return;
    };
    let (view, focus) = (state.view, state.focus);
    state.focus = pane;
    navigate::move_by(state, direction * notch(pane));
    if state.view == view {
        state.focus = focus;
    }
}

/// By how many rows a notch moves: by fewer where a row takes several lines.
const fn notch(pane: Pane) -> isize {
    match pane {
        Pane::Positions | Pane::Cell | Pane::Sources | Pane::Sides | Pane::Map => 1,
        _ => NOTCH,
    }
}
