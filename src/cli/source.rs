//! `summitry source`: the record of an article, for a person to complete.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde_json::{Value, json};

use super::output;
use crate::ingest::read::Found;
use crate::ingest::{Heading, Passage, passages};
use crate::model::Article;
use crate::model::source::{NOT_STATED, PLACEHOLDER};
use crate::store;
use crate::text::{Clean, Fingerprint, Words};

/// How many words of a passage tell which one it is; the digest is for a person to write.
const SHOWN: usize = 6;

/// The article of which a record is wanted.
#[derive(Debug, Args)]
pub struct Request {
    /// Text of the article
    article: PathBuf,
}

/// Prints the record as JSON, and what is left to do on standard error.
pub(super) fn run(request: &Request) -> ExitCode {
    let article = match store::read_article(&request.article) {
        Ok(article) => article,
        Err(problem) => return output::failed(&[problem]),
    };
    let passages = passages::cut(article.text(), &article.words());
    let head = Head::read(&request.article, &article);
    for line in left_to_do(&head.says) {
        output::note(&format!("note: {line}"));
    }
    let record = record(&article, &head, &passages);
    output::print(&format!("{record:#}\n"), ExitCode::SUCCESS)
}

/// What stands before an article about it.
struct Head {
    says: Heading,
    url: Option<Clean>,
    /// How many words of the file are a header of keys and values.
    words: usize,
}

impl Head {
    /// What the header says goes before what the first lines do, as it does when an article is added.
    fn read(path: &Path, article: &Article) -> Self {
        let mut head = Self {
            says: Heading::of(article.text()),
            url: None,
            words: 0,
        };
        if let Ok(Found::Article(read)) = store::inbox::read_file(path) {
            let without = Article::read(&article.file, &read.text);
            head.words = article.words().len().saturating_sub(without.words().len());
            head.says.headline = read.title.or(head.says.headline);
            head.says.author = read.author.or(head.says.author);
            head.says.outlet = read.outlet.or(head.says.outlet);
            head.says.day = read.published.map(|dated| dated.day).or(head.says.day);
            head.url = read.address;
        }
        head
    }
}

fn record(article: &Article, head: &Head, passages: &[Passage]) -> Value {
    let not_stated = NOT_STATED.into();
    let says = &head.says;
    let published = says.day.map_or(
        Value::Null,
        |day| json!({"value": day.to_string(), "basis": "printed"}),
    );
    let mut before = 0;
    let mut parts: Vec<Value> = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        parts.push(part(passage, index < says.passages || before < head.words));
        before += passage.words;
    }
    let mut record = json!({
        "id": id(article),
        "outlet": says.outlet.as_ref().unwrap_or(&not_stated),
        "headline": says.headline.as_ref().unwrap_or(&not_stated),
        "author": says.author.as_ref().unwrap_or(&not_stated),
        "published": published,
        "article": article.file,
        "url": head.url,
        "parts": parts,
        "fingerprint": Fingerprint::of(&article.words()),
    });
    if let Some(fields) = record.as_object_mut().filter(|_| head.url.is_none()) {
        fields.shift_remove("url");
    }
    record
}

fn part(passage: &Passage, is_head: bool) -> Value {
    let first: Vec<&str> = passage.text.split_whitespace().take(SHOWN).collect();
    let digest = format!("{PLACEHOLDER}: “{}…”", first.join(" "));
    if passage.is_noise || is_head {
        json!({"words": passage.words, "digest": digest, "noise": true})
    } else {
        json!({"words": passage.words, "digest": digest})
    }
}

/// An id from the name of the file, as the record's own file is to be called.
fn id(article: &Article) -> String {
    let stem = Path::new(&*article.file).file_stem().unwrap_or_default();
    let words = Words::read(&stem.to_string_lossy());
    let words: Vec<&str> = words.iter().collect();
    if words.is_empty() {
        "article".to_owned()
    } else {
        words.join("-")
    }
}

fn left_to_do(heading: &Heading) -> Vec<&'static str> {
    let mut lines = vec!["write a digest of your own for each part, and check which are noise"];
    if heading.day.is_none() {
        lines.push(
            "the head prints no date: write \"published\" with a value, a basis and why, or leave it null",
        );
    }
    if heading.headline.is_none() || heading.outlet.is_none() || heading.author.is_none() {
        lines.push("what the head does not tell is marked \"not stated\"");
    }
    lines
}
