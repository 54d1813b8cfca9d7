//! What stands before an article about it: front matter, and the header of plain text.

/// Keys and values before a text, the keys in lower case, in their order.
#[derive(Debug, Default)]
pub(super) struct Front {
    fields: Vec<(String, String)>,
}

/// The most lines of front matter; more are text between two rules.
const LONGEST: usize = 200;

impl Front {
    /// The first value of one of `keys`, the first key before the others.
    pub(super) fn get(&self, keys: &[&str]) -> Option<&str> {
        keys.iter().find_map(|key| {
            let mut fields = self.fields.iter();
            fields
                .find(|(name, value)| name == key && !value.is_empty())
                .map(|(_, value)| value.as_str())
        })
    }

    /// Splits front matter from the text after it: `---` around YAML, `+++` around TOML.
    ///
    /// Of both only what articles need is read: keys at the margin with a text, a quoted text, a list of texts or a text folded
    /// over lines. The rest is passed over.
    pub(super) fn split(text: &str) -> (Self, &str) {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let mut front = Self::default();
        let Some(end) = end(text) else {
            return (front, text);
        };
        let (inside, rest) = text.split_at(end);
        let mut key: Option<String> = None;
        for line in inside.lines().skip(1) {
            if matches!(line.trim_end(), "---" | "+++" | "...") {
                break;
            }
            let is_inner = line.starts_with([' ', '\t', '-']);
            match (&key, is_inner) {
                (Some(key), true) => front.extend(key, line),
                (None, true) => {}
                (_, false) => key = front.take(line),
            }
        }
        let rest = rest.split_once('\n').map_or("", |(_, after)| after);
        (front, rest)
    }

    /// Reads `key: value` or `key = value`; gives the key.
    fn take(&mut self, line: &str) -> Option<String> {
        let at = line.find([':', '='])?;
        let (key, value) = line.split_at(at);
        let key = key.trim().trim_matches('"').to_ascii_lowercase();
        let value = value.get(1..).unwrap_or_default().trim();
        // A folded text and a list begin on the next line.
        let value = if matches!(value, "|" | ">" | "|-" | ">-") {
            ""
        } else {
            value
        };
        self.fields.push((key.clone(), bare(value)));
        Some(key)
    }

    /// Adds a further line of a value: an item of a list, a key of a table within, or more of the text.
    fn extend(&mut self, key: &str, line: &str) {
        let Some((_, value)) = self.fields.iter_mut().rev().find(|(name, _)| name == key) else {
            return;
        };
        let line = line.trim();
        let (joint, piece) = match line.strip_prefix("- ") {
            Some(item) => (", ", item),
            None => (" ", line),
        };
        let piece = piece.strip_prefix("name:").unwrap_or(piece);
        if !value.is_empty() {
            value.push_str(joint);
        }
        value.push_str(&bare(piece));
    }

    /// Splits a header of plain text from the text: lines such as `Title: …` before the first empty line.
    ///
    /// It begins at the first line, and each of its lines has a key that is known, so that no sentence with a colon is taken.
    pub(super) fn split_header<'a>(text: &'a str, known: &[&str]) -> (Self, &'a str) {
        let mut front = Self::default();
        let mut rest = text.trim_start_matches('\u{feff}').trim_start();
        while let Some((key, value)) = rest.lines().next().and_then(|line| line.split_once(':')) {
            let key = key.trim().to_ascii_lowercase();
            if !known.contains(&key.as_str()) {
                break;
            }
            front.fields.push((key, value.trim().to_owned()));
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
        }
        (front, rest.trim_start_matches(['\r', '\n']))
    }
}

/// Whether `text` begins with front matter.
pub(super) fn is_there(text: &str) -> bool {
    end(text).is_some()
}

/// The first byte of the line that ends front matter. Something must be in it, or it is two rules.
fn end(text: &str) -> Option<usize> {
    let first = text.lines().next()?.trim_end();
    let is_end = |line: &str| match first {
        "---" => matches!(line, "---" | "..."),
        "+++" => line == "+++",
        _ => false,
    };
    let mut at = 0;
    let mut has_key = false;
    for (index, line) in text.split_inclusive('\n').enumerate().take(LONGEST) {
        let bare = line.trim_end();
        if index > 0 && is_end(bare) {
            return has_key.then_some(at);
        }
        has_key |= index > 0 && !bare.starts_with(' ') && bare.contains([':', '=']);
        at += line.len();
    }
    None
}

/// A value without its quotes, and a list within brackets as its items.
fn bare(value: &str) -> String {
    let value = value.trim();
    if let Some(items) = value
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        let items: Vec<String> = items.split(',').map(bare).collect();
        return items.join(", ");
    }
    for quote in ['"', '\''] {
        if let Some(rest) = value.strip_prefix(quote)
            && let Some((inside, _)) = rest.rsplit_once(quote)
        {
            return inside.replace("\\\"", "\"").replace("''", "'");
        }
    }
    // A comment follows a blank.
    value.split(" #").next().unwrap_or(value).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::Front;

    #[test]
    fn front_matter_is_read_as_far_as_articles_need_it() {
        let yaml = "---\ntitle: \"Ferries: \\\"again\\\"\" \nauthors:\n  - name: Ila Moreno\n  - Ben Osei\ntags: [a, b]\n\
                    date: 2031-03-14 # printed\nsummary: >\n  Two\n  lines\n---\nText.\n";
        let toml = "+++\ntitle = 'Ferries'\ndate = 2031-03-14T08:00:00Z\nauthors = [\"Ila Moreno\", \"Ben Osei\"]\n+++\nText.\n";
        for (text, key, value) in [
            (yaml, "title", Some("Ferries: \"again\"")),
            (yaml, "authors", Some("Ila Moreno, Ben Osei")),
            (yaml, "tags", Some("a, b")),
            (yaml, "date", Some("2031-03-14")),
            (yaml, "summary", Some("Two lines")),
            (yaml, "outlet", None),
            (toml, "title", Some("Ferries")),
            (toml, "authors", Some("Ila Moreno, Ben Osei")),
            (toml, "date", Some("2031-03-14T08:00:00Z")),
        ] {
            let (front, rest) = Front::split(text);
            assert_eq!(front.get(&[key]), value, "{key}");
            assert_eq!(rest, "Text.\n");
        }
    }

    #[test]
    fn two_rules_are_no_front_matter() {
        for text in [
            "---\n\n---\nText.",
            "---\nkey: value\nText.",
            "+++\na = 1\n---\nText.",
        ] {
            let (front, rest) = Front::split(text);
            assert_eq!(rest, text);
            assert!(front.fields.is_empty());
        }
    }

    #[test]
    fn a_header_has_known_keys_only() {
        let known = ["title", "date"];
        for (text, title, rest) in [
            (
                "Title: Ferries\r\nDate: 2031-03-14\r\n\r\nText: more.",
                Some("Ferries"),
                "Text: more.",
            ),
            ("title:Ferries\nText.", Some("Ferries"), "Text."),
            (
                "He said: ferries.\nTitle: no",
                None,
                "He said: ferries.\nTitle: no",
            ),
            ("", None, ""),
        ] {
            let (front, left) = Front::split_header(text, &known);
            assert_eq!(front.get(&["title"]), title, "{text}");
            assert_eq!(left, rest, "{text}");
        }
    }
}
