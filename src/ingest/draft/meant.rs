//! Which words of a sentence really tell of an event.

use super::page::Line;
use super::triggers::{Cue, Family, Sort, Trigger, cue};
use crate::ingest::names::Form;
use crate::ingest::tokens::Kind;

/// The words of a sentence that tell of an event; those that are verbs must be verbs there.
pub(super) fn triggers(line: &Line<'_, '_>) -> Vec<(usize, Trigger)> {
    let mut found: Vec<(usize, Trigger)> = Vec::new();
    for &(at, Cue { trigger, .. }) in &line.cues {
        if let Some(trigger) = trigger
            && let Some(sort) = sort(line, at, trigger)
        {
            let mut trigger = Trigger { sort, ..trigger };
            if is_landing(line, at) {
                trigger.family = Family::Arrive;
            }
            // The agreement that is signed or due is no deal beside that.
            let is_theirs = trigger.family == Family::Deal
                && found.last().is_some_and(|(before, other)| {
                    matches!(other.family, Family::Sign | Family::Deadline) && at - before <= 10
                });
            // `the summit meeting`
            let is_same = trigger.family == Family::Meet
                && trigger.sort == Sort::Noun
                && found.last().is_some_and(|(before, other)| {
                    other.family == Family::Summit && before + 1 == at
                });
            if !is_theirs && !is_same && is_meant(line, at, trigger) {
                found.push((at, trigger));
            }
        }
    }
    found
}

fn sort(line: &Line<'_, '_>, at: usize, trigger: Trigger) -> Option<Sort> {
    let is_verb = || line.is_verb(at);
    match trigger.sort {
        Sort::Noun => Some(Sort::Noun),
        Sort::Verb => (is_verb() || line.word(at).ends_with("ed")).then_some(Sort::Verb),
        Sort::Either => {
            let is_bare = line.word(at).ends_with("ing")
                && !matches!(
                    line.before(at),
                    "is" | "are" | "was" | "were" | "be" | "been"
                );
            Some(if !is_bare && is_verb() {
                Sort::Verb
            } else {
                Sort::Noun
            })
        }
    }
}

const TEXTS: [&str; 19] = [
    "ceasefire",
    "truce",
    "treaties",
    "agreement",
    "agreements",
    "deal",
    "deals",
    "memorandum",
    "memorandums",
    "treaty",
    "pact",
    "pacts",
    "declaration",
    "accord",
    "accords",
    "framework",
    "protocol",
    "document",
    "documents",
];

/// Whether the words behind a trigger make it one: `launched a missile`, not `launched an inquiry`.
fn is_meant(line: &Line<'_, '_>, at: usize, trigger: Trigger) -> bool {
    let behind = |count: usize, words: &[&str]| {
        (at + 1..line.run.end.min(at + 1 + count)).any(|at| words.contains(&line.word(at)))
    };
    let next = line.word(at + 1);
    match (trigger.family, line.word(at)) {
        (Family::Military, "drills" | "exercises") => matches!(
            line.before(at),
            "military" | "naval" | "joint" | "live-fire" | "fire" | "air" | "drone"
        ),
        (Family::Military, word) if word.starts_with("airstrike") => true,
        (Family::Military, _) => behind(
            8,
            &[
                "missile",
                "missiles",
                "rocket",
                "rockets",
                "drones",
                "satellite",
                "torpedo",
            ],
        ),
        (Family::Sign, _) => {
            trigger.sort == Sort::Noun && line.before(at) == "the" || signs_text(line, at)
        }
        (Family::Begin, _) => {
            matches!(next, "effect" | "force")
                || (next == "into" && matches!(line.word(at + 2), "effect" | "force"))
        }
        (Family::Arrive, "touched") => next == "down",
        (Family::Visit, _) => is_journey(line, at, trigger.sort),
        (Family::Meet, word) if word.starts_with("gather") || word.starts_with("conven") => {
            !behind(16, &["summit", "forum", "meeting", "talks"]) && trigger.sort == Sort::Verb
        }
        (Family::Meet, "sat" | "sit" | "sits") => next == "down" && line.word(at + 2) == "with",
        (Family::Announce, word) if word.starts_with("issue") || word.starts_with("adopt") => {
            behind(5, &["statement", "communique", "communiqué", "declaration"])
        }
        (Family::Call, "conversation") => {
            matches!(line.before(at), "phone" | "telephone" | "video")
        }
        (Family::Call, "call" | "calls") => {
            matches!(line.before(at), "phone" | "telephone" | "video")
                || matches!(next, "with" | "between")
        }
        (Family::Call, _) => next == "with" || behind(5, &["phone", "telephone"]),
        (Family::Attend, _) => is_attendance(line, at),
        (Family::Skip, "stay" | "stays" | "stayed" | "staying") => next == "away",
        (Family::Ceremony, "reception") => !matches!(
            line.before(at),
            "carpet" | "warm" | "cool" | "frosty" | "mixed" | "rapturous"
        ),
        (Family::Host | Family::Skip, _) => trigger.sort == Sort::Verb,
        (Family::Summit, "cop") => is_conference(line, at),
        (Family::Meet, "meeting") if trigger.sort == Sort::Noun => {
            !matches!(next, "room" | "point" | "place" | "rooms")
        }
        _ => true,
    }
}

