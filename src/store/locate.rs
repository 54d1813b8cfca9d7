//! Where an entry stands in the dossier's main file at this moment.

use std::path::{Path, PathBuf};

use super::origin::read_text;
use crate::json::{Files, Kind, Log, Node};
use crate::model::Subject;

/// A place in a file, for an editor to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The file.
    pub file: PathBuf,
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
}

/// Where an entry stands in the main file of its dossier; none where it does not, or the file cannot be read.
///
/// The file is read anew: it may have been written since it was loaded.
#[must_use]
pub fn locate(root: &Path, subject: &Subject) -> Option<Spot> {
    let mut files = Files::default();
    let text = read_text(root).ok()?;
    let node = files.open(&root.to_string_lossy(), text, &mut Log::default())?;
    let list = match subject {
        Subject::Event(_) => "events",
        Subject::Position(_) => "positions",
    };
    let Kind::Array(items) = &node.get(list)?.kind else {
        return None;
    };
    let is_it = |item: &&Node| {
        let id = item.get("id").map(|id| &id.kind);
        matches!(id, Some(Kind::Text(id)) if **id == **subject.id())
    };
    let span = items.iter().find(is_it)?.span;
    let (_, line, column) = files.locate(span)?;
    Some(Spot {
        file: root.to_owned(),
        line,
        column,
    })
}
