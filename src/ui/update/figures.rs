//! Moving through the numbers by measure.

use std::collections::HashSet;

use ratatui::layout::{Position, Rect};

use super::{entry, navigate};
use crate::model::{Id, Verdict};
use crate::query::Hit;
use crate::text::fold;
use crate::ui::command::Command;
use crate::ui::overlays::Overlay;
use crate::ui::panes::figures::window::Window;
use crate::ui::state::{Pane, State, View};
use crate::ui::theme::Level;
use crate::views::figures::Line;

/// Runs a command in the way of this view; `false` leaves it to what is common to all.
pub fn run(state: &mut State, command: Command) -> bool {
    match command {
        Command::Open => open(state),
        Command::NextDispute => step_dispute(state, true),
        Command::PreviousDispute => step_dispute(state, false),
        Command::NextMatch => step_match(state, true),
        Command::PreviousMatch => step_match(state, false),
        _ => false,
    }
}

/// Moves the cursor by rows that are lines.
pub fn move_by(state: &mut State, rows: isize) {
    let figures = &state.figures.figures;
    let is_line = |row: usize| figures.line(row).is_some();
    if let Some(row) = navigate::step(figures.rows.len(), state.figures.row, rows, is_line) {
        state.select_figure(row);
    }
}

/// Fills the sources with what is said of the line in hand.
pub fn take(state: &mut State) {
    state.select_figure(state.figures.row);
}

/// Puts in hand what is drawn at a cell of the pane that has `area`, its frame included; `false` where nothing is.
pub fn click(state: &mut State, pane: Pane, area: Rect, at: Position) -> bool {
    let row = Window::of(&state.figures, area).row_at(at.y);
    let row = row.filter(|row| area.contains(at) && state.figures.figures.line(*row).is_some());
    let Some(row) = row else {
        return false;
    };
    state.focus = pane;
    state.select_figure(row);
    true
}

/// Lays the entry over the view, at the citation of the line in hand.
fn open(state: &mut State) -> bool {
    let Some(line) = state.figures.line() else {
        return false;
    };
    let (subject, of, at) = (line.subject.clone(), line.of.clone(), line.citation);
    entry::open_entry(state, subject);
    if let Some(Overlay::Entry {
        excerpts, citation, ..
    }) = state.overlays.last_mut()
    {
        *citation = excerpts.first_citation(&of) + at;
    }
    true
}

/// To the next number on which sources are not of one mind, or the one before, round and round.
fn step_dispute(state: &mut State, forward: bool) -> bool {
    let mut last = None;
    let lines = state.figures.figures.lines();
    let disputed: Vec<usize> = lines
        .filter(|(_, line)| {
            line.verdict >= Verdict::Basis && last.replace(&line.of) != Some(&line.of)
        })
        .map(|(row, _)| row)
        .collect();
    let next = next(&disputed, state.figures.row, forward);
    match next {
        Some((at, row)) => {
            state.select_figure(row);
            let text = format!("disputed figure {} of {}", at + 1, disputed.len());
            state.notify(Level::Info, &text);
        }
        None => state.notify(Level::Info, "no figure is in dispute"),
    }
    true
}

/// Ends the search line: to the first line at or below the cursor that matches, else to the first; `false` where none
/// does, or another view is in front.
pub fn accept_search(state: &mut State) -> bool {
    if state.view != View::Figures {
        return false;
    }
    let rows = matching(state);
    let at = rows.iter().position(|row| *row >= state.figures.row);
    let at = at.unwrap_or_default();
    let Some(row) = rows.get(at) else {
        return false;
    };
    state.select_figure(*row);
    tell_match(state, at, rows.len());
    true
}

/// Whether the search found lines of this view, which is in front.
#[must_use]
pub fn has_own_match(state: &State) -> bool {
    state.view == View::Figures && !matching(state).is_empty()
}

/// To the next line that the search found, or the one before; `false` where there is none.
fn step_match(state: &mut State, forward: bool) -> bool {
    let rows = matching(state);
    let Some((at, row)) = next(&rows, state.figures.row, forward) else {
        return false;
    };
    state.select_figure(row);
    tell_match(state, at, rows.len());
    true
}

fn tell_match(state: &mut State, at: usize, count: usize) {
    let text = format!("match {} of {count} for “{}”", at + 1, state.search.needle);
    state.notify(Level::Info, &text);
}

/// The rows whose entry was found, or that hold every word themselves; none while no search is on.
fn matching(state: &State) -> Vec<usize> {
    if state.search.needle.is_empty() {
        return Vec::new();
    }
    let hits: HashSet<&Id> = state
        .search
        .hits
        .iter()
        .map(|(Hit::Event(id) | Hit::Position(id), _)| id)
        .collect();
    let words = fold(&state.search.needle);
    let lines = state.figures.figures.lines();
    lines
        .filter(|(_, line)| hits.contains(line.subject.id()) || holds(line, &words))
        .map(|(row, _)| row)
        .collect()
}

fn holds(line: &Line, words: &str) -> bool {
    let text = fold(&line.detail);
    words.split_whitespace().all(|word| text.contains(word))
}

/// The row after `here` or before it, round and round, and its place among `rows`.
fn next(rows: &[usize], here: usize, forward: bool) -> Option<(usize, usize)> {
    let at = if forward {
        rows.iter().position(|row| *row > here).or(Some(0))
    } else {
        let before = rows.iter().rposition(|row| *row < here);
        before.or(rows.len().checked_sub(1))
    };
    at.and_then(|at| rows.get(at).map(|row| (at, *row)))
}
