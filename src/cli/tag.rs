//! `summitry tag`: what articles say of dates and the like, each with its bytes, for other programs.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::output::{self, FAILED};
use crate::ingest::amounts::Amount;
use crate::ingest::names::{Gazetteer, Mention};
use crate::ingest::read::{Found, Language};
use crate::ingest::tag::{Time, TimeSort, What};
use crate::ingest::{Heading, Tag, Tokens, amounts, dates, names, record, sentences};
use crate::json::Problem;
use crate::model::Id;
use crate::store::{self, GazetteerInForce, inbox};
use crate::text::Clean;

/// The articles, and when they were published.
#[derive(Debug, Args)]
pub(super) struct Request {
    /// Articles: texts as they are, of pages and Markdown the text that `add` keeps
    #[arg(required = true, value_name = "FILE")]
    articles: Vec<PathBuf>,
    /// Day of publication, such as 2025-10-30; what the article itself tells when absent
    #[arg(long, value_name = "DAY")]
    date: Option<NaiveDate>,
    /// Print a JSON object a line, with the bytes of the text
    #[arg(long)]
    jsonl: bool,
    /// File with names of your own
    #[arg(long, value_name = "FILE")]
    gazetteer: Option<PathBuf>,
}

/// An article as the taggers get it.
struct Page<'a> {
    tokens: &'a Tokens<'a>,
    sentences: &'a [Range<usize>],
    published: Option<NaiveDate>,
    gazetteer: &'a Gazetteer,
}

