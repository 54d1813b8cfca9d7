//! The other stops of a journey that one word tells of, and the other days of a meeting.

use std::ops::Range;

use super::page::Line;
use super::seen::{Seen, land_of};
use super::sighting::Sighting;
use super::triggers::{Family, Sort};
use super::venue;
use crate::ingest::names::Mention;
use crate::model::Id;

impl Seen<'_, '_, '_> {
    /// The other days on which the same people met: `met on March 11 and again on March 13`.
    pub(super) fn more_days(&self, first: &Sighting) -> Vec<Sighting> {
        let (line, at) = (self.line, self.scope.at);
        let is_met = matches!(first.family, Family::Meet | Family::Call)
            && self.trigger.sort == Sort::Verb
            && first.when.is_some();
        let token = at..at + 1;
        let mut found = Vec::new();
        let mut end = None;
        let behind = line.dated.iter().filter(|date| date.run.start > at);
        for date in behind.filter(|_| is_met) {
            if first
                .when
                .as_ref()
                .is_some_and(|when| when.value == date.when)
            {
                end = Some(date.run.end);
                continue;
            }
            let is_next = end.is_some_and(|end| is_next_day(line, end..date.run.start));
            if !is_next {
                break;
            }
            end = Some(date.run.end);
            found.push(Sighting {
                when: Some(line.said(date.when.clone(), &date.run, &token)),
                place: None,
                within: None,
                ..first.clone()
            });
        }
        found
    }

    /// The other stops of a journey: `visiting Peru, Chile and Japan`.
    pub(super) fn more_stops(&self, first: &Sighting) -> Vec<Sighting> {
        let line = self.line;
        let mut found = Vec::new();
        let place = venue::place(line, &self.scope, first.family);
        if first.family != Family::Visit || first.parts.is_empty() {
            return found;
        }
        let Some((id, place)) = place else {
            return found;
        };
        // `Lima on May 3 and Oslo on May 5`.
        let day_behind = |end: usize| {
            line.dated.iter().find(|date| {
                date.run.start == end + 1 && matches!(line.word(end), "on" | "in" | "from")
            })
        };
        let mut stop_at = |id: Id, mention: &Mention| {
            let land = land_of(&id, mention);
            if Some(&land) != first.subject.as_ref() {
                found.push(Sighting {
                    subject: Some(land),
                    place: Some(line.said(id, &mention.run, &(self.scope.at..self.scope.at + 1))),
                    when: day_behind(mention.run.end).map(|date| {
                        line.said(
                            date.when.clone(),
                            &date.run,
                            &(self.scope.at..self.scope.at + 1),
                        )
                    }),
                    told: Vec::new(),
                    within: None,
                    ..first.clone()
                });
            }
        };
        // Of `his Asia tour in Oslo`, Oslo.
        stop_at(id, place);
        let past_day = |end: usize| day_behind(end).map_or(end, |date| date.run.end);
        let mut end = past_day(place.run.end);
        let stop = line.run.end;
        let behind = line
            .mentions
            .iter()
            .filter(|mention| mention.run.start >= place.run.end);
        for (mention, id) in behind.filter_map(|one| Some((one, venue::place_of(one)?))) {
            if !is_next_stop(line, end, mention.run.start) || mention.run.end > stop {
                break;
            }
            end = past_day(mention.run.end);
            stop_at(id, mention);
        }
        found
    }
}

/// Whether what stands between two days joins them: `on Monday and again on Friday`.
fn is_next_day(line: &Line<'_, '_>, mut between: Range<usize>) -> bool {
    let is_small =
        |at: usize| matches!(line.word(at), "," | "and" | "again" | "then" | "on" | "in");
    !between.is_empty()
        && between
            .clone()
            .any(|at| matches!(line.word(at), "and" | "again"))
        && between.all(is_small)
}

/// Whether what stands between two places joins them: `Lima, then Oslo`, `Lima for talks, and Oslo`.
fn is_next_stop(line: &Line<'_, '_>, end: usize, next: usize) -> bool {
    let is_joint = |at: usize| matches!(line.word(at), "," | "and" | "then");
    let purpose = (end..next)
        .find(|at| is_joint(*at))
        .filter(|_| line.word(end) == "for");
    let joint = purpose.unwrap_or(end);
    joint - end <= PURPOSE
        && next - joint <= 3
        && (joint..next).all(|at| is_joint(at) || at + 1 == next && line.word(at) == "the")
        && !(end..joint).any(|at| line.is_verb(at))
}

/// How many words may say what a stop is for.
const PURPOSE: usize = 6;
