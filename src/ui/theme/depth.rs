//! How many colours a terminal has, and what becomes of a colour there.

use ratatui::style::Color;

use super::palette::Ink;

/// How many colours a terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Depth {
    /// Any colour.
    True,
    /// The 240 fixed ones of the 256-colour palette; its first sixteen belong to the user.
    Fixed256,
    /// The sixteen that the user has chosen.
    Ansi16,
    /// None: bold, underlined, reverse and dim only.
    None,
}

/// Terminals that have all colours, whether `COLORTERM` came through or not.
const TRUE: &[&str] = &[
    "direct",
    "truecolor",
    "kitty",
    "alacritty",
    "ghostty",
    "wezterm",
    "foot",
];

/// Terminals without colour: `vt100`, `vt220` and their like.
const WITHOUT: &[&str] = &["dumb", "vt1", "vt2", "vt3", "vt4", "vt5"];

impl Depth {
    /// The depth that these environment variables promise: `NO_COLOR` first, then `TERM` and `COLORTERM`.
    #[must_use]
    pub fn detect(env: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| env(name).unwrap_or_default().to_ascii_lowercase();
        let (terminal, colours) = (value("TERM"), value("COLORTERM"));
        let without = WITHOUT.iter().any(|name| terminal.starts_with(name));
        if without || !value("NO_COLOR").is_empty() || terminal.ends_with("-m") {
            Self::None
        } else if matches!(colours.as_str(), "truecolor" | "24bit")
            || TRUE.iter().any(|name| terminal.contains(name))
        {
            Self::True
        } else if terminal.contains("256color") {
            Self::Fixed256
        } else {
            Self::Ansi16
        }
    }

    /// What a colour becomes at this depth; `None` where there are none.
    pub(super) fn colour(self, ink: Ink) -> Option<Color> {
        match (self, ink.rgb) {
            (Self::None, _) => None,
            (Self::True, Some((r, g, b))) => Some(Color::Rgb(r, g, b)),
            (Self::Fixed256, Some(rgb)) => Some(Color::Indexed(nearest_fixed(rgb))),
            _ => Some(ink.ansi),
        }
    }

    /// The colour for a background under text of many colours. Of the sixteen there is none: what the user's
    /// colours look like is unknown, so no pair of them is sure to be readable.
    pub(super) fn ground(self, ink: Ink) -> Option<Color> {
        match self {
            Self::True | Self::Fixed256 if ink.rgb.is_some() => self.colour(ink),
            _ => None,
        }
    }
}

/// The levels of the 6×6×6 colour cube.
const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// Red, green and blue of a fixed colour, 16 to 255; of the user's own sixteen nothing is known, black stands
/// for them.
pub(super) fn fixed_rgb(n: u8) -> (u8, u8, u8) {
    let level = |n: u8| LEVELS.get(usize::from(n % 6)).copied().unwrap_or(0);
    match n {
        0..=15 => (0, 0, 0),
        16..=231 => (level((n - 16) / 36), level((n - 16) / 6), level(n - 16)),
        232..=255 => {
            let grey = 8 + (n - 232) * 10;
            (grey, grey, grey)
        }
    }
}

/// The fixed colour nearest to `rgb`, the eye's keenness for green and dullness for blue counted in.
fn nearest_fixed(rgb: (u8, u8, u8)) -> u8 {
    let distance = |n: &u8| {
        let fixed = fixed_rgb(*n);
        let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
        3 * square(rgb.0, fixed.0) + 4 * square(rgb.1, fixed.1) + 2 * square(rgb.2, fixed.2)
    };
    (16..=255).min_by_key(distance).unwrap_or(16)
}

#[cfg(test)]
mod tests {
    use super::{Depth, fixed_rgb, nearest_fixed};

    #[test]
    fn the_environment_tells_the_depth() {
        for (set, depth) in [
            (
                &[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")][..],
                Depth::True,
            ),
            (
                &[("TERM", "xterm-256color"), ("COLORTERM", "24bit")],
                Depth::True,
            ),
            (&[("TERM", "xterm-kitty")], Depth::True),
            (&[("TERM", "xterm-256color")], Depth::Fixed256),
            (
                &[("TERM", "screen-256color"), ("COLORTERM", "yes")],
                Depth::Fixed256,
            ),
            (&[("TERM", "xterm")], Depth::Ansi16),
            (&[("TERM", "linux")], Depth::Ansi16),
            (&[], Depth::Ansi16),
            (&[("TERM", "dumb"), ("COLORTERM", "truecolor")], Depth::None),
            (&[("TERM", "vt220")], Depth::None),
            (
                &[("TERM", "xterm-256color"), ("NO_COLOR", "1")],
                Depth::None,
            ),
            (
                &[("TERM", "xterm-256color"), ("NO_COLOR", "")],
                Depth::Fixed256,
            ),
        ] {
            let env = |name: &str| {
                set.iter()
                    .find(|(set, _)| *set == name)
                    .map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(Depth::detect(env), depth, "{set:?}");
        }
    }

    #[test]
    fn a_fixed_colour_is_nearest_to_itself() {
        for n in 16..=255 {
            assert_eq!(fixed_rgb(nearest_fixed(fixed_rgb(n))), fixed_rgb(n));
        }
        assert_eq!(fixed_rgb(16), (0, 0, 0));
        assert_eq!(fixed_rgb(231), (255, 255, 255));
        assert_eq!(fixed_rgb(196), (255, 0, 0));
        assert_eq!(fixed_rgb(244), (128, 128, 128));
    }
}
