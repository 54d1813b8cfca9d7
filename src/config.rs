//! The user's settings: one file, what it asks for, and what is wrong with it.
//!
//! What is wrong with a setting never stops the program: it is reported with its place and ignored. Names of
//! commands and keys stay strings here; the layers above know what they mean and hand back what they refuse.

mod bindings;
mod kiosk;
mod location;
mod settings;
mod theme;
mod themes;

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

pub use bindings::{Binding, Bindings};
pub use kiosk::{Kiosk, SceneSetting};
pub use location::Location;
pub use settings::{AmbiguousWidth, Colours, Mouse, Settings, Signs};
pub use theme::{Ground, Hue, Paint, Rgb, Role, Theme};
pub use themes::{
    built_in_names, built_in_theme, is_theme_path, load_theme, read_theme, theme_path,
};

use crate::json::{Fault, Files, Log, Node, Problem, Read as _, Span};

/// How many bytes a settings file may have.
const LARGEST: u64 = 1024 * 1024;

/// The settings of one run, and the file that they came from.
#[derive(Debug, Default)]
pub struct Config {
    /// What the file asks for; what could not be read is left at its default.
    pub settings: Settings,
    files: Files,
    faults: Vec<Fault>,
    unread: Option<Problem>,
}

impl Config {
    /// Reads the file at `location`; a default one that is not there asks for nothing.
    ///
    /// # Errors
    /// The user named the file, and it is not there or cannot be read.
    pub fn load(location: &Location) -> Result<Self, Problem> {
        let path = location.path();
        let name = path.to_string_lossy();
        let error = match read_text(path) {
            Ok(text) => return Ok(Self::read(&name, text)),
            Err(error) => error,
        };
        let problem = refuse(&name, &error);
        match location {
            Location::Named(_) => Err(problem),
            Location::Default(_) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Location::Default(_) => Ok(Self {
                unread: Some(problem),
                ..Self::default()
            }),
        }
    }

    /// Reads the settings in `text`; `name` stands for the file in problems. A file without a value, empty or all
    /// comments, asks for nothing.
    #[must_use]
    pub fn read(name: &str, text: String) -> Self {
        if Node::is_blank(&text) {
            return Self::default();
        }
        let (mut files, mut log) = (Files::default(), Log::default());
        let root = files.open(name, text, &mut log).cloned();
        let settings = root.map(|root| Settings::read(&root, &mut log));
        Self {
            settings: settings.unwrap_or_default(),
            files,
            faults: log.faults,
            unread: None,
        }
    }

    /// Notes that the setting at `span` cannot be used.
    pub fn refuse(&mut self, span: Span, what: &str, instead: &str) {
        self.faults.push(Fault::error(span, what).instead(instead));
    }

    /// Notes that the value of the setting `key` cannot be used.
    pub fn refuse_value(&mut self, key: &'static str, what: &str, instead: &str) {
        let fault = Fault::error(self.settings.at, what).at(key);
        self.faults.push(fault.instead(instead));
    }

    /// Everything wrong with the file, in the order of places.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let found = self.files.report(&self.faults);
        self.unread.iter().cloned().chain(found).collect()
    }
}

