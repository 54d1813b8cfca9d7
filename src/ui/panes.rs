//! The parts of a view.

pub mod articles;
pub mod axis;
pub mod blocks;
pub mod changes;
pub mod disputes;
pub mod figures;
pub mod filter;
pub mod footer;
pub mod header;
pub mod itinerary;
pub mod listing;
pub mod map;
pub mod matrix;
pub mod positions;
pub mod queue;
pub mod resting;
pub mod sides;
pub mod sources;

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::state::{Look, State};
use super::theme::Level;
use super::widgets::line;
use crate::model::Verdict;

/// Why an empty pane shows no such thing: "no event is known", "no figure passes the filter".
#[must_use]
pub fn none_of(what: &str, state: &State) -> String {
    let why = if state.filtering.is_on() {
        "passes the filter"
    } else {
        "is known"
    };
    format!("no {what} {why}")
}

/// Says in an empty pane why it is so.
pub fn draw_hint(text: &str, look: &Look, inner: Rect, buf: &mut Buffer) {
    let text = Span::styled(text, look.theme.dim());
    line::draw(&[text], look.glyphs.ellipsis, inner, buf);
}

/// Which of the rows `shown` in a pane, a line each, is drawn at a cell, and its line.
#[must_use]
pub fn row_at(mut shown: Range<usize>, inner: Rect, at: Position) -> Option<(usize, u16)> {
    let line = at.y.checked_sub(inner.y).filter(|_| inner.contains(at))?;
    Some((shown.nth(usize::from(line))?, line))
}

/// A verdict's mark, and the number of origins beside it where more than one speaks.
#[must_use]
pub fn mark(verdict: Verdict, origins: usize, look: &Look) -> Vec<Span<'static>> {
    let mut spans = vec![Span::styled(
        look.glyphs.mark(verdict),
        look.theme.mark(verdict),
    )];
    let count = if origins > 1 && verdict != Verdict::Single {
        format!(" {origins}")
    } else {
        "  ".to_owned()
    };
    spans.push(Span::styled(count, look.theme.dim()));
    spans
}

/// The word that stands beside an entry which no person has accepted.
#[must_use]
pub fn drafted(look: &Look) -> Span<'static> {
    Span::styled("drafted ", look.theme.notice(Level::Warning))
}
