//! The line of the filter, what is wrong with it, and what can be written.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::FilterLine;
use crate::query::Fault;
use crate::query::filter::Completion;
use crate::text::{fit_with, width, wrap};
use crate::ui::panes::filter::tally;
use crate::ui::scroll;
use crate::ui::state::{Filtering, Look};
use crate::ui::theme::Level;
use crate::ui::widgets::{field, frame, line};

/// The widest that the box becomes.
const WIDEST: u16 = 110;
/// Lines of the box besides the completions: the frame, what is typed, the marks below it, and what is said.
const LINES: u16 = 6;
/// Completions in sight, where there is room: no more than these, and room for no fewer.
const MOST_ROWS: u16 = 14;
const LEAST_ROWS: u16 = 4;
/// Cells of what is put in, before what it means.
const INSERT: usize = 24;

/// The box at the top of the body, for so many completions.
#[must_use]
pub fn place(items: usize, body: Rect) -> Rect {
    let width = body.width.min(WIDEST);
    let rows = u16::try_from(items).unwrap_or(u16::MAX);
    Rect {
        x: body.x + (body.width - width) / 2,
        width,
        height: body.height.min(LINES + rows.clamp(LEAST_ROWS, MOST_ROWS)),
        ..body
    }
}

/// The lines of the completions within the box.
fn list(items: usize, body: Rect) -> Rect {
    let inner = frame::inner(place(items, body));
    let above = LINES - 2;
    Rect {
        y: inner.y.saturating_add(above),
        height: inner.height.saturating_sub(above),
        ..inner
    }
}

/// The completion that is drawn at a cell.
#[must_use]
pub fn row_at(shown: &FilterLine, body: Rect, at: Position) -> Option<usize> {
    let rows = list(shown.offer.items.len(), body);
    if !rows.contains(at) {
        return None;
    }
    visible(shown, rows).nth(usize::from(at.y.saturating_sub(rows.y)))
}

fn visible(shown: &FilterLine, rows: Rect) -> Range<usize> {
    let row = shown.row.unwrap_or_default();
    scroll::visible(shown.offer.items.len(), row, usize::from(rows.height), None)
}

/// Draws the box; gives the cell of the cursor.
pub fn draw(
    shown: &FilterLine,
    filtering: &Filtering,
    look: &Look,
    body: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let items = shown.offer.items.len();
    let area = place(items, body);
    let inner = frame::draw_over("Filter", "an entry meets every term", true, look, area, buf);
    let (below, cursor) = field::draw("f", &shown.prompt, look, inner, buf);
    if let Some(fault) = &shown.fault {
        let cells = fault_cells(shown, fault, inner);
        draw_fault(shown, fault, cells, look, below, buf);
    } else {
        let text = format!("  {}", tally(shown.passing, filtering.known));
        let style = if shown.passing == (0, 0) {
            look.theme.notice(Level::Warning)
        } else {
            look.theme.dim()
        };
        let second = Rect {
            y: below.y.saturating_add(1),
            height: below.height.saturating_sub(1).min(1),
            ..below
        };
        let place = if second.height == 0 { below } else { second };
        line::draw(
            &[Span::styled(text, style)],
            look.glyphs.ellipsis,
            place,
            buf,
        );
    }
    let rows = list(items, body).intersection(inner);
    let sight = visible(shown, rows);
    let first = sight.start;
    for (place, index) in rows.rows().zip(sight) {
        if let Some(item) = shown.offer.items.get(index) {
            let is_here = shown.row == Some(index);
            draw_row(item, &shown.offer.typed, is_here, look, place, buf);
        }
    }
    frame::draw_scrollbar(shown.offer.items.len(), first, look, rows, buf);
    Some(cursor)
}

/// The cells of the word at fault in the line, as far as they are in sight.
fn fault_cells(shown: &FilterLine, fault: &Fault, area: Rect) -> Range<u16> {
    let text = shown.prompt.text();
    let window = shown.prompt.view(area.width.saturating_sub(3), "~");
    let cells_to = |at: usize| text.get(..at).map_or(0, width);
    let hidden = cells_to(shown.prompt.cursor()).saturating_sub(usize::from(window.cursor));
    let cell = |at: usize| {
        let cells = cells_to(at).saturating_sub(hidden).min(width(&window.text));
        u16::try_from(cells).unwrap_or(u16::MAX)
    };
    let (start, end) = (cell(fault.span.start), cell(fault.span.end));
    start..end.max(start.saturating_add(1))
}

