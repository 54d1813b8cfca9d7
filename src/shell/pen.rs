//! Writing what is decided on screen into the dossier's file, one step after the other.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use crate::json::Problem;
use crate::model::Revision;
use crate::store;

/// What is still to be written, and where. Clones share it, so that a worker can write while the screen goes on.
#[derive(Debug, Clone, Default)]
pub struct Pen {
    root: Option<PathBuf>,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    /// Held while something is written, so that the steps reach the file in their order.
    writing: Mutex<()>,
}

#[derive(Debug, Default)]
struct Waiting {
    steps: VecDeque<Revision>,
    /// What stands on screen and in no file; the first step needs it there.
    unsaved: Revision,
}

impl Pen {
    /// A pen for a dossier's main file. `unsaved` is written before the first step, and never when there is none.
    #[must_use]
    pub fn new(root: Option<PathBuf>, unsaved: Revision) -> Self {
        let waiting = Waiting {
            steps: VecDeque::new(),
            unsaved,
        };
        Self {
            root,
            shared: Arc::new(Shared {
                waiting: Mutex::new(waiting),
                writing: Mutex::default(),
            }),
        }
    }

    /// The main file; none of a dossier that cannot be written.
    #[must_use]
    pub const fn root(&self) -> Option<&PathBuf> {
        self.root.as_ref()
    }

    /// Notes a step. It is not written yet.
    pub fn note(&self, step: Revision) {
        let mut waiting = self.waiting();
        let unsaved = std::mem::take(&mut waiting.unsaved);
        if !unsaved.is_empty() {
            waiting.steps.push_back(unsaved);
        }
        waiting.steps.push_back(step);
    }

    /// Writes everything noted, and waits for whoever is writing.
    ///
    /// # Errors
    /// A step cannot be written. It and the steps after it are given up: these rest on it.
    pub fn write(&self) -> Result<(), Problem> {
        let _order = self
            .shared
            .writing
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let Some(root) = &self.root else {
            return Ok(());
        };
        loop {
            let Some(step) = self.waiting().steps.pop_front() else {
                return Ok(());
            };
            if let Err(problem) = store::revise(root, &step) {
                self.waiting().steps.clear();
                return Err(problem);
            }
        }
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Waiting> {
        let waiting = self.shared.waiting.lock();
        waiting.unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Pen;
    use crate::model::{Id, Revision, Term};

    fn topic(id: &str) -> Revision {
        let mut step = Revision::default();
        step.topics.put.push(Term {
            id: Id::from(id),
            ..Term::default()
        });
        step
    }

    #[test]
    fn steps_are_written_in_their_order_behind_what_was_unsaved() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("dossier.json");
        fs::write(&root, "{\"topics\": []}").unwrap();
        let pen = Pen::new(Some(root.clone()), topic("drafted"));
        let topics = || {
            let text = fs::read_to_string(&root).unwrap();
            let value: serde_json::Value = serde_json::from_str(&text).unwrap();
            let topics = value["topics"].as_array().unwrap().iter();
            let ids = topics.map(|topic| topic["id"].as_str().unwrap().to_owned());
            ids.collect::<Vec<_>>().join(" ")
        };
        pen.write().unwrap();
        assert_eq!(topics(), "");
        pen.note(topic("one"));
        pen.clone().note(topic("two"));
        pen.write().unwrap();
        assert_eq!(topics(), "drafted one two");
        fs::write(&root, "[]").unwrap();
        pen.note(topic("three"));
        pen.note(topic("four"));
        assert!(pen.write().unwrap_err().to_string().contains("no dossier"));
        assert_eq!(fs::read_to_string(&root).unwrap(), "[]");
        pen.write().unwrap();
    }
}
