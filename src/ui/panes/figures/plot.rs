//! One number on its scale: what was, what is, how far it may go.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::model::Bound;
use crate::ui::state::Look;
use crate::views::figures::{Gap, Plot, Scale, Stand};

/// Draws a number: an open mark for what was, one in the shape of its stand for what is, a line between them. A range
/// is a thick line with both its ends; what is open is dotted, with an arrow toward where it may go.
pub fn draw(plot: &Plot, stand: Stand, scale: &Scale, look: &Look, area: Rect, buf: &mut Buffer) {
    let mut pen = Pen { area, buf };
    let cells = usize::from(area.width);
    let at = |number: f64| scale.place(number, cells);
    let (low, high) = (at(plot.low), at(plot.high.unwrap_or(plot.low)));
    let style = look.theme.stand(stand);
    let signs = &look.glyphs.plot;
    match plot.bound {
        Bound::AtMost if plot.high.is_none() => {
            // "Up to 25" begins at nothing, "at most -2" has no beginning.
            let end = if plot.low > 0.0 { at(0.0) } else { 0 };
            pen.fill(end, low, signs.open, style);
            pen.put(end, look.glyphs.before, style);
        }
        Bound::AtLeast => {
            let end = cells.saturating_sub(1);
            pen.fill(high, end, signs.open, style);
            pen.put(end, look.glyphs.after, style);
        }
        Bound::About => {
            let near = |number: f64| number.abs() * 0.1;
            let first = at(plot.low - near(plot.low)).min(low.saturating_sub(1));
            let end = plot.high.unwrap_or(plot.low);
            let last = at(end + near(end)).max(high + 1);
            pen.fill(first, last, signs.open, style);
        }
        Bound::AtMost | Bound::Exactly => {}
    }
    pen.fill(low, high, signs.range, style);
    if let Some(from) = plot.from.map(at) {
        let nearest = if from < low { low } else { high };
        pen.fill(from, nearest, signs.line, style);
        pen.put(from, signs.from, look.theme.text());
    }
    let mark = signs.stand(stand);
    pen.put(low, mark, style);
    pen.put(high, mark, style);
}

/// Draws from where to where nothing is agreed.
pub fn draw_gap(gap: &Gap, scale: &Scale, look: &Look, area: Rect, buf: &mut Buffer) {
    let Some((low, high)) = gap.span else {
        return;
    };
    let cells = usize::from(area.width);
    let (low, high) = (scale.place(low, cells), scale.place(high, cells));
    let [start, between, end] = look.glyphs.plot.gap;
    let style = look.theme.gap();
    let mut pen = Pen { area, buf };
    pen.fill(low, high, between, style);
    pen.put(low, start, style);
    pen.put(high, end, style);
}

/// Draws a faint sign at each round number.
pub fn draw_grid(cells: impl Iterator<Item = usize>, look: &Look, area: Rect, buf: &mut Buffer) {
    let mut pen = Pen { area, buf };
    for cell in cells {
        pen.put(cell, look.glyphs.plot.grid, look.theme.border(false));
    }
}

/// Writes signs by cell; what lies beyond the area is left out.
struct Pen<'a> {
    area: Rect,
    buf: &'a mut Buffer,
}

impl Pen<'_> {
    fn put(&mut self, cell: usize, sign: &str, style: Style) {
        let offset = u16::try_from(cell).unwrap_or(u16::MAX);
        if offset >= self.area.width || self.area.height == 0 {
            return;
        }
        if let Some(cell) = self
            .buf
            .cell_mut((self.area.x.saturating_add(offset), self.area.y))
        {
            // A mark does not take on what the grid below it looks like.
            cell.reset();
            cell.set_symbol(sign).set_style(style);
        }
    }

    /// Both ends included, in either order; nothing where they are the same.
    fn fill(&mut self, one: usize, other: usize, sign: &str, style: Style) {
        if one != other {
            for cell in one.min(other)..=one.max(other) {
                self.put(cell, sign, style);
            }
        }
    }
}
