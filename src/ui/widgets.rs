//! What panes and overlays are drawn with.

pub mod field;
pub mod frame;
pub mod line;
pub mod page;
pub mod sheet;
