//! What keys do in the view of events over time.

use std::sync::Arc;

use ratatui::layout::{Position, Rect};
use summitry::model::{Claim, Dossier, DossierFile, Event as Entry, Plain};
use summitry::text::Clean;
use summitry::ui::Edition;
use summitry::ui::layout::{self, Areas};
use summitry::ui::state::{Pane, View};
use summitry::ui::update::axis::click;

use super::Expect::{self, AsksNothing, Event, Focus, Hides, Says, Shows, Subject, Views};
use crate::session::{Session, edition};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "2",
        &[
            Views(View::Axis),
            Focus(Pane::Axis),
            Shows("1–31 May 2031, by week"),
        ],
    ),
    // The view opens on the event in hand, and on what the sources say of it.
    ("j 2", &[Event("moreau-teld"), Subject("moreau-teld")]),
    ("Tab 2", &[Event("lake-summit"), Subject("lake-summit")]),
    // Through the events by time, the undated last.
    (
        "2 g g",
        &[Event("lighthouse-treaty"), Subject("lighthouse-treaty")],
    ),
    ("2 g g j j", &[Event("visit")]),
    ("2 g g j j k k k", &[Event("lighthouse-treaty")]),
    ("2 G", &[Event("commission"), Shows("undated")]),
    ("2 g g PgDn", &[Event("commission")]),
    // Time moves below the event in hand, which stays.
    (
        "2 l",
        &[
            Event("lake-summit"),
            Hides("1–31 May"),
            Shows("8 May – 8 Jun 2031"),
        ],
    ),
    ("2 l h", &[Shows("1–31 May 2031, by week")]),
    (
        "2 Right Right Left Left",
        &[Shows("1–31 May 2031, by week")],
    ),
    (
        "2 + h h h",
        &[
            Event("lake-summit"),
            Shows("1 in sight  6 ▸"),
            Hides("◐▶Lake"),
        ],
    ),
    ("2 h h h h h h", &[Says("nothing is dated earlier")]),
    ("2 l l l l", &[Says("nothing is dated later")]),
    // Any other comes into sight, also when it was chosen elsewhere.
    ("2 + h h h j", &[Event("visit"), Shows("·▶Moreau")]),
    (
        "2 + h h h 1 j 2",
        &[Event("moreau-teld"), Shows("◐▶Moreau")],
    ),
    ("2 + h h h 1 2", &[Event("lake-summit"), Hides("◐▶Lake")]),
    // Closer and further away, around the event in hand.
    ("2 +", &[Shows("by day"), Event("lake-summit")]),
    ("2 + + + + +", &[Shows("by 3 hours, Zurich time")]),
    ("2 + + + + + T", &[Shows("by 3 hours, Seoul time")]),
    ("2 + + - -", &[Shows("1–31 May 2031, by week")]),
    ("2 - - -", &[Shows("by month")]),
    (
        "2 + + + _",
        &[Shows("28 Apr – 12 May 2031"), Shows(" 7 in sight ")],
    ),
    ("2 Tab + +", &[Focus(Pane::Sources), Shows("by day")]),
    // Elsewhere there is nothing to zoom.
    ("+", &[Says("nothing to zoom here")]),
    ("-", &[Says("nothing to zoom here")]),
    ("_", &[Says("nothing to zoom here")]),
    // Enter opens the entry; Tab goes to its quotes and back.
    ("2 Enter", &[Says("Esc close"), AsksNothing]),
    ("2 Tab", &[Focus(Pane::Sources)]),
    ("2 Tab Tab", &[Focus(Pane::Axis)]),
    ("2 Tab h", &[Focus(Pane::Axis)]),
    ("2 q", &[Views(View::Dashboard), Event("lake-summit")]),
    ("2 z", &[Focus(Pane::Axis), Hides("Sources")]),
    // What is found or in dispute is shown here when it is an event, else where it belongs.
    (
        "2 / 'treaty Enter",
        &[Views(View::Axis), Event("lighthouse-treaty")],
    ),
    ("2 / 'lake Enter n", &[Views(View::Axis)]),
    ("2 g g c", &[Views(View::Axis), Says("dispute ")]),
    // An earlier day moves the line of now.
    ("2", &[Shows("┃now")]),
    ("2 [ [", &[Shows("as known")]),
];

fn tour() -> Session {
    Session::open(edition("tests/fixtures/axis"), 160, 48)
}

/// Four hundred events, forty on each of ten days, and one that goes on all the while.
fn crowded() -> Session {
    let event = |id: &str, when: String| Entry {
        id: id.into(),
        title: Clean::line(id),
        when: vec![Claim {
            what: Plain {
                value: when.parse().unwrap(),
            },
            ..Claim::default()
        }],
        ..Entry::default()
    };
    let days =
        (0..400).map(|n| event(&format!("talks-{n}"), format!("2031-05-{:02}", n % 10 + 10)));
    let whole = event("whole", "2031-05-01/2031-05-31".to_owned());
    let file = DossierFile {
        events: days.chain([whole]).collect(),
        ..DossierFile::default()
    };
    let edition = Edition {
        dossier: Dossier::new(file, Vec::new()),
        ..Edition::default()
    };
    Session::open(Arc::new(edition), 120, 40)
}

