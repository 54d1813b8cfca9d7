//! Finding entries by words: titles, names with their other spellings, summaries, quotes, figures.

use std::cmp::Reverse;
use std::ops::Range;

use super::needle::Needle;
use super::texts::{Place, Texts};
use crate::model::{Dossier, Id};
use crate::text::{Clean, fold};

/// An entry that was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Hit {
    /// An event.
    Event(Id),
    /// A position.
    Position(Id),
}

/// How well an entry was found, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// Its title begins with what was asked for.
    TitleStart,
    /// Its title holds what was asked for as it stands.
    Title,
    /// Its title holds every word.
    TitleWords,
    /// The words stand in it one after the other.
    Together,
    /// The words stand in it.
    Elsewhere,
}

/// The text of every entry, folded once so that a search only compares.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    hit: Hit,
    title: String,
    /// Every piece on a line of its own, so that no match goes from one to the next.
    text: String,
}

impl Finder {
    /// Folds what the entries of `dossier` say.
    #[must_use]
    pub fn new(dossier: &Dossier) -> Self {
        let events = dossier.events.iter().filter_map(|event| {
            let texts = Texts::of_event(event, dossier);
            Entry::of(Hit::Event(event.id.clone()), &texts)
        });
        let positions = dossier.positions.iter().filter_map(|position| {
            let texts = Texts::of_position(position, dossier);
            Entry::of(Hit::Position(position.id.clone()), &texts)
        });
        Self {
            entries: events.chain(positions).collect(),
        }
    }

    /// The entries that hold every word of `needle`, in the order of the dossier; none for an empty needle.
    #[must_use]
    pub fn find(&self, needle: &Needle) -> Vec<(Hit, Rank)> {
        self.holding(needle)
            .map(|entry| (entry.hit.clone(), entry.rank(needle)))
            .collect()
    }

    /// Whether each of the entries holds every word, without asking how well.
    pub fn hits<'a>(&'a self, needle: &'a Needle) -> impl Iterator<Item = &'a Hit> + 'a {
        self.holding(needle).map(|entry| &entry.hit)
    }

    fn holding<'a>(&'a self, needle: &'a Needle) -> impl Iterator<Item = &'a Entry> + 'a {
        let entries = self.entries.iter().filter(|_| !needle.is_empty());
        entries.filter(|entry| needle.is_in(&entry.text))
    }
}

impl Entry {
    /// `None` for an entry that says nothing.
    fn of(hit: Hit, texts: &Texts<'_>) -> Option<Self> {
        let (_, first) = texts.pieces.first()?;
        let title = match &hit {
            Hit::Event(_) => fold(first),
            Hit::Position(_) => String::new(),
        };
        let mut text = String::new();
        for (_, piece) in &texts.pieces {
            text.push_str(&fold(piece));
            text.push('\n');
        }
        Some(Self { hit, title, text })
    }

    fn rank(&self, needle: &Needle) -> Rank {
        if needle.is_start_of(&self.title) {
            Rank::TitleStart
        } else if needle.is_whole_in(&self.title) {
            Rank::Title
        } else if needle.is_in(&self.title) {
            Rank::TitleWords
        } else if needle.words().len() > 1 && needle.is_whole_in(&self.text) {
            Rank::Together
        } else {
            Rank::Elsewhere
        }
    }
}

/// The piece of an entry that tells best why it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Where it stands.
    pub place: Place,
    /// The piece.
    pub text: Clean,
    /// Its bytes that match, sorted.
    pub lit: Vec<Range<usize>>,
}

/// The piece beside the title that holds most of the words; the first summary where none holds any. What the title,
/// as it is shown, says already is no such piece. `None` for an entry that has no more than that.
#[must_use]
pub fn snippet(hit: &Hit, title: &str, needle: &Needle, dossier: &Dossier) -> Option<Snippet> {
    let texts = match hit {
        Hit::Event(id) => Texts::of_event(dossier.event(id)?, dossier),
        Hit::Position(id) => Texts::of_position(dossier.position(id)?, dossier),
    };
    let beside = texts
        .pieces
        .into_iter()
        .filter(|(place, text)| *place != Place::Title && !title.contains(&**text));
    let (place, text) = beside.min_by_key(|(place, text)| {
        let folded = fold(text);
        let is_whole = needle.is_whole_in(&folded);
        let count = needle.count_in(&folded);
        // Without a match nothing says more than the summary.
        let is_summary = count > 0 || *place == Place::Summary;
        (!is_whole, Reverse(count), !is_summary, *place)
    })?;
    let lit = needle.lit(&text);
    Some(Snippet { place, text, lit })
}

#[cfg(test)]
mod tests;
