//! Which sightings are of one event.
//!
//! Two with the same family, the same sides and no two different people on one side are one event when their days and
//! places allow it: days that share a day, or, from two articles, that lie no more than [`NEAR`] days apart, so that the
//! two versions stand beside each other; a sighting without a day only where nothing speaks against it.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::company::{self, Face};
use super::key;
use super::measure::is_specific;
use super::merge;
use super::near::{NEAR, SAME_NEWS, SAME_SUMMIT, apart, same_measure};
use super::neighbours::{LOOKED_AT, Look, Neighbours, some_of};
use super::pile::Pile;
use super::sighting::Sighting;
use super::triggers::Family;
use super::venue;
use crate::ingest::names::Gazetteer;
use crate::model::{Days, Status};

/// Puts the sightings together, those of one event in the order of the articles; `published` are the days of the articles, in
/// their order.
pub(super) fn gather(
    sightings: &Pile<Sighting>,
    published: &[Option<NaiveDate>],
    gazetteer: &Gazetteer,
) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_key: HashMap<String, Neighbours> = HashMap::new();
    let days =
        |(_, sighting): (usize, &Sighting)| sighting.when.as_ref().map(|when| when.value.days());
    let matcher = Matcher {
        sightings,
        faces: company::of_each(sightings),
        days: sightings.iter().map(days).collect(),
        published,
        gazetteer,
    };
    for (index, sighting) in sightings.iter() {
        let known = by_key.entry(key::shared(sighting)).or_default();
        let best = known
            .of(matcher.look(&[index]))
            .into_iter()
            .filter_map(|at| {
                let group = groups.get(at)?;
                let score = matcher.fit(index, group)?;
                // Of two that fit alike, what is told without a day is of the one that has one.
                let is_dated = || some_of(group).any(|old| matcher.days(old).is_some());
                Some((
                    score,
                    matcher.days(index).is_none() && is_dated(),
                    matcher.nearness(index, group),
                    at,
                ))
            })
            .max();
        let at = best.map_or(groups.len(), |(.., at)| at);
        if best.is_none() {
            groups.push(Vec::new());
        }
        let Some(group) = groups.get_mut(at) else {
            continue;
        };
        let before = best.map(|_| matcher.look(group));
        group.push(index);
        let now = matcher.look(group);
        if before != Some(now) {
            known.put(at, before, now);
        }
    }
    merge::by_place(&mut groups, sightings);
    groups
}

/// On which side of its article's day something lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tense {
    Past,
    Ahead,
}

struct Matcher<'s> {
    sightings: &'s Pile<Sighting>,
    /// The people of each.
    faces: Vec<Box<[Face]>>,
    /// The days of each.
    days: Vec<Option<Days>>,
    published: &'s [Option<NaiveDate>],
    gazetteer: &'s Gazetteer,
}

