//! Where each row and column of the table stands: pure, so that what is drawn and what is pointed at agree.
//!
//! ```text
//!                owes    Tariffs        Rare
//!                answers                earths
//!   all parties     7   12             5
//! ▶ Arvania         2   up to 40% +1   seeks
//! ```
//!
//! The names, the column of answers owed, the headings and the row of all parties stay; the rest follows the cursor.

use ratatui::layout::{Position, Rect};

use crate::ui::scroll;
use crate::ui::state::{Clicked, MatrixState};

/// Cells of the column of answers owed, with the gap after it.
const OWED: u16 = 8;
/// Cells that names have before them: the cursor and a gap.
const LEAD: u16 = 2;
/// The most cells of a name.
const NAME: usize = 20;
/// Cells that names have also where there is little room.
const SHORT: usize = 8;
/// The most cells of a column without its mark.
const MOST: usize = 15;
/// The least cells of a column without its mark.
const LEAST: usize = 7;
/// Cells of a mark, and those between a column and the next.
const MARK: usize = 5;
/// Cells below which the answers owed scroll with the other columns.
const ROOMY: u16 = 40;
/// Lines from which the row of all parties stays.
const HIGH: u16 = 5;
/// Lines from which headings have two, also where not all rows are in sight.
const HEADED: usize = 8;

/// A part of the table in sight: which, where it begins, and how many cells or lines it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Track {
    /// The row or the column; 0 is the margin.
    pub at: usize,
    /// The first cell or line on the screen.
    pub start: u16,
    /// How many.
    pub len: u16,
}

/// The places of rows and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The lines of the headings; none where there is a single line for all.
    pub head: Rect,
    /// Where names stand, and in how many cells.
    pub names: Track,
    /// The columns in sight.
    pub columns: Vec<Track>,
    /// The rows in sight.
    pub rows: Vec<Track>,
    /// How many columns are out of sight on the left and on the right.
    pub hidden: [usize; 2],
    /// The first column in sight of those that scroll.
    first_column: usize,
    /// How many rows there are.
    count: usize,
    /// How many rows scroll, which is the first in sight, and the lines in which they do.
    pub scrolled: (usize, usize, Rect),
}

impl Grid {
    /// Lays the table out in the room inside its frame.
    #[must_use]
    pub fn lay(matrix: &MatrixState, inner: Rect) -> Self {
        let names = name_cells(matrix, inner.width);
        let (columns, first_column, hidden) = lay_columns(matrix, inner, names);
        let lines = usize::from(inner.height);
        let is_roomy = lines >= HEADED || lines >= matrix.table.parties.len() + 3;
        let below = u16::from(lines > 1) + u16::from(lines > 3 && is_roomy);
        let head = Rect {
            height: below,
            ..inner
        };
        let lines = Rect {
            y: inner.y.saturating_add(below),
            height: inner.height.saturating_sub(below),
            ..inner
        };
        let (rows, scrolled) = lay_rows(matrix, lines);
        Self {
            head,
            names: Track {
                at: 0,
                start: inner.x,
                len: names,
            },
            columns,
            rows,
            hidden,
            first_column,
            count: matrix.table.parties.len() + 1,
            scrolled,
        }
    }

    /// Keeps a cell where it is now.
    #[must_use]
    pub fn clicked(&self, (row, column): (usize, usize)) -> Clicked {
        let (moving, first, _) = self.scrolled;
        let frozen = self.count.saturating_sub(moving);
        Clicked {
            cell: (row, column),
            line: scroll::line_of(row, first + frozen),
            column: self.first_column,
        }
    }

    /// The row and the column at a cell of the screen; at a name, the column of answers owed.
    #[must_use]
    pub fn cell_at(&self, at: Position) -> Option<(usize, usize)> {
        let holds =
            |track: &&Track, place: u16| track.start <= place && place - track.start < track.len;
        let row = self.rows.iter().find(|row| holds(row, at.y))?;
        let column = self.columns.iter().find(|column| holds(column, at.x));
        let is_name = holds(&&self.names, at.x);
        let column = column.map(|column| column.at).or(is_name.then_some(0))?;
        Some((row.at, column))
    }
}

