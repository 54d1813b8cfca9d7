//! Draws parties by topics, and the positions of the cell in hand; or two parties facing each other.

mod grid;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;

use super::listing::Listing;
use super::{draw_hint, mark, none_of};
use crate::text::{width, wrap};
use crate::ui::state::{MatrixState, Pane, State, Versus};
use crate::ui::theme::Level;
use crate::ui::widgets::{frame, line};
use crate::views::matrix::{Cell, Order, Spot};

pub use grid::{Grid, Track};

/// Draws what is in sight.
pub fn draw(state: &State, pane: Pane, area: Rect, buf: &mut Buffer) {
    if pane == Pane::Matrix && state.matrix.versus.is_none() {
        draw_table(state, area, buf);
    } else {
        draw_listed(state, pane, area, buf);
    }
}

/// The row of a listed position that is drawn at a cell of a pane that has `area`.
#[must_use]
pub fn row_at(state: &State, pane: Pane, area: Rect, at: Position) -> Option<(usize, isize)> {
    listing(state, pane).hit(at, frame::inner(area))
}

fn is_focused(state: &State, pane: Pane) -> bool {
    state.has_keys(pane)
}

fn listing(state: &State, pane: Pane) -> Listing<'_> {
    let listed = state.matrix.listed(pane);
    Listing {
        rows: &listed.rows,
        cursor: listed.row,
        pinned: state.pinned(Some(pane), listed.row),
        needle: &state.search.needle,
        look: &state.look,
    }
}

fn draw_listed(state: &State, pane: Pane, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let listed = state.matrix.listed(pane);
    let note = listed.count().to_string();
    let title = listed_title(state, pane);
    let is_focused = is_focused(state, pane);
    let inner = frame::draw(&title, &note, is_focused, look, area, buf);
    if listed.rows.is_empty() {
        let what = match (&state.matrix.versus, state.matrix.topic()) {
            (None, None) => "ask",
            _ => "position",
        };
        draw_hint(&none_of(what, state), &state.look, inner, buf);
        return;
    }
    listing(state, pane).draw(is_focused, inner, buf);
}

fn listed_title(state: &State, pane: Pane) -> String {
    let dossier = state.dossier();
    let glyphs = &state.look.glyphs;
    if let Some(Versus {
        parties: [left, right],
        ..
    }) = &state.matrix.versus
    {
        let (own, other) = if pane == Pane::Matrix {
            (left, right)
        } else {
            (right, left)
        };
        return format!(
            "{} {} {}",
            dossier.name(own),
            glyphs.arrow,
            dossier.name(other)
        );
    }
    let (party, what) = match state.spot() {
        Spot::Topic(party, topic) => {
            let name = crate::views::matrix::topic_name(&topic, dossier);
            (party, name.to_string())
        }
        Spot::Owed(party) => (party, "answers owed".to_owned()),
    };
    let party = party.map_or_else(
        || "all parties".to_owned(),
        |party| dossier.name(&party).to_string(),
    );
    format!("{party} {} {what}", glyphs.separator)
}

fn draw_table(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let grid = Grid::lay(&state.matrix, frame::inner(area));
    let is_focused = is_focused(state, Pane::Matrix);
    let inner = frame::draw(
        &table_title(state),
        &table_note(state, &grid),
        is_focused,
        look,
        area,
        buf,
    );
    if state.matrix.table.parties.is_empty() {
        draw_hint(&none_of("position", state), &state.look, inner, buf);
        return;
    }
    draw_head(state, &grid, buf);
    for row in &grid.rows {
        draw_name(state, &grid, *row, inner, buf);
        for column in &grid.columns {
            let place = place(*column, row.start, inner);
            draw_cell(state, (row.at, column.at), place, buf);
            if (row.at, column.at) == (state.matrix.row, state.matrix.column) {
                frame::select(is_focused, look, place, buf);
            }
        }
    }
    let (rows, first, lines) = grid.scrolled;
    frame::draw_scrollbar(rows, first, look, lines, buf);
}

fn table_title(state: &State) -> String {
    let order = match state.matrix.order {
        Order::Count => "by number",
        Order::Name => "by name",
    };
    let separator = state.look.glyphs.separator;
    match state.matrix.kind {
        Some(kind) => format!(
            "Matrix {separator} {} only {separator} {order}",
            kind.title()
        ),
        None => format!("Matrix {separator} {order}"),
    }
}

/// What is out of sight on either side.
fn table_note(state: &State, grid: &Grid) -> String {
    let glyphs = &state.look.glyphs;
    let [left, right] = grid.hidden;
    let mut parts = Vec::new();
    if left > 0 {
        parts.push(format!("{} {left} more", glyphs.before));
    }
    if right > 0 {
        let topics = if right == 1 { "topic" } else { "topics" };
        parts.push(format!("{right} more {topics} {}", glyphs.after));
    }
    parts.join("  ")
}

/// The cells of a column in a line, without the gap to the next.
fn place(column: Track, y: u16, inner: Rect) -> Rect {
    Rect::new(column.start, y, column.len.saturating_sub(1).max(1), 1).intersection(inner)
}

