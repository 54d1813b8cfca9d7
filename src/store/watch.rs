//! Watching a dossier on disk: telling that its files have become others, and have been left alone since.
//!
//! What counts is a stamp of the files, not what the system says of them: it only tells when to look. So
//! nothing is missed where a network mount is silent, a folder is put in the place of another or the system gives out no more
//! watches; the look is then taken by the clock.

mod links;
mod mount;
mod settle;
mod stamp;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use self::links::folders_of;
use self::mount::is_silent;
use self::settle::Settle;
use self::stamp::{FOLDERS, Stamp, parts};

/// How often disk is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// How long the files must be left alone before a change is told.
    pub quiet: Duration,
    /// How often a look is taken where the system tells nothing.
    pub poll: Duration,
    /// How often a look is taken although the system would tell.
    pub safety: Duration,
    /// Whether the system is not asked at all.
    pub only_poll: bool,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            quiet: Duration::from_millis(250),
            poll: Duration::from_secs(2),
            safety: Duration::from_secs(30),
            only_poll: false,
        }
    }
}

/// Watches the files of one dossier. It has no thread and no clock of its own: `nudge` is called from one of the system when a look is
/// worthwhile, and the owner takes the looks.
pub struct Watch {
    path: PathBuf,
    /// Files elsewhere that the dossier was read from.
    others: Vec<PathBuf>,
    pace: Pace,
    watcher: Option<RecommendedWatcher>,
    /// The folders that are watched, each with what told it from another of its name.
    armed: BTreeMap<PathBuf, Identity>,
    /// Whether some folder could not be watched, or lies where the system tells nothing.
    is_blind: bool,
    settle: Settle<Stamp>,
}

/// Device and inode of a folder.
type Identity = (u64, u64);

impl Watch {
    /// Watches the file or the folder at `path`, which need not be there. What is there now is no change.
    #[must_use]
    pub fn start(
        path: &Path,
        pace: Pace,
        now: Duration,
        nudge: impl Fn() + Send + 'static,
    ) -> Self {
        let told = move |event: notify::Result<notify::Event>| {
            if event.map_or(true, |event| is_change(event.kind)) {
                nudge();
            }
        };
        let watcher = (!pace.only_poll)
            .then(|| notify::recommended_watcher(told).ok())
            .flatten();
        let mut watch = Self {
            path: path.to_owned(),
            others: Vec::new(),
            pace,
            is_blind: watcher.is_none(),
            watcher,
            armed: BTreeMap::new(),
            settle: Settle::new(pace.quiet, now),
        };
        watch.arm();
        let stamp = watch.stamp();
        watch.settle.begin(stamp, now, watch.idle());
        watch
    }

    /// When the next look is due, on the clock of `now`.
    #[must_use]
    pub const fn due(&self) -> Duration {
        self.settle.due()
    }

    /// Takes note that the system told of a change: a look is due once it has been quiet.
    pub fn nudge(&mut self, now: Duration) {
        self.settle.nudge(now);
    }

    /// Looks at the disk if it is time; tells whether the files have become others since this last told so, and have been
    /// left alone since.
    pub fn look(&mut self, now: Duration) -> bool {
        if now < self.due() {
            return false;
        }
        // Watched first and looked at then, so that nothing happens in between.
        self.arm();
        let stamp = self.stamp();
        self.settle.see(stamp, now, self.idle())
    }

    /// Whether the files are those that were told of last, as far as the last look saw.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.settle.is_settled()
    }

    /// To be called when the dossier has been read, with the files that it was read from. Should any have changed meanwhile, or
    /// not have been watched, they are to be read again, even if they are then as they were.
    pub fn confirm(&mut self, files: &[PathBuf], now: Duration) {
        let (root, folder) = parts(&self.path);
        let folders = FOLDERS.map(|name| folder.join(name));
        let is_other = |file: &&PathBuf| {
            let parent = file.parent().unwrap_or(file);
            **file != root && !folders.iter().any(|folder| folder == parent)
        };
        self.others = files.iter().filter(is_other).cloned().collect();
        self.settle.confirm(&self.stamp(), now);
    }

    fn stamp(&self) -> Stamp {
        Stamp::of(&self.path, &self.others)
    }

    /// How long to wait for the next look while nothing happens.
    const fn idle(&self) -> Duration {
        if self.is_blind {
            self.pace.poll
        } else {
            self.pace.safety
        }
    }

    /// Watches every folder in which something could change what the path leads to, and no other.
    fn arm(&mut self) {
        let Some(watcher) = &mut self.watcher else {
            return;
        };
        let wanted = folders(&self.path, &self.others);
        self.armed.retain(|folder, identity| {
            let stays = wanted.get(folder) == Some(identity);
            if !stays {
                // It is gone, and mostly its watch with it.
                let _ = watcher.unwatch(folder);
            }
            stays
        });
        self.is_blind = false;
        for (folder, identity) in wanted {
            self.is_blind |= is_silent(&folder);
            if self.armed.contains_key(&folder) {
                continue;
            }
            if watcher.watch(&folder, RecursiveMode::NonRecursive).is_ok() {
                self.armed.insert(folder, identity);
            } else {
                self.is_blind = true;
            }
        }
    }
}

/// Reading is no change; it would be our own.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// The folders to be watched that are there: those of the files, and those that decide what the paths lead to.
fn folders(path: &Path, others: &[PathBuf]) -> BTreeMap<PathBuf, Identity> {
    let (root, folder) = parts(path);
    let mut folders = folders_of(path);
    for path in [&root, &folder].into_iter().chain(others) {
        folders.extend(folders_of(path));
    }
    for name in FOLDERS {
        folders.extend(folders_of(&folder.join(name)));
        folders.insert(folder.join(name));
    }
    folders
        .into_iter()
        .filter_map(|folder| {
            let about = fs::metadata(&folder).ok().filter(fs::Metadata::is_dir)?;
            Some((folder, (about.dev(), about.ino())))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use notify::EventKind;
    use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind};

    use super::is_change;

    #[test]
    fn reading_is_no_change() {
        for (kind, is) in [
            (EventKind::Access(AccessKind::Open(AccessMode::Any)), false),
            (
                EventKind::Access(AccessKind::Close(AccessMode::Read)),
                false,
            ),
            (
                EventKind::Access(AccessKind::Close(AccessMode::Write)),
                true,
            ),
            (EventKind::Create(CreateKind::File), true),
            (EventKind::Modify(ModifyKind::Any), true),
            (EventKind::Remove(RemoveKind::Folder), true),
            (EventKind::Any, true),
            (EventKind::Other, true),
        ] {
            assert_eq!(is_change(kind), is, "{kind:?}");
        }
    }
}
