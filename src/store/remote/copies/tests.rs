use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::thread;

use tempfile::TempDir;

use super::{Copies, Copy};
use crate::store::remote::{Address, Validators};

fn address() -> Address {
    Address::parse("https://example.org/lake.json?key=secret").unwrap()
}

fn copy(text: &str) -> Copy {
    Copy {
        bytes: text.into(),
        validators: Validators {
            etag: Some("\"a b\"".to_owned()),
            modified: Some("Sun, 06 Nov 1994 08:49:37 GMT".to_owned()),
        },
        fetched: "2026-11-24T07:00:00Z".parse().unwrap(),
    }
}

#[test]
fn a_copy_comes_back_as_it_was_and_is_nobody_elses() {
    let home = TempDir::new().unwrap();
    let copies = Copies::within(home.path().join("cache/summitry"));
    assert_eq!(copies.read(&address()), Ok(None));
    for text in ["{}\n// end\n", ""] {
        copies.write(&address(), &copy(text)).unwrap();
        assert_eq!(copies.read(&address()), Ok(Some(copy(text))));
    }
    let other = Address::parse("https://example.org/lake.json?key=other").unwrap();
    assert_eq!(copies.read(&other), Ok(None));
    let file = copies.file(&address());
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o077, 0);
    assert!(!fs::read_to_string(&file).unwrap().contains("secret"));
    assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn a_copy_tells_of_the_time_when_the_server_changed_it() {
    let mut copy = copy("");
    assert_eq!(copy.as_of().to_rfc3339(), "1994-11-06T08:49:37+00:00");
    copy.validators.modified = Some("Sun, 06 Nov 2094 08:49:37 GMT".to_owned());
    assert_eq!(copy.as_of(), copy.fetched, "no server knows the future");
    copy.validators.modified = Some("yesterday".to_owned());
    assert_eq!(copy.as_of(), copy.fetched);
}

#[test]
fn a_broken_copy_is_told_of() {
    let home = TempDir::new().unwrap();
    let copies = Copies::within(home.path().to_owned());
    copies
        .write(&address(), &copy("{\"title\": \"x\"}"))
        .unwrap();
    let file = copies.file(&address());
    let whole = fs::read_to_string(&file).unwrap();
    for (text, words) in [
        (String::new(), "it is cut off"),
        (whole.chars().take(40).collect(), "it is cut off"),
        (whole.trim_end_matches('}').to_owned(), "it is cut off"),
        (whole.replace("x\"}", "y\"}"), "it has been changed"),
        (whole.replace("lake", "pond"), "it is of another address"),
        (
            whole.replace("copy\":1", "copy\":2"),
            "another version of summitry",
        ),
        (whole.replace("2026-11", "2026-99"), "when it was fetched"),
        ("<html>\n".to_owned(), "it is no copy"),
    ] {
        fs::write(&file, &text).unwrap();
        let problem = copies.read(&address()).unwrap_err().to_string();
        assert!(problem.contains(words), "{problem}");
        assert!(problem.starts_with(file.to_str().unwrap()), "{problem}");
    }
    let forged = whole.replace("a b", "a\\r\\nX: y");
    fs::write(&file, forged).unwrap();
    let copy = copies.read(&address()).unwrap().unwrap();
    assert_eq!(copy.validators.etag, None, "what is no header is not sent");
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert!(copies.read(&address()).is_err());
}

#[test]
fn where_nothing_can_be_written_that_is_told() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    let problem = Copies::within(file).write(&address(), &copy("{}"));
    assert!(
        problem
            .unwrap_err()
            .to_string()
            .contains("no copy could be kept")
    );
}

#[test]
fn many_writers_leave_one_whole_copy() {
    let home = TempDir::new().unwrap();
    let copies = Copies::within(home.path().to_owned());
    thread::scope(|scope| {
        for writer in 0..4 {
            let copies = &copies;
            scope.spawn(move || {
                for round in 0..10 {
                    let text = format!("{writer} {round} ").repeat(1000 * writer);
                    copies.write(&address(), &copy(&text)).unwrap();
                    assert!(copies.read(&address()).unwrap().is_some());
                }
            });
        }
    });
    assert_eq!(
        fs::read_dir(home.path()).unwrap().count(),
        1,
        "nothing is left over"
    );
}

#[test]
fn the_folder_is_that_of_the_base_directory_specification() {
    let home = ("HOME", "/home/ana");
    for (set, folder) in [
        (&[home][..], Some("/home/ana/.cache/summitry")),
        (
            &[home, ("XDG_CACHE_HOME", "/var/cache")],
            Some("/var/cache/summitry"),
        ),
        (
            &[home, ("XDG_CACHE_HOME", "cache")],
            Some("/home/ana/.cache/summitry"),
        ),
        (
            &[home, ("XDG_CACHE_HOME", "")],
            Some("/home/ana/.cache/summitry"),
        ),
        (&[], None),
    ] {
        let copies = Copies::find(|name| {
            let found = set.iter().find(|(set, _)| *set == name);
            found.map(|(_, value)| (*value).into())
        });
        let found = copies.as_ref().map(|copies| copies.folder.as_path());
        assert_eq!(found, folder.map(Path::new), "{set:?}");
    }
}
