//! Which groups of one key a sighting can belong to at all, so that it is not compared with every one of them.
//!
//! Groups are kept by when they are and by whom they name. What is sought may name more than can belong, and never less.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::{Days as Count, NaiveDate};

use super::company::Face;
use super::near::{NEAR, SAME_NEWS};
use crate::model::Days;

/// Days of a group that last longer than this are looked at for every sighting.
const LONG: i64 = 40;

/// So few groups are not worth a search.
const FEW: usize = 8;

/// By what a group, or a sighting, is found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look<'f> {
    /// The day of the article; of a group, of the one that told first.
    pub(super) told: Option<NaiveDate>,
    /// When it is; of a group, by the first of its sightings that are always compared and have a day.
    pub(super) days: Option<Days>,
    /// Whom it names; of a group, the first of its sightings that are always compared and name anyone.
    pub(super) faces: &'f [Face],
}

/// The groups of one key.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    entries: BTreeSet<Entry>,
    /// How many groups there are.
    count: usize,
    /// The sides by whose people groups are kept.
    sides: BTreeSet<u32>,
}

/// Where a group is found: in which list, for whom, from which day on, or always.
type Entry = (List, Who, Option<NaiveDate>, usize);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum List {
    /// Groups without a day, by the day of the article.
    Undated,
    /// Those with one, by the same.
    Told,
    /// Of those, by their day if it is a single one.
    Brief,
    /// Of those, the others by their first day.
    Lasting,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    /// Every group.
    Anyone,
    /// Groups that name nobody.
    Nobody,
    /// Groups that name this person.
    Person(u32),
}

impl Neighbours {
    /// Adds a group, or says how it looks now that it looks otherwise than `before`.
    pub(super) fn put(&mut self, group: usize, before: Option<Look<'_>>, now: Look<'_>) {
        match before {
            Some(before) => {
                for entry in entries(group, before) {
                    self.entries.remove(&entry);
                }
            }
            None => self.count += 1,
        }
        self.entries.extend(entries(group, now));
        self.sides.extend(side(now.faces));
    }

    /// Every group that a sighting can be of, some perhaps twice.
    pub(super) fn of(&self, look: Look<'_>) -> Vec<usize> {
        let is_sought = self.count > FEW;
        let who = Some(look.faces).filter(|_| is_sought);
        let who = who.map_or_else(|| vec![Who::Anyone], |faces| self.who(faces));
        let windows = Some(look).filter(|_| is_sought).and_then(windows);
        let windows = windows.unwrap_or_else(|| {
            let ever = || None..=Some(NaiveDate::MAX);
            vec![(List::Undated, ever()), (List::Told, ever())]
        });
        let mut found = Vec::new();
        for who in who {
            for (list, days) in &windows {
                let from = (*list, who, *days.start(), 0);
                let entries = self
                    .entries
                    .range(from..=(*list, who, *days.end(), usize::MAX));
                found.extend(entries.map(|(.., group)| *group));
            }
        }
        found
    }

    /// Under whom the groups stand that name nobody else of a side than `faces` do.
    fn who(&self, faces: &[Face]) -> Vec<Who> {
        let has = |side: &u32| faces.iter().any(|face| face.side == *side);
        if faces.is_empty() || !self.sides.iter().all(has) {
            return vec![Who::Anyone];
        }
        let kept = faces.iter().filter(|face| self.sides.contains(&face.side));
        let people = kept.map(|face| Who::Person(face.person));
        people.chain([Who::Nobody]).collect()
    }
}

/// From which day to which of a list; what is open stands before all days.
type Window = (List, RangeInclusive<Option<NaiveDate>>);

/// Where the groups stand that a sighting can be of; none where it can be of any.
fn windows(look: Look<'_>) -> Option<Vec<Window>> {
    let told = look.told?;
    let news = around(told, told, SAME_NEWS)?;
    let Some(days) = look.days else {
        // What was due can have come to pass, however long before it was told.
        let due = told.checked_sub_days(Count::new(NEAR.unsigned_abs()))?..=told;
        return Some(with_open(vec![
            (List::Undated, news.clone()),
            (List::Told, news),
            (List::Brief, due.clone()),
            (List::Lasting, due),
        ]));
    };
    let (first, last) = days.first.zip(days.last)?;
    let earliest = first.checked_sub_days(Count::new(LONG.unsigned_abs()))?;
    Some(with_open(vec![
        (List::Undated, news),
        (List::Brief, around(first, last, NEAR)?),
        (List::Lasting, around(earliest, last, NEAR)?),
    ]))
}

fn with_open(windows: Vec<(List, RangeInclusive<NaiveDate>)>) -> Vec<Window> {
    let both = windows.into_iter().flat_map(|(list, days)| {
        let (first, last) = days.into_inner();
        [(list, None..=None), (list, Some(first)..=Some(last))]
    });
    both.collect()
}

