//! Who takes part in an event, and of what it is.

use std::ops::Range;

use super::cast::{self, Actor};
use super::memory::Memory;
use super::seen::{Cast, Seen};
use super::triggers::{Family, Sort, cue};
use super::venue::{self, is_land};
use crate::ingest::names::Mention;
use crate::ingest::tag::What;
use crate::model::{Id, Role};

impl Seen<'_, '_, '_> {
    /// Who takes part, and by which rule.
    pub(super) fn cast(&self, memory: &Memory) -> Cast {
        let attends = |actors: Vec<Actor>| -> Vec<(Actor, Role)> {
            actors
                .into_iter()
                .map(|actor| (actor, Role::Attends))
                .collect()
        };
        let (family, sort) = (self.trigger.family, self.trigger.sort);
        match (family, sort) {
            (Family::Meet | Family::Call, Sort::Verb) => {
                let mut all = self.subjects(memory);
                all.extend(self.objects(&["with", "to"]));
                (attends(distinct(all)), "meeting/verb")
            }
            (Family::Deal, _) => (
                attends(distinct(self.parties_of_deal(memory))),
                "deal/between",
            ),
            (Family::Meet | Family::Call | Family::Summit, _) => {
                let (all, rule) = self.around_noun(memory);
                (attends(distinct(all)), rule)
            }
            (Family::Sign, _) => {
                let mut all = self.subjects(memory);
                all.extend(self.objects(&["with", "between"]));
                let signs = distinct(all).into_iter().map(|actor| (actor, Role::Signs));
                (signs.collect(), "signing/verb")
            }
            (Family::Visit | Family::Arrive, Sort::Noun) => {
                let owner = self.owner();
                let by = || self.objects(&["by"]);
                let all = owner.map_or_else(by, |owner| vec![owner]);
                let all = if all.is_empty() {
                    self.traveller(memory)
                } else {
                    all
                };
                (attends(all), "visit/noun")
            }
            (Family::Election, _) => (attends(self.lands()), "election/noun"),
            (Family::Deadline, _) => {
                let all = self.objects(&["between", "with", "for", "on"]);
                let all = if all.is_empty() {
                    self.subjects(memory)
                } else {
                    all
                };
                (attends(all), "deadline")
            }
            (Family::Military, Sort::Noun) => {
                let all = self.subjects(memory);
                (attends(all), "military/noun")
            }
            _ => (attends(self.subjects(memory)), family.word()),
        }
    }

    pub(super) fn subjects(&self, memory: &Memory) -> Vec<Actor> {
        let line = self.line;
        let is_verb = |at: usize| {
            cue(line.word(at)).is_some_and(|cue| {
                cue.trigger.is_some_and(|trigger| {
                    trigger.sort == Sort::Verb || trigger.sort == Sort::Either && line.is_verb(at)
                })
            })
        };
        let verb = self.scope.at;
        if let Some(owner) = self.planner() {
            return vec![owner];
        }
        let pronoun = self.pronoun();
        if let Some(at) = pronoun {
            let word = line.word(at);
            let is_near = line.index <= memory.sentence + 2;
            let inside = line.meant_by(at);
            return match word {
                "he" | "she" if inside.is_some() => inside.cloned().into_iter().collect(),
                "he" | "she" if is_near => memory.subject.clone().into_iter().collect(),
                "they" | "leaders" | "sides" | "presidents" | "men" => memory.pair(line, at),
                _ => Vec::new(),
            };
        }
        let found = cast::subjects(&line.page.tokens, &line.cast, verb, is_verb);
        found.into_iter().cloned().collect()
    }

    /// Host and guest, where the verb is of people: `Orr received Lee`, `Lee was received by Orr`.
    pub(super) fn received(&self, memory: &Memory) -> Option<Vec<(Actor, Role)>> {
        let (line, at) = (self.line, self.scope.at);
        let is_meeting = matches!(
            line.word(at),
            "host" | "hosts" | "hosted" | "receive" | "receives" | "received"
        );
        if !is_meeting {
            return None;
        }
        let is_passive = matches!(line.before(at), "was" | "were" | "be" | "been" | "being");
        let others = self.objects(if is_passive { &["by"] } else { &[] });
        // `received Lee's letter`
        let is_owner = |actor: &Actor| matches!(line.word(actor.run.end), "'" | "’");
        let (mut hosts, mut guests) = (self.subjects(memory), others);
        let is_letter = guests.iter().any(is_owner);
        for side in [&mut hosts, &mut guests] {
            side.retain(|actor| actor.is_person);
        }
        (!is_letter && !hosts.is_empty() && !guests.is_empty()).then(|| {
            let all = distinct(hosts.into_iter().chain(guests).collect());
            all.into_iter()
                .map(|actor| (actor, Role::Attends))
                .collect()
        })
    }

    /// Whose plan it is to do what the verb says: `Venn's offer to host`.
    fn planner(&self) -> Option<Actor> {
        let (line, at) = (self.line, self.scope.at);
        let is_plan = || {
            matches!(
                line.before(at - 1),
                "plan"
                    | "plans"
                    | "offer"
                    | "bid"
                    | "proposal"
                    | "readiness"
                    | "decision"
                    | "intention"
                    | "promise"
                    | "willingness"
            )
        };
        if line.before(at) != "to" || !is_plan() {
            return None;
        }
        let near = line.mentions.iter().rfind(|mention| mention.run.end < at)?;
        let is_owner = matches!(line.word(near.run.end), "'" | "’") && at - near.run.end <= 7;
        is_owner.then(|| actor_of(near)).flatten()
    }

    /// Whose journey a noun tells of: of `his tour` the last one spoken of, where the sentence names nobody before it.
    fn traveller(&self, memory: &Memory) -> Vec<Actor> {
        let line = self.line;
        let named = self.subjects(memory);
        let from = line.run.start.max(self.scope.at.saturating_sub(6));
        let is_theirs = (from..self.scope.at).any(|at| matches!(line.word(at), "his" | "her"));
        let is_near = line.index <= memory.sentence + 2;
        if named.is_empty() && is_theirs && is_near {
            memory.subject.clone().into_iter().collect()
        } else {
            named
        }
    }

    /// A pronoun, or `the two leaders`, right before the verb.
    pub(super) fn pronoun(&self) -> Option<usize> {
        let from = self.line.run.start.max(self.scope.at.saturating_sub(6));
        let at = (from..self.scope.at).rev().find(|at| {
            let is_pair = matches!(
                self.line.word(*at),
                "leaders" | "sides" | "presidents" | "men"
            ) && matches!(self.line.before(*at), "two" | "both");
            is_pair
                || matches!(
                    self.line.word(*at),
                    "he" | "she" | "they" | "it" | "i" | "we"
                )
        })?;
        let has_name =
            self.line.cast.iter().any(|actor| {
                actor.run.start > at && actor.run.end <= self.scope.at && !actor.is_led
            });
        (!has_name).then_some(at)
    }

    pub(super) fn objects(&self, links: &[&str]) -> Vec<Actor> {
        let span = self.scope.at..self.scope.run.end.min(self.scope.at + 25);
        let line = self.line;
        let stop = (span.start + 1..span.end)
            .find(|at| {
                matches!(
                    line.word(*at),
                    "after" | "before" | "while" | "which" | "who" | ";" | "but" | "that"
                )
            })
            .unwrap_or(span.end);
        let found = cast::objects(&line.page.tokens, &line.cast, span.start..stop, links);
        found.into_iter().cloned().collect()
    }

    /// The one whose thing the noun is: `Lee's visit`, `Lee's planned visit`.
    pub(super) fn owner(&self) -> Option<Actor> {
        let at = self.scope.at;
        let before = self.line.cast.iter().rfind(|actor| actor.run.end <= at)?;
        let gap = before.run.end..at;
        let is_owner = matches!(self.line.word(gap.start), "'" | "’");
        (is_owner && gap.len() <= 6).then(|| before.clone())
    }

    /// What a summit is of: a body close before the word or behind `of`.
    pub(super) fn body(&self, at: usize) -> Option<Id> {
        let line = self.line;
        // `COP30`, `the COP30 summit`
        let cop = [Some(at), at.checked_sub(2)]
            .into_iter()
            .flatten()
            .find(|at| line.word(*at) == "cop");
        if let Some(cop) = cop {
            return Some(Id::from(format!("cop{}", line.word(cop + 1)).as_str()));
        }
        // `the Council's president after the summit`: who presides, not what meets.
        let is_office = |mention: &Mention| {
            matches!(
                line.word(mention.run.end),
                "president"
                    | "chief"
                    | "secretary"
                    | "commissioner"
                    | "chair"
                    | "chairman"
                    | "leader"
                    | "official"
                    | "spokesman"
                    | "spokeswoman"
                    | "ambassador"
            )
        };
        let bodies = line.mentions.iter().filter(|mention| !is_office(mention));
        let mut bodies = bodies.filter(|mention| match &mention.what {
            What::Party(id) => !is_land(id),
            What::Organisation(_) => true,
            _ => false,
        });
        let is_close = |run: &Range<usize>| {
            let before = run.end <= at
                && at - run.end <= 8
                && !(run.end..at).any(|at| matches!(line.word(at), "," | "and" | "with"));
            let behind = run.start > at
                && run.start - at <= 4
                && (at..run.start).any(|at| line.word(at) == "of");
            before || behind
        };
        let named = bodies.rfind(|mention| is_close(&mention.run))?;
        match &named.what {
            What::Party(id) | What::Organisation(id) => Some(id.clone()),
            _ => None,
        }
    }

    /// A place right before the word: `the Lima summit`.
    pub(super) fn place_before(&self, at: usize) -> Option<(Id, &Mention)> {
        let near = self
            .line
            .mentions
            .iter()
            .rfind(|mention| mention.run.end <= at)?;
        let id = venue::place_of(near)?;
        (at - near.run.end <= 1).then_some((id, near))
    }
}

/// The person or the party that a mention names, as one who acts.
pub(super) fn actor_of(mention: &Mention) -> Option<Actor> {
    match &mention.what {
        What::Person(id) | What::Party(id) => Some(Actor {
            id: id.clone(),
            party: mention.party.clone(),
            is_person: matches!(mention.what, What::Person(_)),
            run: mention.run.clone(),
            lead: mention.run.start,
            is_led: false,
        }),
        _ => None,
    }
}

fn distinct(actors: Vec<Actor>) -> Vec<Actor> {
    let mut all: Vec<Actor> = Vec::new();
    for actor in actors {
        if !all.iter().any(|other| other.id == actor.id) {
            all.push(actor);
        }
    }
    all
}
