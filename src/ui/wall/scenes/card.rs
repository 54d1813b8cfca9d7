//! An entry in three lines, for lists on the wall.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::below;
use crate::kiosk::Countdown;
use crate::ui::panes::blocks;
use crate::ui::theme::Level;
use crate::ui::wall::Wall;
use crate::ui::wall::desk::Desk;
use crate::ui::widgets::line;
use crate::views::Subject;
use crate::views::brief::{self, Brief};

/// Lines of a card with the blank one under it.
pub(in crate::ui::wall) const HEIGHT: u16 = 4;

/// The entry in brief, as the dossier on the desk has it.
pub(super) fn brief(subject: &Subject, desk: &Desk) -> Option<Brief> {
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

/// Draws title and standing, detail and countdown, and a quote with its source.
pub(super) fn draw(wall: &Wall, desk: &Desk, brief: &Brief, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&wall.look.theme, &wall.look.glyphs);
    let mut left = Vec::new();
    if desk.is_new(&brief.subject, wall.elapsed) {
        left.push(Span::styled(" NEW ", theme.chip(true)));
        left.push(Span::raw(" "));
    }
    let bullet = brief.status.map_or((" ", Style::new()), |status| {
        (glyphs.bullet(status.into()), theme.bullet(status.into()))
    });
    left.push(Span::styled(bullet.0, bullet.1));
    left.push(Span::raw(" "));
    left.push(Span::styled(brief.title.to_string(), theme.heading()));
    let mut right = vec![Span::styled(brief.standing.to_string(), theme.citation())];
    right.push(Span::raw("  "));
    right.extend(blocks::verdict(brief.verdict, brief.origins, &wall.look));
    line::draw_both(&left, &right, glyphs.ellipsis, area, buf);

    let lines = below(area, 1);
    let left = [
        Span::raw("  "),
        Span::styled(brief.detail.to_string(), theme.text()),
    ];
    let right = [Span::styled(
        countdown(wall, brief),
        theme.notice(Level::Info),
    )];
    line::draw_both(&left, &right, glyphs.ellipsis, lines, buf);

    draw_quote(wall, brief, below(area, 2), buf);
}

/// How far away the entry is, in words.
pub(super) fn countdown(wall: &Wall, brief: &Brief) -> String {
    let when = brief.when.as_ref();
    let countdown = when.and_then(|when| Countdown::to(when, brief.zone, wall.now));
    countdown.map_or_else(String::new, Countdown::phrase)
}

/// Draws the words that support the entry and whose they are.
pub(super) fn draw_quote(wall: &Wall, brief: &Brief, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&wall.look.theme, &wall.look.glyphs);
    let Some(excerpt) = &brief.quote else {
        return;
    };
    let [open, close] = glyphs.quotes;
    let quote = excerpt.quote.as_deref().unwrap_or_default();
    let spans = [
        Span::raw("  "),
        Span::styled(format!("{open}{quote}{close}"), theme.quote()),
        Span::raw("  "),
        Span::styled(excerpt.label.to_string(), theme.citation()),
    ];
    line::draw(&spans, glyphs.ellipsis, area, buf);
}
