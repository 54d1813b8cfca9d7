//! What each scene draws between header and footer.

pub(super) mod card;
mod next;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::Span;

use super::Wall;
use super::desk::Desk;
use super::pages::{Page, events};
use crate::kiosk::{Scene, SceneKind};
use crate::model::{Position, Verdict};
use crate::query::Filter;
use crate::ui::action::Action;
use crate::ui::layout;
use crate::ui::panes::{axis, changes, figures, map, sides};
use crate::ui::state::{State, View};
use crate::ui::widgets::line;
use crate::views::brief::Brief;

/// Puts the dossier into the state that a scene draws in `body`, or says why there is nothing to show.
pub(super) fn prepare(scene: &Scene, state: &mut State, body: Size) -> Result<(), String> {
    filter(&scene.filter, state)?;
    let view = match scene.kind {
        SceneKind::Next | SceneKind::Itinerary | SceneKind::Positions => View::Dashboard,
        SceneKind::Axis => View::Axis,
        SceneKind::Map => View::Map,
        SceneKind::Figures => View::Figures,
        SceneKind::Disputes => View::Disputes,
        SceneKind::Changes => View::Changes,
    };
    // Where a pane follows the event in hand, that is what comes next.
    state.select_opening();
    state.enter(view, view.first_pane());
    fit(state, body);
    let (is_empty, reason) = match scene.kind {
        SceneKind::Next | SceneKind::Itinerary | SceneKind::Axis => {
            (events(state).is_empty(), "no event")
        }
        SceneKind::Map => (state.map.map.stops.is_empty(), "no place"),
        SceneKind::Positions => {
            let positions = &state.dossier().positions;
            (positions.iter().all(Position::is_bare), "no position")
        }
        SceneKind::Figures => (state.figures.figures.rows.is_empty(), "no figure"),
        SceneKind::Disputes => (disputes(state).next().is_none(), "no dispute"),
        SceneKind::Changes => (state.changes.changes.rows.is_empty(), "no change"),
    };
    match (is_empty, state.filtering.is_on()) {
        (false, _) => Ok(()),
        (true, false) => Err(format!("{reason} is known")),
        (true, true) => Err(format!("{reason} passes its filter")),
    }
}

/// Puts a filter in force, unless it is already. It is read each time, since other data may not have its names.
fn filter(text: &str, state: &mut State) -> Result<(), String> {
    let filter = Filter::parse(text, &state.edition.dossier)
        .map_err(|fault| format!("its filter “{text}”: {}; {}", fault.what, fault.instead))?;
    if state.filtering.filter != filter {
        state.filtering.filter = filter;
        state.project_passing();
    }
    Ok(())
}

/// Lets the one pane that a scene draws have all of `body`, so that what is laid out by its size fits.
fn fit(state: &mut State, body: Size) {
    state.is_zoomed = true;
    let taken = |state: &State| {
        let [_, pane, _] = layout::frame(state);
        state.size.height.saturating_sub(pane.height)
    };
    let height = body.height.saturating_add(taken(state));
    let size = Size { height, ..body };
    let _ = crate::ui::update(state, Action::Resize(size));
}

/// The questions that are open or have moved, by their places among all.
pub(super) fn disputes(state: &State) -> impl Iterator<Item = usize> + '_ {
    let asked = state.survey.disputes.iter().enumerate();
    asked
        .filter(|(_, dispute)| dispute.verdict >= Verdict::Updated)
        .map(|(at, _)| at)
}

/// Why there is no scene: a dossier may hold nothing that a person has looked at.
fn nothing(wall: &Wall) -> String {
    let desks = wall.desks.iter();
    let withheld: usize = desks.map(|desk| desk.state.edition.withheld).sum();
    if withheld == 0 {
        return "nothing to show yet".to_owned();
    }
    let entries = if withheld == 1 { "entry" } else { "entries" };
    format!(
        "nothing to show yet: {withheld} drafted {entries} wait for a review; --drafts shows them"
    )
}

/// Draws the scene in hand.
pub(super) fn draw(wall: &Wall, area: Rect, buf: &mut Buffer) {
    let scene = wall.director.scene().zip(wall.desk()).zip(wall.page());
    let Some(((scene, desk), (_, page))) = scene else {
        let text = Span::styled(nothing(wall), wall.look.theme.dim());
        line::draw(&[text], wall.look.glyphs.ellipsis, area, buf);
        return;
    };
    match scene.kind {
        SceneKind::Next => next::draw(wall, desk, area, buf),
        SceneKind::Itinerary | SceneKind::Positions => draw_list(wall, desk, page, area, buf),
        SceneKind::Disputes => sides::draw_unrolled(&desk.state, page.first, area, buf),
        SceneKind::Axis => axis::draw(&desk.state, area, buf),
        SceneKind::Map => map::draw(&desk.state, area, buf),
        SceneKind::Figures => figures::draw(&desk.state, area, buf),
        SceneKind::Changes => changes::draw(&desk.state, area, buf),
    }
}

/// A page of cards under its heading.
fn draw_list(wall: &Wall, desk: &Desk, page: &Page, area: Rect, buf: &mut Buffer) {
    let mut area = area;
    if !page.heading.is_empty() {
        let text = Span::styled(page.heading.to_string(), wall.look.theme.title(true));
        line::draw(&[text], wall.look.glyphs.ellipsis, area, buf);
        area = below(area, 2);
    }
    for subject in &page.subjects {
        if area.height == 0 {
            break;
        }
        if let Some(brief) = card::brief(subject, desk) {
            let used = if page.part.1 > 1 {
                draw_part(wall, desk, &brief, page, area, buf)
            } else {
                card::draw(wall, desk, &brief, area, buf)
            };
            area = below(area, used);
        }
    }
}

/// The part of a card that is on the page, where the card is higher than the page; gives the lines that it took.
fn draw_part(
    wall: &Wall,
    desk: &Desk,
    brief: &Brief,
    page: &Page,
    area: Rect,
    buf: &mut Buffer,
) -> u16 {
    let lines = card::height(brief, usize::from(area.width), &wall.look);
    let height = u16::try_from(lines).unwrap_or(u16::MAX);
    let whole = Rect { height, ..area };
    let mut beside = Buffer::empty(whole);
    card::draw(wall, desk, brief, whole, &mut beside);
    let first = u16::try_from(page.first).unwrap_or(u16::MAX);
    for position in area.positions() {
        let from = (position.x, position.y.saturating_add(first));
        if let Some((cell, of)) = buf.cell_mut(position).zip(beside.cell(from)) {
            *cell = of.clone();
        }
    }
    area.height
}

/// What is left of `area` under its first `lines` lines.
fn below(area: Rect, lines: u16) -> Rect {
    let lines = lines.min(area.height);
    Rect {
        y: area.y + lines,
        height: area.height - lines,
        ..area
    }
}
