//! The signs of the time axis.

/// What is drawn below the ticks of the time axis, and on its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AxisSigns {
    /// Time in which something goes on.
    pub bar: &'static str,
    /// Time in which it may go on, or in which it lies somewhere.
    pub soft: &'static str,
    /// Below a tick.
    pub grid: &'static str,
    /// A tick on the line.
    pub tick: &'static str,
    /// The present moment.
    pub now: &'static str,
    /// Events too many to be told apart.
    pub crowd: &'static str,
}

impl AxisSigns {
    /// For terminals that show Unicode.
    pub const UNICODE: Self = Self {
        bar: "━",
        soft: "╌",
        grid: "┊",
        tick: "┬",
        now: "┃",
        crowd: "▤",
    };

    /// For terminals that show ASCII only, or give two cells to lines.
    pub const ASCII: Self = Self {
        bar: "=",
        soft: "-",
        grid: ":",
        tick: "+",
        now: "!",
        crowd: "#",
    };

    /// All of them.
    #[must_use]
    pub const fn all(&self) -> [&'static str; 6] {
        [
            self.bar, self.soft, self.grid, self.tick, self.now, self.crowd,
        ]
    }
}
