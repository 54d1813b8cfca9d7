//! A dossier of nothing but articles, made of a folder that has no dossier; nothing is written.

use std::collections::HashMap;
use std::path::Path;

use super::articles::{list, read_article};
use super::load::{self, Loaded};
use super::origin::Origin;
use crate::json::Problem;
use crate::model::dossier::FORMAT;
use crate::model::source::NOT_STATED;
use crate::model::{Article, Basis, Dossier, DossierFile, Id, Part, Published, Source, When};
use crate::text::{Clean, Fingerprint, Words};

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

/// Reads the plain texts of `folder` into sources, in the order of their names. `Title:`, `Date:` and `URL:` lines at the
/// head of a text are taken for what they say.
///
/// # Errors
/// The folder cannot be read, or no article is in it.
pub fn gather(folder: &Path) -> Result<Loaded, Vec<Problem>> {
    let named = folder.to_string_lossy();
    let files = list(folder).map_err(|error| {
        let what = format!("the folder cannot be read: {error}");
        vec![Problem::of_file(&named, &what, "name a folder of articles")]
    })?;
    let mut sources = Vec::new();
    let mut articles = HashMap::new();
    let mut problems = Vec::new();
    for path in files.iter().filter(|path| {
        path.extension()
            .is_some_and(|end| end == "txt" || end == "md")
    }) {
        match read_article(path) {
            Ok(article) => {
                let source = source(&article);
                articles.insert(source.id.clone(), article);
                sources.push(source);
            }
            Err(problem) => problems.push(problem),
        }
    }
    if sources.is_empty() {
        let what = "the folder has no dossier.json, and no articles";
        let instead = "name a dossier's folder, a file, or a folder of articles";
        problems.insert(0, Problem::of_file(&named, what, instead));
        return Err(problems);
    }
    let name = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let file = DossierFile {
        format: FORMAT,
        title: Clean::line(&name.file_name().unwrap_or_default().to_string_lossy()),
        ..DossierFile::default()
    };
    Ok(Loaded {
        dossier: Dossier::new(file, sources),
        articles,
        left_out: problems.len(),
        problems,
        spots: HashMap::new(),
        origin: Origin::Disk {
            root: folder.join("dossier.json"),
            folder: folder.to_owned(),
        },
        files,
    })
}

/// The lines of the head, which are no part of the reporting, and the rest.
fn parts(article: &Article) -> Vec<Part> {
    let is_head = |line: &&str| {
        ["Title:", "Date:", "URL:", "Outlet:"]
            .iter()
            .any(|name| line.starts_with(name))
    };
    let head: Vec<&str> = article.text().lines().take_while(is_head).collect();
    let count = |words: usize| u32::try_from(words).unwrap_or(u32::MAX);
    let head = count(Words::read(&head.join("\n")).len());
    let rest = count(article.words().len()).saturating_sub(head);
    let part = |words, noise| Part {
        words,
        noise,
        ..Part::default()
    };
    let parts = [part(head, true), part(rest, false)];
    parts.into_iter().filter(|part| part.words > 0).collect()
}

fn source(article: &Article) -> Source {
    let stem = Path::new(&*article.file).file_stem().unwrap_or_default();
    let words = Words::read(&stem.to_string_lossy());
    let words: Vec<&str> = words.iter().collect();
    let head = |name: &str| {
        let lines = article.text().lines().take(6);
        let mut values = lines.filter_map(|line| line.strip_prefix(name));
        values.next().map(|value| Clean::line(value.trim()))
    };
    let day = head("Date:").and_then(|day| day.parse::<When>().ok());
    let not_stated = || Clean::line(NOT_STATED);
    Source {
        id: Id::from(words.join("-").as_str()),
        outlet: head("Outlet:").unwrap_or_else(not_stated),
        headline: head("Title:").unwrap_or_else(not_stated),
        author: not_stated(),
        published: day.map(|value| Published {
            value,
            basis: Basis::Printed,
            ..Published::default()
        }),
        article: Some(article.file.clone()),
        url: head("URL:"),
        parts: parts(article),
        fingerprint: Fingerprint::of(article.words()),
        ..Source::default()
    }
}
