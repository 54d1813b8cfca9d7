//! Positions as rows under their headings, the one in hand with all of its summary.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;

use super::{drafted, mark};
use crate::text::{width, wrap};
use crate::ui::scroll;
use crate::ui::state::Look;
use crate::ui::widgets::{frame, line};
use crate::views::positions::{PositionRow, Row};

/// Cells before the lines under the first.
const INDENT: &str = "   ";
/// Cells of the cursor before the first line and of the mark after it, as far as they are not counted with its parts.
const SIGNS: usize = 5;

/// Rows to be drawn, two lines a position.
#[derive(Debug, Clone, Copy)]
pub struct Listing<'a> {
    /// The rows.
    pub rows: &'a [Row],
    /// The row in hand.
    pub cursor: usize,
    /// The line of the pane on which its first line stays, where it was clicked.
    pub pinned: Option<isize>,
    /// Words to be lit.
    pub needle: &'a str,
    /// How it looks.
    pub look: &'a Look,
}

impl Listing<'_> {
    /// Draws the rows in sight, with a scrollbar on the frame.
    pub fn draw(&self, is_focused: bool, area: Rect, buf: &mut Buffer) {
        let (total, first) = self.scrolled(area);
        for (row, lines) in self.in_sight(first, area) {
            self.draw_row(row, (lines.start, first), is_focused, area, buf);
        }
        frame::draw_scrollbar(total, first, self.look, area, buf);
    }

    /// The position that is drawn at a cell, as its row, and the line of the area where its first line stands; it may be
    /// above the area.
    #[must_use]
    pub fn hit(&self, at: Position, area: Rect) -> Option<(usize, isize)> {
        if !area.contains(at) {
            return None;
        }
        let (_, first) = self.scrolled(area);
        let line = first + usize::from(at.y - area.y);
        let (row, lines) = self
            .in_sight(first, area)
            .into_iter()
            .find(|(_, lines)| lines.contains(&line))?;
        matches!(self.rows.get(row), Some(Row::Position(_))).then_some(())?;
        let top = isize::try_from(lines.start)
            .ok()?
            .checked_sub_unsigned(first)?;
        Some((row, top))
    }

    /// How many lines there are, and the first of them in sight.
    fn scrolled(&self, area: Rect) -> (usize, usize) {
        let cells = usize::from(area.width);
        let room = usize::from(area.height);
        let heights =
            |range: Range<usize>| -> usize { range.map(|row| self.height(row, cells)).sum() };
        let total = heights(0..self.rows.len());
        let above = heights(0..self.cursor.min(self.rows.len()));
        let own = self.height(self.cursor, cells);
        if let Some(line) = self.pinned {
            let first = scroll::first_pinned(total, &(above..above + own), line, room);
            return (total, first);
        }
        // The end of the row in hand decides, so that the whole of it is in sight where there is room.
        let end = (above + own).saturating_sub(1);
        let margin = room.saturating_sub(own) / 2;
        let first = scroll::first_visible(total, end, room, Some(margin)).min(above);
        (total, first)
    }

    /// The rows that have a line in sight, each with its lines, counted from the first of all.
    fn in_sight(&self, first: usize, area: Rect) -> Vec<(usize, Range<usize>)> {
        let last = first + usize::from(area.height);
        let mut top = 0;
        let mut rows = Vec::new();
        for row in 0..self.rows.len() {
            let end = top + self.height(row, usize::from(area.width));
            if end > first && top < last {
                rows.push((row, top..end));
            }
            top = end;
            if top >= last {
                break;
            }
        }
        rows
    }

    /// How many lines a row takes.
    fn height(&self, row: usize, cells: usize) -> usize {
        match self.rows.get(row) {
            Some(Row::Position(position)) if row == self.cursor => {
                1 + details(position, cells).len().max(1)
            }
            Some(Row::Position(_)) => 2,
            _ => 1,
        }
    }

    fn draw_row(
        &self,
        row: usize,
        (top, first): (usize, usize),
        is_focused: bool,
        area: Rect,
        buf: &mut Buffer,
    ) {
        let (theme, ellipsis) = (&self.look.theme, self.look.glyphs.ellipsis);
        let line_at = |offset: usize| -> Option<Rect> {
            let y = (top + offset).checked_sub(first)?;
            (y < usize::from(area.height)).then(|| Rect {
                y: area.y.saturating_add(u16::try_from(y).unwrap_or(u16::MAX)),
                height: 1,
                ..area
            })
        };
        let heading = |text: &str, style, buf: &mut Buffer| {
            if let Some(place) = line_at(0) {
                let span = Span::styled(text.to_owned(), style);
                line::draw(&[span], ellipsis, place, buf);
            }
        };
        match self.rows.get(row) {
            Some(Row::Section(text)) => heading(text, theme.title(true), buf),
            Some(Row::Topic(text)) => heading(text, theme.heading(), buf),
            Some(Row::Note(text)) => heading(&format!(" {text}"), theme.dim(), buf),
            Some(Row::Position(position)) => {
                let is_here = row == self.cursor;
                if let Some(place) = line_at(0) {
                    self.draw_position(position, is_here, place, buf);
                }
                let texts = self.texts(position, is_here, area.width);
                for (offset, spans) in texts.iter().enumerate() {
                    if let Some(place) = line_at(offset + 1) {
                        line::draw(spans, ellipsis, place, buf);
                    }
                }
                if is_here {
                    let lines = 0..self.height(row, usize::from(area.width));
                    for place in lines.filter_map(line_at) {
                        frame::select(is_focused, self.look, place, buf);
                    }
                }
            }
            None => {}
        }
    }

    fn draw_position(&self, position: &PositionRow, is_here: bool, area: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (&self.look.theme, &self.look.glyphs);
        let mut left = vec![
            Span::styled(if is_here { glyphs.cursor } else { " " }, theme.title(true)),
            Span::raw(" "),
            Span::styled(position.parties.to_string(), theme.text()),
            Span::raw(" "),
        ];
        // Who says so is parted by a comma from figures that follow.
        if position.figures.is_empty() || are_figures_below(position, usize::from(area.width)) {
            let act = position.act.trim_end_matches(',').to_owned();
            left.push(Span::styled(act, theme.key_hint()));
        } else {
            left.push(Span::styled(position.act.to_string(), theme.key_hint()));
            left.push(Span::raw(" "));
            left.push(Span::styled(
                position.figures.to_string(),
                theme.title(false),
            ));
        }
        let mut right = mark(position.verdict, position.origins, self.look);
        if position.is_drafted {
            right.insert(0, drafted(self.look));
        }
        line::draw_both(&left, &right, glyphs.ellipsis, area, buf);
    }

    /// The lines under the first: one with what fits, or all of it for the position in hand.
    fn texts(&self, position: &PositionRow, is_here: bool, cells: u16) -> Vec<Vec<Span<'static>>> {
        let theme = &self.look.theme;
        let lit = |text: &str, style: Style| {
            let lit = line::matches(text, self.needle);
            line::light(text, style, &lit, theme.match_lit())
        };
        if is_here {
            let lines = details(position, usize::from(cells)).into_iter();
            return lines
                .map(|text| {
                    let mut spans = vec![Span::raw(INDENT)];
                    spans.extend(lit(&text, theme.text()));
                    spans
                })
                .collect();
        }
        let mut spans = Vec::new();
        let mut add = |text: &str, style: Style| {
            if text.is_empty() {
                return;
            }
            let before = if spans.is_empty() {
                INDENT.to_owned()
            } else {
                format!(" {} ", self.look.glyphs.separator)
            };
            spans.push(Span::styled(before, theme.dim()));
            spans.extend(lit(text, style));
        };
        if are_figures_below(position, usize::from(cells)) {
            add(&position.figures, theme.title(false));
        }
        add(&position.terms, theme.dim());
        add(&position.summary, theme.dim());
        vec![spans]
    }
}

/// Whether the first line has no room for the figures, so that they begin the second.
fn are_figures_below(position: &PositionRow, cells: usize) -> bool {
    let first = [&position.parties, &position.act, &position.figures];
    let taken: usize = first.into_iter().map(|part| width(part) + 1).sum();
    !position.figures.is_empty() && taken + SIGNS > cells
}

/// The terms and the whole summary, wrapped; before them the figures where the first line has no room for them.
fn details(position: &PositionRow, cells: usize) -> Vec<String> {
    let figures = Some(&position.figures).filter(|_| are_figures_below(position, cells));
    let texts = figures
        .into_iter()
        .chain([&position.terms, &position.summary]);
    let room = cells.saturating_sub(INDENT.len()).max(1);
    let lines = texts.filter(|text| !text.is_empty()).flat_map(|text| {
        wrap(text, room)
            .into_iter()
            .map(|range| text.get(range).unwrap_or_default().to_owned())
    });
    lines.collect()
}
