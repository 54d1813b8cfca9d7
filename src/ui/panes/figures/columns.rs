//! Which cells of a line are whose.

use ratatui::layout::Rect;

use crate::text::width;
use crate::views::figures::Section;

/// Cells of the cursor, the bracket and a blank.
const MARGIN: usize = 3;
/// Cells of a blank, the mark and the number beside it.
const MARK: usize = 5;
/// The most that holder and addressee get.
const MOST_WHO: usize = 18;
/// The most that the printed value gets.
const MOST_VALUE: usize = 26;
/// The least that is worth drawing what a number is of.
const LEAST_WHAT: usize = 16;
/// The most that it gets beside a scale that has room.
const MOST_WHAT: usize = 40;
/// Cells below which a scale tells nothing.
const LEAST_PLOT: usize = 12;
/// Cells on which most numbers are told apart.
const GOOD_PLOT: usize = 20;
/// Cells above which it tells nothing more.
const MOST_PLOT: usize = 120;

/// The columns of the lines of one section, each as its first cell and its cells; an empty one is not drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Columns {
    /// Cursor and bracket.
    pub margin: Column,
    /// Holder and those it is aimed at.
    pub who: Column,
    /// What is done.
    pub act: Column,
    /// What the number is of.
    pub what: Column,
    /// The scale.
    pub plot: Column,
    /// The number as printed.
    pub value: Column,
    /// The mark.
    pub mark: Column,
}

/// Cells from the left edge.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Column {
    /// The first.
    pub start: usize,
    /// How many.
    pub cells: usize,
}

impl Column {
    /// The column in one line of the screen.
    #[must_use]
    pub fn within(self, line: Rect) -> Rect {
        let [start, cells] =
            [self.start, self.cells].map(|cells| u16::try_from(cells).unwrap_or(u16::MAX));
        let start = start.min(line.width);
        Rect {
            x: line.x.saturating_add(start),
            width: cells.min(line.width - start),
            ..line
        }
    }

    /// From this column to the end of another.
    #[must_use]
    pub const fn to(self, last: Self) -> Self {
        let end = last.start + last.cells;
        Self {
            start: self.start,
            cells: end.saturating_sub(self.start),
        }
    }
}

impl Columns {
    /// The columns in `cells` cells. The printed value and the mark come first, then who does what with it, then the
    /// scale; what a number is of takes what is left.
    #[must_use]
    pub fn of(section: &Section, cells: usize) -> Self {
        let widths = section.widths;
        let value = widths
            .value
            .min(MOST_VALUE)
            .min(cells.saturating_sub(MARGIN + MARK));
        let room = cells.saturating_sub(MARGIN + MARK + value + 1);
        let [mut who, mut act] = [widths.who.min(MOST_WHO), widths.act];
        let label = |cells: usize| if cells > 0 { cells + 1 } else { 0 };
        if label(who) + label(act) + LEAST_WHAT > room {
            act = 0;
        }
        who = who.min(room);
        let rest = room.saturating_sub(label(who) + label(act));
        // The heading stands above the label and wants room before its axis too.
        let heading = (width(&section.title) + 1).saturating_sub(MARGIN + label(who) + label(act));
        let widest = widths.what.max(heading);
        let (what, plot) = match section.scale.map(|_| plot(rest, widest)) {
            Some(plot) if plot > 0 => (rest.saturating_sub(label(plot)).min(widest), plot),
            _ => (rest.min(widest), 0),
        };
        let mut at = MARGIN;
        let mut next = |cells: usize| {
            let column = Column { start: at, cells };
            at += label(cells);
            column
        };
        let [who, act, what, plot, value] = [who, act, what, plot, value].map(&mut next);
        Self {
            margin: Column {
                start: 0,
                cells: MARGIN,
            },
            who,
            act,
            what,
            plot,
            value,
            mark: Column {
                start: cells.saturating_sub(MARK - 1),
                cells: MARK - 1,
            },
        }
    }

    /// Everything that tells whose number it is.
    #[must_use]
    pub const fn label(&self) -> Column {
        self.who.to(self.what)
    }
}

/// The cells of the scale, of those left beside who and what. Beyond a good scale, what a number is of goes first.
fn plot(rest: usize, widest: usize) -> usize {
    let spare = rest.saturating_sub(1);
    let most = widest.min(MOST_WHAT);
    let what = spare
        .saturating_sub(GOOD_PLOT)
        .clamp(most.min(LEAST_WHAT), most);
    match spare.saturating_sub(what) {
        cells if cells < LEAST_PLOT => 0,
        cells => cells.min(MOST_PLOT),
    }
}

#[cfg(test)]
mod tests {
    use super::{Columns, LEAST_PLOT};
    use crate::model::Bound;
    use crate::views::figures::{Plot, Scale, Section, Widths};

    #[test]
    fn columns_follow_each_other_and_stay_within_the_line() {
        let plot = Plot {
            from: None,
            low: 5.0,
            high: None,
            bound: Bound::Exactly,
        };
        for scale in [None, Scale::of([plot].iter())] {
            for widths in [
                [0, 0, 0, 0],
                [10, 9, 30, 12],
                [21, 9, 200, 25],
                [300, 300, 300, 300],
            ] {
                let [who, act, what, value] = widths;
                let widths = Widths {
                    who,
                    act,
                    what,
                    value,
                };
                let section = Section {
                    scale,
                    widths,
                    ..Section::default()
                };
                for cells in 0..320 {
                    let columns = Columns::of(&section, cells);
                    let all = [
                        columns.margin,
                        columns.who,
                        columns.act,
                        columns.what,
                        columns.plot,
                        columns.value,
                        columns.mark,
                    ];
                    let shown: Vec<_> = all.iter().filter(|column| column.cells > 0).collect();
                    for pair in shown.windows(2) {
                        let end = pair[0].start + pair[0].cells;
                        assert!(end <= pair[1].start || cells < 8, "{cells} {columns:?}");
                    }
                    let plot = columns.plot.cells;
                    assert!(plot == 0 || plot >= LEAST_PLOT, "{cells} {columns:?}");
                    let end = columns.value.start + columns.value.cells;
                    assert!(end < cells.max(9), "{cells} {columns:?}");
                }
            }
        }
    }

    #[test]
    fn the_scale_goes_before_the_printed_value_does() {
        let plot = Plot {
            from: None,
            low: 5.0,
            high: None,
            bound: Bound::Exactly,
        };
        let widths = Widths {
            who: 10,
            act: 9,
            what: 30,
            value: 12,
        };
        let section = Section {
            scale: Scale::of([plot].iter()),
            widths,
            ..Section::default()
        };
        for (cells, plot, value) in [
            (98, 25, 12),
            (78, 19, 12),
            (58, 0, 12),
            (30, 0, 12),
            (15, 0, 7),
        ] {
            let columns = Columns::of(&section, cells);
            assert_eq!(
                (columns.plot.cells, columns.value.cells),
                (plot, value),
                "{cells}"
            );
        }
    }
}
