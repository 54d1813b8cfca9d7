//! The frame around a pane.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::style::{Color, Modifier};
use ratatui::text::Span;
use ratatui::widgets::{Block, Clear, Widget};

use super::line;
use crate::text::{fit_with, width};
use crate::ui::scroll;
use crate::ui::state::Look;

/// Lines below which a frame would leave next to nothing inside.
const FRAMED: u16 = 4;

/// The room inside a frame; on a few lines there is none, and only the cells of the scrollbar are kept free.
#[must_use]
pub fn inner(area: Rect) -> Rect {
    if area.height < FRAMED {
        return Rect {
            width: area.width.saturating_sub(1),
            ..area
        };
    }
    area.inner(Margin::new(1, 1))
}

/// Draws a frame with a title on the left and a note on the right of its upper edge; gives the room inside.
pub fn draw(
    title: &str,
    note: &str,
    is_focused: bool,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) -> Rect {
    let inner = inner(area);
    if area.height < FRAMED {
        return inner;
    }
    let block = Block::bordered()
        .border_set(look.glyphs.border)
        .border_style(look.theme.border(is_focused));
    block.render(area, buf);
    if area.width < 6 || area.height == 0 {
        return inner;
    }
    let room = usize::from(area.width) - 4;
    let edge = Rect {
        x: area.x + 2,
        width: area.width - 4,
        height: 1,
        ..area
    };
    // The title goes first: a note gets what a title of up to two thirds leaves.
    let title_cells = (width(title) + 2).min(room * 2 / 3);
    let note = fit_with(
        note,
        room.saturating_sub(title_cells + 3),
        look.glyphs.ellipsis,
    );
    let note_cells = if note.is_empty() { 0 } else { width(&note) + 2 };
    let keeps_note = note_cells > 3;
    let title_room = if keeps_note {
        room - note_cells - 1
    } else {
        room
    };
    let title = fit_with(title, title_room.saturating_sub(2), look.glyphs.ellipsis);
    let title = Span::styled(format!(" {title} "), look.theme.title(is_focused));
    line::draw(&[title], look.glyphs.ellipsis, edge, buf);
    if keeps_note {
        let note = Span::styled(format!(" {note} "), look.theme.dim());
        let cells = u16::try_from(note_cells)
            .unwrap_or(u16::MAX)
            .min(edge.width);
        let right = Rect {
            x: edge.x + edge.width - cells,
            width: cells,
            ..edge
        };
        line::draw(&[note], look.glyphs.ellipsis, right, buf);
    }
    inner
}

/// Draws a frame over whatever is there.
pub fn draw_over(
    title: &str,
    note: &str,
    is_focused: bool,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) -> Rect {
    blank_half_covered(area, buf);
    Clear.render(area, buf);
    draw(title, note, is_focused, look, area, buf)
}

/// Where something of so many cells lies over `area`: in the middle, and rather high than low.
#[must_use]
pub fn place_over(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (area.width.min(width), area.height.min(height));
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 4,
        width,
        height,
    }
}

/// The places of items of `lines` lines each, one below the other; the last may be cut.
pub fn items(inner: Rect, lines: u16) -> impl Iterator<Item = Rect> {
    let tops = (inner.y..inner.bottom()).step_by(usize::from(lines.max(1)));
    tops.map(move |y| {
        let item = Rect {
            y,
            height: lines,
            ..inner
        };
        item.intersection(inner)
    })
}

/// Blanks the wide characters that reach into `area` from the left: a terminal would draw them over its edge.
fn blank_half_covered(area: Rect, buf: &mut Buffer) {
    let Some(x) = area.x.checked_sub(1) else {
        return;
    };
    for row in area.rows() {
        if let Some(cell) = buf.cell_mut((x, row.y))
            && width(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
        }
    }
}

/// Marks on the right edge of a frame which part of a long list is in sight. `inner` is the room inside the frame.
pub fn draw_scrollbar(rows: usize, first: usize, look: &Look, inner: Rect, buf: &mut Buffer) {
    let Some(thumb) = scroll::thumb(rows, first, usize::from(inner.height)) else {
        return;
    };
    let x = inner.x.saturating_add(inner.width);
    for offset in thumb {
        let y = inner
            .y
            .saturating_add(u16::try_from(offset).unwrap_or(u16::MAX));
        if let Some(cell) = buf.cell_mut((x, y)) {
            cell.set_symbol(look.glyphs.thumb)
                .set_style(look.theme.dim());
        }
    }
}

/// Lays the selection over a row that has been drawn. What has a ground of its own, a lit match or a chip, keeps it:
/// its text would not be readable on another.
pub fn select(is_focused: bool, look: &Look, row: Rect, buf: &mut Buffer) {
    let style = look.theme.selected(is_focused);
    let row = row.intersection(buf.area);
    for position in row.positions() {
        let Some(cell) = buf.cell_mut(position) else {
            continue;
        };
        if cell.bg != Color::Reset {
            continue;
        }
        // Without colours both the row and a lit match are reversed; in the row the match is turned back.
        let is_lit = cell.modifier.contains(Modifier::REVERSED);
        cell.set_style(style);
        if is_lit && style.add_modifier.contains(Modifier::REVERSED) {
            cell.modifier.remove(Modifier::REVERSED);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Modifier, Style};

    use super::select;
    use crate::ui::glyphs::Glyphs;
    use crate::ui::state::Look;
    use crate::ui::theme::{Depth, Theme};

    #[test]
    fn a_lit_word_stands_out_in_the_chosen_row_at_every_depth() {
        let row = Rect::new(0, 0, 2, 1);
        for depth in [Depth::True, Depth::Fixed256, Depth::Ansi16, Depth::None] {
            for is_focused in [true, false] {
                let look = Look {
                    theme: Theme::new(depth),
                    glyphs: Glyphs::UNICODE,
                };
                let mut buf = Buffer::empty(row);
                buf.set_string(0, 0, "a", look.theme.text());
                buf.set_string(1, 0, "b", look.theme.text().patch(look.theme.match_lit()));
                select(is_focused, &look, row, &mut buf);
                let shown = |x| {
                    let cell = &buf[(x, 0)];
                    (cell.bg, cell.modifier.contains(Modifier::REVERSED))
                };
                assert_ne!(shown(0), shown(1), "{depth:?} {is_focused}");
                let chosen = look.theme.quote().patch(look.theme.selected(is_focused));
                let lit = chosen.patch(look.theme.match_lit_in(is_focused));
                let ground =
                    |style: Style| (style.bg, style.add_modifier.contains(Modifier::REVERSED));
                assert_ne!(ground(chosen), ground(lit), "{depth:?} {is_focused}");
            }
        }
    }
}
