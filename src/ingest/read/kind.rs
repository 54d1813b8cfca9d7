//! What a file is, by what it holds.

use super::Hints;
use super::Unread;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Plain text, with a header or without.
    Plain,
    /// Markdown.
    Markdown,
    /// A web page, or a piece of one.
    Page,
    /// RSS, Atom or JSON Feed.
    Feed,
    /// An OPML list of feeds.
    List,
    /// A page and what belongs to it in one MIME message, as browsers save it.
    Archive,
    /// Text that is no article, named for a message.
    Beside(&'static str),
}

/// How far is looked for signs.
const HEAD: usize = 4096;

/// A message has no more lines of fields that are looked at.
const FIELDS: usize = 200;

impl Kind {
    /// Tells what `text` is.
    #[must_use]
    pub fn of(text: &str, hints: Hints<'_>) -> Self {
        let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
        let ending = ending(hints.name);
        let media = hints.media_type.unwrap_or_default().to_ascii_lowercase();
        // What a page loads and its browser has saved beside it, whatever it begins like.
        if ending == "download" {
            return Self::Beside("a part of a saved page");
        }
        if looks_mailed(text) {
            return Self::Archive;
        }
        if text.starts_with('<') {
            return of_element(&element(text));
        }
        if text.starts_with('{') || text.starts_with('[') {
            return of_json(text, &ending);
        }
        match ending.as_str() {
            "css" => return Self::Beside("a style sheet"),
            "js" | "mjs" => return Self::Beside("a script"),
            "csv" | "tsv" => return Self::Beside("a table"),
            _ => {}
        }
        let is_marked = matches!(ending.as_str(), "md" | "markdown" | "mdown" | "mkd");
        if is_marked || media.starts_with("text/markdown") || looks_marked(text) {
            Self::Markdown
        } else if media.starts_with("text/html") || looks_tagged(text) {
            Self::Page
        } else {
            Self::Plain
        }
    }
}

/// What follows the last full stop of a name, in lower case.
fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ending.to_ascii_lowercase()
}

/// The name of the first element, in lower case and without its prefix; `!doctype html` counts as `html`.
fn element(text: &str) -> String {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!") && !is_page(rest) {
            ">"
        } else {
            break;
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after,
            None => return String::new(),
        }
    }
    if rest.starts_with("<!") {
        return "html".to_owned();
    }
    let name = rest.trim_start_matches('<');
    let name: String = name
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, ':' | '-' | '_'))
        .collect();
    let bare = name.rsplit(':').next().unwrap_or_default();
    bare.to_ascii_lowercase()
}

fn is_page(doctype: &str) -> bool {
    let head: String = doctype.chars().take(20).collect();
    head.to_ascii_lowercase().starts_with("<!doctype html")
}

fn of_element(name: &str) -> Kind {
    match name {
        "rss" | "feed" | "rdf" | "entry" => Kind::Feed,
        "opml" => Kind::List,
        "svg" => Kind::Beside("an SVG picture"),
        "urlset" | "sitemapindex" => Kind::Beside("a site map"),
        "html" | "head" | "body" | "article" | "main" | "section" | "div" | "p" | "h1" | "h2"
        | "h3" | "header" | "meta" | "title" | "span" | "table" | "ul" | "ol" | "blockquote"
        | "script" | "style" | "link" | "a" | "b" | "i" | "em" | "strong" | "font" | "center"
        | "br" | "hr" | "img" | "figure" | "nav" | "form" | "base" | "pre" => Kind::Page,
        "" => Kind::Plain,
        _ => Kind::Beside("XML, but no feed, no list of feeds and no web page"),
    }
}

fn of_json(text: &str, ending: &str) -> Kind {
    let head: String = text.chars().take(HEAD).collect();
    if text.starts_with('{') && head.contains("jsonfeed.org/version") {
        return Kind::Feed;
    }
    let is_json = ending == "json" || serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    if is_json {
        Kind::Beside("JSON, but no JSON Feed")
    } else {
        Kind::Plain
    }
}

/// Front matter, or a first line that is a heading.
fn looks_marked(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default().trim_end();
    first.starts_with("# ") || (matches!(first, "---" | "+++") && super::front::is_there(text))
}

/// The head of a MIME message: lines of fields, among them those that say so.
fn looks_mailed(text: &str) -> bool {
    let mut fields = Vec::new();
    for line in text
        .lines()
        .take(FIELDS)
        .take_while(|line| !line.is_empty())
    {
        let is_continued = line.starts_with([' ', '\t']) && !fields.is_empty();
        let name = line.split_once(':').map(|(name, _)| name);
        match name.filter(|name| !name.contains(' ')) {
            _ if is_continued => {}
            Some(name) => fields.push(name.to_ascii_lowercase()),
            None => return false,
        }
    }
    let has = |field: &str| fields.iter().any(|name| name == field);
    has("mime-version") && has("content-type")
}

