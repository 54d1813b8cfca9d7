//! Dossiers opened with what their articles tell.

use std::path::Path;

use crate::ingest::draft;
use crate::json::Problem;
use crate::model::Revision;
use crate::store::{self, GazetteerInForce, Loaded};

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
    pub unsaved: Revision,
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
    let mut unsaved = Revision::default();
    let is_empty = loaded.dossier.events.is_empty() && loaded.dossier.positions.is_empty();
    if (is_empty || drafting == Drafting::Anew) && !loaded.articles.is_empty() {
        let names = GazetteerInForce::of(&loaded, gazetteer)?;
        let drafted = draft::draft(&loaded.dossier, &loaded.articles, &names.gazetteer);
        unsaved = Revision::between(&loaded.dossier, &drafted.dossier);
        loaded.dossier = drafted.dossier;
        loaded.problems.extend(names.problems);
    }
    Ok(Opened { loaded, unsaved })
}
