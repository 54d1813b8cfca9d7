//! What is going on and what comes next, large.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Span;

use super::card::{self, Phase};
use super::{below, events};
use crate::kiosk::Countdown;
use crate::text::wrap;
use crate::ui::panes::blocks;
use crate::ui::wall::desk::Desk;
use crate::ui::wall::{Wall, large};
use crate::ui::widgets::line;
use crate::views::brief::Brief;

/// Columns between the digits and the text beside them.
const GAP: u16 = 6;
/// Columns that a text beside the digits must have.
const BESIDE: u16 = 50;
/// Lines that a text below the digits needs.
const LINES: u16 = 5;

/// The most entries below: more cannot be read from across a room.
const MOST: usize = 8;

/// Rows of the upper part, with digits and without.
const UPPER: [u16; 2] = [19, 9];

/// What the clock says of the events.
struct Agenda {
    /// Going on.
    now: Vec<Brief>,
    /// Ahead, the nearest first.
    ahead: Vec<Brief>,
    /// Over, the last first.
    past: Vec<Brief>,
}

/// Draws the event to look at with its countdown, and those around it below.
pub(super) fn draw(wall: &Wall, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let Agenda { now, ahead, past } = agenda(wall, desk);
    let (label, main, rest): (&str, Option<&Brief>, Vec<(&str, &Brief)>) =
        if let Some(first) = ahead.first() {
            let others = ahead.iter().skip(1).map(|brief| ("then", brief));
            let going_on = now.iter().map(|brief| ("now", brief));
            ("next", Some(first), going_on.chain(others).collect())
        } else {
            let mut going_on = now.iter().map(|brief| ("now", brief));
            let mut over = past.iter().map(|brief| ("last", brief));
            let first = going_on.next().or_else(|| over.next());
            let rest = going_on.chain(over).collect();
            (
                first.map_or("", |(label, _)| label),
                first.map(|(_, brief)| brief),
                rest,
            )
        };
    let Some(main) = main else {
        let text = Span::styled("no event has a date", wall.look.theme.dim());
        line::draw(&[text], wall.look.glyphs.ellipsis, area, buf);
        return;
    };
    let when = main.when.as_ref();
    let countdown = when.and_then(|when| Countdown::to(when, main.zone, wall.now));
    let [with, without] = UPPER;
    let has_digits = countdown.and_then(Countdown::short).is_some();
    let upper = if has_digits { with } else { without };
    let [upper, lower] = Layout::vertical([
        Constraint::Length(upper.min(area.height * 3 / 5)),
        Constraint::Fill(1),
    ])
    .areas(area);
    draw_main(wall, desk, (label, countdown), main, upper, buf);
    draw_rest(wall, &rest, lower, buf);
}

/// The events sorted by where the clock finds them. Those inside another that is nearer say more than the other.
fn agenda(wall: &Wall, desk: &Desk) -> Agenda {
    let mut agenda = Agenda {
        now: Vec::new(),
        ahead: Vec::new(),
        past: Vec::new(),
    };
    let mut timed: Vec<(Countdown, Brief)> = events(&desk.state)
        .iter()
        .filter_map(|subject| card::brief(subject, desk))
        .filter_map(|brief| {
            let when = brief.when.as_ref()?;
            Some((Countdown::to(when, brief.zone, wall.now)?, brief))
        })
        .collect();
    timed.sort_by_key(|(countdown, _)| distance(*countdown));
    for (countdown, brief) in timed {
        let group = match card::phase(&brief, wall.now) {
            Phase::Now => &mut agenda.now,
            Phase::Ahead => &mut agenda.ahead,
            Phase::Over if countdown != Countdown::Perhaps => &mut agenda.past,
            Phase::Over | Phase::Undated => continue,
        };
        group.push(brief);
    }
    agenda
}

/// Seconds to the event or since it.
fn distance(countdown: Countdown) -> i64 {
    const DAY: i64 = 24 * 3600;
    match countdown {
        Countdown::Exact(left) => left.num_seconds().abs(),
        Countdown::InDays(low, high) => low.or(high).unwrap_or(0) * DAY,
        Countdown::Day(day, _) => day * DAY,
        Countdown::Perhaps => 30 * DAY,
        // What was on some day of a year is not the last thing because the year ended last.
        Countdown::DaysAgo(low, high) => (low + high) * DAY / 2,
    }
}

