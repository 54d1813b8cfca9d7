//! The only maker of text that may reach a screen.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::{Deref, Range};

use arcstr::Substr;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// Text without anything that could steer a terminal or lie about its order.
///
/// Control characters, escape sequences, bidirectional overrides and invisible format characters are gone.
/// Only [`Clean::line`] and [`Clean::lines`] make one, so whatever holds a `Clean` can be drawn as it is.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(transparent)]
pub struct Clean(#[schemars(with = "String")] Substr);

impl Clean {
    /// Cleans `raw` into a single line: line breaks and tabs become one space each.
    #[must_use]
    pub fn line(raw: &str) -> Self {
        Self(Substr::from(&*strip(raw, false)))
    }

    /// Cleans `raw` and keeps its line breaks as `\n`; tabs become one space each.
    #[must_use]
    pub fn lines(raw: &str) -> Self {
        Self(Substr::from(&*strip(raw, true)))
    }

    /// The bytes `part` of it as a single line; none where they are no text of it. Thousands of quotes are parts of their
    /// articles: where nothing has to be cleaned away, a part takes no room of its own.
    #[must_use]
    pub fn part(&self, part: Range<usize>) -> Option<Self> {
        let raw = self.0.get(part.clone())?;
        let own = match strip(raw, false) {
            Cow::Borrowed(_) => self.0.substr(part),
            Cow::Owned(line) => Substr::from(line),
        };
        Some(Self(own))
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Serialize for Clean {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl Deref for Clean {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// Lets maps keyed by texts be asked with plain text; both hash alike.
impl Borrow<str> for Clean {
    fn borrow(&self) -> &str {
        self
    }
}

impl fmt::Debug for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl fmt::Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<&str> for Clean {
    fn from(raw: &str) -> Self {
        Self::line(raw)
    }
}

/// Whether a character stays as it is, whatever stands around it.
fn is_plain(c: char, keep_breaks: bool) -> bool {
    matches!(c, ' '..='~')
        || keep_breaks && c == '\n'
        || !matches!(c, '\u{2028}' | '\u{2029}') && !is_invisible(c)
}

fn strip(raw: &str, keep_breaks: bool) -> Cow<'_, str> {
    // Nearly all text is clean already, and most of it ASCII.
    let is_ascii = |byte: &u8| matches!(byte, b' '..=b'~') || (keep_breaks && *byte == b'\n');
    let bytes = raw.as_bytes().chunks(16);
    let plain = bytes.take_while(|chunk| chunk.iter().fold(true, |all, byte| all & is_ascii(byte)));
    let plain = plain.map(<[u8]>::len).sum::<usize>();
    let rest = raw.get(plain..).unwrap_or_default();
    if rest.chars().all(|c| is_plain(c, keep_breaks)) {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                out.push(if keep_breaks { '\n' } else { ' ' });
            }
            '\t' => out.push(' '),
            '\u{1b}' => skip_escape(&mut rest),
            '\u{9b}' => skip_sequence(&mut rest),
            c if is_invisible(c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Skips what belongs to an escape sequence, so that no `[31m` is left behind as text.
fn skip_escape(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    match rest.peek() {
        Some('[') => {
            rest.next();
            skip_sequence(rest);
        }
        Some(']' | 'P' | 'X' | '^' | '_') => skip_string(rest),
        Some(c) if c.is_ascii() && !c.is_control() => {
            rest.next();
        }
        _ => {}
    }
}

/// Skips the parameters and the final byte of a control sequence; stops at the first character that fits none.
fn skip_sequence(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    while rest.next_if(|c| matches!(c, ' '..='?')).is_some() {}
    rest.next_if(|c| matches!(c, '@'..='~'));
}

/// Skips a device or system command when its end is there; an unended one loses its introducer only, so that
/// a stray escape cannot swallow the rest of an article.
fn skip_string(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    rest.next();
    let mut ahead = rest.clone();
    while let Some(c) = ahead.next() {
        match c {
            '\u{7}' | '\u{9c}' => {
                *rest = ahead;
                return;
            }
            '\u{1b}' => {
                ahead.next_if_eq(&'\\');
                *rest = ahead;
                return;
            }
            '\n' => return,
            _ => {}
        }
    }
}

/// Whether `c` shows nothing of its own yet changes what a reader sees. The joiners U+200C and U+200D stay:
/// Persian, Indic scripts and emoji need them.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::Clean;

    #[test]
    fn a_line_holds_nothing_that_steers_a_terminal() {
        for (raw, line) in [
            ("plain", "plain"),
            ("\u{1b}[31mred\u{1b}[0m", "red"),
            ("a\u{9b}2Jb", "ab"),
            ("\u{1b}]0;title\u{7}after", "after"),
            ("\u{1b}]0;title\u{1b}\\after", "after"),
            ("\u{1b}]52;c;unended", "52;c;unended"),
            ("\u{1b}", ""),
            ("two\r\nlines\tand tab", "two lines and tab"),
            ("evil\u{202e}live", "evillive"),
            ("zero\u{200b}width\u{feff}", "zerowidth"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("bell\u{7}null\0", "bellnull"),
            ("서울 東京", "서울 東京"),
        ] {
            assert_eq!(Clean::line(raw).as_str(), line, "{raw:?}");
        }
    }

    #[test]
    fn a_part_is_a_line_and_shares_what_it_can() {
        let text = Clean::lines("Talks in\nOslo, é");
        for (part, line) in [
            (0..5, Some("Talks")),
            (6..13, Some("in Oslo")),
            (9..17, Some("Oslo, é")),
            (3..3, Some("")),
            (9..16, None),
            (12..40, None),
        ] {
            assert_eq!(text.part(part).as_deref(), line);
        }
        let oslo = text.part(9..13).unwrap();
        assert_eq!(oslo.as_ptr(), text.get(9..).unwrap().as_ptr());
        assert_eq!(oslo.part(1..3).as_deref(), Some("sl"));
        assert_eq!(serde_json::to_value(&oslo).unwrap(), "Oslo");
    }

    #[test]
    fn lines_keep_their_breaks() {
        assert_eq!(
            Clean::lines("a\r\nb\rc\u{2028}d\te").as_str(),
            "a\nb\nc\nd e"
        );
    }
}
