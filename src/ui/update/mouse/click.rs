//! A click on a pane: what is drawn there is put in hand, and what was in hand is opened.

use std::mem;

use ratatui::layout::{Position, Rect};

use crate::ui::action::Effect;
use crate::ui::command::Command;
use crate::ui::panes::{disputes, itinerary, positions, sides, sources};
use crate::ui::state::{Pane, State};
use crate::ui::update::{articles, axis, changes, figures, map, matrix, navigate, review, run};

/// What a click on a pane has hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Click {
    /// Something that cannot be opened, such as a choice of what is listed.
    Beside,
    /// Something that is in hand now.
    Chosen,
    /// What was in hand before.
    Again,
}

impl Click {
    /// A click on what `was_in_hand` before, or was not.
    #[must_use]
    pub const fn on(was_in_hand: bool) -> Self {
        if was_in_hand {
            Self::Again
        } else {
            Self::Chosen
        }
    }
}

/// Gives the keys to the pane and puts in hand what is drawn at the cell; what was in hand already is opened, if the pane
/// had the keys. `is_second` when the button went down in the same cell just before.
pub fn press(
    state: &mut State,
    (pane, area): (Pane, Rect),
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
        Pane::Sources => click_sources(state, area, at, is_second),
        Pane::Disputes => click_disputes(state, area, at),
        Pane::Sides => click_sides(state, area, at),
        Pane::Axis => axis::click(state, area, at),
        Pane::Map => map::click(state, area, at, is_second),
        Pane::Matrix | Pane::Cell => matrix::click(state, pane, area, at),
        Pane::Figures => figures::click(state, area, at),
        Pane::Shelf | Pane::Text | Pane::Resting => articles::click(state, pane, area, at),
        Pane::Changes => changes::click(state, area, at),
        Pane::Queue => review::click(state, area, at),
    };
    match click {
        Some(Click::Again) if had_keys => run(state, Command::Open),
        _ => None,
    }
}

fn click_itinerary(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    let (row, line) = itinerary::row_at(state, area, at)?;
    state.itinerary.event(row)?;
    let was_in_hand = row == state.event_row;
    if !was_in_hand {
        state.select_row(row);
    }
    state.pin(Some(Pane::Itinerary), row, line_of(line));
    Some(Click::on(was_in_hand))
}

fn click_positions(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    match positions::hit(state, area, at)? {
        positions::Hit::Scope(index) => {
            let (scope, _) = state.positions.scopes.get(index)?;
            let scope = scope.clone();
            state.select_scope(scope);
            Some(Click::Beside)
        }
        positions::Hit::Row(row, line) => {
            let was_in_hand = row == state.position_row;
            if !was_in_hand {
                state.select_position(row);
            }
            state.pin(Some(Pane::Positions), row, line);
            Some(Click::on(was_in_hand))
        }
    }
}

/// The article below the claims is opened by a second press, as they are.
fn click_sources(state: &mut State, area: Rect, at: Position, is_second: bool) -> Option<Click> {
    if sources::has_article_at(state, area, at) {
        return Some(Click::on(is_second));
    }
    let (item, line) = sources::citation_at(state, area, at)?;
    let before = mem::replace(&mut state.citation, item);
    state.pin(Some(Pane::Sources), item, line);
    Some(Click::on(before == item))
}

fn click_disputes(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    let (row, line) = disputes::row_at(state, area, at)?;
    let was_in_hand = row == state.dispute;
    if !was_in_hand {
        state.select_dispute(row);
    }
    state.pin(Some(Pane::Disputes), row, line_of(line));
    Some(Click::on(was_in_hand))
}

fn click_sides(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    let (item, line) = sides::citation_at(state, area, at)?;
    let before = mem::replace(&mut state.side_citation, item);
    state.pin(Some(Pane::Sides), item, line);
    Some(Click::on(before == item))
}

fn line_of(line: u16) -> isize {
    isize::try_from(line).unwrap_or_default()
}
