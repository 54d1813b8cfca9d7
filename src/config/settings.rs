//! What a settings file can ask for.

use super::bindings::Bindings;
use super::kiosk::Kiosk;
use crate::json::record::{record, vocabulary};
use crate::text::Clean;

vocabulary! {
    /// Which signs the screen uses.
    pub enum Signs("set of signs") {
        /// What the locale and the terminal can show.
        Auto = "auto",
        /// Unicode, whatever the locale says.
        Unicode = "unicode",
        /// ASCII alone.
        Ascii = "ascii",
    }
}

vocabulary! {
    /// How many colours the screen uses.
    pub enum Colours("number of colours") {
        /// What the terminal says that it has.
        Auto = "auto",
        /// Any colour.
        True = "true",
        /// The fixed ones of the 256-colour palette.
        Fixed256 = "256",
        /// The sixteen that the user has chosen.
        Ansi16 = "16",
        /// None.
        None = "none",
    }
}

vocabulary! {
    /// How many cells the terminal gives to characters whose width Unicode calls ambiguous, such as `→` and `●`.
    pub enum AmbiguousWidth("width") {
        /// One, as most terminals do.
        Narrow = "narrow",
        /// Two, as terminals set up for Chinese, Japanese or Korean may do.
        Wide = "wide",
    }
}

vocabulary! {
    /// Whom the mouse belongs to.
    pub enum Mouse("state of the mouse") {
        /// The program.
        On = "on",
        /// The terminal, to select text.
        Off = "off",
    }
}

record! {
    /// One settings file. What is absent stays as it is without a file.
    pub struct Settings {
        /// The keys that commands get instead of those they have.
        pub keys: Bindings,
        /// Which signs.
        pub glyphs: Option<Signs>,
        /// How many colours; goes before `NO_COLOR`.
        pub colours: Option<Colours>,
        /// A theme by its name, or by its file; goes after `--theme`.
        pub theme: Option<Clean>,
        /// Whether clicks and the wheel are the program's.
        pub mouse: Option<Mouse>,
        /// How wide the terminal draws characters of ambiguous width.
        pub ambiguous_width: Option<AmbiguousWidth>,
        /// The wall.
        pub kiosk: Option<Kiosk>,
    }
}
