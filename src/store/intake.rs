//! Adding articles to a dossier's folder.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::Value;

use super::edit;
use super::layout::{lay_out, written};
use super::load;
use super::lock::Lock;
use super::origin::{Origin, text_of};
use super::revise::rewrite;
use super::save;
use crate::ingest::read::Dated;
use crate::ingest::{Copies, Likeness, ReadArticle, record};
use crate::json::Problem;
use crate::model::vocabulary::Basis;
use crate::model::{Id, Source};
use crate::text::Clean;

/// So many articles are listed in the dossier at a time.
const BATCH: usize = 64;

/// What a user says of an article, which goes before what it says of itself.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The day of publication.
    pub day: Option<NaiveDate>,
    /// Who published it.
    pub outlet: Option<Clean>,
    /// The headline.
    pub title: Option<Clean>,
}

impl Given {
    /// Puts it into the article.
    pub fn apply(&self, article: &mut ReadArticle) {
        if let Some(day) = self.day {
            article.published = Some(Dated {
                day,
                basis: Basis::Given,
                why: Clean::line("given when the article was added"),
            });
        }
        let (outlet, title) = (self.outlet.clone(), self.title.clone());
        article.outlet = outlet.or_else(|| article.outlet.take());
        article.title = title.or_else(|| article.title.take());
    }
}

/// What became of an article.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// It was added.
    Added {
        /// Its record.
        source: Box<Source>,
        /// The source whose text it shares, so that the two are one voice.
        near: Option<Id>,
    },
    /// The same text is there already.
    There(Id),
    /// Its record was there but not in the dossier's list, where it is again.
    Listed(Id),
}

/// A dossier's folder to which articles are being added. What is added last is listed by [`Intake::finish`].
#[derive(Debug)]
pub struct Intake {
    folder: PathBuf,
    root: PathBuf,
    copies: Copies,
    /// The id and the voice of each text among the copies.
    voices: Vec<(Id, Clean)>,
    ids: HashSet<String>,
    /// Records that the dossier does not list, by their fingerprint.
    unlisted: HashMap<String, String>,
    waiting: Vec<String>,
    _lock: Lock,
}

impl Intake {
    /// Opens the folder of a dossier for writing, and nobody else's until it is dropped.
    ///
    /// # Errors
    /// It holds no dossier that can be read, or another program is writing to it.
    pub fn open(folder: &Path) -> Result<Self, Vec<Problem>> {
        let origin = Origin::find(Some(folder)).map_err(|problem| {
            let instead = "name a dossier's folder; `summitry new` makes one";
            vec![Problem {
                instead: Clean::line(instead),
                ..problem
            }]
        })?;
        let Some(root) = origin
            .root_path()
            .filter(|_| folder.is_dir())
            .map(Path::to_owned)
        else {
            let what = "articles can only be added to a dossier's folder";
            return Err(vec![Problem::of_file(
                &folder.to_string_lossy(),
                what,
                "name the folder",
            )]);
        };
        let lock = Lock::take(folder).map_err(|problem| vec![problem])?;
        let loaded = load(Some(folder), None)?;
        let mut intake = Self {
            folder: folder.to_owned(),
            root,
            copies: Copies::default(),
            voices: Vec::new(),
            ids: HashSet::new(),
            unlisted: HashMap::new(),
            waiting: Vec::new(),
            _lock: lock,
        };
        for source in &loaded.dossier.sources {
            intake.know(source);
        }
        intake.look_around();
        Ok(intake)
    }

    fn know(&mut self, source: &Source) {
        self.ids.insert(source.id.to_lowercase());
        self.copies.add(source.fingerprint.clone());
        let voice = Clean::line(source.voice());
        self.voices.push((source.id.clone(), voice));
    }

