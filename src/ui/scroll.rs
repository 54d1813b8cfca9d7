//! Which rows of a long list are on the screen.
//!
//! The first visible row follows from the cursor alone. Nothing is remembered between two draws, so drawing
//! twice gives the same frame and a skipped draw changes nothing.

use std::ops::Range;

/// The first visible row of a list of `rows` rows in `height` lines, so that row `cursor` is among them.
///
/// Without a `margin` the cursor stays in the middle as long as the ends of the list allow it; with one, it
/// stays that many lines above the lower edge. The last page is always full.
#[must_use]
pub fn first_visible(rows: usize, cursor: usize, height: usize, margin: Option<usize>) -> usize {
    let below = margin.map_or(height / 2, |margin| margin.min(height.saturating_sub(1)));
    let above = height.saturating_sub(below).saturating_sub(1);
    clamp(cursor, rows)
        .saturating_sub(above)
        .min(rows.saturating_sub(height.max(1)))
}

/// The rows on the screen, from [`first_visible`].
#[must_use]
pub fn visible(rows: usize, cursor: usize, height: usize, margin: Option<usize>) -> Range<usize> {
    let first = first_visible(rows, cursor, height, margin);
    first..first.saturating_add(height).min(rows)
}

/// The first visible line of `lines` lines in `height`, so that the item of these lines begins `line` lines below the upper
/// edge, or as near to that as lets the whole of it be seen.
#[must_use]
pub fn first_pinned(lines: usize, item: &Range<usize>, line: isize, height: usize) -> usize {
    item.start
        .saturating_add_signed(line.saturating_neg())
        .max(item.end.saturating_sub(height))
        .min(item.start)
        .min(lines.saturating_sub(height.max(1)))
}

/// The line of `row` below the upper edge, at which `first` is; negative above it.
#[must_use]
pub fn line_of(row: usize, first: usize) -> isize {
    let row = isize::try_from(row).unwrap_or(isize::MAX);
    row.saturating_sub_unsigned(first)
}

/// The row nearest to `cursor` that exists; 0 in an empty list.
#[must_use]
pub fn clamp(cursor: usize, rows: usize) -> usize {
    cursor.min(rows.saturating_sub(1))
}

/// The row that is `by` rows further down (up when negative), stopping at the ends.
#[must_use]
pub fn move_by(cursor: usize, by: isize, rows: usize) -> usize {
    clamp(clamp(cursor, rows).saturating_add_signed(by), rows)
}

/// The row nearest to `from` that can hold the cursor: onward, else back; `None` when none can.
#[must_use]
pub fn nearest(from: usize, rows: usize, can_hold: impl Fn(usize) -> bool) -> Option<usize> {
    let onward = (from..rows).find(|row| can_hold(*row));
    onward.or_else(|| (0..from.min(rows)).rev().find(|row| can_hold(*row)))
}

/// The row that is `by` rows on among those that can hold the cursor; the last of them at the ends.
///
/// One step skips headings; a page lands where it lands and takes the nearest row that way, else the other.
#[must_use]
pub fn step(
    from: usize,
    by: isize,
    rows: usize,
    can_hold: impl Fn(usize) -> bool,
) -> Option<usize> {
    let target = move_by(from, by, rows);
    if by >= 0 {
        return nearest(target, rows, can_hold);
    }
    let mut back = (0..rows.min(target.saturating_add(1))).rev();
    back.find(|row| can_hold(*row))
        .or_else(|| nearest(target, rows, can_hold))
}

/// Which of `chosen` rows, which are in order, comes after `here`, or before it, round and round; `None` when there are
/// none.
#[must_use]
pub fn round(chosen: &[usize], here: usize, forward: bool) -> Option<usize> {
    let last = chosen.len().checked_sub(1)?;
    Some(if forward {
        chosen.iter().position(|row| *row > here).unwrap_or(0)
    } else {
        let before = chosen.iter().rposition(|row| *row < here);
        before.unwrap_or(last)
    })
}

/// How many rows a page moves: one line of the old page stays in sight.
#[must_use]
pub fn page(height: usize) -> isize {
    isize::try_from(height.saturating_sub(1).max(1)).unwrap_or(isize::MAX)
}

/// How many rows half a page moves.
#[must_use]
pub fn half_page(height: usize) -> isize {
    isize::try_from((height / 2).max(1)).unwrap_or(isize::MAX)
}

/// The lines of a scrollbar `height` lines long that its thumb covers; `None` when all rows are visible.
///
/// The thumb touches an end only when the list is at that end, and is never shorter than a line.
#[must_use]
pub fn thumb(rows: usize, first: usize, height: usize) -> Option<Range<usize>> {
    if height == 0 || rows <= height {
        return None;
    }
    let length = scale(height, height, rows).max(1);
    let last_first = rows - height;
    let room = height - length;
    let start = match first.min(last_first) {
        0 => 0,
        first if first == last_first => room,
        first => scale(first, room, last_first)
            .clamp(1.min(room), room.saturating_sub(1).max(1.min(room))),
    };
    Some(start..start + length)
}

