//! A JSON value together with its place.

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};

use super::problem::{Fault, Span};
use crate::text::Clean;

/// A value and the bytes that it takes up.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a value can be; strings are cleaned already.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as written.
    Number(Clean),
    /// A string, without what could steer a terminal.
    Text(Clean),
    /// A list.
    Array(Vec<Node>),
    /// An object, its members in the order of writing, repeated keys included.
    Object(Vec<Member>),
}

/// One key of an object and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// The key.
    pub key: Clean,
    /// Where the key stands.
    pub span: Span,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// Reads JSON; comments are the only leniency.
    ///
    /// # Errors
    /// The first place where `text` stops being JSON: a parser that guesses on would report faults that are none.
    pub fn parse(text: &str, file: u32) -> Result<Self, Fault> {
        let collect = CollectOptions {
            comments: CommentCollectionStrategy::Off,
            tokens: false,
        };
        let whole = span(file, 0..text.len());
        match parse_to_ast(text, &collect, &strict()) {
            Ok(parsed) => match parsed.value {
                Some(value) => Ok(convert(value, file)),
                None => Err(Fault::error(whole, "the file is empty")
                    .instead("write a dossier, beginning with {\"format\": 1, \"title\": …}")),
            },
            Err(error) => {
                let range = error.range();
                let fault = Fault::error(
                    span(file, range.start..range.end),
                    &format!("not JSON: {}", lower_first(&error.kind().to_string())),
                );
                Err(fault.instead(advice(error.kind())))
            }
        }
    }

    /// Whether `text` holds no value at all, nothing but blanks and comments.
    #[must_use]
    pub fn is_blank(text: &str) -> bool {
        let collect = CollectOptions {
            comments: CommentCollectionStrategy::Off,
            tokens: false,
        };
        parse_to_ast(text, &collect, &strict()).is_ok_and(|parsed| parsed.value.is_none())
    }

    /// What the value is called in a message.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self.kind {
            Kind::Null => "null",
            Kind::Bool(_) => "true or false",
            Kind::Number(_) => "a number",
            Kind::Text(_) => "a string",
            Kind::Array(_) => "a list",
            Kind::Object(_) => "an object",
        }
    }

    /// A number or a word as it stands in the file, which may be a string that lacks its quotes.
    #[must_use]
    pub fn bare(&self) -> Option<&str> {
        match &self.kind {
            Kind::Bool(true) => Some("true"),
            Kind::Bool(false) => Some("false"),
            Kind::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The value of `key`, when this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.kind {
            Kind::Object(members) => members
                .iter()
                .find(|member| &*member.key == key)
                .map(|member| &member.value),
            _ => None,
        }
    }

    /// The item at `index`, when this is a list that has it.
    #[must_use]
    pub fn item(&self, index: usize) -> Option<&Self> {
        match &self.kind {
            Kind::Array(items) => items.get(index),
            _ => None,
        }
    }

    /// The value that takes up exactly `span`, this one or one inside it.
    #[must_use]
    pub fn find(&self, span: Span) -> Option<&Self> {
        if self.span == span {
            return Some(self);
        }
        if !self.span.holds(span) {
            return None;
        }
        match &self.kind {
            Kind::Array(items) => {
                // What stands side by side is in the order of the file, so one item at most can hold the place.
                let at = items.partition_point(|item| item.span.end <= span.start);
                items.get(at)?.find(span)
            }
            Kind::Object(members) => {
                let at = members.partition_point(|member| member.value.span.end <= span.start);
                members.get(at)?.value.find(span)
            }
            _ => None,
        }
    }
}

const fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: true,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

const fn advice(kind: &ParseErrorKind) -> &'static str {
    match kind {
        ParseErrorKind::TrailingCommasNotAllowed => "take the last comma out",
        ParseErrorKind::ExpectedComma => "put a comma between the two",
        ParseErrorKind::SingleQuotedStringsNotAllowed => "use double quotes",
        ParseErrorKind::UnterminatedArray => "close the list with ]",
        ParseErrorKind::UnterminatedObject => "close the object with }",
        ParseErrorKind::UnexpectedWord | ParseErrorKind::ExpectedStringObjectProperty => {
            "put keys and words in double quotes"
        }
        ParseErrorKind::MultipleRootJsonValues => "a file holds one value: take the rest out",
        _ => "mend it here; the rest of the file has not been read",
    }
}

