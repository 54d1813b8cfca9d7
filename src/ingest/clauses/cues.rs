//! Words around an event that deny it, or make it less sure than its verb does.

use crate::ingest::lookup::{WordSet, set};
use std::ops::Range;
use std::sync::LazyLock;

use super::Bearing;
use super::certainty::{Certainty, Standing};
use super::contrast::is_set_aside;
use super::group::is_mere;
use super::lexicon::{Form, form};
use super::open::denies_all;
use crate::ingest::tokens::Tokens;

/// Words that put what follows or goes before into a plan.
pub(super) static PLANS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "plan plans planned planning expect expects expected expecting scheduled schedule due set slated intends \
         intend intended hopes hope hoping hoped wants want seeks seeking proposes proposed proposal upcoming \
         forthcoming likely poised aims aim prepares preparing ready pledged vowed promised bound anticipated \
         anticipates eyes eyeing",
    )
});

/// Verbs whose object is to come once they are past.
pub(super) static PROMISES: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "announced announces announce announcing proposed proposes pledged pledges promised promises vowed \
         ordered orders planned plans negotiates negotiated",
    )
});

/// Words that leave open whether it will be.
static MAYBE: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "ought desire wish wished wishes wishing possible possibly perhaps maybe potential potentially if unless whether could might may considering \
         considers mulling weighing proposing prospect prospects possibility chance chances hypothetical unclear \
         urged rumoured rumored reportedly allegedly unlikely supposed demanded sought offered invited asked \
         requested called calls doubt doubts prospective speculation speculated rumour rumor tentative \
         tentatively",
    )
});

static THREATS: LazyLock<WordSet> =
    LazyLock::new(|| set("threatens threatened threatening threat threats threaten warned"));

/// Verbs that say that their object was not or will not be.
pub(super) static REFUSALS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "cancel cancelled canceled cancels cancelling scrapped scraps rejected rejects reject refused refuses \
         refuse failed fails fail failing denied denies deny denying without declined declines avoid avoided \
         avoids averted avert prevent prevents prevented skipped skips skip abandoned halted suspended",
    )
});

/// `no talks`, `without a deal`, `ruled out a visit`, `denied that they had met`.
pub(super) fn denies_before(
    tokens: &Tokens<'_>,
    reach: &Range<usize>,
    clause: &Range<usize>,
    at: usize,
) -> bool {
    let has = |from: usize, list: &[&str]| (from..at).any(|at| list.contains(&tokens.word(at)));
    let near = |back: usize| clause.start.max(at.saturating_sub(back));
    let is_that = clause.start > reach.start && tokens.word(clause.start - 1) == "that";
    let said = reach.start.max(clause.start.saturating_sub(5));
    // `Venn and not Orlo agreed`: it is Orlo that did not.
    let is_not = |at: usize| {
        tokens.word(at) == "not" && !is_mere(tokens, at) && !is_set_aside(tokens, reach, at)
    };
    // `met neither in Venn nor in Orlo`
    let is_neither = |neither: usize| {
        tokens.word(neither) == "neither"
            && matches!(
                tokens.word(neither + 1),
                "in" | "at" | "on" | "there" | "then"
            )
            // `and there neither spoke nor` is told of another verb, `neither in Venn nor in Orlo but` only of where.
            && !(at + 1..neither).any(|at| tokens.word(at) == "and")
            && !(neither..reach.end).any(|at| tokens.word(at) == "but")
    };
    has(near(3), &["no", "without", "nor"])
        || (at + 1..clause.end.min(at + 8)).any(is_neither)
        || has_no_object(tokens, at)
        || (near(12)..at).any(|at| tokens.word(at) == "nor" && is_helper(tokens.word(at + 1)))
        || (near(3)..at).any(is_not)
        || has(near(8), &["neither"])
        || (near(8)..at).any(|at| denies_all(tokens, at))
        || (near(5)..at).any(|at| REFUSALS.contains(tokens.word(at)))
        || (is_that
            && has(
                said,
                &["denied", "denies", "deny", "rejected", "rejects", "not"],
            ))
        || (near(5)..at)
            .any(|at| tokens.word(at).starts_with("rul") && tokens.word(at + 1) == "out")
        || (near(8)..at).any(|at| tokens.word(at) == "no" && PLANS.contains(tokens.word(at + 1)))
}

