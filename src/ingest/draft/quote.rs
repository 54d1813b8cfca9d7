//! Quotes: the few words of an article that carry a value.

use std::ops::Range;

use super::page::Line;
use crate::model::Citation;
use crate::model::claim::WordRange;
use crate::text::Clean;

/// The fewest words of a quote.
const FEWEST: usize = 4;

/// The most words of a quote.
const MOST: usize = 14;

/// How many words a quote has where the sentence has as many.
const USUAL: usize = 8;

/// A value with its citation and the words that say it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Said<T> {
    pub(super) value: T,
    pub(super) words: Option<Clean>,
    pub(super) cite: Citation,
}

impl Line<'_, '_> {
    /// The citation for what the tokens of `must` say, with those of `also` where there is room.
    pub(super) fn cite(&self, must: &Range<usize>, also: &Range<usize>) -> Citation {
        let (Some(all), Some(must)) = (self.words(&self.run), self.words(must)) else {
            return Citation::default();
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
        let source = self.page.source.id.clone();
        let text = self.text(&range);
        if range.len() < FEWEST || range.len() > MOST || text.is_none() {
            let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            return Citation {
                source,
                words: Some(WordRange(short(range.start), short(range.end))),
                ..Citation::default()
            };
        }
        Citation {
            source,
            quote: text,
            ..Citation::default()
        }
    }

    /// A value with the words that say it.
    pub(super) fn said<T>(&self, value: T, run: &Range<usize>, also: &Range<usize>) -> Said<T> {
        let cite = self.cite(run, also);
        let words = self.words(run).and_then(|words| self.text(&words));
        Said {
            value,
            words: words.filter(|_| cite.quote.is_some()),
            cite,
        }
    }

    pub(super) fn text(&self, words: &Range<usize>) -> Option<Clean> {
        let article = self.page.article;
        let span = article.span(words.clone())?;
        article.text().get(span).map(Clean::line)
    }

    /// The words of the article that a run of tokens touches.
    pub(super) fn words(&self, run: &Range<usize>) -> Option<Range<usize>> {
        if *run == self.run {
            return self.words.clone();
        }
        self.page.words(run)
    }
}
