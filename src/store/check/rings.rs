//! What would lie inside itself.

use std::collections::HashMap;

use super::Review;
use crate::json::{Fault, Span};
use crate::model::{Id, Relation};

/// No place, party or event may be its own parent, directly or through others.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    let dossier = review.dossier();
    let places = dossier
        .places
        .iter()
        .map(|place| (&place.id, links(place.within.as_ref(), place.at, "within")));
    note_rings(&Graph::of(places), "lies in", faults);
    let parties = dossier
        .parties
        .iter()
        .map(|party| (&party.id, links(party.within.as_ref(), party.at, "within")));
    note_rings(&Graph::of(parties), "belongs to", faults);
    let events = dossier.events.iter().map(|event| {
        let parents = event
            .part_of
            .iter()
            .filter(|claim| matches!(claim.what.relation, Relation::Within | Relation::Beside))
            .map(|claim| Link {
                to: &claim.what.value,
                at: claim.at(),
                key: "value",
            });
        (&event.id, parents.collect())
    });
    note_rings(&Graph::of(events), "is part of", faults);
}

/// An entry's word that it lies inside another, and where it stands.
#[derive(Clone, Copy)]
struct Link<'a> {
    to: &'a Id,
    at: Span,
    key: &'static str,
}

fn links<'a>(to: Option<&'a Id>, at: Span, key: &'static str) -> Vec<Link<'a>> {
    to.map(|to| Link { to, at, key }).into_iter().collect()
}

/// Entries and their links, by number.
struct Graph<'a> {
    names: Vec<&'a Id>,
    links: Vec<Vec<(usize, Link<'a>)>>,
}

impl<'a> Graph<'a> {
    fn of(entries: impl Iterator<Item = (&'a Id, Vec<Link<'a>>)>) -> Self {
        let (names, links): (Vec<&Id>, Vec<Vec<Link<'_>>>) = entries.unzip();
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        for (number, name) in names.iter().enumerate() {
            numbers.entry(name).or_insert(number);
        }
        let number = |link: Link<'a>| Some((*numbers.get(&**link.to)?, link));
        let links = links
            .into_iter()
            .map(|links| links.into_iter().filter_map(number).collect())
            .collect();
        Self { names, links }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Unseen,
    Open,
    Done,
}

/// Walks from entry to parent with a stack of its own: a chain of parents can be longer than the machine's.
fn note_rings(graph: &Graph<'_>, verb: &str, faults: &mut Vec<Fault>) {
    let mut marks = vec![Mark::Unseen; graph.names.len()];
    let mark_of = |marks: &[Mark], node: usize| marks.get(node).copied().unwrap_or(Mark::Done);
    for start in 0..graph.names.len() {
        let mut path = Vec::new();
        if mark_of(&marks, start) == Mark::Unseen {
            set(&mut marks, start, Mark::Open);
            path.push((start, 0));
        }
        while let Some((node, next)) = path.last_mut() {
            let Some((parent, link)) = graph.links.get(*node).and_then(|links| links.get(*next))
            else {
                set(&mut marks, *node, Mark::Done);
                path.pop();
                continue;
            };
            *next += 1;
            match mark_of(&marks, *parent) {
                Mark::Unseen => {
                    set(&mut marks, *parent, Mark::Open);
                    path.push((*parent, 0));
                }
                Mark::Open => {
                    let ring = path.iter().skip_while(|(node, _)| node != parent);
                    let ring: Vec<usize> = ring.map(|(node, _)| *node).collect();
                    faults.push(refuse(graph, &ring, *link, verb));
                }
                Mark::Done => {}
            }
        }
    }
}

fn set(marks: &mut [Mark], node: usize, mark: Mark) {
    if let Some(old) = marks.get_mut(node) {
        *old = mark;
    }
}

fn refuse(graph: &Graph<'_>, ring: &[usize], link: Link<'_>, verb: &str) -> Fault {
    let names: Vec<&str> = ring
        .iter()
        .filter_map(|node| graph.names.get(*node))
        .map(|name| &***name)
        .collect();
    let what = match names.as_slice() {
        [name] => format!("“{name}” {verb} itself"),
        names => format!(
            "“{}” {verb} “{}”, so that “{}” {verb} itself",
            names.last().unwrap_or(&""),
            link.to,
            link.to
        ),
    };
    Fault::error(link.at, &what)
        .at(link.key)
        .instead("name what truly holds it, or leave this out")
}
