//! Plain text: a header that a person wrote, or else what the head of the text says.

use super::article::{Dated, ReadArticle, author, name};
use super::day;
use super::front::Front;
use crate::ingest::Heading;
use crate::text::Clean;

/// The keys of a header.
const KEYS: [&str; 12] = [
    "title",
    "headline",
    "url",
    "link",
    "date",
    "published",
    "author",
    "by",
    "source",
    "outlet",
    "language",
    "lang",
];

/// Reads plain text. Its words stay as they are, what a page put around them included; only the header is taken off.
pub(super) fn read(text: &str) -> ReadArticle {
    let (front, rest) = Front::split_header(text, &KEYS);
    let mut article = ReadArticle {
        text: Clean::lines(rest.trim_end()),
        ..ReadArticle::default()
    };
    fill(&mut article, &front, "the header");
    let heading = Heading::of(&article.text);
    article.head = heading.passages;
    article.title = article.title.or(heading.headline);
    article.author = article.author.or(heading.author);
    article.outlet = article.outlet.or(heading.outlet);
    if article.published.is_none()
        && let Some(day) = heading.day
    {
        let printed = day::Printed {
            day,
            universal: None,
        };
        article.published = Some(Dated::printed(&printed, "the head of the text"));
    }
    article
}

/// Takes over what stands before the text; `place` is what that is called.
pub(super) fn fill(article: &mut ReadArticle, front: &Front, place: &str) {
    article.title = front.get(&["title", "headline"]).and_then(name);
    article.author = front
        .get(&["author", "authors", "by", "byline"])
        .and_then(author);
    article.outlet = front
        .get(&["outlet", "source", "publisher", "publication", "site"])
        .and_then(name);
    article.address = front
        .get(&[
            "url",
            "link",
            "canonical",
            "canonical_url",
            "source_url",
            "source",
        ])
        .filter(|value| value.contains("://"))
        .map(Clean::line);
    article.declared = front.get(&["language", "lang"]).map(Clean::line);
    let Some(date) = front.get(&[
        "date",
        "published",
        "publishdate",
        "pubdate",
        "date_published",
    ]) else {
        return;
    };
    match day::read(date) {
        Some(printed) => article.published = Some(Dated::printed(&printed, place)),
        None => article.note(&format!(
            "the date “{date}” of {place} cannot be read: undated"
        )),
    }
}
