//! Title, dates and status of a drafted entry, to be changed in place.

mod form;

pub use form::{Field, Form};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use crate::text::{width, wrap};
use crate::ui::scroll;
use crate::ui::state::Look;
use crate::ui::theme::Level;
use crate::ui::widgets::{frame, line};

/// Lines of a field: what is typed, and the words that it was read from.
const LINES: u16 = 2;
/// Cells of a label and the blanks behind it.
const LABEL: usize = 10;

/// Where the form lies over the body of the screen.
fn place(form: &Form, area: Rect) -> Rect {
    let lines = u16::try_from(form.fields.len())
        .unwrap_or(u16::MAX)
        .saturating_mul(LINES)
        .saturating_add(4);
    frame::place_over(area, 96, lines)
}

/// The lines of the fields, and the two below them: what can be written, or what is wrong with it.
fn split(inner: Rect) -> (Rect, Rect) {
    let below = inner.height.min(2);
    let fields = Rect {
        height: inner.height - below,
        ..inner
    };
    let told = Rect {
        y: fields.bottom(),
        height: below,
        ..inner
    };
    (fields, told)
}

/// Draws the form; gives the cell of the cursor.
pub fn draw(form: &Form, look: &Look, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let place = place(form, area);
    let title = format!("Amend {} {}", look.glyphs.separator, form.title);
    let note = format!("{}/{}", form.row + 1, form.fields.len());
    let inner = frame::draw_over(&title, &note, true, look, place, buf);
    let (rows, told) = split(inner);
    let shown = shown(form, rows);
    let first = shown.start;
    let mut cursor = None;
    for (line, row) in frame::items(rows, LINES).zip(shown) {
        let Some(field) = form.fields.get(row) else {
            continue;
        };
        let is_here = row == form.row;
        let typed = draw_field(field, is_here, look, line, buf);
        cursor = cursor.or(typed.filter(|_| is_here));
    }
    let lines = usize::from(LINES);
    frame::draw_scrollbar(form.fields.len() * lines, first * lines, look, rows, buf);
    draw_told(form, look, told, buf);
    cursor
}

/// The fields in sight.
fn shown(form: &Form, rows: Rect) -> std::ops::Range<usize> {
    let height = usize::from(rows.height / LINES).max(1);
    scroll::visible(form.fields.len(), form.row, height, None)
}

/// The field drawn at a cell of the body.
#[must_use]
pub fn row_at(form: &Form, area: Rect, at: Position) -> Option<usize> {
    let (rows, _) = split(frame::inner(place(form, area)));
    let line = at.y.checked_sub(rows.y).filter(|_| rows.contains(at))?;
    shown(form, rows).nth(usize::from(line / LINES))
}

fn draw_field(
    field: &Field,
    is_here: bool,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = &look.theme;
    let sign = if is_here { look.glyphs.cursor } else { " " };
    let label = field.part.label();
    let gap = " ".repeat(LABEL.saturating_sub(width(label)));
    let before = u16::try_from(LABEL + 2).unwrap_or(u16::MAX);
    let room = area.width.saturating_sub(before.saturating_add(1));
    let window = field.prompt.view(room, look.glyphs.ellipsis);
    let typed = if is_here {
        theme.title(true)
    } else {
        theme.text()
    };
    let left = [
        Span::styled(format!("{sign} "), theme.title(true)),
        Span::styled(format!("{label}{gap}"), theme.citation()),
        Span::styled(window.text, typed),
    ];
    line::draw(&left, look.glyphs.ellipsis, area, buf);
    if let Some(words) = &field.words {
        let below = Rect {
            y: area.y.saturating_add(1),
            height: area.height.saturating_sub(1),
            ..area
        };
        let text = format!("{}{words}", " ".repeat(LABEL + 2));
        let text = [Span::styled(text, theme.dim())];
        line::draw(&text, look.glyphs.ellipsis, below, buf);
    }
    let x = area.x.saturating_add(before).saturating_add(window.cursor);
    (!area.is_empty() && is_here).then_some(Position::new(x, area.y))
}

/// What can be written, or what is wrong, at the foot: in one line, or in as many as it takes and there are.
fn draw_told(form: &Form, look: &Look, area: Rect, buf: &mut Buffer) {
    let (told, style) = match (&form.fault, form.fields.get(form.row)) {
        (Some(fault), _) => (fault.to_string(), look.theme.notice(Level::Error)),
        (None, Some(field)) => (field.part.advice(), look.theme.dim()),
        (None, None) => {
            let text = "nothing of it can be changed in place".to_owned();
            (text, look.theme.dim())
        }
    };
    let ranges = wrap(&told, usize::from(area.width));
    let count = u16::try_from(ranges.len()).unwrap_or(u16::MAX);
    let count = count.min(area.height);
    let rows = (area.bottom().saturating_sub(count)..area.bottom()).zip(&ranges);
    for (y, range) in rows {
        // What there is no line for is seen to go on.
        let is_last = y + 1 == area.bottom();
        let end = if is_last { told.len() } else { range.end };
        let text = told.get(range.start..end).unwrap_or_default().trim_end();
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        let text = [Span::styled(text.to_owned(), style)];
        line::draw(&text, look.glyphs.ellipsis, line, buf);
    }
}
