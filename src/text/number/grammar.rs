//! How number words and digits combine into amounts.

use std::ops::Range;

use rust_decimal::Decimal;

use super::lexicon;
use super::token::{Kind, Token};

/// One expression of a number: every reading of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    pub(super) readings: Vec<Decimal>,
    /// The tokens that state it.
    pub(super) tokens: Range<usize>,
    /// The number before the scale, when there is one that a neighbour can share a scale with.
    coefficient: Option<Decimal>,
    pub(super) scale: Option<Decimal>,
    factors: &'static [u32],
}

/// Finds the amounts in `tokens`, in order.
pub(super) fn amounts(tokens: &[Token]) -> Vec<Amount> {
    let parser = Parser { tokens };
    let mut found: Vec<Amount> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let previous = found.last().map(|amount| amount.tokens.end);
        if let Some(amount) = parser.amount(at, previous) {
            at = amount.tokens.end.max(at + 1);
            found.push(amount);
        } else {
            at += 1;
        }
    }
    for left in (0..found.len().saturating_sub(1)).rev() {
        if let Some([one, other]) = found.get_mut(left..left + 2) {
            parser.share_scale(one, other);
        }
    }
    found
}

pub(super) struct Parser<'a> {
    pub(super) tokens: &'a [Token],
}

impl Parser<'_> {
    pub(super) fn word(&self, at: usize) -> &str {
        match self.tokens.get(at).map(|token| &token.kind) {
            Some(Kind::Word(word)) => word,
            _ => "",
        }
    }

    fn is_hyphen(&self, at: usize) -> bool {
        matches!(
            self.tokens.get(at).map(|t| &t.kind),
            Some(Kind::Mark('-' | '‐' | '‑'))
        )
    }

    /// The token after `at`, or after the hyphen at `at`.
    pub(super) fn past_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.is_hyphen(at))
    }

    fn amount(&self, at: usize, previous: Option<usize>) -> Option<Amount> {
        match &self.tokens.get(at)?.kind {
            Kind::Numeral { .. } => self.numeral(at),
            &Kind::Fraction(n, d) => Some(self.share(at, at + 1, n, d)),
            Kind::Mark(_) => None,
            Kind::Word(word) => self.worded(at, word, previous),
        }
    }

    fn worded(&self, at: usize, word: &str, previous: Option<usize>) -> Option<Amount> {
        let article = matches!(word, "a" | "an");
        if article {
            return self.after_article(at);
        }
        if word == "one" && at > 0 && self.word(at - 1) == "no" {
            return None;
        }
        let after_amount = previous.is_some_and(|end| at == self.past_hyphen(end));
        self.spelled_share(at)
            .or_else(|| self.spelled(at, at, None))
            .or_else(|| self.bare_share(at, word))
            .or_else(|| self.bare_scale(at, word))
            .or_else(|| self.long(at, word))
            .or_else(|| {
                let n = lexicon::ordinal(word).filter(|_| word != "second" || !after_amount);
                n.map(|n| plain(at..at + 1, n))
            })
            .or_else(|| self.multiple(at, word))
    }

    /// What `a` states with the word after it: `a dozen`, `a third`, `a week`.
    fn after_article(&self, at: usize) -> Option<Amount> {
        let next = self.word(at + 1);
        if let Some((d, false)) = lexicon::denominator(next) {
            let mut amount = self.share(at, at + 2, 1, d);
            if let (Some(n), None) = (lexicon::ordinal(next), amount.scale) {
                amount.readings.push(Decimal::from(n));
            }
            return Some(amount);
        }
        if next == "couple" {
            let of = usize::from(self.word(at + 2) == "of");
            let scaled = lexicon::scale(self.word(at + 2 + of)).is_some();
            let end = at + 2 + if scaled { of } else { 0 };
            return Some(self.finish(at, end, Decimal::TWO));
        }
        if lexicon::scale(next).is_some() && !next.ends_with('s') {
            return self.spelled(at, at + 1, Some(1));
        }
        let factors = lexicon::unit(next).filter(|_| !next.ends_with('s') && next != "second")?;
        Some(with_factors(plain(at..at + 2, 1), factors))
    }

    fn numeral(&self, at: usize) -> Option<Amount> {
        let Kind::Numeral {
            value,
            negative,
            suffix,
        } = self.tokens.get(at)?.kind.clone()
        else {
            return None;
        };
        let mut amount = match suffix {
            None => self.finish(at, at + 1, value),
            Some(suffix) => {
                let mut amount = bare(at..at + 1, value);
                amount.multiply(Decimal::from(suffix.scale));
                if suffix.ambiguous {
                    amount.readings.push(value);
                }
                amount
            }
        };
        if negative {
            let mirrored: Vec<_> = amount.readings.iter().map(|&value| -value).collect();
            amount.readings.extend(mirrored);
        }
        amount.readings.extend(self.slashed(at, value));
        Some(amount)
    }

    /// The share that `1/2` states, unless it is part of a date.
    fn slashed(&self, at: usize, value: Decimal) -> Vec<Decimal> {
        let slash =
            |at: usize| matches!(self.tokens.get(at).map(|t| &t.kind), Some(Kind::Mark('/')));
        let Some(Kind::Numeral {
            value: below,
            suffix: None,
            ..
        }) = self.tokens.get(at + 2).map(|t| &t.kind)
        else {
            return Vec::new();
        };
        let dated = slash(at + 3) || (at > 0 && slash(at - 1));
        let (Ok(n), Ok(d)) = (u32::try_from(value), u32::try_from(*below)) else {
            return Vec::new();
        };
        let whole = value.is_integer() && below.is_integer();
        if slash(at + 1) && !dated && whole && n > 0 && n < d && d <= 10 {
            lexicon::share(n, d)
        } else {
            Vec::new()
        }
    }

    /// `two-thirds`, `one fifth`, `three quarters of a million`.
    fn spelled_share(&self, at: usize) -> Option<Amount> {
        let n = lexicon::small(self.word(at)).filter(|&n| n > 0)?;
        let noun = self.past_hyphen(at + 1);
        let (d, plural) = lexicon::denominator(self.word(noun))?;
        (plural == (n > 1)).then(|| self.share(at, noun + 1, n, d))
    }

    /// `half`, and `quarter` where a scale follows.
    fn bare_share(&self, at: usize, word: &str) -> Option<Amount> {
        let (d, false) = lexicon::denominator(word)? else {
            return None;
        };
        let ordinal_before = at > 0 && lexicon::ordinal(self.word(at - 1)).is_some();
        match d {
            2 if !ordinal_before => Some(self.share(at, at + 1, 1, d)),
            4 if !ordinal_before => {
                Some(self.share(at, at + 1, 1, d)).filter(|a| a.scale.is_some())
            }
            _ => None,
        }
    }

    /// A share, or the amount that it makes of a scale after it: `half a trillion`.
    fn share(&self, start: usize, end: usize, n: u32, d: u32) -> Amount {
        let mut amount = bare(start..end, Decimal::ZERO);
        amount.coefficient = None;
        amount.readings = lexicon::share(n, d);
        let mut noun = self.past_hyphen(end);
        for filler in ["of", "a"] {
            noun += usize::from(self.word(noun) == filler);
        }
        let word = self.word(noun);
        if let Some(scale) = lexicon::scale(word).filter(|_| !word.ends_with('s')) {
            let scale = Decimal::from(scale);
            amount.scale = Some(scale);
            amount.tokens.end = noun + 1;
            amount.readings = Decimal::from(n)
                .checked_mul(scale)
                .and_then(|product| product.checked_div(Decimal::from(d)))
                .into_iter()
                .collect();
        }
        amount
    }

    /// A scale with no number before it: `billion-dollar`, `the next hundred`; never `a few hundred`.
    fn bare_scale(&self, at: usize, word: &str) -> Option<Amount> {
        lexicon::scale(word).filter(|_| !word.ends_with('s') && word.len() > 3)?;
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let leads =
            self.is_hyphen(at + 1) && (at == 0 || (before.is_empty() && !self.is_hyphen(at - 1)));
        if leads || lexicon::introduces_one(before) {
            Some(self.finish(at, at, Decimal::ONE))
        } else {
            None
        }
    }

    /// `week-long`, `yearlong`.
    fn long(&self, at: usize, word: &str) -> Option<Amount> {
        let (unit, end) = match word.strip_suffix("long") {
            Some(unit) => (unit, at + 1),
            None if self.is_hyphen(at + 1) && self.word(at + 2) == "long" => (word, at + 3),
            None => return None,
        };
        let factors = lexicon::unit(unit).filter(|_| !unit.ends_with('s'))?;
        Some(with_factors(plain(at..end, 1), factors))
    }

    fn multiple(&self, at: usize, word: &str) -> Option<Amount> {
        if matches!(word, "halve" | "halved" | "halving") {
            return Some(self.share(at, at + 1, 1, 2));
        }
        lexicon::multiple(word).map(|n| plain(at..at + 1, n))
    }

    /// Lets `one` take the scale or unit of `other` where both are ends of a range or choice: `$200 or $250
    /// billion`. Only the smaller one does, so that a year before an amount stays a year.
    fn share_scale(&self, one: &mut Amount, other: &Amount) {
        let (Some(smaller), Some(larger)) = (one.coefficient, other.coefficient) else {
            return;
        };
        if one.scale.is_some()
            || !one.factors.is_empty()
            || smaller >= larger
            || !self.connects(one, other)
        {
            return;
        }
        if let Some(scale) = other.scale {
            one.readings.extend(smaller.checked_mul(scale));
            one.scale = Some(scale);
        }
        let shared = other
            .factors
            .iter()
            .filter_map(|&f| smaller.checked_mul(Decimal::from(f)));
        one.readings.extend(shared);
        one.factors = other.factors;
    }

    fn connects(&self, one: &Amount, other: &Amount) -> bool {
        let between = one
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| self.word(at) == "between");
        let mut at = one.tokens.end;
        // The hanging hyphen of "two- to three-week".
        if self.is_hyphen(at) && at + 1 < other.tokens.start {
            at += 1;
        }
        let connector = match self.tokens.get(at).map(|token| &token.kind) {
            Some(Kind::Mark('-' | '‐' | '‑' | '–' | '—' | '/' | '~')) => true,
            Some(Kind::Word(word)) => {
                matches!(word.as_str(), "to" | "or") || (between && word == "and")
            }
            _ => false,
        };
        let filler = matches!(
            self.word(at + 1),
            "even" | "perhaps" | "possibly" | "maybe" | "about"
        );
        connector && at + 1 + usize::from(filler) == other.tokens.start
    }
}

impl Amount {
    pub(super) fn multiply(&mut self, scale: Decimal) {
        self.readings = self
            .readings
            .iter()
            .filter_map(|v| v.checked_mul(scale))
            .collect();
        self.scale = self
            .scale
            .map_or(Some(scale), |before| before.checked_mul(scale));
    }
}

pub(super) fn bare(tokens: Range<usize>, value: Decimal) -> Amount {
    Amount {
        readings: vec![value],
        tokens,
        coefficient: Some(value),
        scale: None,
        factors: &[],
    }
}

/// A number that no scale or unit can follow.
pub(super) fn plain(tokens: Range<usize>, n: u32) -> Amount {
    Amount {
        coefficient: None,
        ..bare(tokens, Decimal::from(n))
    }
}

pub(super) fn with_factors(mut amount: Amount, factors: &'static [u32]) -> Amount {
    let value = amount.readings.first().copied();
    let counted = factors
        .iter()
        .filter_map(|&factor| value?.checked_mul(Decimal::from(factor)));
    amount.readings.extend(counted);
    amount.factors = factors;
    amount
}
