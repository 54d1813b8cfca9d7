//! The built-in themes, and those that the user has written.

use std::path::{Path, PathBuf};

use super::theme::Theme;
use super::{read_text, refuse};
use crate::json::record::unknown_word;
use crate::json::{Fault, Files, Kind, Log, Node, Problem};
use crate::text;

/// The built-in themes by name, in the order in which they are gone through, as written.
const BUILT_IN: [(&str, &str); 7] = [
    ("dark", include_str!("../../assets/themes/dark.json")),
    ("light", include_str!("../../assets/themes/light.json")),
    (
        "colour-blind-dark",
        include_str!("../../assets/themes/colour-blind-dark.json"),
    ),
    (
        "colour-blind-light",
        include_str!("../../assets/themes/colour-blind-light.json"),
    ),
    (
        "high-contrast-dark",
        include_str!("../../assets/themes/high-contrast-dark.json"),
    ),
    (
        "high-contrast-light",
        include_str!("../../assets/themes/high-contrast-light.json"),
    ),
    (
        "terminal",
        include_str!("../../assets/themes/terminal.json"),
    ),
];

/// The names of the built-in themes, in the order in which they are gone through.
pub fn built_in_names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|(name, _)| *name)
}

/// The built-in theme called `name`.
#[must_use]
pub fn built_in_theme(name: &str) -> Option<Theme> {
    let (name, text) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
    Some(lay_over(Theme::default(), name, text).0)
}

/// Reads a theme file that changes a built-in theme, the dark one unless it names another `base`. What is wrong is told
/// with its place; of a file that is no JSON nothing is taken.
#[must_use]
pub fn read_theme(name: &str, text: &str) -> (Theme, Vec<Problem>) {
    let base = base(text);
    let theme =
        built_in_theme(base.as_deref().unwrap_or("dark")).or_else(|| built_in_theme("dark"));
    lay_over(theme.unwrap_or_default(), name, text)
}

/// Reads the theme file at `path`.
///
/// # Errors
/// It is not there or cannot be read.
pub fn load_theme(path: &Path) -> Result<(Theme, Vec<Problem>), Problem> {
    let name = path.to_string_lossy();
    match read_text(path) {
        Ok(text) => Ok(read_theme(&name, &text)),
        Err(error) => Err(refuse(&name, &error)),
    }
}

/// Where a theme of the user would stand: a path is taken from `folder`, a name from the `themes` folder in it.
#[must_use]
pub fn theme_path(wanted: &str, folder: &Path) -> PathBuf {
    if is_theme_path(wanted) {
        folder.join(wanted)
    } else {
        folder.join("themes").join(format!("{wanted}.json"))
    }
}

/// Whether a theme is named by its file.
#[must_use]
pub fn is_theme_path(wanted: &str) -> bool {
    wanted.contains(std::path::is_separator)
        || Path::new(wanted)
            .extension()
            .is_some_and(|end| end == "json")
}

fn base(text: &str) -> Option<text::Clean> {
    let root = Node::parse(text, 0).ok()?;
    match &root.get("base")?.kind {
        Kind::Text(name) => Some(name.clone()),
        _ => None,
    }
}

fn lay_over(mut theme: Theme, name: &str, text: &str) -> (Theme, Vec<Problem>) {
    if Node::is_blank(text) {
        return (theme, Vec::new());
    }
    let (mut files, mut log) = (Files::default(), Log::default());
    if let Some(root) = files.open(name, text.to_owned(), &mut log).cloned() {
        refuse_base(&root, &mut log);
        theme.change(&root, &mut log);
    }
    let problems = files.report(&log.faults);
    (theme, problems)
}

