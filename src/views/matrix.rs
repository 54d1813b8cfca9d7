//! Parties by topics: who holds how much on what, and who still owes an answer.

mod dealings;
mod rolls;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::HashMap;

use super::disputes::Survey;
use super::gaps::Gap;
use super::lens::Lens;
use super::phrase;
use super::positions;
use super::stand::{Kind, Stand, party};
use crate::model::{Dossier, Id, Subject, Verdict};
use crate::text::{Clean, fold, width};

pub use dealings::{Dealings, Spot};
pub use rolls::{Roll, roll};

/// In which order rows and columns stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// Those with most positions first.
    #[default]
    Count,
    /// By name.
    Name,
}

/// A row or a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The party or the topic.
    pub id: Id,
    /// Its name.
    pub name: Clean,
    /// What it is called where there is little room.
    pub code: Clean,
    /// How many positions the row or the column has.
    pub count: usize,
    /// Of a party: to how many asks an answer is owed, as far as is reported.
    pub owed: usize,
    /// Cells that the name of a party takes; of a topic, the longest word of its name or the widest entry of its column
    /// without the mark.
    pub cells: usize,
}

/// What a cell shows of its positions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// The figure of the position that has one, else what the holder does.
    pub headline: Clean,
    /// How many positions there are.
    pub count: usize,
    /// The worst verdict among them.
    pub verdict: Verdict,
    /// How many origins speak of the one with that verdict.
    pub origins: usize,
}

/// The table. Only cells that have a position are there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The rows.
    pub parties: Vec<Heading>,
    /// The columns.
    pub topics: Vec<Heading>,
    /// To how many asks an answer is owed, by whomever.
    pub owed: usize,
    cells: HashMap<(usize, usize), Cell>,
}

impl Cell {
    /// How many positions there are beside the one that is told: "+3"; empty when there is none.
    #[must_use]
    pub fn more(&self) -> String {
        match self.count.saturating_sub(1) {
            0 => String::new(),
            more => format!("+{more}"),
        }
    }

    /// Cells that it takes without its mark.
    fn cells(&self) -> usize {
        let more = self.more();
        width(&self.headline) + if more.is_empty() { 0 } else { more.len() + 1 }
    }
}

impl Matrix {
    /// The cell of a row and a column, when it has a position.
    #[must_use]
    pub fn cell(&self, party: usize, topic: usize) -> Option<&Cell> {
        self.cells.get(&(party, topic))
    }

    /// The row of a party.
    #[must_use]
    pub fn party(&self, id: &str) -> Option<usize> {
        self.parties.iter().position(|party| &*party.id == id)
    }

    /// The column of a topic.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<usize> {
        self.topics.iter().position(|topic| &*topic.id == id)
    }
}

/// Projects the positions of one kind, or all of them. Who only owes an answer has a row too, unless a kind is asked for.
#[must_use]
pub fn project(
    stands: &[Stand],
    gaps: &[Gap],
    (order, kind): (Order, Option<Kind>),
    survey: &Survey,
    lens: &Lens,
    dossier: &Dossier,
) -> Matrix {
    let mut parties = Headings::default();
    let mut topics = Headings::default();
    let mut groups: HashMap<(usize, usize), Vec<&Stand>> = HashMap::new();
    for stand in stands {
        if kind.is_some_and(|kind| !stand.is(kind)) {
            continue;
        }
        let Some(position) = stand.position(dossier) else {
            continue;
        };
        let holder = party(&position.holder, dossier);
        let place = (parties.count(&holder), topics.count(&position.topic));
        groups.entry(place).or_default().push(stand);
    }
    let owed = || gaps.iter().filter(|gap| gap.answer.is_owed());
    for gap in owed() {
        parties.owe(&gap.asked, kind.is_none());
    }
    let (parties, rows) = parties.sorted(order, |id| (dossier.name(id), phrase::code(id, dossier)));
    let (mut topics, columns) = topics.sorted(order, |id| {
        let name = topic_name(id, dossier);
        (name.clone(), name)
    });
    for topic in &mut topics {
        let words = topic.name.split_whitespace().map(width);
        topic.cells = words.max().unwrap_or_default();
    }
    let mut cells = HashMap::new();
    for ((party, topic), group) in groups {
        if let Some((row, column)) = rows.get(party).zip(columns.get(topic)) {
            let cell = cell(&group, survey, lens, dossier);
            if let Some(topic) = topics.get_mut(*column) {
                topic.cells = topic.cells.max(cell.cells());
            }
            cells.insert((*row, *column), cell);
        }
    }
    Matrix {
        parties,
        topics,
        owed: owed().count(),
        cells,
    }
}

