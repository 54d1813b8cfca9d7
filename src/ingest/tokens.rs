//! An article cut into words and signs, once for all that reads it.
//!
//! Offsets are bytes of the text as it is stored. Each word has its folded form beside it (lower case, without accents),
//! so that a word list needs one look-up and no copy.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with marks on them. Apostrophes, hyphens and full stops are signs of their own: `five-day` is three
    /// tokens, `U.S.` four, of which all but the first are [`Token::is_glued`].
    Word,
    /// Digits alone: `2025`, `27`; `27.5` is three tokens, `1st` two.
    Number,
    /// One character that is neither: a comma, a quotation mark, `%`, `$`.
    Sign,
    /// One or more line breaks.
    Break,
}

/// One word, number or sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it is made of.
    pub kind: Kind,
    /// Whether it follows the one before without a blank.
    pub is_glued: bool,
    /// Whether a word begins with a capital letter.
    pub is_capital: bool,
    /// Its first byte.
    start: u32,
    /// The byte after its last.
    end: u32,
    folded_start: u32,
    folded_end: u32,
}

impl Token {
    /// Its bytes in the text.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        index(self.start)..index(self.end)
    }
}

/// A text and its tokens. Texts of 4 GiB and more are cut at that length.
#[derive(Debug, Clone, Default)]
pub struct Tokens<'a> {
    text: &'a str,
    folded: String,
    list: Vec<Token>,
}

impl<'a> Tokens<'a> {
    /// Cuts `text`.
    #[must_use]
    pub fn read(text: &'a str) -> Self {
        let mut tokens = Self {
            text,
            // A token of ASCII alone has its folded form where it stands itself; those of others come behind.
            folded: text.to_ascii_lowercase(),
            list: Vec::with_capacity(text.len() / 5),
        };
        let mut at = 0;
        let mut is_glued = false;
        while let Some((kind, end, is_plain)) = next(text, at) {
            if u32::try_from(end).is_err() {
                break;
            }
            if let Some(kind) = kind {
                tokens.push(kind, is_glued, at..end, is_plain);
            }
            is_glued = kind.is_some_and(|kind| kind != Kind::Break);
            at = end;
        }
        tokens
    }

    fn push(&mut self, kind: Kind, is_glued: bool, range: Range<usize>, is_plain: bool) {
        let mut token = Token {
            kind,
            is_glued,
            is_capital: false,
            start: short(range.start),
            end: short(range.end),
            folded_start: short(range.start),
            folded_end: short(range.end),
        };
        if is_plain {
            let first = self.text.as_bytes().get(range.start);
            token.is_capital = first.is_some_and(u8::is_ascii_uppercase);
        } else {
            let own = self.text.get(range).unwrap_or_default();
            token.is_capital = own.chars().next().is_some_and(char::is_uppercase);
            let is_itself = matches!(own, "“" | "”" | "‘" | "’" | "–" | "—");
            if !own.is_ascii() && !is_itself {
                token.folded_start = short(self.folded.len());
                let plain = own.nfkd().filter(|c| !is_combining_mark(*c));
                self.folded.extend(plain.flat_map(char::to_lowercase));
                token.folded_end = short(self.folded.len());
            }
        }
        self.list.push(token);
    }

    /// The text.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// The tokens in order.
    #[must_use]
    pub fn list(&self) -> &[Token] {
        &self.list
    }

    /// The token at `at`.
    #[inline]
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&Token> {
        self.list.get(at)
    }

    /// Whether there is a token at `at` that follows the one before without a blank.
    #[inline]
    #[must_use]
    pub fn is_glued(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| token.is_glued)
    }

    /// Whether there is a word at `at` that begins with a capital letter.
    #[inline]
    #[must_use]
    pub fn is_capital(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| token.is_capital)
    }

    /// The folded form of the token at `at`; empty behind the end.
    #[inline]
    #[must_use]
    pub fn word(&self, at: usize) -> &str {
        let token = self.list.get(at);
        token
            .and_then(|token| {
                self.folded
                    .get(index(token.folded_start)..index(token.folded_end))
            })
            .unwrap_or_default()
    }

    /// The token at `at` as it stands in the text.
    #[inline]
    #[must_use]
    pub fn printed(&self, at: usize) -> &'a str {
        let token = self.list.get(at);
        token
            .and_then(|token| self.text.get(token.range()))
            .unwrap_or_default()
    }

    /// The bytes of a run of tokens; `None` for an empty one.
    #[must_use]
    pub fn span(&self, run: Range<usize>) -> Option<Range<usize>> {
        let first = self.list.get(run.start)?;
        let last = self.list.get(run.end.checked_sub(1)?)?;
        (run.start < run.end).then(|| first.range().start..last.range().end)
    }

    /// The token that covers byte `at` or, between tokens, the next one.
    #[must_use]
    pub fn at_byte(&self, at: usize) -> usize {
        self.list.partition_point(|token| token.range().end <= at)
    }
}

