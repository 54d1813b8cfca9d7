//! What each country wants or has promised, around one event or on the whole.

mod scope;

use std::collections::HashMap;

use super::disputes::Survey;
use super::lens::Lens;
use super::phrase;
use super::stand::acts;
use crate::model::verdict::headline;
use crate::model::{Attribute, Dossier, Event, Id, Known, Position, Subject, Value, Verdict};
use crate::text::Clean;
pub use scope::Scope;

/// The positions listed, as rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Positions {
    /// The scopes to choose from, and what to call each.
    pub scopes: Vec<(Scope, Clean)>,
    /// Headings and positions, in the order of showing.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A part of the list.
    Section(Clean),
    /// A topic.
    Topic(Clean),
    /// How the positions below stand to those above.
    Note(Clean),
    /// A position.
    Position(Box<PositionRow>),
}

/// A position as a row shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct PositionRow {
    /// The position.
    pub id: Id,
    /// Holder and those it is aimed at: "US → CN".
    pub parties: Clean,
    /// What the holder does: "threatens"; several words where sources differ.
    pub act: Clean,
    /// Its numbers: "100% or up to 100% or about 155%".
    pub figures: Clean,
    /// When it is due and on what condition: "due 1 Nov, if no deal is reached".
    pub terms: Clean,
    /// What it says, in our words; of what no person has put into words, in those of the first source.
    pub summary: Clean,
    /// Whether a machine has drafted it and no person has accepted it.
    pub is_drafted: bool,
    /// The worst verdict among its attributes.
    pub verdict: Verdict,
    /// How many origins speak of it.
    pub origins: usize,
}

impl Positions {
    /// The position of a row, when it is one.
    #[must_use]
    pub fn position(&self, row: usize) -> Option<&PositionRow> {
        match self.rows.get(row)? {
            Row::Position(position) => Some(position),
            _ => None,
        }
    }

    /// The row of a position.
    #[must_use]
    pub fn row_of(&self, id: &str) -> Option<usize> {
        self.rows
            .iter()
            .position(|row| matches!(row, Row::Position(position) if &*position.id == id))
    }

    /// The first row that is a position.
    #[must_use]
    pub fn first(&self) -> Option<usize> {
        self.rows
            .iter()
            .position(|row| matches!(row, Row::Position(_)))
    }

    /// How many positions are listed.
    #[must_use]
    pub fn count(&self) -> usize {
        self.rows
            .iter()
            .filter(|row| matches!(row, Row::Position(_)))
            .count()
    }
}

/// Projects the positions of `scope`: those that name the event first, then those held by or aimed at its host and
/// its participants. Without an event, every position counts as one of the whole dossier.
#[must_use]
pub fn project(
    event: Option<&Id>,
    scope: &Scope,
    survey: &Survey,
    lens: &Lens,
    dossier: &Dossier,
) -> Positions {
    let known: Vec<&Position> = dossier
        .positions
        .iter()
        .filter(|position| !position.is_bare())
        .collect();
    let event = event.and_then(|id| dossier.event(id));
    let (naming, around) = event.map_or_else(Default::default, |event| {
        around_event(event, &known, dossier)
    });
    let scopes = scope::list(&naming, &around, event.is_some(), dossier);
    let make = |position: &Position| row(position, survey, lens, dossier);
    let name = |topic: &Id| {
        dossier
            .topic(topic)
            .map_or_else(|| topic.as_clean().clone(), |term| term.name.clone())
    };
    let mut rows = Vec::new();
    match scope {
        Scope::Event if event.is_some() => {
            list_topics(&naming, &mut rows, &name, &make);
            if !around.is_empty() {
                let text = format!("of those who take part: {}", around.len());
                rows.push(Row::Section(Clean::line(&text)));
                list_topics(&around, &mut rows, &name, &make);
            }
        }
        Scope::Pair(a, b) => {
            let both = naming.iter().chain(&around).copied();
            let between: Vec<&Position> = both
                .filter(|p| scope::is_between(p, a, b.as_ref()))
                .collect();
            list_topics(&between, &mut rows, &name, &make);
        }
        Scope::Event | Scope::All => list_topics(&known, &mut rows, &name, &make),
    }
    Positions { scopes, rows }
}

/// The positions that name the event, and those of its host and participants that do not.
fn around_event<'a>(
    event: &Event,
    known: &[&'a Position],
    dossier: &Dossier,
) -> (Vec<&'a Position>, Vec<&'a Position>) {
    let mut parties: Vec<&str> = event
        .participants()
        .filter_map(|id| dossier.party_of(id))
        .collect();
    parties.sort_unstable();
    parties.dedup();
    let takes_part = |id: &Id| parties.contains(&&**id);
    let (naming, rest): (Vec<&Position>, Vec<&Position>) = known
        .iter()
        .copied()
        .partition(|position| position.events.contains(&event.id));
    // At a meeting of two, what each wants of a third is beside the point.
    let few = parties.len() == 2;
    let around = rest
        .into_iter()
        .filter(|position| {
            let aimed = position.toward.iter().any(takes_part);
            let held = takes_part(&position.holder);
            if few {
                held && (aimed || position.toward.is_empty())
            } else {
                held || aimed
            }
        })
        .collect();
    (naming, around)
}

