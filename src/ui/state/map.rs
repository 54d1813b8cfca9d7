//! The state of the view of places.

use super::State;

/// What the places and the route shows, and where its cursor stands.
#[derive(Debug, Clone, Default)]
pub struct MapState {}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; its cursor stays on its entry.
    pub(super) fn project_map(&mut self) {
        self.map = MapState::default();
    }
}
