//! Quotes: the few words of an article that carry a value.

use std::ops::Range;

use super::Shelved;
use super::page::Line;
use crate::model::claim::WordRange;
use crate::model::{Article, Citation};
use crate::text::Clean;

/// The fewest words of a quote.
const FEWEST: usize = 4;

/// The most words of a quote.
const MOST: usize = 14;

/// How many words a quote has where the sentence has as many.
const USUAL: usize = 8;

/// Where words stand in the text of their article, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    from: u32,
    to: u32,
}

impl Place {
    fn of(bytes: Range<usize>) -> Option<Self> {
        let (from, to) = (bytes.start.try_into().ok()?, bytes.end.try_into().ok()?);
        Some(Self { from, to })
    }

    /// The words themselves.
    pub(super) fn text(self, article: &Article) -> Option<Clean> {
        let bytes = usize::try_from(self.from).ok()?..usize::try_from(self.to).ok()?;
        article.text().part(bytes)
    }
}

/// What an article is cited for. What is found in all articles is held at once, so that the quotes are left in the articles until
/// an entry needs them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Cite {
    /// A quote.
    Quote(Place),
    /// Too few or too many words to quote.
    Words(WordRange),
    /// No word.
    #[default]
    Nothing,
}

impl Cite {
    /// The citation of an article.
    pub(super) fn of(self, (source, article): Shelved<'_>) -> Citation {
        let (quote, words) = match self {
            Self::Quote(place) => (place.text(article), None),
            Self::Words(words) => (None, Some(words)),
            Self::Nothing => return Citation::default(),
        };
        Citation {
            source: source.id.clone(),
            quote,
            words,
            ..Citation::default()
        }
    }
}

/// A value with its citation and the words that say it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Said<T> {
    pub(super) value: T,
    pub(super) words: Option<Place>,
    pub(super) cite: Cite,
}

impl Line<'_, '_> {
    /// The citation for what the tokens of `must` say, with those of `also` where there is room.
    pub(super) fn cite(&self, must: &Range<usize>, also: &Range<usize>) -> Cite {
        let (Some(all), Some(must)) = (self.words(&self.run), self.words(must)) else {
            return Cite::Nothing;
        };
        let also = self.words(also).unwrap_or_else(|| must.clone());
        let both = must.start.min(also.start)..must.end.max(also.end);
        let mut range = if both.len() <= MOST { both } else { must };
        while range.len() < USUAL.min(all.len()) {
            if range.end < all.end {
                range.end += 1;
            }
            if range.start > all.start && range.len() < USUAL {
                range.start -= 1;
            }
        }
        if let (FEWEST..=MOST, Some(place)) = (range.len(), self.place(&range)) {
            return Cite::Quote(place);
        }
        let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Cite::Words(WordRange(short(range.start), short(range.end)))
    }

    /// A value with the words that say it.
    pub(super) fn said<T>(&self, value: T, run: &Range<usize>, also: &Range<usize>) -> Said<T> {
        let cite = self.cite(run, also);
        let words = self.words(run).and_then(|words| self.place(&words));
        Said {
            value,
            words: words.filter(|_| matches!(cite, Cite::Quote(_))),
            cite,
        }
    }

    /// Where words of the article stand.
    pub(super) fn place(&self, words: &Range<usize>) -> Option<Place> {
        Place::of(self.page.words.span(words.clone())?)
    }

    /// The words of the article that a run of tokens touches.
    pub(super) fn words(&self, run: &Range<usize>) -> Option<Range<usize>> {
        if *run == self.run {
            return self.words.clone();
        }
        self.page.words(run)
    }
}