/// What a topic is called.
#[must_use]
pub fn topic_name(id: &Id, dossier: &Dossier) -> Clean {
    let topic = dossier.topic(id);
    topic.map_or_else(|| id.as_clean().clone(), |topic| topic.name.clone())
}

/// Headings in the order in which they were met.
#[derive(Default)]
struct Headings {
    list: Vec<(Id, usize, usize)>,
    places: HashMap<Id, usize>,
}

impl Headings {
    fn place(&mut self, id: &Id) -> usize {
        let next = self.list.len();
        let place = *self.places.entry(id.clone()).or_insert(next);
        if place == next {
            self.list.push((id.clone(), 0, 0));
        }
        place
    }

    fn count(&mut self, id: &Id) -> usize {
        let place = self.place(id);
        if let Some((_, count, _)) = self.list.get_mut(place) {
            *count += 1;
        }
        place
    }

    fn owe(&mut self, id: &Id, may_add: bool) {
        if !may_add && !self.places.contains_key(id) {
            return;
        }
        let place = self.place(id);
        if let Some((.., owed)) = self.list.get_mut(place) {
            *owed += 1;
        }
    }

    /// The headings in order, and for each in the order of meeting where it now stands.
    fn sorted(
        self,
        order: Order,
        names: impl Fn(&Id) -> (Clean, Clean),
    ) -> (Vec<Heading>, Vec<usize>) {
        let mut headings: Vec<(usize, Heading)> = self
            .list
            .into_iter()
            .map(|(id, count, owed)| {
                let (name, code) = names(&id);
                Heading {
                    cells: width(&name),
                    id,
                    name,
                    code,
                    count,
                    owed,
                }
            })
            .enumerate()
            .collect();
        match order {
            Order::Count => {
                headings.sort_by_key(|(_, heading)| Reverse((heading.count, heading.owed)));
            }
            Order::Name => headings.sort_by_cached_key(|(_, heading)| fold(&heading.name)),
        }
        let mut moved = vec![0; headings.len()];
        for (now, (before, _)) in headings.iter().enumerate() {
            if let Some(place) = moved.get_mut(*before) {
                *place = now;
            }
        }
        let headings = headings.into_iter().map(|(_, heading)| heading).collect();
        (headings, moved)
    }
}

fn cell(group: &[&Stand], survey: &Survey, lens: &Lens, dossier: &Dossier) -> Cell {
    let (mut verdict, mut origins) = (Verdict::default(), 0);
    for position in group.iter().filter_map(|stand| stand.position(dossier)) {
        let (own, voices) = survey.worst(&Subject::Position(position.id.clone()));
        if own > verdict {
            (verdict, origins) = (own, voices);
        } else if own == verdict {
            origins = origins.max(voices);
        }
    }
    Cell {
        headline: headline(group, lens, dossier),
        count: group.len(),
        verdict,
        origins,
    }
}

/// Of several positions, a figure says most, then an act that is somebody's.
fn headline(group: &[&Stand], lens: &Lens, dossier: &Dossier) -> Clean {
    let figures = |stand: &&&Stand| {
        let position = stand.position(dossier);
        position.is_some_and(|position| !position.figures.is_empty())
    };
    let is_own = |stand: &&&Stand| stand.kind() != Kind::Report;
    let own_figure = group.iter().filter(figures).find(is_own);
    let with_figure = own_figure.or_else(|| group.iter().find(figures));
    if let Some(position) = with_figure.and_then(|stand| stand.position(dossier)) {
        return positions::first_figure(position, lens.known, dossier);
    }
    let stand = group.iter().find(is_own).or_else(|| group.first());
    let acts: Vec<&str> = stand
        .into_iter()
        .flat_map(|stand| &stand.acts)
        .map(|act| phrase::act(*act))
        .collect();
    Clean::line(&acts.join(" or "))
}
