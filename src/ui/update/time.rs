//! The clock, the day up to which reports count, and the zone.

use chrono::{DateTime, NaiveDate, Utc};

use crate::model::known::news_days;
use crate::model::{Event, Known};
use crate::ui::state::State;
use crate::ui::theme::Level;

/// Takes the time in; the views change only when the day does, or when something is over.
pub fn tick(state: &mut State, now: DateTime<Utc>) {
    let (day, before) = (state.lens.today(), state.lens.moment());
    state.lens.now = now;
    let (dossier, after) = (state.known_dossier(), state.lens.moment());
    let ends = |event: &Event| event.is_past(before, dossier) != event.is_past(after, dossier);
    if state.lens.today() != day || dossier.events.iter().any(ends) {
        state.project();
    }
}

/// Back to the day with news before the one that is set.
pub fn known_earlier(state: &mut State) {
    let days = news_days(&state.edition.dossier);
    let earlier = match state.lens.known.0 {
        None => days
            .iter()
            .rev()
            .find(|other| **other < state.lens.today())
            .copied(),
        Some(day) => days.iter().rev().find(|other| **other < day).copied(),
    };
    match earlier {
        Some(day) => set(state, Some(day)),
        None => state.notify(Level::Info, "nothing was known before"),
    }
}

/// On to the next day with news; after the last, to everything known.
pub fn known_later(state: &mut State) {
    let Some(day) = state.lens.known.0 else {
        state.notify(Level::Info, "everything known is shown");
        return;
    };
    let days = news_days(&state.edition.dossier);
    set(state, days.into_iter().find(|other| *other > day));
}

/// Back to today and everything known.
pub fn today(state: &mut State) {
    set(state, None);
    state.select_opening();
}

fn set(state: &mut State, day: Option<NaiveDate>) {
    if state.lens.known.0 == day {
        return;
    }
    state.lens.known = Known(day);
    state.project();
}

/// The next of the dossier's zones.
pub fn next_zone(state: &mut State) {
    let zones = state.zones();
    let here = zones.iter().position(|zone| *zone == state.lens.zone);
    let next = here.map_or(0, |here| (here + 1) % zones.len().max(1));
    let Some(zone) = zones.get(next).copied() else {
        return;
    };
    let before = state.lens.today();
    state.lens.zone = zone;
    if state.lens.today() == before {
        state.show_times_again();
    } else {
        state.project();
    }
    state.notify(Level::Info, &format!("times in {}", zone.name()));
}
