//! Amounts that a text states: percent, percentage points, money, and what else positions count.
//!
//! [`tag`] finds them one by one; [`quantities`] puts together what belongs together: the ends of a range, what a rate
//! is lowered from and to, by how much; and says of what it is. Decimals throughout, never floats.

mod bound;
mod change;
mod counted;
mod cue;
mod currency;
mod lexicon;
mod measure;
mod numeral;
mod object;
mod quantity;
mod reader;
mod share;

use std::ops::Range;

use rust_decimal::Decimal;

use super::tag::{Tag, What};
use super::tokens::{Kind, Tokens};
use crate::model::Bound;

pub use change::Change;
pub use measure::Measure;
pub use quantity::{Quantity, quantities};

/// One amount, as printed.
///
/// # Units
/// Percent and points as said: 27.5% is 27.5, 50 basis points are 0.5 points. Money in units, not in millions: $17
/// billion is 17,000,000,000 of `USD`, 26 cents are 0.26.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// The bytes of number and unit: `US$1.5 billion`, `27.5 percent`; of a counted thing those of the number alone.
    pub span: Range<usize>,
    /// The tokens of the same.
    pub run: Range<usize>,
    /// Which sentence it stands in.
    pub sentence: usize,
    /// The number.
    pub value: Decimal,
    /// What it counts.
    pub unit: Unit,
    /// What it is to the value meant.
    pub bound: Option<Bound>,
    /// Whether it is an end of a range.
    pub end: End,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Hundredths.
    Percent,
    /// Percentage points.
    Points,
    /// Money, by its ISO 4217 code.
    Money(&'static str),
    /// A thing, by its noun in the singular: `day`, `tonne`, `country`.
    Counted(&'static str),
}

impl Unit {
    /// The unit as a figure of a dossier names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Points => "percentage-point",
            Self::Money(unit) | Self::Counted(unit) => unit,
        }
    }
}

/// Whether an amount stands alone or is an end of a range, whose two ends follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It stands alone.
    Whole,
    /// The lower end; the next amount is the upper.
    Low,
    /// The upper end.
    High,
}

impl Amount {
    /// The tag; `None` for counted things, which have none.
    #[must_use]
    pub fn tag(&self) -> Option<Tag> {
        let what = match self.unit {
            Unit::Percent => What::Percent(self.value),
            Unit::Points => What::Points(self.value),
            Unit::Money(code) => What::Money(self.value, code),
            Unit::Counted(_) => return None,
        };
        Some(Tag {
            span: self.span.clone(),
            what,
        })
    }
}

/// Finds the amounts of a text, in order and without overlap.
#[must_use]
pub fn tag(tokens: &Tokens<'_>, sentences: &[Range<usize>]) -> Vec<Amount> {
    let mut found = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let mut at = sentence.start;
        while at < sentence.end {
            let next = may_begin(tokens, at).then(|| {
                let mut reader = reader::Reader {
                    tokens,
                    sentence: sentence.clone(),
                    index,
                    found: &mut found,
                };
                reader.read(at)
            });
            at = next.flatten().unwrap_or(at + 1);
        }
    }
    found
}

/// Whether an amount may begin at a token: almost all words are refused here, after one look-up.
fn may_begin(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(token) = tokens.get(at) else {
        return false;
    };
    match token.kind {
        Kind::Number => true,
        Kind::Sign => !tokens.printed(at).is_ascii() || tokens.printed(at) == "$",
        Kind::Word => {
            let word = tokens.word(at);
            // Letters before `$` are few and have a capital.
            word.len() <= 9
                && (lexicon::WORDS.contains(word) || token.is_capital && word.len() <= 3)
        }
        Kind::Break => false,
    }
}

#[cfg(test)]
mod tests;
