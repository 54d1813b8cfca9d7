//! What a settings file can ask of the wall.

use crate::json::record::record;
use crate::text::Clean;

record! {
    /// The wall, where the command line does not say otherwise.
    pub struct Kiosk {
        /// The scenes in their order; those that the program has where there are none.
        pub scenes: Vec<SceneSetting>,
    }
}

record! {
    /// One scene of the wall, in words that the layers above understand.
    pub struct SceneSetting {
        /// Its name, such as `itinerary`.
        pub scene: Clean,
        /// How long it stays, such as `45s`.
        pub r#for: Option<Clean>,
        /// Which entries it shows, such as `party:KR is:disputed`.
        pub filter: Option<Clean>,
        /// In which hours of the day, such as `08:00-20:00`.
        pub hours: Option<Clean>,
    }
}
