//! Coasts, borders and the route, drawn as lines of dots.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::symbols::Marker;
use ratatui::widgets::Widget as _;
use ratatui::widgets::canvas::{Canvas, Painter, Shape};

use crate::ui::cartography::camera::{Camera, wrap};
use crate::ui::glyphs::Dots;
use crate::ui::state::Look;
use crate::views::map::coastline::{self, Line};
use crate::views::map::{Map, Point};

/// Dots drawn, and dots from one to the next, of a border.
const DOTTED: (u32, u32) = (1, 3);
/// The same of a stretch of the route that is in dispute.
const DASHED: (u32, u32) = (3, 6);

/// Draws coasts, and the borders between countries where the signs are fine enough to tell them apart.
pub fn draw_world(camera: &Camera, look: &Look, area: Rect, buf: &mut Buffer) {
    let (marker, has_borders) = match look.glyphs.dots {
        Dots::Braille => (Marker::Braille, true),
        Dots::Signs { coast, .. } => (Marker::Custom(coast), false),
    };
    let world = World {
        sheet: Sheet::new(camera, marker, area),
        has_borders,
    };
    stroke(&world, &world.sheet, look.theme.border(false), buf);
}

/// Draws the way from stop to stop, dashed where the place at one of its ends is in dispute.
pub fn draw_route(map: &Map, camera: &Camera, look: &Look, area: Rect, buf: &mut Buffer) {
    let marker = match look.glyphs.dots {
        Dots::Braille => Marker::Braille,
        Dots::Signs { route, .. } => Marker::Custom(route),
    };
    let (certain, open) = map
        .legs()
        .into_iter()
        .partition(|(.., is_certain)| *is_certain);
    for (legs, is_certain) in [(open, false), (certain, true)] {
        let route = Route {
            sheet: Sheet::new(camera, marker, area),
            legs,
        };
        stroke(&route, &route.sheet, look.theme.route(is_certain), buf);
    }
}

/// Draws a shape in one style over what is there; cells without a dot stay as they are.
fn stroke(shape: &impl Shape, sheet: &Sheet<'_>, style: Style, buf: &mut Buffer) {
    let mut drawn = Buffer::empty(sheet.area);
    let canvas = Canvas::default()
        .marker(sheet.marker)
        .x_bounds([sheet.dot.0 / 2.0, sheet.columns - sheet.dot.0 / 2.0])
        .y_bounds([sheet.dot.1 / 2.0, sheet.lines - sheet.dot.1 / 2.0])
        .paint(|context| context.draw(shape));
    canvas.render(sheet.area, &mut drawn);
    for at in sheet.area.positions() {
        let Some(dots) = drawn.cell(at).filter(|cell| cell.symbol() != " ") else {
            continue;
        };
        if let Some(cell) = buf.cell_mut(at) {
            // Nothing of the line below shows through, such as its dimness.
            cell.reset();
            cell.set_symbol(dots.symbol()).set_style(style);
        }
    }
}

/// Where points of the globe lie on the paper, in columns from its left and lines from its lower edge.
struct Sheet<'a> {
    camera: &'a Camera,
    marker: Marker,
    area: Rect,
    columns: f64,
    lines: f64,
    /// The part of a column and of a line that a dot takes.
    dot: (f64, f64),
}

impl<'a> Sheet<'a> {
    fn new(camera: &'a Camera, marker: Marker, area: Rect) -> Self {
        let dot = match marker {
            Marker::Braille => (0.5, 0.25),
            _ => (1.0, 1.0),
        };
        Self {
            camera,
            marker,
            area,
            columns: f64::from(area.width),
            lines: f64::from(area.height),
            dot,
        }
    }

    /// Degrees of longitude from the middle to the edges: half the globe at most, so that nothing is drawn twice.
    fn half_width(&self) -> f64 {
        (self.columns / 2.0 * self.camera.column()).min(180.0)
    }

    fn half_height(&self) -> f64 {
        self.lines / 2.0 * self.camera.scale
    }

    /// The place of a point so many degrees east of the middle.
    fn place(&self, east: f64, lat: f64) -> (f64, f64) {
        (
            self.columns / 2.0 + east / self.camera.column(),
            self.lines / 2.0 + (lat - self.camera.at.lat) / self.camera.scale,
        )
    }

    fn is_apart(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        (from.0 - to.0).abs() >= self.dot.0 || (from.1 - to.1).abs() >= self.dot.1
    }

