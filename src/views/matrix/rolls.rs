//! Lists that answer one question across all parties, a line each.

use chrono::NaiveDate;

use crate::model::{Dossier, Known, Position, Verdict};
use crate::text::Clean;
use crate::views::phrase;
use crate::views::positions::{self, PositionRow};
use crate::views::stand::{Kind, Stand};
use crate::views::subject::Subject;

use super::dealings::{Dealings, debtors};
use super::topic_name;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Roll {
    /// Asks without an answer, by who owes it.
    Owed,
    /// Threats and measures, by when.
    Threats,
    /// Offers, promises and agreements, by topic.
    Promises,
    /// Whatever is due, by when.
    Dues,
}

impl Roll {
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
                let tail = format!("{}. ", gap.answer.phrase());
                lines.push(line(position, &tail, from));
            }
        }
    }
    lines
}

fn promises(from: &Dealings<'_>) -> Vec<Line> {
    let mut topics: Vec<(&str, Vec<&Position>)> = Vec::new();
    let mut places = std::collections::HashMap::new();
    let is_promise = |stand: &&Stand| stand.is(Kind::Promise) || stand.is(Kind::Agreement);
    let stands = from.stands.iter().filter(is_promise);
    for position in stands.filter_map(|stand| stand.position(from.dossier)) {
        let place = *places.entry(&position.topic).or_insert(topics.len());
        match topics.get_mut(place) {
            Some((_, own)) => own.push(position),
            None => topics.push((&position.topic, vec![position])),
        }
    }
    let mut lines = Vec::new();
    for (topic, own) in topics {
        lines.push((topic_name(&topic.into(), from.dossier), None));
        lines.extend(own.into_iter().map(|position| line(position, "", from)));
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
            let is_threat = stand.acts.contains(&crate::model::Act::Threatens);
            (
                due(position, from.lens.known, from.dossier),
                !is_threat,
                position,
            )
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
        lines.push(line(position, "", from));
    }
    lines
}

/// The last day by which it is due: the earliest that a source names.
fn due(position: &Position, known: Known, dossier: &Dossier) -> Option<NaiveDate> {
    let attributes = position.attributes(dossier);
    let attribute = attributes.iter().find(|attribute| attribute.ask == "due")?;
    let headline = crate::model::verdict::judge(attribute, known, dossier).headline;
    let claims = headline
        .iter()
        .filter_map(|index| attribute.claims.get(*index));
    claims
        .filter_map(|claim| match claim.value {
            crate::model::Value::When(when, _) => when.days().last,
            _ => None,
        })
        .min()
}

fn line(position: &Position, before: &str, from: &Dealings<'_>) -> Line {
    let row = positions::row(position, from.survey, from.lens, from.dossier);
    let topic = topic_name(&position.topic, from.dossier);
    let text = Clean::line(&text(&row, &topic, before));
    (text, Some((row.verdict, Subject::Position(row.id))))
}

/// "US → CN threatens 100% (Tariffs), due 1 Nov: the summary".
fn text(row: &PositionRow, topic: &str, before: &str) -> String {
    let mut text = format!("{} {}", row.parties, row.act);
    if !row.figures.is_empty() {
        text = format!("{text} {}", row.figures);
    }
    text = format!("{text} ({topic})");
    if !row.terms.is_empty() {
        text = format!("{text}, {}", row.terms);
    }
    if row.summary.is_empty() {
        format!("{text}. {before}").trim_end().to_owned()
    } else {
        format!("{text}: {before}{}", row.summary)
    }
}
