//! Dossiers on disk and on the web: loading them with every problem in its place, and the one that is built in.

mod articles;
mod bundled;
pub mod check;
mod edit;
mod gather;
mod gazetteer;
pub mod inbox;
mod intake;
mod layout;
mod leave;
mod load;
mod locate;
mod lock;
mod manuscript;
mod origin;
mod reading;
pub mod remote;
mod revise;
pub mod save;
mod start;
pub mod watch;

pub use articles::{read_article, read_text};
pub use bundled::NAME as BUNDLED;
pub use gather::{gather, open};
pub use gazetteer::InForce as GazetteerInForce;
pub use intake::{Given, Intake, Taken};
pub use layout::print;
pub use load::{Loaded, audit, load, load_fetched};
pub use locate::{Spot, locate};
pub use lock::Lock;
pub use manuscript::{entry_text, is_blank, read_entry};
pub use origin::Origin;
pub use revise::{Clash, lock, put_back, revise};
pub use start::start;
