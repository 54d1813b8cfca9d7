//! What happens when and where: the events by day, side meetings under their summit.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::disputes;
use super::lens::Lens;
use super::phrase;
use super::subject::Subject;
use crate::model::verdict::judge;
use crate::model::{Attribute, Days, Dossier, Event, Id, Relation, Status, Value, Verdict, When};
use crate::text::Clean;

/// The events that are known, as rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Itinerary {
    /// Headings and events, in the order of showing.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A day, a span of days, or "undated".
    Heading(Clean),
    /// An event.
    Event(Box<EventRow>),
}

/// An event as a row shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct EventRow {
    /// The event.
    pub id: Id,
    /// Its title.
    pub title: Clean,
    /// What it belongs to, when it does not stand below it: "part of APEC summit".
    pub note: Option<Clean>,
    /// The branches that lead to it, outermost first: whether more follow on that level.
    pub branches: Vec<bool>,
    /// Its standing, when a claim about it is known.
    pub status: Option<Status>,
    /// The standing in words, with the speaker: "confirmed, US", "outcome not reported".
    pub standing: Clean,
    /// The same in one word.
    pub short_standing: Clean,
    /// The day has passed, and no source tells how it went.
    pub is_outcome_missing: bool,
    /// The worst verdict among its attributes.
    pub verdict: Verdict,
    /// How many origins speak of it.
    pub origins: usize,
    /// The first and last possible day, when it is dated.
    pub days: Option<Days>,
}

impl Itinerary {
    /// The event of a row, when it is one.
    #[must_use]
    pub fn event(&self, row: usize) -> Option<&EventRow> {
        match self.rows.get(row)? {
            Row::Event(event) => Some(event),
            Row::Heading(_) => None,
        }
    }

    /// The row of an event.
    #[must_use]
    pub fn row_of(&self, id: &str) -> Option<usize> {
        self.rows
            .iter()
            .position(|row| matches!(row, Row::Event(event) if &*event.id == id))
    }

    /// How many events there are, and how many of them come up to and including `row`.
    #[must_use]
    pub fn count(&self, row: usize) -> (usize, usize) {
        let is_event = |row: &&Row| matches!(row, Row::Event(_));
        let before = self
            .rows
            .iter()
            .take(row.saturating_add(1))
            .filter(is_event)
            .count();
        (before, self.rows.iter().filter(is_event).count())
    }

    /// The first event that is not over on `today`; of those all over, the first within `span`; else the first.
    #[must_use]
    pub fn opening(&self, today: NaiveDate, span: Option<Days>) -> Option<usize> {
        let dated = |wanted: &dyn Fn(Days) -> bool| {
            self.rows
                .iter()
                .position(|row| matches!(row, Row::Event(event) if event.days.is_some_and(wanted)))
        };
        let within = |days: Days| span.is_none_or(|span| span.hold(days));
        dated(&|days| within(days) && days.last.is_some_and(|last| last >= today))
            .or_else(|| dated(&within))
            .or_else(|| {
                self.rows
                    .iter()
                    .position(|row| matches!(row, Row::Event(_)))
            })
    }
}

/// Projects the events that are known on the day.
#[must_use]
pub fn project(lens: &Lens, dossier: &Dossier) -> Itinerary {
    let nodes: Vec<Node<'_>> = dossier
        .events
        .iter()
        .filter_map(|event| Node::of(event, lens, dossier))
        .collect();
    let tree = Tree::plant(nodes);
    let mut rows = Vec::new();
    let mut last = None;
    for root in tree.roots() {
        let heading = tree.heading(root, lens, dossier);
        if last.as_ref() != Some(&heading) {
            rows.push(Row::Heading(heading.clone()));
            last = Some(heading);
        }
        tree.list(root, &mut Vec::new(), &mut rows, lens, dossier);
    }
    Itinerary { rows }
}

/// An event with what its place in the list depends on.
struct Node<'a> {
    event: &'a Event,
    when: Option<&'a When>,
    places: Vec<Clean>,
    parent: Option<(&'a Id, Relation)>,
}

