//! Maps keyed by words, quick enough to be asked once for every word of an article.

use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hash, Hasher};

/// A map that is filled while articles are read, from a folded word to what it stands for.
pub type Lookup<K, T> = HashMap<K, T, BuildHasherDefault<WordHasher>>;

/// A set that is filled while articles are read.
pub type Distinct<K> = HashSet<K, BuildHasherDefault<WordHasher>>;

/// A list of folded words, each with what it stands for, that stays as it is.
///
/// It is asked of nearly every word of an article, and nearly always in vain: most words are told by their length and
/// their ends to be on no list.
#[derive(Debug, Clone)]
pub struct Lexicon<T, K = &'static str> {
    words: Lookup<K, T>,
    /// A bit for each trait that some word has; the number of words of 64 bits is a power of two.
    traits: Vec<u64>,
}

/// A list of folded words.
pub type WordSet<K = &'static str> = Lexicon<(), K>;

impl<T, K: Borrow<str> + Eq + Hash> Lexicon<T, K> {
    /// What a word stands for, if it is on the list.
    #[inline]
    #[must_use]
    pub fn get(&self, word: &str) -> Option<&T> {
        let (at, bit) = trait_of(word, self.traits.len());
        let is_likely = self.traits.get(at).is_some_and(|bits| bits & bit != 0);
        if is_likely {
            self.words.get(word)
        } else {
            None
        }
    }

    /// Whether a word is on the list.
    #[inline]
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}

impl<T, K: Borrow<str> + Eq + Hash> From<Lookup<K, T>> for Lexicon<T, K> {
    fn from(words: Lookup<K, T>) -> Self {
        let mut traits = vec![0; (words.len() / 4).next_power_of_two()];
        for word in words.keys() {
            let (at, bit) = trait_of(word.borrow(), traits.len());
            if let Some(bits) = traits.get_mut(at) {
                *bits |= bit;
            }
        }
        Self { words, traits }
    }
}

/// Of two pairs with the same word the first is kept.
impl<T, K: Borrow<str> + Eq + Hash> FromIterator<(K, T)> for Lexicon<T, K> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(pairs: I) -> Self {
        let mut words = Lookup::default();
        for (word, value) in pairs {
            words.entry(word).or_insert(value);
        }
        words.into()
    }
}

impl<K: Borrow<str> + Eq + Hash> FromIterator<K> for WordSet<K> {
    fn from_iter<I: IntoIterator<Item = K>>(words: I) -> Self {
        words.into_iter().map(|word| (word, ())).collect()
    }
}

/// The place of a word's trait, its length and its ends mixed, among so many words of 64 bits, a power of two; no bit for
/// the empty word.
#[inline]
fn trait_of(word: &str, count: usize) -> (usize, u64) {
    let bytes = word.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return (0, 0);
    };
    let ends = usize::from(*first) << 16 | usize::from(*last) << 8;
    let mixed = (ends ^ bytes.len()).wrapping_mul(0x9e37_79b1);
    ((mixed >> 8) & (count - 1), 1 << ((mixed >> 26) & 63))
}

/// Odd, and its bits are spread: the fractional part of the golden ratio.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// A hash of short words, eight bytes at a time. The keys are word lists, gazetteers and the names of people; whoever
/// makes them collide slows down the reading of their own articles.
#[derive(Debug, Clone, Copy, Default)]
pub struct WordHasher(u64);

impl WordHasher {
    const fn mix(&mut self, bits: u64) {
        self.0 = (self.0.rotate_left(5) ^ bits).wrapping_mul(SPREAD);
    }
}

impl Hasher for WordHasher {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.mix(u64::from_le_bytes(*eight));
        }
        let bits = match (rest.first_chunk::<4>(), rest.last_chunk::<4>(), rest) {
            (Some(first), Some(last), _) => {
                u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
            }
            (.., [a, b, c]) => u64::from_le_bytes([*a, *b, *c, 3, 0, 0, 0, 0]),
            (.., [a, b]) => u64::from_le_bytes([*a, *b, 2, 0, 0, 0, 0, 0]),
            (.., [a]) => u64::from_le_bytes([*a, 1, 0, 0, 0, 0, 0, 0]),
            _ => 0,
        };
        self.mix(bits);
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    #[inline]
    fn write_u32(&mut self, number: u32) {
        self.mix(u64::from(number));
    }

    #[inline]
    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    fn finish(&self) -> u64 {
        // The map takes the highest bits for its tags and the lowest for its places.
        self.0 ^ (self.0 >> 32)
    }
}

/// The set of the words of a list that blanks separate.
#[must_use]
pub fn set(list: &'static str) -> WordSet {
    list.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, set};

    #[test]
    fn every_word_is_found_and_no_other() {
        let words: Vec<String> = (0..5000).map(|n| format!("word{n}")).collect();
        let map: Lexicon<usize, &str> = words.iter().map(String::as_str).zip(0..).collect();
        for (at, word) in words.iter().enumerate() {
            assert_eq!(map.get(word.as_str()), Some(&at));
        }
        assert_eq!(map.get("word"), None);
        assert_eq!(map.get(""), None);
        assert!(set("a few words").contains("few"));
    }
}
