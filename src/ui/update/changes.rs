//! Moving through what has become known between two days.

use ratatui::layout::{Position, Rect};

use super::{Click, entry, navigate, time};
use crate::ui::command::Command;
use crate::ui::layout;
use crate::ui::panes;
use crate::ui::scroll;
use crate::ui::state::{ChangesState, Pane, State, View};
use crate::ui::theme::Level;
use crate::ui::widgets::frame;

/// Fills the screen with what has changed between two days, the cursor on the entry in hand.
pub fn open(state: &mut State) {
    if state.view == View::Changes {
        end_story(state);
        return;
    }
    let subject = entry::subject(state);
    if subject.is_some() && subject != state.subject {
        state.show(subject.clone());
    }
    compare(state);
    navigate::view(state, View::Changes);
    let is_elsewhere = subject.is_some() && state.subject != subject;
    if is_elsewhere {
        let title = subject.map(|subject| subject.title(state.lens.known, state.dossier()));
        let text = format!("nothing has changed about {}", title.unwrap_or_default());
        state.notify(Level::Info, &text);
    }
}

/// Tells what was believed of the entry in hand, day by day; once more, back to what has changed between two days.
pub fn tell_story(state: &mut State) {
    if state.view == View::Changes && state.changes.story.is_some() {
        end_story(state);
        return;
    }
    let Some(subject) = entry::subject(state) else {
        state.notify(Level::Info, "no entry is in hand");
        return;
    };
    if state.view != View::Changes {
        state.trail.push((state.view, state.focus));
    }
    compare(state);
    state.changes.story = Some(subject);
    state.enter(View::Changes, Pane::Changes);
}

/// Forgets the story and where the cursor stood; the earlier day stays.
fn compare(state: &mut State) {
    state.changes = ChangesState {
        chosen: state.changes.chosen,
        ..ChangesState::default()
    };
}

fn end_story(state: &mut State) {
    if state.changes.story.is_some() {
        compare(state);
        state.project_view();
    }
}

/// Runs a command in the way of this view; `false` leaves it to what is common to all.
pub fn run(state: &mut State, command: Command) -> bool {
    let is_story = state.changes.story.is_some();
    match command {
        Command::Left if !is_story => move_since(state, false),
        Command::Right if !is_story => move_since(state, true),
        Command::Back if is_story && state.trail.is_empty() && !state.is_zoomed => end_story(state),
        Command::Today => {
            if state.changes.chosen.take().is_some() && state.lens.known.0.is_none() {
                state.project_view();
            }
            time::today(state);
        }
        _ => return false,
    }
    true
}

/// Moves the earlier of the two days to the day with news before it or after.
pub fn move_since(state: &mut State, later: bool) {
    if state.view != View::Changes || state.changes.story.is_some() {
        state.notify(Level::Info, "only a list of changes begins on a day");
        return;
    }
    let days = state.earlier_days();
    let here = days
        .iter()
        .position(|day| Some(*day) == state.changes.since);
    let by = if later { 1 } else { -1 };
    let next = here.and_then(|here| here.checked_add_signed(by));
    match next.and_then(|next| days.get(next)) {
        Some(day) => {
            state.changes.chosen = Some(*day);
            state.project_view();
        }
        None if later => state.notify(Level::Info, "the two days would meet"),
        None => state.notify(Level::Info, "nothing was known before"),
    }
}

/// Moves the cursor by rows.
pub fn move_by(state: &mut State, rows: isize) {
    let changes = &state.changes;
    let all = &changes.changes.rows;
    let can_hold = |row: usize| all.get(row).is_some_and(|row| row.subject().is_some());
    if let Some(row) = scroll::step(changes.row, rows, all.len(), can_hold) {
        state.select_change(row);
    }
}

/// Counts the lines of the rows when they are new or their pane has got another width.
pub fn fit(state: &mut State) {
    let Some(area) = layout::area_of(state, Pane::Changes) else {
        return;
    };
    let cells = frame::inner(area).width;
    if state.changes.cells == cells {
        return;
    }
    let mut lines = Vec::new();
    for row in 0..state.changes.changes.rows.len() {
        let count = panes::changes::lines(state, row, cells).len();
        lines.extend((0..count).map(|line| (row, line)));
    }
    state.changes.lines = lines;
    state.changes.cells = cells;
}

/// Selects what is drawn at a cell of the pane whose area, frame included, is `area`; `None` when there is nothing.
pub fn click(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    let inner = frame::inner(area);
    let below = at.y.checked_sub(inner.y).filter(|_| inner.contains(at))?;
    let first = panes::changes::first_line(state, inner.height);
    let line = first + usize::from(below);
    let (row, number) = state.changes.lines.get(line).copied()?;
    state.changes.changes.rows.get(row)?.subject()?;
    let was_in_hand = row == state.changes.row;
    if !was_in_hand {
        state.select_change(row);
    }
    let top = scroll::line_of(line.saturating_sub(number), first);
    state.pin(Some(Pane::Changes), row, top);
    Some(Click::on(was_in_hand))
}
