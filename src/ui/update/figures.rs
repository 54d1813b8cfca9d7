//! Moving through the numbers by measure.

use ratatui::layout::{Position, Rect};

use super::{Click, entry};
use crate::model::Verdict;
use crate::ui::command::Command;
use crate::ui::overlays::Overlay;
use crate::ui::panes::figures::window::Window;
use crate::ui::scroll;
use crate::ui::state::{Pane, State};
use crate::ui::theme::Level;

/// Runs a command in the way of this view; `false` leaves it to what is common to all.
pub fn run(state: &mut State, command: Command) -> bool {
    match command {
        Command::Open => open(state),
        Command::NextDispute => step_dispute(state, true),
        Command::PreviousDispute => step_dispute(state, false),
        _ => false,
    }
}

/// Moves the cursor by rows that are lines.
pub fn move_by(state: &mut State, rows: isize) {
    let figures = &state.figures.figures;
    let is_line = |row: usize| figures.line(row).is_some();
    if let Some(row) = scroll::step(state.figures.row, rows, figures.rows.len(), is_line) {
        state.select_figure(row);
    }
}

/// Fills the sources with what is said of the line in hand.
pub fn take(state: &mut State) {
    state.select_figure(state.figures.row);
}

/// Puts in hand what is drawn at a cell of the pane that has `area`, its frame included; `None` where nothing is.
pub fn click(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    let window = Window::of(state, area);
    let row = window.row_at(at.y).filter(|_| area.contains(at))?;
    state.figures.figures.line(row)?;
    let was_in_hand = row == state.figures.row;
    if !was_in_hand {
        state.select_figure(row);
    }
    let line = scroll::line_of(row, window.first);
    state.pin(Some(Pane::Figures), row, line);
    Some(Click::on(was_in_hand))
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
    let next = scroll::round(&disputed, state.figures.row, forward);
    match next.and_then(|at| Some((at, disputed.get(at)?))) {
        Some((at, row)) => {
            state.select_figure(*row);
            let text = format!("disputed figure {} of {}", at + 1, disputed.len());
            state.notify(Level::Info, &text);
        }
        None => state.notify(Level::Info, "no figure is in dispute"),
    }
    true
}
