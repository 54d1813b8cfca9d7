//! Cutting an article into passages short enough to be told in one line each.

mod frame;

use std::borrow::Cow;

use crate::text::{Clean, Words};
pub use frame::is_of_frame;
use frame::is_of_page;

/// A paragraph of more words is cut at the ends of its sentences.
const LONGEST: usize = 130;

/// A passage cut from a long paragraph has at least so many words.
const SHORTEST: usize = 60;

/// A line of this many bytes or fewer may have been broken by hand.
const NARROW: usize = 100;

/// A run of the article's words that belongs together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Its text, on one line.
    pub text: Clean,
    /// Its length in words of the fingerprint; never 0.
    pub words: usize,
    /// Whether it looks like a part of the page around the article.
    pub is_noise: bool,
}

/// Cuts a whole text into passages: their words together are `words`, those of the text, in order.
#[must_use]
pub fn cut(text: &str, words: &Words) -> Vec<Passage> {
    let known = |paragraph: &Paragraph<'_>| match paragraph {
        Paragraph::Line { at, .. } => Counted {
            words: Cow::Borrowed(words),
            from: *at,
        },
        Paragraph::Joined(own) => Counted::read(own),
    };
    let all = paragraphs(text);
    let passages = all.iter().flat_map(|one| passages(one, &known(one)));
    passages.collect()
}

/// The passages of a text one by one, as [`cut`] has them; words are read no further than they are taken.
pub fn start(text: &str) -> impl Iterator<Item = Passage> {
    paragraphs(text).into_iter().flat_map(|one| {
        let passages = passages(&one, &Counted::read(one.text()));
        passages.collect::<Vec<_>>()
    })
}

/// A paragraph of a text.
enum Paragraph<'a> {
    /// A line of it, and its first byte.
    Line { text: &'a str, at: usize },
    /// Several lines, joined.
    Joined(String),
}

impl Paragraph<'_> {
    fn text(&self) -> &str {
        match self {
            Self::Line { text, .. } => text,
            Self::Joined(text) => text,
        }
    }
}

fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    if is_broken_by_hand(text) {
        let joined = join_lines(text).into_iter();
        return joined.map(Paragraph::Joined).collect();
    }
    let mut at = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let start = at;
        at += line.len();
        let text = line.lines().next().unwrap_or_default();
        Paragraph::Line { text, at: start }
    });
    lines.collect()
}

fn passages<'p>(
    paragraph: &'p Paragraph<'_>,
    words: &Counted<'_>,
) -> impl Iterator<Item = Passage> + use<'p> {
    let pieces = pieces(paragraph.text(), words).into_iter();
    pieces.map(|(piece, words)| Passage {
        words,
        is_noise: is_of_page(piece, words),
        text: Clean::line(piece.trim()),
    })
}

/// The words of a paragraph, perhaps within those of a whole text.
struct Counted<'a> {
    words: Cow<'a, Words>,
    /// The first byte of the paragraph.
    from: usize,
}

impl Counted<'_> {
    fn read(paragraph: &str) -> Self {
        Self {
            words: Cow::Owned(Words::read(paragraph)),
            from: 0,
        }
    }

    /// How many words begin before byte `at` of the paragraph.
    fn before(&self, at: usize) -> usize {
        let touched = self.words.touched(&(self.from..self.from + at));
        touched.map_or(0, |words| words.len())
    }
}

/// Whether blank lines separate paragraphs whose lines all end early, as in mail or old newswires.
fn is_broken_by_hand(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let has_blocks = lines.iter().any(|line| line.is_empty());
    let follow = lines
        .iter()
        .zip(lines.iter().skip(1))
        .filter(|(line, next)| !line.is_empty() && !next.is_empty());
    has_blocks && lines.iter().all(|line| line.len() <= NARROW) && follow.count() * 3 >= lines.len()
}

fn join_lines(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut() {
            Some(paragraph) if !line.is_empty() => {
                paragraph.push_str(line);
                paragraph.push(' ');
            }
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs
}

/// The pieces of a paragraph that hold a word, each with its number of words.
///
/// Words are counted once for all pieces, so that a book on one line takes no longer than on many.
fn pieces<'p>(paragraph: &'p str, words: &Counted<'_>) -> Vec<(&'p str, usize)> {
    let all = words.before(paragraph.len());
    if all == 0 {
        return Vec::new();
    }
    if all <= LONGEST {
        return vec![(paragraph, all)];
    }
    let mut pieces = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(end) = sentence_end(paragraph, from) {
        let before = words.before(end);
        if before - words.before(start) >= SHORTEST && all - before >= SHORTEST {
            let piece = paragraph.get(start..end);
            pieces.extend(piece.map(|piece| (piece, before - words.before(start))));
            start = end;
        }
        from = end;
    }
    let rest = all - words.before(start);
    pieces.extend(paragraph.get(start..).map(|piece| (piece, rest)));
    pieces
}

/// The byte after the first sentence that ends at or after `from`: a mark, a space, and a capital or a quotation.
fn sentence_end(text: &str, from: usize) -> Option<usize> {
    let after = text.get(from..)?;
    after
        .match_indices(['.', '!', '?', '。'])
        .find_map(|(at, mark)| {
            let rest = after.get(at + mark.len()..)?;
            let rest = rest.trim_start_matches(['”', '"', '’', '\'', ')']);
            let next = rest.trim_start();
            let is_end = next.len() < rest.len()
                && next.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"'));
            is_end.then(|| text.len() - next.len())
        })
}

#[cfg(test)]
mod tests {
    use super::{Passage, start};
    use crate::text::Words;

    fn cut(text: &str) -> Vec<Passage> {
        super::cut(text, &Words::read(text))
    }

    #[test]
    fn passages_hold_every_word_once() {
        let long = "Ministers met by the lake and spoke of trade for an hour. ".repeat(40);
        let wrapped = "The ministers met by the lake\nand spoke of trade.\n\nNobody signed\nanything at all.\n";
        for (text, passages) in [
            ("", 0),
            ("One line.", 1),
            ("One line.\n\n***\n\nAnother.\nA third.", 3),
            (wrapped, 2),
            (&long, 8),
        ] {
            let found = cut(text);
            let words: usize = found.iter().map(|passage| passage.words).sum();
            assert_eq!(words, Words::read(text).len(), "{text:.40}");
            assert_eq!(found.len(), passages, "{text:.40}");
            assert_eq!(start(text).collect::<Vec<_>>(), found, "{text:.40}");
        }
    }

    #[test]
    fn lines_of_the_page_are_told_from_the_article() {
        for (text, is_noise) in [
            ("Share on social media", true),
            ("3 Min Read", true),
            ("Read the full article here", true),
            ("1.2k shares", true),
            ("Share 12 Tweet 3", true),
            ("12 comments", true),
            (
                "We use cookies to improve your experience on our site. By continuing you agree to them.",
                true,
            ),
            ("The post Ferries sail appeared first on Venn Herald.", true),
            ("3 ferries and 12 barges", false),
            ("The minister said that cookies would be served.", false),
            ("Sharing the river was the aim of both.", false),
            (
                "Related talks on fishing rights will follow in the week after the summit ends, they said.",
                false,
            ),
        ] {
            let found = cut(text);
            assert_eq!(
                found.first().map(|passage| passage.is_noise),
                Some(is_noise),
                "{text}"
            );
        }
    }
}
