//! Amounts put together: ranges, changes from one value to another, and what they are of.

use std::ops::Range;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::change::{self, Change};
use super::object;
use super::{Amount, End, Measure, Unit, bound, cue};
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::tokens::{Kind, Tokens};
use crate::model::Bound;

/// What a clause says of one number, ready to become a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// Which sentence it stands in.
    pub sentence: usize,
    /// The bytes from its first amount to the end of its last.
    pub span: Range<usize>,
    /// The tokens of the same.
    pub run: Range<usize>,
    /// What is counted.
    pub unit: Unit,
    /// The value before; absent means unknown, never 0.
    pub from: Option<Decimal>,
    /// The value, or the lower end of a range. Of a change by some amount, that amount.
    pub to: Decimal,
    /// The upper end of a range.
    pub to_max: Option<Decimal>,
    /// What the number is to the value meant.
    pub bound: Option<Bound>,
    /// Whether `to` is by how much something changes, not what it becomes.
    pub change: Option<Change>,
    /// What it is of; `None` when the words near it do not tell.
    pub measure: Option<Measure>,
    /// The bytes that say which goods or whom it concerns: `cars and trucks` of `a 25% tariff on cars and trucks`.
    pub of: Option<Range<usize>>,
}

impl Quantity {
    /// Whether it can be a party's stand: it is of something that parties want, offer or impose, and states what is to
    /// be. See [`Measure::is_stand`].
    #[must_use]
    pub fn is_stand(&self) -> bool {
        self.measure.is_some_and(Measure::is_stand)
    }
}

/// Puts the amounts of [`super::tag`] together, in order.
#[must_use]
pub fn quantities(
    tokens: &Tokens<'_>,
    sentences: &[Range<usize>],
    amounts: &[Amount],
) -> Vec<Quantity> {
    let mut found = Vec::new();
    for group in amounts.chunk_by(|one, other| one.sentence == other.sentence) {
        let sentence = group
            .first()
            .and_then(|first| sentences.get(first.sentence));
        if let Some(sentence) = sentence {
            of_sentence(tokens, sentence, group, &mut found);
        }
    }
    found
}

fn of_sentence(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    amounts: &[Amount],
    found: &mut Vec<Quantity>,
) {
    let mut rest = amounts;
    while let [first, behind @ ..] = rest {
        let (mut quantity, after) = match behind {
            [high, after @ ..] if first.end == End::Low && high.end == End::High => {
                let mut quantity = plain(first, first.run.start, high);
                quantity.to_max = Some(first.value.max(high.value));
                quantity.to = first.value.min(high.value);
                (quantity, after)
            }
            _ => (plain(first, first.run.start, first), behind),
        };
        rest = after;
        if let [next, after @ ..] = rest
            && next.unit == quantity.unit
            && let Some(order) = joined(tokens, sentence, &quantity.run, &next.run)
        {
            let (upper, after) = match after {
                [high, after @ ..] if next.end == End::Low => (Some(high), after),
                _ => (None, after),
            };
            match order {
                Order::FromTo => {
                    quantity.from = Some(quantity.to);
                    quantity.to = next.value;
                    quantity.to_max = upper.map(|high| high.value);
                    quantity.bound = next.bound;
                }
                Order::ToFrom => quantity.from = Some(next.value),
            }
            let last = upper.unwrap_or(next);
            quantity.span.end = last.span.end;
            quantity.run.end = last.run.end;
            rest = after;
        }
        finish(tokens, sentence, amounts, &mut quantity);
        if let Some(before) = found.last()
            && is_continued(tokens, before, &quantity)
        {
            quantity.measure = before.measure;
            quantity.of = object::of_one(tokens, quantity.run.end, sentence.end)
                .and_then(|run| tokens.span(run));
        }
        found.push(quantity);
    }
}

/// How many words may stand between a rate and one that carries it on.
const CARRIED: usize = 14;

/// Whether a number without a word of its own is the rate before it on something else: `15% on cars and 50% on steel`.
fn is_continued(tokens: &Tokens<'_>, before: &Quantity, quantity: &Quantity) -> bool {
    let is_rate = matches!(
        before.measure,
        Some(Measure::TariffRate | Measure::SpendingShare | Measure::TaxRate)
    );
    let start = bound::start(tokens, quantity.run.start, before.run.end);
    let between = before.run.end..start;
    is_rate
        && matches!(
            quantity.measure,
            None | Some(Measure::Trade | Measure::Share | Measure::Price)
        )
        && before.sentence == quantity.sentence
        && before.unit == quantity.unit
        && (1..=CARRIED).contains(&between.len())
        && matches!(tokens.word(start - 1), "," | "and" | "as" | "plus")
        && matches!(tokens.word(quantity.run.end), "on" | "for")
        && !between.into_iter().any(|at| {
            tokens.get(at).is_none_or(|token| token.kind == Kind::Break) || tokens.word(at) == ";"
        })
}

fn plain(first: &Amount, start: usize, last: &Amount) -> Quantity {
    Quantity {
        sentence: first.sentence,
        span: first.span.start..last.span.end,
        run: start..last.run.end,
        unit: first.unit,
        from: None,
        to: first.value,
        to_max: None,
        bound: first.bound.or(last.bound),
        change: None,
        measure: None,
        of: None,
    }
}

