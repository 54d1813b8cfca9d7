//! The whole wall.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect, Size};
use ratatui::style::{Color, Modifier};
use ratatui::text::Span;
use ratatui::widgets::{Clear, Widget as _};

use super::{Wall, scenes};
use super::{frame, guard};
use crate::text::Clean;
use crate::ui::glyphs;
use crate::ui::layout::LEAST;
use crate::ui::widgets::line;

/// How often the frame moves, where it does.
const SHIFT: Duration = Duration::from_secs(10 * 60);

/// Draws the wall. A frame is a function of the state: drawing twice gives the same cells.
///
/// Gives the reason when the scene in hand could not be drawn: header and footer then stand around nothing.
pub fn draw(wall: &Wall, area: Rect, buf: &mut Buffer) -> Option<Clean> {
    let mut failure = None;
    if area.width < LEAST.width || area.height < LEAST.height {
        let text = format!("needs {}×{} cells", LEAST.width, LEAST.height);
        let span = Span::styled(text, wall.look.theme.text());
        line::draw(&[span], wall.look.glyphs.ellipsis, area, buf);
    } else {
        let [header, body, trouble, footer] = split(wall, area);
        let drawn = guard::attempt(|| scenes::draw(wall, body, buf));
        failure = drawn.err();
        if failure.is_some() {
            Clear.render(area, buf);
        }
        let around = guard::attempt(|| {
            frame::draw_header(wall, header, buf);
            frame::draw_trouble(wall, trouble, buf);
            frame::draw_footer(wall, footer, buf);
        });
        failure = failure.or(around.err());
    }
    glyphs::replace_signs(&wall.look.glyphs, area, buf);
    if is_night(wall) {
        dim(area, buf);
    }
    failure
}

/// Header, body, the line of what is wrong, footer.
fn split(wall: &Wall, area: Rect) -> [Rect; 4] {
    let area = shifted(wall, area);
    let row = |y: u16, height: u16| Rect { y, height, ..area };
    let has_trouble = wall
        .desk()
        .is_some_and(|desk| desk.health.trouble.is_some());
    let trouble = u16::from(has_trouble);
    let gap = u16::from(area.height > 12);
    let top = area.y + 1 + gap;
    let bottom = area.bottom().saturating_sub(1);
    let end = bottom.saturating_sub(trouble);
    let body = row(top, end.saturating_sub(gap).saturating_sub(top));
    let body = body.inner(Margin::new(1, 0));
    [row(area.y, 1), body, row(end, trouble), row(bottom, 1)]
}

/// The room for a scene on a terminal of the wall's size.
pub(super) fn body(wall: &Wall) -> Size {
    let area = Rect::from((ratatui::layout::Position::ORIGIN, wall.size));
    let [_, body, _, _] = split(wall, area);
    body.as_size()
}

/// The frame a cell smaller, and in one of four corners, each for a while: what never moves burns in.
fn shifted(wall: &Wall, area: Rect) -> Rect {
    if !wall.setup.shifts || area.width <= LEAST.width || area.height <= LEAST.height {
        return area;
    }
    let step = wall.elapsed.as_secs() / SHIFT.as_secs();
    let (right, down) = match step % 4 {
        0 => (0, 0),
        1 => (1, 0),
        2 => (1, 1),
        _ => (0, 1),
    };
    Rect {
        x: area.x + right,
        y: area.y + down,
        width: area.width - 1,
        height: area.height - 1,
    }
}

fn is_night(wall: &Wall) -> bool {
    use chrono::TimeZone as _;
    let here = wall.setup.zone.from_utc_datetime(&wall.now.naive_utc());
    wall.setup
        .night
        .is_some_and(|night| night.hold(here.time()))
}

/// Takes the light out of everything: no bright ground, no bold, half the light of each letter. Letters whose light the
/// terminal alone knows are left to it; both at once could not be read.
fn dim(area: Rect, buf: &mut Buffer) {
    for position in area.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.modifier.remove(Modifier::BOLD | Modifier::REVERSED);
            let letter = if matches!(cell.bg, Color::Reset) {
                cell.fg
            } else {
                cell.bg
            };
            cell.bg = Color::Reset;
            if let Color::Rgb(r, g, b) = letter {
                cell.modifier.remove(Modifier::DIM);
                cell.fg = Color::Rgb(r / 2, g / 2, b / 2);
            } else {
                cell.modifier.insert(Modifier::DIM);
                cell.fg = letter;
            }
        }
    }
}
