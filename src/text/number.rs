//! The numbers that an English text states, so that a figure can be checked against its quote.

mod grammar;
pub(crate) mod lexicon;
mod phrase;
mod token;

use std::ops::Range;

use rust_decimal::Decimal;

/// A number that a text states, and the bytes that state it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The number itself: 27.5 for `27.5%`, 350,000,000,000 for `$350 billion`.
    pub value: Decimal,
    /// Where it is stated.
    pub range: Range<usize>,
}

/// Reads every number that `text` states, in digits or in English words, in order.
///
/// One expression may be given in several readings, each with the same range: `half` is 0.5 and 50 (percent),
/// a week is also 7 (days), and in `$200 or $250 billion` the first is 200 and 200 billion. Nothing is
/// converted between currencies or units otherwise. Vague words (`hundreds`, `several`, `a few thousand`) and
/// the digits of names (`G20`) state nothing, and what is too large for a [`Decimal`] is left out.
#[must_use]
pub fn numbers(text: &str) -> Vec<Number> {
    let tokens = token::read(text);
    let mut found: Vec<Number> = Vec::new();
    for amount in grammar::amounts(&tokens) {
        let Some(stating) = tokens.get(amount.tokens.clone()) else {
            continue;
        };
        let (Some(first), Some(last)) = (stating.first(), stating.last()) else {
            continue;
        };
        for value in amount.readings {
            let number = Number {
                value,
                range: first.range.start..last.range.end,
            };
            // Amounts come in order: only the readings of this one can be the same, and a text may state thousands.
            let is_new = found
                .iter()
                .rev()
                .take_while(|other| other.range == number.range)
                .all(|other| *other != number);
            if is_new {
                found.push(number);
            }
        }
    }
    found
}

/// Whether `text` states `value` in one of its readings.
#[must_use]
pub fn states(text: &str, value: Decimal) -> bool {
    numbers(text).iter().any(|number| number.value == value)
}

#[cfg(test)]
mod tests;
