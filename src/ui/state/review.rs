//! The state of the view of what is drafted.

use std::sync::Arc;

use super::State;
use crate::model::{Patch, Revision, Subject};
use crate::text::Clean;
use crate::ui::overlays::amend::Form;
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
    /// Why the last decisions were not kept, until the file has been read again.
    pub lost: Option<Clean>,
}

/// A decision that can be taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What it changed.
    pub patch: Patch,
    /// The entry that it was about.
    pub subject: Subject,
    /// What that was called.
    pub title: Clean,
    /// What was typed for it, for when it is not kept.
    pub typed: Option<Box<Form>>,
}

impl State {
    /// Makes the view anew after the dossier or the lens has changed. The cursor stays on its entry; where that waits no longer,
    /// the next one comes to where it was.
    pub(super) fn project_queue(&mut self) {
        let here = self.waiting().cloned();
        self.review.queue = queue::project(&self.survey, &self.lens, self.dossier());
        let same = here.and_then(|here| self.review.queue.row_of(&here));
        self.select_waiting(same.unwrap_or(self.review.row));
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
