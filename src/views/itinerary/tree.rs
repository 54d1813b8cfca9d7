//! Which event stands below which, and in what order.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use super::branches::draw_branches;
use super::{EventRow, Row, short_phrase, standing_phrase};
use crate::model::verdict::headline;
use crate::model::{Attribute, Days, Dossier, Event, Id, Relation, Value, When};
use crate::text::Clean;
use crate::views::disputes::Survey;
use crate::views::{Lens, Subject, phrase};

/// An event with what its place in the list depends on.
pub(super) struct Node<'a> {
    pub(super) event: &'a Event,
    when: Option<&'a When>,
    zone: Option<Tz>,
    places: Vec<Clean>,
    relation: Option<(&'a Id, Relation)>,
    /// The node that it stands below.
    parent: Option<usize>,
    /// The nodes below it.
    children: Vec<usize>,
}

impl<'a> Node<'a> {
    /// `None` when no claim supports the event.
    fn of(event: &'a Event, lens: &Lens, dossier: &'a Dossier) -> Option<Self> {
        let attributes = event.attributes(dossier);
        if attributes.is_empty() {
            return None;
        }
        let mut node = Self {
            event,
            when: None,
            zone: event.zone(dossier),
            places: Vec::new(),
            relation: None,
            parent: None,
            children: Vec::new(),
        };
        for attribute in &attributes {
            node.note(attribute, lens, dossier);
        }
        Some(node)
    }

    fn note(&mut self, attribute: &Attribute<'a>, lens: &Lens, dossier: &Dossier) {
        let name = attribute.of.rsplit_once('/').map_or("", |(_, name)| name);
        if !matches!(name, "when" | "where") && !name.starts_with("part_of:") {
            return;
        }
        for claim in headline(attribute, lens.known, dossier) {
            match claim.value {
                Value::When(when, _) if name == "when" => {
                    self.when = self.when.or(Some(when));
                }
                Value::Place(place) if name == "where" => {
                    self.places.push(dossier.name(place));
                }
                Value::Parent(id, relation) => {
                    self.relation = self.relation.or(Some((id, relation)));
                }
                _ => {}
            }
        }
    }

    fn days(&self) -> Option<Days> {
        self.when.map(When::days)
    }

    /// By first day; of several on one, the short before the long, so that a day comes before the week it begins.
    fn sort_key(&self) -> (NaiveDate, NaiveDate, Option<NaiveDateTime>) {
        let days = self.days().unwrap_or_default();
        let first = days.first.or(days.last).unwrap_or(NaiveDate::MAX);
        let time = self.when.and_then(When::time).map(|(at, _)| at);
        (first, days.last.unwrap_or(NaiveDate::MAX), time)
    }
}

/// For each node one that stands above it, or itself where none does; the way up is shortened whenever it is walked.
struct Tops(Vec<usize>);

impl Tops {
    /// The node above all others that `index` stands below.
    fn of(&mut self, index: usize) -> usize {
        let mut top = index;
        while let Some(above) = self.0.get(top).copied().filter(|above| *above != top) {
            top = above;
        }
        let mut here = index;
        while here != top {
            let Some(above) = self.0.get_mut(here) else {
                break;
            };
            here = std::mem::replace(above, top);
        }
        top
    }

    fn hang(&mut self, index: usize, parent: usize) {
        if let Some(above) = self.0.get_mut(index) {
            *above = parent;
        }
    }
}

/// The events, each below what it is part of when it falls in its days.
pub(super) struct Tree<'a> {
    pub(super) nodes: Vec<Node<'a>>,
}

impl<'a> Tree<'a> {
    pub(super) fn plant(lens: &Lens, dossier: &'a Dossier) -> Self {
        let events = dossier.events.iter();
        let nodes: Vec<Node<'a>> = events
            .filter_map(|event| Node::of(event, lens, dossier))
            .collect();
        let by_id: HashMap<&str, usize> = nodes
            .iter()
            .enumerate()
            .map(|(index, node)| (&*node.event.id, index))
            .collect();
        let mut tops = Tops((0..nodes.len()).collect());
        let mut tree = Self { nodes };
        for index in 0..tree.nodes.len() {
            tree.hang(index, &by_id, &mut tops);
        }
        tree
    }

