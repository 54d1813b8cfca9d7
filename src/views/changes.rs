//! What has become known between two days: what fell into dispute, what moved on, what is new.

mod compare;
mod story;

use crate::model::{Id, Subject, Verdict};
use crate::text::Clean;

pub use compare::project;
pub use story::story;

/// How a question, or a whole entry, has changed; what matters most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What was agreed no longer is.
    Disputed,
    /// Others speak of it on another basis, or say otherwise.
    Differs,
    /// Another value is in front.
    Moved,
    /// An editor has ruled.
    Ruled,
    /// A question is answered for the first time.
    Answered,
    /// More sources say the same.
    Backed,
    /// The entry is new.
    New,
}

impl Kind {
    /// What changed in this way, as a heading.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Disputed => "Fell into dispute",
            Self::Differs => "Came to differ by basis or speaker",
            Self::Moved => "Moved on",
            Self::Ruled => "Ruled on",
            Self::Answered => "More is told",
            Self::Backed => "Said again",
            Self::New => "Appeared",
        }
    }

    /// The same beside a single question.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Disputed => "disputed",
            Self::Differs => "differs",
            Self::Moved => "moved on",
            Self::Ruled => "ruled on",
            Self::Answered | Self::New => "new",
            Self::Backed => "said again",
        }
    }
}

/// What has changed, as rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// Headings, entries and their questions, in the order of showing.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A way in which entries changed, and how many did.
    Section(Kind, usize),
    /// A day of a story, and which sources appeared on it.
    Day(Clean, Clean),
    /// An entry.
    Entry(Entry),
    /// A question of the entry above.
    Change(Change),
    /// Questions of it that changed in a way of which the values matter less.
    Rest(Rest),
}

/// Questions told by their names alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Rest {
    /// The entry.
    pub subject: Subject,
    /// In what way they changed.
    pub kind: Kind,
    /// The first of them, by its name throughout the dossier.
    pub of: String,
    /// A source that brought it.
    pub source: Option<Id>,
    /// What they ask, one after the other.
    pub asks: Clean,
}

/// An entry about which something has changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The entry.
    pub subject: Subject,
    /// What it is called.
    pub title: Clean,
    /// Whether nothing was known of it.
    pub is_new: bool,
    /// What a new one says, in a few values or in its summary; empty for one that was known.
    pub gist: Clean,
    /// Which sources brought it.
    pub brought_by: Clean,
    /// The worst verdict among its questions.
    pub verdict: Verdict,
    /// How many origins speak of that question.
    pub origins: usize,
}

/// A question whose answer has changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The entry.
    pub subject: Subject,
    /// The attribute, by its name throughout the dossier.
    pub of: String,
    /// The question.
    pub ask: Clean,
    /// In what way.
    pub kind: Kind,
    /// What was believed; empty when nothing was, or the same.
    pub before: Clean,
    /// What is believed.
    pub after: Clean,
    /// How the claims stood to each other.
    pub was: Option<Verdict>,
    /// How they do now.
    pub verdict: Verdict,
    /// How many origins speak now.
    pub origins: usize,
    /// Which sources brought it.
    pub brought_by: Clean,
    /// The first of them; absent where none did, but a ruling.
    pub source: Option<Id>,
}

impl Row {
    /// The entry that a row is about, where a cursor can stand on it.
    #[must_use]
    pub const fn subject(&self) -> Option<&Subject> {
        match self {
            Self::Entry(entry) => Some(&entry.subject),
            Self::Change(change) => Some(&change.subject),
            Self::Rest(rest) => Some(&rest.subject),
            Self::Section(..) | Self::Day(..) => None,
        }
    }

    /// The source that brought it, where one did.
    #[must_use]
    pub const fn source(&self) -> Option<&Id> {
        match self {
            Self::Change(change) => change.source.as_ref(),
            Self::Rest(rest) => rest.source.as_ref(),
            _ => None,
        }
    }

    /// The attribute, of a row that is about one.
    #[must_use]
    pub fn of(&self) -> Option<&str> {
        match self {
            Self::Change(change) => Some(&change.of),
            Self::Rest(rest) => Some(&rest.of),
            _ => None,
        }
    }
}

impl Changes {
    /// How many entries changed in a way.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        let counts = self.rows.iter().filter_map(|row| match row {
            Row::Section(section, count) if *section == kind => Some(*count),
            _ => None,
        });
        counts.sum()
    }

    /// The row of an attribute, else the first of its entry. In a story an attribute has a row for each day.
    #[must_use]
    pub fn row_of(&self, subject: &Subject, of: Option<&str>) -> Option<usize> {
        let is_its = |row: &&Row| row.subject() == Some(subject);
        let exact = of.and_then(|of| self.rows.iter().position(|row| row.of() == Some(of)));
        exact.or_else(|| self.rows.iter().position(|row| is_its(&row)))
    }
}
