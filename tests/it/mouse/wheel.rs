//! The wheel moves what is under the pointer, and nothing else.

use summitry::ui::state::State;
use summitry::ui::widgets::frame;
use summitry::ui::{Gesture, cartography};

use super::panes;
use crate::session::{Session, bundled};

/// Where everything stands that the wheel can move.
fn places(state: &State) -> Vec<(&'static str, usize)> {
    let matrix = &state.matrix;
    let [left, right] = [
        summitry::ui::state::Pane::Matrix,
        summitry::ui::state::Pane::Cell,
    ]
    .map(|pane| matrix.listed(pane).row);
    let articles = &state.articles;
    vec![
        ("event", state.event_row),
        ("citation", state.citation),
        ("party", matrix.row),
        ("left", left),
        ("right", right),
        ("figure", state.figures.row),
        ("dispute", state.dispute),
        ("article", articles.row),
        ("quote", articles.quote),
        ("text", articles.first.unwrap_or_default()),
        ("resting", articles.resting_row),
        ("change", state.changes.row),
    ]
}

#[test]
fn each_pane_scrolls_its_own_and_the_keys_stay() {
    for (keys, text, moved) in [
        ("2", "Axis · ", "event"),
        ("2", "Sources · ", "citation"),
        ("3 g g", "Busan / Seoul", "event"),
        ("4", "all parties", "party"),
        ("4 v", " → ", "left"),
        ("5 g g", "Figures", "figure"),
        ("6", "Disputes", "dispute"),
        ("7", "Articles", "article"),
        ("7", "Digest", "text"),
        ("7 n", "What rests on it", "resting"),
        ("8", "Changes · ", "change"),
    ] {
        let mut session = Session::open(bundled(), 160, 48);
        session.press(keys);
        let focus = session.state.focus;
        let cell = session.find(text);
        let before = places(&session.state);
        session.point(Gesture::WheelDown, cell);
        let after = places(&session.state);
        let changed = |name: &str| {
            let pairs = before.iter().zip(&after);
            let mut pairs = pairs.filter(|((key, _), _)| *key == name);
            pairs.any(|((_, before), (_, after))| after > before)
        };
        assert!(changed(moved), "{keys} {text}: {before:?} {after:?}");
        assert_eq!(session.state.focus, focus, "{keys} {text}");
        if moved == "text" {
            assert!(!changed("quote"), "{before:?} {after:?}");
        }
        session.point(Gesture::WheelUp, cell);
        let now = places(&session.state);
        let value = |places: &[(&str, usize)]| {
            let place = places.iter().find(|(key, _)| *key == moved);
            place.map(|(_, value)| *value)
        };
        assert_eq!(value(&now), value(&before), "{keys} {text}");
    }
}

#[test]
fn over_the_map_it_zooms_around_the_pointer() {
    let mut session = Session::open(bundled(), 160, 48);
    session.press("3 g g");
    let subject = session.subject().to_owned();
    let (_, area) = panes(&session.state)[0];
    let [map, _] = cartography::split(frame::inner(area));
    let cell = (map.x + 20, map.y + 5);
    let looked_at = |session: &Session| {
        let camera = cartography::camera(&session.state, map);
        (camera.scale, camera.point(cell.into(), map))
    };
    let (before, there) = looked_at(&session);
    session.point(Gesture::WheelUp, cell);
    let (near, still) = looked_at(&session);
    assert!(near < before);
    // What was under the pointer still is.
    assert!((there.lat - still.lat).abs() < before && (there.lon - still.lon).abs() < 2.0 * before);
    session.point(Gesture::WheelDown, cell);
    let (after, _) = looked_at(&session);
    assert!((after - before).abs() < 1e-9, "{before} {after}");
    assert_eq!(session.subject(), subject);
}
