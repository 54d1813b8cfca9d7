//! Events as single sentences tell of them.

use std::ops::Range;

use super::cast::{self, Actor};
use super::page::Line;
use super::quote::Said;
use super::setting::{self, Scope, is_land};
use super::stand::Stand;
use super::topics::Topic;
use super::triggers::{Cue, Family, Sort, Trigger, cue};
use crate::ingest::clauses::verbs;
use crate::ingest::dates::Dated;
use crate::ingest::tag::What;
use crate::model::{Citation, Id, Relation, Role, Status, When};

/// Someone who takes part, as one sentence has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    pub(super) id: Id,
    /// What they count as: the party, else the person.
    pub(super) side: Id,
    pub(super) is_person: bool,
    pub(super) role: Role,
    pub(super) cite: Citation,
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
    /// Another sighting of the same sentence that it belongs to, by how many sightings behind this one it comes.
    pub(super) within: Option<(usize, Relation, Citation)>,
    pub(super) rule: &'static str,
    /// Which article, by its place in the order of all.
    pub(super) article: usize,
    pub(super) sentence: usize,
    /// The words of the article that are the sentence.
    pub(super) words: Range<usize>,
    /// The token of the word that tells of it.
    pub(super) at: usize,
    pub(super) cite: Citation,
}

/// Those who were spoken of last, for `he` and `they`.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory {
    subject: Option<Actor>,
    pair: Vec<Actor>,
    sentence: usize,
    /// Whose stands were told, on what and toward whom, the last one last.
    stands: Vec<(Id, &'static str, Vec<Id>)>,
}

/// How many stands are remembered.
const REMEMBERED: usize = 12;

/// Every event that a sentence tells of.
pub(super) fn find(line: &Line<'_, '_>, article: usize, memory: &mut Memory) -> Vec<Sighting> {
    let triggers = triggers(line);
    let mut found: Vec<Sighting> = Vec::new();
    for (index, (at, trigger)) in triggers.iter().enumerate() {
        let start = index
            .checked_sub(1)
            .and_then(|before| triggers.get(before))
            .map_or(line.run.start, |(at, _)| at + 1);
        let end = triggers.get(index + 1).map_or(line.run.end, |(at, _)| *at);
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
            let more = seen.more_stops(&sighting);
            found.push(sighting);
            found.extend(more);
        }
    }
    link(line, &mut found);
    memory.note(line);
    found
}

/// What someone said on a day that the sentence gives: the announcement of a stand.
pub(super) fn statement(line: &Line<'_, '_>, article: usize) -> Option<Sighting> {
    let (cue, date) = line.said_on.first()?;
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
        within: None,
        rule: "announcement/statement",
        article,
        sentence: line.index,
        words: line.words(&line.run).unwrap_or_default(),
        at: *cue,
        cite: line.cite(&token, &token),
    })
}

impl Memory {
    /// Whom `they` or `both sides` would mean, in a sentence close behind.
    pub(super) fn pair(&self, sentence: usize) -> &[Actor] {
        if sentence <= self.sentence + 2 { &self.pair } else { &[] }
    }

    /// Whose stand on a topic was told last, toward a party if that is given.
    pub(super) fn holder(&self, topic: &Topic, toward: Option<&Id>) -> Option<Id> {
        let mut stands = self.stands.iter().rev();
        let of = stands.find(|(_, id, aimed)| *id == topic.id && toward.is_none_or(|toward| aimed.contains(toward)));
        of.map(|(holder, ..)| holder.clone())
    }

    pub(super) fn note_stands(&mut self, stands: &[Stand]) {
        let new = stands.iter().map(|stand| (stand.holder.clone(), stand.topic.id, stand.toward.clone()));
        self.stands.extend(new);
        let over = self.stands.len().saturating_sub(REMEMBERED);
        self.stands.drain(..over);
    }

    /// Whom `he` or `she` would mean.
    pub(super) const fn subject(&self) -> Option<&Actor> {
        self.subject.as_ref()
    }

    fn note(&mut self, line: &Line<'_, '_>) {
        self.sentence = line.index;
        let subject = line.cast.iter().find(|actor| actor.is_person && !actor.is_led);
        if let Some(subject) = subject {
            self.subject = Some(subject.clone());
        }
        let people: Vec<&Actor> = line.cast.iter().filter(|actor| actor.is_person).collect();
        let lands: Vec<&Actor> = line.cast.iter().filter(|actor| !actor.is_person && is_land(&actor.id)).collect();
        for pair in [lands, people] {
            if let [one, other] = pair.as_slice()
                && one.side() != other.side()
            {
                self.pair = vec![(*one).clone(), (*other).clone()];
            }
        }
    }
}