fn draw_head(state: &State, grid: &Grid, buf: &mut Buffer) {
    let (theme, ellipsis) = (&state.look.theme, state.look.glyphs.ellipsis);
    for column in &grid.columns {
        let style = if column.at == state.matrix.column {
            theme.title(true)
        } else {
            theme.heading()
        };
        let name = column
            .at
            .checked_sub(1)
            .and_then(|topic| state.matrix.table.topics.get(topic))
            .map_or("owes answers", |topic| &*topic.name);
        let first = place(*column, grid.head.y, grid.head);
        let lines = headed(
            name,
            usize::from(first.width),
            usize::from(grid.head.height),
        );
        // A short heading stands on its column.
        let top = grid
            .head
            .bottom()
            .saturating_sub(u16::try_from(lines.len()).unwrap_or_default());
        for (text, y) in lines.into_iter().zip(top..) {
            let place = place(*column, y, grid.head);
            line::draw(
                &[Span::styled(text.to_owned(), style)],
                ellipsis,
                place,
                buf,
            );
        }
    }
}

/// A heading in as many lines as there are; the last has all the rest.
fn headed(name: &str, cells: usize, lines: usize) -> Vec<&str> {
    let ranges = wrap(name, cells.max(1));
    let (Some(last), true) = (lines.checked_sub(1), ranges.len() > lines) else {
        return ranges
            .into_iter()
            .filter_map(|range| name.get(range))
            .collect();
    };
    let starts = ranges.into_iter().enumerate();
    starts
        .take(lines)
        .filter_map(|(line, range)| {
            if line == last {
                name.get(range.start..)
            } else {
                name.get(range)
            }
        })
        .collect()
}

fn draw_name(state: &State, grid: &Grid, row: Track, inner: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let is_here = row.at == state.matrix.row;
    let party = row
        .at
        .checked_sub(1)
        .and_then(|party| state.matrix.table.parties.get(party));
    let style = match (is_here, party) {
        (true, _) => theme.title(true),
        (false, Some(_)) => theme.text(),
        (false, None) => theme.heading(),
    };
    let room = usize::from(grid.names.len).saturating_sub(3);
    let all = if room < "all parties".len() {
        "all"
    } else {
        "all parties"
    };
    let name = party.map_or(all, |party| {
        let is_short = party.cells > room && width(&party.code) <= room;
        if is_short { &party.code } else { &party.name }
    });
    let cursor = if is_here { glyphs.cursor } else { " " };
    let spans = [
        Span::styled(cursor, theme.title(true)),
        Span::raw(" "),
        Span::styled(name.to_owned(), style),
    ];
    line::draw(
        &spans,
        glyphs.ellipsis,
        place(grid.names, row.start, inner),
        buf,
    );
}

fn draw_cell(state: &State, (row, column): (usize, usize), place: Rect, buf: &mut Buffer) {
    let (theme, ellipsis) = (&state.look.theme, state.look.glyphs.ellipsis);
    let table = &state.matrix.table;
    let quiet = |text: String| vec![Span::styled(text, theme.dim())];
    let left = match (row.checked_sub(1), column.checked_sub(1)) {
        (Some(party), Some(topic)) => {
            if let Some(cell) = table.cell(party, topic) {
                draw_filled(state, cell, place, buf);
                return;
            }
            // Dots lead the eye along the row and the column in hand; elsewhere they would be taken for marks.
            let is_crossed = (row == state.matrix.row) != (column == state.matrix.column);
            let sign = if is_crossed {
                state.look.glyphs.separator
            } else {
                ""
            };
            quiet(sign.to_owned())
        }
        (None, Some(topic)) => {
            let count = table.topics.get(topic).map_or(0, |topic| topic.count);
            quiet(count.to_string())
        }
        (party, None) => owed(
            &state.matrix,
            party,
            theme.notice(Level::Warning),
            theme.dim(),
        ),
    };
    line::draw(&left, ellipsis, place, buf);
}

/// To how many asks an answer is owed, at the right of its cell.
fn owed(
    matrix: &MatrixState,
    party: Option<usize>,
    loud: Style,
    quiet: Style,
) -> Vec<Span<'static>> {
    let count = match party {
        None => matrix.table.owed,
        Some(party) => matrix
            .table
            .parties
            .get(party)
            .map_or(0, |party| party.owed),
    };
    let (text, style) = if count == 0 {
        (String::new(), quiet)
    } else {
        (format!("{count:>7}"), loud)
    };
    vec![Span::styled(text, style)]
}

fn draw_filled(state: &State, cell: &Cell, place: Rect, buf: &mut Buffer) {
    let theme = &state.look.theme;
    let lit = line::matches(&cell.headline, &state.search.needle);
    let left = line::light(&cell.headline, theme.text(), &lit, theme.match_lit());
    let mut right = Vec::new();
    let more = cell.more();
    if !more.is_empty() {
        right.push(Span::styled(format!("{more} "), theme.dim()));
    }
    right.extend(mark(cell.verdict, cell.origins, &state.look));
    line::draw_both(&left, &right, state.look.glyphs.ellipsis, place, buf);
}
