//! Which groups of one key a sighting can belong to at all, so that it is not compared with every one of them.

use std::collections::BTreeMap;

use chrono::{Days as Count, NaiveDate};

use super::group::{NEAR, SAME_NEWS};
use crate::model::Days;

/// Days of a group that last longer than this are looked at for every sighting.
const LONG: i64 = 40;

/// So few groups are not worth a search.
const FEW: usize = 8;

/// The groups of one key.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    all: Vec<usize>,
    /// By the first of the days that tell when it is.
    dated: BTreeMap<NaiveDate, Vec<usize>>,
    /// Those whose days are open or long.
    wide: Vec<usize>,
    /// By the day of the article that told first, also the dated ones.
    told: BTreeMap<NaiveDate, Vec<usize>>,
    /// Those whose first article has no day.
    undated: Vec<usize>,
}

impl Neighbours {
    /// Adds a group whose first article is of the day `published`.
    pub(super) fn add(&mut self, group: usize, published: Option<NaiveDate>) {
        self.all.push(group);
        match published {
            Some(day) => self.told.entry(day).or_default().push(group),
            None => self.undated.push(group),
        }
    }

    /// Says when a group is: by the first of its sightings that are always compared and have a day.
    pub(super) fn date(&mut self, group: usize, days: Days) {
        match days.first.zip(days.last) {
            Some((first, last)) if (last - first).num_days() <= LONG => {
                self.dated.entry(first).or_default().push(group);
            }
            _ => self.wide.push(group),
        }
    }

    /// Every group that a sighting of these days, told by an article of the day `published`, can be of; `is_dated` says of a group
    /// whether [`Neighbours::date`] was called for it.
    pub(super) fn of(
        &self,
        days: Option<Days>,
        published: Option<NaiveDate>,
        is_dated: impl Fn(usize) -> bool,
    ) -> Vec<usize> {
        let Some(day) = published.filter(|_| self.all.len() > FEW) else {
            return self.all.clone();
        };
        let news = around(day, day, SAME_NEWS).map(|range| self.told.range(range));
        let news = news.into_iter().flatten().flat_map(|(_, groups)| groups);
        let news = news.chain(&self.undated).copied();
        let Some(days) = days else {
            return news.collect();
        };
        let near = days.first.zip(days.last).and_then(|(first, last)| {
            let first = first.checked_sub_days(Count::new(LONG.unsigned_abs()))?;
            around(first, last, NEAR)
        });
        let Some(near) = near else {
            return self.all.clone();
        };
        let near = self.dated.range(near).flat_map(|(_, groups)| groups);
        let near = near.chain(&self.wide).copied();
        near.chain(news.filter(|group| !is_dated(*group))).collect()
    }
}

/// The days from so many before the first to as many after the last.
fn around(
    first: NaiveDate,
    last: NaiveDate,
    days: i64,
) -> Option<std::ops::RangeInclusive<NaiveDate>> {
    let count = Count::new(days.unsigned_abs());
    let (from, to) = (
        first.checked_sub_days(count)?,
        last.checked_add_days(count)?,
    );
    (from <= to).then_some(from..=to)
}

/// How many of the first and of the last of a group are looked at: what thousands of articles tell alike must not make
/// the work of each grow.
pub(super) const LOOKED_AT: usize = 12;

/// The first and the last of a group.
pub(super) fn some_of(all: &[usize]) -> impl Iterator<Item = usize> {
    let first = all.len().min(LOOKED_AT);
    let last = all.len().saturating_sub(LOOKED_AT).max(first);
    let first = all.get(..first).unwrap_or_default();
    let last = all.get(last..).unwrap_or_default();
    first.iter().chain(last).copied()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Neighbours, some_of};
    use crate::model::Days;

    fn day(at: usize) -> NaiveDate {
        let start = NaiveDate::from_yo_opt(2031, 1).expect("a day");
        start.iter_days().nth(at.saturating_sub(1)).expect("a day")
    }

    #[test]
    fn only_what_is_near_is_found_and_what_is_open_always() {
        let mut groups = Neighbours::default();
        for at in 0..100_usize {
            groups.add(at, Some(day(at + 1)));
            if at.is_multiple_of(2) {
                groups.date(at, Days::one(day(at + 101)));
            }
        }
        groups.add(100, None);
        groups.add(101, Some(day(1)));
        groups.date(
            101,
            Days {
                first: None,
                last: Some(day(9)),
            },
        );
        let is_dated = |group: usize| group.is_multiple_of(2) && group < 100 || group == 101;
        let mut found = groups.of(Some(Days::one(day(151))), Some(day(50)), is_dated);
        found.sort_unstable();
        let news = (35..=63).filter(|at| at % 2 == 1);
        let mut expected: Vec<usize> = news
            .chain((7..=53).filter(|at: &usize| at.is_multiple_of(2)))
            .collect();
        expected.extend([100, 101]);
        expected.sort_unstable();
        assert_eq!(found, expected);
        let all = groups.of(Some(Days::one(day(151))), None, is_dated);
        assert_eq!(all.len(), 102);
        let told = groups.of(None, Some(day(50)), is_dated);
        assert_eq!(told.len(), 29 + 1);
        let open = Days {
            first: Some(day(1)),
            last: None,
        };
        assert_eq!(groups.of(Some(open), Some(day(50)), is_dated).len(), 102);
    }

    #[test]
    fn of_few_all_are_looked_at_and_of_many_both_ends() {
        for (count, looked) in [(0, 0), (5, 5), (12, 12), (20, 20), (24, 24), (5000, 24)] {
            let all: Vec<usize> = (0..count).collect();
            let some: Vec<usize> = some_of(&all).collect();
            assert_eq!(some.len(), looked);
            assert!(some.is_sorted());
            assert_eq!(some.last(), all.last());
        }
    }
}
