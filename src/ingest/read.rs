//! Foreign files to articles: plain text, Markdown, web pages, saved ones, feeds and lists of feeds, in any character set.
//!
//! Which of them a file is follows from what it holds, not from its name alone. What a file does not tell is absent, and
//! each date says how it is known.

mod archive;
mod article;
mod charset;
mod day;
mod feed;
mod front;
mod kind;
mod language;
mod markdown;
mod opml;
mod page;
mod plain;

use std::fmt;

use crate::text::Clean;

pub use article::{Dated, ReadArticle};
pub use charset::decode;
pub use day::read_day;
pub use feed::Entry;
pub use kind::{Binary, Kind};
pub use language::Language;
pub use opml::Listed;

/// What is known of a file besides its bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hints<'a> {
    /// Its name; empty where it has none, as standard input.
    pub name: &'a str,
    /// The media type that a server gave, with its character set.
    pub media_type: Option<&'a str>,
    /// The address that it came from.
    pub address: Option<&'a str>,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One article.
    Article(Box<ReadArticle>),
    /// The entries of a feed, in its order, and what is odd about it as a whole.
    Feed {
        /// The entries.
        entries: Vec<Entry>,
        /// What is odd.
        notes: Vec<Clean>,
    },
    /// Feeds that are listed.
    List(Vec<Listed>),
}

/// Why a file holds no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// What is wrong.
    pub what: Clean,
    /// What to do about it.
    pub instead: Clean,
    /// Whether it is nothing that was ever to be read, such as a picture beside a page.
    pub is_beside: bool,
}

impl Unread {
    pub(crate) fn new(what: &str, instead: &str) -> Self {
        Self {
            what: Clean::line(what),
            instead: Clean::line(instead),
            is_beside: false,
        }
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.what, self.instead)
    }
}

impl std::error::Error for Unread {}

/// The fewest words of an article: fewer have no fingerprint, so nothing that it says could be proved.
pub(crate) const FEWEST: usize = 4;

/// Reads what a file holds.
///
/// # Errors
/// It is empty, no text, or of a form that has no articles.
pub fn read(bytes: &[u8], hints: Hints<'_>) -> Result<Found, Unread> {
    if bytes.trim_ascii().is_empty() {
        let what = "the file is empty";
        return Err(Unread::new(what, "save the article again"));
    }
    if let Some(binary) = Binary::of(bytes) {
        return Err(binary.refuse());
    }
    let (text, mut charset_note) = decode(bytes, hints.media_type);
    let mut found = match Kind::of(&text, hints) {
        Kind::Plain => Found::Article(Box::new(plain::read(&text))),
        Kind::Markdown => Found::Article(Box::new(markdown::read(&text))),
        Kind::Page => Found::Article(Box::new(page::read(&text, hints.address))),
        Kind::Archive => {
            // Each part has a character set of its own.
            charset_note = None;
            Found::Article(Box::new(archive::read(bytes, hints.address)?))
        }
        Kind::Feed => feed::read(&text, hints.address)?,
        Kind::List => Found::List(opml::read(&text)?),
        Kind::Beside(what) => {
            let what = format!("this is {what}");
            return Err(Unread {
                is_beside: true,
                ..Unread::new(&what, "name an article, a feed or a list of feeds")
            });
        }
    };
    match &mut found {
        Found::Article(article) => {
            article.notes.extend(charset_note);
            article.settle();
            if !article.has_words(FEWEST) {
                return Err(too_short(article.words()));
            }
        }
        Found::Feed { notes, .. } => notes.extend(charset_note),
        Found::List(_) => {}
    }
    Ok(found)
}

pub(crate) fn too_short(words: usize) -> Unread {
    let what = match words {
        0 => "there is no text".to_owned(),
        1 => "there is only one word of text".to_owned(),
        _ => format!("there are only {words} words of text"),
    };
    Unread::new(
        &what,
        "save the whole article, or copy its text into a file",
    )
}

#[cfg(test)]
mod tests;
