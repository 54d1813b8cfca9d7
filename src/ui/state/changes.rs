//! The state of the view of changes.

use chrono::NaiveDate;

use super::State;
use crate::model::known::news_days;
use crate::model::{Known, past};
use crate::ui::scroll;
use crate::views::Subject;
use crate::views::changes::{self, Changes, Row};

/// What has changed between two days, or the story of one entry, and where the cursor stands.
#[derive(Debug, Clone, Default)]
pub struct ChangesState {
    /// The earlier day, where one was chosen.
    pub chosen: Option<NaiveDate>,
    /// The earlier day in force; absent where no source has a day.
    pub since: Option<NaiveDate>,
    /// The entry whose story is told; absent while two days are compared.
    pub story: Option<Subject>,
    /// What has changed.
    pub changes: Changes,
    /// The row in hand.
    pub row: usize,
    /// The row that each line shows and its number in that row, for lines of `cells`.
    pub lines: Vec<(usize, usize)>,
    /// Cells of a line when the rows were laid out; none while they were not.
    pub cells: u16,
}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; the cursor stays on its entry.
    pub(super) fn project_changes(&mut self) {
        let row = self.changes.changes.rows.get(self.changes.row);
        let here = row.and_then(|row| Some((row.subject()?.clone(), row.of().map(str::to_owned))));
        self.changes.since = self.since();
        self.changes.changes = self.find_changes();
        self.changes.cells = 0;
        let changes = &self.changes.changes;
        // In a story an attribute has a row for each of several days.
        let at = changes.rows.get(self.changes.row);
        let is_same = |(subject, of): &(Subject, Option<String>)| {
            at.is_some_and(|row| row.subject() == Some(subject) && row.of() == of.as_deref())
        };
        let same = here.and_then(|here| {
            if is_same(&here) {
                return Some(self.changes.row);
            }
            changes.row_of(&here.0, here.1.as_deref())
        });
        let selected = || changes.row_of(self.subject.as_ref()?, None);
        let row = same.or_else(selected).unwrap_or(self.changes.row);
        self.select_change(row);
    }

    fn find_changes(&self) -> Changes {
        if let Some(subject) = &self.changes.story {
            return changes::story(subject, &self.lens, &self.edition.dossier);
        }
        let since = Known(self.changes.since);
        if since.0.is_none() {
            return Changes::default();
        }
        // What passes the filter now may not have passed it then, and is no news for that: only the later day is filtered.
        let before = past::as_known(&self.edition.dossier, since);
        changes::project(&before, since, self.dossier(), &self.lens)
    }

    /// The days from which changes can be told: before any news, and those with news, before the later day.
    #[must_use]
    pub fn earlier_days(&self) -> Vec<NaiveDate> {
        let mut days = news_days(&self.edition.dossier);
        if let Some(known) = self.lens.known.0 {
            days.retain(|day| *day < known);
        } else if days.len() > 1 {
            days.pop();
        }
        let first = news_days(&self.edition.dossier).first().copied();
        let before_all = first.and_then(|day| day.pred_opt());
        before_all.into_iter().chain(days).collect()
    }

    /// The earlier day: the one that was chosen; else the day with news before the later one, or, while everything
    /// known is shown, the first.
    fn since(&self) -> Option<NaiveDate> {
        let days = self.earlier_days();
        let chosen = self.changes.chosen.filter(|day| days.contains(day));
        let usual = if self.lens.known.0.is_some() {
            days.last()
        } else {
            days.get(1).or_else(|| days.first())
        };
        chosen.or_else(|| usual.copied())
    }

    /// Moves the cursor to the nearest row that can hold it; the sources show what it is about.
    pub fn select_change(&mut self, row: usize) {
        let rows = &self.changes.changes.rows;
        let can_hold = |row: usize| rows.get(row).is_some_and(|row| row.subject().is_some());
        self.changes.row = scroll::nearest(row, rows.len(), can_hold).unwrap_or_default();
        let row = rows.get(self.changes.row);
        let Some(subject) = row.and_then(Row::subject).cloned() else {
            return;
        };
        let of = row.and_then(Row::of).map(str::to_owned);
        let source = row.and_then(Row::source).cloned();
        if self.subject.as_ref() != Some(&subject) {
            self.select(&subject);
        }
        if let Some(of) = of {
            self.citation = self.excerpts.citation_of(&of, source.as_ref());
        }
    }
}
