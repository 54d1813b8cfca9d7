//! Reading the files again: the cursor stays on its entry, and a file that cannot be read changes nothing.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use serde_json::{Value, json};
use summitry::shell::dashboard::{Dashboard, Report, Request, split};
use summitry::shell::{App, Message, Task};
use summitry::ui::keymap::Keymap;
use summitry::ui::{Action, Edition, State};
use tempfile::TempDir;

use crate::session::{LOOK, Session, clock, edition, text};

fn own() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/screen/dossier.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The dossier of the screen tests after `change`.
fn changed(change: impl FnOnce(&mut Vec<Value>)) -> Arc<Edition> {
    let mut dossier = own();
    change(dossier["events"].as_array_mut().unwrap());
    let home = TempDir::new().unwrap();
    let file = home.path().join("dossier.json");
    fs::write(&file, dossier.to_string()).unwrap();
    edition(file.to_str().unwrap())
}

fn remove(id: &str) -> Arc<Edition> {
    changed(|events| events.retain(|event| event["id"] != id))
}

#[test]
fn the_cursor_stays_on_its_entry() {
    let another = || {
        changed(|events| {
            let mut event = events[6].clone();
            event["id"] = json!("another-treaty");
            events.insert(0, event);
        })
    };
    for (keys, edition, event, subject) in [
        ("j", another(), "moreau-teld", "moreau-teld"),
        ("G", another(), "commission", "commission"),
        ("j Tab j", another(), "moreau-teld", "xb-ferries"),
        (
            "j",
            remove("lighthouse-treaty"),
            "moreau-teld",
            "moreau-teld",
        ),
        ("j", remove("moreau-teld"), "kim-tanaka", "kim-tanaka"),
        (
            "G",
            remove("commission"),
            "lighthouse-talks",
            "lighthouse-talks",
        ),
        ("G", changed(Vec::clear), "", ""),
    ] {
        let mut session = Session::lake();
        session.press(keys);
        let focus = session.state.focus;
        assert_eq!(session.act(Action::Reloaded(Ok(edition))), None);
        assert_eq!(
            (session.event(), session.subject()),
            (event, subject),
            "{keys}"
        );
        assert_eq!(session.state.focus, focus);
        assert!(
            session.last_line().contains("reloaded with"),
            "{}",
            session.last_line()
        );
    }
}

#[test]
fn the_dispute_and_the_search_stay() {
    let mut session = Session::lake();
    session.press("/ 'lighthouse Enter 6 j");
    assert!(session.text().contains("about 4 days"));
    session.act(Action::Reloaded(Ok(remove("lighthouse-treaty"))));
    assert!(session.text().contains("about 4 days"));
    session.press("n n n n");
    assert_ne!(session.subject(), "lighthouse-treaty");
    assert!(
        session.last_line().contains("of 2 for “lighthouse”"),
        "{}",
        session.last_line()
    );
}

/// The program without its terminal, started on the dossier in `folder`.
fn start(folder: &Path, width: u16) -> Dashboard {
    let request = Request {
        dossier: Some(folder.to_owned()),
        articles: None,
        gazetteer: None,
    };
    let (edition, spots) = split(request.load().unwrap());
    let state = State::new(Arc::new(edition), clock(), *LOOK, Keymap::default());
    let mut program = Dashboard::new(request, spots, state);
    let size = Size { width, height: 30 };
    assert!(program.on_message(Message::Resize(size)).is_none());
    program
}

fn press(program: &mut Dashboard, keys: &str) -> Option<Task<Report>> {
    let keys = keys.split(' ').map(|key| key.parse().unwrap());
    keys.filter_map(|key| program.on_message(Message::Key(key)))
        .last()
}

fn reload(program: &mut Dashboard) {
    let Some(Task::Work(work)) = press(program, "r") else {
        panic!("nothing is loaded");
    };
    assert!(program.on_message(Message::Done(work())).is_none());
}

fn shown(program: &Dashboard, width: u16) -> String {
    let area = Rect::new(0, 0, width, 30);
    let mut buffer = Buffer::empty(area);
    program.draw(area, &mut buffer);
    text(&buffer)
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_last_good_dossier() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("dossier.json");
    fs::write(&file, own().to_string()).unwrap();
    let mut program = start(home.path(), 160);
    press(&mut program, "j");
    let before = shown(&program, 160);
    fs::write(&file, "{\n \"format\": 1,\n \"title\" \"x\"\n}").unwrap();
    reload(&mut program);
    let after = shown(&program, 160);
    let last = after.lines().last().unwrap();
    assert!(last.contains("dossier.json:3:10"), "{last}");
    let body = |text: &str| text.lines().take(29).skip(1).collect::<Vec<_>>().join("\n");
    assert_eq!(body(&after), body(&before));
    assert!(after.contains("not reloaded, :problems"), "{after}");
    fs::write(&file, own().to_string()).unwrap();
    reload(&mut program);
    let after = shown(&program, 160);
    assert!(after.contains("reloaded"), "{after}");
    assert!(!after.contains("not reloaded"), "{after}");
}

#[test]
fn where_a_file_is_broken_can_be_read_on_a_small_screen() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("a-folder-of-a-rather-long-name");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("dossier.json");
    fs::write(&file, own().to_string()).unwrap();
    let mut program = start(&folder, 60);
    fs::write(&file, "{\n \"format\": 1,\n \"title\" \"x\"\n}").unwrap();
    reload(&mut program);
    let last = shown(&program, 60).lines().last().unwrap().to_owned();
    assert!(last.contains(":problems"), "{last}");
    assert!(last.contains("stays"), "{last}");
    press(&mut program, ": p r o b l e m s Enter");
    let problems = shown(&program, 60).replace(['│', '\n', ' '], "");
    assert!(problems.contains("dossier.json:3:10"), "{problems}");
    press(&mut program, "Esc");
    fs::write(&file, own().to_string()).unwrap();
    reload(&mut program);
    press(&mut program, ": p r o b l e m s Enter");
    assert!(!shown(&program, 60).contains("3:10"));
}

#[test]
fn an_entry_of_a_file_is_edited_at_its_line_and_the_built_in_one_is_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/screen");
    let mut program = start(&folder, 100);
    let Some(Task::Edit(edit)) = press(&mut program, "j e") else {
        panic!("nothing is edited");
    };
    let text = fs::read_to_string(&edit.file).unwrap();
    let line = text.lines().nth(edit.line.unwrap()).unwrap();
    assert!(line.contains("\"moreau-teld\""), "{line}");
    assert!(
        program
            .on_message(Message::Done((edit.done)(Ok(()))))
            .is_some(),
        "it is read again"
    );

    let (edition, spots) = split(Request::default().load().unwrap());
    let state = State::new(Arc::new(edition), clock(), *LOOK, Keymap::default());
    let mut program = Dashboard::new(Request::default(), spots, state);
    program.on_message(Message::Resize(Size {
        width: 100,
        height: 30,
    }));
    assert!(press(&mut program, "e").is_none());
    assert!(shown(&program, 100).contains("the built-in dossier cannot be edited"));
}
