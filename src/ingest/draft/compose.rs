//! From sightings of one event, or stands of one position, to an entry of a dossier.

use std::collections::HashSet;

use super::Shelved;
use super::catalogue::Catalogue;
use super::figure::{Number, figure};
use super::journey::Answer;
use super::key::{of_event, of_position};
use super::quote::Said;
use super::rungs;
use super::sighting::{Part, Sighting, days_of};
use super::stand::Stand;
use super::title;
use super::triggers::Family;
use super::venue::is_land;
use crate::model::claim::{Claim, Participation, Plain, Statement};
use crate::model::{Answers, Draft, Event, EventKind, Fact, Id, Position, Status};
use crate::text::Clean;

/// An event of its sightings, without what it belongs to.
pub(super) fn event(
    all: &[&Sighting],
    shelf: &[Shelved<'_>],
    catalogue: &mut Catalogue<'_>,
) -> Event {
    let Some(first) = all.first() else {
        return Event::default();
    };
    let key = of_event(first);
    let mut event = Event {
        id: Id::from(key.as_str()),
        title: title::title(all, catalogue),
        kind: kind(all),
        draft: Some(Draft {
            key: Clean::line(&key),
            rule: catalogue.text(first.rule),
            ..Draft::default()
        }),
        ..Event::default()
    };
    // Where someone of a side is named, the side itself is no further participant.
    let parts = all.iter().flat_map(|sighting| &sighting.parts);
    let people: HashSet<&Id> = parts
        .filter(|part| part.is_person)
        .map(|part| &part.side)
        .collect();
    let is_day = days_of(all);
    for (sighting, has_status) in all.iter().zip(rungs::statuses(all, shelf)) {
        let Some(told) = shelf.get(sighting.article).copied() else {
            continue;
        };
        let by = sighting.by.as_ref().map(|by| catalogue.actor(by));
        if let Some(when) = sighting.when.as_ref().filter(|when| is_day(sighting, when)) {
            let claim = plain(when, when.value.clone(), by.clone(), told);
            add(&mut event.when, claim);
        }
        if let Some(place) = &sighting.place {
            let id = catalogue.place(&place.value);
            add(&mut event.r#where, plain(place, id, by.clone(), told));
        }
        if let Some(status) = sighting.status.as_ref().filter(|_| has_status) {
            let mut claim = plain(status, status.value, by.clone(), told);
            claim.statement.said = None;
            add(&mut event.status, claim);
        }
        for answered in &sighting.told {
            answer(&mut event.facts, (answered, told), by.clone(), catalogue);
        }
        let is_named = |part: &&Part| part.is_person || !people.contains(&part.side);
        for part in sighting.parts.iter().filter(is_named) {
            let what = Participation {
                value: catalogue.actor(&part.id),
                role: part.role,
                ..Participation::default()
            };
            let statement = Statement {
                by: by.clone(),
                cite: part.cite.of(told).into(),
                ..Statement::default()
            };
            add(&mut event.who, Claim { what, statement });
        }
    }
    give_back_room(&mut event);
    event
}

/// Lists grow by more than they need; of thousands of events that is much.
fn give_back_room(event: &mut Event) {
    event.when.shrink_to_fit();
    event.r#where.shrink_to_fit();
    event.status.shrink_to_fit();
    event.who.shrink_to_fit();
}

/// Adds a claim unless the same source has stated the same already.
pub(super) fn add<T: PartialEq>(claims: &mut Vec<Claim<T>>, new: Claim<T>) {
    // Articles come one after another: what this one has stated stands at the end.
    let mut own = claims
        .iter()
        .rev()
        .take_while(|claim| source(claim) == source(&new));
    let is_known =
        own.any(|claim| claim.what == new.what && claim.statement.by == new.statement.by);
    if !is_known {
        // Most lists keep their one claim.
        if claims.is_empty() {
            claims.reserve_exact(1);
        }
        claims.push(new);
    }
}

fn source<T>(claim: &Claim<T>) -> Option<&Id> {
    claim.statement.cite.first().map(|cite| &cite.source)
}

fn plain<S, T>(said: &Said<S>, value: T, by: Option<Id>, told: Shelved<'_>) -> Claim<Plain<T>> {
    Claim {
        what: Plain { value },
        statement: statement(said, by, told),
    }
}

fn statement<S>(said: &Said<S>, by: Option<Id>, told: Shelved<'_>) -> Statement {
    let (_, article) = told;
    Statement {
        said: said.words.and_then(|words| words.text(article)),
        by,
        cite: said.cite.of(told).into(),
        ..Statement::default()
    }
}

/// Adds what a sentence tells of a journey to the question that it answers.
fn answer(
    facts: &mut Vec<Fact>,
    (answered, told): (&Said<Answer>, Shelved<'_>),
    by: Option<Id>,
    catalogue: &mut Catalogue<'_>,
) {
    let ask = answered.value.ask();
    let at = facts.iter().position(|fact| &*fact.ask == ask);
    let at = at.unwrap_or_else(|| {
        facts.push(Fact {
            ask: Clean::line(ask),
            claims: match &answered.value {
                Answer::Length(_) => Answers::Figure(Vec::new()),
                Answer::Stops(_) => Answers::Order(Vec::new()),
                Answer::First(_) => Answers::Where(Vec::new()),
            },
            ..Fact::default()
        });
        facts.len() - 1
    });
    let claims = facts.get_mut(at).map(|fact| &mut fact.claims);
    match (claims, &answered.value) {
        (Some(Answers::Figure(claims)), Answer::Length(figure)) => {
            let (what, statement) = (figure.clone(), statement(answered, by, told));
            add(claims, Claim { what, statement });
        }
        (Some(Answers::Order(claims)), Answer::Stops(stops)) => {
            let stops = stops.iter().map(|id| catalogue.place(id)).collect();
            add(claims, plain(answered, stops, by, told));
        }
        (Some(Answers::Where(claims)), Answer::First(place)) => {
            add(claims, plain(answered, catalogue.place(place), by, told));
        }
        _ => {}
    }
}

/// Two sides that meet are a bilateral.
fn kind(all: &[&Sighting]) -> EventKind {
    let Some(first) = all.first() else {
        return EventKind::Other;
    };
    let mut sides: Vec<&Id> = first.parts.iter().map(|part| &part.side).collect();
    sides.sort();
    sides.dedup();
    if first.family == Family::Meet && sides.len() == 2 {
        EventKind::Bilateral
    } else {
        first.family.kind()
    }
}

/// A position of its stands toward some parties, without the events that it is part of.
pub(super) fn position(
    all: &[Stand],
    toward: &[Id],
    shelf: &[Shelved<'_>],
    catalogue: &mut Catalogue<'_>,
) -> Position {
    let Some(first) = all.first() else {
        return Position::default();
    };
    let key = of_position(first);
    let mut position = Position {
        id: Id::from(key.as_str()),
        holder: catalogue.actor(&first.holder),
        toward: toward.iter().map(|id| catalogue.actor(id)).collect(),
        topic: catalogue.topic(first.topic),
        draft: Some(Draft {
            key: Clean::line(&key),
            rule: catalogue.text(first.rule),
            ..Draft::default()
        }),
        ..Position::default()
    };
    let (acts, stages) = (rungs::acts(all, shelf), rungs::stages(all, shelf));
    for ((stand, act), has_stage) in all.iter().zip(acts).zip(stages) {
        let Some(told) = shelf.get(stand.article).copied() else {
            continue;
        };
        let by = stand.by.as_ref().map(|by| catalogue.actor(by));
        if let Some(act) = act {
            let mut act = plain(&stand.act, act, by.clone(), told);
            act.statement.said = None;
            add(&mut position.act, act);
        }
        if let Some(stage) = stand.stage.as_ref().filter(|_| has_stage) {
            let mut stage = plain(stage, stage.value, by.clone(), told);
            stage.statement.said = None;
            add(&mut position.stage, stage);
        }
        if let Some(due) = &stand.due {
            let claim = plain(due, due.value.clone(), by.clone(), told);
            add(&mut position.due, claim);
        }
        for number in own_numbers(stand) {
            let what = figure(&number.value, catalogue);
            let mut statement = statement(number, by.clone(), told);
            let basis = number.value.basis;
            statement.basis = basis.map(|basis| Box::new(catalogue.basis(basis)));
            add(&mut position.figures, Claim { what, statement });
        }
    }
    position.act.shrink_to_fit();
    position.stage.shrink_to_fit();
    position.due.shrink_to_fit();
    position.figures.shrink_to_fit();
    position
}

/// The numbers of a stand; of two of one thing the first, since no sentence disputes itself: `15 percent, not 30`.
fn own_numbers(stand: &Stand) -> impl Iterator<Item = &Said<Number>> {
    let all = stand.numbers.iter().enumerate();
    let own = all.filter(|(at, said)| {
        let mut before = stand.numbers.iter().take(*at).map(|said| &said.value);
        !before.any(|other| said.value.is_like(other) && !said.value.is_equal(other))
    });
    own.map(|(_, said)| said)
}

/// Whether an event says enough to stand alone.
pub(super) fn stands_alone(all: &[&Sighting]) -> bool {
    let is_set = all
        .iter()
        .any(|sighting| sighting.when.is_some() || sighting.place.is_some());
    let people = all.iter().any(|sighting| {
        sighting
            .parts
            .iter()
            .filter(|part| part.is_person && is_land(&part.side))
            .count()
            >= 2
    });
    // What was tested or settled has happened, wherever that was.
    let is_done = all.iter().any(|sighting| {
        matches!(sighting.family, Family::Military | Family::Deal)
            && sighting
                .status
                .as_ref()
                .is_some_and(|status| status.value == Status::Held)
    });
    is_set || people || is_done
}
