//! Reading one number, in digits or in words, from a run of tokens.

use std::ops::Range;

use rust_decimal::Decimal;

use super::lexicon::{WORDS, Word, suffix};
use crate::ingest::tokens::{Kind, Tokens};
use crate::text::number::lexicon::vulgar;

/// A number, and the tokens that state it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(super) value: Decimal,
    /// What stands before `scale`, so that the lower end of `1.5-2 billion` can take the scale of the upper.
    coefficient: Decimal,
    scale: Option<Decimal>,
    pub(super) run: Range<usize>,
    /// Whether it was written in digits.
    pub(super) is_digits: bool,
    /// Whether letters that are no number are glued behind it, as in `737s`.
    pub(super) is_stuck: bool,
}

impl Numeral {
    /// Takes the scale of the number that follows in a range, if it has none of its own and is the smaller one.
    pub(super) fn share_scale(&mut self, other: &Self) {
        if let (None, Some(scale)) = (self.scale, other.scale)
            && self.coefficient < other.coefficient
            && let Some(value) = self.value.checked_mul(scale)
        {
            self.value = value;
            self.scale = Some(scale);
        }
    }

    /// Whether it has a word such as `million` behind it.
    pub(super) const fn is_scaled(&self) -> bool {
        self.scale.is_some()
    }

    /// Whether it looks like the number of a year.
    pub(super) fn is_year(&self) -> bool {
        self.is_digits
            && self.scale.is_none()
            && self.run.len() == 1
            && self.value >= Decimal::from(1800)
            && self.value <= Decimal::from(2200)
    }
}

/// Reads the number that begins at `at` and ends before `end`. After money (`is_money`), `5m` is five million.
pub(super) fn read(tokens: &Tokens<'_>, at: usize, end: usize, is_money: bool) -> Option<Numeral> {
    let token = tokens.get(at).filter(|_| at < end)?;
    match token.kind {
        Kind::Number => digits(tokens, at, end, is_money),
        Kind::Sign => {
            let (n, d) = vulgar(tokens.printed(at).chars().next()?)?;
            let part = Decimal::from(n).checked_div(Decimal::from(d))?;
            Some(scaled(tokens, part, at..at + 1, end))
        }
        Kind::Word => worded(tokens, at, end),
        Kind::Break => None,
    }
}

fn digits(tokens: &Tokens<'_>, at: usize, end: usize, is_money: bool) -> Option<Numeral> {
    let (printed, mut next) = whole(tokens, at, end);
    let mut printed = printed;
    if let Some(fraction) = glued_number(tokens, next, end, ".") {
        printed.push('.');
        printed.push_str(fraction);
        next += 2;
        // Three parts are a date, a version or an address.
        if glued_number(tokens, next, end, ".").is_some() {
            return None;
        }
    } else if let Some(fraction) = glued_number(tokens, next, end, ",")
        && fraction.len() <= 2
        && next == at + 1
        && tokens.printed(next + 2) == "%"
    {
        // 27,5%, as most of Europe writes it.
        printed.push('.');
        printed.push_str(fraction);
        next += 2;
    }
    let value = Decimal::from_str_exact(&printed).ok()?;
    if let Some((n, d)) = vulgar_at(tokens, next, end) {
        let part = Decimal::from(n).checked_div(Decimal::from(d))?;
        return Some(scaled(tokens, value.checked_add(part)?, at..next + 1, end));
    }
    let letters = tokens
        .get(next)
        .filter(|token| next < end && token.is_glued && token.kind == Kind::Word);
    let Some(_) = letters else {
        let mut numeral = scaled(tokens, value, at..next, end);
        numeral.is_digits = true;
        return Some(numeral);
    };
    let factor = suffix(tokens.word(next))
        .filter(|(_, is_ambiguous)| is_money || !is_ambiguous)
        .map(|(factor, _)| Decimal::from(factor));
    Some(Numeral {
        value: factor.map_or(Some(value), |factor| value.checked_mul(factor))?,
        coefficient: value,
        scale: factor,
        run: at..next + usize::from(factor.is_some()),
        is_digits: true,
        is_stuck: factor.is_none(),
    })
}

