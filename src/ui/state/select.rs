//! Putting something in hand: an event, a position, a dispute; what depends on it follows.

use super::{Pane, State, View};
use crate::model::Id;
use crate::ui::scroll;
use crate::views::Subject;
use crate::views::positions::Scope;

impl State {
    /// Moves the cursor to what comes next, or to where the dossier's own days begin.
    pub fn select_opening(&mut self) {
        let span = self
            .edition
            .dossier
            .span
            .as_ref()
            .map(crate::model::When::days);
        let row = self.itinerary.opening(self.lens.today(), span);
        self.select_row(row.unwrap_or_default());
    }

    /// Moves the cursor of the itinerary; positions and sources follow.
    pub fn select_row(&mut self, row: usize) {
        self.event_row = self.nearest_event(row);
        self.chosen = self.event().cloned();
        self.position_row = usize::MAX;
        self.scope = if self.scope == Scope::All {
            Scope::All
        } else {
            Scope::Event
        };
        self.project_positions();
        self.show(self.event().cloned().map(Subject::Event));
    }

    /// Fills the sources with what is said of the event in hand.
    pub fn select_event_again(&mut self) {
        self.show(self.event().cloned().map(Subject::Event));
    }

    /// Moves the cursor of the positions; the sources follow.
    pub fn select_position(&mut self, row: usize) {
        self.position_row = row;
        self.show(self.position().cloned().map(Subject::Position));
    }

    /// Moves the cursor of the disputes; the sides follow.
    pub fn select_dispute(&mut self, row: usize) {
        self.dispute = row;
        self.side_citation = 0;
        let dispute = self.survey.disputes.get(row);
        let block = dispute.and_then(|dispute| dispute.block(&self.lens, self.dossier()));
        self.sides = block.unwrap_or_default();
    }

    /// Chooses which positions are listed.
    pub fn select_scope(&mut self, scope: Scope) {
        self.scope = scope;
        self.project_positions();
        self.show(self.position().cloned().map(Subject::Position));
    }

    /// Fills the sources pane.
    pub fn show(&mut self, subject: Option<Subject>) {
        self.subject = subject;
        self.citation = 0;
        self.project_excerpts();
    }

    /// Fills the screen with a view; its projection is made when it is opened.
    pub fn enter(&mut self, view: View, pane: Pane) {
        self.is_zoomed = false;
        self.view = view;
        self.focus = pane;
        self.project_view();
    }

    /// Puts an entry in hand without leaving the view: an event in the itinerary too, and what the sources say of it.
    pub fn select(&mut self, subject: &Subject) {
        match subject {
            Subject::Event(id) => match self.itinerary.row_of(id) {
                Some(row) => self.select_row(row),
                None => self.show(Some(subject.clone())),
            },
            Subject::Position(id) => {
                if let Some(row) = self.positions.row_of(id) {
                    self.position_row = row;
                }
                self.show(Some(subject.clone()));
            }
        }
    }

    /// Brings an entry into view on the dashboard, whatever pane it belongs to; going back leads to where it was
    /// followed from. The time axis shows every event, so none is left it for.
    pub fn go_to(&mut self, subject: &Subject) {
        if self.view == View::Axis && matches!(subject, Subject::Event(_)) {
            self.focus = Pane::Axis;
            self.select(subject);
            return;
        }
        if self.view != View::Dashboard {
            self.trail.push((self.view, self.focus));
            self.enter(View::Dashboard, Pane::Itinerary);
        }
        match subject {
            Subject::Event(id) => {
                if let Some(row) = self.itinerary.row_of(id) {
                    self.focus = Pane::Itinerary;
                    self.select_row(row);
                }
            }
            Subject::Position(id) => self.go_to_position(id),
        }
    }

    /// Keeps the event where it is when the position is one of its own, else goes to an event that it names.
    fn go_to_position(&mut self, id: &Id) {
        if self.positions.row_of(id).is_none() {
            let events = self
                .dossier()
                .position(id)
                .map(|position| position.events.clone());
            let row = events
                .into_iter()
                .flatten()
                .find_map(|event| self.itinerary.row_of(&event));
            match row {
                Some(row) => {
                    self.scope = Scope::Event;
                    self.select_row(row);
                }
                None => self.select_scope(Scope::All),
            }
        }
        if let Some(row) = self.positions.row_of(id) {
            self.focus = Pane::Positions;
            self.beside = Pane::Positions;
            self.select_position(row);
        }
    }

    /// The row of the event nearest to `row`, which may be a heading.
    pub(super) fn nearest_event(&self, row: usize) -> usize {
        let is_event = |row: usize| self.itinerary.event(row).is_some();
        scroll::nearest(row, self.itinerary.rows.len(), is_event).unwrap_or_default()
    }
}
