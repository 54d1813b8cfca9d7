//! The events over time, as drawn from the dossier of the lake and from one with dates of every kind.

use summitry::ui::Look;
use summitry::ui::glyphs::Glyphs;
use summitry::ui::theme::{Depth, Theme};

use super::check;
use crate::session::{LOOK, Session, edition};

#[test]
fn axis() {
    for (width, height) in [(160, 48), (100, 30), (80, 24), (40, 15)] {
        check(&format!("axis-{width}x{height}"), (width, height), "j 2");
    }
}

/// Compares the frame of the other dossier.
fn check_tour(name: &str, look: &Look, (width, height): (u16, u16), keys: &str) {
    let mut session = Session::with(edition("tests/fixtures/axis"), look, width, height);
    assert_eq!(session.press(keys), []);
    super::store(name, &session.frame().0);
}

#[test]
fn dates_of_every_kind() {
    check_tour("axis-dates-by-day", &LOOK, (140, 40), "2");
    check_tour("axis-dates-by-hour", &LOOK, (100, 30), "2 + + + + +");
    check_tour("axis-dates-by-year", &LOOK, (100, 30), "2 _");
}

#[test]
fn dates_in_plain_text_without_colours() {
    let look = Look {
        theme: Theme::new(Depth::None),
        glyphs: Glyphs::ASCII,
    };
    check_tour("axis-ascii", &look, (100, 30), "2");
    let session = Session::with(edition("tests/fixtures/axis"), &look, 100, 30);
    let mut session = session;
    assert_eq!(session.press("2"), []);
    for cell in &session.frame().0.content {
        let is_wide = summitry::text::width(cell.symbol()) == 2;
        assert!(is_wide || cell.symbol().is_ascii(), "{}", cell.symbol());
    }
}
