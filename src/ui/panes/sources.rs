//! Which source says so: the claims about the subject with their quotes, and the article where it is at hand.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Span;

use super::blocks::Blocks;
use crate::ui::overlays::quote;
use crate::ui::state::{Pane, State};
use crate::ui::widgets::{frame, line};
use crate::views::{phrase, reader};

/// Lines that the list of claims needs beside an article.
const LEAST_LIST: u16 = 12;

/// Draws the pane.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let (upper, lower) = split(state, area);
    let is_focused = state.focus == Pane::Sources && state.overlays.is_empty();
    let separator = look.glyphs.separator;
    let drafted = if state.excerpts.is_drafted {
        format!(" {separator} drafted")
    } else {
        String::new()
    };
    let title = format!("Sources {separator} {}{drafted}", state.excerpts.title);
    let note = phrase::count(state.excerpts.articles, "article");
    let inner = frame::draw(&title, &note, is_focused, look, upper, buf);
    if state.excerpts.blocks.is_empty() {
        let text = Span::styled("nothing is in hand", look.theme.dim());
        line::draw(&[text], look.glyphs.ellipsis, inner, buf);
        return;
    }
    let mut blocks = Blocks::new(usize::from(inner.width), &state.search.needle, look);
    if let Some(summary) = &state.excerpts.summary {
        blocks.push_summary(summary);
    }
    blocks.push_all(&state.excerpts.blocks);
    blocks
        .sheet
        .draw(Some(state.citation), is_focused, look, inner, buf);
    if let Some(lower) = lower {
        draw_article(state, lower, buf);
    }
}

/// The list, and below it the article of the citation in hand where the user has it and there is room.
fn split(state: &State, area: Rect) -> (Rect, Option<Rect>) {
    let has_article = state
        .excerpts
        .citations()
        .nth(state.citation)
        .is_some_and(|excerpt| state.edition.articles.contains_key(&excerpt.source));
    if !has_article || area.height < LEAST_LIST * 2 {
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
    let dossier = state.dossier();
    let Some(source) = dossier.source(&excerpt.source) else {
        return;
    };
    let article = state.edition.articles.get(&source.id);
    let shown = reader::project(source, article, excerpt.words, &state.lens, dossier);
    let title = format!("Article {} {}", state.look.glyphs.separator, shown.title);
    let inner = frame::draw(&title, &shown.byline, false, &state.look, area, buf);
    quote::draw_article(&shown, 0, &state.look, inner, buf);
}