/// `flew to Lima`, `left for Lima`, `a stop in Lima`.
fn is_journey(line: &Line<'_, '_>, at: usize, sort: Sort) -> bool {
    let next = line.word(at + 1);
    match line.word(at) {
        "fly" | "flies" | "flew" | "flying" | "head" | "heads" | "headed" | "heading"
        | "travel" | "travels" | "travelled" | "traveled" | "travelling" | "traveling" => {
            matches!(next, "to" | "into") && sort == Sort::Verb || next == "for"
        }
        "left" | "leaves" => next == "for",
        "stop" | "stops" => is_stop(line, at),
        "visiting" => !is_guest(line, at),
        _ => true,
    }
}

/// `signed a pact`; of `signed a statement but not the treaty` no text was signed that is on the list.
fn signs_text(line: &Line<'_, '_>, at: usize) -> bool {
    let end = line.run.end.min(at + 15);
    (at + 1..end)
        .take_while(|at| !matches!(line.word(*at), "but" | "not" | "after" | "because" | ";"))
        .any(|at| TEXTS.contains(&line.word(at)))
}

/// `attended`, `took part in`; others attend only what is one of these.
fn is_attendance(line: &Line<'_, '_>, at: usize) -> bool {
    let to = line.run.end.min(at + 9);
    match line.word(at) {
        "part" => {
            line.word(at + 1) == "in"
                && matches!(
                    line.before(at),
                    "take" | "takes" | "took" | "taken" | "taking"
                )
        }
        word if word.starts_with("attend") => true,
        _ => {
            (at + 1..to).any(|at| matches!(line.word(at), "summit" | "talks" | "forum" | "meeting"))
        }
    }
}

/// `with the visiting Vennish president`
fn is_guest(line: &Line<'_, '_>, at: usize) -> bool {
    let mut named = line.mentions.iter();
    named.any(|next| next.run.start == at + 1 && next.form == Some(Form::Adjective))
}

/// `flew into Lima`
fn is_landing(line: &Line<'_, '_>, at: usize) -> bool {
    matches!(line.word(at), "fly" | "flies" | "flew" | "flying") && line.word(at + 1) == "into"
}

/// `a stop in Lima`, but not `must stop exporting`.
fn is_stop(line: &Line<'_, '_>, at: usize) -> bool {
    let is_noun = matches!(
        line.word(at + 1),
        "in" | "at" | "on" | "of" | "," | "." | "" | "and" | "before" | "after" | "during"
    );
    let is_told = matches!(
        line.before(at),
        "to" | "will" | "would" | "must" | "should" | "not" | "can" | "could"
    );
    is_noun && !is_told && !line.page.tokens.is_capital(at.saturating_sub(1))
}

/// `COP30`; of `the COP30 summit` the other word tells.
fn is_conference(line: &Line<'_, '_>, at: usize) -> bool {
    let number = line.page.tokens.get(at + 1);
    let is_other = cue(line.word(at + 2))
        .and_then(|cue| cue.trigger)
        .is_some_and(|next| next.family == Family::Summit);
    let is_name = line.page.tokens.printed(at) == "COP";
    number.is_some_and(|token| token.kind == Kind::Number && (token.is_glued || is_name))
        && !is_other
}
