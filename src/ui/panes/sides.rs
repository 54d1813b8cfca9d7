//! Both sides of a dispute facing each other, and what we make of it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Flex, Layout, Position, Rect};
use ratatui::text::Span;

use super::blocks::{self, Blocks};
use crate::ui::state::{Look, Pane, State};
use crate::ui::widgets::sheet::{Lead, Lit, Sheet};
use crate::ui::widgets::{frame, line};
use crate::views::excerpts::{Block, Reading};

/// Cells that a column must have for a quote to be read in it.
const COLUMN: u16 = 34;
/// Cells between two columns.
const GAP: u16 = 2;

/// Draws the dispute in hand.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let is_focused = state.has_keys(Pane::Sides);
    let Some(dispute) = state.survey.disputes.get(state.dispute) else {
        frame::draw("Sides", "", is_focused, look, area, buf);
        return;
    };
    let title = format!(
        "{} {} {}",
        dispute.title, look.glyphs.separator, dispute.ask
    );
    let inner = frame::draw(&title, "", is_focused, look, area, buf);
    let parts = Parts::of(state, inner);
    let sheet = &parts.sides;
    draw_head(&state.sides, look, parts.head, buf);
    let cursor = Some((state.side_citation, is_focused));
    sheet.draw_from(parts.first, cursor, look, parts.body, buf);
    frame::draw_scrollbar(sheet.len(), parts.first, look, parts.body, buf);
    parts.foot.draw_from(0, None, look, parts.below, buf);
}

/// Everything about a dispute on one sheet, for a display on which nobody scrolls, and the lines of it that `area` holds.
#[must_use]
pub fn unrolled(block: &Block, look: &Look, area: Rect) -> (Sheet, usize) {
    let inner = frame::inner(area);
    let mut sheet = sides(block, "", look, inner.width);
    sheet.push_blank();
    push_ruling(&mut sheet, block, look);
    (sheet, usize::from(inner.height.saturating_sub(2)))
}

/// Draws the dispute in hand unrolled, from line `first` on, without a cursor.
pub fn draw_unrolled(state: &State, first: usize, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let Some(dispute) = state.survey.disputes.get(state.dispute) else {
        return;
    };
    let title = format!(
        "{} {} {}",
        dispute.title, look.glyphs.separator, dispute.ask
    );
    let inner = frame::draw(&title, "", false, look, area, buf);
    let (sheet, _) = unrolled(&state.sides, look, area);
    let [head, body] = Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]).areas(inner);
    draw_head(&state.sides, look, head, buf);
    sheet.draw_from(first, None, look, body, buf);
    frame::draw_scrollbar(sheet.len(), first, look, body, buf);
}

/// What stands where.
struct Parts {
    head: Rect,
    body: Rect,
    below: Rect,
    sides: Sheet,
    /// The first line of the sides in sight.
    first: usize,
    foot: Sheet,
}

impl Parts {
    fn of(state: &State, inner: Rect) -> Self {
        let foot = ruling(&state.sides, inner.width, &state.look);
        let room = u16::try_from(foot.len())
            .unwrap_or(u16::MAX)
            .min(inner.height / 2);
        let sides = sides(&state.sides, &state.search.needle, &state.look, inner.width);
        let wanted = u16::try_from(sides.len())
            .unwrap_or(u16::MAX)
            .saturating_add(1);
        let [head, body, below] = Layout::vertical([
            Constraint::Length(2.min(inner.height)),
            Constraint::Length(wanted.min(inner.height.saturating_sub(2 + room))),
            Constraint::Length(room),
        ])
        .flex(Flex::Start)
        .areas(inner);
        let line = state.pinned(Some(Pane::Sides), state.side_citation);
        let first = sides.first_shown(state.side_citation, line, usize::from(body.height));
        Self {
            head,
            body,
            below,
            sides,
            first,
            foot,
        }
    }
}

/// The citation drawn at a cell of the pane, and its first line.
#[must_use]
pub fn citation_at(state: &State, area: Rect, at: Position) -> Option<(usize, isize)> {
    let parts = Parts::of(state, frame::inner(area));
    parts.sides.item_at(parts.first, parts.body, at)
}

/// Whether the dispute is open or how it is read, with the values side by side.
fn draw_head(block: &Block, look: &Look, area: Rect, buf: &mut Buffer) {
    let values: Vec<&str> = block.sides.iter().map(|side| &*side.value).collect();
    let text = values.join(&format!("  {}  ", look.glyphs.mark(block.verdict)));
    let left = [Span::styled(text, look.theme.heading())];
    let right = blocks::verdict(block.verdict, block.origins, look);
    line::draw_both(&left, &right, look.glyphs.ellipsis, area, buf);
}

fn ruling(block: &Block, cells: u16, look: &Look) -> Sheet {
    let mut sheet = Sheet::new(usize::from(cells));
    push_ruling(&mut sheet, block, look);
    sheet
}

fn push_ruling(sheet: &mut Sheet, block: &Block, look: &Look) {
    sheet.push(
        None,
        vec![Span::styled("What we make of it", look.theme.heading())],
        Vec::new(),
    );
    if let Some(Reading { prefers, why }) = &block.ruling {
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
        let text = explain(block.verdict);
        sheet.push_text(
            None,
            Lead::each(" ", look.theme.dim()),
            Lit::plain(text, look.theme.dim()),
        );
    }
}

const fn explain(verdict: crate::model::Verdict) -> &'static str {
    use crate::model::Verdict;
    match verdict {
        Verdict::Single | Verdict::Agrees => "The sources agree.",
        Verdict::Narrows => {
            "No contradiction: one source is more exact than another, and fits into it."
        }
        Verdict::Updated => "A later report has moved on from an earlier one.",
        Verdict::Basis => {
            "They count on a different basis, or different speakers say so. Nobody has ruled on it."
        }
        Verdict::Disputed => "They cannot both be right, and nobody has ruled on it yet.",
    }
}

/// The sides beside each other in as many columns as fit; more sides than columns go below, band by band. All is one
/// sheet, so that it scrolls as a whole.
fn sides(block: &Block, needle: &str, look: &Look, width: u16) -> Sheet {
    let sides = &block.sides;
    let columns = usize::from((width + GAP) / (COLUMN + GAP)).clamp(1, sides.len().max(1));
    let gaps = u16::try_from(columns - 1).unwrap_or(0) * GAP;
    let cells = width.saturating_sub(gaps) / u16::try_from(columns).unwrap_or(1);
    let mut whole = Sheet::new(usize::from(width));
    let mut item = 0;
    for (index, chunk) in sides.chunks(columns).enumerate() {
        if index > 0 {
            whole.push_blank();
        }
        let mut parts = Vec::new();
        for side in chunk {
            let blocks = Blocks::new(usize::from(cells), needle, look);
            let mut blocks = blocks.from_item(item);
            blocks.push_side(side, true);
            item = blocks.next_item();
            parts.push(blocks.sheet);
        }
        whole.push_columns(&parts, GAP);
    }
    whole
}
