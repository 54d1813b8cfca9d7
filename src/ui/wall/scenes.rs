//! What each scene draws between header and footer.

pub(super) mod card;
mod next;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::Wall;
use super::desk::Desk;
use super::pages::{Page, events};
use crate::kiosk::SceneKind;
use crate::model::Position;
use crate::ui::panes::{axis, changes, figures, map, sides};
use crate::ui::state::{Pane, State, View};
use crate::ui::widgets::line;

/// Puts the dossier into the state that a scene draws, or says why there is nothing to show.
pub(super) fn prepare(kind: SceneKind, state: &mut State) -> Result<(), String> {
    let view = match kind {
        SceneKind::Next | SceneKind::Itinerary | SceneKind::Positions => View::Dashboard,
        SceneKind::Axis => View::Axis,
        SceneKind::Map => View::Map,
        SceneKind::Figures => View::Figures,
        SceneKind::Disputes => View::Disputes,
        SceneKind::Changes => View::Changes,
    };
    state.enter(view, view.first_pane());
    let (is_empty, reason) = match kind {
        SceneKind::Next | SceneKind::Itinerary | SceneKind::Axis | SceneKind::Map => {
            (events(state).is_empty(), "no event is known")
        }
        SceneKind::Positions | SceneKind::Figures => {
            let positions = &state.dossier().positions;
            (
                positions.iter().all(Position::is_bare),
                "no position is known",
            )
        }
        SceneKind::Disputes => (state.survey.disputes.is_empty(), "nothing is in dispute"),
        SceneKind::Changes => (false, ""),
    };
    if is_empty {
        return Err(reason.to_owned());
    }
    Ok(())
}

/// Draws the scene in hand.
pub(super) fn draw(wall: &Wall, area: Rect, buf: &mut Buffer) {
    let scene = wall.director.scene().zip(wall.desk()).zip(wall.page());
    let Some(((scene, desk), (_, page))) = scene else {
        let text = Span::styled("nothing to show yet", wall.look.theme.dim());
        line::draw(&[text], wall.look.glyphs.ellipsis, area, buf);
        return;
    };
    match scene.kind {
        SceneKind::Next => next::draw(wall, desk, area, buf),
        SceneKind::Itinerary | SceneKind::Positions => draw_list(wall, desk, page, area, buf),
        SceneKind::Disputes => sides::draw(&desk.state, area, buf),
        SceneKind::Axis => axis::draw(&desk.state, Pane::Axis, area, buf),
        SceneKind::Map => map::draw(&desk.state, Pane::Map, area, buf),
        SceneKind::Figures => figures::draw(&desk.state, Pane::Figures, area, buf),
        SceneKind::Changes => changes::draw(&desk.state, Pane::Changes, area, buf),
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
            let used = card::draw(wall, desk, &brief, area, buf);
            area = below(area, used);
        }
    }
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
