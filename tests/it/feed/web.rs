//! An address that is followed, through good days and bad.

use std::fs;
use std::sync::mpsc::RecvTimeoutError;

use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use summitry::shell::feed::{Event, Follow, Standing, Target};
use summitry::store::remote::{Address, Copies};
use tempfile::TempDir;

use super::server::{Reply, Server, answer};
use super::{DEADLINE, Followed, dossier, flawed, loaded, problems, reason, titled};

fn good(title: &str) -> Reply {
    answer("200 OK", &[("ETag", title)], &dossier(title))
}

fn not_modified() -> Reply {
    Reply::Bytes(b"HTTP/1.1 304 Not Modified\r\n\r\n".to_vec())
}

fn copies(home: &TempDir) -> Copies {
    Copies::within(home.path().to_owned())
}

#[test]
fn what_is_new_is_told_and_what_is_not_is_told_to_be_the_same() {
    let home = TempDir::new().unwrap();
    let bare = |title| answer("200 OK", &[], &dossier(title));
    let server = Server::script(vec![
        good("one"),
        not_modified(),
        good("two"),
        bare("two"),
        bare("three"),
    ]);
    let followed = Followed::web(&server.address("/lake.json"), &home);
    let (first, provenance) = followed.loaded();
    assert_eq!(&*first.dossier.title, "one");
    assert_eq!(&*first.origin.name(), "lake");
    assert!(first.files.is_empty());
    assert_eq!(provenance.standing, Standing::Live);
    assert_eq!(provenance.as_of, Some(provenance.fetched));
    assert!(matches!(followed.again(), Event::Unchanged { .. }));
    assert_eq!(titled(&followed.again()), "two");
    assert!(
        matches!(followed.again(), Event::Unchanged { .. }),
        "the same content"
    );
    assert_eq!(titled(&followed.again()), "three");
    let asked: Vec<_> = (0..5).map(|_| server.request()).collect();
    let known = asked.iter().map(|request| request.header("if-none-match"));
    assert_eq!(
        known.collect::<Vec<_>>(),
        [None, Some("one"), Some("one"), Some("two"), None]
    );
}

#[test]
fn the_last_good_one_stays_whatever_the_server_does() {
    let home = TempDir::new().unwrap();
    let broken = "{\n \"format\": 1,\n \"title\" \"x\"\n}";
    let server = Server::script(vec![
        good("one"),
        answer("200 OK", &[("ETag", "bad")], broken),
        not_modified(),
        answer("500 Oh", &[], ""),
        answer("200 OK", &[], &flawed("two")),
        good("three"),
        answer("200 OK", &[], &flawed("four")),
    ]);
    let address = server.address("/lake.json");
    let followed = Followed::web(&address, &home);
    followed.wait_for("one");
    let start = Utc::now();
    let Event::Invalid {
        problems: told,
        since,
        at,
    } = followed.again()
    else {
        panic!("a broken file is told of");
    };
    assert!(since >= start - TimeDelta::seconds(5) && since <= at);
    let place = format!("{address}:3:10: error: ");
    assert!(told[0].to_string().starts_with(&place), "{}", told[0]);
    let Event::Invalid {
        problems,
        since: still,
        ..
    } = followed.again()
    else {
        panic!("what has not changed is still broken");
    };
    assert_eq!((problems, still), (told, since));
    assert!(reason(&followed.again()).contains("500 Internal Server Error"));
    let Event::Invalid {
        problems: other,
        since: still,
        ..
    } = followed.again()
    else {
        panic!("an error in one entry is told of");
    };
    assert!(other[0].to_string().contains("kountry"), "{}", other[0]);
    assert_eq!(still, since, "it has been broken all the time");
    assert_eq!(titled(&followed.again()), "three");
    let Event::Invalid { since: later, .. } = followed.again() else {
        panic!("an error is told of");
    };
    assert!(later > since);
    let address = Address::parse(&address).unwrap();
    let copy = copies(&home).read(&address).unwrap().unwrap();
    assert_eq!(
        copy.bytes,
        dossier("three").into_bytes(),
        "only what is good is kept"
    );
}

#[test]
fn warnings_and_leniency_pass() {
    let home = TempDir::new().unwrap();
    let mut odd: Value = serde_json::from_str(&dossier("odd")).unwrap();
    odd["colour"] = json!("red");
    let server = Server::script(vec![answer("200 OK", &[], &odd.to_string())]);
    let (odd, _) = Followed::web(&server.address("/"), &home).loaded();
    assert_eq!(odd.problems.len(), 1);

    let server = Server::script(vec![answer("200 OK", &[], &flawed("x"))]);
    let target = Target::Web(Address::parse(&server.address("/")).unwrap());
    let (lenient, _) = Followed::start(Follow {
        is_strict: false,
        copies: None,
        ..Follow::new(target)
    })
    .loaded();
    assert!(lenient.left_out > 0);
}

