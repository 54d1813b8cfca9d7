//! Asking a dossier for entries. Knows nothing of screens.

pub mod filter;
pub mod needle;
pub mod search;
pub mod texts;

pub use filter::{Fault, Filter, Sieve};
pub use needle::Needle;
pub use search::{Finder, Hit, Rank, Snippet, snippet};
pub use texts::Place;
