//! The lines from an event to those below it.

use super::Row;

/// Levels that are drawn; what lies deeper is drawn at the last.
pub const DEEPEST: usize = 8;

/// Gives every event the branches that lead to it, from how deep it and those after it stand.
pub fn draw_branches(rows: &mut [Row]) {
    // Whether an event follows on each level, before one on a level above.
    let mut follows: Vec<bool> = Vec::new();
    for row in rows.iter_mut().rev() {
        let Row::Event(event) = row else { continue };
        follows.resize(event.depth + 1, false);
        let levels = follows.iter().skip(1).copied();
        event.branches = levels.take(event.depth.min(DEEPEST)).collect();
        if let (Some(own), Some(follows)) = (event.branches.last_mut(), follows.last_mut()) {
            *own = std::mem::replace(follows, true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, draw_branches};
    use crate::views::itinerary::{EventRow, Row};

    fn branches(depths: &[usize]) -> Vec<String> {
        let row = |depth: &usize| {
            Row::Event(Box::new(EventRow {
                depth: *depth,
                ..EventRow::default()
            }))
        };
        let mut rows: Vec<Row> = depths.iter().map(row).collect();
        draw_branches(&mut rows);
        let shown = |row: &Row| match row {
            Row::Event(event) => event
                .branches
                .iter()
                .map(|more| if *more { '|' } else { '.' })
                .collect(),
            Row::Heading(_) => String::new(),
        };
        rows.iter().map(shown).collect()
    }

    #[test]
    fn a_branch_goes_on_while_more_follow_on_its_level() {
        assert_eq!(branches(&[0, 1, 1, 0]), ["", "|", ".", ""]);
        assert_eq!(
            branches(&[0, 1, 2, 2, 1, 2]),
            ["", "|", "||", "|.", ".", ".."]
        );
        assert_eq!(branches(&[0, 1, 0, 1]), ["", ".", "", "."]);
        let deep: Vec<usize> = (0..12).chain([10, 1]).collect();
        let drawn = branches(&deep);
        assert!(drawn.iter().all(|branches| branches.len() <= DEEPEST));
        assert_eq!(drawn[10..], ["|......|", "|.......", "|.......", "."]);
    }
}
