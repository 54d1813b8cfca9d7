//! The wall in a terminal: data that changes, breaks and vanishes, signals, keys, and a terminal that goes away.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{Terminal, copy, signal};
use crate::feed::server::{Server, answer};

/// A wall at a fixed time, with some scenes.
fn kiosk(args: &[&str]) -> Terminal {
    let fixed = ["kiosk", "--now", "2031-05-11T08:30:00Z", "--zone", "UTC"];
    let all = [&fixed[..], args].concat();
    Terminal::run(&all, &[])
}

/// A copy of the dossier of the screen tests, which has an entry with an error.
fn lake() -> (TempDir, PathBuf) {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("lake");
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/screen");
    copy(&own, &folder);
    (home, folder)
}

fn name(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn what_breaks_is_told_and_what_is_mended_is_shown() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("lake.json");
    let good = fs::read_to_string("tests/fixtures/good/one-file.json").unwrap();
    fs::write(&file, &good).unwrap();
    let mut wall = kiosk(&["--scenes", "itinerary:1h", name(&file)]);
    wall.wait_for("1 of 1");
    wall.wait_for("fresh");
    let title = |text: &str| -> String {
        let read: serde_json::Value = serde_json::from_str(text).unwrap();
        read["title"].as_str().unwrap().to_owned()
    };
    let before = title(&good);
    wall.wait_for(&before);

    // Cut short in the middle, then emptied, then gone: what was shown stays, and the reason stands below.
    fs::write(&file, good.get(..good.len() / 2).unwrap()).unwrap();
    wall.wait_for("lake.json:");
    assert!(wall.text().contains(&before), "{}", wall.text());
    fs::write(&file, "").unwrap();
    wall.wait_for("empty");
    assert!(wall.text().contains(&before), "{}", wall.text());
    fs::remove_file(&file).unwrap();
    wall.wait_for("no such");
    assert!(wall.text().contains(&before), "{}", wall.text());

    // Replaced by rename, as editors do.
    let beside = home.path().join("new.json");
    fs::write(&beside, good.replace(&before, "Another title")).unwrap();
    fs::rename(&beside, &file).unwrap();
    wall.wait_for("Another title");
    wall.wait_until("the trouble is over", |text| !text.contains("no such"));
    signal("TERM", wall.child.process_id().unwrap());
    assert_eq!(wall.end(), 0);
    wall.assert_given_back();
}

#[test]
fn a_wall_waits_for_a_file_that_is_not_there_yet() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("later.json");
    let mut wall = kiosk(&[name(&file)]);
    wall.wait_for("nothing to show yet");
    wall.wait_for("later.json");
    fs::copy("tests/fixtures/good/one-file.json", &file).unwrap();
    wall.wait_for("fresh");
}

#[test]
fn a_faulty_file_shows_what_is_left_of_it_at_the_start() {
    let (_home, folder) = lake();
    let mut wall = kiosk(&["--scenes", "itinerary:1h", name(&folder)]);
    wall.wait_for("Lake summit");
    wall.wait_for("dossier.json:");
}

#[test]
fn an_address_is_followed_and_its_copy_kept() {
    let good = fs::read_to_string("tests/fixtures/good/one-file.json").unwrap();
    let cache = TempDir::new().unwrap();
    let env = [("XDG_CACHE_HOME", name(cache.path()))];
    let server = Server::script(vec![answer("200 OK", &[], &good)]);
    let address = server.address("/lake.json");
    let args = [
        "kiosk",
        "--zone",
        "UTC",
        "--scenes",
        "itinerary:1h",
        &address,
    ];
    let mut wall = Terminal::run(&args, &env);
    wall.wait_for("fresh");
    signal("TERM", wall.child.process_id().unwrap());
    assert_eq!(wall.end(), 0);
    drop(server);

    let mut wall = Terminal::run(&args, &env);
    wall.wait_for("copy on disk");
    wall.wait_for("since ");
    wall.wait_for("1 of 1");
}