/// In which order two amounts stand that are one change.
enum Order {
    FromTo,
    ToFrom,
}

/// How many words may stand between the two numbers of one change.
const APART: usize = 9;

/// Words between two numbers that say how the one came from the other.
static MOVED: LazyLock<WordSet> =
    LazyLock::new(|| set("up down lower higher reduced raised compared increased cut lowered"));

/// Whether two neighbouring amounts are the value before and after.
fn joined(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    one: &Range<usize>,
    other: &Range<usize>,
) -> Option<Order> {
    let between = one.end..other.start;
    if between.len() > APART {
        return None;
    }
    let breaks = |at: usize| {
        tokens.get(at).is_none_or(|token| token.kind == Kind::Break)
            || matches!(tokens.word(at), ";" | ":" | "while" | "but" | "and")
    };
    if between.clone().any(breaks) {
        return None;
    }
    let starts = |run: &Range<usize>| {
        bound::start(
            tokens,
            before_fillers(tokens, run.start, sentence.start),
            sentence.start,
        )
    };
    let before = |at: usize| at.checked_sub(1).map_or("", |at| tokens.word(at));
    if before(starts(one)) == "from" && before(starts(other)) == "to" {
        return Some(Order::FromTo);
    }
    if before(other.start) == "to" && is_rate(tokens, sentence, one, &between) {
        return Some(Order::FromTo);
    }
    let was = before(starts(other));
    let is_from = matches!(was, "from" | "against" | "versus");
    let is_compared =
        matches!(was, "with" | "to") && between.clone().any(|at| tokens.word(at) == "compared");
    // `to 30% from 145%`, `15%, down from 25%`; a number that merely comes from somewhere has no `to` before it.
    let first = before(starts(one));
    let is_reached = matches!(first, "to" | "at" | "of" | "by")
        || between.clone().any(|at| MOVED.contains(tokens.word(at)))
        || between.len() <= 2;
    ((is_from || is_compared) && is_reached).then_some(Order::ToFrom)
}

/// Whether the first number is the rate that a verb before it moves: `cut its 30 percent duty to`, `cut a duty of 30 percent to`.
fn is_rate(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    one: &Range<usize>,
    between: &Range<usize>,
) -> bool {
    let named = || {
        let is_of = one.start >= sentence.start + 2 && tokens.word(one.start - 1) == "of";
        is_of && change::RATES.contains(tokens.word(one.start - 2))
            || change::RATES.contains(tokens.word(between.start))
    };
    named() && change::is_moved(tokens, one.start, sentence.start)
}

/// Words that may stand between `from` and its number.
static FILLERS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "the a an its their current existing previous present prevailing original earlier initial today ' ’ s \
         rate level of new planned threatened proposed",
    )
});

/// The first token of words such as `the current` that stand between `from` and its number.
fn before_fillers(tokens: &Tokens<'_>, at: usize, first: usize) -> usize {
    let is_filler = |at: usize| FILLERS.contains(tokens.word(at));
    let mut start = at;
    while start > first && at - start < 5 && is_filler(start - 1) {
        start -= 1;
    }
    start
}

fn finish(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    amounts: &[Amount],
    quantity: &mut Quantity,
) {
    quantity.change = change::find(tokens, sentence, quantity);
    let told = cue::find(tokens, quantity.unit, &quantity.run, sentence, amounts);
    let measure = told.map(|told| told.measure);
    let first = amounts
        .iter()
        .find(|amount| amount.run.start == quantity.run.start);
    let is_of = quantity.unit == Unit::Percent
        && first.is_some_and(|first| tokens.word(first.run.end) == "of");
    let is_target = quantity.run.start > sentence.start
        && matches!(
            tokens.word(quantity.run.start - 1),
            "on" | "for" | "covering"
        );
    quantity.measure = match measure {
        // 70 percent of the exports are a part of them, and so are duties on 70 percent of the goods.
        Some(Measure::Trade | Measure::Earnings | Measure::Price) if is_of => Some(Measure::Share),
        Some(Measure::TariffRate) if is_of && is_target => Some(Measure::Share),
        Some(Measure::SpendingShare) if quantity.change.is_some() => Some(Measure::Spending),
        measure => measure,
    };
    // `ahead of schedule` names no goods.
    if quantity.measure == Some(Measure::Lead) {
        return;
    }
    let ahead = told.map_or(quantity.run.end, |told| {
        if told.cue >= quantity.run.end {
            told.cue + 1
        } else {
            quantity.run.end
        }
    });
    let ahead = if quantity.measure == Some(Measure::Share) {
        quantity.run.end
    } else {
        ahead
    };
    quantity.of = object::behind(tokens, ahead, sentence.end)
        .or_else(|| {
            // The duty itself may stand between the two values: `its 30 percent duty on tea to 10 percent`.
            let told = told.filter(|told| told.cue < quantity.run.end)?;
            let end = if told.cue < quantity.run.start {
                quantity.run.start
            } else {
                quantity.run.end
            };
            object::behind(tokens, told.cue + 1, end)
        })
        .and_then(|run| tokens.span(run));
}

#[cfg(test)]
mod tests;
