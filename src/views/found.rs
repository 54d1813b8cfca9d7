//! What a search has found, as rows.

use super::lens::Lens;
use crate::model::{Dossier, Id, Subject};
use crate::query::{Hit, Needle, Snippet, snippet};
use crate::text::Clean;

/// An entry that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The entry.
    pub subject: Subject,
    /// What it is called.
    pub title: Clean,
    /// The piece of it that tells why it was found.
    pub snippet: Option<Snippet>,
}

impl From<&Hit> for Subject {
    fn from(hit: &Hit) -> Self {
        match hit {
            Hit::Event(id) => Self::Event(id.clone()),
            Hit::Position(id) => Self::Position(id.clone()),
        }
    }
}

/// Projects an entry that was found.
#[must_use]
pub fn project(subject: &Subject, needle: &Needle, lens: &Lens, dossier: &Dossier) -> Found {
    let hit = |id: &Id| match subject {
        Subject::Event(_) => Hit::Event(id.clone()),
        Subject::Position(_) => Hit::Position(id.clone()),
    };
    let title = subject.title(lens.known, dossier);
    Found {
        subject: subject.clone(),
        snippet: snippet(&hit(subject.id()), &title, needle, dossier),
        title,
    }
}