fn name_cells(matrix: &MatrixState, cells: u16) -> u16 {
    let names = matrix.table.parties.iter().map(|party| party.cells);
    let widest = names.max().unwrap_or_default();
    let most = (usize::from(cells) / 5).max(SHORT);
    let own = widest.clamp("all parties".len(), NAME).min(most);
    small(own).saturating_add(LEAD + 1).min(cells)
}

/// The columns in sight, the first of them that scrolls, and how many are out of sight on either side.
fn lay_columns(matrix: &MatrixState, inner: Rect, names: u16) -> (Vec<Track>, usize, [usize; 2]) {
    let count = matrix.table.topics.len() + 1;
    let frozen = usize::from(inner.width >= ROOMY);
    let mut x = inner.x.saturating_add(names);
    let end = inner.right();
    let mut columns = Vec::new();
    if frozen > 0 {
        columns.push(Track {
            at: 0,
            start: x,
            len: OWED,
        });
        x = x.saturating_add(OWED);
    }
    let room = usize::from(end.saturating_sub(x));
    let cells = |column: usize| usize::from(column_cells(matrix, column));
    let cursor = matrix.column.max(frozen);
    let is_seen = |first: &usize| {
        let is_frozen = matrix.column < frozen;
        let own: usize = (*first..=cursor).map(cells).sum();
        *first >= frozen && *first < count && (is_frozen || *first <= cursor && own <= room)
    };
    let kept = matrix.clicked().map(|clicked| clicked.column);
    let kept = kept.filter(is_seen);
    let first = kept.unwrap_or_else(|| first_column(cursor, (frozen, count), room, cells));
    let mut last = first;
    for column in first..count {
        let left = end.saturating_sub(x);
        let own = column_cells(matrix, column);
        // The last column may be cut, but not to less than the narrowest.
        let is_enough = own <= left || usize::from(left) >= LEAST + MARK || column == first;
        if left == 0 || !is_enough {
            break;
        }
        columns.push(Track {
            at: column,
            start: x,
            len: own.min(left),
        });
        x = x.saturating_add(own);
        last = column + 1;
    }
    (columns, first, [first - frozen, count.saturating_sub(last)])
}

/// The first of the columns `from..count` in sight: the cursor stays in the middle where the ends allow it.
fn first_column(
    cursor: usize,
    (from, count): (usize, usize),
    room: usize,
    cells: impl Fn(usize) -> usize,
) -> usize {
    let cursor = cursor.min(count.saturating_sub(1)).max(from);
    let mut first = cursor;
    let mut used = cells(cursor);
    let reach = |first: &mut usize, used: &mut usize, limit: usize| {
        while *first > from && *used + cells(*first - 1) <= limit {
            *first -= 1;
            *used += cells(*first);
        }
    };
    reach(&mut first, &mut used, usize::midpoint(room, cells(cursor)));
    // What the columns to the right leave free goes to those on the left.
    let mut after = 0;
    for column in cursor + 1..count {
        after += cells(column);
        if used + after > room {
            return first;
        }
    }
    reach(&mut first, &mut used, room.saturating_sub(after));
    first
}

fn column_cells(matrix: &MatrixState, column: usize) -> u16 {
    let topic = column
        .checked_sub(1)
        .and_then(|topic| matrix.table.topics.get(topic));
    topic.map_or(OWED, |topic| small(topic.cells.clamp(LEAST, MOST) + MARK))
}

