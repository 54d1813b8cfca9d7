//! Loading: a dossier that can be shown, and every problem in its place.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::articles;
use super::check;
use super::leave::{Errors, leave_out};
use super::origin::{Origin, text_of};
use super::reading::{Reading, Refused};
use super::remote::Address;
use crate::json::{Problem, Severity};
use crate::model::{Article, Dossier, Id};

/// A dossier as it came from disk or the web, without the entries that hold errors.
#[derive(Debug)]
pub struct Loaded {
    /// What can be shown.
    pub dossier: Dossier,
    /// The articles that the user has, by the id of their source.
    pub articles: HashMap<Id, Article>,
    /// Everything found wrong, in the order of files and lines.
    pub problems: Vec<Problem>,
    /// How many entries were left out because of an error.
    pub left_out: usize,
    /// Where the dossier came from.
    pub origin: Origin,
    /// The files that it was read from, so that they can be watched; empty unless it stands on disk.
    pub files: Vec<PathBuf>,
}

impl Loaded {
    /// Whether every entry can be shown; a wall takes only such a dossier.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems
            .iter()
            .all(|problem| problem.severity != Severity::Error)
    }
}

/// Loads a dossier from a folder or a file, or the built-in one, and the articles that go with it.
///
/// `articles` is a folder of article texts; without it, `articles/` beside the dossier is looked at.
///
/// # Errors
/// What was named is no dossier: it is not there, not readable, no JSON, of a later format, or its main keys are
/// missing or of the wrong type. Anything else only leaves an entry out.
pub fn load(dossier: Option<&Path>, articles: Option<&Path>) -> Result<Loaded, Vec<Problem>> {
    find(dossier)
        .and_then(|origin| read(origin, articles, None))
        .map(forgive)
}

/// Loads a dossier that was fetched: one file with its sources inline.
///
/// Problems name the address as their file. `articles` is a folder of article texts on this computer.
///
/// # Errors
/// As [`load`].
pub fn load_fetched(
    address: &Address,
    bytes: Vec<u8>,
    articles: Option<&Path>,
) -> Result<Loaded, Vec<Problem>> {
    let origin = Origin::Web(address.clone());
    let label = origin.root_label();
    let text = text_of(bytes).map_err(|refusal| vec![refusal.of_file(&label)])?;
    open(origin, text, articles, None).map(forgive)
}

/// Loads as [`load`] does and also warns of events that should have had an outcome by `today`.
///
/// # Errors
/// As [`load`].
pub fn audit(
    dossier: Option<&Path>,
    articles: Option<&Path>,
    today: NaiveDate,
) -> Result<Loaded, Vec<Problem>> {
    read(find(dossier)?, articles, Some(today))
}

/// Whoever only looks is not held up by a key that a later version may know.
fn forgive(mut loaded: Loaded) -> Loaded {
    for problem in &mut loaded.problems {
        if problem.severity == Severity::Unknown {
            problem.severity = Severity::Warning;
        }
    }
    loaded
}

fn find(dossier: Option<&Path>) -> Result<Origin, Vec<Problem>> {
    Origin::find(dossier).map_err(|problem| vec![problem])
}

fn read(
    origin: Origin,
    articles: Option<&Path>,
    today: Option<NaiveDate>,
) -> Result<Loaded, Vec<Problem>> {
    let label = origin.root_label();
    let text = origin
        .read_root()
        .map_err(|refusal| vec![refusal.of_file(&label)])?;
    open(origin, text, articles, today)
}

/// Makes a dossier of the text of its main file.
fn open(
    origin: Origin,
    text: String,
    articles: Option<&Path>,
    today: Option<NaiveDate>,
) -> Result<Loaded, Vec<Problem>> {
    let mut reading = Reading::default();
    let (file, sources) = reading
        .read(&origin, text)
        .map_err(|Refused| reading.files.report(&reading.log.faults))?;
    let shelf = articles::find(articles, &origin, &sources).map_err(|problem| vec![problem])?;
    let root = file.at;
    let mut dossier = Dossier::new(file, sources.into_iter().map(Arc::new).collect());
    let found = check::review(&check::Case {
        dossier: &dossier,
        root,
        articles: &shelf.articles,
        lost: &reading.lost,
        errors: &Errors::of(&reading.log.faults),
        today,
    });
    reading.log.faults.extend(found);
    let errors = Errors::of(&reading.log.faults);
    let left_out = leave_out(&mut dossier, &errors) + reading.unread;
    dossier.reindex();
    let mut problems = reading.files.report(&reading.log.faults);
    problems.extend(shelf.warning);
    let mut shelved = shelf.articles;
    shelved.retain(|id, _| dossier.source(id).is_some());
    Ok(Loaded {
        files: reading.paths.into_iter().flatten().collect(),
        dossier,
        articles: shelved,
        problems,
        left_out,
        origin,
    })
}

#[cfg(test)]
mod tests {
    use super::load;

    #[test]
    fn the_built_in_dossier_is_sound() {
        let loaded = load(None, None).unwrap();
        let problems: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
        assert!(loaded.is_sound(), "{}", problems.join("\n"));
        assert_eq!(loaded.left_out, 0);
    }
}
