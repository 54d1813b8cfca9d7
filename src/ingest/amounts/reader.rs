//! Finding amounts in a sentence: a number with its unit, or two that share one.

use std::ops::Range;

use rust_decimal::Decimal;

use super::numeral::{self, Numeral, past_hyphen};
use super::{Amount, End, Unit, bound, change, counted, currency};
use crate::ingest::tokens::{Kind, Tokens};

/// Reads the amounts of one sentence.
pub(super) struct Reader<'t, 'a> {
    pub(super) tokens: &'t Tokens<'a>,
    pub(super) sentence: Range<usize>,
    pub(super) index: usize,
    pub(super) found: &'t mut Vec<Amount>,
}

/// A number and what is printed of its unit.
struct Piece {
    numeral: Numeral,
    unit: Option<Unit>,
    run: Range<usize>,
}

impl Reader<'_, '_> {
    /// Reads the amount that begins at `at`, if one does; returns the token after it.
    pub(super) fn read(&mut self, at: usize) -> Option<usize> {
        if self.is_inside_name(at) {
            return None;
        }
        let mut first = self.piece(at, None)?;
        let Some((mut second, is_and)) = self.second(&first) else {
            return self.push_one(first);
        };
        let is_from = at > 0 && self.tokens.word(at - 1) == "from";
        if first.unit.is_none() {
            if is_and && !self.is_between(at) {
                return self.push_one(first);
            }
            if second.unit.is_none() {
                // 60 to 90 days
                let counted = counted::behind(self.tokens, &second.numeral, &self.sentence);
                let Some(unit) = counted.filter(|_| !first.numeral.is_year()) else {
                    return self.push_one(first);
                };
                second.unit = Some(Unit::Counted(unit));
            }
            first.numeral.share_scale(&second.numeral);
            first.unit = second.unit;
        } else if second.unit.is_none() {
            if self.is_bare_rate(&first, &second) {
                second.unit = first.unit;
                let next = second.run.end;
                self.push(first, End::Whole);
                self.push(second, End::Whole);
                return Some(next);
            }
            if !matches!(first.unit, Some(Unit::Money(_))) || is_and && !self.is_between(at) {
                return self.push_one(first);
            }
            second.unit = first.unit;
        }
        if first.unit != second.unit {
            return self.push_one(first);
        }
        if matches!(first.unit, Some(Unit::Money(_))) {
            first.numeral.share_scale(&second.numeral);
        }
        let is_moved = first.unit == Some(Unit::Percent) && self.is_moved(at);
        let is_range = !is_from && !is_moved || self.is_spread(at);
        let next = second.run.end;
        self.push(first, if is_range { End::Low } else { End::Whole });
        self.push(second, if is_range { End::High } else { End::Whole });
        Some(next)
    }

    /// Whether digits here belong to a name: `G20`, `F-16`, `COVID-19`, the parts of a date.
    fn is_inside_name(&self, at: usize) -> bool {
        let kind = |at: usize| self.tokens.get(at).map(|token| token.kind);
        if kind(at) != Some(Kind::Number) || !self.tokens.is_glued(at) || at == 0 {
            return false;
        }
        match self.tokens.printed(at - 1) {
            "-" | "/" | "." | ":" | "," | "\u{2011}" => {
                self.tokens.is_glued(at - 1)
                    && at > 1
                    && matches!(kind(at - 2), Some(Kind::Word | Kind::Number))
            }
            _ => kind(at - 1) == Some(Kind::Word),
        }
    }

    /// A number with its unit, or without one; `money` is the money of the number before it in a range.
    fn piece(&self, at: usize, money: Option<&Unit>) -> Option<Piece> {
        let end = self.sentence.end;
        let announced = currency::before(self.tokens, at, end);
        let number_at = announced.map_or(at, |(_, next)| next);
        let is_money = announced.is_some() || matches!(money, Some(Unit::Money(_)));
        let mut numeral = numeral::read(self.tokens, number_at, end, is_money);
        if !is_money && numeral.as_ref().is_some_and(|numeral| numeral.is_stuck) {
            // 5m euros.
            numeral = numeral::read(self.tokens, number_at, end, true).filter(|numeral| {
                currency::behind(self.tokens, numeral.run.end, &self.sentence).is_some()
            });
            numeral = numeral.or_else(|| numeral::read(self.tokens, number_at, end, false));
        }
        let numeral = numeral?;
        let mut run = at..numeral.run.end;
        let unit = if let Some((code, _)) = announced {
            run.end = self.past_name_of(code, run.end);
            Some(Unit::Money(code))
        } else {
            let (unit, next) = self.unit(&numeral).unzip();
            run.end = next.unwrap_or(run.end);
            unit
        };
        let is_hundredth = announced.is_none() && self.is_hundredth(unit, &run);
        let mut piece = Piece { numeral, unit, run };
        if is_hundredth {
            piece.numeral.value = piece.numeral.value.checked_div(Decimal::ONE_HUNDRED)?;
        }
        Some(piece)
    }

    /// Whether the unit that was printed counts hundredths of the unit that is kept.
    fn is_hundredth(&self, unit: Option<Unit>, run: &Range<usize>) -> bool {
        let last = self.tokens.word(run.end.saturating_sub(1));
        match unit {
            Some(Unit::Money(_)) => matches!(last, "cent" | "cents"),
            Some(Unit::Points) => {
                let before = |back: usize| self.tokens.word(run.end.saturating_sub(back));
                matches!(last, "bps" | "bp") || before(2) == "basis" || before(3) == "basis"
            }
            _ => false,
        }
    }

    /// Takes in the name of money that was announced by its sign as well: `$5.9 billion dollars`.
    fn past_name_of(&self, code: &str, at: usize) -> usize {
        match currency::behind(self.tokens, at, &self.sentence) {
            Some((named, next, false)) if named == code => next,
            _ => at,
        }
    }

