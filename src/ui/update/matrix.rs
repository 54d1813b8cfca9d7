//! Moving through parties by topics, and the positions of the cell in hand.

use ratatui::layout::{Position, Rect};

use crate::model::{Dossier, Id};
use crate::text::Clean;
use crate::ui::command::Command;
use crate::ui::overlays::Overlay;
use crate::ui::panes::{self, matrix::Grid};
use crate::ui::scroll;
use crate::ui::state::{Pane, State, Versus, View};
use crate::ui::theme::Level;
use crate::ui::widgets::frame;
use crate::views::matrix::{Order, Roll, roll};
use crate::views::stand::{self, Kind};
use crate::views::{Subject, gaps};

use super::{Click, navigate};

/// Runs a command in the way of this view; `false` leaves it to what is common to all.
pub fn run(state: &mut State, command: Command) -> bool {
    let is_table = state.focus == Pane::Matrix && state.matrix.versus.is_none();
    match command {
        Command::Left | Command::Right if is_table => {
            let by = if command == Command::Right { 1 } else { -1 };
            let columns = state.matrix.table.topics.len() + 1;
            state.matrix.column = scroll::move_by(state.matrix.column, by, columns);
            state.enter_cell();
        }
        Command::Left | Command::Right if state.matrix.versus.is_some() => {
            change_party(state, command == Command::Right);
        }
        Command::Open if is_table => {
            if state.matrix.cell.position().is_some() {
                navigate::focus(state, Pane::Cell);
            } else {
                state.notify(Level::Info, "nothing is known here");
            }
        }
        _ => return false,
    }
    true
}

/// Runs a command of this view that can be asked for anywhere.
pub fn run_anywhere(state: &mut State, command: Command) {
    match command {
        Command::Sort => sort(state),
        Command::Kinds => next_kind(state),
        Command::Versus => versus(state),
        Command::OpenAsks => open_roll(state, Roll::Owed),
        Command::Threats => open_roll(state, Roll::Threats),
        Command::Promises => open_roll(state, Roll::Promises),
        Command::Dues => open_roll(state, Roll::Dues),
        _ => {}
    }
}

/// Opens the view at the table.
pub fn open(state: &mut State) {
    if !leave(state) {
        state.matrix.versus = None;
    }
    navigate::view(state, View::Matrix);
}

/// Moves the cursor by rows.
pub fn move_by(state: &mut State, rows: isize) {
    if state.focus == Pane::Matrix && state.matrix.versus.is_none() {
        let count = state.matrix.table.parties.len() + 1;
        state.matrix.row = scroll::move_by(state.matrix.row, rows, count);
        state.enter_cell();
        return;
    }
    let pane = state.focus;
    let listed = state.matrix.listed_mut(pane);
    let len = listed.rows.len();
    let can_hold = |row: usize| listed.is_position(row);
    if let Some(row) = scroll::step(listed.row, rows, len, can_hold) {
        listed.row = row;
    }
    state.show_listed();
}

/// Selects what is drawn at a cell of a pane that has `area`; `None` when there is nothing.
pub fn click(state: &mut State, pane: Pane, area: Rect, at: Position) -> Option<Click> {
    state.focus = pane;
    if pane == Pane::Matrix && state.matrix.versus.is_none() {
        let grid = Grid::lay(&state.matrix, frame::inner(area));
        let cell = grid.cell_at(at)?;
        let was_in_hand = cell == (state.matrix.row, state.matrix.column);
        if !was_in_hand {
            (state.matrix.row, state.matrix.column) = cell;
            state.enter_cell();
        }
        state.matrix.clicked = Some(grid.clicked(cell));
        return Some(Click::on(was_in_hand));
    }
    let (row, line) = panes::matrix::row_at(state, pane, area, at)?;
    let listed = state.matrix.listed_mut(pane);
    let before = std::mem::replace(&mut listed.row, row);
    state.show_listed();
    state.pin(Some(pane), row, line);
    Some(Click::on(before == row))
}

/// Leaves two parties for the table; `false` when the table is shown.
pub fn leave(state: &mut State) -> bool {
    let is_left = state.view == View::Matrix && state.matrix.versus.take().is_some();
    if is_left {
        state.focus = Pane::Matrix;
        state.show_cell();
    }
    is_left
}

fn sort(state: &mut State) {
    if state.view != View::Matrix || state.matrix.versus.is_some() {
        state.notify(Level::Info, "nothing to sort here; the matrix can be");
        return;
    }
    state.matrix.order = match state.matrix.order {
        Order::Count => Order::Name,
        Order::Name => Order::Count,
    };
    state.project_table();
    state.show_cell();
}

/// All kinds of acts, then one after the other.
fn next_kind(state: &mut State) {
    if state.view != View::Matrix || state.matrix.versus.is_some() {
        let text = "nothing to narrow here; the matrix can show one kind of act";
        state.notify(Level::Info, text);
        return;
    }
    let mut kinds = Kind::ALL.into_iter();
    state.matrix.kind = match state.matrix.kind {
        None => kinds.next(),
        Some(kind) => kinds.find(|next| *next > kind),
    };
    state.project_table();
    state.show_cell();
}

