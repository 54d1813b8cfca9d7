//! RSS, Atom and JSON Feed: each entry an article.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use feed_rs::model::{self, Feed};
use feed_rs::parser::Builder;

use super::article::{Dated, ReadArticle, author, name};
use super::day::{self, Printed};
use super::{FEWEST, Found, Unread, page};
use crate::text::{Clean, Words};

/// One entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called in messages.
    pub name: Clean,
    /// Where the whole article stands, as the feed tells it.
    pub link: Option<String>,
    /// What the feed has of it, which may be no text at all.
    pub article: ReadArticle,
}

impl Entry {
    /// Whether the feed has enough of its text to be an article.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.article.has_words(FEWEST)
    }
}

/// Reads a feed that came from `address`.
///
/// A feed that was cut off is read as far as its last whole entry.
///
/// # Errors
/// It is no feed, or nothing of it can be read.
pub(super) fn read(text: &str, address: Option<&str>) -> Result<Found, Unread> {
    let text = prepare(text);
    let dates = Dates::default();
    let mut notes = Vec::new();
    let feed = parse(&text, address, &dates).or_else(|error| {
        let mended = mend(&text).and_then(|mended| parse(&mended, address, &dates).ok());
        let feed = mended.ok_or_else(|| refuse(&error))?;
        notes.push(Clean::line(
            "the feed breaks off: its last entry may be missing",
        ));
        Ok(feed)
    })?;
    for unread in dates.unread() {
        let note = format!("“{unread}” is no date that can be read: its entry is undated");
        notes.push(Clean::line(&note));
    }
    let entries: Vec<Entry> = feed
        .entries
        .iter()
        .map(|entry| read_entry(entry, &feed, &dates))
        .collect();
    if entries.is_empty() {
        let what = "the feed has no entries";
        return Err(Unread::new(what, "try again when it has some"));
    }
    Ok(Found::Feed { entries, notes })
}

fn refuse(error: &feed_rs::parser::ParseFeedError) -> Unread {
    Unread::new(
        &format!("the feed cannot be read: {error}"),
        "save it again as it is sent, or name the articles themselves",
    )
}

fn parse(
    text: &str,
    address: Option<&str>,
    dates: &Dates,
) -> Result<Feed, feed_rs::parser::ParseFeedError> {
    let dates = dates.clone();
    Builder::new()
        .base_uri(address)
        .sanitize_content(false)
        .timestamp_parser(move |text| dates.read(text))
        .build()
        .parse(text.as_bytes())
}

/// The text is decoded, so what it declares is true no more; and a bare `<rss>` is taken for what nearly all are.
fn prepare(text: &str) -> String {
    let mut text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with("<?xml")
        && let Some((_, rest)) = text.split_once("?>")
    {
        text = rest;
    }
    let tag = text
        .find("<rss")
        .and_then(|at| text.get(at..)?.split('>').next());
    match tag {
        Some(tag) if !tag.contains("version") => text.replacen("<rss", "<rss version=\"2.0\"", 1),
        _ => text.to_owned(),
    }
}

/// Closes a feed behind its last whole entry.
fn mend(text: &str) -> Option<String> {
    let close = |entry: &str, rest: &str| {
        let (before, _) = text.rsplit_once(entry)?;
        Some(format!("{before}{entry}{rest}"))
    };
    if text.contains("<rss") {
        close("</item>", "</channel></rss>")
    } else {
        close("</entry>", "</feed>")
    }
}

fn read_entry(entry: &model::Entry, feed: &Feed, dates: &Dates) -> Entry {
    let title = entry.title.as_ref().map(|title| plain(&title.content));
    let title = title.as_deref().and_then(name);
    let link = entry
        .links
        .iter()
        .find(|link| link.rel.as_deref().unwrap_or("alternate") == "alternate")
        .or_else(|| entry.links.first())
        .map(|link| link.href.clone());
    let content = entry
        .content
        .as_ref()
        .and_then(|content| content.body.as_deref());
    let summary = entry
        .summary
        .as_ref()
        .map(|summary| summary.content.as_str());
    let text = [content, summary]
        .into_iter()
        .flatten()
        .map(text_of)
        .find(|text| !Words::read(text).is_empty());
    let mut article = ReadArticle {
        text: text.unwrap_or_default(),
        author: people(&entry.authors).or_else(|| people(&feed.authors)),
        outlet: feed
            .title
            .as_ref()
            .and_then(|title| name(&plain(&title.content))),
        address: link
            .as_deref()
            .filter(|link| link.contains("://"))
            .map(Clean::line),
        declared: entry
            .language
            .as_ref()
            .or(feed.language.as_ref())
            .map(|tag| Clean::line(tag)),
        published: dates.of(entry),
        ..ReadArticle::default()
    };
    let name = title.clone().or_else(|| article.address.clone());
    article.title = title;
    article.settle();
    Entry {
        name: name.unwrap_or_else(|| Clean::line(&entry.id)),
        link,
        article,
    }
}

/// Feeds escape what they mean as HTML, and some plain text as well.
fn text_of(body: &str) -> Clean {
    if body.contains('<') || body.contains('&') {
        page::text_of_piece(body)
    } else {
        Clean::lines(body.trim())
    }
}

/// A title, which is no paragraph and so never noise.
fn plain(title: &str) -> String {
    if title.contains('<') || title.contains('&') {
        page::plain_of_piece(title)
    } else {
        title.to_owned()
    }
}

fn people(people: &[model::Person]) -> Option<Clean> {
    let names: Vec<&str> = people
        .iter()
        .filter_map(|person| person.name.as_deref())
        .filter(|name| !name.trim().is_empty())
        .collect();
    author(&names.join(", "))
}

/// The dates of a feed as they are printed, by the moments that stand for them.
///
/// The parser keeps moments in universal time, which may be another day. It is given the time of day that is printed as if it were
/// universal, and what was printed is found again by that.
#[derive(Clone, Default)]
struct Dates(Arc<Mutex<Texts>>);

/// What was printed, by the moment that was read from it; under none what cannot be read.
type Texts = HashMap<Option<DateTime<Utc>>, Vec<String>>;

impl Dates {
    fn read(&self, text: &str) -> Option<DateTime<Utc>> {
        let text = text.trim();
        let moment = day::moment(text).map(|moment| moment.naive_local().and_utc());
        let of_day =
            || day::read_day(text).map(|day| day.and_time(chrono::NaiveTime::MIN).and_utc());
        let moment = moment.or_else(of_day);
        if let Ok(mut known) = self.0.lock() {
            known.entry(moment).or_default().push(text.to_owned());
        }
        moment
    }

    fn unread(&self) -> Vec<String> {
        let known = self.0.lock();
        let mut unread = known
            .map(|known| known.get(&None).cloned().unwrap_or_default())
            .unwrap_or_default();
        unread.sort();
        unread.dedup();
        unread
    }

    fn printed(&self, moment: DateTime<Utc>) -> Printed {
        let known = self.0.lock();
        let text = known
            .ok()
            .and_then(|known| known.get(&Some(moment))?.first().cloned());
        text.and_then(|text| day::read(&text)).unwrap_or(Printed {
            day: moment.date_naive(),
            universal: None,
        })
    }

    fn of(&self, entry: &model::Entry) -> Option<Dated> {
        if let Some(moment) = entry.published {
            return Some(Dated::printed(&self.printed(moment), "the feed's entry"));
        }
        let changed = self.printed(entry.updated?);
        Some(Dated::inferred(
            changed.day,
            "the last change of the feed's entry",
        ))
    }
}
