//! What a sentence tells of a journey beside where it goes: how long it takes, its stops in their order, which is the first.
//!
//! The stops of a journey are visits of their own; their order belongs to the journey through the whole region. Where a
//! sentence does not name that, it is the one region that its article says the traveller goes to; without one, or with
//! several, the order is left out.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::quote::Said;
use super::seen::Seen;
use super::sighting::Sighting;
use super::triggers::{Family, Sort};
use super::venue::{self, is_land};
use crate::ingest::amounts::Unit;
use crate::ingest::names::Mention;
use crate::model::{Amount, Bound, Figure, Id};
use crate::text::Clean;

/// What is asked of a journey, and the answer.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answer {
    /// How many days it takes.
    Length(Figure),
    /// Its stops in their order.
    Stops(Vec<Id>),
    /// Where it begins.
    First(Id),
}

impl Answer {
    /// The question in the words of the dossier.
    pub(super) const fn ask(&self) -> &'static str {
        match self {
            Self::Length(_) => "length",
            Self::Stops(_) => "order of stops",
            Self::First(_) => "first stop",
        }
    }
}

/// How many words may stand between a length and the journey: `a five-day state visit`.
const BETWEEN: usize = 5;

/// From how many stops on a list is an itinerary; of two, the order is seldom meant.
const ITINERARY: usize = 3;

