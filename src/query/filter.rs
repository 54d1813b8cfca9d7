//! Which entries are shown: a small language of terms, all of which an entry has to meet.
//!
//! ```text
//! party:KR topic:autos,metals -act:rejects is:disputed after:2025-10-28 "up to"
//! ```
//!
//! - `key:value` asks about one thing, `a,b` for either, a word or a phrase in quotation marks for what `/` finds.
//! - Terms are joined: an entry passes when it meets each of them. `-` before a term excludes what meets it.
//! - A value is an id, a name or another spelling, whatever its case and accents, or the beginning of one where that
//!   leaves no doubt.
//!
//! # What a term says of events, and what of positions
//! `party`, `person`, `source`, `is`, the dates and words are asked of each entry itself. `topic`, `act`, `stage` and
//! `measure`, and `is:due` and `is:conditional`, speak of positions: an event passes when one position that names it meets all of them at once. `place`,
//! `status` and `kind` speak of events: a position passes when one event that it names meets all of them at once.
//! A filter that only excludes there (`-topic:autos`) takes positions away and no events, and the other way round.
//!
//! # Dates
//! An event has the days that are claimed for it. A position has those by which it is due; where none are told,
//! those of the events that it names. What is due by a day counts on that day. `on:` keeps what may fall on one of the days given, `after:` what may fall later than
//! the last of them, `before:` what may fall earlier than the first. The day itself belongs to neither, so `after:2025-10-28
//! before:2025-10-31` are the 29th and the 30th; `on:2025-10-28/2025-10-31` includes both ends. What has no day
//! meets none of them.

mod complete;
mod days;
mod judged;
mod key;
mod lexer;
mod parse;
mod sieve;
mod tags;
mod value;

use std::ops::Range;

pub use complete::{Completion, Offer, complete};
pub use judged::Judged;
pub use key::{Key, Reach};
pub use sieve::{Passing, Sieve};

use super::Needle;
use crate::model::When;
use crate::text::Clean;

/// What an entry has to meet to be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// As written.
    text: Clean,
    terms: Vec<Term>,
}

/// One thing that an entry has to meet.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    /// Its bytes in the text.
    span: Range<usize>,
    /// Whether what meets it is left out.
    is_excluded: bool,
    test: Test,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Test {
    /// One of these ids or words.
    Tags(Key, Vec<String>),
    /// One of these dates.
    Dates(Key, Vec<When>),
    /// All of these words.
    Words(Needle),
}

impl Term {
    fn reach(&self) -> Reach {
        let is_of_positions = |id: &String| value::OF_POSITIONS.contains(&&**id);
        match &self.test {
            Test::Tags(Key::Is, ids) if ids.iter().all(is_of_positions) => Reach::Positions,
            Test::Tags(key, _) | Test::Dates(key, _) => key.reach(),
            Test::Words(_) => Reach::Both,
        }
    }
}

/// What is wrong with a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The bytes of the word at fault.
    pub span: Range<usize>,
    /// What is wrong with it.
    pub what: Clean,
    /// What to write instead.
    pub instead: Clean,
}

impl Fault {
    fn new(span: Range<usize>, what: &str, instead: &str) -> Self {
        Self {
            span,
            what: Clean::line(what),
            instead: Clean::line(instead),
        }
    }
}

impl Filter {
    /// As written.
    #[must_use]
    pub const fn text(&self) -> &Clean {
        &self.text
    }

    /// Whether everything passes.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.terms.is_empty()
    }

    /// Each term as it is written.
    pub fn chips(&self) -> impl Iterator<Item = &str> {
        self.terms
            .iter()
            .filter_map(|term| self.text.get(term.span.clone()))
    }

    /// Each term as a filter of its own.
    pub fn alone(&self) -> impl Iterator<Item = Self> {
        self.terms.iter().map(|term| {
            let text = self.text.get(term.span.clone()).unwrap_or_default();
            Self {
                text: Clean::line(text),
                terms: vec![Term {
                    span: 0..text.len(),
                    ..term.clone()
                }],
            }
        })
    }

    /// Whether a term is words, for which a sieve needs the text of the entries.
    #[must_use]
    pub fn has_words(&self) -> bool {
        let is_words = |term: &Term| matches!(term.test, Test::Words(_));
        self.terms.iter().any(is_words)
    }

    /// Whether a term asks for verdicts, for which a sieve had better have them.
    #[must_use]
    pub fn has_verdicts(&self) -> bool {
        let is_verdict = |term: &Term| matches!(term.test, Test::Tags(Key::Is, _));
        self.terms.iter().any(is_verdict)
    }

    /// Whether a term asks for positions, so that they are what is looked for.
    #[must_use]
    pub fn asks_for_positions(&self) -> bool {
        self.terms
            .iter()
            .any(|term| !term.is_excluded && term.reach() == Reach::Positions)
    }
}

/// The text without its last term, blanks behind it included.
#[must_use]
pub fn without_last(text: &str) -> &str {
    let start = lexer::read(text).last().map_or(0, |term| term.span.start);
    text.get(..start).unwrap_or_default()
}

/// Whether a term of the text is words, as far as it can be read.
#[must_use]
pub fn holds_words(text: &str) -> bool {
    lexer::read(text).iter().any(|term| term.key.is_none())
}

/// Whether a term of the text asks for verdicts, as far as it can be read.
#[must_use]
pub fn holds_verdicts(text: &str) -> bool {
    let key = |term: &lexer::Written| term.key.as_ref().and_then(|(word, _)| Key::named(word));
    lexer::read(text)
        .iter()
        .any(|term| key(term) == Some(Key::Is))
}
