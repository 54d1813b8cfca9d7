//! How the events of one sentence stand to each other.

use super::page::Line;
use super::sighting::{Sighting, Within};
use super::triggers::Family;
use crate::model::{Relation, When};

/// What the words before one event of a sentence make of its neighbour: `on the sidelines of`, `ahead of`.
pub(super) fn link(line: &Line<'_, '_>, found: &mut [Sighting]) {
    for index in 1..found.len() {
        let Some((earlier, later)) = found.get(index - 1).zip(found.get(index)) else {
            continue;
        };
        if takes_place_of(line, earlier, later) {
            let place = later.place.clone();
            if let Some(earlier) = found.get_mut(index - 1) {
                earlier.place = place;
            }
            continue;
        }
        let (parent, child, by) = match (earlier.family, later.family) {
            (Family::Summit, Family::Summit) => continue,
            (_, Family::Summit) => (later.at, index - 1, 1),
            (Family::Summit, _) => (earlier.at, index, -1),
            _ => continue,
        };
        // `met in July, and before that at the summit`: another time.
        let is_apart = (earlier.at..later.at).any(|at| {
            matches!(line.word(at), "before" | "after")
                && matches!(line.word(at + 1), "that" | "then")
        });
        if is_apart {
            continue;
        }
        // Before the summit, and behind the other event if that is the earlier.
        let first = if by > 0 {
            earlier.at + 1
        } else {
            line.run.start
        };
        // The name of the body may be long: `on the margins of the Association of Orlan States (AOS) summit`.
        let named = line
            .mentions
            .iter()
            .filter(|mention| mention.run.end <= parent && parent - mention.run.end <= 6)
            .map(|mention| mention.run.start)
            .min();
        let from = named.unwrap_or(parent).saturating_sub(4);
        let relation = (first.max(from.min(parent.saturating_sub(10)))..parent)
            .rev()
            .find_map(|at| relation(line, at));
        // `… met at the summit`, but not `attended the summit and met`.
        let is_led = by > 0 || relation.is_some_and(|(_, at)| at <= line.run.start + 2);
        match relation.filter(|_| by > 0) {
            Some((Relation::Beside, _)) => share_day(found, index - 1, index),
            Some((Relation::Within, _)) => take_days(found, index - 1, index),
            _ => {}
        }
        if let Some((relation, at)) = relation.filter(|_| is_led) {
            let run = at..parent + 1;
            let cite = line.cite(&run, &run);
            if let Some(child) = found.get_mut(child) {
                let within = Within {
                    behind: by,
                    relation,
                    cite,
                };
                child.within = Some(Box::new(within));
            }
        }
    }
}

/// What happens beside a summit has its own day: one that leads the sentence is not the summit's, and one behind both is
/// that of either.
fn share_day(found: &mut [Sighting], event: usize, summit: usize) {
    let day = |at: usize, found: &[Sighting]| found.get(at).and_then(|one| one.when.clone());
    let (own, theirs) = (day(event, found), day(summit, found));
    let is_day = |when: &When| {
        let days = when.days();
        days.first.is_some() && days.first == days.last
    };
    match (own, theirs) {
        (Some(own), Some(theirs)) if own.value == theirs.value => {
            if let Some(summit) = found.get_mut(summit) {
                summit.when = None;
            }
        }
        (None, Some(theirs)) if is_day(&theirs.value) => {
            if let Some(summit) = found.get_mut(summit) {
                summit.is_during = true;
            }
            if let Some(event) = found.get_mut(event) {
                event.when = Some(theirs);
            }
        }
        _ => {}
    }
}

/// `met at the summit on Monday and Tuesday`: on one of those days.
fn take_days(found: &mut [Sighting], event: usize, summit: usize) {
    let days = found.get(summit).and_then(|one| one.when.clone());
    if let Some(event) = found.get_mut(event).filter(|one| one.when.is_none()) {
        event.when = days;
    }
}

fn relation(line: &Line<'_, '_>, at: usize) -> Option<(Relation, usize)> {
    let relation = match line.word(at) {
        "sidelines" | "margins" | "alongside" => Relation::Beside,
        "ahead" | "before" => Relation::Before,
        "after" | "following" => Relation::After,
        "at" | "during" => Relation::Within,
        _ => return None,
    };
    Some((relation, at))
}

/// Whether a meeting takes place where a journey goes: `may meet him during a visit to Peru`.
fn takes_place_of(line: &Line<'_, '_>, meeting: &Sighting, journey: &Sighting) -> bool {
    journey.family == Family::Visit
        && meeting.family == Family::Meet
        && meeting.place.is_none()
        && (meeting.at..journey.at).any(|at| matches!(line.word(at), "during" | "on"))
}
