//! Which theme is in force, and which come after it.

use super::{Depth, Theme, palette};
use crate::config::{self, Ground, Rgb, built_in_names, built_in_theme};
use crate::text::{self, Clean};

/// Themes that belong together, one for each ground; which of them is right is for the terminal to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Auto,
    ColourBlind,
    HighContrast,
}

impl Family {
    const ALL: [Self; 3] = [Self::Auto, Self::ColourBlind, Self::HighContrast];

    const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::ColourBlind => "colour-blind",
            Self::HighContrast => "high-contrast",
        }
    }

    /// The theme for a ground. Of the sixteen colours that a user has chosen none is sure to be readable on a ground
    /// that is not known, so there the terminal's own is taken; elsewhere most terminals are dark.
    const fn member(self, ground: Option<Ground>, depth: Depth) -> &'static str {
        let is_light = matches!(ground, Some(Ground::Light));
        match self {
            Self::Auto if is_light => "light",
            Self::Auto if ground.is_none() && matches!(depth, Depth::Ansi16) => "terminal",
            Self::Auto => "dark",
            Self::ColourBlind if is_light => "colour-blind-light",
            Self::ColourBlind => "colour-blind-dark",
            Self::HighContrast if is_light => "high-contrast-light",
            Self::HighContrast => "high-contrast-dark",
        }
    }
}

/// The themes to go through, and the one in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Themes {
    name: Clean,
    /// The user's own, when one was asked for.
    own: Option<(Clean, config::Theme)>,
    /// The ground of the terminal, as far as it is known.
    ground: Option<Ground>,
    /// Which of its members is in force hangs on the ground.
    follows: Option<Family>,
}

impl Default for Themes {
    /// The dark one, whatever the terminal says.
    fn default() -> Self {
        Self {
            name: Clean::line("dark"),
            own: None,
            ground: None,
            follows: None,
        }
    }
}

impl Themes {
    /// The built-in theme or the family called `name`, on the ground that the environment tells of; `None` when there is
    /// no such theme.
    #[must_use]
    pub fn named(name: &str, ground: Option<Ground>, depth: Depth) -> Option<Self> {
        let follows = Family::ALL.into_iter().find(|family| family.name() == name);
        let name = follows.map_or(name, |family| family.member(ground, depth));
        built_in_names().any(|known| known == name).then(|| Self {
            name: Clean::line(name),
            own: None,
            ground,
            follows,
        })
    }

    /// A theme that the user has written.
    #[must_use]
    pub fn own(name: &str, theme: config::Theme) -> Self {
        let name = Clean::line(name);
        Self {
            name: name.clone(),
            own: Some((name, theme)),
            ground: None,
            follows: None,
        }
    }

    /// The name of the theme in force.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The theme in force.
    #[must_use]
    pub fn theme(&self, depth: Depth) -> Theme {
        let own = self.own.as_ref().filter(|(name, _)| *name == self.name);
        let theme = own.map(|(_, theme)| theme.clone());
        let theme = theme.or_else(|| built_in_theme(&self.name));
        Theme::of(&theme.unwrap_or_default(), depth)
    }

    /// Whether what the terminal says of its ground would matter.
    #[must_use]
    pub const fn follows_ground(&self) -> bool {
        self.follows.is_some()
    }

    /// Takes in the terminal's own colour.
    pub fn meet(&mut self, ground: Rgb, depth: Depth) {
        self.ground = Some(palette::ground(ground));
        if let Some(family) = self.follows {
            self.name = Clean::line(family.member(self.ground, depth));
        }
    }

    /// Goes on to the next theme that can be read on the ground of the terminal, round and round; from then on it stays
    /// what it is, whatever the terminal says.
    pub fn step(&mut self) {
        let names = self.names();
        let at = names.iter().position(|name| *name == &*self.name);
        let next = at.map_or(0, |at| (at + 1) % names.len());
        let next = names.get(next);
        self.name = next.map(|name| Clean::line(name)).unwrap_or_default();
        self.follows = None;
    }

    /// The built-in ones that suit the ground, and the user's own before them.
    fn names(&self) -> Vec<&str> {
        let own: Option<&str> = self.own.as_ref().map(|(name, _)| &**name);
        let mut names = Vec::from_iter(own);
        for name in built_in_names() {
            let made_for = built_in_theme(name).and_then(|theme| theme.ground);
            let suits = [made_for, self.ground].contains(&None) || made_for == self.ground;
            if suits && own != Some(name) {
                names.push(name);
            }
        }
        names
    }
}

/// Everything that a setting can name, families first.
#[must_use]
pub fn theme_names() -> Vec<&'static str> {
    let families = Family::ALL.into_iter().map(Family::name);
    families.chain(built_in_names()).collect()
}

