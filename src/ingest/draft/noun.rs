//! Who takes part in what a noun names: a meeting, a deal, an election.

use super::cast::{self, Actor};
use super::memory::Memory;
use super::parts::actor_of;
use super::seen::Seen;
use super::setting;
use super::sighting::{Part, Sighting};
use super::triggers::Family;
use super::venue::is_land;
use crate::ingest::tag::What;

impl Seen<'_, '_, '_> {
    /// Both sides of a deal: `a pact between A and B`, `A's pact with B`, `A reached a pact with B`.
    pub(super) fn parties_of_deal(&self, memory: &Memory) -> Vec<Actor> {
        let all = self.objects(&["between", "with"]);
        // `Venn and Orlo reached a pact`
        let (line, at) = (self.line, self.scope.at);
        let from = line.run.start.max(at.saturating_sub(9));
        let verb = (from..at).rev().find(|at| line.is_verb(*at));
        let is_theirs = verb.is_some_and(|at| {
            matches!(line.word(at), "reached" | "struck" | "sealed" | "concluded")
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

    /// Those named before a noun with a dash between them (`the Ito–Hale talks`), behind it (`talks between Ito and Hale`),
    /// or on both sides (`Ito's talks with Hale`).
    pub(super) fn around_noun(&self, memory: &Memory) -> (Vec<Actor>, &'static str) {
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
            if let Some(their) = self.led_by(&["their"])
                && !matches!(line.before(their), "for" | "in")
                && setting::date(line, &self.scope).is_some()
            {
                return (self.both_of(memory, their), "meeting/their");
            }
            // Of `they held talks` the sides may be anyone named before.
            let is_named = self.pronoun().is_none_or(|at| line.word(at) != "they")
                || setting::date(line, &self.scope).is_some() && !self.has_states();
            let both = if is_named && self.is_held_by_its_sides() {
                self.subjects(memory)
            } else {
                Vec::new()
            };
            return (both, "meeting/hold");
        }
        let mut first = match self.owner() {
            Some(owner) => vec![owner],
            None if self.is_hosted() => Vec::new(),
            None => self.talkers(memory),
        };
        // `it includes talks with Orr and Lee`: whoever holds them, the two do not meet each other. `After talks with Orr, Lee
        // left`: they do.
        let leads = at <= line.run.start + 6 && !(line.run.start..at).any(|at| line.is_verb(at));
        if first.is_empty() && leads {
            first = self.next_to_act(&all).into_iter().collect();
        }
        if !first.is_empty() {
            first.append(&mut all);
        }
        (first, "meeting/with")
    }

    /// Whose meeting `their meeting` is; of `their summit` those of the sentence who act, where they are two.
    fn both_of(&self, memory: &Memory, their: usize) -> Vec<Actor> {
        if self.trigger.family != Family::Summit {
            return memory.pair(self.line, their);
        }
        let named = self.line.cast.iter().filter(|actor| actor.run.end <= their);
        match named.collect::<Vec<_>>().as_slice() {
            [one, other] if !one.is_led && !other.is_led && one.side() != other.side() => {
                vec![(*one).clone(), (*other).clone()]
            }
            _ => Vec::new(),
        }
    }

    /// `Venn hosted the talks with Orlo`: of whom they are is not told.
    fn is_hosted(&self) -> bool {
        let (line, at) = (self.line, self.scope.at);
        let from = line.run.start.max(at.saturating_sub(4));
        (from..at).any(|at| matches!(line.word(at), "host" | "hosts" | "hosted" | "hosting"))
    }

    /// Whether `they` may be states that have no name there: `the two countries signed what they concluded`.
    fn has_states(&self) -> bool {
        (self.line.run.start..self.scope.at).any(|at| {
            matches!(
                self.line.word(at),
                "countries" | "nations" | "governments" | "states"
            )
        })
    }

    /// Who acts behind a phrase that leads the sentence, perhaps the last of those whom it seems to list.
    fn next_to_act(&self, listed: &[Actor]) -> Option<Actor> {
        let first = listed.first()?;
        let next = self
            .line
            .cast
            .iter()
            .find(|actor| actor.lead > first.run.end)?;
        (self.line.before(next.lead) == ",").then(|| next.clone())
    }

    /// One of some words right before the noun, but for what says which it is: `his first talks`.
    fn led_by(&self, words: &[&str]) -> Option<usize> {
        let (line, at) = (self.line, self.scope.at);
        let from = line.run.start.max(at.saturating_sub(4));
        let found = (from..at)
            .rev()
            .find(|at| words.contains(&line.word(*at)))?;
        let is_apart = |at: usize| line.is_verb(at) || matches!(line.word(at), "," | "and" | "of");
        (!(found + 1..at).any(is_apart)).then_some(found)
    }

    /// Who has talks with those named behind them: of `his talks` whom that means.
    fn talkers(&self, memory: &Memory) -> Vec<Actor> {
        let line = self.line;
        // `said after their talks with Orr`: the one who says it.
        if self.led_by(&["their"]).is_some() {
            let is_near = line.index <= memory.sentence + 2;
            let subject = memory.subject.clone().filter(|_| is_near);
            return subject.into_iter().collect();
        }
        let Some(his) = self.led_by(&["his", "her"]) else {
            return self.subjects(memory);
        };
        if let Some(owner) = self.owner_before(his) {
            return vec![owner];
        }
        // `During his talks with Orr, Lee said`: his who acts then.
        if !(line.run.start..his).any(|at| line.is_verb(at)) {
            let next = self.next_to_act(&self.objects(&["with"]));
            if next.is_some() {
                return next.into_iter().collect();
            }
        }
        let inside = line.meant_by(his).cloned();
        let is_near = line.index <= memory.sentence + 2;
        let has_others = line
            .cast
            .iter()
            .any(|actor| actor.is_person && actor.run.end <= his);
        let before = || memory.subject.clone().filter(|_| is_near && !has_others);
        inside.or_else(before).into_iter().collect()
    }

    /// Whose things are spoken of before a word, where nobody else is named: `Orr's visit is his second trip`.
    pub(super) fn owner_before(&self, his: usize) -> Option<Actor> {
        let line = self.line;
        let mut people = line
            .cast
            .iter()
            .filter(|actor| actor.is_person && actor.run.end <= his);
        let only = people.next().filter(|_| people.next().is_none())?;
        cast::owning(&line.page.tokens, only).map(|_| only.clone())
    }

    /// `Venn and Orlo held talks`: whoever is before the verb.
    fn is_held_by_its_sides(&self) -> bool {
        let (line, at) = (self.line, self.scope.at);
        let from = line.run.start.max(at.saturating_sub(7));
        let verb = (from..at).rev().find(|at| line.is_verb(*at));
        let holds = |at: usize| {
            matches!(
                line.word(at),
                "hold"
                    | "holding"
                    | "holds"
                    | "held"
                    | "have"
                    | "had"
                    | "resume"
                    | "resumed"
                    | "begin"
                    | "began"
                    | "start"
                    | "started"
                    | "open"
                    | "opened"
                    | "wrapped"
                    | "concluded"
                    | "ended"
                    | "continued"
                    | "finished"
            )
        };
        verb.is_some_and(|verb| {
            holds(verb)
                && !(verb..at).any(|at| matches!(line.word(at), "," | "that" | "after" | "before"))
        })
    }

    /// An arrival for each who arrives, and a meeting for each of those whom someone met one by one: `held meetings with Orr and Lee`, `met separately with`.
    pub(super) fn one_by_one(&self, all: Sighting) -> Vec<Sighting> {
        let (line, at) = (self.line, self.scope.at);
        if all.family == Family::Arrive && all.parts.iter().all(|part| part.is_person) {
            let one = |part: &Part| Sighting {
                parts: vec![part.clone()],
                ..all.clone()
            };
            return all.parts.iter().map(one).collect();
        }
        let is_apart = |at: usize| {
            matches!(
                line.word(at),
                "meetings"
                    | "bilaterals"
                    | "bilateral"
                    | "separate"
                    | "separately"
                    | "individual"
                    | "individually"
            )
        };
        let from = line.run.start.max(at.saturating_sub(3));
        let many = all.family == Family::Meet
            && all.parts.len() > 2
            && (from..line.run.end.min(at + 2)).any(is_apart);
        if !many || self.objects(&["with"]).len() + 1 != all.parts.len() {
            return vec![all];
        }
        let one = |part: &Part| Sighting {
            parts: all
                .parts
                .first()
                .into_iter()
                .chain([part])
                .cloned()
                .collect(),
            ..all.clone()
        };
        all.parts.iter().skip(1).map(one).collect()
    }

    /// The country of an election: `Peru's election`, `the Peruvian election`, `elections in Peru`.
    pub(super) fn lands(&self) -> Vec<Actor> {
        let at = self.scope.at;
        let mut near: Vec<_> = self
            .line
            .mentions
            .iter()
            .filter(|mention| matches!(&mention.what, What::Party(id) if is_land(id)))
            .filter(|mention| mention.run.start.abs_diff(at) <= 6)
            .collect();
        near.sort_by_key(|mention| mention.run.start.abs_diff(at));
        near.into_iter().take(1).filter_map(actor_of).collect()
    }
}
