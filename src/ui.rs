//! What the screen shows and what a key does to it, without a terminal, a disk or a clock.

/// Everything a key or the palette can ask for, in one table.
pub mod command;
/// Which key asks for which command.
pub mod keymap;
