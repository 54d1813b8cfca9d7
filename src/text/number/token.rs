//! The pieces of a text that matter to a reader of numbers.

use std::ops::Range;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::lexicon;

/// One piece of text, and its bytes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// Digits, with the letters that are glued to them and scale them.
    Numeral {
        value: Decimal,
        negative: bool,
        suffix: Option<lexicon::Suffix>,
    },
    /// One character such as `½`.
    Fraction(u32, u32),
    /// Letters, in lower case.
    Word(String),
    /// Any other character that is no space.
    Mark(char),
}

/// Cuts `text` into tokens. Spaces and what names a currency leave none, so that numbers on both sides of it
/// are neighbours.
pub(super) fn read(text: &str) -> Vec<Token> {
    let mut reader = Reader {
        text,
        at: 0,
        before: None,
        tokens: Vec::new(),
    };
    while let Some(c) = reader.peek() {
        reader.take(c);
    }
    reader.tokens
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// The character directly before `at`.
    before: Option<char>,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn advance(&mut self, bytes: usize) {
        let end = self.at + bytes;
        self.before = self
            .text
            .get(self.at..end)
            .and_then(|taken| taken.chars().next_back());
        self.at = end;
    }

    fn push(&mut self, kind: Kind, bytes: usize) {
        let range = self.at..self.at + bytes;
        self.tokens.push(Token { kind, range });
        self.advance(bytes);
    }

    fn take(&mut self, c: char) {
        if digit(c).is_some() || (c == '.' && self.starts_fraction()) {
            self.take_numeral();
        } else if let Some((numerator, denominator)) = lexicon::vulgar(c) {
            self.push(Kind::Fraction(numerator, denominator), c.len_utf8());
        } else if c.is_alphabetic() {
            self.take_word();
        } else if c.is_whitespace() || lexicon::is_currency_sign(c) {
            self.advance(c.len_utf8());
        } else {
            self.push(Kind::Mark(c), c.len_utf8());
        }
    }

    /// Whether a point here opens a number such as `.5`.
    fn starts_fraction(&self) -> bool {
        let after = self.rest().chars().nth(1);
        after.and_then(digit).is_some()
            && self
                .before
                .is_none_or(|c| c.is_whitespace() || lexicon::is_currency_sign(c))
    }

    fn take_numeral(&mut self) {
        let (digits, bytes) = read_digits(self.rest(), self.before == Some('.'));
        let negative = self.is_negative();
        let after = self.rest().get(bytes..).unwrap_or("");
        let letters = letters(after);
        let suffix = lexicon::suffix(letters);
        let glued = if suffix.is_some() || lexicon::is_ordinal_ending(letters) {
            letters.len()
        } else {
            0
        };
        let kind = Decimal::from_str(&digits).map_or(Kind::Mark('#'), |value| Kind::Numeral {
            value,
            negative,
            suffix,
        });
        self.push(kind, bytes + glued);
    }

    /// Whether a minus sign, not a hyphen, stands before the number.
    fn is_negative(&self) -> bool {
        let mut before = self.text.get(..self.at).unwrap_or("").chars().rev();
        matches!(before.next(), Some('-' | '−' | '–'))
            && before.next().is_none_or(|c| c.is_whitespace() || c == '(')
    }

    fn take_word(&mut self) {
        let letters = letters(self.rest()).len();
        let word = self.rest().get(..letters).unwrap_or("").to_lowercase();
        let after = self.rest().get(letters..).unwrap_or("");
        let next = after.chars().next();
        if lexicon::is_currency_code(&word)
            || (word.len() < 4 && next.is_some_and(lexicon::is_currency_sign))
        {
            self.advance(letters);
        } else if word.is_ascii() && names_digits(&word, after) {
            // The digits of G20 or F-150 name something; they state no number.
            let name = after.find(|c: char| c != '-' && !c.is_alphanumeric());
            let bytes = letters + name.unwrap_or(after.len());
            self.push(Kind::Word(word), bytes);
        } else {
            self.push(Kind::Word(word), letters);
        }
    }
}

/// Whether digits after `word` belong to a name: directly as in `G20`, or behind a letter as in `F-150`.
fn names_digits(word: &str, after: &str) -> bool {
    let direct = if word.len() == 1 {
        after.strip_prefix('-').unwrap_or(after)
    } else {
        after
    };
    direct.chars().next().and_then(digit).is_some()
}

fn letters(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic());
    text.get(..end.unwrap_or(text.len())).unwrap_or("")
}

/// The value of a decimal digit, also a fullwidth or an Arabic one.
fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => return Some(c),
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}

/// Reads `1,200`, `27.5` or `.5` from the start of `text`: its digits with a point, and its bytes. What has more
/// than one point is a date or a version, whose parts are read one by one; `after_point` tells that one of
/// them stands before.
fn read_digits(text: &str, after_point: bool) -> (String, usize) {
    let (mut digits, mut bytes) = run(text);
    let from = |bytes: usize| text.get(bytes..).unwrap_or("");
    if (1..=3).contains(&digits.chars().count()) {
        while let Some((group, length)) = from(bytes).strip_prefix(',').map(run)
            && group.len() == 3
        {
            digits.push_str(&group);
            bytes += 1 + length;
        }
    }
    if let Some((fraction, length)) = from(bytes).strip_prefix('.').map(run)
        && length > 0
    {
        let end = bytes + 1 + length;
        let dotted = from(end)
            .strip_prefix('.')
            .map(run)
            .is_some_and(|(_, more)| more > 0);
        if (!dotted && !after_point) || bytes == 0 {
            digits = format!("{digits:0>1}.{fraction}");
            bytes = end;
        }
    }
    (digits, bytes)
}

fn run(text: &str) -> (String, usize) {
    let digits: String = text.chars().map_while(digit).collect();
    let bytes = text
        .chars()
        .take_while(|&c| digit(c).is_some())
        .map(char::len_utf8)
        .sum();
    (digits, bytes)
}
