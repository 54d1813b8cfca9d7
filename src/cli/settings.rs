//! What the settings file asks for, resolved to what the screen understands.

mod themes;

use std::env;
use std::path::{Path, PathBuf};

use clap::Args;
use themes::Wishes;

use crate::config::{
    AmbiguousWidth, Colours, Config, Location, Mouse, SceneSetting, Settings, Signs,
};
use crate::json::Problem;
use crate::kiosk::{Scene, playlist};
use crate::ui::Look;
use crate::ui::glyphs::Glyphs;
use crate::ui::keymap::{BindingError, Keymap};
use crate::ui::theme::{Depth, Theme, Themes, ground_of};

/// Which settings file counts.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct Choice {
    /// The file that the user has named.
    #[arg(
        long,
        value_name = "FILE",
        help = "Settings file; when absent $SUMMITRY_CONFIG, else ~/.config/summitry/config.json"
    )]
    config: Option<PathBuf>,
    /// Theme by its name or file: auto, dark, light, colour-blind, high-contrast, terminal, one of your own
    #[arg(long, value_name = "THEME")]
    theme: Option<String>,
}

/// The settings in force.
#[derive(Debug)]
pub(super) struct InForce {
    /// Which key asks for what.
    pub keymap: Keymap,
    /// How the screen looks.
    pub look: Look,
    /// The scenes of the wall; none where the file names none.
    pub scenes: Vec<Scene>,
    /// The themes, with the one that was asked for in front.
    pub themes: Themes,
    /// Whether the mouse is the program's.
    pub has_mouse: bool,
    /// What is wrong with the files; each such setting is as if it had not been written.
    pub problems: Vec<Problem>,
}

impl InForce {
    /// Reads the settings file; without one, everything is as built in.
    ///
    /// # Errors
    /// The user named a file that is not there or cannot be read, or a theme that does not exist.
    pub fn load(choice: &Choice) -> Result<Self, Problem> {
        Self::load_with(choice, "auto")
    }

    /// The same, with the built-in theme called `usual` where nobody asks for one.
    ///
    /// # Errors
    /// As of [`InForce::load`].
    pub fn load_with(choice: &Choice, usual: &'static str) -> Result<Self, Problem> {
        let location = Location::find(choice.config.as_deref(), |name| env::var_os(name));
        let folder = location
            .as_ref()
            .and_then(|file| file.path().parent().map(Path::to_owned));
        let config = location.map_or_else(|| Ok(Config::default()), |file| Config::load(&file))?;
        let wishes = Wishes {
            theme: choice.theme.as_deref(),
            usual,
            folder: folder.unwrap_or_default(),
        };
        Self::resolve(config, &wishes, |name| env::var(name).ok())
    }

    fn resolve(
        mut config: Config,
        wishes: &Wishes<'_>,
        env: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Problem> {
        let keymap = bind(&mut config);
        let scenes = scenes(&mut config);
        let mut look = look(&config.settings, &env);
        let ground = (look.theme.depth(), ground_of(&env));
        let (themes, found) = themes::choose(&mut config, wishes, ground)?;
        look.theme = themes.theme(look.theme.depth());
        let mut problems = config.problems();
        problems.extend(found);
        Ok(Self {
            keymap,
            scenes,
            look,
            themes,
            has_mouse: config.settings.mouse.unwrap_or_default() == Mouse::On,
            problems,
        })
    }
}

/// Applies the user's bindings; each that cannot be used is noted at its place and ignored.
fn bind(config: &mut Config) -> Keymap {
    let mut keymap = Keymap::default();
    let bindings = config.settings.keys.0.clone();
    let written: Vec<(&str, Vec<&str>)> = bindings
        .iter()
        .map(|binding| {
            let keys = binding.keys.iter().map(|key| &**key).collect();
            (&*binding.command, keys)
        })
        .collect();
    let wanted = written.iter().map(|(name, keys)| (*name, keys.as_slice()));
    for refusal in keymap.rebind_all(wanted) {
        if let Some(binding) = bindings.get(refusal.binding) {
            let key = refusal.key.and_then(|key| binding.key_spans.get(key));
            let place = key.copied().unwrap_or(binding.span);
            let error = &refusal.error;
            config.refuse(place, &error.to_string(), advice(error));
        }
    }
    keymap
}

/// What to write instead, where the error itself does not say so.
const fn advice(error: &BindingError) -> &'static str {
    match error {
        BindingError::UnknownCommand {
            nearest: Some(_), ..
        } => "",
        BindingError::UnknownCommand { nearest: None, .. } => "`summitry keys` lists the commands",
        BindingError::Unreadable { .. } => "write keys like c, G, Ctrl-n, Alt-Enter, PgDn, F5",
        BindingError::Taken { .. } | BindingError::Prefix { .. } => {
            "write another key, or give that command others"
        }
    }
}

/// Reads the scenes of the wall; each that cannot be read is noted at its place and left out.
fn scenes(config: &mut Config) -> Vec<Scene> {
    let wanted = config.settings.kiosk.take().unwrap_or_default().scenes;
    let mut scenes = Vec::new();
    for wanted in wanted {
        match scene(&wanted) {
            Ok(scene) => scenes.push(scene),
            Err(error) => config.refuse(wanted.at, &error, ""),
        }
    }
    scenes
}

