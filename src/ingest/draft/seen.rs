//! One word that tells of an event, with what stands around it.

use std::ops::Range;

use super::body::Delegates;
use super::cast::Actor;
use super::journey::Answer;
use super::memory::Memory;
use super::page::Line;
use super::put_off::is_given_up;
use super::quote::Said;
use super::setting::{self, Scope};
use super::sighting::{BODY_MEETS, Outline, Part, Sighting, different};
use super::triggers::{Family, Sort, Trigger, is_event};
use super::venue::{self, is_land};
use crate::ingest::dates::Dated;
use crate::ingest::names::Mention;
use crate::ingest::tag::What;
use crate::model::{Id, Role, Status};

/// One trigger with what stands around it.
pub(super) struct Seen<'s, 'p, 'a> {
    pub(super) line: &'s Line<'p, 'a>,
    pub(super) scope: Scope,
    pub(super) trigger: Trigger,
    pub(super) next: Option<(usize, Trigger)>,
}

/// Who takes part, and the rule that told.
pub(super) type Cast = (Vec<(Actor, Role)>, &'static str);

impl Seen<'_, '_, '_> {
    pub(super) fn sighting(&self, memory: &Memory) -> Option<Sighting> {
        match self.trigger.family {
            Family::Attend | Family::Host | Family::Skip => self.attendance(memory),
            Family::Summit => self.summit(memory),
            Family::Begin => {
                let (cast, rule) = self.cast(memory);
                self.build(Family::Begin, self.measure(), cast, rule, &self.scope)
            }
            Family::Meet if self.trigger.sort == Sort::Noun && self.is_of_leaders() => {
                match self.body(self.scope.at) {
                    Some(body) => self.build(
                        Family::Summit,
                        Some(body),
                        Vec::new(),
                        "summit/leaders-meeting",
                        &self.scope,
                    ),
                    None => self.plain(memory),
                }
            }
            Family::Meet if self.trigger.sort == Sort::Verb => match self.delegates() {
                Some(Delegates::Leaders(body)) => self.build(
                    Family::Summit,
                    Some(body),
                    Vec::new(),
                    "summit/leaders-meet",
                    &self.scope,
                ),
                Some(Delegates::Ministers(actor)) => {
                    let cast = vec![(actor, Role::Attends)];
                    self.build(Family::Meet, None, cast, BODY_MEETS, &self.scope)
                }
                None => self.plain(memory),
            },
            _ => self.plain(memory),
        }
    }

    fn plain(&self, memory: &Memory) -> Option<Sighting> {
        let (cast, rule) = self.cast(memory);
        // `He arrived on Sunday`: where he was going.
        let goal = cast
            .first()
            .filter(|_| self.trigger.family == Family::Arrive && self.trigger.sort == Sort::Verb)
            .and_then(|(actor, _)| memory.goal(&actor.id, self.line.index))
            .cloned();
        self.build(self.trigger.family, goal, cast, rule, &self.scope)
    }

    /// Whether leaders meet: `the leaders' meeting`.
    fn is_of_leaders(&self) -> bool {
        let at = self.scope.at;
        let near = at.saturating_sub(6)..at;
        near.into_iter().any(|at| self.line.word(at) == "leaders")
    }

    pub(super) fn build(
        &self,
        family: Family,
        subject: Option<Id>,
        cast: Vec<(Actor, Role)>,
        rule: &'static str,
        scope: &Scope,
    ) -> Option<Sighting> {
        let line = self.line;
        let token = scope.at..scope.at + 1;
        let is_summit = family == Family::Summit;
        let is_aside = is_summit && self.is_aside(scope.at);
        let date = self.day(family, scope).filter(|_| !is_aside);
        let place = self.spot(family, scope);
        let mut subject = subject;
        let mut cast = cast;
        if matches!(family, Family::Visit | Family::Arrive) {
            // Of a body its members travel.
            cast.retain(|(actor, _)| actor.is_person || is_land(&actor.id));
            let land = place.as_ref().map(|(id, mention)| land_of(id, mention));
            subject = land.or(subject);
            subject.as_ref()?;
        }
        if !line.page.outlets.is_empty() && family != Family::Announce {
            cast.retain(|(actor, _)| !line.page.outlets.contains(&actor.id));
        }
        // Before it is asked how sure the sentence is, which takes most of the time.
        let outline = Outline {
            family,
            sides: different(cast.iter().map(|(actor, _)| actor.side()))
                + usize::from(rule == BODY_MEETS && (date.is_some() || place.is_some())),
            has_subject: subject.is_some(),
            is_dated: date.is_some(),
            is_placed: place.is_some(),
        };
        if !outline.is_whole() {
            return None;
        }
        let status = self
            .status(family, &cast, scope, date)
            .filter(|_| !is_aside);
        let is_denied = status == Some(Status::Denied);
        if self.trigger.sort == Sort::Verb && is_given_up(line, scope.at) {
            return None;
        }
        if is_denied && self.is_no_event(family, date.is_some() || place.is_some()) {
            return None;
        }
        let shore = self.shore(family, &cast);
        let is_during = is_summit && date.is_some_and(|date| setting::is_during(line, scope, date));
        Some(Sighting {
            family,
            parts: self.parts(cast, subject.as_ref().filter(|_| is_summit), &token),
            subject,
            when: date.map(|date| line.said(date.when.clone(), &date.run, &token)),
            place: place
                .map(|(id, mention)| line.said(id, &mention.run, &token))
                .or(shore),
            status: status.map(|status| line.said(status, &token, &token)),
            by: self.by(scope.at),
            told: self.told(),
            within: None,
            is_during,
            rule,
            article: 0,
            sentence: line.index,
            words: line.words(&line.run).unwrap_or_default(),
            at: scope.at,
        })
    }

    /// How long the journey lasts; what is told where a tour begins is not of its first stop.
    fn told(&self) -> Vec<Said<Answer>> {
        let length = self.length().filter(|_| !self.begins());
        length.into_iter().collect()
    }

    /// Who tells of what stands at a token.
    fn by(&self, at: usize) -> Option<Id> {
        match &self.line.speaker(at)?.what {
            What::Party(id) | What::Person(id) | What::Organisation(id) => Some(id.clone()),
            _ => None,
        }
    }

    /// When it is; of a summit also a day before the word, behind who hosts it.
    fn day(&self, family: Family, scope: &Scope) -> Option<&Dated> {
        let line = self.line;
        // A threat or an announcement is of the day on which it is made, not of the day that it names.
        let is_saying = matches!(family, Family::Announce | Family::Threaten);
        let is_ahead = |date: &&Dated| {
            let first = date.when.days().first;
            first
                .zip(line.page.published)
                .is_some_and(|(first, day)| first > day)
        };
        // `will attend the summit and meet her on May 5`: the day is of the meeting.
        let is_of_other = |date: &&Dated| {
            scope.at != self.scope.at
                && (scope.at + 1..date.run.start).any(|at| is_event(line.word(at)))
        };
        let date = setting::date(line, scope).filter(|date| !is_of_other(date));
        let date = date.or_else(|| setting::date(line, &self.led(scope)?));
        date.filter(|date| !is_saying || !is_ahead(date))
    }

    /// Where it is.
    fn spot(&self, family: Family, scope: &Scope) -> Option<(Id, &Mention)> {
        let line = self.line;
        // `his Asia tour in Oslo` is one of Asia.
        let is_journey = family == Family::Visit && self.trigger.sort == Sort::Noun;
        let goes = is_journey.then(|| self.place_before(scope.at)).flatten();
        let place = goes.or_else(|| venue::place(line, scope, family));
        let is_summit = family == Family::Summit;
        let place = place.or_else(|| is_summit.then(|| self.place_before(scope.at)).flatten());
        place.or_else(|| venue::place(line, &self.led(scope)?, family))
    }

    /// What stands between a verb and the summit that it leads to: `will host them in Lima from May 3 to May 5 for a summit`.
    fn led(&self, scope: &Scope) -> Option<Scope> {
        let at = self.scope.at;
        let run = at..scope.at;
        (at < scope.at).then_some(Scope { at, run })
    }

    /// Those who take part, each with the words that name them; a body is no guest at its own summit.
    fn parts(
        &self,
        cast: Vec<(Actor, Role)>,
        body: Option<&Id>,
        token: &Range<usize>,
    ) -> Vec<Part> {
        let cast = cast
            .into_iter()
            .filter(|(actor, _)| Some(&actor.id) != body);
        let parts = cast.map(|(actor, role)| Part {
            cite: self.line.cite(&actor.run, token),
            side: actor.side().clone(),
            is_person: actor.is_person,
            id: actor.id,
            role,
        });
        parts.collect()
    }

    /// What nobody threatened or imposed; `have not met since`, which is of no meeting in particular.
    fn is_no_event(&self, family: Family, is_set: bool) -> bool {
        let line = self.line;
        let from = line.run.start.max(self.scope.at.saturating_sub(4));
        let is_perfect = |at: usize| {
            matches!(
                line.word(at),
                "have" | "has" | "had" | "haven" | "hasn" | "hadn"
            )
        };
        matches!(family, Family::Threaten | Family::Impose | Family::Announce)
            || !is_set && (from..self.scope.at).any(is_perfect)
    }

    /// Where something is fired `off its coast`: at the land of those who fire it.
    fn shore(&self, family: Family, cast: &[(Actor, Role)]) -> Option<Said<Id>> {
        let line = self.line;
        let [(actor, _)] = cast else { return None };
        let end = self.scope.run.end.min(self.scope.at + 12);
        let off = (self.scope.at..end).find(|at| {
            line.word(*at) == "off" && matches!(line.word(at + 1), "its" | "their" | "her" | "his")
        })?;
        let end = (off + 2..end.min(off + 6))
            .find(|at| matches!(line.word(*at), "coast" | "coasts" | "shore" | "waters"))?;
        (family == Family::Military && is_land(actor.side()))
            .then(|| line.said(actor.side().clone(), &(off..end + 1), &(self.scope.at..end)))
    }

    /// How sure the sentence is, where it tells of more than who is there.
    fn status(
        &self,
        family: Family,
        cast: &[(Actor, Role)],
        scope: &Scope,
        date: Option<&Dated>,
    ) -> Option<Status> {
        let line = self.line;
        let is_insider = line.speaker(scope.at).is_some_and(|speaker| {
            cast.iter()
                .any(|(actor, _)| Some(actor.side()) == speaker.party.as_ref())
        });
        // `On the sidelines of the summit, Orr is to meet Lee`: of the summit it says nothing.
        if family == Family::Summit && self.is_beside(scope.at) {
            return None;
        }
        // Who left for a place need not be there yet.
        if scope.at != self.scope.at || line.word(scope.at) == "left" {
            return None;
        }
        match setting::status(line, scope, (family, self.trigger.sort), date, is_insider)? {
            Status::Held if self.begins() => Some(Status::UnderWay),
            status => Some(status),
        }
    }
}

/// The country of a place, or the place where it is in none.
pub(super) fn land_of(id: &Id, mention: &Mention) -> Id {
    let land = mention.party.clone().filter(is_land);
    land.unwrap_or_else(|| id.clone())
}
