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

    /// Both sides of a deal: `a pact between A and B`, `A's pact with B`, `A reached a pact with B`.
    fn parties_of_deal(&self, memory: &Memory) -> Vec<Actor> {
        let all = self.objects(&["between", "with"]);
        // `Venn and Orlo reached a pact`
        let at = self.scope.at;
        let from = self.line.run.start.max(at.saturating_sub(4));
        let is_theirs = (from..at).any(|at| {
            matches!(
                self.line.word(at),
                "reached" | "struck" | "sealed" | "concluded"
            )
        });
        if all.is_empty() && is_theirs {
            return self.subjects(memory);
        }
        if all.len() != 1 {
            return all;
        }
        let owner = self.owner();
        let first = owner.map_or_else(|| self.subjects(memory), |owner| vec![owner]);
        first.into_iter().chain(all).collect()
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
    fn pronoun(&self) -> Option<usize> {
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

    fn objects(&self, links: &[&str]) -> Vec<Actor> {
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
    fn owner(&self) -> Option<Actor> {
        let at = self.scope.at;
        let before = self.line.cast.iter().rfind(|actor| actor.run.end <= at)?;
        let gap = before.run.end..at;
        let is_owner = matches!(self.line.word(gap.start), "'" | "’");
        (is_owner && gap.len() <= 6).then(|| before.clone())
    }

    /// Those named before a noun with a dash between them (`the Ito–Hale talks`), behind it (`talks between Ito and Hale`),
    /// or on both sides (`Ito's talks with Hale`).
    fn around_noun(&self, memory: &Memory) -> (Vec<Actor>, &'static str) {
        let line = self.line;
        let at = self.scope.at;
        let between = self.objects(&["between", "of", "among"]);
        if between.len() >= 2 {
            return (between, "meeting/between");
        }
        let is_pair = line.word(at + 1) == "between"
            && (at + 2..at + 6).any(|at| matches!(line.word(at), "two" | "both" | "them"));
        if is_pair && line.index <= memory.sentence + 2 {
            return (memory.pair.clone(), "meeting/pair-before");
        }
        let close: Vec<Actor> = line
            .mentions
            .iter()
            .filter(|mention| mention.run.end <= at && mention.run.end + 5 >= at)
            .filter_map(actor_of)
            .collect();
        if let [.., one, other] = close.as_slice()
            && other.run.start - one.run.end == 1
            && matches!(line.word(one.run.end), "-" | "–" | "/")
        {
            return (vec![one.clone(), other.clone()], "meeting/pair");
        }
        let mut all = self.objects(&["with"]);
        if all.is_empty() {
            return (Vec::new(), "meeting/with");
        }
        if let Some(owner) = self.owner() {
            all.insert(0, owner);
        } else {
            let mut first = self.subjects(memory);
            first.append(&mut all);
            all = first;
        }
        (all, "meeting/with")
    }

    /// The country of an election: `Peru's election`, `the Peruvian election`, `elections in Peru`.
    fn lands(&self) -> Vec<Actor> {
        let at = self.scope.at;
        let mut near: Vec<_> = self
            .line
            .mentions
            .iter()
            .filter(|mention| matches!(&mention.what, What::Party(id) if is_land(id)))
            .filter(|mention| mention.run.start.abs_diff(at) <= 6)
            .collect();
        near.sort_by_key(|mention| mention.run.start.abs_diff(at));
        near.into_iter()
            .take(1)
            .filter_map(|mention| {
                let id = mention.party.clone()?;
                Some(Actor {
                    party: Some(id.clone()),
                    id,
                    is_person: false,
                    run: mention.run.clone(),
                    lead: mention.run.start,
                    is_led: false,
                })
            })
            .collect()
    }

    /// What a summit is of: a body close before the word or behind `of`.
    pub(super) fn body(&self, at: usize) -> Option<Id> {
        let line = self.line;
        if line.word(at) == "cop" {
            return Some(Id::from(
                format!("cop{}", line.page.tokens.word(at + 1)).as_str(),
            ));
        }
        let mut bodies = line.mentions.iter().filter(|mention| match &mention.what {
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
fn actor_of(mention: &Mention) -> Option<Actor> {
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
