//! Numbers in words, and what follows a number and belongs to it.

use rust_decimal::Decimal;

use super::grammar::{Amount, Parser, bare, plain, with_factors};
use super::lexicon;
use super::token::Kind;

impl Parser<'_> {
    /// A number in words from `from`; `group` is what an article before it counts as.
    pub(super) fn spelled(&self, start: usize, from: usize, group: Option<u32>) -> Option<Amount> {
        let mut group = group;
        let mut end = from;
        let mut at = from;
        let mut tens_only = false;
        loop {
            let word = self.word(at);
            let joined = match (lexicon::small(word), lexicon::tens(word), group) {
                (Some(n), _, None) | (_, Some(n), None) => n,
                (Some(n), _, Some(before)) if before >= 20 && before % 10 == 0 && n > 0 => {
                    if before % 100 != 0 && n > 9 {
                        break;
                    }
                    before + n
                }
                (_, Some(n), Some(before)) if before >= 100 && before % 100 == 0 => before + n,
                (.., Some(before)) if word == "hundred" && (1..100).contains(&before) => {
                    before * 100
                }
                _ => break,
            };
            tens_only = lexicon::tens(word).is_some();
            group = Some(joined);
            end = at + 1;
            at = self.next_in_group(start, end, word);
        }
        let mut value = group?;
        if tens_only
            && self.past_hyphen(end) > end
            && let Some(n) = lexicon::ordinal(self.word(self.past_hyphen(end))).filter(|&n| n < 10)
        {
            value += n;
            return Some(plain(start..self.past_hyphen(end) + 1, value));
        }
        Some(self.finish(start, end, Decimal::from(value)))
    }

    /// Where a group of number words goes on after `word`, past a hyphen or the `and` of `one hundred and ten`.
    fn next_in_group(&self, start: usize, end: usize, word: &str) -> usize {
        let between = start > 0 && matches!(self.word(start - 1), "between" | "both");
        let joins = word == "hundred"
            && self.word(end) == "and"
            && !between
            && self.word(end + 2) != "hundred"
            && self.word(end + 2) != "and";
        self.past_hyphen(end) + usize::from(joins)
    }

    /// Adds what follows a coefficient: `and a half`, scales, a unit of time. What is too large to hold keeps its
    /// tokens but has no reading, since its parts alone are not what the text states.
    pub(super) fn finish(&self, start: usize, end: usize, coefficient: Decimal) -> Amount {
        let (end, coefficient) = self.plus_fraction(end, coefficient);
        let mut amount = bare(start..end, coefficient);
        loop {
            let next = self.past_hyphen(amount.tokens.end);
            let Some(scale) = lexicon::scale(self.word(next)) else {
                break;
            };
            amount.tokens.end = next + 1;
            amount.multiply(Decimal::from(scale));
        }
        if let Some(scale) = amount.scale {
            let (end, more) = self.plus_fraction(amount.tokens.end, coefficient);
            if end > amount.tokens.end {
                amount.tokens.end = end;
                amount.readings = more.checked_mul(scale).into_iter().collect();
            } else if let Some(rest) = self.remainder(start, amount.tokens.end, scale) {
                amount.tokens.end = rest.tokens.end;
                let sums = amount.readings.iter().zip(&rest.readings);
                amount.readings = sums.filter_map(|(a, b)| a.checked_add(*b)).collect();
            }
        }
        let next = self.past_hyphen(amount.tokens.end);
        match lexicon::unit(self.word(next)) {
            Some(factors) => with_factors(amount, factors),
            None => amount,
        }
    }

    /// The smaller part of `two million three hundred thousand`. Less than a hundred is a number of its own, as in
    /// `$550 billion two weeks ago`, and so is what follows digits.
    fn remainder(&self, start: usize, at: usize, scale: Decimal) -> Option<Amount> {
        let in_words = !self.word(start).is_empty();
        let rest = self.spelled(at, at, None).filter(|_| in_words)?;
        let fits = rest
            .readings
            .first()
            .is_some_and(|&value| value >= Decimal::ONE_HUNDRED && value < scale);
        fits.then_some(rest)
    }

    fn plus_fraction(&self, end: usize, value: Decimal) -> (usize, Decimal) {
        let add = |n: u32, d: u32| {
            let part = Decimal::from(n).checked_div(Decimal::from(d));
            part.and_then(|part| value.checked_add(part))
        };
        if let Some(&Kind::Fraction(n, d)) = self.tokens.get(end).map(|token| &token.kind) {
            return add(n, d).map_or((end, value), |sum| (end + 1, sum));
        }
        let mut at = self.past_hyphen(end);
        for filler in ["and", "a"] {
            if self.word(at) != filler {
                return (end, value);
            }
            at = self.past_hyphen(at + 1);
        }
        match lexicon::denominator(self.word(at)) {
            Some((d @ (2 | 4), false)) => add(1, d).map_or((end, value), |sum| (at + 1, sum)),
            _ => (end, value),
        }
    }
}
