//! What a machine has drafted and a person has not looked at yet, and what people have decided.

use serde::Serialize;

use super::claim::Citation;
use super::event::Event;
use super::id::Id;
use super::position::Position;
use super::revision::Named;
use crate::json::record::{record, vocabulary};
use crate::text::{Clean, fnv1a};

record! {
    /// Marks an entry as drafted from articles. A person who accepts it takes the mark away.
    pub struct Draft {
        /// What the entry was recognised by, the same whenever it is drafted again; decisions name it.
        pub key: Clean,
        /// The rule that made it, such as `meeting/verb-object`.
        pub rule: Clean,
        /// A sum over what was drafted, by which it is seen that a person has changed it since.
        pub sum: Option<Clean>,
    }
}

/// An entry that a machine may have drafted.
pub trait Draftable: Named {
    /// The mark that it is.
    fn draft(&self) -> Option<&Draft>;

    /// The place of the mark.
    fn draft_mut(&mut self) -> &mut Option<Draft>;
}

macro_rules! draftable {
    ($($type:ty),*) => {
        $(impl Draftable for $type {
            fn draft(&self) -> Option<&Draft> {
                self.draft.as_ref()
            }

            fn draft_mut(&mut self) -> &mut Option<Draft> {
                &mut self.draft
            }
        })*
    };
}

draftable!(Event, Position);

/// Notes a sum over a drafted entry in its mark, where there is none.
pub fn seal(entry: &mut impl Draftable) {
    let Some(draft) = entry.draft_mut().take() else {
        return;
    };
    let sum = draft.sum.unwrap_or_else(|| sum(entry));
    *entry.draft_mut() = Some(Draft {
        sum: Some(sum),
        ..draft
    });
}

/// Whether a person has changed a drafted entry since it was drafted.
#[must_use]
pub fn is_touched(entry: &impl Draftable) -> bool {
    let drafted = entry.draft().and_then(|draft| draft.sum.as_ref());
    drafted.is_some_and(|drafted| {
        let mut unmarked = entry.clone();
        *unmarked.draft_mut() = None;
        *drafted != sum(&unmarked)
    })
}

/// A sum over an entry without its mark as a file holds it, so that keys that say nothing do not count.
fn sum(unmarked: &impl Serialize) -> Clean {
    let text = serde_json::to_string(unmarked).unwrap_or_default();
    Clean::line(&format!("{:016x}", fnv1a(text.as_bytes())))
}

vocabulary! {
    /// What a person has decided about a drafted entry.
    pub enum Choice("decision") {
        /// It is right as it stands.
        Accepted = "accepted",
        /// It is right after a change; drafting again leaves it as it is.
        Edited = "edited",
        /// It is wrong, and is not drafted again.
        Rejected = "rejected",
        /// It is the same as another entry.
        Merged = "merged",
    }
}

record! {
    /// A person's decision about a drafted entry, kept so that another draft does not ask again.
    pub struct Decision {
        /// The key of the draft.
        pub key: Clean,
        /// What was decided.
        pub choice: Choice,
        /// The entry that now stands for it; absent where it was rejected.
        pub entry: Option<Id>,
        /// The words of articles that the draft rested on: with other articles beside them they can come under another key.
        pub cite: Vec<Citation>,
    }
}