    /// Takes in the names of files, and the records that stand there without being listed, as after a crash.
    fn look_around(&mut self) {
        let listed = fs::read(&self.root)
            .ok()
            .and_then(|bytes| text_of(bytes).ok());
        let listed = edit::listed_sources(&listed.unwrap_or_default());
        for kind in ["sources", "articles"] {
            let entries = fs::read_dir(self.folder.join(kind)).into_iter().flatten();
            for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                self.ids.insert(stem.to_lowercase());
                let name = format!(
                    "{kind}/{}",
                    path.file_name().unwrap_or_default().to_string_lossy()
                );
                if kind == "sources"
                    && !listed.contains(&name)
                    && let Some(print) = fingerprint_in(&path)
                {
                    self.unlisted.insert(print, name);
                }
            }
        }
    }

    /// Keeps an article: its text in `articles/`, its record in `sources/`.
    ///
    /// `stem` names it where it has no title.
    ///
    /// # Errors
    /// It cannot be written; then nothing of it is there.
    pub fn take(&mut self, read: &ReadArticle, stem: &str) -> Result<Taken, Problem> {
        let title = read.title.as_deref().unwrap_or(stem);
        let id = record::name(title, |id| !self.ids.contains(&id.to_lowercase()));
        let file = format!("{id}.txt");
        let (mut source, article) = record::record(read, id.clone(), &file);
        let likeness = self.copies.find(&source.fingerprint);
        let near = match likeness {
            Some(Likeness::Same(number)) => {
                let other = self.voices.get(number).map(|(id, _)| id.clone());
                return Ok(Taken::There(other.unwrap_or_default()));
            }
            Some(Likeness::Near(number)) => self.voices.get(number).cloned(),
            None => None,
        };
        if let Some(name) = self.unlisted.remove(&source.fingerprint.to_string()) {
            return self.list_again(name, source);
        }
        source.origin = near.as_ref().map(|(_, voice)| voice.clone());
        let text = self.folder.join("articles").join(&file);
        Self::write(&text, &format!("{}\n", article.text()))?;
        let name = format!("sources/{id}.json");
        if let Err(problem) = Self::write(&self.folder.join(&name), &lay_out(&json(&source))) {
            // A text without its record would be in the way of the next try.
            let _ = fs::remove_file(&text);
            return Err(problem);
        }
        self.know(&source);
        self.wait_for(name)?;
        Ok(Taken::Added {
            source: Box::new(source),
            near: near.map(|(id, _)| id),
        })
    }

    fn list_again(&mut self, name: String, mut source: Source) -> Result<Taken, Problem> {
        let stem = Path::new(&name)
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy();
        source.id = Id::from(&*stem);
        self.know(&source);
        self.wait_for(name)?;
        Ok(Taken::Listed(source.id))
    }

    fn write(path: &Path, text: &str) -> Result<(), Problem> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| save::refuse(folder, &error))?;
        }
        save::create(path, text.as_bytes())
    }

    fn wait_for(&mut self, name: String) -> Result<(), Problem> {
        self.waiting.push(name);
        if self.waiting.len() < BATCH {
            return Ok(());
        }
        self.finish()
    }

    /// Lists in the dossier what is not listed yet. The rest of its text stays as it is.
    ///
    /// # Errors
    /// The dossier has been changed at the very moment, or cannot be written. The records are there, and adding the articles again lists them.
    pub fn finish(&mut self) -> Result<(), Problem> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let _ = rewrite(&self.root, |text| edit::list_sources(text, &self.waiting))?;
        self.waiting.clear();
        Ok(())
    }
}

/// The fingerprint that a record holds.
fn fingerprint_in(path: &Path) -> Option<String> {
    let record: Value = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    Some(record.get("fingerprint")?.as_str()?.to_owned())
}

/// A record as it is written: a part is taken to be no noise unless it says so.
fn json(source: &Source) -> Value {
    let mut value = written(source);
    let parts = value.get_mut("parts").and_then(Value::as_array_mut);
    for part in parts.into_iter().flatten().filter_map(Value::as_object_mut) {
        part.retain(|key, value| key != "noise" || *value != Value::Bool(false));
    }
    value
}
