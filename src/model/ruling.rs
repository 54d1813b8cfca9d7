//! An editor's reading of an attribute on which sources differ.

use super::id::Id;
use super::known::Known;
use super::when::When;
use crate::json::record::record;
use crate::text::Clean;

record! {
    /// Picks the headline among claims and says why. It never hides the other side, and does not apply before its day.
    pub struct Ruling {
        /// The attribute, as `event:ID/ATTRIBUTE` or `position:ID/ATTRIBUTE`.
        pub of: Clean,
        /// The id of the claim to show first; absent when the question is left open on purpose.
        pub prefer: Option<Id>,
        /// The reason, in our words.
        pub why: Clean,
        /// The day from which it applies; absent when it always does.
        pub on: Option<When>,
    }
}

impl Ruling {
    /// Whether it has been made by the day up to which reports count; always, while all of them do.
    #[must_use]
    pub fn applies(&self, known: Known) -> bool {
        let day = self.on.as_ref().and_then(|on| on.days().first);
        known.0.zip(day).is_none_or(|(known, day)| day <= known)
    }
}
