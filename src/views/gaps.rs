//! What one party asks of another, and what the other is reported to have answered.
//!
//! A gap is a comparison across holders, so it is no verdict: it says what these articles report, and never that a
//! party will not answer. An answer is an offer, a promise, an agreement or a refusal
//! - on the same topic, toward the asker or toward nobody in particular, or
//! - joined to the ask by `in_return`, or
//! - with a figure of the same measure of the same goods, toward the asker.
//!
//! What both have agreed on the topic counts, whoever of the two it is reported of.

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use super::stand::{Kind, Stand, aimed_at, party};
use crate::model::verdict::judge_pair;
use crate::model::{Act, Attribute, Dossier, Id, Position, Stated, Verdict};

/// What one party asks of another on one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Who asks.
    pub asker: Id,
    /// Who is asked.
    pub asked: Id,
    /// On what.
    pub topic: Id,
    /// The positions that ask, by their places in [`Dossier::positions`].
    pub asks: Vec<usize>,
    /// The positions that answer.
    pub answers: Vec<usize>,
    /// What the asked holds toward the asker on the topic beside answers: asks of its own, measures, reports.
    pub beside: Vec<usize>,
    /// Whether some of it is demanded and not only sought.
    pub is_demand: bool,
    /// What the answers come to.
    pub answer: Answer,
}

/// What the answers to an ask come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// None is reported.
    Open,
    /// Something is given, and something is refused or still only asked for.
    Differs,
    /// What is given has another figure than what is asked, or speaks of something else.
    Otherwise,
    /// It is refused.
    Refused,
    /// It is given, as far as this act goes.
    Given(Act),
}

impl Answer {
    /// Whether an answer is still owed, as far as is reported.
    #[must_use]
    pub const fn is_owed(self) -> bool {
        matches!(self, Self::Open | Self::Differs | Self::Otherwise)
    }

    /// What it comes to, in words.
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::Open => "no answer reported",
            Self::Differs => "answers differ",
            Self::Otherwise => "answered with another figure",
            Self::Refused => "refused",
            Self::Given(Act::Offers) => "offered",
            Self::Given(Act::Pledges) => "pledged",
            Self::Given(Act::Lifts) => "lifted",
            Self::Given(_) => "agreed",
        }
    }
}

/// Projects every ask that is aimed at someone, those of one party of another on one topic together, in the order of
/// the dossier.
#[must_use]
pub fn project(stands: &[Stand], dossier: &Dossier) -> Vec<Gap> {
    let ledger = Ledger::of(stands, dossier);
    let mut gaps: Vec<Gap> = Vec::new();
    let mut places: HashMap<(Id, Id, Id), usize> = HashMap::new();
    for (stand, position) in asks(stands, dossier) {
        let at = stand.at;
        let is_demand = stand.acts.contains(&Act::Demands);
        let asker = party(&position.holder, dossier);
        for asked in aimed_at(position, dossier) {
            let key = (asker.clone(), asked.clone(), position.topic.clone());
            let place = *places.entry(key).or_insert(gaps.len());
            if let Some(gap) = gaps.get_mut(place) {
                gap.asks.push(at);
                gap.is_demand |= is_demand;
                continue;
            }
            gaps.push(Gap {
                asker: asker.clone(),
                asked,
                topic: position.topic.clone(),
                asks: vec![at],
                answers: Vec::new(),
                beside: Vec::new(),
                is_demand,
                answer: Answer::Open,
            });
        }
    }
    for gap in &mut gaps {
        ledger.answer(gap, dossier);
    }
    gaps
}

fn asks<'a>(
    stands: &'a [Stand],
    dossier: &'a Dossier,
) -> impl Iterator<Item = (&'a Stand, &'a Position)> {
    stands
        .iter()
        .filter(|stand| stand.is(Kind::Ask))
        .filter_map(|stand| Some((stand, stand.position(dossier)?)))
}

/// Where to look for what one party holds toward another.
struct Ledger<'a> {
    stands: HashMap<usize, &'a Stand>,
    /// By holder, whom it is aimed at, if anyone, and topic.
    by_topic: HashMap<(Id, Option<Id>, Id), Vec<usize>>,
    /// By holder, whom it is aimed at, and the path of a figure that tells of which goods it is.
    by_figure: HashMap<(Id, Id, String), Vec<usize>>,
    /// What is given in return, from either side, by id.
    in_return: HashMap<Id, Vec<usize>>,
}

impl<'a> Ledger<'a> {
    fn of(stands: &'a [Stand], dossier: &Dossier) -> Self {
        let mut ledger = Self {
            stands: stands.iter().map(|stand| (stand.at, stand)).collect(),
            by_topic: HashMap::new(),
            by_figure: HashMap::new(),
            in_return: HashMap::new(),
        };
        for stand in stands {
            if let Some(position) = stand.position(dossier) {
                ledger.enter(stand.at, position, dossier);
            }
        }
        ledger
    }

    fn enter(&mut self, at: usize, position: &Position, dossier: &Dossier) {
        let holder = party(&position.holder, dossier);
        let mut toward: Vec<Option<Id>> =
            aimed_at(position, dossier).into_iter().map(Some).collect();
        if toward.is_empty() {
            toward.push(None);
        }
        for other in toward {
            for path in goods(position) {
                if let Some(other) = &other {
                    let key = (holder.clone(), other.clone(), path);
                    self.by_figure.entry(key).or_default().push(at);
                }
            }
            let key = (holder.clone(), other, position.topic.clone());
            self.by_topic.entry(key).or_default().push(at);
        }
        for other in &position.in_return {
            self.in_return.entry(other.clone()).or_default().push(at);
            if let Some(other) = dossier.index().position(other) {
                let joined = self.in_return.entry(position.id.clone()).or_default();
                joined.push(other);
            }
        }
    }

