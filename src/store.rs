//! Dossiers on disk: loading them with every problem in its place, and the one that is built in.

mod articles;
mod bundled;
pub mod check;
mod gather;
mod leave;
mod load;
mod origin;
mod reading;

pub use articles::{read_article, read_text};
pub use bundled::NAME as BUNDLED;
pub use gather::{gather, open};
pub use load::{Loaded, Spot, audit, load};
pub use origin::Origin;