    /// The part of a stretch that is on the paper.
    fn clip(&self, from: (f64, f64), to: (f64, f64)) -> Option<[(f64, f64); 2]> {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (start, step, most) in [(from.0, dx, self.columns), (from.1, dy, self.lines)] {
            if step == 0.0 {
                if !(0.0..=most).contains(&start) {
                    return None;
                }
                continue;
            }
            let (one, other) = (-start / step, (most - start) / step);
            enter = enter.max(one.min(other));
            leave = leave.min(one.max(other));
        }
        let at = |part: f64| (from.0 + dx * part, from.1 + dy * part);
        (enter <= leave).then(|| [at(enter), at(leave)])
    }
}

/// Draws dots at even distances, some left out.
struct Pen<'a, 'b, 'c> {
    painter: &'a mut Painter<'b, 'c>,
    sheet: &'a Sheet<'a>,
    /// Dots drawn, and dots from one to the next.
    beat: (u32, u32),
    drawn: u32,
}

impl Pen<'_, '_, '_> {
    fn draw(&mut self, from: (f64, f64), to: (f64, f64)) {
        let Some([from, to]) = self.sheet.clip(from, to) else {
            return;
        };
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let dots = (dx.abs() / self.sheet.dot.0)
            .max(dy.abs() / self.sheet.dot.1)
            .ceil()
            .max(1.0);
        let mut step = 0.0;
        while step < dots {
            let part = step / dots;
            self.dot(from.0 + dx * part, from.1 + dy * part);
            step += 1.0;
        }
    }

    fn dot(&mut self, x: f64, y: f64) {
        let is_on = self.drawn % self.beat.1 < self.beat.0;
        self.drawn = self.drawn.wrapping_add(1);
        if let Some((x, y)) = self.painter.get_point(x, y).filter(|_| is_on) {
            self.painter.paint(x, y, Color::Reset);
        }
    }
}

/// The lines of the world that are in sight.
struct World<'a> {
    sheet: Sheet<'a>,
    has_borders: bool,
}

impl Shape for World<'_> {
    fn draw(&self, painter: &mut Painter<'_, '_>) {
        let sheet = &self.sheet;
        let middle = sheet.camera.at;
        let (wide, high) = (sheet.half_width(), sheet.half_height());
        let lines = coastline::world().iter();
        for line in lines.filter(|line| self.has_borders || !line.is_border) {
            if line.greatest.lat < middle.lat - high || line.least.lat > middle.lat + high {
                continue;
            }
            for turn in [-360.0, 0.0, 360.0] {
                let east = turn - middle.lon;
                if line.least.lon + east <= wide && line.greatest.lon + east >= -wide {
                    draw_line(line, east, sheet, painter);
                }
            }
        }
    }
}

/// Draws a line whose longitudes are `east` further from the middle than they say. What is smaller than a dot is passed
/// over.
fn draw_line(line: &Line, east: f64, sheet: &Sheet<'_>, painter: &mut Painter<'_, '_>) {
    let mut pen = Pen {
        painter,
        sheet,
        beat: if line.is_border { DOTTED } else { (1, 1) },
        drawn: 0,
    };
    let last = line.points.len().saturating_sub(1);
    let mut before = None;
    for (index, point) in line.points.iter().enumerate() {
        let lon = point.lon + east;
        if lon.abs() > 180.0 {
            before = None;
            continue;
        }
        let here = sheet.place(lon, point.lat);
        match before {
            None => before = Some(here),
            Some(from) if index == last || sheet.is_apart(from, here) => {
                pen.draw(from, here);
                before = Some(here);
            }
            Some(_) => {}
        }
    }
}

/// Stretches of the route, each the short way round the globe.
struct Route<'a> {
    sheet: Sheet<'a>,
    legs: Vec<(Point, Point, bool)>,
}

impl Shape for Route<'_> {
    fn draw(&self, painter: &mut Painter<'_, '_>) {
        for (from, to, is_certain) in &self.legs {
            let start = wrap(from.lon - self.sheet.camera.at.lon);
            let end = start + wrap(to.lon - from.lon);
            let mut pen = Pen {
                painter: &mut *painter,
                sheet: &self.sheet,
                beat: if *is_certain { (1, 1) } else { DASHED },
                drawn: 0,
            };
            // A stretch that leaves one edge of the map comes back at the other.
            for turn in [-360.0, 0.0, 360.0] {
                let (start, end) = (start + turn, end + turn);
                if start.min(end) <= 180.0 && start.max(end) >= -180.0 {
                    pen.draw(
                        self.sheet.place(start, from.lat),
                        self.sheet.place(end, to.lat),
                    );
                }
            }
        }
    }
}
