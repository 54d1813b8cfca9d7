//! Which words of a sentence are acts of a party, and how far each reaches.

use super::done::is_done;
use super::page::Line;
use super::triggers::{Cue, Weight};
use crate::ingest::names::Form;
use crate::model::{Act, Id};

/// How far behind one verb another that belongs to it may stand: `agreed … to lower`.
const BELONGS: usize = 14;

/// The verbs of a sentence that are acts of their own; one that another governs belongs to that.
pub(super) fn acts(line: &Line<'_, '_>) -> Vec<(usize, Act)> {
    let mut found: Vec<(usize, Act)> = Vec::new();
    for &(at, Cue { act, .. }) in &line.cues {
        let Some(act) = act else { continue };
        let is_act = is_verb(line, at);
        if !is_act && noun_owner(line, at).is_none() || is_act && !is_done(line, at) {
            continue;
        }
        let is_governed = found.last().is_some_and(|(before, governor)| {
            let is_infinitive = line.before(at) == "to" || at >= 2 && line.word(at - 2) == "to";
            let is_means = line.word(at).ends_with("ing");
            // `a deal that would lower duties`: what is wanted.
            let is_content = matches!(line.before(at), "would" | "will")
                && at >= 2
                && matches!(line.word(at - 2), "that" | "which");
            // `insists that Venn must lift`, `hopes that Venn will`: what is wanted. `demanded firm guarantees`: the thing, not the act.
            let is_demand = Weight::of(*governor) == Weight::Want;
            let is_content = is_content
                || is_demand
                    && (matches!(
                        line.before(at),
                        "must" | "should" | "will" | "would" | "might" | "could"
                    ) || at - before <= 3 && is_thing(line, *before, at));
            let is_content =
                is_content || is_demand && at - before <= BELONGS && is_wanted(line, *before, at);
            // `agreed that Venn would lower its duty`: what is agreed on.
            let is_content = is_content
                || *governor == Act::Agrees
                    && line.word(before + 1) == "that"
                    && matches!(line.before(at), "would" | "will")
                    && at - before <= 7;
            // `…, prompting Venn to threaten`: another's act.
            let is_others = (before + 1..at).any(|at| {
                matches!(
                    line.word(at),
                    "prompting" | "forcing" | "leading" | "causing" | "driving" | "provoking"
                )
            });
            // `rejected Venn's proposal to`, `backed a plan to`: the thing, whoever made it.
            let is_answered = matches!(governor, Act::Rejects | Act::Agrees)
                && !is_act
                && at - before <= 5
                && !(before + 1..at).any(|at| line.word(at) == "and");
            // `denied that it had agreed`
            let is_denied = line.word(*before).starts_with("den")
                && *governor == Act::Rejects
                && at - before <= 7;
            if is_denied {
                return true;
            }
            at - before <= BELONGS
                && !is_others
                && (is_infinitive || is_means || is_content || is_answered)
        });
        if !is_governed {
            found.push((at, act));
        }
    }
    found
}

/// Whether what is wanted is told by a verb without `to`: `wants the duty cut to 10 percent`, `demands that Venn lift its ban`.
fn is_wanted(line: &Line<'_, '_>, want: usize, at: usize) -> bool {
    let mut between = want + 1..at;
    if between
        .clone()
        .any(|at| matches!(line.word(at), "," | ";" | "and" | "but"))
    {
        return false;
    }
    if between.any(|at| line.word(at) == "that") {
        return EASES.contains(&line.word(at));
    }
    let wants = matches!(line.word(want), "want" | "wants" | "wanted");
    let is_subject = |end: usize| line.mentions.iter().any(|one| one.run.end == end);
    wants && EASED.contains(&line.word(at)) && !is_subject(at)
}

/// What someone wants done, where the one who is to do it is named before it.
const EASES: [&str; 10] = [
    "cut", "lift", "ease", "remove", "lower", "reduce", "drop", "scrap", "raise", "suspend",
];

/// What someone wants done, where it is told of the thing.
const EASED: [&str; 11] = [
    "cut",
    "lifted",
    "eased",
    "removed",
    "lowered",
    "reduced",
    "dropped",
    "scrapped",
    "raised",
    "suspended",
    "doubled",
];

/// Whether a word in the plural right behind a verb is its object: nobody who could do it is named between them.
fn is_thing(line: &Line<'_, '_>, verb: usize, at: usize) -> bool {
    let is_noun = matches!(
        line.word(at),
        "guarantees" | "pledges" | "promises" | "offers" | "demands" | "plans" | "bans" | "curbs"
    );
    is_noun
        && !line
            .mentions
            .iter()
            .any(|one| one.run.start > verb && one.run.start < at)
}

