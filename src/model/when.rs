//! Dates and times as exact as the source gave them, no more and no less.

mod parse;
mod phrase;
#[cfg(test)]
mod tests;

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::json::{Log, Node, Read, read};
use crate::text::Clean;

/// A date, a time, a span of days, or a region in which a day lies, written as EDTF (ISO 8601-2).
///
/// Bounds are days of the calendar at the place itself: a date without a time never shifts with a viewer's zone.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(with = "String")]
pub struct When {
    text: Clean,
    shape: Shape,
    /// Marked `?`: the source is not sure that it is this day.
    uncertain: bool,
    /// Marked `~`: the source says "around".
    approximate: bool,
}

/// Whether the days named are one day somewhere in a region, or an extent with two ends.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shape {
    /// One moment, somewhere within these runs of days, sorted.
    Region(Vec<Days>),
    /// A moment of a day.
    Time(NaiveDateTime, Option<FixedOffset>),
    /// From one moment to another, each a region of its own.
    Extent(Days, Days),
}

/// As it was written.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl Default for Shape {
    fn default() -> Self {
        Self::Region(Vec::new())
    }
}

/// A run of days, both ends included; an absent end is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Days {
    /// The first day.
    pub first: Option<NaiveDate>,
    /// The last day.
    pub last: Option<NaiveDate>,
}

impl Days {
    /// One day.
    #[must_use]
    pub const fn one(day: NaiveDate) -> Self {
        Self {
            first: Some(day),
            last: Some(day),
        }
    }

    /// Whether every day of `other` is one of these.
    #[must_use]
    pub fn hold(self, other: Self) -> bool {
        let starts = self
            .first
            .is_none_or(|a| other.first.is_some_and(|b| a <= b));
        let ends = self.last.is_none_or(|a| other.last.is_some_and(|b| b <= a));
        starts && ends
    }

    /// Whether some day is in both.
    #[must_use]
    pub fn share(self, other: Self) -> bool {
        let apart = |last: Option<NaiveDate>, first: Option<NaiveDate>| {
            last.zip(first).is_some_and(|(last, first)| last < first)
        };
        !apart(self.last, other.first) && !apart(other.last, self.first)
    }
}

impl When {
    /// As written.
    #[must_use]
    pub const fn text(&self) -> &Clean {
        &self.text
    }

    /// Whether the source is not sure.
    #[must_use]
    pub const fn is_uncertain(&self) -> bool {
        self.uncertain
    }

    /// Whether the source says "around".
    #[must_use]
    pub const fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// From the first possible day to the last possible day.
    #[must_use]
    pub fn days(&self) -> Days {
        match &self.shape {
            Shape::Region(runs) => hull(runs),
            Shape::Time(at, _) => Days::one(at.date()),
            Shape::Extent(start, end) => Days {
                first: start.first,
                last: end.last,
            },
        }
    }

    /// The two ends of an extent, each a region of its own.
    #[must_use]
    pub const fn ends(&self) -> Option<(Days, Days)> {
        match self.shape {
            Shape::Extent(start, end) => Some((start, end)),
            _ => None,
        }
    }

    /// The one day that is meant, when it is one.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        match self.days() {
            Days {
                first: Some(first),
                last: Some(last),
            } if first == last => Some(first),
            _ => None,
        }
    }

    /// The runs of days in which the moment lies; for an extent, the days from end to end.
    #[must_use]
    pub fn runs(&self) -> Vec<Days> {
        match &self.shape {
            Shape::Region(runs) => runs.clone(),
            _ => vec![self.days()],
        }
    }

    /// The time of day, as written, and its offset where one is written.
    #[must_use]
    pub const fn time(&self) -> Option<(NaiveDateTime, Option<FixedOffset>)> {
        match self.shape {
            Shape::Time(at, offset) => Some((at, offset)),
            _ => None,
        }
    }

    /// The same day without the time.
    #[must_use]
    pub fn without_time(&self) -> Self {
        match self.shape {
            Shape::Time(at, _) => Self::from(at.date()),
            _ => self.clone(),
        }
    }

    /// The instant, by the offset that is written or else by the clock of `zone`; of an hour that a clock shows twice,
    /// the first.
    #[must_use]
    pub fn instant_in(&self, zone: Option<Tz>) -> Option<DateTime<FixedOffset>> {
        if let Some(instant) = self.instant() {
            return Some(instant);
        }
        let (at, _) = self.time()?;
        at.and_local_timezone(zone?)
            .earliest()
            .map(|local| local.fixed_offset())
    }

    /// The instant, when both a time and an offset are written.
    #[must_use]
    pub fn instant(&self) -> Option<DateTime<FixedOffset>> {
        match self.time()? {
            (at, Some(offset)) => at.and_local_timezone(offset).single(),
            _ => None,
        }
    }

    /// Whether it can be said that this lies wholly after `other`.
    #[must_use]
    pub fn is_after(&self, other: &Self) -> bool {
        if let Some((mine, theirs)) = self.instant().zip(other.instant()) {
            return mine > theirs;
        }
        self.days()
            .first
            .zip(other.days().last)
            .is_some_and(|(mine, theirs)| mine > theirs)
    }
}

impl From<NaiveDate> for When {
    fn from(day: NaiveDate) -> Self {
        Self {
            text: Clean::line(&day.to_string()),
            shape: Shape::Region(vec![Days::one(day)]),
            uncertain: false,
            approximate: false,
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}

impl Read for When {
    const EXPECTED: &'static str = "an EDTF date such as \"2025-10-30\", \"2025-10\", \"2025-10-27/2025-10-29\" or \"2025-10-30?\"";

    fn read(node: &Node, log: &mut Log) -> Self {
        read::read_parsed(node, Self::EXPECTED, log)
    }
}

fn hull(runs: &[Days]) -> Days {
    let first = runs.iter().map(|run| run.first).min().flatten();
    let last = if runs.iter().any(|run| run.last.is_none()) {
        None
    } else {
        runs.iter().filter_map(|run| run.last).max()
    };
    Days { first, last }
}
