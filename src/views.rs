//! Projections of a dossier: plain data, rebuilt at any time from the dossier, the query and the day.
//!
//! Nothing here knows of colours, keys or terminals; the screen and the exports draw the same views.

pub mod brief;
pub mod disputes;
pub mod excerpts;
pub mod itinerary;
pub mod lens;
pub mod phrase;
pub mod positions;
pub mod reader;
pub mod rests;
pub mod subject;

pub use lens::Lens;
pub use subject::Subject;
