//! Saving files whole or not at all, and never over what somebody else has written.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::json::Problem;

/// Writes a file that is not there yet.
///
/// # Errors
/// There is one already, or it cannot be written; then there is none.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(there_already(path));
    }
    let outcome = write_beside(path, bytes, None).and_then(|beside| {
        // A link is refused where something has come in between; a file system without links has to be trusted.
        let linked = fs::hard_link(&beside, path);
        match linked {
            Ok(()) => fs::remove_file(&beside),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
            Err(_) => fs::rename(&beside, path),
        }
        .inspect_err(|_| drop(fs::remove_file(&beside)))
    });
    match outcome {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(there_already(path)),
        Err(error) => Err(refuse(path, &error)),
        Ok(()) => settle(path),
    }
}

/// Writes a file anew that held `was` when it was read. Its permissions stay; a link stays a link, and what it leads to is written.
///
/// # Errors
/// It holds something else by now, is protected against writing, or cannot be written; then it is as it was.
pub fn replace(path: &Path, was: &[u8], now: &[u8]) -> Result<(), Problem> {
    let real = fs::canonicalize(path).map_err(|error| refuse(path, &error))?;
    let about = fs::metadata(&real).map_err(|error| refuse(path, &error))?;
    if about.permissions().readonly() {
        let what = "the file is protected against writing";
        return Err(of(path, what, "change its permissions"));
    }
    let beside = write_beside(&real, now, Some(about.permissions()));
    let beside = beside.map_err(|error| refuse(path, &error))?;
    let is_same = fs::read(&real).map(|there| there == was);
    let outcome = match is_same {
        Ok(true) => fs::rename(&beside, &real).map_err(|error| refuse(path, &error)),
        Ok(false) => Err(of(
            path,
            "the file has changed since it was read",
            "nothing was written; try again",
        )),
        Err(error) => Err(refuse(path, &error)),
    };
    if outcome.is_err() {
        // What is left is only in the way; the reason is told already.
        let _ = fs::remove_file(&beside);
    }
    outcome?;
    settle(&real)
}

/// Writes a file in the same folder, through to the disk, so that a rename puts all of it in place at once.
fn write_beside(
    path: &Path,
    bytes: &[u8],
    permissions: Option<fs::Permissions>,
) -> io::Result<PathBuf> {
    static WRITES: AtomicU64 = AtomicU64::new(0);
    let write = WRITES.fetch_add(1, Ordering::Relaxed);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}-{write}.part", process::id()));
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&beside)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            if let Some(permissions) = permissions {
                file.set_permissions(permissions)?;
            }
            file.sync_all()
        });
    match written {
        Ok(()) => Ok(beside),
        Err(error) => {
            let _ = fs::remove_file(&beside);
            Err(error)
        }
    }
}

/// Makes the name last as well: it stands in the folder, which is a file of its own.
fn settle(path: &Path) -> Result<(), Problem> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .or_else(|error| match error.kind() {
            // Some file systems have no such thing; the file is there.
            ErrorKind::InvalidInput | ErrorKind::Unsupported | ErrorKind::PermissionDenied => {
                Ok(())
            }
            _ => Err(refuse(path, &error)),
        })
}

fn there_already(path: &Path) -> Problem {
    of(path, "there is such a file already", "nothing was written")
}

pub(super) fn refuse(path: &Path, error: &io::Error) -> Problem {
    let instead = match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "change the permissions of its folder"
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "make room on the disk",
        _ => "nothing was written",
    };
    of(path, &format!("it cannot be written: {error}"), instead)
}

fn of(path: &Path, what: &str, instead: &str) -> Problem {
    Problem::of_file(&path.to_string_lossy(), what, instead)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::{create, replace};

    #[test]
    fn a_file_is_written_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        create(&path, b"one").unwrap();
        assert!(
            create(&path, b"two")
                .unwrap_err()
                .to_string()
                .contains("already")
        );
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let link = folder.path().join("link.json");
        symlink("a.json", &link).unwrap();
        replace(&link, b"one", b"two").unwrap();
        let told = replace(&path, b"one", b"three").unwrap_err().to_string();
        assert!(told.contains("has changed since it was read"), "{told}");
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
        assert!(replace(&path, b"two", b"three").is_err());
        assert!(create(&folder.path().join("none/a.json"), b"x").is_err());
        let mut names: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        assert_eq!(names, ["a.json", "link.json"]);
    }
}
