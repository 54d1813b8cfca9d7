//! Entries from what was found, each under an id of its own.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::bundle::Bundle;
use super::catalogue::Catalogue;
use super::group::Group;
use super::ledger::{Ledger, Place};
use super::sighting::Sighting;
use super::stand::Stand;
use super::{Trace, bundle, compose, explain, group, page};
use crate::ingest::names::Gazetteer;
use crate::model::claim::{Claim, Membership, Statement};
use crate::model::{Attribute, Draft, Event, Id, Position, Source};

/// A dossier while drafts are put into it.
pub(super) struct Writer<'a> {
    pub(super) sources: Vec<&'a Source>,
    pub(super) ledger: Ledger<'a>,
    pub(super) catalogue: Catalogue<'a>,
    /// For entries that are tried out, where something is decided.
    pub(super) spare: Option<Catalogue<'a>>,
    pub(super) traces: Vec<Trace>,
    /// The articles that tell of events which a person has settled, by their numbers.
    pub(super) settled: BTreeMap<Id, BTreeSet<usize>>,
}

impl Writer<'_> {
    /// The drafted events, and which of them each sighting became.
    pub(super) fn events(
        &mut self,
        sightings: &[Sighting],
        gazetteer: &Gazetteer,
    ) -> (Vec<Event>, HashMap<usize, Id>) {
        let published: Vec<_> = self
            .sources
            .iter()
            .map(|source| page::published(source))
            .collect();
        let groups = group::gather(sightings, &published, gazetteer);
        let mut events = Vec::new();
        let mut of_sighting = HashMap::new();
        for group in groups
            .iter()
            .filter(|group| compose::stands_alone(group, sightings))
        {
            let id = match self.place_event(group, sightings) {
                Place::New(id) => id,
                Place::Stands(id) => {
                    let all = group.of.iter().filter_map(|at| sightings.get(*at));
                    let articles = self.settled.entry(id.clone()).or_default();
                    articles.extend(all.map(|one| one.article));
                    of_sighting.extend(group.of.iter().map(|at| (*at, id.clone())));
                    continue;
                }
                Place::Nothing => continue,
            };
            let mut event = compose::event(group, sightings, &mut self.catalogue);
            event.id = id.clone();
            rename(event.draft.as_mut(), &id);
            of_sighting.extend(group.of.iter().map(|at| (*at, id.clone())));
            let steps = group.of.iter().filter_map(|at| sightings.get(*at));
            let steps = steps.map(|one| explain::step_of_event(one, &self.source(one.article)));
            self.traces.push(Trace {
                id,
                steps: steps.collect(),
            });
            events.push(event);
        }
        link(&mut events, sightings, &of_sighting);
        events.retain(|event| !event.is_bare());
        (events, of_sighting)
    }

    /// The drafted positions; `told` are the article and the sentence of each sighting.
    pub(super) fn positions(
        &mut self,
        stands: &[Stand],
        told: &[(usize, usize)],
        of_sighting: &HashMap<usize, Id>,
    ) -> Vec<Position> {
        let mut by_sentence: HashMap<(usize, usize), Vec<&Id>> = HashMap::new();
        for (at, sentence) in told.iter().enumerate() {
            if let Some(id) = of_sighting.get(&at) {
                by_sentence.entry(*sentence).or_default().push(id);
            }
        }
        let mut positions = Vec::new();
        for bundle in bundle::gather(stands) {
            let Place::New(id) = self.place_position(&bundle, stands) else {
                continue;
            };
            let mut position = compose::position(&bundle, stands, &mut self.catalogue);
            position.id = id.clone();
            rename(position.draft.as_mut(), &id);
            let own = bundle.of.iter().filter_map(|at| stands.get(*at));
            for stand in own.clone() {
                let near = by_sentence.get(&(stand.article, stand.sentence));
                for event in near.into_iter().flatten() {
                    if !position.events.contains(event) {
                        position.events.push((*event).clone());
                    }
                }
            }
            let steps = own.map(|one| explain::step_of_position(one, &self.source(one.article)));
            self.traces.push(Trace {
                id,
                steps: steps.collect(),
            });
            positions.push(position);
        }
        positions
    }

    fn place_event(&mut self, group: &Group, sightings: &[Sighting]) -> Place {
        let keys = compose::event_keys(group, sightings);
        let spare = self.spare.as_mut();
        self.ledger.place(&keys, |grounds| {
            let all = || group.of.iter().filter_map(|at| sightings.get(*at));
            let told = || {
                let Some(spare) = spare else {
                    return Vec::new();
                };
                let event = compose::event(group, sightings, spare);
                let attributes = event.attributes(spare.dossier());
                Attribute::citations(&attributes).cloned().collect()
            };
            let kin = all().next()?.family.word();
            grounds.settled(kin, all().flat_map(Sighting::cites), told)
        })
    }

    fn place_position(&mut self, bundle: &Bundle, stands: &[Stand]) -> Place {
        let keys = compose::position_keys(bundle, stands);
        let spare = self.spare.as_mut();
        self.ledger.place(&keys, |grounds| {
            let all = || bundle.of.iter().filter_map(|at| stands.get(*at));
            let told = || {
                let Some(spare) = spare else {
                    return Vec::new();
                };
                let position = compose::position(bundle, stands, spare);
                let attributes = position.attributes(spare.dossier());
                Attribute::citations(&attributes).cloned().collect()
            };
            let kin = compose::position_kin(all().next()?);
            grounds.settled(&kin, all().flat_map(Stand::cites), told)
        })
    }

    fn source(&self, article: usize) -> Id {
        self.sources
            .get(article)
            .map(|source| source.id.clone())
            .unwrap_or_default()
    }
}

fn rename(draft: Option<&mut Draft>, id: &Id) {
    if let Some(draft) = draft {
        draft.key = id.as_clean().clone();
    }
}

/// Says which events belong to which, where a sentence does.
fn link(events: &mut [Event], sightings: &[Sighting], of_sighting: &HashMap<usize, Id>) {
    let places: HashMap<Id, usize> = events
        .iter()
        .enumerate()
        .map(|(at, event)| (event.id.clone(), at))
        .collect();
    for (at, sighting) in sightings.iter().enumerate() {
        let Some((behind, relation, cite)) = &sighting.within else {
            continue;
        };
        let (Some(child), Some(parent)) = (
            of_sighting.get(&at),
            at.checked_add_signed(*behind)
                .and_then(|at| of_sighting.get(&at)),
        ) else {
            continue;
        };
        if child == parent {
            continue;
        }
        let Some(event) = places.get(child).and_then(|at| events.get_mut(*at)) else {
            continue;
        };
        let what = Membership {
            value: parent.clone(),
            relation: *relation,
            ..Membership::default()
        };
        let statement = Statement {
            cite: vec![cite.clone()],
            ..Statement::default()
        };
        compose::add(&mut event.part_of, Claim { what, statement });
    }
}
