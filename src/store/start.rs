//! A new dossier's folder.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

use super::layout::lay_out;
use super::lock::Lock;
use super::save;
use crate::json::Problem;
use crate::model::dossier::FORMAT;

/// Makes a folder with an empty dossier in it, and the folders of its records and articles. What else stands in the folder stays.
///
/// # Errors
/// There is a dossier already, or nothing can be written there.
pub fn start(folder: &Path, title: &str, zones: &[String]) -> Result<(), Problem> {
    let root = folder.join("dossier.json");
    if fs::symlink_metadata(&root).is_ok() {
        let what = "there is a dossier already";
        let instead = "nothing was written; `summitry add` adds articles to it";
        return Err(Problem::of_file(&root.to_string_lossy(), what, instead));
    }
    for made in [
        folder.to_owned(),
        folder.join("sources"),
        folder.join("articles"),
    ] {
        fs::create_dir_all(&made).map_err(|error| save::refuse(&made, &error))?;
    }
    let _lock = Lock::take(folder)?;
    let mut fields = Map::new();
    fields.insert("format".to_owned(), FORMAT.into());
    fields.insert("title".to_owned(), title.trim().into());
    fields.insert("zones".to_owned(), zones.into());
    for list in [
        "parties",
        "people",
        "places",
        "topics",
        "sources",
        "events",
        "positions",
    ] {
        fields.insert(list.to_owned(), Value::Array(Vec::new()));
    }
    save::create(&root, lay_out(&Value::Object(fields)).as_bytes())
}
