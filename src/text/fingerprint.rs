//! What proves that a quote is verbatim without keeping the article.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::words::Words;

/// How many words each hash covers.
const WINDOW: usize = 4;

/// How many hexadecimal digits stand for one window.
const DIGITS: usize = 8;

/// The hashes of every four words that follow each other in an article, in order, over the whole file.
///
/// Written as one hexadecimal string, eight lower-case digits a window. Each hash is the 32-bit FNV-1a of the
/// four normalised words joined by one space, in UTF-8. A text of fewer than four words has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingerprint {
    windows: Arc<[u32]>,
}

/// Why a string is no fingerprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FingerprintError {
    /// The number of digits is not a multiple of eight.
    Length(usize),
    /// A character that is no hexadecimal digit, and how many characters stand before it.
    Digit(char, usize),
}

impl Fingerprint {
    /// Takes the fingerprint of a whole text.
    #[must_use]
    pub fn of(words: &Words) -> Self {
        let last = words.len().saturating_sub(WINDOW - 1);
        let windows = (0..last)
            .filter_map(|i| words.joined(i..i + WINDOW))
            .map(|joined| fnv1a(joined.as_bytes()))
            .collect();
        Self { windows }
    }

    /// The hashes in order; the one at `i` covers the words from position `i`.
    #[must_use]
    pub fn windows(&self) -> &[u32] {
        &self.windows
    }

    /// How many windows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.windows.len()
    }

    /// Whether there is no window, so that nothing can be proved.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.windows.is_empty()
    }

    /// How many words the text has; 0 when it has fewer than four.
    #[must_use]
    pub fn words_count(&self) -> usize {
        if self.is_empty() {
            0
        } else {
            self.len() + WINDOW - 1
        }
    }

    /// The word position where `quote` first stands. A quote of fewer than four words is never found, since
    /// nothing could prove it.
    #[must_use]
    pub fn position(&self, quote: &Words) -> Option<usize> {
        self.positions(quote).next()
    }

    /// Every word position where `quote` stands, in order.
    pub fn positions(&self, quote: &Words) -> impl Iterator<Item = usize> {
        let sought = Self::of(quote).windows;
        let starts = match sought.len() {
            0 => 0,
            length => (self.len() + 1).saturating_sub(length),
        };
        let first = sought.first().copied();
        let windows = self.windows.iter().take(starts).enumerate();
        // One number decides nearly always, and articles are long.
        let begins = windows.filter(move |(_, window)| Some(**window) == first);
        begins.map(|(at, _)| at).filter(move |&at| {
            let rest = self.windows.get(at..);
            rest.is_some_and(|rest| rest.starts_with(&sought))
        })
    }

    /// Whether `other` is the same article: nine of ten windows of `self` occur in it. An empty fingerprint
    /// recognises nothing.
    #[must_use]
    pub fn recognises(&self, other: &Self) -> bool {
        let there: HashSet<u32> = other.windows.iter().copied().collect();
        let known = self.windows.iter().filter(|hash| there.contains(hash));
        !self.is_empty() && known.count() * 10 >= self.len() * 9
    }
}

/// The 32-bit Fowler–Noll–Vo hash, variant 1a (RFC 9923).
fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.windows
            .iter()
            .try_for_each(|hash| write!(f, "{hash:08x}"))
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let mut windows = Vec::with_capacity(text.len() / DIGITS);
        let mut hash = 0_u32;
        let mut count = 0;
        for c in text.chars() {
            let digit = c.to_digit(16).ok_or(FingerprintError::Digit(c, count))?;
            hash = (hash << 4) | digit;
            count += 1;
            if count % DIGITS == 0 {
                windows.push(hash);
                hash = 0;
            }
        }
        if count % DIGITS == 0 {
            Ok(Self {
                windows: windows.into(),
            })
        } else {
            Err(FingerprintError::Length(count))
        }
    }
}