fn lay_rows(matrix: &MatrixState, lines: Rect) -> (Vec<Track>, (usize, usize, Rect)) {
    let count = matrix.table.parties.len() + 1;
    let track = |at: usize, start: u16| Track { at, start, len: 1 };
    let frozen = usize::from(lines.height >= HIGH);
    let mut rows = Vec::new();
    if frozen > 0 {
        rows.push(track(0, lines.y));
    }
    let body = Rect {
        y: lines.y.saturating_add(small(frozen)),
        height: lines.height.saturating_sub(small(frozen)),
        ..lines
    };
    let (moving, cursor) = (count - frozen, matrix.row.saturating_sub(frozen));
    let height = usize::from(body.height);
    let first = match matrix.clicked().filter(|_| matrix.row >= frozen) {
        Some(clicked) => scroll::first_pinned(moving, &(cursor..cursor + 1), clicked.line, height),
        None => scroll::first_visible(moving, cursor, height, None),
    };
    let shown = (first..moving).zip(body.rows());
    rows.extend(shown.map(|(row, line)| track(row + frozen, line.y)));
    (rows, (moving, first, body))
}

fn small(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::matrix::Heading;

    fn heading(cells: usize) -> Heading {
        Heading {
            id: "x".into(),
            name: "x".into(),
            code: "x".into(),
            count: 1,
            owed: 0,
            cells,
        }
    }

    /// A table of names and columns as wide as given, the cursor on a cell.
    fn table(parties: usize, topics: usize, (row, column): (usize, usize)) -> MatrixState {
        let mut matrix = MatrixState::default();
        matrix.table.parties = (0..parties).map(|n| heading(n * 37 % 60)).collect();
        matrix.table.topics = (0..topics).map(|n| heading(n * 53 % 200)).collect();
        (matrix.row, matrix.column) = (row, column);
        matrix
    }

    /// Parts stand one after the other inside of the room, none twice.
    fn assert_apart(tracks: &[Track], start: u16, end: u16, told: &str) {
        let mut free = start;
        for track in tracks {
            assert!(track.start >= free && track.len > 0, "{told}: {tracks:?}");
            free = track.start + track.len;
        }
        assert!(free <= end, "{told}: {tracks:?}");
    }

    #[test]
    fn the_cell_in_hand_is_in_sight_at_every_size() {
        for (parties, topics) in [(0, 0), (1, 1), (3, 2), (40, 27), (200, 300)] {
            for (width, height) in [(1, 1), (18, 3), (38, 12), (78, 9), (158, 22), (300, 90)] {
                let inner = Rect::new(1, 2, width, height);
                let ends = [(0, 0), (parties.min(1), topics.min(1)), (parties, topics)];
                for cursor in ends.into_iter().chain([(parties / 2, topics / 2)]) {
                    let told = format!("{parties}×{topics}, {cursor:?} in {width}×{height}");
                    let grid = Grid::lay(&table(parties, topics, cursor), inner);
                    assert_apart(&grid.columns, 1 + grid.names.len, 1 + width, &told);
                    assert_apart(&grid.rows, 2 + grid.head.height, 2 + height, &told);
                    let has = |tracks: &[Track], at| tracks.iter().any(|track| track.at == at);
                    assert!(has(&grid.rows, cursor.0), "{told}: {:?}", grid.rows);
                    let is_room = width > grid.names.len;
                    assert!(has(&grid.columns, cursor.1) || !is_room, "{told}: {grid:?}");
                    let shown = grid.columns.len() + grid.hidden[0] + grid.hidden[1];
                    assert!(shown == topics + 1 || !is_room, "{told}: {grid:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_drawn_is_what_is_pointed_at() {
        let grid = Grid::lay(&table(40, 27, (20, 13)), Rect::new(1, 2, 98, 12));
        for row in &grid.rows {
            for column in &grid.columns {
                let at = Position::new(column.start, row.start);
                assert_eq!(grid.cell_at(at), Some((row.at, column.at)));
            }
            let name = Position::new(grid.names.start, row.start);
            assert_eq!(grid.cell_at(name), Some((row.at, 0)));
        }
        assert_eq!(grid.cell_at(Position::new(1, 2)), None);
    }
}
