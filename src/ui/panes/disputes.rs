//! The list of questions on which the sources are not of one mind.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::draw_hint;
use crate::model::Verdict;
use crate::text::{fit_with, width};
use crate::ui::state::{Look, Pane, State};
use crate::ui::widgets::{frame, line};
use crate::views::disputes::Dispute;

/// Cells below which what is left of a title tells nothing.
const LEAST_TITLE: usize = 6;
/// Cells of the cursor, the mark and the blank behind it.
const MARGIN: usize = 3;

/// Draws the rows in sight, one line a question.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let is_focused = state.has_keys(Pane::Disputes);
    let count = |wanted: Verdict| {
        state
            .survey
            .disputes
            .iter()
            .filter(|dispute| dispute.verdict == wanted)
            .count()
    };
    let note = [
        Verdict::Disputed,
        Verdict::Basis,
        Verdict::Updated,
        Verdict::Narrows,
    ]
    .map(|verdict| format!("{}{}", look.glyphs.mark(verdict), count(verdict)))
    .join(" ");
    let inner = frame::draw("Disputes", &note, is_focused, look, area, buf);
    if state.survey.disputes.is_empty() {
        let empty = if state.filtering.is_on() {
            "the sources are of one mind on what passes the filter"
        } else {
            "the sources are of one mind"
        };
        draw_hint(empty, look, inner, buf);
        return;
    }
    let shown = shown(state, inner);
    let first = shown.start;
    for (place, index) in inner.rows().zip(shown) {
        let Some(dispute) = state.survey.disputes.get(index) else {
            continue;
        };
        let is_here = index == state.dispute;
        draw_row(dispute, is_here, look, place, buf);
        if is_here {
            frame::select(is_focused, look, place, buf);
        }
    }
    frame::draw_scrollbar(state.survey.disputes.len(), first, look, inner, buf);
}

/// The rows in sight.
fn shown(state: &State, inner: Rect) -> Range<usize> {
    let rows = state.survey.disputes.len();
    state.visible(
        Pane::Disputes,
        rows,
        state.dispute,
        usize::from(inner.height),
    )
}

/// The row drawn at a cell of the pane, and its line.
#[must_use]
pub fn row_at(state: &State, area: Rect, at: Position) -> Option<(usize, u16)> {
    let inner = frame::inner(area);
    super::row_at(shown(state, inner), inner, at)
}

/// The question stays whole; the title takes the room that it leaves.
fn draw_row(dispute: &Dispute, is_here: bool, look: &Look, area: Rect, buf: &mut Buffer) {
    let (glyphs, verdict) = (&look.glyphs, dispute.verdict);
    let origins = dispute.origins.to_string();
    let joint = format!(" {} ", glyphs.separator);
    let taken = MARGIN + width(&joint) + width(&dispute.ask) + 1 + width(&origins);
    let room = usize::from(area.width).saturating_sub(taken);
    let cursor = if is_here { glyphs.cursor } else { " " };
    let mut left = vec![
        Span::styled(cursor, look.theme.title(true)),
        Span::styled(glyphs.mark(verdict), look.theme.mark(verdict)),
        Span::raw(" "),
    ];
    if room >= LEAST_TITLE.min(width(&dispute.title)) {
        let title = fit_with(&dispute.title, room, glyphs.ellipsis).into_owned();
        left.push(Span::styled(title, look.theme.text()));
        left.push(Span::styled(joint, look.theme.citation()));
    }
    left.push(Span::styled(dispute.ask.to_string(), look.theme.citation()));
    let right = [Span::styled(origins, look.theme.dim())];
    line::draw_both(&left, &right, glyphs.ellipsis, area, buf);
}
