//! A quote in its article, and everything that rests on it.

use std::ops::RangeInclusive;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Span;

use super::Quote;
use crate::ui::panes::resting;
use crate::ui::state::Look;
use crate::ui::widgets::page::{Page, Sight};
use crate::ui::widgets::{frame, line};
use crate::views::reader::{Reader, Spot};

/// Columns from which list and article stand side by side.
const BESIDE: u16 = 120;

/// Draws the article with the quote, and the list of what rests on it; the row in hand stays on the line on which it was
/// clicked, if on any.
pub fn draw(shown: &Quote, line: Option<isize>, look: &Look, area: Rect, buf: &mut Buffer) {
    let [article, list] = split(area);
    let inner = frame::draw_over(
        &shown.reader.title,
        &shown.reader.byline,
        false,
        look,
        article,
        buf,
    );
    draw_article(&shown.reader, &shown.spot, shown.scroll, look, inner, buf);
    let note = shown.resting.len().to_string();
    let inner = frame::draw_over(resting::TITLE, &note, true, look, list, buf);
    listing(shown, line).draw(look, inner, buf);
}

/// Where the article stands, and where the list.
#[must_use]
pub fn split(area: Rect) -> [Rect; 2] {
    if area.width >= BESIDE {
        Layout::horizontal([Constraint::Fill(58), Constraint::Fill(42)]).areas(area)
    } else {
        Layout::vertical([Constraint::Fill(60), Constraint::Fill(40)]).areas(area)
    }
}

/// How far the article can be scrolled from the place of the quote, up and down, when drawn into `area`.
#[must_use]
pub fn scroll_range(shown: &Quote, look: &Look, area: Rect) -> RangeInclusive<isize> {
    let [article, _] = split(area);
    let inner = frame::inner(article);
    let lines = |n: usize| isize::try_from(n).unwrap_or(isize::MAX);
    let page = Page::lay(&shown.reader, inner.width, false, look);
    let middle = page.first_for(Some(&shown.spot), inner.height);
    -lines(middle)..=lines(page.last_first(inner.height)) - lines(middle)
}

/// The row of the list drawn at a cell of the body, and its first line.
#[must_use]
pub fn row_at(
    shown: &Quote,
    line: Option<isize>,
    look: &Look,
    area: Rect,
    at: Position,
) -> Option<(usize, isize)> {
    let [_, list] = split(area);
    listing(shown, line).row_at(look, frame::inner(list), at)
}

/// What rests on the words, the row in hand on the line on which it was clicked, if on any.
fn listing(shown: &Quote, pinned: Option<isize>) -> resting::List<'_> {
    resting::List {
        words: shown.words.as_deref(),
        resting: &shown.resting,
        row: shown.row,
        pinned,
        is_focused: true,
    }
}

/// Draws an article so that the words in question are in sight, then scrolled by `scroll` lines.
pub fn draw_article(
    reader: &Reader,
    spot: &Spot,
    scroll: isize,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let page = Page::lay(reader, area.width, false, look);
    let middle = page.first_for(Some(spot), area.height);
    let first = middle
        .saturating_add_signed(scroll)
        .min(page.last_first(area.height));
    let sight = Sight {
        first,
        spot: Some(spot),
        is_focused: true,
        needle: "",
    };
    page.draw(reader, sight, look, area, buf);
    if page.is_empty() {
        let text = Span::styled("nothing of this article is at hand", look.theme.dim());
        line::draw(&[text], look.glyphs.ellipsis, area, buf);
    }
    frame::draw_scrollbar(page.len(), first, look, area, buf);
}
