//! The articles to be read: the shelf, the text in hand, and what rests on the quote in hand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::{draw_hint, resting};
use crate::text::{fit_with, width};
use crate::ui::scroll;
use crate::ui::state::{Look, Pane, State};
use crate::ui::widgets::page::Sight;
use crate::ui::widgets::{frame, line};
use crate::views::phrase;
use crate::views::shelf::Volume;

/// Cells from which an article takes one line of the shelf, else two.
const ONE_LINE: u16 = 70;
/// Cells for the outlet where an article takes one line.
const OUTLET: usize = 18;

/// Draws what is in sight.
pub fn draw(state: &State, pane: Pane, area: Rect, buf: &mut Buffer) {
    match pane {
        Pane::Text => draw_text(state, area, buf),
        Pane::Resting => draw_resting(state, area, buf),
        _ => draw_shelf(state, area, buf),
    }
}

fn draw_shelf(state: &State, area: Rect, buf: &mut Buffer) {
    let (look, articles) = (&state.look, &state.articles);
    let is_focused = state.has_keys(Pane::Shelf);
    let shelf = &articles.shelf;
    let full = shelf.iter().filter(|volume| volume.is_full).count();
    let note = match full {
        0 => shelf.len().to_string(),
        full => format!("{full} of {} in full", shelf.len()),
    };
    let inner = frame::draw("Articles", &note, is_focused, look, area, buf);
    if shelf.is_empty() {
        draw_hint("no article is known", look, inner, buf);
        return;
    }
    let (shown, lines) = shelf_rows(state, inner);
    let first = shown.start;
    let days = shown.clone().filter_map(|row| shelf.get(row));
    let day_cells = days.map(|volume| width(&volume.day)).max().unwrap_or(0);
    for (place, row) in frame::items(inner, lines).zip(shown) {
        let Some(volume) = shelf.get(row) else {
            continue;
        };
        let is_here = row == articles.row;
        draw_volume(volume, day_cells, is_here, state, place, buf);
        if is_here {
            for line in place.rows() {
                frame::select(is_focused, look, line, buf);
            }
        }
    }
    let rows = shelf.len() * usize::from(lines);
    frame::draw_scrollbar(rows, first * usize::from(lines), look, inner, buf);
}

/// The rows of the shelf in sight, and how many lines each takes.
fn shelf_rows(state: &State, inner: Rect) -> (std::ops::Range<usize>, u16) {
    let lines = if inner.width >= ONE_LINE || inner.height < 2 {
        1
    } else {
        2
    };
    let height = usize::from(inner.height / lines);
    let articles = &state.articles;
    let shown = state.visible(Pane::Shelf, articles.shelf.len(), articles.row, height);
    (shown, lines)
}

/// The row of the shelf that is drawn on a line of it, and how many rows are in sight above that.
#[must_use]
pub fn row_at(state: &State, line: u16, inner: Rect) -> Option<(usize, isize)> {
    let (mut shown, lines) = shelf_rows(state, inner);
    let first = shown.start;
    let row = shown.nth(usize::from(line / lines))?;
    Some((row, scroll::line_of(row, first)))
}

fn draw_volume(
    volume: &Volume,
    day_cells: usize,
    is_here: bool,
    state: &State,
    area: Rect,
    buf: &mut Buffer,
) {
    let (look, theme) = (&state.look, &state.look.theme);
    let cursor = if is_here { look.glyphs.cursor } else { " " };
    let day = format!("{}{}  ", volume.day, blanks(day_cells, &volume.day));
    let outlet = match &volume.outlet {
        Some(outlet) => Span::styled(outlet.to_string(), theme.text()),
        None => Span::styled("not stated", theme.dim()),
    };
    let lit = line::matches(&volume.title, &state.search.needle);
    let title = line::light(&volume.title, theme.text(), &lit, theme.match_lit());
    let mut left = vec![
        Span::styled(cursor, theme.title(true)),
        Span::styled(day, theme.citation()),
    ];
    // Where all are at hand, the frame says so already.
    let is_told = state.articles.shelf.iter().all(|volume| volume.is_full);
    let right = rests_on(volume, volume.is_full && !is_told, look);
    if area.width >= ONE_LINE {
        let name = fit_with(&outlet.content, OUTLET, look.glyphs.ellipsis).into_owned();
        let gap = blanks(OUTLET + 2, &name);
        left.push(Span::styled(format!("{name}{gap}"), outlet.style));
        left.extend(title);
        line::draw_both(&left, &right, look.glyphs.ellipsis, area, buf);
        return;
    }
    left.push(outlet);
    line::draw_both(&left, &right, look.glyphs.ellipsis, area, buf);
    let below = Rect {
        y: area.y.saturating_add(1),
        height: area.height.saturating_sub(1),
        ..area
    };
    let mut second = vec![Span::raw("   ")];
    second.extend(title);
    line::draw(&second, look.glyphs.ellipsis, below, buf);
}

