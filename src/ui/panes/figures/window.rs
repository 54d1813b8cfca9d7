//! Which row of the numbers is in which line of the pane: pure, so that drawing and the mouse agree.

use ratatui::layout::Rect;

use super::columns::Columns;
use crate::ui::state::{Pane, State};
use crate::ui::widgets::frame;

/// Lines inside the frame from which the line in hand is told in full.
const LEAST_FOR_DETAIL: u16 = 8;
/// Lines inside the frame from which the shapes are explained.
const LEAST_FOR_LEGEND: u16 = 9;
/// Lines below which the heading scrolls away with its rows.
const LEAST_STICKY: u16 = 4;

/// The parts of the pane, inside its frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The rows.
    pub rows: Rect,
    /// The line in hand in full; of no height where there is little room.
    pub detail: Rect,
    /// What the shapes mean; of no height where there is little room, or no scale to draw them on.
    pub legend: Rect,
    /// The first row in sight.
    pub first: usize,
    /// The section whose heading stays in the first line of `rows`, over the row there.
    pub sticky: Option<usize>,
}

impl Window {
    /// The window onto the rows of a pane that has `area` with its frame. The first row follows from the cursor,
    /// or from where it was clicked.
    #[must_use]
    pub fn of(state: &State, area: Rect) -> Self {
        let figures = &state.figures;
        let inner = frame::inner(area);
        let cells = usize::from(inner.width);
        let mut sections = figures.figures.sections.iter();
        let has_scale = sections.any(|section| Columns::of(section, cells).plot.cells > 0);
        let legend = u16::from(has_scale && inner.height >= LEAST_FOR_LEGEND);
        let detail = u16::from(inner.height >= LEAST_FOR_DETAIL);
        let height = inner.height - legend - detail;
        let at = |from: u16, height: u16| Rect {
            y: inner.y.saturating_add(from),
            height,
            ..inner
        };
        let rows = figures.figures.rows.len();
        let shown = state.visible(Pane::Figures, rows, figures.row, usize::from(height));
        let first = shown.start;
        let is_heading = |section: usize| {
            let above = first
                .checked_sub(1)
                .and_then(|above| figures.figures.section(above));
            above != Some(section)
        };
        let section = figures.figures.section(first);
        Self {
            rows: at(0, height),
            detail: at(height, detail),
            legend: at(height + detail, legend),
            first,
            sticky: section.filter(|section| height >= LEAST_STICKY && !is_heading(*section)),
        }
    }

    /// The row that is drawn at a line of the screen.
    #[must_use]
    pub fn row_at(&self, y: u16) -> Option<usize> {
        let line = y
            .checked_sub(self.rows.y)
            .filter(|line| *line < self.rows.height)?;
        let is_covered = line == 0 && self.sticky.is_some();
        (!is_covered).then(|| self.first.saturating_add(usize::from(line)))
    }
}
