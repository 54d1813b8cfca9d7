//! Numbers of a stand, which become figures of the dossier.

use std::ops::Range;

use super::catalogue::Catalogue;
use super::page::Line;
use crate::ingest::amounts::{Measure, Quantity, Unit};
use crate::ingest::tokens::Kind;
use crate::model::{Amount, Bound, Figure};
use crate::text::Clean;
use crate::text::number::lexicon::SMALL;

/// A number as one sentence states it: a figure, with what it measures and of what it is.
#[derive(Debug, Clone)]
pub(super) struct Number {
    pub(super) measure: Measure,
    pub(super) basis: Option<Basis>,
    /// Which goods.
    pub(super) of: Option<Clean>,
    pub(super) unit: &'static str,
    pub(super) from: Option<Amount>,
    pub(super) to: Amount,
    pub(super) to_max: Option<Amount>,
    pub(super) bound: Option<Bound>,
}

impl Number {
    /// What a quantity states, of a measure that other words may tell.
    pub(super) fn of(line: &Line<'_, '_>, quantity: &Quantity, measure: Measure) -> Self {
        Self {
            measure,
            basis: basis(line, quantity),
            of: quantity.of.as_ref().and_then(|span| goods(line, span)),
            unit: quantity.unit.name(),
            from: quantity.from.map(Amount),
            to: Amount(quantity.to),
            to_max: quantity.to_max.map(Amount),
            bound: quantity.bound,
        }
    }

    /// Whether two numbers are of one thing, so that they can be compared.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.measure == other.measure && self.of == other.of && self.unit == other.unit
    }

    /// Whether two numbers are the same, whatever they are of.
    pub(super) fn is_equal(&self, other: &Self) -> bool {
        self.to == other.to && self.to_max == other.to_max
    }
}

/// Of what a number is where that has to be known to compare it: `2 billion a year` and `10 billion over five years` are of
/// two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Basis {
    Yearly,
    Monthly,
    Each,
    Total,
}

impl Basis {
    /// Its id and its name in a dossier.
    pub(super) const fn term(self) -> (&'static str, &'static str) {
        match self {
            Self::Yearly => ("a-year", "a year"),
            Self::Monthly => ("a-month", "a month"),
            Self::Each => ("each", "each"),
            Self::Total => ("in-total", "in total"),
        }
    }
}

/// How many words behind a number may tell of what it is.
const BASIS_WITHIN: usize = 8;

/// Of what the words behind a number say that it is.
fn basis(line: &Line<'_, '_>, quantity: &Quantity) -> Option<Basis> {
    let first = quantity.run.end;
    let end = line.run.end.min(first + BASIS_WITHIN);
    // Of a rate, each year has the same.
    if matches!(quantity.unit, Unit::Percent | Unit::Points) {
        return None;
    }
    let is_named = |at: usize| line.mentions.iter().any(|one| one.run.start == at);
    let is_bound = |at: usize| match line.word(at) {
        "," | ";" | "and" | "but" => true,
        // `in aid to Venn a year`
        "to" => !is_named(at + 1) && !is_named(at + 2),
        _ => line.is_verb(at),
    };
    let kind = |at: usize| line.page.tokens.get(at).map(|token| token.kind);
    let is_number = |at: usize| kind(at) == Some(Kind::Number) || SMALL.contains(&line.word(at));
    let is_last = |at: usize| at >= line.run.end || kind(at) != Some(Kind::Word);
    // `a year ago`, `a month after it had refused`
    let is_length = |at: usize| {
        !matches!(
            line.word(at),
            "ago" | "after" | "later" | "earlier" | "before" | "from" | "since"
        )
    };
    (first..end).take_while(|at| !is_bound(*at)).find_map(|at| {
        let next = line.word(at + 1);
        match line.word(at) {
            "a" | "per" | "every" | "each" if next == "year" && is_length(at + 2) => {
                Some(Basis::Yearly)
            }
            "a" | "per" | "every" | "each" if next == "month" && is_length(at + 2) => {
                Some(Basis::Monthly)
            }
            "annually" | "yearly" => Some(Basis::Yearly),
            "each" | "apiece" if is_last(at + 1) => Some(Basis::Each),
            "over" if is_number(at + 1) && line.word(at + 2).starts_with("year") => {
                Some(Basis::Total)
            }
            "in" if next == "total" || next == "all" && is_last(at + 2) => Some(Basis::Total),
            "altogether" => Some(Basis::Total),
            _ => None,
        }
    })
}

/// The tokens that state a quantity: with the number, what it counts and by what it is measured.
pub(super) fn words(line: &Line<'_, '_>, quantity: &Quantity) -> Range<usize> {
    let run = quantity.run.clone();
    let Unit::Counted(unit) = quantity.unit else {
        return run;
    };
    let stem = unit.get(..4).unwrap_or(unit);
    let noun = (run.end..line.run.end.min(run.end + 5)).find(|at| line.word(*at).starts_with(stem));
    let behind = if quantity.measure == Some(Measure::Lead) {
        4
    } else {
        1
    };
    noun.map_or(run.clone(), |noun| {
        run.start..line.run.end.min(noun + behind)
    })
}

/// Which goods a number is of, where that is more than a party's goods in general.
fn goods(line: &Line<'_, '_>, span: &Range<usize>) -> Option<Clean> {
    let tokens = &line.page.tokens;
    let run = tokens.at_byte(span.start)..tokens.at_byte(span.end.saturating_sub(1)) + 1;
    let is_name = |at: usize| {
        line.mentions
            .iter()
            .any(|mention| mention.run.contains(&at))
    };
    let is_general = |word: &str| {
        matches!(
            word,
            "goods"
                | "imports"
                | "products"
                | "exports"
                | "all"
                | "its"
                | "their"
                | "the"
                | "most"
                | "from"
                | "of"
                | "s"
                | "country"
                | "imported"
                | "a"
                | "an"
                | "his"
                | "her"
                | "on"
                | "into"
                | "in"
                | "to"
        ) || !word.chars().all(char::is_alphanumeric)
    };
    let words: Vec<&str> = run
        .filter(|at| !is_name(*at))
        .map(|at| tokens.word(at))
        .filter(|word| !is_general(word))
        .collect();
    (1..=4)
        .contains(&words.len())
        .then(|| Clean::line(&words.join(" ")))
}

/// The figure of a dossier that a number becomes.
pub(super) fn figure(number: &Number, catalogue: &mut Catalogue<'_>) -> Figure {
    Figure {
        measure: Some(catalogue.measure(number.measure)),
        of: number.of.clone(),
        unit: catalogue.text(number.unit),
        from: number.from.map(Box::new),
        to: number.to,
        to_max: number.to_max.map(Box::new),
        bound: number.bound,
        ..Figure::default()
    }
}
