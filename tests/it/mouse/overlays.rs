//! What lies over the view: each row does what is drawn on it.

use ratatui::layout::Position;
use summitry::ui::layout;
use summitry::ui::overlays::{Overlay, filter, found, palette};

use super::at;
use crate::session::{Session, bundled};

#[test]
fn what_was_found_is_gone_to() {
    for (size, keys) in [
        ((160, 48), "/ 'trump"),
        ((80, 24), "/ 'tariff Down Down Down"),
    ] {
        let mut session = Session::open(bundled(), size.0, size.1);
        session.press(keys);
        let [_, body, _] = layout::frame(&session.state);
        let Some(Overlay::Search { found, row, .. }) = session.state.overlays.last() else {
            panic!("{}", session.text());
        };
        let mut clicked = 0;
        for y in body.top()..body.bottom() {
            let cell = Position::new(body.x + 6, y);
            let Some(at_row) = found::row_at(found.len(), *row, body, cell) else {
                continue;
            };
            let mut after = at(&session.state);
            after.click((cell.x, y));
            assert!(after.state.overlays.is_empty());
            let line = session
                .text()
                .lines()
                .nth(usize::from(y))
                .unwrap()
                .to_owned();
            let begin: String = found[at_row].title.chars().take(9).collect();
            assert!(line.contains(&begin), "{begin} in {line}");
            assert_eq!(after.state.subject.as_ref(), Some(&found[at_row].subject));
            clicked += 1;
        }
        assert!(clicked > 2, "{}", session.text());
    }
}

#[test]
fn a_completion_is_written_and_a_command_run() {
    let mut session = Session::open(bundled(), 100, 30);
    session.press("f 'act:");
    let [_, body, _] = layout::frame(&session.state);
    let Some(Overlay::Filter(line)) = session.state.overlays.last() else {
        panic!("{}", session.text());
    };
    let mut clicked = 0;
    for y in body.top()..body.bottom() {
        let cell = Position::new(body.x + 20, y);
        let Some(row) = filter::row_at(line, body, cell) else {
            continue;
        };
        let mut after = at(&session.state);
        after.click((cell.x, y));
        let Some(Overlay::Filter(now)) = after.state.overlays.last() else {
            panic!("{}", after.text());
        };
        let wanted = format!("act:{}", line.offer.items[row].insert);
        assert_eq!(now.prompt.text().trim(), wanted);
        clicked += 1;
    }
    assert!(clicked > 4, "{}", session.text());

    let mut session = Session::open(bundled(), 100, 30);
    session.press(": 'view");
    let [_, body, _] = layout::frame(&session.state);
    let Some(Overlay::Palette { prompt, row }) = session.state.overlays.last() else {
        panic!("{}", session.text());
    };
    let mut views = Vec::new();
    for y in body.top()..body.bottom() {
        let cell = Position::new(body.x + 50, y);
        if palette::row_at(prompt, *row, body, cell).is_none() {
            continue;
        }
        let text = session.text();
        let line = text.lines().nth(usize::from(y)).unwrap();
        let mut after = at(&session.state);
        after.click((cell.x, y));
        let title = after.state.view.title().to_lowercase();
        if line.contains("view-") {
            assert!(line.contains(&format!("view-{title}")), "{line}");
            views.push(title);
        }
    }
    assert!(views.len() > 6, "{views:?}\n{}", session.text());
}