impl<'a> Node<'a> {
    /// `None` when nothing of the event is known on the day.
    fn of(event: &'a Event, lens: &Lens, dossier: &'a Dossier) -> Option<Self> {
        let attributes = event.attributes(lens.known, dossier);
        if attributes.is_empty() && lens.known.0.is_some() {
            return None;
        }
        let mut node = Self {
            event,
            when: None,
            places: Vec::new(),
            parent: None,
        };
        for attribute in &attributes {
            node.note(attribute, lens, dossier);
        }
        Some(node)
    }

    fn note(&mut self, attribute: &Attribute<'a>, lens: &Lens, dossier: &Dossier) {
        let name = attribute.of.rsplit_once('/').map_or("", |(_, name)| name);
        let is_wanted = matches!(name, "when" | "where") || name.starts_with("part_of:");
        if !is_wanted {
            return;
        }
        for index in judge(attribute, lens.known, dossier).headline {
            match attribute.claims.get(index).map(|claim| claim.value) {
                Some(Value::When(when)) if name == "when" => {
                    self.when = self.when.or(Some(when));
                }
                Some(Value::Place(place)) if name == "where" => {
                    self.places.push(dossier.name(place));
                }
                Some(Value::Parent(id, relation)) => {
                    self.parent = self.parent.or(Some((id, relation)));
                }
                _ => {}
            }
        }
    }

    fn days(&self) -> Option<Days> {
        self.when.map(When::days)
    }
}

struct Tree<'a> {
    nodes: Vec<Node<'a>>,
    /// Children by the index of their parent.
    children: HashMap<usize, Vec<usize>>,
    /// Nodes that stand below another.
    placed: HashSet<usize>,
}

impl<'a> Tree<'a> {
    fn plant(nodes: Vec<Node<'a>>) -> Self {
        let by_id: HashMap<&str, usize> = nodes
            .iter()
            .enumerate()
            .map(|(index, node)| (&*node.event.id, index))
            .collect();
        let mut tree = Self {
            nodes: Vec::new(),
            children: HashMap::new(),
            placed: HashSet::new(),
        };
        for (index, node) in nodes.iter().enumerate() {
            let Some((id, Relation::Within | Relation::Beside)) = node.parent else {
                continue;
            };
            let Some(parent) = by_id.get(&**id).copied().filter(|parent| *parent != index) else {
                continue;
            };
            let fits = match (node.days(), nodes.get(parent).and_then(Node::days)) {
                (None, _) => true,
                (Some(child), Some(parent)) => parent.hold(child),
                (Some(_), None) => false,
            };
            if fits && !tree.leads_to(index, parent) {
                tree.children.entry(parent).or_default().push(index);
                tree.placed.insert(index);
            }
        }
        tree.nodes = nodes;
        tree
    }

    /// Whether `target` stands somewhere below `from`: a ring of parents must not be followed round.
    fn leads_to(&self, from: usize, target: usize) -> bool {
        from == target
            || self
                .children
                .get(&from)
                .is_some_and(|below| below.iter().any(|child| self.leads_to(*child, target)))
    }

    /// The nodes that stand below no other: dated ones by day, then the undated.
    fn roots(&self) -> Vec<usize> {
        let roots = (0..self.nodes.len()).filter(|index| !self.placed.contains(index));
        let (mut dated, undated): (Vec<usize>, Vec<usize>) =
            roots.partition(|index| self.days(*index).is_some());
        dated.sort_by_key(|index| self.sort_key(*index));
        dated.extend(self.sort_undated(undated));
        dated
    }

    fn days(&self, index: usize) -> Option<Days> {
        self.nodes.get(index).and_then(Node::days)
    }

    /// By first day; of several on one, the short before the long, so that a day comes before the week it begins.
    fn sort_key(&self, index: usize) -> (NaiveDate, NaiveDate, Option<chrono::NaiveDateTime>) {
        let days = self.days(index).unwrap_or_default();
        let first = days.first.or(days.last).unwrap_or(NaiveDate::MAX);
        let time = self
            .nodes
            .get(index)
            .and_then(|node| node.when?.time())
            .map(|(at, _)| at);
        (first, days.last.unwrap_or(NaiveDate::MAX), time)
    }

    /// Undated events in the order that "before" and "after" claims give, else in that of the dossier.
    fn sort_undated(&self, mut waiting: Vec<usize>) -> Vec<usize> {
        let mut sorted = Vec::new();
        while !waiting.is_empty() {
            let free = waiting.iter().position(|index| {
                !waiting
                    .iter()
                    .any(|other| other != index && self.precedes(*other, *index))
            });
            sorted.push(waiting.remove(free.unwrap_or(0)));
        }
        sorted
    }

