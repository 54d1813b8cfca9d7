//! The full text that an outlet published, as the user has it on disk.

use std::ops::Range;

use crate::text::{Clean, Words};

/// The text of one article and the place of each of its words.
#[derive(Debug, Clone)]
pub struct Article {
    /// File name, as the user has it.
    pub file: Clean,
    text: Clean,
    words: Words,
}

impl Article {
    /// Cleans the text of an article and finds its words.
    #[must_use]
    pub fn read(file: &str, raw: &str) -> Self {
        let text = Clean::lines(raw);
        let words = Words::read(&text);
        Self {
            file: Clean::line(file),
            text,
            words,
        }
    }

    /// The text, with its line breaks.
    #[must_use]
    pub const fn text(&self) -> &Clean {
        &self.text
    }

    /// Its words.
    #[must_use]
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// The bytes of the text that a range of words takes up.
    #[must_use]
    pub fn span(&self, words: Range<usize>) -> Option<Range<usize>> {
        self.words.span(words)
    }

    /// The bytes of the text where `quote` stands.
    #[must_use]
    pub fn find(&self, quote: &str) -> Option<Range<usize>> {
        let quote = Words::read(quote);
        let first = self.words.find(&quote)?;
        self.words.span(first..first + quote.len())
    }
}