/// Everything that finds something; each by itself.
const TAGGERS: [fn(&Page<'_>) -> Vec<Tag>; 3] = [times, amounts, names];

fn times(page: &Page<'_>) -> Vec<Tag> {
    let context = dates::Context {
        published: page.published,
    };
    let found = dates::tag(page.tokens, page.sentences, context);
    let tags = found.into_iter().map(|found| Tag {
        span: found.span,
        what: What::Time(found.time),
    });
    tags.collect()
}

fn amounts(page: &Page<'_>) -> Vec<Tag> {
    let found = amounts::tag(page.tokens, page.sentences);
    found.iter().filter_map(Amount::tag).collect()
}

fn names(page: &Page<'_>) -> Vec<Tag> {
    let (found, _) = names::tag_alone(page.tokens, page.sentences, page.gazetteer);
    found.iter().map(Mention::tag).collect()
}

/// Prints what is found, one line each; an article that cannot be read does not stop the others.
pub(super) fn run(request: &Request) -> ExitCode {
    let names = match GazetteerInForce::named(request.gazetteer.as_deref()) {
        Ok(names) => names,
        Err(problems) => return output::failed(&problems),
    };
    names.problems.iter().for_each(output::note);
    let mut text = String::new();
    let mut code = ExitCode::SUCCESS;
    for path in &request.articles {
        match read(path, request.date) {
            Ok(page) if is_understood(path, &page.text) => {
                let tags = find(&page.text, page.published, &names.gazetteer);
                list(request, path, &page.text, &tags, &mut text);
            }
            Ok(_) => {}
            Err(problem) => {
                output::note(&problem);
                code = ExitCode::from(FAILED);
            }
        }
    }
    output::print(&text, code)
}

/// The text that is tagged, and when it was published.
struct Article {
    text: String,
    published: Option<NaiveDate>,
}

/// Reads a text byte for byte; of what is none, such as a page, the text as it is kept when it is added.
fn read(path: &Path, given: Option<NaiveDate>) -> Result<Article, Problem> {
    let label = path.to_string_lossy();
    match inbox::read_formatted(path) {
        None => {
            let text = store::read_text(path)?;
            let published = given.or_else(|| Heading::of(&text).day);
            Ok(Article { text, published })
        }
        Some(Ok(Found::Article(article))) => {
            let what = "the bytes are those of its article's text, as it is kept when it is added";
            output::note(&format!("{}: note: {what}", Clean::line(&label)));
            let (source, kept) = record::record(&article, Id::default(), "");
            let printed = source.published.and_then(|published| published.value.day());
            Ok(Article {
                text: kept.text().to_string(),
                published: given.or(printed),
            })
        }
        Some(Ok(_)) => {
            let what = "this is a feed or a list of feeds, and not one article";
            let instead = "`summitry add` takes its articles into a dossier; name their texts";
            Err(Problem::of_file(&label, what, instead))
        }
        Some(Err(unread)) => Err(Problem::of_file(&label, &unread.what, &unread.instead)),
    }
}

/// Whether a text is in a language that is tagged; says so where it is not.
fn is_understood(path: &Path, article: &str) -> bool {
    let foreign = Language::of(article, None).filter(|language| !language.is_understood());
    if let Some(language) = foreign {
        let label = Clean::line(&path.to_string_lossy());
        output::note(&format!("{label}: note: {}: not tagged", language.name));
    }
    foreign.is_none()
}

fn list(request: &Request, path: &Path, article: &str, tags: &[Tag], out: &mut String) {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    for tag in tags {
        let quote = article.get(tag.span.clone()).unwrap_or_default();
        let _ = if request.jsonl {
            writeln!(out, "{}", object(&stem, quote, tag))
        } else {
            let place = format!("{}:{}-{}", stem, tag.span.start, tag.span.end);
            let what = describe(&tag.what);
            writeln!(
                out,
                "{}  {what}  “{}”",
                Clean::line(&place),
                Clean::line(quote)
            )
        };
    }
}

/// All tags of a text, in order.
fn find(article: &str, published: Option<NaiveDate>, gazetteer: &Gazetteer) -> Vec<Tag> {
    let tokens = Tokens::read(article);
    let sentences = sentences::sentences(&tokens, sentences::LONGEST);
    let page = Page {
        tokens: &tokens,
        sentences: &sentences,
        published,
        gazetteer,
    };
    let mut tags: Vec<Tag> = TAGGERS.iter().flat_map(|tagger| tagger(&page)).collect();
    tags.sort_by_key(|tag| (tag.span.start, tag.span.end));
    tags
}

fn object(doc: &str, quote: &str, tag: &Tag) -> Value {
    let mut object = json!({
        "doc": doc,
        "start": tag.span.start,
        "end": tag.span.end,
        "text": quote,
    });
    for (key, value) in fields(&tag.what) {
        if let Some(object) = object.as_object_mut() {
            object.insert(key.to_owned(), value);
        }
    }
    object
}

fn fields(what: &What) -> Vec<(&'static str, Value)> {
    let kind = |kind: &'static str| ("kind", Value::from(kind));
    match what {
        What::Time(Time { sort, value }) => vec![
            kind("date"),
            ("type", sort_name(*sort).into()),
            ("value", value.as_str().into()),
        ],
        What::Percent(value) => vec![kind("percent"), ("value", number(*value))],
        What::Points(value) => vec![kind("points"), ("value", number(*value))],
        What::Money(value, currency) => vec![
            kind("money"),
            ("value", number(*value)),
            ("currency", (*currency).into()),
        ],
        What::Party(id) => vec![kind("party"), ("id", id.as_clean().as_str().into())],
        What::Person(id) => vec![kind("person"), ("id", id.as_clean().as_str().into())],
        What::Place(id) => vec![kind("place"), ("id", id.as_clean().as_str().into())],
        What::Organisation(id) => vec![kind("organisation"), ("id", id.as_clean().as_str().into())],
    }
}

fn number(value: Decimal) -> Value {
    serde_json::from_str(&value.normalize().to_string()).unwrap_or_default()
}

const fn sort_name(sort: TimeSort) -> &'static str {
    match sort {
        TimeSort::Date => "DATE",
        TimeSort::Time => "TIME",
        TimeSort::Duration => "DURATION",
        TimeSort::Set => "SET",
    }
}

/// The same in one line for a person.
fn describe(what: &What) -> String {
    let values = fields(what).into_iter().map(|(_, value)| match value {
        Value::String(text) => text,
        other => other.to_string(),
    });
    values.collect::<Vec<_>>().join(" ")
}
