//! The matrix, and two parties against each other.

use ratatui::buffer::Buffer;
use ratatui::style::Color;
use summitry::ui::Look;
use summitry::ui::glyphs::Glyphs;
use summitry::ui::theme::{Depth, Theme};

use super::check;
use crate::session::{Session, bundled, edition};

const SIZES: [(u16, u16); 3] = [(160, 48), (100, 30), (80, 24)];

fn check_river(name: &str, (width, height): (u16, u16), keys: &str) {
    let mut session = Session::open(edition("tests/fixtures/river"), width, height);
    assert_eq!(session.press(keys), []);
    store(&format!("{name}-{width}x{height}"), &session.frame().0);
}

/// Compares a frame with the one that is stored beside those of the other views.
fn store(name: &str, frame: &Buffer) {
    super::store(name, frame);
}

#[test]
fn matrix() {
    for size in SIZES {
        check_river("matrix", size, "4 j");
    }
    check("matrix-lake", (160, 48), "4 l");
    check_river("matrix", (40, 12), "4 j");
    check_river("matrix", (20, 5), "4 j");
}

#[test]
fn two_parties() {
    for size in SIZES {
        check_river("versus", size, "4 l l v");
    }
}

#[test]
fn who_owes_an_answer() {
    check_river("open-asks", (100, 30), "a");
}

#[test]
fn plain_signs_without_colours() {
    let look = Look {
        theme: Theme::new(Depth::None),
        glyphs: Glyphs::ASCII,
    };
    let mut session = Session::with(edition("tests/fixtures/river"), &look, 100, 30);
    assert_eq!(session.press("4 l"), []);
    let (buffer, _) = session.frame();
    for cell in &buffer.content {
        assert!(cell.symbol().is_ascii(), "{}", cell.symbol());
        assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset));
    }
    store("matrix-ascii", &buffer);
}

#[test]
fn headings_stay_while_scrolling_and_what_is_out_of_sight_is_told() {
    let mut session = Session::open(bundled(), 100, 30);
    assert_eq!(session.press("4 G l l l l l l l l"), []);
    let text = session.text();
    for part in ["owes", "all parties", "▶ ", "◂ ", " more", "more topics ▸"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let state = &session.state;
    let (party, topic) = (state.matrix.party().unwrap(), state.matrix.topic().unwrap());
    let party = state.dossier().name(party);
    let first = state
        .dossier()
        .topic(topic)
        .unwrap()
        .name
        .split(' ')
        .next()
        .unwrap();
    assert!(text.contains(&*party) && text.contains(first), "{text}");
}
