//! The cells of one event: its bars and marks, and its label beside, within or before them.

use std::ops::Range;

use crate::text::width;
use crate::views::axis::window::Window;
use crate::views::axis::{Form, Item, Run};

/// Cells of the bullet and of the blank after it.
const LEAD: usize = 2;
/// Cells of a blank and a verdict's mark.
const MARK: usize = 2;
/// Cells of a bar that stay free around a label within it.
const WITHIN: usize = 4;
/// Cells of a bar's end that is open.
const TAIL: usize = 3;

/// The cells of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// From its start to its end, as far as it is in sight.
    pub cells: Range<usize>,
    /// The part in which it goes on for certain.
    pub sure: Range<usize>,
    /// Whether it is one moment, drawn as the event's bullet in its only cell.
    pub is_mark: bool,
    /// Whether there is a soft cell on either side of a mark.
    pub is_soft: bool,
    /// Whether it goes on out of sight, or without an end.
    pub goes_on: [bool; 2],
    /// The version that it belongs to.
    pub version: usize,
}

/// The cells of a label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// From the bullet to the mark.
    pub cells: Range<usize>,
    /// Cells for the title or the number.
    pub title: usize,
    /// Cells of the bullet and what parts it from the title; none where the title stands before its mark.
    pub lead: usize,
}

/// All cells of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    /// Everything, what is drawn and what must stay free.
    pub cells: Range<usize>,
    /// Bars and marks, from left to right.
    pub bars: Vec<Bar>,
    /// Its name.
    pub label: Label,
}

/// Cells of the title, and of the `?` after one that is only possible.
#[must_use]
pub fn title_cells(item: &Item) -> usize {
    width(&item.title) + usize::from(item.is_possible())
}

/// Shapes an event whose title may take `title` cells.
pub(super) fn shape(
    item: &Item,
    window: Window,
    cells: usize,
    is_within_days: bool,
    title: usize,
) -> Shape {
    let bars: Vec<Bar> = item
        .runs
        .iter()
        .filter_map(|run| bar(run, window, cells, is_within_days))
        .collect();
    let taken = bars
        .iter()
        .map(|bar| {
            let halo = usize::from(bar.is_mark && bar.is_soft);
            bar.cells.start.saturating_sub(halo)..(bar.cells.end + halo).min(cells)
        })
        .reduce(|all, next| all.start.min(next.start)..all.end.max(next.end));
    let mark = if item.has_mark() { MARK } else { 0 };
    let label = match (bars.last(), &taken) {
        (Some(last), Some(taken)) => label(last, taken, cells, title, mark),
        _ => Label::default(),
    };
    let taken = taken.unwrap_or_default();
    let all = if label.cells.is_empty() {
        taken
    } else {
        taken.start.min(label.cells.start)..taken.end.max(label.cells.end)
    };
    Shape {
        cells: all,
        bars,
        label,
    }
}

fn bar(run: &Run, window: Window, cells: usize, is_within_days: bool) -> Option<Bar> {
    if run.to <= window.from() || run.from >= window.to() || cells == 0 {
        return None;
    }
    let clip = |at: i64| usize::try_from(at.max(0)).unwrap_or(cells).min(cells);
    let cell = |minute| window.cell(minute, cells);
    let is_mark = match run.form {
        Form::Moment => true,
        Form::Day => !is_within_days && run.from >= window.from(),
        Form::Somewhere | Form::Span => false,
    };
    let start = clip(cell(run.from)).min(cells - 1);
    if is_mark {
        return Some(Bar {
            cells: start..start + 1,
            sure: start..start + 1,
            is_mark,
            is_soft: run.is_soft[0],
            goes_on: [false; 2],
            version: run.version,
        });
    }
    let end = clip(cell(run.to - 1) + 1).max(start + 1);
    let sure = run.sure.map_or(start..start, |(from, to)| {
        clip(cell(from)).max(start)..clip(cell(to - 1) + 1).min(end)
    });
    let [opens, ends_open] = run.is_open;
    Some(Bar {
        cells: start.saturating_sub(if opens { TAIL } else { 0 })
            ..(end + if ends_open { TAIL } else { 0 }).min(cells),
        sure: soften(sure, start..end, run),
        is_mark,
        is_soft: run.is_soft.contains(&true),
        goes_on: [
            opens || run.from < window.from(),
            ends_open || run.to > window.to(),
        ],
        version: run.version,
    })
}

/// Leaves a soft end at least a cell where it is in sight.
fn soften(sure: Range<usize>, all: Range<usize>, run: &Run) -> Range<usize> {
    let start =
        sure.start + usize::from(run.is_soft[0] && sure.start == all.start && all.start > 0);
    let end = sure.end.saturating_sub(usize::from(
        run.is_soft[1] && !run.is_open[1] && sure.end == all.end && all.len() > 1,
    ));
    start..end.max(start)
}

/// Finds a label its place: within a bar, at a mark or after a bar, before either, in this order; else where there is
/// most room, and the title is cut to it.
fn label(last: &Bar, taken: &Range<usize>, cells: usize, title: usize, mark: usize) -> Label {
    let halo = usize::from(last.is_mark && last.is_soft);
    let lead = LEAD + halo;
    let (within, inside, after) = if last.is_mark {
        (0, 0, last.cells.start)
    } else {
        let room = last.cells.len().saturating_sub(WITHIN);
        (last.cells.start + WITHIN / 2, room, taken.end + 1)
    };
    // Before a mark the title needs no bullet of its own, and before both a blank.
    let lead_before = if last.is_mark { 0 } else { lead };
    let before = taken.start.saturating_sub(1);
    let places = [
        (within, inside, lead),
        (after, cells.saturating_sub(after), lead),
        (0, before, lead_before),
    ];
    let lacks =
        |(_, room, lead): &(usize, usize, usize)| (lead + title + mark).saturating_sub(*room);
    let best = places
        .iter()
        .enumerate()
        .min_by_key(|(_, place)| lacks(place));
    let Some((side, (start, room, lead))) = best else {
        return Label::default();
    };
    let length = (lead + title + mark).min(*room);
    let start = if side == 2 { before - length } else { *start };
    Label {
        cells: start..start + length,
        title: title.min(length.saturating_sub(lead + mark)),
        lead: *lead,
    }
}