/// Notes a base that is none.
fn refuse_base(root: &Node, log: &mut Log) {
    let Some(base) = root.get("base") else {
        return;
    };
    let names: Vec<&str> = built_in_names().collect();
    let what = match &base.kind {
        Kind::Text(name) if names.contains(&&**name) => return,
        Kind::Text(name) => unknown_word(name, "built-in theme", &names),
        _ => format!("expected the name of a theme, found {}", base.name()),
    };
    let instead = format!("write one of: {}", names.join(" "));
    log.push(Fault::error(base.span, &what).instead(&instead));
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::theme::{Ground, Hue, Paint, Role};
    use super::{BUILT_IN, built_in_theme, lay_over, read_theme, theme_path};

    #[test]
    fn every_built_in_theme_is_whole_and_free_of_faults() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/themes");
        let count = folder.read_dir().unwrap().count();
        assert_eq!(count, BUILT_IN.len(), "each file is listed");
        for (name, text) in BUILT_IN {
            let (_, problems) = lay_over(super::Theme::default(), name, text);
            assert_eq!(problems, [], "{name}");
            for role in Role::ALL {
                let key = format!("\"{}\":", role.word());
                assert!(text.contains(&key), "{name}: {key}");
            }
            let theme = built_in_theme(name).unwrap();
            assert!(
                Role::ALL
                    .iter()
                    .all(|role| theme.paint(*role).hue.is_some()),
                "{name}"
            );
        }
    }

    #[test]
    fn a_theme_changes_what_it_names_and_no_more() {
        let text = r##"{
            // paper
            "base": "light", "bad": "#aa0000", "good": "green", "close": "#004455 blue"
        }"##;
        let (theme, problems) = read_theme("mine.json", text);
        let light = built_in_theme("light").unwrap();
        assert_eq!((theme.ground, &*problems), (Some(Ground::Light), &[][..]));
        assert_eq!(theme.paint(Role::Text), light.paint(Role::Text));
        let red = Paint {
            rgb: Some((0xaa, 0, 0)),
            hue: Some(Hue::Red),
        };
        assert_eq!(theme.paint(Role::Bad), red);
        let green = Paint {
            rgb: None,
            hue: Some(Hue::Green),
        };
        assert_eq!(theme.paint(Role::Good), green);
        let blue = Paint {
            rgb: Some((0, 0x44, 0x55)),
            hue: Some(Hue::Blue),
        };
        assert_eq!(theme.paint(Role::Close), blue);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place_and_costs_its_role_only() {
        for (text, problem) in [
            (
                "{\"bad\": \"#12\"}",
                "t.json:1:9: error: “#12” is no colour: after # come six digits",
            ),
            (
                "{\"bad\": \"rde\"}",
                "t.json:1:9: error: “rde” is no colour; did you mean “red”?",
            ),
            (
                "{\"bad\": 7}",
                "t.json:1:9: error: expected a string, found a number",
            ),
            (
                "{\n \"bda\": \"red\"}",
                "t.json:2:2: error: the key “bda” is not known here; did you mean “bad”?",
            ),
            (
                "{\"base\": \"drak\"}",
                "t.json:1:10: error: “drak” is no built-in theme; did you mean “dark”?",
            ),
            (
                "{\"base\": 1}",
                "t.json:1:10: error: expected the name of a theme, found a number",
            ),
            (
                "{\"ground\": \"grey\"}",
                "t.json:1:12: error: “grey” is no ground",
            ),
            ("{\"bad\" \"red\"}", "t.json:1:"),
            (
                "[]",
                "t.json:1:1: error: expected an object {…}, found a list",
            ),
        ] {
            let (theme, problems) = read_theme("t.json", text);
            let [found] = &problems[..] else {
                panic!("{text}: {problems:?}");
            };
            assert!(found.to_string().starts_with(problem), "{found}");
            assert_eq!(theme, built_in_theme("dark").unwrap(), "{text}");
        }
    }

    #[test]
    fn a_name_is_looked_for_among_the_themes_and_a_path_is_taken_as_it_is() {
        for (wanted, path) in [
            ("paper", "/c/themes/paper.json"),
            ("paper.json", "/c/paper.json"),
            ("mine/paper", "/c/mine/paper"),
            ("/else/where.json", "/else/where.json"),
        ] {
            assert_eq!(theme_path(wanted, Path::new("/c")), Path::new(path));
        }
    }
}
