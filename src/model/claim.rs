//! One value that a source states for one attribute, with its citations.

use schemars::JsonSchema;
use serde::Serialize;

use super::cites::Cites;
use super::id::Id;
use super::vocabulary::{Relation, Role};
use super::when::When;
use crate::json::record::record;
use crate::json::{Fault, Fields, Keys, Kind, Log, Node, Read, Span, read};
use crate::text::Clean;

/// A value and who states it where.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Claim<T> {
    /// What is claimed.
    #[serde(flatten)]
    pub what: T,
    /// Who says so, when, and where it stands.
    #[serde(flatten)]
    pub statement: Statement,
}

record! {
    /// What every claim has beside its value.
    pub struct Statement {
        /// The source's own wording, a contiguous part of one of its quotes.
        pub said: Option<Clean>,
        /// The party or person who states it; absent when the outlet does in its own voice.
        pub by: Option<Id>,
        /// When it was said.
        pub on: Option<Box<When>>,
        /// What a number or a stand is of, from the dossier's list.
        pub basis: Option<Box<Id>>,
        /// A name for rulings to refer to.
        pub id: Option<Box<Id>>,
        /// Where it stands; never empty.
        pub cite: Cites,
    }
}

record! {
    /// A source and the words in it that support something: a quote, or a range of words.
    pub struct Citation {
        /// The source.
        pub source: Id,
        /// Words taken verbatim from the article.
        pub quote: Option<Clean>,
        /// Words of the article by number: from inclusive, to exclusive, counted from 0 as the fingerprint counts.
        pub words: Option<WordRange>,
        /// Who reported it first.
        pub via: Option<Box<Id>>,
    }
}

impl Citation {
    /// Which words of which source it points at, so that two of the same words are told to be so; none where it points at none.
    #[must_use]
    pub fn place(&self) -> Option<(&str, &str, Option<WordRange>)> {
        let quote = self.quote.as_deref().unwrap_or_default();
        let is_of_words = !quote.is_empty() || self.words.is_some();
        (is_of_words && !self.source.is_missing()).then_some((&*self.source, quote, self.words))
    }
}

/// A value that needs no other key.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Plain<T> {
    /// The value.
    pub value: T,
}

impl<T: Read> Keys for Plain<T> {
    fn required() -> Vec<&'static str> {
        vec!["value"]
    }

    fn take(fields: &mut Fields<'_, '_>) -> Self {
        Self {
            value: fields.take("value"),
        }
    }
}

record! {
    /// Someone at an event.
    pub struct Participation {
        /// A person or a party.
        pub value: Id,
        /// What they do there.
        pub role: Role,
    }
}

record! {
    /// An event's standing to another.
    pub struct Membership {
        /// The other event.
        pub value: Id,
        /// How this one stands to it.
        pub relation: Relation,
    }
}

/// A range of words: from inclusive, to exclusive.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct WordRange(pub u32, pub u32);

impl WordRange {
    /// The first word's number.
    #[must_use]
    pub fn from(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }

    /// The number after the last word's.
    #[must_use]
    pub fn to(self) -> usize {
        usize::try_from(self.1).unwrap_or(usize::MAX)
    }
}

impl Read for WordRange {
    const EXPECTED: &'static str = "two word numbers [from, to]";

    fn read(node: &Node, log: &mut Log) -> Self {
        if let Kind::Array(items) = &node.kind
            && let [from, to] = items.as_slice()
        {
            let range = Self(u32::read(from, log), u32::read(to, log));
            if range.0 >= range.1 {
                log.push(
                    Fault::error(node.span, "a range of words must end after it begins")
                        .instead("write [from, to], from included, to excluded"),
                );
            }
            return range;
        }
        read::refuse(node, Self::EXPECTED, log);
        Self::default()
    }
}

impl<T: Keys> Read for Claim<T> {
    const EXPECTED: &'static str = "a claim {…} with its \"cite\"";

    fn read(node: &Node, log: &mut Log) -> Self {
        let mut fields = Fields::open(node, log);
        let claim = Self {
            what: T::take(&mut fields),
            statement: Statement::take(&mut fields),
        };
        fields.close();
        claim
    }
}

impl<T> Claim<T> {
    /// Where the claim stands in its file.
    pub const fn at(&self) -> Span {
        self.statement.at
    }
}