/// `n * to / from`, rounded down, without overflow.
fn scale(n: usize, to: usize, from: usize) -> usize {
    let scaled = (n as u128 * to as u128) / (from.max(1) as u128);
    usize::try_from(scaled).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::{
        clamp, first_pinned, first_visible, half_page, move_by, nearest, page, round, step, thumb,
        visible,
    };

    #[test]
    fn the_cursor_is_always_in_sight_and_the_last_page_full() {
        for rows in 0..40 {
            for height in 1..20 {
                for margin in [None, Some(0), Some(3), Some(100)] {
                    for cursor in 0..rows {
                        let shown = visible(rows, cursor, height, margin);
                        assert!(
                            shown.contains(&cursor),
                            "{rows} {height} {margin:?} {cursor}"
                        );
                        assert_eq!(shown.len(), height.min(rows));
                    }
                }
            }
        }
    }

    #[test]
    fn the_first_row_follows_from_the_cursor() {
        for (rows, cursor, height, margin, first) in [
            (100, 0, 10, None, 0),
            (100, 4, 10, None, 0),
            (100, 5, 10, None, 1),
            (100, 50, 10, None, 46),
            (100, 99, 10, None, 90),
            (100, 50, 10, Some(2), 43),
            (100, 8, 10, Some(2), 1),
            (5, 4, 10, None, 0),
            (0, 7, 10, None, 0),
            (3, 1, 0, None, 1),
            (usize::MAX, usize::MAX, 2, None, usize::MAX - 2),
        ] {
            assert_eq!(
                first_visible(rows, cursor, height, margin),
                first,
                "{rows} {cursor} {height}"
            );
        }
    }

    #[test]
    fn a_pinned_item_stays_on_its_line_and_is_seen_whole() {
        for (lines, item, line, height, first) in [
            (100, 50..51, 0, 10, 50),
            (100, 50..51, 9, 10, 41),
            // It has grown beyond the lower edge, or began above the upper one.
            (100, 50..55, 9, 10, 45),
            (100, 50..55, -2, 10, 50),
            (100, 50..80, 9, 10, 50),
            (100, 2..3, 9, 10, 0),
            (100, 99..100, 0, 10, 90),
            (5, 4..5, 0, 10, 0),
            (5, 4..5, isize::MIN, 0, 4),
        ] {
            assert_eq!(
                first_pinned(lines, &item, line, height),
                first,
                "{item:?} {line}"
            );
        }
    }

    #[test]
    fn moving_stops_at_the_ends() {
        for (cursor, by, rows, to) in [
            (0, -1, 5, 0),
            (3, 1, 5, 4),
            (4, 1, 5, 4),
            (9, -1, 5, 3),
            (2, isize::MAX, 5, 4),
            (2, isize::MIN, 5, 0),
            (0, 1, 0, 0),
        ] {
            assert_eq!(move_by(cursor, by, rows), to, "{cursor} {by} {rows}");
        }
        assert_eq!(
            (clamp(7, 0), page(0), page(10), half_page(1), half_page(9)),
            (0, 1, 9, 1, 4)
        );
        assert_eq!(page(usize::MAX), isize::MAX);
    }

    #[test]
    fn the_cursor_passes_over_rows_that_cannot_hold_it() {
        // Headings stand at 0, 3 and 6.
        let can_hold = |row: usize| !row.is_multiple_of(3);
        for (from, by, to) in [
            (1, 1, 2),
            (2, 1, 4),
            (4, -1, 2),
            (1, -1, 1),
            (5, 1, 5),
            (1, 2, 4),
            (5, -2, 2),
            (1, isize::MAX, 5),
            (5, isize::MIN, 1),
        ] {
            assert_eq!(step(from, by, 7, can_hold), Some(to), "{from} {by}");
        }
        for (from, to) in [(0, 1), (3, 4), (6, 5), (99, 5)] {
            assert_eq!(nearest(from, 7, can_hold), Some(to), "{from}");
        }
        assert_eq!(
            (step(0, 1, 1, can_hold), nearest(0, 0, can_hold)),
            (None, None)
        );
    }

    #[test]
    fn chosen_rows_follow_each_other_round_and_round() {
        for (here, forward, at) in [
            (0, true, 0),
            (2, true, 1),
            (9, true, 0),
            (9, false, 1),
            (2, false, 2),
            (0, false, 2),
        ] {
            assert_eq!(
                round(&[2, 5, 9], here, forward),
                Some(at),
                "{here} {forward}"
            );
        }
        assert_eq!(round(&[], 3, true), None);
    }

    #[test]
    fn the_thumb_touches_an_end_only_at_that_end() {
        assert_eq!(thumb(10, 0, 10), None);
        assert_eq!(thumb(10, 0, 0), None);
        assert_eq!(thumb(100, 0, 10), Some(0..1));
        assert_eq!(thumb(100, 1, 10), Some(1..2));
        assert_eq!(thumb(100, 89, 10), Some(8..9));
        assert_eq!(thumb(100, 90, 10), Some(9..10));
        assert_eq!(thumb(100, 500, 10), Some(9..10));
        for rows in 1..60 {
            for height in 1..12 {
                for first in 0..rows {
                    let Some(lines) = thumb(rows, first, height) else {
                        continue;
                    };
                    assert!(
                        !lines.is_empty() && lines.end <= height,
                        "{rows} {first} {height}"
                    );
                }
            }
        }
        assert!(thumb(usize::MAX, usize::MAX / 2, 50).is_some());
    }
}
