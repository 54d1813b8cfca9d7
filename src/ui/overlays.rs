//! What lies over a view.

pub mod amend;
pub mod entry;
pub mod filter;
pub mod found;
pub mod help;
pub mod list;
pub mod merge;
pub mod palette;
pub mod quote;

use super::prompt::Prompt;
use crate::model::Id;
use crate::query::Fault;
use crate::query::filter::Offer;
use crate::text::Clean;
use crate::views::Subject;
use crate::views::excerpts::Excerpts;
use crate::views::found::Found;
use crate::views::matrix::Roll;
use crate::views::reader::{Reader, Spot};
use crate::views::rests::Resting;

/// One thing lying over the view, with its own cursor.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// The whole entry: every attribute, every claim.
    Entry {
        /// What it is about.
        subject: Subject,
        /// What the sources say of it.
        excerpts: Excerpts,
        /// The citation in hand.
        citation: usize,
    },
    /// A quote in its article, and what rests on it.
    Quote(Box<Quote>),
    /// Every command and its keys, narrowed by what is typed.
    Help {
        /// What is typed.
        prompt: Prompt,
        /// First line shown.
        scroll: usize,
    },
    /// Commands by name.
    Palette {
        /// What is typed.
        prompt: Prompt,
        /// The row in hand.
        row: usize,
    },
    /// The search line, and what is found so far.
    Search {
        /// What is typed.
        prompt: Prompt,
        /// The best of what is found.
        found: Vec<Found>,
        /// The row in hand; none before one is chosen.
        row: Option<usize>,
    },
    /// The line of the filter.
    Filter(Box<FilterLine>),
    /// Title, dates and status of a drafted entry.
    Amend(Box<amend::Form>),
    /// Which entry a drafted one is the same as.
    Merge(Box<merge::Merging>),
    /// Lines to be read, some of which lead somewhere.
    List {
        /// What they are.
        title: Clean,
        /// Each line, and where it leads.
        lines: Vec<(Clean, Option<Subject>)>,
        /// The line in hand.
        row: usize,
        /// Which of the lists across all parties it is, if one of them.
        roll: Option<Roll>,
    },
}

impl Overlay {
    /// Whether it holds what a user types, and is worth keeping when the dossier changes.
    #[must_use]
    pub const fn is_typed_into(&self) -> bool {
        matches!(self, Self::Search { .. } | Self::Filter(_) | Self::Amend(_))
    }
}

/// A filter while it is typed.
#[derive(Debug, Clone, Default)]
pub struct FilterLine {
    /// What is typed.
    pub prompt: Prompt,
    /// What can be written at the cursor.
    pub offer: Offer,
    /// The completion in hand; none before one is chosen.
    pub row: Option<usize>,
    /// How many events and positions what is typed would let pass, or did before it became faulty.
    pub passing: (usize, usize),
    /// What is wrong with what is typed.
    pub fault: Option<Fault>,
    /// Whether it was asked for in spite of the fault.
    pub is_refused: bool,
}

/// A quote in its article.
#[derive(Debug, Clone)]
pub struct Quote {
    /// The source.
    pub source: Id,
    /// The words, when the citation quotes any.
    pub words: Option<Clean>,
    /// Outlet, day and passage.
    pub label: Clean,
    /// The article as far as it is at hand.
    pub reader: Reader,
    /// Where the words stand in it.
    pub spot: Spot,
    /// How far the article is scrolled from the place of the quote, in lines; negative is up.
    pub scroll: isize,
    /// What rests on the quote.
    pub resting: Vec<Resting>,
    /// The row in hand.
    pub row: usize,
}
