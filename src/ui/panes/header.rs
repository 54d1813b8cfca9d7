//! The first line: what is shown, the clocks, the day up to which reports count, and what is wrong.

use chrono::TimeZone;
use chrono_tz::Tz;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::filter;
use crate::model::Dossier;
use crate::text::width;
use crate::ui::command::Command;
use crate::ui::layout;
use crate::ui::state::State;
use crate::ui::theme::Level;
use crate::ui::widgets::line;

/// Something that the header says, and the command that a click on it asks for.
type Part = (Span<'static>, Option<Command>);

/// Draws the header.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let (left, right) = parts(state, usize::from(area.width));
    let [left, right] = [left, right].map(|parts| {
        let spans = parts.into_iter().map(|(span, _)| span);
        spans.collect::<Vec<_>>()
    });
    line::draw_both(&left, &right, state.look.glyphs.ellipsis, area, buf);
}

/// The command that a click on column `x` of a header of as many `columns` asks for.
#[must_use]
pub fn command_at(state: &State, x: u16, columns: u16) -> Option<Command> {
    let (x, cells) = (usize::from(x), usize::from(columns));
    let (left, right) = parts(state, cells);
    let right_start = cells.saturating_sub(cells_of(&right));
    let (parts, mut start) = if x < right_start {
        (left, 0)
    } else {
        (right, right_start)
    };
    for (span, command) in parts {
        start += width(&span.content);
        if x < start {
            return command;
        }
    }
    None
}

/// What stands at the left edge and what at the right one.
fn parts(state: &State, cells: usize) -> (Vec<Part>, Vec<Part>) {
    let theme = &state.look.theme;
    let right = known(state, cells);
    let title = &state.edition.dossier.title;
    let title_cells = width(title) + " summitry · ".len();
    let room = cells.saturating_sub(cells_of(&right) + title_cells + 6);
    let mut left = vec![
        (Span::styled(" summitry", theme.title(true)), None),
        (
            Span::styled(format!(" {} ", state.look.glyphs.separator), theme.dim()),
            None,
        ),
        (Span::styled(title.to_string(), theme.heading()), None),
    ];
    // Where the filter has no line of its own, it must not be missed either.
    if state.filtering.is_on() && layout::filter_line(state).is_none() {
        let chips = filter::chips(state).into_iter();
        let gap = |number: usize| (number > 0).then(|| (Span::raw(" "), None));
        let left = chips.enumerate().flat_map(|(number, chip)| {
            let chip = (chip, Some(Command::Filter));
            gap(number).into_iter().chain([chip])
        });
        let left = left.collect();
        return (left, known_in(state, Detail::One));
    }
    let clocks = clocks(state, room);
    if !clocks.is_empty() {
        left.push((Span::raw("   "), None));
        left.extend(clocks.into_iter().map(|clock| (clock, Some(Command::Zone))));
    }
    (left, right)
}

/// As many clocks as there is room for, the chosen zone first to stay; the day is that of the chosen zone.
fn clocks(state: &State, room: usize) -> Vec<Span<'static>> {
    let theme = &state.look.theme;
    let chosen = state.lens.zone;
    let day = chosen
        .from_utc_datetime(&state.lens.now.naive_utc())
        .format("%a %-d %b %Y");
    let mut spans = Vec::new();
    let mut left = room;
    let mut add = |text: String, style, left: &mut usize| {
        let cells = width(&text);
        if cells <= *left {
            *left -= cells;
            spans.push(Span::styled(text, style));
        }
    };
    add(format!("{day}  "), theme.dim(), &mut left);
    for zone in state.zones() {
        // UTC is there to be chosen, and takes no room before it is.
        if zone == Tz::UTC && chosen != Tz::UTC && !state.edition.dossier.zones.is_empty() {
            continue;
        }
        let time = zone
            .from_utc_datetime(&state.lens.now.naive_utc())
            .format("%H:%M");
        let style = if zone == chosen {
            theme.now()
        } else {
            theme.text()
        };
        add(
            format!("{} {time}  ", label(zone, &state.edition.dossier)),
            style,
            &mut left,
        );
    }
    spans
}

