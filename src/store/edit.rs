//! Changing a dossier's main file in one place, so that the rest stays as its author wrote it: comments, order and layout.

mod lists;
mod merge;
mod page;
mod row;

pub(super) use lists::revise;

use page::{Page, deeper, index};

use crate::json::{Fault, Kind, Node};

/// Adds names to the list of sources, behind those that are there.
///
/// # Errors
/// The text is no JSON object, or its sources are no list.
pub(super) fn list_sources(text: &str, names: &[String]) -> Result<String, Fault> {
    if names.is_empty() {
        return Ok(text.to_owned());
    }
    let root = Node::parse(text, 0)?;
    let Kind::Object(members) = &root.kind else {
        return Err(Fault::error(root.span, "this is no dossier"));
    };
    let page = Page::new(text);
    let ending = page.ending;
    let sources = members.iter().find(|member| &*member.key == "sources");
    let Some(sources) = sources else {
        let last = members.last();
        let margin = last.and_then(|last| page.own_margin(index(last.span.start)));
        let margin = margin.unwrap_or("  ");
        let spread = spread(names, ending, margin);
        let (at, before, after) = match last {
            Some(member) => (member.value.span.end, ",", ""),
            None => (root.span.start + 1, "", ending),
        };
        let added = format!("{before}{ending}{margin}\"sources\": [{spread}]{after}");
        return Ok(insert(text, index(at), &added));
    };
    let Kind::Array(items) = &sources.value.kind else {
        let fault = Fault::error(sources.value.span, "the sources are no list");
        return Err(fault.instead("write \"sources\": […]"));
    };
    let Some(last) = items.last() else {
        let margin = page.own_margin(index(sources.span.start));
        let margin = margin.unwrap_or("  ");
        let at = index(sources.value.span.start) + 1;
        return Ok(insert(text, at, &spread(names, ending, margin)));
    };
    // As the last one stands: on a line of its own, or behind the one before.
    let joint = match page.own_margin(index(last.span.start)) {
        Some(margin) => format!(",{ending}{margin}"),
        None => ", ".to_owned(),
    };
    let names: Vec<String> = names.iter().map(|name| quote(name)).collect();
    let added = format!("{joint}{}", names.join(&joint));
    Ok(insert(text, index(last.span.end), &added))
}

/// Names on a line each, within a list whose key stands at `margin`.
fn spread(names: &[String], ending: &str, margin: &str) -> String {
    let lines: Vec<String> = names
        .iter()
        .map(|name| format!("{ending}{}{}", deeper(margin), quote(name)))
        .collect();
    format!("{}{ending}{margin}", lines.join(","))
}

/// The file names that the list of sources holds.
pub(super) fn listed_sources(text: &str) -> Vec<String> {
    let Ok(root) = Node::parse(text, 0) else {
        return Vec::new();
    };
    let Some(Kind::Array(items)) = root.get("sources").map(|node| &node.kind) else {
        return Vec::new();
    };
    items
        .iter()
        .filter_map(|item| match &item.kind {
            Kind::Text(name) => Some(name.to_string()),
            _ => None,
        })
        .collect()
}

fn insert(text: &str, at: usize, added: &str) -> String {
    match text.split_at_checked(at) {
        Some((before, after)) => format!("{before}{added}{after}"),
        None => text.to_owned(),
    }
}

fn quote(name: &str) -> String {
    serde_json::Value::from(name).to_string()
}

#[cfg(test)]
mod tests {
    use super::{list_sources, listed_sources};

    #[test]
    fn a_list_grows_and_nothing_else_changes() {
        for (before, after) in [
            (
                "{\n  // mine\n  \"sources\": [\n    \"sources/x.json\" // first\n    // last\n  ],\n  \"events\": []\n}\n",
                "{\n  // mine\n  \"sources\": [\n    \"sources/x.json\",\n    \"sources/a.json\",\n    \"sources/b.json\" // first\n    // last\n  ],\n  \"events\": []\n}\n",
            ),
            (
                "{\"sources\": [\"x\"], \"title\": \"T\"}",
                "{\"sources\": [\"x\", \"sources/a.json\", \"sources/b.json\"], \"title\": \"T\"}",
            ),
            (
                "{\r\n  \"sources\": []\r\n}\r\n",
                "{\r\n  \"sources\": [\r\n    \"sources/a.json\",\r\n    \"sources/b.json\"\r\n  ]\r\n}\r\n",
            ),
            (
                "{\n  \"title\": \"T\" // why\n}",
                "{\n  \"title\": \"T\",\n  \"sources\": [\n    \"sources/a.json\",\n    \"sources/b.json\"\n  ] // why\n}",
            ),
            (
                "{\n\t\"title\": \"T\"\n}",
                "{\n\t\"title\": \"T\",\n\t\"sources\": [\n\t\t\"sources/a.json\",\n\t\t\"sources/b.json\"\n\t]\n}",
            ),
            (
                "{}",
                "{\n  \"sources\": [\n    \"sources/a.json\",\n    \"sources/b.json\"\n  ]\n}",
            ),
            (
                "{\"sources\": [/* none */]}",
                "{\"sources\": [\n    \"sources/a.json\",\n    \"sources/b.json\"\n  /* none */]}",
            ),
        ] {
            let names = ["sources/a.json".to_owned(), "sources/b.json".to_owned()];
            let edited = list_sources(before, &names).unwrap();
            assert_eq!(edited, after);
            assert!(listed_sources(&edited).ends_with(&names), "{edited}");
        }
    }

    #[test]
    fn what_is_no_dossier_is_left_alone() {
        for text in ["[]", "{\"sources\": 1}", "{", "{\"sources\": [1,]}"] {
            assert!(list_sources(text, &["a".to_owned()]).is_err(), "{text}");
        }
        assert_eq!(list_sources("[]", &[]).unwrap(), "[]");
    }
}
