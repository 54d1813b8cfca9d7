//! Typing: the search line, the palette, the help, and what lies over what.

use summitry::text::Clean;
use summitry::ui::Action;

use crate::session::Session;

#[test]
fn entries_are_found_however_their_names_are_written() {
    for (typed, found) in [
        ("김하늘", "kim-tanaka"),
        ("하늘", "kim-tanaka"),
        ("Haneul", "kim-tanaka"),
        ("kim_ha-neul", "kim-tanaka"),
        ("田中", "kim-tanaka"),
        ("TANAKA_YOKO", "kim-tanaka"),
        ("yōko", "kim-tanaka"),
        ("Teld_Boris", "moreau-teld"),
        ("teld_moreau", "moreau-teld"),
        ("wind", ""),
        ("called_off", "parade"),
        ("350_million", "xb-ferries"),
        ("ÁRVÂNIA", "xa-glass"),
        ("Southern_Corvia", "xc-glass"),
        ("interpreter", "commission"),
    ] {
        let mut session = Session::lake();
        session.press(&format!("/ '{typed} Enter"));
        if found.is_empty() {
            assert!(session.last_line().contains("no entry holds"), "{typed}");
            continue;
        }
        let mut seen = vec![session.subject().to_owned()];
        while seen.len() < 12 {
            session.press("n");
            seen.push(session.subject().to_owned());
        }
        assert!(seen.iter().any(|id| id == found), "{typed}: {seen:?}");
    }
}

#[test]
fn what_is_typed_is_lit_at_once_and_moves_nothing_before_enter() {
    let mut session = Session::lake();
    session.press("/ 'light");
    assert_eq!(session.event(), "lake-summit");
    assert!(
        session.last_line().starts_with(" /light"),
        "{}",
        session.last_line()
    );
    assert!(
        session.last_line().contains("3 entries"),
        "{}",
        session.last_line()
    );
    session.press("Esc");
    assert_eq!(session.event(), "lake-summit");
    session.press("n");
    assert!(session.last_line().contains("no search is on"));
}

#[test]
fn the_line_can_be_edited() {
    for (keys, line) in [
        ("'busan Backspace", " /busa"),
        ("'busan Left Left Del", " /busn"),
        ("'lake_summit Ctrl-w 'talks", " /lake talks"),
        ("'lake_summit Ctrl-u 'talks", " /talks"),
        ("'lake Home 'the_", " /the lake"),
        ("'lake Home Right Ctrl-k End 'og", " /log"),
        ("'서울 Backspace", " /서 "),
        ("'j 'k 'q '?", " /jkq?"),
    ] {
        let mut session = Session::lake();
        assert_eq!(session.press(&format!("/ {keys}")), [], "{keys}");
        let shown = session.last_line();
        assert!(shown.starts_with(line), "{keys}: {shown}");
    }
    let mut session = Session::lake();
    session.press("/ 'a Backspace Backspace");
    assert!(
        session.state.overlays.is_empty(),
        "deleting nothing gives the line up"
    );
}

#[test]
fn the_cursor_stands_where_the_next_letter_goes() {
    for (keys, x, y) in [
        ("/ 'ab", 4, 23),
        ("/ '서울", 6, 23),
        ("/ 'abc Left", 4, 23),
        ("/ 'abc Home", 2, 23),
    ] {
        let mut session = Session::open(crate::session::lake(), 80, 24);
        session.press(keys);
        let cursor = session.frame().1.unwrap();
        assert_eq!((cursor.x, cursor.y), (x, y), "{keys}");
    }
    for keys in ["?", ":", ": 'dis", "? 'dis"] {
        let mut session = Session::lake();
        session.press(keys);
        assert!(session.frame().1.is_some(), "{keys}");
        session.press("Esc");
        assert!(session.frame().1.is_none(), "{keys} Esc");
    }
}

#[test]
fn a_long_line_keeps_its_cursor_on_the_screen() {
    let long = "lake_".repeat(60);
    for prompt in ["/", ":", "?"] {
        for (width, height) in [(20, 5), (40, 15), (80, 24)] {
            let mut session = Session::lake();
            session.resize(width, height);
            session.press(&format!("{prompt} '{long}"));
            let (buffer, cursor) = session.frame();
            let cursor = cursor.unwrap();
            assert!(
                buffer.area.contains(cursor),
                "{prompt} {width}×{height}: {cursor:?}"
            );
        }
    }
}

#[test]
fn text_is_pasted_where_it_is_asked_for_and_nowhere_else() {
    let paste = |session: &mut Session, text: &str| {
        assert_eq!(session.act(Action::Paste(Clean::lines(text))), None);
    };
    let mut session = Session::lake();
    paste(&mut session, "qqq\nQ");
    assert_eq!(session.event(), "lake-summit");
    session.press("/");
    paste(&mut session, "light\nhouse");
    assert!(
        session.last_line().starts_with(" /light house"),
        "{}",
        session.last_line()
    );
    session.press("Esc :");
    paste(&mut session, "problems");
    session.press("Enter");
    assert!(session.text().contains("did you mean “summit”?"));
    session.press("Esc ?");
    paste(&mut session, "citation");
    assert!(session.text().contains("copy the quote with its source"));
    assert!(!session.text().contains("half a page down"));
}

#[test]
fn what_lies_on_top_takes_the_keys_and_gives_them_back() {
    let mut session = Session::lake();
    session.press("c Enter");
    let entry = session.text();
    session.press("Enter");
    let quote = session.text();
    session.press("?");
    assert!(session.text().contains("type to search"));
    session.press("? ?");
    assert_eq!(session.state.overlays.len(), 3, "one help is enough");
    session.press("Esc");
    assert_eq!(session.text(), quote);
    session.press(":");
    assert!(session.text().contains("Commands"));
    session.press("Esc");
    assert_eq!(session.text(), quote);
    session.press("q");
    assert_eq!(session.text(), entry);
    session.press("q");
    assert!(session.text().contains("Itinerary"));
}

#[test]
fn the_size_can_change_under_anything() {
    for open in [
        "",
        "6",
        "?",
        ":",
        "/ 'la",
        "c Enter",
        "c Enter Enter",
        ": 'problems Enter",
        "Tab z",
    ] {
        let mut session = Session::lake();
        session.press(open);
        let before = session.text();
        for (width, height) in [(19, 4), (60, 12), (1, 1), (300, 100), (100, 30)] {
            session.resize(width, height);
            assert_eq!(
                session.frame().0.area.area(),
                u32::from(width) * u32::from(height)
            );
        }
        assert_ne!(session.text(), before, "{open}");
        session.resize(160, 48);
        assert_eq!(session.text(), before, "{open}");
    }
}
#[test]
fn a_list_scrolled_beyond_its_end_comes_back_at_once() {
    for (open, down, up) in [
        ("?", "PgDn PgDn PgDn PgDn PgDn PgDn", "PgUp"),
        ("?", "PgDn PgDn PgDn PgDn PgDn PgDn", "Up"),
        ("c Enter Enter", "PgDn PgDn PgDn PgDn", "PgUp"),
    ] {
        let mut session = Session::lake();
        session.resize(100, 20);
        session.press(open);
        session.press(down);
        let end = session.text();
        session.press(up);
        assert_ne!(session.text(), end, "{open} {down} {up}");
    }
}