/// Sets the parties of the position in hand against each other, or leaves them again.
fn versus(state: &mut State) {
    if leave(state) {
        return;
    }
    let Some(parties) = pair(state) else {
        state.notify(Level::Info, "no position is aimed at another party");
        return;
    };
    state.matrix.versus = Some(Versus {
        parties,
        sides: Default::default(),
    });
    if state.view == View::Matrix {
        state.is_zoomed = false;
        state.focus = Pane::Matrix;
        state.show_cell();
    } else {
        state.trail.clear();
        state.enter(View::Matrix, Pane::Matrix);
    }
}

/// The holder of the position in hand and whom it is aimed at; else the party of the row, or whoever holds most, and
/// the one that it has most to do with.
fn pair(state: &mut State) -> Option<[Id; 2]> {
    if state.view != View::Matrix {
        state.matrix.stands = stand::project(&state.lens, state.dossier());
    }
    let dossier = state.dossier();
    let of_position = match &state.subject {
        Some(Subject::Position(id)) => dossier.position(id).and_then(|position| {
            let other = stand::aimed_at(position, dossier).into_iter().next()?;
            Some([stand::party(&position.holder, dossier), other])
        }),
        _ => None,
    };
    let row = (state.view == View::Matrix)
        .then(|| state.matrix.party().cloned())
        .flatten();
    let is_of_row = |pair: &[Id; 2]| row.as_ref().is_none_or(|row| pair.contains(row));
    // In the first column a whole row is in hand, whoever asks first in what it owes.
    let is_row = row.is_some() && state.focus == Pane::Matrix && state.matrix.column == 0;
    let of_position = of_position.filter(|pair| !is_row && is_of_row(pair));
    of_position.or_else(|| {
        let first = row.or_else(|| busiest(state))?;
        let other = state.dealings().partners(&first).into_iter().next()?;
        Some([first, other])
    })
}

/// The first party that has to do with another, in the order of the dossier's positions.
fn busiest(state: &State) -> Option<Id> {
    let dossier: &Dossier = state.dossier();
    let positions = state.matrix.stands.iter();
    positions
        .filter_map(|stand| stand.position(dossier))
        .find(|position| !position.toward.is_empty())
        .map(|position| stand::party(&position.holder, dossier))
}

/// Puts the next party that has to do with the one facing it on the side that has the keys.
fn change_party(state: &mut State, forward: bool) {
    let Some(versus) = &state.matrix.versus else {
        return;
    };
    let [left, right] = &versus.parties;
    let is_left = state.focus == Pane::Matrix;
    let (own, facing) = if is_left {
        (left, right)
    } else {
        (right, left)
    };
    let choices = state.dealings().partners(facing);
    let here = choices.iter().position(|id| id == own);
    let by = if forward {
        1
    } else {
        choices.len().saturating_sub(1)
    };
    let next = here.map_or(0, |here| (here + by) % choices.len().max(1));
    let Some(next) = choices.get(next).cloned() else {
        return;
    };
    let facing = facing.clone();
    let parties = if is_left {
        [next, facing]
    } else {
        [facing, next]
    };
    state.matrix.versus = Some(Versus {
        parties,
        sides: Default::default(),
    });
    state.show_cell();
}

/// Lists what answers one question, across all parties.
fn open_roll(state: &mut State, which: Roll) {
    state.matrix.stands = stand::project(&state.lens, state.dossier());
    state.matrix.gaps = gaps::project(&state.matrix.stands, state.dossier());
    let lines = roll(which, &state.dealings());
    let glyphs = &state.look.glyphs;
    let mut lines: Vec<(Clean, Option<Subject>)> = lines
        .into_iter()
        .map(|(text, leads)| match leads {
            Some((verdict, subject)) => {
                let text = format!("{} {text}", glyphs.mark(verdict));
                (Clean::line(&text), Some(subject))
            }
            None => (text, None),
        })
        .collect();
    if lines.is_empty() {
        lines.push((Clean::line("nothing of the kind is known"), None));
    }
    let first = lines.iter().position(|(_, subject)| subject.is_some());
    let row = of_party(state, which, &lines).or(first);
    state.overlays.push(Overlay::List {
        title: Clean::line(which.title()),
        row: row.unwrap_or_default(),
        lines,
        roll: Some(which),
    });
}

/// Puts the next of these lists, or the one before, in the place of the one on top; `false` when that is none of them.
pub fn turn_roll(state: &mut State, forward: bool) -> bool {
    let Some(Overlay::List {
        roll: Some(roll), ..
    }) = state.overlays.last()
    else {
        return false;
    };
    let next = if forward {
        roll.next()
    } else {
        roll.previous()
    };
    state.overlays.pop();
    open_roll(state, next);
    true
}

/// The first line under the party of the row in hand.
fn of_party(state: &State, which: Roll, lines: &[(Clean, Option<Subject>)]) -> Option<usize> {
    if which != Roll::Owed || state.view != View::Matrix {
        return None;
    }
    let name = state.dossier().name(state.matrix.party()?);
    let heading = format!("{name} owes ");
    let at = lines
        .iter()
        .position(|(text, subject)| subject.is_none() && text.starts_with(&heading))?;
    Some(at + 1)
}
