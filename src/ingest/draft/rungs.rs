//! Which acts and stages of a position's stands are claims of it.
//!
//! One article says `agreed` where another says `pledged`: that is the choice of a word and no dispute. What most stands say is
//! kept, and of the rest what an earlier article has as less far on or a later one as further.

use chrono::NaiveDate;

use super::Shelved;
use super::page::published;
use super::stand::Stand;
use crate::model::Stage;
use crate::model::compare::act_rung;

/// Whether the act of each stand is a claim.
pub(super) fn acts(all: &[Stand], shelf: &[Shelved<'_>]) -> Vec<bool> {
    let told = all
        .iter()
        .map(|stand| Some((stand.act.value, day(stand, shelf))));
    kept(&told.collect::<Vec<_>>(), act_rung)
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

/// A value with the day of its article.
type Told<T> = Option<(T, Option<NaiveDate>)>;

fn kept<T: Copy + PartialEq>(told: &[Told<T>], rung: impl Fn(T) -> Option<(u8, u8)>) -> Vec<bool> {
    let all = || told.iter().flatten().copied();
    let mut head: Option<(usize, u8, T)> = None;
    for (value, _) in all() {
        let Some((_, height)) = rung(value) else {
            continue;
        };
        let count = all().filter(|(other, _)| *other == value).count();
        if head.is_none_or(|(most, highest, _)| (count, height) > (most, highest)) {
            head = Some((count, height, value));
        }
    }
    let Some((.., head)) = head else {
        return vec![true; told.len()];
    };
    let days = || {
        all()
            .filter(|(value, _)| *value == head)
            .map(|(_, day)| day)
    };
    let is_kept = |value: T, day: Option<NaiveDate>| {
        let Some(((ladder, own), (other, main))) = rung(value).zip(rung(head)) else {
            return true;
        };
        value == head
            || ladder == other
                && days().all(|other| {
                    day.zip(other).is_some_and(|(day, other)| {
                        own < main && day < other || own > main && day > other
                    })
                })
    };
    told.iter()
        .map(|one| one.is_none_or(|(value, day)| is_kept(value, day)))
        .collect()
}
