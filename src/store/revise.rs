//! Writing what drafts and decisions change into a dossier's main file.

use std::fs;
use std::path::Path;
use std::time::Duration;

use super::edit;
use super::lock::Lock;
use super::origin::text_of;
use super::save;
use crate::json::{Fault, Files, Log, Node, Problem, Read as _};
use crate::model::{Dossier, DossierFile, Patch};
use crate::text::fnv1a;

/// How long to wait for another program that writes to the same dossier.
const PATIENCE: Duration = Duration::from_secs(3);

/// What becomes of a patch where the file is not as it takes it to be, since somebody else has written to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// The whole patch is refused: a person has decided about something else than what is there.
    Refuse,
    /// What can be made without touching what they wrote is made: drafts are no more than a proposal.
    Yield,
}

/// The right to write to the dossier whose main file is `root`, as soon as no other program has it.
///
/// # Errors
/// Another program has it for some seconds, or nothing can be written there.
pub fn lock(root: &Path) -> Result<Lock, Problem> {
    let folder = root
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    Lock::wait(folder.unwrap_or(Path::new(".")), PATIENCE)
}

/// Writes a patch into the main file of a dossier.
///
/// Entries that it does not name stay as their author wrote them, comments and layout included. In one that it names, what is
/// the same stays so too, each member and each claim by itself; what differs is laid out anew, and what goes takes with it
/// the comments above it and the one that ends its line. An entry that cannot be read is laid out anew as a whole.
///
/// The file is read anew, and compared with what the patch takes to be there. Gives the bytes of the file before and after.
///
/// # Errors
/// The file is no dossier that can be read, has been changed where the patch changes it, or cannot be written; then it is as it was.
pub fn revise(
    _lock: &Lock,
    root: &Path,
    patch: &Patch,
    clash: Clash,
) -> Result<(Vec<u8>, Vec<u8>), Problem> {
    rewrite(root, |text| {
        let node = Node::parse(text, 0)?;
        let file = DossierFile::read(&node, &mut Log::default());
        let there = Dossier::new(file, Vec::new());
        match clash {
            Clash::Yield => edit::revise(text, &patch.yielding(&there)),
            Clash::Refuse if patch.fits(&there) => edit::revise(text, &patch.revision),
            Clash::Refuse => {
                let (what, span) = match patch.clash(&there) {
                    Some((id, span)) => (format!("“{id}” was changed here meanwhile"), span),
                    None => (
                        "a decision was changed here meanwhile".to_owned(),
                        node.span,
                    ),
                };
                let fault = Fault::error(span, &what);
                Err(fault.instead("nothing was written; look at it as it is now"))
            }
        }
    })
}

/// Changes the text of a dossier's main file, and gives its bytes before and after. The caller holds the lock of its folder.
pub(super) fn rewrite(
    root: &Path,
    change: impl FnOnce(&str) -> Result<String, Fault>,
) -> Result<(Vec<u8>, Vec<u8>), Problem> {
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
        return Ok((was.clone(), was));
    }
    let mark = if was.starts_with(b"\xef\xbb\xbf") {
        "\u{feff}"
    } else {
        ""
    };
    let now = format!("{mark}{edited}").into_bytes();
    save::replace(root, &was, &now)?;
    Ok((was, now))
}

/// Writes the bytes `before` in place of those with the sum `after`; `false` where the file holds something else by now, and stays.
///
/// # Errors
/// The file cannot be read or written; then it is as it was.
pub fn put_back(_lock: &Lock, root: &Path, after: u64, before: &[u8]) -> Result<bool, Problem> {
    let there = fs::read(root).map_err(|error| save::refuse(root, &error))?;
    let is_there = fnv1a(&there) == after;
    if is_there {
        save::replace(root, &there, before)?;
    }
    Ok(is_there)
}
