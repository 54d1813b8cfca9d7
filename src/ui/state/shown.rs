//! Which part of the edition is shown: what was known on the day, and of that what passes the filter.

use std::sync::Arc;

use super::State;
use crate::model::{Dossier, past};
use crate::query::filter::{Judged, Passing};
use crate::query::{Fault, Filter, Finder, Sieve};
use crate::text::Clean;
use crate::ui::edition::Edition;

/// The dossiers that are made from the edition's; each is absent where it would be the one before.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    /// As it stood on the day chosen.
    known: Option<Arc<Dossier>>,
    /// Of that, what passes the filter.
    passing: Option<Arc<Dossier>>,
    /// The verdicts on what was known, from the first time that a filter asks for them.
    judged: Option<Judged>,
}

/// The filter, and how much passes.
#[derive(Debug, Clone, Default)]
pub struct Filtering {
    /// The filter in force; the open one when there is none.
    pub filter: Filter,
    /// The one that was taken off last.
    pub aside: Option<Filter>,
    /// How many events and how many positions pass.
    pub passing: (usize, usize),
    /// How many of each are known.
    pub known: (usize, usize),
    /// While nothing passes, each term with what it would let pass by itself.
    pub alone: Vec<(Clean, (usize, usize))>,
}

impl Filtering {
    /// Whether a filter is in force.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        !self.filter.is_open()
    }

    /// Whether a filter is in force that lets nothing pass.
    #[must_use]
    pub fn lets_nothing_pass(&self) -> bool {
        self.is_on() && self.passing == (0, 0)
    }
}

impl State {
    /// The dossier that is shown: as known on the day, and of that what passes the filter.
    #[must_use]
    pub fn dossier(&self) -> &Dossier {
        let passing = self.shown.passing.as_deref();
        passing.unwrap_or_else(|| self.known_dossier())
    }

    /// The dossier as known on the day, whatever the filter.
    #[must_use]
    pub fn known_dossier(&self) -> &Dossier {
        let known = self.shown.known.as_deref();
        known.unwrap_or(&self.edition.dossier)
    }

    /// Makes the dossier as known on the day anew; what was made from another is forgotten.
    pub(super) fn know(&mut self) {
        let known = self.lens.known;
        let is_past = known.0.is_some();
        self.shown.known =
            is_past.then(|| Arc::new(past::as_known(&self.edition.dossier, known).into_owned()));
        self.search.finder = None;
        self.shown.judged = None;
    }

    /// Makes the dossier of what passes the filter anew.
    pub(super) fn strain(&mut self) {
        let filter = std::mem::take(&mut self.filtering.filter);
        let passing = self.try_filter(&filter);
        let dossier = self.known_dossier();
        let events = dossier.events.iter().filter(|event| !event.is_bare());
        let positions = dossier.positions.iter().filter(|entry| !entry.is_bare());
        let known = (events.count(), positions.count());
        let kept = passing
            .as_ref()
            .map(|passing| Arc::new(dossier.keep(&passing.events, &passing.positions)));
        self.filtering.passing = passing.as_ref().map_or(known, Passing::counts);
        self.filtering.known = known;
        self.shown.passing = kept;
        self.filtering.alone = Vec::new();
        if !filter.is_open() && self.filtering.passing == (0, 0) {
            for term in filter.alone() {
                let counts = self.try_filter(&term).map(|passing| passing.counts());
                let counts = counts.unwrap_or_default();
                self.filtering.alone.push((term.text().clone(), counts));
            }
        }
        self.filtering.filter = filter;
    }

    /// What would pass a filter; `None` where everything does.
    pub fn try_filter(&mut self, filter: &Filter) -> Option<Passing> {
        if filter.is_open() {
            return None;
        }
        if filter.has_words() {
            self.make_finder();
        }
        if filter.has_verdicts() {
            self.make_judged();
        }
        Some(self.with_sieve(|sieve| sieve.pass(filter)))
    }

    /// Asks of the dossier as known on the day, without the text of its entries unless that has been made.
    pub fn with_sieve<T>(&self, ask: impl FnOnce(&Sieve<'_>) -> T) -> T {
        let (no_text, no_verdicts) = (Finder::default(), Judged::default());
        ask(&Sieve {
            dossier: self.known_dossier(),
            today: self.lens.moment(),
            finder: self.search.finder.as_ref().unwrap_or(&no_text),
            judged: self.shown.judged.as_ref().unwrap_or(&no_verdicts),
        })
    }

    /// Judges the entries known on the day, once.
    pub fn make_judged(&mut self) {
        if self.shown.judged.is_none() {
            self.shown.judged = Some(Judged::new(self.known_dossier(), self.lens.moment()));
        }
    }

    /// Folds the text of the entries known on the day, once.
    pub fn make_finder(&mut self) -> &Finder {
        if self.search.finder.is_none() {
            self.search.finder = Some(Finder::new(self.known_dossier()));
        }
        self.search.finder.get_or_insert_default()
    }

    /// Shows another edition through the same filter, which is read by the names of that edition.
    ///
    /// # Errors
    /// Says what the filter names no longer; it then stays as it was, and the edition is shown.
    pub fn take(&mut self, edition: Arc<Edition>) -> Result<(), Fault> {
        self.edition = edition;
        self.lens.fit(&self.edition.dossier);
        let text = self.filtering.filter.text().clone();
        let read = Filter::parse(&text, &self.edition.dossier);
        let read = read.map(|filter| self.filtering.filter = filter);
        self.project();
        read
    }
}
