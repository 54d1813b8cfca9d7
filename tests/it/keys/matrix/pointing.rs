//! What is drawn at a cell of the screen is what pointing at it puts in hand.

use ratatui::layout::{Position, Rect};
use summitry::ui::layout::{self, Areas};
use summitry::ui::state::Pane;
use summitry::ui::update::matrix::click;

use super::river;
use crate::session::Session;

/// The first cell at which `text` stands on the screen.
fn place(session: &Session, text: &str) -> Position {
    let (buffer, _) = session.frame();
    let Rect { width, height, .. } = buffer.area;
    let text: Vec<String> = text.chars().map(String::from).collect();
    let stands = |x: u16, y: u16| {
        text.iter().enumerate().all(|(n, sign)| {
            let x = x + u16::try_from(n).unwrap();
            x < width && buffer[(x, y)].symbol() == sign
        })
    };
    let mut cells = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let (x, y) = cells.find(|(x, y)| stands(*x, *y)).unwrap();
    Position { x, y }
}

#[test]
fn what_is_pointed_at_is_in_hand() {
    for (width, height, keys, text, pane, subject) in [
        (160, 48, "4", "rejects", Pane::Matrix, "xs-salt"),
        (160, 48, "4", "Estavia", Pane::Matrix, ""),
        (100, 30, "4", "SEK 25", Pane::Matrix, "xs-dam"),
        (80, 24, "4 l l l", "SEK 25", Pane::Matrix, "xs-dam"),
        (40, 12, "4 l", "seeks", Pane::Matrix, "xe-timber"),
        (100, 30, "4", "XN → XE agrees", Pane::Cell, "xn-eels"),
        (100, 30, "4", "The eels are shared", Pane::Cell, "xn-eels"),
        (
            100,
            30,
            "4 l l v",
            "XN → XS threatens",
            Pane::Matrix,
            "xn-river",
        ),
        (100, 30, "4 l l v", "XS → XN offers", Pane::Cell, "xs-dam"),
    ] {
        let mut session = river(width, height);
        assert_eq!(session.press(keys), []);
        let at = place(&session, text);
        let Areas::Panes(panes) = layout::split(&session.state) else {
            panic!("{width}×{height} has no panes");
        };
        let (_, area) = panes.into_iter().find(|(other, _)| *other == pane).unwrap();
        assert!(
            click(&mut session.state, pane, area, at).is_some(),
            "{text}"
        );
        assert_eq!(
            (session.subject(), session.state.focus),
            (subject, pane),
            "{text}"
        );
    }
}

#[test]
fn nothing_is_in_hand_where_nothing_is_drawn() {
    let mut session = river(100, 30);
    assert_eq!(session.press("4"), []);
    let Areas::Panes(panes) = layout::split(&session.state) else {
        panic!("no panes");
    };
    for (pane, area) in panes {
        let before = (session.state.matrix.row, session.state.matrix.column);
        let heading = Position::new(area.x + 2, area.y + 1);
        let outside = Position::new(99, 29);
        for at in [area.as_position(), heading, outside] {
            if pane != Pane::Sources {
                assert!(
                    click(&mut session.state, pane, area, at).is_none(),
                    "{pane:?} {at}"
                );
            }
        }
        let after = (session.state.matrix.row, session.state.matrix.column);
        assert_eq!(after, before);
    }
}
