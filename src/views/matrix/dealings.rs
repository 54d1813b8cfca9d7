//! What stands behind a cell, and what two parties have to do with each other, as rows.

use crate::model::{Dossier, Id, Position};
use crate::text::Clean;
use crate::views::disputes::Survey;
use crate::views::gaps::{Answer, Gap};
use crate::views::lens::Lens;
use crate::views::phrase;
use crate::views::positions::{self, Row};
use crate::views::stand::{Kind, Stand, aimed_at, party};

use super::topic_name;

/// A place of the matrix: where neither is given, the whole margin is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// What one party holds on a topic; of every party when none is given.
    Topic(Option<Id>, Id),
    /// Which answers one party owes; of every party when none is given.
    Owed(Option<Id>),
}

/// What rows are made from.
#[derive(Debug, Clone, Copy)]
pub struct Dealings<'a> {
    /// The stands.
    pub stands: &'a [Stand],
    /// The asks and their answers.
    pub gaps: &'a [Gap],
    /// The verdicts.
    pub survey: &'a Survey,
    /// Through what it is looked at.
    pub lens: &'a Lens,
    /// The dossier.
    pub dossier: &'a Dossier,
}

impl Dealings<'_> {
    /// The rows behind a place, of one kind or of all.
    #[must_use]
    pub fn at(&self, spot: &Spot, kind: Option<Kind>) -> Vec<Row> {
        match spot {
            Spot::Topic(Some(holder), topic) => self.of_cell(holder, topic, kind),
            Spot::Topic(None, topic) => self.of_topic(topic, kind),
            Spot::Owed(Some(asked)) => self.of_debtor(asked),
            Spot::Owed(None) => self.of_debtors(),
        }
    }

    /// What `holder` asks of `other` with what that answers, then what it offers, threatens, has agreed, refuses, and
    /// what else is reported.
    #[must_use]
    pub fn between(&self, holder: &Id, other: &Id) -> Vec<Row> {
        let mut rows = Vec::new();
        let asks: Vec<&Gap> = self
            .gaps
            .iter()
            .filter(|gap| gap.asker == *holder && gap.asked == *other)
            .collect();
        if !asks.is_empty() {
            let name = self.dossier.name(other);
            rows.push(Row::Section(Clean::line(&format!("asks of {name}"))));
            for gap in asks {
                self.push_gap(gap, None, &mut rows);
            }
        }
        let own: Vec<&Stand> = self
            .stands
            .iter()
            .filter(|stand| self.is_between(stand, holder, other))
            .collect();
        self.push_kinds(&own, &Kind::ALL, &mut rows, |stand| !stand.is(Kind::Ask));
        rows
    }

    /// The parties that have to do with `party`, those with most positions between the two first.
    #[must_use]
    pub fn partners(&self, of: &Id) -> Vec<Id> {
        let mut counts: Vec<(Id, usize)> = Vec::new();
        let mut places = std::collections::HashMap::new();
        let mut count = |id: Id| {
            let place = *places.entry(id.clone()).or_insert(counts.len());
            match counts.get_mut(place) {
                Some((_, count)) => *count += 1,
                None => counts.push((id, 1)),
            }
        };
        for position in self.stands.iter().filter_map(|s| s.position(self.dossier)) {
            let holder = party(&position.holder, self.dossier);
            for other in aimed_at(position, self.dossier) {
                if holder == *of && other != *of {
                    count(other);
                } else if other == *of && holder != *of {
                    count(holder.clone());
                }
            }
        }
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts.into_iter().map(|(id, _)| id).collect()
    }

    fn of_cell(&self, holder: &Id, topic: &Id, kind: Option<Kind>) -> Vec<Row> {
        let mut rows: Vec<Row> = self
            .stands
            .iter()
            .filter(|stand| kind.is_none_or(|kind| stand.is(kind)))
            .filter_map(|stand| stand.position(self.dossier))
            .filter(|position| {
                position.topic == *topic && party(&position.holder, self.dossier) == *holder
            })
            .map(|position| self.row(position))
            .collect();
        if kind.is_some() {
            return rows;
        }
        let mut asked = self
            .gaps
            .iter()
            .filter(|gap| gap.asked == *holder && gap.topic == *topic)
            .peekable();
        if asked.peek().is_some() {
            let name = self.dossier.name(holder);
            rows.push(Row::Section(Clean::line(&format!("asked of {name}"))));
        }
        for gap in asked {
            let text = format!(
                "by {}: {}",
                self.dossier.name(&gap.asker),
                gap.answer.phrase()
            );
            rows.push(Row::Note(Clean::line(&text)));
            self.push_all(&gap.asks, &mut rows);
        }
        rows
    }

    fn of_topic(&self, topic: &Id, kind: Option<Kind>) -> Vec<Row> {
        let on_topic = |stand: &&Stand| {
            let position = stand.position(self.dossier);
            position.is_some_and(|position| position.topic == *topic)
                && kind.is_none_or(|kind| stand.is(kind))
        };
        let stands: Vec<&Stand> = self.stands.iter().filter(on_topic).collect();
        let mut rows = Vec::new();
        for kind in Kind::ALL {
            let own = || stands.iter().filter(|stand| stand.kind() == kind);
            if own().next().is_some() {
                rows.push(Row::Section(Clean::line(kind.title())));
                rows.extend(own().filter_map(|s| Some(self.row(s.position(self.dossier)?))));
            }
        }
        rows
    }

    fn of_debtor(&self, asked: &Id) -> Vec<Row> {
        let mut rows = Vec::new();
        let gaps = || self.gaps.iter().filter(|gap| gap.asked == *asked);
        for (title, wanted) in STATES {
            let mut own: Vec<&Gap> = gaps().filter(|gap| wanted(gap.answer)).collect();
            if !own.is_empty() {
                rows.push(Row::Section(Clean::line(title)));
            }
            own.sort_by_key(|gap| !gap.is_demand);
            for gap in own {
                self.push_gap(gap, Some(&gap.asker), &mut rows);
            }
        }
        rows
    }

    /// Those who owe most first.
    fn of_debtors(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (asked, gaps) in debtors(self.gaps) {
            let name = self.dossier.name(asked);
            let text = format!("{name}: {}", phrase::count(gaps.len(), "answer"));
            rows.push(Row::Section(Clean::line(&text)));
            for gap in gaps {
                self.push_gap(gap, Some(&gap.asker), &mut rows);
            }
        }
        rows
    }

    /// The asks under a heading, then the answers, then what else the asked holds on the topic.
    fn push_gap(&self, gap: &Gap, asker: Option<&Id>, rows: &mut Vec<Row>) {
        let topic = topic_name(&gap.topic, self.dossier);
        let answer = gap.answer.phrase();
        let text = asker.map_or_else(
            || format!("{topic}: {answer}"),
            // Codes are short, so that what came of it is seldom cut off.
            |asker| {
                let asker = phrase::code(asker, self.dossier);
                format!("{topic}, asked by {asker}: {answer}")
            },
        );
        rows.push(Row::Topic(Clean::line(&text)));
        self.push_all(&gap.asks, rows);
        if !gap.answers.is_empty() {
            rows.push(Row::Note(Clean::line("answers")));
            self.push_all(&gap.answers, rows);
        }
        if !gap.beside.is_empty() {
            rows.push(Row::Note(Clean::line("no answer, but on the same topic")));
            self.push_all(&gap.beside, rows);
        }
    }

    fn push_all(&self, places: &[usize], rows: &mut Vec<Row>) {
        let positions = places
            .iter()
            .filter_map(|at| self.dossier.positions.get(*at));
        rows.extend(positions.map(|position| self.row(position)));
    }

    fn push_kinds(
        &self,
        stands: &[&Stand],
        kinds: &[Kind],
        rows: &mut Vec<Row>,
        is_wanted: impl Fn(&Stand) -> bool,
    ) {
        for kind in kinds {
            let own: Vec<&Position> = stands
                .iter()
                .filter(|stand| stand.kind() == *kind && is_wanted(stand))
                .filter_map(|stand| stand.position(self.dossier))
                .collect();
            if own.is_empty() {
                continue;
            }
            rows.push(Row::Section(Clean::line(kind.title())));
            positions::list_topics(
                &own,
                rows,
                &|topic| topic_name(topic, self.dossier),
                &|position| positions::row(position, self.survey, self.lens, self.dossier),
            );
        }
    }

    fn is_between(&self, stand: &Stand, holder: &Id, other: &Id) -> bool {
        stand.position(self.dossier).is_some_and(|position| {
            party(&position.holder, self.dossier) == *holder
                && aimed_at(position, self.dossier).contains(other)
        })
    }

    fn row(&self, position: &Position) -> Row {
        let row = positions::row(position, self.survey, self.lens, self.dossier);
        Row::Position(Box::new(row))
    }
}

/// Which answers stand in a section.
type Wanted = fn(Answer) -> bool;

/// The sections of a debtor's list.
const STATES: [(&str, Wanted); 3] = [
    ("an answer is owed", Answer::is_owed),
    ("refused", |answer| answer == Answer::Refused),
    ("answered", |answer| matches!(answer, Answer::Given(_))),
];

/// Who owes an answer, and to what; those who owe most first, and of each what is
/// demanded before what is only sought.
pub(super) fn debtors(gaps: &[Gap]) -> Vec<(&Id, Vec<&Gap>)> {
    let mut list: Vec<(&Id, Vec<&Gap>)> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for gap in gaps.iter().filter(|gap| gap.answer.is_owed()) {
        let place = *places.entry(&gap.asked).or_insert(list.len());
        match list.get_mut(place) {
            Some((_, own)) => own.push(gap),
            None => list.push((&gap.asked, vec![gap])),
        }
    }
    list.sort_by_key(|(_, gaps)| std::cmp::Reverse(gaps.len()));
    for (_, gaps) in &mut list {
        gaps.sort_by_key(|gap| !gap.is_demand);
    }
    list
}
