//! The gazetteer in force: what is built in, and what files of the user's add to it.

use std::borrow::Cow;
use std::path::Path;

use super::load::Loaded;
use super::origin::{Origin, read_bytes, text_of};
use crate::ingest::names::Gazetteer;
use crate::json::Problem;

/// The name that the file has in the folder of a dossier or of articles.
const NAME: &str = "gazetteer.json";

/// The largest file that is read, in bytes.
const LARGEST: u64 = 16 * 1024 * 1024;

/// What articles are read with, and what is wrong with the files that extend it.
#[derive(Debug)]
pub struct InForce {
    /// The gazetteer.
    pub gazetteer: Cow<'static, Gazetteer>,
    /// Everything that is wrong with the files; entries without errors are in force.
    pub problems: Vec<Problem>,
}

impl InForce {
    /// That of a dossier: with `gazetteer.json` of its folder, if there is one, and with the file that the user names, whose
    /// entries go first.
    ///
    /// # Errors
    /// A file that is there, or is named, cannot be read.
    pub fn of(loaded: &Loaded, named: Option<&Path>) -> Result<Self, Vec<Problem>> {
        let beside = match &loaded.origin {
            Origin::Disk { folder, .. } => Some(folder.join(NAME)),
            Origin::Bundled | Origin::Web(_) => None,
        };
        let beside = beside.filter(|file| file.exists());
        Self::read(beside.as_deref().into_iter().chain(named))
    }

    /// With the file that the user names alone.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn named(file: Option<&Path>) -> Result<Self, Vec<Problem>> {
        Self::read(file.into_iter())
    }

    fn read<'p>(files: impl Iterator<Item = &'p Path>) -> Result<Self, Vec<Problem>> {
        let mut gazetteer = Cow::Borrowed(Gazetteer::built_in());
        let mut problems = Vec::new();
        for file in files {
            let text = read_file(file).map_err(|problem| vec![problem])?;
            let (extended, faults) = gazetteer.extended(&file.to_string_lossy(), &text);
            gazetteer = Cow::Owned(extended);
            problems.extend(faults);
        }
        Ok(Self {
            gazetteer,
            problems,
        })
    }
}

fn read_file(file: &Path) -> Result<String, Problem> {
    let named = file.to_string_lossy();
    let bytes = read_bytes(file, LARGEST).map_err(|refusal| refusal.of_file(&named))?;
    text_of(bytes).map_err(|refusal| refusal.of_file(&named))
}
