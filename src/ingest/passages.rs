//! Cutting an article into passages short enough to be told in one line each.

use crate::text::{Clean, Words};

/// A paragraph of more words is cut at the ends of its sentences.
const LONGEST: usize = 130;

/// A passage cut from a long paragraph has at least so many words.
const SHORTEST: usize = 60;

/// A line of this many bytes or fewer may have been broken by hand.
const NARROW: usize = 100;

/// Words at the start of lines that belong to the page, not to the article.
const PAGE: [&str; 20] = [
    "share",
    "guess you like",
    "read the full",
    "read more",
    "read also",
    "related",
    "more shorts",
    "impact shorts",
    "subscribe",
    "sign up",
    "follow us",
    "advertisement",
    "homepage",
    "copyright",
    "min read",
    "all rights reserved",
    "newsletter",
    "comments",
    "print this",
    "back to top",
];

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

/// Cuts the whole text into passages: their words together are those of the text, in order.
#[must_use]
pub fn cut(text: &str) -> Vec<Passage> {
    let paragraphs = if is_broken_by_hand(text) {
        join_lines(text)
    } else {
        text.lines().map(str::to_owned).collect()
    };
    paragraphs
        .iter()
        .flat_map(|paragraph| cut_paragraph(paragraph))
        .map(|piece| Passage {
            words: count(piece),
            is_noise: is_of_page(piece),
            text: Clean::line(piece.trim()),
        })
        .filter(|passage| passage.words > 0)
        .collect()
}

fn count(text: &str) -> usize {
    Words::read(text).len()
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

fn cut_paragraph(paragraph: &str) -> Vec<&str> {
    if count(paragraph) <= LONGEST {
        return vec![paragraph];
    }
    let mut pieces = Vec::new();
    let mut rest = paragraph;
    let mut from = 0;
    while let Some(end) = sentence_end(rest, from) {
        let (piece, after) = rest.split_at(end);
        if count(piece) >= SHORTEST && count(after) >= SHORTEST {
            pieces.push(piece);
            rest = after;
            from = 0;
        } else {
            from = end;
        }
    }
    pieces.push(rest);
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

/// Whether a short line begins or ends as lines around an article do.
fn is_of_page(text: &str) -> bool {
    let folded = text.trim().to_lowercase();
    let is_short = count(text) <= 12;
    is_short
        && PAGE
            .iter()
            .any(|page| folded.starts_with(page) || folded.ends_with(page))
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::text::Words;

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
        }
    }

    #[test]
    fn lines_of_the_page_are_told_from_the_article() {
        for (text, is_noise) in [
            ("Share on social media", true),
            ("3 Min Read", true),
            ("Read the full article here", true),
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
