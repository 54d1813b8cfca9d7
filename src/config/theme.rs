//! A theme file: which colour each role gets.

use std::str::FromStr;

use crate::json::record::vocabulary;
use crate::json::{Fault, Fields, Log, Node, Read};
use crate::text::Clean;

vocabulary! {
    /// What a terminal shows where nothing is drawn.
    pub enum Ground("ground") {
        /// Light text on dark.
        Dark = "dark",
        /// Dark text on light.
        Light = "light",
    }
}

vocabulary! {
    /// The sixteen colours that the user's terminal defines, and its own for text.
    pub enum Hue("colour") {
        /// The terminal's own.
        Default = "default",
        /// Colour 0.
        Black = "black",
        /// Colour 1.
        Red = "red",
        /// Colour 2.
        Green = "green",
        /// Colour 3.
        Yellow = "yellow",
        /// Colour 4.
        Blue = "blue",
        /// Colour 5.
        Magenta = "magenta",
        /// Colour 6.
        Cyan = "cyan",
        /// Colour 7.
        White = "white",
        /// Colour 8.
        BrightBlack = "bright-black",
        /// Colour 9.
        BrightRed = "bright-red",
        /// Colour 10.
        BrightGreen = "bright-green",
        /// Colour 11.
        BrightYellow = "bright-yellow",
        /// Colour 12.
        BrightBlue = "bright-blue",
        /// Colour 13.
        BrightMagenta = "bright-magenta",
        /// Colour 14.
        BrightCyan = "bright-cyan",
        /// Colour 15.
        BrightWhite = "bright-white",
    }
}

/// Red, green and blue, 0 to 255 each.
pub type Rgb = (u8, u8, u8);

/// The colour of one role: `#rrggbb`, one of the sixteen names, or both, the name for terminals with sixteen colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Paint {
    /// The exact colour; without one, the name holds on every terminal.
    pub rgb: Option<Rgb>,
    /// One of the sixteen; without one, the role keeps that of the theme below.
    pub hue: Option<Hue>,
}

vocabulary! {
    /// What a colour is for.
    pub enum Role("role") {
        /// Running text.
        Text = "text",
        /// What may be overlooked.
        Dim = "dim",
        /// Frames of panes without the keys.
        Frame = "frame",
        /// Headings, keys, warnings.
        Heading = "heading",
        /// What has the keys, the present, what was updated.
        Accent = "accent",
        /// Words of an article.
        Quote = "quoted",
        /// Which source says so.
        Citation = "citation",
        /// Rulings, and what differs by basis.
        Ruling = "ruling",
        /// What agrees, what was held.
        Good = "good",
        /// What narrows.
        Close = "close",
        /// What is disputed, errors.
        Bad = "bad",
        /// Ground of what a search found.
        Lit = "lit",
        /// Text on `lit` and on `accent`.
        OnBlock = "on_block",
        /// Ground of the row in hand.
        Selected = "selected",
        /// Ground of the row in hand of a pane without the keys.
        SelectedElsewhere = "selected_elsewhere",
    }
}

/// A theme: the terminal that it is made for, and a colour for each role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The terminal that it is made for; any when absent.
    pub ground: Option<Ground>,
    paints: [Paint; Role::ALL.len()],
}

impl Theme {
    /// The colour of a role.
    #[must_use]
    pub fn paint(&self, role: Role) -> Paint {
        self.paints.get(role as usize).copied().unwrap_or_default()
    }

    /// Lays what the object at `node` says over this theme; roles that it leaves out, or that cannot be read, stay.
    pub(super) fn change(&mut self, node: &Node, log: &mut Log) {
        let mut fields = Fields::open(node, log);
        fields.ignore("base");
        let ground: Option<Ground> = fields.take("ground");
        self.ground = ground.or(self.ground);
        for (role, paint) in Role::ALL.iter().zip(&mut self.paints) {
            let own: Option<Paint> = fields.take(role.word());
            *paint = paint.under(own.unwrap_or_default());
        }
        fields.close();
    }
}

impl Default for Theme {
    /// The terminal's own colour for everything.
    fn default() -> Self {
        let own = Paint {
            rgb: None,
            hue: Some(Hue::Default),
        };
        Self {
            ground: None,
            paints: [own; Role::ALL.len()],
        }
    }
}

impl Paint {
    /// This colour with another laid over it: an exact one keeps the name below, a name alone takes the place of both.
    fn under(self, over: Self) -> Self {
        match over {
            Self {
                rgb: None,
                hue: None,
            } => self,
            Self { rgb: None, hue } => Self { rgb: None, hue },
            Self { rgb, hue } => Self {
                rgb,
                hue: hue.or(self.hue),
            },
        }
    }
}

impl FromStr for Paint {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut paint = Self::default();
        for word in text.split_whitespace() {
            let is_second = match word.strip_prefix('#') {
                Some(digits) => paint.rgb.replace(rgb(word, digits)?).is_some(),
                None => paint.hue.replace(word.parse()?).is_some(),
            };
            if is_second {
                return Err(format!("“{text}” names two colours of one kind"));
            }
        }
        if paint == Self::default() {
            return Err("a colour without a name".to_owned());
        }
        Ok(paint)
    }
}

fn rgb(word: &str, digits: &str) -> Result<Rgb, String> {
    let is_hex = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    match u32::from_str_radix(digits, 16) {
        Ok(number) if is_hex => {
            let [_, r, g, b] = number.to_be_bytes();
            Ok((r, g, b))
        }
        _ => Err(format!(
            "“{word}” is no colour: after # come six digits, 0 to 9 and a to f"
        )),
    }
}

impl Read for Paint {
    const EXPECTED: &'static str = "\"#rrggbb\", a name such as \"red\", or both: \"#e05050 red\"";

    fn read(node: &Node, log: &mut Log) -> Self {
        let faults = log.faults.len();
        let text = Clean::read(node, log);
        if log.faults.len() > faults {
            return Self::default();
        }
        text.parse().unwrap_or_else(|what: String| {
            let instead = format!("write {}", Self::EXPECTED);
            log.push(Fault::error(node.span, &what).instead(&instead));
            Self::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Hue, Paint};

    #[test]
    fn a_colour_is_a_number_a_name_or_both() {
        for (text, rgb, hue) in [
            ("#e8c07a", Some((0xe8, 0xc0, 0x7a)), None),
            ("yellow", None, Some(Hue::Yellow)),
            (
                "#E8C07A bright-red",
                Some((0xe8, 0xc0, 0x7a)),
                Some(Hue::BrightRed),
            ),
            ("default #000000", Some((0, 0, 0)), Some(Hue::Default)),
        ] {
            assert_eq!(text.parse(), Ok(Paint { rgb, hue }), "{text}");
        }
        for (text, what) in [
            ("#e8c0", "six digits"),
            ("#+8c07a", "six digits"),
            ("#é8c07", "six digits"),
            ("yelow", "did you mean “yellow”?"),
            ("red blue", "two colours"),
            ("#000000 #ffffff", "two colours"),
            ("", "without a name"),
        ] {
            let error = text.parse::<Paint>().unwrap_err();
            assert!(error.contains(what), "{text}: {error}");
        }
    }
}
