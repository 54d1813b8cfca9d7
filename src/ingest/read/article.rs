//! One article as it was read, before it has a record.

use chrono::NaiveDate;

use super::day::Printed;
use super::language::Language;
use crate::model::vocabulary::Basis;
use crate::text::{Clean, Words};

/// An article and what it tells of itself; whatever it does not tell is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadArticle {
    /// The text, a paragraph a line or between empty lines, without what surrounds it on a page.
    pub text: Clean,
    /// How many passages at its start are its head and not yet the article.
    pub head: usize,
    /// The headline.
    pub title: Option<Clean>,
    /// Who wrote it.
    pub author: Option<Clean>,
    /// Who published it.
    pub outlet: Option<Clean>,
    /// The day of publication.
    pub published: Option<Dated>,
    /// Where it stands on the web.
    pub address: Option<Clean>,
    /// The language that it declares, as a BCP 47 tag.
    pub declared: Option<Clean>,
    /// The language that it is in.
    pub language: Option<Language>,
    /// What is odd about it, each a sentence without a full stop.
    pub notes: Vec<Clean>,
}

/// A day of publication, and how it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// The day, as the place of publication counts it.
    pub day: NaiveDate,
    /// How it is known.
    pub basis: Basis,
    /// What it rests on.
    pub why: Clean,
}

impl Dated {
    /// A day that `place` prints.
    pub(super) fn printed(printed: &Printed, place: &str) -> Self {
        // A moment in universal time may be the day before or after where the outlet sits.
        let why = match &printed.universal {
            Some(moment) => format!("{place}: {moment}"),
            None => place.to_owned(),
        };
        Self {
            day: printed.day,
            basis: Basis::Printed,
            why: Clean::line(&why),
        }
    }

    /// A day that follows from `place`.
    pub(super) fn inferred(day: NaiveDate, place: &str) -> Self {
        Self {
            day,
            basis: Basis::Inferred,
            why: Clean::line(place),
        }
    }
}

impl ReadArticle {
    /// Adds something odd.
    pub fn note(&mut self, what: &str) {
        self.notes.push(Clean::line(what));
    }

    /// How many words the text has.
    #[must_use]
    pub fn words(&self) -> usize {
        Words::read(&self.text).len()
    }

    /// Whether the text has so many words; most have far more, so that they need not be read.
    #[must_use]
    pub fn has_words(&self, count: usize) -> bool {
        let plain = self.text.split_whitespace();
        let plain = plain.filter(|part| part.starts_with(|c: char| c.is_ascii_alphanumeric()));
        plain.take(count).count() >= count || self.words() >= count
    }

    /// Tells the language, and takes away a date that no article of the web age has.
    pub(super) fn settle(&mut self) {
        let declared = self.declared.as_deref();
        self.language = Language::of(&self.text, declared);
        if let Some(note) = self.language.and_then(Language::note) {
            self.note(&note);
        }
        if let Some(dated) = &self.published
            && dated.day < EARLIEST
        {
            let note = format!("the date {} is taken for a mistake: undated", dated.day);
            self.published = None;
            self.note(&note);
        }
    }
}

/// A zero in a database is printed as 1 January 1970, or as the year 1; no outlet published on the web before this day.
const EARLIEST: NaiveDate = match NaiveDate::from_ymd_opt(1970, 1, 3) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A name in one line; none where it is empty or no name.
pub(super) fn name(raw: &str) -> Option<Clean> {
    let line = Clean::line(raw);
    let words: Vec<&str> = line.split_whitespace().collect();
    let name = words.join(" ");
    let is_address = name.contains("://");
    (!name.is_empty() && !is_address).then(|| Clean::line(&name))
}

/// A byline without its “By”.
pub(super) fn author(raw: &str) -> Option<Clean> {
    let line = name(raw)?;
    let bare = ["By ", "by ", "BY "]
        .iter()
        .find_map(|by| line.strip_prefix(by));
    name(bare.unwrap_or(&line))
}
