//! Articles with the same text, and such as copy one another.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash as _, Hasher as _};

use super::lookup::Lookup;
use crate::text::Fingerprint;

/// A text of fewer windows copies nothing: short texts are alike by chance.
const SHORTEST: usize = 12;

/// Of a longer text only every eighth window is looked up, which leads to each copy all the same.
const LONG: usize = 200;

/// A window in so many texts is a phrase of its time, and leads to no copy.
const COMMON: usize = 64;

/// The texts known so far, in the order in which they came.
#[derive(Debug, Default)]
pub struct Copies {
    texts: Vec<Fingerprint>,
    whole: HashMap<u64, Vec<usize>>,
    /// The first text with each window, and the others; nearly all have but one.
    windows: Lookup<u32, u32>,
    others: Lookup<u32, Vec<u32>>,
    /// How many windows each text shares with the one that is sought; all 0 in between.
    shared: Vec<u32>,
}

/// How a text relates to one that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// It is the same, word for word; the number of the other.
    Same(usize),
    /// Seven of ten windows of the shorter of the two stand in the longer; the number of the other.
    Near(usize),
}

impl Copies {
    /// Adds a text and gives its number, counted from 0.
    pub fn add(&mut self, text: Fingerprint) -> usize {
        let number = self.texts.len();
        self.whole.entry(sum(&text)).or_default().push(number);
        if let Ok(short) = u32::try_from(number) {
            for window in sampled(&text) {
                let first = *self.windows.entry(window).or_insert(short);
                if first != short {
                    let texts = self.others.entry(window).or_default();
                    if texts.len() + 1 < COMMON && texts.last() != Some(&short) {
                        texts.push(short);
                    }
                }
            }
        }
        self.texts.push(text);
        self.shared.push(0);
        number
    }

    /// The known text that `text` is the same as, or else the one that it shares most with if that is a copy.
    #[must_use]
    pub fn find(&mut self, text: &Fingerprint) -> Option<Likeness> {
        let same = self.whole.get(&sum(text)).into_iter().flatten();
        for number in same {
            if self.texts.get(*number) == Some(text) {
                return Some(Likeness::Same(*number));
            }
        }
        if text.len() < SHORTEST {
            return None;
        }
        let mut likely = self.sharing(text);
        if likely.is_empty() {
            return None;
        }
        likely.sort_unstable_by_key(|(number, count)| (std::cmp::Reverse(*count), *number));
        let mut sought = Sought::new(text);
        let mut near = likely.into_iter().take(8).filter_map(|(number, _)| {
            let number = usize::try_from(number).ok()?;
            sought.is_copy(self.texts.get(number)?).then_some(number)
        });
        near.next().map(Likeness::Near)
    }

    /// The texts that are found under windows of `text`, and under how many.
    fn sharing(&mut self, text: &Fingerprint) -> Vec<(u32, u32)> {
        let mut numbers = Vec::new();
        for window in text.windows() {
            let Some(first) = self.windows.get(window) else {
                continue;
            };
            let others = self.others.get(window).into_iter().flatten();
            for number in others.chain([first]) {
                let at = usize::try_from(*number).unwrap_or(usize::MAX);
                let Some(count) = self.shared.get_mut(at) else {
                    continue;
                };
                if *count == 0 {
                    numbers.push(*number);
                }
                *count += 1;
            }
        }
        let counted = numbers.into_iter().filter_map(|number| {
            let count = self.shared.get_mut(usize::try_from(number).ok()?)?;
            Some((number, std::mem::take(count)))
        });
        counted.collect()
    }
}

/// A text whose copy is sought among several.
struct Sought<'a> {
    text: &'a Fingerprint,
    /// How often each window stands in it, and the last text that was found to have it too.
    windows: Lookup<u32, (usize, usize)>,
    /// How often the commonest stands in it.
    most: usize,
    /// How many texts it was compared with.
    compared: usize,
}

impl<'a> Sought<'a> {
    fn new(text: &'a Fingerprint) -> Self {
        let mut windows = Lookup::with_capacity_and_hasher(text.len(), BuildHasherDefault::new());
        let mut most = 0;
        for window in text.windows() {
            let (times, _): &mut (usize, usize) = windows.entry(*window).or_default();
            *times += 1;
            most = most.max(*times);
        }
        Self {
            text,
            windows,
            most,
            compared: 0,
        }
    }

    fn is_copy(&mut self, other: &Fingerprint) -> bool {
        if other.len() < SHORTEST {
            return false;
        }
        self.compared += 1;
        if self.text.len() > other.len() {
            let mut misses = 0;
            return other.windows().iter().all(|window| {
                misses += usize::from(!self.windows.contains_key(window));
                misses * 10 <= other.len() * 3
            });
        }
        let mut shared = 0;
        let left = (0..other.len()).rev();
        for (window, left) in other.windows().iter().zip(left) {
            if let Some((times, seen)) = self.windows.get_mut(window)
                && *seen != self.compared
            {
                *seen = self.compared;
                shared += *times;
            }
            // Nor could all that is left make it one.
            if (shared + left * self.most) * 10 < self.text.len() * 7 {
                return false;
            }
        }
        shared * 10 >= self.text.len() * 7
    }
}

fn sum(text: &Fingerprint) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.windows().hash(&mut hasher);
    hasher.finish()
}

/// The windows under which a text is found: all of a short one. Which of a long one depends on their hash alone, so that
/// copies have the same.
fn sampled(text: &Fingerprint) -> impl Iterator<Item = u32> {
    let is_long = text.len() >= LONG;
    let windows = text.windows().iter().copied();
    windows.filter(move |window| !is_long || window % 8 == 0)
}

#[cfg(test)]
mod tests {
    use super::{Copies, Likeness};
    use crate::text::{Fingerprint, Words};

    fn print(words: impl Iterator<Item = u32>) -> Fingerprint {
        let text: Vec<String> = words.map(|word| format!("w{word}")).collect();
        Fingerprint::of(&Words::read(&text.join(" ")))
    }

    #[test]
    fn copies_are_told_from_other_texts() {
        for length in [40_u32, 1000] {
            let mut copies = Copies::default();
            copies.add(print(5000..5000 + length));
            copies.add(print(0..length));
            for (text, likeness) in [
                (print(0..length), Some(Likeness::Same(1))),
                (print(0..length * 3 / 4), Some(Likeness::Near(1))),
                (print(0..length * 2), Some(Likeness::Near(1))),
                (print(length / 4..length * 5 / 4), Some(Likeness::Near(1))),
                (print(length / 2..length * 3 / 2), None),
                (print(9000..9000 + length), None),
                (print(0..14), None),
                (Fingerprint::default(), None),
            ] {
                assert_eq!(copies.find(&text), likeness, "{length} {}", text.len());
            }
        }
    }
}
