//! Leaving entries out of a dossier while those that stay lose nothing.

use super::dossier::{Dossier, DossierFile};
use super::event::Event;
use super::id::Id;
use super::position::Position;
use super::ruling::Ruling;
use super::subject::Subject;

impl Dossier {
    /// The dossier with the events and positions that are marked, counted as in its lists; what has no mark goes.
    ///
    /// What goes loses its claims, so that no view shows it, and keeps its name, so that what speaks of it still finds
    /// that. What stays keeps every claim, its summary and its rulings; only positions no longer point at what went.
    #[must_use]
    pub fn keep(&self, events: &[bool], positions: &[bool]) -> Self {
        let is_kept = |marks: &[bool], at: usize| marks.get(at).copied().unwrap_or_default();
        let stays =
            |index: Option<usize>, marks: &[bool]| index.is_some_and(|at| is_kept(marks, at));
        let has_event = |id: &Id| stays(self.index().event(id), events);
        let has_position = |id: &Id| stays(self.index().position(id), positions);
        let kept_events = self.events.iter().enumerate().map(|(at, event)| {
            if is_kept(events, at) {
                event.clone()
            } else {
                name_alone(event)
            }
        });
        let kept_positions = self.positions.iter().enumerate().map(|(at, position)| {
            if !is_kept(positions, at) {
                return holder_alone(position);
            }
            let mut position = position.clone();
            position.events.retain(has_event);
            position.in_return.retain(has_position);
            position
        });
        let file = DossierFile {
            title: self.title.clone(),
            span: self.span.clone(),
            zones: self.zones.clone(),
            parties: self.parties.clone(),
            people: self.people.clone(),
            places: self.places.clone(),
            topics: self.topics.clone(),
            measures: self.measures.clone(),
            bases: self.bases.clone(),
            events: kept_events.collect(),
            positions: kept_positions.collect(),
            rulings: self.rulings_of(&has_event, &has_position),
            ..DossierFile::default()
        };
        Self::new(file, self.sources.clone())
    }

    fn rulings_of(
        &self,
        has_event: &impl Fn(&Id) -> bool,
        has_position: &impl Fn(&Id) -> bool,
    ) -> Vec<Ruling> {
        let is_kept = |of: &str| match Subject::of_path(of) {
            Some(Subject::Event(id)) => has_event(&id),
            Some(Subject::Position(id)) => has_position(&id),
            None => false,
        };
        let rulings = self.rulings.iter();
        rulings
            .filter(|ruling| is_kept(&ruling.of))
            .cloned()
            .collect()
    }
}

fn name_alone(event: &Event) -> Event {
    Event {
        id: event.id.clone(),
        title: event.title.clone(),
        kind: event.kind,
        at: event.at,
        ..Event::default()
    }
}

fn holder_alone(position: &Position) -> Position {
    Position {
        id: position.id.clone(),
        holder: position.holder.clone(),
        toward: position.toward.clone(),
        topic: position.topic.clone(),
        at: position.at,
        ..Position::default()
    }
}
