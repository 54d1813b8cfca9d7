//! OPML: lists of feeds.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use super::Unread;
use crate::text::Clean;

/// A feed that a list names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What the list calls it.
    pub name: Clean,
    /// Its address, as it is written.
    pub address: String,
}

/// Reads the feeds of a list, each address once, folders within folders included.
///
/// # Errors
/// It names no feed.
pub(super) fn read(text: &str) -> Result<Vec<Listed>, Unread> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut feeds: Vec<Listed> = Vec::new();
    // What stands before a fault is a list as well.
    while let Ok(event) = reader.read_event() {
        let element = match event {
            Event::Start(element) | Event::Empty(element) => element,
            Event::Eof => break,
            _ => continue,
        };
        if !element.name().as_ref().eq_ignore_ascii_case("outline") {
            continue;
        }
        let Some(address) = attribute(&element, "xmlUrl") else {
            continue;
        };
        let name = attribute(&element, "title").or_else(|| attribute(&element, "text"));
        if feeds.iter().all(|feed| feed.address != address) {
            feeds.push(Listed {
                name: Clean::line(name.as_deref().unwrap_or(&address)),
                address,
            });
        }
    }
    if feeds.is_empty() {
        let what = "the list names no feed";
        return Err(Unread::new(what, "export the subscriptions again as OPML"));
    }
    Ok(feeds)
}

fn attribute(element: &BytesStart<'_>, key: &str) -> Option<String> {
    let of_key = |attribute: &quick_xml::events::attributes::Attribute<'_>| {
        let name = attribute.key.as_ref();
        name.eq_ignore_ascii_case(key)
    };
    let attribute = element
        .attributes()
        .with_checks(false)
        .filter_map(Result::ok)
        .find(of_key)?;
    let raw = &*attribute.value;
    let value = unescape(raw).unwrap_or(raw.into());
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_list_names_each_feed_once() {
        let text = "<opml><body><outline text='Lakes'><outline text='Venn &amp; Orr' xmlUrl='https://a.example/f?x=1&amp;y=2'/>\
                    <outline title='Again' xmlUrl='https://a.example/f?x=1&amp;y=2'/></outline>\
                    <outline XMLURL='https://b.example/'/><outline text='No feed'/></wrong></body>";
        let feeds = read(text).unwrap();
        let told: Vec<(&str, &str)> = feeds
            .iter()
            .map(|feed| (&*feed.name, feed.address.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("Venn & Orr", "https://a.example/f?x=1&y=2"),
                ("https://b.example/", "https://b.example/"),
            ]
        );
        assert!(read("<opml><body></body></opml>").is_err());
    }
}
