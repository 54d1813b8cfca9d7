//! The whole screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::glyphs;
use super::layout::{self, Areas};
use super::overlays::{
    Overlay, amend, entry, filter as overlay_filter, found, help, list, merge, palette, quote,
};
use super::panes::{
    articles, axis, changes, disputes, figures, filter, footer, header, itinerary, map, matrix,
    positions, queue, sides, sources,
};
use super::state::{Pane, State, View};
use super::widgets::line;

/// Draws the screen; gives the cell of the cursor when text is being typed.
///
/// A frame is a function of the state: drawing twice gives the same cells.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let cursor = match layout::split(state) {
        Areas::TooSmall => {
            draw_too_small(state, area, buf);
            None
        }
        Areas::Panes(panes) => {
            let [top, body, bottom] = layout::frame(state);
            header::draw(state, top.intersection(area), buf);
            if let Some(place) = layout::filter_line(state) {
                filter::draw(state, place.intersection(area), buf);
            }
            // Articles can be read whatever passes.
            if state.filtering.lets_nothing_pass() && state.view != View::Articles {
                filter::draw_nothing(state, body.intersection(area), buf);
            } else {
                for (pane, place) in panes {
                    draw_pane(state, pane, place.intersection(area), buf);
                }
            }
            draw_held_border(state, area, buf);
            let typing = footer::draw(state, bottom.intersection(area), buf);
            draw_overlay(state, area, buf).or(typing)
        }
    };
    glyphs::replace_signs(&state.look.glyphs, area, buf);
    cursor
}

/// Lights the border that is being dragged.
fn draw_held_border(state: &State, area: Rect, buf: &mut Buffer) {
    if let Some((border, _)) = state.mouse.held {
        for strip in layout::border_cells(state, border) {
            buf.set_style(strip.intersection(area), state.look.theme.now());
        }
    }
}

fn draw_pane(state: &State, pane: Pane, area: Rect, buf: &mut Buffer) {
    match pane {
        Pane::Itinerary => itinerary::draw(state, area, buf),
        Pane::Positions => positions::draw(state, area, buf),
        Pane::Sources => sources::draw(state, area, buf),
        Pane::Disputes => disputes::draw(state, area, buf),
        Pane::Sides => sides::draw(state, area, buf),
        Pane::Axis => axis::draw(state, area, buf),
        Pane::Map => map::draw(state, area, buf),
        Pane::Matrix | Pane::Cell => matrix::draw(state, pane, area, buf),
        Pane::Figures => figures::draw(state, area, buf),
        Pane::Shelf | Pane::Text | Pane::Resting => articles::draw(state, pane, area, buf),
        Pane::Changes => changes::draw(state, area, buf),
        Pane::Queue => queue::draw(state, area, buf),
    }
}

fn draw_overlay(state: &State, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let [_, body, _] = layout::frame(state);
    let body = body.intersection(area);
    match state.overlays.last()? {
        Overlay::Entry {
            excerpts, citation, ..
        } => {
            entry::draw(
                excerpts,
                (*citation, state.pinned(None, *citation)),
                &state.search.needle,
                &state.look,
                body,
                buf,
            );
            None
        }
        Overlay::Quote(shown) => {
            let line = state.pinned(None, shown.row);
            quote::draw(shown, line, &state.look, body, buf);
            None
        }
        Overlay::List {
            title, lines, row, ..
        } => {
            let row = (*row, state.pinned(None, *row));
            list::draw(title, lines, row, &state.look, body, buf);
            None
        }
        Overlay::Help { prompt, scroll } => {
            help::draw(prompt, *scroll, &state.keymap, &state.look, body, buf)
        }
        Overlay::Amend(form) => amend::draw(form, &state.look, body, buf),
        Overlay::Merge(merging) => merge::draw(merging, &state.look, body, buf),
        Overlay::Palette { prompt, row } => {
            palette::draw(prompt, *row, &state.keymap, &state.look, body, buf)
        }
        Overlay::Search { found, row, .. } => {
            let (count, needle) = (state.search.hits.len(), &state.search.needle);
            found::draw(found, *row, (count, needle), &state.look, body, buf);
            None
        }
        Overlay::Filter(shown) => {
            overlay_filter::draw(shown, &state.filtering, &state.look, body, buf)
        }
    }
}

fn draw_too_small(state: &State, area: Rect, buf: &mut Buffer) {
    let text = format!(
        "needs {}×{} cells",
        layout::LEAST.width,
        layout::LEAST.height
    );
    let span = Span::styled(text, state.look.theme.text());
    line::draw(&[span], state.look.glyphs.ellipsis, area, buf);
}
