//! Draws the scale above the lanes, the grid below its ticks and the line of now.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::{cells, now_column};
use crate::text::width;
use crate::ui::layout::axis::Scene;
use crate::ui::state::State;
use crate::ui::widgets::line;

/// Draws the parts, the ticks and the line, as many as there is room for.
pub fn draw(state: &State, scene: &Scene, buf: &mut Buffer) {
    let theme = &state.look.theme;
    let area = scene.parts.scale;
    let mut rows = area.rows();
    if area.height > 1
        && let Some(row) = rows.next()
    {
        for part in &scene.scale.parts {
            draw_at(state, part.cell, &part.label, theme.heading(), row, buf);
        }
    }
    if let Some(row) = rows.next() {
        for tick in &scene.scale.ticks {
            let style = if tick.is_weekend {
                theme.dim()
            } else {
                theme.text()
            };
            draw_at(state, tick.cell, &tick.label, style, row, buf);
        }
    }
    if let Some(row) = rows.next() {
        draw_line(state, scene, row, buf);
    }
}

fn draw_at(state: &State, cell: usize, text: &str, style: Style, row: Rect, buf: &mut Buffer) {
    let area = cells(row, &(cell..cell + width(text)));
    for place in area.positions() {
        set(place, " ", Style::new(), buf);
    }
    let span = Span::styled(text.to_owned(), style);
    line::draw(&[span], state.look.glyphs.ellipsis, area, buf);
}

/// The line with its ticks, and where on it now is.
fn draw_line(state: &State, scene: &Scene, row: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    for place in row.positions() {
        set(
            place,
            glyphs.border.horizontal_top,
            theme.border(false),
            buf,
        );
    }
    for tick in &scene.scale.ticks {
        let area = cells(row, &(tick.cell..tick.cell + 1));
        for place in area.positions() {
            set(place, glyphs.axis.tick, theme.border(false), buf);
        }
    }
    let name = if state.axis.axis.is_now_chosen {
        "as known"
    } else {
        "now"
    };
    let cell = scene
        .window
        .cell(state.axis.axis.now, usize::from(row.width));
    let length = width(name) + 2;
    let last = usize::from(row.width).saturating_sub(length);
    let (start, text) = match now_column(state, scene.window, row) {
        Some(column) => {
            let here = usize::from(column - row.x);
            if here <= last {
                (here, format!("{}{name} ", glyphs.axis.now))
            } else {
                let start = (here + 1).saturating_sub(length);
                (start, format!(" {name}{}", glyphs.axis.now))
            }
        }
        None if cell < 0 => (0, format!("{} {name}", glyphs.before)),
        None => (last, format!("{name} {}", glyphs.after)),
    };
    draw_at(state, start, &text, theme.now(), row, buf);
}

/// Thin lines below the ticks, where nothing else will stand.
pub fn draw_grid(state: &State, scene: &Scene, buf: &mut Buffer) {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let area = scene.parts.lanes;
    for tick in &scene.scale.ticks {
        let sign = if tick.is_major {
            glyphs.trunk
        } else {
            glyphs.axis.grid
        };
        for row in area.rows() {
            for place in cells(row, &(tick.cell..tick.cell + 1)).positions() {
                set(place, sign, theme.border(false), buf);
            }
        }
    }
}

/// The line of now through all lanes.
pub fn draw_now(state: &State, scene: &Scene, buf: &mut Buffer) {
    let area = scene.parts.lanes;
    let Some(x) = now_column(state, scene.window, area) else {
        return;
    };
    for row in area.rows() {
        set(
            (x, row.y).into(),
            state.look.glyphs.axis.now,
            state.look.theme.now(),
            buf,
        );
    }
}

fn set(place: ratatui::layout::Position, sign: &'static str, style: Style, buf: &mut Buffer) {
    if let Some(cell) = buf.cell_mut(place) {
        cell.reset();
        cell.set_symbol(sign).set_style(style);
    }
}