/// The words of a sentence that tell of an event; those that are verbs must be verbs there.
fn triggers(line: &Line<'_, '_>) -> Vec<(usize, Trigger)> {
    let mut found: Vec<(usize, Trigger)> = Vec::new();
    for at in line.run.clone() {
        if let Some(Cue {
            trigger: Some(trigger),
            ..
        }) = cue(line.word(at))
            && let Some(sort) = sort(line, at, trigger)
        {
            let trigger = Trigger { sort, ..trigger };
            if is_meant(line, at, trigger) {
                found.push((at, trigger));
            }
        }
    }
    found
}

fn sort(line: &Line<'_, '_>, at: usize, trigger: Trigger) -> Option<Sort> {
    let near = line.run.start.max(at.saturating_sub(5))..line.run.end.min(at + 3);
    let is_verb = || verbs(&line.page.tokens, near).iter().any(|verb| verb.at == at);
    match trigger.sort {
        Sort::Noun => Some(Sort::Noun),
        Sort::Verb => (is_verb() || line.word(at).ends_with("ed")).then_some(Sort::Verb),
        Sort::Either => {
            let is_bare = line.word(at).ends_with("ing") && !matches!(line.before(at), "is" | "are" | "was" | "were" | "be" | "been");
            Some(if !is_bare && is_verb() { Sort::Verb } else { Sort::Noun })
        }
    }
}

const TEXTS: [&str; 16] = [
    "agreement", "agreements", "deal", "deals", "memorandum", "memorandums", "treaty", "pact", "pacts", "declaration", "accord",
    "accords", "framework", "protocol", "document", "documents",
];

/// Whether the words behind a trigger make it one: `launched a missile`, not `launched an inquiry`.
fn is_meant(line: &Line<'_, '_>, at: usize, trigger: Trigger) -> bool {
    let behind = |count: usize, words: &[&str]| {
        (at + 1..line.run.end.min(at + 1 + count)).any(|at| words.contains(&line.word(at)))
    };
    let next = line.word(at + 1);
    match (trigger.family, line.word(at)) {
        (Family::Military, "drills" | "exercises") => matches!(
            line.before(at),
            "military" | "naval" | "joint" | "live-fire" | "fire" | "air" | "drone"
        ),
        (Family::Military, word) if word.starts_with("airstrike") => true,
        (Family::Military, _) => behind(
            8,
            &["missile", "missiles", "rocket", "rockets", "drones", "satellite", "torpedo"],
        ),
        (Family::Sign, _) => trigger.sort == Sort::Noun && line.before(at) == "the" || behind(14, &TEXTS),
        (Family::Begin, _) => {
            matches!(next, "effect" | "force") || (next == "into" && matches!(line.word(at + 2), "effect" | "force"))
        }
        (Family::Arrive, "touched") => next == "down",
        (Family::Visit, "fly" | "flies" | "flew" | "flying" | "head" | "heads" | "headed" | "heading" | "travel" | "travels"
            | "travelled" | "traveled" | "travelling" | "traveling") => {
            matches!(next, "to" | "into") && trigger.sort == Sort::Verb || next == "for"
        }
        (Family::Call, "call" | "calls") => {
            matches!(line.before(at), "phone" | "telephone" | "video") || matches!(next, "with" | "between")
        }
        (Family::Call, _) => next == "with" || behind(5, &["phone", "telephone"]),
        (Family::Attend, word) if word.starts_with("join") || word.starts_with("partic") => {
            behind(8, &["summit", "talks", "forum", "meeting"])
        }
        (Family::Host | Family::Skip, _) => trigger.sort == Sort::Verb,
        (Family::Summit, "cop") => line.page.tokens.get(at + 1).is_some_and(|token| {
            token.is_glued && token.kind == crate::ingest::tokens::Kind::Number
        }),
        (Family::Meet, "meeting") if trigger.sort == Sort::Noun => {
            !matches!(next, "room" | "point" | "place" | "rooms")
        }
        _ => true,
    }
}

/// One trigger with what stands around it.
struct Seen<'s, 'p, 'a> {
    line: &'s Line<'p, 'a>,
    scope: Scope,
    trigger: Trigger,
    next: Option<(usize, Trigger)>,
}

