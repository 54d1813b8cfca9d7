//! A dossier as it stood on a day: without the claims, citations and sources that were not yet known.

use std::borrow::Cow;
use std::collections::HashSet;

use super::claim::{Citation, Claim, Statement};
use super::dossier::{Dossier, DossierFile, FORMAT};
use super::event::Event;
use super::fact::{Answers, Fact};
use super::id::Id;
use super::known::Known;
use super::position::Position;

/// The dossier as known on the day.
///
/// Entries of which nothing was known stay, bare of claims, so that what names them still finds their names;
/// positions no longer point at them. A summary and a condition tell the whole story in our words, so an entry of
/// which part was not yet known goes without.
#[must_use]
pub fn as_known(dossier: &Dossier, known: Known) -> Cow<'_, Dossier> {
    if known.0.is_none() {
        return Cow::Borrowed(dossier);
    }
    let mut day = Day {
        known,
        dossier,
        begun: HashSet::new(),
    };
    let events: Vec<Event> = dossier
        .events
        .iter()
        .map(|event| day.event(event))
        .collect();
    let mut positions: Vec<Position> = dossier
        .positions
        .iter()
        .map(|position| day.position(position))
        .collect();
    for position in &mut positions {
        position.events.retain(|id| day.begun.contains(id));
        position.in_return.retain(|id| day.begun.contains(id));
    }
    let file = DossierFile {
        format: FORMAT,
        title: dossier.title.clone(),
        span: dossier.span.clone(),
        zones: dossier.zones.clone(),
        parties: dossier.parties.clone(),
        people: dossier.people.clone(),
        places: dossier.places.clone(),
        topics: dossier.topics.clone(),
        measures: dossier.measures.clone(),
        bases: dossier.bases.clone(),
        events,
        positions,
        rulings: dossier.rulings.clone(),
        ..DossierFile::default()
    };
    let sources = dossier
        .sources
        .iter()
        .filter(|source| known.includes_source(source))
        .cloned()
        .collect();
    Cow::Owned(Dossier::new(file, sources))
}

struct Day<'a> {
    known: Known,
    dossier: &'a Dossier,
    /// Entries of which something was known.
    begun: HashSet<&'a Id>,
}

/// How many claims of an entry were known, and how many were not.
#[derive(Default)]
struct Tally {
    kept: usize,
    dropped: usize,
}

impl<'a> Day<'a> {
    fn event(&mut self, event: &'a Event) -> Event {
        let id = &event.id;
        let mut event = event.clone();
        let mut tally = Tally::default();
        self.keep(&mut event.when, &mut tally);
        self.keep(&mut event.r#where, &mut tally);
        self.keep(&mut event.status, &mut tally);
        self.keep(&mut event.who, &mut tally);
        self.keep(&mut event.part_of, &mut tally);
        self.keep(&mut event.before, &mut tally);
        self.keep(&mut event.after, &mut tally);
        self.keep_facts(&mut event.facts, &mut tally);
        if tally.dropped > 0 {
            event.summary = None;
        }
        if tally.kept > 0 {
            self.begun.insert(id);
        }
        event
    }

    fn position(&mut self, position: &'a Position) -> Position {
        let id = &position.id;
        let mut position = position.clone();
        let mut tally = Tally::default();
        self.keep(&mut position.act, &mut tally);
        self.keep(&mut position.stage, &mut tally);
        self.keep(&mut position.due, &mut tally);
        self.keep(&mut position.figures, &mut tally);
        self.keep_facts(&mut position.facts, &mut tally);
        if tally.dropped > 0 {
            position.summary = None;
            position.r#if = None;
        }
        if tally.kept > 0 {
            self.begun.insert(id);
        }
        position
    }

    fn keep_facts(&self, facts: &mut Vec<Fact>, tally: &mut Tally) {
        for fact in &mut *facts {
            match &mut fact.claims {
                Answers::Figure(claims) => self.keep(claims, tally),
                Answers::Order(claims) => self.keep(claims, tally),
                Answers::Choice(claims) | Answers::Scale(claims) => self.keep(claims, tally),
                Answers::Who(claims) => self.keep(claims, tally),
                Answers::When(claims) => self.keep(claims, tally),
                Answers::Where(claims) => self.keep(claims, tally),
            }
        }
        facts.retain(|fact| !fact.stated().is_empty());
    }

    fn keep<T>(&self, claims: &mut Vec<Claim<T>>, tally: &mut Tally) {
        let all = claims.len();
        claims.retain(|claim| self.known.includes(&claim.statement, self.dossier));
        tally.kept += claims.len();
        tally.dropped += all - claims.len();
        for claim in claims {
            self.keep_citations(&mut claim.statement);
        }
    }

    /// A claim that was known from one article loses the later ones that repeat it.
    fn keep_citations(&self, statement: &mut Statement) {
        let published = |citation: &Citation| {
            self.dossier
                .source(&citation.source)
                .is_none_or(|source| self.known.includes_source(source))
        };
        statement.cite.retain(published);
    }
}
