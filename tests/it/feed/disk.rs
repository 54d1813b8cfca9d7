//! Files that are followed while others write, move and delete them.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use summitry::shell::feed::{Event, Standing};
use tempfile::TempDir;

use super::{Followed, dossier, flawed, loaded, problems, titled};

/// A place for a dossier in a folder of its own, with the first one in it.
struct Place {
    home: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self {
            home: TempDir::new().unwrap(),
        };
        fs::create_dir(place.folder()).unwrap();
        fs::write(place.file(), dossier("one")).unwrap();
        place
    }

    fn folder(&self) -> PathBuf {
        self.home.path().join("dossier")
    }

    fn file(&self) -> PathBuf {
        self.folder().join("dossier.json")
    }

    fn write(&self, text: &str) {
        fs::write(self.file(), text).unwrap();
    }

    fn rename(&self, text: &str) {
        let beside = self.folder().join(".dossier.json.swp");
        fs::write(&beside, text).unwrap();
        fs::rename(&beside, self.file()).unwrap();
    }
}

/// Follows the folder and the file, told by the system and by the clock.
fn each_way(test: impl Fn(&Place, &Followed)) {
    for only_poll in [false, true] {
        for by_file in [false, true] {
            let place = Place::new();
            let path = if by_file {
                place.file()
            } else {
                place.folder()
            };
            let followed = Followed::disk(&path, only_poll);
            assert_eq!(titled(&followed.next()), "one");
            test(&place, &followed);
        }
    }
}

/// Waits until this is told to be wrong; before it, a file may have been met in the middle of being written, or read once more.
fn wait_for_problem(followed: &Followed, words: &str) {
    loop {
        let event = followed.next();
        if matches!(event, Event::Invalid { .. }) && problems(event).contains(words) {
            return;
        }
    }
}

#[test]
fn a_file_written_or_replaced_is_read_again() {
    each_way(|place, followed| {
        place.write(&dossier("two"));
        followed.wait_for("two");
        place.rename(&dossier("three"));
        followed.wait_for("three");
        place.rename(&dossier("four"));
        followed.wait_for("four");
    });
}

#[test]
fn a_file_emptied_cut_off_or_wrong_is_told_of_and_comes_back() {
    each_way(|place, followed| {
        let half: String = dossier("two").chars().take(500).collect();
        for (text, words) in [
            (String::new(), "error"),
            (half, "error"),
            (flawed("x"), "kountry"),
        ] {
            place.write(&text);
            wait_for_problem(followed, words);
            place.write(&dossier("two"));
            followed.wait_for("two");
        }
    });
}

#[test]
fn a_file_deleted_is_told_of_and_comes_back() {
    each_way(|place, followed| {
        fs::remove_file(place.file()).unwrap();
        wait_for_problem(followed, "dossier");
        place.write(&dossier("two"));
        followed.wait_for("two");
        fs::remove_dir_all(place.folder()).unwrap();
        wait_for_problem(followed, "there is no such file or folder");
        fs::create_dir(place.folder()).unwrap();
        place.rename(&dossier("three"));
        followed.wait_for("three");
    });
}

#[test]
fn a_folder_put_in_the_place_of_another_is_followed() {
    each_way(|place, followed| {
        for title in ["two", "three"] {
            let new = place.home.path().join("new");
            fs::create_dir(&new).unwrap();
            fs::write(new.join("dossier.json"), dossier(title)).unwrap();
            fs::rename(place.folder(), place.home.path().join(title)).unwrap();
            fs::rename(&new, place.folder()).unwrap();
            followed.wait_for(title);
        }
        place.write(&dossier("four"));
        followed.wait_for("four");
    });
}

#[test]
fn a_link_that_leads_elsewhere_is_followed() {
    for only_poll in [false, true] {
        let home = TempDir::new().unwrap();
        let at = |name: &str| home.path().join(name);
        let release = |name: &str| {
            fs::create_dir(at(name)).unwrap();
            fs::write(at(name).join("dossier.json"), dossier(name)).unwrap();
        };
        release("..1");
        symlink("..1", at("..data")).unwrap();
        symlink("..data/dossier.json", at("dossier.json")).unwrap();
        let folder = Followed::disk(home.path(), only_poll);
        let elsewhere = TempDir::new().unwrap();
        let link = elsewhere.path().join("wall.json");
        symlink(at("dossier.json"), &link).unwrap();
        let file = Followed::disk(&link, only_poll);
        folder.wait_for("..1");
        file.wait_for("..1");
        release("..2");
        symlink("..2", at("..next")).unwrap();
        fs::rename(at("..next"), at("..data")).unwrap();
        fs::remove_dir_all(at("..1")).unwrap();
        folder.wait_for("..2");
        file.wait_for("..2");
    }
}

