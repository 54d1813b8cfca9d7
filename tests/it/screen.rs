//! The whole screen with its styles, as drawn from a small dossier of invented countries.
//!
//! The dossier has a question of each verdict, events below events, undated, possible and cancelled ones, names in
//! Korean and Japanese, a title far wider than any pane, an article at hand and others that are not.

mod axis;
mod figures;
mod finding;
mod map;
mod matrix;
mod reading;

use ratatui::buffer::Buffer;
use ratatui::style::Color;
use summitry::ui::glyphs::Glyphs;
use summitry::ui::theme::{Depth, Theme};
use summitry::ui::{Action, Look};

use crate::session::{Session, bundled, clock, drafts, lake};

/// Compares a frame with the stored one; all of them lie in one folder.
fn store(name: &str, frame: &Buffer) {
    insta::assert_debug_snapshot!(name, frame);
}

/// Compares the frame after `keys` with the stored one.
fn check(name: &str, (width, height): (u16, u16), keys: &str) {
    let mut session = Session::open(lake(), width, height);
    assert_eq!(session.press(keys), []);
    store(name, &session.frame().0);
}

#[test]
fn dashboard() {
    for (width, height) in [(160, 48), (100, 30), (80, 24), (40, 15), (20, 5), (19, 4)] {
        let name = format!("dashboard-{width}x{height}");
        check(&name, (width, height), "j");
    }
}

#[test]
fn disputes() {
    check("disputes-160x48", (160, 48), "6");
    check("disputes-80x24", (80, 24), "6");
}

#[test]
fn overlays() {
    for (name, keys) in [
        ("entry", "c Enter"),
        ("quote-with-article", "c Shift-Tab Enter"),
        ("quote-without-article", "c Shift-Tab j Enter"),
        ("help", "?"),
        ("palette", ": 'dis"),
        ("search", "/ 'Haneul"),
        ("problems", ": 'problems Enter"),
        ("rulings", ": 'rulings Enter"),
    ] {
        check(name, (100, 30), keys);
    }
}

#[test]
fn review() {
    for (name, size, keys) in [
        ("review-160x48", (160, 48), "9 g g j"),
        ("review-100x30", (100, 30), "9 g g"),
        ("review-80x24", (80, 24), "9 g g"),
        ("review-40x15", (40, 15), "9 g g j"),
        ("review-amend", (100, 30), "9 g g i Tab"),
        ("review-merge", (100, 30), "9 g g M"),
    ] {
        let mut session = Session::open(drafts(), size.0, size.1);
        assert_eq!(session.press(keys), []);
        store(name, &session.frame().0);
    }
}

#[test]
fn as_known_on_an_earlier_day() {
    check("as-known", (100, 30), "[ [");
}

#[test]
fn signs_of_plain_text_without_colours() {
    let look = Look {
        theme: Theme::new(Depth::None),
        glyphs: Glyphs::ASCII,
    };
    let mut session = Session::with(lake(), &look, 100, 30);
    assert_eq!(session.press("c"), []);
    let (buffer, _) = session.frame();
    for cell in &buffer.content {
        // Names keep their letters; all signs are ours to choose.
        let is_wide = summitry::text::width(cell.symbol()) == 2;
        assert!(is_wide || cell.symbol().is_ascii(), "{}", cell.symbol());
        assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset));
    }
    store("ascii", &buffer);
}

#[test]
fn the_time_is_the_one_that_was_told() {
    let session = Session::lake();
    assert_eq!(session.state.lens.now, clock());
    assert!(session.text().contains("Zurich 10:30  Seoul 17:30"));
}

#[test]
fn a_frame_over_wide_characters_is_whole() {
    for width in 85..130 {
        let mut session = Session::open(lake(), width, 30);
        assert_eq!(session.press("?"), []);
        let text = session.text();
        let title = text.lines().find(|line| line.contains(" Help ")).unwrap();
        let edge = summitry::text::width(title.split_once("╭─ Help").unwrap().0);
        for line in text.lines().skip(2).take(26) {
            let mut cells = 0;
            let at_edge = line.chars().find(|c| {
                cells += summitry::text::width(c.encode_utf8(&mut [0; 4]));
                cells > edge
            });
            assert_eq!(at_edge, Some('│'), "{width}: {line}");
        }
    }
}

#[test]
fn a_narrow_header_keeps_what_must_not_be_missed() {
    for width in 40..160 {
        let mut session = Session::open(lake(), width, 30);
        let header = |session: &Session| session.text().lines().next().unwrap().to_owned();
        assert!(
            header(&session).contains("1 entry left out"),
            "{width}: {}",
            header(&session)
        );
        assert_eq!(session.press("["), []);
        assert!(
            header(&session).contains("9 May"),
            "{width}: {}",
            header(&session)
        );
        assert!(
            header(&session).contains("left out"),
            "{width}: {}",
            header(&session)
        );
    }
}

#[test]
fn a_question_in_the_list_of_disputes_is_never_cut() {
    for (width, height) in [(160, 48), (100, 60), (80, 200)] {
        let mut session = Session::open(bundled(), width, height);
        assert_eq!(session.press("6 z"), []);
        session.state.is_zoomed = width < 100;
        let text = session.text();
        let shown = session.state.survey.disputes.iter().take(20);
        for dispute in shown {
            assert!(
                text.contains(&*dispute.ask),
                "{width}: {}\n{text}",
                dispute.ask
            );
        }
    }
}

#[test]
fn the_header_tells_that_the_files_could_not_be_read_again() {
    for (width, height) in [(160, 48), (100, 30), (80, 24), (40, 12), (20, 5)] {
        let mut session = Session::open(lake(), width, height);
        let failed = Action::Reloaded(Err(vec!["dossier.json:1:1: error".into()]));
        assert_eq!(session.act(failed), None);
        assert_eq!(session.press("j ["), []);
        let header = session.text().lines().next().unwrap().to_owned();
        assert!(header.contains("not reloaded"), "{width}: {header}");
        assert_eq!(session.act(Action::Reloaded(Ok(lake()))), None);
        assert_eq!(session.press("k"), []);
        assert!(!session.text().contains("not reloaded"), "{width}");
    }
}

#[test]
fn the_footer_keeps_the_ways_out_and_cuts_no_hint() {
    for width in 20..170 {
        for (keys, out) in [
            ("", "? help  q quit"),
            ("6", "? help  q back"),
            ("?", "Esc close"),
        ] {
            let mut session = Session::open(lake(), width, 12);
            assert_eq!(session.press(keys), []);
            let last = session.last_line();
            assert!(last.ends_with(out), "{width}: {last}");
            assert!(!last.contains('…'), "{width}: {last}");
        }
    }
}

#[test]
fn on_five_lines_every_pane_and_list_shows_something() {
    for (keys, shown) in [
        ("j", "Moreau"),
        ("j Tab", "XA → XB"),
        ("j Tab Tab", "▌"),
        (": 'reload", "▶reload"),
        ("? 'quit", "quit"),
    ] {
        let mut session = Session::open(lake(), 20, 5);
        assert_eq!(session.press(keys), []);
        let text = session.text();
        let body: Vec<&str> = text.lines().skip(1).take(3).collect();
        assert!(body.join("\n").contains(shown), "{keys}: {text}");
        assert!(!text.contains('╭'), "{keys}: {text}");
    }
}
