//! From sightings of one event, or stands of one position, to an entry of a dossier.

use super::Step;
use super::bundle::Bundle;
use super::catalogue::Catalogue;
use super::group::Group;
use super::quote::Said;
use super::setting::is_land;
use super::sighting::Sighting;
use super::stand::Stand;
use super::triggers::Family;
use crate::model::claim::{Claim, Participation, Plain, Statement};
use crate::model::{Draft, Event, EventKind, Figure, Id, Position, Status};
use crate::text::Clean;

/// An event of a group, without what it belongs to.
pub(super) fn event(group: &Group, sightings: &[Sighting], catalogue: &mut Catalogue<'_>) -> Event {
    let all: Vec<&Sighting> = group
        .of
        .iter()
        .filter_map(|at| sightings.get(*at))
        .collect();
    let Some(first) = all.first() else {
        return Event::default();
    };
    let key = key(first);
    let mut event = Event {
        id: Id::from(key.as_str()),
        title: title(&all, catalogue),
        kind: kind(&all),
        draft: Some(Draft {
            key: Clean::line(&key),
            rule: Clean::line(first.rule),
            ..Draft::default()
        }),
        ..Event::default()
    };
    for sighting in all {
        let by = sighting.by.as_ref().map(|by| catalogue.actor(by));
        if let Some(when) = &sighting.when {
            add(&mut event.when, plain(when, when.value.clone(), by.clone()));
        }
        if let Some(place) = &sighting.place {
            let id = catalogue.place(&place.value);
            add(&mut event.r#where, plain(place, id, by.clone()));
        }
        if let Some(status) = &sighting.status {
            let mut claim = plain(status, status.value, by.clone());
            claim.statement.said = None;
            add(&mut event.status, claim);
        }
        for part in &sighting.parts {
            let what = Participation {
                value: catalogue.actor(&part.id),
                role: part.role,
                ..Participation::default()
            };
            let statement = Statement {
                by: by.clone(),
                cite: vec![part.cite.clone()],
                ..Statement::default()
            };
            add(&mut event.who, Claim { what, statement });
        }
    }
    event
}

/// Adds a claim unless the same source has stated the same already.
pub(super) fn add<T: PartialEq>(claims: &mut Vec<Claim<T>>, new: Claim<T>) {
    let source = |claim: &Claim<T>| claim.statement.cite.first().map(|cite| cite.source.clone());
    let is_known = claims.iter().any(|claim| {
        claim.what == new.what
            && claim.statement.by == new.statement.by
            && source(claim) == source(&new)
    });
    if !is_known {
        claims.push(new);
    }
}

fn plain<S, T>(said: &Said<S>, value: T, by: Option<Id>) -> Claim<Plain<T>> {
    Claim {
        what: Plain { value },
        statement: statement(said, by),
    }
}

fn statement<S>(said: &Said<S>, by: Option<Id>) -> Statement {
    Statement {
        said: said.words.clone(),
        by,
        cite: vec![said.cite.clone()],
        ..Statement::default()
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

/// What an event is recognised by: its family, who, of what, and its day or else its place, as first sighted.
fn key(first: &Sighting) -> String {
    let mut words = vec![first.family.word().to_owned()];
    let mut who: Vec<&str> = first.parts.iter().map(|part| &*part.id).collect();
    who.sort_unstable();
    who.dedup();
    if first.family != Family::Summit {
        words.extend(who.into_iter().map(str::to_owned));
    }
    words.extend(first.subject.as_ref().map(ToString::to_string));
    let day = first.when.as_ref().and_then(|when| {
        let days = when.value.days();
        days.first.or(days.last)
    });
    match (day, &first.place) {
        (Some(day), _) => words.push(day.to_string()),
        (None, Some(place)) => words.push(place.value.to_string()),
        (None, None) => {}
    }
    slug(&words)
}

fn slug(words: &[String]) -> String {
    let joined = words.join("-").to_lowercase();
    let sound = |c: char| {
        if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') {
            c
        } else {
            '-'
        }
    };
    joined.chars().map(sound).collect()
}

/// A title of names and of words of ours.
fn title(all: &[&Sighting], catalogue: &Catalogue<'_>) -> Clean {
    let Some(first) = all.first() else {
        return Clean::default();
    };
    let names = || {
        // People are named where any article names them, parties where none does.
        let mut shown: Vec<&Id> = Vec::new();
        for part in all.iter().flat_map(|sighting| &sighting.parts) {
            let has_person = all
                .iter()
                .flat_map(|sighting| &sighting.parts)
                .any(|other| other.is_person && other.side == part.side);
            if (part.is_person || !has_person) && !shown.contains(&&part.id) {
                shown.push(&part.id);
            }
        }
        let names: Vec<Clean> = shown.iter().take(4).map(|id| catalogue.name(id)).collect();
        list(&names)
    };
    let subject = first
        .subject
        .as_ref()
        .map(|id| catalogue.name(id))
        .unwrap_or_default();
    let text = match first.family {
        Family::Summit | Family::Host | Family::Attend | Family::Skip => {
            let place = all.iter().find_map(|sighting| sighting.place.as_ref());
            let name = if subject.starts_with("cop") {
                subject.to_uppercase()
            } else {
                subject.to_string()
            };
            match place {
                Some(place) => format!("{name} summit in {}", catalogue.name(&place.value)),
                None => format!("{name} summit"),
            }
        }
        Family::Meet => format!("Meeting of {}", names()),
        Family::Call => format!("Call between {}", names()),
        Family::Visit => format!("Visit of {} to {subject}", names()),
        Family::Arrive => format!("Arrival of {} in {subject}", names()),
        Family::Sign => format!("Signing by {}", names()),
        Family::Announce => format!("Announcement by {}", names()),
        Family::Threaten => format!("Threat by {}", names()),
        Family::Impose => format!("Measure by {}", names()),
        Family::Begin => of("Measure takes effect", &names()),
        Family::Deadline => of("Deadline", &names()),
        Family::Military => format!("Military action by {}", names()),
        Family::Election => format!("Election in {}", names()),
        Family::Ceremony => format!("Ceremony with {}", names()),
        Family::Deal => format!("Deal between {}", names()),
    };
    Clean::line(&text)
}

fn of(what: &str, names: &str) -> String {
    if names.is_empty() {
        what.to_owned()
    } else {
        format!("{what}: {names}")
    }
}

/// `A`, `A and B`, `A, B and C`.
fn list(names: &[Clean]) -> String {
    match names {
        [] => String::new(),
        [one] => one.to_string(),
        [start @ .., last] => {
            let start: Vec<&str> = start.iter().map(Clean::as_str).collect();
            format!("{} and {last}", start.join(", "))
        }
    }
}

/// A position of a bundle, without the events that it is part of.
pub(super) fn position(
    bundle: &Bundle,
    stands: &[Stand],
    catalogue: &mut Catalogue<'_>,
) -> Position {
    let all: Vec<&Stand> = bundle.of.iter().filter_map(|at| stands.get(*at)).collect();
    let Some(first) = all.first() else {
        return Position::default();
    };
    let key = position_key(first);
    let mut position = Position {
        id: Id::from(key.as_str()),
        holder: catalogue.actor(&first.holder),
        toward: bundle.toward.iter().map(|id| catalogue.actor(id)).collect(),
        topic: catalogue.topic(first.topic),
        draft: Some(Draft {
            key: Clean::line(&key),
            rule: Clean::line(first.rule),
            ..Draft::default()
        }),
        ..Position::default()
    };
    for stand in all {
        let by = stand.by.as_ref().map(|by| catalogue.actor(by));
        let mut act = plain(&stand.act, stand.act.value, by.clone());
        act.statement.said = None;
        add(&mut position.act, act);
        if let Some(stage) = &stand.stage {
            let mut stage = plain(stage, stage.value, by.clone());
            stage.statement.said = None;
            add(&mut position.stage, stage);
        }
        if let Some(due) = &stand.due {
            add(&mut position.due, plain(due, due.value.clone(), by.clone()));
        }
        for measure in &stand.measures {
            let _ = catalogue.measure(*measure);
        }
        for figure in &stand.figures {
            let what: Figure = figure.value.clone();
            let statement = statement(figure, by.clone());
            add(&mut position.figures, Claim { what, statement });
        }
    }
    position
}

fn position_key(first: &Stand) -> String {
    let mut words = vec![
        first.holder.to_string(),
        first.weight().word().to_owned(),
        first.topic.id.to_owned(),
    ];
    words.extend(first.toward.iter().map(ToString::to_string));
    if let Some(figure) = first.figures.first() {
        words.push(format!("{}-{}", figure.value.to, figure.value.unit));
    }
    slug(&words)
}

/// How a sighting led to its event, for a person to read.
pub(super) fn step_of_event(sighting: &Sighting, source: &Id) -> Step {
    let mut found = vec![format!("event {}", sighting.family.word())];
    found.extend(sighting.subject.iter().map(|id| format!("of {id}")));
    found.extend(
        sighting
            .parts
            .iter()
            .map(|part| format!("{} {}", part.role.word(), part.id)),
    );
    found.extend(
        sighting
            .when
            .iter()
            .map(|when| format!("when {}", when.value.text())),
    );
    found.extend(
        sighting
            .place
            .iter()
            .map(|place| format!("where {}", place.value)),
    );
    found.extend(
        sighting
            .status
            .iter()
            .map(|status| format!("status {}", status.value.word())),
    );
    found.extend(sighting.by.iter().map(|by| format!("by {by}")));
    Step {
        source: source.clone(),
        words: sighting.words.clone(),
        rule: sighting.rule,
        found,
    }
}

/// How a stand led to its position.
pub(super) fn step_of_position(stand: &Stand, source: &Id) -> Step {
    let mut found = vec![
        format!("holder {}", stand.holder),
        format!("act {}", stand.act.value.word()),
        format!("topic {}", stand.topic.id),
    ];
    found.extend(stand.toward.iter().map(|id| format!("toward {id}")));
    found.extend(
        stand
            .figures
            .iter()
            .map(|figure| format!("figure {} {}", figure.value.to, figure.value.unit)),
    );
    found.extend(
        stand
            .due
            .iter()
            .map(|due| format!("due {}", due.value.text())),
    );
    found.extend(stand.by.iter().map(|by| format!("by {by}")));
    Step {
        source: source.clone(),
        words: stand.words.clone(),
        rule: stand.rule,
        found,
    }
}

/// Whether an event says enough to stand alone.
pub(super) fn stands_alone(group: &Group, sightings: &[Sighting]) -> bool {
    let all = || group.of.iter().filter_map(|at| sightings.get(*at));
    let is_set = all().any(|sighting| sighting.when.is_some() || sighting.place.is_some());
    let people = all().any(|sighting| {
        sighting
            .parts
            .iter()
            .filter(|part| part.is_person && is_land(&part.side))
            .count()
            >= 2
    });
    let is_test = all().any(|sighting| {
        sighting.family == Family::Military
            && sighting
                .status
                .as_ref()
                .is_some_and(|status| status.value == Status::Held)
    });
    is_set || people || is_test
}