fn scene(wanted: &SceneSetting) -> Result<Scene, String> {
    let usual = Scene::of(playlist::kind(&wanted.scene)?);
    let length = wanted.r#for.as_deref().map(playlist::length).transpose()?;
    let hours = wanted.hours.as_deref().map(str::parse).transpose()?;
    Ok(Scene {
        length: length.unwrap_or(usual.length),
        hours,
        filter: wanted.filter.as_deref().unwrap_or_default().to_owned(),
        ..usual
    })
}

fn look(settings: &Settings, env: impl Fn(&str) -> Option<String>) -> Look {
    let depth = match settings.colours.unwrap_or_default() {
        Colours::Auto => Depth::detect(&env),
        Colours::True => Depth::True,
        Colours::Fixed256 => Depth::Fixed256,
        Colours::Ansi16 => Depth::Ansi16,
        Colours::None => Depth::None,
    };
    let glyphs = match settings.glyphs.unwrap_or_default() {
        Signs::Auto => Glyphs::detect(&env),
        Signs::Unicode => Glyphs::UNICODE,
        Signs::Ascii => Glyphs::ASCII,
    };
    Look {
        theme: Theme::new(depth),
        glyphs: match settings.ambiguous_width.unwrap_or_default() {
            AmbiguousWidth::Narrow => glyphs,
            AmbiguousWidth::Wide => glyphs.for_wide(),
        },
    }
}

/// How many problems there are in which file; `None` when there are none.
pub(super) fn announce(problems: &[Problem]) -> Option<String> {
    let first = problems.first()?;
    let name = Path::new(&*first.file).file_name();
    let name = name.map_or_else(|| first.file.to_string(), |n| n.to_string_lossy().into());
    let count = match problems.len() {
        1 => "1 problem".to_owned(),
        count => format!("{count} problems"),
    };
    Some(format!("{count} in {name}; :problems lists them"))
}

#[cfg(test)]
mod tests {
    use super::{Config, InForce, Wishes, announce};
    use crate::ui::glyphs::Glyphs;
    use crate::ui::theme::Depth;

    fn resolve(text: &str) -> InForce {
        let env = |name: &str| match name {
            "LANG" => Some("en_GB.UTF-8".to_owned()),
            "TERM" => Some("xterm-256color".to_owned()),
            "NO_COLOR" => Some("1".to_owned()),
            _ => None,
        };
        let config = Config::read("/home/ana/config.json", text.to_owned());
        InForce::resolve(config, &Wishes::default(), env).unwrap()
    }

    #[test]
    fn a_written_setting_goes_before_the_environment() {
        for (text, depth, glyphs) in [
            ("", Depth::None, Glyphs::UNICODE),
            (
                r#"{"colours": "auto", "glyphs": "auto"}"#,
                Depth::None,
                Glyphs::UNICODE,
            ),
            (r#"{"colours": "true"}"#, Depth::True, Glyphs::UNICODE),
            (
                r#"{"colours": "256", "glyphs": "ascii"}"#,
                Depth::Fixed256,
                Glyphs::ASCII,
            ),
            (
                r#"{"colours": "16", "glyphs": "unicode"}"#,
                Depth::Ansi16,
                Glyphs::UNICODE,
            ),
            (
                r#"{"ambiguous_width": "wide"}"#,
                Depth::None,
                Glyphs::UNICODE.for_wide(),
            ),
            (
                r#"{"ambiguous_width": "wide", "glyphs": "ascii"}"#,
                Depth::None,
                Glyphs::ASCII.for_wide(),
            ),
            (
                r#"{"ambiguous_width": "narrow"}"#,
                Depth::None,
                Glyphs::UNICODE,
            ),
            (
                r#"{"colours": "pink", "glyphs": 7}"#,
                Depth::None,
                Glyphs::UNICODE,
            ),
        ] {
            let look = resolve(text).look;
            assert_eq!((look.theme.depth(), look.glyphs), (depth, glyphs), "{text}");
        }
    }

    #[test]
    fn a_scene_that_cannot_be_read_is_left_out_and_named() {
        let text = r#"{"kiosk": {"scenes": [
            {"scene": "map", "for": "1m", "hours": "08:00-20:00", "filter": "party:XA"},
            {"scene": "mop"},
            {"scene": "axis", "for": "soon"},
            {"scene": "axis", "hours": "day"}]}}"#;
        let in_force = resolve(text);
        let [map] = &in_force.scenes[..] else {
            panic!("{:?}", in_force.scenes);
        };
        assert_eq!((map.kind.name(), map.length.as_secs()), ("map", 60));
        assert_eq!(map.filter, "party:XA");
        let problems: Vec<String> = in_force.problems.iter().map(ToString::to_string).collect();
        for (problem, part) in problems.iter().zip([
            "3:13: error: there is no scene “mop”",
            "4:13: error: “soon” is no time",
            "5:13: error: “day” is no part",
        ]) {
            assert!(problem.contains(part), "{problem}");
        }
        assert_eq!(problems.len(), 3);
    }

    #[test]
    fn problems_are_counted_by_the_name_of_the_file() {
        for (text, line) in [
            ("{}", None),
            (
                r#"{"glyphs": 1}"#,
                Some("1 problem in config.json; :problems lists them"),
            ),
            (
                r#"{"keys": {"fly": ["x"]}, "glyphs": 1}"#,
                Some("2 problems in config.json; :problems lists them"),
            ),
        ] {
            assert_eq!(announce(&resolve(text).problems).as_deref(), line);
        }
    }
}
