//! The state of the view of events over time.

use super::State;
use crate::model::Id;
use crate::views::axis::window::Window;
use crate::views::axis::{self, Axis};

/// The events over time, and the stretch that is looked at. The cursor is that of the itinerary.
#[derive(Debug, Clone, Default)]
pub struct AxisState {
    /// The events.
    pub axis: Axis,
    /// What was looked at last; `None` as long as nobody has moved.
    pub window: Option<Window>,
    /// The event that was in hand then. The window is followed away from it, and comes along with any other.
    pub left: Option<Id>,
    /// What was in hand before others were clicked, the last at the end: for as long as no key moves the cursor they stand
    /// where they stood then, and nothing moves under the pointer.
    pub kept: Vec<Id>,
}

impl AxisState {
    /// What is looked at while `event` is in hand, so that it is in sight, unless the window was moved away from it.
    #[must_use]
    pub fn window(&self, event: Option<&Id>) -> Window {
        let window = self.window.unwrap_or_else(|| self.axis.opening());
        let item = event.and_then(|id| self.axis.dated().get(self.axis.place(id)?));
        match item {
            Some(item) if self.left.as_ref() != event => {
                window.reveal(item.extent.0, item.extent.1)
            }
            _ => window,
        }
    }
}

impl State {
    /// Makes the events over time anew after the dossier or the lens has changed; the window stays where it is.
    pub(super) fn project_axis(&mut self) {
        self.axis.kept.clear();
        self.axis.axis = axis::project(&self.itinerary, &self.lens, self.dossier());
    }

    /// The stretch of time that is looked at.
    #[must_use]
    pub fn axis_window(&self) -> Window {
        self.axis.window(self.event())
    }

    /// Looks at another stretch of time, whether or not the event in hand is in it.
    pub fn look_at(&mut self, window: Window) {
        self.axis.window = Some(window);
        self.axis.left = self.event().cloned();
    }
}
