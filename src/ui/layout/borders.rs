//! The borders between panes, and where the user has put them.
//!
//! A view is split as it is by default; then every edge on a border that was dragged moves with it. So a view need not
//! know that its borders can be dragged.

use ratatui::layout::{Direction, Position, Rect};

use crate::ui::state::{Pane, View};

/// Columns that a border leaves to a pane.
const LEAST_COLUMNS: u16 = 12;
/// Lines that a border leaves to a pane.
const LEAST_LINES: u16 = 4;

/// A border between panes of the view in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Border {
    /// The way in which it is dragged.
    pub direction: Direction,
    /// Which one it is, from the left or from the top, counted from 0.
    pub index: usize,
    /// How many there are in this direction; with fewer columns a view has fewer.
    pub of: usize,
}

/// Where borders have been put, each of each view and number of borders for itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shares(Vec<Share>);

/// What lies before a border: `cells` out of `total`, so that a larger screen keeps the proportion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Share {
    view: View,
    border: Border,
    cells: u16,
    total: u16,
}

impl Shares {
    /// Whether every border is where it is by default.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a border so that `cells` of the `total` of the body lie before it.
    pub fn put(&mut self, view: View, border: Border, cells: u16, total: u16) {
        self.0
            .retain(|share| (share.view, share.border) != (view, border));
        self.0.push(Share {
            view,
            border,
            cells,
            total,
        });
    }

    /// How many of `total` cells lie before a border that has been put somewhere.
    fn cells(&self, view: View, border: Border, total: u16) -> Option<u16> {
        let mut put = self.0.iter();
        let share = put.find(|share| (share.view, share.border) == (view, border))?;
        let scaled = u32::from(share.cells) * u32::from(total) / u32::from(share.total.max(1));
        u16::try_from(scaled).ok()
    }

    /// Moves the edges of panes to where the borders have been put; no pane vanishes.
    pub(super) fn apply(&self, view: View, body: Rect, panes: &mut [(Pane, Rect)]) {
        for direction in [Direction::Horizontal, Direction::Vertical] {
            let cuts = cuts(panes, direction);
            let Some(moved) = self.moved(view, body, direction, &cuts) else {
                continue;
            };
            let place = |edge: u16| {
                let mut both = cuts.iter().zip(&moved);
                both.find(|(cut, _)| **cut == edge)
                    .map_or(edge, |(_, to)| *to)
            };
            for (_, area) in &mut *panes {
                let (from, to) = edges(*area, direction);
                let (from, to) = (place(from), place(to));
                match direction {
                    Direction::Horizontal => (area.x, area.width) = (from, to - from),
                    Direction::Vertical => (area.y, area.height) = (from, to - from),
                }
            }
        }
    }

    /// The new places of the borders at `cuts`; `None` when all stay, or there is too little room to move any.
    fn moved(
        &self,
        view: View,
        body: Rect,
        direction: Direction,
        cuts: &[u16],
    ) -> Option<Vec<u16>> {
        let (start, end) = edges(body, direction);
        let least = least(direction);
        let of = cuts.len();
        let wished = |index| {
            let border = Border {
                direction,
                index,
                of,
            };
            self.cells(view, border, end - start)
        };
        let rooms = u16::try_from(of + 1).ok()?;
        let has_room = rooms
            .checked_mul(least)
            .is_some_and(|all| all <= end - start);
        if !has_room || (0..of).all(|index| wished(index).is_none()) {
            return None;
        }
        let mut before = start;
        let mut moved = Vec::new();
        for (index, cut) in cuts.iter().enumerate() {
            let behind = u16::try_from(of - index).ok()? * least;
            let to = wished(index).map_or(*cut, |cells| start.saturating_add(cells));
            before = to.clamp(before + least, end - behind);
            moved.push(before);
        }
        Some(moved)
    }
}

const fn least(direction: Direction) -> u16 {
    match direction {
        Direction::Horizontal => LEAST_COLUMNS,
        Direction::Vertical => LEAST_LINES,
    }
}

/// The first cell of an area in a direction, and the first behind it.
#[must_use]
pub const fn edges(area: Rect, direction: Direction) -> (u16, u16) {
    match direction {
        Direction::Horizontal => (area.x, area.x.saturating_add(area.width)),
        Direction::Vertical => (area.y, area.y.saturating_add(area.height)),
    }
}

/// The cells on which a pane begins behind a border, in order.
pub(super) fn cuts(panes: &[(Pane, Rect)], direction: Direction) -> Vec<u16> {
    let mut cuts: Vec<u16> = panes
        .iter()
        .map(|(_, area)| edges(*area, direction).0)
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    // The first is the edge of the body.
    cuts.drain(..cuts.len().min(1));
    cuts
}

