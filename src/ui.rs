//! What the screen shows and a key does to it, without a terminal, a disk or a clock.

/// What can happen to the screen, and what it asks of the outside world.
pub mod action;
/// Everything a key or the palette can ask for, in one table.
pub mod command;
/// The whole screen.
pub mod draw;
/// A dossier as the screen gets it.
pub mod edition;
/// The signs on the screen, in Unicode and in ASCII.
pub mod glyphs;
/// Which key asks for which command.
pub mod keymap;
/// Which part of the screen is whose.
pub mod layout;
/// What lies over a view.
pub mod overlays;
/// The parts of a view.
pub mod panes;
/// One line that the user types into.
pub mod prompt;
/// Which rows of a long list are on the screen.
pub mod scroll;
/// Everything that the screen shows and a key can change.
pub mod state;
/// How the parts of the screen look, asked by what they mean.
pub mod theme;
/// What an action does to the state.
pub mod update;
/// What panes and overlays are drawn with.
pub mod widgets;

pub use action::{Action, Effect};
pub use draw::draw;
pub use edition::Edition;
pub use state::{Look, State};
pub use update::update;
