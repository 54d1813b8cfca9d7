//! What the files of a dossier look like from outside.

use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

/// The files of a dossier, each with what changes when it does. Two that are equal are of the same files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stamp(Vec<(PathBuf, Trace)>);

/// One file or folder from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Trace {
    Gone,
    /// It is there, and may not be looked at.
    Barred,
    There {
        device: u64,
        inode: u64,
        length: u64,
        /// Seconds and nanoseconds of the last change of content, and of anything, permissions included.
        times: [i64; 4],
    },
}

impl Stamp {
    /// The stamp of the dossier at `path`, a file or a folder, and of the `others` that it was read from.
    pub(super) fn of(path: &Path, others: &[PathBuf]) -> Self {
        let (root, folder) = parts(path);
        let mut files = vec![path.to_owned(), root];
        files.extend(FOLDERS.iter().flat_map(|name| list(&folder.join(name))));
        files.extend_from_slice(others);
        let traces = files.into_iter().map(|file| {
            let trace = Trace::of(&file);
            (file, trace)
        });
        Self(traces.collect())
    }
}

/// The folders beside the main file of which everything counts.
pub(super) const FOLDERS: [&str; 2] = ["sources", "articles"];

/// The main file of the dossier at `path`, and the folder that it stands in.
pub(super) fn parts(path: &Path) -> (PathBuf, PathBuf) {
    if path.is_dir() {
        return (path.join("dossier.json"), path.to_owned());
    }
    let folder = path.parent().unwrap_or(path);
    (path.to_owned(), folder.to_owned())
}

/// What is in a folder, by name.
fn list(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort_unstable();
    files
}

impl Trace {
    fn of(path: &Path) -> Self {
        match fs::metadata(path) {
            // A folder changes with whatever else lies in it.
            Ok(about) if about.is_dir() => Self::There {
                device: 0,
                inode: 0,
                length: 0,
                times: [0, 0, i64::from(about.mode()), 0],
            },
            Ok(about) => Self::seen(&about),
            Err(error) if error.kind() == ErrorKind::NotFound => Self::Gone,
            Err(_) => Self::Barred,
        }
    }

    fn seen(about: &Metadata) -> Self {
        Self::There {
            device: about.dev(),
            inode: about.ino(),
            length: about.size(),
            times: [
                about.mtime(),
                about.mtime_nsec(),
                about.ctime(),
                about.ctime_nsec(),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::Path;

    use tempfile::TempDir;

    use super::Stamp;

    /// Something done to a folder, and whether the dossier in it is then another.
    type Deed = (&'static str, fn(&Path), bool);

    #[test]
    fn every_change_of_a_file_shows() {
        let home = TempDir::new().unwrap();
        let folder = home.path().join("dossier");
        fs::create_dir_all(folder.join("sources")).unwrap();
        fs::write(folder.join("dossier.json"), "{}").unwrap();
        let deeds: [Deed; 10] = [
            ("nothing", |_| {}, false),
            (
                "another file that was read",
                |at| fs::write(at.join("other.json"), "x").unwrap(),
                true,
            ),
            (
                "a note beside",
                |at| fs::write(at.join("note"), "x").unwrap(),
                false,
            ),
            (
                "longer",
                |at| fs::write(at.join("dossier.json"), "{  }").unwrap(),
                true,
            ),
            (
                "replaced",
                |at| {
                    fs::write(at.join("new"), "{  }").unwrap();
                    fs::rename(at.join("new"), at.join("dossier.json")).unwrap();
                },
                true,
            ),
            (
                "a source",
                |at| fs::write(at.join("sources/a.json"), "").unwrap(),
                true,
            ),
            (
                "read",
                |at| drop(fs::read(at.join("sources/a.json")).unwrap()),
                false,
            ),
            (
                "linked",
                |at| {
                    fs::rename(at.join("dossier.json"), at.join("real")).unwrap();
                    symlink("real", at.join("dossier.json")).unwrap();
                },
                true,
            ),
            (
                "deleted",
                |at| fs::remove_file(at.join("real")).unwrap(),
                true,
            ),
            ("all gone", |at| fs::remove_dir_all(at).unwrap(), true),
        ];
        for (deed, act, differs) in deeds {
            let others = [folder.join("other.json")];
            let before = Stamp::of(&folder, &others);
            act(&folder);
            assert_eq!(Stamp::of(&folder, &others) != before, differs, "{deed}");
        }
    }
}