fn read_text(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

fn refuse(name: &str, error: &io::Error) -> Problem {
    let system = error.to_string();
    let (what, instead) = match error.kind() {
        io::ErrorKind::NotFound => ("there is no such file", "check the name"),
        io::ErrorKind::IsADirectory => ("this is a folder", "name a file"),
        io::ErrorKind::PermissionDenied => ("it may not be read", "change its permissions"),
        io::ErrorKind::FileTooLarge => ("the file is larger than 1 MiB", "name a settings file"),
        io::ErrorKind::InvalidData => ("the file is not UTF-8", "save it as UTF-8"),
        _ => (system.as_str(), ""),
    };
    Problem::of_file(name, what, instead)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{AmbiguousWidth, Colours, Config, Location, Settings, Signs};

    #[test]
    fn what_is_read_is_what_was_written() {
        let text = r#"{
            // a comment
            "keys": {"next-dispute": ["c", "Ctrl-n"], "help": []},
            "glyphs": "ascii", "colours": "16", "ambiguous_width": "wide"
        }"#;
        let config = Config::read("config.json", text.to_owned());
        assert_eq!(config.problems(), []);
        let settings = &config.settings;
        assert_eq!(settings.glyphs, Some(Signs::Ascii));
        assert_eq!(settings.colours, Some(Colours::Ansi16));
        assert_eq!(settings.ambiguous_width, Some(AmbiguousWidth::Wide));
        let [dispute, help] = &settings.keys.0[..] else {
            panic!("{:?}", settings.keys);
        };
        assert_eq!(
            (&*dispute.command, &*help.command),
            ("next-dispute", "help")
        );
        let keys: Vec<&str> = dispute.keys.iter().map(|key| &**key).collect();
        assert_eq!(keys, ["c", "Ctrl-n"]);
        assert_eq!(help.keys.len(), 0);
    }

    #[test]
    fn a_file_without_a_value_asks_for_nothing() {
        for text in ["", " \n", "// later\n", "/* {\"glyphs\": 1} */", "{}"] {
            let config = Config::read("config.json", text.to_owned());
            assert_eq!(config.problems(), [], "{text:?}");
            assert_eq!(config.settings.keys, Settings::default().keys, "{text:?}");
        }
    }

    #[test]
    fn a_fault_costs_its_own_setting_only() {
        let text = "{\"keys\": {\"help\": \"h\", \"open\": [\"o\", 7], \"quit\": [\"x\"]},\n \"glyphs\": 1, \"colours\": \"none\"}";
        let mut config = Config::read("c.json", text.to_owned());
        let kept: Vec<&str> = config.settings.keys.0.iter().map(|b| &*b.command).collect();
        assert_eq!(kept, ["quit"]);
        assert_eq!(config.settings.colours, Some(Colours::None));
        let at = config.settings.keys.0[0].key_spans[0];
        config.refuse(at, "no", "yes");
        let lines: Vec<String> = config.problems().iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            [
                "c.json:1:19: error: expected a list […], found a string",
                "c.json:1:38: error: expected a string, found a number",
                "c.json:1:51: error: no; yes",
                "c.json:2:12: error: expected one of: auto unicode ascii, found a number",
            ]
        );
    }

    #[test]
    fn only_a_named_file_has_to_be_there() {
        let home = tempfile::TempDir::new().unwrap();
        let missing = home.path().join("none.json");
        let config = Config::load(&Location::Default(missing.clone())).unwrap();
        assert_eq!(config.problems(), []);
        let error = Config::load(&Location::Named(missing)).unwrap_err();
        assert!(
            error.to_string().contains("there is no such file"),
            "{error}"
        );

        let folder = home.path().to_owned();
        let config = Config::load(&Location::Default(folder.clone())).unwrap();
        assert!(config.problems()[0].to_string().contains("a folder"));
        assert!(Config::load(&Location::Named(folder)).is_err());

        for (bytes, what) in [(&b"{\xff}"[..], "UTF-8"), (&vec![b' '; 1_100_000], "1 MiB")] {
            let file = home.path().join("config.json");
            fs::write(&file, bytes).unwrap();
            let error = Config::load(&Location::Named(file)).unwrap_err();
            assert!(error.to_string().contains(what), "{error}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_fault() {
        let home = tempfile::TempDir::new().unwrap();
        let file = home.path().join("config.json");
        fs::write(&file, "\u{feff}{\"colours\": \"none\"}").unwrap();
        let config = Config::load(&Location::Named(file)).unwrap();
        assert_eq!(config.problems(), []);
        assert_eq!(config.settings.colours, Some(Colours::None));
    }
}
