//! Where a dossier comes from, and reading its files without ever leaving its folder.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};

use super::bundled;
use super::inbox;
use super::remote::Address;
use crate::json::Problem;
use crate::text::Clean;

/// The largest file that is read, in bytes: beyond it a mistake is likelier than a dossier.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Where a dossier comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It is built in.
    Bundled,
    /// A file on disk: `dossier.json` of a folder, or one file with everything inline.
    Disk {
        /// The file.
        root: PathBuf,
        /// The folder that it stands in; no source leaves it.
        folder: PathBuf,
    },
    /// One file on the web, with everything inline.
    Web(Address),
}

/// Why something could not be read, and what to do about it.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) what: String,
    pub(super) instead: String,
    /// The line that stopped the reading; 0 when it is the whole file.
    pub(super) line: u32,
}

impl Refusal {
    fn new(what: impl Into<String>, instead: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            instead: instead.into(),
            line: 0,
        }
    }

    pub(super) fn of_file(self, file: &str) -> Problem {
        Problem {
            line: self.line,
            column: self.line.min(1),
            ..Problem::of_file(file, &self.what, &self.instead)
        }
    }
}

impl Origin {
    /// Finds the dossier that `path` names; `None` names the built-in one.
    ///
    /// # Errors
    /// There is nothing there, or a folder without `dossier.json`.
    pub fn find(path: Option<&Path>) -> Result<Self, Problem> {
        let Some(path) = path else {
            return Ok(Self::Bundled);
        };
        let named = path.to_string_lossy();
        let about = fs::metadata(path).map_err(|error| refuse_io(&error).of_file(&named))?;
        if !about.is_dir() {
            let folder = path
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            return Ok(Self::Disk {
                root: path.to_owned(),
                folder: folder.unwrap_or(Path::new(".")).to_owned(),
            });
        }
        let root = path.join("dossier.json");
        if !root.is_file() {
            let what = "the folder has no dossier.json";
            return Err(Problem::of_file(&named, what, &instead_of(path)));
        }
        Ok(Self::Disk {
            root,
            folder: path.to_owned(),
        })
    }

    /// A short name: that of the folder, or of the file where it is not `dossier.json`.
    #[must_use]
    pub fn name(&self) -> Clean {
        let (root, folder) = match self {
            Self::Bundled => return Clean::line(bundled::NAME),
            Self::Web(address) => return address.name(),
            Self::Disk { root, folder } => (root, folder),
        };
        let is_folder = root.file_name().is_some_and(|name| name == "dossier.json");
        let resolved = fs::canonicalize(folder);
        let named = if is_folder {
            resolved.as_deref().unwrap_or(folder).file_name()
        } else {
            root.file_stem()
        };
        Clean::line(&named.unwrap_or_default().to_string_lossy())
    }

    /// The main file, as messages name it.
    #[must_use]
    pub fn root_label(&self) -> String {
        match self {
            Self::Bundled => self.label("dossier.json"),
            Self::Disk { root, .. } => root.to_string_lossy().into_owned(),
            Self::Web(address) => address.to_string(),
        }
    }

    /// The file `name` of the dossier, as messages name it.
    #[must_use]
    pub fn label(&self, name: &str) -> String {
        match self {
            Self::Bundled => format!("{}/{name}", bundled::NAME),
            Self::Disk { folder, .. } => below(folder, name).to_string_lossy().into_owned(),
            Self::Web(address) => address.to_string(),
        }
    }

    /// Where the main file stands on disk.
    #[must_use]
    pub fn root_path(&self) -> Option<&Path> {
        match self {
            Self::Bundled | Self::Web(_) => None,
            Self::Disk { root, .. } => Some(root),
        }
    }

    /// Whether it is a folder of articles alone, without a main file.
    #[must_use]
    pub fn is_gathered(&self) -> bool {
        self.root_path().is_some_and(|root| !root.exists())
    }