/// Positions under their topics, each topic where its first position stands.
pub(super) fn list_topics(
    positions: &[&Position],
    rows: &mut Vec<Row>,
    name: &impl Fn(&Id) -> Clean,
    make: &impl Fn(&Position) -> PositionRow,
) {
    let mut topics: Vec<(&Id, Vec<&Position>)> = Vec::new();
    let mut places: HashMap<&Id, usize> = HashMap::new();
    for position in positions {
        let topic = &position.topic;
        let at = *places.entry(topic).or_insert(topics.len());
        match topics.get_mut(at) {
            Some((_, group)) => group.push(position),
            None => topics.push((topic, vec![position])),
        }
    }
    for (topic, group) in topics {
        rows.push(Row::Topic(name(topic)));
        rows.extend(
            group
                .into_iter()
                .map(|position| Row::Position(Box::new(make(position)))),
        );
    }
}

/// One position as a row shows it.
#[must_use]
pub fn row(position: &Position, survey: &Survey, lens: &Lens, dossier: &Dossier) -> PositionRow {
    let attributes = position.attributes(dossier);
    let (verdict, origins) = survey.worst(&Subject::Position(position.id.clone()));
    let shown = |attribute: &Attribute<'_>| {
        let first = headline(attribute, lens.known, dossier);
        phrase::either(&phrase::values(first, lens, dossier)).to_string()
    };
    let due = attributes.iter().find(|attribute| attribute.ask == "due");
    let due = due.map(|due| format!("due {}", shown(due)));
    let condition = position.r#if.as_ref().map(|when| format!("if {when}"));
    let terms: Vec<String> = due.into_iter().chain(condition).collect();
    let numbers = attributes.iter().filter(|other| other.is_figure());
    let are_many = numbers.clone().count() > 1;
    let figures = numbers.map(|attribute| match thing(attribute) {
        Some(thing) if are_many => format!("{} ({thing})", shown(attribute)),
        _ => shown(attribute),
    });
    let figures: Vec<String> = figures.collect();
    PositionRow {
        id: position.id.clone(),
        parties: parties(position, dossier),
        act: act(position, &attributes, lens, dossier),
        figures: Clean::line(&figures.join("; ")),
        terms: Clean::line(&terms.join(", ")),
        summary: summary(position, &attributes, lens, dossier),
        is_drafted: position.draft.is_some(),
        verdict,
        origins,
    }
}

/// What a number is of, where there are several of one measure.
fn thing<'a>(attribute: &Attribute<'a>) -> Option<&'a Clean> {
    let mut claims = attribute.claims.iter();
    claims.find_map(|claim| match claim.value {
        Value::Figure(figure) => figure.of.as_ref(),
        _ => None,
    })
}

/// Its summary; of a draft, which has none, the words that it was drafted from.
fn summary(
    position: &Position,
    attributes: &[Attribute<'_>],
    lens: &Lens,
    dossier: &Dossier,
) -> Clean {
    let quoted = || {
        let act = attributes.iter().find(|attribute| attribute.ask == "act")?;
        let claims = headline(act, lens.known, dossier);
        let mut citations = claims.iter().flat_map(|claim| &claim.statement.cite);
        let quote = citations.find_map(|citation| citation.quote.as_ref())?;
        Some(Clean::line(&format!("“{quote}”")))
    };
    let own = position.summary.clone();
    let is_drafted = position.draft.is_some();
    own.or_else(|| quoted().filter(|_| is_drafted))
        .unwrap_or_default()
}

/// What the holder does, and who says so when that is neither the holder nor the outlet.
fn act(position: &Position, attributes: &[Attribute<'_>], lens: &Lens, dossier: &Dossier) -> Clean {
    let Some(attribute) = attributes.iter().find(|attribute| attribute.ask == "act") else {
        return Clean::default();
    };
    let first = headline(attribute, lens.known, dossier);
    let by = first.first().and_then(|claim| claim.statement.by.as_ref());
    let words = phrase::either(&phrase::values(first.iter().copied(), lens, dossier));
    match by.filter(|by| dossier.party_of(by) != Some(&*position.holder)) {
        Some(by) => Clean::line(&format!("{words}, says {},", dossier.name(by))),
        None => words,
    }
}

/// The first of its figures as a cell shows it, without its basis: "100% or about 155%"; empty when it has none.
#[must_use]
pub fn first_figure(position: &Position, known: Known, dossier: &Dossier) -> Clean {
    let attributes = position.attributes(dossier);
    let Some(attribute) = attributes.iter().find(|other| other.is_figure()) else {
        return Clean::default();
    };
    let mut values: Vec<String> = Vec::new();
    for claim in headline(attribute, known, dossier) {
        if let Value::Figure(figure) = claim.value {
            let value = phrase::figure(figure);
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }
    phrase::either(&values)
}

/// "US → CN", "US → CN, JP", "JP".
#[must_use]
pub fn parties(position: &Position, dossier: &Dossier) -> Clean {
    let holder = phrase::code(&position.holder, dossier);
    if position.toward.is_empty() {
        return holder;
    }
    let toward: Vec<String> = position
        .toward
        .iter()
        .map(|id| phrase::code(id, dossier).to_string())
        .collect();
    Clean::line(&format!("{holder} → {}", toward.join(", ")))
}

/// A position in one line: "US → CN threatens: Tariffs". Of several acts the one to show first counts.
#[must_use]
pub fn title(position: &Position, known: Known, dossier: &Dossier) -> Clean {
    let acts = acts(&position.attributes(dossier), known, dossier);
    let act = acts.first().map_or("", |act| phrase::act(*act));
    let topic = dossier
        .topic(&position.topic)
        .map_or(&*position.topic, |topic| &*topic.name);
    Clean::line(&format!("{} {act}: {topic}", parties(position, dossier)))
}

#[cfg(test)]
mod tests;
