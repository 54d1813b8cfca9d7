//! The whole entry: every attribute, every claim, every quote.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::panes::blocks::Blocks;
use crate::ui::state::Look;
use crate::ui::widgets::frame;
use crate::ui::widgets::sheet::Sheet;
use crate::views::excerpts::Excerpts;
use crate::views::phrase;

/// The widest line that reads well.
const MEASURE: u16 = 110;

/// Draws the entry over the body of the screen; the citation in hand stays on the line on which it was clicked, if on any.
pub fn draw(
    excerpts: &Excerpts,
    (citation, line): (usize, Option<isize>),
    needle: &str,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let note = phrase::count(excerpts.articles, "article");
    let inner = frame::draw_over(&excerpts.title, &note, true, look, area, buf);
    let (sheet, column) = sheet(excerpts, needle, look, inner);
    let first = sheet.first_shown(citation, line, usize::from(column.height));
    sheet.draw_from(first, Some((citation, true)), look, column, buf);
    frame::draw_scrollbar(sheet.len(), first, look, inner, buf);
}

/// The citation drawn at a cell of the body, and its first line.
#[must_use]
pub fn citation_at(
    excerpts: &Excerpts,
    (citation, line): (usize, Option<isize>),
    needle: &str,
    look: &Look,
    area: Rect,
    at: Position,
) -> Option<(usize, isize)> {
    let (sheet, column) = sheet(excerpts, needle, look, frame::inner(area));
    let first = sheet.first_shown(citation, line, usize::from(column.height));
    sheet.item_at(first, column, at)
}

/// The entry as lines, and the column in which they stand.
fn sheet(excerpts: &Excerpts, needle: &str, look: &Look, inner: Rect) -> (Sheet, Rect) {
    let column = Rect {
        width: inner.width.min(MEASURE),
        ..inner
    };
    let mut blocks = Blocks::new(usize::from(column.width), needle, look);
    if let Some(summary) = &excerpts.summary {
        blocks.push_summary(summary);
    }
    blocks.push_all(&excerpts.blocks);
    (blocks.sheet, column)
}
