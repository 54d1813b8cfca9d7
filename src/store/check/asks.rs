//! The questions of facts.

use std::collections::HashSet;

use super::Review;
use crate::json::Fault;
use crate::model::{Fact, Position};

/// The names that attributes have already.
const ATTRIBUTES: [&str; 11] = [
    "when", "where", "status", "who", "part_of", "before", "after", "act", "stage", "due",
    "figures",
];

/// A question must be told from every other of its entry, since rulings name it.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    for event in &review.dossier().events {
        note_asks(&event.facts, &HashSet::new(), faults);
    }
    for position in &review.dossier().positions {
        note_asks(&position.facts, &figure_paths(position), faults);
    }
}

fn figure_paths(position: &Position) -> HashSet<String> {
    let figures = position.figures.iter();
    figures.map(|claim| claim.what.path()).collect()
}

fn note_asks(facts: &[Fact], paths: &HashSet<String>, faults: &mut Vec<Fault>) {
    let mut seen = HashSet::new();
    for fact in facts {
        let ask = &*fact.ask;
        let what = if ask.trim().is_empty() {
            "the question is empty".to_owned()
        } else if ATTRIBUTES.contains(&ask) {
            format!("“{ask}” is an attribute, not a question of its own")
        } else if paths.contains(ask) {
            format!("“{ask}” is the name of a figure of this position already")
        } else if !seen.insert(ask) {
            format!("“{ask}” is asked here already")
        } else {
            continue;
        };
        faults.push(
            Fault::error(fact.at, &what)
                .at("ask")
                .instead("put the question in other words"),
        );
    }
}
