//! Projections of a dossier: plain data, rebuilt at any time from the dossier, the query and the day.
//!
//! Nothing here knows of colours, keys or terminals; the screen and the exports draw the same views.

pub mod axis;
pub mod brief;
pub mod changes;
pub mod disputes;
pub mod excerpts;
pub mod figures;
pub mod found;
pub mod gaps;
pub mod itinerary;
pub mod lens;
pub mod map;
pub mod matrix;
pub mod phrase;
pub mod positions;
pub mod queue;
pub mod reader;
pub mod rests;
pub mod shelf;
pub mod stand;
mod subject;

pub use crate::model::Subject;
pub use lens::Lens;
