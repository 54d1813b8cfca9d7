//! Comparing one dossier on two days, question by question.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use super::{Change, Changes, Entry, Kind, Rest, Row};
use crate::model::verdict::{Judgement, judge};
use crate::model::{Attribute, Dossier, Id, Known, Source, Stated, Subject, Value, Verdict};
use crate::text::Clean;
use crate::views::disputes::subjects;
use crate::views::excerpts;
use crate::views::lens::Lens;
use crate::views::phrase;

/// Values that a new entry is told by.
const GIST: usize = 3;
/// Sources named before the others are counted.
const NAMED: usize = 2;

/// A dossier as it stood on a day.
#[derive(Debug, Clone, Copy)]
struct Past<'a> {
    dossier: &'a Dossier,
    known: Known,
}

/// Projects what has changed from `before`, the dossier as known on `since`, to `after`, the dossier that `lens` shows.
#[must_use]
pub fn project(before: &Dossier, since: Known, after: &Dossier, lens: &Lens) -> Changes {
    let compared = Compared::new(before, since, after, lens);
    let mut found: Vec<(Entry, Kind, Vec<Change>)> = Vec::new();
    for subject in subjects(after) {
        found.extend(compared.entry(&subject));
    }
    // Within a section the worst comes first; of one kind the order is that of the dossier.
    found.sort_by_key(|(entry, kind, _)| (*kind, Reverse(entry.verdict)));
    let mut counts: HashMap<Kind, usize> = HashMap::new();
    for (_, kind, _) in &found {
        *counts.entry(*kind).or_default() += 1;
    }
    let mut rows = Vec::new();
    let mut section = None;
    for (entry, kind, changes) in found {
        if section != Some(kind) {
            rows.push(Row::Section(kind, counts.get(&kind).copied().unwrap_or(0)));
            section = Some(kind);
        }
        rows.push(Row::Entry(entry));
        // What is new altogether is told by its gist; the sources beside it tell the rest.
        if kind != Kind::New {
            push_changes(changes, &[Kind::Answered, Kind::Backed], &mut rows);
        }
    }
    Changes { rows }
}

/// Adds the questions of an entry, those of the kinds in `folded` by their names alone, at the end.
pub(super) fn push_changes(changes: Vec<Change>, folded: &[Kind], rows: &mut Vec<Row>) {
    let (rest, told): (Vec<_>, Vec<_>) = changes
        .into_iter()
        .partition(|change| folded.contains(&change.kind));
    rows.extend(told.into_iter().map(Row::Change));
    for kind in folded {
        let its: Vec<&Change> = rest.iter().filter(|change| change.kind == *kind).collect();
        let Some(first) = its.first() else {
            continue;
        };
        let asks: Vec<&str> = its.iter().map(|change| &*change.ask).collect();
        rows.push(Row::Rest(Rest {
            subject: first.subject.clone(),
            kind: *kind,
            of: first.of.clone(),
            source: first.source.clone(),
            asks: Clean::line(&asks.join(", ")),
        }));
    }
}

/// One dossier on two days.
pub(super) struct Compared<'a> {
    before: Past<'a>,
    after: Past<'a>,
    lens: &'a Lens,
    /// Sources known on the later day and not on the earlier, each with its name and day.
    fresh: HashMap<&'a Id, String>,
}

