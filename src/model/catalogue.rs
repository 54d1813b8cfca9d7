//! Who and what a dossier speaks of: parties, people, places, and its lists of terms.

use super::id::Id;
use super::vocabulary::PartyKind;
use crate::json::record::record;
use crate::text::Clean;

record! {
    /// A country, bloc, company or other body that can take part or hold a position.
    pub struct Party {
        /// Its id; for countries and territories the ISO 3166 alpha-2 code.
        pub id: Id,
        /// Its name, as shown.
        pub name: Clean,
        /// Other names and spellings.
        pub aka: Vec<Clean>,
        /// What sort of body it is.
        pub kind: PartyKind,
        /// The party that it belongs to, such as a company's country.
        pub within: Option<Id>,
        /// The parties that belong to it, as far as a source states them.
        pub members: Vec<Id>,
    }
}

record! {
    /// Someone who acts or speaks.
    pub struct Person {
        /// The id.
        pub id: Id,
        /// The name, as shown.
        pub name: Clean,
        /// Other names and spellings.
        pub aka: Vec<Clean>,
        /// The party that the person acts for.
        pub party: Option<Id>,
        /// Office or part, in our words.
        pub role: Option<Clean>,
    }
}

record! {
    /// Where something can happen. A country is a place too.
    pub struct Place {
        /// The id.
        pub id: Id,
        /// The name, as shown.
        pub name: Clean,
        /// Other names and spellings.
        pub aka: Vec<Clean>,
        /// The place that it lies in.
        pub within: Option<Id>,
        /// IANA time zone.
        pub zone: Option<Clean>,
        /// Latitude in degrees, north positive.
        pub lat: Option<f64>,
        /// Longitude in degrees, east positive.
        pub lon: Option<f64>,
        /// A short code, which labels the clock of its zone.
        pub code: Option<Clean>,
    }
}

record! {
    /// A topic, a measure or a basis.
    pub struct Term {
        /// The id.
        pub id: Id,
        /// The name, as shown.
        pub name: Clean,
    }
}