/// Who takes part, and the rule that told.
type Cast = (Vec<(Actor, Role)>, &'static str);

impl Seen<'_, '_, '_> {
    fn sighting(&self, memory: &Memory) -> Option<Sighting> {
        let mut family = self.trigger.family;
        let (mut cast, mut rule) = self.cast(memory);
        let mut subject = None;
        let mut scope = self.scope.clone();
        match family {
            Family::Attend | Family::Host | Family::Skip => {
                // Who is at a summit; what it is of stands behind.
                let (at, next) = self.next.filter(|(_, next)| next.family == Family::Summit)?;
                scope = Scope {
                    at,
                    run: at..self.line.run.end,
                };
                let is_denied = setting::status(self.line, &self.scope, (family, Sort::Verb), None, false)
                    .is_some_and(|status| matches!(status, Status::Denied | Status::Cancelled));
                let role = match family {
                    Family::Host => Role::Host,
                    Family::Skip => Role::Absent,
                    _ if is_denied => Role::Absent,
                    _ => Role::Attends,
                };
                if family == Family::Host && is_denied {
                    return None;
                }
                let verb = self.subjects(memory);
                cast = verb.into_iter().map(|actor| (actor, role)).collect();
                rule = "summit/attend";
                subject = self.body(at);
                family = next.family;
                if subject.is_none() && cast.len() < 2 {
                    return None;
                }
            }
            Family::Summit => {
                subject = self.body(self.scope.at);
                if subject.is_none() {
                    if cast.len() < 2 {
                        return None;
                    }
                    family = Family::Meet;
                    rule = "meeting/summit";
                } else {
                    cast.retain(|(actor, _)| Some(&actor.id) != subject.as_ref() && !actor.is_led);
                    cast.clear();
                }
            }
            Family::Meet if self.trigger.sort == Sort::Noun => {
                // `the G20 leaders' meeting` is a summit.
                let is_of_leaders = (3..=6).any(|back| {
                    let at = self.scope.at.checked_sub(back);
                    at.is_some_and(|at| matches!(self.line.word(at), "leaders" | "summit"))
                }) || self.line.before(self.scope.at) == "leaders"
                    || matches!(self.line.before(self.scope.at), "'" | "’");
                let body = is_of_leaders.then(|| self.body(self.scope.at)).flatten();
                if body.is_some() {
                    subject = body;
                    family = Family::Summit;
                    cast.clear();
                    rule = "summit/leaders-meeting";
                }
            }
            _ => {}
        }
        self.build(family, subject, cast, rule, &scope)
    }

    fn build(
        &self,
        family: Family,
        subject: Option<Id>,
        cast: Vec<(Actor, Role)>,
        rule: &'static str,
        scope: &Scope,
    ) -> Option<Sighting> {
        let line = self.line;
        let token = scope.at..scope.at + 1;
        // A threat or an announcement is of the day on which it is made, not of the day that it names.
        let is_saying = matches!(family, Family::Announce | Family::Threaten);
        let is_ahead = |date: &&Dated| {
            let first = date.when.days().first;
            first.zip(line.page.published).is_some_and(|(first, day)| first > day)
        };
        let date = setting::date(line, scope).filter(|date| !is_saying || !is_ahead(date));
        let mut place = setting::place(line, scope, family);
        if family == Family::Summit && place.is_none() {
            place = self.place_before(scope.at);
        }
        let mut subject = subject;
        if matches!(family, Family::Visit | Family::Arrive) {
            subject = place.as_ref().map(|(id, mention)| {
                mention.party.clone().filter(is_land).unwrap_or_else(|| id.clone())
            });
            subject.as_ref()?;
        }
        let speaker = line.speaker(scope.at);
        let is_insider = speaker.is_some_and(|speaker| {
            cast.iter().any(|(actor, _)| Some(actor.side()) == speaker.party.as_ref())
        });
        let is_about_cast = scope.at != self.scope.at;
        let status = (!is_about_cast)
            .then(|| setting::status(line, scope, (family, self.trigger.sort), date, is_insider))
            .flatten();
        let parts = cast.into_iter().map(|(actor, role)| Part {
            cite: line.cite(&actor.run, &token),
            side: actor.side().clone(),
            is_person: actor.is_person,
            id: actor.id,
            role,
        });
        let sighting = Sighting {
            family,
            subject,
            parts: parts.collect(),
            when: date.map(|date| line.said(date.when.clone(), &date.run, &token)),
            place: place.map(|(id, mention)| line.said(id, &mention.run, &token)),
            status: status.map(|status| line.said(status, &token, &token)),
            by: speaker.and_then(|speaker| match &speaker.what {
                What::Party(id) | What::Person(id) | What::Organisation(id) => Some(id.clone()),
                _ => None,
            }),
            within: None,
            rule,
            article: 0,
            sentence: line.index,
            words: line.words(&line.run).unwrap_or_default(),
            at: scope.at,
            cite: line.cite(&token, &token),
        };
        is_whole(&sighting).then_some(sighting)
    }

    /// The other stops of a journey: `visiting Peru, Chile and Japan`.
    fn more_stops(&self, first: &Sighting) -> Vec<Sighting> {
        let line = self.line;
        let mut found = Vec::new();
        let place = setting::place(line, &self.scope, first.family);
        if first.family != Family::Visit || first.parts.is_empty() {
            return found;
        }
        let Some((_, place)) = place else { return found };
        let mut end = place.run.end;
        let stop = line.run.end;
        for mention in line.mentions.iter().filter(|mention| mention.run.start >= place.run.end) {
            let is_next = mention.run.start - end <= 3
                && (end..mention.run.start).all(|at| matches!(line.word(at), "," | "and" | "then"));
            let Some(id) = setting::place_of(mention).filter(|_| is_next && mention.run.end <= stop) else { break };
            end = mention.run.end;
            let land = mention.party.clone().filter(is_land).unwrap_or_else(|| id.clone());
            if Some(&land) != first.subject.as_ref() {
                found.push(Sighting {
                    subject: Some(land),
                    place: Some(line.said(id, &mention.run, &(self.scope.at..self.scope.at + 1))),
                    when: None,
                    within: None,
                    ..first.clone()
                });
            }
        }
        found
    }

    /// Who takes part, and by which rule.
    fn cast(&self, memory: &Memory) -> Cast {
        let attends = |actors: Vec<Actor>| -> Vec<(Actor, Role)> {
            actors.into_iter().map(|actor| (actor, Role::Attends)).collect()
        };
        let (family, sort) = (self.trigger.family, self.trigger.sort);
        match (family, sort) {
            (Family::Meet | Family::Call, Sort::Verb) => {
                let mut all = self.subjects(memory);
                all.extend(self.objects(&["with", "to"]));
                (attends(distinct(all)), "meeting/verb")
            }
            (Family::Deal, _) => {
                let all = self.objects(&["between", "with"]);
                let all = if all.len() == 1 {
                    let first = self.owner().map_or_else(|| self.subjects(memory), |owner| vec![owner]);
                    first.into_iter().chain(all).collect()
                } else {
                    all
                };
                (attends(distinct(all)), "deal/between")
            }
            (Family::Meet | Family::Call | Family::Summit, _) => {
                let (all, rule) = self.around_noun(memory);
                (attends(distinct(all)), rule)
            }
            (Family::Sign, _) => {
                let mut all = self.subjects(memory);
                all.extend(self.objects(&["with", "between"]));
                let signs = distinct(all).into_iter().map(|actor| (actor, Role::Signs));
                (signs.collect(), "signing/verb")
            }
            (Family::Visit | Family::Arrive, Sort::Noun) => {
                let owner = self.owner();
                let by = || self.objects(&["by"]);
                let all = owner.map_or_else(by, |owner| vec![owner]);
                let all = if all.is_empty() { self.subjects(memory) } else { all };
                (attends(all), "visit/noun")
            }
            (Family::Election, _) => (attends(self.lands()), "election/noun"),
            (Family::Deadline | Family::Begin | Family::Ceremony, _) => {
                (attends(self.subjects(memory)), family.word())
            }
            (Family::Military, Sort::Noun) => {
                let all = self.subjects(memory);
                (attends(all), "military/noun")
            }
            _ => (attends(self.subjects(memory)), family.word()),
        }
    }

    fn subjects(&self, memory: &Memory) -> Vec<Actor> {
        let line = self.line;
        let is_verb = |at: usize| {
            cue(line.word(at)).is_some_and(|cue| {
                cue.trigger.is_some_and(|trigger| trigger.sort == Sort::Verb)
            })
        };
        let verb = self.scope.at;
        let pronoun = self.pronoun();
        if let Some(at) = pronoun {
            let word = line.word(at);
            let is_near = line.index <= memory.sentence + 2;
            let inside = line.cast.iter().rfind(|actor| actor.is_person && actor.run.end <= at && !actor.is_led);
            return match word {
                "he" | "she" if inside.is_some() => inside.cloned().into_iter().collect(),
                "he" | "she" if is_near => memory.subject.clone().into_iter().collect(),
                "they" | "leaders" | "sides" | "presidents" | "men" if is_near => memory.pair.clone(),
                _ => Vec::new(),
            };
        }
        let found = cast::subjects(&line.page.tokens, &line.cast, verb, is_verb);
        found.into_iter().cloned().collect()
    }

    /// A pronoun, or `the two leaders`, right before the verb.
    fn pronoun(&self) -> Option<usize> {
        let from = self.line.run.start.max(self.scope.at.saturating_sub(6));
        let at = (from..self.scope.at).rev().find(|at| {
            let is_pair = matches!(self.line.word(*at), "leaders" | "sides" | "presidents" | "men")
                && matches!(self.line.before(*at), "two" | "both");
            is_pair || matches!(self.line.word(*at), "he" | "she" | "they" | "it" | "i" | "we")
        })?;
        let has_name = self.line.cast.iter().any(|actor| actor.run.start > at && actor.run.end <= self.scope.at && !actor.is_led);
        (!has_name).then_some(at)
    }

    fn objects(&self, links: &[&str]) -> Vec<Actor> {
        let span = self.scope.at..self.scope.run.end.min(self.scope.at + 25);
        let line = self.line;
        let stop = (span.start + 1..span.end)
            .find(|at| matches!(line.word(*at), "after" | "before" | "while" | "which" | "who" | ";" | "but" | "that"))
            .unwrap_or(span.end);
        let found = cast::objects(&line.page.tokens, &line.cast, span.start..stop, links);
        found.into_iter().cloned().collect()
    }

    /// The one whose thing the noun is: `Lee's visit`, `Lee's planned visit`.
    fn owner(&self) -> Option<Actor> {
        let at = self.scope.at;
        let before = self.line.cast.iter().rfind(|actor| actor.run.end <= at)?;
        let gap = before.run.end..at;
        let is_owner = matches!(self.line.word(gap.start), "'" | "’");
        (is_owner && gap.len() <= 6).then(|| before.clone())
    }

    /// Those named before a noun with a dash between them (`the Ito–Hale talks`), behind it (`talks between Ito and Hale`),
    /// or on both sides (`Ito's talks with Hale`).
    fn around_noun(&self, memory: &Memory) -> (Vec<Actor>, &'static str) {
        let line = self.line;
        let at = self.scope.at;
        let between = self.objects(&["between", "of", "among"]);
        if between.len() >= 2 {
            return (between, "meeting/between");
        }
        let is_pair = line.word(at + 1) == "between"
            && (at + 2..at + 6).any(|at| matches!(line.word(at), "two" | "both" | "them"));
        if is_pair && line.index <= memory.sentence + 2 {
            return (memory.pair.clone(), "meeting/pair-before");
        }
        let close: Vec<Actor> = line
            .mentions
            .iter()
            .filter(|mention| mention.run.end <= at && mention.run.end + 5 >= at)
            .filter_map(|mention| match &mention.what {
                What::Person(id) | What::Party(id) => Some(Actor {
                    id: id.clone(),
                    party: mention.party.clone(),
                    is_person: matches!(mention.what, What::Person(_)),
                    run: mention.run.clone(),
                    lead: mention.run.start,
                    is_led: false,
                }),
                _ => None,
            })
            .collect();
        if let [.., one, other] = close.as_slice()
            && other.run.start - one.run.end == 1
            && matches!(line.word(one.run.end), "-" | "–" | "/")
        {
            return (vec![one.clone(), other.clone()], "meeting/pair");
        }
        let mut all = self.objects(&["with"]);
        if all.is_empty() {
            return (Vec::new(), "meeting/with");
        }
        match self.owner() {
            Some(owner) => all.insert(0, owner),
            None => {
                let mut first = self.subjects(memory);
                first.append(&mut all);
                all = first;
            }
        }
        (all, "meeting/with")
    }

    /// The country of an election: `Peru's election`, `the Peruvian election`, `elections in Peru`.
    fn lands(&self) -> Vec<Actor> {
        let at = self.scope.at;
        let mut near: Vec<_> = self
            .line
            .mentions
            .iter()
            .filter(|mention| matches!(&mention.what, What::Party(id) if is_land(id)))
            .filter(|mention| mention.run.start.abs_diff(at) <= 6)
            .collect();
        near.sort_by_key(|mention| mention.run.start.abs_diff(at));
        near.into_iter()
            .take(1)
            .filter_map(|mention| {
                let id = mention.party.clone()?;
                Some(Actor {
                    party: Some(id.clone()),
                    id,
                    is_person: false,
                    run: mention.run.clone(),
                    lead: mention.run.start,
                    is_led: false,
                })
            })
            .collect()
    }

    /// What a summit is of: a body close before the word or behind `of`.
    fn body(&self, at: usize) -> Option<Id> {
        let line = self.line;
        if line.word(at) == "cop" {
            return Some(Id::from(format!("cop{}", line.page.tokens.word(at + 1)).as_str()));
        }
        let bodies = line.mentions.iter().filter(|mention| match &mention.what {
            What::Party(id) => !is_land(id),
            What::Organisation(_) => true,
            _ => false,
        });
        let is_close = |run: &Range<usize>| {
            let before = run.end <= at && at - run.end <= 8 && !(run.end..at).any(|at| matches!(line.word(at), "," | "and" | "with"));
            let behind = run.start > at && run.start - at <= 4 && (at..run.start).any(|at| line.word(at) == "of");
            before || behind
        };
        let named = bodies.filter(|mention| is_close(&mention.run));
        let named = named.last()?;
        match &named.what {
            What::Party(id) | What::Organisation(id) => Some(id.clone()),
            _ => None,
        }
    }

    /// A place right before the word: `the Lima summit`.
    fn place_before(&self, at: usize) -> Option<(Id, &crate::ingest::names::Mention)> {
        let near = self.line.mentions.iter().rfind(|mention| mention.run.end <= at)?;
        let id = setting::place_of(near)?;
        (at - near.run.end <= 1).then_some((id, near))
    }
}

