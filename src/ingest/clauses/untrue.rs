//! Sentences that tell of something only to say that it is not so.

use std::ops::Range;

use crate::ingest::lookup::{WordSet, set};
use std::sync::LazyLock;

use crate::ingest::tokens::Tokens;

/// Words that say so of whatever they stand beside.
static UNTRUE: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "untrue falsely wrongly erroneously mistakenly untruthfully fabricated baseless unfounded groundless bogus hoax",
    )
});

/// Words that say so of a report.
static WRONG: LazyLock<WordSet> =
    LazyLock::new(|| set("false wrong incorrect inaccurate mistaken fake erroneous fictitious"));

/// What is told, as a noun.
static REPORTS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "report reports claim claims rumour rumours rumor rumors suggestion suggestions story stories statement \
         statements news assertion assertions allegation allegations post posts word account accounts",
    )
});

/// Whether a sentence says that a report is untrue. How much of it the report is no list of words can tell, so that all of
/// it is left alone: the rest is seldom more than who says so.
#[must_use]
pub fn is_untrue(tokens: &Tokens<'_>, sentence: &Range<usize>) -> bool {
    let has_report = || sentence.clone().any(|at| REPORTS.contains(tokens.word(at)));
    sentence.clone().any(|at| {
        let word = tokens.word(at);
        let next = tokens.word(at + 1);
        UNTRUE.contains(word)
            || WRONG.contains(word) && has_report()
            || matches!(
                (word, next),
                ("no" | "little", "truth") | ("not" | "t", "true")
            )
    })
}
