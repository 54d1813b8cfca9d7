//! Following a dossier: a real server on this computer and real files, each misbehaving in every way that a wall will meet.
//!
//! Nothing sleeps: the tests wait for what happens, and give up only after a time that no sound machine needs.

mod disk;
mod fetch;
pub mod server;
mod tls;
mod web;

use std::fs;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;
use summitry::shell::feed::{Event, Feed, Follow, Provenance, Standing, Target};
use summitry::store::Loaded;
use summitry::store::remote::{Address, Copies, Limits};
use summitry::store::watch::Pace;
use tempfile::TempDir;

/// After this time it is taken for certain that nothing comes.
const DEADLINE: Duration = Duration::from_secs(30);

/// A sound dossier of this title, in one file.
fn dossier(title: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/good/one-file.json");
    let mut dossier: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    dossier["title"] = title.into();
    format!("{dossier:#}\n")
}

/// The same with an error in its ninth line or so.
fn flawed(title: &str) -> String {
    dossier(title).replacen("\"kind\": \"country\"", "\"kind\": \"kountry\"", 1)
}

/// Limits that only something without end can reach on a busy machine.
fn limits() -> Limits {
    Limits {
        largest: 1024 * 1024,
        connect: DEADLINE,
        silence: DEADLINE,
        total: DEADLINE,
        ..Limits::default()
    }
}

/// A feed and what it told.
struct Followed {
    feed: Feed,
    events: Receiver<Event>,
}

impl Followed {
    fn web(address: &str, home: &TempDir) -> Self {
        let address = Address::parse(address).unwrap();
        Self::start(Follow {
            limits: limits(),
            copies: Some(Copies::within(home.path().to_owned())),
            ..Follow::new(Target::Web(address))
        })
    }

    fn disk(path: &Path, only_poll: bool) -> Self {
        let pace = Pace {
            quiet: Duration::from_millis(20),
            poll: Duration::from_millis(20),
            // With notices from the system nothing may be left to the clock.
            safety: DEADLINE * 10,
            only_poll,
        };
        Self::start(Follow {
            pace,
            copies: None,
            ..Follow::new(Target::Disk(path.to_owned()))
        })
    }

    fn start(follow: Follow) -> Self {
        let (outbox, events) = channel();
        let tell = move |event| drop(outbox.send(event));
        Self {
            feed: Feed::start(follow, tell).unwrap(),
            events,
        }
    }

    fn next(&self) -> Event {
        self.events
            .recv_timeout(DEADLINE)
            .expect("something is told")
    }

    /// What comes of asking again.
    fn again(&self) -> Event {
        self.feed.refresh();
        self.next()
    }

    fn loaded(&self) -> (Box<Loaded>, Provenance) {
        loaded(self.next())
    }

    /// Waits for the dossier of this title; what was met on the way is passed over, since a file may be looked at in the middle
    /// of its being written.
    fn wait_for(&self, title: &str) {
        while title != titled(&self.next()) {}
    }
}

fn titled(event: &Event) -> String {
    match event {
        Event::Loaded(loaded, _) => loaded.dossier.title.to_string(),
        other => format!("{other:?}"),
    }
}

fn loaded(event: Event) -> (Box<Loaded>, Provenance) {
    match event {
        Event::Loaded(loaded, provenance) => (loaded, provenance),
        other => panic!("{other:?}"),
    }
}

/// What forbids to show the dossier.
fn problems(event: Event) -> String {
    let Event::Invalid { problems, .. } = event else {
        panic!("{event:?}");
    };
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    problems.join("\n")
}

/// Why there is none.
fn reason(event: &Event) -> &str {
    match event {
        Event::Unreachable { reason, .. } => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_built_in_dossier_is_told_once_and_again_when_asked_for() {
    let followed = Followed::start(Follow::new(Target::Bundled));
    let (_, provenance) = followed.loaded();
    assert_eq!(
        (provenance.standing, provenance.as_of),
        (Standing::Live, None)
    );
    loaded(followed.again());
}

#[test]
fn a_feed_outlives_a_panic_and_tells_of_it() {
    let (outbox, events) = channel();
    let mut is_first = true;
    let tell = move |event| {
        assert!(!std::mem::take(&mut is_first), "the first word is too much");
        drop(outbox.send(event));
    };
    let feed = Feed::start(Follow::new(Target::Bundled), tell).unwrap();
    let told = problems(events.recv_timeout(DEADLINE).unwrap());
    assert!(
        told.starts_with("asia-2025: error: reading this failed: "),
        "{told}"
    );
    assert!(told.contains("the first word is too much"), "{told}");
    drop(feed);
    assert!(
        events.recv_timeout(DEADLINE).is_err(),
        "the thread has ended"
    );
}
