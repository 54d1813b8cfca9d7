//! Which theme the user asks for, and where it stands.

use std::path::{Path, PathBuf};

use crate::config::{self, Config, Ground, is_theme_path, load_theme, theme_path};
use crate::json::Problem;
use crate::ui::theme::{Depth, Themes, nearest_theme, theme_names};

/// What goes before the settings file, and the folder in which that file stands.
#[derive(Debug, Default)]
pub(super) struct Wishes<'a> {
    /// The built-in theme where nobody asks for one; `auto` where empty.
    pub usual: &'a str,
    /// The theme that the command line names.
    pub theme: Option<&'a str>,
    /// The folder of the settings.
    pub folder: PathBuf,
}

/// The theme asked for, with what is wrong with its file. One that the settings name and that does not exist is noted at
/// its place and ignored.
///
/// # Errors
/// The command line names a theme that does not exist, or its file cannot be read.
pub(super) fn choose(
    config: &mut Config,
    wishes: &Wishes<'_>,
    (depth, ground): (Depth, Option<Ground>),
) -> Result<(Themes, Vec<Problem>), Problem> {
    let usual = || Themes::named(wishes.usual, ground, depth);
    let auto = || {
        usual()
            .or_else(|| Themes::named("auto", ground, depth))
            .unwrap_or_default()
    };
    if let Some(name) = wishes.theme {
        // A path on the command line is taken from where the user is.
        let folder = if is_theme_path(name) {
            Path::new("")
        } else {
            &wishes.folder
        };
        return match find(name, folder, ground, depth) {
            Ok(found) => Ok(found),
            Err(Refusal::Unread(problem)) => Err(problem),
            Err(Refusal::Unknown { what, instead }) => {
                Err(Problem::of_file("--theme", &what, &instead))
            }
        };
    }
    let Some(name) = config.settings.theme.clone() else {
        return Ok((auto(), Vec::new()));
    };
    Ok(match find(&name, &wishes.folder, ground, depth) {
        Ok(found) => found,
        Err(refusal) => {
            let (what, instead) = refusal.told();
            config.refuse_value("theme", &what, &instead);
            (auto(), Vec::new())
        }
    })
}

/// Why there is no such theme.
enum Refusal {
    Unknown { what: String, instead: String },
    Unread(Problem),
}

impl Refusal {
    fn told(self) -> (String, String) {
        match self {
            Self::Unknown { what, instead } => (what, instead),
            Self::Unread(problem) => (
                format!(
                    "the theme {} cannot be used: {}",
                    problem.file, problem.what
                ),
                problem.instead.to_string(),
            ),
        }
    }
}

/// The user's own theme of that name, else the built-in one.
fn find(
    name: &str,
    folder: &Path,
    ground: Option<Ground>,
    depth: Depth,
) -> Result<(Themes, Vec<Problem>), Refusal> {
    let path = theme_path(name, folder);
    if is_theme_path(name) || path.exists() {
        let (theme, problems) = load_theme(&path).map_err(Refusal::Unread)?;
        return Ok((own(name, &path, theme), problems));
    }
    let built_in = Themes::named(name, ground, depth).map(|themes| (themes, Vec::new()));
    built_in.ok_or_else(|| Refusal::Unknown {
        what: match nearest_theme(name) {
            Some(near) => format!("there is no theme “{name}”; did you mean “{near}”?"),
            None => format!("there is no theme “{name}”"),
        },
        instead: format!(
            "write one of {}, or put it at {}",
            theme_names().join(" "),
            path.display()
        ),
    })
}

/// A theme of the user, called as its file.
fn own(name: &str, path: &Path, theme: config::Theme) -> Themes {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy());
    Themes::own(stem.as_deref().unwrap_or(name), theme)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::{Wishes, choose};
    use crate::config::Config;
    use crate::ui::theme::Depth;

    /// The theme in force, and the problems, with `DIR` for the folder of the settings.
    fn outcome(settings: &str, option: Option<&str>, folder: &TempDir) -> (String, Vec<String>) {
        let mut config = Config::read("config.json", settings.to_owned());
        let wishes = Wishes {
            usual: "auto",
            theme: option,
            folder: folder.path().to_owned(),
        };
        let here = folder.path().to_string_lossy().into_owned();
        let clean = |text: String| text.replace(&here, "DIR");
        match choose(&mut config, &wishes, (Depth::True, None)) {
            Ok((themes, found)) => {
                let problems = config.problems().into_iter().chain(found);
                let lines = problems.map(|problem| clean(problem.to_string()));
                (themes.name().to_owned(), lines.collect())
            }
            Err(problem) => ("-".to_owned(), vec![clean(problem.to_string())]),
        }
    }

    #[test]
    fn the_nearest_wish_counts_and_what_is_none_is_told() {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("themes")).unwrap();
        fs::write(
            folder.path().join("themes/paper.json"),
            "{\"base\": \"light\"}",
        )
        .unwrap();
        fs::write(folder.path().join("ink.json"), "{\"bad\": \"rde\"}").unwrap();
        let ink = folder.path().join("ink.json");
        for (settings, option, name, problem) in [
            ("", None, "dark", ""),
            (r#"{"theme": "light"}"#, None, "light", ""),
            (r#"{"theme": "light"}"#, Some("terminal"), "terminal", ""),
            (r#"{"theme": "paper"}"#, None, "paper", ""),
            ("", Some("paper"), "paper", ""),
            (
                r#"{"theme": "ink.json"}"#,
                None,
                "ink",
                "DIR/ink.json:1:9: error: “rde” is no colour; did you mean “red”?",
            ),
            (
                "",
                ink.to_str(),
                "ink",
                "DIR/ink.json:1:9: error: “rde” is no colour",
            ),
            (
                r#"{"theme": "drak"}"#,
                None,
                "dark",
                "config.json:1:11: error: there is no theme “drak”; did you mean “dark”?",
            ),
            (
                r#"{"theme": "none.json"}"#,
                None,
                "dark",
                "config.json:1:11: error: the theme DIR/none.json cannot be used: there is no such file",
            ),
            (
                "",
                Some("drak"),
                "-",
                "--theme: error: there is no theme “drak”",
            ),
            (
                "",
                Some("./none.json"),
                "-",
                "./none.json: error: there is no such file",
            ),
        ] {
            let (found, problems) = outcome(settings, option, &folder);
            assert_eq!(found, name, "{settings} {option:?}");
            match problems.as_slice() {
                [] => assert_eq!(problem, "", "{settings} {option:?}"),
                [only] => assert!(!problem.is_empty() && only.starts_with(problem), "{only}"),
                more => panic!("{more:?}"),
            }
        }
    }
}
