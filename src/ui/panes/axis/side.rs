//! Draws what numbers mean, and the events that have no date with what the sources do tell.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::event::bullet;
use crate::ui::layout::axis::Scene;
use crate::ui::state::State;
use crate::ui::widgets::{frame, line};
use crate::views::axis::Item;

/// Draws both.
pub fn draw(state: &State, scene: &Scene, is_focused: bool, buf: &mut Buffer) {
    let items = &state.axis.axis.items;
    for (row, place) in scene.parts.legend.rows().zip(&scene.lanes.numbered) {
        let Some(item) = items.get(*place) else {
            continue;
        };
        let number = scene.lanes.number_of(*place).unwrap_or_default();
        let is_here = scene.selected == Some(*place);
        draw_title(state, item, Some(number), is_here, row, buf);
        if is_here {
            frame::select(is_focused, &state.look, row, buf);
        }
    }
    draw_undated(state, scene, is_focused, buf);
}

fn draw_undated(state: &State, scene: &Scene, is_focused: bool, buf: &mut Buffer) {
    let axis = &state.axis.axis;
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let undated = axis.undated();
    let area = scene.parts.undated;
    if undated.is_empty() || area.height == 0 {
        return;
    }
    let left = [Span::styled("undated", theme.heading())];
    let here = scene.selected.and_then(|item| item.checked_sub(axis.dated));
    let count = match here {
        Some(here) => format!("{}/{}", here + 1, undated.len()),
        None => undated.len().to_string(),
    };
    let right = [Span::styled(count, theme.dim())];
    line::draw_both(&left, &right, glyphs.ellipsis, area, buf);
    for (place, lines) in scene.shown_undated(axis.dated, undated.len()) {
        let Some(item) = axis.items.get(place) else {
            continue;
        };
        let is_here = scene.selected == Some(place);
        let mut rows = lines.rows();
        if let Some(row) = rows.next() {
            draw_title(state, item, None, is_here, row, buf);
        }
        if let Some(row) = rows.next() {
            let words = Span::styled(format!("   {}", item.words), theme.citation());
            line::draw(&[words], glyphs.ellipsis, row, buf);
        }
        if is_here {
            frame::select(is_focused, &state.look, lines, buf);
        }
    }
}

fn draw_title(
    state: &State,
    item: &Item,
    number: Option<usize>,
    is_here: bool,
    row: Rect,
    buf: &mut Buffer,
) {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let (sign, style) = bullet(item, &state.look);
    let cursor = if is_here { glyphs.cursor } else { " " };
    let mut left = vec![Span::styled(cursor, theme.title(true))];
    if let Some(number) = number {
        left.push(Span::styled(format!("{number:>2} "), theme.heading()));
    }
    left.push(Span::styled(format!("{sign} "), style));
    let lit = line::matches(&item.title, &state.search.needle);
    left.extend(line::light(
        &item.title,
        theme.text(),
        &lit,
        theme.match_lit(),
    ));
    if item.is_possible() {
        left.push(Span::styled("?", style));
    }
    let mut right = Vec::new();
    if item.has_mark() {
        right.push(Span::styled(
            glyphs.mark(item.verdict),
            theme.mark(item.verdict),
        ));
    }
    line::draw_both(&left, &right, glyphs.ellipsis, row, buf);
}
