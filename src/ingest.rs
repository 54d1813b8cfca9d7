//! Reading articles: foreign text to what a source record needs. Knows nothing of screens.

pub mod amounts;
pub mod calendar;
pub mod clauses;
pub mod copies;
pub mod dates;
pub mod draft;
pub mod heading;
pub mod lookup;
pub mod names;
pub mod passages;
pub mod read;
pub mod record;
pub mod sentences;
pub mod tag;
pub mod tokens;
pub mod voice;

pub use copies::{Copies, Likeness};
pub use heading::Heading;
pub use passages::Passage;
pub use read::ReadArticle;
pub use tag::Tag;
pub use tokens::Tokens;
