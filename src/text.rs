//! Text as such: what may reach a screen, how wide it is, how it is compared. Knows nothing of summits.

pub mod clean;
pub mod fingerprint;
pub mod words;

pub use clean::Clean;
pub use fingerprint::{Fingerprint, FingerprintError};
pub use words::Words;
