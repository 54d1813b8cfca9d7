//! What was believed about one entry, from the first day with news of it to the last.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::compare::{Compared, push_changes};
use super::{Changes, Kind, Row};
use crate::model::known::news_days;
use crate::model::{Dossier, DossierFile, Event, Id, Known, Subject, Value, past};
use crate::text::Clean;
use crate::views::lens::Lens;
use crate::views::phrase;

/// Projects the days with news of `subject`, each with what changed on it, up to the day that `lens` shows. `dossier`
/// has to hold everything known.
#[must_use]
pub fn story(subject: &Subject, lens: &Lens, dossier: &Dossier) -> Changes {
    let whole = extract(subject, dossier);
    let mut rows = Vec::new();
    let mut before = Dossier::default();
    let mut since = Known::default();
    for (known, label) in steps(&whole, lens) {
        let after = past::as_known(&whole, known).into_owned();
        let lens = Lens { known, ..*lens };
        let compared = Compared::new(&before, since, &after, &lens);
        let changes = compared.changes(subject);
        if !changes.is_empty() {
            rows.push(Row::Day(label, compared.fresh_names()));
            push_changes(changes, &[Kind::Backed], &mut rows);
        }
        (before, since) = (after, known);
    }
    Changes { rows }
}

/// The days at which to look, and what to call each. What rests on undated sources alone is always known, and so stands
/// before the first day; what was ruled later, after the last.
fn steps(whole: &Dossier, lens: &Lens) -> Vec<(Known, Clean)> {
    let days = news_days(whole);
    let undated = days.first().and_then(NaiveDate::pred_opt);
    let undated = undated.or(lens.known.0).map(|day| Known(Some(day)));
    let mut steps: Vec<_> = undated
        .map(|known| (known, Clean::line("undated")))
        .into_iter()
        .collect();
    let shown = days
        .into_iter()
        .filter(|day| lens.known.0.is_none_or(|known| *day <= known));
    steps.extend(shown.map(|day| {
        let label = phrase::day_range(day, day, lens.year);
        (Known(Some(day)), Clean::line(&label))
    }));
    if lens.known.0.is_none() {
        let label = if steps.is_empty() {
            "undated"
        } else {
            "since then"
        };
        steps.push((Known(None), Clean::line(label)));
    }
    steps
}

/// A dossier of this one entry, the sources that speak of it, and the names that it uses; what each day of a story is
/// made from.
fn extract(subject: &Subject, dossier: &Dossier) -> Dossier {
    let attributes = subject.attributes(dossier);
    let claims = || attributes.iter().flat_map(|attribute| &attribute.claims);
    let cited: HashSet<&Id> = claims()
        .flat_map(|claim| claim.statement.cite.iter().map(|citation| &citation.source))
        .collect();
    let named: HashSet<&Id> = claims().flat_map(|claim| ids(claim.value)).collect();
    let path = match subject {
        Subject::Event(id) => format!("event:{id}/"),
        Subject::Position(id) => format!("position:{id}/"),
    };
    let (event, position) = match subject {
        Subject::Event(id) => (dossier.event(id), None),
        Subject::Position(id) => (None, dossier.position(id)),
    };
    let others = named.into_iter().filter(|id| *id != subject.id());
    let others = others.filter_map(|id| dossier.event(id)).map(name_alone);
    let sources = dossier.sources.iter();
    let sources = sources.filter(|source| cited.contains(&source.id));
    let rulings = dossier.rulings.iter();
    let file = DossierFile {
        parties: dossier.parties.clone(),
        people: dossier.people.clone(),
        places: dossier.places.clone(),
        topics: dossier.topics.clone(),
        measures: dossier.measures.clone(),
        bases: dossier.bases.clone(),
        events: event.cloned().into_iter().chain(others).collect(),
        positions: position.cloned().into_iter().collect(),
        rulings: rulings
            .filter(|ruling| ruling.of.starts_with(&path))
            .cloned()
            .collect(),
        ..DossierFile::default()
    };
    Dossier::new(file, sources.cloned().collect())
}

/// The ids of a value that may be those of events.
fn ids(value: Value<'_>) -> &[Id] {
    match value {
        Value::Parent(id, _) | Value::Event(id) => std::slice::from_ref(id),
        Value::Order(ids) | Value::Who(ids) => ids,
        _ => &[],
    }
}

fn name_alone(event: &Event) -> Event {
    Event {
        id: event.id.clone(),
        title: event.title.clone(),
        ..Event::default()
    }
}
