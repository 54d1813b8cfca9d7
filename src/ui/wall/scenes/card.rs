//! An entry in a few lines, for lists on the wall.

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::below;
use crate::kiosk::Countdown;
use crate::model::Status;
use crate::text::{width, wrap};
use crate::ui::panes::{self, blocks};
use crate::ui::state::Look;
use crate::ui::theme::Level;
use crate::ui::wall::Wall;
use crate::ui::wall::desk::Desk;
use crate::ui::widgets::line;
use crate::views::Subject;
use crate::views::brief::{self, Brief};

/// Cells before the lines under a title.
const INDENT: usize = 2;
/// Cells kept free for a countdown, so that the number of lines does not change with the time.
const COUNTDOWN: usize = 18;

/// The entry in brief, as the dossier on the desk has it.
pub(in crate::ui::wall) fn brief(subject: &Subject, desk: &Desk) -> Option<Brief> {
    let state = &desk.state;
    let (survey, lens, dossier) = (&state.survey, &state.lens, state.dossier());
    match subject {
        Subject::Event(id) => {
            let event = dossier.event(id)?;
            Some(brief::of_event(event, survey, lens, dossier))
        }
        Subject::Position(id) => {
            let position = dossier.position(id)?;
            Some(brief::of_position(position, survey, lens, dossier))
        }
    }
}

/// Where the clock finds an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::wall) enum Phase {
    /// Going on, or perhaps today.
    Now,
    /// Ahead.
    Ahead,
    /// Over.
    Over,
    /// No source dates it.
    Undated,
}

/// Where the clock finds an entry. What has been held on some day of a month is not going on for the rest of it.
pub(in crate::ui::wall) fn phase(brief: &Brief, now: DateTime<Utc>) -> Phase {
    let when = brief.when.as_ref();
    match when.and_then(|when| Countdown::to(when, brief.zone, now)) {
        None => Phase::Undated,
        Some(countdown) if countdown.is_ahead() => Phase::Ahead,
        Some(Countdown::Perhaps) if brief.status == Some(Status::Held) => Phase::Over,
        Some(Countdown::Day(..) | Countdown::Perhaps) => Phase::Now,
        Some(_) => Phase::Over,
    }
}

/// The lines that a card takes in `cells` cells, the blank one under it included.
pub(in crate::ui::wall) fn height(brief: &Brief, cells: usize, look: &Look) -> usize {
    1 + detail(brief, cells).len() + support(brief, cells, look).len() + 1
}

/// Draws title and standing, detail and countdown, and the words that support it; gives the lines that it took.
pub(super) fn draw(wall: &Wall, desk: &Desk, brief: &Brief, area: Rect, buf: &mut Buffer) -> u16 {
    let glyphs = &wall.look.glyphs;
    let (left, right) = head(wall, desk, brief);
    line::draw_both(&left, &right, glyphs.ellipsis, area, buf);
    let mut rest = below(area, 1);
    let theme = &wall.look.theme;
    let cells = usize::from(area.width);
    let mut right = vec![Span::styled(
        countdown(wall, brief),
        theme.notice(Level::Info),
    )];
    for text in detail(brief, cells) {
        let left = [Span::raw("  "), Span::styled(text, theme.text())];
        line::draw_both(&left, &right, glyphs.ellipsis, rest, buf);
        right.clear();
        rest = below(rest, 1);
    }
    let rest = draw_support(wall, brief, rest, buf);
    area.height - below(rest, 1).height
}

fn head(wall: &Wall, desk: &Desk, brief: &Brief) -> (Vec<Span<'static>>, Vec<Span<'static>>) {
    let (theme, glyphs) = (&wall.look.theme, &wall.look.glyphs);
    let bullet = brief.status.map_or((" ", Style::new()), |status| {
        (glyphs.bullet(status.into()), theme.bullet(status.into()))
    });
    let mut left = vec![Span::styled(bullet.0, bullet.1), Span::raw(" ")];
    if desk.is_new(&brief.subject, wall.elapsed) {
        left.push(Span::styled(" NEW ", theme.chip(true)));
        left.push(Span::raw(" "));
    }
    left.push(Span::styled(brief.title.to_string(), theme.heading()));
    let mut right = drafted(brief, &wall.look);
    right.extend([
        Span::styled(brief.standing.to_string(), theme.citation()),
        Span::raw("  "),
    ]);
    right.extend(blocks::verdict(brief.verdict, brief.origins, &wall.look));
    (left, right)
}

/// The word that an entry is drafted, where it is.
pub(super) fn drafted(brief: &Brief, look: &Look) -> Vec<Span<'static>> {
    let word = brief.is_drafted.then(|| panes::drafted(look));
    word.into_iter().collect()
}

fn detail(brief: &Brief, cells: usize) -> Vec<String> {
    let taken = INDENT + if brief.when.is_some() { COUNTDOWN } else { 0 };
    wrapped(&brief.detail, cells.saturating_sub(taken))
}

fn wrapped(text: &str, cells: usize) -> Vec<String> {
    let lines = wrap(text, cells.max(1)).into_iter();
    lines
        .map(|range| text.get(range).unwrap_or_default().to_owned())
        .collect()
}

/// How far away the entry is, in words.
pub(super) fn countdown(wall: &Wall, brief: &Brief) -> String {
    let when = brief.when.as_ref();
    let countdown = when.and_then(|when| Countdown::to(when, brief.zone, wall.now));
    match countdown {
        Some(Countdown::Perhaps) if phase(brief, wall.now) == Phase::Over => String::new(),
        Some(countdown) => countdown.phrase(),
        None => String::new(),
    }
}

/// The words that support the entry, or what their passage says, and beside or under them whose they are.
pub(super) fn support(brief: &Brief, cells: usize, look: &Look) -> Vec<Vec<Span<'static>>> {
    let Some(excerpt) = &brief.support else {
        return Vec::new();
    };
    let [open, close] = look.glyphs.quotes;
    let (words, style) = match (&excerpt.quote, &excerpt.digest) {
        (Some(quote), _) => (format!("{open}{quote}{close}"), look.theme.quote()),
        (None, Some(digest)) => (digest.to_string(), look.theme.digest()),
        (None, None) => (String::new(), look.theme.digest()),
    };
    let label = excerpt.voice.as_ref().map_or_else(
        || excerpt.label.to_string(),
        |voice| format!("{} {} {voice}", excerpt.label, look.glyphs.separator),
    );
    let room = cells.saturating_sub(INDENT);
    let citation = look.theme.citation();
    if width(&words) + 2 + width(&label) <= room {
        let gap = if words.is_empty() { "" } else { "  " };
        let words = Span::styled(words, style);
        let indent = Span::raw("  ");
        return vec![vec![
            indent,
            words,
            Span::raw(gap),
            Span::styled(label, citation),
        ]];
    }
    let styled = |text: &str, style| {
        let lines = wrapped(text, room).into_iter();
        lines
            .map(move |line| vec![Span::raw("  "), Span::styled(line, style)])
            .collect::<Vec<_>>()
    };
    let mut lines = styled(&words, style);
    lines.extend(styled(&label, citation));
    lines
}

/// Draws the words that support the entry and whose they are; gives what is left of `area`.
fn draw_support(wall: &Wall, brief: &Brief, area: Rect, buf: &mut Buffer) -> Rect {
    let mut rest = area;
    for spans in support(brief, usize::from(area.width), &wall.look) {
        line::draw(&spans, wall.look.glyphs.ellipsis, rest, buf);
        rest = below(rest, 1);
    }
    rest
}
