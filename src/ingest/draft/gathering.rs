//! Summits: of what they are, who hosts them, who comes and who stays away.

use super::cast::{self, Actor};
use super::memory::Memory;
use super::merge::BY_PLACE;
use super::seen::Seen;
use super::setting::{self, Scope};
use super::sighting::Sighting;
use super::triggers::{Family, Sort, Trigger, cue};
use super::venue;
use crate::model::{Id, Role, Status};

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
        let mut cast: Vec<(Actor, Role)> = self
            .subjects(memory)
            .into_iter()
            .map(|actor| (actor, role))
            .collect();
        if role == Role::Host {
            // `will host the leaders of Venn and Orlo at a summit`
            let guests = self.objects(&[]).into_iter();
            cast.extend(guests.map(|guest| (guest, Role::Attends)));
        }
        match self.body(at).or_else(|| self.known_body(at, memory)) {
            Some(body) => self.build(Family::Summit, Some(body), cast, "summit/attend", &scope),
            None if role == Role::Host => {
                let place = self.place_alone(&scope, memory)?;
                self.build(Family::Summit, Some(place), cast, BY_PLACE, &scope)
            }
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
        // `has been invited to the summit`, `on the sidelines of the summit`: of who comes, or of another thing.
        let near = line.run.start.max(at.saturating_sub(6))..at;
        let is_other = |at: usize| {
            let next = line.word(at + 1);
            match line.word(at) {
                "invited" | "invite" | "inviting" | "invitation" => {
                    next == "to" || line.is_verb(at)
                }
                _ => false,
            }
        };
        if near.into_iter().any(is_other) {
            return true;
        }
        let from = line.run.start.max(at.saturating_sub(8));
        let verb = (from..at).rev().find(|at| line.is_verb(*at));
        verb.is_some_and(|verb| {
            LEAVES.contains(&line.word(verb))
                && !(verb..at).any(|at| matches!(line.word(at), "," | "that"))
        })
    }

    /// Whether what is told is only beside a summit, or before or after it.
    pub(super) fn is_beside(&self, at: usize) -> bool {
        let line = self.line;
        let near = line.run.start.max(at.saturating_sub(7))..at;
        near.into_iter().any(|at| {
            matches!(line.word(at), "sidelines" | "margins" | "alongside")
                || line.word(at) == "ahead" && line.word(at + 1) == "of"
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
            return self.build_summit(body, "summit/body");
        }
        if cast.len() >= 2 {
            return self.build(Family::Meet, None, cast, "meeting/summit", &self.scope);
        }
        if let Some(place) = self.place_alone(&self.scope, memory) {
            return self.build_summit(place, BY_PLACE);
        }
        let body = self.known_body(at, memory)?;
        self.build_summit(body, "summit/the-summit")
    }

    fn build_summit(&self, body: Id, rule: &'static str) -> Option<Sighting> {
        let company = self.company();
        self.build(Family::Summit, Some(body), company, rule, &self.scope)
    }

    /// Those by whom a summit is attended or hosted, as the passive behind it has it.
    fn company(&self) -> Vec<(Actor, Role)> {
        let (line, at) = (self.line, self.scope.at);
        let mut all = Vec::new();
        // `on May 3 and 4, hosted by Orr`
        let is_day = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        for verb in at + 1..line.run.end.min(at + 20) {
            // `opened with a banquet hosted by Orr`
            let is_other = cue(line.word(verb))
                .and_then(|cue| cue.trigger)
                .is_some_and(|other| {
                    matches!(other.family, Family::Meet | Family::Call | Family::Ceremony)
                        && !line.is_verb(verb)
                });
            if is_other {
                break;
            }
            let role = match (line.word(verb), line.word(verb + 1)) {
                ("attended", "by") => Role::Attends,
                ("hosted", "by") => Role::Host,
                ("and", next) if is_day(next) => continue,
                ("which" | "who" | "that" | "but" | "and" | ";", _) => break,
                _ => continue,
            };
            let span = verb + 1..line.run.end.min(verb + 25);
            let named = cast::objects(&line.page.tokens, &line.cast, span, &[]);
            all.extend(named.into_iter().map(|actor| (actor.clone(), role)));
        }
        all
    }
}
