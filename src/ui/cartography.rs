//! Where on the screen the map has what: pure, so that drawing, moving and the mouse agree.

pub mod camera;
mod cluster;
pub mod legend;
pub mod marks;
pub mod scale;
mod table;

use ratatui::layout::Rect;

use super::state::State;
use camera::Camera;

/// Columns from which the legend stands beside the map at a width of its own.
const WIDE: u16 = 92;
/// Columns of a legend beside the map: at least, at most.
const LEGEND: (u16, u16) = (36, 46);
/// Lines from which the legend stands below the map.
const HIGH: u16 = 16;
/// Columns from which a low pane has both side by side.
const BESIDE: u16 = 50;

/// The room of the map and of its legend, in that order, within the frame. Where there is room for one only it is the
/// legend's: it tells in words what the map shows.
#[must_use]
pub fn split(inner: Rect) -> [Rect; 2] {
    let nothing = Rect {
        width: 0,
        height: 0,
        ..inner
    };
    if inner.width >= WIDE || (inner.height < HIGH && inner.width >= BESIDE && inner.height > 3) {
        let share = (inner.width / 5).saturating_mul(2);
        let least = LEGEND.0.min(inner.width / 2);
        let legend = share.clamp(least, LEGEND.1);
        let map = inner.width.saturating_sub(legend + 1);
        let beside = Rect {
            x: inner.x + map + 1,
            width: inner.width - map - 1,
            ..inner
        };
        [
            Rect {
                width: map,
                ..inner
            },
            beside,
        ]
    } else if inner.height >= HIGH {
        let legend = (inner.height / 5).saturating_mul(2);
        let map = inner.height - legend;
        let below = Rect {
            y: inner.y + map,
            height: legend,
            ..inner
        };
        [
            Rect {
                height: map,
                ..inner
            },
            below,
        ]
    } else {
        [nothing, inner]
    }
}

/// What the map shows: as the user left it, else the whole route, and the place in hand where that is off it.
#[must_use]
pub fn camera(state: &State, area: Rect) -> Camera {
    if let Some(camera) = state.map.camera {
        return camera.within(area);
    }
    let mut points = state.map.map.points();
    points.extend(spots_in_hand(state));
    Camera::fit(&points, area)
}

/// Where the event in hand is, on every side of an open question.
pub fn spots_in_hand(state: &State) -> impl Iterator<Item = crate::views::map::Point> {
    let stop = state.map_place().map(|(stop, _)| stop);
    let stop = stop.and_then(|stop| state.map.map.stops.get(stop));
    let spots = stop.map(|stop| stop.spots.as_slice()).unwrap_or_default();
    spots.iter().filter_map(|spot| spot.at)
}
