//! Moving through the articles to be read.

mod find;

use ratatui::layout::{Position, Rect};

use super::{Click, entry, navigate};
use crate::ui::command::Command;
use crate::ui::layout;
use crate::ui::panes;
use crate::ui::scroll;
use crate::ui::state::{Pane, State, View};
use crate::ui::theme::Level;
use crate::ui::widgets::frame;
use crate::ui::widgets::page::{MEASURE, Page};

pub use find::find;

/// Fills the screen with the view, at the article and the quote that were in hand elsewhere.
pub fn open(state: &mut State) {
    let cited = entry::citation(state).map(|cited| (cited.source.clone(), cited.words));
    if state.view == View::Articles {
        return;
    }
    navigate::view(state, View::Articles);
    let Some((source, words)) = cited else {
        return;
    };
    if let Some(row) = state.volume_of(&source) {
        state.select_volume(row);
        if let Some(words) = words {
            state.seek_quote(words);
        }
    }
}

/// Runs a command in the way of this view; `false` leaves it to what is common to all.
pub fn run(state: &mut State, command: Command) -> bool {
    match (state.focus, command) {
        (Pane::Shelf, Command::Open) | (Pane::Resting, Command::Back) => state.focus = Pane::Text,
        (Pane::Text, Command::Open) if state.articles.resting.is_empty() => {
            state.notify(Level::Info, "nothing is quoted here");
        }
        (Pane::Text, Command::Open) => state.focus = Pane::Resting,
        (Pane::Resting, Command::Open) => follow(state),
        (_, Command::NextMatch) if !is_searching(state) => step(state, true),
        (_, Command::PreviousMatch) if !is_searching(state) => step(state, false),
        (Pane::Text, Command::PageDown) => scroll_by(state, 1, 1),
        (Pane::Text, Command::PageUp) => scroll_by(state, -1, 1),
        (Pane::Text, Command::HalfPageDown) => scroll_by(state, 1, 2),
        (Pane::Text, Command::HalfPageUp) => scroll_by(state, -1, 2),
        _ => return false,
    }
    true
}

/// Moves the cursor by rows.
pub fn move_by(state: &mut State, rows: isize) {
    let articles = &mut state.articles;
    match state.focus {
        Pane::Shelf => {
            let row = scroll::move_by(articles.row, rows, articles.shelf.len());
            if row != articles.row {
                state.select_volume(row);
            }
        }
        Pane::Resting => {
            let count = articles.resting.len();
            articles.resting_row = scroll::move_by(articles.resting_row, rows, count);
        }
        _ if articles.reader.quotes.is_empty() => scroll_lines(state, rows),
        _ => {
            let count = articles.reader.quotes.len();
            let quote = scroll::move_by(articles.quote, rows, count);
            state.select_quote(quote);
        }
    }
}

/// Keeps the pane beside the text that had the keys last, and lays the article out when it is new or its pane has got another width.
pub fn fit(state: &mut State) {
    match state.focus {
        Pane::Shelf => state.articles.is_resting_beside = false,
        Pane::Resting => state.articles.is_resting_beside = true,
        _ => {}
    }
    let Some(area) = text_area(state) else {
        return;
    };
    let cells = area.width.min(MEASURE);
    if state.articles.page.cells != usize::from(cells) {
        let page = Page::lay(&state.articles.reader, cells, true, &state.look);
        state.articles.page = page;
        state.articles.first = None;
    }
}

/// Selects what is drawn at a cell of a pane whose area, frame included, is `area`; `None` when there is nothing.
pub fn click(state: &mut State, pane: Pane, area: Rect, at: Position) -> Option<Click> {
    let inner = frame::inner(area);
    let line = at.y.checked_sub(inner.y).filter(|_| inner.contains(at))?;
    match pane {
        Pane::Shelf => {
            let (row, line) = panes::articles::row_at(state, line, inner)?;
            let was_in_hand = row == state.articles.row;
            if !was_in_hand {
                state.select_volume(row);
            }
            state.pin(Some(pane), row, line);
            Some(Click::on(was_in_hand))
        }
        Pane::Text => {
            let articles = &state.articles;
            let first = panes::articles::first_line(state, inner.height);
            let cell = usize::from(at.x - inner.x);
            let line = first + usize::from(line);
            let quote = articles.page.quote_at(line, cell, &articles.reader)?;
            let was_in_hand = quote == articles.quote;
            if !was_in_hand {
                state.select_quote(quote);
            }
            // What was clicked stays where it is.
            state.articles.first = Some(first);
            Some(Click::on(was_in_hand))
        }
        Pane::Resting => {
            let list = panes::articles::resting(state);
            let (row, line) = list.row_at(&state.look, inner, at)?;
            let before = std::mem::replace(&mut state.articles.resting_row, row);
            state.pin(Some(pane), row, line);
            Some(Click::on(before == row))
        }
        _ => None,
    }
}

fn is_searching(state: &State) -> bool {
    !state.search.needle.is_empty()
}

/// Goes to the entry that rests on the quote.
fn follow(state: &mut State) {
    let articles = &state.articles;
    let resting = articles.resting.get(articles.resting_row);
    if let Some(subject) = resting.map(|resting| resting.subject.clone()) {
        state.go_to(&subject);
    }
}

/// To the next quote or the one before, from the last of an article to the first of the next that has any.
fn step(state: &mut State, forward: bool) {
    let articles = &state.articles;
    let next = if forward {
        Some(articles.quote + 1).filter(|next| *next < articles.reader.quotes.len())
    } else {
        articles.quote.checked_sub(1)
    };
    if let Some(quote) = next {
        state.select_quote(quote);
    } else if !turn(state, forward) {
        let text = if forward {
            "this is the last quote"
        } else {
            "this is the first quote"
        };
        state.notify(Level::Info, text);
    }
}

/// To the first quote of the next article, or the last one of the article before; `false` where there is none.
fn turn(state: &mut State, forward: bool) -> bool {
    let articles = &state.articles;
    let is_quoted = |row: &usize| {
        let volume = articles.shelf.get(*row);
        volume.is_some_and(|volume| volume.quotes > 0)
    };
    let row = if forward {
        (articles.row + 1..articles.shelf.len()).find(is_quoted)
    } else {
        (0..articles.row).rev().find(is_quoted)
    };
    let Some(row) = row else {
        return false;
    };
    state.select_volume(row);
    if !forward {
        state.select_quote(usize::MAX);
    }
    true
}

/// The room for the text, where it is shown.
fn text_area(state: &State) -> Option<Rect> {
    layout::area_of(state, Pane::Text).map(frame::inner)
}

/// Lines of the text in sight; one where it is not shown.
fn text_height(state: &State) -> usize {
    text_area(state).map_or(1, |area| usize::from(area.height))
}

/// Scrolls the text by pages, or by parts of one; the quote stays in hand.
fn scroll_by(state: &mut State, direction: isize, parts: usize) {
    let height = text_height(state);
    let lines = scroll::page(height / parts);
    scroll_lines(state, direction.saturating_mul(lines));
}

/// Scrolls the text by `lines`; the quote stays in hand.
pub fn scroll_lines(state: &mut State, lines: isize) {
    let Some(area) = text_area(state) else {
        return;
    };
    let first = panes::articles::first_line(state, area.height);
    let last = state.articles.page.last_first(area.height);
    state.articles.first = Some(first.saturating_add_signed(lines).min(last));
}
