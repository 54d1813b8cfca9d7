//! What of a page is its frame and not the article: share counters, notices, lists of other articles.

use crate::text::Words;

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

/// Whether a line of a web page belongs to its frame: as in a text that is kept whole, unless it ends as a sentence does.
///
/// What is taken for the frame of a page is dropped, so that a sentence counts as one.
#[must_use]
pub fn is_of_frame(line: &str) -> bool {
    let is_sentence = line.trim_end().ends_with(['.', '!', '?', '”', '"', '。']);
    let folded = line.trim().to_lowercase();
    let words = Words::read(line).len();
    is_notice(&folded, words) || is_credit(&folded) || (!is_sentence && is_of_page(line, words))
}

/// Whether a line is one of those around an article: a short one that begins or ends as they do, a counter, a notice.
pub(super) fn is_of_page(text: &str, words: usize) -> bool {
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
    use super::is_of_frame;

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
