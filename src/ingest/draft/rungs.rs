//! Which acts and stages of a position's stands are claims of it, and which statuses of an event's sightings.
//!
//! One article says `agreed` where another says `pledged`: that is the choice of a word and no dispute. What most stands say is
//! kept, and of the rest what an earlier article has as less far on or a later one as further.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Shelved;
use super::page::published;
use super::sighting::Sighting;
use super::stand::Stand;
use crate::model::compare::{act_rung, status_rung};
use crate::model::verdict::leaves_ladder;
use crate::model::{Act, Id, Stage, Status};

/// The act that each stand claims, if any. Who demands seeks, so that the two are one where both are told.
pub(super) fn acts(all: &[Stand], shelf: &[Shelved<'_>]) -> Vec<Option<Act>> {
    let is_told = |act: Act| all.iter().any(|stand| stand.act.value == act);
    let is_sought = is_told(Act::Seeks);
    let act = |stand: &Stand| match stand.act.value {
        Act::Demands if is_sought => Act::Seeks,
        act => act,
    };
    let told = all
        .iter()
        .map(|stand| Some((act(stand), day(stand, shelf))));
    let kept = kept(&told.collect::<Vec<_>>(), act_rung);
    let told = all.iter().zip(kept);
    told.map(|(stand, is_kept)| is_kept.then(|| act(stand)))
        .collect()
}

/// Whether the stage of each stand, if it has one, is a claim.
pub(super) fn stages(all: &[Stand], shelf: &[Shelved<'_>]) -> Vec<bool> {
    let told = all.iter().map(|stand| {
        let stage = stand.stage.as_ref()?;
        Some((stage.value, day(stand, shelf)))
    });
    kept(&told.collect::<Vec<_>>(), |stage: Stage| {
        Some((0, stage as u8))
    })
}

fn day(stand: &Stand, shelf: &[Shelved<'_>]) -> Option<NaiveDate> {
    shelf
        .get(stand.article)
        .and_then(|(source, _)| published(source))
}

/// Whether the status of each sighting, if it has one, is a claim: not where it was left behind before, as `expected` is in an
/// article later than one that has it confirmed. A doubt about what is planned is one whenever it comes.
pub(super) fn statuses(all: &[&Sighting], shelf: &[Shelved<'_>]) -> Vec<bool> {
    let told = |one: &Sighting| {
        let status = one.status.as_ref()?.value;
        let day = shelf
            .get(one.article)
            .and_then(|(source, _)| published(source))?;
        (!leaves_ladder(status)).then(|| (status_rung(status), day))
    };
    let mut first: BTreeMap<(u8, Option<&Id>), NaiveDate> = BTreeMap::new();
    for one in all {
        if let Some((rung, day)) = told(one) {
            let first = first.entry((rung, one.by.as_ref())).or_insert(day);
            *first = day.min(*first);
        }
    }
    let is_kept = |one: &&Sighting| {
        let Some((rung, day)) = told(one) else {
            return true;
        };
        let is_doubt = rung == status_rung(Status::Possible);
        let above = if is_doubt {
            status_rung(Status::UnderWay)
        } else {
            rung + 1
        };
        // Two speakers may differ.
        let mut further = first
            .range((above, None)..)
            .filter(|((_, by), _)| by.zip(one.by.as_ref()).is_none_or(|(by, own)| by == own));
        !further.any(|(_, before)| *before < day)
    };
    all.iter().map(is_kept).collect()
}

/// A value with the day of its article.
type Told<T> = Option<(T, Option<NaiveDate>)>;

fn kept<T: Copy + PartialEq>(told: &[Told<T>], rung: impl Fn(T) -> Option<(u8, u8)>) -> Vec<bool> {
    let all = || told.iter().flatten().copied();
    let mut counts: Vec<(T, usize)> = Vec::new();
    for (value, _) in all() {
        match counts.iter_mut().find(|(other, _)| *other == value) {
            Some((_, count)) => *count += 1,
            None => counts.push((value, 1)),
        }
    }
    let mut head: Option<(usize, u8, T)> = None;
    for (value, count) in counts {
        let Some((_, height)) = rung(value) else {
            continue;
        };
        if head.is_none_or(|(most, highest, _)| (count, height) > (most, highest)) {
            head = Some((count, height, value));
        }
    }
    let Some((.., head)) = head else {
        return vec![true; told.len()];
    };
    // None where one of them has no day: then nothing is known to be earlier or later.
    let days = all()
        .filter(|(value, _)| *value == head)
        .map(|(_, day)| day);
    let days = days.collect::<Option<Vec<_>>>().unwrap_or_default();
    let (first, last) = (days.iter().min(), days.iter().max());
    let is_kept = |value: T, day: Option<NaiveDate>| {
        let Some(((ladder, own), (other, main))) = rung(value).zip(rung(head)) else {
            return true;
        };
        let is_earlier = || {
            day.zip(first.copied())
                .is_some_and(|(day, first)| day < first)
        };
        let is_later = || day.zip(last.copied()).is_some_and(|(day, last)| day > last);
        value == head || ladder == other && (own < main && is_earlier() || own > main && is_later())
    };
    told.iter()
        .map(|one| one.is_none_or(|(value, day)| is_kept(value, day)))
        .collect()
}
