//! Summits: of what they are, who hosts them, who comes and who stays away.

use std::ops::Range;
use std::sync::LazyLock;

use super::cast::Actor;
use super::memory::Memory;
use super::seen::Seen;
use super::setting::{self, Scope};
use super::sighting::Sighting;
use super::triggers::{Family, Sort};
use super::venue::{self, is_land};
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::names::Mention;
use crate::ingest::tag::What;
use crate::ingest::tokens::Kind;
use crate::model::{Id, Role, Status};

/// Verbs between a body and the summit that is its own: `APEC leaders gathered for a summit`.
static GATHERING: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "gather gathers gathered gathering meet meets met meeting hold holds held holding convene convenes convened assemble \
         assembled come comes came open opens opened begin began start started arrive arrived attend attended attending \
         travel",
    )
});

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
        let cast: Vec<(Actor, Role)> = self
            .subjects(memory)
            .into_iter()
            .map(|actor| (actor, role))
            .collect();
        match self.body(at).or_else(|| self.known_body(at, memory)) {
            Some(body) => self.build(next.family, Some(body), cast, "summit/attend", &scope),
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

    /// What `the summit` is of: what the last one was.
    fn known_body(&self, at: usize, memory: &Memory) -> Option<Id> {
        let is_known = matches!(self.line.before(at), "the" | "this");
        is_known.then(|| memory.body()).flatten()
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
        // `the G20 Hall`: a part of another name.
        let is_part = |mention: &Mention| {
            let end = mention.run.end;
            let is_company = matches!(mention.what, What::Organisation(_));
            is_company && end < at && line.page.tokens.is_capital(end)
        };
        let bodies = line.mentions.iter();
        let bodies = bodies.filter(|mention| !is_office(mention) && !is_part(mention));
        let mut bodies = bodies.filter(|mention| match &mention.what {
            What::Party(id) => !is_land(id),
            What::Organisation(_) => true,
            _ => false,
        });
        let is_close = |run: &Range<usize>| {
            let before = run.end <= at
                && at - run.end <= 8
                && !(run.end..at).any(|at| {
                    matches!(line.word(at), "," | "and" | "with" | "that")
                        || line.is_verb(at) && !GATHERING.contains(line.word(at))
                });
            let behind = run.start > at
                && run.start - at <= 4
                && (at..run.start).any(|at| line.word(at) == "of");
            before || behind
        };
        let named = bodies.rfind(|mention| is_close(&mention.run));
        match named.map(|named| &named.what) {
            Some(What::Party(id) | What::Organisation(id)) => Some(id.clone()),
            _ => self.own_name(at),
        }
    }

    /// What a summit that is a name calls itself: `the Summit of the Orlos`, `the East Orlo Summit`.
    fn own_name(&self, at: usize) -> Option<Id> {
        let (line, tokens) = (self.line, &self.line.page.tokens);
        let is_name = |at: usize| {
            line.run.contains(&at)
                && tokens.is_capital(at)
                && tokens.get(at).is_some_and(|token| token.kind == Kind::Word)
        };
        if line.word(at) != "summit" || !is_name(at) {
            return None;
        }
        let run = if (line.word(at + 1), line.word(at + 2)) == ("of", "the") {
            let from = at + 3;
            from..(from..from + 3)
                .find(|at| !is_name(*at))
                .unwrap_or(from + 3)
        } else {
            let from = (line.run.start..at).rev().find(|at| !is_name(*at));
            from.map_or(line.run.start, |from| from + 1)..at
        };
        // In a headline everything has a capital.
        let around = line.run.start.max(run.start.saturating_sub(4))..(at + 5).min(line.run.end);
        let small = around.filter(|at| {
            let token = tokens.get(*at);
            token.is_some_and(|token| token.kind == Kind::Word && !token.is_capital)
        });
        let is_other = |at: usize| {
            let word = line.word(at);
            word.ends_with("day") || matches!(word, "the" | "leaders" | "annual" | "this" | "first")
        };
        let is_place = || {
            let mut named = line.mentions.iter();
            named.any(|mention| {
                mention.run == run
                    || matches!(mention.what, What::Person(_)) && run.contains(&mention.run.start)
            })
        };
        if run.is_empty()
            || run.len() > 4
            || small.count() < 3
            || run.clone().any(is_other)
            || is_place()
        {
            return None;
        }
        let words: Vec<&str> = run.map(|at| tokens.printed(at)).collect();
        Some(Id::from(words.join(" ").as_str()))
    }

    /// Where a summit is, for one that is of no body: `a peace summit in Orlo on Monday`, `gather in Orlo for a summit`.
    fn place_alone(&self, memory: &Memory) -> Option<Id> {
        let (line, at) = (self.line, self.scope.at);
        let is_open = memory.body().is_none() && setting::date(line, &self.scope).is_some();
        let first = line.run.start.max(at.saturating_sub(5));
        let article = (first..at)
            .rev()
            .find(|at| matches!(line.word(*at), "a" | "an"))?;
        if !is_open || (article..at).any(|at| line.is_verb(at)) {
            return None;
        }
        let (id, mention) = venue::place(line, &self.scope, Family::Summit)?;
        (mention.run.start > at || line.before(article) == "for").then_some(id)
    }
}