/// Marks the word at fault, points at it from the line below, and says what is wrong under that.
fn draw_fault(
    shown: &FilterLine,
    fault: &Fault,
    cells: Range<u16>,
    look: &Look,
    below: Rect,
    buf: &mut Buffer,
) {
    // A word that is still being typed is no fault yet.
    let is_typed = shown.prompt.cursor() == fault.span.end && !shown.offer.items.is_empty();
    let style = if shown.is_refused {
        look.theme.notice(Level::Error)
    } else if is_typed {
        look.theme.dim()
    } else {
        look.theme.notice(Level::Warning)
    };
    let x = below.x.saturating_add(2).saturating_add(cells.start);
    let marks = Rect {
        x,
        width: cells.end - cells.start,
        height: 1,
        ..below
    };
    let word = Rect {
        y: below.y.saturating_sub(1),
        ..marks
    };
    buf.set_style(word.intersection(buf.area), style);
    let has_room = below.height > 1;
    if has_room {
        let carets = Span::styled("^".repeat(usize::from(marks.width)), style);
        line::draw(
            &[carets],
            look.glyphs.ellipsis,
            marks.intersection(below),
            buf,
        );
    }
    let said = format!("{}; {}", fault.what, fault.instead);
    // Where nothing is offered, what is said has the room to itself.
    let most = if shown.offer.items.is_empty() {
        u16::MAX
    } else {
        2
    };
    let lines = Rect {
        x: below.x.saturating_add(2),
        y: below.y.saturating_add(u16::from(has_room)),
        width: below.width.saturating_sub(2),
        height: below.height.saturating_sub(u16::from(has_room)).min(most),
    };
    let mut ranges = wrap(&said, usize::from(lines.width).max(1)).into_iter();
    let last = usize::from(lines.height).saturating_sub(1);
    for (number, row) in lines.rows().enumerate() {
        let Some(range) = ranges.next() else {
            break;
        };
        // The last line takes all that is left, so that what does not fit is marked.
        let range = if number == last {
            range.start..said.len()
        } else {
            range
        };
        let part = said.get(range).unwrap_or_default().to_owned();
        line::draw(&[Span::styled(part, style)], look.glyphs.ellipsis, row, buf);
    }
}

/// One completion: what is put in, what it means, and in how many entries it is found.
fn draw_row(
    item: &Completion,
    typed: &str,
    is_here: bool,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, ellipsis) = (&look.theme, look.glyphs.ellipsis);
    let cursor = if is_here { look.glyphs.cursor } else { " " };
    let style = if item.count == Some(0) {
        theme.dim()
    } else {
        theme.title(false)
    };
    let insert = fit_with(
        &item.insert,
        usize::from(area.width).saturating_sub(2),
        ellipsis,
    );
    let pad = INSERT.saturating_sub(width(&insert)) + 1;
    let mut left = vec![Span::styled(format!("{cursor} "), theme.title(true))];
    let lit = line::matches(&insert, typed);
    left.extend(line::light(&insert, style, &lit, theme.match_lit()));
    left.push(Span::raw(" ".repeat(pad)));
    let lit = line::matches(&item.label, typed);
    left.extend(line::light(
        &item.label,
        theme.dim(),
        &lit,
        theme.match_lit(),
    ));
    let count = item
        .count
        .map_or_else(String::new, |count| count.to_string());
    let right = [Span::styled(count, theme.dim())];
    line::draw_both(&left, &right, ellipsis, area, buf);
    if is_here {
        frame::select(true, look, area, buf);
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Position, Rect};

    use super::{FilterLine, place, row_at};
    use crate::query::filter::{Completion, Offer};
    use crate::text::Clean;

    #[test]
    fn the_box_fits_what_it_offers_and_a_cell_belongs_to_its_row() {
        let body = Rect::new(0, 1, 200, 40);
        for (items, height) in [(0, 10), (4, 10), (8, 14), (60, 20)] {
            assert_eq!(place(items, body), Rect::new(45, 1, 110, height), "{items}");
        }
        let item = Completion {
            insert: Clean::line("KR"),
            label: Clean::default(),
            count: None,
        };
        let line = FilterLine {
            offer: Offer {
                items: vec![item; 8],
                ..Offer::default()
            },
            ..FilterLine::default()
        };
        for (y, row) in [(5, None), (6, Some(0)), (13, Some(7)), (14, None)] {
            let found = row_at(&line, body, Position::new(60, y));
            assert_eq!(found, row, "{y}");
        }
    }
}
