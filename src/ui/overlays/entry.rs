//! The whole entry: every attribute, every claim, every quote.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::ui::panes::blocks::Blocks;
use crate::ui::state::Look;
use crate::ui::widgets::frame;
use crate::views::excerpts::Excerpts;
use crate::views::phrase;

/// The widest line that reads well.
const MEASURE: u16 = 110;

/// Draws the entry over the body of the screen.
pub fn draw(
    excerpts: &Excerpts,
    citation: usize,
    needle: &str,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let note = phrase::count(excerpts.articles, "article");
    let inner = frame::draw_over(&excerpts.title, &note, true, look, area, buf);
    let column = Rect {
        width: inner.width.min(MEASURE),
        ..inner
    };
    let mut blocks = Blocks::new(usize::from(column.width), needle, look);
    if let Some(summary) = &excerpts.summary {
        blocks.push_summary(summary);
    }
    blocks.push_all(&excerpts.blocks);
    let sheet = blocks.sheet;
    let height = usize::from(column.height);
    let first = sheet.first_visible(citation, height);
    sheet.draw_from(first, Some((citation, true)), look, column, buf);
    frame::draw_scrollbar(sheet.len(), first, look, inner, buf);
}
