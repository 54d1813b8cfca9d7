//! Finding entries by words.

mod rows;

use std::collections::{HashMap, HashSet};

use crate::query::{Hit, Needle, Rank};
use crate::text::Clean;
use crate::ui::overlays::Overlay;
use crate::ui::prompt::Prompt;
use crate::ui::scroll;
use crate::ui::state::{Search, State, View};
use crate::ui::theme::Level;
use crate::views::Subject;
use crate::views::found::{self, Found};

/// Entries of the list; who wants more types another letter.
const LISTED: usize = 40;

/// Opens the search line.
pub fn open(state: &mut State) {
    state.overlays.push(Overlay::Search {
        prompt: Prompt::default(),
        found: Vec::new(),
        row: None,
    });
}

/// Takes what has been typed so far; nothing moves before Enter.
pub fn typed(state: &mut State, needle: &Clean) {
    state.search.hits = state.find(needle);
    state.search.needle = needle.clone();
    let order = ordered(state);
    let goal = goal(state, &order);
    let best = best(state, order, goal.as_ref());
    if let Some(Overlay::Search { found, row, .. }) = state.overlays.last_mut() {
        *found = best;
        *row = goal.map(|_| 0);
    }
}

/// The best of what was found, each rank in the order of the screen, from the one that Enter goes to.
fn best(state: &State, mut subjects: Vec<Subject>, goal: Option<&Subject>) -> Vec<Found> {
    let start = goal.and_then(|goal| subjects.iter().position(|subject| subject == goal));
    subjects.rotate_left(start.unwrap_or_default());
    let ranks: HashMap<Subject, Rank> = state
        .search
        .hits
        .iter()
        .map(|(hit, rank)| (Subject::from(hit), *rank))
        .collect();
    subjects.sort_by_key(|subject| ranks.get(subject).copied());
    let needle = Needle::new(&state.search.needle);
    subjects
        .iter()
        .take(LISTED)
        .map(|subject| found::project(subject, &needle, &state.lens, state.dossier()))
        .collect()
}

/// Moves among what was found; above the first none is in hand.
pub fn move_row(row: Option<usize>, rows: isize, count: usize) -> Option<usize> {
    match row {
        _ if count == 0 => None,
        None => (rows > 0).then(|| scroll::move_by(0, rows.saturating_sub(1), count)),
        Some(0) if rows < 0 => None,
        Some(row) => Some(scroll::move_by(row, rows, count)),
    }
}

/// Ends the search line and goes to the entry chosen, or to the best match from here on.
pub fn accept(state: &mut State, chosen: Option<&Subject>) {
    if state.search.needle.is_empty() {
        return;
    }
    if rows::accept(state, chosen) {
        return;
    }
    let order = ordered(state);
    let at = chosen.and_then(|chosen| order.iter().position(|subject| subject == chosen));
    if let Some(at) = at {
        jump(state, &order, at);
        return;
    }
    if state.search.hits.is_empty() {
        let text = format!("no entry holds “{}”", state.search.needle);
        state.notify(Level::Warning, &text);
        return;
    }
    let goal = best_from_here(state, &order);
    let at = goal.and_then(|goal| order.iter().position(|subject| subject == goal));
    jump(state, &order, at.unwrap_or_default());
}

/// The entry that Enter goes to while none is chosen; none where the view in front has matches of its own.
fn goal(state: &State, order: &[Subject]) -> Option<Subject> {
    if rows::has_own(state) {
        return None;
    }
    best_from_here(state, order).cloned()
}

/// The entry in hand, else the nearest, of those found best: one that is called what was asked for goes before one that
/// only speaks of it.
fn best_from_here<'a>(state: &State, order: &'a [Subject]) -> Option<&'a Subject> {
    let best = state.search.hits.iter().map(|(_, rank)| *rank).min();
    let wanted: HashSet<Subject> = state
        .search
        .hits
        .iter()
        .filter(|(_, rank)| Some(*rank) == best)
        .map(|(hit, _)| hit.into())
        .collect();
    let best: Vec<&Subject> = order
        .iter()
        .filter(|subject| wanted.contains(subject))
        .collect();
    let here = best
        .iter()
        .find(|subject| Some(**subject) == state.subject.as_ref());
    here.or_else(|| best.get(nearest(state, best.iter().copied())))
        .copied()
}

/// Forgets the search.
pub fn clear(state: &mut State) {
    let finder = state.search.finder.take();
    state.search = Search {
        finder,
        ..Search::default()
    };
}

/// To the next match or the one before, round and round.
pub fn step(state: &mut State, forward: bool) {
    if state.search.needle.is_empty() {
        state.notify(Level::Info, "no search is on; / begins one");
        return;
    }
    if rows::step(state, forward) {
        return;
    }
    let order = ordered(state);
    if order.is_empty() {
        let text = format!("no entry holds “{}”", state.search.needle);
        state.notify(Level::Warning, &text);
        return;
    }
    let here = state.subject.as_ref();
    let at = here.and_then(|here| order.iter().position(|subject| subject == here));
    let next = match (at, forward) {
        (Some(at), true) => (at + 1) % order.len(),
        (Some(at), false) => (at + order.len() - 1) % order.len(),
        (None, true) => nearest(state, order.iter()),
        (None, false) => (nearest(state, order.iter()) + order.len() - 1) % order.len(),
    };
    jump(state, &order, next);
}

/// Matches in the order of the screen: events as the itinerary lists them, then positions.
fn ordered(state: &State) -> Vec<Subject> {
    let rows = state.itinerary.rows_by_id();
    let mut events: Vec<(usize, Subject)> = Vec::new();
    let mut positions = Vec::new();
    for (hit, _) in &state.search.hits {
        match hit {
            Hit::Event(id) => events.extend(rows.get(id).map(|row| (*row, hit.into()))),
            Hit::Position(_) => positions.push(hit.into()),
        }
    }
    events.sort_by_key(|(row, _)| *row);
    events
        .into_iter()
        .map(|(_, subject)| subject)
        .chain(positions)
        .collect()
}

/// The first matching event at or below the cursor of the itinerary, else the first match.
fn nearest<'a>(state: &State, mut order: impl Iterator<Item = &'a Subject>) -> usize {
    let rows = state.itinerary.rows_by_id();
    let is_below = |subject: &Subject| match subject {
        Subject::Event(id) => rows.get(id).is_some_and(|row| *row >= state.event_row),
        Subject::Position(_) => false,
    };
    order.position(is_below).unwrap_or_default()
}

fn jump(state: &mut State, order: &[Subject], at: usize) {
    if let Some(subject) = order.get(at) {
        let left = match state.view {
            View::Figures => "no figure matches; ",
            View::Disputes => "no dispute matches; ",
            View::Articles => "no article matches; ",
            View::Changes => "no change matches; ",
            View::Review => "nothing that waits matches; ",
            _ => "",
        };
        state.go_to(subject);
        told(state, at, order.len(), left);
    }
}

/// Tells the place among the matches, and which list was `left` for it.
fn told(state: &mut State, at: usize, count: usize, left: &str) {
    let text = format!(
        "{left}match {} of {count} for “{}”",
        at + 1,
        state.search.needle
    );
    state.notify(Level::Info, &text);
}
