//! Lists that answer one question across all parties, a line each.

use chrono::NaiveDate;

use crate::model::verdict;
use crate::model::{Act, Dossier, Position, Stated, Subject, Value, Verdict};
use crate::text::Clean;
use crate::views::phrase;
use crate::views::positions;
use crate::views::stand::{Kind, Stand};

use super::dealings::{Dealings, debtors};
use super::topic_name;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Roll {
    /// Asks without an answer, by who owes it.
    Owed,
    /// Threats and measures, by when.
    Threats,
    /// Offers, promises and agreements, by topic, and what is talked of.
    Promises,
    /// Whatever is due, by when.
    Dues,
}

impl Roll {
    /// The list that comes after this one, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Owed => Self::Threats,
            Self::Threats => Self::Promises,
            Self::Promises => Self::Dues,
            Self::Dues => Self::Owed,
        }
    }

    /// The list that comes before this one.
    #[must_use]
    pub const fn previous(self) -> Self {
        self.next().next().next()
    }

    /// What the list is called where there is little room.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Owed => "answers owed",
            Self::Threats => "threats",
            Self::Promises => "promises",
            Self::Dues => "what is due",
        }
    }

    /// What the list is called.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Owed => "Who owes an answer, as far as is reported",
            Self::Threats => "Threats and measures, by when",
            Self::Promises => "Offers, promises and agreements, by topic",
            Self::Dues => "What is due, by when",
        }
    }
}

/// A line, the verdict on its position, and where it leads; a heading has neither.
pub type Line = (Clean, Option<(Verdict, Subject)>);

/// The lines of a list.
#[must_use]
pub fn roll(which: Roll, from: &Dealings<'_>) -> Vec<Line> {
    match which {
        Roll::Owed => owed(from),
        Roll::Promises => promises(from),
        Roll::Threats => by_due(from, |stand, _| stand.is(Kind::Pressure)),
        Roll::Dues => by_due(from, |_, position| !position.due.is_empty()),
    }
}

fn owed(from: &Dealings<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for (asked, gaps) in debtors(from.gaps) {
        let name = from.dossier.name(asked);
        let text = format!("{name} owes {}", phrase::count(gaps.len(), "answer"));
        lines.push((Clean::line(&text), None));
        for gap in gaps {
            let asks = gap
                .asks
                .iter()
                .filter_map(|at| from.dossier.positions.get(*at));
            for position in asks {
                lines.push(line(position, true, gap.answer.phrase(), from));
            }
        }
    }
    lines
}

fn promises(from: &Dealings<'_>) -> Vec<Line> {
    let mut topics: Vec<(&str, Vec<&Position>)> = Vec::new();
    let mut places = std::collections::HashMap::new();
    let stands = from.stands.iter().filter_map(|stand| {
        let position = stand.position(from.dossier)?;
        // What is only talked of is nobody's promise yet, and what a reader of promises must not miss.
        let is_floated = stand.is(Kind::Report) && !position.stage.is_empty();
        let is_promise = stand.is(Kind::Promise) || stand.is(Kind::Agreement) || is_floated;
        is_promise.then_some(position)
    });
    for position in stands {
        let place = *places.entry(&position.topic).or_insert(topics.len());
        match topics.get_mut(place) {
            Some((_, own)) => own.push(position),
            None => topics.push((&position.topic, vec![position])),
        }
    }
    let mut lines = Vec::new();
    for (topic, own) in topics {
        lines.push((topic_name(&topic.into(), from.dossier), None));
        lines.extend(
            own.into_iter()
                .map(|position| line(position, false, "", from)),
        );
    }
    lines
}

/// Threats go before measures where neither has a day.
fn by_due(from: &Dealings<'_>, is_wanted: fn(&Stand, &Position) -> bool) -> Vec<Line> {
    let mut own: Vec<(Option<NaiveDate>, bool, &Position)> = from
        .stands
        .iter()
        .filter_map(|stand| Some((stand, stand.position(from.dossier)?)))
        .filter(|(stand, position)| is_wanted(stand, position))
        .map(|(stand, position)| {
            let is_threat = stand.acts.contains(&Act::Threatens);
            (due(position, from), !is_threat, position)
        })
        .collect();
    own.sort_by_key(|(due, is_measure, _)| (due.is_none(), *due, *is_measure));
    let today = from.lens.today();
    let mut lines = Vec::new();
    let mut section = None;
    for (due, is_measure, position) in own {
        let title = match (due, is_measure) {
            (Some(day), _) if day < today => "the day has passed",
            (Some(_), _) => "by a day",
            (None, false) => "no day given",
            (None, true) => "no day given: measures",
        };
        if section != Some(title) {
            section = Some(title);
            lines.push((Clean::line(title), None));
        }
        lines.push(line(position, true, "", from));
    }
    lines
}

/// The last day by which it is due: the earliest that a source names.
fn due(position: &Position, from: &Dealings<'_>) -> Option<NaiveDate> {
    let claims = headline("due", position, from).into_iter();
    claims
        .filter_map(|claim| match claim.value {
            Value::When(when, _) => when.days().last,
            _ => None,
        })
        .min()
}

/// The claims of one attribute that are to be shown first.
fn headline<'a>(ask: &str, position: &'a Position, from: &Dealings<'a>) -> Vec<Stated<'a>> {
    let attributes = position.attributes(from.dossier);
    let attribute = attributes.iter().find(|attribute| attribute.ask == ask);
    attribute.map_or_else(Vec::new, |attribute| {
        verdict::headline(attribute, from.lens.known, from.dossier)
    })
}

/// "US → CN threatens 100% (Tariffs), due 1 Nov: the summary · who prints it". The topic is left out where a heading has
/// it; `answer` is what came of an ask.
fn line(position: &Position, has_topic: bool, answer: &str, from: &Dealings<'_>) -> Line {
    let row = positions::row(position, from.survey, from.lens, from.dossier);
    let mut head = row.act.to_string();
    if row.figures.is_empty() {
        head.truncate(head.trim_end_matches(',').len());
    } else {
        head = format!("{head} {}", row.figures);
    }
    if has_topic {
        head = format!("{head} ({})", topic_name(&position.topic, from.dossier));
    }
    let stage = headline("stage", position, from);
    let stage = phrase::either(&phrase::values(stage, from.lens, from.dossier));
    let terms = [&*stage, &*row.terms]
        .into_iter()
        .filter(|part| !part.is_empty());
    let head = std::iter::once(&*head)
        .chain(terms)
        .collect::<Vec<_>>()
        .join(", ");
    let tail = [answer, &*row.summary]
        .into_iter()
        .filter(|part| !part.is_empty());
    let tail = tail.collect::<Vec<_>>().join(". ");
    let mut text = format!("{} {head}", row.parties);
    for (joint, part) in [(": ", &*tail), (" · ", &*sources(position, from.dossier))] {
        if !part.is_empty() {
            text = format!("{text}{joint}{part}");
        }
    }
    (
        Clean::line(&text),
        Some((row.verdict, Subject::Position(row.id))),
    )
}

/// Who prints what the holder does, each source once.
fn sources(position: &Position, dossier: &Dossier) -> String {
    let mut labels: Vec<String> = Vec::new();
    for citation in position.act.iter().flat_map(|claim| &claim.statement.cite) {
        let source = dossier.source(&citation.source);
        let label = source.map_or_else(
            || citation.source.to_string(),
            |source| source.label().to_string(),
        );
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels.join(", ")
}
