//! Draws the places and the route.

mod legend;
mod lines;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::text::width;
use crate::ui::cartography;
use crate::ui::cartography::camera::Camera;
use crate::ui::cartography::marks::{self, Labels, Named};
use crate::ui::state::{Look, Pane, State};
use crate::ui::widgets::{frame, line};

/// A degree of latitude in kilometres.
const DEGREE: f64 = 111.2;
/// Lengths that a scale may have, in kilometres.
const LENGTHS: [u16; 12] = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 3000, 5000, 10000];

/// Draws the map and its legend.
pub fn draw(state: &State, pane: Pane, area: Rect, buf: &mut Buffer) {
    let is_focused = state.focus == pane && state.overlays.is_empty();
    let inner = frame::draw("Map", &note(state), is_focused, &state.look, area, buf);
    let [map, legend] = cartography::split(inner);
    draw_map(state, map.intersection(buf.area), buf);
    legend::draw(state, is_focused, legend, buf);
}

/// How many places the route has, and how many there are beside it.
fn note(state: &State) -> String {
    let stops = &state.map.map.stops;
    let on_route = stops.iter().filter(|stop| stop.number.is_some()).count();
    let plural = if on_route == 1 { "" } else { "s" };
    match stops.len() - on_route {
        0 => format!("{on_route} stop{plural}"),
        others => format!("{on_route} stop{plural}, {others} elsewhere"),
    }
}

fn draw_map(state: &State, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let look = &state.look;
    let camera = cartography::camera(state, area);
    lines::draw_world(&camera, look, area, buf);
    lines::draw_route(&state.map.map, &camera, look, area, buf);
    let labels = marks::place(state, &camera, area);
    draw_scale(&camera, look, area, buf);
    draw_labels(&labels, look, buf);
    if !state
        .map
        .map
        .stops
        .iter()
        .any(crate::views::map::Stop::is_on_map)
    {
        let text = if state.map.map.stops.is_empty() {
            " no place is known "
        } else {
            " no place has coordinates "
        };
        let first = Rect { height: 1, ..area };
        line::draw(
            &[Span::styled(text, look.theme.dim())],
            look.glyphs.ellipsis,
            first,
            buf,
        );
    }
}

fn draw_labels(labels: &Labels, look: &Look, buf: &mut Buffer) {
    let theme = &look.theme;
    for name in &labels.names {
        let style = match name.of {
            Named::InHand(_) => theme.title(true),
            Named::Stop(_) => theme.text(),
            Named::Land => theme.dim(),
        };
        let span = Span::styled(name.text.as_str(), style);
        line::draw(&[span], look.glyphs.ellipsis, name.area, buf);
    }
    for mark in &labels.marks {
        let style = if mark.is_in_hand {
            theme.chip(true)
        } else if mark.is_on_route {
            theme.heading()
        } else {
            theme.citation()
        };
        let span = Span::styled(mark.text.as_str(), style);
        line::draw(&[span], look.glyphs.ellipsis, mark.area, buf);
    }
}

/// How long some cells of the middle are, in the lower left corner; left out where there is little room.
fn draw_scale(camera: &Camera, look: &Look, area: Rect, buf: &mut Buffer) {
    let column = camera.scale * DEGREE / 2.0;
    let most = f64::from(area.width) / 5.0;
    let fits = |length: &&u16| f64::from(**length) / column <= most;
    let Some(length) = LENGTHS.iter().rev().find(fits).copied() else {
        return;
    };
    let cells = (2..area.width).find(|cells| f64::from(*cells) * column >= f64::from(length));
    let Some(cells) = cells.filter(|_| area.height > 4) else {
        return;
    };
    let border = look.glyphs.border;
    let bar = border
        .horizontal_bottom
        .repeat(usize::from(cells).saturating_sub(2));
    let text = format!(
        "{}{bar}{} {length} km",
        border.bottom_left, border.bottom_right
    );
    if width(&text) * 2 > usize::from(area.width) {
        return;
    }
    let last = Rect {
        y: area.bottom() - 1,
        height: 1,
        ..area
    };
    line::draw(
        &[Span::styled(text, look.theme.dim())],
        look.glyphs.ellipsis,
        last,
        buf,
    );
}
