//! Which source says so: the claims about the subject with their quotes, and the article where it is at hand.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use super::blocks::Blocks;
use super::draw_hint;
use crate::ui::overlays::quote;
use crate::ui::state::{Pane, State, View};
use crate::ui::widgets::frame;
use crate::ui::widgets::sheet::Sheet;
use crate::views::phrase;

/// Lines that the list of claims needs beside an article.
const LEAST_LIST: u16 = 12;

/// Draws the pane.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let (upper, lower) = split(state, area);
    let is_focused = state.has_keys(Pane::Sources);
    let separator = look.glyphs.separator;
    let drafted = if state.excerpts.is_drafted {
        format!(" {separator} drafted")
    } else {
        String::new()
    };
    let title = match &*state.excerpts.title {
        "" => "Sources".to_owned(),
        title => format!("Sources {separator} {title}{drafted}"),
    };
    let note = phrase::count(state.excerpts.articles, "article");
    let inner = frame::draw(&title, &note, is_focused, look, upper, buf);
    if state.excerpts.blocks.is_empty() {
        draw_hint("nothing is in hand", look, inner, buf);
        return;
    }
    let (sheet, first) = sheet(state, inner);
    sheet.draw_from(first, Some((state.citation, is_focused)), look, inner, buf);
    frame::draw_scrollbar(sheet.len(), first, look, inner, buf);
    if let Some(lower) = lower {
        draw_article(state, lower, buf);
    }
}

/// All claims, and the first line in sight.
fn sheet(state: &State, inner: Rect) -> (Sheet, usize) {
    let cells = usize::from(inner.width);
    let mut blocks = Blocks::new(cells, &state.search.needle, &state.look);
    if let Some(summary) = &state.excerpts.summary {
        blocks.push_summary(summary);
    }
    blocks.push_all(&state.excerpts.blocks);
    let line = state.pinned(Some(Pane::Sources), state.citation);
    let height = usize::from(inner.height);
    let first = blocks.sheet.first_shown(state.citation, line, height);
    (blocks.sheet, first)
}

/// The citation drawn at a cell of the pane, and its first line.
#[must_use]
pub fn citation_at(state: &State, area: Rect, at: Position) -> Option<(usize, isize)> {
    let (upper, _) = split(state, area);
    let inner = frame::inner(upper);
    let (sheet, first) = sheet(state, inner);
    sheet.item_at(first, inner, at)
}

/// Whether the article of the citation in hand is drawn at a cell of the pane.
#[must_use]
pub fn has_article_at(state: &State, area: Rect, at: Position) -> bool {
    let (_, lower) = split(state, area);
    lower.is_some_and(|lower| frame::inner(lower).contains(at))
}

/// The list, and below it the article of the citation in hand where the user has it and there is room.
fn split(state: &State, area: Rect) -> (Rect, Option<Rect>) {
    let has_article = state
        .excerpts
        .citations()
        .nth(state.citation)
        .is_some_and(|excerpt| state.edition.articles.contains_key(&excerpt.source));
    // Whoever decides about a draft needs the words in their place more than the whole list.
    let least = match state.view {
        View::Review => LEAST_LIST / 2,
        _ => LEAST_LIST,
    };
    if !has_article || area.height < least * 2 {
        return (area, None);
    }
    let [upper, lower] =
        Layout::vertical([Constraint::Percentage(52), Constraint::Fill(1)]).areas(area);
    (upper, Some(lower))
}

/// The full article with its quotes lit, scrolled to the one in hand.
fn draw_article(state: &State, area: Rect, buf: &mut Buffer) {
    let Some(excerpt) = state.excerpts.citations().nth(state.citation) else {
        return;
    };
    let shown = &state.cited;
    let article = state.edition.articles.get(&shown.source);
    let spot = excerpt.words.map(|words| shown.spot(words, article));
    let title = format!("Article {} {}", state.look.glyphs.separator, shown.title);
    let inner = frame::draw(&title, &shown.byline, false, &state.look, area, buf);
    quote::draw_article(shown, &spot.unwrap_or_default(), 0, &state.look, inner, buf);
}