/// Copies the dossier with source files, without its articles, each file to where it is wanted.
fn copy_lake(home: &Path, names: &[(&str, &str)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/good/lake-venn");
    for (from, to) in names {
        let file = home.join(to);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::copy(folder.join(from), file).unwrap();
    }
}

#[test]
fn sources_and_articles_are_watched_too() {
    let sources = ["sources/tarsk-post.json", "sources/venn-herald.json"];
    for (only_poll, name) in [(false, ""), (false, "dossier.json"), (true, "dossier.json")] {
        let home = TempDir::new().unwrap();
        let same = ["dossier.json", sources[0], sources[1]].map(|name| (name, name));
        copy_lake(home.path(), &same);
        let followed = Followed::disk(&home.path().join(name), only_poll);
        let (first, provenance) = followed.loaded();
        assert!(first.articles.is_empty());
        assert_eq!(provenance.standing, Standing::Live);
        assert!(
            provenance
                .as_of
                .is_some_and(|as_of| as_of <= provenance.fetched)
        );
        let article = "articles/tarsk-post.txt";
        copy_lake(home.path(), &[(article, article)]);
        while loaded(followed.next()).0.articles.is_empty() {}
        fs::write(home.path().join(sources[0]), "{").unwrap();
        wait_for_problem(&followed, "tarsk-post.json:1:");
    }
}

#[test]
fn a_source_elsewhere_in_the_folder_is_watched_too() {
    for only_poll in [false, true] {
        let home = TempDir::new().unwrap();
        let root = home.path().join("dossier.json");
        let elsewhere = "more/records/tarsk-post.json";
        copy_lake(
            home.path(),
            &[
                ("dossier.json", "dossier.json"),
                ("sources/tarsk-post.json", elsewhere),
                ("sources/venn-herald.json", "sources/venn-herald.json"),
            ],
        );
        let text = fs::read_to_string(&root).unwrap();
        fs::write(&root, text.replace("sources/tarsk-post.json", elsewhere)).unwrap();
        let followed = Followed::disk(home.path(), only_poll);
        followed.loaded();
        fs::write(home.path().join(elsewhere), "{").unwrap();
        wait_for_problem(&followed, "tarsk-post.json:1:");
    }
}

#[test]
fn what_is_not_there_yet_is_waited_for() {
    let place = Place::new();
    fs::remove_dir_all(place.folder()).unwrap();
    let followed = Followed::disk(&place.folder(), false);
    let told = problems(followed.next());
    assert!(told.contains("there is no such file or folder"), "{told}");
    fs::create_dir(place.folder()).unwrap();
    place.write(&dossier("one"));
    followed.wait_for("one");
}

#[test]
fn a_file_that_may_not_be_read_is_told_of() {
    let place = Place::new();
    let shut = || fs::set_permissions(place.file(), Permissions::from_mode(0o000)).unwrap();
    shut();
    if fs::read(place.file()).is_ok() {
        // Root may read everything; what the problem says is then tested by nobody, but that the change is seen is.
        fs::set_permissions(place.file(), Permissions::from_mode(0o644)).unwrap();
        let followed = Followed::disk(&place.file(), false);
        followed.wait_for("one");
        shut();
        followed.wait_for("one");
        return;
    }
    let followed = Followed::disk(&place.file(), false);
    let told = problems(followed.next());
    assert!(
        told.contains("it may not be read; change its permissions"),
        "{told}"
    );
    fs::set_permissions(place.file(), Permissions::from_mode(0o644)).unwrap();
    followed.wait_for("one");
    shut();
    wait_for_problem(&followed, "it may not be read");
}

#[test]
fn since_when_is_told_once() {
    let place = Place::new();
    place.write("{");
    let followed = Followed::disk(&place.file(), false);
    let Event::Invalid { since, .. } = followed.next() else {
        panic!("a broken file is told of");
    };
    place.write("[");
    let Event::Invalid {
        since: still, at, ..
    } = followed.again()
    else {
        panic!("a broken file is told of");
    };
    assert_eq!(still, since);
    assert!(at >= since);
    drop(place);
}
