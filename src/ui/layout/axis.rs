//! The parts of the time axis, and what stands in each: pure, so that drawing and the mouse agree.

use std::ops::Range;

use ratatui::layout::{Position, Rect};

use crate::ui::scroll;
use crate::ui::state::{Pane, State};
use crate::ui::widgets::frame;
use crate::views::axis::lanes::{self, Crowd, Lanes, Room};
use crate::views::axis::ticks::Scale;
use crate::views::axis::window::Window;

/// Columns from which what has no date stands beside the lanes, else below them.
const BESIDE: u16 = 64;
/// Lines from which what has no date stands below the lanes all the time.
const BELOW: u16 = 9;
/// Lines of an undated event: its title, and what the sources tell of its time.
pub const LINES: u16 = 2;

/// The time axis as it is laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The stretch of time in sight.
    pub window: Window,
    /// Its ticks.
    pub scale: Scale,
    /// The events in it.
    pub lanes: Lanes,
    /// The item in hand.
    pub selected: Option<usize>,
    /// The line of the lanes, or the row of what is undated, on which it stays, where it was clicked.
    pub pinned: Option<isize>,
    /// Where everything stands.
    pub parts: Parts,
}

/// Where everything stands; what has no room is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts {
    /// The scale: parts, ticks and line, the line left out first, then the parts.
    pub scale: Rect,
    /// The lanes.
    pub lanes: Rect,
    /// What numbers mean.
    pub legend: Rect,
    /// What has no date, with a heading.
    pub undated: Rect,
    /// The event in hand in words.
    pub readout: Rect,
    /// What the signs mean.
    pub signs: Rect,
}

/// Lays out the axis in the pane that has `area`, its frame included.
#[must_use]
pub fn arrange(state: &State, area: Rect) -> Scene {
    let has_undated = !state.axis.axis.undated().is_empty();
    let scene = arrange_with(state, area, has_undated, has_undated);
    let is_full =
        !scene.lanes.crowds.is_empty() || scene.lanes.count > usize::from(scene.parts.lanes.height);
    if has_undated || !is_full {
        return scene;
    }
    // The column of a legend costs the lanes their width, so it is tried only where they do not suffice.
    let numbered = arrange_with(state, area, true, false);
    if numbered.lanes.numbered.is_empty() {
        scene
    } else {
        numbered
    }
}

fn arrange_with(state: &State, area: Rect, has_side: bool, has_undated: bool) -> Scene {
    let axis = &state.axis.axis;
    let selected = state.event().and_then(|id| axis.place(id));
    let kept = state.axis.kept.iter().filter_map(|id| axis.place(id));
    let apart: Vec<usize> = kept.chain(selected).collect();
    let is_parked = apart.iter().any(|place| *place >= axis.dated);
    let (mut parts, side) = split(frame::inner(area), has_side, is_parked);
    let window = state.axis_window();
    let cells = usize::from(parts.lanes.width);
    let scale = Scale::of(window, cells);
    // A heading and one undated event are always kept.
    let kept = if has_undated { 1 + LINES } else { 0 };
    let room = Room {
        cells,
        lanes: usize::from(parts.lanes.height),
        legend: usize::from(side.height.saturating_sub(kept)),
    };
    let lanes = lanes::arrange(axis, window, &scale, room, &apart);
    let numbers = u16::try_from(lanes.numbered.len()).unwrap_or(u16::MAX);
    let numbers = numbers.min(side.height);
    parts.legend = Rect {
        height: numbers,
        ..side
    };
    parts.undated = Rect {
        y: side.y + numbers,
        height: if has_undated {
            side.height - numbers
        } else {
            0
        },
        ..side
    };
    Scene {
        window,
        scale,
        lanes,
        selected,
        pinned: selected.and_then(|item| state.pinned(Some(Pane::Axis), item)),
        parts,
    }
}

/// The parts, and the room for legend and undated events, beside the lanes or below them.
fn split(inner: Rect, has_side: bool, is_parked: bool) -> (Parts, Rect) {
    let mut parts = Parts::default();
    let mut rest = inner;
    let mut side = Rect::default();
    if inner.height >= 10 {
        parts.readout = take_bottom(&mut rest, 1);
    }
    if inner.height >= 14 {
        parts.signs = take_bottom(&mut rest, 1);
    }
    if has_side && inner.width >= BESIDE {
        let cells = (rest.width * 28 / 100).clamp(24, 44);
        side = Rect {
            x: rest.right() - cells,
            width: cells,
            ..rest
        };
        // A blank column parts it from the lanes, and holds their scrollbar.
        rest.width -= cells + 2;
    } else if has_side && (inner.height >= BELOW || is_parked) {
        let lines = (rest.height / 3).max(1 + LINES).min(rest.height);
        side = take_bottom(&mut rest, lines);
    }
    let lines = match rest.height {
        8.. => 3,
        5..8 => 2,
        3..5 => 1,
        _ => 0,
    };
    parts.scale = Rect {
        height: lines,
        ..rest
    };
    parts.lanes = Rect {
        y: rest.y + lines,
        height: rest.height - lines,
        ..rest
    };
    (parts, side)
}