/// What begins at byte `at`, `None` for a blank, where it ends, and whether it is told to be ASCII; nothing at the end of
/// the text.
fn next(text: &str, at: usize) -> Option<(Option<Kind>, usize, bool)> {
    let rest = text.as_bytes().get(at..)?;
    let first = *rest.first()?;
    let length = |goes_on: fn(&u8) -> bool| {
        let length = rest.iter().take_while(|byte| goes_on(byte)).count();
        // What is no ASCII may go on with it.
        rest.get(length).is_none_or(u8::is_ascii).then_some(length)
    };
    let plain = match first {
        b' ' => Some((None, 1)),
        b'a'..=b'z' | b'A'..=b'Z' => length(u8::is_ascii_alphabetic).map(|n| (Some(Kind::Word), n)),
        b'0'..=b'9' => length(u8::is_ascii_digit).map(|n| (Some(Kind::Number), n)),
        b'!'..=b'~' => Some((Some(Kind::Sign), 1)),
        _ => None,
    };
    if let Some((kind, length)) = plain {
        return Some((kind, at + length, true));
    }
    let first = text.get(at..)?.chars().next()?;
    let kind = kind(first);
    let end = kind.map_or(at + first.len_utf8(), |kind| end(text, at, kind));
    Some((kind, end, false))
}

/// What a character begins; `None` for a blank.
fn kind(c: char) -> Option<Kind> {
    if c == '\n' || c == '\r' || c == '\u{2028}' || c == '\u{2029}' {
        Some(Kind::Break)
    } else if c.is_whitespace() {
        None
    } else if c.is_ascii_digit() {
        Some(Kind::Number)
    } else if c.is_alphabetic() || is_combining_mark(c) {
        Some(Kind::Word)
    } else {
        Some(Kind::Sign)
    }
}

/// Where the token that begins at `start` ends.
fn end(text: &str, start: usize, wanted: Kind) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    if wanted == Kind::Sign {
        return start + rest.chars().next().map_or(1, char::len_utf8);
    }
    let ends = |c: char| match wanted {
        // Blanks between two line breaks belong to them.
        Kind::Break => !c.is_whitespace(),
        _ => kind(c) != Some(wanted),
    };
    let length = rest.find(ends).unwrap_or(rest.len());
    let own = rest.get(..length).unwrap_or_default();
    let kept = if wanted == Kind::Break {
        own.rfind(['\n', '\r', '\u{2028}', '\u{2029}'])
            .map_or(own.len(), |at| {
                at + own
                    .get(at..)
                    .and_then(|r| r.chars().next())
                    .map_or(1, char::len_utf8)
            })
    } else {
        own.len()
    };
    start + kept.max(1)
}

fn index(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

fn short(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Kind, Tokens};

    #[test]
    fn words_numbers_and_signs_keep_their_bytes() {
        let text = "Müller's five-day U.S. trip:\n \n27.5% (서울) 1st";
        let tokens = Tokens::read(text);
        let printed: Vec<&str> = (0..tokens.list().len())
            .map(|at| tokens.printed(at))
            .collect();
        assert_eq!(
            printed,
            [
                "Müller", "'", "s", "five", "-", "day", "U", ".", "S", ".", "trip", ":", "\n \n",
                "27", ".", "5", "%", "(", "서울", ")", "1", "st"
            ]
        );
        assert_eq!(tokens.word(0), "muller");
        assert!(tokens.list()[1].is_glued && !tokens.list()[3].is_glued);
        assert_eq!(tokens.list()[12].kind, Kind::Break);
        assert!(!tokens.list()[13].is_glued);
        assert_eq!(tokens.span(3..6), Some(10..18));
        assert_eq!(tokens.at_byte(10), 3);
        assert_eq!(tokens.at_byte(text.len()), tokens.list().len());
    }

    #[test]
    fn nothing_and_blanks_have_no_token() {
        for text in ["", "   \t "] {
            assert!(Tokens::read(text).list().is_empty(), "{text:?}");
        }
    }
}
