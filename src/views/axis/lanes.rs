//! Which event stands in which lane: packed, then shortened, then numbered, then counted, so that no label ever
//! stands on another.

mod crowd;
mod shape;

use std::collections::HashMap;
use std::ops::Range;

use super::ticks::Scale;
use super::window::Window;
use super::{Axis, Item};

pub use crowd::{Crowd, density};
pub use shape::{Bar, Label, Shape};

/// Free cells between two events of one lane.
const GAP: usize = 2;
/// To how many cells titles are cut, the longest first, before they give way to numbers.
const CUTS: [usize; 3] = [32, 20, 12];
/// To how many cells titles are cut where lanes scroll or stretches are counted.
const CUT: usize = 24;
/// How often the lanes in sight may be needed before crowded stretches are counted.
const SCROLLED: usize = 2;
/// How many lanes are looked through for a free place once there are more than can be shown.
const LOOKED_THROUGH: usize = 64;

/// What there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Cells from the left to the right end of the window.
    pub cells: usize,
    /// Lanes in sight at once.
    pub lanes: usize,
    /// Lines for a legend of numbers.
    pub legend: usize,
}

/// How events are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// By their titles.
    Whole,
    /// By their titles, cut to so many cells.
    Cut(usize),
    /// By numbers, which a legend explains.
    Numbers,
}

/// An event in its lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Its place among the items.
    pub item: usize,
    /// Its lane, the topmost 0.
    pub lane: usize,
    /// Its cells.
    pub shape: Shape,
}

/// What is in sight, and how it is arranged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lanes {
    /// The events, by time.
    pub placed: Vec<Placed>,
    /// Stretches with too many events to be told apart.
    pub crowds: Vec<Crowd>,
    /// How many lanes there are.
    pub count: usize,
    /// The items that are called by a number, which is one more than their place here.
    pub numbered: Vec<usize>,
    /// How many events are in sight, those counted in a crowd too.
    pub in_sight: usize,
    /// How many lie before the window.
    pub before: usize,
    /// How many lie after it.
    pub after: usize,
}

impl Lanes {
    /// The lane of an item, when it is not lost in a crowd or out of sight.
    #[must_use]
    pub fn lane_of(&self, item: usize) -> Option<usize> {
        let placed = self.placed.iter().find(|placed| placed.item == item);
        placed.map(|placed| placed.lane)
    }

    /// The number by which an item is called.
    #[must_use]
    pub fn number_of(&self, item: usize) -> Option<usize> {
        let place = self.numbered.iter().position(|numbered| *numbered == item);
        place.map(|place| place + 1)
    }

    /// The crowd that an event stands in; of the one in hand too, which is drawn beside it.
    #[must_use]
    pub fn crowd_of(&self, item: usize) -> Option<&Crowd> {
        self.crowds.iter().find(|crowd| crowd.items.contains(&item))
    }
}

/// Arranges what is in sight; the items `apart` are never counted in a crowd.
#[must_use]
pub fn arrange(axis: &Axis, window: Window, scale: &Scale, room: Room, apart: &[usize]) -> Lanes {
    let is_after = |item: &Item| item.extent.0 >= window.to();
    let is_before = |item: &Item| !is_after(item) && item.extent.1 <= window.from();
    let dated = || axis.dated().iter().enumerate();
    let shown: Vec<usize> = dated()
        .filter(|(_, item)| !is_before(item) && !is_after(item))
        .map(|(place, _)| place)
        .collect();
    let work = Work {
        axis,
        window,
        scale,
        room,
        apart,
        shown: &shown,
    };
    let mut lanes = work.lay_out();
    lanes.in_sight = shown.len();
    lanes.before = dated().filter(|(_, item)| is_before(item)).count();
    lanes.after = axis.dated - lanes.in_sight - lanes.before;
    lanes
}

/// What arranging works on.
struct Work<'a> {
    axis: &'a Axis,
    window: Window,
    scale: &'a Scale,
    room: Room,
    apart: &'a [usize],
    shown: &'a [usize],
}

