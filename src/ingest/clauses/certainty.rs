//! How sure an article is of something that it tells.

use crate::ingest::lookup::{WordSet, set};
use std::ops::Range;
use std::sync::LazyLock;

use super::cues::{PLANS, PROMISES, REFUSALS, by_cues, denies_before};
use super::open::is_open;
use super::verbs::{Tense, Verb};
use super::{Bearing, Sentence, clause, governing, of_verb};
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
    pub(super) const fn new(certainty: Certainty, bearing: Bearing) -> Self {
        Self { certainty, bearing }
    }
}

impl Sentence<'_, '_> {
    /// How sure the sentence is of what the word at `at` names.
    #[must_use]
    pub fn standing(&self, at: usize) -> Standing {
        let run = at..at + 1;
        let (near, verbs) = self.near(&(at..at));
        let clause = clause(self.tokens, &near, &run);
        let own = verbs.iter().find(|verb| verb.at == at);
        let is_told = own.is_some_and(|own| own.tense.is_finite());
        let plain = by_verb(self.tokens, (&near, &clause), &verbs, own, at);
        if is_open(self.tokens, &self.run, &clause, at, is_told) {
            return Standing::new(Certainty::Possible, plain.bearing);
        }
        plain
    }
}

/// How sure the verb is, and the words that lower it.
fn by_verb(
    tokens: &Tokens<'_>,
    (reach, clause): (&Range<usize>, &Range<usize>),
    verbs: &[Verb],
    own: Option<&Verb>,
    at: usize,
) -> Standing {
    let is_denied = denies_before(tokens, reach, clause, at);
    let Some(verb) = own.or_else(|| governing(verbs, clause, &(at..at + 1))) else {
        let plain = if is_denied {
            Certainty::Denied
        } else {
            Certainty::Held
        };
        return by_cues(
            tokens,
            clause,
            at,
            false,
            Standing::new(plain, Bearing::Unclear),
        );
    };
    let is_plan = is_planned(tokens, verb, at);
    let bearing = match opening(tokens, clause) {
        Some(_) if verb.tense == Tense::Present => Bearing::Future,
        _ if is_plan => Bearing::Future,
        _ => of_event(tokens, verbs, verb, at),
    };
    let is_negated = is_denied || verb.is_negated || refuses(tokens, verb, at);
    let is_confirmed = verb.at < at && tokens.word(verb.at).starts_with("confirm");
    // `a meeting has not been decided`: nobody says that it will not be.
    let is_unsettled =
        verb.start > at && verb.is_negated && UNSETTLED.contains(&tokens.word(verb.at));
    // `might not take place`: it may all the same.
    let is_either = verb.is_negated && matches!(tokens.word(verb.start), "may" | "might");
    let plain = if is_unsettled || is_either {
        Certainty::Possible
    } else if is_negated {
        Certainty::Denied
    } else if verb.is_possible {
        Certainty::Possible
    } else if is_confirmed && is_plan {
        Certainty::Confirmed
    } else {
        match (verb.tense, bearing) {
            (Tense::Future, _) => Certainty::Confirmed,
            // `said they would meet` is what was said as `will`; without that, it hangs on something.
            (Tense::Conditional, _) if verb.start < verb.at && is_reported(tokens, verbs, verb) => {
                Certainty::Confirmed
            }
            (Tense::Conditional, _) => Certainty::Possible,
            (_, Bearing::Future) => Certainty::Expected,
            _ => Certainty::Held,
        }
    };
    let is_told = own.is_some_and(|own| own.tense.is_finite());
    by_cues(tokens, clause, at, is_told, Standing::new(plain, bearing))
}

/// Participles of what is settled about something: not yet, where they are denied.
const UNSETTLED: [&str; 10] = [
    "decided",
    "confirmed",
    "finalised",
    "finalized",
    "settled",
    "announced",
    "fixed",
    "scheduled",
    "set",
    "agreed",
];

/// `the talks are scheduled`, `announced a visit`: the verb tells that it is to come.
fn is_planned(tokens: &Tokens<'_>, verb: &Verb, at: usize) -> bool {
    let head = tokens.word(verb.at);
    let is_scheduled = verb.start < verb.at && verb.at != at && PLANS.contains(head);
    is_scheduled
        || (verb.at < at && head.starts_with("confirm"))
        || (verb.at < at && PROMISES.contains(head))
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
static DONE: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "fails early late few enough fail only able used managed failed continued continue continues began begun \
         started had forced refused helped arrived first last appeared appears seems seemed came",
    )
});

/// Verbs of numbers that move: where they went has been reached.
const MOVES: [&str; 16] = [
    "recovered",
    "rebounded",
    "fell",
    "rose",
    "dropped",
    "closed",
    "gained",
    "climbed",
    "jumped",
    "slid",
    "tumbled",
    "surged",
    "plunged",
    "declined",
    "slipped",
    "rallied",
];

fn of_infinitive(tokens: &Tokens<'_>, verbs: &[Verb], verb: &Verb) -> Bearing {
    let before = verb.start.checked_sub(1).map_or("", |at| tokens.word(at));
    let led = verbs.iter().rev().find(|other| other.at < verb.start);
    let is_result = matches!(
        before,
        "," | "%" | "percent" | "points" | "yen" | "dollars" | "cents"
    ) || before.bytes().all(|byte| byte.is_ascii_digit())
        || matches!(tokens.word(verb.at), "become" | "reach");
    let is_move = led.is_some_and(|led| MOVES.contains(&tokens.word(led.at)));
    if (is_result || is_move)
        && led.is_some_and(|led| matches!(led.tense, Tense::Past | Tense::Perfect))
    {
        return Bearing::Past;
    }
    if DONE.contains(before)
        || led.is_some_and(|led| led.at + 1 == verb.start && DONE.contains(tokens.word(led.at)))
    {
        return led.map_or(Bearing::Past, |led| match led.tense {
            Tense::Future | Tense::Conditional => Bearing::Future,
            Tense::Infinitive => of_infinitive(tokens, verbs, led),
            _ => Bearing::Past,
        });
    }
    Bearing::Future
}

/// Whether the verb says of its object that it is not to be, or of its subject, in the passive.
fn refuses(tokens: &Tokens<'_>, verb: &Verb, at: usize) -> bool {
    let head = tokens.word(verb.at);
    let is_object = verb.at < at && REFUSALS.contains(head);
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
