//! A filter cut into its words, each with its bytes.

use std::ops::Range;

/// One term as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The bytes of all of it.
    pub span: Range<usize>,
    /// Whether `-` stands before it.
    pub is_excluded: bool,
    /// What stands before the colon, with its bytes; absent in a term that is words alone.
    pub key: Option<(String, Range<usize>)>,
    /// What stands behind the colon, cut at commas; the words alone of a term without a key.
    pub values: Vec<WrittenValue>,
}

/// One of several values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenValue {
    /// The text, without quotation marks.
    pub text: String,
    /// Its bytes, quotation marks included.
    pub span: Range<usize>,
    /// Whether it stands in quotation marks.
    pub is_quoted: bool,
    /// Whether a quotation mark is not closed.
    pub is_open: bool,
}

/// Cuts a filter at blanks outside quotation marks. Nothing is refused here: what is wrong is told by the parser, and
/// completion goes on beside a fault.
#[must_use]
pub fn read(text: &str) -> Vec<Written> {
    let mut reader = Reader {
        text,
        at: 0,
        terms: Vec::new(),
    };
    while reader.skip_blanks() {
        reader.read_term();
    }
    reader.terms
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    terms: Vec<Written>,
}

const fn is_quotation(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn skip(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    /// Whether something follows.
    fn skip_blanks(&mut self) -> bool {
        while let Some(c) = self.peek() {
            if !c.is_whitespace() {
                return true;
            }
            self.skip(c);
        }
        false
    }

    fn read_term(&mut self) {
        let start = self.at;
        let is_excluded = self.peek() == Some('-');
        if is_excluded {
            self.skip('-');
        }
        let key = self.read_key();
        let mut values = vec![self.read_value(key.is_some())];
        while key.is_some() && self.peek() == Some(',') {
            self.skip(',');
            values.push(self.read_value(true));
        }
        self.terms.push(Written {
            span: start..self.at,
            is_excluded,
            key,
            values,
        });
    }

    /// Letters before a colon; `14:30` has none.
    fn read_key(&mut self) -> Option<(String, Range<usize>)> {
        let rest = self.text.get(self.at..)?;
        let (key, _) = rest.split_once(':')?;
        let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphabetic() || c == '-');
        if !is_key {
            return None;
        }
        let span = self.at..self.at + key.len();
        self.at = span.end + 1;
        Some((key.to_owned(), span))
    }

    fn read_value(&mut self, ends_at_comma: bool) -> WrittenValue {
        let start = self.at;
        let mut value = WrittenValue::default();
        while let Some(c) = self.peek() {
            if is_quotation(c) {
                value.is_quoted = true;
                value.is_open = !value.is_open;
            } else if !value.is_open && (c.is_whitespace() || ends_at_comma && c == ',') {
                break;
            } else {
                value.text.push(c);
            }
            self.skip(c);
        }
        value.span = start..self.at;
        value
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn words_keys_and_quotation_marks_are_told_apart() {
        for (text, terms) in [
            ("", &[][..]),
            ("  soy  beans ", &["2..5 soy", "7..12 beans"]),
            ("\"soy beans\"", &["0..11 'soy beans'"]),
            ("party:KR,JP x", &["0..11 party: KR|JP", "12..13 x"]),
            ("-topic:autos", &["0..12 -topic: autos"]),
            ("party:\"South Korea\",", &["0..20 party: 'South Korea'|"]),
            ("party:", &["0..6 party: "]),
            ("at 14:30", &["0..2 at", "3..8 14:30"]),
            ("a,b", &["0..3 a,b"]),
            ("party:“Süd Korea", &["0..19 party: 'Süd Korea…"]),
            ("-", &["0..1 -"]),
        ] {
            let found: Vec<String> = read(text)
                .iter()
                .map(|term| {
                    let key = term.key.as_ref().map(|(key, _)| format!("{key}: "));
                    let values: Vec<String> = term
                        .values
                        .iter()
                        .map(|value| match (value.is_quoted, value.is_open) {
                            (true, true) => format!("'{}…", value.text),
                            (true, false) => format!("'{}'", value.text),
                            _ => value.text.clone(),
                        })
                        .collect();
                    let minus = if term.is_excluded { "-" } else { "" };
                    let key = key.unwrap_or_default();
                    format!("{:?} {minus}{key}{}", term.span, values.join("|"))
                })
                .collect();
            assert_eq!(found, terms, "{text}");
        }
    }
}