/// How much rests on an article, and that it is at hand where that is to be told.
fn rests_on(volume: &Volume, is_full: bool, look: &Look) -> Vec<Span<'static>> {
    let count = match volume.claims {
        0 => "not cited".to_owned(),
        1 => "1 claim".to_owned(),
        claims => format!("{claims} claims"),
    };
    let mut spans = Vec::new();
    if is_full {
        let text = format!("full {} ", look.glyphs.separator);
        spans.push(Span::styled(text, look.theme.quote()));
    }
    spans.push(Span::styled(count, look.theme.dim()));
    spans
}

fn blanks(cells: usize, text: &str) -> String {
    " ".repeat(cells.saturating_sub(width(text)))
}

fn draw_text(state: &State, area: Rect, buf: &mut Buffer) {
    let (look, articles) = (&state.look, &state.articles);
    let is_focused = state.has_keys(Pane::Text);
    let reader = &articles.reader;
    let note = match reader.quotes.len() {
        0 => "nothing is quoted".to_owned(),
        count => format!("quote {} of {count}{}", articles.quote + 1, share(state)),
    };
    let title = if reader.is_full { "Text" } else { "Digest" };
    let inner = frame::draw(title, &note, is_focused, look, area, buf);
    if reader.paragraphs.is_empty() {
        draw_hint("nothing of this article is at hand", look, inner, buf);
        return;
    }
    let first = first_line(state, inner.height);
    let sight = Sight {
        first,
        spot: Some(&articles.spot),
        is_focused,
        needle: &state.search.needle,
    };
    articles.page.draw(reader, sight, look, inner, buf);
    frame::draw_scrollbar(articles.page.len(), first, look, inner, buf);
}

/// How much of the article is quoted.
fn share(state: &State) -> String {
    let (quoted, words) = state.articles.reader.share;
    match (quoted * 100).checked_div(words) {
        Some(percent) => format!(", {percent}% of its words"),
        None => String::new(),
    }
}

/// The first line of the text in sight.
#[must_use]
pub fn first_line(state: &State, height: u16) -> usize {
    let articles = &state.articles;
    let first = articles.first;
    let first = first.unwrap_or_else(|| articles.page.first_for(Some(&articles.spot), height));
    first.min(articles.page.last_first(height))
}

fn draw_resting(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let list = resting(state);
    let note = phrase::count(list.resting.len(), "claim");
    let inner = frame::draw(resting::TITLE, &note, list.is_focused, look, area, buf);
    if list.resting.is_empty() {
        draw_hint("nothing is quoted", look, inner, buf);
        return;
    }
    list.draw(look, inner, buf);
}

/// What rests on the quote in hand, as a list.
#[must_use]
pub fn resting(state: &State) -> resting::List<'_> {
    let articles = &state.articles;
    let excerpt = articles.excerpt.as_ref();
    resting::List {
        words: excerpt.and_then(|excerpt| excerpt.quote.as_deref()),
        resting: &articles.resting,
        row: articles.resting_row,
        pinned: state.pinned(Some(Pane::Resting), articles.resting_row),
        is_focused: state.has_keys(Pane::Resting),
    }
}
