//! Maps keyed by words, quick enough to be asked once for every word of an article.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map from a folded word to what it stands for.
pub type Lookup<K, T> = HashMap<K, T, BuildHasherDefault<WordHasher>>;

/// A set of folded words.
pub type WordSet = HashSet<&'static str, BuildHasherDefault<WordHasher>>;

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

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        // The map takes the highest bits for its tags and the lowest for its places.
        self.0 ^ (self.0 >> 32)
    }
}

/// The map that holds `pairs`; the first of two with the same word is kept.
#[must_use]
pub fn lookup<K: Eq + std::hash::Hash, T>(pairs: impl IntoIterator<Item = (K, T)>) -> Lookup<K, T> {
    let mut map = Lookup::default();
    for (word, value) in pairs {
        map.entry(word).or_insert(value);
    }
    map
}

/// The set of the words of a list that blanks separate.
#[must_use]
pub fn set(list: &'static str) -> WordSet {
    list.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::{lookup, set};

    #[test]
    fn every_word_is_found_and_no_other() {
        let words: Vec<String> = (0..5000).map(|n| format!("word{n}")).collect();
        let map = lookup(words.iter().map(String::as_str).zip(0..));
        for (at, word) in words.iter().enumerate() {
            assert_eq!(map.get(word.as_str()), Some(&at));
        }
        assert_eq!(map.get("word"), None);
        assert_eq!(map.get(""), None);
        assert!(set("a few words").contains("few"));
    }
}
