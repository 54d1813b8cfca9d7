//! Which cells of the map are taken, and what still has room.

use ratatui::layout::{Position, Rect};

use super::cluster::Cluster;
use super::marks::{Mark, Name, Named};
use crate::model::Verdict;
use crate::text::{fit_with, width};
use crate::ui::glyphs::Glyphs;
use crate::views::map::Map;

/// Cells of the longest name on the map; the legend has it whole.
const LONGEST: usize = 24;

/// Which cells are taken.
pub(super) struct Table {
    area: Rect,
    taken: Vec<bool>,
}

impl Table {
    pub(super) fn new(area: Rect) -> Self {
        Self {
            area,
            taken: vec![false; usize::from(area.width) * usize::from(area.height)],
        }
    }

    fn index(&self, at: Position) -> usize {
        let (x, y) = (
            at.x.saturating_sub(self.area.x),
            at.y.saturating_sub(self.area.y),
        );
        usize::from(y) * usize::from(self.area.width) + usize::from(x)
    }

    fn is_free(&self, place: Rect) -> bool {
        let is_inside = self.area.intersection(place) == place && !place.is_empty();
        is_inside
            && place
                .positions()
                .all(|at| self.taken.get(self.index(at)) == Some(&false))
    }

    /// Keeps anything else out of these cells.
    pub(super) fn take(&mut self, place: Rect) {
        for at in place.positions() {
            let index = self.index(at);
            if let Some(taken) = self.taken.get_mut(index) {
                *taken = true;
            }
        }
    }

    /// The mark of a cluster: all its numbers where they have room, else the first and the sign of a cut; none where
    /// another mark covers its place.
    pub(super) fn mark(
        &mut self,
        cluster: &Cluster<'_>,
        map: &Map,
        glyphs: &Glyphs,
    ) -> Option<Mark> {
        let mut stops: Vec<usize> = cluster.spots.iter().map(|(stop, _)| *stop).collect();
        stops.sort_unstable();
        stops.dedup();
        let numbers: Vec<String> = stops
            .iter()
            .filter_map(|stop| number(*stop, map, glyphs))
            .collect();
        let is_on_route = !numbers.is_empty();
        let cursor = if cluster.is_in_hand {
            glyphs.cursor
        } else {
            ""
        };
        let whole = if is_on_route {
            numbers.join(",")
        } else {
            glyphs.spot.to_owned()
        };
        let first = format!(
            "{}{}",
            numbers.first().map_or("", String::as_str),
            glyphs.ellipsis
        );
        let wanted = [
            (numbers.len() < 4).then(|| format!("{cursor}{whole}")),
            is_on_route.then(|| format!("{cursor}{first}")),
            Some(cursor.to_owned()).filter(|cursor| !cursor.is_empty()),
        ];
        let placed = wanted.into_iter().flatten().find_map(|text| {
            // The cursor stands before the place, and a mark at the right edge ends there.
            let before = u16::try_from(width(cursor)).unwrap_or_default();
            let area = self.room(cluster.cell, before, &text)?;
            Some((area, text))
        });
        let own = Rect::new(cluster.cell.x, cluster.cell.y, 1, 1);
        let least = || self.is_free(own).then(|| (own, glyphs.ellipsis.to_owned()));
        let (area, text) = placed.or_else(least)?;
        self.take(area);
        Some(Mark {
            stops,
            area,
            text,
            is_in_hand: cluster.is_in_hand,
            is_on_route,
        })
    }

    /// The free cells at `cell` that `text` takes, moved to the left where the edge is near.
    fn room(&self, cell: Position, before: u16, text: &str) -> Option<Rect> {
        let cells = u16::try_from(width(text)).ok()?;
        let last = self.area.right().checked_sub(cells)?;
        let x = cell.x.saturating_sub(before).max(self.area.x).min(last);
        let place = Rect::new(x, cell.y, cells, 1);
        self.is_free(place).then_some(place)
    }

    /// The name of a cluster, to the right of its mark, else to the left, below or above it; none where too many places
    /// are near to name.
    pub(super) fn name(
        &mut self,
        cluster: &Cluster<'_>,
        mark: Rect,
        map: &Map,
        glyphs: &Glyphs,
    ) -> Option<Name> {
        let (stop, names) = cluster.names(map)?;
        let text = fit_with(&names, LONGEST, glyphs.ellipsis);
        let (area, text) = self.around(mark, &text)?;
        self.take(area);
        let of = if cluster.is_in_hand {
            Named::InHand(stop)
        } else {
            Named::Stop(stop)
        };
        Some(Name { of, area, text })
    }

    /// The name of a country or a part of the world, at its place or just above or below it.
    pub(super) fn land(&mut self, name: &str, cell: Position, glyphs: &Glyphs) -> Option<Name> {
        let text = fit_with(name, LONGEST, glyphs.ellipsis).into_owned();
        let cells = u16::try_from(width(&text)).ok()?;
        let x = cell.x.saturating_sub(cells / 2);
        let lines = [Some(cell.y), cell.y.checked_sub(1), cell.y.checked_add(1)];
        let places = lines
            .into_iter()
            .flatten()
            .map(|y| Rect::new(x, y, cells, 1));
        let area = places
            .into_iter()
            .find(|place| self.is_free(wider(*place)))?;
        self.take(area);
        Some(Name {
            of: Named::Land,
            area,
            text,
        })
    }

    /// Where a name has room beside a mark, a blank between the two.
    fn around(&self, mark: Rect, name: &str) -> Option<(Rect, String)> {
        let cells = u16::try_from(width(name)).ok()?;
        let x = mark.x.min(self.area.right().saturating_sub(cells));
        let row = |y: u16| Some((Rect::new(x, y, cells, 1), name.to_owned()));
        let right = Some((
            Rect::new(mark.right(), mark.y, cells + 1, 1),
            format!(" {name}"),
        ));
        let left = mark.x.checked_sub(cells + 1);
        let left = left.map(|x| (Rect::new(x, mark.y, cells + 1, 1), format!("{name} ")));
        let below = mark.y.checked_add(1).and_then(row);
        let above = mark.y.checked_sub(1).and_then(row);
        let mut places = [right, left, below, above].into_iter().flatten();
        places.find(|(place, _)| self.is_free(*place))
    }
}

/// One cell more on both sides, so that two names never read as one.
pub(super) const fn wider(place: Rect) -> Rect {
    Rect {
        x: place.x.saturating_sub(1),
        width: place.width.saturating_add(2),
        ..place
    }
}

/// "3", and with the sign of a dispute where sources name several places.
fn number(stop: usize, map: &Map, glyphs: &Glyphs) -> Option<String> {
    let stop = map.stops.get(stop)?;
    let number = stop.number?;
    Some(if stop.is_split() {
        format!("{number}{}", glyphs.mark(stop.verdict.max(Verdict::Basis)))
    } else {
        number.to_string()
    })
}
