//! Which scene is on the wall at which instant, and how far away what it tells of is.
//!
//! Pure: the time comes in, what to show comes out. Nothing here knows of terminals or reads a clock.

pub mod age;
pub mod countdown;
pub mod director;
pub mod hours;
pub mod pages;
pub mod playlist;
pub mod scene;

pub use age::Age;
pub use countdown::Countdown;
pub use director::{Director, Turn};
pub use hours::Hours;
pub use pages::Pages;
pub use playlist::{Playlist, PlaylistError};
pub use scene::{Scene, SceneKind};
