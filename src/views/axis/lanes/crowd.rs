//! Stretches with too many events to be told apart.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Room;
use crate::views::axis::Axis;
use crate::views::axis::ticks::Scale;
use crate::views::axis::window::Window;

/// Events that begin between two ticks, shown as their number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crowd {
    /// Its lane, the topmost 0.
    pub lane: usize,
    /// Its cells.
    pub cells: Range<usize>,
    /// The items.
    pub items: Vec<usize>,
    /// What to look at to tell them apart.
    pub window: Window,
    /// The number, with as many words as there is room for.
    pub label: String,
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
        let tick = |stretch: usize| scale.ticks.get(stretch).map(|tick| tick.cell);
        let start = stretch.checked_sub(1).and_then(tick).unwrap_or_default();
        let end = tick(stretch).unwrap_or(room.cells);
        let (cells, label) = chip(items.len(), start, end, room.cells);
        Some(Crowd {
            lane: 0,
            cells,
            items,
            window: closer,
            label,
        })
    };
    stretches.into_iter().filter_map(crowd).collect()
}

/// The cells and the words of a count between two ticks: one for its sign, then a blank and the words.
fn chip(count: usize, start: usize, end: usize, cells: usize) -> (Range<usize>, String) {
    let words = [format!("{count} events"), count.to_string()];
    let fits = |words: &&String| start + words.len() + 3 < end;
    let label = words.iter().find(fits).unwrap_or(&words[1]).clone();
    let length = label.len() + 2;
    let start = start.min(cells.saturating_sub(length));
    (start..(start + length).min(cells), label)
}
