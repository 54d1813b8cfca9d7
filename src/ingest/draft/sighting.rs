//! Events as single sentences tell of them.

use std::ops::Range;

use super::journey::Answer;
use super::memory::Memory;
use super::page::Line;
use super::quote::{Cite, Said};
use super::seen::Seen;
use super::setting::Scope;
use super::triggers::{Family, Sort, Trigger};
use super::{link, meant};
use crate::model::{Id, Relation, Role, Status, When};

/// Someone who takes part, as one sentence has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    pub(super) id: Id,
    /// What they count as: the party, else the person.
    pub(super) side: Id,
    pub(super) is_person: bool,
    pub(super) role: Role,
    pub(super) cite: Cite,
}

/// That an event belongs to another of which the same sentence tells.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Within {
    /// By how many sightings the other comes behind; below 0, before.
    pub(super) behind: isize,
    pub(super) relation: Relation,
    pub(super) cite: Cite,
}

/// What one sentence says of one event.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sighting {
    pub(super) family: Family,
    /// What a summit is of, where a visit goes, what a measure is on: part of what it is recognised by.
    pub(super) subject: Option<Id>,
    pub(super) parts: Vec<Part>,
    pub(super) when: Option<Said<When>>,
    pub(super) place: Option<Said<Id>>,
    pub(super) status: Option<Said<Status>>,
    pub(super) by: Option<Id>,
    /// What it tells of the journey beside that.
    pub(super) told: Vec<Said<Answer>>,
    /// What it belongs to; in a box, since few belong to anything.
    pub(super) within: Option<Box<Within>>,
    /// Whether its day is one on which it went on, and need not be when it began.
    pub(super) is_during: bool,
    pub(super) rule: &'static str,
    /// Which article, by its place in the order of all.
    pub(super) article: usize,
    pub(super) sentence: usize,
    /// The words of the article that are the sentence.
    pub(super) words: Range<usize>,
    /// The token of the word that tells of it.
    pub(super) at: usize,
}

impl Sighting {
    fn outline(&self) -> Outline {
        let is_set = self.when.is_some() || self.place.is_some();
        Outline {
            family: self.family,
            sides: different(self.parts.iter().map(|part| &part.side))
                + usize::from(is_set && self.rule == BODY_MEETS),
            has_subject: self.subject.is_some(),
            is_dated: self.when.is_some(),
            is_placed: self.place.is_some(),
        }
    }

    /// All the words that it rests on, some perhaps twice.
    pub(super) fn cites(&self) -> impl Iterator<Item = Cite> {
        let when = self.when.iter().map(|said| said.cite);
        let place = self.place.iter().map(|said| said.cite);
        let status = self.status.iter().map(|said| said.cite);
        let parts = self.parts.iter().map(|part| part.cite);
        let told = self.told.iter().map(|said| said.cite);
        let within = self.within.iter().map(|within| within.cite);
        when.chain(place)
            .chain(status)
            .chain(parts)
            .chain(told)
            .chain(within)
    }
}

/// Which days tell when an event is: of days on which a summit went on the first, and none where others tell it.
pub(super) fn days_of(all: &[&Sighting]) -> impl Fn(&Sighting, &Said<When>) -> bool {
    let is_narrow = |when: &Said<When>| {
        let days = when.value.days();
        let length = days.first.zip(days.last);
        length.is_some_and(|(first, last)| (last - first).num_days() < 14)
    };
    let has_own = all
        .iter()
        .any(|one| !one.is_during && one.when.as_ref().is_some_and(is_narrow));
    let during = all.iter().filter(|one| one.is_during);
    let first = during
        .filter_map(|one| one.when.as_ref()?.value.days().first)
        .min();
    move |one, when| !one.is_during || !has_own && when.value.days().first == first
}

/// Every event that a sentence tells of.
pub(super) fn find(line: &Line<'_, '_>, article: usize, memory: &mut Memory) -> Vec<Sighting> {
    let triggers = meant::triggers(line);
    let mut found: Vec<Sighting> = Vec::new();
    let mut legs = Vec::new();
    for (index, (at, trigger)) in triggers.iter().enumerate() {
        let start = index
            .checked_sub(1)
            .and_then(|before| triggers.get(before))
            .map_or(line.run.start, |(at, _)| at + 1);
        // What is threatened belongs to the threat: `threatened to leave the talks last week`.
        let object = triggers.get(index + 1).filter(|(next, other)| {
            let (one, other) = ((*at, *trigger), (*next, *other));
            is_object(line, one, other) || is_purpose(line, one, other)
        });
        let next = index + 1 + usize::from(object.is_some());
        let end = triggers.get(next).map_or(line.run.end, |(at, _)| *at);
        let scope = Scope {
            at: *at,
            run: start..end,
        };
        let seen = Seen {
            line,
            scope,
            trigger: *trigger,
            next: triggers.get(index + 1).copied(),
        };
        if let Some(mut sighting) = seen.sighting(memory) {
            sighting.article = article;
            let is_threatened = index
                .checked_sub(1)
                .and_then(|before| triggers.get(before))
                .is_some_and(|before| is_object(line, *before, (*at, *trigger)));
            // The day behind it is that of the threat.
            if is_threatened
                && sighting
                    .when
                    .as_ref()
                    .is_some_and(|when| is_past(line, when))
            {
                sighting.when = None;
                if !sighting.outline().is_whole() {
                    continue;
                }
            }
            let mut all = seen.more_stops(&sighting);
            all.extend(seen.more_days(&sighting));
            all.splice(0..0, seen.one_by_one(sighting));
            legs.extend(seen.legs(&all));
            found.append(&mut all);
        }
    }
    link::link(line, &mut found);
    found.append(&mut legs);
    note(line, &found, memory);
    memory.note(line);
    found
}