/// The code of a place in the zone, else the city that the zone is named after.
#[must_use]
pub fn label(zone: Tz, dossier: &Dossier) -> String {
    let name = zone.name();
    let place = dossier
        .places
        .iter()
        .filter(|place| place.zone.as_deref() == Some(name))
        .find_map(|place| place.code.clone());
    place.map_or_else(
        || name.rsplit('/').next().unwrap_or(name).replace('_', " "),
        |code| code.to_string(),
    )
}

/// How much the right end of the header says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    Full,
    Short,
    Least,
    One,
}

/// What must not be missed, in as many words as two thirds of the line have room for.
fn known(state: &State, cells: usize) -> Vec<Part> {
    [Detail::Full, Detail::Short, Detail::Least]
        .into_iter()
        .map(|detail| known_in(state, detail))
        .find(|parts| cells_of(parts) <= cells - cells / 3)
        .unwrap_or_else(|| known_in(state, Detail::One))
}

fn known_in(state: &State, detail: Detail) -> Vec<Part> {
    let mut parts: Vec<Part> = wrong(state, detail)
        .into_iter()
        .map(|span| (span, Some(Command::Problems)))
        .collect();
    if detail != Detail::One || parts.is_empty() {
        parts.extend(day(state, detail));
    }
    parts.push((Span::raw(" "), None));
    parts
}

/// What is wrong with the files: that they could not be read again weighs more than what was left out before.
fn wrong(state: &State, detail: Detail) -> Vec<Span<'static>> {
    let style = state.look.theme.notice(Level::Error);
    let mut spans = Vec::new();
    let is_stale = !state.reload_problems.is_empty();
    if is_stale {
        let text = match detail {
            Detail::Full => "not reloaded, :problems  ",
            Detail::Short | Detail::Least => "not reloaded  ",
            Detail::One => "not reloaded",
        };
        spans.push(Span::styled(text, style));
    }
    let has_room = !is_stale || matches!(detail, Detail::Full | Detail::Short);
    if state.edition.left_out > 0 && has_room {
        // Where the list of problems is to be found is told once.
        let detail = if is_stale { Detail::Short } else { detail };
        let text = left_out(state.edition.left_out, detail);
        spans.push(Span::styled(text, style));
    }
    if state.edition.drafted > 0 && spans.is_empty() {
        let text = match detail {
            Detail::Full => format!("drafted, not reviewed: {}  ", state.edition.drafted),
            Detail::Short | Detail::Least => format!("drafted: {}  ", state.edition.drafted),
            Detail::One => "drafted".to_owned(),
        };
        spans.push(Span::styled(text, state.look.theme.notice(Level::Warning)));
    }
    spans
}

/// The day up to which reports count, between the days before and after.
fn day(state: &State, detail: Detail) -> Vec<Part> {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let before = Span::styled(glyphs.before, theme.key_hint());
    let before = (before, Some(Command::KnownEarlier));
    let Some(day) = state.lens.known.0 else {
        if detail != Detail::Full {
            return Vec::new();
        }
        let text = Span::styled(" everything known", theme.dim());
        return vec![before, (text, Some(Command::KnownEarlier))];
    };
    let text = match detail {
        Detail::Full => day.format(" as known %-d %b %Y "),
        Detail::Short => day.format(" as known %-d %b "),
        Detail::Least | Detail::One => day.format(" %-d %b "),
    };
    let text = Span::styled(text.to_string(), theme.notice(Level::Warning));
    let after = Span::styled(glyphs.after, theme.key_hint());
    vec![before, (text, None), (after, Some(Command::KnownLater))]
}

fn left_out(count: usize, detail: Detail) -> String {
    let entries = if count == 1 { "entry" } else { "entries" };
    match detail {
        Detail::Full => format!("{count} {entries} left out, :problems  "),
        Detail::Short => format!("{count} {entries} left out  "),
        Detail::Least => format!("{count} left out  "),
        Detail::One => format!("{count} left out"),
    }
}

fn cells_of(parts: &[Part]) -> usize {
    parts.iter().map(|(span, _)| width(&span.content)).sum()
}
