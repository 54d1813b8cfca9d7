//! Which part of the globe is shown, and which cell a point on it falls on.

use ratatui::layout::{Position, Rect};

use crate::views::map::Point;

/// How many times higher than wide a cell is, as good as any guess.
const CELL: f64 = 2.0;
/// Degrees of latitude a line at the closest: finer than the coastline.
const CLOSEST: f64 = 0.05;
/// The closest that is chosen without being asked: about the size of a country, since a town alone shows nothing.
const FITTING: f64 = 0.35;
/// The latitude up to which columns grow narrower with it; nearer to the poles they would be slivers.
const NORTHERNMOST: f64 = 75.0;
/// Columns and lines to the left and right, and above and below, of what has to be shown: names need room.
const MARGIN: (f64, f64) = (11.0, 2.0);
/// How much a step of zooming brings nearer.
const STEP: f64 = 1.5;

/// A part of the globe, as an equirectangular map that is true at its middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// The middle.
    pub at: Point,
    /// Degrees of latitude a line of the screen.
    pub scale: f64,
}

impl Camera {
    /// The part that holds all `points`; the whole world when there are none.
    #[must_use]
    pub fn fit(points: &[Point], area: Rect) -> Self {
        if points.is_empty() {
            let world = Self {
                at: Point::default(),
                scale: f64::INFINITY,
            };
            return world.within(area);
        }
        let lats = points.iter().map(|point| point.lat);
        let south = lats.clone().fold(f64::INFINITY, f64::min);
        let north = lats.fold(f64::NEG_INFINITY, f64::max);
        let (west, wide) = narrowest(points);
        let at = Point {
            lat: f64::midpoint(south, north),
            lon: wrap(west + wide / 2.0),
        };
        let (columns, lines) = (f64::from(area.width), f64::from(area.height));
        let columns = (columns - 2.0 * MARGIN.0).max(columns / 3.0).max(1.0);
        let lines = (lines - 2.0 * MARGIN.1).max(lines / 2.0).max(1.0);
        let high = (north - south) / lines;
        let across = wide * narrowing(at.lat) * CELL / columns;
        let camera = Self {
            at,
            // A little more, so that what is on the edge is within it.
            scale: (high.max(across) * 1.01).max(FITTING),
        };
        camera.within(area)
    }

    /// The same, no closer than is of use and no further than the whole world, with the poles at the edge at most.
    #[must_use]
    pub fn within(self, area: Rect) -> Self {
        let (columns, lines) = (
            f64::from(area.width).max(1.0),
            f64::from(area.height).max(1.0),
        );
        let furthest = (180.0 / lines).max(360.0 * CELL / columns);
        let scale = self.scale.clamp(CLOSEST, furthest.max(CLOSEST));
        let room = (90.0 - scale * lines / 2.0).max(0.0);
        Self {
            at: Point {
                lat: self.at.lat.clamp(-room, room),
                lon: wrap(self.at.lon),
            },
            scale,
        }
    }

    /// Closer by `steps`, or further away, keeping `around` where it is on the screen.
    #[must_use]
    pub fn zoom(self, steps: i32, around: Point, area: Rect) -> Self {
        let scale = self.scale * STEP.powi(-steps);
        let part = scale / self.scale;
        let at = Point {
            lat: around.lat + (self.at.lat - around.lat) * part,
            lon: around.lon + wrap(self.at.lon - around.lon) * part,
        };
        Self { at, scale }.within(area)
    }

    /// Moved by columns to the east and lines to the north.
    #[must_use]
    pub fn pan(self, columns: f64, lines: f64, area: Rect) -> Self {
        let at = Point {
            lat: self.at.lat + lines * self.scale,
            lon: self.at.lon + columns * self.column(),
        };
        Self { at, ..self }.within(area)
    }

    /// Moved no further than brings `point` into sight, some cells from the edge.
    #[must_use]
    pub fn show(self, point: Point, area: Rect) -> Self {
        let excess = |away: f64, cells: u16, margin: f64| {
            let half = (f64::from(cells) / 2.0 - margin).max(0.0);
            away - away.clamp(-half, half)
        };
        let lines = excess(self.offset(point).1, area.height, MARGIN.1);
        // How wide a column is depends on the latitude of the middle.
        let moved = self.pan(0.0, lines, area);
        let columns = excess(moved.offset(point).0, area.width, MARGIN.0);
        moved.pan(columns, 0.0, area)
    }

    /// Degrees of longitude a column.
    #[must_use]
    pub fn column(&self) -> f64 {
        self.scale / CELL / narrowing(self.at.lat)
    }

    /// Degrees of latitude that a column is as long as.
    #[must_use]
    pub fn column_at_middle(&self) -> f64 {
        self.scale / CELL
    }

    /// How many columns east and lines north of the middle a point is.
    #[must_use]
    pub fn offset(&self, point: Point) -> (f64, f64) {
        (
            wrap(point.lon - self.at.lon) / self.column(),
            (point.lat - self.at.lat) / self.scale,
        )
    }

    /// The point at the middle of a cell of `area`.
    #[must_use]
    pub fn point(&self, at: Position, area: Rect) -> Point {
        let (x, y) = (at.x.saturating_sub(area.x), at.y.saturating_sub(area.y));
        let columns = f64::from(x) + 0.5 - f64::from(area.width) / 2.0;
        let lines = f64::from(area.height) / 2.0 - f64::from(y) - 0.5;
        Point {
            lat: self.at.lat + lines * self.scale,
            lon: wrap(self.at.lon + columns * self.column()),
        }
    }