#[test]
fn a_dossier_on_the_web_is_one_file() {
    let home = TempDir::new().unwrap();
    let leads = json!({"format": 1, "title": "x", "sources": ["sources/a.json"]});
    for (body, words) in [
        (
            leads.to_string().into_bytes(),
            "the file “sources/a.json” is not fetched; write the record",
        ),
        (
            b"{\"format\": 1,\n\"title\": \"\xff\"}".to_vec(),
            ":2:1: error: this line is not UTF-8",
        ),
        (b"{\"format\": 99}".to_vec(), "format 99"),
        (b"\x89PNG\r\n".to_vec(), "error: "),
    ] {
        let mut bytes = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
        bytes.extend(body);
        let server = Server::script(vec![Reply::Bytes(bytes)]);
        let told = problems(Followed::web(&server.address("/"), &home).next());
        assert!(told.contains(words), "{told}");
        assert!(told.starts_with("http://127.0.0.1:"), "{told}");
    }
}

#[test]
fn a_start_without_network_shows_the_last_good_copy() {
    let home = TempDir::new().unwrap();
    let dated = [
        ("ETag", "one"),
        ("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
    ];
    let server = Server::script(vec![answer("200 OK", &dated, &dossier("one"))]);
    let address = server.address("/lake.json");
    Followed::web(&address, &home).wait_for("one");
    // The copy is written after the dossier was told; the next one to follow has to meet it.
    let parsed = Address::parse(&address).unwrap();
    while copies(&home).read(&parsed).unwrap().is_none() {}
    drop(server);

    let followed = Followed::web(&address, &home);
    let (copy, provenance) = followed.loaded();
    assert_eq!(&*copy.dossier.title, "one");
    assert_eq!(provenance.standing, Standing::Copy);
    assert_eq!(
        provenance.as_of.unwrap().to_rfc3339(),
        "1994-11-06T08:49:37+00:00"
    );
    let Event::Unreachable {
        since, next_try, ..
    } = followed.next()
    else {
        panic!("that nobody answers is told");
    };
    let wait = next_try - since;
    assert!(
        wait >= TimeDelta::seconds(4) && wait <= TimeDelta::seconds(6),
        "{wait}"
    );
    let Event::Unreachable {
        since: still,
        next_try: later,
        ..
    } = followed.again()
    else {
        panic!("that nobody answers is told again");
    };
    assert_eq!(still, since);
    assert!(later > next_try);
}

#[test]
fn a_copy_is_confirmed_without_being_sent_again() {
    let home = TempDir::new().unwrap();
    let server = Server::script(vec![good("one"), not_modified()]);
    let address = server.address("/");
    Followed::web(&address, &home).wait_for("one");
    let parsed = Address::parse(&address).unwrap();
    while copies(&home).read(&parsed).unwrap().is_none() {}
    let followed = Followed::web(&address, &home);
    assert_eq!(followed.loaded().1.standing, Standing::Copy);
    assert!(matches!(followed.next(), Event::Unchanged { .. }));
    server.request();
    assert_eq!(server.request().header("if-none-match"), Some("one"));
}

#[test]
fn a_copy_that_cannot_be_used_is_told_of_and_replaced() {
    for broken in ["", "{\"summitry_copy\": 1}\n{}", "<html>"] {
        let home = TempDir::new().unwrap();
        let server = Server::script(vec![good("one")]);
        let address = server.address("/");
        let file = copies(&home).file(&Address::parse(&address).unwrap());
        fs::write(&file, broken).unwrap();
        let followed = Followed::web(&address, &home);
        let Event::Note(problem) = followed.next() else {
            panic!("a broken copy is told of");
        };
        assert!(
            problem
                .to_string()
                .contains("the last good copy cannot be used")
        );
        followed.wait_for("one");
        assert_eq!(server.request().header("if-none-match"), None);
    }
}

#[test]
fn a_copy_that_cannot_be_kept_is_told_of() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    let server = Server::script(vec![good("one")]);
    let target = Target::Web(Address::parse(&server.address("/")).unwrap());
    let followed = Followed::start(Follow {
        copies: Some(Copies::within(file)),
        ..Follow::new(target)
    });
    // The same file stands in the way of reading.
    assert!(matches!(followed.next(), Event::Note(_)));
    let Event::Note(problem) = followed.next() else {
        panic!("that there is no copy is told");
    };
    assert!(
        problem.to_string().contains("no copy could be kept"),
        "{problem}"
    );
    followed.wait_for("one");
}

#[test]
fn a_server_that_asks_for_it_is_left_alone() {
    let home = TempDir::new().unwrap();
    let server = Server::script(vec![answer("429 Slow Down", &[("Retry-After", "600")], "")]);
    let followed = Followed::web(&server.address("/"), &home);
    let Event::Unreachable {
        reason,
        since,
        next_try,
    } = followed.next()
    else {
        panic!("it is told");
    };
    assert!(reason.contains("429 Too Many Requests"), "{reason}");
    assert!(next_try - since >= TimeDelta::seconds(599));
}

#[test]
fn nobody_waits_for_a_fetch_in_progress() {
    let home = TempDir::new().unwrap();
    let server = Server::script(vec![Reply::Silence]);
    let Followed { feed, events } = Followed::web(&server.address("/"), &home);
    server.request();
    // The server is silent until it ends; the thread then ends without a word.
    drop(feed);
    drop(server);
    let told = events.recv_timeout(DEADLINE);
    assert!(
        matches!(told, Err(RecvTimeoutError::Disconnected)),
        "{told:?}"
    );
    loaded(Followed::start(Follow::new(Target::Bundled)).next());
}
