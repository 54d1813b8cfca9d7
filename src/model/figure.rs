//! A number that a source attributes to a party.

pub mod phrase;

use super::amount::Amount;
use super::id::Id;
use super::vocabulary::Bound;
use crate::json::record::record;
use crate::text::Clean;

record! {
    /// A number that a source attributes to a party, as printed.
    ///
    /// "Up to 25%" stays at most 25 percent: nothing here is averaged, converted or rounded, so a view that adds
    /// figures up must list the claims that it added.
    ///
    /// # Units
    /// `to` counts in `unit`: 25% is 25, not 0.25; $17 billion is 17,000,000,000 of USD, nominal.
    pub struct Figure {
        /// What is measured, from the dossier's list; positions need it, facts may leave it out.
        pub measure: Option<Id>,
        /// Which goods or sector, in our words.
        pub of: Option<Clean>,
        /// `percent`, `day`, a counted noun in the singular, or an ISO 4217 code.
        pub unit: Clean,
        // In a box, since few have one.
        /// The value before; absent means unknown, never 0.
        pub from: Option<Box<Amount>>,
        /// The value, or the lower end of a range.
        pub to: Amount,
        // In a box for the same reason.
        /// The upper end of a range.
        pub to_max: Option<Box<Amount>>,
        /// What the number is to the value meant.
        pub bound: Option<Bound>,
    }
}

impl Figure {
    /// The name of its attribute within a position: the measure, and what it is of.
    #[must_use]
    pub fn path(&self) -> String {
        let measure = self.measure.as_deref().unwrap_or("figure");
        self.of
            .as_ref()
            .map_or_else(|| measure.to_owned(), |of| format!("{measure}/{of}"))
    }
}

/// Whether a unit is money, by the form of its code: three capital letters.
#[must_use]
pub fn is_money(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}
