//! How the body of the screen is divided among the panes of a view.

use ratatui::layout::{Constraint, Layout, Rect};

use crate::ui::state::{Pane, State, View};

/// Columns from which three panes stand side by side.
const WIDE: u16 = 140;
/// Columns from which two panes stand side by side.
const MEDIUM: u16 = 100;
/// Columns below which one pane has the screen.
const NARROW: u16 = 60;
/// Lines below which two panes are not stacked.
const STACKED: u16 = 12;

/// The panes of the view in front that there is room for, each with its part of `body`.
pub(super) fn split(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    match state.view {
        View::Dashboard => dashboard(state, body),
        View::Disputes => disputes(state, body),
        View::Figures => figures(state, body),
        View::Map if body.width >= WIDE => map(body),
        View::Articles => articles(state, body),
        View::Axis => axis(state, body),
        View::Matrix if state.matrix.versus.is_some() => versus(state, body),
        View::Matrix => matrix(state, body),
        View::Review => review(state, body),
        View::Map | View::Changes => main_and_beside(state, body),
    }
}

fn dashboard(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
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

fn disputes(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
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
fn figures(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
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
fn articles(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
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
fn main_and_beside(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
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

/// What waits, beside what the sources say of it: whoever decides has to see the words.
fn review(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    match body.width {
        MEDIUM.. => {
            let [left, right] = columns(body, [44, 56]);
            vec![(Pane::Queue, left), (Pane::Sources, right)]
        }
        NARROW..MEDIUM => {
            let [left, right] = columns(body, [40, 60]);
            vec![(Pane::Queue, left), (Pane::Sources, right)]
        }
        _ => vec![(state.focus, body)],
    }
}

/// The map takes what its legend and a quote of some width leave.
fn map(body: Rect) -> Vec<(Pane, Rect)> {
    let [left, right] = columns(body, [67, 33]);
    vec![(Pane::Map, left), (Pane::Sources, right)]
}

/// Time needs width, so what the sources say stands below the axis and never beside it.
fn axis(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
    if body.width < NARROW || body.height < STACKED {
        return vec![(state.focus, body)];
    }
    let [top, bottom] = Layout::vertical([Constraint::Fill(13), Constraint::Fill(8)]).areas(body);
    vec![(Pane::Axis, top), (Pane::Sources, bottom)]
}

/// The table over what stands behind its cell and the sources. A table is wide, so it has the whole width, and of the
/// height no more than its rows take.
fn matrix(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
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
fn versus(state: &State, body: Rect) -> Vec<(Pane, Rect)> {
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
