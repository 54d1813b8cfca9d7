//! What a clause says of the time and the certainty of what it tells.
//!
//! No grammar of English stands behind this: verbs are told by a list of their forms, and a position in a sentence is governed
//! by the verb nearest to it in its clause. That is enough to tell what has been from what is to come, and cheap.

mod certainty;
mod contrast;
mod cues;
mod group;
mod lexicon;
mod open;
mod untrue;
mod verbs;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use crate::ingest::lookup::{WordSet, set};

use super::tokens::Tokens;

pub use certainty::{Certainty, Standing};
pub use contrast::set_aside;
pub use untrue::{is_unreal, is_untrue, takes_back};
pub use verbs::{Tense, Verb, verbs};

/// Whether something lies behind or ahead of the day of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearing {
    /// It has been.
    Past,
    /// It is to come.
    Future,
    /// The words do not tell.
    Unclear,
}

/// Words right before a date, or a few words before it, that make it one to come.
static AHEAD: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "scheduled expected due slated planned set until till deadline upcoming forthcoming tentatively possibly \
         perhaps probably ahead poised booked proposed likely looming",
    )
});

/// Verbs that tell what someone says.
pub(super) static SAYS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "says tells warns calls announces confirms adds reports reveals unveils urges claims rejects denies \
         admits declares writes predicts insists slams falls rises drops dies",
    )
});

/// Verbs whose object is still to come, though they are past: `postponed Friday's vote`.
const PUTS_OFF: [&str; 9] = [
    "postponed",
    "delayed",
    "rescheduled",
    "cancelled",
    "canceled",
    "extended",
    "moved",
    "pushed",
    "brought",
];

/// Verbs of movement, whose purpose has come to pass with them.
const MOTION: [&str; 14] = [
    "arrived",
    "flew",
    "travelled",
    "traveled",
    "went",
    "came",
    "gathered",
    "met",
    "returned",
    "visited",
    "managed",
    "failed",
    "took",
    "used",
];

/// A sentence, with its verbs read once for all that is asked of it.
#[derive(Debug, Clone)]
pub struct Sentence<'t, 'a> {
    tokens: &'t Tokens<'a>,
    run: Range<usize>,
    verbs: OnceCell<Vec<Verb>>,
}

impl<'t, 'a> Sentence<'t, 'a> {
    /// The sentence that the tokens of `run` are.
    #[must_use]
    pub const fn new(tokens: &'t Tokens<'a>, run: Range<usize>) -> Self {
        Self {
            tokens,
            run,
            verbs: OnceCell::new(),
        }
    }

    /// Its verbs, in order.
    #[must_use]
    pub fn verbs(&self) -> &[Verb] {
        self.verbs
            .get_or_init(|| verbs(self.tokens, self.run.clone()).collect())
    }

    /// What of it is near enough to `run` to tell of it, and the verbs there. Long sentences without a full stop must not make
    /// the work of each date grow with their length.
    fn near(&self, run: &Range<usize>) -> (Range<usize>, Cow<'_, [Verb]>) {
        let start = self.run.start.max(run.start.saturating_sub(REACH));
        let near = start..self.run.end.min(run.end + REACH);
        let verbs = if near == self.run {
            Cow::Borrowed(self.verbs())
        } else {
            Cow::Owned(verbs(self.tokens, near.clone()).collect())
        };
        (near, verbs)
    }

    /// Whether what is said with the words of `run` has been or is to come.
    #[must_use]
    pub fn bearing(&self, run: &Range<usize>) -> Bearing {
        let tokens = self.tokens;
        let clause = clause(tokens, &self.run, run);
        if is_led_ahead(tokens, &clause, run) {
            return Bearing::Future;
        }
        let (_, verbs) = self.near(run);
        let Some(verb) = governing(&verbs, &clause, run) else {
            return Bearing::Unclear;
        };
        let is_on = run
            .start
            .checked_sub(1)
            .is_some_and(|at| tokens.word(at) == "on");
        if PUTS_OFF.contains(&tokens.word(verb.at)) && verb.at < run.start && !is_on {
            return Bearing::Future;
        }
        let is_promised = || is_day_of_promise(tokens, &verbs, verb, run);
        if is_on && verb.tense == Tense::Infinitive && is_promised() {
            return Bearing::Past;
        }
        of_verb(tokens, &verbs, verb)
    }
}

/// Verbs whose weekday, behind what was promised, is that of the promise.
const PROMISED: [&str; 6] = [
    "pledged",
    "vowed",
    "promised",
    "offered",
    "threatened",
    "urged",
];

/// Verbs of what happens on one day, so that a day behind them is its own.
const ON_A_DAY: [&str; 26] = [
    "meet", "hold", "visit", "travel", "sign", "attend", "host", "arrive", "resume", "begin",
    "start", "vote", "release", "discuss", "speak", "gather", "convene", "announce", "unveil",
    "present", "decide", "open", "return", "leave", "go", "come",
];

