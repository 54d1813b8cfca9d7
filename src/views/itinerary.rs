//! What happens when and where: the events by day, side meetings under their summit.

mod branches;
mod order;
mod tree;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::disputes::Survey;
use super::lens::Lens;
use super::phrase;
use crate::model::status::Standing;
use crate::model::{Days, Dossier, Id, Status, Verdict};
use crate::text::Clean;
pub use branches::{DEEPEST, draw_branches};
use tree::Tree;

/// The events that are known, as rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Itinerary {
    /// Headings and events, in the order of showing.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A day, a span of days, or "undated".
    Heading(Clean),
    /// An event.
    Event(Box<EventRow>),
}

/// An event as a row shows it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EventRow {
    /// The event.
    pub id: Id,
    /// Its title.
    pub title: Clean,
    /// What it belongs to, when it does not stand below it: "part of APEC summit".
    pub note: Option<Clean>,
    /// The days in short, where the heading above does not tell them: "27–29 Oct", "30 Oct?".
    pub date: Clean,
    /// How many events it stands below.
    pub depth: usize,
    /// The branches that lead to it, outermost first, its own last: whether more follow on that level. Of an event
    /// below more than [`DEEPEST`] others, the innermost but its own are left out.
    pub branches: Vec<bool>,
    /// Its standing, when a claim about it is known.
    pub status: Option<Status>,
    /// The standing in words, with the speaker: "confirmed, US", "outcome not reported".
    pub standing: Clean,
    /// The same in one word.
    pub short_standing: Clean,
    /// The day has passed, and no source tells how it went.
    pub is_outcome_missing: bool,
    /// The worst verdict among its attributes.
    pub verdict: Verdict,
    /// How many origins speak of it.
    pub origins: usize,
    /// Whether a machine has drafted it and no person has accepted it.
    pub is_drafted: bool,
    /// The first and last possible day, when it is dated.
    pub days: Option<Days>,
}

impl Itinerary {
    /// The event of a row, when it is one.
    #[must_use]
    pub fn event(&self, row: usize) -> Option<&EventRow> {
        match self.rows.get(row)? {
            Row::Event(event) => Some(event),
            Row::Heading(_) => None,
        }
    }

    /// The row of an event.
    #[must_use]
    pub fn row_of(&self, id: &str) -> Option<usize> {
        self.rows
            .iter()
            .position(|row| matches!(row, Row::Event(event) if &*event.id == id))
    }

    /// The row of every event, for whoever asks for many.
    #[must_use]
    pub fn rows_by_id(&self) -> HashMap<&Id, usize> {
        let events = self
            .rows
            .iter()
            .enumerate()
            .filter_map(|(index, row)| match row {
                Row::Event(event) => Some((&event.id, index)),
                Row::Heading(_) => None,
            });
        events.collect()
    }

    /// How many events there are, and how many of them come up to and including `row`.
    #[must_use]
    pub fn count(&self, row: usize) -> (usize, usize) {
        let is_event = |row: &&Row| matches!(row, Row::Event(_));
        let before = self
            .rows
            .iter()
            .take(row.saturating_add(1))
            .filter(is_event)
            .count();
        (before, self.rows.iter().filter(is_event).count())
    }

    /// The first event that is not over on `today`; of those all over, the first within `span` that is in dispute,
    /// then the first within it; else the first.
    #[must_use]
    pub fn opening(&self, today: NaiveDate, span: Option<Days>) -> Option<usize> {
        let first = |wanted: &dyn Fn(&EventRow) -> bool| {
            self.rows
                .iter()
                .position(|row| matches!(row, Row::Event(event) if wanted(event)))
        };
        let is_within = |event: &EventRow| {
            let within = |days: Days| span.is_none_or(|span| span.hold(days));
            event.days.is_some_and(within)
        };
        let last = |event: &EventRow| event.days.and_then(|days| days.last);
        first(&|event| is_within(event) && last(event).is_some_and(|last| last >= today))
            .or_else(|| first(&|event| is_within(event) && event.verdict == Verdict::Disputed))
            .or_else(|| first(&is_within))
            .or_else(|| first(&|_| true))
    }
}

/// Projects the events that are known on the day.
#[must_use]
pub fn project(survey: &Survey, lens: &Lens, dossier: &Dossier) -> Itinerary {
    Itinerary {
        rows: Tree::plant(lens, dossier).list(survey, lens, dossier),
    }
}

/// "confirmed"; "unreported" once the day has passed.
fn short_phrase(standing: &Standing<'_>) -> String {
    if standing.is_outcome_missing {
        return "unreported".to_owned();
    }
    about(standing)
}

/// The status in a word, after `~` while it may have been reported only later.
fn about(standing: &Standing<'_>) -> String {
    let mark = if standing.is_approximate { "~" } else { "" };
    standing.status.map_or_else(
        || "status not stated".to_owned(),
        |status| format!("{mark}{}", status.word().replace('-', " ")),
    )
}

/// "confirmed, US"; "outcome not reported" once the day has passed.
#[must_use]
pub fn standing_phrase(standing: &Standing<'_>, dossier: &Dossier) -> String {
    if standing.is_outcome_missing {
        return "outcome not reported".to_owned();
    }
    let word = about(standing);
    match standing.by {
        Some(by) => format!("{word}, {}", phrase::code(by, dossier)),
        None => word,
    }
}
