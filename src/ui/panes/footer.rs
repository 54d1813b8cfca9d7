//! The last line: what the user types, is told, or can do.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use crate::text::width;
use crate::ui::command::Command;
use crate::ui::overlays::Overlay;
use crate::ui::state::{Pane, State, View};
use crate::ui::widgets::line;

/// Cells from which every view is called by its name.
const NAMED: usize = 150;
/// Cells from which the view in front has its name.
const ONE_NAMED: usize = 50;
/// Cells from which the keys of all views are shown.
const ALL_KEYS: usize = 34;

/// Draws the footer; gives the cell of the cursor while a search is being typed.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let ellipsis = state.look.glyphs.ellipsis;
    if let Some(Overlay::Search { prompt, .. }) = state.overlays.last() {
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
    for hint in hints(state, usize::from(area.width)) {
        let place = Rect {
            x: area.x.saturating_add(hint.cells.start),
            ..area
        };
        line::draw(&hint.spans, ellipsis, place.intersection(area), buf);
    }
    None
}

/// The command whose hint stands at column `x` of a footer of `width` columns; none while a line is typed or told there.
#[must_use]
pub fn command_at(state: &State, x: u16, width: u16) -> Option<Command> {
    let is_typed = matches!(state.overlays.last(), Some(Overlay::Search { .. }));
    if is_typed || state.notice.is_some() {
        return None;
    }
    let mut hints = hints(state, usize::from(width)).into_iter();
    let hint = hints.find(|hint| hint.cells.contains(&x))?;
    Some(hint.command)
}

fn found(state: &State) -> String {
    match (state.search.needle.is_empty(), state.search.hits.len()) {
        (true, _) => "titles, names, quotes, figures ".to_owned(),
        (false, 1) => "1 entry ".to_owned(),
        (false, count) => format!("{count} entries "),
    }
}

/// A command with its key, and the columns that they take.
struct Hint {
    command: Command,
    cells: Range<u16>,
    spans: Vec<Span<'static>>,
}

/// The keys that do most where the focus is, as they are bound; those that are unbound are not shown. The ways out
/// stand at the right edge; of the others, those that find no room there are left out whole, from the end.
fn hints(state: &State, cells: usize) -> Vec<Hint> {
    let is_way_out =
        |command: Command| matches!(command, Command::Help | Command::Back | Command::Close);
    let (ways_out, others): (Vec<_>, Vec<_>) = commands(state)
        .into_iter()
        .partition(|(command, ..)| is_way_out(*command));
    let mut room = cells.saturating_sub(1);
    let mut hints = Vec::new();
    let mut end = cells;
    for hint in ways_out.into_iter().rev() {
        let Some((spans, taken)) = fitting(state, hint, &mut room) else {
            break;
        };
        end -= taken;
        hints.extend(place(hint.0, spans, end));
    }
    let mut start = 1;
    for hint in views(state, cells).into_iter().chain(others) {
        let Some((spans, taken)) = fitting(state, hint, &mut room) else {
            break;
        };
        hints.extend(place(hint.0, spans, start));
        start += taken;
    }
    hints
}

/// A hint at a column; nothing where nothing is to be drawn. The gap behind it belongs to nobody.
fn place(command: Command, spans: Vec<Span<'static>>, start: usize) -> Option<Hint> {
    let cells: usize = spans.iter().map(|span| width(&span.content)).sum();
    let cells = u16::try_from(start).ok()?..u16::try_from(start + cells).ok()?;
    (!cells.is_empty()).then_some(Hint {
        command,
        cells,
        spans,
    })
}

