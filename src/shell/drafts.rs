//! Dossiers opened with what their articles tell.

use std::path::{Path, PathBuf};

use crate::ingest::draft;
use crate::json::Problem;
use crate::model::Patch;
use crate::store::{self, GazetteerInForce, Loaded};

/// What to do for a dossier that decisions and drafts can be kept in.
pub const HOW_TO_BEGIN: &str = "`summitry new` makes one, `summitry add` puts the articles in";

/// The main file of a dossier that the user named, where there is one: drafts and decisions stand in it.
#[must_use]
pub fn root(dossier: &Path) -> Option<PathBuf> {
    let root = if dossier.is_dir() {
        dossier.join("dossier.json")
    } else {
        dossier.to_owned()
    };
    root.is_file().then_some(root)
}

/// When articles are drafted from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Drafting {
    /// Where a dossier has no entry at all: a folder of articles is shown as what they tell.
    #[default]
    WhereEmpty,
    /// Always, so that what new articles tell is there too.
    Anew,
}

/// A dossier, and what of it stands in no file.
#[derive(Debug)]
pub struct Opened {
    /// The dossier with its drafts.
    pub loaded: Loaded,
    /// What drafting has changed.
    pub unsaved: Patch,
}

/// Loads a dossier, and drafts from its articles in memory, with the gazetteer of its folder and the one given; nothing is written.
///
/// # Errors
/// As [`store::load`]; a folder has neither a `dossier.json` nor an article; a gazetteer cannot be read.
pub fn open(
    dossier: Option<&Path>,
    articles: Option<&Path>,
    gazetteer: Option<&Path>,
    drafting: Drafting,
) -> Result<Opened, Vec<Problem>> {
    let mut loaded = store::open(dossier, articles)?;
    let mut unsaved = Patch::default();
    let is_empty = loaded.dossier.events.is_empty() && loaded.dossier.positions.is_empty();
    if (is_empty || drafting == Drafting::Anew) && !loaded.articles.is_empty() {
        let names = GazetteerInForce::of(&loaded, gazetteer)?;
        let mut drafted = draft::draft(&loaded.dossier, &loaded.articles, &names.gazetteer);
        // What no file can hold is neither sealed nor compared.
        let has_file = loaded.origin.root_path().is_some_and(Path::exists);
        if has_file {
            drafted = drafted.sealed();
            unsaved = Patch::between(&loaded.dossier, &drafted.dossier);
        }
        loaded.dossier = drafted.dossier;
        loaded.problems.extend(names.problems);
    }
    Ok(Opened { loaded, unsaved })
}
