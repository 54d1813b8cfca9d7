//! The last line: what the user types, is told, or can do.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use crate::text::width;
use crate::ui::command::Command;
use crate::ui::overlays::Overlay;
use crate::ui::state::{Pane, State, View};
use crate::ui::widgets::line;

/// Draws the footer; gives the cell of the cursor while a search is being typed.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let ellipsis = state.look.glyphs.ellipsis;
    if let Some(Overlay::Search { prompt }) = state.overlays.last() {
        let found = found(state);
        let cells = area
            .width
            .saturating_sub(u16::try_from(found.len()).unwrap_or(u16::MAX) + 4);
        let window = prompt.view(cells.max(4), ellipsis);
        let left = [
            Span::styled(" /", state.look.theme.key_hint()),
            Span::styled(window.text, state.look.theme.text()),
        ];
        let right = [Span::styled(found, state.look.theme.dim())];
        line::draw_both(&left, &right, ellipsis, area, buf);
        return Some(Position::new(
            area.x.saturating_add(2).saturating_add(window.cursor),
            area.y,
        ));
    }
    if let Some(notice) = &state.notice {
        let text = format!(" {}", notice.text);
        let span = Span::styled(text, state.look.theme.notice(notice.level));
        line::draw(&[span], ellipsis, area, buf);
        return None;
    }
    draw_hints(state, area, buf);
    None
}

fn found(state: &State) -> String {
    match (state.search.needle.is_empty(), state.search.hits.len()) {
        (true, _) => "titles, names, quotes, figures ".to_owned(),
        (false, 1) => "1 entry ".to_owned(),
        (false, count) => format!("{count} entries "),
    }
}

/// The keys that do most where the focus is, as they are bound; those that are unbound are not shown. The last ones, for
/// help and for the way out, stay at the right edge; of the others as many as fit, each whole.
fn draw_hints(state: &State, area: Rect, buf: &mut Buffer) {
    let mut commands = commands(state);
    let last = commands.split_off(commands.len().saturating_sub(2));
    let right: Vec<Span<'_>> = last
        .iter()
        .flat_map(|command| hint(state, *command))
        .collect();
    let cells =
        |spans: &[Span<'_>]| -> usize { spans.iter().map(|span| width(&span.content)).sum() };
    let mut room = usize::from(area.width).saturating_sub(cells(&right) + 1);
    let mut left = vec![Span::raw(" ")];
    for command in commands {
        let hint = hint(state, command);
        if cells(&hint) > room {
            break;
        }
        room -= cells(&hint);
        left.extend(hint);
    }
    line::draw_both(&left, &right, state.look.glyphs.ellipsis, area, buf);
}

fn hint(
    state: &State,
    (command, label, is_on): (Command, &'static str, bool),
) -> Vec<Span<'static>> {
    let theme = &state.look.theme;
    let Some(key) = state.keymap.hint(command) else {
        return Vec::new();
    };
    let style = if is_on { theme.chip(true) } else { theme.dim() };
    vec![
        Span::styled(key, theme.key_hint()),
        Span::raw(" "),
        Span::styled(label, style),
        Span::raw("  "),
    ]
}

fn commands(state: &State) -> Vec<(Command, &'static str, bool)> {
    if let Some(overlay) = state.overlays.last() {
        return overlay_commands(overlay);
    }
    let open = match state.focus {
        Pane::Sources | Pane::Sides => "quote in its article",
        _ => "open",
    };
    let mut commands = vec![
        (
            Command::ViewDashboard,
            "Dashboard",
            state.view == View::Dashboard,
        ),
        (
            Command::ViewDisputes,
            "Disputes",
            state.view == View::Disputes,
        ),
        (Command::Open, open, false),
        (Command::NextPane, "pane", false),
        (Command::Search, "search", false),
        (Command::NextDispute, "next dispute", false),
    ];
    if state.focus == Pane::Positions {
        commands.push((Command::Right, "other parties", false));
    }
    commands.extend([
        (Command::KnownEarlier, "known earlier", false),
        (Command::KnownLater, "later", false),
        (Command::CopyCitation, "copy", false),
        (Command::Palette, "commands", false),
        (Command::Help, "help", false),
        (
            Command::Back,
            if state.view == View::Dashboard {
                "quit"
            } else {
                "back"
            },
            false,
        ),
    ]);
    commands
}

fn overlay_commands(overlay: &Overlay) -> Vec<(Command, &'static str, bool)> {
    let open = match overlay {
        Overlay::Entry { .. } => "quote in its article",
        Overlay::Quote(quote) if !quote.resting.is_empty() => "go there",
        Overlay::List { lines, .. } if lines.iter().any(|(_, subject)| subject.is_some()) => {
            "go there"
        }
        Overlay::Palette { .. } => "run",
        _ => "",
    };
    let mut commands = Vec::new();
    if !open.is_empty() {
        commands.push((Command::Open, open, false));
    }
    match overlay {
        Overlay::Quote(_) => {
            commands.push((Command::HalfPageDown, "article down", false));
            commands.push((Command::HalfPageUp, "up", false));
            commands.push((Command::CopyCitation, "copy", false));
        }
        Overlay::Entry { .. } => commands.push((Command::CopyCitation, "copy", false)),
        _ => {}
    }
    commands.push((Command::Close, "close", false));
    commands
}
