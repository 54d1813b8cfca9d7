//! Lines of running text, some of which belong to items that a cursor can stand on.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;

use super::{frame, line};
use crate::text::{width, wrap};
use crate::ui::scroll;
use crate::ui::state::Look;

/// Lines wrapped to a width.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Cells that a line may take.
    pub cells: usize,
    lines: Vec<SheetLine>,
}

/// One line.
#[derive(Debug, Clone, Default)]
struct SheetLine {
    left: Vec<Span<'static>>,
    right: Vec<Span<'static>>,
    item: Option<usize>,
    /// Lines beside each other in place of `left` and `right`, each with the cells that are its own.
    parts: Vec<(Self, Range<usize>)>,
}

impl SheetLine {
    fn belongs_to(&self, item: usize) -> bool {
        self.item == Some(item) || self.parts.iter().any(|(part, _)| part.item == Some(item))
    }

    fn has_item(&self) -> bool {
        self.item.is_some() || self.parts.iter().any(|(part, _)| part.item.is_some())
    }

    fn is_blank(&self) -> bool {
        self.left.is_empty() && self.parts.is_empty() && self.item.is_none()
    }

    fn draw(&self, cursor: Option<(usize, bool)>, look: &Look, area: Rect, buf: &mut Buffer) {
        line::draw_both(&self.left, &self.right, look.glyphs.ellipsis, area, buf);
        if let Some((item, is_focused)) = cursor
            && self.item == Some(item)
        {
            frame::select(is_focused, look, area, buf);
        }
        for (part, cells) in &self.parts {
            let [x, width] =
                [cells.start, cells.len()].map(|cells| u16::try_from(cells).unwrap_or(u16::MAX));
            let own = Rect {
                x: area.x.saturating_add(x),
                width,
                ..area
            }
            .intersection(area);
            part.draw(cursor, look, own, buf);
        }
    }
}

/// What stands before the lines of a wrapped text.
#[derive(Debug, Clone, Copy)]
pub struct Lead<'a> {
    /// Before the first line.
    pub first: &'a str,
    /// Before the others.
    pub rest: &'a str,
    /// How both look.
    pub style: Style,
}

impl<'a> Lead<'a> {
    /// The same before every line.
    #[must_use]
    pub const fn each(text: &'a str, style: Style) -> Self {
        Self {
            first: text,
            rest: text,
            style,
        }
    }
}

/// Text with parts of it lit.
#[derive(Debug, Clone, Copy)]
pub struct Lit<'a> {
    /// The text.
    pub text: &'a str,
    /// How it looks.
    pub style: Style,
    /// Bytes that are lit, sorted.
    pub lit: &'a [Range<usize>],
    /// How those look.
    pub lit_style: Style,
}

impl<'a> Lit<'a> {
    /// Text with nothing lit.
    #[must_use]
    pub fn plain(text: &'a str, style: Style) -> Self {
        Self {
            text,
            style,
            lit: &[],
            lit_style: style,
        }
    }
}

impl Sheet {
    /// An empty sheet.
    #[must_use]
    pub const fn new(cells: usize) -> Self {
        Self {
            cells,
            lines: Vec::new(),
        }
    }

    /// How many lines there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is no line.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Adds a line with something at its right edge.
    pub fn push(
        &mut self,
        item: Option<usize>,
        left: Vec<Span<'static>>,
        right: Vec<Span<'static>>,
    ) {
        self.lines.push(SheetLine {
            left,
            right,
            item,
            parts: Vec::new(),
        });
    }

    /// Adds sheets beside each other, `gap` cells apart; each of their lines keeps its item.
    pub fn push_columns(&mut self, columns: &[Self], gap: u16) {
        let height = columns.iter().map(Self::len).max().unwrap_or_default();
        for row in 0..height {
            let mut x = 0;
            let mut parts = Vec::new();
            for column in columns {
                let line = column.lines.get(row).cloned().unwrap_or_default();
                parts.push((line, x..x + column.cells));
                x += column.cells + usize::from(gap);
            }
            self.lines.push(SheetLine {
                parts,
                ..SheetLine::default()
            });
        }
    }

    /// Adds an empty line.
    pub fn push_blank(&mut self) {
        self.lines.push(SheetLine::default());
    }

    /// Adds a text, wrapped.
    pub fn push_text(&mut self, item: Option<usize>, lead: Lead<'_>, text: Lit<'_>) {
        let cells = self
            .cells
            .saturating_sub(width(lead.first).max(width(lead.rest)))
            .max(1);
        for (number, range) in wrap(text.text, cells).into_iter().enumerate() {
            let start = if number == 0 { lead.first } else { lead.rest };
            let part = text.text.get(range.clone()).unwrap_or_default();
            let lit: Vec<Range<usize>> = text
                .lit
                .iter()
                .filter(|lit| lit.start < range.end && range.start < lit.end)
                .map(|lit| {
                    lit.start.max(range.start) - range.start..lit.end.min(range.end) - range.start
                })
                .collect();
            let mut spans = vec![Span::styled(start.to_owned(), lead.style)];
            spans.extend(line::light(part, text.style, &lit, text.lit_style));
            self.push(item, spans, Vec::new());
        }
    }

