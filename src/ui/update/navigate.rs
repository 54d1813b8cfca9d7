//! Moving the cursor, the focus and from view to view.

use super::{articles, axis, changes, figures, map, matrix, review};
use crate::ui::command::Command;
use crate::ui::layout;
use crate::ui::scroll;
use crate::ui::state::{Pane, State, View};
use crate::ui::widgets::frame;

/// Moves the cursor or the focus, or opens a view; `false` for a command that does something else.
pub fn run(state: &mut State, command: Command) -> bool {
    match command {
        Command::RowDown => move_by(state, 1),
        Command::RowUp => move_by(state, -1),
        Command::HalfPageDown => page(state, 1, 2),
        Command::HalfPageUp => page(state, -1, 2),
        Command::PageDown => page(state, 1, 1),
        Command::PageUp => page(state, -1, 1),
        Command::First => move_by(state, isize::MIN),
        Command::Last => move_by(state, isize::MAX),
        Command::Left => sideways(state, false),
        Command::Right => sideways(state, true),
        Command::NextPane => focus_next(state, true),
        Command::PreviousPane => focus_next(state, false),
        Command::ViewDashboard => view(state, View::Dashboard),
        Command::ViewAxis => view(state, View::Axis),
        Command::ViewMap => view(state, View::Map),
        Command::ViewMatrix => matrix::open(state),
        Command::ViewFigures => view(state, View::Figures),
        Command::ViewDisputes => view(state, View::Disputes),
        Command::ViewArticles => articles::open(state),
        Command::ViewChanges => changes::open(state),
        Command::ViewReview => review::open(state),
        _ => return false,
    }
    true
}

/// Moves the cursor of the focused pane by rows that can hold it.
pub fn move_by(state: &mut State, rows: isize) {
    match state.focus {
        Pane::Itinerary => {
            let is_event = |row: usize| state.itinerary.event(row).is_some();
            let count = state.itinerary.rows.len();
            if let Some(row) = scroll::step(state.event_row, rows, count, is_event) {
                state.select_row(row);
            }
        }
        Pane::Positions => {
            let is_position = |row: usize| state.positions.position(row).is_some();
            let count = state.positions.rows.len();
            if let Some(row) = scroll::step(state.position_row, rows, count, is_position) {
                state.select_position(row);
            }
        }
        Pane::Sources => {
            let count = state.excerpts.citations().count();
            state.citation = scroll::move_by(state.citation, rows, count);
        }
        Pane::Disputes => {
            let count = state.survey.disputes.len();
            state.select_dispute(scroll::move_by(state.dispute, rows, count));
        }
        Pane::Axis => axis::move_by(state, rows),
        Pane::Map => map::move_by(state, rows),
        Pane::Matrix | Pane::Cell => matrix::move_by(state, rows),
        Pane::Figures => figures::move_by(state, rows),
        Pane::Shelf | Pane::Text | Pane::Resting => articles::move_by(state, rows),
        Pane::Changes => changes::move_by(state, rows),
        Pane::Queue => review::move_by(state, rows),
        Pane::Sides => {
            let count = state.sides.citations().count();
            state.side_citation = scroll::move_by(state.side_citation, rows, count);
        }
    }
}

/// Moves by a page, or by a part of one.
pub fn page(state: &mut State, direction: isize, parts: usize) {
    let Some(area) = layout::area_of(state, state.focus) else {
        return;
    };
    let height = usize::from(frame::inner(area).height);
    // What takes several lines a row moves by fewer rows.
    let rows = match state.focus {
        Pane::Positions | Pane::Cell | Pane::Shelf | Pane::Resting | Pane::Queue => height / 2,
        Pane::Matrix if state.matrix.versus.is_some() => height / 2,
        Pane::Itinerary
        | Pane::Disputes
        | Pane::Axis
        | Pane::Map
        | Pane::Matrix
        | Pane::Figures
        | Pane::Text
        | Pane::Changes => height,
        Pane::Sources | Pane::Sides => height / 5,
    };
    move_by(
        state,
        direction.saturating_mul(scroll::page(rows / parts.max(1))),
    );
}

/// Left and right: to another pane; among positions, to another pair of parties first.
pub fn sideways(state: &mut State, right: bool) {
    let by = if right { 1 } else { -1 };
    if state.view == View::Dashboard && state.focus == Pane::Positions {
        let scopes = &state.positions.scopes;
        let here = scopes
            .iter()
            .position(|(scope, _)| *scope == state.scope)
            .unwrap_or_default();
        let next = here.checked_add_signed(by);
        if let Some((scope, _)) = next.and_then(|next| scopes.get(next)) {
            let scope = scope.clone();
            state.select_scope(scope);
            return;
        }
    }
    let panes = state.view.panes();
    let here = panes
        .iter()
        .position(|pane| *pane == state.focus)
        .unwrap_or_default();
    let next = here.checked_add_signed(by);
    if let Some(pane) = next.and_then(|next| panes.get(next)) {
        focus(state, *pane);
    }
}

/// The next pane or the one before, round and round.
pub fn focus_next(state: &mut State, forward: bool) {
    let panes = state.view.panes();
    let here = panes
        .iter()
        .position(|pane| *pane == state.focus)
        .unwrap_or_default();
    let by = if forward {
        1
    } else {
        panes.len().saturating_sub(1)
    };
    if let Some(pane) = panes.get((here + by) % panes.len().max(1)) {
        focus(state, *pane);
    }
}

/// Gives the keys to a pane. The pane that drives also fills the sources.
pub fn focus(state: &mut State, pane: Pane) {
    state.focus = pane;
    match pane {
        Pane::Positions => {
            state.beside = pane;
            state.select_position(state.position_row);
        }
        Pane::Sources => state.beside = pane,
        Pane::Itinerary | Pane::Map | Pane::Axis => state.select_event_again(),
        Pane::Figures => figures::take(state),
        Pane::Matrix | Pane::Cell => state.show_listed(),
        Pane::Disputes
        | Pane::Sides
        | Pane::Shelf
        | Pane::Text
        | Pane::Resting
        | Pane::Changes
        | Pane::Queue => {}
    }
}

/// Fills the screen with a view.
pub fn view(state: &mut State, view: View) {
    state.is_zoomed = false;
    state.trail.clear();
    if state.view != view {
        state.enter(view, view.first_pane());
        focus(state, view.first_pane());
    }
    if view == View::Map {
        map::keep_in_sight(state);
    }
}
