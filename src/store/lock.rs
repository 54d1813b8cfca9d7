//! One writer at a time.

use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Seek as _, Write as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process;
use std::thread;
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use super::save::refuse;
use crate::json::Problem;

/// The file that is locked, in the dossier's folder, for as long as somebody writes.
const NAME: &str = ".summitry.lock";

/// How long to wait before looking again whether a lock is free.
const STEP: Duration = Duration::from_millis(20);

/// The right to write to a folder, until it is dropped.
///
/// The system takes the lock away from a program that ends in whatever way, so that none is ever stale.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock of a folder, and waits for whoever has it for as long as `patience`.
    ///
    /// # Errors
    /// As [`Lock::take`].
    pub fn wait(folder: &Path, patience: Duration) -> Result<Self, Problem> {
        let start = Instant::now();
        loop {
            match Self::take(folder) {
                Err(problem) if start.elapsed() >= patience => return Err(problem),
                Err(_) => thread::sleep(STEP.min(patience)),
                Ok(lock) => return Ok(lock),
            }
        }
    }

    /// Takes the lock of a folder.
    ///
    /// # Errors
    /// Another program has it, which is named by its process number, or nothing can be written there.
    pub fn take(folder: &Path) -> Result<Self, Problem> {
        let path = folder.join(NAME);
        // Whoever had it may take the file away between the opening and the locking.
        for _ in 0..10 {
            let mut file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .map_err(|error| refuse(&path, &error))?;
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => {}
                Err(Errno::WOULDBLOCK) => return Err(held(folder, &mut file)),
                Err(errno) => return Err(refuse(&path, &errno.into())),
            }
            if is_there(&file, &path) {
                let noted = file
                    .set_len(0)
                    .and_then(|()| file.rewind())
                    .and_then(|()| write!(file, "{}", process::id()));
                noted.map_err(|error| refuse(&path, &error))?;
                return Ok(Self { path, _file: file });
            }
        }
        Err(Problem::of_file(
            &folder.to_string_lossy(),
            "other programs write to this folder all the time",
            "try again later",
        ))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Taken away while it is still locked; where that fails an unlocked file stays, which is in nobody's way.
        let _ = fs::remove_file(&self.path);
    }
}

/// Whether the file that was opened is still the one with that name.
fn is_there(file: &File, path: &Path) -> bool {
    let (Ok(opened), Ok(there)) = (file.metadata(), fs::metadata(path)) else {
        return false;
    };
    (opened.dev(), opened.ino()) == (there.dev(), there.ino())
}

fn held(folder: &Path, file: &mut File) -> Problem {
    let mut process = String::new();
    let _ = file.take(20).read_to_string(&mut process);
    let who = match process.trim() {
        "" => "another program".to_owned(),
        process => format!("process {process}"),
    };
    Problem::of_file(
        &folder.to_string_lossy(),
        &format!("{who} is writing to this dossier"),
        "nothing was written; wait until it has ended",
    )
}

#[cfg(test)]
mod tests {
    use std::thread;
    use std::time::Duration;

    use super::{Lock, NAME};

    #[test]
    fn whoever_waits_gets_the_lock_when_it_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let lock = Lock::take(folder.path()).unwrap();
        assert!(Lock::wait(folder.path(), Duration::ZERO).is_err());
        let path = folder.path().to_owned();
        let waiting = thread::spawn(move || Lock::wait(&path, Duration::from_secs(30)).map(drop));
        drop(lock);
        waiting.join().unwrap().unwrap();
    }

    #[test]
    fn only_one_may_write() {
        let folder = tempfile::tempdir().unwrap();
        let lock = Lock::take(folder.path()).unwrap();
        let told = Lock::take(folder.path()).unwrap_err().to_string();
        let process = format!("process {}", std::process::id());
        assert!(told.contains(&process), "{told}");
        drop(lock);
        // A file that a program left behind locks nobody out.
        std::fs::write(folder.path().join(NAME), "1").unwrap();
        drop(Lock::take(folder.path()).unwrap());
        assert!(!folder.path().join(NAME).exists());
    }
}
