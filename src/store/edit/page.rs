//! The text of a file as its author laid it out, and how what is put into it stands there.

use std::ops::Range;

use serde_json::Value;

use crate::json::{Node, Span};
use crate::store::layout::{indent, lay_out_within};

/// A text, and what its lines end with.
pub struct Page<'a> {
    text: &'a str,
    /// The line break that is written.
    pub ending: &'static str,
}

impl<'a> Page<'a> {
    pub fn new(text: &'a str) -> Self {
        let ending = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Self { text, ending }
    }

    pub fn get(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    pub fn of(&self, node: &Node) -> &'a str {
        self.get(range(node.span))
    }

    /// What stands before `at` in its line.
    fn before(&self, at: usize) -> &'a str {
        let before = self.get(0..at);
        before.rsplit('\n').next().unwrap_or_default()
    }

    /// What stands before `at` in its line, where that is blank. What begins the text stands on no line of its own.
    pub fn own_margin(&self, at: usize) -> Option<&'a str> {
        let line = self.before(at);
        (line.len() < at && line.trim().is_empty()).then_some(line)
    }

    /// The blanks with which the line of `at` begins.
    pub fn margin(&self, at: usize) -> &'a str {
        let line = self.before(at);
        let blank = line.len() - line.trim_start().len();
        line.get(..blank).unwrap_or_default()
    }

    /// What a value stands behind in its line, that of its key; what else stands before the key does not count.
    pub fn ahead(&self, key: usize, value: usize) -> String {
        let prefix = self.get(key..value);
        match prefix.rsplit_once('\n') {
            Some((_, line)) => line.to_owned(),
            None => format!("{}{prefix}", self.margin(key)),
        }
    }

    /// A value behind `ahead`, in the line breaks and the indentation of the text.
    pub fn lay_out(&self, value: &Value, ahead: &str) -> String {
        lay_out_within(value, ahead).replace('\n', self.ending)
    }
}

/// The margin of what stands within something behind `margin`.
pub fn deeper(margin: &str) -> String {
    format!("{margin}{}", indent(margin))
}

pub fn range(span: Span) -> Range<usize> {
    index(span.start)..index(span.end)
}

pub fn index(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}
