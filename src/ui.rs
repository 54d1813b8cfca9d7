//! What the screen shows and what a key does to it, without a terminal, a disk or a clock.

/// Everything a key or the palette can ask for, in one table.
pub mod command;
/// The signs on the screen, in Unicode and in ASCII.
pub mod glyphs;
/// Which key asks for which command.
pub mod keymap;
/// One line that the user types into.
pub mod prompt;
/// Which rows of a long list are on the screen.
pub mod scroll;
/// How the parts of the screen look, asked by what they mean.
pub mod theme;
