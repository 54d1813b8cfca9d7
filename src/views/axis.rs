//! The events over time: what stands where on a time axis, and what has no place on it.

pub mod lanes;
mod runs;
pub mod ticks;
pub mod window;

use std::collections::HashMap;

use chrono::TimeZone;
use chrono_tz::Tz;

use super::itinerary::{EventRow, Itinerary, Row};
use super::lens::Lens;
use super::phrase;
use crate::model::verdict::{headline, judge};
use crate::model::{Attribute, Dossier, Event, Id, Relation, Status, Value, Verdict};
use crate::text::Clean;

pub use runs::{Form, Run};
use window::{Minute, Window, day_start, minute};

/// The events that are known, by time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Axis {
    /// The dated ones by their start, the longer first, then the undated in the order of the itinerary.
    pub items: Vec<Item>,
    /// How many of them are dated.
    pub dated: usize,
    /// From the first start to the last end.
    pub extent: Option<Window>,
    /// The days that the dossier says it is about.
    pub span: Option<Window>,
    /// The moment that parts what is over from what is to come.
    pub now: Minute,
    /// Whether that is the day up to which reports count, and not the clock.
    pub is_now_chosen: bool,
    places: HashMap<Id, usize>,
}

/// An event.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// The event.
    pub id: Id,
    /// Its title.
    pub title: Clean,
    /// When, in words: "27–29 Oct", "30 Oct or 31 Oct"; of an undated one, what the sources do tell.
    pub words: Clean,
    /// Its standing, when a claim about it is known.
    pub status: Option<Status>,
    /// The standing in words, with the speaker.
    pub standing: Clean,
    /// The day has passed, and no source tells how it went.
    pub is_outcome_missing: bool,
    /// The worst verdict among its attributes.
    pub verdict: Verdict,
    /// The verdict on its dates.
    pub when_verdict: Verdict,
    /// How many origins speak of it.
    pub origins: usize,
    /// When it takes place; of dates that contradict each other, every version. Empty when it is undated.
    pub runs: Vec<Run>,
    /// The first possible minute, and the one after the last possible one.
    pub extent: (Minute, Minute),
    /// The item that it stands below.
    pub parent: Option<usize>,
}

impl Item {
    /// Whether no source says more than that it may happen.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        self.status == Some(Status::Possible)
    }

    /// Whether a mark stands after the title: the sources are not of one mind, or have moved on.
    #[must_use]
    pub fn has_mark(&self) -> bool {
        self.verdict > Verdict::Agrees
    }
}

impl Axis {
    /// Where an event stands in `items`.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The events that have a date.
    #[must_use]
    pub fn dated(&self) -> &[Item] {
        self.items.get(..self.dated).unwrap_or_default()
    }

    /// The events that have none.
    #[must_use]
    pub fn undated(&self) -> &[Item] {
        self.items.get(self.dated..).unwrap_or_default()
    }

    /// What to look at first: the days that the dossier is about, else all events, else the day that it is.
    #[must_use]
    pub fn opening(&self) -> Window {
        self.span.unwrap_or_else(|| self.all())
    }

    /// All events and the days that the dossier is about: beyond them there is nothing to look at.
    #[must_use]
    pub fn reach(&self) -> Window {
        self.all().with(self.opening())
    }

    /// All events; where none is dated, the day that it is.
    #[must_use]
    pub fn all(&self) -> Window {
        self.extent.unwrap_or_else(|| {
            let day = day_start(window::date(self.now));
            Window::new(day, day + window::DAY)
        })
    }
}

