//! Following a file or a folder.

use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::event::{Event, Provenance, Standing, admit};
use super::{Follow, Nudge, Outbox, Way};
use crate::json::Problem;
use crate::shell::app::Tick;
use crate::shell::clock::Clock;
use crate::store::watch::Watch;
use crate::store::{self, Loaded};

/// How often it is told that nothing has changed, so that whoever shows the data knows how old it is.
const REPORT: Duration = Duration::from_secs(60);

pub(super) struct Disk {
    /// Nothing for the built-in dossier.
    path: Option<PathBuf>,
    follow: Follow,
    nudges: Sender<Nudge>,
    watch: Option<Watch>,
    is_wanted: bool,
    /// When something was told last.
    told: Duration,
    trouble: Option<Trouble>,
}

/// What was told to be wrong.
struct Trouble {
    since: DateTime<Utc>,
    problems: Vec<Problem>,
}

impl Disk {
    pub(super) const fn new(path: Option<PathBuf>, follow: Follow, nudges: Sender<Nudge>) -> Self {
        Self {
            path,
            follow,
            nudges,
            watch: None,
            is_wanted: true,
            told: Duration::ZERO,
            trouble: None,
        }
    }

    /// Whether the files have changed, or may have become readable without changing.
    fn has_changed(&mut self, now: Duration) -> bool {
        let Some(watch) = &mut self.watch else {
            return false;
        };
        let is_due = now >= watch.due();
        let has_changed = watch.look(now);
        let is_unread =
            |trouble: &Trouble| trouble.problems.iter().any(|problem| problem.line == 0);
        let may_be_readable = is_due && watch.is_settled();
        has_changed || may_be_readable && self.trouble.as_ref().is_some_and(is_unread)
    }

    /// Tells from time to time that a look has found everything as it was, unless it was wrong.
    fn report(&mut self, tick: Tick, outbox: &mut Outbox) {
        let is_settled = self.watch.as_ref().is_none_or(Watch::is_settled);
        let is_due = tick.elapsed >= self.told.saturating_add(REPORT);
        if is_due && is_settled && self.trouble.is_none() {
            self.told = tick.elapsed;
            outbox.tell(Event::Unchanged { at: tick.now });
        }
    }

    fn begin(&mut self, now: Duration) {
        if let Some(path) = self.path.as_deref().filter(|_| self.watch.is_none()) {
            let nudges = self.nudges.clone();
            let nudge = move || {
                // The thread that listens may have ended.
                let _ = nudges.send(Nudge::Disk);
            };
            self.watch = Some(Watch::start(path, self.follow.pace, now, nudge));
        }
    }

    fn provenance(loaded: &Loaded, now: DateTime<Utc>) -> Provenance {
        let changed = |file: &PathBuf| file.metadata().and_then(|about| about.modified()).ok();
        let newest = loaded.files.iter().filter_map(changed).max();
        Provenance {
            standing: Standing::Live,
            fetched: now,
            as_of: newest.map(DateTime::<Utc>::from),
        }
    }

    fn refuse(&mut self, problems: Vec<Problem>, at: DateTime<Utc>) -> Event {
        let since = self.trouble.as_ref().map_or(at, |trouble| trouble.since);
        self.trouble = Some(Trouble {
            since,
            problems: problems.clone(),
        });
        Event::Invalid {
            problems,
            since,
            at,
        }
    }
}

impl Way for Disk {
    fn due(&self) -> Duration {
        match &self.watch {
            _ if self.is_wanted => Duration::ZERO,
            Some(watch) => watch.due(),
            None => self.told.saturating_add(REPORT),
        }
    }