/// Everywhere a group is found that looks so.
fn entries(group: usize, look: Look<'_>) -> impl Iterator<Item = Entry> {
    let lists = match look.days {
        None => [Some((List::Undated, look.told)), None],
        Some(days) => [Some((List::Told, look.told)), Some(by_days(days))],
    };
    let side = side(look.faces);
    let named = look
        .faces
        .iter()
        .filter(move |face| Some(face.side) == side);
    let nobody = side.is_none().then_some(Who::Nobody);
    let who = named.map(|face| Who::Person(face.person)).chain(nobody);
    let who = who.chain([Who::Anyone]);
    who.flat_map(move |who| {
        let lists = lists.into_iter().flatten();
        lists.map(move |(list, day)| (list, who, day, group))
    })
}

fn by_days(days: Days) -> (List, Option<NaiveDate>) {
    match days.first.zip(days.last) {
        Some((first, last)) if first == last => (List::Brief, Some(first)),
        Some((first, last)) if (last - first).num_days() <= LONG => (List::Lasting, Some(first)),
        _ => (List::Lasting, None),
    }
}

/// The side by whose people a group is kept.
fn side(faces: &[Face]) -> Option<u32> {
    faces.iter().map(|face| face.side).min()
}

/// The days from so many before the first to as many after the last.
fn around(first: NaiveDate, last: NaiveDate, days: i64) -> Option<RangeInclusive<NaiveDate>> {
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

    use super::{Look, Neighbours, some_of};
    use crate::ingest::draft::company::Face;
    use crate::model::Days;

    fn day(at: usize) -> NaiveDate {
        let start = NaiveDate::from_yo_opt(2031, 1).expect("a day");
        start.iter_days().nth(at.saturating_sub(1)).expect("a day")
    }

    fn look(told: Option<usize>, days: Option<Days>, faces: &[Face]) -> Look<'_> {
        Look {
            told: told.map(day),
            days,
            faces,
        }
    }

    fn found(groups: &Neighbours, sought: Look<'_>) -> Vec<usize> {
        let mut found = groups.of(sought);
        found.sort_unstable();
        found.dedup();
        found
    }

    #[test]
    fn only_what_is_near_is_found_and_what_is_open_always() {
        let mut groups = Neighbours::default();
        for at in 0..100_usize {
            let told = look(Some(at + 1), None, &[]);
            groups.put(at, None, told);
            if at.is_multiple_of(2) {
                groups.put(
                    at,
                    Some(told),
                    look(Some(at + 1), Some(Days::one(day(at + 101))), &[]),
                );
            }
        }
        let until = Days {
            first: None,
            last: Some(day(9)),
        };
        let lasting = Days {
            first: Some(day(112)),
            last: Some(day(152)),
        };
        groups.put(100, None, look(None, None, &[]));
        groups.put(101, None, look(Some(1), Some(until), &[]));
        groups.put(102, None, look(Some(1), Some(lasting), &[]));
        let news = (35..=63).filter(|at| at % 2 == 1);
        let mut expected: Vec<usize> = news.chain([48, 50, 52, 100, 101, 102]).collect();
        expected.sort_unstable();
        let on = Some(Days::one(day(151)));
        assert_eq!(found(&groups, look(Some(50), on, &[])), expected);
        assert_eq!(found(&groups, look(None, on, &[])).len(), 103);
        let told: Vec<usize> = (35..=63).chain([100, 101]).collect();
        assert_eq!(found(&groups, look(Some(50), None, &[])), told);
        let due = [10, 12, 99, 100, 101, 102];
        assert_eq!(found(&groups, look(Some(114), None, &[])), due);
        let open = Days {
            first: Some(day(1)),
            last: None,
        };
        assert_eq!(found(&groups, look(Some(50), Some(open), &[])).len(), 103);
    }

    #[test]
    fn who_is_named_for_every_side_is_found_without_the_others() {
        let face = |side, person| Face { side, person };
        let (orr, lee, ito, may) = (face(1, 10), face(1, 11), face(2, 20), face(2, 21));
        let mut groups = Neighbours::default();
        let all: [&[Face]; 9] = [
            &[],
            &[orr],
            &[orr, ito],
            &[lee],
            &[lee, ito],
            &[orr, lee, may],
            &[],
            &[orr, may],
            &[lee, may],
        ];
        let on = Some(Days::one(day(1)));
        for (at, faces) in all.into_iter().enumerate() {
            groups.put(at, None, look(Some(1), on, faces));
        }
        let sought = |faces: &[Face]| found(&groups, look(Some(1), on, faces));
        assert_eq!(sought(&[orr, ito]), [0, 1, 2, 5, 6, 7]);
        assert_eq!(sought(&[lee]), [0, 3, 4, 5, 6, 8]);
        assert_eq!(sought(&[face(1, 12)]), [0, 6]);
        assert_eq!(sought(&[ito]).len(), 9);
        assert_eq!(sought(&[]).len(), 9);
        // As soon as one names someone.
        groups.put(6, Some(look(Some(1), on, &[])), look(Some(1), on, &[ito]));
        assert_eq!(found(&groups, look(Some(1), on, &[face(1, 12)])).len(), 9);
        let both = [face(1, 12), ito];
        assert_eq!(found(&groups, look(Some(1), on, &both)), [0, 6]);
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