/// Bytes beyond 4 GiB cannot be addressed; a file that large is refused before it gets here.
pub(super) fn span(file: u32, range: std::ops::Range<usize>) -> Span {
    let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    Span {
        file,
        start: clamp(range.start),
        end: clamp(range.end),
    }
}

fn convert(value: ast::Value<'_>, file: u32) -> Node {
    let range = value.range();
    let kind = match value {
        ast::Value::NullKeyword(_) => Kind::Null,
        ast::Value::BooleanLit(lit) => Kind::Bool(lit.value),
        ast::Value::NumberLit(lit) => Kind::Number(Clean::line(lit.value)),
        ast::Value::StringLit(lit) => Kind::Text(Clean::line(&lit.value)),
        ast::Value::Array(array) => Kind::Array(
            array
                .elements
                .into_iter()
                .map(|item| convert(item, file))
                .collect(),
        ),
        ast::Value::Object(object) => Kind::Object(
            object
                .properties
                .into_iter()
                .map(|prop| member(prop, file))
                .collect(),
        ),
    };
    Node {
        span: span(file, range.start..range.end),
        kind,
    }
}

fn member(prop: ast::ObjectProp<'_>, file: u32) -> Member {
    let range = prop.name.range();
    Member {
        key: Clean::line(prop.name.as_str()),
        span: span(file, range.start..range.end),
        value: convert(prop.value, file),
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{Kind, Node};

    #[test]
    fn only_json_with_comments_is_read() {
        for (text, is_json) in [
            ("{}", true),
            ("// note\n{\"a\": [1, -2.5e3, true, null]} /* end */", true),
            ("\"\\ud83d\\ude00\"", true),
            ("", false),
            ("// note", false),
            ("{a: 1}", false),
            ("{'a': 1}", false),
            ("[1,]", false),
            ("[1 2]", false),
            ("[0x10]", false),
            ("[.5]", false),
            ("[+5]", false),
            ("[NaN]", false),
            ("\"\\x41\"", false),
            ("\"unended", false),
            ("{} {}", false),
        ] {
            assert_eq!(Node::parse(text, 0).is_ok(), is_json, "{text}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Node::parse(&nested(100), 0).is_ok());
        assert!(Node::parse(&nested(100_000), 0).is_err());
    }

    #[test]
    fn a_value_is_found_where_it_stands() {
        let text = "{\"a\": [10, {\"b\": \"\\u001b[31mc\"}]}";
        let root = Node::parse(text, 3).unwrap();
        let item = root.get("a").unwrap().item(1).unwrap();
        let value = item.get("b").unwrap();
        assert_eq!(value.kind, Kind::Text("c".into()), "strings are cleaned");
        assert_eq!(value.span.file, 3);
        assert_eq!(root.find(value.span), Some(value));
        assert!(root.span.holds(item.span) && item.span.holds(value.span));
        assert!(!value.span.holds(item.span));
        assert_eq!(root.get("b"), None);
        assert_eq!(root.item(0), None);
    }

    #[test]
    fn every_value_is_found_among_its_siblings() {
        let text = "{\"a\": [1,2,[3,4],{\"b\":5,\"c\":[]}], \"d\":6, \"e\":{\"f\":null}}";
        let root = Node::parse(text, 0).unwrap();
        let mut waiting = vec![&root];
        let mut met = 0;
        while let Some(node) = waiting.pop() {
            assert!(
                std::ptr::eq(root.find(node.span).unwrap(), node),
                "{node:?}"
            );
            met += 1;
            match &node.kind {
                Kind::Array(items) => waiting.extend(items),
                Kind::Object(members) => {
                    for member in members {
                        assert_eq!(root.find(member.span), None, "a key is no value");
                        waiting.push(&member.value);
                    }
                }
                _ => {}
            }
        }
        assert_eq!(met, 13);
    }
}
