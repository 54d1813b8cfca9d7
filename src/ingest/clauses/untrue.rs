//! Sentences that tell of something only to say that it is not so.

use std::ops::Range;

use crate::ingest::lookup::{Lookup, WordSet, lookup, set};
use std::sync::LazyLock;

use crate::ingest::tokens::Tokens;

/// What a word says of the sentence that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// That it is untrue, whatever it tells.
    Untrue,
    /// That a report is.
    Wrong,
    /// The same, if `truth` or `true` stands behind it.
    Led,
}

static VERDICTS: LazyLock<Lookup<&str, Verdict>> = LazyLock::new(|| {
    let of = |list: &'static str, verdict| list.split(' ').map(move |word| (word, verdict));
    lookup(
        of(
            "untrue falsely wrongly erroneously mistakenly untruthfully fabricated baseless unfounded groundless bogus hoax",
            Verdict::Untrue,
        )
        .chain(of(
            "false wrong incorrect inaccurate mistaken fake erroneous fictitious",
            Verdict::Wrong,
        ))
        .chain(of("no little not t", Verdict::Led)),
    )
});

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
        match VERDICTS.get(word) {
            Some(Verdict::Untrue) => true,
            Some(Verdict::Wrong) => has_report(),
            Some(Verdict::Led) => matches!(
                (word, tokens.word(at + 1)),
                ("no" | "little", "truth") | ("not" | "t", "true")
            ),
            None => false,
        }
    })
}
