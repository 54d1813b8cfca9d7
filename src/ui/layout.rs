//! Which part of the screen is whose: pure, so that update and draw always agree.

pub mod axis;
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
    let mut panes = match state.view {
        View::Dashboard => split_dashboard(state, body),
        View::Disputes => split_disputes(state, body),
        View::Figures => split_figures(state, body),
        View::Map if body.width >= WIDE => split_map(body),
        View::Articles => split_articles(state, body),
        View::Axis => split_axis(state, body),
        View::Matrix if state.matrix.versus.is_some() => split_versus(state, body),
        View::Matrix => split_matrix(state, body),
        _ => split_main(state, body),
    };
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

/// The figures beside their sources on a wide screen, else above them: a line with a scale is long.
fn split_figures(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    match body.width {
        WIDE.. => {
            let [left, right] = columns(body, [66, 34]);
            vec![(Pane::Figures, left), (Pane::Sources, right)]
        }
        NARROW..WIDE if body.height >= STACKED => {
            let [top, bottom] =
                Layout::vertical([Constraint::Percentage(62), Constraint::Fill(1)]).areas(body);
            vec![(Pane::Figures, top), (Pane::Sources, bottom)]
        }
        _ => vec![(state.focus, body)],
    }
}

/// The text never goes; where there is room for two panes it has the one of the others beside it that had the keys last.
fn split_articles(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    let is_resting = match state.focus {
        Pane::Resting => true,
        Pane::Text => state.articles.is_resting_beside,
        _ => false,
    };
    match body.width {
        WIDE.. => {
            let [left, middle, right] = columns(body, [27, 45, 28]);
            vec![
                (Pane::Shelf, left),
                (Pane::Text, middle),
                (Pane::Resting, right),
            ]
        }
        MEDIUM..WIDE if is_resting => {
            let [left, right] = columns(body, [60, 40]);
            vec![(Pane::Text, left), (Pane::Resting, right)]
        }
        MEDIUM..WIDE => {
            let [left, right] = columns(body, [40, 60]);
            vec![(Pane::Shelf, left), (Pane::Text, right)]
        }
        NARROW..MEDIUM if body.height >= STACKED && is_resting => {
            let [top, bottom] =
                Layout::vertical([Constraint::Fill(1), Constraint::Percentage(45)]).areas(body);
            vec![(Pane::Text, top), (Pane::Resting, bottom)]
        }
        NARROW..MEDIUM if body.height >= STACKED => {
            // A short shelf leaves the rest to the text.
            let rows = u16::try_from(state.articles.shelf.len()).unwrap_or(u16::MAX);
            let lines = rows
                .saturating_mul(2)
                .saturating_add(2)
                .min(body.height / 3);
            let [top, bottom] =
                Layout::vertical([Constraint::Length(lines.max(4)), Constraint::Fill(1)])
                    .areas(body);
            vec![(Pane::Shelf, top), (Pane::Text, bottom)]
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

/// The map takes what its legend and a quote of some width leave.
fn split_map(body: Rect) -> Vec<(Pane, Rect)> {
    let [left, right] = columns(body, [67, 33]);
    vec![(Pane::Map, left), (Pane::Sources, right)]
}

/// Time needs width, so what the sources say stands below the axis and never beside it.
fn split_axis(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    if body.width < NARROW || body.height < STACKED {
        return vec![(state.focus, body)];
    }
    let [top, bottom] = Layout::vertical([Constraint::Fill(13), Constraint::Fill(8)]).areas(body);
    vec![(Pane::Axis, top), (Pane::Sources, bottom)]
}

/// The table over what stands behind its cell and the sources. A table is wide, so it has the whole width, and of the
/// height no more than its rows take.
fn split_matrix(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    if body.width < NARROW || body.height < STACKED {
        return vec![(state.focus, body)];
    }
    let rows = state.matrix.table.parties.len().saturating_add(5);
    let rows = u16::try_from(rows).unwrap_or(u16::MAX);
    let most = body.height / 2;
    let [top, bottom] = Layout::vertical([
        Constraint::Length(rows.clamp(6, most.max(6))),
        Constraint::Fill(1),
    ])
    .areas(body);
    if body.width < MEDIUM {
        let below = if state.focus == Pane::Sources {
            Pane::Sources
        } else {
            Pane::Cell
        };
        return vec![(Pane::Matrix, top), (below, bottom)];
    }
    let [left, right] = columns(bottom, [47, 53]);
    vec![
        (Pane::Matrix, top),
        (Pane::Cell, left),
        (Pane::Sources, right),
    ]
}

/// Two parties facing each other, the sources beside or below.
fn split_versus(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    let sides = |area: Rect| {
        let [left, right] = columns(area, [50, 50]);
        [(Pane::Matrix, left), (Pane::Cell, right)]
    };
    match body.width {
        WIDE.. => {
            let [left, right] = columns(body, [62, 38]);
            let mut panes = sides(left).to_vec();
            panes.push((Pane::Sources, right));
            panes
        }
        NARROW..WIDE if body.height >= STACKED => {
            let [top, bottom] =
                Layout::vertical([Constraint::Percentage(62), Constraint::Fill(1)]).areas(body);
            let mut panes = sides(top).to_vec();
            panes.push((Pane::Sources, bottom));
            panes
        }
        NARROW.. if state.focus != Pane::Sources => sides(body).to_vec(),
        _ => vec![(state.focus, body)],
    }
}

fn columns<const N: usize>(area: Rect, percent: [u16; N]) -> [Rect; N] {
    Layout::horizontal(percent.map(Constraint::Fill)).areas(area)
}
