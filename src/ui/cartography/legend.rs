//! The rows of the legend: the stops, and what happens at each.

use ratatui::layout::{Position, Rect};

use crate::ui::state::{Pane, State};
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

/// All rows. Where not all have room, only the stops that are `open` tell their events.
#[must_use]
pub fn rows(map: &Map, open: &[usize], height: usize) -> Vec<Row> {
    let all = list(map, |_| true);
    if all.len() <= height {
        return all;
    }
    list(map, |stop| open.contains(&stop))
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
    let height = usize::from(list.height);
    let (rows, cursor) = open_rows(state, height);
    let shown = state.visible(Pane::Map, rows.len(), cursor.unwrap_or_default(), height);
    let first = shown.start;
    let lines = list.rows().zip(rows.iter().skip(first).copied());
    (lines.collect(), rows.len(), first)
}

/// All rows of a list of `height` lines, and which of them is in hand.
fn open_rows(state: &State, height: usize) -> (Vec<Row>, Option<usize>) {
    let in_hand = state.map_place();
    let mut open = state.map.open.clone();
    open.extend(in_hand.map(|(stop, _)| stop));
    // The line that tells that the event in hand has no place must not decide which stops are open.
    let room = height + usize::from(in_hand.is_none() && state.event().is_some());
    let rows = rows(&state.map.map, &open, room);
    let here = in_hand.map(|(stop, at)| Row::Visit(stop, at));
    let cursor = rows.iter().position(|row| Some(*row) == here);
    (rows, cursor)
}

/// Which of all rows is in hand.
#[must_use]
pub fn cursor(state: &State, legend: Rect) -> Option<usize> {
    let (list, _) = split(state, legend);
    open_rows(state, usize::from(list.height)).1
}

/// The row at a cell, and its line below the first in sight.
#[must_use]
pub fn row_at(state: &State, legend: Rect, at: Position) -> Option<(Row, isize)> {
    let (list, _) = split(state, legend);
    let (rows, ..) = visible(state, list);
    let mut lines = (0..).zip(rows);
    let (line, (_, row)) = lines.find(|(_, (place, _))| place.contains(at))?;
    Some((row, line))
}
