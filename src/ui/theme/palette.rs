//! The colours themselves.

use ratatui::style::Color;

use crate::config::{self, Ground, Hue, Rgb, Role};

/// One colour, and what stands for it among the sixteen that the user's terminal defines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ink {
    /// The exact colour; without one, the other holds on every terminal.
    pub(super) rgb: Option<Rgb>,
    /// One of the sixteen by name, or `Reset` for the terminal's own.
    pub(super) ansi: Color,
}

impl Ink {
    /// The terminal's own.
    const OWN: Self = Self {
        rgb: None,
        ansi: Color::Reset,
    };
}

/// The few colours that all styles are made of, one for each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Palette([Ink; Role::ALL.len()]);

impl Palette {
    /// The colours of a theme.
    pub(super) fn of(theme: &config::Theme) -> Self {
        let mut inks = [Ink::OWN; Role::ALL.len()];
        for (role, ink) in Role::ALL.iter().zip(&mut inks) {
            let paint = theme.paint(*role);
            *ink = Ink {
                rgb: paint.rgb,
                ansi: paint.hue.map_or(Color::Reset, colour),
            };
        }
        Self(inks)
    }

    /// The colour of a role.
    pub(super) fn ink(&self, role: Role) -> Ink {
        self.0.get(role as usize).copied().unwrap_or(Ink::OWN)
    }
}

const fn colour(hue: Hue) -> Color {
    match hue {
        Hue::Default => Color::Reset,
        Hue::Black => Color::Black,
        Hue::Red => Color::Red,
        Hue::Green => Color::Green,
        Hue::Yellow => Color::Yellow,
        Hue::Blue => Color::Blue,
        Hue::Magenta => Color::Magenta,
        Hue::Cyan => Color::Cyan,
        Hue::White => Color::Gray,
        Hue::BrightBlack => Color::DarkGray,
        Hue::BrightRed => Color::LightRed,
        Hue::BrightGreen => Color::LightGreen,
        Hue::BrightYellow => Color::LightYellow,
        Hue::BrightBlue => Color::LightBlue,
        Hue::BrightMagenta => Color::LightMagenta,
        Hue::BrightCyan => Color::LightCyan,
        Hue::BrightWhite => Color::White,
    }
}

/// The ground of a terminal whose own colour is `rgb`: light when black is easier to read on it than white.
pub(super) fn ground(rgb: Rgb) -> Ground {
    if contrast(rgb, (0, 0, 0)) > contrast(rgb, (255, 255, 255)) {
        Ground::Light
    } else {
        Ground::Dark
    }
}

/// How much lighter one colour is than the other, 1 to 21, as WCAG 2 counts it.
pub(super) fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance((r, g, b): Rgb) -> f64 {
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/// A part of an sRGB colour as a share of light, 0 to 1.
pub(super) fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

#[cfg(test)]
mod tests {
    use super::{contrast, ground};
    use crate::config::Ground;

    #[test]
    fn a_ground_is_light_when_black_is_easier_to_read_on_it() {
        for (rgb, expected) in [
            ((0, 0, 0), Ground::Dark),
            ((0x12, 0x14, 0x1c), Ground::Dark),
            ((0x28, 0x2c, 0x34), Ground::Dark),
            ((0x00, 0x2b, 0x36), Ground::Dark),
            ((0xfd, 0xf6, 0xe3), Ground::Light),
            ((0xff, 0xff, 0xff), Ground::Light),
            ((0xc0, 0xc0, 0xc0), Ground::Light),
        ] {
            assert_eq!(ground(rgb), expected, "{rgb:?}");
        }
    }

    #[test]
    fn contrast_runs_from_one_to_twenty_one() {
        assert!((contrast((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 0.01);
        assert!((contrast((9, 9, 9), (9, 9, 9)) - 1.0).abs() < 0.01);
        assert!((contrast((0x77, 0x77, 0x77), (255, 255, 255)) - 4.48).abs() < 0.01);
    }
}