    /// The unit behind a number, and the token after it.
    fn unit(&self, numeral: &Numeral) -> Option<(Unit, usize)> {
        let at = past_hyphen(self.tokens, numeral.run.end);
        if at >= self.sentence.end {
            return None;
        }
        let word = |ahead: usize| self.tokens.word(at + ahead);
        match word(0) {
            "%" | "％" => return Some(points_or(self.tokens, at + 1, Unit::Percent)),
            "percent" | "pct" | "pc" | "percents" => {
                return Some(points_or(self.tokens, at + 1, Unit::Percent));
            }
            "per" if word(1) == "cent" => {
                return Some(points_or(self.tokens, at + 2, Unit::Percent));
            }
            "percentage" | "basis" => {
                let at = past_hyphen(self.tokens, at + 1);
                if matches!(self.tokens.word(at), "point" | "points") {
                    return Some((Unit::Points, at + 1));
                }
                // Three-quarters of a percentage point, but not `two percentage gains`.
                return None;
            }
            "bps" | "bp" | "pp" | "ppt" | "ppts" if numeral.is_digits => {
                return Some((Unit::Points, at + 1));
            }
            "cent" | "cents" => return Some((Unit::Money("USD"), at + 1)),
            _ => {}
        }
        if numeral.is_stuck && at == numeral.run.end && !self.is_sign(at) {
            return None;
        }
        let (code, next, is_common) = currency::behind(self.tokens, at, &self.sentence)?;
        (!is_common || numeral.is_scaled()).then_some((Unit::Money(code), next))
    }

    fn is_sign(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Sign)
    }

    /// The other end of a range or choice, and whether `and` or `or` joins the two.
    fn second(&self, first: &Piece) -> Option<(Piece, bool)> {
        let at = first.run.end;
        let word = self.tokens.word(at);
        let (next, is_and) = match word {
            "-" | "–" | "—" | "~" | "\u{2011}"
                if self.tokens.is_glued(at) && self.tokens.is_glued(at + 1) =>
            {
                (at + 1, false)
            }
            "-" | "–" if !self.tokens.is_glued(at) && !self.tokens.is_glued(at + 1) => {
                (at + 1, false)
            }
            "to" => (at + 1, false),
            "and" | "or" => (at + 1, true),
            _ => return None,
        };
        if next >= self.sentence.end {
            return None;
        }
        let second = self.piece(next, first.unit.as_ref())?;
        // `10 and 40%` are two numbers, `10 or 40%` and `between 10 and 40%` are ends.
        Some((second, is_and && word == "and"))
    }

    fn is_between(&self, at: usize) -> bool {
        at > 0 && self.tokens.word(at - 1) == "between"
    }

    /// Whether a verb takes the rate at `at` to another: `cut a duty of 30 percent to 10`.
    fn is_moved(&self, at: usize) -> bool {
        let is_of = at >= 2 && self.tokens.word(at - 1) == "of";
        is_of
            && change::RATES.contains(self.tokens.word(at - 2))
            && change::is_moved(self.tokens, at, self.sentence.start)
    }

    /// Whether the second number, which has no unit, is the rate that the first becomes: `from 30 percent to 10`.
    fn is_bare_rate(&self, first: &Piece, second: &Piece) -> bool {
        let at = first.run.start;
        let is_last = self.tokens.get(second.run.end).is_none_or(|token| {
            second.run.end >= self.sentence.end
                || token.kind == Kind::Break
                || matches!(
                    self.tokens.word(second.run.end),
                    "," | "." | ";" | "if" | "in" | "from" | "by" | "over" | "and" | "but"
                )
        });
        first.unit == Some(Unit::Percent)
            && self.tokens.word(first.run.end) == "to"
            && !second.numeral.is_year()
            && !second.numeral.is_scaled()
            && is_last
            && (at > 0 && self.tokens.word(at - 1) == "from" || self.is_moved(at))
    }

    /// Whether `from … to` here spans a range: `ranging from 10% to 40%`.
    fn is_spread(&self, at: usize) -> bool {
        let words = (2..=4).filter_map(|back| at.checked_sub(back));
        words.map(|at| self.tokens.word(at)).any(|word| {
            matches!(
                word,
                "range"
                    | "ranges"
                    | "ranged"
                    | "ranging"
                    | "anywhere"
                    | "vary"
                    | "varies"
                    | "varied"
                    | "varying"
                    | "anything"
            )
        })
    }

    fn push_one(&mut self, piece: Piece) -> Option<usize> {
        let next = piece.run.end;
        if piece.unit.is_some() {
            self.push(piece, End::Whole);
            return Some(next);
        }
        let unit = counted::behind(self.tokens, &piece.numeral, &self.sentence)?;
        self.push(
            Piece {
                unit: Some(Unit::Counted(unit)),
                ..piece
            },
            End::Whole,
        );
        Some(next)
    }

    fn push(&mut self, piece: Piece, end: End) {
        let (Some(unit), Some(span)) = (piece.unit, self.tokens.span(piece.run.clone())) else {
            return;
        };
        let bound = bound::around(self.tokens, &piece.run, &self.sentence);
        self.found.push(Amount {
            span,
            run: piece.run,
            sentence: self.index,
            value: piece.numeral.value.normalize(),
            unit,
            bound,
            end,
        });
    }
}

/// Percent, or points where `points` follow: `two percent points`.
fn points_or(tokens: &Tokens<'_>, at: usize, unit: Unit) -> (Unit, usize) {
    let next = past_hyphen(tokens, at);
    if matches!(tokens.word(next), "point" | "points") {
        (Unit::Points, next + 1)
    } else {
        (unit, at)
    }
}
