//! Digits that can be read from across a room.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;

/// Rows of a glyph.
const HEIGHT: u16 = 5;

/// Each glyph as rows of `#` and blanks.
const GLYPHS: [(char, [&str; 5]); 17] = [
    ('0', ["###", "# #", "# #", "# #", "###"]),
    ('1', [" # ", "## ", " # ", " # ", "###"]),
    ('2', ["###", "  #", "###", "#  ", "###"]),
    ('3', ["###", "  #", "###", "  #", "###"]),
    ('4', ["# #", "# #", "###", "  #", "  #"]),
    ('5', ["###", "#  ", "###", "  #", "###"]),
    ('6', ["###", "#  ", "###", "# #", "###"]),
    ('7', ["###", "  #", "  #", "  #", "  #"]),
    ('8', ["###", "# #", "###", "# #", "###"]),
    ('9', ["###", "# #", "###", "  #", "###"]),
    (':', [" ", "#", " ", "#", " "]),
    ('–', ["  ", "  ", "##", "  ", "  "]),
    ('+', ["   ", " # ", "###", " # ", "   "]),
    ('/', ["  #", "  #", " # ", "#  ", "#  "]),
    ('d', ["  #", "  #", "###", "# #", "###"]),
    ('?', ["###", "  #", " ##", "   ", " # "]),
    (' ', [" ", " ", " ", " ", " "]),
];

/// What a text becomes at one scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Scale {
    /// Columns of a point.
    wide: u16,
    /// Rows of a point.
    high: u16,
}

/// The scales, largest first; a cell is about twice as high as it is wide.
const SCALES: [Scale; 4] = [
    Scale { wide: 6, high: 3 },
    Scale { wide: 4, high: 2 },
    Scale { wide: 2, high: 1 },
    Scale { wide: 1, high: 1 },
];

fn glyph(c: char) -> Option<&'static [&'static str; 5]> {
    GLYPHS
        .iter()
        .find(|(known, _)| *known == c)
        .map(|(_, rows)| rows)
}

/// Points from the left edge of the text to its right, one between two glyphs; `None` when a character has no glyph.
fn points(text: &str) -> Option<u16> {
    let mut points = 0_u16;
    for c in text.chars() {
        let [row, ..] = glyph(c)?;
        let own = u16::try_from(row.len()).unwrap_or(u16::MAX);
        points = points.saturating_add(own).saturating_add(1);
    }
    Some(points.saturating_sub(1))
}

/// The largest scale at which `text` fits into `area`.
fn fitting(text: &str, area: Rect) -> Option<(Scale, u16)> {
    let points = points(text)?;
    SCALES
        .into_iter()
        .find(|scale| {
            points.saturating_mul(scale.wide) <= area.width && HEIGHT * scale.high <= area.height
        })
        .map(|scale| (scale, points.saturating_mul(scale.wide)))
}

/// The columns and rows that `text` takes in `area`; none where it does not fit and the caller has to write it small.
#[must_use]
pub fn size(text: &str, area: Rect) -> Option<Size> {
    let (scale, width) = fitting(text, area)?;
    Some(Size {
        width,
        height: HEIGHT * scale.high,
    })
}

/// Draws `text` as large as fits, from the upper left corner, in cells of `fill`; `false` when it does not fit at all.
pub fn draw(text: &str, style: Style, fill: &str, area: Rect, buf: &mut Buffer) -> bool {
    let Some((scale, _)) = fitting(text, area) else {
        return false;
    };
    let mut x = area.x;
    for c in text.chars() {
        let Some(rows) = glyph(c) else {
            continue;
        };
        let mut width = 0;
        for (y, row) in (0_u16..).zip(rows) {
            for (column, point) in (0_u16..).zip(row.chars()) {
                width = width.max(column + 1);
                if point == '#' {
                    let cell = Rect {
                        x: x + column * scale.wide,
                        y: area.y + y * scale.high,
                        width: scale.wide,
                        height: scale.high,
                    };
                    paint(cell.intersection(area), style, fill, buf);
                }
            }
        }
        x = x.saturating_add((width + 1).saturating_mul(scale.wide));
    }
    true
}

fn paint(area: Rect, style: Style, fill: &str, buf: &mut Buffer) {
    for position in area.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.set_symbol(fill).set_style(style);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::{GLYPHS, draw, size};
    use crate::kiosk::Countdown;

    #[test]
    fn every_glyph_is_a_rectangle() {
        for (c, rows) in GLYPHS {
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{c}");
        }
    }

    #[test]
    fn every_countdown_can_be_written_large() {
        let now = "2025-10-24T15:30:00Z".parse().unwrap();
        for when in [
            "2025-10-30",
            "[2025-10-28..2025-10-30]",
            "../2025-10-27",
            "2025-10-23/2025-10-25",
            "2025-10-25T03:35:05Z",
            "2025-11-01/..",
        ] {
            let countdown = Countdown::to(&when.parse().unwrap(), None, now).unwrap();
            if let Some(short) = countdown.short() {
                assert!(size(&short, Rect::new(0, 0, 200, 20)).is_some(), "{short}");
            }
        }
    }

    #[test]
    fn it_is_as_large_as_fits_and_stays_inside() {
        for (width, height_of_area, expected) in [
            (200, 20, 15),
            (60, 12, 10),
            (28, 12, 5),
            (14, 5, 5),
            (13, 5, 5),
            (12, 5, 0),
            (200, 4, 0),
        ] {
            let area = Rect::new(0, 0, width, height_of_area);
            let rows = size("12 d", area).map_or(0, |size| size.height);
            assert_eq!(rows, expected, "{width}");
            let mut buf = Buffer::empty(Rect::new(0, 0, 210, 30));
            assert_eq!(
                draw("12 d", Style::new(), "█", area, &mut buf),
                expected > 0
            );
            for y in 0..30 {
                for x in 0..210 {
                    let is_inside = x < width && y < expected;
                    assert!(is_inside || buf[(x, y)].symbol() == " ", "{width}: {x} {y}");
                }
            }
        }
    }
}
