//! `<meta>` elements, and what a page shows of itself.

use dom_query::Document;

use crate::text::Clean;

/// Names and contents of `<meta>` elements, the names in lower case, in the order of the page.
#[derive(Debug, Default)]
pub(super) struct Meta {
    fields: Vec<(String, String)>,
}

impl Meta {
    pub(super) fn of(document: &Document) -> Self {
        let mut fields = Vec::new();
        for element in &document.select("meta[content]") {
            let content = element.attr("content").unwrap_or_default();
            if content.trim().is_empty() {
                continue;
            }
            for key in ["property", "name", "itemprop"] {
                if let Some(name) = element.attr(key) {
                    let name = name.trim().to_ascii_lowercase();
                    fields.push((name, content.trim().to_owned()));
                }
            }
        }
        Self { fields }
    }

    /// The content of the first of `keys` that is there.
    pub(super) fn get(&self, keys: &[&str]) -> Option<&str> {
        keys.iter().find_map(|key| {
            let mut fields = self.fields.iter();
            fields
                .find(|(name, _)| name == key)
                .map(|(_, content)| content.as_str())
        })
    }
}

/// The address by which the page wants to be known.
pub(super) fn address(document: &Document, meta: &Meta) -> Option<Clean> {
    let canonical = document.select("link[rel=canonical]").attr("href");
    let is_whole =
        |address: &str| address.starts_with("http://") || address.starts_with("https://");
    canonical
        .as_deref()
        .map(str::trim)
        .filter(|address| is_whole(address))
        .or_else(|| meta.get(&["og:url"]).filter(|address| is_whole(address)))
        .map(Clean::line)
}

/// The text of the first element of `selectors` that has one, as `read` makes it.
pub(super) fn shown(
    document: &Document,
    selectors: &[&str],
    read: fn(&str) -> Option<Clean>,
) -> Option<Clean> {
    // A byline of many words is a text about an author.
    const LONGEST: usize = 40;
    selectors.iter().find_map(|selector| {
        let found = document.select(selector);
        found
            .iter()
            .filter_map(|element| read(&element.text()))
            .find(|text| text.split_whitespace().count() <= LONGEST)
    })
}
