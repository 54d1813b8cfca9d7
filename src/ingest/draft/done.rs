//! Whether a verb of the list is done by someone: what only describes a thing, or tells what it is for, is nobody's stand.

use super::page::Line;

/// Participles that have an object wherever they are verbs of a clause of their own.
const TRANSITIVE: [&str; 17] = [
    "proposed",
    "imposed",
    "demanded",
    "requested",
    "required",
    "offered",
    "threatened",
    "sought",
    "banned",
    "lifted",
    "suspended",
    "frozen",
    "signed",
    "reached",
    "struck",
    "adopted",
    "aimed",
];

/// What is reached or struck where two agree.
const SETTLED: [&str; 17] = [
    "deal",
    "deals",
    "agreement",
    "agreements",
    "accord",
    "pact",
    "truce",
    "ceasefire",
    "compromise",
    "consensus",
    "understanding",
    "settlement",
    "framework",
    "treaty",
    "memorandum",
    "bargain",
    "arrangement",
];

/// What is agreed on, planned or ordered, and does nothing itself.
const THINGS: [&str; 17] = [
    "deal",
    "framework",
    "agreement",
    "pact",
    "accord",
    "plan",
    "package",
    "law",
    "bill",
    "order",
    "proposal",
    "draft",
    "text",
    "measure",
    "measures",
    "decree",
    "statement",
];

/// What may stand between a party and its verb.
const OFFICES: [&str; 12] = [
    "leaders",
    "leader",
    "officials",
    "ministers",
    "minister",
    "president",
    "premier",
    "government",
    "members",
    "side",
    "also",
    "later",
];

/// Whether a word of the list is another verb there: `ruled on it`, `pushed through a law`, `reached a turning point`.
fn is_other(line: &Line<'_, '_>, at: usize) -> bool {
    match line.word(at) {
        "rule" | "rules" | "ruled" => line.word(at + 1) != "out",
        "object" | "objects" | "objected" | "objecting" => line.word(at + 1) != "to",
        "push" | "pushes" | "pushed" | "pushing" => line.word(at + 1) == "through",
        word if word.starts_with("reaffirm") => !(at + 1..at + 4).any(|at| {
            matches!(
                line.word(at),
                "commitment" | "commitments" | "pledge" | "pledges" | "support" | "backing"
            )
        }),
        // `denied the claims`, but `denied that it had agreed to buy oil`
        "deny" | "denies" | "denied" | "denying" => !(at + 1..at + 8).any(|at| {
            matches!(
                line.word(at),
                "agreed" | "promised" | "pledged" | "offered" | "accepted" | "committed"
            )
        }),
        "reached" | "struck" => !(at + 1..at + 9).any(|at| SETTLED.contains(&line.word(at))),
        _ => false,
    }
}

/// Whether a verb is done by someone: `tariffs imposed on steel` tells how they are, `cash to curb warming` what it is for.
pub(super) fn is_done(line: &Line<'_, '_>, at: usize) -> bool {
    let word = line.word(at);
    if is_other(line, at) {
        return false;
    }
    // `a framework that lowers duties`: whoever agreed on it.
    if matches!(line.before(at), "that" | "which") && at >= 2 && THINGS.contains(&line.word(at - 2))
    {
        return false;
    }
    if TRANSITIVE.contains(&word) {
        let is_led = matches!(
            line.word(at + 1),
            "on" | "for" | "in" | "under" | "as" | "against" | "last" | "this" | "at"
        ) && !(line.word(at + 1) == "on" && line.word(at + 2).ends_with("day"));
        let has_subject = || {
            let is_office = |at: usize| {
                let word = line.word(at);
                word.ends_with("ly") || OFFICES.contains(&word)
            };
            let is_near = |end: usize| end <= at && at - end <= 3 && (end..at).all(is_office);
            let named = line.mentions.iter().any(|mention| is_near(mention.run.end));
            let before = if line.before(at).ends_with("ly") {
                at - 1
            } else {
                at
            };
            named
                || matches!(
                    line.before(before),
                    "he" | "she"
                        | "it"
                        | "they"
                        | "we"
                        | "who"
                        | "which"
                        | "has"
                        | "have"
                        | "had"
                        | "is"
                        | "are"
                        | "was"
                        | "were"
                        | "been"
                        | "and"
                )
        };
        return !is_led || has_subject();
    }
    line.before(at) != "to" || leads_on(line, at.saturating_sub(2))
}

/// Words behind which `to` tells what someone means to do, beside verbs.
const INTENT: [&str; 39] = [
    "plan",
    "plans",
    "decision",
    "decisions",
    "pledge",
    "pledges",
    "commitment",
    "commitments",
    "threat",
    "threats",
    "offer",
    "offers",
    "promise",
    "promises",
    "proposal",
    "intention",
    "vow",
    "move",
    "moves",
    "effort",
    "efforts",
    "bid",
    "attempt",
    "attempts",
    "call",
    "calls",
    "order",
    "ready",
    "willing",
    "prepared",
    "likely",
    "due",
    "right",
    "not",
    "deal",
    "agreement",
    "pact",
    "accord",
    "treaty",
];

/// Whether the word before `to` makes the verb behind it what someone does or means to do.
fn leads_on(line: &Line<'_, '_>, before: usize) -> bool {
    let word = line.word(before);
    line.is_verb(before)
        || INTENT.contains(&word)
        || word.ends_with("ed")
        || word.ends_with("ly")
        || word.ends_with("ing")
        || matches!(
            word,
            "is" | "are"
                | "was"
                | "were"
                | "be"
                | "have"
                | "has"
                | "had"
                | "set"
                | "it"
                | "them"
                | "him"
                | "her"
                | "us"
                | "side"
                | "sides"
                | "but"
                | "and"
                | ","
                | "able"
                | "leaders"
                | "countries"
                | "members"
                | "allies"
        )
        || line.cast.iter().any(|actor| {
            let is_for = line.before(actor.lead) == "for";
            actor.run.end == before + 1 && (!actor.is_led || is_for)
        })
}
