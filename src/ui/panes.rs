//! The parts of a view.

pub mod articles;
pub mod axis;
pub mod blocks;
pub mod changes;
pub mod disputes;
pub mod figures;
pub mod footer;
pub mod header;
pub mod itinerary;
pub mod map;
pub mod matrix;
pub mod positions;
pub mod sides;
pub mod sources;

use ratatui::text::Span;

use super::state::Look;
use super::theme::Level;
use crate::model::Verdict;

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