    fn answer(&self, gap: &mut Gap, dossier: &Dossier) {
        let theirs = self.on_topic(&gap.asked, Some(&gap.asker), gap);
        let mut found: Vec<usize> = theirs.to_vec();
        found.extend(self.on_topic(&gap.asked, None, gap));
        for at in &gap.asks {
            if let Some(ask) = dossier.positions.get(*at) {
                self.join(ask, gap, dossier, &mut found);
            }
        }
        found.retain(|at| self.answers(*at));
        let settled = self.on_topic(&gap.asker, Some(&gap.asked), gap);
        found.extend(settled.iter().filter(|at| self.is(**at, Kind::Agreement)));
        let beside = theirs.iter().copied().filter(|at| !self.answers(*at));
        gap.beside = beside.collect();
        gap.answers = once_each(found);
        gap.answer = match self.weigh(gap) {
            Answer::Given(_) if is_otherwise(gap, dossier) => Answer::Otherwise,
            answer => answer,
        };
    }

    /// What `holder` holds toward `other`, or toward nobody in particular, on the topic of the gap.
    fn on_topic(&self, holder: &Id, other: Option<&Id>, gap: &Gap) -> &[usize] {
        let key = (holder.clone(), other.cloned(), gap.topic.clone());
        self.by_topic.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Adds what the asked holds on the same goods, or in return for the ask.
    fn join(&self, ask: &Position, gap: &Gap, dossier: &Dossier, found: &mut Vec<usize>) {
        for path in goods(ask) {
            let key = (gap.asked.clone(), gap.asker.clone(), path);
            found.extend(self.by_figure.get(&key).into_iter().flatten());
        }
        let joined = self.in_return.get(&ask.id).into_iter().flatten();
        let is_theirs = |at: &&usize| {
            let position = dossier.positions.get(**at);
            position.is_some_and(|position| party(&position.holder, dossier) == gap.asked)
        };
        found.extend(joined.filter(is_theirs));
    }

    fn is(&self, at: usize, kind: Kind) -> bool {
        self.stands.get(&at).is_some_and(|stand| stand.is(kind))
    }

    fn answers(&self, at: usize) -> bool {
        [Kind::Promise, Kind::Agreement, Kind::Refusal]
            .into_iter()
            .any(|kind| self.is(at, kind))
    }

    fn weigh(&self, gap: &Gap) -> Answer {
        let stands = gap.answers.iter().filter_map(|at| self.stands.get(at));
        let acts = stands.flat_map(|stand| stand.acts.iter().copied());
        let mut given = None;
        let (mut is_refused, mut is_unsure) = (false, false);
        for act in acts {
            match Kind::from(act) {
                Kind::Promise | Kind::Agreement => given = given.max(Some(act)),
                Kind::Refusal => is_refused = true,
                // One side of an open question has it still asked for, withheld, or only talked of.
                Kind::Ask | Kind::Pressure | Kind::Report => is_unsure = true,
            }
        }
        match (given, is_refused) {
            (Some(_), true) => Answer::Differs,
            (Some(_), false) if is_unsure => Answer::Differs,
            (Some(act), false) => Answer::Given(act),
            (None, true) => Answer::Refused,
            (None, false) => Answer::Open,
        }
    }
}

/// Whether answers have figures of what is asked, and none of them is the figure that is asked.
fn is_otherwise(gap: &Gap, dossier: &Dossier) -> bool {
    let all = |places: &[usize]| -> Vec<Attribute<'_>> {
        let positions = places.iter().filter_map(|at| dossier.positions.get(*at));
        positions
            .filter(|position| !position.figures.is_empty())
            .flat_map(|position| position.attributes(dossier))
            .filter(Attribute::is_figure)
            .collect()
    };
    let (asked, given) = (all(&gap.asks), all(&gap.answers));
    let mut is_met = true;
    for wanted in &asked {
        let mut same = given
            .iter()
            .filter(|other| other.ask == wanted.ask)
            .peekable();
        if same.peek().is_none() {
            continue;
        }
        let meets = |claim: &Stated<'_>| {
            let is_wanted =
                |other: &Stated<'_>| judge_pair(*other, *claim, dossier) < Verdict::Basis;
            wanted.claims.iter().any(is_wanted)
        };
        if same.any(|other| other.claims.iter().any(meets)) {
            return false;
        }
        is_met = false;
    }
    !is_met
}

/// The paths of its figures that tell of which goods they are, each once.
fn goods(position: &Position) -> Vec<String> {
    let figures = position.figures.iter().map(|claim| &claim.what);
    let mut paths: Vec<String> = figures
        .filter(|figure| figure.of.is_some())
        .map(crate::model::Figure::path)
        .collect();
    paths.sort_unstable();
    paths.dedup();
    paths
}

fn once_each(list: Vec<usize>) -> Vec<usize> {
    let mut seen = HashSet::new();
    list.into_iter().filter(|at| seen.insert(*at)).collect()
}
