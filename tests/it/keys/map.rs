//! What keys do in the view of map.

use ratatui::layout::Position;
use summitry::ui::layout::{Areas, split};
use summitry::ui::state::{Pane, View};
use summitry::ui::update::map;

use super::Expect::{self, Event, Focus, Hides, Says, Shows, Subject, Views};
use super::check;
use crate::session::{Session, edition, text};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "3",
        &[
            Views(View::Map),
            Focus(Pane::Map),
            Shows("no place has coordinates"),
            Shows("Port Lume, not on the map"),
            Says("+ closer"),
        ],
    ),
    ("3 Enter", &[Shows("╭─ Lake summit"), Views(View::Map)]),
    ("3 Tab", &[Focus(Pane::Sources)]),
    (
        "3 + - _ Alt-h Alt-j Alt-k Alt-l",
        &[Views(View::Map), Focus(Pane::Map)],
    ),
    (
        "3 Shift-Left Shift-Down Shift-Up Shift-Right",
        &[Views(View::Map)],
    ),
    ("3 l h Right Left", &[Views(View::Map), Focus(Pane::Map)]),
    ("Alt-j", &[Says("nothing to move here")]),
    ("Shift-Left", &[Says("nothing to move here")]),
];

/// Scripts on a dossier whose places are on both sides of the date line, in dispute, without coordinates and large.
const OCEAN: &[(&str, &[Expect])] = &[
    (
        "3 g g",
        &[
            Event("auckland-talks"),
            Subject("auckland-talks"),
            Shows("▶1 Auckland"),
            Shows("1 Auckland"),
            Shows("Busan / Seoul"),
            Shows("Gyeongju (in South Korea)"),
            Shows("A villa, unnamed, not on the map"),
            Shows("off the route"),
            Shows("6 stops, 4 off the route"),
        ],
    ),
    ("3 g g j", &[Event("dinner"), Shows("▶1 Auckland")]),
    ("3 g g j j", &[Event("honolulu-stop"), Shows("▶2 Honolulu")]),
    ("3 g g j j j", &[Event("summit"), Shows("▶3✗")]),
    ("3 g g j j k", &[Event("dinner")]),
    ("3 G", &[Event("return")]),
    (
        "3 g g Enter",
        &[Shows("╭─ Talks in Auckland"), Event("auckland-talks")],
    ),
    // An event without a place says so; from there the map goes on to what comes next.
    (
        "/ 'statement Enter 3",
        &[Event("statement"), Shows("no place is stated: A statement")],
    ),
    (
        "/ 'statement Enter 3 j",
        &[Event("signing"), Hides("no place is stated")],
    ),
    ("/ 'statement Enter 3 k", &[Event("election")]),
    // A part of the world has a name and no mark.
    (
        "3 g g j j j j j j j",
        &[Event("before"), Shows("The islands")],
    ),
    // Closer, the place in hand stays; moved away, it is out of sight until something is chosen.
    ("3 g g + + + +", &[Shows("▶1 Auckland"), Hides("Australia")]),
    (
        "3 g g + + + + j j",
        &[Shows("▶2 Honolulu"), Hides("Australia")],
    ),
    (
        "3 g g + + + + _",
        &[Shows("▶1 Auckland"), Shows("Australia")],
    ),
    (
        "3 g g + + + + 1 / 'Honolulu Enter 3",
        &[Event("honolulu-stop"), Shows("▶2 Honolulu")],
    ),
    (
        "3 g g + + + + Alt-l Alt-l Alt-l Alt-l Alt-l",
        &[Hides("▶1 Auckland")],
    ),
    (
        "3 g g + + + + L h Alt-k Shift-Down l",
        &[Shows("▶1 Auckland")],
    ),
    (
        "3 g g + + + + 1 3",
        &[Hides("Australia"), Event("auckland-talks")],
    ),
];

fn ocean(script: &str) -> Session {
    let mut session = Session::open(edition("tests/fixtures/map"), 160, 48);
    assert_eq!(session.press(script), []);
    session
}

#[test]
fn scripts() {
    for (script, expected) in OCEAN {
        let session = ocean(script);
        for expect in *expected {
            check(&session, &[], *expect, script);
        }
    }
}

/// The cell where `needle` begins.
fn find(session: &Session, needle: &str) -> Position {
    let text = text(&session.frame().0);
    let found = text.lines().enumerate().find_map(|(y, line)| {
        let before = line.split_once(needle)?.0;
        Some((summitry::text::width(before), y))
    });
    let (x, y) = found.unwrap_or_else(|| panic!("{needle}\n{text}"));
    Position::new(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
}

#[test]
fn a_click_puts_in_hand_what_is_drawn_there() {
    for (size, needle, event) in [
        ((160, 48), "2 Honolulu", Some("honolulu-stop")),
        ((160, 48), "Honolulu ", Some("honolulu-stop")),
        ((160, 48), "4 도쿄", Some("ministers")),
        ((160, 48), "Gyeongju", Some("signing")),
        ((160, 48), "A quiet evening", Some("retreat")),
        ((160, 48), "The year before", Some("before")),
        ((100, 30), "2 Honolulu", Some("honolulu-stop")),
        ((80, 24), "Busan / Seoul", Some("summit")),
        ((160, 48), "off the route  ", None),
        ((160, 48), "km", None),
    ] {
        let mut session = ocean("3 g g");
        session.resize(size.0, size.1);
        let at = find(&session, needle);
        let Areas::Panes(panes) = split(&session.state) else {
            panic!("no room");
        };
        let (pane, area) = panes[0];
        assert_eq!(pane, Pane::Map);
        let found = map::click(&mut session.state, area, at, false);
        assert_eq!(found.is_some(), event.is_some(), "{needle}");
        assert_eq!(
            session.event(),
            event.unwrap_or("auckland-talks"),
            "{needle}"
        );
    }
}

#[test]
fn clicks_on_one_mark_go_through_the_stops_there() {
    let mut session = ocean("3 g g");
    session.resize(80, 24);
    let Areas::Panes(panes) = split(&session.state) else {
        panic!("no room");
    };
    // Busan, Seoul and the country share a mark on so small a map.
    let mut seen = Vec::new();
    for _ in 0..4 {
        let at = find(&session, "3✗");
        assert!(map::click(&mut session.state, panes[0].1, at, false).is_some());
        seen.push(session.event().to_owned());
    }
    assert!(
        seen.contains(&"summit".to_owned()) && seen.contains(&"signing".to_owned()),
        "{seen:?}"
    );
}
