//! Draws the places and the route.

mod legend;
mod lines;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;
use ratatui::widgets::{Clear, Widget as _};

use super::none_of;
use crate::text::width;
use crate::ui::cartography;
use crate::ui::cartography::camera::Camera;
use crate::ui::cartography::marks::{self, Labels, Named};
use crate::ui::cartography::scale::scale;
use crate::ui::state::{Look, Pane, State};
use crate::ui::widgets::{frame, line};
use crate::views::map::Stop;

/// Draws the map and its legend.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let is_focused = state.has_keys(Pane::Map);
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
        others => format!("{on_route} stop{plural}, {others} off the route"),
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
    let stops = &state.map.map.stops;
    if !stops.iter().any(Stop::is_on_map) {
        let why = if stops.is_empty() {
            none_of("place", state)
        } else {
            "no place has coordinates".to_owned()
        };
        let text = format!(" {why} ");
        let cells = u16::try_from(width(&text)).unwrap_or(u16::MAX);
        let place = Rect {
            width: cells.min(area.width),
            height: 1,
            ..area
        };
        draw_over(&text, look.theme.dim(), look, place, buf);
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
        draw_over(&name.text, style, look, name.area, buf);
    }
    for mark in &labels.marks {
        let style = if mark.is_in_hand {
            theme.chip(true)
        } else if mark.is_on_route {
            theme.heading()
        } else {
            theme.citation()
        };
        draw_over(&mark.text, style, look, mark.area, buf);
    }
}

fn draw_scale(camera: &Camera, look: &Look, area: Rect, buf: &mut Buffer) {
    let Some(scale) = scale(camera, area) else {
        return;
    };
    let border = look.glyphs.border;
    let bar = border
        .horizontal_bottom
        .repeat(usize::from(scale.cells.saturating_sub(2)));
    let text = format!(
        "{}{bar}{}{}",
        border.bottom_left, border.bottom_right, scale.text
    );
    draw_over(&text, look.theme.dim(), look, scale.area, buf);
}

/// Draws text over the lines of the map, and leaves nothing of them behind it.
fn draw_over(text: &str, style: Style, look: &Look, area: Rect, buf: &mut Buffer) {
    Clear.render(area, buf);
    line::draw(
        &[Span::styled(text, style)],
        look.glyphs.ellipsis,
        area,
        buf,
    );
}
