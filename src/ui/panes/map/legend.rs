//! The stops in words: number, place, days, and what happens there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::text::width;
use crate::ui::cartography::legend::{self, Row};
use crate::ui::panes::mark;
use crate::ui::state::State;
use crate::ui::widgets::{frame, line};
use crate::views::map::{Stop, Visit};
use crate::views::phrase;

/// Draws the rows in sight. The scroll offset follows from the event in hand.
pub fn draw(state: &State, is_focused: bool, area: Rect, buf: &mut Buffer) {
    let (list, note) = legend::split(state, area);
    let (rows, count, first) = legend::visible(state, list);
    let in_hand = state.map_place();
    for (place, row) in rows {
        match row {
            Row::OffRoute => {
                let span = Span::styled("off the route", state.look.theme.heading());
                line::draw(&[span], state.look.glyphs.ellipsis, place, buf);
            }
            Row::Stop(number) => {
                let is_here = in_hand.is_some_and(|(stop, _)| stop == number);
                if let Some(stop) = state.map.map.stops.get(number) {
                    draw_stop(state, stop, is_here, place, buf);
                }
            }
            Row::Visit(number, at) => {
                let is_here = in_hand == Some((number, at));
                let stop = state.map.map.stops.get(number);
                if let Some((stop, visit)) =
                    stop.and_then(|stop| Some((stop, stop.visits.get(at)?)))
                {
                    draw_visit(state, stop, visit, is_here, place, buf);
                }
                if is_here {
                    frame::select(is_focused, &state.look, place, buf);
                }
            }
        }
    }
    frame::draw_scrollbar(count, first, &state.look, list, buf);
    if let Some(place) = note {
        draw_note(state, place, buf);
    }
}

fn draw_stop(state: &State, stop: &Stop, is_here: bool, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let number = match stop.number {
        Some(number) => format!("{number:>2} "),
        None if stop.is_on_map() && !stop.is_region() => format!(" {} ", glyphs.spot),
        None => "   ".to_owned(),
    };
    let style = if stop.number.is_some() {
        theme.heading()
    } else {
        theme.citation()
    };
    let name = if is_here {
        theme.title(true)
    } else {
        theme.text()
    };
    let mut left = vec![
        Span::styled(number, style),
        Span::styled(name_of(stop), name),
    ];
    if !stop.is_on_map() {
        left.push(Span::styled(", not on the map", theme.dim()));
    }
    let events = Span::styled(
        format!("{}  ", phrase::count(stop.visits.len(), "event")),
        theme.dim(),
    );
    let dates = Span::styled(format!("{}  ", stop.dates), theme.citation());
    let marks = mark(stop.verdict, stop.origins, &state.look);
    let used = cells(&left) + cells(&marks) + 1;
    // More than two thirds of the line would be cut.
    let most = (usize::from(area.width) * 2 / 3).saturating_sub(cells(&marks));
    let mut room = usize::from(area.width).saturating_sub(used).min(most);
    let mut right = Vec::new();
    // The days tell more than the count, and each is shown whole or not at all; so is the place before both.
    for piece in [(!stop.dates.is_empty()).then_some(dates), Some(events)]
        .into_iter()
        .flatten()
    {
        let wanted = width(&piece.content);
        if wanted <= room {
            room -= wanted;
            right.insert(0, piece);
        }
    }
    right.extend(marks);
    line::draw_both(&left, &right, glyphs.ellipsis, area, buf);
}

/// "Busan / Seoul"; of a place without coordinates, the one that stands in for it.
fn name_of(stop: &Stop) -> String {
    let name = |spot: &crate::views::map::Spot| match &spot.stand_in {
        Some(outer) => format!("{} (in {outer})", spot.name),
        None => spot.name.to_string(),
    };
    stop.spots.iter().map(name).collect::<Vec<_>>().join(" / ")
}

fn draw_visit(
    state: &State,
    stop: &Stop,
    visit: &Visit,
    is_here: bool,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let cursor = if is_here { glyphs.cursor } else { " " };
    let lit = line::matches(&visit.title, &state.search.needle);
    let mut left = vec![Span::raw("   "), Span::styled(cursor, theme.title(true))];
    left.extend(line::light(
        &visit.title,
        theme.text(),
        &lit,
        theme.match_lit(),
    ));
    let marks = mark(visit.verdict, visit.origins, &state.look);
    let room = usize::from(area.width).saturating_sub(cells(&left) + cells(&marks) + 1);
    let date = format!("{}  ", visit.date);
    let is_told = visit.date.is_empty() || visit.date == stop.dates;
    let mut right = Vec::new();
    if !is_told && width(&date) <= room {
        right.push(Span::styled(date, theme.citation()));
    }
    right.extend(marks);
    line::draw_both(&left, &right, glyphs.ellipsis, area, buf);
}

/// The event in hand is on no row.
fn draw_note(state: &State, area: Rect, buf: &mut Buffer) {
    let Some(event) = state.event() else { return };
    let look = &state.look;
    let text = format!("no place is stated: {}", state.dossier().name(event));
    line::draw(
        &[Span::styled(text, look.theme.dim())],
        look.glyphs.ellipsis,
        area,
        buf,
    );
}

fn cells(spans: &[Span<'_>]) -> usize {
    spans.iter().map(|span| width(&span.content)).sum()
}
