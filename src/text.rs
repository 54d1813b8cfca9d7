//! Text as such: what may reach a screen, how wide it is, how it is compared. Knows nothing of summits.

pub mod clean;

pub use clean::Clean;