impl<'a> Compared<'a> {
    pub(super) fn new(
        before: &'a Dossier,
        since: Known,
        after: &'a Dossier,
        lens: &'a Lens,
    ) -> Self {
        let sources = after.sources.iter();
        let fresh = sources.filter(|source| before.source(&source.id).is_none());
        let name = |source: &'a Arc<Source>| {
            let day = phrase::published(source, lens.year);
            (&source.id, format!("{}, {day}", source.label()))
        };
        Self {
            before: Past {
                dossier: before,
                known: since,
            },
            after: Past {
                dossier: after,
                known: lens.known,
            },
            lens,
            fresh: fresh.map(name).collect(),
        }
    }

    /// The entry with what has changed about it, the most important first; nothing where nothing has.
    fn entry(&self, subject: &Subject) -> Option<(Entry, Kind, Vec<Change>)> {
        let attributes = self.touched(subject)?;
        let before = subject.attributes(self.before.dossier);
        let mut changes = self.between(subject, &before, &attributes);
        let first = changes.first()?;
        let is_new = before.is_empty();
        let kind = if is_new { Kind::New } else { first.kind };
        let worst = changes.iter().max_by_key(|change| change.verdict)?;
        // A position is told by its summary, where that tells no more than is known.
        let summary = matches!(subject, Subject::Position(_))
            .then(|| subject.summary(self.after.dossier))
            .flatten();
        let entry = Entry {
            subject: subject.clone(),
            title: subject.title(self.after.known, self.after.dossier),
            is_new,
            gist: if is_new {
                summary.unwrap_or_else(|| gist(&changes, &attributes))
            } else {
                Clean::default()
            },
            brought_by: self.brought_by(&attributes),
            verdict: worst.verdict,
            origins: worst.origins,
        };
        changes.sort_by_key(|change| change.kind);
        Some((entry, kind, changes))
    }

    /// The questions whose answers have changed, in the order of kinds.
    pub(super) fn changes(&self, subject: &Subject) -> Vec<Change> {
        let before = subject.attributes(self.before.dossier);
        let after = self.touched(subject);
        after.map_or_else(Vec::new, |after| self.between(subject, &before, &after))
    }

    /// The attributes of an entry as they are now; `None` when nothing new is said of any.
    fn touched(&self, subject: &Subject) -> Option<Vec<Attribute<'a>>> {
        let attributes = subject.attributes(self.after.dossier);
        let is_touched = attributes
            .iter()
            .any(|attribute| self.is_touched(attribute));
        is_touched.then_some(attributes)
    }

    fn between(
        &self,
        subject: &Subject,
        before: &[Attribute<'_>],
        after: &[Attribute<'_>],
    ) -> Vec<Change> {
        let touched = after.iter().filter(|attribute| self.is_touched(attribute));
        let mut changes: Vec<Change> = touched
            .filter_map(|now| {
                let then = before.iter().find(|then| then.of == now.of);
                self.change(subject, then, now)
            })
            .collect();
        // A new entry keeps its questions in their own order: when, where, status come first.
        if !before.is_empty() {
            changes.sort_by_key(|change| change.kind);
        }
        changes
    }

    fn is_touched(&self, attribute: &Attribute<'_>) -> bool {
        let mut rulings = self.after.dossier.rulings_on(&attribute.of);
        self.is_fresh(attribute) || rulings.next().is_some()
    }

    fn is_fresh(&self, attribute: &Attribute<'_>) -> bool {
        let claims = attribute.claims.iter();
        let mut cited = claims.flat_map(|claim| &claim.statement.cite);
        cited.any(|citation| self.fresh.contains_key(&citation.source))
    }

    fn change(
        &self,
        subject: &Subject,
        then: Option<&Attribute<'_>>,
        now: &Attribute<'_>,
    ) -> Option<Change> {
        let old = then.map(|then| judge(then, self.before.known, self.before.dossier));
        let new = judge(now, self.after.known, self.after.dossier);
        let before = then.zip(old.as_ref());
        let before = before.map_or_else(Vec::new, |(then, old)| {
            phrase::values(old.shown(&then.claims), self.lens, self.before.dossier)
        });
        let after = phrase::values(new.shown(&now.claims), self.lens, self.after.dossier);
        // Sides that only stand in another order are the same.
        let is_same = before.len() == after.len() && before.iter().all(|old| after.contains(old));
        let kind = kind(old.as_ref(), &new, is_same)?;
        let fresh: Vec<&Clean> = after
            .iter()
            .filter(|value| !before.contains(value))
            .collect();
        let bringers = self.bringers(now, &fresh);
        Some(Change {
            subject: subject.clone(),
            of: now.of.clone(),
            ask: excerpts::question(now),
            kind,
            before: if is_same {
                Clean::default()
            } else {
                joined(&before)
            },
            after: joined(&after),
            was: old.map(|old| old.verdict),
            verdict: new.verdict,
            origins: new.origins,
            brought_by: self.names(&bringers),
            source: bringers.first().map(|id| (*id).clone()),
        })
    }

    /// The fresh sources that speak in the attributes, by name and day.
    fn brought_by(&self, attributes: &[Attribute<'_>]) -> Clean {
        let claims = attributes.iter().flat_map(|attribute| &attribute.claims);
        self.names(&self.fresh_sources(claims))
    }

    /// "Kyiv Post, 30 Oct and two others": the first of these fresh sources by name and day.
    fn names(&self, sources: &[&Id]) -> Clean {
        let names: Vec<&str> = sources
            .iter()
            .filter_map(|id| self.fresh.get(*id))
            .map(String::as_str)
            .collect();
        let (shown, rest) = names.split_at(names.len().min(NAMED));
        let shown = shown.join("; ");
        if rest.is_empty() {
            return Clean::line(&shown);
        }
        let more = phrase::count(rest.len(), "other");
        Clean::line(&format!("{shown} and {more}"))
    }

    /// All fresh sources, in the order of the dossier.
    pub(super) fn fresh_names(&self) -> Clean {
        let sources = self.after.dossier.sources.iter().map(|source| &source.id);
        let fresh: Vec<&Id> = sources.filter(|id| self.fresh.contains_key(id)).collect();
        self.names(&fresh)
    }

    /// The fresh sources that state one of `values`; where none does, all that speak in the attribute.
    fn bringers<'b>(&self, attribute: &'b Attribute<'_>, values: &[&Clean]) -> Vec<&'b Id> {
        let states = |claim: &&Stated<'_>| {
            let value = phrase::value(claim, self.lens, self.after.dossier);
            values.contains(&&value)
        };
        let own = self.fresh_sources(attribute.claims.iter().filter(states));
        if own.is_empty() {
            return self.fresh_sources(attribute.claims.iter());
        }
        own
    }

    fn fresh_sources<'b>(&self, claims: impl Iterator<Item = &'b Stated<'b>>) -> Vec<&'b Id> {
        let mut told: Vec<&Id> = Vec::new();
        for citation in claims.flat_map(|claim| &claim.statement.cite) {
            if self.fresh.contains_key(&citation.source) && !told.contains(&&citation.source) {
                told.push(&citation.source);
            }
        }
        told
    }
}

/// In what way an answer has changed; `None` when it has not.
fn kind(old: Option<&Judgement<'_>>, new: &Judgement<'_>, is_same: bool) -> Option<Kind> {
    let was = old.map(|old| old.verdict).unwrap_or_default();
    match new.verdict {
        Verdict::Disputed if new.verdict > was => return Some(Kind::Disputed),
        Verdict::Basis if new.verdict > was => return Some(Kind::Differs),
        _ => {}
    }
    let Some(old) = old else {
        return Some(Kind::Answered);
    };
    if old.ruling.is_none() && new.ruling.is_some() {
        return Some(Kind::Ruled);
    }
    if !is_same {
        return Some(Kind::Moved);
    }
    (new.origins != old.origins || new.verdict != old.verdict).then_some(Kind::Backed)
}

fn joined(values: &[Clean]) -> Clean {
    let values: Vec<&str> = values.iter().map(|value| &**value).collect();
    Clean::line(&values.join(" / "))
}

/// The first values that tell something without their questions: when, where, how sure, how much.
fn gist(changes: &[Change], attributes: &[Attribute<'_>]) -> Clean {
    let tells = |change: &&Change| {
        let attribute = attributes.iter().find(|other| other.of == change.of);
        let first = attribute.and_then(|attribute| attribute.claims.first());
        first.is_some_and(|claim| {
            matches!(
                claim.value,
                Value::When(..)
                    | Value::Place(_)
                    | Value::Status(_)
                    | Value::Stage(_)
                    | Value::Figure(_)
            )
        })
    };
    let values: Vec<&str> = changes
        .iter()
        .filter(tells)
        .take(GIST)
        .map(|change| &*change.after)
        .collect();
    Clean::line(&values.join(" · "))
}