#[test]
fn crowded_stretches_are_counted_and_opened() {
    let mut session = crowded();
    assert_eq!(session.press("2 g g j j"), []);
    let event = session.event().to_owned();
    let text = session.text();
    let counts = ["▤ 80 ", "▤ 280 ╌", "▤ 40"].map(|count| text.matches(count).count());
    assert!(
        counts == [1, 1, 1] && text.contains(&format!("▶{event}")),
        "{text}"
    );
    assert!(text.contains("Enter opens the crowd"), "{text}");
    // As often as there is something to part; then each of that day is there, and Enter opens the entry.
    for _ in 0..8 {
        if !session.text().contains("opens the crowd") {
            break;
        }
        assert_eq!(session.press("Enter"), []);
        assert!(session.state.overlays.is_empty());
        assert_eq!(session.event(), event);
    }
    let text = session.text();
    assert!(
        !text.contains("▤ 40") && text.contains("81 in sight"),
        "{text}"
    );
    assert_eq!(session.press("Enter"), []);
    assert_eq!(session.state.overlays.len(), 1);
    assert_eq!(session.press("Esc _"), []);
    let (area, at) = (area(&session), find(&session, "▤ 40"));
    assert!(click(&mut session.state, area, at).is_some());
    assert!(
        !session.text().contains("401 in sight"),
        "{}",
        session.text()
    );
}

#[test]
fn every_event_comes_into_sight_on_the_way_through() {
    let mut session = crowded();
    assert_eq!(session.press("2 + + + g g"), []);
    let mut passed = 0;
    loop {
        let event = session.event().to_owned();
        let text = session.text();
        assert!(text.contains(&format!("▶{event}")), "{event}\n{text}");
        passed += 1;
        assert_eq!(session.press("j"), []);
        if session.event() == event {
            break;
        }
    }
    assert_eq!(passed, 401);
}

/// The area of the axis.
fn area(session: &Session) -> Rect {
    let Areas::Panes(panes) = layout::split(&session.state) else {
        panic!("no room");
    };
    let axis = panes.into_iter().find(|(pane, _)| *pane == Pane::Axis);
    axis.unwrap().1
}

/// The first cell of the screen at which `part` stands.
fn find(session: &Session, part: &str) -> Position {
    let text = session.text();
    let mut lines = text.lines().enumerate();
    let found = lines.find_map(|(y, line)| Some((y, line.split_once(part)?.0)));
    let (y, before) = found.unwrap_or_else(|| panic!("no {part:?}\n{text}"));
    let [x, y] = [summitry::text::width(before), y].map(|cells| u16::try_from(cells).unwrap());
    Position::new(x, y)
}

#[test]
fn what_is_clicked_is_in_hand() {
    for (keys, clicked, event) in [
        ("2", "Tour of the islands ━", "tour"),
        ("2", "◐ Stop on the north island", "north"),
        ("2", "┃✗╌", "signing"),
        ("2", "Regatta", "regatta"),
        ("2", "Dinner of the pilots", "dinner"),
        ("2", "after Stop on the north", "visit-south"),
        ("2 _", "The great storm", "storm"),
    ] {
        let mut session = tour();
        assert_eq!(session.press(keys), []);
        let area = area(&session);
        let at = find(&session, clicked);
        assert!(click(&mut session.state, area, at).is_some(), "{clicked}");
        assert_eq!(
            (session.event(), session.subject()),
            (event, event),
            "{clicked}"
        );
    }
}

#[test]
fn a_click_beside_everything_does_nothing() {
    let mut session = tour();
    assert_eq!(session.press("2"), []);
    let (area, event) = (area(&session), session.event().to_owned());
    for at in [(0, 0), (60, 20), (1, 2), (159, 5), (5, 40)] {
        assert!(
            click(&mut session.state, area, at.into()).is_none(),
            "{at:?}"
        );
    }
    assert_eq!(session.event(), event);
}

#[test]
fn every_cell_that_can_be_clicked_leaves_the_screen_sound() {
    for (width, height) in [(160, 48), (80, 24), (62, 14), (40, 15), (20, 5)] {
        let mut session = tour();
        session.resize(width, height);
        assert_eq!(session.press("2"), []);
        let area = area(&session);
        let mut clicked = 0;
        for at in area.positions() {
            clicked += usize::from(click(&mut session.state, area, at).is_some());
        }
        assert!(clicked > 0, "{width}×{height}");
    }
}

#[test]
fn dates_are_drawn_as_exact_as_they_are() {
    let mut session = tour();
    assert_eq!(session.press("2"), []);
    let text = session.text();
    for part in [
        // Soft only at the end that is marked, both versions of a date, a day that is not sure.
        "━━╌╌╌╌",
        "◐╌╌╌",
        "✗╌╌╌",
        "╌○╌ 김하늘–田中 회담?",
        // Somewhere within days, without an end, from before what is in sight.
        "╌ ◐ Inspection of the moorings ╌",
        "╌▸ ◐ Levy on mooring",
        "◂ ● Survey of the sea bed ╌",
        "✕ Regatta",
        // What has no date, with what is told of it.
        "part of Stop on the north island",
        "after Stop on the north island",
        "before The tour opens",
        "◂ 2  11 in sight  1 ▸",
    ] {
        assert!(text.contains(part), "no {part:?}\n{text}");
    }
}

#[test]
fn a_time_moves_with_the_zone_and_a_date_does_not() {
    let mut session = tour();
    assert_eq!(session.press("2 g g j j j j j j + + + +"), []);
    assert_eq!(session.event(), "breakfast");
    let column = |session: &Session, part: &str| {
        let before = part
            .split_once('◐')
            .map_or(0, |(before, _)| before.chars().count());
        find(session, part).x + u16::try_from(before).unwrap()
    };
    let island = column(&session, "◐ Stop on the north island");
    // Eight in the morning there is one at night here.
    let mark = column(&session, "◐▶Working breakfast");
    assert_eq!(mark, column(&session, "01:00"));
    assert_eq!(session.press("T"), []);
    let mark = column(&session, "Working breakfast▶◐");
    assert_eq!(mark, column(&session, "08:00"));
    assert_eq!(island, column(&session, "◐ Stop on the north island"));
}
