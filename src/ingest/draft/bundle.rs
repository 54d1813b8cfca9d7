//! Which stands are versions of one position.
//!
//! One holder, one topic and one weight (wants, gives, presses, eases, refuses) make a position, unless they concern
//! different parties or one article gives two numbers for it: those are two positions. Two articles with different numbers for
//! the same act stay one, so that the difference is seen.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::figure::Number;
use super::neighbours::some_of;
use super::pile::Pile;
use super::quote::Said;
use super::stand::Stand;
use crate::ingest::amounts::Measure;
use crate::ingest::lookup::{Distinct, Lookup};
use crate::model::{Amount, Id};

/// Stands of one position, in the order of the articles.
#[derive(Debug, Default)]
pub(super) struct Bundle {
    pub(super) of: Vec<usize>,
    pub(super) toward: Vec<Id>,
}

/// Two numbers of one measure and unit, the lower first.
type Pair = (Measure, &'static str, Amount, Amount);

/// The pairs of one holder and topic.
type Pairs = Distinct<Pair>;

/// The numbers that one article tells apart, by holder and topic: they are of two things, whatever other articles leave out
/// of that.
#[derive(Debug, Default)]
struct Apart<'s> {
    pairs: Lookup<(&'s str, &'static str), Pairs>,
}

impl<'s> Apart<'s> {
    fn of(stands: &'s Pile<Stand>) -> Self {
        let mut apart = Self::default();
        let mut told: Vec<(&Stand, &Number)> = Vec::new();
        for (_, stand) in stands.iter() {
            told.retain(|(other, _)| other.article == stand.article);
            for number in stand.numbers.iter().map(|said| &said.value) {
                for (other, before) in &told {
                    // Two who speak of one number may differ.
                    let is_one = stand.by == other.by
                        && stand.holder == other.holder
                        && stand.topic == other.topic;
                    if let Some(pair) = pair(number, before).filter(|_| is_one) {
                        let key = (&*stand.holder, stand.topic.id);
                        apart.pairs.entry(key).or_default().insert(pair);
                    }
                }
                if told.len() < MOST_TOLD {
                    told.push((stand, number));
                }
            }
        }
        apart
    }
}

/// How many numbers of an article are held against each other: lists of many must not cost more for each.
const MOST_TOLD: usize = 40;

fn pair(one: &Number, other: &Number) -> Option<Pair> {
    let is_alike = (one.measure, one.unit) == (other.measure, other.unit) && one.to != other.to;
    let (low, high) = (one.to.min(other.to), one.to.max(other.to));
    is_alike.then_some((one.measure, one.unit, low, high))
}

/// Puts the stands together.
pub(super) fn gather(stands: &Pile<Stand>) -> Vec<Bundle> {
    let apart = Apart::of(stands);
    let mut bundles: Vec<Bundle> = Vec::new();
    let mut by_key: HashMap<(&str, &str, &str), Aimed<'_>> = HashMap::new();
    for (index, stand) in stands.iter() {
        let key = (&*stand.holder, stand.topic.id, stand.weight().word());
        let known = by_key.entry(key).or_default();
        let apart = apart.pairs.get(&(key.0, key.1));
        let best = known
            .of(&stand.toward)
            .filter_map(|at| Some((fit(stand, bundles.get(at)?, stands, apart)?, Reverse(at))))
            .max();
        let at = best.map_or(bundles.len(), |(_, Reverse(at))| at);
        if best.is_none() {
            bundles.push(Bundle::default());
        }
        let Some(bundle) = bundles.get_mut(at) else {
            continue;
        };
        if best.is_none() || bundle.toward.is_empty() && !stand.toward.is_empty() {
            bundle.toward.clone_from(&stand.toward);
            known.put(at, &stand.toward);
        }
        bundle.of.push(index);
    }
    bundles
}

/// The bundles of one holder, topic and weight by whom they concern.
#[derive(Debug, Default)]
struct Aimed<'s> {
    /// Those that concern nobody as yet are below the empty list.
    by_aim: HashMap<&'s [Id], Vec<usize>>,
}

impl<'s> Aimed<'s> {
    /// Every bundle that a stand can be of: whom it concerns, nobody in particular, or, if it names none, anyone.
    fn of(&self, toward: &[Id]) -> impl Iterator<Item = usize> {
        let mut lists: Vec<&Vec<usize>> = if toward.is_empty() {
            self.by_aim.values().collect()
        } else {
            self.by_aim.get(toward).into_iter().collect()
        };
        if !toward.is_empty() {
            let none: &[Id] = &[];
            lists.extend(self.by_aim.get(none));
        }
        lists.into_iter().flatten().copied()
    }

    /// Says whom a bundle concerns, now that it is known.
    fn put(&mut self, bundle: usize, toward: &'s [Id]) {
        let none: &[Id] = &[];
        if let Some(open) = self.by_aim.get_mut(none)
            && let Some(at) = open.iter().position(|other| *other == bundle)
        {
            open.remove(at);
        }
        self.by_aim.entry(toward).or_default().push(bundle);
    }
}

/// How well a stand fits; `apart` are the numbers of its holder and topic that are of two things.
fn fit(new: &Stand, bundle: &Bundle, stands: &Pile<Stand>, apart: Option<&Pairs>) -> Option<u32> {
    let is_same = new.toward == bundle.toward;
    if !is_same && !new.toward.is_empty() && !bundle.toward.is_empty() {
        return None;
    }
    let mut best = u32::from(is_same) * 2;
    for old in some_of(&bundle.of).filter_map(|at| stands.get(at)) {
        for number in &new.numbers {
            for other in old
                .numbers
                .iter()
                .filter(|other| number.value.is_like(&other.value))
            {
                if number.value.is_equal(&other.value) {
                    best += 4;
                } else if new.article == old.article
                    || new.act.value != old.act.value
                    || apart
                        .zip(pair(&number.value, &other.value))
                        .is_some_and(|(apart, pair)| apart.contains(&pair))
                {
                    return None;
                }
            }
        }
        let is_other = |number: &Said<Number>| {
            !old.numbers
                .iter()
                .any(|other| number.value.is_equal(&other.value))
        };
        let is_apart =
            !new.numbers.is_empty() && !old.numbers.is_empty() && new.numbers.iter().all(is_other);
        if is_apart && new.article == old.article && new.act.value != old.act.value {
            return None;
        }
        if let Some((one, other)) = new.due.as_ref().zip(old.due.as_ref())
            && new.article == old.article
            && one.value != other.value
        {
            return None;
        }
    }
    Some(best)
}