    /// Where the file `name` of the dossier stands on disk.
    #[must_use]
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        match self {
            Self::Bundled | Self::Web(_) => None,
            Self::Disk { folder, .. } => Some(below(folder, name)),
        }
    }

    pub(super) fn read_root(&self) -> Result<String, Refusal> {
        match self {
            Self::Bundled | Self::Web(_) => self.read("dossier.json"),
            Self::Disk { root, .. } => read_text(root),
        }
    }

    /// Reads a file of the dossier; a name that leads out of its folder is refused before it is followed.
    pub(super) fn read(&self, name: &str) -> Result<String, Refusal> {
        let folder = match self {
            Self::Disk { folder, .. } => folder,
            Self::Bundled => {
                let refuse = || Refusal::new(format!("the file “{name}” is not built in"), "");
                return bundled::text(name).map(str::to_owned).ok_or_else(refuse);
            }
            Self::Web(_) => {
                return Err(Refusal::new(
                    format!("the file “{name}” is not fetched"),
                    "write the record itself here: a dossier on the web is one file",
                ));
            }
        };
        if !stays_below(name) {
            return Err(leads_out(name));
        }
        let path = folder.join(name);
        let refuse = |error: std::io::Error| {
            let refusal = refuse_io(&error);
            Refusal::new(
                format!("the file “{name}” cannot be read: {}", refusal.what),
                "write the name of a file below the dossier's folder",
            )
        };
        let real = fs::canonicalize(&path).map_err(refuse)?;
        if !real.starts_with(fs::canonicalize(folder).map_err(refuse)?) {
            return Err(leads_out(name));
        }
        read_text(&real).map_err(|refusal| {
            let place = match refusal.line {
                0 => String::new(),
                line => format!(" line {line}:"),
            };
            Refusal::new(
                format!("the file “{name}” cannot be read:{place} {}", refusal.what),
                refusal.instead,
            )
        })
    }
}

/// What to name instead of a folder without a dossier: one that holds files may be meant as a folder of articles.
fn instead_of(folder: &Path) -> String {
    let instead = "name a dossier's folder, or a file";
    if !inbox::list_files(folder).is_ok_and(|files| !files.is_empty()) {
        return instead.to_owned();
    }
    let folder = folder.display();
    format!(
        "{instead}; of articles alone `summitry {folder}` shows what they say, and `summitry new {folder} --title TITLE` with \
         `summitry add {folder} {folder}` makes a dossier of them"
    )
}

fn below(folder: &Path, name: &str) -> PathBuf {
    if folder == Path::new(".") {
        PathBuf::from(name)
    } else {
        folder.join(name)
    }
}

fn leads_out(name: &str) -> Refusal {
    Refusal::new(
        format!("“{name}” leads out of the dossier's folder"),
        "name a file below the folder, such as \"sources/a.json\"",
    )
}

/// Whether a relative name only goes down, by the rules of every system alike.
fn stays_below(name: &str) -> bool {
    let path = Path::new(name);
    !name.is_empty()
        && !name.contains(['\\', ':'])
        && path
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
}

/// Reads a text file of at most [`LARGEST`] bytes; anything but a regular file is refused, since opening a pipe
/// or a device could wait for ever.
pub(super) fn read_text(path: &Path) -> Result<String, Refusal> {
    text_of(read_bytes(path, LARGEST)?)
}

/// The text that the bytes of a file hold, without a byte order mark.
pub(super) fn text_of(bytes: Vec<u8>) -> Result<String, Refusal> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let sound = error.as_bytes().get(..error.utf8_error().valid_up_to());
        let line = sound
            .unwrap_or_default()
            .split(|byte| *byte == b'\n')
            .count();
        Refusal {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            ..Refusal::new("this line is not UTF-8", "save the file as UTF-8")
        }
    })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// Reads a regular file of at most `largest` bytes.
pub(super) fn read_bytes(path: &Path, largest: u64) -> Result<Vec<u8>, Refusal> {
    let about = fs::metadata(path).map_err(|error| refuse_io(&error))?;
    if about.is_dir() {
        return Err(Refusal::new("this is a folder", "name a file"));
    }
    if !about.is_file() {
        return Err(Refusal::new("this is no regular file", "name a file"));
    }
    let mut bytes = Vec::new();
    let mut file = File::open(path).map_err(|error| refuse_io(&error))?;
    file.by_ref()
        .take(largest + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| refuse_io(&error))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > largest) {
        let mib = largest / (1024 * 1024);
        return Err(Refusal::new(
            format!("the file is larger than {mib} MiB"),
            "split it, or take out what does not belong",
        ));
    }
    Ok(bytes)
}

fn refuse_io(error: &std::io::Error) -> Refusal {
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            Refusal::new("there is no such file or folder", "check the name")
        }
        std::io::ErrorKind::PermissionDenied => {
            Refusal::new("it may not be read", "change its permissions")
        }
        _ => Refusal::new(error.to_string(), ""),
    }
}

#[cfg(test)]
mod tests {
    use super::stays_below;

    #[test]
    fn only_names_that_go_down_are_followed() {
        for (name, stays) in [
            ("sources/a.json", true),
            ("a.json", true),
            ("sources/./a.json", true),
            ("", false),
            ("..", false),
            ("../a.json", false),
            ("sources/../../a.json", false),
            ("/etc/passwd", false),
            ("C:\\a.json", false),
            ("..\\a.json", false),
        ] {
            assert_eq!(stays_below(name), stays, "{name:?}");
        }
    }
}
