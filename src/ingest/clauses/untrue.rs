//! Sentences that tell of something only to say that it is not so.

use std::ops::Range;

use crate::ingest::lookup::{Lexicon, WordSet, set};
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

static VERDICTS: LazyLock<Lexicon<Verdict>> = LazyLock::new(|| {
    let of = |list: &'static str, verdict| list.split(' ').map(move |word| (word, verdict));
    let untrue = of(
        "untrue falsely wrongly erroneously mistakenly untruthfully fabricated baseless unfounded groundless bogus hoax",
        Verdict::Untrue,
    );
    let wrong = of(
        "false wrong incorrect inaccurate mistaken fake erroneous fictitious",
        Verdict::Wrong,
    );
    let led = of("no little not t", Verdict::Led);
    untrue.chain(wrong).chain(led).collect()
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
const DENYING: [&str; 9] = [
    "false",
    "untrue",
    "incorrect",
    "baseless",
    "unfounded",
    "nonsense",
    "fiction",
    "inaccurate",
    "invented",
];

/// Whether a sentence only says of the one before it that it is not so: `That is not so, a spokesman said`. The word that says
/// so ends what is said: `It was the wrong decision` takes nothing back.
#[must_use]
pub fn takes_back(tokens: &Tokens<'_>, sentence: &Range<usize>) -> bool {
    let is_word = |at: &usize| {
        let token = tokens.get(*at);
        token.is_some_and(|token| token.kind == Kind::Word)
    };
    let mut words = sentence
        .clone()
        .filter(is_word)
        .map(|at| (at, tokens.word(at)));
    let mut next = || words.next().unwrap_or((sentence.end, ""));
    let (_, first) = next();
    let (_, mut helper) = next();
    let is_report = matches!(
        first,
        "the" | "these" | "those" | "such" | "both" | "this" | "that"
    ) && REPORTS.contains(helper);
    if is_report {
        helper = next().1;
    } else if !matches!(first, "this" | "that" | "it" | "neither" | "none") {
        return false;
    }
    let is_of_none = matches!(first, "neither" | "none");
    let mut is_not = is_of_none || matches!(helper, "isn" | "wasn" | "never");
    let mut skipped = || loop {
        match next() {
            (_, "all" | "simply" | "entirely" | "completely" | "t" | "just") => {}
            other => return other,
        }
    };
    let (mut at, mut word) = skipped();
    if word == "not" {
        is_not = true;
        (at, word) = skipped();
    }
    if (word, tokens.word(at + 1)) == ("the", "case") {
        (at, word) = skipped();
    }
    let ends = at + 1 >= sentence.end || !is_word(&(at + 1));
    let is_denial = match helper {
        "is" | "was" | "are" | "were" | "isn" | "wasn" | "s" if is_not => {
            matches!(word, "so" | "true" | "correct" | "accurate" | "case")
                || is_report && word == "right"
        }
        "is" | "was" | "are" | "were" | "s" => {
            DENYING.contains(&word) || is_report && word == "wrong"
        }
        "never" => word == "happened",
        "did" | "didn" => word == "happen",
        _ => false,
    };
    ends && is_denial
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