/// The cells of the border at `cut`: the last of each pane before it and the first of each behind it.
pub(super) fn cells(panes: &[(Pane, Rect)], direction: Direction, cut: u16) -> Vec<Rect> {
    let strip = |area: Rect| {
        let (from, to) = edges(area, direction);
        let at = if from == cut {
            from
        } else if to == cut {
            cut.checked_sub(1)?
        } else {
            return None;
        };
        Some(match direction {
            Direction::Horizontal => Rect {
                x: at,
                width: 1,
                ..area
            },
            Direction::Vertical => Rect {
                y: at,
                height: 1,
                ..area
            },
        })
    };
    panes.iter().filter_map(|(_, area)| strip(*area)).collect()
}

/// The coordinate of a cell in a direction.
#[must_use]
pub const fn coordinate(at: Position, direction: Direction) -> u16 {
    match direction {
        Direction::Horizontal => at.x,
        Direction::Vertical => at.y,
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Direction, Rect};

    use super::{Border, Shares, cuts};
    use crate::ui::state::{Pane, View};

    const BODY: Rect = Rect::new(0, 1, 100, 40);

    /// One pane on the left, two stacked on the right.
    fn panes() -> Vec<(Pane, Rect)> {
        vec![
            (Pane::Itinerary, Rect::new(0, 1, 48, 40)),
            (Pane::Positions, Rect::new(48, 1, 52, 18)),
            (Pane::Sources, Rect::new(48, 19, 52, 22)),
        ]
    }

    const fn border(direction: Direction) -> Border {
        Border {
            direction,
            index: 0,
            of: 1,
        }
    }

    fn split(shares: &Shares, body: Rect, mut panes: Vec<(Pane, Rect)>) -> Vec<Rect> {
        shares.apply(View::Dashboard, body, &mut panes);
        panes.into_iter().map(|(_, area)| area).collect()
    }

    #[test]
    fn panes_follow_a_border_and_none_vanishes() {
        for (direction, cells, expected) in [
            (
                Direction::Horizontal,
                30,
                [(0, 1, 30, 40), (30, 1, 70, 18), (30, 19, 70, 22)],
            ),
            (
                Direction::Horizontal,
                0,
                [(0, 1, 12, 40), (12, 1, 88, 18), (12, 19, 88, 22)],
            ),
            (
                Direction::Horizontal,
                100,
                [(0, 1, 88, 40), (88, 1, 12, 18), (88, 19, 12, 22)],
            ),
            (
                Direction::Vertical,
                30,
                [(0, 1, 48, 40), (48, 1, 52, 30), (48, 31, 52, 10)],
            ),
            (
                Direction::Vertical,
                99,
                [(0, 1, 48, 40), (48, 1, 52, 36), (48, 37, 52, 4)],
            ),
        ] {
            let total = if direction == Direction::Horizontal {
                100
            } else {
                40
            };
            let mut shares = Shares::default();
            shares.put(View::Dashboard, border(direction), cells, total);
            let expected = expected.map(|(x, y, width, height)| Rect::new(x, y, width, height));
            assert_eq!(
                split(&shares, BODY, panes()),
                expected,
                "{direction:?} {cells}"
            );
        }
    }

    #[test]
    fn a_share_is_a_proportion_and_holds_for_its_view_and_number_of_borders_alone() {
        let mut shares = Shares::default();
        shares.put(View::Dashboard, border(Direction::Horizontal), 30, 100);
        let wide = Rect { width: 200, ..BODY };
        let pair = |x| {
            vec![
                (Pane::Itinerary, Rect::new(0, 1, x, 40)),
                (Pane::Sources, Rect::new(x, 1, 200 - x, 40)),
            ]
        };
        assert_eq!(split(&shares, wide, pair(90))[0].width, 60);
        let mut others = pair(90);
        shares.apply(View::Disputes, wide, &mut others);
        assert_eq!(others, pair(90));
        let three = vec![
            (Pane::Itinerary, Rect::new(0, 1, 50, 40)),
            (Pane::Positions, Rect::new(50, 1, 50, 40)),
            (Pane::Sources, Rect::new(100, 1, 100, 40)),
        ];
        let expected: Vec<Rect> = three.iter().map(|(_, area)| *area).collect();
        assert_eq!(split(&shares, wide, three), expected);
        assert_eq!(cuts(&pair(90), Direction::Horizontal), [90]);
    }

    #[test]
    fn where_there_is_no_room_nothing_moves() {
        let mut shares = Shares::default();
        shares.put(View::Dashboard, border(Direction::Horizontal), 30, 100);
        let body = Rect { width: 20, ..BODY };
        let pair = vec![
            (Pane::Itinerary, Rect::new(0, 1, 9, 40)),
            (Pane::Sources, Rect::new(9, 1, 11, 40)),
        ];
        assert_eq!(split(&shares, body, pair)[0].width, 9);
    }
}
