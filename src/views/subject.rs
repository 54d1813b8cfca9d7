//! What an entry is called.

use crate::model::{Dossier, Known, Subject};
use crate::text::Clean;

impl Subject {
    /// What to call it: an event's title, or who wants what from whom.
    #[must_use]
    pub fn title(&self, known: Known, dossier: &Dossier) -> Clean {
        match self {
            Self::Event(id) => dossier.name(id),
            Self::Position(id) => dossier
                .position(id)
                .map_or_else(Clean::default, |position| {
                    super::positions::title(position, known, dossier)
                }),
        }
    }
}