/// Whose demand, pledge or threat it is: `Venn's pledge to`, `the Vennish demand for`.
pub(super) fn noun_owner(line: &Line<'_, '_>, at: usize) -> Option<Id> {
    let is_noun = matches!(
        line.word(at),
        "demand"
            | "demands"
            | "pledge"
            | "pledges"
            | "offer"
            | "offers"
            | "threat"
            | "threats"
            | "promise"
            | "commitment"
            | "proposal"
            | "request"
            | "refusal"
            | "plan"
            | "plans"
            | "vow"
            | "ban"
            | "call"
            | "calls"
            | "push"
    );
    let leads = matches!(
        line.word(at + 1),
        "to" | "for" | "of" | "on" | "that" | "against"
    );
    if !is_noun || !leads {
        return None;
    }
    let near = line
        .mentions
        .iter()
        .rfind(|mention| mention.run.end <= at && at - mention.run.end <= 5)?;
    let gap = near.run.end..at;
    let is_owner = matches!(line.word(gap.start), "'" | "’");
    let is_adjective = near.form == Some(Form::Adjective) && gap.len() <= 1;
    if is_owner || is_adjective {
        near.party.clone()
    } else {
        None
    }
}

/// What someone is ready to do and offers to nobody.
const BEARS: [&str; 12] = [
    "absorb",
    "endure",
    "bear",
    "withstand",
    "weather",
    "face",
    "wait",
    "fight",
    "respond",
    "retaliate",
    "defend",
    "accept",
];

/// Whether a word of the list is the verb of its clause there.
pub(super) fn is_verb(line: &Line<'_, '_>, at: usize) -> bool {
    if matches!(
        line.word(at),
        "willing" | "ready" | "prepared" | "eager" | "keen"
    ) {
        return line.word(at + 1) == "to" && !BEARS.contains(&line.word(at + 2));
    }
    if line.word(at).starts_with("appeal") && !(at + 1..at + 5).any(|at| line.word(at) == "to") {
        return false;
    }
    if line.word(at).starts_with("call")
        && !matches!(line.word(at + 1), "for" | "on")
        && !blames(line, at)
    {
        return false;
    }
    if line.word(at).ends_with("ing") && is_subject(line, at) {
        return false;
    }
    // `in return for reduced duties`: how they are, not what someone does.
    let is_quality = line.word(at).ends_with("ed")
        && matches!(
            line.before(at),
            "for"
                | "of"
                | "with"
                | "from"
                | "in"
                | "on"
                | "about"
                | "despite"
                | "against"
                | "amid"
                | "over"
                | "under"
                | "than"
        );
    // `the rate originally proposed`, but `Venn had originally proposed`
    let is_past = matches!(line.before(at), "previously" | "originally")
        && !matches!(
            line.word(at.saturating_sub(2)),
            "had" | "has" | "have" | "was" | "were"
        );
    !is_quality && !is_past && line.is_verb(at)
}

/// `called the duties unjustified`
pub(super) fn blames(line: &Line<'_, '_>, call: usize) -> bool {
    !matches!(line.word(call + 1), "for" | "on")
        && (call + 2..line.run.end.min(call + 10))
            .take_while(|at| !matches!(line.word(*at), "," | ";" | "and" | "but"))
            .any(|at| {
                matches!(
                    line.word(at),
                    "unjustified"
                        | "unacceptable"
                        | "illegal"
                        | "unlawful"
                        | "unfair"
                        | "unreasonable"
                        | "unwarranted"
                        | "unjust"
                        | "absurd"
                        | "inadmissible"
                )
            })
}

/// `Committing to 5% would be unwise`: what is told of is nobody's act.
fn is_subject(line: &Line<'_, '_>, at: usize) -> bool {
    let opens = at == line.run.start || matches!(line.before(at), "," | "“" | "\"" | "that" | ":");
    let mut behind = at + 1..line.run.end.min(at + 12);
    opens
        && behind
            .by_ref()
            .take_while(|at| line.word(*at) != ",")
            .any(|at| matches!(line.word(at), "would" | "could" | "is" | "was" | "might"))
}

/// Where the words that belong to a verb begin: at itself, or, where its object stands before it, with that: `a 30% tariff
/// that Venn was to impose on Orlan goods`.
pub(super) fn clause_start(line: &Line<'_, '_>, at: usize, act: Act) -> usize {
    let is_behind = Weight::of(act) == Weight::Press
        && matches!(line.word(at + 1), "on" | "against")
        && line.is_verb(at);
    if !is_behind {
        return at;
    }
    let first = line.run.start.max(at.saturating_sub(12));
    let bound = (first..at)
        .rev()
        .find(|at| matches!(line.word(*at), "," | ";" | "but" | "and"));
    bound.map_or(first, |bound| bound + 1)
}

/// Where the words that belong to a verb end: at the next act, a semicolon, or a clause that turns.
pub(super) fn clause_end(line: &Line<'_, '_>, at: usize, end: usize) -> usize {
    let turns = |at: &usize| {
        matches!(
            line.word(*at),
            ";" | "while" | "although" | "whereas" | "but" | "after" | "because"
        )
    };
    let end = (at + 1..end).find(turns).unwrap_or(end);
    // `Orr, who threatened to leave, is to meet`: the comma closes what is told of Orr.
    let opening = (line.run.start..at)
        .rev()
        .find(|at| line.word(*at) == ",")
        .filter(|comma| matches!(line.word(comma + 1), "who" | "which"));
    let closing = opening
        .and_then(|_| (at + 1..end).find(|at| line.word(*at) == "," && line.is_verb(at + 1)));
    closing.unwrap_or(end)
}
