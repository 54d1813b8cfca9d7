//! What was found in a text, and where.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::model::Id;

/// Something that an article says in so many words.
#[derive(Debug, Clone, PartialEq)]
pub struct Tag {
    /// The bytes of the stored text that say it.
    pub span: Range<usize>,
    /// What it is.
    pub what: What,
}

/// What a tag stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A date, a time, a length of time or something that recurs.
    Time(Time),
    /// A number of percent: 27.5 for 27.5%.
    Percent(Decimal),
    /// A number of percentage points.
    Points(Decimal),
    /// An amount of money in units, not in millions, and its ISO 4217 code.
    Money(Decimal, &'static str),
    /// A party, by id.
    Party(Id),
    /// A person, by id.
    Person(Id),
    /// A place, by id.
    Place(Id),
    /// An organisation, by id.
    Organisation(Id),
}

/// A temporal expression with its normalised value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// Which of the four sorts.
    pub sort: TimeSort,
    /// The value as TIMEX3 writes it: `2025-10-30`, `2025-W44`, `PRESENT_REF`, `P5D`, `XXXX-WXX-4`.
    pub value: String,
}

/// The sorts of temporal expressions, as TIMEX3 knows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeSort {
    /// A day or more.
    Date,
    /// A time of a day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}
