//! A dossier on its way out: as plain text for pipes and screen readers, and as data.
//!
//! Both forms are written from one [`Selection`], so that what the text says the data says too.

pub mod asked;
pub mod json;
pub mod names;
pub mod past;
pub mod select;
pub mod text;

pub use asked::{List, Wish};
pub use select::Selection;