fn distinct(actors: Vec<Actor>) -> Vec<Actor> {
    let mut all: Vec<Actor> = Vec::new();
    for actor in actors {
        if !all.iter().any(|other| other.id == actor.id) {
            all.push(actor);
        }
    }
    all
}

/// Whether a sighting says enough to be an event, or to add to one.
fn is_whole(sighting: &Sighting) -> bool {
    let sides = {
        let mut sides: Vec<&Id> = sighting.parts.iter().map(|part| &part.side).collect();
        sides.sort();
        sides.dedup();
        sides.len()
    };
    let is_set = sighting.when.is_some() || sighting.place.is_some();
    match sighting.family {
        Family::Summit => sighting.subject.is_some(),
        Family::Meet | Family::Call | Family::Deal => sides >= 2,
        Family::Visit | Family::Arrive | Family::Military | Family::Ceremony => !sighting.parts.is_empty(),
        Family::Sign => sides >= 2 || (sides == 1 && is_set),
        Family::Election => !sighting.parts.is_empty() && is_set,
        Family::Announce | Family::Threaten | Family::Impose => sides >= 1 && sighting.when.is_some(),
        Family::Begin | Family::Deadline => sighting.when.is_some(),
        Family::Host | Family::Attend | Family::Skip => false,
    }
}

