//! Which folders decide what a path leads to.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// How many links are followed, as the system does.
const LINKS: usize = 40;

/// The folder in which the last part of `path` stands, and those of every link on the way to it: wherever a name
/// could come to mean something else.
pub(super) fn folders_of(path: &Path) -> BTreeSet<PathBuf> {
    let mut folders = BTreeSet::new();
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        let parent = path.parent().unwrap_or(&path);
        folders.insert(if parent == Path::new("") {
            PathBuf::from(".")
        } else {
            parent.to_owned()
        });
        let Some((folder, target)) = first_link(&path) else {
            break;
        };
        folders.insert(folder);
        path = target;
    }
    folders
}

/// The first part of `path` that is a link: its folder, and the path with the link followed.
fn first_link(path: &Path) -> Option<(PathBuf, PathBuf)> {
    let mut parts = path.components();
    let mut so_far = PathBuf::new();
    while let Some(part) = parts.next() {
        let folder = if so_far.as_os_str().is_empty() {
            PathBuf::from(".")
        } else {
            so_far.clone()
        };
        so_far.push(part);
        if matches!(part, Component::Normal(_))
            && let Ok(target) = fs::read_link(&so_far)
        {
            let followed = folder.join(target).join(parts.as_path());
            return Some((folder, followed));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::{Path, PathBuf};

    use tempfile::TempDir;

    use super::folders_of;

    fn below(home: &Path, path: &Path) -> Vec<String> {
        let folders = folders_of(path).into_iter();
        let inside = folders.filter_map(|folder| Some(folder.strip_prefix(home).ok()?.to_owned()));
        inside
            .map(|folder| folder.to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn every_folder_with_a_link_on_the_way_is_found() {
        let home = TempDir::new().unwrap();
        let home = fs::canonicalize(home.path()).unwrap();
        fs::create_dir_all(home.join("releases/1")).unwrap();
        fs::create_dir_all(home.join("mount/..2026")).unwrap();
        symlink("releases/1", home.join("current")).unwrap();
        symlink(
            home.join("current/dossier.json"),
            home.join("mount/wall.json"),
        )
        .unwrap();
        symlink("..2026", home.join("mount/..data")).unwrap();
        symlink("..data/dossier.json", home.join("mount/dossier.json")).unwrap();
        symlink("round", home.join("round")).unwrap();
        for (path, folders) in [
            ("releases/1/dossier.json", &["releases/1"][..]),
            ("current/dossier.json", &["", "current", "releases/1"]),
            ("mount/wall.json", &["", "current", "mount", "releases/1"]),
            (
                "mount/dossier.json",
                &["mount", "mount/..2026", "mount/..data"],
            ),
            ("nowhere/dossier.json", &["nowhere"]),
            ("round", &[""]),
        ] {
            assert_eq!(below(&home, &home.join(path)), folders, "{path}");
        }
        assert!(folders_of(Path::new("dossier.json")).contains(&PathBuf::from(".")));
    }
}
