//! The last good copy of each address, on disk.

mod form;

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, Utc};

use self::form::{pack, unpack};
use super::address::Address;
use super::fetch::Validators;
use crate::json::Problem;

/// The largest file of a copy: the largest dossier, and a line about it.
const LARGEST: u64 = 65 * 1024 * 1024;

/// A dossier as it was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// What the server sent.
    pub bytes: Vec<u8>,
    /// What to recognise this version by.
    pub validators: Validators,
    /// When it was fetched.
    pub fetched: DateTime<Utc>,
}

impl Copy {
    /// The time of which the copy tells: when the server last changed it, else when it was fetched.
    #[must_use]
    pub fn as_of(&self) -> DateTime<Utc> {
        let modified = self.validators.modified_at();
        modified.map_or(self.fetched, |modified| modified.min(self.fetched))
    }
}

/// The folder of copies, which any number of programs may use at the same time.
///
/// A copy is one file that holds a line about the dossier and then the dossier as it was sent, so that the two can never be of
/// different versions. It is written beside its place and then put there in one step: who reads meets the one before or
/// the one after. Only the user may read it, since an address may hold a key.
#[derive(Debug, Clone)]
pub struct Copies {
    folder: PathBuf,
}

impl Copies {
    /// Copies in `folder`, which need not be there yet.
    #[must_use]
    pub const fn within(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Copies in `summitry` of `$XDG_CACHE_HOME` or `~/.cache`; nowhere without a home.
    ///
    /// As the base directory specification says, empty variables count as unset and a relative one is ignored.
    #[must_use]
    pub fn find(env: impl Fn(&str) -> Option<OsString>) -> Option<Self> {
        let variable = |name: &str| {
            let value = env(name).filter(|value| !value.is_empty());
            value.map(PathBuf::from).filter(|path| path.is_absolute())
        };
        let cache = variable("XDG_CACHE_HOME");
        let cache = cache.or_else(|| variable("HOME").map(|home| home.join(".cache")))?;
        Some(Self::within(cache.join("summitry")))
    }

    /// The file of the copy of `address`: its host, and a hash of all of it.
    #[must_use]
    pub fn file(&self, address: &Address) -> PathBuf {
        let host: String = address
            .host()
            .chars()
            .map(|c| {
                if c.is_ascii_alphanumeric() || c == '.' {
                    c
                } else {
                    '-'
                }
            })
            .take(100)
            .collect();
        self.folder
            .join(format!("{host}-{:016x}.copy", address.sum()))
    }

    /// The copy of `address`, if there is one.
    ///
    /// # Errors
    /// The file is no copy of it, was cut off or changed, or cannot be read. It is then best ignored.
    pub fn read(&self, address: &Address) -> Result<Option<Copy>, Problem> {
        let path = self.file(address);
        let refuse = |what: &str| {
            let what = format!("the last good copy cannot be used: {what}");
            Problem::of_file(&path.to_string_lossy(), &what, "it is fetched again")
        };
        let mut bytes = Vec::new();
        match File::open(&path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(refuse(&error.to_string())),
            Ok(_) if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) => {
                return Err(refuse("the file is too large"));
            }
            Ok(_) => {}
        }
        unpack(bytes, address).map(Some).map_err(refuse)
    }

    /// Keeps a copy of `address` in the place of the one before.
    ///
    /// # Errors
    /// The folder cannot be written to, or the disk is full; the copy before stays.
    pub fn write(&self, address: &Address, copy: &Copy) -> Result<(), Problem> {
        let path = self.file(address);
        self.replace(&path, &pack(copy, address)).map_err(|error| {
            let what = format!("no copy could be kept: {error}");
            let instead = "without one, a start without network shows nothing";
            Problem::of_file(&path.to_string_lossy(), &what, instead)
        })
    }

    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        static WRITES: AtomicU32 = AtomicU32::new(0);
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&self.folder)?;
        let write = WRITES.fetch_add(1, Ordering::Relaxed);
        let beside = path.with_extension(format!("{}-{write}.part", process::id()));
        let outcome = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&beside)
            .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
            .and_then(|()| fs::rename(&beside, path));
        if outcome.is_err() {
            // What is left is only in the way; the reason is told already.
            let _ = fs::remove_file(&beside);
        }
        outcome?;
        File::open(&self.folder)?.sync_all()
    }
}

#[cfg(test)]
mod tests;