impl Matcher<'_> {
    /// By what a group is found.
    fn look(&self, group: &[usize]) -> Look<'_> {
        let first = group.first().copied().unwrap_or_default();
        if self.is_summit(first) || self.is_named_measure(first) {
            // They come together over months, whoever is named, and are few.
            return Look::default();
        }
        let compared = || group.iter().copied().take(LOOKED_AT);
        let days = compared().find_map(|at| self.days(at));
        // Where one has a day, those without are not always compared.
        let counts = |at: &usize| self.days(*at).is_some() == days.is_some();
        let mut faces = compared().filter(counts).map(|at| self.faces(at));
        Look {
            told: self.sightings.get(first).and_then(|one| self.day(one)),
            days,
            faces: faces.find(|faces| !faces.is_empty()).unwrap_or_default(),
        }
    }

    fn faces(&self, sighting: usize) -> &[Face] {
        let faces = self.faces.get(sighting);
        faces.map_or(&[], |faces| faces)
    }

    /// How well a sighting fits a group; `None` when it is of another event.
    fn fit(&self, new: usize, group: &[usize]) -> Option<u32> {
        let mut best = 1;
        let mut has_day = false;
        let is_on_day = |old: usize| {
            let days = self.days(new).zip(self.days(old));
            days.is_some_and(|(one, other)| one.share(other))
        };
        let is_told = some_of(group).any(is_on_day);
        let is_due = self.days(new).is_none() && some_of(group).any(|old| self.is_due(new, old));
        for old in some_of(group) {
            // Where the day of another says that it is the same, leaders may stand for governments; and where it says that
            // it is due, what was expected without a day has come to pass.
            let is_left = is_told && (self.is_mixed(new, old) || self.is_summit(old));
            if (is_left || is_due) && self.days(old).is_none() {
                continue;
            }
            let score = self.pair(new, old)?;
            has_day |= self.days(old).is_some();
            best = best.max(score);
        }
        Some(if has_day || self.days(new).is_none() {
            best
        } else {
            best.max(2)
        })
    }

    fn is_summit(&self, sighting: usize) -> bool {
        let one = self.sightings.get(sighting);
        one.is_some_and(|one| one.family == Family::Summit)
    }

    /// Of several summits of one body, what has no day is of the one that is nearest: the higher, the nearer.
    fn nearness(&self, new: usize, group: &[usize]) -> i64 {
        let is_open = self.is_summit(new) && self.days(new).is_none();
        let first = || some_of(group).find_map(|old| self.days(old)?.first);
        let day = || self.day(self.sightings.get(new)?);
        let gap = |first: NaiveDate, day: NaiveDate| (first - day).num_days().abs();
        if is_open {
            let near = first().zip(day()).map(|(first, day)| -gap(first, day));
            near.unwrap_or(i64::MIN)
        } else {
            0
        }
    }

    fn is_named_measure(&self, sighting: usize) -> bool {
        let one = self.sightings.get(sighting);
        one.is_some_and(|one| {
            one.family == Family::Begin && one.subject.as_deref().is_some_and(is_specific)
        })
    }

    /// Whether what another article gave a day was due by the day on which a sighting tells that it has been.
    fn is_due(&self, new: usize, old: usize) -> bool {
        let first = self.days(old).and_then(|days| days.first);
        let Some((new, old)) = self.sightings.get(new).zip(self.sightings.get(old)) else {
            return false;
        };
        let since = first
            .zip(self.day(new))
            .map(|(first, day)| (day - first).num_days());
        new.article != old.article
            && self.tense(new) == Some(Tense::Past)
            && since.is_some_and(|since| (0..=NEAR).contains(&since))
    }

    /// Whether one names people and the other only governments: their talks are not the meeting of their leaders, unless the
    /// day says so.
    fn is_mixed(&self, new: usize, old: usize) -> bool {
        let is_empty = |at: usize| self.faces(at).is_empty();
        let family = self.sightings.get(new).map(|one| one.family);
        matches!(family, Some(Family::Meet | Family::Call | Family::Deal))
            && is_empty(new) != is_empty(old)
    }

    fn days(&self, sighting: usize) -> Option<Days> {
        self.days.get(sighting).copied().flatten()
    }

    fn pair(&self, new: usize, old: usize) -> Option<u32> {
        let days = self.days(new).zip(self.days(old));
        let (faces, old_faces) = (self.faces(new), self.faces(old));
        if !company::are_same(faces, old_faces) {
            return None;
        }
        let (named, old_named) = (faces.len(), old_faces.len());
        if self.is_mixed(new, old) && days.is_none() {
            return None;
        }
        let new_at = new;
        let (new, old) = (self.sightings.get(new)?, self.sightings.get(old)?);
        let is_same_article = new.article == old.article;
        if self.is_named_measure(new_at) {
            return same_measure(new, old, days?, is_same_article);
        }
        let places = self.places(new, old);
        // Conferences that are counted are each held once.
        let subject = new.subject.as_deref().unwrap_or_default();
        if new.family == Family::Summit && subject.starts_with("cop") {
            return Some(6);
        }
        if let Some((one, other)) = days {
            if one.share(other) {
                return (places != Some(false) || !is_same_article)
                    .then_some(if places == Some(true) { 6 } else { 5 });
            }
            let is_exact = matches!(
                new.family,
                Family::Announce
                    | Family::Threaten
                    | Family::Impose
                    | Family::Begin
                    | Family::Deadline
                    | Family::Military
            );
            let is_near = apart(one, other).is_some_and(|apart| apart <= NEAR);
            let is_apart = !is_same_article || new.family == Family::Summit;
            return (is_near && is_apart && !is_exact && places != Some(false)).then_some(4);
        }
        // Two cities of one country, told by two articles of one meeting of the same people, are two versions of its place.
        let is_version =
            !is_same_article && named >= 2 && old_named >= 2 && self.same_land(new, old);
        if (places == Some(false) && !is_version) || self.conflict(new, old) {
            return None;
        }
        let is_news = self.is_news(new, old, places);
        is_news.then_some(if places == Some(true) { 3 } else { 1 })
    }

    /// Whether the days of the articles let two sightings be of one event, of which not both have a day.
    fn is_news(&self, new: &Sighting, old: &Sighting, places: Option<bool>) -> bool {
        // A summit that comes again is elsewhere then.
        let within = match places {
            Some(true) if new.family == Family::Summit => SAME_SUMMIT,
            None if new.family == Family::Summit => SAME_SUMMIT / 2,
            _ => SAME_NEWS,
        };
        let is_near = self
            .day(new)
            .zip(self.day(old))
            .is_none_or(|(one, other)| (one - other).num_days().abs() <= within);
        // Of a summit the city says which it was, however long ago.
        let is_known = new.family == Family::Summit && places == Some(true);
        is_near && (is_known || !self.is_long_ago(new, old) && !self.is_long_ago(old, new))
    }

    /// Whether what `dated` tells was over long before another article reported of something that is news.
    fn is_long_ago(&self, dated: &Sighting, news: &Sighting) -> bool {
        let last = dated.when.as_ref().and_then(|when| when.value.days().last);
        let is_over = last
            .zip(self.day(news))
            .is_some_and(|(last, day)| (day - last).num_days() > SAME_NEWS);
        is_over && news.when.is_none() && dated.article != news.article
    }

    /// Whether one is past and the other still ahead, so that they are two; or the day of one does not let it be.
    fn conflict(&self, new: &Sighting, old: &Sighting) -> bool {
        let one = self.tense(new);
        let other = self.tense(old);
        if one.is_none() || other.is_none() || one == other {
            return false;
        }
        // What one article expects another can report as held, when it is the later.
        let (past, ahead) = if one == Some(Tense::Past) {
            (new, old)
        } else {
            (old, new)
        };
        let due = ahead.when.as_ref().and_then(|when| when.value.days().first);
        let is_later = self
            .day(past)
            .zip(self.day(ahead))
            .is_some_and(|(day, before)| {
                // Of two articles of one day, one can have been written in the morning.
                day > before || day == before && due == Some(day) && past.article != ahead.article
            });
        let is_due = due.zip(self.day(past)).is_none_or(|(due, day)| due <= day);
        let was = past.when.as_ref().and_then(|when| when.value.days().last);
        let was_after = was.zip(self.day(ahead)).is_none_or(|(was, day)| was >= day);
        !(is_later && is_due && was_after)
    }

    fn day(&self, sighting: &Sighting) -> Option<NaiveDate> {
        self.published.get(sighting.article).copied().flatten()
    }

    fn tense(&self, sighting: &Sighting) -> Option<Tense> {
        let day = self.day(sighting);
        let days = sighting.when.as_ref().map(|when| when.value.days());
        if let Some((days, day)) = days.zip(day) {
            if days.last.is_some_and(|last| last < day) {
                return Some(Tense::Past);
            }
            if days.first.is_some_and(|first| first > day) {
                return Some(Tense::Ahead);
            }
        }
        // Who attended a summit that goes on tells of it as of the past.
        if sighting.family == Family::Summit {
            return None;
        }
        match sighting.status.as_ref().map(|status| status.value)? {
            Status::Held => Some(Tense::Past),
            Status::Possible | Status::Expected | Status::Confirmed | Status::Postponed => {
                Some(Tense::Ahead)
            }
            Status::UnderWay | Status::Cancelled | Status::Denied => None,
        }
    }

    /// Whether both places are one or one lies in the other; `None` when one of them tells none.
    fn places(&self, new: &Sighting, old: &Sighting) -> Option<bool> {
        let one = &new.place.as_ref()?.value;
        let other = &old.place.as_ref()?.value;
        let lies_in = |inner, outer| venue::lies_in(self.gazetteer, inner, outer);
        Some(one == other || lies_in(one, other) || lies_in(other, one))
    }

    /// Whether both places lie in one country.
    fn same_land(&self, new: &Sighting, old: &Sighting) -> bool {
        let land = |sighting: &Sighting| {
            let place = sighting.place.as_ref()?;
            self.gazetteer.land_of(&place.value)
        };
        land(new).is_some() && land(new) == land(old)
    }
}
