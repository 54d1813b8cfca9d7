//! The numbers and names on the map, so placed that none covers another.

use ratatui::layout::{Position, Rect};

use super::camera::Camera;
use super::scale::scale;
use crate::model::Verdict;
use crate::text::{fit_with, width};
use crate::ui::glyphs::Glyphs;
use crate::ui::state::State;
use crate::views::map::{Map, Point, Spot};

/// Cells of the longest name on the map; the legend has it whole.
const LONGEST: usize = 24;
/// Cells of the map for each country that is named: more names would hide the coasts.
const LAND: usize = 250;
/// Columns within which places share one mark.
const NEAR: u16 = 2;

/// The mark of one place, or of several that are too near to each other to be told apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mark {
    /// The stops that it stands for, the first of them first.
    pub stops: Vec<usize>,
    /// Where it is drawn.
    pub area: Rect,
    /// Numbers of the route, or the sign of a place off it.
    pub text: String,
    /// Whether the event in hand is there.
    pub is_in_hand: bool,
    /// Whether it is a stop of the route.
    pub is_on_route: bool,
}

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// The place of the event in hand.
    InHand(usize),
    /// A stop.
    Stop(usize),
    /// A country that takes part, or a part of the world.
    Land,
}

/// A name on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Of what.
    pub of: Named,
    /// Where it is drawn.
    pub area: Rect,
    /// The name, cut with a mark where it is very long.
    pub text: String,
}

/// The marks and names in sight.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// The marks.
    pub marks: Vec<Mark>,
    /// The names.
    pub names: Vec<Name>,
}

impl Labels {
    /// The stops whose mark or name is at a cell.
    #[must_use]
    pub fn stops_at(&self, at: Position) -> Vec<usize> {
        let marks = self.marks.iter().filter(|mark| mark.area.contains(at));
        let marked = marks.flat_map(|mark| mark.stops.iter().copied());
        let names = self.names.iter().filter(|name| name.area.contains(at));
        let of_names = names.filter_map(|name| match name.of {
            Named::InHand(stop) | Named::Stop(stop) => Some(stop),
            Named::Land => None,
        });
        marked.chain(of_names).collect()
    }
}

/// Places the marks and names of what `camera` shows in `area`: the place in hand first, then the route, then the
/// other places, then the countries.
#[must_use]
pub fn place(state: &State, camera: &Camera, area: Rect) -> Labels {
    let map = &state.map.map;
    let in_hand = state.map_place().map(|(stop, _)| stop);
    let glyphs = &state.look.glyphs;
    let mut table = Table::new(area);
    if let Some(scale) = scale(camera, area) {
        table.take(scale.area);
    }
    let clusters = cluster(map, in_hand, camera, area);
    let mut labels = Labels::default();
    for cluster in &clusters {
        labels.marks.push(table.mark(cluster, map, glyphs));
    }
    for (cluster, mark) in clusters.iter().zip(&labels.marks) {
        labels
            .names
            .extend(table.name(cluster, mark.area, map, glyphs));
    }
    let most = labels.names.len() + usize::from(area.width) * usize::from(area.height) / LAND;
    for (name, at) in lands(map, in_hand) {
        let cell = camera.cell(at, area);
        let is_marked = |mark: &Mark| cell.is_some_and(|cell| wider(mark.area).contains(cell));
        if labels.names.len() < most && !labels.marks.iter().any(is_marked) {
            let name = cell.and_then(|cell| table.land(name, cell, glyphs));
            labels.names.extend(name);
        }
    }
    labels
}

/// The part of the world where the event in hand is, then the countries that take part.
fn lands(map: &Map, in_hand: Option<usize>) -> impl Iterator<Item = (&str, Point)> {
    let stop = in_hand.and_then(|stop| map.stops.get(stop));
    let spots = stop.map(|stop| stop.spots.as_slice()).unwrap_or_default();
    let regions = spots.iter().filter(|spot| spot.is_region);
    let regions = regions.filter_map(|spot| Some((&*spot.name, spot.at?)));
    regions.chain(map.countries.iter().map(|(name, at)| (&**name, *at)))
}

