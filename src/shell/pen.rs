//! Writing what is decided on screen into the dossier's file, one patch after the other.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::json::Problem;
use crate::model::Patch;
use crate::store::{self, Clash, Lock};
use crate::text::fnv1a;

/// What is still to be written, and where. Clones share it, so that a worker can write while the screen goes on.
#[derive(Debug, Clone, Default)]
pub struct Pen {
    root: Option<PathBuf>,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    /// The patches written last, the latest at the end. Held while something is written, so that they reach the file in their
    /// order.
    written: Mutex<VecDeque<Written>>,
}

/// How many texts are kept for bringing back.
const MOST: usize = 32;

/// A patch that was written, the text of the file before it, and a sum over the text after it.
#[derive(Debug)]
struct Written {
    patch: Patch,
    before: Vec<u8>,
    after: u64,
}

#[derive(Debug, Default)]
struct Waiting {
    patches: VecDeque<Patch>,
    /// What drafting has put on screen and no file holds; the first patch needs it there.
    unsaved: Option<Patch>,
    /// How many patches there have been.
    noted: u64,
}

impl Pen {
    /// A pen for a dossier's main file. `unsaved` is written before the first patch, and never when there is none.
    #[must_use]
    pub fn new(root: Option<PathBuf>, unsaved: Patch) -> Self {
        let pen = Self {
            root,
            ..Self::default()
        };
        pen.begin(unsaved);
        pen
    }

    /// The main file; none of a dossier that cannot be written.
    #[must_use]
    pub const fn root(&self) -> Option<&PathBuf> {
        self.root.as_ref()
    }

    /// Begins anew with what a load has given.
    pub fn begin(&self, unsaved: Patch) {
        self.waiting().unsaved = (!unsaved.revision.is_empty()).then_some(unsaved);
    }

    /// Notes a patch. It is not written yet.
    pub fn note(&self, patch: Patch) {
        let mut waiting = self.waiting();
        waiting.patches.push_back(patch);
        waiting.noted += 1;
    }

    /// How many patches have been noted: a file that was read before the last of them is behind the screen.
    #[must_use]
    pub fn noted(&self) -> u64 {
        self.waiting().noted
    }

    /// Writes everything noted, and waits for whoever is writing.
    ///
    /// # Errors
    /// A patch cannot be written. It and the patches after it are given up: these rest on it.
    pub fn write(&self) -> Result<(), Problem> {
        let written = self.shared.written.lock();
        let outcome = self.write_all(&mut written.unwrap_or_else(PoisonError::into_inner));
        if outcome.is_err() {
            self.waiting().patches.clear();
        }
        outcome
    }

