//! A dossier on a web server: one file with its sources inline, fetched only when it has changed, and the last good copy on
//! disk.

mod address;
mod copies;
mod failure;
mod fetch;
mod retry;

pub use address::Address;
pub use copies::{Copies, Copy};
pub use failure::Failure;
pub use fetch::{Answer, Fetched, Fetcher, Limits, Validators};
