//! The state of the view of events over time.

use super::State;

/// What the events as lanes over a time axis shows, and where its cursor stands.
#[derive(Debug, Clone, Default)]
pub struct AxisState {}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; its cursor stays on its entry.
    pub(super) fn project_axis(&mut self) {
        self.axis = AxisState::default();
    }
}
