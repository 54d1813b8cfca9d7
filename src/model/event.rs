//! Something that happened, is planned, or may happen.

use chrono_tz::Tz;

use super::claim::{Claim, Membership, Participation, Plain};
use super::dossier::Dossier;
use super::draft::Draft;
use super::fact::Fact;
use super::id::Id;
use super::vocabulary::{EventKind, Role, Status};
use super::when::When;
use crate::json::record::record;
use crate::text::Clean;

record! {
    /// An event, each of its attributes a list of what the sources say.
    pub struct Event {
        /// The id.
        pub id: Id,
        /// The title, in our words.
        pub title: Clean,
        /// What sort of thing it is.
        pub kind: EventKind,
        /// What it is about, in our words.
        pub summary: Option<Clean>,
        /// When it happens.
        pub when: Vec<Claim<Plain<When>>>,
        /// Where it happens: ids of places.
        pub r#where: Vec<Claim<Plain<Id>>>,
        /// How sure it is.
        pub status: Vec<Claim<Plain<Status>>>,
        /// Who takes part.
        pub who: Vec<Claim<Participation>>,
        /// What it belongs to.
        pub part_of: Vec<Claim<Membership>>,
        /// Events that it comes before, to sort an undated one by.
        pub before: Vec<Claim<Plain<Id>>>,
        /// Events that it comes after, to sort an undated one by.
        pub after: Vec<Claim<Plain<Id>>>,
        /// Whatever has no attribute of its own.
        pub facts: Vec<Fact>,
        /// Where it comes from, while no person has accepted it.
        pub draft: Option<Draft>,
    }
}

impl Event {
    /// The people and parties who take part: all that are claimed, but those said to be absent.
    pub fn participants(&self) -> impl Iterator<Item = &Id> {
        let present = self
            .who
            .iter()
            .filter(|claim| claim.what.role != Role::Absent);
        present.map(|claim| &claim.what.value)
    }

    /// The other events that it speaks of: what it belongs to, comes before or comes after.
    pub fn named(&self) -> impl Iterator<Item = &Id> {
        let parents = self.part_of.iter().map(|claim| &claim.what.value);
        let order = self.before.iter().chain(&self.after);
        parents.chain(order.map(|claim| &claim.what.value))
    }

    /// The time zone of the first place claimed that has one, its own or that of what it lies in.
    #[must_use]
    pub fn zone(&self, dossier: &Dossier) -> Option<Tz> {
        self.r#where
            .iter()
            .find_map(|claim| dossier.zone_of(&claim.what.value))
    }

    /// Whether no claim supports it; such an event is never shown.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.when.is_empty()
            && self.r#where.is_empty()
            && self.status.is_empty()
            && self.who.is_empty()
            && self.part_of.is_empty()
            && self.before.is_empty()
            && self.after.is_empty()
            && self.facts.iter().all(|fact| fact.claims.is_empty())
    }
}
