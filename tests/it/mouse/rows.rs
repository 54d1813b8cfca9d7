//! Every row where it is drawn: a click on it puts it in hand.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Modifier;
use summitry::text::width;
use summitry::ui::State;
use summitry::ui::state::Pane;
use summitry::views::excerpts::Excerpt;

use super::{SIZES, at, panes, sweep};
use crate::session::{LOOK, Session, bundled, lake};

/// All words of what is in hand in a pane, as they may stand on the screen.
fn words_in_hand(state: &State, pane: Pane) -> String {
    let excerpt = |excerpt: Option<&Excerpt>| {
        let excerpt = excerpt.unwrap();
        let parts = [&excerpt.quote, &excerpt.digest, &excerpt.voice].map(|part| part.as_deref());
        let [quote, digest, voice] = parts.map(Option::unwrap_or_default);
        format!("{} · {voice} “{quote}” {digest}", excerpt.label)
    };
    match pane {
        Pane::Itinerary => {
            let event = state.itinerary.event(state.event_row).unwrap();
            let note = event.note.as_deref().unwrap_or_default();
            let told = format!("{} {} {}", event.date, event.standing, event.short_standing);
            format!("{} {note} {told} {}", event.title, event.origins)
        }
        Pane::Positions => {
            let position = state.positions.position(state.position_row).unwrap();
            let terms = format!("{} {} {}", position.act, position.figures, position.terms);
            format!(
                "{} {terms} {} {}",
                position.parties, position.summary, position.origins
            )
        }
        Pane::Sources => excerpt(state.excerpts.citations().nth(state.citation)),
        Pane::Sides => excerpt(state.sides.citations().nth(state.side_citation)),
        Pane::Disputes => {
            let dispute = &state.survey.disputes[state.dispute];
            format!("{} {} {}", dispute.title, dispute.ask, dispute.origins)
        }
        other => panic!("{other:?}"),
    }
}

/// The letters and digits around a cell of `area`; nothing where there are none, or where characters take two cells.
fn word(buffer: &Buffer, area: Rect, (x, y): (u16, u16)) -> String {
    let is_part = |x: u16| buffer[(x, y)].symbol().chars().all(char::is_alphanumeric);
    let start = (area.x..=x).rev().take_while(|x| is_part(*x)).last();
    let Some(start) = start else {
        return String::new();
    };
    let word: String = (start..area.right())
        .take_while(|x| is_part(*x))
        .map(|x| buffer[(x, y)].symbol())
        .collect();
    if word.chars().any(|c| width(c.encode_utf8(&mut [0; 4])) != 1) {
        return String::new();
    }
    word
}

/// Clicks a cell in a copy of the session; `true` when something was put in hand, which must then be what was drawn there.
fn hits(session: &Session, drawn: &Buffer, pane: Pane, inner: Rect, cell: (u16, u16)) -> bool {
    let mut after = at(&session.state);
    after.click(cell);
    let is_opened = !after.state.overlays.is_empty();
    after.state.overlays.clear();
    assert_eq!(after.state.focus, pane);
    if !after.frame().0[cell].modifier.contains(Modifier::REVERSED) {
        assert!(!is_opened, "{pane:?} {cell:?} opened what was not clicked");
        return false;
    }
    let word = word(drawn, inner, cell);
    let words = words_in_hand(&after.state, pane);
    assert!(
        words.contains(&word),
        "{word:?} at {cell:?} of {pane:?} has chosen {words:?}\n{}",
        session.text()
    );
    true
}

#[test]
fn a_click_chooses_what_is_drawn_under_it() {
    for (width, height) in SIZES {
        for keys in ["", "c Shift-Tab j j", "j Tab G", "6 G Tab j"] {
            let mut session = Session::open(lake(), width, height);
            session.press(keys);
            let hit = sweep(&session, Margin::new(2, 1), (2, 5), hits);
            assert!(hit > 1, "{width}×{height} {keys}: {hit}");
        }
    }
}

#[test]
fn every_row_in_sight_can_be_chosen() {
    for (width, height) in [(160, 40), (80, 24), (40, 15)] {
        for keys in ["G", "j j j j j j j j"] {
            let mut session = Session::open(bundled(), width, height);
            session.press(keys);
            let (pane, area) = panes(&session.state)[0];
            assert_eq!(pane, Pane::Itinerary);
            let inner = area.inner(Margin::new(1, 1));
            let shown = (inner.top()..inner.bottom()).filter_map(|y| {
                let mut after = at(&session.state);
                after.click((inner.x + 1, y));
                after.state.overlays.clear();
                let row = after.state.event_row;
                let is_here = after.frame().0[(inner.x, y)].symbol() == LOOK.glyphs.cursor;
                is_here.then_some(row)
            });
            let chosen: Vec<usize> = shown.collect();
            let (first, last) = (chosen[0], *chosen.last().unwrap());
            let events = (first..=last).filter(|row| session.state.itinerary.event(*row).is_some());
            assert_eq!(
                chosen,
                events.collect::<Vec<_>>(),
                "{width}×{height} {keys}"
            );
        }
    }
}
