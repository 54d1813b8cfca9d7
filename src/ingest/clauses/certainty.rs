//! How sure an article is of something that it tells.

use std::ops::Range;

use super::verbs::{Tense, Verb, verbs};
use super::{Bearing, clause, governing, of_verb};
use crate::ingest::tokens::Tokens;
use crate::ingest::voice;

/// How sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// It has been, or is.
    Held,
    /// It will be: said plainly.
    Confirmed,
    /// It is planned, scheduled, likely.
    Expected,
    /// It may be, or would be if something else were.
    Possible,
    /// Someone threatens it.
    Threatened,
    /// It was not, is not or will not be.
    Denied,
}

/// What the words around an event say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How sure.
    pub certainty: Certainty,
    /// Whether it lies ahead or behind.
    pub bearing: Bearing,
}

impl Standing {
    const fn new(certainty: Certainty, bearing: Bearing) -> Self {
        Self { certainty, bearing }
    }
}

/// Words that put what follows or goes before into a plan.
const PLANS: [&str; 42] = [
    "plan",
    "plans",
    "planned",
    "planning",
    "expect",
    "expects",
    "expected",
    "expecting",
    "scheduled",
    "schedule",
    "due",
    "set",
    "slated",
    "intends",
    "intend",
    "intended",
    "hopes",
    "hope",
    "hoping",
    "hoped",
    "wants",
    "want",
    "seeks",
    "seeking",
    "proposes",
    "proposed",
    "proposal",
    "upcoming",
    "forthcoming",
    "likely",
    "poised",
    "aims",
    "aim",
    "agreed",
    "agrees",
    "prepares",
    "preparing",
    "ready",
    "pledged",
    "vowed",
    "promised",
    "bound",
];

/// Words that leave open whether it will be.
const MAYBE: [&str; 41] = [
    "possible",
    "possibly",
    "perhaps",
    "maybe",
    "potential",
    "potentially",
    "if",
    "unless",
    "whether",
    "could",
    "might",
    "may",
    "considering",
    "considers",
    "mulling",
    "weighing",
    "proposing",
    "prospect",
    "prospects",
    "possibility",
    "chance",
    "chances",
    "hypothetical",
    "unclear",
    "urged",
    "rumoured",
    "rumored",
    "reportedly",
    "allegedly",
    "unlikely",
    "supposed",
    "demanded",
    "sought",
    "offered",
    "invited",
    "asked",
    "requested",
    "called",
    "calls",
    "doubt",
    "doubts",
];

const THREATS: [&str; 7] = [
    "threatens",
    "threatened",
    "threatening",
    "threat",
    "threats",
    "threaten",
    "warned",
];

/// Verbs that say that their object was not or will not be.
const REFUSALS: [&str; 40] = [
    "cancel",
    "cancelled",
    "canceled",
    "cancels",
    "cancelling",
    "scrapped",
    "scraps",
    "rejected",
    "rejects",
    "reject",
    "refused",
    "refuses",
    "refuse",
    "failed",
    "fails",
    "fail",
    "failing",
    "denied",
    "denies",
    "deny",
    "denying",
    "without",
    "ruled",
    "rules",
    "declined",
    "declines",
    "avoid",
    "avoided",
    "avoids",
    "averted",
    "avert",
    "prevent",
    "prevents",
    "prevented",
    "skipped",
    "skips",
    "skip",
    "abandoned",
    "halted",
    "suspended",
];

/// How sure the sentence is of what the word at `at` names.
#[must_use]
pub fn standing(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize) -> Standing {
    let reach = sentence.start.max(at.saturating_sub(REACH))..sentence.end.min(at + REACH);
    let verbs = verbs(tokens, reach.clone());
    let run = at..at + 1;
    let clause = clause(tokens, &reach, &run);
    let own = verbs.iter().find(|verb| verb.at == at);
    let is_denied = denies_before(tokens, &reach, &clause, at);
    let Some(verb) = own.or_else(|| governing(&verbs, &clause, &run)) else {
        let plain = if is_denied {
            Certainty::Denied
        } else {
            Certainty::Held
        };
        return by_cues(tokens, &clause, at, Standing::new(plain, Bearing::Unclear));
    };
    let bearing = match opening(tokens, &clause) {
        Some(_) if verb.tense == Tense::Present => Bearing::Future,
        _ => of_event(tokens, &verbs, verb, at),
    };
    let is_negated = is_denied || verb.is_negated || refuses(tokens, verb, at);
    let plain = if is_negated {
        Certainty::Denied
    } else if verb.is_possible {
        Certainty::Possible
    } else {
        match (verb.tense, bearing) {
            (Tense::Future, _) => Certainty::Confirmed,
            // `said they would meet` is what was said as `will`; without that, it hangs on something.
            (Tense::Conditional, _) if is_reported(tokens, &verbs, verb) => Certainty::Confirmed,
            (Tense::Conditional, _) => Certainty::Possible,
            (_, Bearing::Future) => Certainty::Expected,
            _ => Certainty::Held,
        }
    };
    by_cues(tokens, &clause, at, Standing::new(plain, bearing))
}

/// Whether a verb of saying in the past stands before.
fn is_reported(tokens: &Tokens<'_>, verbs: &[Verb], verb: &Verb) -> bool {
    let before = verbs.iter().filter(|other| other.at < verb.start);
    before.rev().take(3).any(|other| {
        matches!(other.tense, Tense::Past | Tense::Perfect)
            && voice::is_report(tokens.word(other.at))
    })
}

/// `when`, `once`, `if` at the head of a clause: what it tells in the present is still to come.
fn opening<'a>(tokens: &'a Tokens<'_>, clause: &Range<usize>) -> Option<&'a str> {
    let from = clause.start.saturating_sub(1);
    (from..clause.start + 2)
        .map(|at| tokens.word(at))
        .find(|word| {
            matches!(
                *word,
                "when" | "once" | "until" | "if" | "unless" | "provided"
            )
        })
}

