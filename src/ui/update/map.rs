//! Moving through the places and the route.

use ratatui::layout::{Position, Rect};

use super::Click;
use crate::model::Id;
use crate::ui::cartography::legend::{self, Row};
use crate::ui::cartography::{self, marks};
use crate::ui::command::Command;
use crate::ui::layout;
use crate::ui::scroll;
use crate::ui::state::{Pane, State};
use crate::ui::widgets::frame;
use crate::views::Subject;
use crate::views::map::Point;

/// A step of panning is this part of the width or height in sight.
const PART: f64 = 0.125;

/// Runs a command in the way of this view; `false` leaves it to what is common to all.
pub fn run(state: &mut State, command: Command) -> bool {
    match command {
        Command::ZoomIn => zoom(state, 1),
        Command::ZoomOut => zoom(state, -1),
        Command::Fit => state.map.camera = None,
        Command::Left | Command::PanLeft => pan(state, -1.0, 0.0),
        Command::Right | Command::PanRight => pan(state, 1.0, 0.0),
        Command::PanUp => pan(state, 0.0, 1.0),
        Command::PanDown => pan(state, 0.0, -1.0),
        _ => return false,
    }
    true
}

/// Moves through the events in the order of the legend. From an event without a place, to the one that comes after it.
pub fn move_by(state: &mut State, rows: isize) {
    let order: Vec<&Id> = state.map.map.visits().map(|visit| &visit.id).collect();
    let here = state.event();
    let next = match order.iter().position(|id| Some(*id) == here) {
        Some(at) => scroll::move_by(at, rows, order.len()),
        None => nearest(state, &order, rows),
    };
    if let Some(id) = order.get(next).map(|id| (*id).clone()) {
        select(state, id);
    }
}

/// Of the events with a place, the first that stands below the one in hand in the itinerary, or the last above it.
fn nearest(state: &State, order: &[&Id], rows: isize) -> usize {
    if rows == isize::MIN {
        return 0;
    }
    if rows == isize::MAX {
        return order.len().saturating_sub(1);
    }
    let by_id = state.itinerary.rows_by_id();
    let placed = order.iter().enumerate();
    let placed = placed.filter_map(|(at, id)| Some((*by_id.get(id)?, at)));
    let found = if rows > 0 {
        placed.filter(|(row, _)| *row > state.event_row).min()
    } else {
        placed.filter(|(row, _)| *row < state.event_row).max()
    };
    found.map_or(0, |(_, at)| at)
}

/// Puts an event in hand by a key, and its place in sight.
fn select(state: &mut State, id: Id) {
    state.map.open.clear();
    state.select(&Subject::Event(id));
    keep_in_sight(state);
}

/// Moves the map, where the user has moved it before, until the place in hand is in sight.
pub fn keep_in_sight(state: &mut State) {
    let Some((map, camera)) = state
        .map
        .camera
        .and_then(|camera| Some((map_area(state)?, camera)))
    else {
        return;
    };
    let spots: Vec<Point> = cartography::spots_in_hand(state).collect();
    let is_in_sight = spots.iter().any(|spot| camera.cell(*spot, map).is_some());
    if let Some(first) = spots.first().filter(|_| !is_in_sight) {
        state.map.camera = Some(camera.show(*first, map));
    }
}

/// The room of the map, when the pane is on the screen and has any.
fn map_area(state: &State) -> Option<Rect> {
    let area = layout::area_of(state, Pane::Map)?;
    let [map, _] = cartography::split(frame::inner(area));
    (!map.is_empty()).then_some(map)
}

/// Closer, or further away, round the place in hand as long as it is in sight.
fn zoom(state: &mut State, steps: i32) {
    let Some(map) = map_area(state) else { return };
    let camera = cartography::camera(state, map);
    let around = cartography::spots_in_hand(state).find(|spot| camera.cell(*spot, map).is_some());
    state.map.camera = Some(camera.zoom(steps, around.unwrap_or(camera.at), map));
}

/// To the east by `across` steps, and to the north by `up`.
fn pan(state: &mut State, across: f64, up: f64) {
    let Some(map) = map_area(state) else { return };
    let camera = cartography::camera(state, map);
    let (columns, lines) = (f64::from(map.width) * PART, f64::from(map.height) * PART);
    state.map.camera = Some(camera.pan(across * columns.max(1.0), up * lines.max(1.0), map));
}

/// Closer, or further away, around the place at a cell of the pane that has `area`; `false` where the cell is not on the
/// map.
pub fn zoom_at(state: &mut State, area: Rect, at: Position, closer: bool) -> bool {
    let [map, _] = cartography::split(frame::inner(area));
    if !map.contains(at) {
        return false;
    }
    let camera = cartography::camera(state, map);
    let around = camera.point(at, map);
    state.map.camera = Some(camera.zoom(if closer { 1 } else { -1 }, around, map));
    true
}

/// Puts in hand what is drawn at a cell of the pane whose area is `area`: an event of the legend, or the first at a
/// stop; of a mark that stands for several, the stop after the one in hand, unless the button went down there just
/// before. `None` when there is nothing.
pub fn click(state: &mut State, area: Rect, at: Position, is_second: bool) -> Option<Click> {
    let [map, legend] = cartography::split(frame::inner(area));
    if map.contains(at) {
        click_map(state, map, at, is_second)
    } else {
        click_legend(state, legend, at, is_second)
    }
}

fn click_map(state: &mut State, map: Rect, at: Position, is_second: bool) -> Option<Click> {
    let camera = cartography::camera(state, map);
    let stops = marks::place(state, &camera, map).stops_at(at);
    let here = state.map_place().map(|(stop, _)| stop);
    let is_here = here.is_some_and(|here| stops.contains(&here));
    if is_here && (is_second || stops.len() == 1) {
        return Some(Click::Again);
    }
    let stop = after(state, &stops)?;
    choose(state, (stop, 0))?;
    // The whole route is fitted in with the place in hand, so it would move with that.
    if cartography::camera(state, map) != camera {
        state.map.camera = Some(camera);
    }
    Some(Click::Chosen)
}

fn click_legend(state: &mut State, area: Rect, at: Position, is_second: bool) -> Option<Click> {
    let (clicked, line) = legend::row_at(state, area, at)?;
    let place = match clicked {
        Row::Stop(stop) => (stop, 0),
        Row::Visit(stop, at) => (stop, at),
        Row::OffRoute => return None,
    };
    let was_in_hand = state.map_place() == Some(place);
    if !was_in_hand {
        choose(state, place)?;
        keep_in_sight(state);
    }
    // The event of a stop stands below its row.
    let is_stop = matches!(clicked, Row::Stop(_));
    let below = isize::from(is_stop);
    let row = legend::cursor(state, area)?;
    state.pin(Some(Pane::Map), row, line.saturating_add(below));
    Some(Click::on(was_in_hand && (is_second || !is_stop)))
}

/// Puts an event at a stop in hand; what is open in the legend stays open.
fn choose(state: &mut State, (stop, at): (usize, usize)) -> Option<()> {
    let id = state.map.map.stops.get(stop)?.visits.get(at)?.id.clone();
    let open = state.map_place().map(|(stop, _)| stop);
    state.map.open.extend(open);
    state.select(&Subject::Event(id));
    Some(())
}

/// The stop after the one in hand, round and round, so that each of several in one place can be reached.
fn after(state: &State, stops: &[usize]) -> Option<usize> {
    let here = state.map_place().map(|(stop, _)| stop);
    let at = stops.iter().position(|stop| Some(*stop) == here);
    let next = at.map_or(0, |at| at + 1) % stops.len().max(1);
    stops.get(next).copied()
}