    /// The lines of an item.
    #[must_use]
    pub fn lines_of(&self, item: usize) -> Range<usize> {
        let is_its = |line: &SheetLine| line.belongs_to(item);
        let first = self.lines.iter().position(is_its);
        let last = self.lines.iter().rposition(is_its);
        first
            .zip(last)
            .map_or(0..0, |(first, last)| first..last + 1)
    }

    /// The first line in sight when the cursor stands on `item` and there is room for `height` lines.
    ///
    /// The first item shows the top of the sheet where it begins within it, the last shows the end; any other is
    /// kept in the middle, with the heading and the value above it in sight where both fit.
    #[must_use]
    pub fn first_visible(&self, item: usize, height: usize) -> usize {
        let lines = self.lines_of(item);
        let last_first = self.len().saturating_sub(height);
        let is_first = !self.lines.iter().take(lines.start).any(SheetLine::has_item);
        let is_last = !self.lines.iter().skip(lines.end).any(SheetLine::has_item);
        let slack = height.saturating_sub(lines.len()) / 2;
        let middle = lines.start.saturating_sub(slack).min(last_first);
        // A citation needs a second line in sight: the words that it is for.
        if is_first && lines.start + 1 < height {
            0
        } else if is_last && lines.start >= last_first {
            last_first
        } else {
            let fits = |first: &usize| lines.end.saturating_sub(*first) <= height;
            let above = self.above(lines.start).into_iter().find(fits);
            middle.min(above.unwrap_or(lines.start))
        }
    }

    /// The first line in sight when the cursor stands on `item`, which was clicked on `line` if on any.
    #[must_use]
    pub fn first_shown(&self, item: usize, line: Option<isize>, height: usize) -> usize {
        match line {
            Some(line) => scroll::first_pinned(self.len(), &self.lines_of(item), line, height),
            None => self.first_visible(item, height),
        }
    }

    /// The item at a cell when line `first` is drawn at the top of `area`, and the line of its own first, counted from
    /// that top.
    #[must_use]
    pub fn item_at(&self, first: usize, area: Rect, at: Position) -> Option<(usize, isize)> {
        let below = at.y.checked_sub(area.y).filter(|_| area.contains(at))?;
        let line = self.lines.get(first + usize::from(below))?;
        let x = usize::from(at.x - area.x);
        let mut parts = line.parts.iter();
        let part = parts.find(|(_, cells)| cells.contains(&x));
        let item = line.item.or(part.and_then(|(part, _)| part.item))?;
        let start = isize::try_from(self.lines_of(item).start).ok()?;
        Some((item, start.checked_sub_unsigned(first)?))
    }

    /// The line where the heading above `line` stands, and the line where the value above it begins.
    fn above(&self, line: usize) -> [usize; 2] {
        let before = || self.lines.iter().enumerate().take(line).rev();
        let heading = before()
            .find(|(_, line)| line.is_blank())
            .map_or(0, |(at, _)| at + 1);
        let value = before()
            .skip_while(|(_, line)| line.has_item())
            .take_while(|(at, line)| !line.has_item() && *at > heading)
            .last()
            .map_or(line, |(at, _)| at);
        [heading, value]
    }

    /// Draws the lines in sight, the item under the cursor laid out as selected, with a scrollbar on the frame.
    pub fn draw(
        &self,
        cursor: Option<usize>,
        is_focused: bool,
        look: &Look,
        area: Rect,
        buf: &mut Buffer,
    ) {
        let height = usize::from(area.height);
        let first = cursor.map_or(0, |item| self.first_visible(item, height));
        self.draw_from(
            first,
            cursor.map(|item| (item, is_focused)),
            look,
            area,
            buf,
        );
        frame::draw_scrollbar(self.len(), first, look, area, buf);
    }

    /// Draws the lines from `first` on.
    pub fn draw_from(
        &self,
        first: usize,
        cursor: Option<(usize, bool)>,
        look: &Look,
        area: Rect,
        buf: &mut Buffer,
    ) {
        let lines = self.lines.iter().skip(first).take(usize::from(area.height));
        for (row, text) in area.rows().zip(lines) {
            text.draw(cursor, look, row, buf);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sheet;

    /// A sheet of one letter a line: `s`ummary, `h`eading, `v`alue, a digit for a line of that item, `_` for a blank.
    fn sheet(lines: &str) -> Sheet {
        let mut sheet = Sheet::new(20);
        for letter in lines.chars() {
            let item = letter.to_digit(10).map(|digit| digit as usize);
            let text = if letter == '_' {
                vec![]
            } else {
                vec!["x".into()]
            };
            sheet.push(item, text, Vec::new());
        }
        sheet
    }

    #[test]
    fn what_a_citation_is_for_stays_in_sight() {
        let lines = "ss_hv0000_hv111v22_hv333333";
        for (item, height, first) in [
            (0, 27, 0),
            (0, 7, 0),
            (0, 6, 3),
            (1, 9, 9),
            (1, 4, 11),
            (2, 8, 10),
            (2, 3, 15),
            (3, 9, 18),
            (3, 4, 21),
        ] {
            let shown = sheet(lines).first_visible(item, height);
            assert_eq!(shown, first, "item {item} in {height} lines");
        }
    }
}