/// Tags of a page in what begins as text.
fn looks_tagged(text: &str) -> bool {
    if !text.contains('<') {
        return false;
    }
    let end = text.char_indices().nth(HEAD).map(|(at, _)| at);
    let head = end.and_then(|end| text.get(..end)).unwrap_or(text);
    let Some(first) = head.find('<') else {
        return false;
    };
    let head = head.get(first..).unwrap_or_default().to_ascii_lowercase();
    head.contains("<!doctype html")
        || head.contains("<html")
        || (head.matches("<p").count() >= 2 && head.contains("</p>"))
}

/// What is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binary {
    /// What it is, with its article.
    pub name: &'static str,
    /// Whether it may hold an article nevertheless.
    is_document: bool,
}

/// How files begin: the offset, the bytes, what that is, and whether it may hold an article.
const MAGIC: [(usize, &[u8], &str, bool); 34] = [
    (0, b"\x89PNG", "a PNG picture", false),
    (0, b"\xff\xd8\xff", "a JPEG picture", false),
    (0, b"GIF8", "a GIF picture", false),
    (8, b"WEBP", "a WebP picture", false),
    (4, b"ftypavif", "an AVIF picture", false),
    (4, b"ftypheic", "a HEIC picture", false),
    (0, b"II*\0", "a TIFF picture", false),
    (0, b"MM\0*", "a TIFF picture", false),
    (0, b"\0\0\x01\0", "an icon", false),
    (0, b"BM", "a BMP picture", false),
    (4, b"ftyp", "a film", false),
    (0, b"\x1aE\xdf\xa3", "a film", false),
    (8, b"AVI ", "a film", false),
    (0, b"ID3", "a sound file", false),
    (0, b"OggS", "a sound file", false),
    (0, b"fLaC", "a sound file", false),
    (8, b"WAVE", "a sound file", false),
    (0, b"wOFF", "a font", false),
    (0, b"wOF2", "a font", false),
    (0, b"\0\x01\0\0", "a font", false),
    (0, b"OTTO", "a font", false),
    (0, b"\x7fELF", "a program", false),
    (0, b"MZ", "a program", false),
    (0, b"SQLite format 3", "a database", false),
    (0, b"%PDF", "a PDF document", true),
    (0, b"{\\rtf", "an RTF document", true),
    (0, b"\xd0\xcf\x11\xe0", "an old Office document", true),
    (
        0,
        b"PK\x03\x04",
        "a zip archive or an Office document",
        true,
    ),
    (0, b"\x1f\x8b", "a gzip archive", true),
    (0, b"BZh", "a bzip2 archive", true),
    (0, b"\xfd7zXZ", "an xz archive", true),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard archive", true),
    (0, b"7z\xbc\xaf", "a 7-Zip archive", true),
    (0, b"Rar!", "a RAR archive", true),
];

impl Binary {
    /// Tells what is no text; none where it is.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let known = MAGIC.iter().find(|(offset, magic, ..)| {
            bytes
                .get(*offset..)
                .is_some_and(|rest| rest.starts_with(magic))
        });
        match known {
            // Letters may begin a text as well; only what follows tells.
            Some((_, magic, ..)) if magic.is_ascii_text() && is_text(bytes) => None,
            Some((_, _, name, is_document)) => Some(Self {
                name,
                is_document: *is_document,
            }),
            None if is_text(bytes) => None,
            None => Some(Self {
                name: "no text",
                is_document: true,
            }),
        }
    }

    pub(super) fn refuse(self) -> Unread {
        let what = format!("this is {}", self.name);
        let instead = match self.name {
            name if name.ends_with("archive") => "unpack it, and name what is in it",
            _ if self.is_document => "save its text as a file of its own, and name that",
            _ => "name an article, a feed or a list of feeds",
        };
        Unread {
            is_beside: !self.is_document,
            ..Unread::new(&what, instead)
        }
    }
}

trait AsciiText {
    fn is_ascii_text(&self) -> bool;
}

impl AsciiText for &[u8] {
    /// Printable ASCII alone; a document's sign such as `%PDF` is long enough to be none by chance.
    fn is_ascii_text(&self) -> bool {
        self.len() < 4 && self.iter().all(u8::is_ascii_graphic)
    }
}

/// Whether the bytes can be a text: few control characters, or UTF-16.
fn is_text(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD.min(bytes.len())).unwrap_or_default();
    if encoding_rs::Encoding::for_bom(bytes).is_some() {
        return true;
    }
    let is_control = |byte: &&u8| **byte < 9 || (14..27).contains(*byte) || **byte == 127;
    let controls = head.iter().filter(is_control).count();
    if !head.contains(&0) {
        return controls * 50 <= head.len();
    }
    let zeros = |from: usize| {
        head.iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let half = head.len() / 2;
    (zeros(0) == 0) != (zeros(1) == 0) && (zeros(0) + zeros(1)) * 10 >= half * 7
}

#[cfg(test)]
mod tests;
