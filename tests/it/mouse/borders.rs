//! Borders between panes, dragged.

use ratatui::style::Modifier;
use summitry::ui::{Gesture, layout};

use super::panes;
use crate::session::{Session, lake};

fn widths(session: &Session) -> Vec<u16> {
    let panes = panes(&session.state);
    panes.iter().map(|(_, area)| area.width).collect()
}

fn heights(session: &Session) -> Vec<u16> {
    let panes = panes(&session.state);
    panes.iter().map(|(_, area)| area.height).collect()
}

#[test]
fn a_border_follows_the_pointer() {
    let mut session = Session::lake();
    let before = widths(&session);
    let border = before[0];
    for from in [border - 1, border] {
        session.press(": 'reset-layout Enter");
        session.drag((from, 20), (from + 9, 25));
        let after = widths(&session);
        assert_eq!(after[0], before[0] + 9);
        assert_eq!(after[1], before[1] - 9);
        assert_eq!(after[2], before[2]);
        assert!(session.state.mouse.held.is_none());
    }
    // What is drawn follows.
    assert!(session.text().lines().nth(1).unwrap().contains("Positions"));
    assert_eq!(session.press(": 'reset-layout Enter"), []);
    assert_eq!(widths(&session), before);
    assert!(session.last_line().contains("back in their places"));
}

#[test]
fn a_border_is_lit_while_it_is_held_and_a_click_on_it_chooses_nothing() {
    let mut session = Session::lake();
    session.press("j");
    let border = widths(&session)[0];
    let event = session.event().to_owned();
    session.point(Gesture::Press, (border, 20));
    let lit = session.frame().0;
    for x in [border - 1, border] {
        assert!(lit[(x, 20)].modifier.contains(Modifier::BOLD), "{x}");
    }
    session.point(Gesture::Release, (border, 20));
    let unlit = session.frame().0;
    assert!(!unlit[(border, 20)].modifier.contains(Modifier::BOLD));
    assert_eq!(session.event(), event);
    assert!(session.state.shares.is_empty());
}

#[test]
fn stacked_panes_have_a_border_too_and_each_number_of_columns_its_own() {
    let mut session = Session::open(lake(), 80, 24);
    let (columns, lines) = (widths(&session), heights(&session));
    let y = 1 + lines[1];
    session.drag((60, y), (60, y + 3));
    assert_eq!(heights(&session), [lines[0], lines[1] + 3, lines[2] - 3]);
    session.drag((columns[0], 5), (columns[0] - 4, 5));
    assert_eq!(widths(&session)[0], columns[0] - 4);
    session.resize(160, 48);
    let wide = Session::open(lake(), 160, 48);
    assert_eq!(widths(&session), widths(&wide));
    session.resize(80, 24);
    assert_eq!(widths(&session)[0], columns[0] - 4);
    // One pane on the whole screen has no border.
    session.press("z");
    session.drag((columns[0], 5), (10, 5));
    assert_eq!(widths(&session), [80]);
}

#[test]
fn no_pane_vanishes_wherever_a_border_is_dragged() {
    for (width, height) in [
        (160, 48),
        (140, 12),
        (100, 30),
        (80, 24),
        (60, 14),
        (60, 12),
    ] {
        let last = ["7", "7 Enter Enter", "8"];
        for view in ["1", "2", "3", "4", "4 v", "5", "6"]
            .into_iter()
            .chain(last)
        {
            let mut session = Session::open(lake(), width, height);
            session.press(view);
            let before = panes(&session.state);
            for (_, area) in &before {
                for to in [(0, 0), (width, height), (65_534, 65_534)] {
                    for from in [
                        (area.x, area.y + area.height / 2),
                        (area.x + area.width / 2, area.y),
                    ] {
                        if layout::border_at(&session.state, from.into()).is_some() {
                            session.drag(from, to);
                        }
                    }
                    let after = panes(&session.state);
                    assert_eq!(after.len(), before.len());
                    let cells = |panes: &[(_, ratatui::layout::Rect)]| -> u32 {
                        panes.iter().map(|(_, area)| area.area()).sum()
                    };
                    assert_eq!(cells(&after), cells(&before));
                    for ((_, area), (_, was)) in after.iter().zip(&before) {
                        assert!(area.width >= 12.min(was.width), "{view} {area:?}");
                        assert!(area.height >= 4.min(was.height), "{view} {area:?}");
                    }
                    let _ = session.frame();
                }
            }
        }
    }
}