/// `imposed no tariffs`, `signed nothing`; `no later than` denies no verb.
fn has_no_object(tokens: &Tokens<'_>, at: usize) -> bool {
    match tokens.word(at + 1) {
        "nothing" | "none" => true,
        "no" => !matches!(
            tokens.word(at + 2),
            "longer" | "later" | "less" | "fewer" | "more" | "earlier" | "sooner"
        ),
        _ => false,
    }
}

/// Helpers that stand before their subject where `nor` leads: `Nor did Orr agree`.
fn is_helper(word: &str) -> bool {
    matches!(
        word,
        "did"
            | "does"
            | "do"
            | "has"
            | "have"
            | "had"
            | "is"
            | "are"
            | "was"
            | "were"
            | "will"
            | "would"
            | "can"
            | "could"
    )
}

/// `open to meeting`, `hopes for a meeting`, `the meeting, if it happens`.
fn hangs_on(tokens: &Tokens<'_>, from: usize, at: usize) -> bool {
    let is_open = (from..at).any(|hope| {
        let (word, next) = (tokens.word(hope), tokens.word(hope + 1));
        // `With hopes of peace fading they met`: another verb stands between.
        let is_near = || !(hope + 2..at).any(|at| form(tokens.word(at)) == Some(Form::Going));
        word == "open" && next == "to"
            || matches!(word, "hope" | "hopes" | "hoped" | "hoping")
                && (next == "to" || next == "for" && is_near())
    });
    is_open || (at + 1..at + 8).any(|at| tokens.word(at) == "," && tokens.word(at + 1) == "if")
}

/// `no longer expected to meet`.
fn is_no_longer(tokens: &Tokens<'_>, from: usize, at: usize) -> bool {
    (from..at).any(|at| tokens.word(at) == "longer" && at > 0 && tokens.word(at - 1) == "no")
}

/// Lets the words before and around lower what the verb says; they never raise it. A verb that tells the event itself
/// (`is_told`) needs no plan beside it.
pub(super) fn by_cues(
    tokens: &Tokens<'_>,
    clause: &Range<usize>,
    at: usize,
    is_told: bool,
    plain: Standing,
) -> Standing {
    if plain.certainty == Certainty::Denied {
        return plain;
    }
    let from = clause.start.saturating_sub(1).max(at.saturating_sub(8));
    // `May 15` is a day.
    let is_month = |at: usize| tokens.word(at) == "may" && tokens.is_capital(at);
    // `a long-awaited visit` need not be ahead.
    let is_long = |at: usize| {
        matches!(tokens.word(at), "anticipated" | "expected") && tokens.word(at - 1) == "-"
    };
    let has = |list: &WordSet| {
        (from..at).any(|at| list.contains(tokens.word(at)) && !is_month(at) && !is_long(at))
    };
    // `due to the storm` is no plan.
    let is_cause = |at: usize| {
        tokens.word(at) == "due" && tokens.word(at + 1) == "to" && plain.bearing == Bearing::Past
    };
    let right_before = |list: &WordSet| {
        (at.saturating_sub(6).max(from)..at)
            .any(|at| list.contains(tokens.word(at)) && !is_cause(at) && !is_long(at))
    };
    let ahead = if plain.bearing == Bearing::Past {
        Bearing::Future
    } else {
        plain.bearing
    };
    if has(&THREATS) && plain.bearing != Bearing::Past {
        Standing::new(Certainty::Threatened, ahead)
    } else if has(&MAYBE) || is_no_longer(tokens, from, at) || hangs_on(tokens, from, at) {
        Standing::new(Certainty::Possible, plain.bearing)
    } else if !is_told
        && matches!(
            tokens.word(at + 1),
            "scheduled" | "planned" | "expected" | "due" | "proposed"
        )
    {
        Standing::new(Certainty::Expected, ahead)
    } else if is_told && plain.bearing != Bearing::Future {
        plain
    } else if right_before(&PLANS) || (has(&PLANS) && plain.bearing == Bearing::Future) {
        Standing::new(Certainty::Expected, ahead)
    } else {
        plain
    }
}
