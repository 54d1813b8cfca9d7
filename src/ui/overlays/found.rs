//! What a search has found so far, above the line that is typed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use crate::query::{Place, Snippet};
use crate::text::{fit_with, width};
use crate::ui::scroll;
use crate::ui::state::Look;
use crate::ui::widgets::{frame, line};
use crate::views::Subject;
use crate::views::found::Found;

/// Rows of the list, where there is room.
const MOST_ROWS: u16 = 10;
/// Lines that are left to the panes above.
const LEFT_ABOVE: u16 = 4;
/// Cells below which the piece that was found is left out.
const LEAST_SNIPPET: usize = 12;
/// Cells of a line in front of what is lit, so that it is read in its context.
const CONTEXT: usize = 24;

/// The place of the list above the last line of `body`; empty where there is no room for a row in a frame.
#[must_use]
pub fn place(rows: usize, body: Rect) -> Rect {
    let wanted = u16::try_from(rows).unwrap_or(u16::MAX).min(MOST_ROWS) + 2;
    let height = wanted.min(body.height.saturating_sub(LEFT_ABOVE));
    // A frame around nothing, or rows without a frame, would look like a part of the panes.
    let height = if rows == 0 || height < 4.min(wanted) || height < 3 {
        0
    } else {
        height
    };
    Rect {
        y: body.bottom().saturating_sub(height),
        height,
        ..body
    }
}

/// The row that is drawn at a cell.
#[must_use]
pub fn row_at(rows: usize, row: Option<usize>, body: Rect, at: Position) -> Option<usize> {
    let inner = frame::inner(place(rows, body));
    if !inner.contains(at) {
        return None;
    }
    let shown = visible(rows, row, inner);
    let offset = usize::from(at.y.saturating_sub(inner.y));
    shown.clone().nth(offset)
}

fn visible(rows: usize, row: Option<usize>, inner: Rect) -> std::ops::Range<usize> {
    scroll::visible(
        rows,
        row.unwrap_or_default(),
        usize::from(inner.height),
        None,
    )
}

/// Draws the list. `count` entries were found in all, of which `found` are the best.
pub fn draw(
    found: &[Found],
    row: Option<usize>,
    (count, needle): (usize, &str),
    look: &Look,
    body: Rect,
    buf: &mut Buffer,
) {
    let area = place(found.len(), body);
    if area.height == 0 {
        return;
    }
    let note = if count > found.len() {
        format!("best {} of {count}", found.len())
    } else {
        count.to_string()
    };
    let inner = frame::draw_over("Found", &note, true, look, area, buf);
    let shown = visible(found.len(), row, inner);
    let first = shown.start;
    for (place, index) in inner.rows().zip(shown) {
        let Some(entry) = found.get(index) else {
            continue;
        };
        let is_here = row == Some(index);
        draw_row(entry, is_here, needle, look, place, buf);
        if is_here {
            frame::select(true, look, place, buf);
        }
    }
    frame::draw_scrollbar(found.len(), first, look, inner, buf);
}

fn draw_row(found: &Found, is_here: bool, needle: &str, look: &Look, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&look.theme, &look.glyphs);
    let kind = match found.subject {
        Subject::Event(_) => "event    ",
        Subject::Position(_) => "position ",
    };
    let cells = usize::from(area.width);
    let mut left = vec![Span::styled(
        if is_here { glyphs.cursor } else { " " },
        theme.title(true),
    )];
    // What sort of entry it is can be told from its title, at a pinch.
    if cells >= 60 {
        left.push(Span::styled(kind, theme.dim()));
    }
    let used: usize = left.iter().map(|span| width(&span.content)).sum();
    let room = cells.saturating_sub(used);
    let title = fit_with(&found.title, room * 2 / 5, glyphs.ellipsis);
    let is_narrow = room < 30;
    let title = if is_narrow {
        fit_with(&found.title, room, glyphs.ellipsis)
    } else {
        title
    };
    let lit = line::matches(&title, needle);
    let pad = if is_narrow {
        0
    } else {
        (room * 2 / 5).saturating_sub(width(&title)) + 2
    };
    left.extend(line::light(&title, theme.text(), &lit, theme.match_lit()));
    let room = room.saturating_sub(width(&title) + pad);
    if let Some(snippet) = &found.snippet
        && !is_narrow
        && room >= LEAST_SNIPPET
    {
        left.push(Span::raw(" ".repeat(pad)));
        left.extend(piece(snippet, room, look));
    }
    line::draw(&left, glyphs.ellipsis, area, buf);
}

/// The piece with its first match in sight.
fn piece(snippet: &Snippet, room: usize, look: &Look) -> Vec<Span<'static>> {
    let (theme, glyphs) = (&look.theme, &look.glyphs);
    let style = match snippet.place {
        Place::Quote => theme.quote(),
        _ => theme.text(),
    };
    let label = format!("{} ", snippet.place.word());
    let room = room.saturating_sub(width(&label) + 2);
    let text = &*snippet.text;
    let first = snippet.lit.first().map_or(0, |range| range.start);
    let last = snippet.lit.first().map_or(0, |range| range.end);
    let is_hidden = text.get(..last).map_or(0, width) > room;
    let start = if is_hidden {
        start_before(text, first, CONTEXT.min(room / 3))
    } else {
        0
    };
    let shown = text.get(start..).unwrap_or_default();
    let lit: Vec<_> = snippet
        .lit
        .iter()
        .filter(|range| range.start >= start)
        .map(|range| range.start - start..range.end - start)
        .collect();
    let [open, close] = if snippet.place == Place::Quote {
        glyphs.quotes
    } else {
        ["", ""]
    };
    let cut = if start > 0 { glyphs.ellipsis } else { "" };
    let mut spans = vec![
        Span::styled(label, theme.dim()),
        Span::styled(format!("{open}{cut}"), style),
    ];
    spans.extend(line::light(shown, style, &lit, theme.match_lit()));
    spans.push(Span::styled(close, style));
    spans
}

/// The start of a word at most `cells` before byte `at`.
fn start_before(text: &str, at: usize, cells: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let starts = before.match_indices(' ').map(|(blank, _)| blank + 1);
    starts
        .filter(|start| before.get(*start..).map_or(0, width) <= cells)
        .min()
        .unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Position, Rect};

    use super::{place, row_at, start_before};

    #[test]
    fn the_list_stands_above_the_last_line_and_leaves_room() {
        let body = |height| Rect::new(0, 1, 80, height);
        for (rows, height, y, shown) in [
            (0, 30, 31, 0),
            (1, 30, 28, 3),
            (5, 30, 24, 7),
            (40, 30, 19, 12),
            (40, 10, 5, 6),
            (40, 7, 8, 0),
            (1, 7, 5, 3),
            (40, 3, 4, 0),
        ] {
            let place = place(rows, body(height));
            assert_eq!((place.y, place.height), (y, shown), "{rows} in {height}");
        }
    }

    #[test]
    fn a_cell_belongs_to_the_row_drawn_there() {
        let body = Rect::new(0, 1, 80, 30);
        let at = |y| row_at(40, Some(20), body, Position::new(5, y));
        assert_eq!(
            (at(19), at(20), at(29), at(30)),
            (None, Some(16), Some(25), None)
        );
    }

    #[test]
    fn what_is_cut_in_front_begins_with_a_word() {
        let text = "one two three four";
        assert_eq!(start_before(text, 14, 6), 8);
        assert_eq!(start_before(text, 14, 5), 14);
        assert_eq!(start_before(text, 14, 10), 4);
    }
}
