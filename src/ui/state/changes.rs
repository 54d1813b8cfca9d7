//! The state of the view of changes.

use super::State;

/// What what has become known between two days shows, and where its cursor stands.
#[derive(Debug, Clone, Default)]
pub struct ChangesState {}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; its cursor stays on its entry.
    pub(super) fn project_changes(&mut self) {
        self.changes = ChangesState::default();
    }
}