fn take_bottom(rest: &mut Rect, lines: u16) -> Rect {
    let lines = lines.min(rest.height);
    rest.height -= lines;
    Rect {
        y: rest.bottom(),
        height: lines,
        ..*rest
    }
}

impl Scene {
    /// The lanes in sight; the one of the item in hand is among them.
    #[must_use]
    pub fn shown_lanes(&self) -> Range<usize> {
        let here = self.selected.and_then(|item| self.lanes.lane_of(item));
        let height = usize::from(self.parts.lanes.height);
        let (count, here) = (self.lanes.count, here.unwrap_or_default());
        let first = self.first(count, here, height);
        first..first.saturating_add(height).min(count)
    }

    /// The undated events in sight of `count`, whose first is item `dated`, and the lines of each below the heading.
    #[must_use]
    pub fn shown_undated(&self, dated: usize, count: usize) -> Vec<(usize, Rect)> {
        let area = self.parts.undated;
        let lines = Rect {
            y: area.y + 1.min(area.height),
            height: area.height.saturating_sub(1),
            ..area
        };
        let here = self.selected.and_then(|item| item.checked_sub(dated));
        let rows = usize::from(lines.height.div_ceil(LINES).max(1));
        let whole = usize::from(lines.height / LINES).max(1);
        // The one in hand is whole where anything is; a title may stand alone in the last line.
        let first = match here {
            Some(here) => self.first(count, here, whole),
            None => 0,
        };
        let tops = lines.rows().step_by(usize::from(LINES)).map(|row| Rect {
            height: LINES.min(lines.bottom() - row.y),
            ..row
        });
        (first..count.min(first + rows))
            .map(|row| dated + row)
            .zip(tops)
            .collect()
    }
}

impl Scene {
    /// The first of `count` rows in sight when the item in hand is in row `here`.
    fn first(&self, count: usize, here: usize, height: usize) -> usize {
        match self.pinned {
            Some(line) => scroll::first_pinned(count, &(here..here + 1), line, height),
            None => scroll::first_visible(count, here, height, None),
        }
    }

    /// The line of the lanes, or the row of what is undated, at which an item stands; none when it is in no lane.
    #[must_use]
    pub fn line_of(&self, item: usize, dated: usize, undated: usize) -> Option<isize> {
        if let Some(row) = item.checked_sub(dated) {
            let shown = self.shown_undated(dated, undated);
            let first = shown.first().map_or(0, |(first, _)| first - dated);
            return Some(scroll::line_of(row, first));
        }
        let lane = self.lanes.lane_of(item)?;
        Some(scroll::line_of(lane, self.shown_lanes().start))
    }

    /// The lane and the cell at a place on the screen, when it is one of the lanes.
    fn lane_at(&self, at: Position) -> Option<(usize, usize)> {
        let area = self.parts.lanes;
        let lane = self.shown_lanes().start + usize::from(at.y.checked_sub(area.y)?);
        let cell = usize::from(at.x.checked_sub(area.x)?);
        area.contains(at).then_some((lane, cell))
    }

    /// The crowd that is drawn at a place on the screen.
    #[must_use]
    pub fn crowd_at(&self, at: Position) -> Option<&Crowd> {
        let (lane, cell) = self.lane_at(at)?;
        let is_here = |crowd: &&Crowd| crowd.lane == lane && crowd.cells.contains(&cell);
        self.lanes.crowds.iter().find(is_here)
    }

    /// The item that is drawn at a place on the screen, as an event, in the legend or among the undated.
    #[must_use]
    pub fn item_at(&self, at: Position, dated: usize, undated: usize) -> Option<usize> {
        if let Some((lane, cell)) = self.lane_at(at) {
            let mut placed = self.lanes.placed.iter();
            let here =
                placed.find(|placed| placed.lane == lane && placed.shape.cells.contains(&cell));
            return here.map(|placed| placed.item);
        }
        if self.parts.legend.contains(at) {
            let line = usize::from(at.y - self.parts.legend.y);
            return self.lanes.numbered.get(line).copied();
        }
        let undated = self.shown_undated(dated, undated);
        let here = undated.into_iter().find(|(_, area)| area.contains(at));
        here.map(|(item, _)| item)
    }
}
