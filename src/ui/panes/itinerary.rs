//! What happens when and where.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;

use super::{drafted, draw_hint, mark, none_of};
use crate::text::width;
use crate::ui::state::{Pane, State};
use crate::ui::widgets::{frame, line};
use crate::views::itinerary::{EventRow, Row};

/// Draws the rows in sight. The scroll offset follows from the cursor, so drawing twice gives the same frame.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let is_focused = state.has_keys(Pane::Itinerary);
    let (at, of) = state.itinerary.count(state.event_row);
    let note = format!("{at}/{of}");
    let inner = frame::draw("Itinerary", &note, is_focused, &state.look, area, buf);
    if state.itinerary.rows.is_empty() {
        draw_hint(&none_of("event", state), &state.look, inner, buf);
        return;
    }
    let rows = state.itinerary.rows.len();
    let shown = shown(state, inner);
    let first = shown.start;
    for (place, row) in inner.rows().zip(shown) {
        match state.itinerary.rows.get(row) {
            Some(Row::Heading(text)) => {
                let text = Span::styled(text.to_string(), state.look.theme.heading());
                line::draw(&[text], state.look.glyphs.ellipsis, place, buf);
            }
            Some(Row::Event(event)) => {
                let is_here = row == state.event_row;
                draw_event(state, event, is_here, place, buf);
                if is_here {
                    frame::select(is_focused, &state.look, place, buf);
                }
            }
            None => {}
        }
    }
    frame::draw_scrollbar(rows, first, &state.look, inner, buf);
}

/// The rows in sight.
fn shown(state: &State, inner: Rect) -> Range<usize> {
    let rows = state.itinerary.rows.len();
    state.visible(
        Pane::Itinerary,
        rows,
        state.event_row,
        usize::from(inner.height),
    )
}

/// The row drawn at a cell of the pane, and its line.
#[must_use]
pub fn row_at(state: &State, area: Rect, at: Position) -> Option<(usize, u16)> {
    let inner = frame::inner(area);
    super::row_at(shown(state, inner), inner, at)
}

fn draw_event(state: &State, event: &EventRow, is_here: bool, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let mut left = vec![Span::styled(
        if is_here { glyphs.cursor } else { " " },
        theme.title(true),
    )];
    left.push(Span::styled(branches(event, state), theme.dim()));
    let bullet = event.status.map_or((" ", Style::new()), |status| {
        (glyphs.bullet(status.into()), theme.bullet(status.into()))
    });
    left.push(Span::styled(bullet.0, bullet.1));
    left.push(Span::raw(" "));
    let lit = line::matches(&event.title, &state.search.needle);
    left.extend(line::light(
        &event.title,
        theme.text(),
        &lit,
        theme.match_lit(),
    ));
    let mut marks = mark(event.verdict, event.origins, &state.look);
    if event.is_drafted {
        marks.insert(0, drafted(&state.look));
    }
    let used = cells(&left) + cells(&marks);
    let mut room = usize::from(area.width).saturating_sub(used + 2);
    let mut right = Vec::new();
    // What is left beside the title goes to the date, then to the standing, which the bullet tells too, then to what
    // the event belongs to; each only whole.
    for piece in [date(state, event), standing(state, event, room)]
        .into_iter()
        .flatten()
    {
        let wanted = cells(std::slice::from_ref(&piece));
        if wanted <= room {
            room -= wanted;
            right.push(piece);
        }
    }
    let note = event
        .note
        .as_ref()
        .map(|note| format!(" {} {note}", glyphs.separator));
    if let Some(note) = note.filter(|note| width(note) <= room) {
        left.push(Span::styled(note, theme.dim()));
    }
    right.extend(marks);
    line::draw_both(&left, &right, glyphs.ellipsis, area, buf);
}

fn cells(spans: &[Span<'_>]) -> usize {
    spans.iter().map(|span| width(&span.content)).sum()
}

fn date(state: &State, event: &EventRow) -> Option<Span<'static>> {
    let text = format!("{}  ", event.date);
    (!event.date.is_empty()).then(|| Span::styled(text, state.look.theme.citation()))
}

/// The standing in as many words as there is room for.
fn standing(state: &State, event: &EventRow, room: usize) -> Option<Span<'static>> {
    let room = room.saturating_sub(width(&event.date) + 3);
    let style = event.status.map_or(state.look.theme.dim(), |status| {
        if event.is_outcome_missing {
            state.look.theme.dim()
        } else {
            state.look.theme.bullet(status.into())
        }
    });
    [&*event.standing, &*event.short_standing]
        .into_iter()
        .find(|text| !text.is_empty() && width(text) <= room)
        .map(|text| Span::styled(format!("{text} "), style))
}

fn branches(event: &EventRow, state: &State) -> String {
    let glyphs = &state.look.glyphs;
    let last = event.branches.len().saturating_sub(1);
    let sign = |(level, more): (usize, &bool)| match (level == last, *more) {
        (true, true) => glyphs.branch,
        (true, false) => glyphs.last_branch,
        (false, true) => glyphs.trunk,
        (false, false) => " ",
    };
    event.branches.iter().enumerate().map(sign).collect()
}
