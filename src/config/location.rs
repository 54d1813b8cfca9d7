//! Where the settings file is.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A settings file, and whether the user has named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// Named by the user: it has to be there.
    Named(PathBuf),
    /// Where it is looked for unless one is named: it may be missing.
    Default(PathBuf),
}

impl Location {
    /// The file that counts: the one `named` on the command line, else by the variable `SUMMITRY_CONFIG`, else
    /// `summitry/config.json` in `$XDG_CONFIG_HOME` or `~/.config`, on macOS too.
    ///
    /// `None` where there is no home. As the base directory specification says, empty variables count as unset and
    /// a relative `XDG_CONFIG_HOME` is ignored.
    #[must_use]
    pub fn find(named: Option<&Path>, env: impl Fn(&str) -> Option<OsString>) -> Option<Self> {
        let variable = |name: &str| {
            let value = env(name).filter(|value| !value.is_empty());
            value.map(PathBuf::from)
        };
        let named = named.map(Path::to_owned);
        if let Some(path) = named.or_else(|| variable("SUMMITRY_CONFIG")) {
            return Some(Self::Named(path));
        }
        let folder = variable("XDG_CONFIG_HOME").filter(|path| path.is_absolute());
        let folder = folder.or_else(|| variable("HOME").map(|home| home.join(".config")))?;
        Some(Self::Default(folder.join("summitry/config.json")))
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Named(path) | Self::Default(path) => path,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Location;

    #[test]
    fn the_nearest_wish_counts() {
        let home = ("HOME", "/home/ana");
        let default = |path: &str| Some(Location::Default(path.into()));
        let named = |path: &str| Some(Location::Named(path.into()));
        for (option, set, location) in [
            (
                None,
                &[home][..],
                default("/home/ana/.config/summitry/config.json"),
            ),
            (
                None,
                &[home, ("XDG_CONFIG_HOME", "/etc/xdg")],
                default("/etc/xdg/summitry/config.json"),
            ),
            (
                None,
                &[home, ("XDG_CONFIG_HOME", "relative")],
                default("/home/ana/.config/summitry/config.json"),
            ),
            (
                None,
                &[home, ("XDG_CONFIG_HOME", ""), ("SUMMITRY_CONFIG", "")],
                default("/home/ana/.config/summitry/config.json"),
            ),
            (
                None,
                &[home, ("SUMMITRY_CONFIG", "wall.json")],
                named("wall.json"),
            ),
            (
                Some("mine.json"),
                &[home, ("SUMMITRY_CONFIG", "wall.json")],
                named("mine.json"),
            ),
            (None, &[], None),
        ] {
            let env = |name: &str| {
                let found = set.iter().find(|(set, _)| *set == name);
                found.map(|(_, value)| (*value).into())
            };
            assert_eq!(
                Location::find(option.map(Path::new), env),
                location,
                "{option:?} {set:?}"
            );
        }
    }
}
