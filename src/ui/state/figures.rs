//! The state of the view of numbers.

use super::State;

/// What the numbers by measure shows, and where its cursor stands.
#[derive(Debug, Clone, Default)]
pub struct FiguresState {}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; its cursor stays on its entry.
    pub(super) fn project_figures(&mut self) {
        self.figures = FiguresState::default();
    }
}
