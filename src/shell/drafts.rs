//! Dossiers opened with drafts in place of entries, where a folder holds nothing but articles.

use std::path::Path;

use crate::ingest::draft;
use crate::json::Problem;
use crate::store::{self, GazetteerInForce, Loaded};

/// Loads a dossier. One without any entry is drafted from its articles, in memory, with the
/// gazetteer of its folder and the one given; nothing is written.
///
/// # Errors
/// As [`store::load`]; a folder has neither a `dossier.json` nor an article; a gazetteer cannot be read.
pub fn open(
    dossier: Option<&Path>,
    articles: Option<&Path>,
    gazetteer: Option<&Path>,
) -> Result<Loaded, Vec<Problem>> {
    let mut loaded = store::open(dossier, articles)?;
    let is_empty = loaded.dossier.events.is_empty() && loaded.dossier.positions.is_empty();
    if is_empty && !loaded.articles.is_empty() {
        let names = GazetteerInForce::of(&loaded, gazetteer)?;
        let drafted = draft::draft(&loaded.dossier, &loaded.articles, &names.gazetteer);
        loaded.dossier = drafted.dossier;
        loaded.problems.extend(names.problems);
    }
    Ok(loaded)
}
