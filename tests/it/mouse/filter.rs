//! The terms of the filter as chips that a click takes off.

use summitry::ui::overlays::Overlay;

use crate::session::{Session, bundled};

fn filtered(width: u16, height: u16) -> Session {
    let mut session = Session::open(bundled(), width, height);
    session.press("f 'party:KR,US_topic:autos_-act:rejects Enter");
    session
}

#[test]
fn a_click_takes_a_term_off() {
    for (width, height) in [(160, 48), (80, 24)] {
        let mut session = filtered(width, height);
        let text = |session: &Session| session.state.filtering.filter.text().to_string();
        let passing = session.state.filtering.passing;
        session.click(session.find("topic:autos"));
        assert_eq!(text(&session), "party:KR,US -act:rejects");
        assert!(session.state.filtering.passing > passing);
        session.click(session.find("-act:rejects"));
        assert_eq!(text(&session), "party:KR,US");
        session.click(session.find("party:KR,US"));
        assert!(!session.state.filtering.is_on());
        // The last one can be put back.
        session.press("F");
        assert_eq!(text(&session), "party:KR,US");
    }
}

#[test]
fn every_cell_of_a_chip_is_its_own_and_the_gaps_are_nobodys() {
    let drawn = filtered(160, 48);
    let (start, y) = drawn.find("party:KR,US");
    let (end, _) = drawn.find("topic:autos");
    for x in start - 1..end - 2 {
        let mut session = filtered(160, 48);
        session.click((x, y));
        let text = session.state.filtering.filter.text();
        assert_eq!(&**text, "topic:autos -act:rejects", "{x}");
    }
    for x in [2, end - 2, 100] {
        let mut session = filtered(160, 48);
        session.click((x, y));
        assert_eq!(session.state.filtering.filter.chips().count(), 3, "{x}");
    }
}

#[test]
fn the_hints_beside_the_chips_are_buttons() {
    let mut session = filtered(160, 48);
    session.click(session.find("change"));
    assert!(matches!(
        session.state.overlays.last(),
        Some(Overlay::Filter(_))
    ));
    // A click beside what lies over the view closes it.
    session.click((100, 1));
    assert!(session.state.overlays.is_empty());
    session.click(session.find("off "));
    assert!(!session.state.filtering.is_on());
    // Where the chips stand in the header they lead to the line.
    let mut session = filtered(100, 7);
    session.click(session.find("topic:autos"));
    assert!(matches!(
        session.state.overlays.last(),
        Some(Overlay::Filter(_))
    ));
}
