//! The map: coasts, route, legend, and the same in plain signs without colours.

use summitry::ui::Look;
use summitry::ui::glyphs::Glyphs;
use summitry::ui::theme::{Depth, Theme};

use crate::session::{LOOK, Session, edition};

fn check(name: &str, look: &Look, (width, height): (u16, u16), keys: &str) {
    let ocean = edition("tests/fixtures/map");
    let mut session = Session::with(ocean, look, width, height);
    assert_eq!(session.press(keys), []);
    super::store(name, &session.frame().0);
}

#[test]
fn sizes() {
    for (width, height) in [(160, 48), (100, 30), (80, 24), (40, 15), (20, 5)] {
        let name = format!("map-{width}x{height}");
        check(&name, &LOOK, (width, height), "3 g g j j j");
    }
}

#[test]
fn closer() {
    check("map-closer", &LOOK, (100, 30), "3 g g j j j + + + + + + z");
}

#[test]
fn plain_signs_without_colours() {
    let look = Look {
        theme: Theme::new(Depth::None),
        glyphs: Glyphs::ASCII,
    };
    check("map-ascii", &look, (100, 30), "3 g g j j j");
}
