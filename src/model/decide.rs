//! What a person decides about a drafted entry, as the change that it makes in the dossier.
//!
//! Every decision is kept under the key of the draft, so that another draft does not ask again. What speaks of an entry that
//! goes is changed in the same step, so that no decision leaves a name behind that leads nowhere.

mod join;

use std::collections::HashSet;
use std::fmt;

use serde::Serialize;

use super::attribute::Attribute;
use super::claim::{Citation, Claim};
use super::dossier::Dossier;
use super::draft::{Choice, Decision};
use super::event::Event;
use super::id::Id;
use super::position::Position;
use super::revision::{Named, Revision};
use super::subject::Subject;

/// What is decided.
#[derive(Debug, Clone, PartialEq)]
pub enum Verb {
    /// It is right as it stands.
    Accept,
    /// It is right in these words; the id stays.
    Edit(Box<Entry>),
    /// It is wrong.
    Reject,
    /// It is the same as another entry of its sort, which gets its claims; a position as one of its holder on its topic. Where that is
    /// drafted, it is accepted with them.
    Merge(Id),
}

/// An entry itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// An event.
    Event(Event),
    /// A position.
    Position(Position),
}

impl Entry {
    /// The entry of a subject; none where the dossier does not hold it.
    #[must_use]
    pub fn of(subject: &Subject, dossier: &Dossier) -> Option<Self> {
        match subject {
            Subject::Event(id) => dossier.event(id).cloned().map(Self::Event),
            Subject::Position(id) => dossier.position(id).cloned().map(Self::Position),
        }
    }
}

/// Why nothing can be decided about an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such entry.
    Unknown,
    /// A person has written or accepted it.
    Decided,
    /// A ruling speaks of it.
    Ruled,
    /// It cannot be merged with itself, with nothing, with an entry of another sort, or with a position of another holder or topic.
    Unlike,
    /// An edited entry has to keep its id, and a claim.
    Emptied,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unknown => "the entry is not there any more",
            Self::Decided => "a person has written or accepted it; `e` edits its file",
            Self::Ruled => "a ruling speaks of it; take that out of the file first",
            Self::Unlike => "it can only be merged with another of its sort; a position with one of its holder on its topic",
            Self::Emptied => "an entry keeps its id, and at least one claim",
        })
    }
}

/// What a decision about a drafted entry changes.
///
/// # Errors
/// Says why nothing can be decided.
pub fn settle(dossier: &Dossier, subject: &Subject, verb: &Verb) -> Result<Revision, Refusal> {
    let entry = Entry::of(subject, dossier).ok_or(Refusal::Unknown)?;
    let key = subject.draft(dossier).ok_or(Refusal::Decided)?.key.clone();
    let mut revision = Revision::default();
    let (choice, stands) = match verb {
        Verb::Accept => {
            put(&mut revision, accepted(entry));
            (Choice::Accepted, Some(subject.id().clone()))
        }
        Verb::Edit(edited) => {
            if !is_sound(edited, subject) {
                return Err(Refusal::Emptied);
            }
            put(&mut revision, accepted((**edited).clone()));
            (Choice::Edited, Some(subject.id().clone()))
        }
        Verb::Reject => {
            take_out(dossier, subject, None, &mut revision)?;
            (Choice::Rejected, None)
        }
        Verb::Merge(into) => {
            merge(dossier, subject, &entry, into, &mut revision)?;
            (Choice::Merged, Some(into.clone()))
        }
    };
    revision.decisions.put.push(Decision {
        key,
        choice,
        entry: stands,
        cite: cited(subject, dossier),
        ..Decision::default()
    });
    Ok(revision)
}

/// What a draft rests on, each citation once.
fn cited(subject: &Subject, dossier: &Dossier) -> Vec<Citation> {
    let attributes = subject.attributes(dossier);
    let mut seen = HashSet::new();
    let all = Attribute::citations(&attributes);
    let new = all.filter(|cite| cite.place().is_some_and(|place| seen.insert(place)));
    new.map(|cite| Citation {
        source: cite.source.clone(),
        quote: cite.quote.clone(),
        words: cite.words,
        ..Citation::default()
    })
    .collect()
}

fn put(revision: &mut Revision, entry: Entry) {
    match entry {
        Entry::Event(event) => revision.events.put.push(event),
        Entry::Position(position) => revision.positions.put.push(position),
    }
}

fn accepted(mut entry: Entry) -> Entry {
    match &mut entry {
        Entry::Event(event) => event.draft = None,
        Entry::Position(position) => position.draft = None,
    }
    entry
}

fn is_sound(edited: &Entry, subject: &Subject) -> bool {
    match (edited, subject) {
        (Entry::Event(event), Subject::Event(id)) => event.id == *id && !event.is_bare(),
        (Entry::Position(position), Subject::Position(id)) => {
            position.id == *id && !position.is_bare()
        }
        _ => false,
    }
}

