//! The state of the view of parties by topics.

use super::State;

/// What parties by topics, and the positions of the cell in hand shows, and where its cursor stands.
#[derive(Debug, Clone, Default)]
pub struct MatrixState {}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; its cursor stays on its entry.
    pub(super) fn project_matrix(&mut self) {
        self.matrix = MatrixState::default();
    }
}
