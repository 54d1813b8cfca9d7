//! Which part of the screen is whose: pure, so that update and draw always agree.

pub mod axis;
pub mod borders;
mod views;

use ratatui::layout::{Constraint, Direction, Layout, Position, Rect, Size};

use super::state::{Pane, State};
use borders::{Border, cells, coordinate, cuts};

/// Lines from which the filter has one of its own.
const FILTERED: u16 = 8;
/// The least that anything can be read on.
pub const LEAST: Size = Size {
    width: 20,
    height: 5,
};

/// The panes and their areas, or the news that there is no room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Areas {
    /// Smaller than [`LEAST`].
    TooSmall,
    /// Every visible pane.
    Panes(Vec<(Pane, Rect)>),
}

/// The header line, the body and the footer line of the screen.
#[must_use]
pub fn frame(state: &State) -> [Rect; 3] {
    let [header, _, body, footer] = lines(state);
    [header, body, footer]
}

/// The line of the filter in force; none while there is no filter, or where the header has to take it in.
#[must_use]
pub fn filter_line(state: &State) -> Option<Rect> {
    let [_, filter, ..] = lines(state);
    (filter.height > 0).then_some(filter)
}

fn lines(state: &State) -> [Rect; 4] {
    let Size { width, height } = state.size;
    let has_filter = state.filtering.is_on() && height >= FILTERED;
    Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(u16::from(has_filter)),
        Constraint::Min(0),
        Constraint::Length(1),
    ])
    .areas(Rect::new(0, 0, width, height))
}

/// Splits the body among the panes of the view.
#[must_use]
pub fn split(state: &State) -> Areas {
    if state.size.width < LEAST.width || state.size.height < LEAST.height {
        return Areas::TooSmall;
    }
    let [_, body, _] = frame(state);
    if state.is_zoomed {
        return Areas::Panes(vec![(state.focus, body)]);
    }
    let mut panes = views::split(state, body);
    state.shares.apply(state.view, body, &mut panes);
    Areas::Panes(panes)
}

/// The area of a pane; none while it is not on the screen.
#[must_use]
pub fn area_of(state: &State, pane: Pane) -> Option<Rect> {
    let Areas::Panes(panes) = split(state) else {
        return None;
    };
    let found = panes.into_iter().find(|(other, _)| *other == pane);
    found.map(|(_, area)| area)
}

/// The pane at a cell, and its area.
#[must_use]
pub fn pane_at(state: &State, at: Position) -> Option<(Pane, Rect)> {
    let Areas::Panes(panes) = split(state) else {
        return None;
    };
    panes.into_iter().find(|(_, area)| area.contains(at))
}

/// The border at a cell, and how far behind the cell its second line is.
#[must_use]
pub fn border_at(state: &State, at: Position) -> Option<(Border, u16)> {
    let Areas::Panes(panes) = split(state) else {
        return None;
    };
    [Direction::Horizontal, Direction::Vertical]
        .into_iter()
        .find_map(|direction| {
            let cuts = cuts(&panes, direction);
            let is_here = |cut: u16| {
                let mut strips = cells(&panes, direction, cut).into_iter();
                strips.any(|strip| strip.contains(at))
            };
            let index = cuts.iter().position(|cut| is_here(*cut))?;
            let of = cuts.len();
            let behind = cuts.get(index)?.saturating_sub(coordinate(at, direction));
            Some((
                Border {
                    direction,
                    index,
                    of,
                },
                behind,
            ))
        })
}

/// The cells of a border; none when the view has no such border any more.
#[must_use]
pub fn border_cells(state: &State, border: Border) -> Vec<Rect> {
    let Areas::Panes(panes) = split(state) else {
        return Vec::new();
    };
    let cuts = cuts(&panes, border.direction);
    match cuts.get(border.index) {
        Some(cut) if cuts.len() == border.of => cells(&panes, border.direction, *cut),
        _ => Vec::new(),
    }
}
