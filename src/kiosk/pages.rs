//! Which part of a long list is in sight, while its scene lasts.

use std::ops::Range;
use std::time::Duration;

/// The least time in which a page can be read from across a room.
pub const LEAST: Duration = Duration::from_secs(8);

/// How the pages of a list share the time of its scene.
///
/// A list with more pages than can be read in the time goes on with the rest when its scene comes again, so that in the
/// end everything has been shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pages {
    /// The page that the scene begins with.
    pub first: usize,
}

impl Pages {
    /// The page in sight after the scene has lasted for `since` of its `length`, of `count` pages.
    #[must_use]
    pub fn at(self, since: Duration, length: Duration, count: usize) -> usize {
        let visited = per_visit(length, count);
        let each = length / u32::try_from(visited).unwrap_or(u32::MAX);
        let turned = since.as_nanos() / each.as_nanos().max(1);
        let turned = usize::try_from(turned).unwrap_or(usize::MAX);
        (self.first + turned.min(visited - 1)) % count.max(1)
    }

    /// Where the scene begins when it comes again.
    #[must_use]
    pub fn after_visit(self, length: Duration, count: usize) -> Self {
        Self {
            first: (self.first + per_visit(length, count)) % count.max(1),
        }
    }
}

/// How many pages are shown each time.
fn per_visit(length: Duration, count: usize) -> usize {
    let readable = length.as_nanos() / LEAST.as_nanos().max(1);
    let readable = usize::try_from(readable).unwrap_or(usize::MAX);
    readable.clamp(1, count.max(1))
}

/// Rows that stand together on a page of `height` lines, of rows that take `lines` each. A row that is higher than a page
/// has one to itself.
#[must_use]
pub fn split(lines: &[usize], height: usize) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let (mut start, mut used) = (0, 0);
    for (row, lines) in lines.iter().enumerate() {
        if row > start && used + lines > height {
            pages.push(start..row);
            (start, used) = (row, 0);
        }
        used += lines;
    }
    if start < lines.len() {
        pages.push(start..lines.len());
    }
    pages
}

/// "rows 1–12 of 31", "row 3 of 31, part 1 of 2"; nothing where all are in sight. `part` is which part of a single row it is,
/// from 1, and of how many.
#[must_use]
pub fn phrase(rows: &Range<usize>, of: usize, part: (usize, usize)) -> Option<String> {
    let (start, end) = (rows.start + 1, rows.end);
    match part {
        (part, parts) if parts > 1 => Some(format!("row {start} of {of}, part {part} of {parts}")),
        _ if rows.len() >= of => None,
        _ if rows.len() == 1 => Some(format!("row {start} of {of}")),
        _ => Some(format!("rows {start}–{end} of {of}")),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Pages, phrase, split};

    const fn seconds(n: u64) -> Duration {
        Duration::from_secs(n)
    }

    #[test]
    fn pages_share_the_time_of_their_scene() {
        for (first, since, length, count, page) in [
            (0, 0, 40, 4, 0),
            (0, 9, 40, 4, 0),
            (0, 10, 40, 4, 1),
            (0, 39, 40, 4, 3),
            // The scene may last longer than it should, as when a key holds it.
            (0, 400, 40, 4, 3),
            (0, 39, 40, 100, 4),
            (98, 39, 40, 100, 2),
            (7, 0, 40, 1, 0),
            (0, 5, 3, 9, 0),
            (0, 0, 0, 0, 0),
        ] {
            let pages = Pages { first };
            let shown = pages.at(seconds(since), seconds(length), count);
            assert_eq!(shown, page, "{first} {since} of {length}, {count} pages");
        }
    }

    #[test]
    fn in_the_end_every_page_has_been_shown() {
        for count in 0..40 {
            for length in [3, 8, 20, 45, 600] {
                let mut seen = vec![false; count];
                let mut pages = Pages::default();
                for _ in 0..count.max(1) {
                    for since in 0..length {
                        let page = pages.at(seconds(since), seconds(length), count);
                        if let Some(seen) = seen.get_mut(page) {
                            *seen = true;
                        }
                    }
                    pages = pages.after_visit(seconds(length), count);
                }
                assert!(seen.iter().all(|seen| *seen), "{count} pages in {length} s");
            }
        }
    }

    #[test]
    fn rows_stand_whole_on_a_page() {
        for (lines, height, starts) in [
            (&[2, 2, 2][..], 4, &[0, 2][..]),
            (&[1, 1, 1], 3, &[0]),
            (&[9, 1, 9], 4, &[0, 1, 2]),
            (&[1], 0, &[0]),
            (&[], 5, &[]),
        ] {
            let pages = split(lines, height);
            let found: Vec<usize> = pages.iter().map(|page| page.start).collect();
            assert_eq!(found, starts, "{lines:?} in {height}");
            let rows: usize = pages.iter().map(ExactSizeIterator::len).sum();
            assert_eq!(rows, lines.len(), "{lines:?} in {height}");
        }
        for (rows, part, said) in [
            (0..12, (0, 0), Some("rows 1–12 of 31")),
            (3..4, (1, 1), Some("row 4 of 31")),
            (3..4, (2, 3), Some("row 4 of 31, part 2 of 3")),
            (0..31, (1, 1), None),
        ] {
            assert_eq!(phrase(&rows, 31, part).as_deref(), said);
        }
    }
}
