//! Moving through the events over time.

use ratatui::layout::{Position, Rect};

use super::Click;
use crate::model::Id;
use crate::ui::command::Command;
use crate::ui::layout::{self, axis as scene};
use crate::ui::scroll;
use crate::ui::state::{Pane, State};
use crate::ui::theme::Level;
use crate::ui::widgets::frame;
use crate::views::Subject;

/// Runs a command in the way of this view; `false` leaves it to what is common to all.
pub fn run(state: &mut State, command: Command) -> bool {
    let window = state.axis_window();
    let reach = state.axis.axis.reach();
    let looked_at = match command {
        Command::Left => window.pan(false, reach),
        Command::Right => window.pan(true, reach),
        Command::ZoomIn => window.zoom(true, middle(state)),
        Command::ZoomOut => window.zoom(false, middle(state)),
        Command::Fit => state.axis.axis.all(),
        Command::Open => return open_crowd(state),
        _ => return false,
    };
    if looked_at == window && command != Command::Fit {
        state.notify(Level::Info, limit(command));
    }
    state.look_at(looked_at);
    true
}

/// Looks closer or from further away while what stands beside the axis has the keys; `false` for any other command.
pub fn zoom(state: &mut State, command: Command) -> bool {
    let is_zoom = matches!(command, Command::ZoomIn | Command::ZoomOut | Command::Fit);
    is_zoom && run(state, command)
}

/// Why a command moves nothing.
const fn limit(command: Command) -> &'static str {
    match command {
        Command::Left => "nothing is dated earlier",
        Command::Right => "nothing is dated later",
        Command::ZoomIn => "closer than this there is nothing to see",
        _ => "further away than this there is no calendar",
    }
}

/// Around what to zoom: where the event in hand begins to be in sight, else the middle of the window.
fn middle(state: &State) -> i64 {
    let window = state.axis_window();
    let axis = &state.axis.axis;
    let place = state.event().and_then(|id| axis.place(id));
    let item = place.and_then(|place| axis.dated().get(place));
    match item.map(|item| item.extent) {
        Some((from, to)) if to > window.from() && from < window.to() => from.max(window.from()),
        _ => window.middle(),
    }
}

/// Looks at the crowded stretch that the event in hand stands in, as close as parts it; `false` when it is in none.
fn open_crowd(state: &mut State) -> bool {
    let Some(area) = layout::area_of(state, Pane::Axis) else {
        return false;
    };
    let scene = scene::arrange(state, area);
    let crowd = scene.selected.and_then(|item| scene.lanes.crowd_of(item));
    let Some(window) = crowd.map(|crowd| crowd.window) else {
        return false;
    };
    state.look_at(window);
    true
}

/// Moves the cursor through the events by time, the undated last.
pub fn move_by(state: &mut State, rows: isize) {
    let items = &state.axis.axis.items;
    let here = state.event().and_then(|id| state.axis.axis.place(id));
    let place = match here {
        Some(here) => scroll::move_by(here, rows, items.len()),
        None => 0,
    };
    if let Some(id) = items.get(place).map(|item| item.id.clone()) {
        select(state, id);
    }
}

/// Puts an event in hand by a key; the window comes along and stays there.
fn select(state: &mut State, event: Id) {
    state.axis.kept.clear();
    state.select(&Subject::Event(event));
    let window = state.axis_window();
    state.axis.window = Some(window);
}

/// Selects the event, or opens the crowd, that is drawn at a cell of the pane; `None` when there is none.
pub fn click(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    if !frame::inner(area).contains(at) {
        return None;
    }
    let scene = scene::arrange(state, area);
    if let Some(window) = scene.crowd_at(at).map(|crowd| crowd.window) {
        state.look_at(window);
        return Some(Click::Beside);
    }
    let axis = &state.axis.axis;
    let item = scene.item_at(at, axis.dated, axis.undated().len())?;
    let id = axis.items.get(item)?.id.clone();
    let line = scene.line_of(item, axis.dated, axis.undated().len());
    let before = state.event().cloned();
    let was_in_hand = before.as_ref() == Some(&id);
    if !was_in_hand {
        state.axis.kept.extend(before);
        state.select(&Subject::Event(id));
        // What is clicked is in sight, so the window stays.
        state.look_at(scene.window);
    }
    if let Some(line) = line {
        state.pin(Some(Pane::Axis), item, line);
    }
    Some(Click::on(was_in_hand))
}
