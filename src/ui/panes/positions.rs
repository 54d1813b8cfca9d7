//! What each country wants or has promised, around the event in hand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::{drafted, mark};
use crate::text::{width, wrap};
use crate::ui::scroll;
use crate::ui::state::{Pane, State};
use crate::ui::widgets::{frame, line};
use crate::views::positions::{PositionRow, Row, Scope};

/// Lines that positions must have for the choice of parties to stand above them.
const LEAST_ROWS: u16 = 3;

/// Draws the rows in sight: two lines a position, the one in hand with all of its summary.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let is_focused = state.focus == Pane::Positions && state.overlays.is_empty();
    let note = state.positions.count().to_string();
    let inner = frame::draw(&title(state), &note, is_focused, &state.look, area, buf);
    let strip = u16::from(inner.height > LEAST_ROWS);
    if strip > 0 {
        draw_scopes(state, inner, buf);
    }
    let body = Rect {
        y: inner.y.saturating_add(strip),
        height: inner.height.saturating_sub(strip),
        ..inner
    };
    if state.positions.rows.is_empty() {
        let text = Span::styled("no position is known", state.look.theme.dim());
        line::draw(&[text], state.look.glyphs.ellipsis, body, buf);
        return;
    }
    draw_rows(state, is_focused, body, buf);
}

fn title(state: &State) -> String {
    let dossier = state.dossier();
    match &state.scope {
        Scope::Pair(a, Some(b)) => format!(
            "Positions {} {} {} {}",
            state.look.glyphs.separator,
            dossier.name(a),
            state.look.glyphs.exchange,
            dossier.name(b)
        ),
        Scope::Pair(a, None) => {
            format!(
                "Positions {} {}",
                state.look.glyphs.separator,
                dossier.name(a)
            )
        }
        Scope::Event if state.event().is_some() => {
            let event = state.event().map(|id| dossier.name(id)).unwrap_or_default();
            format!("Positions {} {event}", state.look.glyphs.separator)
        }
        Scope::Event | Scope::All => "Positions".to_owned(),
    }
}

/// The choice of parties, scrolled so that the chosen one is in sight.
fn draw_scopes(state: &State, area: Rect, buf: &mut Buffer) {
    let theme = &state.look.theme;
    let scopes = &state.positions.scopes;
    let chosen = scopes
        .iter()
        .position(|(scope, _)| *scope == state.scope)
        .unwrap_or_default();
    let cells = usize::from(area.width).saturating_sub(4);
    let mut first = chosen;
    let mut used = scopes.get(chosen).map_or(0, |(_, label)| width(label) + 2);
    while let Some((_, label)) = first.checked_sub(1).and_then(|before| scopes.get(before)) {
        if used + width(label) + 2 > cells {
            break;
        }
        used += width(label) + 2;
        first -= 1;
    }
    let before = if first > 0 {
        state.look.glyphs.before
    } else {
        " "
    };
    let mut spans = vec![Span::styled(before, theme.key_hint()), Span::raw(" ")];
    for (index, (_, label)) in scopes.iter().enumerate().skip(first) {
        spans.push(Span::styled(label.to_string(), theme.chip(index == chosen)));
        spans.push(Span::raw("  "));
    }
    line::draw(&spans, state.look.glyphs.ellipsis, area, buf);
}

/// How many lines a row takes.
fn height(state: &State, row: usize, cells: usize) -> usize {
    match state.positions.rows.get(row) {
        Some(Row::Position(position)) if row == state.position_row => {
            1 + details(position, cells).len().max(1)
        }
        Some(Row::Position(_)) => 2,
        _ => 1,
    }
}

/// The terms and the whole summary, wrapped.
fn details(position: &PositionRow, cells: usize) -> Vec<String> {
    let texts = [&position.terms, &position.summary];
    let lines = texts
        .into_iter()
        .filter(|text| !text.is_empty())
        .flat_map(|text| {
            wrap(text, cells.saturating_sub(3).max(1))
                .into_iter()
                .map(|range| text.get(range).unwrap_or_default().to_owned())
        });
    lines.collect()
}

