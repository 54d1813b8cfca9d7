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

/// What the parts of an outlet are called; a line of nothing else leads to them.
const SECTIONS: [&str; 58] = [
    "home",
    "homepage",
    "world",
    "business",
    "sport",
    "sports",
    "politics",
    "news",
    "opinion",
    "opinions",
    "culture",
    "tech",
    "technology",
    "science",
    "health",
    "travel",
    "video",
    "videos",
    "podcasts",
    "weather",
    "lifestyle",
    "life",
    "economy",
    "markets",
    "finance",
    "asia",
    "europe",
    "africa",
    "americas",
    "middle",
    "east",
    "uk",
    "us",
    "local",
    "national",
    "international",
    "entertainment",
    "arts",
    "food",
    "style",
    "money",
    "climate",
    "environment",
    "education",
    "magazine",
    "live",
    "latest",
    "more",
    "menu",
    "search",
    "login",
    "subscribe",
    "contact",
    "about",
    "jobs",
    "and",
    "region",
    "society",
];

/// How lines begin that ask the reader for something.
const CALLS: [&str; 22] = [
    "subscribe ",
    "sign up ",
    "sign in ",
    "log in ",
    "register ",
    "join us ",
    "become a ",
    "get the ",
    "get our ",
    "get all ",
    "already a subscriber",
    "already a member",
    "already have an account",
    "to continue reading",
    "to read the rest",
    "to read the full",
    "unlock ",
    "support our ",
    "start your ",
    "create an account",
    "create a free",
    "this article is for subscribers",
];

/// What such lines speak of: the reader, the outlet, and what it sells.
const SOLD: [&str; 13] = [
    "your",
    "you",
    "our",
    "now",
    "only",
    "free",
    "account",
    "subscriber",
    "subscribers",
    "subscription",
    "newsletter",
    "trial",
    "member",
];

/// A line that asks the reader for something has no more words.
const LONGEST_CALL: usize = 25;

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
    is_notice(&folded, words)
        || is_credit(&folded)
        || is_menu(&folded, words)
        || is_call(&folded, words)
        || (!is_sentence && is_of_page(line, words))
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
        || is_menu(&folded, words)
        || is_call(&folded, words)
}

/// The sections of an outlet in a row: `Home World Business`.
fn is_menu(folded: &str, words: usize) -> bool {
    let mut parts = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    let is_row = words >= 3 || (words == 2 && folded.starts_with("home"));
    is_row && !folded.ends_with(['.', '!', '?']) && parts.all(|part| SECTIONS.contains(&part))
}

/// A line that speaks to the reader of the outlet: `Subscribe for only €1 a month`, `… in your inbox every Thursday.`
///
/// What somebody says to somebody else stands in quotation marks, or begins otherwise.
fn is_call(folded: &str, words: usize) -> bool {
    if words > LONGEST_CALL || folded.contains(['“', '”', '"', '‘']) {
        return false;
    }
    let mut parts = folded.split(|c: char| !c.is_alphanumeric());
    let is_asked = CALLS.iter().any(|call| folded.starts_with(call));
    let is_sold = parts.any(|part| SOLD.contains(&part)) || folded.starts_with("subscribe for");
    (is_asked && is_sold)
        || ["in your inbox", "to your inbox"]
            .iter()
            .any(|inbox| folded.contains(inbox))
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
            ("Home World Business Sport", true),
            ("Home | Politics", true),
            ("World Business Sport Opinion & Culture", true),
            ("Business Sport", false),
            ("World business leaders meet in Orr", false),
            ("Get the best stories in your inbox every Thursday.", true),
            ("Subscribe for only €1", true),
            ("Subscribe for €1 a month", true),
            ("Get the talks going, US tells both", false),
            (
                "Subscribe now and read all that we write about the lake.",
                true,
            ),
            ("Already a subscriber? Log in.", true),
            ("To continue reading this article, create an account.", true),
            ("Sign up for our newsletter.", true),
            (
                "Subscribe to the treaty or leave, the minister told both.",
                false,
            ),
            (
                "Registered ferries now sail for us, the minister said.",
                false,
            ),
            ("“Subscribe now to our treaty,” the minister said.", false),
            ("Unlock the gate at the lake, the union asked.", false),
            ("Get the ferries to sail, the union asked of both.", false),
            ("Sign in the book of the port, all guests were told.", false),
            (
                "This site uses cookies; accept them or change your settings.",
                true,
            ),
        ] {
            assert_eq!(is_of_frame(line), is_frame, "{line}");
        }
    }
}