/// A hint, when it fits into `room`, and the cells that it then takes of it; nothing for a command without a key.
fn fitting(
    state: &State,
    (command, label, is_on): (Command, &'static str, bool),
    room: &mut usize,
) -> Option<(Vec<Span<'static>>, usize)> {
    let theme = &state.look.theme;
    let Some(key) = state.keymap.hint(command) else {
        return Some((Vec::new(), 0));
    };
    let gap = if label.is_empty() { 1 } else { 2 };
    let label = if label.is_empty() {
        String::new()
    } else {
        format!(" {label}")
    };
    let cells = width(&key) + width(&label) + gap;
    *room = room.checked_sub(cells)?;
    let spans = if is_on {
        vec![Span::styled(format!("{key}{label}"), theme.chip(true))]
    } else {
        vec![
            Span::styled(key, theme.key_hint()),
            Span::styled(label, theme.dim()),
        ]
    };
    Some((spans, cells))
}

/// The views by their keys, the one in front lit; where there is little room only that one has its name, then none, and
/// at last it stands alone.
fn views(state: &State, cells: usize) -> Vec<(Command, &'static str, bool)> {
    if !state.overlays.is_empty() {
        return Vec::new();
    }
    let shown = |view: &View| cells >= ALL_KEYS || *view == state.view;
    View::ALL
        .into_iter()
        .filter(shown)
        .map(|view| {
            let is_on = view == state.view;
            // In a review the decisions need the room.
            let are_named = cells >= NAMED && state.view != View::Review;
            let label = if are_named || (is_on && cells >= ONE_NAMED) {
                view.title()
            } else {
                ""
            };
            (command(view), label, is_on)
        })
        .collect()
}

/// The command that opens a view.
const fn command(view: View) -> Command {
    match view {
        View::Dashboard => Command::ViewDashboard,
        View::Axis => Command::ViewAxis,
        View::Map => Command::ViewMap,
        View::Matrix => Command::ViewMatrix,
        View::Figures => Command::ViewFigures,
        View::Disputes => Command::ViewDisputes,
        View::Articles => Command::ViewArticles,
        View::Changes => Command::ViewChanges,
        View::Review => Command::ViewReview,
    }
}

fn commands(state: &State) -> Vec<(Command, &'static str, bool)> {
    if let Some(overlay) = state.overlays.last() {
        return overlay_commands(overlay);
    }
    let open = match state.focus {
        Pane::Sources | Pane::Sides => "quote in its article",
        Pane::Shelf => "read",
        Pane::Text => "what rests on it",
        Pane::Resting => "go there",
        _ => "open",
    };
    let mut commands = vec![(Command::Open, open, false)];
    commands.extend(own(state));
    commands.extend([
        (Command::NextPane, "pane", false),
        (Command::Search, "search", false),
        (Command::Filter, "filter", false),
    ]);
    if state.view == View::Dashboard {
        commands.push((Command::OpenAsks, "who owes", false));
        commands.push((Command::Story, "day by day", false));
    }
    commands.extend([
        (Command::NextDispute, "next dispute", false),
        (Command::KnownEarlier, "known earlier", false),
        (Command::KnownLater, "later", false),
        (Command::CopyCitation, "copy", false),
        (Command::Palette, "commands", false),
        (Command::Help, "help", false),
        (
            Command::Back,
            if state.view == View::Dashboard && state.trail.is_empty() {
                "quit"
            } else {
                "back"
            },
            false,
        ),
    ]);
    commands
}

/// What can be done in the pane that has the keys and in few others.
fn own(state: &State) -> Vec<(Command, &'static str, bool)> {
    let hints: &[(Command, &str)] = match state.focus {
        Pane::Positions => &[(Command::Right, "other parties")],
        Pane::Axis => &[
            (Command::Left, "earlier"),
            (Command::Right, "later"),
            (Command::ZoomIn, "closer"),
            (Command::ZoomOut, "further"),
            (Command::Fit, "all"),
        ],
        Pane::Map => &[
            (Command::ZoomIn, "closer"),
            (Command::ZoomOut, "further"),
            (Command::Fit, "all"),
        ],
        Pane::Shelf | Pane::Text if state.search.needle.is_empty() => {
            &[(Command::NextMatch, "next quote")]
        }
        Pane::Matrix | Pane::Cell if state.matrix.versus.is_some() => &[
            (Command::Right, "other party"),
            (Command::Versus, "back to the matrix"),
            (Command::OpenAsks, "answers owed"),
        ],
        Pane::Matrix | Pane::Cell => &[
            (Command::Versus, "two parties"),
            (Command::OpenAsks, "answers owed"),
            (Command::Kinds, "one kind"),
            (Command::Sort, "sort"),
        ],
        Pane::Disputes | Pane::Sides => &[(Command::Story, "day by day")],
        Pane::Changes if state.changes.story.is_some() => &[(Command::Story, "between two days")],
        Pane::Changes => &[
            (Command::Story, "day by day"),
            (Command::SinceEarlier, "since earlier"),
            (Command::SinceLater, "since later"),
        ],
        Pane::Queue | Pane::Sources if state.view == View::Review => decisions(state),
        _ => &[],
    };
    hints
        .iter()
        .map(|(command, label)| (*command, *label, false))
        .collect()
}

/// What can be decided about a drafted entry, where anything can.
fn decisions(state: &State) -> &'static [(Command, &'static str)] {
    if state.edition.closed.is_some() {
        return &[];
    }
    &REVIEW
}

/// The decisions.
const REVIEW: [(Command, &str); 6] = [
    (Command::Accept, "accept"),
    (Command::Reject, "reject"),
    (Command::Amend, "amend"),
    (Command::EditFile, "edit"),
    (Command::Merge, "merge"),
    (Command::Undo, "undo"),
];

fn overlay_commands(overlay: &Overlay) -> Vec<(Command, &'static str, bool)> {
    let open = match overlay {
        Overlay::Entry { .. } => "quote in its article",
        Overlay::Quote(quote) if !quote.resting.is_empty() => "go there",
        Overlay::List { lines, .. } if lines.iter().any(|(_, subject)| subject.is_some()) => {
            "go there"
        }
        Overlay::Palette { .. } => "run",
        Overlay::Amend(_) => "accept so",
        Overlay::Merge(_) => "merge",
        Overlay::Filter(line) if line.row.is_some() => "take it",
        Overlay::Filter(_) => "apply",
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
        Overlay::Entry { .. } => {
            commands.push((Command::Story, "day by day", false));
            commands.push((Command::CopyCitation, "copy", false));
        }
        Overlay::Filter(_) => commands.push((Command::NextPane, "complete", false)),
        Overlay::Amend(_) => commands.push((Command::NextPane, "next field", false)),
        Overlay::List {
            roll: Some(roll), ..
        } => commands.push((Command::NextPane, roll.next().name(), false)),
        _ => {}
    }
    let close = match overlay {
        Overlay::Filter(_) => "leave it as it was",
        Overlay::Amend(_) => "leave",
        _ => "close",
    };
    commands.push((Command::Close, close, false));
    commands
}
