//! Which part of the screen is whose: pure, so that update and draw always agree.

pub mod borders;

use ratatui::layout::{Constraint, Direction, Layout, Position, Rect, Size};

use super::state::{Pane, State, View};
use borders::{Border, cells, coordinate, cuts};

/// Columns from which three panes stand side by side.
const WIDE: u16 = 140;
/// Columns from which two panes stand side by side.
const MEDIUM: u16 = 100;
/// Columns below which one pane has the screen.
const NARROW: u16 = 60;
/// Lines below which two panes are not stacked.
const STACKED: u16 = 12;
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
pub fn frame(size: Size) -> [Rect; 3] {
    let area = Rect::new(0, 0, size.width, size.height);
    Layout::vertical([
        Constraint::Length(1),
        Constraint::Min(0),
        Constraint::Length(1),
    ])
    .areas(area)
}

/// Splits the body among the panes of the view.
#[must_use]
pub fn split(state: &State) -> Areas {
    if state.size.width < LEAST.width || state.size.height < LEAST.height {
        return Areas::TooSmall;
    }
    let [_, body, _] = frame(state.size);
    if state.is_zoomed {
        return Areas::Panes(vec![(state.focus, body)]);
    }
    let mut panes = match state.view {
        View::Dashboard => split_dashboard(state, body),
        View::Disputes => split_disputes(state, body),
        _ => split_main(state, body),
    };
    state.shares.apply(state.view, body, &mut panes);
    Areas::Panes(panes)
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

fn split_dashboard(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    let beside = match state.focus {
        Pane::Positions | Pane::Sources => state.focus,
        _ => state.beside,
    };
    match body.width {
        WIDE.. => {
            let [left, middle, right] = columns(body, [28, 29, 43]);
            vec![
                (Pane::Itinerary, left),
                (Pane::Positions, middle),
                (Pane::Sources, right),
            ]
        }
        MEDIUM..WIDE => {
            let [left, right] = columns(body, [46, 54]);
            vec![(Pane::Itinerary, left), (beside, right)]
        }
        NARROW..MEDIUM if body.height >= STACKED => {
            let [left, right] = columns(body, [48, 52]);
            let [top, bottom] =
                Layout::vertical([Constraint::Percentage(45), Constraint::Fill(1)]).areas(right);
            vec![
                (Pane::Itinerary, left),
                (Pane::Positions, top),
                (Pane::Sources, bottom),
            ]
        }
        NARROW..MEDIUM => {
            let [left, right] = columns(body, [48, 52]);
            vec![(Pane::Itinerary, left), (beside, right)]
        }
        _ => vec![(state.focus, body)],
    }
}

fn split_disputes(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    match body.width {
        MEDIUM.. => {
            let [left, right] = columns(body, [34, 66]);
            vec![(Pane::Disputes, left), (Pane::Sides, right)]
        }
        NARROW..MEDIUM if body.height >= STACKED => {
            let [top, bottom] =
                Layout::vertical([Constraint::Percentage(30), Constraint::Fill(1)]).areas(body);
            vec![(Pane::Disputes, top), (Pane::Sides, bottom)]
        }
        _ => vec![(state.focus, body)],
    }
}

/// The first pane of the view, beside or above the one of the others that had the keys last.
fn split_main(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    let main = state.view.first_pane();
    let last = state.view.panes().last().copied().unwrap_or(main);
    let beside = if state.focus == main {
        last
    } else {
        state.focus
    };
    match body.width {
        MEDIUM.. => {
            let [left, right] = columns(body, [60, 40]);
            vec![(main, left), (beside, right)]
        }
        NARROW..MEDIUM if body.height >= STACKED => {
            let [top, bottom] =
                Layout::vertical([Constraint::Percentage(55), Constraint::Fill(1)]).areas(body);
            vec![(main, top), (beside, bottom)]
        }
        _ => vec![(state.focus, body)],
    }
}

fn columns<const N: usize>(area: Rect, percent: [u16; N]) -> [Rect; N] {
    Layout::horizontal(percent.map(Constraint::Fill)).areas(area)
}
