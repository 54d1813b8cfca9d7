//! Dossiers opened with drafts in place of entries, where a folder holds nothing but articles.

use std::path::Path;

use crate::ingest::draft;
use crate::ingest::names::Gazetteer;
use crate::json::Problem;
use crate::store::{self, Loaded};

/// Loads a dossier. One without any entry is drafted from its articles, in memory; nothing is written.
///
/// # Errors
/// As [`store::load`]; and a folder has neither a `dossier.json` nor an article.
pub fn open(dossier: Option<&Path>, articles: Option<&Path>) -> Result<Loaded, Vec<Problem>> {
    let mut loaded = store::open(dossier, articles)?;
    let is_empty = loaded.dossier.events.is_empty() && loaded.dossier.positions.is_empty();
    if is_empty && !loaded.articles.is_empty() {
        let drafted = draft::draft(&loaded.dossier, &loaded.articles, Gazetteer::built_in());
        loaded.dossier = drafted.dossier;
    }
    Ok(loaded)
}
