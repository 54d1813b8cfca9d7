//! The words of a text, made alike so that a quote can be found in an article whatever quotation marks,
//! line breaks or letter case either of them uses.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::cluster::clusters;

/// The normalised words of one text, each with its place in it.
///
/// Normalised means NFKC and lower case. An apostrophe between two word characters is dropped (`Trump’s` is
/// `trumps`); every other character that is no letter or digit separates words, so `27.5` is `27` and `5`.
/// An accent that has no composed form stays with its letter. Normalising goes grapheme by grapheme, so that
/// every word keeps a byte range in the raw text; a single character that stands for several words (`½`)
/// lends its range to each of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// All words, joined by one space.
    text: String,
    places: Vec<Place>,
}

/// Where one word starts in the joined text, and its bytes in the raw one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    start: u32,
    raw_from: u32,
    raw_to: u32,
}

impl Words {
    /// Reads the words of `raw`. What lies beyond the first 4 GiB is left out.
    #[must_use]
    pub fn read(raw: &str) -> Self {
        let mut reader = Reader::with_room_for(raw.len());
        let mut at = 0;
        while at < raw.len() {
            at = reader.take_plain(raw.as_bytes(), at);
            at = reader.take_clusters(raw, at);
        }
        reader.finish()
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether the text has no word at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The word at position `i`, normalised.
    #[must_use]
    pub fn get(&self, i: usize) -> Option<&str> {
        self.joined(i..i.checked_add(1)?)
    }

    /// The words in order, normalised.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.text.split(' ').take(self.len())
    }

    /// The bytes of word `i` in the raw text.
    #[must_use]
    pub fn range(&self, i: usize) -> Option<Range<usize>> {
        self.span(i..i.checked_add(1)?)
    }

    /// The bytes of the raw text from the first to the last of `words`; none when the range is empty or
    /// reaches beyond the last word.
    #[must_use]
    pub fn span(&self, words: Range<usize>) -> Option<Range<usize>> {
        let places = self.places.get(words)?;
        let (first, last) = (places.first()?, places.last()?);
        Some(index(first.raw_from)..index(last.raw_to))
    }

    /// The words that a range of bytes of the raw text touches; none when it touches none.
    #[must_use]
    pub fn touched(&self, bytes: &Range<usize>) -> Option<Range<usize>> {
        let from = |place: &Place| index(place.raw_to) <= bytes.start;
        let to = |place: &Place| index(place.raw_from) < bytes.end;
        let (from, to) = (
            self.places.partition_point(from),
            self.places.partition_point(to),
        );
        (from < to).then_some(from..to)
    }

    /// For each of some ranges of bytes of the raw text, in order and apart: how many words end before it and how many begin
    /// before its end, which are the words that it touches.
    #[must_use]
    pub fn around(&self, ranges: impl Iterator<Item = Range<usize>>) -> Vec<(u32, u32)> {
        let (mut ended, mut begun) = (0_u32, 0_u32);
        let place = |at: u32| self.places.get(index(at));
        let counts = ranges.map(|range| {
            while place(ended).is_some_and(|place| index(place.raw_to) <= range.start) {
                ended += 1;
            }
            while place(begun).is_some_and(|place| index(place.raw_from) < range.end) {
                begun += 1;
            }
            (ended, begun)
        });
        counts.collect()
    }

    /// The normalised words in `words`, joined by one space; none when the range is empty or reaches beyond
    /// the last word.
    #[must_use]
    pub fn joined(&self, words: Range<usize>) -> Option<&str> {
        let start = index(self.places.get(words.clone())?.first()?.start);
        let end = match self.places.get(words.end) {
            Some(next) => index(next.start).saturating_sub(1),
            None => self.text.len(),
        };
        self.text.get(start..end)
    }

    /// The position of the first word at which `needle` stands, word for word and without a gap. No words
    /// stand nowhere.
    #[must_use]
    pub fn find(&self, needle: &Self) -> Option<usize> {
        self.find_from(needle, 0)
    }

    /// Every word position at which `needle` stands, also where two of them overlap.
    pub fn find_all<'a>(&'a self, needle: &'a Self) -> impl Iterator<Item = usize> + 'a {
        let mut next = 0;
        std::iter::from_fn(move || {
            let found = self.find_from(needle, next)?;
            next = found + 1;
            Some(found)
        })
    }

    /// Whether `needle` stands in these words.
    #[must_use]
    pub fn contains(&self, needle: &Self) -> bool {
        self.find(needle).is_some()
    }

