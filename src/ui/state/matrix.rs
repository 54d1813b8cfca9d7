//! The state of the view of parties by topics.

use super::{Pane, State};
use crate::model::Id;
use crate::views::Subject;
use crate::views::excerpts::Excerpts;
use crate::views::gaps::{self, Gap};
use crate::views::matrix::{self, Dealings, Matrix, Order, Spot};
use crate::views::positions::Row;
use crate::views::stand::{self, Kind, Stand};

/// What the view shows, and where its cursor stands.
#[derive(Debug, Clone, Default)]
pub struct MatrixState {
    /// What each holder does.
    pub stands: Vec<Stand>,
    /// The asks and their answers.
    pub gaps: Vec<Gap>,
    /// The table.
    pub table: Matrix,
    /// In which order rows and columns stand.
    pub order: Order,
    /// The one kind of act that is shown; all when absent.
    pub kind: Option<Kind>,
    /// The row in hand: 0 is that of all parties.
    pub row: usize,
    /// The column in hand: 0 is that of the answers owed.
    pub column: usize,
    /// The cell that was clicked.
    pub clicked: Option<Clicked>,
    /// What stands behind the cell in hand.
    pub cell: Listed,
    /// Two parties against each other, in place of the table.
    pub versus: Option<Versus>,
}

/// A cell that was clicked stays where it is for as long as it is in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clicked {
    /// Its row and its column.
    pub cell: (usize, usize),
    /// Its line below the first of those that scroll; negative above it.
    pub line: isize,
    /// The first column in sight of those that scroll.
    pub column: usize,
}

/// Rows of positions and the one in hand.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// The rows.
    pub rows: Vec<Row>,
    /// The row in hand.
    pub row: usize,
}

/// Two parties against each other.
#[derive(Debug, Clone)]
pub struct Versus {
    /// The two.
    pub parties: [Id; 2],
    /// What each asks of the other, offers, threatens, has agreed.
    pub sides: [Listed; 2],
}

impl Listed {
    /// Takes other rows; the cursor stays on `wanted` where they have it, else goes to the first position.
    fn fill(&mut self, rows: Vec<Row>, wanted: Option<&Id>) {
        self.rows = rows;
        let is_kept = self.position().is_some() && self.position() == wanted;
        if !is_kept {
            let found = wanted.and_then(|id| self.find(id));
            let is_position = |row: &Row| matches!(row, Row::Position(_));
            let first = || self.rows.iter().position(is_position);
            self.row = found.or_else(first).unwrap_or_default();
        }
    }

    fn find(&self, id: &Id) -> Option<usize> {
        let is_it = |row: &Row| matches!(row, Row::Position(position) if position.id == *id);
        self.rows.iter().position(is_it)
    }

    /// Whether a row is a position.
    #[must_use]
    pub fn is_position(&self, row: usize) -> bool {
        matches!(self.rows.get(row), Some(Row::Position(_)))
    }

    /// The position in hand.
    #[must_use]
    pub fn position(&self) -> Option<&Id> {
        match self.rows.get(self.row)? {
            Row::Position(position) => Some(&position.id),
            _ => None,
        }
    }

    /// How many positions there are.
    #[must_use]
    pub fn count(&self) -> usize {
        (0..self.rows.len())
            .filter(|row| self.is_position(*row))
            .count()
    }
}

impl MatrixState {
    /// The party of the row in hand; none for the row of all.
    #[must_use]
    pub fn party(&self) -> Option<&Id> {
        let row = self.row.checked_sub(1)?;
        self.table.parties.get(row).map(|party| &party.id)
    }

    /// Where the cell in hand was clicked.
    #[must_use]
    pub fn clicked(&self) -> Option<Clicked> {
        self.clicked
            .filter(|clicked| clicked.cell == (self.row, self.column))
    }

    /// The topic of the column in hand; none for that of the answers owed.
    #[must_use]
    pub fn topic(&self) -> Option<&Id> {
        let column = self.column.checked_sub(1)?;
        self.table.topics.get(column).map(|topic| &topic.id)
    }

    /// The rows in a pane: one of the two sides, or those behind the cell.
    #[must_use]
    pub fn listed(&self, pane: Pane) -> &Listed {
        let Some(versus) = &self.versus else {
            return &self.cell;
        };
        let [left, right] = &versus.sides;
        if pane == Pane::Matrix { left } else { right }
    }