impl Seen<'_, '_, '_> {
    /// How long a journey takes, where its noun has a length: `a five-day trip`, `a week-long tour`, `a visit of three days`.
    pub(super) fn length(&self) -> Option<Said<Answer>> {
        let line = self.line;
        let at = self.scope.at;
        let is_journey = matches!(self.trigger.family, Family::Visit)
            && self.trigger.sort == Sort::Noun
            && !matches!(line.word(at), "stop" | "stops" | "stopover");
        if !is_journey {
            return None;
        }
        let from = line.run.start.max(at.saturating_sub(BETWEEN + 3));
        let is_apart = |from: usize, to: usize| {
            (from..to)
                .any(|at| matches!(line.word(at), "," | ";" | "and" | "of" | "after" | "since"))
                || (from..to).any(|at| line.is_verb(at))
        };
        let days = line.quantities.iter().find_map(|quantity| {
            let unit = quantity.run.end + usize::from(line.word(quantity.run.end) == "-");
            let is_before = quantity.run.start >= from
                && unit < at
                && line.word(unit).starts_with("day")
                && line.word(quantity.run.end) == "-"
                && !is_apart(unit, at);
            let is_behind = quantity.run.start == at + 2
                && matches!(line.word(at + 1), "of" | "lasting")
                && line.word(unit).starts_with("day");
            let is_days = quantity.unit == Unit::Counted("day") && quantity.to_max.is_none();
            (is_days && (is_before || is_behind))
                .then(|| (quantity.to, quantity.bound, quantity.run.start..unit + 1))
        });
        let week = || {
            let long = (from..at).rev().find(|at| {
                line.word(*at) == "weeklong"
                    || line.word(*at) == "long"
                        && line.before(*at) == "-"
                        && *at >= line.run.start + 2
                        && line.word(at - 2) == "week"
            })?;
            let start = if line.word(long) == "long" {
                long - 2
            } else {
                long
            };
            (!is_apart(start, at)).then(|| (Decimal::from(7), Some(Bound::About), start..long + 1))
        };
        let (to, bound, run) = days.or_else(week)?;
        let figure = Figure {
            unit: Clean::line("day"),
            to: Amount(to),
            bound,
            ..Figure::default()
        };
        Some(line.said(Answer::Length(figure), &run, &(at..at + 1)))
    }

    /// The stops of the journey that a visit is part of, and the first of them, as sightings of a journey to where its
    /// article says; `all` are the visits of this word, in their order.
    pub(super) fn legs(&self, all: &[Sighting]) -> Option<Sighting> {
        let first = all.first().filter(|first| {
            first.family == Family::Visit && first.parts.iter().any(|part| part.is_person)
        })?;
        let mut told = if all.len() >= ITINERARY {
            self.itinerary(all)
        } else {
            self.beginning()?
        };
        told.extend(self.length().filter(|_| self.begins()));
        (!told.is_empty()).then(|| Sighting {
            subject: None,
            place: None,
            when: None,
            status: None,
            within: None,
            rule: "journey/stops",
            told,
            ..first.clone()
        })
    }

    /// The places of a list in their order; the first of them is where it begins.
    fn itinerary(&self, all: &[Sighting]) -> Vec<Said<Answer>> {
        let line = self.line;
        let stops: Vec<&Said<Id>> = all.iter().filter_map(|one| one.place.as_ref()).collect();
        let named = |id: &Id| {
            line.mentions.iter().find(|mention| {
                mention.run.start > self.scope.at && venue::place_of(mention).as_ref() == Some(id)
            })
        };
        let mut ids: Vec<Id> = Vec::new();
        for stop in &stops {
            if !ids.contains(&stop.value) {
                ids.push(stop.value.clone());
            }
        }
        let ends = stops.first().zip(stops.last());
        let run = ends.and_then(|(first, last)| {
            let (first, last) = (named(&first.value)?, named(&last.value)?);
            Some(first.run.start..last.run.end)
        });
        let (Some(run), Some(first)) = (run.filter(|_| ids.len() >= ITINERARY), ids.first()) else {
            return Vec::new();
        };
        let token = self.scope.at..self.scope.at + 1;
        vec![
            line.said(Answer::First(first.clone()), &run, &token),
            line.said(Answer::Stops(ids), &run, &token),
        ]
    }

    /// Whether the words before say that a tour of several stops begins: what is told with it is not of its first stop.
    pub(super) fn begins(&self) -> bool {
        let line = self.line;
        let at = self.scope.at;
        let from = line.run.start.max(at.saturating_sub(6));
        matches!(line.word(at), "tour" | "trip")
            && self.trigger.sort == Sort::Noun
            && (from..at).any(|at| {
                let word = line.word(at);
                matches!(
                    word,
                    "began" | "begin" | "begins" | "started" | "starts" | "opened" | "opens"
                ) && line.is_verb(at)
                    || matches!(word, "kicked" | "kicks" | "kick") && line.word(at + 1) == "off"
            })
    }

    /// `began his tour in Oslo`, `the first stop, Oslo`.
    fn beginning(&self) -> Option<Vec<Said<Answer>>> {
        let line = self.line;
        let at = self.scope.at;
        let is_first = line.word(at) == "stop" && line.before(at) == "first";
        if !self.begins() && !is_first {
            return None;
        }
        let (id, mention): (Id, &Mention) = venue::place(line, &self.scope, Family::Meet)?;
        let is_region = mention.party.is_none() && !is_land(&id);
        (!is_region && mention.run.start > at)
            .then(|| vec![line.said(Answer::First(id), &mention.run, &(at..at + 1))])
    }
}

/// Gives the legs of journeys the region that the traveller's journey of the same article goes to; what has none is taken
/// out.
pub(super) fn settle(sightings: &mut Vec<Sighting>) {
    let is_pending = |one: &Sighting| one.family == Family::Visit && one.subject.is_none();
    if !sightings.iter().any(is_pending) {
        return;
    }
    // Where each traveller goes; nothing where that is two regions.
    let mut regions: HashMap<Id, Option<Id>> = HashMap::new();
    for one in sightings.iter().filter(|one| one.family == Family::Visit) {
        let Some(region) = one.subject.as_ref().filter(|id| !is_land(id)) else {
            continue;
        };
        for part in &one.parts {
            let known = regions
                .entry(part.id.clone())
                .or_insert_with(|| Some(region.clone()));
            if known.as_ref() != Some(region) {
                *known = None;
            }
        }
    }
    for one in sightings.iter_mut().filter(|one| is_pending(one)) {
        let traveller = one.parts.iter().find(|part| part.is_person);
        one.subject = traveller.and_then(|part| regions.get(&part.id).cloned().flatten());
    }
    sightings.retain(|one| !is_pending(one));
}
