//! Places that are too near to each other on the map to be told apart.

use ratatui::layout::{Position, Rect};

use super::camera::Camera;
use crate::views::map::{Map, Spot};

/// Columns within which places share one mark.
const NEAR: u16 = 2;

/// Places that share a mark.
pub(super) struct Cluster<'a> {
    /// Where its mark is.
    pub(super) cell: Position,
    /// The stop, and the place of it that is here.
    pub(super) spots: Vec<(usize, &'a Spot)>,
    /// Whether the event in hand is at the first of them.
    pub(super) is_in_hand: bool,
}

impl Cluster<'_> {
    /// What it is called, and the stop that is meant: the places of the event in hand, else those of the route, two
    /// names at most, else the one place off it.
    pub(super) fn names(&self, map: &Map) -> Option<(usize, String)> {
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
            [other] if has_stop || self.is_in_hand => {
                Some((*stop, format!("{} / {}", spot.name, other.name)))
            }
            _ => None,
        }
    }
}

/// The places in sight, those in hand first, then in their order, each with those that are too near to it.
pub(super) fn cluster<'a>(
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
