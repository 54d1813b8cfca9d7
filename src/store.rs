//! Dossiers on disk and on the web: loading them with every problem in its place, and the one that is built in.

mod articles;
mod bundled;
pub mod check;
mod leave;
mod load;
mod origin;
mod reading;
pub mod remote;
pub mod watch;

pub use articles::read_article;
pub use bundled::NAME as BUNDLED;
pub use load::{Loaded, Spot, audit, load, load_fetched};
pub use origin::Origin;
