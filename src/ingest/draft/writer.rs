//! Entries from what was found, each under an id of its own.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::catalogue::Catalogue;
use super::ledger::{Ledger, Place};
use super::pile::Pile;
use super::quote::Cite;
use super::sighting::Sighting;
use super::stand::Stand;
use super::{Shelved, Trace, bundle, compose, explain, group, key, page};
use crate::ingest::names::Gazetteer;
use crate::model::claim::{Claim, Membership, Statement};
use crate::model::{Attribute, Citation, Draft, Event, Id, Position, Relation};

/// A dossier while drafts are put into it.
pub(super) struct Writer<'a> {
    pub(super) shelf: &'a [Shelved<'a>],
    pub(super) ledger: Ledger<'a>,
    /// What events name.
    pub(super) catalogue: Catalogue<'a>,
    /// What positions name, who are written first and stand behind.
    pub(super) annex: Catalogue<'a>,
    /// For entries that are tried out, where something is decided.
    pub(super) spare: Option<Catalogue<'a>>,
    /// Of which entries it is asked how they came about: to tell it of all takes as much room as they do.
    pub(super) is_asked: &'a dyn Fn(&Id) -> bool,
    pub(super) traces: Vec<Trace>,
    /// The articles that tell of entries which a person has settled, by their numbers.
    pub(super) settled: BTreeMap<Id, BTreeSet<usize>>,
}

/// Which events there are to be.
#[derive(Default)]
pub(super) struct Plan {
    /// Each with the numbers of its sightings.
    events: Vec<(Id, Vec<usize>)>,
    /// What tells of them, in order.
    told: Vec<Told>,
    ties: Vec<Tie>,
}

/// An event, and the article and the sentence that tell of it.
struct Told {
    article: usize,
    sentence: usize,
    event: Id,
}

/// What a sentence says of one event's standing to another.
struct Tie {
    child: Id,
    parent: Id,
    relation: Relation,
    cite: Citation,
}