    /// Hangs a node below its parent, unless it falls outside its days or a ring would close.
    fn hang(&mut self, index: usize, by_id: &HashMap<&str, usize>, tops: &mut Tops) {
        let Some(node) = self.nodes.get(index) else {
            return;
        };
        let Some((id, Relation::Within | Relation::Beside)) = node.relation else {
            return;
        };
        let Some(parent) = by_id.get(&**id).copied() else {
            return;
        };
        let fits = match (node.days(), self.nodes.get(parent).and_then(Node::days)) {
            (None, _) => true,
            (Some(child), Some(parent)) => parent.hold(child),
            (Some(_), None) => false,
        };
        // A node that hangs nowhere yet is above the other only as the topmost of them.
        if !fits || tops.of(parent) == index {
            return;
        }
        tops.hang(index, parent);
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.children.push(index);
        }
        if let Some(node) = self.nodes.get_mut(index) {
            node.parent = Some(parent);
        }
    }

    /// Every row, headings between the days.
    pub(super) fn list(&self, survey: &Survey, lens: &Lens, dossier: &Dossier) -> Vec<Row> {
        let make = |node: &Node<'_>, depth: usize| row(node, depth, survey, lens, dossier);
        let places = self.places_by_days();
        let mut rows = Vec::new();
        let mut last = None;
        for root in self.roots() {
            let Some(node) = self.nodes.get(root) else {
                continue;
            };
            let heading = heading(node, &places, lens);
            if last.as_ref() != Some(&heading) {
                rows.push(Row::Heading(heading.clone()));
                last = Some(heading);
            }
            self.list_below(root, &mut rows, &make);
        }
        draw_branches(&mut rows);
        rows
    }

    /// A node and all below it, depth first; a loop rather than a recursion, since a file may nest without end.
    fn list_below(
        &self,
        root: usize,
        rows: &mut Vec<Row>,
        make: &impl Fn(&Node<'_>, usize) -> EventRow,
    ) {
        let mut waiting = vec![(root, 0)];
        while let Some((index, depth)) = waiting.pop() {
            let Some(node) = self.nodes.get(index) else {
                continue;
            };
            rows.push(Row::Event(Box::new(make(node, depth))));
            let mut below: Vec<(usize, &Node<'_>)> = node
                .children
                .iter()
                .filter_map(|child| Some((*child, self.nodes.get(*child)?)))
                .collect();
            below.sort_by_key(|(_, child)| child.sort_key());
            waiting.extend(below.iter().rev().map(|(child, _)| (*child, depth + 1)));
        }
    }

    /// The nodes that stand below no other: dated ones by day, then the undated.
    fn roots(&self) -> Vec<usize> {
        let roots = self
            .nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| node.parent.is_none());
        let (mut dated, undated): (Vec<_>, Vec<_>) =
            roots.partition(|(_, node)| node.days().is_some());
        dated.sort_by_key(|(_, node)| node.sort_key());
        let undated: Vec<usize> = undated.into_iter().map(|(index, _)| index).collect();
        dated
            .into_iter()
            .map(|(index, _)| index)
            .chain(self.sort_undated(&undated))
            .collect()
    }

    /// The places of all that begins on the same days, each list of places once.
    fn places_by_days(&self) -> HashMap<Days, Vec<&[Clean]>> {
        let mut places: HashMap<Days, Vec<&[Clean]>> = HashMap::new();
        for node in self.nodes.iter().filter(|node| node.parent.is_none()) {
            let Some(days) = node.days().filter(|_| !node.places.is_empty()) else {
                continue;
            };
            let here = places.entry(days).or_default();
            if !here.contains(&&*node.places) {
                here.push(&node.places);
            }
        }
        places
    }
}

/// The day, and the place where all that begins there agrees on one.
fn heading(node: &Node<'_>, places: &HashMap<Days, Vec<&[Clean]>>, lens: &Lens) -> Clean {
    let Some(when) = node.when else {
        return Clean::line("undated");
    };
    let day = match when.instant_in(node.zone) {
        Some(instant) => {
            When::from(instant.with_timezone(&lens.zone).date_naive()).phrase(lens.year)
        }
        None => when.without_time().plain_phrase(lens.year),
    };
    match places.get(&when.days()).map(Vec::as_slice) {
        Some([only]) => {
            let names: Vec<&str> = only.iter().map(|place| &**place).collect();
            Clean::line(&format!("{day} · {}", names.join(" / ")))
        }
        _ => Clean::line(&day),
    }
}

/// The days of an event below another, and of one whose day is not certain: its heading leaves that out.
fn short_date(node: &Node<'_>, lens: &Lens) -> String {
    let Some(when) = node.when else {
        return String::new();
    };
    let is_told = node.parent.is_none() && !when.is_uncertain() && !when.is_approximate();
    let days = when.days();
    match (days.first.zip(days.last), is_told) {
        (_, true) | (None, _) => String::new(),
        (Some((first, last)), false) => {
            let around = if when.is_approximate() { "~" } else { "" };
            let doubt = if when.is_uncertain() { "?" } else { "" };
            format!(
                "{around}{}{doubt}",
                phrase::day_range(first, last, lens.year)
            )
        }
    }
}

fn row(node: &Node<'_>, depth: usize, survey: &Survey, lens: &Lens, dossier: &Dossier) -> EventRow {
    let event = node.event;
    let subject = Subject::Event(event.id.clone());
    let (verdict, origins) = survey.worst(&subject);
    let apart = node.relation.filter(|_| node.parent.is_none());
    let standing = event.standing(lens.moment(), dossier);
    EventRow {
        id: event.id.clone(),
        title: event.title.clone(),
        date: Clean::line(&short_date(node, lens)),
        note: apart.map(|(id, relation)| {
            Clean::line(&format!(
                "{} {}",
                phrase::relation(relation),
                dossier.name(id)
            ))
        }),
        depth,
        branches: Vec::new(),
        status: standing.status,
        short_standing: Clean::line(&short_phrase(&standing)),
        is_outcome_missing: standing.is_outcome_missing,
        is_drafted: event.draft.is_some(),
        standing: Clean::line(&standing_phrase(&standing, dossier)),
        verdict,
        origins,
        days: node.days(),
    }
}

#[cfg(test)]
mod tests {
    use super::Tops;

    #[test]
    fn the_way_up_is_shortened() {
        let mut tops = Tops((0..6).collect());
        for index in 1..5 {
            assert_eq!(tops.of(index), index);
            tops.hang(index, index - 1);
        }
        assert_eq!(tops.0, [0, 0, 1, 2, 3, 5]);
        assert_eq!((tops.of(4), tops.of(5)), (0, 5));
        assert_eq!(tops.0, [0, 0, 0, 0, 0, 5]);
    }
}
