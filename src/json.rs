//! JSON text to values that know where they stand, so that every problem can be reported with its place.

pub mod fields;
pub mod files;
pub mod node;
pub mod problem;
pub mod read;
pub mod record;
mod ruler;

pub use fields::Fields;
pub use files::Files;
pub use node::{Kind, Node};
pub use problem::{Fault, Log, Problem, Severity, Span};
pub use read::{Keys, Read};
