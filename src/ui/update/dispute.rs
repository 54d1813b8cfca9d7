//! From dispute to dispute.

use std::collections::HashMap;

use crate::model::Verdict;
use crate::ui::scroll;
use crate::ui::state::{Pane, State, View};
use crate::ui::theme::Level;
use crate::views::Subject;

/// To the next dispute or the one before. On the dashboard that is the next attribute in dispute, in the order of the
/// screen, its first citation in hand.
pub fn step(state: &mut State, forward: bool) {
    if state.view == View::Disputes {
        step_row(state, forward);
        return;
    }
    let order = ordered(state);
    let Some(next) = next(state, &order, forward) else {
        state.notify(Level::Info, "nothing is in dispute");
        return;
    };
    let Some((_, subject, of)) = order.get(next) else {
        return;
    };
    state.go_to(subject);
    state.citation = state.excerpts.first_citation(of);
    if state.focus == Pane::Itinerary {
        state.beside = Pane::Sources;
    }
    let text = format!("dispute {} of {}", next + 1, order.len());
    state.notify(Level::Info, &text);
}

/// In the list of disputes, to the row below or above.
fn step_row(state: &mut State, forward: bool) {
    let count = state.survey.disputes.len();
    if count == 0 {
        state.notify(Level::Info, "nothing is in dispute");
        return;
    }
    let by = if forward { 1 } else { -1 };
    state.select_dispute(scroll::move_by(state.dispute, by, count));
    let text = format!("question {} of {count}", state.dispute + 1);
    state.notify(Level::Info, &text);
}

/// The place to go to: from the dispute in hand, else from where the entry or the row in hand would stand.
fn next(state: &State, order: &[(usize, Subject, String)], forward: bool) -> Option<usize> {
    let last = order.len().checked_sub(1)?;
    let block = state.excerpts.block_of(state.citation);
    let is_subject = |other: &Subject| Some(other) == state.subject.as_ref();
    let here = order.iter().position(|(_, subject, of)| {
        is_subject(subject) && block.is_some_and(|block| block.of == *of)
    });
    let onward = here.map(|at| at + 1);
    let gap = here
        .or_else(|| order.iter().position(|(_, subject, _)| is_subject(subject)))
        .or_else(|| order.iter().position(|(row, ..)| *row > state.event_row))
        .unwrap_or(order.len());
    Some(if forward {
        onward.unwrap_or(gap) % order.len()
    } else {
        gap.checked_sub(1).unwrap_or(last)
    })
}

/// The attributes in dispute: events by row, then positions; of one entry, the worst first.
fn ordered(state: &State) -> Vec<(usize, Subject, String)> {
    let rows = state.itinerary.rows_by_id();
    let mut places: HashMap<&Subject, usize> = HashMap::new();
    let mut order = Vec::new();
    let disputes = state.survey.disputes.iter();
    for dispute in disputes.filter(|dispute| dispute.verdict >= Verdict::Basis) {
        let row = match &dispute.subject {
            Subject::Event(id) => rows.get(id).copied(),
            Subject::Position(_) => Some(usize::MAX),
        };
        let place = places.len();
        let place = *places.entry(&dispute.subject).or_insert(place);
        order.extend(row.map(|row| ((row, place), dispute)));
    }
    order.sort_by_key(|(place, _)| *place);
    order
        .into_iter()
        .map(|((row, _), dispute)| (row, dispute.subject.clone(), dispute.of.clone()))
        .collect()
}
