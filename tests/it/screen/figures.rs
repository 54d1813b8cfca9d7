//! The numbers by measure, of a dossier with every shape that a number can have.

use ratatui::style::Color;
use summitry::ui::Look;
use summitry::ui::glyphs::Glyphs;
use summitry::ui::theme::{Depth, Theme};

use crate::session::{Session, edition};

fn strait(width: u16, height: u16) -> Session {
    Session::open(edition("tests/fixtures/figures"), width, height)
}

#[test]
fn every_shape() {
    for (width, height) in [(160, 48), (100, 30), (80, 24)] {
        let mut session = strait(width, height);
        assert_eq!(session.press("5 g g j"), []);
        let name = format!("figures-{width}x{height}");
        super::store(&name, &session.frame().0);
    }
}

#[test]
fn signs_of_plain_text_without_colours() {
    let look = Look {
        theme: Theme::new(Depth::None),
        glyphs: Glyphs::ASCII,
    };
    let mut session = Session::with(edition("tests/fixtures/figures"), &look, 100, 60);
    assert_eq!(session.press("5 g g"), []);
    let (buffer, _) = session.frame();
    for cell in &buffer.content {
        let is_letter = cell
            .symbol()
            .chars()
            .all(|c| c.is_ascii() || c.is_alphabetic() || c == '\u{301}');
        assert!(is_letter, "{}", cell.symbol());
        assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset));
    }
    super::store("figures-ascii", &buffer);
}

#[test]
fn a_number_always_has_its_axis() {
    for (width, height) in [(160, 30), (100, 24), (80, 20)] {
        let mut session = strait(width, height);
        assert_eq!(session.press("5 g g z"), []);
        for _ in 0..30 {
            let text = session.text();
            let figures = &session.state.figures;
            let section = &figures.figures.sections[figures.line().unwrap().section];
            let lines: Vec<&str> = text.lines().skip(2).collect();
            assert!(
                lines
                    .iter()
                    .any(|line| line.starts_with(&format!("│{}", section.title))),
                "{width}×{height} {}\n{text}",
                section.title
            );
            session.press("j");
        }
    }
}

#[test]
fn what_is_printed_and_the_mark_stay_when_the_scale_goes() {
    for width in 30..170 {
        let mut session = strait(width, 40);
        session.press("5 g g z");
        let text = session.text();
        for printed in [
            "20%",
            "about 25%",
            "12% → 5%",
            "9–14%",
            "at least $40 million",
        ] {
            assert!(text.contains(printed), "{width} {printed}\n{text}");
        }
        assert_eq!(text.matches('✗').count(), 5, "{width}\n{text}");
    }
}