    fn precedes(&self, first: usize, second: usize) -> bool {
        let (Some(first), Some(second)) = (self.nodes.get(first), self.nodes.get(second)) else {
            return false;
        };
        first
            .event
            .before
            .iter()
            .any(|claim| claim.what.value == second.event.id)
            || second
                .event
                .after
                .iter()
                .any(|claim| claim.what.value == first.event.id)
    }

    /// The day, and the place where all that begins there agrees on one.
    fn heading(&self, root: usize, lens: &Lens, _dossier: &Dossier) -> Clean {
        let Some(node) = self.nodes.get(root) else {
            return Clean::default();
        };
        let Some(when) = node.when else {
            return Clean::line("undated");
        };
        let phrase = when.plain_phrase(lens.year);
        let mut places: Vec<&[Clean]> = (0..self.nodes.len())
            .filter(|other| !self.placed.contains(other))
            .filter_map(|other| self.nodes.get(other))
            .filter(|other| other.days() == node.days() && !other.places.is_empty())
            .map(|other| other.places.as_slice())
            .collect();
        places.dedup();
        match places.as_slice() {
            [only] => {
                let names: Vec<&str> = only.iter().map(|place| &**place).collect();
                Clean::line(&format!("{phrase} · {}", names.join(" / ")))
            }
            _ => Clean::line(&phrase),
        }
    }

    fn list(
        &self,
        index: usize,
        branches: &mut Vec<bool>,
        rows: &mut Vec<Row>,
        lens: &Lens,
        dossier: &Dossier,
    ) {
        let Some(node) = self.nodes.get(index) else {
            return;
        };
        rows.push(Row::Event(Box::new(
            self.row(index, node, branches, lens, dossier),
        )));
        let mut below = self.children.get(&index).cloned().unwrap_or_default();
        below.sort_by_key(|child| self.sort_key(*child));
        for (nth, child) in below.iter().enumerate() {
            branches.push(nth + 1 < below.len());
            self.list(*child, branches, rows, lens, dossier);
            branches.pop();
        }
    }

    fn row(
        &self,
        index: usize,
        node: &Node<'a>,
        branches: &[bool],
        lens: &Lens,
        dossier: &Dossier,
    ) -> EventRow {
        let event = node.event;
        let subject = Subject::Event(event.id.clone());
        let (verdict, origins) = disputes::worst(&subject, lens, dossier);
        let relation =
            node.parent
                .filter(|_| !self.placed.contains(&index))
                .map(|(id, relation)| {
                    Clean::line(&format!(
                        "{} {}",
                        phrase::relation(relation),
                        dossier.name(id)
                    ))
                });
        let standing = event.standing(lens.known, lens.today(), dossier);
        EventRow {
            id: event.id.clone(),
            title: event.title.clone(),
            note: relation,
            branches: branches.to_vec(),
            status: standing.as_ref().map(|standing| standing.status),
            short_standing: Clean::line(&standing.as_ref().map_or_else(String::new, short_phrase)),
            is_outcome_missing: standing
                .as_ref()
                .is_some_and(|shown| shown.is_outcome_missing),
            standing: Clean::line(&standing.map_or_else(
                || "status not stated".to_owned(),
                |standing| standing_phrase(&standing, dossier),
            )),
            verdict,
            origins,
            days: node.days(),
        }
    }
}

/// "confirmed"; "unreported" once the day has passed.
fn short_phrase(standing: &crate::model::status::Standing<'_>) -> String {
    if standing.is_outcome_missing {
        return "unreported".to_owned();
    }
    standing.status.word().replace('-', " ")
}

/// "confirmed, US"; "outcome not reported" once the day has passed.
#[must_use]
pub fn standing_phrase(standing: &crate::model::status::Standing<'_>, dossier: &Dossier) -> String {
    if standing.is_outcome_missing {
        return "outcome not reported".to_owned();
    }
    let word = standing.status.word().replace('-', " ");
    match standing.by {
        Some(by) => format!("{word}, {}", phrase::code(by, dossier)),
        None => word,
    }
}
