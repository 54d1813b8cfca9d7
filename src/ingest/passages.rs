//! Cutting an article into passages short enough to be told in one line each.

use std::borrow::Cow;

use crate::text::{Clean, Words};

/// A paragraph of more words is cut at the ends of its sentences.
const LONGEST: usize = 130;

/// A passage cut from a long paragraph has at least so many words.
const SHORTEST: usize = 60;

/// A line of this many bytes or fewer may have been broken by hand.
const NARROW: usize = 100;

/// Words at the start of lines that belong to the page, not to the article.
const PAGE: [&str; 34] = [
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
    "skip to ",
    "most read",
    "most popular",
    "more from ",
    "more on this",
    "more stories",
    "recommended",
    "you may also like",
    "continue reading",
    "click here to",
    "support our journalism",
    "join the conversation",
    "log in to",
    "listen to this article",
];

/// What notices about cookies ask for.
const ASKED: [&str; 8] = [
    "accept",
    "agree",
    "consent",
    "continu",
    "browser",
    "experience",
    "settings",
    "preferences",
];

/// A notice about cookies has no more words.
const LONGEST_NOTICE: usize = 80;

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
    start(text, usize::MAX)
}

/// The first passages of a text, as [`cut`] has them, at most `count`.
#[must_use]
pub fn start(text: &str, count: usize) -> Vec<Passage> {
    let paragraphs: Vec<Cow<'_, str>> = if is_broken_by_hand(text) {
        join_lines(text).into_iter().map(Cow::Owned).collect()
    } else {
        text.lines().map(Cow::Borrowed).collect()
    };
    let pieces = paragraphs.iter().flat_map(|paragraph| pieces(paragraph));
    let passages = pieces.map(|(piece, words)| Passage {
        words,
        is_noise: is_of_page(piece, words),
        text: Clean::line(piece.trim()),
    });
    passages.take(count).collect()
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

/// The pieces of a paragraph that hold a word, each with its number of words.
///
/// Words are counted once for all pieces, so that a book on one line takes no longer than on many.
fn pieces(paragraph: &str) -> Vec<(&str, usize)> {
    let words = Words::read(paragraph);
    if words.is_empty() {
        return Vec::new();
    }
    if words.len() <= LONGEST {
        return vec![(paragraph, words.len())];
    }
    let starts: Vec<usize> = (0..words.len())
        .filter_map(|word| words.range(word))
        .map(|range| range.start)
        .collect();
    let words_before = |at: usize| starts.partition_point(|start| *start < at);
    let mut pieces = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(end) = sentence_end(paragraph, from) {
        let before = words_before(end);
        if before - words_before(start) >= SHORTEST && words.len() - before >= SHORTEST {
            let piece = paragraph.get(start..end);
            pieces.extend(piece.map(|piece| (piece, before - words_before(start))));
            start = end;
        }
        from = end;
    }
    let rest = words.len() - words_before(start);
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

/// Whether a line of a web page belongs to its frame: as in a text that is kept whole, unless it ends as a sentence does.
///
/// What is taken for the frame of a page is dropped, so that a sentence counts as one.
#[must_use]
pub fn is_of_frame(line: &str) -> bool {
    let is_sentence = line.trim_end().ends_with(['.', '!', '?', '”', '"', '。']);
    let folded = line.trim().to_lowercase();
    let words = count(line);
    is_notice(&folded, words) || is_credit(&folded) || (!is_sentence && is_of_page(line, words))
}

/// Whether a line is one of those around an article: a short one that begins or ends as they do, a counter, a notice.
fn is_of_page(text: &str, words: usize) -> bool {
    // No line of a page is longer than a notice, but for the credit at its end.
    if words > LONGEST_NOTICE && !text.trim_start().starts_with(['T', 't']) {
        return false;
    }
    let folded = text.trim().to_lowercase();
    let is_known = || {
        PAGE.iter()
            .any(|page| folded.starts_with(page) || folded.ends_with(page))
    };
    (words <= 12 && is_known())
        || is_counter(&folded, words)
        || is_notice(&folded, words)
        || is_credit(&folded)
}

/// Numbers of readers, shares and comments: `1.2k shares`, `Share 12 Tweet 3`.
fn is_counter(folded: &str, words: usize) -> bool {
    const COUNTED: [&str; 9] = [
        "share", "shares", "views", "tweet", "likes", "comment", "comments", "facebook", "email",
    ];
    let is_part = |word: &str| {
        let digits = word.trim_end_matches(['k', 'm', '+']);
        COUNTED.contains(&word) || digits.parse::<f32>().is_ok()
    };
    let mut parts = folded.split_whitespace();
    words <= 8
        && folded.contains(|c: char| c.is_ascii_digit())
        && COUNTED.iter().any(|word| folded.contains(word))
        && parts.all(is_part)
}

fn is_notice(folded: &str, words: usize) -> bool {
    let has_cookies = folded.contains("cookies") || folded.contains("cookie policy");
    let speaks_of_us = [
        "we use",
        "we and our",
        "this site",
        "this website",
        "our site",
        "our website",
    ];
    has_cookies
        && words <= LONGEST_NOTICE
        && ASKED.iter().any(|word| folded.contains(word))
        && speaks_of_us.iter().any(|us| folded.contains(us))
}

/// The line with which feeds end.
fn is_credit(folded: &str) -> bool {
    folded.starts_with("the post ") && folded.contains("appeared first on")
}

#[cfg(test)]
mod tests {
    use super::{cut, is_of_frame};
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

    #[test]
    fn a_sentence_is_no_frame_of_a_page() {
        for (line, is_frame) in [
            ("Related", true),
            ("Most read", true),
            ("Related talks end today.", false),
            ("Read more: ferries", true),
            (
                "This site uses cookies; accept them or change your settings.",
                true,
            ),
        ] {
            assert_eq!(is_of_frame(line), is_frame, "{line}");
        }
    }
}