impl fmt::Display for FingerprintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(digits) => write!(
                f,
                "a fingerprint has {DIGITS} hexadecimal digits for each window, \
                 but {digits} digits are no multiple of {DIGITS}"
            ),
            Self::Digit(c, offset) => write!(
                f,
                "a fingerprint has hexadecimal digits only, but character {offset} is {c:?}"
            ),
        }
    }
}

impl std::error::Error for FingerprintError {}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Fingerprint {
    fn schema_name() -> Cow<'static, str> {
        "Fingerprint".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "Eight lower-case hexadecimal digits for each four words of the article.",
            "pattern": "^([0-9a-fA-F]{8})*$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Fingerprint, FingerprintError, fnv1a};
    use crate::text::words::Words;

    fn of(raw: &str) -> Fingerprint {
        Fingerprint::of(&Words::read(raw))
    }

    #[test]
    fn the_hash_is_fnv_1a() {
        for (text, hash) in [
            ("", 0x811c_9dc5),
            ("a", 0xe40c_292c),
            ("foobar", 0xbf9c_f968),
        ] {
            assert_eq!(fnv1a(text.as_bytes()), hash, "{text:?}");
        }
    }

    #[test]
    fn four_words_make_a_window() {
        for (raw, windows, words) in [
            ("", 0, 0),
            ("one two three", 0, 0),
            ("one two three four", 1, 4),
            ("일 이 삼 사 오", 2, 5),
        ] {
            let print = of(raw);
            assert_eq!(
                (print.len(), print.words_count()),
                (windows, words),
                "{raw:?}"
            );
        }
        assert_eq!(
            of("One, TWO: three four!").windows(),
            [fnv1a(b"one two three four")]
        );
    }

    #[test]
    fn a_quote_stands_where_its_words_stand() {
        let print = of("a b c d e; a b c d F. 관세 15% 인하 합의");
        for (quote, found) in [
            ("A b, c d", &[0, 5][..]),
            ("a b c d f", &[5]),
            ("관세 15% 인하", &[]),
            ("f 관세 15 인하", &[9]),
            ("a b c d e a b c d f 관세 15 인하 합의", &[0]),
            ("a b c d e a b c d f 관세 15 인하 합의 more", &[]),
            ("c d a b", &[]),
            ("", &[]),
        ] {
            let quote = Words::read(quote);
            assert_eq!(
                print.positions(&quote).collect::<Vec<_>>(),
                found,
                "{quote:?}"
            );
            assert_eq!(print.position(&quote), found.first().copied());
        }
        assert_eq!(
            Fingerprint::default().position(&Words::read("a b c d")),
            None
        );
    }

    #[test]
    fn a_string_and_back() {
        let print = of("the quick brown fox jumps");
        let written = print.to_string();
        assert_eq!(written.len(), 16);
        assert_eq!(written.parse(), Ok(print.clone()));
        assert_eq!(serde_json::to_value(&print).unwrap(), written);
        assert_eq!("".parse(), Ok(Fingerprint::default()));
        assert_eq!("0000000A".parse::<Fingerprint>().unwrap().windows(), [10]);
        for (text, error) in [
            ("abc", FingerprintError::Length(3)),
            ("0123456789", FingerprintError::Length(10)),
            ("0123456g", FingerprintError::Digit('g', 7)),
            ("한123", FingerprintError::Digit('한', 0)),
            ("+1234567", FingerprintError::Digit('+', 0)),
        ] {
            assert_eq!(text.parse::<Fingerprint>(), Err(error), "{text:?}");
        }
    }

    #[test]
    fn an_article_is_recognised_when_nine_of_ten_windows_occur() {
        let words: Vec<String> = (0..103).map(|n| format!("w{n}")).collect();
        let print = of(&words.join(" "));
        assert_eq!(print.len(), 100);
        for (kept, recognised) in [(103, true), (93, true), (92, false), (3, false)] {
            let part = of(&words[..kept].join(" "));
            assert_eq!(print.recognises(&part), recognised, "{kept} words");
        }
        assert!(!Fingerprint::default().recognises(&print));
        assert!(!Fingerprint::default().recognises(&Fingerprint::default()));
    }
}
