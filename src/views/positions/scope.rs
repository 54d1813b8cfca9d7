//! Which positions to list, and the pairs of parties to choose from.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::model::{Dossier, Id, Position};
use crate::text::Clean;
use crate::views::phrase;

/// Which positions are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Scope {
    /// Those of the event in hand.
    #[default]
    Event,
    /// Of those, the ones between two parties, or of one alone.
    Pair(Id, Option<Id>),
    /// Every position of the dossier.
    All,
}

/// The scopes to choose from, and what to call each: the pairs with most positions first.
pub(super) fn list(
    naming: &[&Position],
    around: &[&Position],
    has_event: bool,
    dossier: &Dossier,
) -> Vec<(Scope, Clean)> {
    let mut pairs: Vec<((Id, Option<Id>), usize)> = Vec::new();
    let mut places: HashMap<(Id, Option<Id>), usize> = HashMap::new();
    for position in naming.iter().chain(around) {
        for pair in pairs_of(position) {
            let at = *places.entry(pair.clone()).or_insert(pairs.len());
            match pairs.get_mut(at) {
                Some((_, count)) => *count += 1,
                None => pairs.push((pair, 1)),
            }
        }
    }
    pairs.sort_by_key(|(_, count)| Reverse(*count));
    let mut scopes = Vec::new();
    if has_event {
        scopes.push((Scope::Event, Clean::line("this event")));
    }
    for ((a, b), _) in pairs {
        let label = b.as_ref().map_or_else(
            || phrase::code(&a, dossier).to_string(),
            |b| format!("{}⇄{}", phrase::code(&a, dossier), phrase::code(b, dossier)),
        );
        scopes.push((Scope::Pair(a, b), Clean::line(&label)));
    }
    scopes.push((Scope::All, Clean::line("all")));
    scopes
}

/// Each pair of a position in one order, so that what either asks of the other stands together.
fn pairs_of(position: &Position) -> Vec<(Id, Option<Id>)> {
    if position.toward.is_empty() {
        return vec![(position.holder.clone(), None)];
    }
    let ordered = |other: &Id| {
        let (a, b) = (position.holder.clone(), other.clone());
        // One order for both directions, so that they count as one pair.
        if a.as_bytes() > b.as_bytes() {
            (a, Some(b))
        } else {
            (b, Some(a))
        }
    };
    position.toward.iter().map(ordered).collect()
}

/// Whether a position is between the two, or of the one alone.
pub(super) fn is_between(position: &Position, a: &Id, b: Option<&Id>) -> bool {
    pairs_of(position)
        .iter()
        .any(|(x, y)| x == a && y.as_ref() == b)
}
