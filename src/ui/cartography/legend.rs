//! The rows of the legend: the stops, and what happens at each.

use ratatui::layout::{Position, Rect};

use crate::ui::scroll;
use crate::ui::state::State;
use crate::views::map::Map;

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Above the places that are no part of the route.
    OffRoute,
    /// A stop.
    Stop(usize),
    /// An event at a stop.
    Visit(usize, usize),
}

/// All rows. Where not all have room, only the stop in hand tells its events.
#[must_use]
pub fn rows(map: &Map, in_hand: Option<(usize, usize)>, height: usize) -> Vec<Row> {
    let all = list(map, |_| true);
    if all.len() <= height {
        return all;
    }
    list(map, |stop| in_hand.is_some_and(|(open, _)| open == stop))
}

fn list(map: &Map, is_open: impl Fn(usize) -> bool) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut was_on_route = false;
    for (number, stop) in map.stops.iter().enumerate() {
        if stop.number.is_none() && was_on_route {
            rows.push(Row::OffRoute);
        }
        was_on_route = stop.number.is_some();
        rows.push(Row::Stop(number));
        if is_open(number) {
            rows.extend((0..stop.visits.len()).map(|at| Row::Visit(number, at)));
        }
    }
    rows
}

/// The list, and below it a line that tells that the event in hand has no place.
#[must_use]
pub fn split(state: &State, area: Rect) -> (Rect, Option<Rect>) {
    if state.map_place().is_some() || state.event().is_none() || area.height < 2 {
        return (area, None);
    }
    let list = Rect {
        height: area.height - 1,
        ..area
    };
    let line = Rect {
        y: area.y + list.height,
        height: 1,
        ..area
    };
    (list, Some(line))
}

/// The rows in sight, each with the line that it is drawn on; how many there are in all, and which is the first.
#[must_use]
pub fn visible(state: &State, list: Rect) -> (Vec<(Rect, Row)>, usize, usize) {
    let in_hand = state.map_place();
    let height = usize::from(list.height);
    let rows = rows(&state.map.map, in_hand, height);
    let here = in_hand.map(|(stop, at)| Row::Visit(stop, at));
    let cursor = rows.iter().position(|row| Some(*row) == here);
    let shown = scroll::visible(rows.len(), cursor.unwrap_or_default(), height, None);
    let first = shown.start;
    let lines = list.rows().zip(rows.iter().skip(first).copied());
    (lines.collect(), rows.len(), first)
}

/// The row at a cell.
#[must_use]
pub fn row_at(state: &State, legend: Rect, at: Position) -> Option<Row> {
    let (list, _) = split(state, legend);
    let (rows, ..) = visible(state, list);
    rows.into_iter()
        .find(|(line, _)| line.contains(at))
        .map(|(_, row)| row)
}
