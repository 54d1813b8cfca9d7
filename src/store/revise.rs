//! Writing what drafts and decisions change into a dossier's main file.

use std::fs;
use std::path::Path;

use super::edit;
use super::lock::Lock;
use super::origin::text_of;
use super::save;
use crate::json::{Fault, Files, Log, Node, Problem};
use crate::model::Revision;

/// Writes a revision into the main file of a dossier.
///
/// Entries that it does not name stay as their author wrote them, comments and layout included. In one that it names, what is
/// the same stays so too, each member and each claim by itself; what differs is laid out anew, and what goes takes with it
/// the comments above it and the one that ends its line. An entry that cannot be read is laid out anew as a whole.
///
/// The file is read anew, so that what others have written into it since it was loaded stays too.
///
/// # Errors
/// The file is no dossier that can be read, another program is writing to it, or it cannot be written; then it is as it was.
pub fn revise(root: &Path, revision: &Revision) -> Result<(), Problem> {
    if revision.is_empty() {
        return Ok(());
    }
    let folder = root.parent().unwrap_or(Path::new("."));
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let _lock = Lock::take(folder)?;
    rewrite(root, |text| edit::revise(text, revision))
}

/// Changes the text of a dossier's main file. The caller holds the lock of its folder.
pub(super) fn rewrite(
    root: &Path,
    change: impl FnOnce(&str) -> Result<String, Fault>,
) -> Result<(), Problem> {
    let named = root.to_string_lossy().into_owned();
    let was = fs::read(root).map_err(|error| save::refuse(root, &error))?;
    let text = text_of(was.clone()).map_err(|refusal| refusal.of_file(&named))?;
    // What could not be read again must never take the place of what could.
    let sound = |edited: String| Node::parse(&edited, 0).map(|_| edited);
    let edited = change(&text).and_then(sound).map_err(|fault| {
        let mut files = Files::default();
        let _ = files.open(&named, text.clone(), &mut Log::default());
        let told = files.report(&[fault]).into_iter().next();
        told.unwrap_or_else(|| Problem::of_file(&named, "it cannot be changed", ""))
    })?;
    if edited == text {
        return Ok(());
    }
    let mark = if was.starts_with(b"\xef\xbb\xbf") {
        "\u{feff}"
    } else {
        ""
    };
    save::replace(root, &was, format!("{mark}{edited}").as_bytes())
}
