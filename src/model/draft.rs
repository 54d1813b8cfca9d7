//! What a machine has drafted and a person has not looked at yet, and what people have decided.

use serde::Serialize;

use super::claim::Citation;
use super::id::Id;
use crate::json::bare;
use crate::json::record::{record, vocabulary};
use crate::text::{Clean, fnv1a};

record! {
    /// Marks an entry as drafted from articles. A person who accepts it takes the mark away.
    pub struct Draft {
        /// What the entry was recognised by, the same whenever it is drafted again; decisions name it.
        pub key: Clean,
        /// The rule that made it, such as `meeting/verb-object`.
        pub rule: Clean,
        /// A sum over what was drafted, by which it is seen that a person has changed it since; see [`sum`].
        pub sum: Option<Clean>,
    }
}

/// A sum over an entry as a file holds it, but for its mark as a draft. Keys that say nothing do not count.
#[must_use]
pub fn sum(entry: &impl Serialize) -> Clean {
    let mut value = bare(serde_json::to_value(entry).unwrap_or_default());
    if let Some(fields) = value.as_object_mut() {
        fields.remove("draft");
    }
    let hash = fnv1a(value.to_string().as_bytes());
    Clean::line(&format!("{hash:016x}"))
}

/// Whether a person has changed a drafted entry since it was drafted.
#[must_use]
pub fn is_touched(entry: &impl Serialize, draft: Option<&Draft>) -> bool {
    let drafted = draft.and_then(|draft| draft.sum.as_ref());
    drafted.is_some_and(|drafted| *drafted != sum(entry))
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
