//! The coasts and borders of the world, as lines.

use std::sync::LazyLock;

use super::Point;

/// Made from Natural Earth by `assets/make_coastline.py`, which tells the form.
const TEXT: &str = include_str!("../../../assets/coastline.txt");
/// Degrees of a step of the file.
const STEP: f64 = 0.01;
/// What every character of a number stands above, so that it is one that can be read.
const LOWEST: u8 = 63;

static WORLD: LazyLock<Vec<Line>> = LazyLock::new(|| parse(TEXT));

/// One line of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Whether it runs between two countries; otherwise it is a coast.
    pub is_border: bool,
    /// Its points; from one to the next it never jumps across the date line.
    pub points: Vec<Point>,
    /// The least latitude and longitude.
    pub least: Point,
    /// The greatest latitude and longitude.
    pub greatest: Point,
}

/// All lines, read at the first call.
#[must_use]
pub fn world() -> &'static [Line] {
    &WORLD
}

/// Reads the lines of the file; a line that is not of its form ends where it stops making sense.
#[must_use]
pub fn parse(text: &str) -> Vec<Line> {
    text.lines().filter_map(line).collect()
}

fn line(text: &str) -> Option<Line> {
    let (kind, steps) = text.split_once(' ')?;
    let is_border = match kind {
        "b" => true,
        "c" => false,
        _ => return None,
    };
    let mut bytes = steps.bytes();
    let (mut lon, mut lat) = (0, 0);
    let mut points = Vec::with_capacity(steps.len() / 3);
    while let Some((x, y)) = number(&mut bytes).zip(number(&mut bytes)) {
        (lon, lat) = (lon + x, lat + y);
        points.push(Point {
            lat: f64::from(lat) * STEP,
            lon: f64::from(lon) * STEP,
        });
    }
    let first = *points.first()?;
    let (mut least, mut greatest) = (first, first);
    for point in &points {
        least.lat = least.lat.min(point.lat);
        least.lon = least.lon.min(point.lon);
        greatest.lat = greatest.lat.max(point.lat);
        greatest.lon = greatest.lon.max(point.lon);
    }
    Some(Line {
        is_border,
        points,
        least,
        greatest,
    })
}

/// One number: groups of five bits, the lowest first, 32 added to all but the last; the sign is the lowest bit.
fn number(bytes: &mut impl Iterator<Item = u8>) -> Option<i32> {
    let mut value: i32 = 0;
    for shift in [0, 5, 10, 15, 20] {
        let group = i32::from(bytes.next()?.checked_sub(LOWEST)?);
        value |= (group & 31) << shift;
        if group < 32 {
            return Some((value >> 1) ^ -(value & 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{STEP, TEXT, parse, world};

    #[test]
    fn the_file_is_small_and_read_whole() {
        assert!(TEXT.len() <= 200_000, "{} bytes", TEXT.len());
        let lines = TEXT.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(world().len(), lines);
        assert!(world().iter().all(|line| line.points.len() > 1));
        assert!(world().iter().any(|line| line.is_border));
    }

    #[test]
    fn every_point_is_on_the_globe_and_no_line_jumps() {
        for line in world() {
            for point in &line.points {
                assert!((-90.0..=90.0).contains(&point.lat), "{point:?}");
                assert!((-180.0..=180.0).contains(&point.lon), "{point:?}");
            }
            let jumps = |pair: &[super::Point]| (pair[0].lon - pair[1].lon).abs() > 90.0;
            assert!(!line.points.windows(2).any(jumps));
        }
    }

    #[test]
    fn the_coasts_between_korea_and_japan_are_finer_than_those_of_the_library() {
        let is_there =
            |lon: f64, lat: f64| (125.0..142.0).contains(&lon) && (31.0..42.0).contains(&lat);
        let points = world().iter().flat_map(|line| &line.points);
        let ours = points
            .filter(|point| is_there(point.lon, point.lat))
            .count();
        // The library has about a hundred points there.
        assert!(ours > 500, "{ours} points");
    }

    #[test]
    fn steps_are_read_and_what_makes_no_sense_ends_a_line() {
        let line = |text: &str| parse(text).into_iter().next();
        // A hundredth of a degree east and two north of the origin, then 52 east and 24 south; a half step is left over.
        let read = line("c ACgBn@?").unwrap();
        let hundredths = |degrees: f64| format!("{:.0}", degrees / STEP);
        let points = read.points.iter();
        let told: Vec<_> = points
            .map(|point| (hundredths(point.lon), hundredths(point.lat)))
            .collect();
        assert_eq!(
            told,
            [("1", "2"), ("53", "-22")].map(|(x, y)| (x.into(), y.into()))
        );
        assert_eq!(hundredths(read.greatest.lon), "53");
        assert_eq!(hundredths(read.least.lat), "-22");
        for text in [
            "",
            "c",
            "c ",
            "x AC",
            "c \u{1}\u{1}",
            "c ~~~~~~~~~~~~",
            "# c AC",
        ] {
            assert_eq!(line(text), None, "{text:?}");
        }
        assert_eq!(line("b AC \u{e9}").map(|line| line.points.len()), Some(1));
    }
}
