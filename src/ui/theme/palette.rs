//! The colours themselves.

use ratatui::style::Color;

/// One colour, and what stands for it among the sixteen that the user's terminal defines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ink {
    /// Red, green and blue.
    pub(super) rgb: (u8, u8, u8),
    /// One of the sixteen by name, or `Reset` for the terminal's own.
    pub(super) ansi: Color,
}

/// The few colours that all styles are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Palette {
    pub(super) text: Ink,
    pub(super) dim: Ink,
    pub(super) frame: Ink,
    pub(super) heading: Ink,
    pub(super) accent: Ink,
    pub(super) quote: Ink,
    pub(super) citation: Ink,
    pub(super) ruling: Ink,
    pub(super) good: Ink,
    pub(super) close: Ink,
    pub(super) bad: Ink,
    pub(super) lit: Ink,
    pub(super) on_block: Ink,
    pub(super) selected: Ink,
    pub(super) selected_elsewhere: Ink,
}

const fn ink(rgb: u32, ansi: Color) -> Ink {
    let [_, r, g, b] = rgb.to_be_bytes();
    Ink {
        rgb: (r, g, b),
        ansi,
    }
}

/// Slate and paper with one blue, for a dark terminal: bright enough for text to keep a contrast of 4.5 on
/// the selection too, and apart from each other for those who see red and green alike.
pub(super) const DARK: Palette = Palette {
    text: ink(0x00d9_dee8, Color::Reset),
    dim: ink(0x00a3_adbe, Color::Gray),
    frame: ink(0x0062_6d82, Color::DarkGray),
    heading: ink(0x00e8_c07a, Color::Yellow),
    accent: ink(0x007c_b7f2, Color::LightBlue),
    quote: ink(0x00f2_e9d8, Color::White),
    citation: ink(0x0090_c8c2, Color::Cyan),
    ruling: ink(0x00cd_b0f0, Color::LightMagenta),
    good: ink(0x008f_d49a, Color::Green),
    close: ink(0x0078_d0d8, Color::LightCyan),
    bad: ink(0x00ff_988c, Color::LightRed),
    lit: ink(0x00f0_c860, Color::Yellow),
    on_block: ink(0x0012_141c, Color::Black),
    selected: ink(0x0029_3a56, Color::Reset),
    selected_elsewhere: ink(0x0023_2936, Color::Reset),
};

/// How much lighter one colour is than the other, 1 to 21, as WCAG 2 counts it.
#[cfg(test)]
pub(super) fn contrast(a: (u8, u8, u8), b: (u8, u8, u8)) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
fn luminance((r, g, b): (u8, u8, u8)) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

#[cfg(test)]
mod tests {
    use super::contrast;

    #[test]
    fn contrast_runs_from_one_to_twenty_one() {
        assert!((contrast((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 0.01);
        assert!((contrast((9, 9, 9), (9, 9, 9)) - 1.0).abs() < 0.01);
        assert!((contrast((0x77, 0x77, 0x77), (255, 255, 255)) - 4.48).abs() < 0.01);
    }
}
