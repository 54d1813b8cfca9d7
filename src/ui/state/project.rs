//! Making the views of the state anew.

use super::{State, View};
use crate::model::Id;
use crate::views::Subject;
use crate::views::disputes::{self, Dispute};
use crate::views::excerpts::{self, Excerpts};
use crate::views::itinerary::{self, Itinerary};
use crate::views::positions::{self, Positions, Scope};
use crate::views::reader::{self, Reader};
use crate::views::rests::Grounds;

impl State {
    /// Makes every view anew after the dossier or the lens has changed; cursors stay on their entries.
    pub fn project(&mut self) {
        self.know();
        self.project_passing();
    }

    /// Makes every view anew after the filter has changed.
    pub fn project_passing(&mut self) {
        self.strain();
        self.cited = Reader::default();
        let dossier = self.dossier();
        let event = self.event().cloned();
        let dispute = self
            .survey
            .disputes
            .get(self.dispute)
            .map(|dispute| dispute.of.clone());
        let survey = disputes::project(&self.lens, dossier);
        let itinerary = itinerary::project(&survey, &self.lens, dossier);
        let before = std::mem::replace(&mut self.itinerary, itinerary);
        self.survey = survey;
        let is_same = |other: &Dispute| Some(&other.of) == dispute.as_ref();
        let dispute = self.survey.disputes.iter().position(is_same);
        self.select_dispute(dispute.unwrap_or_default());
        self.find_event_again(event.as_ref(), &before);
        self.project_positions();
        self.project_excerpts();
        self.project_view();
        if !self.search.needle.is_empty() {
            let needle = self.search.needle.clone();
            self.search.hits = self.find(&needle);
        }
    }

    /// Makes what only the view in front shows anew. The other views are made when they are opened, so that a key
    /// never pays for what nobody looks at.
    pub fn project_view(&mut self) {
        match self.view {
            View::Axis => self.project_axis(),
            View::Map => self.project_map(),
            View::Matrix => self.project_matrix(),
            View::Figures => self.project_figures(),
            View::Articles => self.project_articles(),
            View::Changes => self.project_changes(),
            View::Review => self.project_queue(),
            View::Dashboard | View::Disputes => {}
        }
    }

    /// Puts the cursor on the event that the user chose, else keeps it on `before`, else goes to the one that came next
    /// in the rows of then; what the sources tell of the event in hand follows.
    fn find_event_again(&mut self, before: Option<&Id>, rows: &Itinerary) {
        let wanted = [self.chosen.as_ref(), before];
        let row = wanted
            .into_iter()
            .flatten()
            .find_map(|id| self.itinerary.row_of(id));
        self.event_row = row.unwrap_or_else(|| self.nearest_left(rows));
        let is_of_event = matches!(&self.subject, Some(Subject::Event(id)) if Some(id) == before);
        if is_of_event && self.event() != before {
            self.subject = self.event().cloned().map(Subject::Event);
            self.citation = 0;
        }
    }

    /// The row of the first event that is left of those from the cursor on, else of those before it, the last first.
    fn nearest_left(&self, rows: &Itinerary) -> usize {
        let left = self.itinerary.rows_by_id();
        let row_of = |row: usize| rows.event(row).and_then(|event| left.get(&event.id));
        let mut onward = (self.event_row..rows.rows.len()).filter_map(row_of);
        let mut back = (0..self.event_row).rev().filter_map(row_of);
        let row = onward.next().or_else(|| back.next());
        row.map_or_else(|| self.nearest_event(self.event_row), |row| *row)
    }

    pub(super) fn project_positions(&mut self) {
        let position = self.position().cloned();
        self.positions = self.list_positions();
        // The pair that was chosen may have nothing to do with the event now in hand.
        if !self
            .positions
            .scopes
            .iter()
            .any(|(scope, _)| *scope == self.scope)
        {
            self.scope = Scope::default();
            self.positions = self.list_positions();
        }
        let row = position.and_then(|id| self.positions.row_of(&id));
        self.position_row = row.or_else(|| self.positions.first()).unwrap_or_default();
    }

    fn list_positions(&self) -> Positions {
        let (scope, survey) = (&self.scope, &self.survey);
        positions::project(self.event(), scope, survey, &self.lens, self.dossier())
    }

    pub(super) fn project_excerpts(&mut self) {
        let exists = |subject: &Subject| !subject.attributes(self.dossier()).is_empty();
        if !self.subject.as_ref().is_some_and(exists) {
            let event = self.event().cloned().map(Subject::Event);
            // A filter may let no event pass, and positions all the same.
            let is_on = self.filtering.is_on();
            let position = self.position().filter(|_| is_on).cloned();
            self.subject = event.or(position.map(Subject::Position));
        }
        self.excerpts = self
            .subject
            .as_ref()
            .map_or_else(Excerpts::default, |subject| {
                excerpts::project(subject, &self.lens, self.dossier())
            });
        self.citation = self
            .citation
            .min(self.excerpts.citations().count().saturating_sub(1));
    }

    /// Reads the article of the citation in hand where it is at hand and has a place on the screen. What was read stays
    /// until another is cited, or the dossier changes.
    pub fn read_cited(&mut self) {
        if matches!(self.view, View::Disputes | View::Articles) {
            return;
        }
        let excerpt = self.excerpts.citations().nth(self.citation);
        let id = excerpt.map(|excerpt| &excerpt.source);
        let Some(id) = id.filter(|id| **id != self.cited.source) else {
            return;
        };
        let dossier = self.dossier();
        let article = self.edition.articles.get(id);
        if let Some(source) = dossier.source(id).filter(|_| article.is_some()) {
            let grounds = Grounds::of(id, dossier);
            self.cited = reader::project(source, article, &grounds, &self.lens);
        }
    }

    /// Writes the times of the views in hand by the clock of the chosen zone; nothing else of them depends on it.
    pub fn show_times_again(&mut self) {
        let citation = (self.citation, self.side_citation);
        self.cited = Reader::default();
        self.project_positions();
        self.project_excerpts();
        self.select_dispute(self.dispute);
        self.project_view();
        (self.citation, self.side_citation) = citation;
    }
}