/// What the words before a later event of the sentence make of an earlier one: `on the sidelines of`, `ahead of`.
fn link(line: &Line<'_, '_>, found: &mut [Sighting]) {
    for index in 1..found.len() {
        let Some((earlier, later)) = found.get(index - 1).zip(found.get(index)) else {
            continue;
        };
        let is_during = |at: &usize| matches!(line.word(*at), "during" | "on");
        if later.family == Family::Visit && earlier.family == Family::Meet && earlier.place.is_none() {
            let place = later.place.clone();
            if (earlier.at..later.at).any(|at| is_during(&at))
                && let Some(earlier) = found.get_mut(index - 1)
            {
                earlier.place = place;
            }
            continue;
        }
        if later.family != Family::Summit || earlier.family == Family::Summit {
            continue;
        }
        let from = earlier.at.max(later.at.saturating_sub(10));
        let relation = (from + 1..later.at).rev().find_map(|at| match line.word(at) {
            "sidelines" | "margins" | "alongside" => Some((Relation::Beside, at)),
            "ahead" | "before" => Some((Relation::Before, at)),
            "after" | "following" => Some((Relation::After, at)),
            "at" | "during" => Some((Relation::Within, at)),
            _ => None,
        });
        if let Some((relation, at)) = relation {
            let cite = line.cite(&(at..later.at + 1), &(at..later.at + 1));
            if let Some(earlier) = found.get_mut(index - 1) {
                earlier.within = Some((1, relation, cite));
            }
        }
    }
}
