//! What one party wants, offers, pledges, threatens, restricts or has agreed toward another, on one topic.

use super::claim::{Claim, Plain};
use super::draft::Draft;
use super::fact::Fact;
use super::figure::Figure;
use super::id::Id;
use super::vocabulary::{Act, Stage};
use super::when::When;
use crate::json::record::record;
use crate::text::Clean;

record! {
    /// A position, each of its attributes a list of what the sources say.
    pub struct Position {
        /// The id.
        pub id: Id,
        /// The party whose position it is.
        pub holder: Id,
        /// The parties that it is aimed at.
        pub toward: Vec<Id>,
        /// The topic, from the dossier's list.
        pub topic: Id,
        /// What it says, in our words.
        pub summary: Option<Clean>,
        /// The events that it is part of.
        pub events: Vec<Id>,
        /// What the holder does with it.
        pub act: Vec<Claim<Plain<Act>>>,
        /// How far it has come.
        pub stage: Vec<Claim<Plain<Stage>>>,
        /// By when.
        pub due: Vec<Claim<Plain<When>>>,
        /// The condition, in our words.
        pub r#if: Option<Clean>,
        /// The positions given or asked in return.
        pub in_return: Vec<Id>,
        /// Its numbers.
        pub figures: Vec<Claim<Figure>>,
        /// Whatever has no attribute of its own.
        pub facts: Vec<Fact>,
        /// Where it comes from, while no person has accepted it.
        pub draft: Option<Draft>,
    }
}

impl Position {
    /// Whether no claim supports it; such a position is never shown.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.act.is_empty()
            && self.stage.is_empty()
            && self.due.is_empty()
            && self.figures.is_empty()
            && self.facts.iter().all(|fact| fact.claims.is_empty())
    }
}
