//! The record of one article.

use schemars::JsonSchema;
use serde::Serialize;

use super::id::Id;
use super::vocabulary::Basis;
use super::when::When;
use crate::json::record::record;
use crate::json::{Fields, Keys, Log, Node, Read, Span, read};
use crate::text::{Clean, Fingerprint};

/// How a digest begins that still waits for a person's words.
pub const PLACEHOLDER: &str = "REPLACE by your own words";

record! {
    /// One article: who published it, when, what it says in our words, and a fingerprint that proves quotes.
    pub struct Source {
        /// The id; the stem of the record's file name.
        pub id: Id,
        /// Who published it, as the article names it, or "not stated".
        pub outlet: Clean,
        /// The headline, or "not stated".
        pub headline: Clean,
        /// Who wrote it, or "not stated".
        pub author: Clean,
        /// The day of publication; absent when nothing tells.
        pub published: Option<Published>,
        /// BCP 47 language tag.
        pub language: Option<Clean>,
        /// File name of the article, as the user is likely to have it.
        pub article: Option<Clean>,
        /// Address of the article.
        pub url: Option<Clean>,
        /// What it copies: sources of one origin count as one voice.
        pub origin: Option<Clean>,
        /// Its passages in order, together the whole article.
        pub parts: Vec<Part>,
        /// Proves which words stand where, without the article.
        pub fingerprint: Fingerprint,
    }
}

record! {
    /// The day of an article, and how it is known.
    pub struct Published {
        /// The day, as exactly as it is known.
        pub value: When,
        /// How it is known.
        pub basis: Basis,
        /// What it rests on, in our words.
        pub why: Option<Clean>,
    }
}

/// One passage of an article.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[serde(default)]
#[schemars(transform = crate::json::record::require::<Part>)]
pub struct Part {
    /// Its length in words of the fingerprint.
    pub words: u32,
    /// What it says, in our own words; empty where the article itself is there to be read.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub digest: Clean,
    /// Whether it is no part of the reporting: share counters, related lists.
    #[serde(skip_serializing_if = "Read::says_nothing")]
    pub noise: bool,
    /// Where it stands in its file.
    #[serde(skip)]
    pub at: Span,
}

/// As a record, but for the digest, which may be absent.
impl Keys for Part {
    fn required() -> Vec<&'static str> {
        vec!["words"]
    }

    fn take(fields: &mut Fields<'_, '_>) -> Self {
        Self {
            words: fields.take("words"),
            digest: fields.take::<Option<Clean>>("digest").unwrap_or_default(),
            noise: fields.take("noise"),
            at: fields.span(),
        }
    }
}

impl Read for Part {
    const EXPECTED: &'static str = "an object {…}";

    fn read(node: &Node, log: &mut Log) -> Self {
        read::read_object(node, log)
    }
}

/// What a record says where its article says nothing.
pub const NOT_STATED: &str = "not stated";

impl Source {
    /// The outlet, headline or author, where the article states it.
    #[must_use]
    pub fn stated(text: &Clean) -> Option<&Clean> {
        (!text.is_empty() && &**text != NOT_STATED).then_some(text)
    }

    /// Sources with the same key are one voice.
    #[must_use]
    pub fn voice(&self) -> &str {
        self.origin.as_deref().unwrap_or(&self.id)
    }

    /// The passage that holds word `word`, counted from 1, and the passage itself.
    #[must_use]
    pub fn passage(&self, word: usize) -> Option<(usize, &Part)> {
        let mut end = 0_usize;
        for (index, part) in self.parts.iter().enumerate() {
            end = end.saturating_add(usize::try_from(part.words).ok()?);
            if word < end {
                return Some((index + 1, part));
            }
        }
        None
    }

    /// What to call the source in a line: the outlet, or the headline, or its id.
    #[must_use]
    pub fn label(&self) -> Clean {
        Self::stated(&self.outlet)
            .unwrap_or_else(|| self.id.as_clean())
            .clone()
    }
}

impl Read for Fingerprint {
    const EXPECTED: &'static str = "the fingerprint that `summitry source ARTICLE` prints";

    fn read(node: &Node, log: &mut Log) -> Self {
        read::read_parsed(node, Self::EXPECTED, log)
    }
}

#[cfg(test)]
mod tests {
    use super::Source;
    use crate::text::Clean;

    #[test]
    fn what_is_not_stated_is_no_name() {
        for (outlet, label) in [("The Post", "The Post"), ("not stated", "s1"), ("", "s1")] {
            let source = Source {
                id: "s1".into(),
                outlet: Clean::line(outlet),
                ..Source::default()
            };
            assert_eq!(&*source.label(), label, "{outlet}");
        }
    }
}
