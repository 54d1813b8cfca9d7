//! What keys do, from the first to the last: scripts of keys, and what must then be on the screen.

mod articles;
mod axis;
mod changes;
mod figures;
mod filter;
mod finding;
mod look;
mod map;
mod matrix;
mod prompts;
mod review;
mod scripts;

use summitry::ui::command::TABLE;
use summitry::ui::state::{Pane, View};
use summitry::ui::{Action, Effect};

use crate::session::{Session, bundled, lake};

/// All scripts, in no order that matters.
fn all() -> impl Iterator<Item = &'static (&'static str, &'static [Expect])> {
    let all = [
        scripts::SCRIPTS,
        finding::SCRIPTS,
        filter::SCRIPTS,
        axis::SCRIPTS,
        map::SCRIPTS,
        matrix::SCRIPTS,
        figures::SCRIPTS,
        articles::SCRIPTS,
        changes::SCRIPTS,
        look::SCRIPTS,
    ];
    all.into_iter().flatten()
}

/// What must hold after a script.
#[derive(Debug, Clone, Copy)]
enum Expect {
    /// This view is shown.
    Views(View),
    /// This pane has the keys.
    Focus(Pane),
    /// This event is under the cursor of the itinerary.
    Event(&'static str),
    /// The sources are about this entry.
    Subject(&'static str),
    /// This stands on the screen.
    Shows(&'static str),
    /// This does not.
    Hides(&'static str),
    /// This stands in the last line.
    Says(&'static str),
    /// The program ends.
    Quits,
    /// The files are read again.
    Reloads,
    /// The file of this entry is edited.
    Edits(&'static str),
    /// This is part of what goes to the clipboard.
    Copies(&'static str),
    /// The mouse is taken, or left to the terminal.
    TakesMouse(bool),
    /// What was decided is kept.
    Decides,
    /// This drafted entry is edited as a text of its own.
    Rewrites(&'static str),
    /// Nothing is asked of the outside world.
    AsksNothing,
}

fn check(session: &Session, effects: &[Effect], expect: Expect, script: &str) {
    let text = session.text();
    let holds = match expect {
        Expect::Views(view) => session.state.view == view,
        Expect::Focus(pane) => session.state.focus == pane,
        Expect::Event(id) => session.event() == id,
        Expect::Subject(id) => session.subject() == id,
        Expect::Shows(part) => text.contains(part),
        Expect::Hides(part) => !text.contains(part),
        Expect::Says(part) => session.last_line().contains(part),
        Expect::Quits => effects == [Effect::Quit],
        Expect::Reloads => effects == [Effect::Reload],
        Expect::Edits(id) => {
            matches!(effects, [Effect::Edit(subject)] if &**subject.id() == id)
        }
        Expect::Copies(part) => {
            matches!(effects, [Effect::Copy(text)] if text.contains(part))
        }
        Expect::TakesMouse(is_taken) => effects == [Effect::Mouse(is_taken)],
        Expect::Decides => {
            !effects.is_empty()
                && effects
                    .iter()
                    .all(|effect| matches!(effect, Effect::Save(_)))
        }
        Expect::Rewrites(id) => {
            matches!(effects, [Effect::Rewrite(subject)] if &**subject.id() == id)
        }
        Expect::AsksNothing => effects.is_empty(),
    };
    assert!(
        holds,
        "after {script:?}: not {expect:?}\nevent {:?}, subject {:?}, focus {:?}, {effects:?}\n{text}",
        session.event(),
        session.subject(),
        session.state.focus,
    );
}

#[test]
fn scripts() {
    let lake = lake();
    for (script, expected) in all() {
        let mut session = Session::open(lake.clone(), 160, 48);
        let effects = session.press(script);
        for expect in *expected {
            check(&session, &effects, *expect, script);
        }
    }
}

#[test]
fn every_key_of_every_command_is_in_a_script() {
    let scripts = all().chain(review::SCRIPTS);
    let scripts: Vec<String> = scripts.map(|(keys, _)| format!(" {keys} ")).collect();
    for entry in TABLE {
        let named = [format!("'{}", entry.name)];
        let asked = match entry.keys {
            [] => named.to_vec(),
            keys => keys.iter().map(|keys| (*keys).to_owned()).collect(),
        };
        for keys in asked {
            assert!(
                scripts
                    .iter()
                    .any(|script| script.contains(&format!(" {keys} "))),
                "no script presses {keys} for {}",
                entry.name
            );
        }
    }
}

#[test]
fn escape_never_quits() {
    for open in [
        "",
        "6",
        "z",
        "/",
        "?",
        ":",
        "Enter",
        "/ 'ferries Enter",
        "f",
        "f 'topic:fe",
        "f 'topic:none Enter",
        "Tab z",
        "g",
        "[",
        "6 z",
    ] {
        let mut session = Session::lake();
        session.press(open);
        assert_eq!(session.press("Esc Esc Esc Esc Esc"), [], "{open}");
        assert!(session.state.overlays.is_empty(), "{open}");
        assert!(session.state.search.needle.is_empty(), "{open}");
        assert!(!session.state.is_zoomed, "{open}");
    }
}

#[test]
fn back_goes_back_step_by_step_and_then_out() {
    for (open, steps) in [
        ("", 1),
        ("j Tab", 1),
        ("z", 2),
        ("6", 2),
        ("6 z", 3),
        ("Enter", 2),
        ("Enter Enter", 3),
        ("6 Tab Enter", 3),
        (": 'rulings Enter", 2),
    ] {
        let mut session = Session::lake();
        session.press(open);
        for step in 1..=steps {
            let expected = if step == steps {
                vec![Effect::Quit]
            } else {
                Vec::new()
            };
            assert_eq!(session.press("q"), expected, "{open}: step {step}");
        }
    }
}

#[test]
fn what_is_found_forwards_is_found_backwards() {
    for (search, key, back) in [("/ 'ferries Enter", "n", "N"), ("", "c", "C")] {
        let mut session = Session::lake();
        session.press(search);
        let mut passed = Vec::new();
        for _ in 0..7 {
            session.press(key);
            passed.push(session.subject().to_owned());
        }
        let mut other: Vec<&String> = passed.iter().collect();
        other.sort_unstable();
        other.dedup();
        assert!(other.len() > 2, "{key} goes nowhere: {passed:?}");
        while let Some(left) = passed.pop() {
            assert_eq!(session.subject(), left, "{key} {back}");
            session.press(back);
        }
    }
}

#[test]
fn every_row_is_passed_on_the_way_down_and_up() {
    for (pane, first) in [
        ("", "g g"),
        ("c Tab", "g g"),
        ("c Shift-Tab", "g g"),
        ("6", "g g"),
    ] {
        let mut session = Session::lake();
        session.press(pane);
        session.press(first);
        let place = |session: &Session| {
            let state = &session.state;
            (
                state.event_row,
                state.position_row,
                state.citation,
                state.dispute,
            )
        };
        let top = place(&session);
        let mut down = vec![top];
        loop {
            session.press("j");
            if down.last() == Some(&place(&session)) {
                break;
            }
            down.push(place(&session));
        }
        assert!(down.len() > 2, "{pane}: {down:?}");
        session.press("g g");
        assert_eq!(place(&session), top, "{pane}");
        session.press("G");
        while let Some(row) = down.pop() {
            assert_eq!(place(&session), row, "{pane}");
            session.press("k");
        }
        assert_eq!(place(&session), top, "{pane}");
    }
}

#[test]
fn the_built_in_dossier_is_asked_to_be_edited_like_any_other() {
    let mut session = Session::open(bundled(), 160, 48);
    let effects = session.press("e");
    assert!(
        matches!(effects.as_slice(), [Effect::Edit(_)]),
        "{effects:?}"
    );
}

#[test]
fn a_new_day_moves_what_is_past() {
    let mut session = Session::lake();
    assert!(!session.text().contains("outcome not reported"));
    let later = "2031-05-20T08:00:00Z".parse().unwrap();
    assert_eq!(session.act(Action::Tick(later)), None);
    assert!(
        session.text().contains("outcome not reported"),
        "{}",
        session.text()
    );
}

#[test]
fn once_all_is_over_the_cursor_opens_on_what_is_in_dispute() {
    let mut session = Session::lake();
    let later = "2031-06-20T08:00:00Z".parse().unwrap();
    assert_eq!(session.act(Action::Tick(later)), None);
    assert_eq!(session.press("G t"), []);
    assert_eq!(session.event(), "moreau-teld");
}

#[test]
fn the_event_that_was_chosen_is_in_hand_as_soon_as_it_is_shown_again() {
    let mut session = Session::lake();
    assert_eq!(session.press("g g"), []);
    let chosen = session.event().to_owned();
    assert_eq!(session.press("[ [ ["), []);
    assert_ne!(session.event(), chosen);
    assert_eq!(session.press("] ] ]"), []);
    assert_eq!(session.event(), chosen);
    assert_eq!(session.subject(), chosen);
}