    /// The same, to move in.
    pub fn listed_mut(&mut self, pane: Pane) -> &mut Listed {
        let Some(versus) = &mut self.versus else {
            return &mut self.cell;
        };
        let [left, right] = &mut versus.sides;
        if pane == Pane::Matrix { left } else { right }
    }
}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; its cursor stays on its entry, or
    /// goes to the position that was put in hand elsewhere.
    pub(super) fn project_matrix(&mut self) {
        let is_new = self.matrix.table == Matrix::default();
        self.matrix.stands = stand::project(&self.lens, self.dossier());
        self.matrix.gaps = gaps::project(&self.matrix.stands, self.dossier());
        self.project_table();
        let dossier = self.dossier();
        let is_gone = |id: &Id| dossier.party(id).is_none() && dossier.person(id).is_none();
        let is_gone = |versus: &Versus| versus.parties.iter().any(is_gone);
        if self.matrix.versus.as_ref().is_some_and(is_gone) {
            self.matrix.versus = None;
        }
        if is_new {
            self.matrix.row = self.matrix.table.parties.len().min(1);
        }
        let wanted = match &self.subject {
            Some(Subject::Position(id)) if self.matrix.listed(self.focus).find(id).is_none() => {
                Some(id.clone())
            }
            _ => None,
        };
        if let (Some(id), None) = (wanted, &self.matrix.versus) {
            self.stand_on(&id);
        }
        self.show_cell();
    }

    /// Makes the table anew; row and column stay with their party and topic, or as near as there are any.
    pub fn project_table(&mut self) {
        let (party, topic) = (self.matrix.party().cloned(), self.matrix.topic().cloned());
        let MatrixState {
            stands,
            gaps,
            order,
            kind,
            ..
        } = &self.matrix;
        let shown = (*order, *kind);
        let table = matrix::project(
            stands,
            gaps,
            shown,
            &self.survey,
            &self.lens,
            self.dossier(),
        );
        let row = party.and_then(|id| table.party(&id)).map(|row| row + 1);
        let column = topic
            .and_then(|id| table.topic(&id))
            .map(|column| column + 1);
        let matrix = &mut self.matrix;
        matrix.row = row.unwrap_or(matrix.row).min(table.parties.len());
        matrix.column = column.unwrap_or(matrix.column).min(table.topics.len());
        matrix.table = table;
    }

    /// Moves the cursor to the cell of a position.
    fn stand_on(&mut self, id: &Id) {
        let dossier = self.dossier();
        let Some(position) = dossier.position(id) else {
            return;
        };
        let holder = stand::party(&position.holder, dossier);
        let row = self.matrix.table.party(&holder);
        let column = self.matrix.table.topic(&position.topic);
        if let Some((row, column)) = row.zip(column) {
            self.matrix.row = row + 1;
            self.matrix.column = column + 1;
        }
    }

    /// Lists what stands behind a cell that the cursor has come to, and puts its first position in hand.
    pub fn enter_cell(&mut self) {
        self.subject = None;
        self.show_cell();
    }

    /// Lists what stands behind the cell, or between the two parties, and puts the position under the cursor in hand.
    pub fn show_cell(&mut self) {
        let wanted = match &self.subject {
            Some(Subject::Position(id)) => Some(id.clone()),
            _ => None,
        };
        if let Some(Versus {
            parties: [a, b], ..
        }) = self.matrix.versus.clone()
        {
            let dealings = self.dealings();
            let sides = [dealings.between(&a, &b), dealings.between(&b, &a)];
            if let Some(versus) = &mut self.matrix.versus {
                for (listed, rows) in versus.sides.iter_mut().zip(sides) {
                    listed.fill(rows, wanted.as_ref());
                }
            }
        } else {
            let spot = self.spot();
            let rows = self.dealings().at(&spot, self.matrix.kind);
            self.matrix.cell.fill(rows, wanted.as_ref());
        }
        self.show_listed();
    }

    /// Fills the sources with the position under the cursor; empties them where there is none.
    pub fn show_listed(&mut self) {
        let position = self.matrix.listed(self.focus).position().cloned();
        match position.map(Subject::Position) {
            Some(subject) if self.subject.as_ref() == Some(&subject) => self.project_excerpts(),
            Some(subject) => self.select(&subject),
            None => {
                self.subject = None;
                self.excerpts = Excerpts::default();
                self.citation = 0;
            }
        }
    }

    /// The place under the cursor.
    #[must_use]
    pub fn spot(&self) -> Spot {
        let party = self.matrix.party().cloned();
        match self.matrix.topic() {
            Some(topic) => Spot::Topic(party, topic.clone()),
            None => Spot::Owed(party),
        }
    }

    /// What rows are made from.
    #[must_use]
    pub fn dealings(&self) -> Dealings<'_> {
        Dealings {
            stands: &self.matrix.stands,
            gaps: &self.matrix.gaps,
            survey: &self.survey,
            lens: &self.lens,
            dossier: self.dossier(),
        }
    }
}
