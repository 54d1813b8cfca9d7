//! Summits: of what they are, who hosts them, who comes and who stays away.

use super::memory::Memory;
use super::seen::Seen;
use super::setting::{self, Scope};
use super::sighting::Sighting;
use super::triggers::{Family, Sort};
use crate::model::{Id, Role, Status};

impl Seen<'_, '_, '_> {
    /// Who is at a summit; what it is of stands behind.
    pub(super) fn attendance(&self, memory: &Memory) -> Option<Sighting> {
        let family = self.trigger.family;
        let next = self.next.filter(|(_, next)| next.family == Family::Summit);
        let Some((at, next)) = next else {
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
        let cast = self
            .subjects(memory)
            .into_iter()
            .map(|actor| (actor, role))
            .collect();
        let body = self.body(at).or_else(|| self.known_body(at, memory))?;
        self.build(next.family, Some(body), cast, "summit/attend", &scope)
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
        if let Some(body) = self.body(at) {
            return self.build(
                Family::Summit,
                Some(body),
                Vec::new(),
                "summit/body",
                &self.scope,
            );
        }
        let (cast, _) = self.cast(memory);
        if cast.len() >= 2 {
            return self.build(Family::Meet, None, cast, "meeting/summit", &self.scope);
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

    /// What `the summit` is of: what the last one was.
    fn known_body(&self, at: usize, memory: &Memory) -> Option<Id> {
        let is_known = matches!(self.line.before(at), "the" | "this");
        memory.body.clone().filter(|_| is_known)
    }
}
