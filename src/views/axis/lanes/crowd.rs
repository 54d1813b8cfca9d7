//! Stretches with too many events to be told apart.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{GAP, Room};
use crate::views::axis::Axis;
use crate::views::axis::ticks::Scale;
use crate::views::axis::window::Window;

/// Events that begin between two ticks, shown as their number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crowd {
    /// Its lane, the topmost 0.
    pub lane: usize,
    /// The cells of its sign and its number, and on to the end of the last event that has room there.
    pub cells: Range<usize>,
    /// The items.
    pub items: Vec<usize>,
    /// What to look at to tell them apart.
    pub window: Window,
}

/// The stretches between ticks that can be counted: of at least two events, none of which is nearly as long as the
/// window, and which looking closer would part.
pub(super) fn find(
    axis: &Axis,
    window: Window,
    scale: &Scale,
    shown: &[usize],
    room: Room,
) -> Vec<Crowd> {
    let mut stretches: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for place in shown {
        let Some((from, to)) = axis.items.get(*place).map(|item| item.extent) else {
            continue;
        };
        if (to - from).saturating_mul(2) < window.length() {
            let from = from.max(window.from());
            let stretch = scale.ticks.partition_point(|tick| tick.at <= from);
            stretches.entry(stretch).or_default().push(*place);
        }
    }
    let crowd = |(stretch, items): (usize, Vec<usize>)| {
        let extents = items
            .iter()
            .filter_map(|item| Some(axis.items.get(*item)?.extent));
        let hull = extents.reduce(|all, next| (all.0.min(next.0), all.1.max(next.1)))?;
        let closer = Window::new(hull.0, hull.1);
        if items.len() < 2 || closer.length() >= window.length() {
            return None;
        }
        let cell = |at| usize::try_from(window.cell(at, room.cells)).unwrap_or_default();
        // Its sign and a blank stand before the number.
        let length = items.len().to_string().len() + 2;
        let start = cell(hull.0).min(room.cells.saturating_sub(length));
        // What begins after the next tick belongs to another crowd, which is to stand beside this one.
        let next = scale
            .ticks
            .get(stretch)
            .map_or(room.cells, |tick| tick.cell);
        let end = (cell(hull.1 - 1) + 1).min(next.saturating_sub(GAP));
        Some(Crowd {
            lane: 0,
            cells: start..end.max(start + length).min(room.cells),
            items,
            window: closer,
        })
    };
    stretches.into_iter().filter_map(crowd).collect()
}

/// How many of the counted events begin in each cell of the window.
#[must_use]
pub fn density(axis: &Axis, window: Window, cells: usize, crowds: &[Crowd]) -> Vec<usize> {
    let mut density = vec![0; cells];
    for place in crowds.iter().flat_map(|crowd| &crowd.items) {
        let Some(item) = axis.items.get(*place) else {
            continue;
        };
        let cell = window.cell(item.extent.0.max(window.from()), cells);
        let count = usize::try_from(cell)
            .ok()
            .and_then(|cell| density.get_mut(cell));
        if let Some(count) = count {
            *count += 1;
        }
    }
    density
}