    /// The cell of a point, when it is in sight.
    #[must_use]
    pub fn cell(&self, point: Point, area: Rect) -> Option<Position> {
        let (x, y) = self.offset(point);
        let column = x + f64::from(area.width) / 2.0;
        let line = f64::from(area.height) / 2.0 - y;
        Some(Position {
            x: area.x + whole(column, area.width)?,
            y: area.y + whole(line, area.height)?,
        })
    }
}

/// The cell that a place between 0 and `cells` is in.
fn whole(place: f64, cells: u16) -> Option<u16> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it lies between 0 and a number of cells"
    )]
    (0.0..f64::from(cells))
        .contains(&place)
        .then(|| (place as u16).min(cells.saturating_sub(1)))
}

/// How much narrower a degree of longitude is than one of latitude.
fn narrowing(lat: f64) -> f64 {
    lat.abs().min(NORTHERNMOST).to_radians().cos()
}

/// A longitude, or a difference of two, from -180 up to 180.
#[must_use]
pub fn wrap(degrees: f64) -> f64 {
    (degrees + 180.0).rem_euclid(360.0) - 180.0
}

/// The western edge and the width of the narrowest part of the globe that holds all points: it leaves out the widest
/// gap between two of them, which may lie on either side of the date line.
fn narrowest(points: &[Point]) -> (f64, f64) {
    let mut lons: Vec<f64> = points.iter().map(|point| wrap(point.lon)).collect();
    lons.sort_by(f64::total_cmp);
    let Some((first, last)) = lons.first().zip(lons.last()) else {
        return (0.0, 0.0);
    };
    let mut best = (*first, last - first);
    for (before, after) in lons.iter().zip(lons.iter().skip(1)) {
        let wide = 360.0 - (after - before);
        if wide < best.1 {
            best = (*after, wide);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::{Camera, wrap};
    use crate::views::map::Point;

    const fn at(lat: f64, lon: f64) -> Point {
        Point { lat, lon }
    }

    const KUALA_LUMPUR: Point = at(3.1, 101.7);
    const TOKYO: Point = at(35.7, 139.7);
    const AUCKLAND: Point = at(-36.8, 174.8);
    const HONOLULU: Point = at(21.3, -157.9);

    fn areas() -> impl Iterator<Item = Rect> {
        let sizes = [(1, 1), (2, 40), (80, 1), (46, 10), (60, 44), (300, 100)];
        sizes
            .into_iter()
            .map(|(width, height)| Rect::new(7, 3, width, height))
    }

    #[test]
    fn what_has_to_be_shown_is_in_sight() {
        for area in areas() {
            for points in [
                &[][..],
                &[TOKYO],
                &[KUALA_LUMPUR, TOKYO],
                &[AUCKLAND, HONOLULU],
                &[at(90.0, 0.0)],
                &[at(-90.0, 180.0), at(90.0, -180.0)],
                &[at(0.0, -170.0), at(0.0, -50.0), at(0.0, 70.0)],
            ] {
                let camera = Camera::fit(points, area);
                for point in points {
                    let cell = camera.cell(*point, area);
                    let is_pole = point.lat.abs() >= 90.0;
                    assert!(is_pole || cell.is_some(), "{area} {point:?} {camera:?}");
                    assert!(
                        cell.is_none_or(|cell| area.contains(cell)),
                        "{area} {point:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_way_over_the_date_line_is_the_short_one() {
        let camera = Camera::fit(&[AUCKLAND, HONOLULU], Rect::new(0, 0, 80, 30));
        assert!(camera.at.lon.abs() > 170.0, "{camera:?}");
        let cell = |point| camera.cell(point, Rect::new(0, 0, 80, 30)).unwrap();
        assert!(cell(AUCKLAND).x < cell(HONOLULU).x && cell(AUCKLAND).y > cell(HONOLULU).y);
    }

    #[test]
    fn zooming_keeps_a_point_where_it_is_and_has_limits() {
        let area = Rect::new(0, 0, 80, 30);
        let camera = Camera::fit(&[KUALA_LUMPUR, TOKYO], area);
        let closer = camera.zoom(1, camera.at, area);
        assert!(closer.scale < camera.scale);
        let mut far = camera;
        let mut near = camera;
        for _ in 0..60 {
            far = far.zoom(-1, TOKYO, area);
            near = near.zoom(1, TOKYO, area);
        }
        assert!(far.scale * 30.0 <= 360.0, "{far:?}");
        assert!(near.cell(TOKYO, area).is_some(), "{near:?}");
        assert_eq!(near, near.zoom(1, near.at, area));
    }

    #[test]
    fn panning_goes_round_the_globe_and_stops_at_the_poles() {
        let area = Rect::new(0, 0, 80, 30);
        let mut camera = Camera::fit(&[TOKYO], area);
        for _ in 0..400 {
            camera = camera.pan(10.0, 10.0, area);
            assert!((-180.0..180.0).contains(&camera.at.lon));
            assert!(camera.at.lat + camera.scale * 15.0 <= 90.001, "{camera:?}");
        }
    }

    #[test]
    fn what_is_out_of_sight_is_brought_into_it() {
        for area in areas() {
            let camera = Camera::fit(&[TOKYO], area);
            for point in [KUALA_LUMPUR, AUCKLAND, HONOLULU] {
                let moved = camera.show(point, area);
                assert!(moved.cell(point, area).is_some(), "{area} {point:?}");
                assert_eq!(moved.scale.to_bits(), camera.scale.to_bits());
            }
        }
    }

    #[test]
    fn differences_of_longitude_are_the_short_ones() {
        for (degrees, wrapped) in [
            (0.0, 0.0),
            (190.0, -170.0),
            (-190.0, 170.0),
            (360.0, 0.0),
            (180.0, -180.0),
        ] {
            assert!((wrap(degrees) - wrapped).abs() < 1e-9, "{degrees}");
        }
    }
}
