//! Text as such: what may reach a screen, how wide it is, how it is compared. Knows nothing of summits.

pub mod clean;
mod cluster;
pub mod find;
pub mod fingerprint;
pub mod fold;
pub mod fuzzy;
pub mod nearest;
pub mod number;
#[cfg(test)]
mod samples;
pub mod sum;
pub mod width;
pub mod words;
pub mod wrap;

pub use clean::Clean;
pub use fingerprint::{Fingerprint, FingerprintError};
pub use fold::{Folded, fold, fold_map, name_key, same_name};
pub use fuzzy::{Fuzzy, fuzzy};
pub use nearest::nearest;
pub use number::{Number, numbers, states};
pub use sum::fnv1a;
pub use width::{fit, fit_with, is_ambiguous, pad, pad_with, width};
pub use words::Words;
pub use wrap::wrap;
