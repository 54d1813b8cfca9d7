//! Sentences that tell of something only to say that it is not so.

use std::ops::Range;

use crate::ingest::lookup::{Lookup, WordSet, lookup, set};
use std::sync::LazyLock;

use super::open::leads_inverted;
use crate::ingest::tokens::{Kind, Tokens};

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

/// Words that say of what was told right before that it is not so.
const DENYING: [&str; 10] = [
    "false",
    "untrue",
    "wrong",
    "incorrect",
    "baseless",
    "unfounded",
    "nonsense",
    "fiction",
    "inaccurate",
    "invented",
];

/// Whether a sentence only says of the one before it that it is not so: `That is not so, a spokesman said`.
#[must_use]
pub fn takes_back(tokens: &Tokens<'_>, sentence: &Range<usize>) -> bool {
    let mut words = sentence
        .clone()
        .filter(|at| {
            tokens
                .get(*at)
                .is_some_and(|token| token.kind == Kind::Word)
        })
        .map(|at| tokens.word(at));
    let first = words.next().unwrap_or_default();
    let mut next = words.next().unwrap_or_default();
    if matches!(
        first,
        "the" | "these" | "those" | "such" | "both" | "this" | "that"
    ) && REPORTS.contains(next)
    {
        next = words.next().unwrap_or_default();
    } else if !matches!(first, "this" | "that" | "it" | "neither" | "none") {
        return false;
    }
    if !matches!(next, "is" | "was" | "are" | "were" | "isn" | "wasn") {
        return false;
    }
    let mut rest = words.take(4).filter(|word| {
        !matches!(
            *word,
            "all" | "simply" | "entirely" | "completely" | "the" | "t"
        )
    });
    let mut word = rest.next().unwrap_or_default();
    let is_not =
        word == "not" || matches!(next, "isn" | "wasn") || matches!(first, "neither" | "none");
    if word == "not" {
        word = rest.next().unwrap_or_default();
    }
    if is_not {
        matches!(
            word,
            "so" | "true" | "case" | "correct" | "accurate" | "right"
        )
    } else {
        DENYING.contains(&word)
    }
}

/// Whether a sentence tells what would have been: `Had Orr signed, Venn would have paid`. It says that it was not so.
#[must_use]
pub fn is_unreal(tokens: &Tokens<'_>, sentence: &Range<usize>) -> bool {
    let first = sentence.clone().take(3).find(|at| {
        tokens
            .get(*at)
            .is_some_and(|token| token.kind == Kind::Word)
    });
    let Some(first) = first else { return false };
    let is_given_up = || {
        sentence.clone().any(|at| {
            matches!(tokens.word(at), "would" | "might" | "could")
                && (at + 1..at + 4).any(|at| tokens.word(at) == "have")
        })
    };
    match tokens.word(first) {
        "had" => leads_inverted(tokens, first),
        "if" => {
            let end = (first..sentence.end).find(|at| tokens.word(*at) == ",");
            (first..end.unwrap_or(first)).any(|at| tokens.word(at) == "had") && is_given_up()
        }
        _ => false,
    }
}
