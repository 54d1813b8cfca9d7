//! Lines to be read, some of which lead somewhere.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::text::Clean;
use crate::ui::state::Look;
use crate::ui::widgets::frame;
use crate::ui::widgets::sheet::{Lead, Lit, Sheet};
use crate::views::Subject;

/// Draws the list over the body of the screen.
pub fn draw(
    title: &str,
    lines: &[(Clean, Option<Subject>)],
    row: usize,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let note = format!("{}/{}", row.saturating_add(1).min(lines.len()), lines.len());
    let inner = frame::draw_over(title, &note, true, look, area, buf);
    let mut sheet = Sheet::new(usize::from(inner.width));
    for (index, (text, _)) in lines.iter().enumerate() {
        let first = if index == row {
            look.glyphs.cursor
        } else {
            " "
        };
        let first = format!("{first} ");
        let lead = Lead {
            first: &first,
            rest: "    ",
            style: look.theme.title(true),
        };
        sheet.push_text(Some(index), lead, Lit::plain(text, look.theme.text()));
    }
    sheet.draw(Some(row), true, look, inner, buf);
}
