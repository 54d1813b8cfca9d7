//! From dispute to dispute.

use std::collections::HashSet;

use crate::model::Verdict;
use crate::ui::scroll;
use crate::ui::state::{Pane, State, View};
use crate::ui::theme::Level;
use crate::views::Subject;

/// To the next dispute or the one before. On the dashboard that is the next entry with one, in the order of the
/// screen, its first disputed citation in hand.
pub fn step(state: &mut State, forward: bool) {
    if state.view == View::Disputes {
        let by = if forward { 1 } else { -1 };
        let count = state.survey.disputes.len();
        state.select_dispute(scroll::move_by(state.dispute, by, count));
        return;
    }
    let order = ordered(state);
    let here = state
        .subject
        .as_ref()
        .and_then(|subject| order.iter().position(|(_, other, _)| other == subject));
    let next = match (here, forward) {
        (Some(at), true) => (at + 1) % order.len().max(1),
        (Some(at), false) => (at + order.len().saturating_sub(1)) % order.len().max(1),
        (None, true) => order
            .iter()
            .position(|(row, ..)| *row > state.event_row)
            .unwrap_or_default(),
        (None, false) => order
            .iter()
            .rposition(|(row, ..)| *row < state.event_row)
            .unwrap_or(order.len().saturating_sub(1)),
    };
    let Some((_, subject, of)) = order.get(next).cloned() else {
        state.notify(Level::Info, "nothing is in dispute");
        return;
    };
    state.go_to(&subject);
    let block = state
        .excerpts
        .blocks
        .iter()
        .position(|block| block.of == of);
    let before = state.excerpts.blocks.iter().take(block.unwrap_or_default());
    state.citation = before.map(|block| block.citations().count()).sum();
    if state.focus == Pane::Itinerary {
        state.beside = Pane::Sources;
    }
    let text = format!("dispute {} of {}", next + 1, order.len());
    state.notify(Level::Info, &text);
}

/// The entries with an attribute in dispute and that attribute: events by row, then positions.
fn ordered(state: &State) -> Vec<(usize, Subject, String)> {
    let rows = state.itinerary.rows_by_id();
    let mut seen = HashSet::new();
    let mut order: Vec<(usize, Subject, String)> = Vec::new();
    let disputes = state.survey.disputes.iter();
    for dispute in disputes.filter(|dispute| dispute.verdict >= Verdict::Basis) {
        if !seen.insert(&dispute.subject) {
            continue;
        }
        let row = match &dispute.subject {
            Subject::Event(id) => rows.get(id).copied(),
            Subject::Position(_) => Some(usize::MAX),
        };
        order.extend(row.map(|row| (row, dispute.subject.clone(), dispute.of.clone())));
    }
    order.sort_by_key(|(row, ..)| *row);
    order
}