/// Takes up what a sentence tells that later ones may point back to.
fn note(line: &Line<'_, '_>, found: &[Sighting], memory: &mut Memory) {
    let summits = found
        .iter()
        .filter(|one| one.family == Family::Summit && one.rule != "summit/the-summit");
    for body in summits.filter_map(|summit| summit.subject.as_ref()) {
        memory.note_body(body);
    }
    memory.has_pair_summit |= found.iter().any(|one| one.rule == "meeting/summit");
    for one in found.iter().filter(|one| one.family == Family::Visit) {
        if let (Some(part), Some(land)) = (one.parts.first(), &one.subject) {
            memory.note_goal(&part.id, land, line.index);
        }
    }
}

/// Whether the event that a noun names is the object of a threat right before it.
fn is_object(
    line: &Line<'_, '_>,
    (at, threat): (usize, Trigger),
    (next, noun): (usize, Trigger),
) -> bool {
    threat.family == Family::Threaten
        && threat.sort == Sort::Verb
        && noun.sort == Sort::Noun
        && next - at <= 5
        && line.word(at + 1) == "to"
}

/// Whether a noun only says for what people come together: `hosted them for dinner in Lima`.
fn is_purpose(
    line: &Line<'_, '_>,
    (at, verb): (usize, Trigger),
    (next, noun): (usize, Trigger),
) -> bool {
    verb.sort == Sort::Verb
        && matches!(verb.family, Family::Host | Family::Meet)
        && matches!(noun.family, Family::Meet | Family::Ceremony)
        && noun.sort == Sort::Noun
        && next - at <= 12
        && (next.saturating_sub(3)..next).any(|at| matches!(line.word(at), "for" | "over"))
        && !matches!(line.word(next + 1), "with" | "between")
}

fn is_past(line: &Line<'_, '_>, when: &Said<When>) -> bool {
    let last = when.value.days().last;
    last.zip(line.page.published)
        .is_some_and(|(last, day)| last < day)
}

/// Verbs of saying by which something is made known.
const ANNOUNCES: [&str; 14] = [
    "announces",
    "announced",
    "announcing",
    "declares",
    "declared",
    "declaring",
    "unveiled",
    "revealed",
    "confirmed",
    "pledged",
    "vowed",
    "promised",
    "proposed",
    "threatened",
];

/// What someone made known on a day that the sentence gives: the announcement of a stand.
pub(super) fn statement(line: &Line<'_, '_>, article: usize, is_weighty: bool) -> Option<Sighting> {
    let (cue, date) = line.said_on.first()?;
    // Whoever only says what they want has announced nothing.
    if !is_weighty && !ANNOUNCES.contains(&line.word(*cue)) {
        return None;
    }
    let voice = line.voices.iter().find(|voice| voice.cue == *cue)?;
    let speaker = voice.speaker.as_ref()?;
    let actor = line
        .cast
        .iter()
        .find(|actor| actor.run.start >= speaker.start && actor.run.end <= speaker.end)?;
    let token = *cue..*cue + 1;
    Some(Sighting {
        family: Family::Announce,
        subject: None,
        parts: vec![Part {
            id: actor.id.clone(),
            side: actor.side().clone(),
            is_person: actor.is_person,
            role: Role::Attends,
            cite: line.cite(&actor.run, &token),
        }],
        when: Some(line.said(date.when.clone(), &date.run, &token)),
        place: None,
        status: Some(line.said(Status::Held, &token, &token)),
        by: None,
        told: Vec::new(),
        within: None,
        is_during: false,
        rule: "announcement/statement",
        article,
        sentence: line.index,
        words: line.words(&line.run).unwrap_or_default(),
        at: *cue,
    })
}

/// The rule by which those of one body meet, who count as several where the day or the place is told.
pub(super) const BODY_MEETS: &str = "meeting/body";

/// What decides whether something said is enough to be an event, or to add to one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outline {
    pub(super) family: Family,
    /// How many different sides take part.
    pub(super) sides: usize,
    pub(super) has_subject: bool,
    pub(super) is_dated: bool,
    pub(super) is_placed: bool,
}

impl Outline {
    pub(super) fn is_whole(self) -> bool {
        match self.family {
            Family::Summit => self.has_subject,
            Family::Meet | Family::Call | Family::Deal => self.sides >= 2,
            Family::Visit | Family::Arrive | Family::Military | Family::Ceremony => self.sides >= 1,
            Family::Sign => {
                self.sides >= 2 || (self.sides == 1 && (self.is_dated || self.is_placed))
            }
            Family::Election => self.sides >= 1 && (self.is_dated || self.is_placed),
            Family::Announce | Family::Threaten | Family::Impose => {
                self.sides >= 1 && self.is_dated
            }
            Family::Begin => self.is_dated && (self.has_subject || self.sides >= 1),
            Family::Deadline => self.is_dated && self.sides >= 1,
            Family::Host | Family::Attend | Family::Skip => false,
        }
    }
}

/// How many of the sides are different ones.
pub(super) fn different<'i>(sides: impl Iterator<Item = &'i Id>) -> usize {
    let mut sides: Vec<&Id> = sides.collect();
    sides.sort_unstable();
    sides.dedup();
    sides.len()
}
