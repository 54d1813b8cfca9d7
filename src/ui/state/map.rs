//! The state of the view of places.

use super::State;
use crate::ui::cartography::camera::Camera;
use crate::views::map::{self, Map};

/// What the map shows. Where its cursor stands follows from the event in hand.
#[derive(Debug, Clone, Default)]
pub struct MapState {
    /// The places and the route.
    pub map: Map,
    /// The part of the globe that the user chose; none while the whole route is shown.
    pub camera: Option<Camera>,
    /// The stops that were open when another was clicked: for as long as no key moves the cursor they stay so, and nothing
    /// moves under the pointer.
    pub open: Vec<usize>,
}

impl State {
    /// Makes the view anew after the dossier or the lens has changed.
    pub(super) fn project_map(&mut self) {
        self.map.open.clear();
        self.map.map = map::project(&self.itinerary, &self.lens, self.dossier());
    }

    /// The stop of the event in hand, and its place among the events there; none when it has no place.
    #[must_use]
    pub fn map_place(&self) -> Option<(usize, usize)> {
        self.map.map.places.get(self.event()?).copied()
    }
}
