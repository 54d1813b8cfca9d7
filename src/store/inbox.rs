//! What is to be read into a dossier: files, folders, addresses.

use std::collections::HashSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::origin::read_bytes;
use super::remote::{Address, Answer, Fetcher, Limits, Validators};
use crate::ingest::read::{self, Binary, Found, Hints, Kind, Unread};
use crate::json::Problem;
use crate::text::Clean;

/// The largest file with articles, in bytes.
const LARGEST: u64 = 100 * 1024 * 1024;

/// Folders within folders are looked through so deep.
const DEEPEST: usize = 12;

/// How browsers, in their users' languages, name the folder with what belongs to a page, after the name of the page.
const OF_PAGE: [&str; 14] = [
    "_files",
    ".files",
    "-dateien",
    "_fichiers",
    "_archivos",
    "_ficheiros",
    "_arquivos",
    "_file",
    "_bestanden",
    "-filer",
    "_tiedostot",
    "_pliki",
    "_soubory",
    "_dosyalar",
];

/// The files below a folder, by name, without hidden ones, without the records of a dossier and without what belongs to a page that
/// stands there. Links to folders are not followed.
///
/// # Errors
/// The folder cannot be read. A folder within it that cannot be read is passed over.
pub fn list_files(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let refuse = |error: std::io::Error| {
        let what = format!("the folder cannot be read: {error}");
        Problem::of_file(&folder.to_string_lossy(), &what, "change its permissions")
    };
    let mut files = Vec::new();
    collect(folder, DEEPEST, &mut files).map_err(refuse)?;
    files.sort_unstable();
    Ok(files)
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let is_dossier = folder.join("dossier.json").is_file();
    let entries: Vec<_> = fs::read_dir(folder)?.filter_map(Result::ok).collect();
    let pages: HashSet<String> = entries
        .iter()
        .filter_map(|entry| page(&entry.path()))
        .collect();
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let of_dossier =
            is_dossier && matches!(&*name, "dossier.json" | "dossier.schema.json" | "sources");
        if name.starts_with('.') || of_dossier {
            continue;
        }
        let kind = entry.file_type()?;
        if kind.is_dir() && is_of_page(&name, &pages) {
            continue;
        }
        if kind.is_dir() && depth > 0 {
            let _ = collect(&entry.path(), depth - 1, files);
        } else if kind.is_file() || (kind.is_symlink() && entry.path().is_file()) {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// The name of a page in lower case, without its ending.
fn page(path: &Path) -> Option<String> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    let stem = || {
        path.file_stem()
            .map(|stem| stem.to_string_lossy().to_lowercase())
    };
    matches!(&*ending, "html" | "htm" | "xhtml").then(stem)?
}

/// Whether a folder holds what a browser has saved with a page: pictures, scripts, frames with advertisements.
fn is_of_page(folder: &str, pages: &HashSet<String>) -> bool {
    let folder = folder.to_lowercase();
    let mut stems = OF_PAGE.iter().filter_map(|end| folder.strip_suffix(end));
    stems.any(|stem| pages.contains(stem))
}

/// Reads a file with articles.
///
/// # Errors
/// It cannot be read, is too large, or holds no article.
pub fn read_file(path: &Path) -> Result<Found, Unread> {
    let bytes =
        read_bytes(path, LARGEST).map_err(|refusal| refuse(&refusal.what, &refusal.instead))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let hints = Hints {
        name: &name,
        ..Hints::default()
    };
    read_guarded(&bytes, hints)
}

/// Reads a file that holds something else than plain text: a page, a saved one, Markdown by its name, a feed. None where it is plain
/// text, or cannot be told.
#[must_use]
pub fn read_formatted(path: &Path) -> Option<Result<Found, Unread>> {
    let bytes = read_bytes(path, LARGEST).ok()?;
    if bytes.trim_ascii().is_empty() || Binary::of(&bytes).is_some() {
        return None;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let hints = Hints {
        name: &name,
        ..Hints::default()
    };
    match Kind::of(&read::decode(&bytes, None).0, hints) {
        // A text may begin with a sign of Markdown by chance; its bytes are to stay.
        Kind::Markdown if name.to_lowercase().ends_with(".txt") => None,
        Kind::Plain | Kind::Beside(_) => None,
        _ => Some(read_guarded(&bytes, hints)),
    }
}

/// Reads what was given on standard input.
///
/// # Errors
/// It is too large, or holds no article.
pub fn read_piped(bytes: &[u8]) -> Result<Found, Unread> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
        return Err(refuse("there are more than 100 MiB", "split it"));
    }
    read_guarded(bytes, Hints::default())
}

/// How much of standard input is read: one byte more than is taken, so that the rest is told.
#[must_use]
pub const fn piped_limit() -> u64 {
    LARGEST + 1
}

/// Fetches an address and reads it.
///
/// # Errors
/// It is no address, the server does not give it, or it holds no article.
pub fn fetch(named: &str, now: DateTime<Utc>) -> Result<Found, Unread> {
    let address =
        Address::parse(named).map_err(|problem| refuse(&problem.what, &problem.instead))?;
    let limits = Limits {
        largest: LARGEST,
        ..Limits::default()
    };
    let fetched = Fetcher::of_articles(address, limits).fetch(&Validators::default(), now);
    let fetched = match fetched {
        Ok(Answer::Fresh(fetched)) => fetched,
        Ok(Answer::Unchanged) => return Err(refuse("the server sends nothing", "try again later")),
        Err(failure) => {
            let instead = failure
                .instead
                .replace("it is asked again by itself", "try again later");
            return Err(refuse(
                &failure.what,
                &instead.replace("is asked again by itself", "may work again later"),
            ));
        }
    };
    let hints = Hints {
        name: "",
        media_type: fetched.media_type.as_deref(),
        address: Some(&fetched.from),
    };
    read_guarded(&fetched.bytes, hints)
}

/// Reads bytes; what a reader could not cope with is a fault of this program, and costs one file.
fn read_guarded(bytes: &[u8], hints: Hints<'_>) -> Result<Found, Unread> {
    catch_unwind(AssertUnwindSafe(|| read::read(bytes, hints))).unwrap_or_else(|_| {
        Err(refuse(
            "this program failed in reading it",
            "save its text as a file of its own, and report this",
        ))
    })
}

fn refuse(what: &str, instead: &str) -> Unread {
    Unread {
        what: Clean::line(what),
        instead: Clean::line(instead),
        is_beside: false,
    }
}