/// Takes an entry out; what spoke of it speaks of `instead` then, or no longer of anything.
fn take_out(
    dossier: &Dossier,
    subject: &Subject,
    instead: Option<&Id>,
    revision: &mut Revision,
) -> Result<(), Refusal> {
    let speaks_of = |of: &str| Subject::of_path(of).as_ref() == Some(subject);
    if dossier.rulings.iter().any(|ruling| speaks_of(&ruling.of)) {
        return Err(Refusal::Ruled);
    }
    match subject {
        Subject::Event(id) => {
            revision.events.without.push(id.to_string());
            for event in dossier.events.iter().filter(|event| event.id != *id) {
                let changed = turned_event(latest(&revision.events.put, event), id, instead);
                if let Some(changed) = changed {
                    replace(&mut revision.events.put, changed);
                }
            }
            for position in dossier
                .positions
                .iter()
                .filter(|one| one.events.contains(id))
            {
                let mut turned = position.clone();
                turn_ids(&mut turned.events, id, instead, None);
                replace(&mut revision.positions.put, turned);
            }
        }
        Subject::Position(id) => {
            revision.positions.without.push(id.to_string());
            for position in dossier.positions.iter().filter(|other| other.id != *id) {
                let position = latest(&revision.positions.put, position);
                if position.in_return.contains(id) {
                    let mut turned = position.clone();
                    turn_ids(&mut turned.in_return, id, instead, Some(&position.id));
                    replace(&mut revision.positions.put, turned);
                }
            }
        }
    }
    Ok(())
}

/// An entry as this step leaves it so far.
fn latest<'a, T: Named>(put: &'a [T], entry: &'a T) -> &'a T {
    put.iter()
        .find(|one| one.name() == entry.name())
        .unwrap_or(entry)
}

fn replace<T: Named>(put: &mut Vec<T>, changed: T) {
    match put.iter_mut().find(|one| one.name() == changed.name()) {
        Some(old) => *old = changed,
        None => put.push(changed),
    }
}

/// The event with its mentions of `id` turned; none where it has none.
fn turned_event(event: &Event, id: &Id, instead: Option<&Id>) -> Option<Event> {
    if !event.named().any(|named| named == id) {
        return None;
    }
    let mut event = event.clone();
    let own = event.id.clone();
    turn(
        &mut event.part_of,
        |what| &mut what.value,
        id,
        instead,
        &own,
    );
    turn(&mut event.before, |what| &mut what.value, id, instead, &own);
    turn(&mut event.after, |what| &mut what.value, id, instead, &own);
    Some(event)
}

/// Turns claims that name `id` to `instead`; those that then name nothing, or `own`, go.
fn turn<T: Serialize>(
    claims: &mut Vec<Claim<T>>,
    value: impl Fn(&mut T) -> &mut Id,
    id: &Id,
    instead: Option<&Id>,
    own: &Id,
) {
    let mut turned = Vec::new();
    for mut claim in std::mem::take(claims) {
        let named = value(&mut claim.what);
        if named == id {
            match instead.filter(|instead| *instead != own) {
                Some(instead) => *named = instead.clone(),
                None => continue,
            }
        }
        join::add(&mut turned, claim);
    }
    *claims = turned;
}

/// Turns `id` in a list to `instead`. No id stands twice, and none is `own`.
fn turn_ids(ids: &mut Vec<Id>, id: &Id, instead: Option<&Id>, own: Option<&Id>) {
    let Some(at) = ids.iter().position(|one| one == id) else {
        return;
    };
    ids.remove(at);
    let new = instead.filter(|instead| Some(*instead) != own && !ids.contains(instead));
    if let Some(new) = new {
        ids.insert(at, new.clone());
    }
}

/// Gives the claims of a drafted entry to another, which stands for both from now on.
fn merge(
    dossier: &Dossier,
    subject: &Subject,
    entry: &Entry,
    into: &Id,
    revision: &mut Revision,
) -> Result<(), Refusal> {
    if into == subject.id() {
        return Err(Refusal::Unlike);
    }
    let target = match subject {
        Subject::Event(_) => Subject::Event(into.clone()),
        Subject::Position(_) => Subject::Position(into.clone()),
    };
    let whole = Entry::of(&target, dossier).ok_or(Refusal::Unlike)?;
    if let Some(draft) = target.draft(dossier) {
        revision.decisions.put.push(Decision {
            key: draft.key.clone(),
            choice: Choice::Accepted,
            entry: Some(into.clone()),
            cite: cited(&target, dossier),
            ..Decision::default()
        });
    }
    match (accepted(whole), entry) {
        (Entry::Event(mut whole), Entry::Event(part)) => {
            join::events(&mut whole, part);
            revision.events.put.push(whole);
        }
        (Entry::Position(mut whole), Entry::Position(part)) => {
            // What one party asks on one topic is no ground for what another does.
            if (&whole.holder, &whole.topic) != (&part.holder, &part.topic) {
                return Err(Refusal::Unlike);
            }
            join::positions(&mut whole, part);
            revision.positions.put.push(whole);
        }
        _ => return Err(Refusal::Unlike),
    }
    take_out(dossier, subject, Some(into), revision)
}

#[cfg(test)]
mod tests;
