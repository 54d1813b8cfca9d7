//! What is found in all articles, until it goes into entries.

/// So many finds lie together: a block takes some 1 MB, which is soon done with, and is given back in whole pages.
const BLOCK: usize = 1 << 12;

/// Finds in their order, in blocks. Each goes into one entry, and leaves its room to entries with the last of its block.
#[derive(Debug)]
pub(super) struct Pile<T>(Vec<Block<T>>);

#[derive(Debug)]
struct Block<T> {
    finds: Vec<Option<T>>,
    taken: usize,
}

impl<T> Default for Pile<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Extend<T> for Pile<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, new: I) {
        for one in new {
            match self.0.last_mut() {
                Some(block) if block.finds.len() < BLOCK => block.finds.push(Some(one)),
                _ => self.0.push(Block {
                    finds: vec![Some(one)],
                    taken: 0,
                }),
            }
        }
    }
}

impl<T> Block<T> {
    fn take(&mut self, at: usize) -> Option<T> {
        let one = self.finds.get_mut(at)?.take()?;
        self.taken += 1;
        if self.taken == BLOCK {
            self.finds = Vec::new();
        }
        Some(one)
    }
}

impl<T> Pile<T> {
    /// The find with this number, unless it is taken.
    pub(super) fn get(&self, number: usize) -> Option<&T> {
        let block = self.0.get(number / BLOCK)?;
        block.finds.get(number % BLOCK)?.as_ref()
    }

    /// All that are not taken, with their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        let blocks = (0..).step_by(BLOCK).zip(&self.0);
        let all = blocks.flat_map(|(first, block)| (first..).zip(&block.finds));
        all.filter_map(|(number, one)| Some((number, one.as_ref()?)))
    }

    /// Takes those with these numbers.
    pub(super) fn take(&mut self, numbers: &[usize]) -> Vec<T> {
        let taken = numbers.iter().filter_map(|number| {
            let block = self.0.get_mut(number / BLOCK)?;
            block.take(number % BLOCK)
        });
        taken.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Pile};

    #[test]
    fn what_is_taken_is_gone_and_the_others_keep_their_numbers() {
        let mut pile = Pile::default();
        pile.extend(["visit", "call", "deal"]);
        assert_eq!(pile.take(&[2, 0, 7]), ["deal", "visit"]);
        assert_eq!(pile.take(&[0]), [""; 0]);
        assert_eq!(pile.get(0), None);
        assert_eq!(pile.get(1), Some(&"call"));
        assert_eq!(pile.iter().collect::<Vec<_>>(), [(1, &"call")]);
    }

    #[test]
    fn blocks_change_no_number() {
        let mut pile = Pile::default();
        pile.extend(0..BLOCK + 3);
        assert!(pile.iter().all(|(number, one)| number == *one));
        let first: Vec<usize> = (0..BLOCK).collect();
        assert_eq!(pile.take(&first), first);
        assert_eq!(pile.get(0), None);
        assert_eq!(pile.get(BLOCK + 2), Some(&(BLOCK + 2)));
        assert_eq!(pile.iter().count(), 3);
    }
}
