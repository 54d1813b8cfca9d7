//! Who takes part in what a noun names: a meeting, a deal, an election.

use super::cast::Actor;
use super::memory::Memory;
use super::parts::actor_of;
use super::seen::Seen;
use super::venue::is_land;
use crate::ingest::tag::What;

impl Seen<'_, '_, '_> {
    /// Both sides of a deal: `a pact between A and B`, `A's pact with B`, `A reached a pact with B`.
    pub(super) fn parties_of_deal(&self, memory: &Memory) -> Vec<Actor> {
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
            // Of `they held talks` the sides may be anyone named before.
            let is_named = self.pronoun().is_none_or(|at| line.word(at) != "they");
            let both = if is_named && self.is_held_by_its_sides() {
                self.subjects(memory)
            } else {
                Vec::new()
            };
            return (both, "meeting/hold");
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

    /// `Venn and Orlo held talks`: whoever is before the verb.
    fn is_held_by_its_sides(&self) -> bool {
        let (line, at) = (self.line, self.scope.at);
        let from = line.run.start.max(at.saturating_sub(7));
        let verb = (from..at).rev().find(|at| line.is_verb(*at));
        let holds = |at: usize| {
            matches!(
                line.word(at),
                "hold"
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
            )
        };
        verb.is_some_and(|verb| {
            holds(verb)
                && !(verb..at).any(|at| matches!(line.word(at), "," | "that" | "after" | "before"))
        })
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
