//! One key press, and how it is written.

use std::fmt;
use std::str::FromStr;

/// Which key was pressed, apart from its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A key that types a character; the character says whether Shift was held.
    Char(char),
    /// A function key, 1 to 24.
    F(u8),
    /// Enter or Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab; with [`Key::has_shift`] set, the back tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// How keys without a character are written; the first name of a code is the one shown.
const NAMES: &[(&str, Code)] = &[
    ("Enter", Code::Enter),
    ("Return", Code::Enter),
    ("Esc", Code::Esc),
    ("Escape", Code::Esc),
    ("Tab", Code::Tab),
    ("Backspace", Code::Backspace),
    ("Del", Code::Delete),
    ("Delete", Code::Delete),
    ("Ins", Code::Insert),
    ("Insert", Code::Insert),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PgUp", Code::PageUp),
    ("PageUp", Code::PageUp),
    ("PgDn", Code::PageDown),
    ("PageDown", Code::PageDown),
    ("Space", Code::Char(' ')),
    ("↑", Code::Up),
    ("↓", Code::Down),
    ("←", Code::Left),
    ("→", Code::Right),
];

/// One key with its modifiers, in the one form that compares equal however a terminal reports it.
///
/// Written as `j`, `G`, `Ctrl-d`, `Alt-Enter`, `Shift-Tab`, `PgDn`, `Space`, `F5`; names and modifiers may be
/// in any case. [`Key::new`] is the only maker, so Shift never stands beside a character (`G`, not `Shift-g`)
/// and a letter with Ctrl is always lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: Code,
    ctrl: bool,
    alt: bool,
    shift: bool,
}

impl Key {
    /// Puts a key into its one form.
    #[must_use]
    pub fn new(code: Code, ctrl: bool, alt: bool, shift: bool) -> Self {
        let (code, shift) = match code {
            Code::Char(c) if ctrl => (Code::Char(c.to_ascii_lowercase()), false),
            Code::Char(c) if shift => (Code::Char(upper(c)), false),
            Code::Char(_) => (code, false),
            code => (code, shift),
        };
        Self {
            code,
            ctrl,
            alt,
            shift,
        }
    }

    /// A key without modifiers.
    #[must_use]
    pub fn plain(code: Code) -> Self {
        Self::new(code, false, false, false)
    }

    /// The key that types `c`.
    #[must_use]
    pub fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// A character with Ctrl held.
    #[must_use]
    pub fn ctrl(c: char) -> Self {
        Self::new(Code::Char(c), true, false, false)
    }

    /// Which key it is.
    #[must_use]
    pub fn code(self) -> Code {
        self.code
    }

    /// Whether Ctrl was held.
    #[must_use]
    pub fn has_ctrl(self) -> bool {
        self.ctrl
    }

    /// Whether Alt was held.
    #[must_use]
    pub fn has_alt(self) -> bool {
        self.alt
    }

    /// Whether Shift was held; never for a character, which tells it itself.
    #[must_use]
    pub fn has_shift(self) -> bool {
        self.shift
    }

    /// The character that a text field takes from this key, if it types one.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [
            (self.ctrl, "Ctrl-"),
            (self.alt, "Alt-"),
            (self.shift, "Shift-"),
        ] {
            if held {
                f.write_str(name)?;
            }
        }
        match (self.code, NAMES.iter().find(|(_, code)| *code == self.code)) {
            (_, Some((name, _))) => f.write_str(name),
            (Code::F(n), None) => write!(f, "F{n}"),
            (Code::Char(c), None) => write!(f, "{c}"),
            (code, None) => write!(f, "{code:?}"),
        }
    }
}

/// A key notation that names no key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadableKey(pub String);

impl fmt::Display for UnreadableKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no key is called `{}`", self.0)?;
        if self.0.chars().count() > 1 && self.0.chars().all(char::is_alphanumeric) {
            let spaced: Vec<String> = self.0.chars().map(String::from).collect();
            write!(
                f,
                "; keys pressed one after the other have spaces: `{}`",
                spaced.join(" ")
            )?;
        }
        Ok(())
    }
}

impl std::error::Error for UnreadableKey {}

impl FromStr for Key {
    type Err = UnreadableKey;

    fn from_str(written: &str) -> Result<Self, UnreadableKey> {
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = written;
        while let Some((modifier, after)) = rest.split_once('-').filter(|(_, a)| !a.is_empty()) {
            let held = match modifier.to_ascii_lowercase().as_str() {
                "ctrl" => &mut ctrl,
                "alt" => &mut alt,
                "shift" => &mut shift,
                _ => break,
            };
            *held = true;
            rest = after;
        }
        let code = code(rest).ok_or_else(|| UnreadableKey(written.to_owned()))?;
        // What Shift makes of a digit or a sign depends on the keyboard, so only letters take it.
        let odd = matches!(code, Code::Char(c) if shift && !c.is_alphabetic());
        if odd {
            Err(UnreadableKey(written.to_owned()))
        } else {
            Ok(Self::new(code, ctrl, alt, shift))
        }
    }
}

fn code(written: &str) -> Option<Code> {
    let mut chars = written.chars();
    let named = NAMES
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(written));
    match (chars.next(), chars.as_str(), named) {
        (_, _, Some((_, code))) => Some(*code),
        (Some(c), "", None) if !c.is_control() && !c.is_whitespace() => Some(Code::Char(c)),
        (Some('F' | 'f'), number, None) => number
            .parse()
            .ok()
            .filter(|n| (1..=24).contains(n))
            .map(Code::F),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, Key};

    #[test]
    fn notation_is_read_and_shown_the_same() {
        for (written, shown) in [
            ("j", "j"),
            ("G", "G"),
            ("Shift-g", "G"),
            ("ctrl-D", "Ctrl-d"),
            ("Ctrl-Shift-c", "Ctrl-c"),
            ("Shift-Tab", "Shift-Tab"),
            ("alt-enter", "Alt-Enter"),
            ("pagedown", "PgDn"),
            ("Space", "Space"),
            ("F5", "F5"),
            ("f24", "F24"),
            ("f", "f"),
            (":", ":"),
            ("-", "-"),
            ("Ctrl--", "Ctrl--"),
            ("↓", "Down"),
            ("é", "é"),
        ] {
            let key: Key = written.parse().unwrap();
            assert_eq!(key.to_string(), shown, "{written}");
            assert_eq!(shown.parse(), Ok(key), "{written}");
        }
    }

    #[test]
    fn what_names_no_key_is_refused() {
        for written in [
            "", "gg", "F0", "F25", "Hyper-x", "Ctrl-", "Shift-1", " ", "\u{1b}",
        ] {
            let error = written.parse::<Key>().unwrap_err().to_string();
            assert!(error.contains(written), "{error}");
        }
        assert!(
            "gg".parse::<Key>()
                .unwrap_err()
                .to_string()
                .contains("`g g`")
        );
    }

    #[test]
    fn only_characters_without_ctrl_or_alt_are_typed() {
        assert_eq!(Key::char('é').typed(), Some('é'));
        assert_eq!(Key::ctrl('c').typed(), None);
        assert_eq!(Key::new(Code::Char('x'), false, true, false).typed(), None);
        assert_eq!(Key::plain(Code::Enter).typed(), None);
    }
}
