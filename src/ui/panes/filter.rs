//! The filter in force: its terms on a line of their own, and what is said where nothing passes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::text::width;
use crate::ui::command::Command;
use crate::ui::state::State;
use crate::ui::theme::Level;
use crate::ui::widgets::{frame, line};

/// Draws the terms as chips, and at the right edge how much passes.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let (left, right) = parts(state, usize::from(area.width));
    let left: Vec<Span<'_>> = left.into_iter().map(|(_, span)| span).collect();
    let right: Vec<Span<'_>> = right.into_iter().map(|(_, span)| span).collect();
    line::draw_both(&left, &right, state.look.glyphs.ellipsis, area, buf);
}

/// What a click on the line hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// A term, by its number.
    Term(usize),
    /// The hint of a command.
    Command(Command),
}

/// What is drawn at column `x` of the line that has `area`.
#[must_use]
pub fn hit(state: &State, x: u16, area: Rect) -> Option<Hit> {
    let cells = usize::from(area.width);
    let (left, right) = parts(state, cells);
    let taken: usize = right.iter().map(|(_, span)| width(&span.content)).sum();
    let edge = cells.saturating_sub(taken);
    let x = usize::from(x.checked_sub(area.x)?);
    let (parts, start) = if x < edge { (left, 0) } else { (right, edge) };
    let mut end = start;
    let part = parts.into_iter().find(|(_, span)| {
        end += width(&span.content);
        x < end
    });
    part.and_then(|(hit, _)| hit)
}

/// A piece of the line, and what a click on it hits.
type Part = (Option<Hit>, Span<'static>);

/// What stands at the left and at the right edge of a line of `cells` cells.
fn parts(state: &State, cells: usize) -> (Vec<Part>, Vec<Part>) {
    let theme = &state.look.theme;
    let filtering = &state.filtering;
    let style = if filtering.lets_nothing_pass() {
        theme.notice(Level::Warning)
    } else {
        theme.dim()
    };
    let long = tally(filtering.passing, filtering.known);
    let (events, positions) = filtering.passing;
    let short = format!("{events} + {positions}");
    let mut left = vec![(None, Span::styled(" filter ", theme.dim()))];
    for (number, chip) in chips(state).into_iter().enumerate() {
        if number > 0 {
            left.push((None, Span::raw(" ")));
        }
        left.push((Some(Hit::Term(number)), chip));
    }
    let taken =
        |parts: &[Part]| -> usize { parts.iter().map(|(_, span)| width(&span.content)).sum() };
    // No more than this is drawn at the right edge, and a hint that is cut says nothing.
    let most = cells * 2 / 3;
    let room = cells.saturating_sub(taken(&left));
    let keys = keys(state);
    let keys_cells = taken(&keys);
    let mut right = Vec::new();
    // Where terms take the whole line, that nothing passes is told all the same.
    if filtering.lets_nothing_pass() && width(&long) + 2 > room {
        right.push((None, Span::styled(format!("{long} "), style)));
    }
    for text in [long, short] {
        let text_cells = width(&text) + 2;
        if text_cells <= room {
            right.push((None, Span::styled(format!("{text} "), style)));
            let has_keys = text_cells + keys_cells <= room.min(most);
            right.extend(keys.into_iter().filter(|_| has_keys));
            break;
        }
    }
    (left, right)
}

/// The terms, each a chip.
#[must_use]
pub fn chips(state: &State) -> Vec<Span<'static>> {
    let style = state.look.theme.chip(true);
    let chips = state.filtering.filter.chips();
    chips
        .map(|chip| Span::styled(format!(" {chip} "), style))
        .collect()
}

/// How the filter is changed and taken off.
fn keys(state: &State) -> Vec<Part> {
    let theme = &state.look.theme;
    let hint = |command: Command, label: &'static str| {
        let key = state.keymap.hint(command)?;
        let hit = Some(Hit::Command(command));
        Some([
            (hit, Span::styled(format!(" {key}"), theme.key_hint())),
            (hit, Span::styled(format!(" {label} "), theme.dim())),
        ])
    };
    [
        hint(Command::Filter, "change"),
        hint(Command::ToggleFilter, "off"),
    ]
    .into_iter()
    .flatten()
    .flatten()
    .collect()
}

/// "6 of 61 events, 12 of 80 positions"; "nothing passes".
#[must_use]
pub fn tally((events, positions): (usize, usize), (of, held): (usize, usize)) -> String {
    if (events, positions) == (0, 0) {
        return "nothing passes".to_owned();
    }
    format!("{events} of {of} events, {positions} of {held} positions")
}

/// What stands in place of the panes while nothing passes.
pub fn draw_nothing(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let inner = frame::draw(state.view.title(), "", true, look, area, buf);
    let key = |command: Command| {
        let key = state.keymap.hint(command);
        key.unwrap_or_else(|| format!(":{}", command.name()))
    };
    let dim = look.theme.dim();
    let known = state.filtering.known;
    let mut lines = vec![
        Span::styled(
            " nothing passes the filter".to_owned(),
            look.theme.notice(Level::Warning),
        ),
        Span::styled(
            format!(
                " {} takes it off, {} changes it",
                key(Command::ToggleFilter),
                key(Command::Filter),
            ),
            dim,
        ),
        Span::raw(""),
    ];
    let terms = state.filtering.alone.iter();
    lines.extend(terms.map(|(term, passing)| {
        let text = format!(" {term} alone: {}", tally(*passing, known));
        Span::styled(text, dim)
    }));
    for (row, text) in inner.rows().zip(lines) {
        line::draw(&[text], look.glyphs.ellipsis, row, buf);
    }
}