/// `no longer expected to meet`.
fn is_no_longer(tokens: &Tokens<'_>, from: usize, at: usize) -> bool {
    (from..at).any(|at| tokens.word(at) == "longer" && at > 0 && tokens.word(at - 1) == "no")
}

/// How many tokens around a word tell of it.
const REACH: usize = 60;

/// As for dates, but that the present is now: `the leaders meet` happens.
fn of_event(tokens: &Tokens<'_>, verbs: &[Verb], verb: &Verb, at: usize) -> Bearing {
    match verb.tense {
        Tense::Present => Bearing::Past,
        Tense::Infinitive => of_infinitive(tokens, verbs, verb),
        Tense::Participle if verb.at != at => Bearing::Past,
        Tense::Participle => match of_verb(tokens, verbs, verb) {
            Bearing::Future => Bearing::Future,
            _ => Bearing::Past,
        },
        _ => of_verb(tokens, verbs, verb),
    }
}

/// Verbs and words behind which `to` tells of what has been done.
const DONE: [&str; 29] = [
    "fails",
    "early",
    "late",
    "few",
    "enough",
    "fail",
    "only",
    "able",
    "used",
    "managed",
    "failed",
    "continued",
    "continue",
    "continues",
    "began",
    "begun",
    "started",
    "had",
    "forced",
    "refused",
    "helped",
    "arrived",
    "first",
    "last",
    "appeared",
    "appears",
    "seems",
    "seemed",
    "came",
];

fn of_infinitive(tokens: &Tokens<'_>, verbs: &[Verb], verb: &Verb) -> Bearing {
    let before = verb.start.checked_sub(1).map_or("", |at| tokens.word(at));
    let led = verbs.iter().rev().find(|other| other.at < verb.start);
    let is_result = matches!(
        before,
        "," | "%" | "percent" | "points" | "yen" | "dollars" | "cents"
    ) || before.bytes().all(|byte| byte.is_ascii_digit())
        || matches!(tokens.word(verb.at), "become" | "reach");
    if is_result && led.is_some_and(|led| matches!(led.tense, Tense::Past | Tense::Perfect)) {
        return Bearing::Past;
    }
    if DONE.contains(&before)
        || led.is_some_and(|led| led.at + 1 == verb.start && DONE.contains(&tokens.word(led.at)))
    {
        return led.map_or(Bearing::Past, |led| match led.tense {
            Tense::Future | Tense::Conditional => Bearing::Future,
            _ => Bearing::Past,
        });
    }
    Bearing::Future
}

/// Whether the verb says of its object that it is not to be, or of its subject, in the passive.
fn refuses(tokens: &Tokens<'_>, verb: &Verb, at: usize) -> bool {
    let head = tokens.word(verb.at);
    let is_object = verb.at < at && REFUSALS.contains(&head);
    let is_passive = verb.start > at && verb.start < verb.at;
    let is_off = matches!(
        head,
        "cancelled" | "canceled" | "scrapped" | "averted" | "abandoned" | "denied"
    ) || matches!(
        (head, tokens.word(verb.at + 1)),
        ("called", "off") | ("ruled", "out")
    );
    is_object || (is_passive && is_off)
}

/// `no talks`, `without a deal`, `ruled out a visit`, `denied that they had met`.
fn denies_before(
    tokens: &Tokens<'_>,
    reach: &Range<usize>,
    clause: &Range<usize>,
    at: usize,
) -> bool {
    let has = |from: usize, list: &[&str]| (from..at).any(|at| list.contains(&tokens.word(at)));
    let near = |back: usize| clause.start.max(at.saturating_sub(back));
    let is_that = clause.start > reach.start && tokens.word(clause.start - 1) == "that";
    let said = reach.start.max(clause.start.saturating_sub(5));
    has(near(3), &["no", "without", "nor", "not"])
        || has(near(8), &["neither"])
        || has(near(5), &REFUSALS)
        || (is_that
            && has(
                said,
                &["denied", "denies", "deny", "rejected", "rejects", "not"],
            ))
        || (near(8)..at).any(|at| tokens.word(at) == "no" && PLANS.contains(&tokens.word(at + 1)))
}

/// Lets the words before and around lower what the verb says; they never raise it.
fn by_cues(tokens: &Tokens<'_>, clause: &Range<usize>, at: usize, plain: Standing) -> Standing {
    if plain.certainty == Certainty::Denied {
        return plain;
    }
    let from = clause.start.saturating_sub(1).max(at.saturating_sub(8));
    let has = |list: &[&str]| (from..at).any(|at| list.contains(&tokens.word(at)));
    // `due to the storm` is no plan.
    let is_cause = |at: usize| {
        tokens.word(at) == "due" && tokens.word(at + 1) == "to" && plain.bearing == Bearing::Past
    };
    let right_before = |list: &[&str]| {
        (at.saturating_sub(3).max(from)..at)
            .any(|at| list.contains(&tokens.word(at)) && !is_cause(at))
    };
    let ahead = if plain.bearing == Bearing::Past {
        Bearing::Future
    } else {
        plain.bearing
    };
    if has(&THREATS) && plain.bearing != Bearing::Past {
        Standing::new(Certainty::Threatened, ahead)
    } else if has(&MAYBE) || is_no_longer(tokens, from, at) {
        Standing::new(Certainty::Possible, plain.bearing)
    } else if right_before(&PLANS) || (has(&PLANS) && plain.bearing == Bearing::Future) {
        Standing::new(Certainty::Expected, ahead)
    } else {
        plain
    }
}