fn draw_rows(state: &State, is_focused: bool, area: Rect, buf: &mut Buffer) {
    let cells = usize::from(area.width);
    let room = usize::from(area.height);
    let rows = state.positions.rows.len();
    let heights = |range: std::ops::Range<usize>| -> usize {
        range.map(|row| height(state, row, cells)).sum()
    };
    let total = heights(0..rows);
    let above = heights(0..state.position_row);
    let own = height(state, state.position_row, cells);
    // The end of the row in hand decides, so that the whole of it is in sight where there is room.
    let end = (above + own).saturating_sub(1);
    let first =
        scroll::first_visible(total, end, room, Some(room.saturating_sub(own) / 2)).min(above);
    let mut top = 0;
    for row in 0..rows {
        let lines = height(state, row, cells);
        if top + lines > first && top < first + room {
            draw_row(state, row, (top, first), is_focused, area, buf);
        }
        top += lines;
        if top >= first + room {
            break;
        }
    }
    frame::draw_scrollbar(total, first, &state.look, area, buf);
}

fn draw_row(
    state: &State,
    row: usize,
    (top, first): (usize, usize),
    is_focused: bool,
    area: Rect,
    buf: &mut Buffer,
) {
    let line_at = |offset: usize| -> Option<Rect> {
        let y = (top + offset).checked_sub(first)?;
        (y < usize::from(area.height)).then(|| Rect {
            y: area.y.saturating_add(u16::try_from(y).unwrap_or(u16::MAX)),
            height: 1,
            ..area
        })
    };
    let ellipsis = state.look.glyphs.ellipsis;
    let heading = |text: &str, style, buf: &mut Buffer| {
        if let Some(place) = line_at(0) {
            line::draw(
                &[Span::styled(text.to_owned(), style)],
                ellipsis,
                place,
                buf,
            );
        }
    };
    match state.positions.rows.get(row) {
        Some(Row::Section(text)) => heading(text, state.look.theme.title(true), buf),
        Some(Row::Topic(text)) => heading(text, state.look.theme.heading(), buf),
        Some(Row::Position(position)) => {
            let is_here = row == state.position_row;
            if let Some(place) = line_at(0) {
                draw_position(state, position, is_here, place, buf);
            }
            for (offset, spans) in texts(state, position, is_here, area.width)
                .iter()
                .enumerate()
            {
                if let Some(place) = line_at(offset + 1) {
                    line::draw(spans, ellipsis, place, buf);
                }
            }
            if is_here {
                for place in (0..height(state, row, usize::from(area.width))).filter_map(line_at) {
                    frame::select(is_focused, &state.look, place, buf);
                }
            }
        }
        None => {}
    }
}

fn draw_position(
    state: &State,
    position: &PositionRow,
    is_here: bool,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let left = [
        Span::styled(if is_here { glyphs.cursor } else { " " }, theme.title(true)),
        Span::raw(" "),
        Span::styled(position.parties.to_string(), theme.text()),
        Span::raw(" "),
        Span::styled(position.act.to_string(), theme.key_hint()),
        Span::raw(" "),
        Span::styled(position.figures.to_string(), theme.title(false)),
    ];
    let mut right = mark(position.verdict, position.origins, &state.look);
    if position.is_drafted {
        right.insert(0, drafted(&state.look));
    }
    line::draw_both(&left, &right, glyphs.ellipsis, area, buf);
}

/// The lines under the first: one with what fits, or all of it for the position in hand.
fn texts(
    state: &State,
    position: &PositionRow,
    is_here: bool,
    cells: u16,
) -> Vec<Vec<Span<'static>>> {
    let theme = &state.look.theme;
    let lines = if is_here {
        details(position, usize::from(cells))
    } else {
        let parts = [&position.terms, &position.summary];
        let joined: Vec<&str> = parts
            .into_iter()
            .filter(|text| !text.is_empty())
            .map(|text| &**text)
            .collect();
        vec![joined.join(&format!(" {} ", state.look.glyphs.separator))]
    };
    lines
        .into_iter()
        .map(|text| {
            let style = if is_here { theme.text() } else { theme.dim() };
            let lit = line::matches(&text, &state.search.needle);
            let mut spans = vec![Span::raw("   ")];
            spans.extend(line::light(&text, style, &lit, theme.match_lit()));
            spans
        })
        .collect()
}
