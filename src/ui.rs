//! What the screen shows and a key does to it, without a terminal, a disk or a clock.

pub mod action;
pub mod cartography;
pub mod command;
pub mod draw;
pub mod edition;
pub mod glyphs;
pub mod keymap;
pub mod layout;
pub mod mouse;
pub mod overlays;
pub mod panes;
pub mod prompt;
pub mod scroll;
pub mod state;
pub mod theme;
pub mod update;
pub mod wall;
pub mod widgets;

pub use action::{Action, Effect};
pub use draw::draw;
pub use edition::Edition;
pub use mouse::{Gesture, Mouse};
pub use state::{Look, State};
pub use update::update;
