//! What lies over a view.

pub mod entry;
pub mod help;
pub mod list;
pub mod palette;
pub mod quote;

use super::prompt::Prompt;
use crate::model::Id;
use crate::text::Clean;
use crate::views::Subject;
use crate::views::excerpts::Excerpts;
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
    /// The search line.
    Search {
        /// What is typed.
        prompt: Prompt,
    },
    /// Lines to be read, some of which lead somewhere.
    List {
        /// What they are.
        title: Clean,
        /// Each line, and where it leads.
        lines: Vec<(Clean, Option<Subject>)>,
        /// The line in hand.
        row: usize,
    },
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
