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
pub mod resting;
pub mod sides;
pub mod sources;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::state::{Look, State};
use super::widgets::{frame, line};
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

/// The line inside the frame of a pane at which a cell is.
#[must_use]
pub fn line_at(area: Rect, at: Position) -> Option<u16> {
    let inner = frame::inner(area);
    at.y.checked_sub(inner.y).filter(|_| inner.contains(at))
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
