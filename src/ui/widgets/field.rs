//! A line that is typed into, at the top of an overlay.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::line;
use crate::ui::prompt::Prompt;
use crate::ui::state::Look;

/// Draws `sign` and what is typed into the first line of `area`; gives the lines below and the cell of the cursor.
pub fn draw(
    sign: &str,
    prompt: &Prompt,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) -> (Rect, Position) {
    let window = prompt.view(area.width.saturating_sub(3), look.glyphs.ellipsis);
    let typed = [
        Span::styled(format!("{sign} "), look.theme.key_hint()),
        Span::styled(window.text, look.theme.text()),
    ];
    line::draw(&typed, look.glyphs.ellipsis, area, buf);
    let below = Rect {
        y: area.y.saturating_add(1),
        height: area.height.saturating_sub(1),
        ..area
    };
    let x = area.x.saturating_add(2).saturating_add(window.cursor);
    (below, Position::new(x, area.y))
}
