//! What rests on the words in hand: the claims, each with the entry that it is about.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::mark;
use crate::text::wrap;
use crate::ui::state::Look;
use crate::ui::widgets::frame;
use crate::ui::widgets::sheet::{Lead, Lit, Sheet};
use crate::views::rests::Resting;

/// What the list is called.
pub const TITLE: &str = "What rests on it";

/// Cells before a claim.
const INDENT: usize = 2;
/// Cells of the blank and the mark behind it.
const MARK: usize = 5;

/// A list of claims under the words that carry them.
#[derive(Debug, Clone, Copy)]
pub struct List<'a> {
    /// The words, when they are quoted.
    pub words: Option<&'a str>,
    /// The claims.
    pub resting: &'a [Resting],
    /// The row in hand.
    pub row: usize,
    /// The line on which it stays, where it was clicked.
    pub pinned: Option<isize>,
    /// Whether the list has the keys.
    pub is_focused: bool,
}

impl List<'_> {
    /// Draws the lines in sight.
    pub fn draw(&self, look: &Look, area: Rect, buf: &mut Buffer) {
        let sheet = self.sheet(look, area.width);
        let first = self.first(&sheet, area);
        sheet.draw_from(first, Some((self.row, self.is_focused)), look, area, buf);
        frame::draw_scrollbar(sheet.len(), first, look, area, buf);
    }

    /// The row drawn at a cell of the area, and the line of the area where it begins.
    #[must_use]
    pub fn row_at(&self, look: &Look, area: Rect, at: Position) -> Option<(usize, isize)> {
        let sheet = self.sheet(look, area.width);
        sheet.item_at(self.first(&sheet, area), area, at)
    }

    fn first(&self, sheet: &Sheet, area: Rect) -> usize {
        sheet.first_shown(self.row, self.pinned, usize::from(area.height))
    }

    fn sheet(&self, look: &Look, cells: u16) -> Sheet {
        let theme = &look.theme;
        let head = match self.words {
            Some(words) => {
                let [open, close] = look.glyphs.quotes;
                format!("{open}{words}{close}")
            }
            None => "a passage that is not quoted".to_owned(),
        };
        let mut sheet = Sheet::new(usize::from(cells));
        let text = Lit::plain(&head, theme.quote());
        sheet.push_text(None, Lead::each("", theme.text()), text);
        sheet.push_blank();
        let mut told = None;
        for (index, resting) in self.resting.iter().enumerate() {
            if told != Some(&resting.subject) {
                let title = Lit::plain(&resting.title, theme.heading());
                sheet.push_text(None, Lead::each("", theme.text()), title);
                told = Some(&resting.subject);
            }
            self.push(index, resting, look, &mut sheet);
        }
        sheet
    }

    /// The question and the value, with the mark at the end of the first line.
    fn push(&self, index: usize, resting: &Resting, look: &Look, sheet: &mut Sheet) {
        let theme = &look.theme;
        let is_here = index == self.row;
        let cursor = if is_here { look.glyphs.cursor } else { " " };
        let text = format!("{}: {}", resting.ask, resting.value);
        let mut right = mark(resting.verdict, resting.origins, look);
        let room = sheet.cells.saturating_sub(INDENT + MARK).max(1);
        for line in wrap(&text, room) {
            let cursor = if right.is_empty() { " " } else { cursor };
            let left = vec![
                Span::styled(format!("{cursor} "), theme.title(true)),
                Span::styled(text.get(line).unwrap_or_default().to_owned(), theme.text()),
            ];
            sheet.push(Some(index), left, std::mem::take(&mut right));
        }
    }
}