    fn act(&mut self, clock: &dyn Clock, outbox: &mut Outbox) {
        let tick = clock.read();
        // Watched before it is read, so that nothing happens in between.
        self.begin(tick.elapsed);
        let is_look = self
            .watch
            .as_ref()
            .is_none_or(|watch| tick.elapsed >= watch.due());
        let has_changed = self.has_changed(tick.elapsed);
        let is_wanted = std::mem::take(&mut self.is_wanted);
        if !is_wanted && !has_changed {
            if is_look {
                self.report(tick, outbox);
            }
            return;
        }
        self.told = tick.elapsed;
        let loaded = store::load(self.path.as_deref(), self.follow.articles.as_deref());
        if let Some(watch) = &mut self.watch {
            let files = loaded.as_ref().map_or(&[][..], |loaded| &loaded.files);
            watch.confirm(files, clock.read().elapsed);
        }
        match admit(loaded, self.follow.is_strict) {
            Ok(loaded) => {
                self.trouble = None;
                let provenance = Self::provenance(&loaded, tick.now);
                outbox.tell(Event::Loaded(loaded, provenance));
            }
            Err(problems) => {
                let told = self.trouble.as_ref().map(|trouble| &trouble.problems);
                if is_wanted || told != Some(&problems) {
                    let event = self.refuse(problems, tick.now);
                    outbox.tell(event);
                }
            }
        }
    }

    fn nudge(&mut self, now: Duration) {
        if let Some(watch) = &mut self.watch {
            watch.nudge(now);
        }
    }

    fn refresh(&mut self, _now: Duration) {
        self.is_wanted = true;
    }

    fn wake(&mut self, _slept: Duration, now: Duration) {
        self.nudge(now);
    }

    fn stumble(&mut self, what: &str, tick: Tick) -> Event {
        let named = self.path.as_deref().unwrap_or(store::BUNDLED.as_ref());
        let problem = stumbled(&named.to_string_lossy(), what);
        self.refuse(vec![problem], tick.now)
    }
}

/// A mistake of the program itself, while it read the source that is called `named`.
pub(super) fn stumbled(named: &str, what: &str) -> Problem {
    let what = format!("reading this failed: {what}");
    Problem::of_file(
        named,
        &what,
        "this is a mistake of summitry; please report it",
    )
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use chrono::DateTime;

    use super::{Clock, Disk, Event, Follow, Outbox, Tick, Way};
    use crate::shell::feed::Target;

    /// A clock that stands at so many seconds.
    struct At(u64);

    impl Clock for At {
        fn read(&self) -> Tick {
            Tick {
                now: DateTime::UNIX_EPOCH,
                elapsed: Duration::from_secs(self.0),
            }
        }
    }

    /// What is told when the feed of `path` looks at each of the seconds.
    fn told(path: Option<&Path>, seconds: &[u64]) -> Vec<(u64, &'static str)> {
        let (nudges, _inbox) = channel();
        let mut follow = Follow::new(Target::Bundled);
        follow.pace.only_poll = true;
        let mut disk = Disk::new(path.map(PathBuf::from), follow, nudges);
        let mut told = Vec::new();
        for second in seconds {
            let (events, heard) = channel();
            let mut outbox = Outbox {
                has_ended: std::sync::Arc::default(),
                tell: Box::new(move |event| {
                    let name = match event {
                        Event::Loaded(..) => "loaded",
                        Event::Unchanged { .. } => "unchanged",
                        _ => "failed",
                    };
                    events.send(name).unwrap();
                }),
            };
            disk.act(&At(*second), &mut outbox);
            told.extend(heard.try_iter().map(|name| (*second, name)));
        }
        told
    }

    #[test]
    fn from_time_to_time_it_is_told_that_nothing_has_changed() {
        let seconds = [0, 1, 30, 59, 60, 61, 119, 120, 300];
        let wanted = [
            (0, "loaded"),
            (60, "unchanged"),
            (120, "unchanged"),
            (300, "unchanged"),
        ];
        assert_eq!(told(None, &seconds), wanted);
        let folder = Path::new("seeds/asia-2025");
        let wanted = [(0, "loaded"), (61, "unchanged"), (300, "unchanged")];
        assert_eq!(told(Some(folder), &seconds), wanted, "with the next look");
    }

    #[test]
    fn what_is_wrong_is_never_told_to_be_unchanged() {
        let missing = Path::new("tests/fixtures/nothing-is-here");
        assert_eq!(told(Some(missing), &[0, 60, 120]), [(0, "failed")]);
    }
}
