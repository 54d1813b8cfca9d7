//! The full text that an outlet published, as the user has it on disk.

use std::ops::Range;

use crate::text::{Clean, Words};

/// The text of one article.
#[derive(Debug, Clone)]
pub struct Article {
    /// File name, as the user has it.
    pub file: Clean,
    text: Clean,
}

impl Article {
    /// Cleans the text of an article.
    #[must_use]
    pub fn read(file: &str, raw: &str) -> Self {
        Self {
            file: Clean::line(file),
            text: Clean::lines(raw),
        }
    }

    /// The text, with its line breaks.
    #[must_use]
    pub const fn text(&self) -> &Clean {
        &self.text
    }

    /// Its words. They take three times the room of the text, and articles stay in memory by the thousand: they are read anew
    /// each time, and whoever has several questions to ask of them keeps them for so long.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::read(&self.text)
    }

    /// The bytes of the text that a range of words takes up.
    #[must_use]
    pub fn span(&self, words: Range<usize>) -> Option<Range<usize>> {
        self.words().span(words)
    }
}
