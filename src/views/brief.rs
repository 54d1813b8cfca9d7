//! One entry in a few lines, for whoever has no time or no keyboard: what, when, where, how sure, and one quote.

use chrono_tz::Tz;

use super::disputes::Survey;
use super::excerpts::{self, Excerpt};
use super::itinerary::standing_phrase;
use super::lens::Lens;
use super::phrase;
use super::positions::{self, PositionRow};
use crate::model::verdict::headline;
use crate::model::{Attribute, Dossier, Event, Position, Status, Subject, Value, Verdict, When};
use crate::text::Clean;

/// An entry in brief.
#[derive(Debug, Clone, PartialEq)]
pub struct Brief {
    /// The event or position.
    pub subject: Subject,
    /// What it is called; of a position, whom it is aimed at, the act and its numbers.
    pub title: Clean,
    /// The date to show first, as the sources give it.
    pub when: Option<When>,
    /// The clock of the place.
    pub zone: Option<Tz>,
    /// Date, place and who; of a position, topic, terms and summary. Parts are joined by ` · `.
    pub detail: Clean,
    /// How sure an event is; nothing for a position.
    pub standing: Clean,
    /// The rung of that.
    pub status: Option<Status>,
    /// The worst verdict among its attributes.
    pub verdict: Verdict,
    /// How many origins speak of it.
    pub origins: usize,
    /// Whether a machine has drafted it and no person has accepted it.
    pub is_drafted: bool,
    /// The first citation with words of its own, else the first.
    pub support: Option<Excerpt>,
}

/// An event in brief.
#[must_use]
pub fn of_event(event: &Event, survey: &Survey, lens: &Lens, dossier: &Dossier) -> Brief {
    let subject = Subject::Event(event.id.clone());
    let attributes = event.attributes(dossier);
    let (verdict, origins) = survey.worst(&subject);
    let standing = event.standing(lens.moment(), dossier);
    let named = |ask: &str| attributes.iter().find(|attribute| attribute.ask == ask);
    let shown = |ask: &str| {
        let claims = headline(named(ask)?, lens.known, dossier);
        let values = phrase::values(claims, lens, dossier);
        Some(phrase::either(&values).to_string())
    };
    let who = event
        .participants()
        .map(|id| dossier.name(id).to_string())
        .collect::<Vec<_>>();
    let mut people: Vec<String> = Vec::new();
    for name in who {
        if !people.contains(&name) {
            people.push(name);
        }
    }
    let parts = [
        shown("when"),
        shown("where"),
        (!people.is_empty()).then(|| people.join(", ")),
    ];
    Brief {
        title: event.title.clone(),
        when: named("when").and_then(|attribute| first_when(attribute, lens, dossier)),
        zone: event.zone(dossier),
        detail: joined(parts),
        standing: Clean::line(&standing_phrase(&standing, dossier)),
        status: standing.status,
        verdict,
        origins,
        is_drafted: event.draft.is_some(),
        support: first_support(&attributes, lens, dossier),
        subject,
    }
}

/// A position in brief.
#[must_use]
pub fn of_position(position: &Position, survey: &Survey, lens: &Lens, dossier: &Dossier) -> Brief {
    let row = positions::row(position, survey, lens, dossier);
    let attributes = position.attributes(dossier);
    let topic = dossier.topic(&position.topic).map_or_else(
        || position.topic.to_string(),
        |topic| topic.name.to_string(),
    );
    let filled = |text: &Clean| (!text.is_empty()).then(|| text.to_string());
    let due = attributes.iter().find(|attribute| attribute.ask == "due");
    Brief {
        subject: Subject::Position(position.id.clone()),
        title: Clean::line(&title(position, &row, dossier)),
        when: due.and_then(|attribute| first_when(attribute, lens, dossier)),
        zone: None,
        detail: joined([Some(topic), filled(&row.terms), filled(&row.summary)]),
        standing: Clean::default(),
        status: None,
        verdict: row.verdict,
        origins: row.origins,
        is_drafted: position.draft.is_some(),
        support: first_support(&attributes, lens, dossier),
    }
}

/// "→ China threatens 100%": the names of those it is aimed at, since its holder stands above it.
fn title(position: &Position, row: &PositionRow, dossier: &Dossier) -> String {
    let toward: Vec<String> = position
        .toward
        .iter()
        .map(|id| dossier.name(id).to_string())
        .collect();
    let toward = if toward.is_empty() {
        String::new()
    } else {
        format!("→ {}: ", toward.join(", "))
    };
    let act = row.act.trim_end_matches(',');
    format!("{toward}{act} {}", row.figures)
        .trim_end()
        .to_owned()
}

fn joined(parts: [Option<String>; 3]) -> Clean {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Clean::line(&parts.join(" · "))
}

fn first_when(attribute: &Attribute<'_>, lens: &Lens, dossier: &Dossier) -> Option<When> {
    match headline(attribute, lens.known, dossier).first()?.value {
        Value::When(when, _) => Some(when.clone()),
        _ => None,
    }
}

/// The first citation that quotes words, else the first of all.
fn first_support(attributes: &[Attribute<'_>], lens: &Lens, dossier: &Dossier) -> Option<Excerpt> {
    let claims = attributes.iter().flat_map(|attribute| &attribute.claims);
    let cited = || {
        claims
            .clone()
            .flat_map(|claim| claim.statement.cite.iter().map(move |cite| (cite, claim)))
    };
    cited()
        .find(|(citation, _)| citation.quote.is_some())
        .or_else(|| cited().next())
        .map(|(citation, claim)| excerpts::excerpt(citation, claim.statement, lens, dossier))
}
