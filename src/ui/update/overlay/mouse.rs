//! The mouse on what lies over the view.

use std::mem;

use ratatui::layout::{Position, Rect};

use super::{move_by, open};
use crate::ui::action::Effect;
use crate::ui::overlays::{
    Overlay, amend, entry, filter, found, help, list, merge, palette, quote,
};
use crate::ui::state::State;

/// Puts in hand what is drawn at a cell of the topmost overlay, and opens what was in hand already; a command of the
/// palette is run at once. A click beside the overlay closes it.
pub fn press(state: &mut State, body: Rect, at: Position) -> Option<Effect> {
    let is_beside = match state.overlays.last()? {
        Overlay::Help { .. } => !help::place(body).contains(at),
        Overlay::Palette { .. } => !palette::place(body).contains(at),
        Overlay::Filter(line) => !filter::place(line.offer.items.len(), body).contains(at),
        _ => false,
    };
    if is_beside {
        state.overlays.pop();
        return None;
    }
    let (item, line) = item_at(state, body, at)?;
    match state.overlays.last_mut()? {
        Overlay::Search { row, .. } => {
            *row = Some(item);
            return open(state);
        }
        Overlay::Filter(line) => {
            line.row = Some(item);
            super::filter::take_completion(state);
            return None;
        }
        _ => {}
    }
    let is_command = matches!(state.overlays.last(), Some(Overlay::Palette { .. }));
    let row = match state.overlays.last_mut()? {
        Overlay::Entry { citation, .. } => citation,
        Overlay::Quote(quote) => &mut quote.row,
        Overlay::List { row, .. } | Overlay::Palette { row, .. } => row,
        Overlay::Merge(merging) => &mut merging.row,
        Overlay::Amend(form) => {
            form.row = item;
            return None;
        }
        Overlay::Help { .. } | Overlay::Search { .. } | Overlay::Filter(_) => return None,
    };
    let before = mem::replace(row, item);
    state.pin(None, item, line);
    if is_command || before == item {
        return open(state);
    }
    None
}

/// The item of the topmost overlay that is drawn at a cell, and its first line.
fn item_at(state: &State, body: Rect, at: Position) -> Option<(usize, isize)> {
    let look = &state.look;
    let pinned = |item: usize| (item, state.pinned(None, item));
    match state.overlays.last()? {
        Overlay::Entry {
            excerpts, citation, ..
        } => {
            let needle = &state.search.needle;
            entry::citation_at(excerpts, pinned(*citation), needle, look, body, at)
        }
        Overlay::Quote(quote) => {
            let (_, line) = pinned(quote.row);
            quote::row_at(quote, line, look, body, at)
        }
        Overlay::List { lines, row, .. } => list::row_at(lines, pinned(*row), look, body, at),
        Overlay::Palette { prompt, row } => {
            palette::row_at(prompt, *row, body, at).map(|row| (row, 0))
        }
        Overlay::Search { found, row, .. } => {
            found::row_at(found.len(), *row, body, at).map(|row| (row, 0))
        }
        Overlay::Filter(line) => filter::row_at(line, body, at).map(|row| (row, 0)),
        Overlay::Amend(form) => amend::row_at(form, body, at).map(|row| (row, 0)),
        Overlay::Merge(merging) => merge::row_at(merging, body, at).map(|row| (row, 0)),
        Overlay::Help { .. } => None,
    }
}

/// Scrolls the topmost overlay by `rows` lines; citations and what rests on a quote by one.
pub fn turn(state: &mut State, body: Rect, at: Position, rows: isize) {
    match state.overlays.last() {
        Some(Overlay::Quote(_)) => {
            let [article, _] = quote::split(body);
            if article.contains(at) {
                move_by(state, rows, true);
            } else {
                move_by(state, rows.signum(), false);
            }
        }
        Some(Overlay::Entry { .. }) => move_by(state, rows.signum(), false),
        _ => move_by(state, rows, false),
    }
}
