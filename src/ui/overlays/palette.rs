//! Commands by name.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use crate::text::fold;
use crate::ui::command::{Entry, TABLE};
use crate::ui::keymap::Keymap;
use crate::ui::prompt::Prompt;
use crate::ui::scroll;
use crate::ui::state::Look;
use crate::ui::widgets::{field, frame, line};

/// The commands whose name or phrase holds every word typed; those whose name begins with it come first.
#[must_use]
pub fn matches(typed: &str) -> Vec<&'static Entry> {
    let folded = fold(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut found: Vec<&Entry> = TABLE
        .iter()
        .filter(|entry| {
            let text = fold(&format!("{} {}", entry.name, entry.phrase));
            words.iter().all(|word| text.contains(word))
        })
        .collect();
    found.sort_by_key(|entry| !fold(entry.name).starts_with(&folded));
    found
}

/// Draws the palette near the top of the screen; gives the cell of the cursor.
pub fn draw(
    prompt: &Prompt,
    row: usize,
    keymap: &Keymap,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let place = place(area);
    let found = matches(&prompt.text());
    let note = found.len().to_string();
    let inner = frame::draw_over("Commands", &note, true, look, place, buf);
    let (rows, cursor) = field::draw(":", prompt, look, inner, buf);
    let shown = scroll::visible(found.len(), row, usize::from(rows.height), None);
    for (place, index) in rows.rows().zip(shown) {
        let Some(entry) = found.get(index) else {
            continue;
        };
        let is_here = index == scroll::clamp(row, found.len());
        draw_entry(entry, is_here, keymap, look, place, buf);
    }
    Some(cursor)
}

/// Where the palette lies over the body of the screen.
#[must_use]
pub fn place(area: Rect) -> Rect {
    let width = area.width.min(72);
    let height = area.height.min(18);
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 4,
        width,
        height,
    }
}

/// The row drawn at a cell of the body.
#[must_use]
pub fn row_at(prompt: &Prompt, row: usize, area: Rect, at: Position) -> Option<usize> {
    let inner = frame::inner(place(area));
    let line = at.y.checked_sub(inner.y).filter(|_| inner.contains(at))?;
    // What is typed has the first line.
    let line = usize::from(line).checked_sub(1)?;
    let rows = matches(&prompt.text()).len();
    let height = usize::from(inner.height.saturating_sub(1));
    scroll::visible(rows, row, height, None).nth(line)
}

/// One command: its name, what it does, its keys.
pub fn draw_entry(
    entry: &Entry,
    is_here: bool,
    keymap: &Keymap,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let cursor = if is_here { look.glyphs.cursor } else { " " };
    let left = [
        Span::styled(cursor, look.theme.title(true)),
        Span::styled(format!("{:<17}", entry.name), look.theme.title(false)),
        Span::styled(entry.phrase, look.theme.dim()),
    ];
    let keys: Vec<String> = keymap.keys(entry.command).collect();
    let right = [Span::styled(keys.join("  "), look.theme.key_hint())];
    line::draw_both(&left, &right, look.glyphs.ellipsis, area, buf);
    if is_here {
        frame::select(true, look, area, buf);
    }
}
