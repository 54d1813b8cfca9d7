//! Draws the events as lanes over a time axis.

mod event;
mod scale;
mod side;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::{draw_hint, mark, none_of};
use crate::model::Verdict;
use crate::text::width;
use crate::ui::glyphs::Bullet;
use crate::ui::layout::axis::{self, Scene};
use crate::ui::state::{Pane, State};
use crate::ui::widgets::{frame, line};
use crate::views::axis::window::Window;
use crate::views::axis::{lanes, ticks};

/// Free lanes from which columns tell where counted events begin.
const LEAST_COLUMN: usize = 3;
/// Lines of the highest column.
const HIGHEST_COLUMN: usize = 12;

/// Draws what is in sight.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let is_focused = state.has_keys(Pane::Axis);
    let scene = axis::arrange(state, area);
    let title = format!("Axis {} {}", look.glyphs.separator, words(state, &scene));
    let note = out_of_sight(state, &scene);
    frame::draw(&title, &note, is_focused, look, area, buf);
    if state.axis.axis.items.is_empty() {
        draw_hint(
            &none_of("event", state),
            &state.look,
            frame::inner(area),
            buf,
        );
        return;
    }
    scale::draw(state, &scene, buf);
    draw_lanes(state, &scene, is_focused, buf);
    side::draw(state, &scene, is_focused, buf);
    draw_readout(state, &scene, buf);
    draw_signs(state, &scene, buf);
}

/// The window in words, with the place whose clock is shown where hours are.
fn words(state: &State, scene: &Scene) -> String {
    let words = ticks::phrase(scene.window, scene.scale.step, None);
    if !scene.scale.is_within_days() {
        return words;
    }
    let zone = state.lens.zone.name();
    let city = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    format!("{words}, {city} time")
}

/// How many dated events lie before the window, in it and after it.
fn out_of_sight(state: &State, scene: &Scene) -> String {
    let (glyphs, lanes) = (&state.look.glyphs, &scene.lanes);
    let mut note = Vec::new();
    if lanes.before > 0 {
        note.push(format!("{} {}", glyphs.before, lanes.before));
    }
    note.push(format!("{} in sight", lanes.in_sight));
    if lanes.after > 0 {
        note.push(format!("{} {}", lanes.after, glyphs.after));
    }
    note.join("  ")
}

/// The lanes in sight, over the grid and the line of now.
fn draw_lanes(state: &State, scene: &Scene, is_focused: bool, buf: &mut Buffer) {
    let shown = scene.shown_lanes();
    let area = scene.parts.lanes;
    scale::draw_grid(state, scene, buf);
    let row = |lane: usize| {
        let line = lane.checked_sub(shown.start)?;
        let mut rows = area.rows();
        rows.nth(line).filter(|_| shown.contains(&lane))
    };
    draw_density(state, scene, buf);
    for placed in &scene.lanes.placed {
        let item = state.axis.axis.items.get(placed.item);
        if let Some((item, row)) = item.zip(row(placed.lane)) {
            event::draw_bars(item, &placed.shape, &state.look, row, buf);
        }
    }
    scale::draw_now(state, scene, buf);
    for placed in &scene.lanes.placed {
        let Some(row) = row(placed.lane) else {
            continue;
        };
        event::draw_label(state, scene, placed, row, buf);
        if scene.selected == Some(placed.item) {
            let own = cells(row, &placed.shape.cells);
            frame::select(is_focused, &state.look, own, buf);
        }
    }
    for crowd in &scene.lanes.crowds {
        if let Some(row) = row(crowd.lane) {
            event::draw_crowd(crowd, &state.look, row, buf);
        }
    }
    frame::draw_scrollbar(scene.lanes.count, shown.start, &state.look, area, buf);
}

