//! The state of the view of what is drafted.

use std::sync::Arc;

use super::State;
use crate::model::{Revision, Subject};
use crate::text::Clean;
use crate::ui::scroll;
use crate::views::queue::{self, Queue};

/// What waits for a decision, and what has been decided since the files were read.
#[derive(Debug, Clone, Default)]
pub struct ReviewState {
    /// What waits.
    pub queue: Queue,
    /// The row in hand.
    pub row: usize,
    /// How to take decisions back, the last one last.
    pub done: Vec<Done>,
}

/// A decision that can be taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What undoes it.
    pub inverse: Revision,
    /// The entry that it was about.
    pub subject: Subject,
    /// What that was called.
    pub title: Clean,
}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; the cursor stays on its entry, or where it was.
    pub(super) fn project_queue(&mut self) {
        let here = self.waiting().cloned();
        self.review.queue = queue::project(&self.survey, &self.lens, self.dossier());
        let same = here.and_then(|here| self.review.queue.row_of(&here));
        let selected = || self.review.queue.row_of(self.subject.as_ref()?);
        let row = same.or_else(selected).unwrap_or(self.review.row);
        self.select_waiting(row);
    }

    /// The drafted entry in hand.
    #[must_use]
    pub fn waiting(&self) -> Option<&Subject> {
        let waiting = self.review.queue.waiting.get(self.review.row);
        waiting.map(|waiting| &waiting.subject)
    }

    /// Moves the cursor of the queue to the nearest row; the sources follow.
    pub fn select_waiting(&mut self, row: usize) {
        self.review.row = scroll::clamp(row, self.review.queue.waiting.len());
        if let Some(subject) = self.waiting().cloned()
            && self.subject.as_ref() != Some(&subject)
        {
            self.select(&subject);
        }
    }

    /// Changes the dossier on screen, and gives what undoes it.
    pub fn revise(&mut self, revision: &Revision) -> Revision {
        let edition = Arc::make_mut(&mut self.edition);
        let inverse = revision.apply(&mut edition.dossier);
        edition.drafted = edition.dossier.drafted();
        self.lens.fit(&self.edition.dossier);
        self.project();
        inverse
    }
}
