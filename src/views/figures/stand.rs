//! What is done with a number: threatened, demanded, pledged, agreed.

use std::collections::HashSet;

use super::super::phrase;
use super::super::stand::acts;
use crate::model::{Act, Attribute, Dossier, Id, Known, Position, Stated};
use crate::text::Clean;

/// What is done with a number, as far as shapes tell it apart; the act itself is the exact word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stand {
    /// Held out against another.
    Threatened,
    /// Demanded or sought.
    Demanded,
    /// Offered or pledged.
    Pledged,
    /// Settled on.
    Agreed,
    /// Put on another.
    Imposed,
    /// Suspended or lifted.
    Eased,
    /// Not to be had.
    Refused,
    /// Nobody's stand.
    #[default]
    Reported,
    /// The sources do not agree what is done with it.
    Open,
}

impl Stand {
    /// All, in the order of a legend.
    pub const ALL: [Self; 9] = [
        Self::Threatened,
        Self::Demanded,
        Self::Pledged,
        Self::Agreed,
        Self::Imposed,
        Self::Eased,
        Self::Refused,
        Self::Reported,
        Self::Open,
    ];

    /// What a legend calls it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Threatened => "threatened",
            Self::Demanded => "demanded",
            Self::Pledged => "pledged",
            Self::Agreed => "agreed",
            Self::Imposed => "imposed",
            Self::Eased => "eased",
            Self::Refused => "refused",
            Self::Reported => "reported",
            Self::Open => "in question",
        }
    }
}

impl From<Act> for Stand {
    fn from(act: Act) -> Self {
        match act {
            Act::Threatens => Self::Threatened,
            Act::Demands | Act::Seeks => Self::Demanded,
            Act::Offers | Act::Pledges => Self::Pledged,
            Act::Agrees => Self::Agreed,
            Act::Imposes | Act::Restricts => Self::Imposed,
            Act::Suspends | Act::Lifts => Self::Eased,
            Act::Rejects => Self::Refused,
            Act::Reports => Self::Reported,
        }
    }
}

/// The stand and the words of acts: "seeks or agrees".
pub(super) fn read(acts: &[Act]) -> (Stand, Clean) {
    let stands: HashSet<Stand> = acts.iter().copied().map(Stand::from).collect();
    let stand = match acts {
        [] => Stand::Reported,
        [first, ..] if stands.len() == 1 => (*first).into(),
        _ => Stand::Open,
    };
    let words: Vec<&str> = acts.iter().map(|act| phrase::act(*act)).collect();
    (stand, Clean::line(&words.join(" or ")))
}

/// The acts of a position: which to show first, and what each source says is done.
pub(super) struct Acts<'a> {
    position: &'a Position,
    headline: Vec<Act>,
}

impl<'a> Acts<'a> {
    pub(super) fn of(
        position: &'a Position,
        attributes: &[Attribute<'_>],
        known: Known,
        dossier: &Dossier,
    ) -> Self {
        Self {
            position,
            headline: acts(attributes, known, dossier),
        }
    }

    /// What is done with the number of these claims by the sources that state it; where they name no act, the acts
    /// to show first. A report says less than a stand.
    pub(super) fn beside(&self, claims: &[Stated<'_>]) -> Vec<Act> {
        let sources: HashSet<&Id> = claims
            .iter()
            .flat_map(|claim| claim.statement.cite.iter().map(|citation| &citation.source))
            .collect();
        let speakers: HashSet<Option<&Id>> = claims
            .iter()
            .map(|claim| claim.statement.by.as_ref())
            .collect();
        let mut acts: Vec<(Act, bool)> = Vec::new();
        for claim in &self.position.act {
            let cite = &claim.statement.cite;
            if cite
                .iter()
                .any(|citation| sources.contains(&citation.source))
            {
                let is_same_voice = speakers.contains(&claim.statement.by.as_ref());
                acts.push((claim.what.value, is_same_voice));
            }
        }
        if acts.iter().any(|(_, is_same_voice)| *is_same_voice) {
            acts.retain(|(_, is_same_voice)| *is_same_voice);
        }
        if acts.iter().any(|(act, _)| *act != Act::Reports) {
            acts.retain(|(act, _)| *act != Act::Reports);
        }
        let mut found = Vec::new();
        for (act, _) in acts {
            if !found.contains(&act) {
                found.push(act);
            }
        }
        if found.is_empty() {
            self.headline.clone()
        } else {
            found
        }
    }
}
