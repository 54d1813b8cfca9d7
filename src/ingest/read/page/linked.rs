//! JSON-LD: what a page tells machines of its article.

use dom_query::Document;
use serde_json::Value;

use crate::ingest::read::article::{author, name};
use crate::text::Clean;

/// What the linked data of a page says.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub(super) headline: Option<Clean>,
    pub(super) author: Option<Clean>,
    pub(super) outlet: Option<Clean>,
    pub(super) address: Option<Clean>,
    pub(super) language: Option<Clean>,
    /// `datePublished`, as it is written.
    pub(super) published: Option<String>,
    /// `dateModified`, as it is written.
    pub(super) modified: Option<String>,
    /// The whole text, which few pages give.
    pub(super) body: Option<String>,
}

/// How deep objects are looked through.
const DEEPEST: usize = 8;

impl Linked {
    /// Reads the first article among all linked data of the page.
    pub(super) fn of(document: &Document) -> Self {
        let scripts = document.select("script[type=\"application/ld+json\"]");
        let texts: Vec<String> = scripts
            .iter()
            .map(|script| script.text().to_string())
            .collect();
        let values: Vec<Value> = texts.iter().filter_map(|text| parse(text)).collect();
        values
            .iter()
            .find_map(|value| find(value, DEEPEST))
            .map(|article| Self::read(article, &values))
            .unwrap_or_default()
    }

    fn read(article: &Value, all: &[Value]) -> Self {
        let text = |key: &str| article.get(key).and_then(Value::as_str).map(str::to_owned);
        let named = |key: &str| people(article.get(key)?, all);
        let page = article.get("mainEntityOfPage");
        let of_page = page.and_then(|page| page.as_str().or_else(|| page.get("@id")?.as_str()));
        let address = text("url").or_else(|| of_page.map(str::to_owned));
        Self {
            headline: text("headline")
                .or_else(|| text("name"))
                .and_then(|text| name(&unescape(&text))),
            author: named("author")
                .or_else(|| named("creator"))
                .and_then(|names| author(&names)),
            outlet: named("publisher")
                .or_else(|| named("sourceOrganization"))
                .and_then(|names| name(&names)),
            address: address
                .filter(|address| address.contains("://"))
                .map(|address| Clean::line(&address)),
            language: text("inLanguage").map(|tag| Clean::line(&tag)),
            published: text("datePublished"),
            modified: text("dateModified"),
            body: text("articleBody").map(|body| unescape(&body)),
        }
    }
}

/// Reads JSON as pages have it: within CDATA or comments now and then, or with raw line breaks within texts.
fn parse(text: &str) -> Option<Value> {
    let bare = text.trim();
    let bare = bare
        .trim_start_matches("<!--")
        .trim_end_matches("-->")
        .trim();
    let bare = bare
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let bare = bare
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim();
    let unbroken = || bare.replace(['\n', '\r', '\t'], " ");
    serde_json::from_str(bare)
        .or_else(|_| serde_json::from_str(&unbroken()))
        .ok()
}

/// The first object that is an article, within lists, `@graph` and what an object is about.
fn find(value: &Value, depth: usize) -> Option<&Value> {
    if depth == 0 {
        return None;
    }
    match value {
        Value::Array(items) => items.iter().find_map(|item| find(item, depth - 1)),
        Value::Object(fields) => {
            if is_article(value) {
                return Some(value);
            }
            let within = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"];
            within
                .iter()
                .filter_map(|key| fields.get(*key))
                .find_map(|inner| find(inner, depth - 1))
        }
        _ => None,
    }
}

/// Every kind of article: `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`…
fn is_article(value: &Value) -> bool {
    let is_kind = |kind: &str| {
        let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
        kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report"
    };
    match value.get("@type") {
        Some(Value::String(kind)) => is_kind(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(is_kind),
        _ => false,
    }
}

/// The names of a person, an organisation or several; one that is only referred to by `@id` is looked up.
fn people(value: &Value, all: &[Value]) -> Option<String> {
    match value {
        Value::String(name) => Some(unescape(name)),
        Value::Array(items) => {
            let names: Vec<String> = items.iter().filter_map(|item| people(item, all)).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        Value::Object(fields) => {
            if let Some(Value::String(name)) = fields.get("name") {
                return Some(unescape(name));
            }
            let id = fields.get("@id")?.as_str()?;
            let found = all.iter().find_map(|value| by_id(value, id, DEEPEST))?;
            found.get("name")?.as_str().map(unescape)
        }
        _ => None,
    }
}

fn by_id<'a>(value: &'a Value, id: &str, depth: usize) -> Option<&'a Value> {
    if depth == 0 {
        return None;
    }
    match value {
        Value::Array(items) => items.iter().find_map(|item| by_id(item, id, depth - 1)),
        Value::Object(fields) => {
            let is_it = fields.get("@id").and_then(Value::as_str) == Some(id);
            if is_it && fields.contains_key("name") {
                return Some(value);
            }
            fields
                .values()
                .find_map(|inner| by_id(inner, id, depth - 1))
        }
        _ => None,
    }
}

/// Texts within scripts are not decoded by browsers, yet many pages encode them.
fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    Document::fragment(text.replace('<', "&lt;"))
        .text()
        .to_string()
}
