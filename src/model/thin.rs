//! Taking claims out of a dossier without leaving behind what only they supported.

use std::collections::HashSet;

use super::claim::{Claim, Statement};
use super::dossier::Dossier;
use super::event::Event;
use super::fact::{Answers, Fact};
use super::id::Id;
use super::position::Position;
use super::ruling::Ruling;
use super::subject::Subject;

/// What is left of the claims of one entry.
#[derive(Debug, Default)]
struct Tally {
    kept: usize,
    dropped: usize,
    /// Ids of the claims kept.
    named: HashSet<Id>,
}

impl Dossier {
    /// Keeps the claims that `keep` lets through; it may also take citations away.
    ///
    /// A summary and a condition tell the whole story in our words, so an entry that lost a claim goes without.
    /// Entries that lost every claim stay, so that what names them still finds their names, but positions no longer point
    /// at them, and a ruling goes when the claim that it prefers does. Gives how many entries lost every claim.
    pub fn thin(&mut self, keep: impl Fn(&mut Statement) -> bool) -> usize {
        let events: Vec<Tally> = self
            .events
            .iter_mut()
            .map(|event| thin_event(event, &keep))
            .collect();
        let positions: Vec<Tally> = self
            .positions
            .iter_mut()
            .map(|position| thin_position(position, &keep))
            .collect();
        let ids = self.events.iter().map(|event| &event.id);
        let lost: HashSet<Id> = ids
            .chain(self.positions.iter().map(|position| &position.id))
            .zip(events.iter().chain(&positions))
            .filter(|(_, tally)| tally.kept == 0)
            .map(|(id, _)| id.clone())
            .collect();
        for position in &mut self.positions {
            position.events.retain(|id| !lost.contains(id));
            position.in_return.retain(|id| !lost.contains(id));
        }
        let mut rulings = std::mem::take(&mut self.rulings);
        rulings.retain(|ruling| {
            self.tally_of(ruling, &events, &positions)
                .is_some_and(|tally| holds(ruling, tally))
        });
        self.rulings = rulings;
        let is_emptied = |tally: &&Tally| tally.kept == 0 && tally.dropped > 0;
        events.iter().chain(&positions).filter(is_emptied).count()
    }

    /// The tally of the entry that a ruling is about.
    fn tally_of<'a>(
        &self,
        ruling: &Ruling,
        events: &'a [Tally],
        positions: &'a [Tally],
    ) -> Option<&'a Tally> {
        match Subject::of_path(&ruling.of)? {
            Subject::Event(id) => events.get(self.index().event(&id)?),
            Subject::Position(id) => positions.get(self.index().position(&id)?),
        }
    }
}

/// Whether a ruling still has what it speaks of. Without a day of its own it was made when all was known.
fn holds(ruling: &Ruling, tally: &Tally) -> bool {
    let has_preferred = ruling
        .prefer
        .as_ref()
        .is_none_or(|id| tally.named.contains(id));
    has_preferred && tally.kept > 0 && (tally.dropped == 0 || ruling.on.is_some())
}

fn thin_event(event: &mut Event, keep: &impl Fn(&mut Statement) -> bool) -> Tally {
    let mut tally = Tally::default();
    thin(&mut event.when, keep, &mut tally);
    thin(&mut event.r#where, keep, &mut tally);
    thin(&mut event.status, keep, &mut tally);
    thin(&mut event.who, keep, &mut tally);
    thin(&mut event.part_of, keep, &mut tally);
    thin(&mut event.before, keep, &mut tally);
    thin(&mut event.after, keep, &mut tally);
    thin_facts(&mut event.facts, keep, &mut tally);
    if tally.dropped > 0 {
        event.summary = None;
    }
    tally
}

fn thin_position(position: &mut Position, keep: &impl Fn(&mut Statement) -> bool) -> Tally {
    let mut tally = Tally::default();
    thin(&mut position.act, keep, &mut tally);
    thin(&mut position.stage, keep, &mut tally);
    thin(&mut position.due, keep, &mut tally);
    thin(&mut position.figures, keep, &mut tally);
    thin_facts(&mut position.facts, keep, &mut tally);
    if tally.dropped > 0 {
        position.summary = None;
        position.r#if = None;
    }
    tally
}

fn thin_facts(facts: &mut Vec<Fact>, keep: &impl Fn(&mut Statement) -> bool, tally: &mut Tally) {
    for fact in &mut *facts {
        match &mut fact.claims {
            Answers::Figure(claims) => thin(claims, keep, tally),
            Answers::Order(claims) => thin(claims, keep, tally),
            Answers::Choice(claims) | Answers::Scale(claims) => thin(claims, keep, tally),
            Answers::Who(claims) => thin(claims, keep, tally),
            Answers::When(claims) => thin(claims, keep, tally),
            Answers::Where(claims) => thin(claims, keep, tally),
        }
    }
    facts.retain(|fact| !fact.claims.is_empty());
}

fn thin<T>(claims: &mut Vec<Claim<T>>, keep: &impl Fn(&mut Statement) -> bool, tally: &mut Tally) {
    let all = claims.len();
    claims.retain_mut(|claim| keep(&mut claim.statement));
    tally.kept += claims.len();
    tally.dropped += all - claims.len();
    tally.named.extend(
        claims
            .iter()
            .filter_map(|claim| claim.statement.id.as_deref().cloned()),
    );
}
