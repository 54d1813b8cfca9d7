//! The text of an article within its page.

use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};

use super::linked::Linked;
use super::tags;
use crate::ingest::passages;
use crate::ingest::read::article::ReadArticle;
use crate::text::{Clean, Words};

/// What is never a part of an article's text.
const BESIDE: &str = "script, style, noscript, template, nav, header, footer, aside, form, button, select, iframe, svg, \
                      dialog, figcaption, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=dialog]";

/// Pages of more elements are not searched for their article, which takes longer than anyone waits.
const LARGEST: usize = 100_000;

/// Takes the text of the article out of its page.
///
/// Finding an article is a guess. Where it drops much of what the page has in paragraphs, the whole body is kept instead, and a note
/// says so: a paragraph too many can be passed over, one that is missing is never read.
pub(super) fn take(article: &mut ReadArticle, document: Document, linked: &Linked) {
    let whole = body(&document);
    let paragraphs = paragraphs(&document);
    hold_breaks(&document);
    let config = Config {
        text_mode: TextMode::Formatted,
        disable_json_ld: true,
        max_elements_to_parse: LARGEST,
        ..Config::default()
    };
    let found = Readability::with_document(document, None, Some(config))
        .and_then(|mut page| page.parse())
        .map(|found| found.text_content.to_string())
        .unwrap_or_default();
    let (kept, there) = (count(&found), paragraphs);
    let told = linked.body.as_deref().map_or(0, count);
    let text = if kept * 10 >= there.max(told) * 6 && kept > 0 {
        found
    } else if told * 10 >= there * 6 && told > 0 {
        article.note("the text is that of the page's linked data");
        linked.body.clone().unwrap_or_default()
    } else {
        if count(&whole) > 0 {
            article
                .note("the article cannot be told from its page for sure: the whole page is kept");
        }
        whole
    };
    article.text = Clean::lines(&without_noise(&text, article.title.as_deref()));
}

/// Puts an empty element between a line break and the words of the next line.
///
/// Finding an article drops breaks before a paragraph, and takes no account of words that stand between the two.
fn hold_breaks(document: &Document) {
    for line_break in document.select("br").nodes() {
        let next = line_break.next_sibling();
        if next.is_some_and(|next| next.is_text() && !next.text().trim().is_empty()) {
            line_break.insert_after(&document.tree.new_element("span"));
        }
    }
}

/// The text of a piece of HTML, as feeds have it.
pub(in crate::ingest::read) fn text_of(html: &str) -> Clean {
    let text = if tags::are_too_deep(html) {
        unescape(&tags::strip(html))
    } else {
        body(&Document::from(html))
    };
    Clean::lines(&without_noise(&text, None))
}

/// The words of a short piece of HTML, such as a title.
pub(in crate::ingest::read) fn plain_of(html: &str) -> String {
    if tags::are_too_deep(html) {
        return unescape(&tags::strip(html));
    }
    Document::fragment(html).text().to_string()
}

/// Decodes what pages write for signs, line by line.
fn unescape(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let plain = line.replace('<', "&lt;");
        Document::fragment(plain).text().to_string()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Everything that the page shows between its frame.
fn body(document: &Document) -> String {
    let copy = document.clone();
    copy.select(BESIDE).remove();
    copy.body()
        .map_or_else(|| copy.formatted_text(), |body| body.formatted_text())
        .to_string()
}

/// How many words stand in paragraphs that are no part of the frame.
fn paragraphs(document: &Document) -> usize {
    let copy = document.clone();
    copy.select(BESIDE).remove();
    let paragraphs = copy.select("p");
    // Links on their own are lists of other articles.
    let is_text = |words: &usize| *words >= 8;
    paragraphs
        .iter()
        .map(|p| count(&p.text()))
        .filter(is_text)
        .sum()
}

fn count(text: &str) -> usize {
    Words::read(text).len()
}

/// Drops the lines that belong to the page, the headline where it stands again, and what follows the article in feeds.
fn without_noise(text: &str, title: Option<&str>) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut is_break = false;
    for line in text.lines().map(str::trim) {
        let is_title = kept.is_empty() && Some(line) == title;
        if line.is_empty() || is_title || passages::is_of_frame(line) {
            is_break |= line.is_empty();
            continue;
        }
        if !kept.is_empty() {
            kept.push_str(if is_break { "\n\n" } else { "\n" });
        }
        is_break = false;
        kept.push_str(line);
    }
    kept
}

#[cfg(test)]
mod tests {
    use crate::ingest::read::page::read;

    #[test]
    fn lines_before_a_paragraph_stay_apart() {
        let page = "<html><body><b>Ferries of the lake</b><br>March line<br>\n<br>The ferry of the lake sails again and again, \
                    and the minister who wanted it gone has gone himself.<br><br>More is to come of it, they said.</body></html>";
        let article = read(page, None);
        let lines: Vec<&str> = article
            .text
            .lines()
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(lines.first(), Some(&"Ferries of the lake"));
        assert_eq!(lines.get(1), Some(&"March line"));
        assert_eq!(lines.len(), 4, "{lines:?}");
    }
}
