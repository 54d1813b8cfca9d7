//! Lines to be read, some of which lead somewhere.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::text::Clean;
use crate::ui::state::Look;
use crate::ui::widgets::frame;
use crate::ui::widgets::sheet::{Lead, Lit, Sheet};
use crate::views::Subject;

/// Draws the list over the body of the screen; the row in hand stays on the line on which it was clicked, if on any.
pub fn draw(
    title: &str,
    lines: &[(Clean, Option<Subject>)],
    (row, line): (usize, Option<isize>),
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let note = format!("{}/{}", row.saturating_add(1).min(lines.len()), lines.len());
    let inner = frame::draw_over(title, &note, true, look, area, buf);
    let sheet = sheet(lines, row, look, inner);
    let first = sheet.first_shown(row, line, usize::from(inner.height));
    sheet.draw_from(first, Some((row, true)), look, inner, buf);
    frame::draw_scrollbar(sheet.len(), first, look, inner, buf);
}

/// The row drawn at a cell of the body, and its first line.
#[must_use]
pub fn row_at(
    lines: &[(Clean, Option<Subject>)],
    (row, line): (usize, Option<isize>),
    look: &Look,
    area: Rect,
    at: Position,
) -> Option<(usize, isize)> {
    let inner = frame::inner(area);
    let sheet = sheet(lines, row, look, inner);
    let first = sheet.first_shown(row, line, usize::from(inner.height));
    sheet.item_at(first, inner, at)
}

fn sheet(lines: &[(Clean, Option<Subject>)], row: usize, look: &Look, inner: Rect) -> Sheet {
    let mut sheet = Sheet::new(usize::from(inner.width));
    let leads = lines.iter().any(|(_, subject)| subject.is_some());
    for (index, (text, subject)) in lines.iter().enumerate() {
        // What is more than a screen away is out of sight however long it is, and wrapping thousands takes time.
        if index.abs_diff(row) > usize::from(inner.height) {
            sheet.push(Some(index), Vec::new(), Vec::new());
            continue;
        }
        // Where lines lead somewhere, those that do not are headings.
        let style = if leads && subject.is_none() {
            look.theme.heading()
        } else {
            look.theme.text()
        };
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
        sheet.push_text(Some(index), lead, Lit::plain(text, style));
    }
    sheet
}
