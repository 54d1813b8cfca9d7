//! An entry of a dossier, whatever its sort.

use super::attribute::Attribute;
use super::dossier::Dossier;
use super::draft::Draft;
use super::id::Id;
use crate::text::Clean;

/// An event or a position, by id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An event.
    Event(Id),
    /// A position.
    Position(Id),
}

impl Subject {
    /// The id, whatever it is the id of.
    #[must_use]
    pub const fn id(&self) -> &Id {
        match self {
            Self::Event(id) | Self::Position(id) => id,
        }
    }

    /// The event or else the position with an id.
    #[must_use]
    pub fn of(id: &Id, dossier: &Dossier) -> Option<Self> {
        let event = dossier.event(id).map(|_| Self::Event(id.clone()));
        let position = || dossier.position(id).map(|_| Self::Position(id.clone()));
        event.or_else(position)
    }

    /// The subject of an attribute's path, such as `event:trump-xi/where`.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        let (entry, _) = path.split_once('/')?;
        match entry.split_once(':')? {
            ("event", id) => Some(Self::Event(id.into())),
            ("position", id) => Some(Self::Position(id.into())),
            _ => None,
        }
    }

    /// Its attributes that have a claim; none when the dossier does not hold it.
    #[must_use]
    pub fn attributes<'a>(&self, dossier: &'a Dossier) -> Vec<Attribute<'a>> {
        match self {
            Self::Event(id) => dossier.event(id).map(|event| event.attributes(dossier)),
            Self::Position(id) => dossier
                .position(id)
                .map(|position| position.attributes(dossier)),
        }
        .unwrap_or_default()
    }

    /// Where it comes from, while no person has accepted it.
    #[must_use]
    pub fn draft<'a>(&self, dossier: &'a Dossier) -> Option<&'a Draft> {
        match self {
            Self::Event(id) => dossier.event(id)?.draft.as_ref(),
            Self::Position(id) => dossier.position(id)?.draft.as_ref(),
        }
    }

    /// Whether a machine has drafted it and no person has accepted it.
    #[must_use]
    pub fn is_drafted(&self, dossier: &Dossier) -> bool {
        self.draft(dossier).is_some()
    }

    /// The summary, in the words of the dossier's editor.
    #[must_use]
    pub fn summary(&self, dossier: &Dossier) -> Option<Clean> {
        match self {
            Self::Event(id) => dossier.event(id)?.summary.clone(),
            Self::Position(id) => dossier.position(id)?.summary.clone(),
        }
    }
}
