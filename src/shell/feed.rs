//! Follows a dossier: a file or a folder as it changes, or an address as it is published, for as long as somebody wants to know.
//!
//! What is read is checked beside what is shown, and told only when it may be shown; whoever listens swaps it in whole.

mod disk;
mod event;
mod schedule;
mod web;

use std::ffi::OsStr;
use std::fmt;
use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::json::Problem;
use crate::shell::app::Tick;
use crate::shell::clock::{Clock, SystemClock};
use crate::shell::run;
use crate::store::remote::{Address, Copies, Limits};
use crate::store::watch::Pace;

use self::disk::Disk;
use self::schedule::Pulse;
use self::web::Web;

pub use self::event::{Event, Provenance, Standing};
pub use self::schedule::Schedule;

/// The longest sleep: after that it is asked whether the computer has slept too.
const NAP: Duration = Duration::from_secs(10);

/// How long nothing is done after a mistake of the program itself.
const REST: Duration = Duration::from_secs(30);

/// What is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The built-in dossier, which never changes.
    Bundled,
    /// A file, or a folder with `dossier.json`. It need not be there.
    Disk(PathBuf),
    /// A file on the web.
    Web(Address),
}

impl Target {
    /// What the user named; the built-in dossier when nothing.
    ///
    /// # Errors
    /// It is an address that cannot be followed.
    pub fn parse(named: Option<&OsStr>) -> Result<Self, Problem> {
        let Some(named) = named else {
            return Ok(Self::Bundled);
        };
        match named.to_str().filter(|named| Address::is_meant(named)) {
            Some(address) => Address::parse(address).map(Self::Web),
            None => Ok(Self::Disk(PathBuf::from(named))),
        }
    }
}

/// How something is followed.
#[derive(Debug, Clone)]
pub struct Follow {
    /// What is followed.
    pub target: Target,
    /// The folder of articles that the user has named; it is read with each load, and not watched.
    pub articles: Option<PathBuf>,
    /// Whether a dossier with any error is refused, as on a wall. If not, what can be opened is told.
    pub is_strict: bool,
    /// How often an address is asked when all is well.
    pub every: Duration,
    /// How much of an address is waited for and taken in.
    pub limits: Limits,
    /// Where the last good copies of addresses are; without it none is kept.
    pub copies: Option<Copies>,
    /// How often disk is looked at.
    pub pace: Pace,
    /// Spreads the requests of walls that were started together.
    pub seed: u64,
}

impl Follow {
    /// Follows `target` strictly, an address once a minute, with copies in the cache of the user.
    #[must_use]
    pub fn new(target: Target) -> Self {
        Self {
            target,
            articles: None,
            is_strict: true,
            every: Duration::from_secs(60),
            limits: Limits::default(),
            copies: Copies::find(|name| std::env::var_os(name)),
            pace: Pace::default(),
            seed: RandomState::new().hash_one(()),
        }
    }
}

/// The thread that follows. Dropping it ends the thread, at once or after the fetch in progress, which nobody waits for;
/// nothing is told from then on.
#[derive(Debug)]
pub struct Feed {
    nudges: Sender<Nudge>,
    has_ended: Arc<AtomicBool>,
}

/// Why the thread wakes up before its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nudge {
    /// The system says that something has changed on disk.
    Disk,
    /// Somebody wants to know now.
    Refresh,
    /// Nobody wants to know any more.
    End,
}

impl Feed {
    /// Starts to follow, and gives what happens to `tell`, in order, in the thread of the feed.
    ///
    /// The first event is what there is: the dossier, why there is none, or the last good copy and then one of these.
    ///
    /// # Errors
    /// When the system has no thread to give.
    pub fn start(follow: Follow, tell: impl FnMut(Event) + Send + 'static) -> io::Result<Self> {
        let (nudges, inbox) = channel();
        let has_ended = Arc::new(AtomicBool::new(false));
        let worker = Worker {
            inbox,
            outbox: Outbox {
                has_ended: Arc::clone(&has_ended),
                tell: Box::new(tell),
            },
        };
        let disk = nudges.clone();
        let spawned = thread::Builder::new().name("feed".to_owned());
        spawned.spawn(move || worker.run(follow, disk))?;
        Ok(Self { nudges, has_ended })
    }

