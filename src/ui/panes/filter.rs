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
    let (theme, ellipsis) = (&state.look.theme, state.look.glyphs.ellipsis);
    let filtering = &state.filtering;
    let style = if filtering.lets_nothing_pass() {
        theme.notice(Level::Warning)
    } else {
        theme.dim()
    };
    let long = tally(filtering.passing, filtering.known);
    let (events, positions) = filtering.passing;
    let short = format!("{events} + {positions}");
    let mut left = vec![Span::styled(" filter ", theme.dim())];
    left.extend(chips(state));
    let used: usize = left.iter().map(|span| width(&span.content)).sum();
    // No more than this is drawn at the right edge, and a hint that is cut says nothing.
    let most = usize::from(area.width) * 2 / 3;
    let room = usize::from(area.width).saturating_sub(used);
    let keys = keys(state);
    let keys_cells: usize = keys.iter().map(|span| width(&span.content)).sum();
    let mut right = Vec::new();
    // Where terms take the whole line, that nothing passes is told all the same.
    if filtering.lets_nothing_pass() && width(&long) + 2 > room {
        right.push(Span::styled(format!("{long} "), style));
    }
    for text in [long, short] {
        if width(&text) + 2 <= room {
            let has_keys = width(&text) + 2 + keys_cells <= room.min(most);
            right.push(Span::styled(format!("{text} "), style));
            right.extend(keys.into_iter().filter(|_| has_keys));
            break;
        }
    }
    line::draw_both(&left, &right, ellipsis, area, buf);
}

/// The terms, each a chip.
#[must_use]
pub fn chips(state: &State) -> Vec<Span<'static>> {
    let theme = &state.look.theme;
    let mut spans = Vec::new();
    for chip in state.filtering.filter.chips() {
        if !spans.is_empty() {
            spans.push(Span::raw(" "));
        }
        spans.push(Span::styled(format!(" {chip} "), theme.chip(true)));
    }
    spans
}

/// How the filter is changed and taken off.
fn keys(state: &State) -> Vec<Span<'static>> {
    let theme = &state.look.theme;
    let hint = |command: Command, label: &'static str| {
        let key = state.keymap.hint(command)?;
        Some([
            Span::styled(format!(" {key}"), theme.key_hint()),
            Span::styled(format!(" {label} "), theme.dim()),
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
