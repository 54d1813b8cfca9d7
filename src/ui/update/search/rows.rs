//! Finding rows of the list of disputes.

use std::collections::HashSet;

use super::told;
use crate::query::Needle;
use crate::text::fold;
use crate::ui::state::{State, View};
use crate::views::Subject;
use crate::views::disputes::Dispute;

/// Goes to the first match at or below the row in hand, else to the first; to a row of the entry chosen, where one was.
/// `false` where the list has none.
pub fn accept(state: &mut State, chosen: Option<&Subject>) -> bool {
    let rows = matching(state);
    let is_of = |row: &usize| {
        let dispute = state.survey.disputes.get(*row);
        dispute.map(|dispute| &dispute.subject) == chosen
    };
    let at = if chosen.is_some() {
        rows.iter().position(is_of)
    } else {
        let below = rows.iter().position(|row| *row >= state.dispute);
        Some(below.unwrap_or_default())
    };
    at.is_some_and(|at| jump(state, &rows, at))
}

/// Goes to the next match or the one before, round and round; `false` where the list has none.
pub fn step(state: &mut State, forward: bool) -> bool {
    let rows = matching(state);
    let Some(last) = rows.len().checked_sub(1) else {
        return false;
    };
    let at = if forward {
        rows.iter()
            .position(|row| *row > state.dispute)
            .unwrap_or(0)
    } else {
        rows.iter()
            .rposition(|row| *row < state.dispute)
            .unwrap_or(last)
    };
    jump(state, &rows, at)
}

fn jump(state: &mut State, rows: &[usize], at: usize) -> bool {
    let Some(row) = rows.get(at) else {
        return false;
    };
    state.select_dispute(*row);
    told(state, at, rows.len(), false);
    true
}

/// The rows whose entry was found, or that hold every word in title, question and values; none in another view.
fn matching(state: &State) -> Vec<usize> {
    if state.view != View::Disputes {
        return Vec::new();
    }
    let hits: HashSet<Subject> = state
        .search
        .hits
        .iter()
        .map(|(hit, _)| Subject::from(hit))
        .collect();
    let needle = Needle::new(&state.search.needle);
    let holds = |dispute: &Dispute| needle.is_in(&text(dispute, state));
    let rows = state.survey.disputes.iter().enumerate();
    rows.filter(|(_, dispute)| hits.contains(&dispute.subject) || holds(dispute))
        .map(|(row, _)| row)
        .collect()
}

/// What a row says, folded: its title, its question and the values.
fn text(dispute: &Dispute, state: &State) -> String {
    let mut text = format!("{} {}", dispute.title, dispute.ask);
    if let Some(block) = dispute.block(&state.lens, state.dossier()) {
        for side in &block.sides {
            text.push(' ');
            text.push_str(&side.value);
        }
    }
    fold(&text)
}
