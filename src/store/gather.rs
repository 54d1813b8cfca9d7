//! A dossier of nothing but articles, made of a folder that has no dossier; nothing is written.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use super::inbox::{list_files, read_file};
use super::load::{self, Loaded};
use super::origin::Origin;
use crate::ingest::read::{Found, Unread};
use crate::ingest::{Copies, Likeness, ReadArticle, record};
use crate::json::{Problem, Severity};
use crate::model::dossier::FORMAT;
use crate::model::{Article, Dossier, DossierFile, Id, Source};
use crate::text::Clean;

/// So many files are read before what they hold is recorded: as it was read it takes much more room.
const BATCH: usize = 1024;

/// Loads a dossier as [`load::load`] does; a folder without a `dossier.json` is gathered instead.
///
/// # Errors
/// As [`load::load`] and [`gather`].
pub fn open(dossier: Option<&Path>, articles: Option<&Path>) -> Result<Loaded, Vec<Problem>> {
    match dossier {
        Some(folder) if folder.is_dir() && !folder.join("dossier.json").exists() => gather(folder),
        _ => load::load(dossier, articles),
    }
}

/// Reads the articles below `folder` into sources, in the order of their files' names.
///
/// The id of a source follows from its file's name, so that it stays when others come. An article that is there twice is one source, and
/// near copies share an origin. What could not be read is a warning each.
///
/// # Errors
/// The folder cannot be read, or no article is in it.
pub fn gather(folder: &Path) -> Result<Loaded, Vec<Problem>> {
    let files = list_files(folder).map_err(|problem| vec![problem])?;
    let mut gathering = Gathering::default();
    for batch in files.chunks(BATCH) {
        for (path, found) in batch.iter().zip(read_all(batch)) {
            gathering.take(path, found);
        }
    }
    if gathering.sources.is_empty() {
        let what = "the folder has no dossier.json, and no articles";
        let instead = "name a dossier's folder, a file, or a folder of articles";
        let none = Problem::of_file(&folder.to_string_lossy(), what, instead);
        return Err([vec![none], gathering.problems].concat());
    }
    let file = DossierFile {
        format: FORMAT,
        title: title(folder),
        ..DossierFile::default()
    };
    let left_out = gathering.problems.len();
    Ok(Loaded {
        dossier: Dossier::new(file, gathering.sources),
        articles: gathering.articles,
        problems: gathering.problems,
        left_out,
        origin: Origin::Disk {
            root: folder.join("dossier.json"),
            folder: folder.to_owned(),
        },
        files,
    })
}

fn title(folder: &Path) -> Clean {
    let resolved = folder.canonicalize();
    let resolved = resolved.as_deref().unwrap_or(folder);
    Clean::line(&resolved.file_name().unwrap_or_default().to_string_lossy())
}

/// Reads files by as many threads as the computer has, and gives what they hold in their order.
fn read_all(files: &[PathBuf]) -> Vec<Result<Found, Unread>> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = files.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = files
            .chunks(share)
            .map(|files| {
                scope.spawn(|| files.iter().map(|file| read_file(file)).collect::<Vec<_>>())
            })
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_default())
            .collect()
    })
}

#[derive(Default)]
struct Gathering {
    sources: Vec<Arc<Source>>,
    articles: HashMap<Id, Article>,
    problems: Vec<Problem>,
    copies: Copies,
    ids: HashSet<Id>,
}

impl Gathering {
    fn take(&mut self, path: &Path, found: Result<Found, Unread>) {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        match found {
            Ok(Found::Article(read)) => self.file(&read, &stem, path),
            Ok(Found::Feed { entries, notes }) => {
                for note in notes {
                    self.warn(path, &note, "");
                }
                for entry in entries {
                    if entry.is_whole() {
                        self.file(&entry.article, &entry.name, path);
                    } else {
                        let what = format!("the feed has no text of “{}”", entry.name);
                        self.warn(path, &what, "`summitry add --fetch` follows its link");
                    }
                }
            }
            Ok(Found::List(_)) => {
                let what = "a list of feeds has no articles of its own";
                self.warn(path, what, "`summitry add` fetches its feeds");
            }
            Err(unread) if unread.is_beside => {}
            Err(unread) => self.warn(path, &unread.what, &unread.instead),
        }
    }

    fn file(&mut self, read: &ReadArticle, stem: &str, path: &Path) {
        let id = record::name(stem, |id| !self.ids.contains(id));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (mut source, article) = record::record(read, id.clone(), &name);
        let other = |number: usize| self.sources.get(number);
        match self.copies.find(&source.fingerprint) {
            Some(Likeness::Same(number)) => {
                let there = other(number)
                    .map(|source| source.id.clone())
                    .unwrap_or_default();
                self.warn(path, &format!("the same text is there as “{there}”"), "");
                return;
            }
            Some(Likeness::Near(number)) => {
                source.origin = other(number).map(|source| Clean::line(source.voice()));
            }
            None => {}
        }
        self.copies.add(source.fingerprint.clone());
        self.ids.insert(id.clone());
        self.articles.insert(id, article);
        self.sources.push(Arc::new(source));
    }

    fn warn(&mut self, path: &Path, what: &str, instead: &str) {
        self.problems.push(Problem {
            severity: Severity::Warning,
            ..Problem::of_file(&path.to_string_lossy(), what, instead)
        });
    }
}
