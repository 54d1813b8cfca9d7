//! The articles that the user has, recognised by their fingerprints.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::origin::{Origin, read_bytes};
use crate::json::{Problem, Severity};
use crate::model::{Article, Id, Source};
use crate::text::Fingerprint;

/// The largest article that is read, in bytes; larger files are passed over.
const LARGEST: u64 = 128 * 1024 * 1024;

/// The articles found, by the id of their source.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub(super) articles: HashMap<Id, Article>,
    pub(super) warning: Option<Problem>,
}

/// Looks for articles in `dir`, or else in `articles/` beside the dossier.
///
/// # Errors
/// A `dir` that the user named cannot be read.
pub(super) fn find(
    dir: Option<&Path>,
    origin: &Origin,
    sources: &[Source],
) -> Result<Shelf, Problem> {
    let mut shelf = Shelf::default();
    if let Some(dir) = dir {
        let named = dir.to_string_lossy();
        let files = list(dir).map_err(|error| {
            let what = format!("the articles cannot be read: {error}");
            Problem::of_file(&named, &what, "name the folder that holds them")
        })?;
        shelf.fill(&files, sources);
        if shelf.articles.is_empty() {
            shelf.warning = Some(Problem {
                severity: Severity::Warning,
                ..Problem::of_file(
                    &named,
                    "no file here is an article of this dossier",
                    "name the folder that holds their text",
                )
            });
        }
    } else if let Origin::Disk { folder, .. } = origin {
        // What came with a dossier is not followed out of its folder; what is not there is not missed.
        let real = fs::canonicalize(folder).unwrap_or_default();
        let mut files = list(&folder.join("articles")).unwrap_or_default();
        files.retain(|file| fs::canonicalize(file).is_ok_and(|file| file.starts_with(&real)));
        shelf.fill(&files, sources);
    }
    Ok(shelf)
}

/// The regular files of a folder, by name.
fn list(dir: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(dir)?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort_unstable();
    Ok(files)
}

impl Shelf {
    /// A file with the very words of a record is taken for its article at once; only the others are compared with what is left.
    fn fill(&mut self, files: &[PathBuf], sources: &[Source]) {
        let mut by_words: HashMap<&[u32], Vec<&Source>> = HashMap::new();
        for source in sources
            .iter()
            .filter(|source| !source.fingerprint.is_empty())
        {
            let same = by_words.entry(source.fingerprint.windows()).or_default();
            same.push(source);
        }
        let mut others = Vec::new();
        for path in files {
            let Ok(bytes) = read_bytes(path, LARGEST) else {
                continue;
            };
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let article = Article::read(&name, &String::from_utf8_lossy(&bytes));
            let print = Fingerprint::of(&article.words());
            match by_words.get(print.windows()) {
                Some(same) => same.iter().for_each(|source| self.put(source, &article)),
                None => others.push((article, print)),
            }
        }
        for (article, print) in others {
            for source in sources {
                let is_open = !self.articles.contains_key(&source.id)
                    || source.article.as_ref() == Some(&article.file);
                if is_open && source.fingerprint.recognises(&print) {
                    self.put(source, &article);
                }
            }
        }
    }

    /// Of two copies of an article the one with the name that the record gives is kept, else the first.
    fn put(&mut self, source: &Source, article: &Article) {
        let is_named = source.article.as_ref() == Some(&article.file);
        if is_named || !self.articles.contains_key(&source.id) {
            self.articles.insert(source.id.clone(), article.clone());
        }
    }
}

/// Reads the text of one article.
///
/// # Errors
/// There is no such file, or it holds no text.
pub fn read_article(path: &Path) -> Result<Article, Problem> {
    let named = path.to_string_lossy();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let bytes = read_plain(path)?;
    let article = Article::read(&name, &String::from_utf8_lossy(&bytes));
    if article.words().is_empty() {
        let what = "the file has no words";
        return Err(Problem::of_file(
            &named,
            what,
            "name the text of an article",
        ));
    }
    Ok(article)
}

/// Reads a text byte for byte, so that places in it are places in the file; what is no UTF-8 becomes as many `?`.
///
/// # Errors
/// There is no such file, or it holds no text.
pub fn read_text(path: &Path) -> Result<String, Problem> {
    let bytes = read_plain(path)?;
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    Ok(text)
}

fn read_plain(path: &Path) -> Result<Vec<u8>, Problem> {
    let named = path.to_string_lossy();
    let bytes = read_bytes(path, LARGEST).map_err(|refusal| refusal.of_file(&named))?;
    if bytes.contains(&0) || bytes.starts_with(b"%PDF") {
        let what = "this is no plain text";
        return Err(Problem::of_file(
            &named,
            what,
            "save the article as UTF-8 text",
        ));
    }
    Ok(bytes)
}
