//! A revision that knows what it expects to be there, so that it never takes the place of what others have written.

use std::collections::HashSet;

use super::dossier::Dossier;
use super::draft::Draft;
use super::id::Id;
use super::revision::Revision;
use crate::json::Span;

/// A revision together with what was there before it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Patch {
    /// What changes.
    pub revision: Revision,
    /// What undoes it; so it also says what the revision takes to be there.
    pub inverse: Revision,
}

impl Patch {
    /// What makes `after` of `before`.
    #[must_use]
    pub fn between(before: &Dossier, after: &Dossier) -> Self {
        Self {
            revision: Revision::between(before, after),
            inverse: Revision::between(after, before),
        }
    }

    /// The patch that takes it back.
    #[must_use]
    pub fn back(self) -> Self {
        Self {
            revision: self.inverse,
            inverse: self.revision,
        }
    }

    /// Whether a dossier is as the patch takes it to be.
    #[must_use]
    pub fn fits(&self, dossier: &Dossier) -> bool {
        self.inverse.holds_in(dossier)
    }

    /// The first entry of a dossier that is not as the patch takes it to be, and where it stands.
    #[must_use]
    pub fn clash(&self, dossier: &Dossier) -> Option<(Id, Span)> {
        let events = self.inverse.events.not_in(&dossier.events);
        let positions = self.inverse.positions.not_in(&dossier.positions);
        let event = |id: &str| dossier.event(id).map(|event| (event.id.clone(), event.at));
        let held = |id: &str| dossier.position(id).map(|held| (held.id.clone(), held.at));
        let gone = || {
            (
                Id::from(events.or(positions).unwrap_or_default()),
                Span::default(),
            )
        };
        let there = events.and_then(event).or_else(|| positions.and_then(held));
        there.or_else(|| (events.is_some() || positions.is_some()).then(gone))
    }

    /// What of a patch that drafting has made still can be made in a dossier that others have changed meanwhile: nothing takes the place of
    /// what they have written, and what they have decided about is not drafted.
    #[must_use]
    pub fn yielding(&self, dossier: &Dossier) -> Revision {
        let (revision, inverse) = (&self.revision, &self.inverse);
        let decided: HashSet<&str> = dossier.decisions.iter().map(|one| &*one.key).collect();
        let is_open = |draft: &Option<Draft>| {
            draft
                .as_ref()
                .is_none_or(|draft| !decided.contains(&*draft.key))
        };
        let mut left = Revision {
            parties: revision.parties.met(&inverse.parties, &dossier.parties),
            people: revision.people.met(&inverse.people, &dossier.people),
            places: revision.places.met(&inverse.places, &dossier.places),
            topics: revision.topics.met(&inverse.topics, &dossier.topics),
            measures: revision.measures.met(&inverse.measures, &dossier.measures),
            bases: revision.bases.met(&inverse.bases, &dossier.bases),
            events: revision.events.met(&inverse.events, &dossier.events),
            positions: revision
                .positions
                .met(&inverse.positions, &dossier.positions),
            decisions: revision
                .decisions
                .met(&inverse.decisions, &dossier.decisions),
        };
        left.events.put.retain(|event| is_open(&event.draft));
        left.positions
            .put
            .retain(|position| is_open(&position.draft));
        left.without_dangling(dossier)
    }
}

impl Revision {
    /// Without mentions of events that neither stand in the dossier nor are put into it.
    fn without_dangling(mut self, dossier: &Dossier) -> Self {
        let goes: HashSet<&str> = self.events.without.iter().map(String::as_str).collect();
        let stays = dossier.events.iter().map(|event| &event.id);
        let mut there: HashSet<Id> = stays.filter(|id| !goes.contains(&***id)).cloned().collect();
        there.extend(self.events.put.iter().map(|event| event.id.clone()));
        for event in &mut self.events.put {
            event
                .part_of
                .retain(|claim| there.contains(&claim.what.value));
            event
                .before
                .retain(|claim| there.contains(&claim.what.value));
            event
                .after
                .retain(|claim| there.contains(&claim.what.value));
        }
        for position in &mut self.positions.put {
            position.events.retain(|id| there.contains(id));
        }
        self
    }
}
