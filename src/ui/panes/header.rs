//! The first line: what is shown, the clocks, the day up to which reports count, and what is wrong.

use chrono::TimeZone;
use chrono_tz::Tz;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::model::Dossier;
use crate::text::width;
use crate::ui::state::State;
use crate::ui::theme::Level;
use crate::ui::widgets::line;

/// Draws the header.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let theme = &state.look.theme;
    let right = known(state, usize::from(area.width));
    let right_cells = cells_of(&right);
    let title = &state.edition.dossier.title;
    let title_cells = width(title) + " summitry · ".len();
    let room = usize::from(area.width).saturating_sub(right_cells + title_cells + 6);
    let mut left = vec![
        Span::styled(" summitry", theme.title(true)),
        Span::styled(format!(" {} ", state.look.glyphs.separator), theme.dim()),
        Span::styled(title.to_string(), theme.heading()),
    ];
    let clocks = clocks(state, room);
    if !clocks.is_empty() {
        left.push(Span::raw("   "));
        left.extend(clocks);
    }
    line::draw_both(&left, &right, state.look.glyphs.ellipsis, area, buf);
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
fn label(zone: Tz, dossier: &Dossier) -> String {
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
fn known(state: &State, cells: usize) -> Vec<Span<'static>> {
    [Detail::Full, Detail::Short, Detail::Least]
        .into_iter()
        .map(|detail| known_in(state, detail))
        .find(|spans| cells_of(spans) <= cells - cells / 3)
        .unwrap_or_else(|| known_in(state, Detail::One))
}

fn known_in(state: &State, detail: Detail) -> Vec<Span<'static>> {
    let mut spans = wrong(state, detail);
    if detail != Detail::One || spans.is_empty() {
        spans.extend(day(state, detail));
    }
    spans.push(Span::raw(" "));
    spans
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

/// The day up to which reports count.
fn day(state: &State, detail: Detail) -> Vec<Span<'static>> {
    let (theme, glyphs) = (&state.look.theme, &state.look.glyphs);
    let Some(day) = state.lens.known.0 else {
        if detail != Detail::Full {
            return Vec::new();
        }
        return vec![
            Span::styled(glyphs.before, theme.key_hint()),
            Span::styled(" everything known", theme.dim()),
        ];
    };
    let text = match detail {
        Detail::Full => day.format(" as known %-d %b %Y "),
        Detail::Short => day.format(" as known %-d %b "),
        Detail::Least | Detail::One => day.format(" %-d %b "),
    };
    vec![
        Span::styled(glyphs.before, theme.key_hint()),
        Span::styled(text.to_string(), theme.notice(Level::Warning)),
        Span::styled(glyphs.after, theme.key_hint()),
    ]
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

fn cells_of(spans: &[Span<'_>]) -> usize {
    spans.iter().map(|span| width(&span.content)).sum()
}