impl Writer<'_> {
    /// Decides which events there are to be: positions name them.
    pub(super) fn plan(&mut self, sightings: &Pile<Sighting>, gazetteer: &Gazetteer) -> Plan {
        let published: Vec<_> = self
            .shelf
            .iter()
            .map(|(source, _)| page::published(source))
            .collect();
        let mut plan = Plan::default();
        let mut of_sighting: Vec<Option<Id>> = sightings.iter().map(|_| None).collect();
        for mut group in group::gather(sightings, &published, gazetteer) {
            let all = group.iter().filter_map(|at| sightings.get(*at));
            let all: Vec<&Sighting> = all.collect();
            if !compose::stands_alone(&all) {
                continue;
            }
            let (id, is_new) = match self.place_event(&all) {
                Place::New(id) => (id, true),
                Place::Stands(id) if self.catalogue.dossier().event(&id).is_some() => (id, false),
                Place::Stands(_) | Place::Nothing => continue,
            };
            for at in &group {
                if let Some(event) = of_sighting.get_mut(*at) {
                    *event = Some(id.clone());
                }
            }
            if is_new {
                group.shrink_to_fit();
                plan.events.push((id, group));
            } else {
                let articles = self.settled.entry(id).or_default();
                articles.extend(all.iter().map(|one| one.article));
            }
        }
        plan.ties = self.ties(sightings, &of_sighting);
        let told = sightings.iter().zip(of_sighting);
        let told = told.filter_map(|((_, one), event)| {
            Some(Told {
                article: one.article,
                sentence: one.sentence,
                event: event?,
            })
        });
        plan.told = told.collect();
        plan
    }

    /// The drafted events. They are many and small and fit where stands were, so that positions are written first.
    pub(super) fn events(&mut self, plan: Plan, mut sightings: Pile<Sighting>) -> Vec<Event> {
        drop(plan.told);
        let mut events = Vec::with_capacity(plan.events.len());
        let mut traces = Vec::new();
        for (id, of) in plan.events {
            let all = sightings.take(&of);
            let all: Vec<&Sighting> = all.iter().collect();
            let mut event = compose::event(&all, self.shelf, &mut self.catalogue);
            event.id = id.clone();
            rename(event.draft.as_mut(), &id);
            if (self.is_asked)(&id) {
                let steps = all.iter();
                let steps = steps.map(|one| explain::step_of_event(one, self.source(one.article)));
                let steps = steps.collect();
                traces.push(Trace { id, steps });
            }
            events.push(event);
        }
        traces.append(&mut self.traces);
        self.traces = traces;
        link(&mut events, plan.ties);
        events.retain(|event| !event.is_bare());
        events
    }

    /// The drafted positions, with the events that their sentences tell of.
    pub(super) fn positions(&mut self, mut stands: Pile<Stand>, plan: &Plan) -> Vec<Position> {
        let mut positions = Vec::new();
        for bundle in bundle::gather(&stands) {
            let (all, toward) = (stands.take(&bundle.of), bundle.toward.as_slice());
            let id = match self.place_position(&all, toward) {
                Place::New(id) => id,
                Place::Stands(id) => {
                    let articles = self.settled.entry(id).or_default();
                    articles.extend(all.iter().map(|one| one.article));
                    continue;
                }
                Place::Nothing => continue,
            };
            let mut position = compose::position(&all, toward, self.shelf, &mut self.annex);
            position.id = id.clone();
            rename(position.draft.as_mut(), &id);
            for stand in &all {
                for event in beside(&plan.told, stand) {
                    if !position.events.contains(event) {
                        position.events.push(event.clone());
                    }
                }
            }
            if (self.is_asked)(&id) {
                let steps = all.iter();
                let steps =
                    steps.map(|one| explain::step_of_position(one, self.source(one.article)));
                let steps = steps.collect();
                self.traces.push(Trace { id, steps });
            }
            positions.push(position);
        }
        positions
    }

    fn place_event(&mut self, all: &[&Sighting]) -> Place {
        let keys = key::of_events(self.ledger.sought(all));
        let (articles, spare) = (self.shelf, self.spare.as_mut());
        self.ledger.place(&keys, |grounds| {
            let told = || {
                let Some(spare) = spare else {
                    return Vec::new();
                };
                let event = compose::event(all, articles, spare);
                let attributes = event.attributes(spare.dossier());
                Attribute::citations(&attributes).cloned().collect()
            };
            let kin = all.first()?.family.word();
            let found = all
                .iter()
                .flat_map(|one| cited(articles, one.article, one.cites()));
            grounds.settled(kin, &found.collect::<Vec<_>>(), told)
        })
    }

    fn place_position(&mut self, all: &[Stand], toward: &[Id]) -> Place {
        let keys = key::of_positions(self.ledger.sought(all));
        let (articles, spare) = (self.shelf, self.spare.as_mut());
        self.ledger.place(&keys, |grounds| {
            let told = || {
                let Some(spare) = spare else {
                    return Vec::new();
                };
                let position = compose::position(all, toward, articles, spare);
                let attributes = position.attributes(spare.dossier());
                Attribute::citations(&attributes).cloned().collect()
            };
            let kin = key::kin(all.first()?);
            let found = all
                .iter()
                .flat_map(|one| cited(articles, one.article, one.cites()));
            grounds.settled(&kin, &found.collect::<Vec<_>>(), told)
        })
    }

    fn source(&self, article: usize) -> Id {
        self.shelf
            .get(article)
            .map(|(source, _)| source.id.clone())
            .unwrap_or_default()
    }

    fn ties(&self, sightings: &Pile<Sighting>, of_sighting: &[Option<Id>]) -> Vec<Tie> {
        let event = |sighting: usize| of_sighting.get(sighting)?.clone();
        let ties = sightings.iter().filter_map(|(at, sighting)| {
            let within = sighting.within.as_ref()?;
            Some(Tie {
                child: event(at)?,
                parent: event(at.checked_add_signed(within.behind)?)?,
                relation: within.relation,
                cite: within.cite.of(*self.shelf.get(sighting.article)?),
            })
        });
        ties.filter(|tie| tie.child != tie.parent).collect()
    }
}

/// The citations of an article, by its number.
fn cited(
    shelf: &[Shelved<'_>],
    article: usize,
    cites: impl Iterator<Item = Cite>,
) -> impl Iterator<Item = Citation> {
    let at = shelf.get(article).copied();
    cites.filter_map(move |cite| Some(cite.of(at?)))
}

/// The events that the sentence of a stand tells of.
fn beside<'t>(told: &'t [Told], stand: &Stand) -> impl Iterator<Item = &'t Id> {
    let sentence = (stand.article, stand.sentence);
    let first = told.partition_point(|told| (told.article, told.sentence) < sentence);
    let behind = told.get(first..).unwrap_or_default().iter();
    let same = behind.take_while(move |told| (told.article, told.sentence) == sentence);
    same.map(|told| &told.event)
}

fn rename(draft: Option<&mut Draft>, id: &Id) {
    if let Some(draft) = draft {
        draft.key = id.as_clean().clone();
    }
}

/// Says which events belong to which, where a sentence does.
fn link(events: &mut [Event], ties: Vec<Tie>) {
    let children: HashSet<&Id> = ties.iter().map(|tie| &tie.child).collect();
    let places = events.iter().map(|event| event.id.clone()).zip(0..);
    let places: HashMap<Id, usize> = places.filter(|(id, _)| children.contains(id)).collect();
    for tie in ties {
        let at = places.get(&tie.child);
        let Some(event) = at.and_then(|at| events.get_mut(*at)) else {
            continue;
        };
        let what = Membership {
            value: tie.parent,
            relation: tie.relation,
            ..Membership::default()
        };
        let statement = Statement {
            cite: tie.cite.into(),
            ..Statement::default()
        };
        compose::add(&mut event.part_of, Claim { what, statement });
    }
}