/// The digits at `at` with their groups, `12,500` as `12500`, and the token behind them.
fn whole(tokens: &Tokens<'_>, at: usize, end: usize) -> (String, usize) {
    let mut printed = tokens.printed(at).to_owned();
    let mut next = at + 1;
    if printed.len() > 3 {
        return (printed, next);
    }
    while let Some(group) = glued_number(tokens, next, end, ",") {
        // Groups of two digits are India's: 1,00,000.
        let is_last = glued_number(tokens, next + 2, end, ",").is_none();
        if group.len() != 3 && (group.len() != 2 || is_last) {
            break;
        }
        printed.push_str(group);
        next += 2;
    }
    (printed, next)
}

/// The digits behind the sign `sign` at `at`, all of it glued.
fn glued_number<'a>(tokens: &Tokens<'a>, at: usize, end: usize, sign: &str) -> Option<&'a str> {
    let number = tokens.get(at + 1).filter(|_| at + 1 < end)?;
    let fits = tokens.printed(at) == sign && number.kind == Kind::Number;
    (fits && tokens.is_glued(at) && number.is_glued).then(|| tokens.printed(at + 1))
}

fn vulgar_at(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<(u32, u32)> {
    let token = tokens.get(at).filter(|_| at < end)?;
    (token.kind == Kind::Sign).then(|| vulgar(tokens.printed(at).chars().next()?))?
}

/// `value` times the scales behind it: `1.5 million`, `2 lakh crore`, `500-billion`.
fn scaled(tokens: &Tokens<'_>, value: Decimal, run: Range<usize>, end: usize) -> Numeral {
    let mut numeral = Numeral {
        value,
        coefficient: value,
        scale: None,
        run,
        is_digits: false,
        is_stuck: false,
    };
    while let Some((factor, next)) = scale_at(tokens, numeral.run.end, end) {
        let factor = Decimal::from(factor);
        let (Some(value), Some(scale)) = (
            numeral.value.checked_mul(factor),
            numeral.scale.unwrap_or(Decimal::ONE).checked_mul(factor),
        ) else {
            break;
        };
        numeral.value = value;
        numeral.scale = Some(scale);
        numeral.run.end = next;
    }
    numeral
}

/// The scale at `at`, or behind a glued hyphen there, and the token after it.
fn scale_at(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<(u64, usize)> {
    let at = past_hyphen(tokens, at);
    match word(tokens, at, end)? {
        Word::Scale(factor) => Some((factor, at + 1)),
        _ => None,
    }
}

/// The token after a hyphen at `at` that is glued on both sides, or `at`.
pub(super) fn past_hyphen(tokens: &Tokens<'_>, at: usize) -> usize {
    let is_hyphen = matches!(tokens.printed(at), "-" | "\u{2010}" | "\u{2011}");
    at + usize::from(is_hyphen && tokens.is_glued(at) && tokens.is_glued(at + 1))
}

fn word(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<Word> {
    tokens
        .get(at)
        .filter(|token| at < end && token.kind == Kind::Word)?;
    WORDS.get(tokens.word(at)).copied()
}

fn worded(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<Numeral> {
    match word(tokens, at, end)? {
        Word::Article => after_article(tokens, at, end),
        Word::Part(parts) => part_of_scale(tokens, at, at + 1, (1, parts), end),
        Word::Small(n) => {
            let next = past_hyphen(tokens, at + 1);
            if let Some(Word::Part(parts)) = word(tokens, next, end) {
                return part_of_scale(tokens, at, next + 1, (n, parts), end);
            }
            spelled(tokens, at, end)
        }
        Word::Tens(_) => spelled(tokens, at, end),
        Word::Scale(_) | Word::Code(_) => None,
    }
}

/// `a hundred million`, `a quarter of a million`; `a dozen`.
fn after_article(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<Numeral> {
    match word(tokens, at + 1, end)? {
        Word::Part(parts) => part_of_scale(tokens, at, at + 2, (1, parts), end),
        Word::Scale(_) if !tokens.word(at + 1).ends_with('s') => {
            let mut numeral = scaled(tokens, Decimal::ONE, at + 1..at + 1, end);
            numeral.run.start = at;
            Some(numeral)
        }
        _ => None,
    }
}

/// A share of a scale, `half a trillion`, `three-quarters of a million`; or of one percent. A share of anything else
/// is no amount.
fn part_of_scale(
    tokens: &Tokens<'_>,
    start: usize,
    next: usize,
    (n, parts): (u32, u32),
    end: usize,
) -> Option<Numeral> {
    let mut behind = next;
    behind += usize::from(tokens.word(behind) == "of");
    behind += usize::from(matches!(tokens.word(behind), "a" | "an" | "one"));
    let is_of_one = behind > next;
    let part = Decimal::from(n).checked_div(Decimal::from(parts))?;
    let mut numeral = scaled(tokens, part, behind..behind, end);
    let is_of_percent =
        is_of_one && matches!(tokens.word(behind), "percent" | "percentage" | "per");
    if !numeral.is_scaled() && !is_of_percent {
        return None;
    }
    numeral.run.start = start;
    Some(numeral)
}

/// `two hundred and fifty thousand`, `twenty-five`, `one and a half billion`.
fn spelled(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<Numeral> {
    let (mut total, mut group) = (Decimal::ZERO, Decimal::ZERO);
    let mut next = at;
    let mut last = None;
    // The number of the last scale: smaller ones may follow, larger ones multiply the whole.
    let mut scale = None;
    while let Some(found) = word(tokens, next, end) {
        match (found, last) {
            (Word::Small(n) | Word::Tens(n), None | Some(Word::Scale(_))) => {
                group += Decimal::from(n);
            }
            (Word::Small(n), Some(Word::Tens(_))) if (1..10).contains(&n) => {
                group += Decimal::from(n);
            }
            (Word::Scale(100), Some(Word::Small(_) | Word::Tens(_))) => {
                group = group.checked_mul(Decimal::ONE_HUNDRED)?;
            }
            (Word::Scale(n), Some(_)) if n >= 1000 || n == 12 => {
                let factor = Decimal::from(n);
                let whole = if group.is_zero() {
                    &mut total
                } else {
                    &mut group
                };
                *whole = whole.checked_mul(factor)?;
                total = total.checked_add(group)?;
                group = Decimal::ZERO;
                scale = Some(factor);
            }
            _ => break,
        }
        last = Some(found);
        next += 1;
        let follows = past_and(tokens, next, end, found);
        if word(tokens, follows, end).is_some() {
            next = follows;
        } else {
            break;
        }
    }
    // A step that led to a word which does not go on is taken back.
    while next > at + 1
        && !matches!(
            word(tokens, next - 1, end),
            Some(Word::Small(_) | Word::Tens(_) | Word::Scale(_))
        )
    {
        next -= 1;
    }
    last?;
    let value = total.checked_add(group)?;
    let mut numeral = Numeral {
        value,
        coefficient: scale.map_or(Some(value), |scale| value.checked_div(scale))?,
        scale,
        run: at..next,
        is_digits: false,
        is_stuck: false,
    };
    and_a_half(tokens, &mut numeral, end);
    Some(numeral)
}

/// The token after a hyphen, or after the `and` of `hundred and five`.
fn past_and(tokens: &Tokens<'_>, at: usize, end: usize, before: Word) -> usize {
    let is_and = matches!(before, Word::Scale(_)) && tokens.word(at) == "and";
    let goes_on = matches!(
        word(tokens, at + 1, end),
        Some(Word::Small(_) | Word::Tens(_))
    );
    if is_and && goes_on {
        at + 1
    } else {
        past_hyphen(tokens, at)
    }
}

/// Takes in `and a half` and the scale behind it.
fn and_a_half(tokens: &Tokens<'_>, numeral: &mut Numeral, end: usize) {
    let at = numeral.run.end;
    let says_so = (0..3).map(|ahead| tokens.word(at + ahead));
    if numeral.is_scaled() || !says_so.eq(["and", "a", "half"]) {
        return;
    }
    let more = Decimal::new(5, 1);
    let Some(value) = numeral.value.checked_add(more) else {
        return;
    };
    let start = numeral.run.start;
    *numeral = scaled(tokens, value, at + 3..at + 3, end);
    numeral.run.start = start;
}
