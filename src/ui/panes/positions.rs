//! What each country wants or has promised, around the event in hand.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::listing::Listing;
use super::{draw_hint, none_of};
use crate::text::width;
use crate::ui::state::{Pane, State};
use crate::ui::widgets::{frame, line};
use crate::views::positions::Scope;

/// Lines that positions must have for the choice of parties to stand above them.
const LEAST_ROWS: u16 = 3;

/// Draws the rows in sight: two lines a position, the one in hand with all of its summary.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let is_focused = state.has_keys(Pane::Positions);
    let note = state.positions.count().to_string();
    let inner = frame::draw(&title(state), &note, is_focused, &state.look, area, buf);
    let (strip, body) = split(inner);
    if let Some(strip) = strip {
        draw_scopes(state, strip, buf);
    }
    if state.positions.rows.is_empty() {
        // Others may pass that have nothing to do with the event.
        let what = if state.filtering.is_on() {
            "position here"
        } else {
            "position"
        };
        draw_hint(&none_of(what, state), &state.look, body, buf);
        return;
    }
    listing(state).draw(is_focused, body, buf);
}

fn listing(state: &State) -> Listing<'_> {
    Listing {
        rows: &state.positions.rows,
        cursor: state.position_row,
        pinned: state.pinned(Some(Pane::Positions), state.position_row),
        needle: &state.search.needle,
        look: &state.look,
    }
}

/// The line with the choice of parties, where there is room for it, and the lines of the positions.
fn split(inner: Rect) -> (Option<Rect>, Rect) {
    let has_strip = inner.height > LEAST_ROWS;
    let strip = u16::from(has_strip);
    let body = Rect {
        y: inner.y.saturating_add(strip),
        height: inner.height.saturating_sub(strip),
        ..inner
    };
    (has_strip.then_some(Rect { height: 1, ..inner }), body)
}

/// What is drawn at a cell of the pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// A choice of parties.
    Scope(usize),
    /// A row, and its first line.
    Row(usize, isize),
}

/// What is drawn at a cell of the pane; nothing for a heading.
#[must_use]
pub fn hit(state: &State, area: Rect, at: Position) -> Option<Hit> {
    let (strip, body) = split(frame::inner(area));
    if state.positions.rows.is_empty() {
        return None;
    }
    if let Some(strip) = strip.filter(|strip| strip.contains(at)) {
        return scope_at(state, strip, at.x).map(Hit::Scope);
    }
    let (row, line) = listing(state).hit(at, body)?;
    Some(Hit::Row(row, line))
}

fn title(state: &State) -> String {
    let dossier = state.dossier();
    match &state.scope {
        Scope::Pair(a, Some(b)) => format!(
            "Positions {} {} {} {}",
            state.look.glyphs.separator,
            dossier.name(a),
            state.look.glyphs.exchange,
            dossier.name(b)
        ),
        Scope::Pair(a, None) => {
            format!(
                "Positions {} {}",
                state.look.glyphs.separator,
                dossier.name(a)
            )
        }
        Scope::Event if state.event().is_some() => {
            let event = state.event().map(|id| dossier.name(id)).unwrap_or_default();
            format!("Positions {} {event}", state.look.glyphs.separator)
        }
        Scope::Event | Scope::All => "Positions".to_owned(),
    }
}

/// Draws the choice of parties.
fn draw_scopes(state: &State, area: Rect, buf: &mut Buffer) {
    let theme = &state.look.theme;
    let (first, chosen) = first_scope(state, area);
    let before = if first > 0 {
        state.look.glyphs.before
    } else {
        " "
    };
    let mut spans = vec![Span::styled(before, theme.key_hint()), Span::raw(" ")];
    for (index, (_, label)) in state.positions.scopes.iter().enumerate().skip(first) {
        spans.push(Span::styled(label.to_string(), theme.chip(index == chosen)));
        spans.push(Span::raw("  "));
    }
    line::draw(&spans, state.look.glyphs.ellipsis, area, buf);
}

/// The first choice of parties in sight, so that the chosen one is, and that one.
fn first_scope(state: &State, area: Rect) -> (usize, usize) {
    let scopes = &state.positions.scopes;
    let chosen = scopes
        .iter()
        .position(|(scope, _)| *scope == state.scope)
        .unwrap_or_default();
    let cells = usize::from(area.width).saturating_sub(4);
    let mut first = chosen;
    let mut used = scopes.get(chosen).map_or(0, |(_, label)| width(label) + 2);
    while let Some((_, label)) = first.checked_sub(1).and_then(|before| scopes.get(before)) {
        if used + width(label) + 2 > cells {
            break;
        }
        used += width(label) + 2;
        first -= 1;
    }
    (first, chosen)
}

/// The choice at a column; the sign before the first leads to the one before it.
fn scope_at(state: &State, area: Rect, x: u16) -> Option<usize> {
    let (first, _) = first_scope(state, area);
    let x = usize::from(x.checked_sub(area.x)?);
    if x < 2 {
        return first.checked_sub(1);
    }
    let mut start = 2;
    for (index, (_, label)) in state.positions.scopes.iter().enumerate().skip(first) {
        let end = start + width(label);
        if (start..end).contains(&x) {
            return Some(index);
        }
        start = end + 2;
    }
    None
}
