//! Markdown: front matter, and the text without its marks.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::article::{ReadArticle, name};
use super::front::Front;
use super::plain;
use crate::text::Clean;

/// Reads Markdown: one line for each paragraph, heading and entry of a list. Pictures and pieces of HTML go. A first heading that is the title
/// is taken for it and stands in the text no more.
pub(super) fn read(text: &str) -> ReadArticle {
    let (front, rest) = Front::split(text);
    let mut article = ReadArticle::default();
    plain::fill(&mut article, &front, "the front matter");
    let mut writing = Writing::default();
    for event in Parser::new_ext(rest, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        writing.take(event);
    }
    let heading = writing.heading.as_deref().and_then(name);
    if let (Some(title), Some(first)) = (&article.title, &heading)
        && !title.eq_ignore_ascii_case(first)
    {
        // Both are of the article; only what stands twice is left out.
        writing.text = format!("{first}\n\n{}", writing.text);
    }
    article.title = article.title.or(heading);
    article.text = Clean::lines(writing.text.trim());
    article
}

#[derive(Default)]
struct Writing {
    text: String,
    /// The first heading of the first level, where nothing stands before it.
    heading: Option<String>,
    is_in_heading: bool,
    /// Within pictures, whose description is no text.
    pictures: usize,
}

impl Writing {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) if self.text.is_empty() && self.heading.is_none() => self.is_in_heading = true,
            Event::Start(Tag::Image { .. }) => self.pictures += 1,
            Event::End(TagEnd::Image) => self.pictures = self.pictures.saturating_sub(1),
            Event::End(TagEnd::Heading(_)) if self.is_in_heading => {
                self.is_in_heading = false;
                self.heading = Some(std::mem::take(&mut self.text));
            }
            Event::End(TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead) => self.end("\n"),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::BlockQuote(_)
                | TagEnd::List(_)
                | TagEnd::Table,
            ) => self.end("\n\n"),
            Event::Text(text) | Event::Code(text) if self.pictures == 0 => {
                self.text.push_str(&text);
            }
            Event::SoftBreak | Event::End(TagEnd::TableCell) => self.text.push(' '),
            Event::HardBreak => self.text.push('\n'),
            _ => {}
        }
    }

    fn end(&mut self, breaks: &str) {
        self.text.truncate(self.text.trim_end().len());
        if !self.text.is_empty() {
            self.text.push_str(breaks);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn only_the_text_is_left() {
        let article = read(
            "---\ntitle: Ferries\nurl: https://a.example/f\n---\n# Ferries\n\nThe *old* ferry, a [boat](https://a.example),\nsails \
             **again**.![A boat](b.png)\n\n<div>Share</div>\n\n- snake_case stays\n- five-day\n\n> “Good,” she said.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        );
        assert_eq!(
            &*article.text,
            "The old ferry, a boat, sails again.\n\nsnake_case stays\nfive-day\n\n“Good,” she said.\n\na b\n1 2"
        );
        assert_eq!(article.title.as_deref(), Some("Ferries"));
        assert_eq!(article.address.as_deref(), Some("https://a.example/f"));
    }

    #[test]
    fn a_heading_is_the_title_where_none_is_given() {
        let article = read("# Ferries *again*\n\nThey sail.");
        assert_eq!(article.title.as_deref(), Some("Ferries again"));
        assert_eq!(&*article.text, "They sail.");
        let article = read("They sail.\n\n# Later\n\nThey stop.");
        assert_eq!(article.title, None);
        assert_eq!(&*article.text, "They sail.\n\nLater\n\nThey stop.");
        let article = read("---\ntitle: Other\n---\n# Ferries\n\nThey sail.");
        assert_eq!(&*article.text, "Ferries\n\nThey sail.");
    }
}