/// Where the counted events begin, as columns that stand on the last line of the lanes, where lanes are free.
fn draw_density(state: &State, scene: &Scene, buf: &mut Buffer) {
    let area = scene.parts.lanes;
    let free = usize::from(area.height).saturating_sub(scene.lanes.count + 1);
    if scene.lanes.crowds.is_empty() || free < LEAST_COLUMN {
        return;
    }
    let width = usize::from(area.width);
    let density = lanes::density(&state.axis.axis, scene.window, width, &scene.lanes.crowds);
    let most = density.iter().max().copied().unwrap_or(1).max(1);
    for (cell, count) in density.iter().enumerate() {
        let height = (count * free.min(HIGHEST_COLUMN)).div_ceil(most);
        for row in area.rows().rev().take(height) {
            event::draw_count(cell, &state.look, row, buf);
        }
    }
}

/// The part of a row that some cells of the window take.
fn cells(row: Rect, cells: &std::ops::Range<usize>) -> Rect {
    let [start, end] = [cells.start, cells.end].map(|cell| u16::try_from(cell).unwrap_or(u16::MAX));
    Rect {
        x: row.x.saturating_add(start),
        width: end.saturating_sub(start),
        ..row
    }
    .intersection(row)
}

/// The event in hand in words, whole where its label is cut.
fn draw_readout(state: &State, scene: &Scene, buf: &mut Buffer) {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let item = scene
        .selected
        .and_then(|item| state.axis.axis.items.get(item));
    let Some(item) = item else { return };
    let standing = item
        .status
        .filter(|_| !item.is_outcome_missing)
        .map_or(theme.dim(), |status| theme.bullet(status.into()));
    let mut left = vec![Span::styled(glyphs.cursor, theme.title(true))];
    // What its label does not tell comes first, since a title may be longer than the line.
    for (text, style) in [
        (&item.words, theme.citation()),
        (&item.standing, standing),
        (&item.title, theme.text()),
    ] {
        if text.is_empty() {
            continue;
        }
        if left.len() > 1 {
            left.push(Span::styled(format!(" {} ", glyphs.separator), theme.dim()));
        }
        left.push(Span::styled(text.to_string(), style));
    }
    if scene
        .lanes
        .crowd_of(scene.selected.unwrap_or_default())
        .is_some()
    {
        let key = state.keymap.hint(crate::ui::command::Command::Open);
        if let Some(key) = key {
            let text = format!(" {} {key} opens the crowd", glyphs.separator);
            left.push(Span::styled(text, theme.dim()));
        }
    }
    let right = mark(item.verdict, item.origins, &state.look);
    line::draw_both(&left, &right, glyphs.ellipsis, scene.parts.readout, buf);
}

/// What the signs mean, as many as have room.
fn draw_signs(state: &State, scene: &Scene, buf: &mut Buffer) {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let [held, confirmed, possible, off] = [
        (Bullet::Held, "held"),
        (Bullet::Confirmed, "expected"),
        (Bullet::Possible, "possible"),
        (Bullet::Cancelled, "called off"),
    ]
    .map(|(bullet, words)| ((glyphs.bullet(bullet), theme.bullet(bullet)), words));
    let mut room = usize::from(scene.parts.signs.width);
    let mut spans = Vec::new();
    for ((sign, style), words) in [
        ((glyphs.axis.soft, theme.citation()), "not exact"),
        ((glyphs.axis.bar, theme.citation()), "goes on"),
        ((glyphs.axis.crowd, theme.heading()), "many"),
        held,
        confirmed,
        possible,
        off,
        (
            (
                glyphs.mark(Verdict::Disputed),
                theme.mark(Verdict::Disputed),
            ),
            "disputed",
        ),
    ] {
        let words = format!(" {words}  ");
        let Some(left) = room.checked_sub(width(sign) + width(&words)) else {
            break;
        };
        room = left;
        spans.push(Span::styled(sign, style));
        spans.push(Span::styled(words, theme.dim()));
    }
    line::draw(&spans, glyphs.ellipsis, scene.parts.signs, buf);
}

/// The column of now, when it is in sight.
fn now_column(state: &State, window: Window, area: Rect) -> Option<u16> {
    let cell = window.cell(state.axis.axis.now, usize::from(area.width));
    let cell = u16::try_from(cell).ok().filter(|cell| *cell < area.width)?;
    Some(area.x + cell)
}