/// The theme that is called most like `typed`, for "did you mean".
#[must_use]
pub fn nearest_theme(typed: &str) -> Option<&'static str> {
    text::nearest(typed, &theme_names())
}

/// The ground that the environment tells of. `COLORFGBG`, which some terminals set, ends with one of the sixteen colours:
/// `15;0`, `0;default;15`; the Linux console is dark.
#[must_use]
pub fn ground_of(env: impl Fn(&str) -> Option<String>) -> Option<Ground> {
    let colours = env("COLORFGBG").unwrap_or_default();
    let last = colours.rsplit(';').next().unwrap_or_default();
    match last.trim().parse() {
        Ok(0..=6 | 8) => Some(Ground::Dark),
        Ok(7 | 9..=15) => Some(Ground::Light),
        _ => env("TERM")
            .is_some_and(|name| name.starts_with("linux"))
            .then_some(Ground::Dark),
    }
}

#[cfg(test)]
mod tests {
    use super::{Themes, ground_of};
    use crate::config::{self, Ground};
    use crate::ui::theme::{Depth, Theme};

    const WHITE: (u8, u8, u8) = (255, 255, 255);
    const BLACK: (u8, u8, u8) = (0, 0, 0);

    #[test]
    fn a_family_follows_the_ground_and_a_theme_does_not() {
        for (wanted, told, depth, name, on_white, on_black) in [
            ("auto", None, Depth::True, "dark", "light", "dark"),
            ("auto", None, Depth::Ansi16, "terminal", "light", "dark"),
            (
                "auto",
                Some(Ground::Light),
                Depth::Ansi16,
                "light",
                "light",
                "dark",
            ),
            ("light", None, Depth::True, "light", "light", "light"),
            (
                "dark",
                Some(Ground::Light),
                Depth::True,
                "dark",
                "dark",
                "dark",
            ),
            (
                "colour-blind",
                None,
                Depth::Fixed256,
                "colour-blind-dark",
                "colour-blind-light",
                "colour-blind-dark",
            ),
            (
                "high-contrast",
                Some(Ground::Light),
                Depth::True,
                "high-contrast-light",
                "high-contrast-light",
                "high-contrast-dark",
            ),
        ] {
            let mut themes = Themes::named(wanted, told, depth).unwrap();
            assert_eq!(themes.name(), name, "{wanted}");
            themes.meet(WHITE, depth);
            assert_eq!(themes.name(), on_white, "{wanted}");
            themes.meet(BLACK, depth);
            assert_eq!(themes.name(), on_black, "{wanted}");
        }
        assert_eq!(Themes::named("pink", None, Depth::True), None);
    }

    #[test]
    fn every_theme_is_met_once_a_round_and_the_own_one_with_them() {
        let own = config::Theme::default();
        let auto = |ground| Themes::named("auto", ground, Depth::True).unwrap();
        for (mut themes, count) in [
            (auto(None), 7),
            (auto(Some(Ground::Light)), 4),
            (auto(Some(Ground::Dark)), 4),
            (Themes::own("paper", own.clone()), 8),
            (Themes::own("dark", own.clone()), 7),
        ] {
            let first = themes.name().to_owned();
            let mut seen = Vec::new();
            loop {
                themes.step();
                seen.push(themes.name().to_owned());
                if themes.name() == first {
                    break;
                }
            }
            assert_eq!(seen.len(), count, "{seen:?}");
            themes.step();
            let chosen = themes.name().to_owned();
            themes.meet(WHITE, Depth::True);
            assert_eq!(themes.name(), chosen);
        }
        // A theme of one's own takes the place of the built-in one of its name.
        let themes = Themes::own("dark", own.clone());
        assert_eq!(themes.theme(Depth::True), Theme::of(&own, Depth::True));
        assert_ne!(
            Themes::default().theme(Depth::True),
            themes.theme(Depth::True)
        );
    }

    #[test]
    fn the_environment_may_tell_the_ground() {
        for (name, value, ground) in [
            ("COLORFGBG", "15;0", Some(Ground::Dark)),
            ("COLORFGBG", "0;15", Some(Ground::Light)),
            ("COLORFGBG", "0;default;15", Some(Ground::Light)),
            ("COLORFGBG", "7;8", Some(Ground::Dark)),
            ("COLORFGBG", "0;7", Some(Ground::Light)),
            ("COLORFGBG", "12;default", None),
            ("COLORFGBG", "0;99", None),
            ("COLORFGBG", "", None),
            ("TERM", "linux", Some(Ground::Dark)),
            ("TERM", "xterm", None),
        ] {
            let env = |asked: &str| (asked == name).then(|| value.to_owned());
            assert_eq!(ground_of(env), ground, "{name} {value}");
        }
    }
}