    fn find_from(&self, needle: &Self, mut word: usize) -> Option<usize> {
        if needle.is_empty() {
            return None;
        }
        loop {
            let from = index(self.places.get(word)?.start);
            let hit = from + self.text.get(from..)?.find(&needle.text)?;
            let whole = match self.text.as_bytes().get(hit + needle.text.len()) {
                Some(&after) => after == b' ',
                None => true,
            };
            match self
                .places
                .binary_search_by_key(&hit, |place| index(place.start))
            {
                Ok(found) if whole => return Some(found),
                Ok(found) => word = found + 1,
                Err(next) => word = next,
            }
        }
    }
}

/// Offsets are kept in 32 bits to hold many articles; every target has pointers at least that wide.
fn index(offset: u32) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// What stands directly before the next character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Gap,
    Word,
    Apostrophe,
}

struct Reader {
    /// All words in UTF-8, joined by one space; what was ASCII is put in lower case at the end.
    text: Vec<u8>,
    places: Vec<Place>,
    before: Before,
    full: bool,
}

impl Reader {
    fn with_room_for(bytes: usize) -> Self {
        Self {
            text: Vec::with_capacity(bytes),
            places: Vec::with_capacity(bytes / 6),
            before: Before::Gap,
            full: false,
        }
    }

    fn finish(mut self) -> Words {
        self.text.make_ascii_lowercase();
        // Articles stay in memory by the thousand.
        self.text.shrink_to_fit();
        self.places.shrink_to_fit();
        Words {
            text: String::from_utf8(self.text).unwrap_or_default(),
            places: self.places,
        }
    }

    /// Takes ASCII from `at` on, which normalising leaves alone but for its case, and tells how far it goes.
    fn take_plain(&mut self, raw: &[u8], mut at: usize) -> usize {
        while let Some(rest) = raw.get(at..) {
            let length = rest.iter().take_while(|b| b.is_ascii_alphanumeric());
            let length = length.count();
            // What is no ASCII may combine with the one before.
            let is_last = rest.get(length).is_some_and(|byte| !byte.is_ascii());
            let length = length - usize::from(is_last && length > 0);
            self.take_letters(rest.get(..length).unwrap_or_default(), at);
            at += length;
            match rest.get(length..) {
                Some([sign, next, ..]) if !sign.is_ascii_alphanumeric() && next.is_ascii() => {
                    self.take_sign(*sign);
                }
                Some([sign]) if sign.is_ascii() => self.take_sign(*sign),
                _ => return at,
            }
            at += 1;
        }
        at
    }

    fn take_letters(&mut self, letters: &[u8], from: usize) {
        if letters.is_empty() {
            return;
        }
        if self.before == Before::Gap {
            self.open(from);
        }
        let to = u32::try_from(from + letters.len());
        let (Ok(to), Some(place), false) = (to, self.places.last_mut(), self.full) else {
            self.full = true;
            return;
        };
        place.raw_to = to;
        self.text.extend_from_slice(letters);
        self.before = Before::Word;
    }

    fn take_sign(&mut self, sign: u8) {
        self.before = match self.before {
            Before::Word if sign == b'\'' => Before::Apostrophe,
            _ => Before::Gap,
        };
    }

    /// Takes what stands from `at` on up to where plain ASCII goes on, and tells where that is.
    fn take_clusters(&mut self, raw: &str, at: usize) -> usize {
        for (offset, cluster) in clusters(raw.get(at..).unwrap_or_default()) {
            if offset > 0 && cluster.is_ascii() {
                return at + offset;
            }
            let (from, to) = (at + offset, at + offset + cluster.len());
            for c in cluster.nfkc().flat_map(char::to_lowercase) {
                self.take(c, from, to);
            }
        }
        raw.len()
    }

    /// Takes one normalised character that came from the raw bytes `from..to`.
    fn take(&mut self, c: char, from: usize, to: usize) {
        if c.is_alphanumeric() {
            if self.before == Before::Gap {
                self.open(from);
            }
            self.extend(c, to);
        } else if self.before == Before::Word && is_apostrophe(c) {
            self.before = Before::Apostrophe;
        } else if self.before == Before::Word && canonical_combining_class(c) != 0 {
            self.extend(c, to);
        } else {
            self.before = Before::Gap;
        }
    }

    fn open(&mut self, from: usize) {
        let gap = usize::from(!self.places.is_empty());
        let start = u32::try_from(self.text.len() + gap);
        let (Ok(start), Ok(raw_from)) = (start, u32::try_from(from)) else {
            self.full = true;
            return;
        };
        if gap == 1 {
            self.text.push(b' ');
        }
        self.places.push(Place {
            start,
            raw_from,
            raw_to: raw_from,
        });
    }

    fn extend(&mut self, c: char, to: usize) {
        let (Ok(to), Some(place)) = (u32::try_from(to), self.places.last_mut()) else {
            self.full = true;
            return;
        };
        if self.full {
            return;
        }
        place.raw_to = to;
        self.text
            .extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        self.before = Before::Word;
    }
}

#[cfg(test)]
mod tests;
