//! Draws one event: its bars and marks, and its label.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::cells;
use crate::text::{fit_with, width};
use crate::ui::glyphs::Bullet;
use crate::ui::layout::axis::Scene;
use crate::ui::state::{Look, State};
use crate::ui::widgets::line;
use crate::views::axis::Item;
use crate::views::axis::lanes::{Bar, Crowd, Placed, Shape};

/// The bullet of an event and its style; of one whose standing is not told, that of a thing that may happen.
pub fn bullet(item: &Item, look: &Look) -> (&'static str, Style) {
    item.status
        .map_or((look.glyphs.separator, look.theme.dim()), |status| {
            let bullet = Bullet::from(status);
            (look.glyphs.bullet(bullet), look.theme.bullet(bullet))
        })
}

/// Draws bars, and what joins two versions of a date.
pub fn draw_bars(item: &Item, shape: &Shape, look: &Look, row: Rect, buf: &mut Buffer) {
    let (_, style) = bullet(item, look);
    for (bar, next) in shape.bars.iter().zip(shape.bars.iter().skip(1)) {
        if bar.version != next.version {
            draw_join(item, bar.cells.end..next.cells.start, look, row, buf);
        }
    }
    for bar in &shape.bars {
        if bar.is_mark {
            continue;
        }
        fill(&bar.cells, look.glyphs.axis.soft, style, row, buf);
        fill(&bar.sure, look.glyphs.axis.bar, style, row, buf);
        let [before, after] = bar.goes_on;
        if before {
            let first = bar.cells.start..bar.cells.start + 1;
            fill(&first, look.glyphs.before, style, row, buf);
        }
        if after {
            let last = bar.cells.end.saturating_sub(1)..bar.cells.end;
            fill(&last, look.glyphs.after, style, row, buf);
        }
    }
}

/// A moment: the bullet, with a soft cell on either side where the date is not exact.
fn draw_mark(item: &Item, bar: &Bar, look: &Look, row: Rect, buf: &mut Buffer) {
    let (sign, style) = bullet(item, look);
    if bar.is_soft {
        let around = bar.cells.start.saturating_sub(1)..bar.cells.end + 1;
        fill(&around, look.glyphs.axis.soft, style, row, buf);
    }
    fill(&bar.cells, sign, style, row, buf);
}

/// Two versions that contradict each other: the verdict's mark between them.
fn draw_join(item: &Item, gap: Range<usize>, look: &Look, row: Rect, buf: &mut Buffer) {
    let style = look.theme.mark(item.when_verdict);
    fill(&gap, look.glyphs.axis.soft, style, row, buf);
    let middle = gap.start + gap.len() / 2;
    let sign = look.glyphs.mark(item.when_verdict);
    fill(&(middle..(middle + 1).min(gap.end)), sign, style, row, buf);
}

fn fill(part: &Range<usize>, sign: &'static str, style: Style, row: Rect, buf: &mut Buffer) {
    for place in cells(row, part).positions() {
        if let Some(cell) = buf.cell_mut(place) {
            cell.reset();
            cell.set_symbol(sign).set_style(style);
        }
    }
}

/// Draws the marks of an event, and its name or its number.
pub fn draw_label(state: &State, scene: &Scene, placed: &Placed, row: Rect, buf: &mut Buffer) {
    let Some(item) = state.axis.axis.items.get(placed.item) else {
        return;
    };
    let (look, shape) = (&state.look, &placed.shape);
    let label = &shape.label;
    let is_here = scene.selected == Some(placed.item);
    let is_at_mark = shape.bars.last().is_some_and(|bar| bar.is_mark);
    fill(&label.cells, " ", Style::new(), row, buf);
    for bar in shape.bars.iter().filter(|bar| bar.is_mark) {
        draw_mark(item, bar, look, row, buf);
    }
    let mut spans = Vec::new();
    if label.lead > 0 {
        let (sign, style) = bullet(item, look);
        spans.push(Span::styled(sign, style));
        if label.lead > 2 {
            spans.push(Span::styled(look.glyphs.axis.soft, style));
        }
        spans.push(if is_here {
            Span::styled(look.glyphs.cursor, look.theme.title(true))
        } else {
            Span::raw(" ")
        });
    }
    match scene.lanes.number_of(placed.item) {
        Some(number) => spans.push(Span::styled(number.to_string(), look.theme.text())),
        None => spans.extend(title(state, item, label.title)),
    }
    if item.has_mark() {
        let sign = look.glyphs.mark(item.verdict);
        spans.push(Span::styled(
            format!(" {sign}"),
            look.theme.mark(item.verdict),
        ));
    }
    if label.lead == 0 {
        // A title that was cut between wide characters still ends at its mark.
        let used: usize = spans.iter().map(|span| width(&span.content)).sum();
        let free = label.cells.len().saturating_sub(used);
        spans.insert(0, Span::raw(" ".repeat(free)));
    }
    line::draw(&spans, look.glyphs.ellipsis, cells(row, &label.cells), buf);
    if !is_at_mark || label.lead == 0 {
        // A blank on either side keeps a label within a bar, or before a mark, from running into it.
        let is_own = |cell: &usize| shape.cells.contains(cell);
        for gap in [label.cells.start.checked_sub(1), Some(label.cells.end)] {
            if let Some(cell) = gap.filter(is_own) {
                fill(&(cell..cell + 1), " ", Style::new(), row, buf);
            }
        }
    }
    if is_here && label.lead == 0 {
        let after = label.cells.end..label.cells.end + 1;
        fill(&after, look.glyphs.cursor, look.theme.title(true), row, buf);
    }
}

/// Draws how many events a crowded stretch has, and how far they reach.
pub fn draw_crowd(crowd: &Crowd, look: &Look, row: Rect, buf: &mut Buffer) {
    let style = look.theme.heading();
    fill(&crowd.cells, look.glyphs.axis.soft, style, row, buf);
    let text = format!("{} {} ", look.glyphs.axis.crowd, crowd.items.len());
    let area = cells(row, &crowd.cells);
    let text = fit_with(&text, usize::from(area.width), "").into_owned();
    line::draw(
        &[Span::styled(text, style)],
        look.glyphs.ellipsis,
        area,
        buf,
    );
}

/// Draws a part of a column that tells where counted events begin.
pub fn draw_count(cell: usize, look: &Look, row: Rect, buf: &mut Buffer) {
    fill(
        &(cell..cell + 1),
        look.glyphs.axis.crowd,
        look.theme.border(false),
        row,
        buf,
    );
}

/// The title within `room` cells, what was searched in it lit; one that is only possible ends with `?`.
fn title(state: &State, item: &Item, room: usize) -> Vec<Span<'static>> {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let doubt = item.is_possible() && room > 1;
    let room = room - usize::from(doubt);
    let is_off = item.status.map(Bullet::from) == Some(Bullet::Cancelled);
    let style = if is_off { theme.dim() } else { theme.text() };
    let text = fit_with(&item.title, room, glyphs.ellipsis);
    let lit = line::matches(&text, &state.search.needle);
    let mut spans = line::light(&text, style, &lit, theme.match_lit());
    if doubt {
        spans.push(Span::styled("?", theme.bullet(Bullet::Possible)));
    }
    spans
}
