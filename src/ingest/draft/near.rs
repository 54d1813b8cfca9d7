//! How many days may lie between what is told of one event.

use chrono::NaiveDate;

use super::sighting::{Part, Sighting};
use crate::model::Days;

/// How many days two articles may put one event apart.
pub(super) const NEAR: i64 = 3;

/// How many days apart two articles may be that speak of one event without giving its day.
pub(super) const SAME_NEWS: i64 = 14;

/// The same of a summit that both put in one place.
pub(super) const SAME_SUMMIT: i64 = 90;

/// How many days two articles may put the beginning of one measure apart.
pub(super) const SAME_MEASURE: i64 = 31;

/// How well two sightings of a measure on the same goods fit: two articles may put one a month apart.
pub(super) fn same_measure(
    new: &Sighting,
    old: &Sighting,
    (one, other): (Days, Days),
    is_same_article: bool,
) -> Option<u32> {
    let is_of = |part: &Part| old.parts.iter().any(|other| other.side == part.side);
    let is_open = new.parts.is_empty() || old.parts.is_empty();
    if !is_open && !new.parts.iter().any(is_of) {
        return None;
    }
    if one.share(other) {
        return Some(5);
    }
    let is_near = apart(one, other).is_some_and(|apart| apart <= SAME_MEASURE);
    (is_near && !is_same_article).then_some(4)
}

/// How many days lie between two runs of days that share none.
pub(super) fn apart(one: Days, other: Days) -> Option<i64> {
    let gap = |last: Option<NaiveDate>, first: Option<NaiveDate>| {
        last.zip(first)
            .map(|(last, first)| (first - last).num_days())
    };
    let (a, b) = (gap(one.last, other.first)?, gap(other.last, one.first)?);
    Some(a.max(b))
}