/// `pledged to invest ten billion on Tuesday`: the pledge is of Tuesday.
fn is_day_of_promise(tokens: &Tokens<'_>, verbs: &[Verb], verb: &Verb, run: &Range<usize>) -> bool {
    let led = verbs.iter().rev().find(|other| other.at < verb.start);
    tokens.word(run.start).ends_with("day")
        && !ON_A_DAY.contains(&tokens.word(verb.at))
        && led.is_some_and(|led| PROMISED.contains(&tokens.word(led.at)))
}

/// How many tokens from a position a verb can be that governs it.
const REACH: usize = 60;

/// Signs and words that begin another clause.
static BOUNDS: LazyLock<WordSet> = LazyLock::new(|| {
    set(", ; : — ( ) “ ” \" that which who while but when where because although whether if")
});

/// The clause of a position: up to the signs and words that begin another.
fn clause(tokens: &Tokens<'_>, sentence: &Range<usize>, run: &Range<usize>) -> Range<usize> {
    let is_bound = |at: usize| match tokens.word(at) {
        // `Okello–Ito meeting`.
        "–" => !(tokens.is_glued(at) && tokens.is_glued(at + 1)),
        word => BOUNDS.contains(word),
    };
    let reach = sentence.start.max(run.start.saturating_sub(REACH));
    let start = clause_start(tokens, reach..run.start, is_bound);
    let end = (run.end..sentence.end.min(run.end + REACH)).find(|at| is_bound(*at));
    start..end.unwrap_or_else(|| sentence.end.min(run.end + REACH))
}

/// Behind the last bound before a position; what stands in brackets of its own is passed over.
fn clause_start(
    tokens: &Tokens<'_>,
    before: Range<usize>,
    is_bound: impl Fn(usize) -> bool,
) -> usize {
    let mut depth = 0_u32;
    for at in before.clone().rev() {
        match tokens.word(at) {
            ")" => depth += 1,
            "(" if depth > 0 => depth -= 1,
            _ if depth == 0 && is_bound(at) => return at + 1,
            _ => {}
        }
    }
    before.start
}

/// Whether a word before the date, with no other verb between, makes it one to come.
fn is_led_ahead(tokens: &Tokens<'_>, clause: &Range<usize>, run: &Range<usize>) -> bool {
    let from = clause.start.max(run.start.saturating_sub(6));
    let before = run.start.checked_sub(1).map_or("", |at| tokens.word(at));
    let near = (from..run.start).rev().find_map(|at| {
        let word = tokens.word(at);
        if AHEAD.contains(word) {
            Some(true)
        } else if lexicon::form(word).is_some_and(|form| form != lexicon::Form::To) {
            Some(false)
        } else {
            None
        }
    });
    near == Some(true) || (before == "for" && run.start > clause.start + 1)
}

/// The verb that governs a position: the nearest before it in its clause, else behind it there. A clause without one
/// carries on the clause before it, and a phrase that leads (`On Thursday, …`) belongs to the clause behind it.
fn governing<'a>(verbs: &'a [Verb], clause: &Range<usize>, run: &Range<usize>) -> Option<&'a Verb> {
    let is_inside = |verb: &&Verb| clause.contains(&verb.at);
    let mut before = verbs.iter().rev().filter(|verb| verb.at < run.start);
    let mut behind = verbs.iter().filter(|verb| verb.at >= run.end);
    let inside = before.clone().find(is_inside);
    if let Some(verb) = inside.or_else(|| behind.clone().find(is_inside)) {
        return Some(verb);
    }
    let is_finite = |verb: &&Verb| verb.tense.is_finite();
    let leads = run.start <= clause.start + 2 && run.end == clause.end;
    let last = before.next();
    let next = behind.find(is_finite);
    if leads { next.or(last) } else { last.or(next) }
}

fn of_verb(tokens: &Tokens<'_>, verbs: &[Verb], verb: &Verb) -> Bearing {
    let finite = |verb: &Verb| {
        let before = verbs
            .iter()
            .rev()
            .find(|other| other.at < verb.at && other.tense.is_finite());
        before.or_else(|| {
            verbs
                .iter()
                .find(|other| other.at > verb.at && other.tense.is_finite())
        })
    };
    match verb.tense {
        Tense::Past | Tense::Perfect => Bearing::Past,
        Tense::Present if SAYS.contains(tokens.word(verb.at)) => Bearing::Past,
        Tense::Future | Tense::Conditional | Tense::Present => Bearing::Future,
        Tense::Infinitive => match finite(verb) {
            Some(other) if other.at < verb.at && MOTION.contains(&tokens.word(other.at)) => {
                Bearing::Past
            }
            _ => Bearing::Future,
        },
        Tense::Participle => match finite(verb).map(|other| other.tense) {
            Some(Tense::Future | Tense::Conditional) => Bearing::Future,
            _ => Bearing::Unclear,
        },
    }
}

#[cfg(test)]
mod tests;