    /// Asks or reads again now, unless a server has asked to be left alone. What comes of it is told, also if it is
    /// nothing new.
    pub fn refresh(&self) {
        // The thread ends only when this is dropped.
        let _ = self.nudges.send(Nudge::Refresh);
    }
}

impl Drop for Feed {
    fn drop(&mut self) {
        self.has_ended.store(true, Ordering::SeqCst);
        let _ = self.nudges.send(Nudge::End);
    }
}

/// Where events go, until the feed is dropped.
struct Outbox {
    has_ended: Arc<AtomicBool>,
    tell: Box<dyn FnMut(Event) + Send>,
}

impl Outbox {
    fn tell(&mut self, event: Event) {
        if !self.has_ended.load(Ordering::SeqCst) {
            (self.tell)(event);
        }
    }
}

impl fmt::Debug for Outbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outbox").finish_non_exhaustive()
    }
}

/// One way of following.
trait Way {
    /// When there is next something to do, on the clock of [`Tick::elapsed`].
    fn due(&self) -> Duration;

    /// Does what is due.
    fn act(&mut self, clock: &dyn Clock, outbox: &mut Outbox);

    /// The system says that something has changed on disk.
    fn nudge(&mut self, _now: Duration) {}

    /// Somebody wants to know now.
    fn refresh(&mut self, now: Duration);

    /// The computer has slept for so long.
    fn wake(&mut self, slept: Duration, now: Duration);

    /// Takes note of a mistake of the program itself.
    fn stumble(&mut self, what: &str, tick: Tick) -> Event;
}

struct Worker {
    inbox: Receiver<Nudge>,
    outbox: Outbox,
}

impl Worker {
    fn run(mut self, follow: Follow, disk: Sender<Nudge>) {
        let clock = SystemClock::start();
        let mut way: Box<dyn Way> = match follow.target.clone() {
            Target::Web(address) => Box::new(Web::new(address, follow)),
            Target::Bundled => Box::new(Disk::new(None, follow, disk)),
            Target::Disk(path) => Box::new(Disk::new(Some(path), follow, disk)),
        };
        let mut pulse = Pulse::begin(clock.read());
        let mut rested = Duration::ZERO;
        loop {
            let tick = clock.read();
            if let Some(slept) = pulse.beat(tick) {
                way.wake(slept, tick.elapsed);
            }
            if tick.elapsed >= way.due().max(rested) && !self.attempt(&mut *way, &clock) {
                rested = clock.read().elapsed.saturating_add(REST);
            }
            let due = way.due().max(rested);
            let wait = due.saturating_sub(clock.read().elapsed).min(NAP);
            if !self.listen(&mut *way, wait, &clock) {
                return;
            }
        }
    }

    /// Does what is due; tells of a panic and gives false, since a wall outlives what one file brings about.
    fn attempt(&mut self, way: &mut dyn Way, clock: &SystemClock) -> bool {
        let outcome = catch_unwind(AssertUnwindSafe(|| way.act(clock, &mut self.outbox)));
        if let Err(panic) = &outcome {
            let what = run::reason(&**panic);
            self.outbox.tell(way.stumble(&what, clock.read()));
        }
        outcome.is_ok()
    }

    /// Waits, and takes in everything that has arrived; false when it was the end.
    fn listen(&self, way: &mut dyn Way, wait: Duration, clock: &SystemClock) -> bool {
        let first = match self.inbox.recv_timeout(wait) {
            Ok(nudge) => nudge,
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        };
        let now = clock.read().elapsed;
        for nudge in std::iter::once(first).chain(self.inbox.try_iter()) {
            match nudge {
                Nudge::Disk => way.nudge(now),
                Nudge::Refresh => way.refresh(now),
                Nudge::End => return false,
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::Target;

    #[test]
    fn what_is_named_is_a_file_or_an_address() {
        let parse = |named: &str| Target::parse(Some(named.as_ref()));
        assert_eq!(Target::parse(None), Ok(Target::Bundled));
        assert_eq!(parse("a.json"), Ok(Target::Disk(PathBuf::from("a.json"))));
        assert!(matches!(parse("https://example.org/a"), Ok(Target::Web(_))));
        assert!(parse("ftp://example.org/a").is_err());
    }
}
