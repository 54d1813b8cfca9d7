//! Who takes part in an event, and of what it is.

use super::cast::{self, Actor};
use super::memory::Memory;
use super::seen::{Cast, Seen};
use super::triggers::{Family, Sort, cue};
use super::venue;
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
                // `During a visit to Orlo, Lee said`
                let leads = all.is_empty() && self.scope.at <= self.line.run.start + 4;
                let all = if leads { self.next_behind() } else { all };
                (attends(all), "visit/noun")
            }
            (Family::Election, _) => (attends(self.lands()), "election/noun"),
            (Family::Deadline, _) => {
                // Whoever speaks of it need not keep it.
                let all = self.objects(&["between", "with", "for", "on"]);
                (attends(all), "deadline")
            }
            (Family::Begin, _) => (attends(self.measure_of()), "measure"),
            (Family::Military, Sort::Noun) => {
                let all = self.subjects(memory);
                (attends(all), "military/noun")
            }
            _ => (attends(self.subjects(memory)), family.word()),
        }
    }

    pub(super) fn subjects(&self, memory: &Memory) -> Vec<Actor> {
        let line = self.line;
        // `told Orr`: who is told does not act.
        let is_verb = |at: usize| {
            matches!(
                line.word(at),
                "told" | "tells" | "telling" | "informed" | "thanked" | "urged"
            ) || cue(line.word(at)).is_some_and(|cue| {
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
            if matches!(word, "he" | "she") && self.has_office(inside, at) {
                return Vec::new();
            }
            return match word {
                "he" | "she" if inside.is_some() => inside.cloned().into_iter().collect(),
                "he" | "she" if is_near => memory.subject.clone().into_iter().collect(),
                "they" | "leaders" | "sides" | "presidents" | "men" | "two" | "pair" => {
                    memory.pair(line, at)
                }
                _ => Vec::new(),
            };
        }
        let found = cast::subjects(&line.page.tokens, &line.cast, verb, is_verb);
        // `after Orr's duties and talks with Lee`: it is not Orr who talks.
        let tokens = &line.page.tokens;
        let is_owner = |actor: &&Actor| {
            let mark = cast::owning(tokens, actor);
            actor.is_person && mark.is_some_and(|mark| line.word(mark + 1) == "s")
        };
        if self.is_of_people() && found.last().is_some_and(is_owner) {
            return Vec::new();
        }
        found.into_iter().cloned().collect()
    }

    /// Whether someone is spoken of by an office alone between a person and a pronoun, which may be either: `Orr said the
    /// president would leave when he met Lee`.
    fn has_office(&self, person: Option<&Actor>, pronoun: usize) -> bool {
        let line = self.line;
        let tokens = &line.page.tokens;
        let Some(person) = person else { return false };
        (person.run.end + 1..pronoun).any(|at| {
            matches!(
                line.word(at),
                "president" | "premier" | "minister" | "chancellor" | "leader" | "king"
            ) && !tokens.is_capital(at + 1)
                && !matches!(line.word(at + 1), "," | "of")
                && line.before(at) != "a"
        })
    }

    /// Whether people do it themselves, so that what is theirs does not do it.
    const fn is_of_people(&self) -> bool {
        matches!(
            self.trigger.family,
            Family::Meet
                | Family::Call
                | Family::Visit
                | Family::Arrive
                | Family::Sign
                | Family::Attend
                | Family::Host
                | Family::Skip
        )
    }

    /// Host and guest, where the verb is of people: `Orr received Lee`, `Lee was received by Orr`.
    pub(super) fn received(&self, memory: &Memory) -> Option<Vec<(Actor, Role)>> {
        let (line, at) = (self.line, self.scope.at);
        let is_meeting = matches!(
            line.word(at),
            "host"
                | "hosts"
                | "hosted"
                | "receive"
                | "receives"
                | "received"
                | "welcomed"
                | "welcomes"
                | "greeted"
                | "greets"
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
            let owner = self.owner_before(self.scope.at);
            owner
                .or_else(|| memory.subject.clone())
                .into_iter()
                .collect()
        } else {
            named
        }
    }

    /// Who acts behind the phrase that leads the sentence.
    fn next_behind(&self) -> Vec<Actor> {
        let line = self.line;
        let mut behind = line
            .cast
            .iter()
            .filter(|actor| actor.run.start > self.scope.at);
        let next = behind.find(|actor| actor.is_person && line.before(actor.lead) == ",");
        next.cloned().into_iter().collect()
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
                || self.is_two(*at)
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

    /// `The two will meet`: not the two of anything.
    fn is_two(&self, at: usize) -> bool {
        let line = self.line;
        let is_word = line.word(at) == "two" || line.word(at) == "pair";
        let next = line.word(at + 1);
        is_word
            && line.before(at) == "the"
            && (line.is_verb(at + 1)
                || matches!(
                    next,
                    "will"
                        | "would"
                        | "are"
                        | "were"
                        | "have"
                        | "had"
                        | "may"
                        | "also"
                        | "then"
                        | "last"
                ))
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
        let gap = cast::owning(&self.line.page.tokens, before)?..at;
        let is_apart = |at: usize| {
            matches!(
                self.line.word(at),
                "and" | "," | "his" | "her" | "its" | "their"
            )
        };
        (gap.len() <= 6 && !gap.clone().any(is_apart)).then(|| before.clone())
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
