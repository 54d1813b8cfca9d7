//! Finding what only the view in front has: rows of a list, lines of the articles.

use std::collections::HashSet;

use super::told;
use crate::query::Needle;
use crate::text::fold;
use crate::ui::scroll;
use crate::ui::state::{State, View};
use crate::ui::update::articles;
use crate::views::Subject;
use crate::views::changes::Row;
use crate::views::disputes::Dispute;
use crate::views::figures::Line;
use crate::views::queue::Waiting;

/// Goes to the first match at or below the row in hand, else to the first; to a row of the entry chosen, where one was.
/// `false` where the view has none.
pub fn accept(state: &mut State, chosen: Option<&Subject>) -> bool {
    if state.view == View::Articles && chosen.is_none() {
        state.articles.found = None;
        return articles::find(state, true);
    }
    let rows = matching(state);
    let at = if let Some(chosen) = chosen {
        rows.iter().position(|row| is_of(state, *row, chosen))
    } else {
        let here = here(state);
        let below = rows.iter().position(|row| *row >= here);
        Some(below.unwrap_or_default())
    };
    at.is_some_and(|at| jump(state, &rows, at))
}

/// Whether the view in front looks for matches that are no entries first. Whether an article holds the words is asked
/// at Enter only: all of them would have to be read through.
pub fn has_own(state: &State) -> bool {
    state.view == View::Articles || !matching(state).is_empty()
}

/// Whether a row of the list in front is of the entry.
fn is_of(state: &State, row: usize, subject: &Subject) -> bool {
    let of = match state.view {
        View::Figures => state.figures.figures.line(row).map(|line| &line.subject),
        View::Changes => state.changes.changes.rows.get(row).and_then(Row::subject),
        View::Review => waiting(state, row).map(|waiting| &waiting.subject),
        _ => state
            .survey
            .disputes
            .get(row)
            .map(|dispute| &dispute.subject),
    };
    of == Some(subject)
}

/// Goes to the next match or the one before, round and round; `false` where the view has none.
pub fn step(state: &mut State, forward: bool) -> bool {
    if state.view == View::Articles {
        return articles::find(state, forward);
    }
    let rows = matching(state);
    let next = scroll::round(&rows, here(state), forward);
    next.is_some_and(|at| jump(state, &rows, at))
}

/// The row in hand.
fn here(state: &State) -> usize {
    match state.view {
        View::Figures => state.figures.row,
        View::Changes => state.changes.row,
        View::Review => state.review.row,
        _ => state.dispute,
    }
}

fn jump(state: &mut State, rows: &[usize], at: usize) -> bool {
    let Some(row) = rows.get(at) else {
        return false;
    };
    match state.view {
        View::Figures => state.select_figure(*row),
        View::Changes => state.select_change(*row),
        View::Review => state.select_waiting(*row),
        _ => state.select_dispute(*row),
    }
    told(state, at, rows.len(), "");
    true
}

/// The rows whose entry was found, or that hold every word; none in a view without a list of its own.
fn matching(state: &State) -> Vec<usize> {
    let hits: HashSet<Subject> = state
        .search
        .hits
        .iter()
        .map(|(hit, _)| Subject::from(hit))
        .collect();
    let needle = Needle::new(&state.search.needle);
    match state.view {
        View::Figures => figures(state, &hits, &needle),
        View::Disputes => disputes(state, &hits, &needle),
        View::Changes => changes(state, &hits, &needle),
        View::Review => queue(state, &hits),
        _ => Vec::new(),
    }
}

fn figures(state: &State, hits: &HashSet<Subject>, needle: &Needle) -> Vec<usize> {
    let is_found = |line: &Line| hits.contains(&line.subject) || needle.is_in(&fold(&line.detail));
    let lines = state.figures.figures.lines();
    lines
        .filter(|(_, line)| is_found(line))
        .map(|(row, _)| row)
        .collect()
}

fn disputes(state: &State, hits: &HashSet<Subject>, needle: &Needle) -> Vec<usize> {
    let is_found = |dispute: &Dispute| {
        hits.contains(&dispute.subject) || needle.is_in(&fold(&dispute_text(dispute, state)))
    };
    let rows = state.survey.disputes.iter().enumerate();
    rows.filter(|(_, dispute)| is_found(dispute))
        .map(|(row, _)| row)
        .collect()
}

/// Of an entry that was found, its first row; of any other, those that hold the words.
fn changes(state: &State, hits: &HashSet<Subject>, needle: &Needle) -> Vec<usize> {
    let is_found = |row: &Row| {
        let text = match row {
            Row::Entry(entry) if hits.contains(&entry.subject) => return true,
            Row::Entry(entry) => format!("{} {}", entry.title, entry.gist),
            Row::Change(change) => format!("{} {} {}", change.ask, change.before, change.after),
            Row::Rest(rest) => rest.asks.to_string(),
            Row::Section(..) | Row::Day(..) => return false,
        };
        needle.is_in(&fold(&text))
    };
    let rows = state.changes.changes.rows.iter().enumerate();
    rows.filter(|(_, row)| is_found(row))
        .map(|(row, _)| row)
        .collect()
}

/// The rows of entries that were found.
fn queue(state: &State, hits: &HashSet<Subject>) -> Vec<usize> {
    let rows = state.review.queue.waiting.iter().enumerate();
    rows.filter(|(_, waiting)| hits.contains(&waiting.subject))
        .map(|(row, _)| row)
        .collect()
}

fn waiting(state: &State, row: usize) -> Option<&Waiting> {
    state.review.queue.waiting.get(row)
}

/// What a row of the disputes says: its title, its question and the values.
fn dispute_text(dispute: &Dispute, state: &State) -> String {
    let mut text = format!("{} {}", dispute.title, dispute.ask);
    if let Some(block) = dispute.block(&state.lens, state.dossier()) {
        for side in &block.sides {
            text.push(' ');
            text.push_str(&side.value);
        }
    }
    text
}
