//! What the mouse does: a click hits what is drawn under it, whatever the size, the view and the place in a list.

mod borders;
mod filter;
mod overlays;
mod rows;
mod views;
mod wheel;

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use summitry::text::width;
use summitry::ui::layout::{self, Areas};
use summitry::ui::overlays::Overlay;
use summitry::ui::state::{Pane, State, View};
use summitry::ui::{Effect, Gesture};

use crate::session::{LOOK, Session, bundled, lake};

const SIZES: [(u16, u16); 6] = [
    (160, 48),
    (140, 20),
    (100, 30),
    (80, 24),
    (60, 13),
    (40, 15),
];

fn at(state: &State) -> Session {
    Session {
        state: state.clone(),
    }
}

fn panes(state: &State) -> Vec<(Pane, Rect)> {
    match layout::split(state) {
        Areas::Panes(panes) => panes,
        Areas::TooSmall => Vec::new(),
    }
}

/// Tries a cell of each pane in every few lines, further to the right from line to line, and counts those that passed.
fn sweep(
    session: &Session,
    margin: Margin,
    (down, right): (usize, u16),
    is_right: impl Fn(&Session, &Buffer, Pane, Rect, (u16, u16)) -> bool,
) -> usize {
    let (drawn, _) = session.frame();
    let mut count = 0;
    for (pane, area) in panes(&session.state) {
        let inner = area.inner(margin);
        for y in (inner.top()..inner.bottom()).step_by(down) {
            let x = inner.left() + y * right % inner.width;
            count += usize::from(is_right(session, &drawn, pane, inner, (x, y)));
        }
    }
    count
}

#[test]
fn a_second_click_opens() {
    for (keys, text, title) in [
        ("", "Moreau–Teld meeting", "Moreau–Teld meeting"),
        ("G", "Joint statement", "Joint statement"),
        ("6", "length", "Moreau's visit to Belmora"),
    ] {
        let mut session = Session::open(lake(), 100, 30);
        session.press(keys);
        let cell = session.find(text);
        session.click(cell);
        assert!(
            session.state.overlays.is_empty(),
            "{text}\n{}",
            session.text()
        );
        session.click(cell);
        let Some(Overlay::Entry { excerpts, .. }) = session.state.overlays.last() else {
            panic!("{text}: {}", session.text());
        };
        assert_eq!(&*excerpts.title, title);
    }
}

#[test]
fn a_quote_is_opened_from_the_sources_and_from_the_entry() {
    for keys in ["j", "j Enter"] {
        let mut session = Session::lake();
        session.press(keys);
        let (buffer, _) = session.frame();
        let is_quote =
            |x: u16, y: u16| buffer[(x, y)].symbol() == "“" && buffer[(x - 1, y)].symbol() == " ";
        let quotes = buffer
            .area
            .positions()
            .filter(|at| at.x > 1 && is_quote(at.x, at.y));
        let at = quotes.last().unwrap();
        let cell = (at.x, at.y);
        session.click(cell);
        assert!(session.state.overlays.len() < keys.split(' ').count());
        session.click(cell);
        let quote = matches!(session.state.overlays.last(), Some(Overlay::Quote(_)));
        assert!(quote, "{keys} {cell:?}\n{}", session.text());
    }
}

#[test]
fn the_choice_of_parties_can_be_clicked() {
    let mut session = Session::lake();
    session.press("j");
    let chosen = session.state.scope.clone();
    session.click(session.find("all "));
    assert_ne!(session.state.scope, chosen);
    assert_eq!(session.state.focus, Pane::Positions);
    session.click(session.find("this event"));
    assert_eq!(session.state.scope, chosen);
    // The sign before the first leads to those that are not in sight.
    let mut session = Session::open(bundled(), 100, 30);
    session.press("Tab l l l l l l l l");
    let (_, area) = panes(&session.state)[1];
    let before = session.state.scope.clone();
    let cell = (area.x + 1, area.y + 1);
    assert_eq!(session.frame().0[cell].symbol(), LOOK.glyphs.before);
    session.click(cell);
    assert_ne!(session.state.scope, before);
}

#[test]
fn the_wheel_moves_what_is_under_it_and_leaves_the_keys_where_they_are() {
    let place = |session: &Session| {
        let state = &session.state;
        [
            state.event_row,
            state.position_row,
            state.citation,
            state.dispute,
            state.side_citation,
        ]
    };
    for (keys, text, moved) in [
        ("g g", "Joint statement", 0),
        ("j Tab", "Positions", 1),
        ("j", "Sources", 2),
        ("6 Tab", "Disputes", 3),
        ("6 j j", "What we make of it", 4),
    ] {
        let mut session = Session::lake();
        session.press(keys);
        let focus = session.state.focus;
        let (x, y) = session.find(text);
        let before = place(&session);
        assert_eq!(session.point(Gesture::WheelDown, (x, y)), None);
        let after = place(&session);
        assert!(after[moved] > before[moved], "{text}: {before:?} {after:?}");
        assert_eq!(session.state.focus, focus, "{text}");
        session.point(Gesture::WheelUp, (x, y));
        assert_eq!(place(&session)[moved], before[moved], "{text}");
    }
}

