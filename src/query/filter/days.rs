//! When an entry may fall, and whether that meets a date.

use super::key::Key;
use crate::model::{Days, Dossier, Event, Position, Today, When};

/// The days that are claimed for an event.
pub fn of_event(event: &Event) -> impl Iterator<Item = &When> {
    event
        .when
        .iter()
        .map(|claim| &claim.what.value)
        .filter(|when| is_placed(when))
}

/// Those by which a position is due; where none are told, those of the events that it names.
pub fn of_position<'a>(position: &'a Position, dossier: &'a Dossier) -> Vec<&'a When> {
    let due = position.due.iter().map(|claim| &claim.what.value);
    let due: Vec<&When> = due.filter(|when| is_placed(when)).collect();
    if !due.is_empty() {
        return due;
    }
    let events = position.events.iter().filter_map(|id| dossier.event(id));
    events.flat_map(of_event).collect()
}

fn is_placed(when: &When) -> bool {
    let days = when.days();
    days.first.is_some() || days.last.is_some()
}

/// Whether what may fall on `when` meets the date asked for by `key`. What is due by a day counts on that day.
pub fn meets(key: Key, when: &When, asked: &When) -> bool {
    let (mine, theirs) = (by_its_end(when.days()), asked.days());
    match key {
        Key::After => theirs
            .last
            .is_some_and(|day| mine.last.is_none_or(|last| day < last)),
        Key::Before => theirs
            .first
            .is_some_and(|day| mine.first.is_none_or(|first| first < day)),
        _ => {
            let asked = asked.runs();
            let is_asked = |run| asked.iter().any(|asked| asked.share(run));
            when.runs().into_iter().map(by_its_end).any(is_asked)
        }
    }
}

fn by_its_end(days: Days) -> Days {
    Days {
        first: days.first.or(days.last),
        ..days
    }
}

/// Whether every day told for a position is over; `None` where none is told.
pub fn is_over(position: &Position, today: Today, dossier: &Dossier) -> Option<bool> {
    let days = of_position(position, dossier);
    let is_over = |when: &&When| when.days().last.is_some_and(|last| last < today.day());
    (!days.is_empty()).then(|| days.iter().all(is_over))
}
