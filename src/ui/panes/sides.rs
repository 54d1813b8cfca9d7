//! Both sides of a dispute facing each other, and what we make of it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Span;

use super::blocks;
use crate::ui::state::{Look, Pane, State};
use crate::ui::widgets::sheet::{Lead, Lit, Sheet};
use crate::ui::widgets::{frame, line};
use crate::views::disputes::Dispute;
use crate::views::excerpts::{Reading, Side};

/// Cells that a column must have for a quote to be read in it.
const COLUMN: u16 = 34;

/// Draws the dispute in hand.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let is_focused = state.focus == Pane::Sides && state.overlays.is_empty();
    let Some(dispute) = state.disputes.get(state.dispute) else {
        frame::draw("Sides", "", is_focused, look, area, buf);
        return;
    };
    let title = format!(
        "{} {} {}",
        dispute.title, look.glyphs.separator, dispute.block.ask
    );
    let inner = frame::draw(&title, "", is_focused, look, area, buf);
    let foot = ruling(dispute, inner.width, look);
    let room = u16::try_from(foot.len())
        .unwrap_or(u16::MAX)
        .min(inner.height / 2);
    let [head, body, below] = Layout::vertical([
        Constraint::Length(2.min(inner.height)),
        Constraint::Fill(1),
        Constraint::Length(room),
    ])
    .areas(inner);
    draw_head(dispute, look, head, buf);
    draw_sides(state, dispute, is_focused, body, buf);
    foot.draw_from(0, None, look, below, buf);
}

/// Whether the dispute is open or how it is read, with the values side by side.
fn draw_head(dispute: &Dispute, look: &Look, area: Rect, buf: &mut Buffer) {
    let values: Vec<&str> = dispute
        .block
        .sides
        .iter()
        .map(|side| &*side.value)
        .collect();
    let text = values.join(&format!("  {}  ", look.glyphs.exchange));
    let left = [Span::styled(text, look.theme.heading())];
    let right = blocks::verdict(dispute.block.verdict, dispute.block.origins, look);
    line::draw_both(&left, &right, look.glyphs.ellipsis, area, buf);
}

fn ruling(dispute: &Dispute, cells: u16, look: &Look) -> Sheet {
    let mut sheet = Sheet::new(usize::from(cells));
    sheet.push(
        None,
        vec![Span::styled("What we make of it", look.theme.heading())],
        Vec::new(),
    );
    if let Some(Reading { prefers, why }) = &dispute.block.ruling {
        let text = prefers.as_ref().map_or_else(
            || format!("Left open. {why}"),
            |value| format!("{value}. {why}"),
        );
        sheet.push_text(
            None,
            Lead::each(" ", look.theme.ruling()),
            Lit::plain(&text, look.theme.ruling()),
        );
    } else {
        let text = explain(dispute.block.verdict);
        sheet.push_text(
            None,
            Lead::each(" ", look.theme.dim()),
            Lit::plain(text, look.theme.dim()),
        );
    }
    sheet
}

const fn explain(verdict: crate::model::Verdict) -> &'static str {
    use crate::model::Verdict;
    match verdict {
        Verdict::Single | Verdict::Agrees => "The sources agree.",
        Verdict::Narrows => {
            "No contradiction: one source is more exact than another, and fits into it. Nobody has ruled on it."
        }
        Verdict::Updated => {
            "A later report has moved on from an earlier one. Nobody has ruled on it."
        }
        Verdict::Basis => {
            "They count on a different basis, or different speakers say so. Nobody has ruled on it."
        }
        Verdict::Disputed => "They cannot both be right, and nobody has ruled on it yet.",
    }
}

/// As many columns as fit; more sides than columns go below, band by band.
fn draw_sides(state: &State, dispute: &Dispute, is_focused: bool, area: Rect, buf: &mut Buffer) {
    let sides = &dispute.block.sides;
    let fitting = usize::from((area.width + 2) / (COLUMN + 2)).max(1);
    let columns = fitting.min(sides.len()).max(1);
    let gaps = u16::try_from(columns - 1).unwrap_or(0) * 2;
    let cells = area.width.saturating_sub(gaps) / u16::try_from(columns).unwrap_or(1);
    let sheet = band(sides, columns, usize::from(cells), state);
    sheet.draw(
        Some(state.side_citation),
        is_focused,
        &state.look,
        area,
        buf,
    );
}

/// Columns of sides as one sheet, so that it scrolls as a whole.
fn band(sides: &[Side], columns: usize, cells: usize, state: &State) -> Sheet {
    let mut whole = Sheet::new(cells * columns + (columns - 1) * 2);
    let mut item = 0;
    for (index, chunk) in sides.chunks(columns).enumerate() {
        if index > 0 {
            whole.push_blank();
        }
        let mut parts = Vec::new();
        for side in chunk {
            let mut part = Sheet::new(cells);
            item = blocks::push_side(&mut part, side, item, &state.search.needle, &state.look);
            parts.push(part);
        }
        whole.push_columns(&parts);
    }
    whole
}