/// Places that share a mark.
struct Cluster<'a> {
    cell: Position,
    /// The stop, and the place of it that is here.
    spots: Vec<(usize, &'a Spot)>,
    is_in_hand: bool,
}

impl Cluster<'_> {
    /// What it is called, and the stop that is meant: the places of the event in hand, else those of the route, else
    /// the others, two names at most.
    fn names(&self, map: &Map) -> Option<(usize, String)> {
        let is_stop = |stop: usize| {
            map.stops
                .get(stop)
                .is_some_and(|stop| stop.number.is_some())
        };
        let (first, _) = self.spots.first()?;
        let has_stop = self.spots.iter().any(|(stop, _)| is_stop(*stop));
        let is_meant = |stop: usize| {
            if self.is_in_hand {
                stop == *first
            } else {
                is_stop(stop) == has_stop
            }
        };
        let mut meant = self.spots.iter().filter(|(stop, _)| is_meant(*stop));
        let (stop, spot) = meant.next()?;
        let mut others: Vec<&Spot> = meant.map(|(_, other)| *other).collect();
        others.retain(|other| other.at != spot.at);
        match others.as_slice() {
            [] => Some((*stop, spot.name.to_string())),
            [other] => Some((*stop, format!("{} / {}", spot.name, other.name))),
            _ => None,
        }
    }
}

/// The places in sight, those in hand first, then in their order, each with those that are too near to it.
fn cluster<'a>(
    map: &'a Map,
    in_hand: Option<usize>,
    camera: &Camera,
    area: Rect,
) -> Vec<Cluster<'a>> {
    let mut clusters: Vec<Cluster<'a>> = Vec::new();
    let mut owners = vec![None; usize::from(area.width) * usize::from(area.height)];
    let others = (0..map.stops.len()).filter(|stop| Some(*stop) != in_hand);
    for number in in_hand.into_iter().chain(others) {
        let Some(stop) = map.stops.get(number) else {
            continue;
        };
        for spot in stop.spots.iter().filter(|spot| !spot.is_region) {
            let Some(cell) = spot.at.and_then(|at| camera.cell(at, area)) else {
                continue;
            };
            let row = usize::from(cell.y - area.y) * usize::from(area.width);
            let from = usize::from((cell.x - area.x).saturating_sub(NEAR));
            let to = usize::from((cell.x - area.x + NEAR).min(area.width - 1));
            let near = owners.get(row + from..=row + to).unwrap_or_default();
            let owner: Option<usize> = near.iter().copied().flatten().next();
            if let Some(cluster) = owner.and_then(|owner| clusters.get_mut(owner)) {
                cluster.spots.push((number, spot));
                continue;
            }
            if let Some(owner) = owners.get_mut(row + usize::from(cell.x - area.x)) {
                *owner = Some(clusters.len());
            }
            clusters.push(Cluster {
                cell,
                spots: vec![(number, spot)],
                is_in_hand: Some(number) == in_hand,
            });
        }
    }
    clusters
}

/// Which cells are taken.
struct Table {
    area: Rect,
    taken: Vec<bool>,
}

impl Table {
    fn new(area: Rect) -> Self {
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

    fn take(&mut self, place: Rect) {
        for at in place.positions() {
            let index = self.index(at);
            if let Some(taken) = self.taken.get_mut(index) {
                *taken = true;
            }
        }
    }

    /// The mark of a cluster: all its numbers where they have room, else the first and the sign of a cut.
    fn mark(&mut self, cluster: &Cluster<'_>, map: &Map, glyphs: &Glyphs) -> Mark {
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
        let (area, text) = placed.unwrap_or_else(|| {
            let area = Rect::new(cluster.cell.x, cluster.cell.y, 1, 1);
            (area, glyphs.ellipsis.to_owned())
        });
        self.take(area);
        Mark {
            stops,
            area,
            text,
            is_in_hand: cluster.is_in_hand,
            is_on_route,
        }
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
    fn name(
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
    fn land(&mut self, name: &str, cell: Position, glyphs: &Glyphs) -> Option<Name> {
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
const fn wider(place: Rect) -> Rect {
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
