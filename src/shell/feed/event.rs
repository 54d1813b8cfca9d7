//! What a feed tells.

use chrono::{DateTime, Utc};

use crate::json::{Problem, Severity};
use crate::store::Loaded;
use crate::text::Clean;

/// What has become of the source that is followed. Times are of the computer's clock.
#[derive(Debug)]
pub enum Event {
    /// A dossier that may be shown, in place of the one before. Whatever was wrong with the source is over, unless it is a
    /// copy: then the next event tells.
    Loaded(Box<Loaded>, Provenance),
    /// The source was read, and what it holds is what was told last. A copy counts as live from here on, and the source as
    /// reached.
    Unchanged {
        /// When it was asked.
        at: DateTime<Utc>,
    },
    /// What the source holds now cannot be shown. What is shown stays.
    Invalid {
        /// The errors, with their places; of a file that cannot be read at all, the reason.
        problems: Vec<Problem>,
        /// When this began; other problems do not begin it anew.
        since: DateTime<Utc>,
        /// When it was read.
        at: DateTime<Utc>,
    },
    /// The server gave no dossier. What is shown stays.
    Unreachable {
        /// What is wrong and what to do about it.
        reason: Clean,
        /// When this began.
        since: DateTime<Utc>,
        /// When it is asked again.
        next_try: DateTime<Utc>,
    },
    /// Something beside the source is wrong: the copy on disk cannot be read, or not be written. Nothing else changes.
    Note(Problem),
}

/// Where a dossier comes from, and of which time it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provenance {
    /// Whether it is what the source holds.
    pub standing: Standing,
    /// When it was read or fetched.
    pub fetched: DateTime<Utc>,
    /// The time of which it tells: when the file was last changed, else when it was fetched; unknown of the built-in one.
    pub as_of: Option<DateTime<Utc>>,
}

/// Whether a dossier is what its source holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was read from the source.
    Live,
    /// It is the last good copy, and the source has not answered yet.
    Copy,
}

/// Takes a dossier in if it may be shown, or says what forbids it.
pub(super) fn admit(
    outcome: Result<Loaded, Vec<Problem>>,
    is_strict: bool,
) -> Result<Box<Loaded>, Vec<Problem>> {
    let loaded = outcome?;
    if loaded.is_sound() || !is_strict {
        return Ok(Box::new(loaded));
    }
    let mut problems = loaded.problems;
    problems.retain(|problem| problem.severity == Severity::Error);
    Err(problems)
}
