//! What the screen shows and what a key does to it, without a terminal, a disk or a clock.

pub mod command;
pub mod glyphs;
pub mod keymap;
pub mod prompt;
pub mod scroll;
pub mod theme;
