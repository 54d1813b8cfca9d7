//! The words that decided entries rest on, by which a draft is recognised that comes under another key.
//!
//! An article more can put other sightings together, and what was decided then comes under a key of which no decision knows. It
//! still rests on the same words. Only drafts of one kin are compared, events of one family and positions of one holder,
//! weight and topic: a sentence tells of several things.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::model::claim::WordRange;
use crate::model::{Attribute, Citation, Decision, Dossier, Id, Subject};

use super::ledger::Place;

/// The words that decided entries rest on.
#[derive(Debug, Default)]
pub(super) struct Grounds<'a> {
    grounds: Vec<Ground<'a>>,
    by_words: HashMap<Words<'a>, Vec<usize>>,
}

type Words<'a> = (&'a str, &'a str, Option<WordRange>);

/// What one decision, or the entry that it left standing, rests on.
#[derive(Debug)]
struct Ground<'a> {
    key: &'a str,
    stands: Option<&'a Id>,
    /// How many citations, each counted once.
    size: usize,
}

impl Ground<'_> {
    fn is_kin(&self, kin: &str) -> bool {
        let rest = self.key.strip_prefix(kin);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

impl<'a> Grounds<'a> {
    /// The grounds of all decisions of a dossier.
    pub(super) fn of(dossier: &'a Dossier) -> Self {
        let mut grounds = Self::default();
        for decision in &dossier.decisions {
            let stands = standing(decision, dossier);
            let event = match stands {
                Some(Subject::Event(_)) => decision.entry.as_ref(),
                _ => None,
            };
            grounds.add(&decision.key, event, decision.cite.iter());
            if let Some(subject) = stands {
                // What a person has added to it since counts too, and a decision of before has no citations of its own.
                let attributes = subject.attributes(dossier);
                grounds.add(&decision.key, event, Attribute::citations(&attributes));
            }
        }
        grounds
    }

    fn add(
        &mut self,
        key: &'a str,
        stands: Option<&'a Id>,
        cites: impl Iterator<Item = &'a Citation>,
    ) {
        let words: HashSet<Words<'a>> = cites.filter_map(Citation::place).collect();
        for place in &words {
            let known = self.by_words.entry(*place).or_default();
            known.push(self.grounds.len());
        }
        self.grounds.push(Ground {
            key,
            stands,
            size: words.len(),
        });
    }

    /// What was decided about a draft of a kin that is found in the words of `found`, of which its claims cite those of `told`:
    /// all of these are decided, or all that a decision rests on are among the others.
    pub(super) fn settled(
        &self,
        kin: &str,
        found: &[Citation],
        told: impl FnOnce() -> Vec<Citation>,
    ) -> Option<Place> {
        let mut seen = HashSet::new();
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for place in found.iter().filter_map(Citation::place) {
            if seen.insert(place) {
                for at in self.with(place, kin) {
                    *shared.entry(at).or_default() += 1;
                }
            }
        }
        let all = shared.into_iter().filter_map(|(at, count)| {
            let ground = self.grounds.get(at)?;
            Some((ground.size == count, count, Reverse(at)))
        });
        let (is_whole, _, Reverse(best)) = all.max()?;
        let is_decided = is_whole || {
            let told = told();
            let is_known = |place| self.with(place, kin).next().is_some();
            let mut places = told.iter().filter_map(Citation::place).peekable();
            places.peek().is_some() && places.all(is_known)
        };
        let stands = self.grounds.get(best)?.stands;
        is_decided.then(|| stands.map_or(Place::Nothing, |id| Place::Stands(id.clone())))
    }

    /// The grounds of a kin with some words.
    fn with<'s>(&'s self, words: Words<'s>, kin: &'s str) -> impl Iterator<Item = usize> + 's {
        let known = self.by_words.get(&words).into_iter().flatten().copied();
        known.filter(move |at| self.grounds.get(*at).is_some_and(|one| one.is_kin(kin)))
    }
}

/// The entry of a decision, unless it is gone or drafted.
fn standing(decision: &Decision, dossier: &Dossier) -> Option<Subject> {
    let subject = Subject::of(decision.entry.as_ref()?, dossier)?;
    let stands = !subject.attributes(dossier).is_empty() && !subject.is_drafted(dossier);
    stands.then_some(subject)
}