    fn write_all(&self, written: &mut VecDeque<Written>) -> Result<(), Problem> {
        let Some(root) = &self.root else {
            return Ok(());
        };
        loop {
            // A patch stays in the queue until it is written, so that whoever comes next waits for it.
            let (patch, unsaved) = {
                let waiting = self.waiting();
                let Some(patch) = waiting.patches.front().cloned() else {
                    return Ok(());
                };
                (patch, waiting.unsaved.clone())
            };
            let lock = store::lock(root)?;
            if let Some(unsaved) = unsaved {
                store::revise(&lock, root, &unsaved, Clash::Yield)?;
                self.waiting().unsaved = None;
            }
            write_one(&lock, root, patch, written)?;
            self.waiting().patches.pop_front();
        }
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Waiting> {
        let waiting = self.shared.waiting.lock();
        waiting.unwrap_or_else(PoisonError::into_inner)
    }
}

/// Writes a patch. One that takes back the last one brings back the very text before it, with its order and its comments,
/// unless somebody else has written since.
fn write_one(
    lock: &Lock,
    root: &Path,
    patch: Patch,
    written: &mut VecDeque<Written>,
) -> Result<(), Problem> {
    let is_back = |last: &Written| last.patch.inverse == patch.revision;
    if written.back().is_some_and(is_back)
        && let Some(last) = written.pop_back()
        && store::put_back(lock, root, last.after, &last.before)?
    {
        return Ok(());
    }
    let (before, after) = store::revise(lock, root, &patch, Clash::Refuse)?;
    written.push_back(Written {
        patch,
        before,
        after: fnv1a(&after),
    });
    if written.len() > MOST {
        written.pop_front();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::Pen;
    use crate::model::{Id, Patch, Revision, Term};

    /// Puts a topic that was not there.
    fn topic(id: &str) -> Patch {
        let mut revision = Revision::default();
        revision.topics.put.push(Term {
            id: Id::from(id),
            ..Term::default()
        });
        let mut inverse = Revision::default();
        inverse.topics.without.push(id.to_owned());
        Patch { revision, inverse }
    }

    fn topics(root: &Path) -> String {
        let text = fs::read_to_string(root).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let topics = value["topics"].as_array().unwrap().iter();
        let ids = topics.map(|topic| topic["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn patches_are_written_in_their_order_behind_what_was_unsaved() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("dossier.json");
        fs::write(&root, "{\"topics\": []}").unwrap();
        let pen = Pen::new(Some(root.clone()), topic("drafted"));
        pen.write().unwrap();
        assert_eq!(topics(&root), "");
        pen.note(topic("one"));
        pen.clone().note(topic("two"));
        pen.write().unwrap();
        assert_eq!(
            (topics(&root).as_str(), pen.noted()),
            ("drafted one two", 2)
        );
        pen.note(topic("two").back());
        pen.write().unwrap();
        assert_eq!(topics(&root), "drafted one");
    }

    #[test]
    fn what_is_taken_back_is_there_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("dossier.json");
        let text = "{\"topics\": [{\"id\": \"a\"}, /* mine */ {\"id\": \"b\"} /* too */]} // end";
        fs::write(&root, text).unwrap();
        let pen = Pen::new(Some(root.clone()), Patch::default());
        let gone = topic("a").back();
        for patch in [
            gone.clone(),
            topic("c"),
            topic("c").back(),
            gone.clone().back(),
        ] {
            pen.note(patch);
            pen.write().unwrap();
        }
        assert_eq!(fs::read_to_string(&root).unwrap(), text);
        // What somebody else has written since is never taken back with it.
        pen.note(gone.clone());
        pen.write().unwrap();
        let theirs = fs::read_to_string(&root)
            .unwrap()
            .replace("end", "their note");
        fs::write(&root, theirs).unwrap();
        pen.note(gone.back());
        pen.write().unwrap();
        let now = fs::read_to_string(&root).unwrap();
        assert!(now.contains("their note") && now.contains("\"a\""), "{now}");
    }

    #[test]
    fn what_failed_is_given_up_and_what_it_needed_is_written_with_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("dossier.json");
        fs::write(&root, "[]").unwrap();
        let pen = Pen::new(Some(root.clone()), topic("drafted"));
        pen.note(topic("one"));
        pen.note(topic("two"));
        assert!(pen.write().unwrap_err().to_string().contains("no dossier"));
        assert_eq!(fs::read_to_string(&root).unwrap(), "[]");
        pen.write().unwrap();
        fs::write(&root, "{\"topics\": []}").unwrap();
        pen.note(topic("three"));
        pen.write().unwrap();
        assert_eq!(topics(&root), "drafted three");
    }

    #[test]
    fn nothing_takes_the_place_of_what_others_have_written() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("dossier.json");
        let theirs = "{\"topics\": [{\"id\": \"drafted\", \"name\": \"Theirs\"}, {\"id\": \"one\", \"name\": \"Theirs\"}]}";
        fs::write(&root, theirs).unwrap();
        let pen = Pen::new(Some(root.clone()), topic("drafted"));
        pen.note(topic("one"));
        let told = pen.write().unwrap_err().to_string();
        assert!(
            told.contains("a decision was changed here meanwhile"),
            "{told}"
        );
        assert_eq!(fs::read_to_string(&root).unwrap(), theirs);
        pen.note(topic("two"));
        pen.write().unwrap();
        assert_eq!(topics(&root), "drafted one two");
        assert_eq!(
            fs::read_to_string(&root).unwrap().matches("Theirs").count(),
            2
        );
    }
}
