//! One sentence as the grammar of time reads it.

use std::ops::Range;

use super::lexicon::{Sense, sense};
use crate::ingest::tokens::{Kind, Tokens};

/// A sentence of a text; nothing outside of it is seen.
#[derive(Debug, Clone)]
pub(super) struct Words<'a> {
    tokens: &'a Tokens<'a>,
    run: Range<usize>,
    /// What each word of the sentence may mean.
    senses: Vec<Option<Sense>>,
}

impl<'a> Words<'a> {
    pub(super) fn new(tokens: &'a Tokens<'a>, run: Range<usize>) -> Self {
        let senses = run.clone().map(|at| {
            let token = tokens.get(at).filter(|token| token.kind == Kind::Word);
            token.and_then(|_| sense(tokens.word(at)))
        });
        Self {
            tokens,
            senses: senses.collect(),
            run,
        }
    }

    /// The folded word, number or sign at `at`; empty outside.
    pub(super) fn word(&self, at: usize) -> &'a str {
        if self.run.contains(&at) {
            self.tokens.word(at)
        } else {
            ""
        }
    }

    /// The word before `at`.
    pub(super) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        let first = word.as_bytes().first();
        // Nearly all words differ in the first letter, which is seen without a call.
        first.is_some()
            && words
                .iter()
                .any(|one| one.as_bytes().first() == first && *one == word)
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        let token = self.tokens.get(at).filter(|_| self.run.contains(&at));
        token.map(|token| token.kind)
    }

    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.run.contains(&at) && self.tokens.is_glued(at)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.run.contains(&at) && self.tokens.is_capital(at)
    }

    /// Whether a word is written as a name: with a capital where the sentence does not ask for one.
    pub(super) fn is_name(&self, at: usize) -> bool {
        at > self.run.start && self.is_capital(at)
    }

    /// Whether a word that is not a name is the plural of something.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        let word = self.word(at);
        self.kind(at) == Some(Kind::Word)
            && !self.is_capital(at)
            && word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !matches!(word, "was" | "has" | "this" | "does" | "sales" | "plus")
    }

    pub(super) fn sense(&self, at: usize) -> Option<Sense> {
        *self.senses.get(at.checked_sub(self.run.start)?)?
    }

    /// Whether a number is one of money or a share.
    pub(super) fn is_amount(&self, at: usize) -> bool {
        at > 0 && self.is(at - 1, &["$", "€", "£", "¥", "₩", "#"])
            || self.is(at + 1, &["%", "percent"])
    }

    /// A whole number in digits, and how many; not a part of `1,200`, `27.5`, `$15` or `30%`.
    pub(super) fn number(&self, at: usize) -> Option<(u32, usize)> {
        if self.kind(at)? != Kind::Number {
            return None;
        }
        let digits = self.word(at);
        let is_cut = |sign: usize, other: usize, glued: usize| {
            self.is(sign, &[".", ","])
                && self.is_glued(glued)
                && self.kind(other) == Some(Kind::Number)
        };
        let is_tail = self.is_glued(at) && at >= 2 && is_cut(at - 1, at - 2, at - 1);
        let is_head = self.is_glued(at + 1) && is_cut(at + 1, at + 2, at + 2);
        let is_of_name = self.is_glued(at)
            && at > 0
            && (self.kind(at - 1) == Some(Kind::Word) || self.is(at - 1, &[".", "_", "/"]));
        if digits.len() > 4 || is_tail || is_head || self.is_amount(at) || is_of_name {
            return None;
        }
        Some((digits.parse().ok()?, digits.len()))
    }

    /// The day of a month, with or without `st`, `nd`, `rd`, `th`, and the token after it.
    pub(super) fn day(&self, at: usize) -> Option<(usize, u32)> {
        let (day, digits) = self.number(at)?;
        let is_day = digits <= 2 && (1..=31).contains(&day);
        let end = if self.is_glued(at + 1) && self.is(at + 1, &["st", "nd", "rd", "th"]) {
            at + 2
        } else if self.is_glued(at + 1) && self.kind(at + 1) == Some(Kind::Word) {
            return None;
        } else {
            at + 1
        };
        is_day.then_some((end, day))
    }

    /// A year of four digits.
    pub(super) fn year(&self, at: usize) -> Option<i32> {
        let (year, digits) = self.number(at)?;
        let is_tagged = self.is_glued(at + 1) && self.kind(at + 1) == Some(Kind::Word);
        let is_year = digits == 4 && (1000..2200).contains(&year) && !is_tagged;
        is_year.then(|| i32::try_from(year).ok())?
    }

    /// A dash without blanks, or one of the words given.
    pub(super) fn joins(&self, at: usize, words: &[&str]) -> bool {
        self.is(at, words) || self.is(at, &["-", "–", "—", "/"])
    }

    /// Behind a hyphen at `at`, or `at` itself.
    pub(super) fn skip_hyphen(&self, at: usize) -> usize {
        let is_hyphen = self.is(at, &["-", "‑", "–"]) && self.is_glued(at) && self.is_glued(at + 1);
        at + usize::from(is_hyphen)
    }

    /// Behind `the` at `at`, or `at` itself.
    pub(super) fn skip_the(&self, at: usize) -> usize {
        at + usize::from(self.sense(at) == Some(Sense::The))
    }
}
