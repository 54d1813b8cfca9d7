//! The day of publication of a page.

use dom_query::Document;

use super::linked::Linked;
use super::meta::Meta;
use super::shown;
use crate::ingest::read::article::{Dated, ReadArticle};
use crate::ingest::read::day::{self, Printed};

/// Names of `<meta>` elements that hold the day, the most reliable first.
const KEYS: [&str; 18] = [
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "publishdate",
    "pubdate",
    "publish-date",
    "date",
    "rnews:datepublished",
];

/// Elements that show the day.
const SHOWN: [&str; 4] = [
    "[itemprop=datePublished]",
    "time[pubdate]",
    "article time[datetime]",
    "time[datetime]",
];

/// Finds the day: linked data, `<meta>`, what is shown, the address, lines at the headline, in this order. Says so when two of them differ, and when one
/// cannot be read.
pub(super) fn date(article: &mut ReadArticle, document: &Document, linked: &Linked, meta: &Meta) {
    let mut days: Vec<Dated> = Vec::new();
    if let Some(text) = &linked.published {
        take(
            &mut days,
            article,
            text,
            "datePublished of the page's linked data",
        );
    }
    of_meta(&mut days, article, meta);
    if let Some(printed) = of_element(document) {
        days.push(Dated::printed(&printed, "the time that the page shows"));
    }
    let of_address = article.address.as_deref().and_then(day::of_address);
    days.extend(of_address.map(|day| Dated::inferred(day, "the address of the page")));
    if days.is_empty() {
        let printed = shown::day(document, article.title.as_deref());
        days.extend(printed.map(|day| {
            let printed = Printed {
                day,
                universal: None,
            };
            Dated::printed(&printed, "the line that the page prints at its headline")
        }));
    }
    let mut days = days.into_iter();
    let Some(first) = days.next() else {
        if linked.modified.is_some() || meta.get(&["article:modified_time"]).is_some() {
            article.note("the page tells only when it was last changed: undated");
        }
        return;
    };
    // A day apart is a matter of time zones.
    if let Some(other) = days.find(|other| (other.day - first.day).num_days().abs() > 1) {
        let note = format!(
            "{} by {}, but {} by {}: the former is taken",
            first.day, first.why, other.day, other.why
        );
        article.note(&note);
    }
    article.published = Some(first);
}

/// The first element whose day can be read; where none can, the first is named.
fn of_meta(days: &mut Vec<Dated>, article: &mut ReadArticle, meta: &Meta) {
    let there = || {
        KEYS.iter()
            .filter_map(|key| Some((*key, meta.get(&[key])?)))
    };
    let read = there().find(|(_, text)| day::read(text).is_some());
    if let Some((key, text)) = read.or_else(|| there().next()) {
        let place = format!("the page's meta element “{key}”");
        take(days, article, text, &place);
    }
}

fn take(days: &mut Vec<Dated>, article: &mut ReadArticle, text: &str, place: &str) {
    match day::read(text) {
        Some(printed) => days.push(Dated::printed(&printed, place)),
        None => article.note(&format!("“{text}” in {place} is no date that can be read")),
    }
}

fn of_element(document: &Document) -> Option<Printed> {
    SHOWN.iter().find_map(|selector| {
        let found = document.select(selector);
        let element = found.iter().next()?;
        let written = element.attr("datetime").or_else(|| element.attr("content"));
        day::read(written.as_deref().unwrap_or(&element.text()))
    })
}
