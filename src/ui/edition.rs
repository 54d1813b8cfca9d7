//! A dossier as the screen gets it, made anew by every load.

use std::collections::HashMap;

use crate::model::{Article, Dossier, Id};
use crate::text::Clean;

/// A dossier, the articles that the user has, and what was wrong with the files.
#[derive(Debug, Clone, Default)]
pub struct Edition {
    /// The dossier.
    pub dossier: Dossier,
    /// The full texts at hand, by source.
    pub articles: HashMap<Id, Article>,
    /// What is wrong with the files, a line each.
    pub problems: Vec<Clean>,
    /// How many entries a machine has drafted and no person has accepted.
    pub drafted: usize,
    /// How many entries were left out because of an error.
    pub left_out: usize,
    /// How many drafted entries were left out, since nobody who looks could tell them from what was reviewed.
    pub withheld: usize,
    /// Why nothing can be decided about what is drafted, where that is so.
    pub closed: Option<Clean>,
}
