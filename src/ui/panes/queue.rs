//! What is drafted and waits for a decision.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::{draw_hint, mark};
use crate::ui::scroll;
use crate::ui::state::{Look, Pane, State};
use crate::ui::widgets::{frame, line};
use crate::views::phrase;
use crate::views::queue::Waiting;

/// Lines of an entry: what it is, and what it tells.
const LINES: u16 = 2;

/// Cells from which the rule that made an entry stands beside what it tells.
const ROOMY: u16 = 50;

/// Draws what is in sight.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let (look, queue) = (&state.look, &state.review.queue);
    let is_focused = state.has_keys(Pane::Queue);
    let (decided, all) = progress(state);
    let note = format!("{decided} of {all} decided");
    let inner = frame::draw("Review", &note, is_focused, look, area, buf);
    let (bar, list) = split(inner);
    draw_progress(state, bar, buf);
    if queue.waiting.is_empty() {
        let text = if state.edition.drafted > 0 {
            "nothing that passes waits for a decision"
        } else {
            "nothing waits for a decision"
        };
        draw_hint(text, look, list, buf);
        return;
    }
    let shown = shown(state, list);
    let first = shown.start;
    for (place, row) in frame::items(list, LINES).zip(shown) {
        let Some(waiting) = queue.waiting.get(row) else {
            continue;
        };
        let is_here = row == state.review.row;
        draw_waiting(waiting, is_here, state, place, buf);
        if is_here {
            for line in place.rows() {
                frame::select(is_focused, look, line, buf);
            }
        }
    }
    let lines = usize::from(LINES);
    frame::draw_scrollbar(queue.waiting.len() * lines, first * lines, look, list, buf);
}

/// The bar, and the rows below it; where there is little room, only these.
fn split(inner: Rect) -> (Rect, Rect) {
    let bar = u16::from(inner.height > LINES * 2);
    let list = Rect {
        y: inner.y.saturating_add(bar),
        height: inner.height.saturating_sub(bar),
        ..inner
    };
    let bar = Rect {
        height: bar,
        ..inner
    };
    (bar, list)
}

/// The rows in sight.
fn shown(state: &State, list: Rect) -> Range<usize> {
    let height = usize::from(list.height / LINES).max(1);
    let rows = state.review.queue.waiting.len();
    state.visible(Pane::Queue, rows, state.review.row, height)
}

/// The row drawn at a cell of the pane, and how many rows are in sight above it.
#[must_use]
pub fn row_at(state: &State, area: Rect, at: Position) -> Option<(usize, isize)> {
    let (_, list) = split(frame::inner(area));
    let line = at.y.checked_sub(list.y).filter(|_| list.contains(at))?;
    let mut shown = shown(state, list);
    let first = shown.start;
    let row = shown.nth(usize::from(line / LINES))?;
    Some((row, scroll::line_of(row, first)))
}

/// How many drafted entries people have decided about, and of how many; whatever passes the filter.
fn progress(state: &State) -> (usize, usize) {
    let decided = state.edition.dossier.decisions.len();
    (decided, decided + state.edition.drafted)
}

/// How much has been decided, as a bar.
fn draw_progress(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let (decided, all) = progress(state);
    let cells = usize::from(area.width).saturating_sub(1);
    let full = (decided * cells).checked_div(all).unwrap_or_default();
    let bar = [
        Span::styled(look.glyphs.block.repeat(full), look.theme.title(true)),
        Span::styled(look.glyphs.separator.repeat(cells - full), look.theme.dim()),
    ];
    line::draw(&bar, look.glyphs.ellipsis, area, buf);
}

fn draw_waiting(waiting: &Waiting, is_here: bool, state: &State, area: Rect, buf: &mut Buffer) {
    let (look, theme) = (&state.look, &state.look.theme);
    let cursor = if is_here { look.glyphs.cursor } else { " " };
    let lit = line::matches(&waiting.title, &state.search.needle);
    let mut left = vec![Span::styled(format!("{cursor} "), theme.title(true))];
    left.extend(line::light(
        &waiting.title,
        theme.heading(),
        &lit,
        theme.match_lit(),
    ));
    let right = mark(waiting.verdict, waiting.origins, look);
    line::draw_both(&left, &right, look.glyphs.ellipsis, area, buf);
    let below = Rect {
        y: area.y.saturating_add(1),
        height: area.height.saturating_sub(1),
        ..area
    };
    let left = [
        Span::raw("  "),
        Span::styled(waiting.detail.to_string(), theme.text()),
    ];
    // What it tells goes before how it was made.
    let made_by = if area.width < ROOMY {
        String::new()
    } else {
        made_by(waiting, look)
    };
    let right = [Span::styled(made_by, theme.dim())];
    line::draw_both(&left, &right, look.glyphs.ellipsis, below, buf);
}

/// The rule that made it, and how much hangs on it.
fn made_by(waiting: &Waiting, look: &Look) -> String {
    match waiting.links {
        0 => waiting.rule.to_string(),
        links => {
            let links = phrase::count(links, "link");
            format!("{links} {} {}", look.glyphs.separator, waiting.rule)
        }
    }
}
