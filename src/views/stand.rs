//! What a holder does with a position, sorted into a few kinds that a reader asks for.

use crate::model::verdict::headline;
use crate::model::{Act, Attribute, Dossier, Id, Known, Position, Value};

use super::lens::Lens;

/// What sort of thing an act is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something is asked of another.
    Ask,
    /// Something is held out or promised, or a measure is ended.
    Promise,
    /// Something is held out against another or put on it.
    Pressure,
    /// Something is settled.
    Agreement,
    /// Something is turned down.
    Refusal,
    /// What is nobody's stand.
    Report,
}

impl Kind {
    /// The kinds, in the order of showing.
    pub const ALL: [Self; 6] = [
        Self::Ask,
        Self::Promise,
        Self::Pressure,
        Self::Agreement,
        Self::Refusal,
        Self::Report,
    ];

    /// What positions of this kind are called together.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ask => "asks",
            Self::Promise => "offers and promises",
            Self::Pressure => "threats and measures",
            Self::Agreement => "agreements",
            Self::Refusal => "refusals",
            Self::Report => "also reported",
        }
    }
}

impl From<Act> for Kind {
    fn from(act: Act) -> Self {
        match act {
            Act::Demands | Act::Seeks => Self::Ask,
            Act::Offers | Act::Pledges | Act::Lifts => Self::Promise,
            Act::Threatens | Act::Imposes | Act::Restricts | Act::Suspends => Self::Pressure,
            Act::Agrees => Self::Agreement,
            Act::Rejects => Self::Refusal,
            Act::Reports => Self::Report,
        }
    }
}

/// A position and the acts to show first: one, or one for each side of an open question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// Where it stands in [`Dossier::positions`].
    pub at: usize,
    /// What the holder does; empty when no source tells.
    pub acts: Vec<Act>,
}

impl Stand {
    /// The position; `None` when the stand was made from another dossier.
    #[must_use]
    pub fn position<'a>(&self, dossier: &'a Dossier) -> Option<&'a Position> {
        dossier.positions.get(self.at)
    }

    /// Whether some side of it is of this kind.
    #[must_use]
    pub fn is(&self, kind: Kind) -> bool {
        self.acts.iter().any(|act| Kind::from(*act) == kind)
    }

    /// The kind under which it is listed: that of its first act.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.acts
            .first()
            .map_or(Kind::Report, |act| Kind::from(*act))
    }
}

/// The stands of a dossier, in the order of its positions; what no claim supports is left out.
#[must_use]
pub fn project(lens: &Lens, dossier: &Dossier) -> Vec<Stand> {
    let positions = dossier.positions.iter().enumerate();
    positions
        .filter(|(_, position)| !position.is_bare())
        .map(|(at, position)| Stand {
            at,
            acts: acts(&position.attributes(dossier), lens.known, dossier),
        })
        .collect()
}

/// The acts to show first among the attributes of a position, each once.
#[must_use]
pub fn acts(attributes: &[Attribute<'_>], known: Known, dossier: &Dossier) -> Vec<Act> {
    let Some(attribute) = attributes.iter().find(|attribute| attribute.ask == "act") else {
        return Vec::new();
    };
    let mut acts = Vec::new();
    for claim in headline(attribute, known, dossier) {
        if let Value::Act(act) = claim.value
            && !acts.contains(&act)
        {
            acts.push(act);
        }
    }
    acts
}

/// The party that an id stands for: the one that a person acts for, else itself.
#[must_use]
pub fn party(id: &Id, dossier: &Dossier) -> Id {
    let person = dossier.person(id);
    person
        .and_then(|person| person.party.clone())
        .unwrap_or_else(|| id.clone())
}

/// The parties that a position is aimed at, each once.
#[must_use]
pub fn aimed_at(position: &Position, dossier: &Dossier) -> Vec<Id> {
    let mut parties: Vec<Id> = Vec::new();
    for id in &position.toward {
        let party = party(id, dossier);
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties
}
