//! What stands around every scene: which one it is, the clocks, and how far the data can be trusted.

use std::time::Duration;

use chrono::TimeZone as _;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::Wall;
use super::desk::Desk;
use crate::kiosk::{Age, pages};
use crate::text::width;
use crate::ui::panes::header;
use crate::ui::theme::Level;
use crate::ui::widgets::line;

/// Cells of the bar of the time left, where there is room for them.
const BAR: usize = 12;
/// Of the cells of the footer, one in so many is for the bar.
const SHARE: u16 = 8;

/// Draws the title of the dossier and of the scene, and the clocks.
pub(super) fn draw_header(wall: &Wall, area: Rect, buf: &mut Buffer) {
    let theme = &wall.look.theme;
    let Some(desk) = wall.desk() else {
        return;
    };
    let title = &desk.state.edition.dossier.title;
    let mut left = vec![
        Span::raw(" "),
        Span::styled(title.to_string(), theme.title(true)),
    ];
    if let Some(scene) = wall.director.scene() {
        let separator = wall.look.glyphs.separator;
        left.push(Span::styled(format!(" {separator} "), theme.dim()));
        left.push(Span::styled(scene.kind.title(), theme.heading()));
    }
    // The axis, the map and the matrix have no room for the word at each entry.
    let drafted = desk.state.edition.drafted;
    if drafted > 0 {
        let text = format!("  drafted, not reviewed: {drafted}");
        left.push(Span::styled(text, theme.notice(Level::Warning)));
    }
    let used: usize = left.iter().map(|span| width(&span.content)).sum();
    let room = usize::from(area.width).saturating_sub(used + 3);
    let right = clocks(wall, desk, room.max(usize::from(area.width) / 3));
    line::draw_both(&left, &right, wall.look.glyphs.ellipsis, area, buf);
}

/// The viewer's clock with its day, then those of the dossier's zones, as many as there is room for.
fn clocks(wall: &Wall, desk: &Desk, room: usize) -> Vec<Span<'static>> {
    let theme = &wall.look.theme;
    let here = wall.setup.zone.from_utc_datetime(&wall.now.naive_utc());
    let mut spans = vec![Span::styled(
        format!("{} ", here.format("%a %-d %b %H:%M:%S")),
        theme.now(),
    )];
    let mut left = room.saturating_sub(width(
        &spans.iter().map(|s| &*s.content).collect::<String>(),
    ));
    for zone in desk.state.zones() {
        if zone == wall.setup.zone {
            continue;
        }
        let local = zone.from_utc_datetime(&wall.now.naive_utc());
        let label = header::label(zone, &desk.state.edition.dossier);
        let text = format!(" {label} {} ", local.format("%H:%M"));
        if width(&text) > left {
            break;
        }
        left -= width(&text);
        spans.push(Span::styled(text, theme.text()));
    }
    spans
}

/// Draws which scene it is of how many, the time left, the page, and the health of the data.
pub(super) fn draw_footer(wall: &Wall, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&wall.look.theme, &wall.look.glyphs);
    let mut left = vec![Span::raw(" ")];
    if let Some((place, scene)) = wall.director.place().zip(wall.director.scene()) {
        let of = wall.director.playlist().scenes().len();
        left.push(Span::styled(
            format!("{} of {of} ", place + 1),
            theme.text(),
        ));
        left.push(time_left(wall, scene.length, area.width));
    }
    if let Some((_, page)) = wall.page()
        && let Some(rows) = pages::phrase(&page.rows, page.of, page.part)
    {
        left.push(Span::styled(format!("  {rows}"), theme.text()));
    }
    let mut right = elsewhere(wall);
    right.extend(wall.desk().map_or_else(Vec::new, |desk| health(wall, desk)));
    line::draw_both(&left, &right, glyphs.ellipsis, area, buf);
}

/// How long the scene stays: a bar, or until when a key holds it.
fn time_left(wall: &Wall, length: Duration, cells: u16) -> Span<'static> {
    let (theme, glyphs) = (&wall.look.theme, &wall.look.glyphs);
    if let Some(until) = wall.director.held_until() {
        let rest = until.saturating_sub(wall.elapsed).as_secs();
        let text = format!("paused, goes on in {rest} s");
        return Span::styled(text, theme.notice(Level::Warning));
    }
    let since = wall.director.since(wall.elapsed);
    let cells = BAR.min(usize::from(cells / SHARE));
    let text = bar(since, length, cells, [glyphs.block, glyphs.separator]);
    Span::styled(text, theme.now())
}

/// The time left of a scene: full cells for what is to come.
fn bar(since: Duration, length: Duration, cells: usize, [full, gone]: [&str; 2]) -> String {
    let share = |duration: Duration| duration.as_millis();
    let passed = cells as u128 * share(since.min(length)) / share(length).max(1);
    let passed = usize::try_from(passed).unwrap_or(cells).min(cells);
    format!("{}{}", full.repeat(cells - passed), gone.repeat(passed))
}

/// How many of the dossiers that are not in sight have something wrong.
fn elsewhere(wall: &Wall) -> Vec<Span<'static>> {
    let is_wrong = |desk: &&Desk| desk.health.trouble.is_some();
    let here = wall.desk().filter(is_wrong).map_or(0, |_| 1);
    match wall.desks.iter().filter(is_wrong).count() - here {
        0 => Vec::new(),
        count => vec![Span::styled(
            format!(
                "trouble in {count} other{}  ",
                if count == 1 { "" } else { "s" }
            ),
            wall.look.theme.notice(Level::Warning),
        )],
    }
}

/// How old the data is, what it is as of, and what is new in it.
fn health(wall: &Wall, desk: &Desk) -> Vec<Span<'static>> {
    let theme = &wall.look.theme;
    let age = wall.age(desk);
    let mut spans = Vec::new();
    let new = desk.count_new(wall.elapsed);
    if new > 0 {
        spans.push(Span::styled(
            format!("{new} new  "),
            theme.notice(Level::Info),
        ));
    }
    if let Some(as_of) = desk.health.as_of {
        let here = wall.setup.zone.from_utc_datetime(&as_of.naive_utc());
        let text = format!("data as of {}  ", here.format("%-d %b %H:%M"));
        spans.push(Span::styled(text, theme.text()));
    }
    if desk.health.is_copy {
        spans.push(Span::styled("copy on disk  ", theme.notice(Level::Warning)));
    }
    let (text, level) = match age {
        Some(age @ Age::Fresh) => (age.phrase(), Level::Info),
        Some(age @ Age::Hours(_)) => (age.phrase(), Level::Warning),
        Some(age @ Age::Stale(_)) => (age.phrase(), Level::Error),
        None => ("no data yet".to_owned(), Level::Error),
    };
    spans.push(Span::styled(text, theme.notice(level)));
    spans.push(Span::raw(" "));
    spans
}

/// Draws what keeps newer data out and since when; nothing is drawn where nothing does.
pub(super) fn draw_trouble(wall: &Wall, area: Rect, buf: &mut Buffer) {
    let Some(trouble) = wall.desk().and_then(|desk| desk.health.trouble.as_ref()) else {
        return;
    };
    let since = wall
        .setup
        .zone
        .from_utc_datetime(&trouble.since.naive_utc());
    let text = format!(" since {}: {}", since.format("%-d %b %H:%M"), trouble.text);
    let span = Span::styled(text, wall.look.theme.notice(Level::Error));
    line::draw(&[span], wall.look.glyphs.ellipsis, area, buf);
}