impl Work<'_> {
    fn lay_out(&self) -> Lanes {
        let namings = std::iter::once(Naming::Whole).chain(CUTS.map(Naming::Cut));
        let numbers = (self.shown.len() <= self.room.legend).then_some(Naming::Numbers);
        for naming in namings.chain(numbers) {
            if let Some(lanes) = self.pack(naming, &[], self.room.lanes) {
                return lanes;
            }
        }
        let scrolled = self.room.lanes.saturating_mul(SCROLLED);
        if let Some(lanes) = self.pack(Naming::Cut(CUT), &[], scrolled) {
            return lanes;
        }
        self.count_crowds()
    }

    /// Counts the fullest stretches, and no more of them than must be for the others to fit.
    fn count_crowds(&self) -> Lanes {
        let crowds = crowd::find(self.axis, self.window, self.scale, self.shown, self.room);
        let pack = |least: usize, limit: usize| {
            let is_full = |crowd: &&Crowd| crowd.items.len() >= least;
            let full: Vec<Crowd> = crowds.iter().filter(is_full).cloned().collect();
            self.pack(Naming::Cut(CUT), &full, limit)
        };
        let (mut low, mut high) = (2, crowds.iter().map(|crowd| crowd.items.len()).max());
        let mut best = None;
        while let Some(top) = high.filter(|top| low <= *top) {
            let middle = low + (top - low) / 2;
            match pack(middle, self.room.lanes) {
                Some(lanes) => {
                    best = Some(lanes);
                    low = middle + 1;
                }
                None => high = Some(middle - 1),
            }
        }
        best.or_else(|| pack(2, usize::MAX)).unwrap_or_default()
    }

    /// `None` when more than `limit` lanes would be needed.
    fn pack(&self, naming: Naming, crowds: &[Crowd], limit: usize) -> Option<Lanes> {
        let mut lanes = Lanes::default();
        let mut grid = Grid::new(limit, self.room.lanes);
        let mut hidden: Vec<bool> = vec![false; self.axis.dated];
        for crowd in crowds {
            let mut crowd = crowd.clone();
            crowd.lane = grid.place(0, &crowd.cells)?;
            for item in &crowd.items {
                if let Some(hidden) = hidden.get_mut(*item) {
                    *hidden = !self.apart.contains(item);
                }
            }
            lanes.crowds.push(crowd);
        }
        let mut lane_of: HashMap<usize, usize> = HashMap::new();
        for place in self.shown {
            let Some(item) = self.axis.items.get(*place) else {
                continue;
            };
            if hidden.get(*place) == Some(&true) {
                continue;
            }
            let number = lanes.placed.len() + 1;
            let shape = self.shape(item, naming, number);
            let above = item.parent.and_then(|parent| lane_of.get(&parent));
            let lane = grid.place(above.map_or(0, |lane| lane + 1), &shape.cells)?;
            lane_of.insert(*place, lane);
            lanes.placed.push(Placed {
                item: *place,
                lane,
                shape,
            });
        }
        match naming {
            Naming::Numbers => {
                lanes.numbered = lanes.placed.iter().map(|placed| placed.item).collect();
            }
            Naming::Cut(most) => self.widen(&mut lanes.placed, &mut grid, most),
            Naming::Whole => {}
        }
        lanes.count = grid.lanes.len();
        Some(lanes)
    }

    /// Gives titles that were cut what their lane has left over.
    fn widen(&self, placed: &mut [Placed], grid: &mut Grid, cut: usize) {
        for placed in placed {
            let Some(item) = self.axis.items.get(placed.item) else {
                continue;
            };
            let (mut low, mut high) = (cut, shape::title_cells(item));
            while low < high {
                let middle = low + (high - low).div_ceil(2);
                let wider = self.shape(item, Naming::Cut(middle), 0);
                if grid.swap(placed.lane, &placed.shape.cells, &wider.cells) {
                    placed.shape = wider;
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
        }
    }

    fn shape(&self, item: &Item, naming: Naming, number: usize) -> Shape {
        let is_within_days = self.scale.is_within_days();
        shape::shape(
            item,
            self.window,
            self.room.cells,
            is_within_days,
            match naming {
                Naming::Whole => shape::title_cells(item),
                Naming::Cut(most) => shape::title_cells(item).min(most),
                Naming::Numbers => number.to_string().len(),
            },
        )
    }
}

/// Which cells of which lane are taken.
struct Grid {
    lanes: Vec<Vec<Range<usize>>>,
    limit: usize,
    in_sight: usize,
}

impl Grid {
    const fn new(limit: usize, in_sight: usize) -> Self {
        Self {
            lanes: Vec::new(),
            limit,
            in_sight,
        }
    }

    /// Takes cells in the first lane from `least` on where they are free; `None` when the lanes are used up.
    fn place(&mut self, least: usize, cells: &Range<usize>) -> Option<usize> {
        let is_free = |lane: &Vec<Range<usize>>| {
            lane.iter()
                .all(|taken| taken.end + GAP <= cells.start || cells.end + GAP <= taken.start)
        };
        // With thousands of lanes a hole far above is not worth the search.
        let first = if self.lanes.len() > self.in_sight.saturating_mul(SCROLLED) {
            least.max(self.lanes.len().saturating_sub(LOOKED_THROUGH))
        } else {
            least
        };
        let free = self.lanes.iter().skip(first).position(is_free);
        let lane = free.map_or_else(|| self.lanes.len().max(least), |free| first + free);
        if lane >= self.limit {
            return None;
        }
        while self.lanes.len() <= lane {
            self.lanes.push(Vec::new());
        }
        self.lanes.get_mut(lane)?.push(cells.clone());
        Some(lane)
    }

    /// Takes other cells in place of some of a lane; `false` when they are not free.
    fn swap(&mut self, lane: usize, before: &Range<usize>, after: &Range<usize>) -> bool {
        let Some(lane) = self.lanes.get_mut(lane) else {
            return false;
        };
        let own = lane.iter().position(|taken| taken == before);
        let is_free = lane
            .iter()
            .enumerate()
            .all(|(place, taken)| Some(place) == own || is_apart(taken, after));
        let own = own.and_then(|own| lane.get_mut(own));
        match own.filter(|_| is_free) {
            Some(own) => *own = after.clone(),
            None => return false,
        }
        true
    }
}

fn is_apart(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.end + GAP <= b.start || b.end + GAP <= a.start
}

#[cfg(test)]
mod tests;
