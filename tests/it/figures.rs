//! The numbers by measure as plain data.

use std::fmt::Write as _;

use ratatui::layout::Position;
use summitry::model::Dossier;
use summitry::ui::layout::{Areas, split};
use summitry::ui::state::Pane;
use summitry::ui::update::figures::click;
use summitry::views::Lens;
use summitry::views::figures::{Figures, Row, project};

use crate::session::{Session, bundled, clock, edition};

fn of(path: &str) -> Figures {
    let edition = edition(path);
    project(&Lens::new(&edition.dossier, clock()), &edition.dossier)
}

/// The rows as text, one line each.
fn text(figures: &Figures) -> String {
    let mut text = String::new();
    for row in &figures.rows {
        let _ = match row {
            Row::Blank => writeln!(text),
            Row::Heading(at) => {
                let section = &figures.sections[*at];
                let kind = match section.scale {
                    None => "no scale",
                    Some(scale) if scale.is_log => "log scale",
                    Some(_) => "scale",
                };
                writeln!(text, "# {}: {kind}", section.title)
            }
            Row::Line(line) => {
                let parts = [&line.who, &line.act, &line.what];
                let parts: Vec<&str> = parts
                    .iter()
                    .map(|part| &***part)
                    .filter(|part| !part.is_empty())
                    .collect();
                let plot = if line.plot.is_some() {
                    ""
                } else {
                    ", not on the scale"
                };
                writeln!(
                    text,
                    "{:?}: {} = {} ({}, {:?}, {}){plot}",
                    line.link,
                    parts.join(" | "),
                    line.value,
                    line.stand.word(),
                    line.verdict,
                    line.origins,
                )
            }
            Row::Gap(gap) => writeln!(text, "  {}: {} {:?}", gap.fit.word(), gap.text, gap.span),
        };
    }
    text
}

#[test]
fn every_shape() {
    insta::assert_snapshot!("figures_as_text", text(&of("tests/fixtures/figures")));
}

#[test]
fn the_built_in_dossier_shows_every_number_once() {
    let edition = bundled();
    let figures = project(&Lens::new(&edition.dossier, clock()), &edition.dossier);
    let text = text(&figures);
    for part in [
        "First: US → CN | threatens | Chinese goods = 100% (threatened, Basis, 1)",
        "Middle: (resulting level) = about 155% (threatened, Basis, 1)",
        "gap: US demands at least 5%, JP pledges 2% Some((2.0, 5.0))",
        "other basis: US demands $350 billion paid up front, KR pledges $350 billion pledged None",
        "Alone: KR → US | seeks | South Korean exports = 25% → 15% (demanded",
        "Alone: KR → US | agrees | automobiles = 25% → 15% (agreed",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    // What an event and a position that names it both hold is one line.
    assert!(!text.contains("investment agreed"), "{text}");
}

#[test]
fn nothing_at_all_has_no_rows() {
    let figures = project(
        &Lens::new(&Dossier::default(), clock()),
        &Dossier::default(),
    );
    assert_eq!(figures, Figures::default());
}

#[test]
fn what_is_clicked_is_what_is_drawn_there() {
    for (width, height) in [(160, 48), (100, 30), (80, 24), (60, 9)] {
        let mut session = Session::open(edition("tests/fixtures/figures"), width, height);
        session.press("5 G k k k");
        let Areas::Panes(panes) = split(&session.state) else {
            panic!("no room");
        };
        let (pane, area) = panes[0];
        assert_eq!(pane, Pane::Figures);
        let before = session.text();
        let mut clicked = 0;
        for (y, drawn) in before.lines().enumerate() {
            let at = Position::new(area.x + 2, u16::try_from(y).unwrap());
            let mut state = session.state.clone();
            if click(&mut state, area, at).is_some() {
                let line = state.figures.line().unwrap();
                assert!(
                    drawn.contains(&*line.value),
                    "{width} {y}: {drawn} is not {}",
                    line.value
                );
                assert_eq!(state.subject.as_ref(), Some(&line.subject));
                clicked += 1;
            }
        }
        assert!(clicked >= 3, "{width} {clicked}\n{before}");
    }
}
