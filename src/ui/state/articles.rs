//! The state of the view of articles.

use super::State;
use crate::ui::scroll;
use crate::ui::widgets::page::Page;
use crate::views::excerpts::{self, Excerpt};
use crate::views::reader::{self, Reader, Spot};
use crate::views::rests::{Grounds, Resting};
use crate::views::shelf::{self, Volume};

/// The shelf, the article in hand, and the quote in hand with what rests on it.
#[derive(Debug, Clone, Default)]
pub struct ArticlesState {
    /// The articles.
    pub shelf: Vec<Volume>,
    /// The article in hand.
    pub row: usize,
    /// What it says.
    pub reader: Reader,
    /// Where the claims stand that rest on it.
    pub grounds: Grounds,
    /// The quote in hand.
    pub quote: usize,
    /// Where that stands.
    pub spot: Spot,
    /// The quote as a citation.
    pub excerpt: Option<Excerpt>,
    /// What rests on it.
    pub resting: Vec<Resting>,
    /// The row in hand among these.
    pub resting_row: usize,
    /// The article in lines, as wide as its pane was when it was laid out; of no cells while it was not.
    pub page: Page,
    /// The first line in sight; `None` keeps the quote in hand in the middle.
    pub first: Option<usize>,
    /// The line that the search has found.
    pub found: Option<usize>,
    /// Whether what rests on the quote stands beside the text where there is no room for the shelf too.
    pub is_resting_beside: bool,
}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; article and quote stay in hand.
    pub(super) fn project_articles(&mut self) {
        let source = self.articles.reader.source.clone();
        let quoted = self.articles.reader.quotes.get(self.articles.quote);
        let words = quoted.map(|quoted| quoted.words);
        let at_hand = &self.edition.articles;
        self.articles.shelf =
            shelf::project(|id| at_hand.contains_key(id), &self.lens, self.dossier());
        let row = self.volume_of(&source).unwrap_or(self.articles.row);
        self.select_volume(row);
        if let Some(words) = words.filter(|_| self.articles.reader.source == source) {
            self.seek_quote(words);
        }
    }

    /// The row of a source on the shelf.
    #[must_use]
    pub fn volume_of(&self, source: &str) -> Option<usize> {
        let mut volumes = self.articles.shelf.iter();
        volumes.position(|volume| &*volume.source == source)
    }

    /// Takes an article in hand, at its first quote.
    pub fn select_volume(&mut self, row: usize) {
        let row = scroll::clamp(row, self.articles.shelf.len());
        let volumes = std::mem::take(&mut self.articles.shelf);
        let id = volumes.get(row).map(|volume| volume.source.clone());
        let dossier = self.dossier();
        let source = id.and_then(|id| dossier.source(&id));
        let read = source.map(|source| {
            let grounds = Grounds::of(&source.id, dossier);
            let article = self.edition.articles.get(&source.id);
            let reader = reader::project(source, article, &grounds, &self.lens);
            (grounds, reader)
        });
        let (grounds, reader) = read.unwrap_or_default();
        self.articles = ArticlesState {
            shelf: volumes,
            row,
            reader,
            grounds,
            is_resting_beside: self.articles.is_resting_beside,
            ..ArticlesState::default()
        };
        self.select_quote(0);
    }

    /// Takes a quote of the article in hand; what rests on it follows.
    pub fn select_quote(&mut self, quote: usize) {
        let quote = scroll::clamp(quote, self.articles.reader.quotes.len());
        let dossier = self.dossier();
        let reader = &self.articles.reader;
        let quoted = reader.quotes.get(quote);
        let resting = quoted.map_or_else(Vec::new, |quoted| {
            let grounds = &self.articles.grounds;
            grounds.resting_on(quoted.words, &self.lens, dossier)
        });
        let excerpt = quoted
            .zip(dossier.source(&reader.source))
            .map(|(quoted, source)| excerpts::of_quote(quoted, source, &self.lens));
        let article = self.edition.articles.get(&reader.source);
        let spot = quoted.map(|quoted| reader.spot(quoted.words, article));
        let articles = &mut self.articles;
        articles.quote = quote;
        articles.resting = resting;
        articles.resting_row = 0;
        articles.excerpt = excerpt;
        articles.spot = spot.unwrap_or_default();
        articles.first = None;
    }

    /// Takes the quote that is, or at least holds, the words given.
    pub fn seek_quote(&mut self, words: (usize, usize)) {
        let quotes = &self.articles.reader.quotes;
        let same = quotes.iter().position(|quoted| quoted.words == words);
        let shares = || {
            let quotes = &mut quotes.iter();
            quotes.position(|quoted| quoted.words.0 < words.1 && words.0 < quoted.words.1)
        };
        if let Some(quote) = same.or_else(shares) {
            self.select_quote(quote);
        }
    }
}