#[test]
fn hints_and_views_of_the_last_line_are_buttons() {
    for (keys, text, view, focus) in [
        ("", "6", View::Disputes, Pane::Disputes),
        ("", "2 Axis", View::Axis, Pane::Axis),
        ("6", "1", View::Dashboard, Pane::Itinerary),
        ("6", "q back", View::Dashboard, Pane::Itinerary),
        ("", "Tab pane", View::Dashboard, Pane::Positions),
    ] {
        let mut session = Session::lake();
        session.press(keys);
        let (buffer, _) = session.frame();
        let line = session.last_line();
        let (before, _) = line
            .split_once(text)
            .unwrap_or_else(|| panic!("{text} in {line}"));
        let x = u16::try_from(width(before)).unwrap();
        let cell = (x, buffer.area.height - 1);
        assert_eq!(session.click(cell), None, "{text}");
        assert_eq!(
            (session.state.view, session.state.focus),
            (view, focus),
            "{text}"
        );
    }
    let mut session = Session::lake();
    assert_eq!(session.click(session.find("q quit")), Some(Effect::Quit));
    // What is told stands in the way of the hints, and goes at a click.
    session.press("c");
    assert_eq!(session.click((158, 47)), None);
    assert_eq!(session.state.notice, None);
    session.click(session.find("? help"));
    assert!(matches!(
        session.state.overlays.last(),
        Some(Overlay::Help { .. })
    ));
}

#[test]
fn every_hint_is_hit_in_every_cell() {
    for width in (20..170).step_by(7) {
        for keys in ["", "6", "j Enter", "?"] {
            let mut session = Session::open(lake(), width, 12);
            session.press(keys);
            let line = session.last_line();
            assert!(line.is_ascii(), "{line}");
            for (x, c) in line.char_indices() {
                let x = u16::try_from(x).unwrap();
                let command = summitry::ui::panes::footer::command_at(&session.state, x, width);
                assert!(
                    c == ' ' || command.is_some(),
                    "{width} {keys}: {x} of {line}"
                );
            }
        }
    }
}

#[test]
fn the_header_steps_through_the_days_and_the_zones() {
    let mut session = Session::lake();
    session.click(session.find("everything known"));
    let first = session.state.lens.known.0.unwrap();
    session.click(session.find("◂ as known"));
    assert!(session.state.lens.known.0.unwrap() < first);
    let (x, y) = session.find("▸");
    assert_eq!(y, 0);
    session.click((x, y));
    assert_eq!(session.state.lens.known.0, Some(first));
    session.click((x, y));
    let zone = session.state.lens.zone;
    session.click(session.find("Seoul 17:30"));
    assert_ne!(session.state.lens.zone, zone);
    session.click(session.find("1 entry left out"));
    assert!(session.text().contains("Problems"), "{}", session.text());
    // A click beside what lies over the view closes it.
    session.click((3, 0));
    assert!(session.state.overlays.is_empty());
}

#[test]
fn what_lies_over_the_view_takes_the_mouse() {
    let mut session = Session::lake();
    session.press(": 'problems");
    session.click(session.find("list what is wrong"));
    assert!(matches!(
        session.state.overlays.as_slice(),
        [Overlay::List { .. }]
    ));
    session.press("Esc : 'ruli Enter");
    let subject = session.subject().to_owned();
    assert_eq!(session.click(session.find("Rulings")), None);
    let Some(Overlay::List { lines, row, .. }) = session.state.overlays.last() else {
        panic!("{}", session.text());
    };
    assert_eq!((*row, lines.is_empty()), (0, false));
    session.click((4, 2));
    assert!(
        session.state.overlays.is_empty(),
        "the row in hand was followed"
    );
    assert_ne!(session.subject(), subject);
    for open in ["?", ":"] {
        session.press(open);
        session.click((80, 20));
        session.click((1, 20));
        assert!(session.state.overlays.is_empty(), "{open}");
    }
    session.press("?");
    let (x, y) = session.find("first row");
    session.point(Gesture::WheelDown, (80, 20));
    assert_eq!(session.find("first row"), (x, y - 3));
}

#[test]
fn a_click_ends_the_search_line_and_keeps_what_was_found() {
    let mut session = Session::lake();
    session.press("/ 'teld");
    session.click(session.find("Joint statement"));
    assert!(session.state.overlays.is_empty());
    assert_eq!(&*session.state.search.needle, "teld");
    assert_eq!(session.event(), "statement");
}

#[test]
fn a_mouse_that_is_the_terminals_does_nothing_here() {
    let mut session = Session::lake();
    assert_eq!(session.press("m"), [Effect::Mouse(false)]);
    let before = session.text();
    for gesture in [
        Gesture::Press,
        Gesture::Drag,
        Gesture::WheelDown,
        Gesture::Release,
    ] {
        for cell in [(10, 10), (60, 20), (3, 47), (150, 0), (44, 9)] {
            assert_eq!(session.point(gesture, cell), None);
        }
    }
    assert_eq!(session.text(), before);
    assert_eq!(session.press("m"), [Effect::Mouse(true)]);
    session.click(session.find("Joint statement"));
    assert_eq!(session.event(), "statement");
}

#[test]
fn where_nothing_is_drawn_nothing_is_hit() {
    let mut session = Session::open(lake(), 19, 4);
    for cell in [(0, 0), (1, 1), (18, 3), (65_534, 65_534)] {
        assert_eq!(session.click(cell), None);
        assert_eq!(session.point(Gesture::WheelDown, cell), None);
    }
    let mut session = Session::lake();
    session.click((65_534, 65_534));
    session.click((160, 10));
    assert!(session.state.overlays.is_empty());
}