#[test]
fn no_key_ends_a_wall_but_the_one_that_was_set() {
    let mut wall = kiosk(&["--scenes", "itinerary:1h,disputes:1h", "--exit-key", "X"]);
    wall.wait_for("1 of 2");
    wall.press("qQ\x03\x1b:quit\rl \x1a\x04\x1c");
    // Pasted, and from a mouse.
    wall.press("\x1b[200~XQl\x1b[201~\x1b[<0;10;10M\x1b[<0;10;10m\x1b[<65;10;10M");
    wall.press("X");
    assert_eq!(wall.end(), 0);
    wall.assert_given_back();
    assert!(!String::from_utf8_lossy(&wall.bytes).contains("2 of 2"));
}

#[test]
fn keys_look_around_where_they_may() {
    let mut wall = kiosk(&["--scenes", "itinerary:1h,disputes:1h", "--keys", "browse"]);
    wall.wait_for("1 of 2");
    wall.press("l");
    wall.wait_for("2 of 2");
    wall.wait_for("paused, goes on in");
    wall.press(" ");
    wall.wait_until("it goes on", |text| !text.contains("paused"));
    signal("HUP", wall.child.process_id().unwrap());
    assert_eq!(wall.end(), 0);
}

#[test]
fn a_wall_whose_terminal_is_closed_ends() {
    let mut wall = kiosk(&["--scenes", "next:1h"]);
    wall.wait_for("1 of 1");
    wall.close();
}

#[test]
fn a_wall_leaves_signs_of_life_and_a_log() {
    let home = TempDir::new().unwrap();
    let (beat, log) = (home.path().join("beat.json"), home.path().join("kiosk.log"));
    let mut wall = kiosk(&[
        "--scenes",
        "itinerary:1h",
        "--heartbeat",
        name(&beat),
        "--log",
        name(&log),
    ]);
    wall.wait_for("1 of 1");
    signal("TERM", wall.child.process_id().unwrap());
    assert_eq!(wall.end(), 0);
    let pulse: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&beat).unwrap()).unwrap();
    assert_eq!(pulse["last_frame"], "2031-05-11T08:30:00Z");
    let text = fs::read_to_string(&log).unwrap();
    assert!(
        text.contains(" up\n") && text.contains(" ended\n"),
        "{text}"
    );
}

#[test]
fn a_replay_unfolds_as_it_was_reported() {
    let args = [
        "kiosk",
        "--now",
        "2031-05-04T00:00:00Z",
        "--speed",
        "20000",
        "--zone",
        "UTC",
        "--scenes",
        "itinerary:1h",
        "tests/fixtures/screen",
    ];
    let mut wall = Terminal::run(&args, &[]);
    wall.wait_for("1 of 1");
    assert!(!wall.text().contains("Lake summit"), "{}", wall.text());
    wall.wait_for("Lake summit");
}

#[test]
fn a_wall_takes_the_settings_and_the_theme_that_it_is_given() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("config.json");
    let scenes =
        r#"{"kiosk": {"scenes": [{"scene": "map"}, {"scene": "figures"}, {"scene": "axis"}]}}"#;
    fs::write(&file, scenes).unwrap();
    let colours = |args: &[&str]| {
        let mut wall = kiosk(&[&["--config", name(&file)], args].concat());
        wall.wait_for("1 of 3");
        let screen = wall.screen.screen();
        let cells = (0..24).flat_map(|y| (0..100).filter_map(move |x| screen.cell(y, x)));
        cells.map(|cell| format!("{:?}", cell.fgcolor())).collect()
    };
    let light: BTreeSet<String> = colours(&["--theme", "light"]);
    assert_ne!(light, colours(&[]));
    let mut wrong = kiosk(&["--theme", "nosuch"]);
    wrong.wait_for("nosuch");
    assert_eq!(wrong.end(), 2);
}
