//! Summits: of what they are, who hosts them, who comes and who stays away.

use super::cast::Actor;
use super::memory::Memory;
use super::seen::Seen;
use super::setting::{self, Scope};
use super::sighting::Sighting;
use super::triggers::{Family, Sort, Trigger};
use super::venue;
use crate::model::{Role, Status};

/// Verbs of those who are no longer at a summit, or never were.
const LEAVES: [&str; 16] = [
    "leave",
    "leaves",
    "left",
    "leaving",
    "depart",
    "departs",
    "departed",
    "departing",
    "exit",
    "exits",
    "exited",
    "quit",
    "cut",
    "miss",
    "missed",
    "abandoned",
];

impl Seen<'_, '_, '_> {
    /// Who is at a summit; what it is of stands behind.
    pub(super) fn attendance(&self, memory: &Memory) -> Option<Sighting> {
        let family = self.trigger.family;
        // `skipped the meeting`, of an article on a summit
        let is_skipped = |at: usize, next: Trigger| {
            family == Family::Skip
                && next.family == Family::Meet
                && self.line.word(at) == "meeting"
                && self.known_body(at, memory).is_some()
        };
        let next = self
            .next
            .filter(|(at, next)| next.family == Family::Summit || is_skipped(*at, *next));
        let Some((at, _)) = next else {
            return self.build(
                Family::Meet,
                None,
                self.received(memory)?,
                "meeting/host",
                &self.scope,
            );
        };
        let scope = Scope {
            at,
            run: at..self.line.run.end,
        };
        let status = setting::status(self.line, &self.scope, (family, Sort::Verb), None, false);
        let is_denied = matches!(status, Some(Status::Denied | Status::Cancelled));
        let role = match family {
            Family::Host if is_denied || self.is_wish() => return None,
            Family::Host => Role::Host,
            Family::Skip => Role::Absent,
            _ if is_denied => Role::Absent,
            _ => Role::Attends,
        };
        let cast: Vec<(Actor, Role)> = self
            .subjects(memory)
            .into_iter()
            .map(|actor| (actor, role))
            .collect();
        match self.body(at).or_else(|| self.known_body(at, memory)) {
            Some(body) => self.build(Family::Summit, Some(body), cast, "summit/attend", &scope),
            // `Orr and Lee attended a mini-summit`
            None if role == Role::Attends => {
                let scope = Scope {
                    at: self.scope.at,
                    run: self.scope.run.start..self.line.run.end,
                };
                self.build(Family::Meet, None, cast, "meeting/attend", &scope)
            }
            None => None,
        }
    }

    /// Whether the words speak of another thing of a summit than that it is held: that someone leaves it, or its agenda.
    /// What they tell of days and of how sure they are is then not the summit's.
    pub(super) fn is_aside(&self, at: usize) -> bool {
        let line = self.line;
        if matches!(line.word(at + 1), "'" | "’") {
            return true;
        }
        let from = line.run.start.max(at.saturating_sub(8));
        let verb = (from..at).rev().find(|at| line.is_verb(*at));
        verb.is_some_and(|verb| {
            LEAVES.contains(&line.word(verb))
                && !(verb..at).any(|at| matches!(line.word(at), "," | "that"))
        })
    }

    /// `both want to host`: it may be another who does.
    fn is_wish(&self) -> bool {
        let at = self.scope.at;
        let from = self.line.run.start.max(at.saturating_sub(4));
        (from..at).any(|at| {
            matches!(
                self.line.word(at),
                "want"
                    | "wants"
                    | "wanted"
                    | "hope"
                    | "hopes"
                    | "hoped"
                    | "hoping"
                    | "offer"
                    | "offers"
                    | "offered"
                    | "seek"
                    | "seeks"
                    | "sought"
                    | "bid"
                    | "bids"
                    | "ready"
                    | "willing"
                    | "keen"
                    | "eager"
            )
        })
    }

    /// A summit of a body, or of the two sides named with it.
    pub(super) fn summit(&self, memory: &Memory) -> Option<Sighting> {
        let at = self.scope.at;
        // `Past G20 summits have dwelt on it`: of none in particular.
        let is_any = self.line.word(at) == "summits"
            && setting::date(self.line, &self.scope).is_none()
            && venue::place(self.line, &self.scope, Family::Summit).is_none();
        if is_any {
            return None;
        }
        let (cast, rule) = self.cast(memory);
        // `the EU–Venn summit`
        if cast.len() >= 2 && matches!(rule, "meeting/pair" | "meeting/their") {
            return self.build(Family::Meet, None, cast, "meeting/summit", &self.scope);
        }
        if let Some(body) = self.body(at) {
            return self.build(
                Family::Summit,
                Some(body),
                Vec::new(),
                "summit/body",
                &self.scope,
            );
        }
        if cast.len() >= 2 {
            return self.build(Family::Meet, None, cast, "meeting/summit", &self.scope);
        }
        if let Some(place) = self.place_alone(memory) {
            return self.build(
                Family::Summit,
                Some(place),
                Vec::new(),
                "summit/place",
                &self.scope,
            );
        }
        let body = self.known_body(at, memory)?;
        self.build(
            Family::Summit,
            Some(body),
            Vec::new(),
            "summit/the-summit",
            &self.scope,
        )
    }
}
