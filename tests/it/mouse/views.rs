//! Every view, at several sizes: what was clicked is lit and stays under the pointer, and a second click opens that very
//! thing.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::style::Modifier;
use summitry::ui::Edition;
use summitry::ui::overlays::Overlay;
use summitry::ui::state::{Pane, State, View};

use super::{SIZES, at, panes, sweep};
use crate::session::{Session, bundled, edition, lake};

/// What stands from a cell to the right, within the pane.
fn rest(buffer: &Buffer, inner: Rect, (x, y): (u16, u16)) -> String {
    let cells = (x..inner.right()).take(6);
    cells.map(|x| buffer[(x, y)].symbol()).collect()
}

fn is_lit(buffer: &Buffer, cell: (u16, u16)) -> bool {
    buffer[cell].modifier.contains(Modifier::REVERSED)
}

/// Where the screen is, as far as opening something changes it.
fn place(state: &State) -> (View, Pane, usize) {
    (state.view, state.focus, state.overlays.len())
}

/// Clicks a cell twice in a copy of the session; `true` when something was put in hand and opened.
fn opens(session: &Session, drawn: &Buffer, pane: Pane, inner: Rect, cell: (u16, u16)) -> bool {
    let told = |what: &str| format!("{what} at {cell:?} of {pane:?}\n{}", session.text());
    let mut after = at(&session.state);
    after.click(cell);
    // In an article's text and on the map what is in hand is not lit as a row is.
    let is_opened = place(&after.state) != place(&session.state);
    let is_same = after.state.subject == session.state.subject;
    let is_again = matches!(pane, Pane::Text | Pane::Map)
        && session.state.focus == pane
        && is_opened
        && is_same;
    if is_again || is_lit(drawn, cell) && session.state.focus == pane {
        assert_ne!(
            place(&after.state),
            place(&session.state),
            "{}",
            told("kept")
        );
        return true;
    }
    assert_eq!(after.state.overlays.len(), 0, "{}", told("opened at once"));
    assert_eq!(after.state.focus, pane);
    let (frame, _) = after.frame();
    if !is_lit(&frame, cell) {
        return false;
    }
    let (before, now) = (rest(drawn, inner, cell), rest(&frame, inner, cell));
    // What takes several lines, as a stop and its first event do, comes into sight as a whole.
    let is_whole = matches!(
        pane,
        Pane::Sources | Pane::Sides | Pane::Positions | Pane::Cell | Pane::Resting | Pane::Changes
    );
    let is_last = cell.1 + 1 == inner.bottom();
    let is_whole =
        is_whole || session.state.matrix.versus.is_some() || pane == Pane::Map && is_last;
    // The cursor comes, and in the matrix dots along its row and column.
    let without_cursor = |text: &str| text.replace(['▶', '·'], " ");
    assert!(
        is_whole || without_cursor(&before) == without_cursor(&now),
        "{before:?} is now {now:?} {}{}",
        told("moved"),
        after.text()
    );
    let dispute = after.state.survey.disputes.get(after.state.dispute);
    let title = match dispute.filter(|_| after.state.view == View::Disputes) {
        Some(dispute) => dispute.title.clone(),
        None => after.state.excerpts.title.clone(),
    };
    let chosen = place(&after.state);
    after.click(cell);
    // Of a cell of the matrix in which nothing stands it is said that nothing is known.
    let is_told = after.state.notice.is_some();
    assert!(
        is_told || place(&after.state) != chosen,
        "{}",
        told("not opened")
    );
    if let Some(Overlay::Entry { excerpts, .. }) = after.state.overlays.last() {
        assert_eq!(excerpts.title, title, "{}", told("another one"));
    }
    true
}

fn click_all(edition: &Arc<Edition>, scripts: &[&str]) {
    for (width, height) in SIZES {
        let mut hit = 0;
        for keys in scripts {
            let mut session = Session::open(edition.clone(), width, height);
            session.press(keys);
            hit += sweep(&session, Margin::new(1, 1), (3, 7), opens);
        }
        assert!(hit > 0, "{width}×{height} {scripts:?}");
    }
}

#[test]
fn the_axis() {
    click_all(&bundled(), &["2", "2 G", "2 + + + +", "2 - - -"]);
    click_all(&edition("tests/fixtures/axis"), &["2", "2 - G"]);
}

#[test]
fn the_map() {
    click_all(&bundled(), &["3 g g", "3 G", "3 g g j j j j j j", "G 3"]);
}

#[test]
fn the_matrix_and_two_parties() {
    click_all(
        &bundled(),
        &["4", "4 G l l l l l l l l", "4 Tab j", "4 v G"],
    );
}

#[test]
fn the_figures() {
    click_all(&bundled(), &["5", "5 G", "5 c c"]);
}

#[test]
fn the_articles() {
    click_all(&bundled(), &["7", "7 G Enter G", "7 Enter Enter"]);
}

#[test]
fn the_changes_and_a_story() {
    click_all(&bundled(), &["8", "8 G", "s"]);
}

#[test]
fn the_views_of_before() {
    click_all(&lake(), &["", "G", "6 G"]);
}

/// Every other cell of the map at which something is drawn for a stop.
#[test]
fn marks_and_names_on_the_map() {
    for (size, keys) in [((100, 30), "3 g g"), ((80, 24), "3 G")] {
        let mut session = Session::open(bundled(), size.0, size.1);
        session.press(keys);
        let (_, area) = panes(&session.state)[0];
        let cells = area.inner(Margin::new(1, 1)).positions();
        let mut hit = 0;
        for Position { x, y } in cells.filter(|cell| (cell.x + cell.y) % 3 == 0) {
            let mut after = at(&session.state);
            after.click((x, y));
            if after.state.subject == session.state.subject {
                continue;
            }
            let title = after.state.excerpts.title.clone();
            after.click((x, y));
            let Some(Overlay::Entry { excerpts, .. }) = after.state.overlays.last() else {
                panic!("{x} {y} of {keys}\n{}{}", session.text(), after.text());
            };
            assert_eq!(excerpts.title, title);
            hit += 1;
        }
        assert!(hit > 4, "{size:?} {keys}: {hit}");
    }
}
