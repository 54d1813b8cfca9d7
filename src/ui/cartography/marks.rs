//! The numbers and names on the map, so placed that none covers another.

use ratatui::layout::{Position, Rect};

use super::camera::Camera;
use super::cluster::cluster;
use super::scale::scale;
use super::table::{Table, wider};
use crate::text::fit_with;
use crate::ui::glyphs::Glyphs;
use crate::ui::state::State;
use crate::views::map::{Map, Point};

/// Cells of the map for each country that is named: more names would hide the coasts.
const LAND: usize = 250;

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

    /// Has the mark that covers a cell stand for more stops, with the sign of a cut at its end.
    fn join(&mut self, stops: impl Iterator<Item = usize>, at: Position, glyphs: &Glyphs) {
        let Some(mark) = self.marks.iter_mut().find(|mark| mark.area.contains(at)) else {
            return;
        };
        mark.stops.extend(stops);
        let more = format!("{}{}", mark.text, glyphs.ellipsis);
        mark.text = fit_with(&more, usize::from(mark.area.width), glyphs.ellipsis).into_owned();
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
    let clusters = cluster(map, in_hand, camera, area);
    let mut labels = Labels::default();
    let mut apart = Vec::new();
    for cluster in &clusters {
        match table.mark(cluster, map, glyphs) {
            Some(mark) => {
                apart.push(cluster);
                labels.marks.push(mark);
            }
            None => labels.join(
                cluster.spots.iter().map(|(stop, _)| *stop),
                cluster.cell,
                glyphs,
            ),
        }
    }
    // A place is never hidden by the scale; names keep out of it.
    if let Some(scale) = scale(camera, area) {
        table.take(scale.area);
    }
    for (cluster, mark) in apart.into_iter().zip(&labels.marks) {
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
