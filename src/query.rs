//! Asking a dossier for entries. Knows nothing of screens.

pub mod search;

pub use search::{Finder, Hit, Rank};