/// Projects the events of an itinerary.
#[must_use]
pub fn project(itinerary: &Itinerary, lens: &Lens, dossier: &Dossier) -> Axis {
    let mut items: Vec<Item> = Vec::new();
    let mut parents: Vec<Id> = Vec::new();
    let mut above: HashMap<Id, Id> = HashMap::new();
    for row in &itinerary.rows {
        let Row::Event(row) = row else { continue };
        let Some(event) = dossier.event(&row.id) else {
            continue;
        };
        parents.truncate(row.depth);
        if let Some(parent) = parents.last() {
            above.insert(row.id.clone(), parent.clone());
        }
        parents.push(row.id.clone());
        items.push(item(row, event, lens, dossier));
    }
    // The sort is stable: of two that take the same time, the one above comes first.
    let key = |item: &Item| {
        let (from, to) = item.extent;
        (item.runs.is_empty(), from, -to)
    };
    items.sort_by_key(key);
    let places: HashMap<Id, usize> = items
        .iter()
        .enumerate()
        .map(|(place, item)| (item.id.clone(), place))
        .collect();
    for item in &mut items {
        let parent = above.get(&item.id).and_then(|parent| places.get(parent));
        item.parent = parent.copied();
    }
    let dated = items.partition_point(|item| !item.runs.is_empty());
    let extent = items.iter().take(dated).map(|item| item.extent);
    let extent = extent.reduce(|all, next| (all.0.min(next.0), all.1.max(next.1)));
    let span = dossier.span.as_ref().map(crate::model::When::days);
    Axis {
        items,
        dated,
        extent: extent.map(|(from, to)| Window::new(from, to)),
        span: span.and_then(Window::of_days),
        now: now(lens),
        is_now_chosen: lens.known.0.is_some(),
        places,
    }
}

fn now(lens: &Lens) -> Minute {
    lens.known.0.map_or_else(
        || {
            let local = lens.zone.from_utc_datetime(&lens.now.naive_utc());
            minute(local.naive_local())
        },
        day_start,
    )
}

fn item(row: &EventRow, event: &Event, lens: &Lens, dossier: &Dossier) -> Item {
    let attributes = event.attributes(dossier);
    let when = attributes.iter().find(|asked| asked.ask == "when");
    let mut item = Item {
        id: row.id.clone(),
        title: row.title.clone(),
        status: row.status,
        standing: row.standing.clone(),
        is_outcome_missing: row.is_outcome_missing,
        verdict: row.verdict,
        origins: row.origins,
        ..Item::default()
    };
    if let Some(when) = when {
        date(&mut item, when, event.zone(dossier), lens, dossier);
    }
    if item.runs.is_empty() {
        item.words = Clean::line(&hints(&attributes, &item.words, lens, dossier).join("; "));
    }
    item
}

/// Puts the headline of its dates into an item, one version for each side of an open question.
fn date(item: &mut Item, when: &Attribute<'_>, zone: Option<Tz>, lens: &Lens, dossier: &Dossier) {
    let judgement = judge(when, lens.known, dossier);
    item.when_verdict = judgement.verdict;
    for (version, claim) in judgement.shown(&when.claims).enumerate() {
        if let Value::When(when, _) = claim.value {
            item.runs.extend(runs::runs(when, zone, version, lens));
        }
    }
    item.runs.sort_by_key(|run| (run.from, run.to));
    let ends = item.runs.iter().map(|run| (run.from, run.to));
    let ends = ends.reduce(|all, next| (all.0.min(next.0), all.1.max(next.1)));
    item.extent = ends.unwrap_or_default();
    let words = phrase::values(judgement.shown(&when.claims), lens, dossier);
    item.words = phrase::either(&words);
}

/// What the sources tell of an undated event: a date that names no day, what it is part of, comes before, comes after.
fn hints(
    attributes: &[Attribute<'_>],
    date: &Clean,
    lens: &Lens,
    dossier: &Dossier,
) -> Vec<String> {
    let mut hints = Vec::new();
    if !date.is_empty() {
        hints.push(date.to_string());
    }
    for attribute in attributes {
        let Some((_, name)) = attribute.of.rsplit_once('/') else {
            continue;
        };
        for claim in headline(attribute, lens.known, dossier) {
            let (relation, id) = match claim.value {
                Value::Parent(id, relation) => (relation, id),
                Value::Event(id) if name == "before" => (Relation::Before, id),
                Value::Event(id) if name == "after" => (Relation::After, id),
                _ => continue,
            };
            let mut hint = format!("{} {}", phrase::relation(relation), dossier.name(id));
            if let Some(said) = &claim.statement.said {
                hint = format!("{hint}, “{said}”");
            }
            if !hints.contains(&hint) {
                hints.push(hint);
            }
        }
    }
    hints
}

#[cfg(test)]
mod tests;