fn draw_main(
    wall: &Wall,
    desk: &Desk,
    (label, countdown): (&str, Option<Countdown>),
    brief: &Brief,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, glyphs) = (&wall.look.theme, &wall.look.glyphs);
    let words = countdown.map_or_else(String::new, Countdown::phrase);
    let head = [
        Span::styled(format!(" {} ", label.to_uppercase()), theme.chip(true)),
        Span::raw("  "),
        Span::styled(words, theme.now()),
    ];
    line::draw(&head, glyphs.ellipsis, area, buf);
    let short = countdown.and_then(Countdown::short).unwrap_or_default();
    let rest = below(area, 2);
    if short.is_empty() {
        draw_text(wall, desk, brief, rest, buf);
        return;
    }
    let beside = large::size(&short, rest).filter(|size| size.width + GAP + BESIDE <= rest.width);
    if let Some(size) = beside {
        // Beside the digits there is room for what they count down to.
        large::draw(&short, theme.now(), glyphs.block, rest, buf);
        let left = size.width + GAP;
        let text = Rect {
            x: rest.x + left,
            width: rest.width - left,
            ..rest
        };
        draw_text(wall, desk, brief, text, buf);
        return;
    }
    let room = Rect {
        height: rest.height.saturating_sub(LINES),
        ..rest
    };
    let used = large::size(&short, room).map_or(0, |size| size.height + 1);
    large::draw(&short, theme.now(), glyphs.block, room, buf);
    draw_text(wall, desk, brief, below(rest, used), buf);
}

/// What an event is, how sure, when, where and who, and the words that support it.
fn draw_text(wall: &Wall, desk: &Desk, brief: &Brief, area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&wall.look.theme, &wall.look.glyphs);
    let cells = usize::from(area.width).max(1);
    let mut lines: Vec<Vec<Span<'static>>> = Vec::new();
    for (text, style) in [
        (&*brief.title, theme.heading()),
        (&*brief.detail, theme.text()),
    ] {
        for range in wrap(text, cells) {
            let part = text.get(range).unwrap_or_default().to_owned();
            lines.push(vec![Span::styled(part, style)]);
        }
    }
    let mut standing = card::drafted(brief, &wall.look);
    standing.extend([
        Span::styled(brief.standing.to_string(), theme.citation()),
        Span::raw("  "),
    ]);
    standing.extend(blocks::verdict(brief.verdict, brief.origins, &wall.look));
    if desk.is_new(&brief.subject, wall.elapsed) {
        standing.push(Span::raw("  "));
        standing.push(Span::styled(" NEW ", theme.chip(true)));
    }
    lines.push(standing);
    lines.extend(card::support(brief, cells, &wall.look));
    let room = usize::from(area.height);
    let is_cut = lines.len() > room;
    let last = room.checked_sub(1).and_then(|last| lines.get_mut(last));
    if let Some(last) = last.filter(|_| is_cut) {
        last.push(Span::styled(format!(" {}", glyphs.ellipsis), theme.dim()));
    }
    let mut rest = area;
    for spans in lines.iter().take(room) {
        line::draw(spans, glyphs.ellipsis, rest, buf);
        rest = below(rest, 1);
    }
}

/// The others, one line each: where the clock finds it, when, and what.
fn draw_rest(wall: &Wall, rest: &[(&str, &Brief)], area: Rect, buf: &mut Buffer) {
    let (theme, glyphs) = (&wall.look.theme, &wall.look.glyphs);
    let mut area = area;
    let mut shown = usize::from(area.height / 2).clamp(1, MOST).min(rest.len());
    if shown < rest.len() && usize::from(area.height) <= 2 * shown {
        shown = shown.saturating_sub(1).max(1);
    }
    for (label, brief) in rest.iter().take(shown) {
        let mut left = vec![
            Span::styled(format!("{label:<7}"), theme.dim()),
            Span::styled(brief.title.to_string(), theme.heading()),
            Span::raw("  "),
        ];
        left.extend(card::drafted(brief, &wall.look));
        left.push(Span::styled(brief.standing.to_string(), theme.citation()));
        let right = [Span::styled(card::countdown(wall, brief), theme.now())];
        line::draw_both(&left, &right, glyphs.ellipsis, area, buf);
        let detail = [
            Span::raw("       "),
            Span::styled(brief.detail.to_string(), theme.dim()),
        ];
        line::draw(&detail, glyphs.ellipsis, below(area, 1), buf);
        area = below(area, 2);
    }
    if shown < rest.len() {
        let text = format!("       {} more in the itinerary", rest.len() - shown);
        let span = Span::styled(text, theme.dim());
        line::draw(&[span], glyphs.ellipsis, area, buf);
    }
}
