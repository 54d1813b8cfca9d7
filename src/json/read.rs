//! What can be read from a JSON value.

use super::fields::Fields;
use super::node::{Kind, Node};
use super::problem::{Fault, Log};
use crate::text::Clean;

/// A type that can be read from a JSON value.
///
/// Reading never stops: what is wrong goes into the log and a stand-in takes its place, so that one run finds every
/// fault. Whoever reads must leave out each entry that holds an error, so no stand-in is ever shown.
pub trait Read: Sized + Default {
    /// What to write where a value of this type is wanted.
    const EXPECTED: &'static str;

    /// Reads one value.
    fn read(node: &Node, log: &mut Log) -> Self;

    /// The value that stands for a missing key; `None` when the key must be there.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// Whether it reads as if its key were not there, which is then not written either.
    #[must_use]
    fn says_nothing(&self) -> bool {
        false
    }
}

/// A type that is read from some of the keys of an object.
pub trait Keys: Sized + Default {
    /// The keys that must be there.
    fn required() -> Vec<&'static str>;

    /// Takes its own keys, leaving the others.
    fn take(fields: &mut Fields<'_, '_>) -> Self;
}

/// Reads an object that holds the keys of `T` and no others.
pub fn read_object<T: Keys>(node: &Node, log: &mut Log) -> T {
    let mut fields = Fields::open(node, log);
    let value = T::take(&mut fields);
    fields.close();
    value
}

/// Notes that `node` is not what was `expected`.
pub fn refuse(node: &Node, expected: &str, log: &mut Log) {
    let what = format!("expected {expected}, found {}", node.name());
    log.push(Fault::error(node.span, &what));
}

impl<T: Read> Read for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read(node: &Node, log: &mut Log) -> Self {
        match node.kind {
            Kind::Null => None,
            _ => Some(T::read(node, log)),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn says_nothing(&self) -> bool {
        self.is_none()
    }
}

impl<T: Read> Read for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read(node: &Node, log: &mut Log) -> Self {
        Self::new(T::read(node, log))
    }

    fn absent() -> Option<Self> {
        T::absent().map(Self::new)
    }
}

impl<T: Read> Read for Vec<T> {
    const EXPECTED: &'static str = "a list […]";

    fn read(node: &Node, log: &mut Log) -> Self {
        if let Kind::Array(items) = &node.kind {
            return items.iter().map(|item| T::read(item, log)).collect();
        }
        refuse(node, "a list […]", log);
        Self::new()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn says_nothing(&self) -> bool {
        self.is_empty()
    }
}

impl Read for Clean {
    const EXPECTED: &'static str = "a string \"…\"";

    fn read(node: &Node, log: &mut Log) -> Self {
        if let Kind::Text(text) = &node.kind {
            return text.clone();
        }
        refuse(node, "a string", log);
        Self::default()
    }
}

impl Read for bool {
    const EXPECTED: &'static str = "true or false";

    fn read(node: &Node, log: &mut Log) -> Self {
        if let Kind::Bool(value) = node.kind {
            return value;
        }
        refuse(node, "true or false", log);
        false
    }

    /// A flag that is not there is not set.
    fn absent() -> Option<Self> {
        Some(false)
    }

    fn says_nothing(&self) -> bool {
        !self
    }
}

macro_rules! read_number {
    ($($number:ty: $expected:literal),*) => {$(
        impl Read for $number {
            const EXPECTED: &'static str = $expected;

            fn read(node: &Node, log: &mut Log) -> Self {
                if let Kind::Number(text) = &node.kind
                    && let Ok(value) = text.parse()
                {
                    return value;
                }
                let found = match &node.kind {
                    Kind::Number(text) => text.to_string(),
                    _ => node.name().to_owned(),
                };
                let what = format!("expected {}, found {found}", $expected);
                log.push(Fault::error(node.span, &what));
                Self::default()
            }
        }
    )*};
}

read_number!(u32: "a whole number", f64: "a number");

/// Reads a string that a type parses; its error says what is wrong and what to write instead.
pub fn read_parsed<T>(node: &Node, expected: &str, log: &mut Log) -> T
where
    T: std::str::FromStr + Default,
    T::Err: std::fmt::Display,
{
    let Kind::Text(text) = &node.kind else {
        match node.bare().filter(|word| word.parse::<T>().is_ok()) {
            Some(word) => {
                let what = format!("{word} stands here without its quotes");
                log.push(Fault::error(node.span, &what).instead(&format!("write \"{word}\"")));
            }
            None => refuse(node, expected, log),
        }
        return T::default();
    };
    text.parse().unwrap_or_else(|error: T::Err| {
        let what = error.to_string();
        let fault = Fault::error(node.span, &what);
        // "Did you mean …?" is advice enough.
        log.push(if what.ends_with('?') {
            fault
        } else {
            fault.instead(&format!("write {expected}"))
        });
        T::default()
    })
}
