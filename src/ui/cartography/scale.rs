//! How long the cells of the map are.

use ratatui::layout::Rect;

use super::camera::Camera;

/// A degree of latitude in kilometres.
const DEGREE: f64 = 111.2;
/// Lengths that a scale may have, in kilometres.
const LENGTHS: [u16; 12] = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 3000, 5000, 10000];
/// The least room that has a scale.
const LEAST: (u16, u16) = (40, 6);

/// A bar in the lower left corner, and the length that it stands for in the middle of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// The line that it takes, the words included.
    pub area: Rect,
    /// Cells of the bar.
    pub cells: u16,
    /// What stands behind it.
    pub text: String,
}

/// The scale of the map; none where there is little room.
#[must_use]
pub fn scale(camera: &Camera, area: Rect) -> Option<Scale> {
    if area.width < LEAST.0 || area.height < LEAST.1 {
        return None;
    }
    let column = camera.column_at_middle() * DEGREE;
    let most = column * f64::from(area.width / 5);
    let length = LENGTHS
        .into_iter()
        .rev()
        .find(|length| f64::from(*length) <= most)?;
    let cells = (2..area.width).find(|cells| f64::from(*cells) * column >= f64::from(length))?;
    let text = format!(" {length} km");
    let words = u16::try_from(text.len()).ok()?;
    Some(Scale {
        area: Rect {
            y: area.bottom() - 1,
            width: cells + words,
            height: 1,
            ..area
        },
        cells,
        text,
    })
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::scale;
    use crate::ui::cartography::camera::Camera;
    use crate::views::map::Point;

    #[test]
    fn a_bar_is_as_long_as_it_says_and_has_room() {
        for (width, height) in [(40, 6), (62, 44), (300, 90)] {
            let area = Rect::new(3, 2, width, height);
            for lat in [-80.0, 0.0, 36.0, 70.0] {
                let at = Point { lat, lon: 127.0 };
                let mut camera = Camera::fit(&[at], area);
                for _ in 0..20 {
                    camera = camera.zoom(-1, at, area);
                    let Some(scale) = scale(&camera, area) else {
                        continue;
                    };
                    assert_eq!(area.intersection(scale.area), scale.area);
                    let told: f64 = scale.text.trim().trim_end_matches(" km").parse().unwrap();
                    let long = f64::from(scale.cells) * camera.scale / 2.0 * 111.2;
                    assert!((told..told * 1.9).contains(&long), "{told} km, {long}");
                }
            }
        }
        assert_eq!(
            scale(
                &Camera::fit(&[], Rect::new(0, 0, 39, 20)),
                Rect::new(0, 0, 39, 20)
            ),
            None
        );
    }
}
