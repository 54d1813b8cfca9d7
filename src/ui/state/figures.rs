//! The state of the view of numbers.

use super::State;
use crate::ui::scroll;
use crate::views::Subject;
use crate::views::figures::{self, Figures, Line};

/// The numbers by measure, and where the cursor stands.
#[derive(Debug, Clone, Default)]
pub struct FiguresState {
    /// The numbers as rows.
    pub figures: Figures,
    /// The row in hand: a line, as long as there is any.
    pub row: usize,
}

impl FiguresState {
    /// The line in hand.
    #[must_use]
    pub fn line(&self) -> Option<&Line> {
        self.figures.line(self.row)
    }

    /// The row of a version, else of its attribute, else of its entry.
    fn row_of(&self, line: &Line) -> Option<usize> {
        let find = |is: &dyn Fn(&Line) -> bool| {
            let mut lines = self.figures.lines();
            lines.find(|(_, other)| is(other)).map(|(row, _)| row)
        };
        let same = |other: &Line| other.subject == line.subject && other.of == line.of;
        find(&|other| same(other) && other.value == line.value && other.what == line.what)
            .or_else(|| find(&|other| same(other)))
            .or_else(|| find(&|other| other.subject == line.subject))
    }

    /// The first row of an entry.
    fn row_of_subject(&self, subject: &Subject) -> Option<usize> {
        let mut lines = self.figures.lines();
        lines
            .find(|(_, line)| line.subject == *subject)
            .map(|(row, _)| row)
    }

    /// The row of the line nearest to `row`.
    #[must_use]
    pub fn nearest(&self, row: usize) -> usize {
        let is_line = |row: usize| self.figures.line(row).is_some();
        scroll::nearest(row, self.figures.rows.len(), is_line).unwrap_or_default()
    }
}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; its cursor stays on its entry.
    pub(super) fn project_figures(&mut self) {
        let before = self.figures.line().cloned();
        let is_driving = before
            .as_ref()
            .is_some_and(|line| Some(&line.subject) == self.subject.as_ref());
        self.figures.figures = figures::project(&self.lens, self.dossier());
        let own = before
            .as_ref()
            .filter(|_| is_driving)
            .and_then(|line| self.figures.row_of(line));
        let chosen = || {
            self.subject
                .as_ref()
                .and_then(|subject| self.figures.row_of_subject(subject))
        };
        let last = || before.as_ref().and_then(|line| self.figures.row_of(line));
        let row = own.or_else(chosen).or_else(last);
        self.figures.row = row.unwrap_or_else(|| self.figures.nearest(self.figures.row));
    }

    /// Puts a line in hand, and what the sources say of it.
    pub fn select_figure(&mut self, row: usize) {
        self.figures.row = self.figures.nearest(row);
        let Some(line) = self.figures.line() else {
            return;
        };
        let (subject, of, citation) = (line.subject.clone(), line.of.clone(), line.citation);
        self.select(&subject);
        self.citation = self.excerpts.first_citation(&of) + citation;
    }
}
