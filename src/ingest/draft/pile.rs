//! What is found in all articles, until it goes into entries.

/// Finds in their order. Each goes into one entry, and what it holds leaves its room to entries once it is taken.
#[derive(Debug)]
pub(super) struct Pile<T>(Vec<Option<T>>);

impl<T> Default for Pile<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Extend<T> for Pile<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, new: I) {
        self.0.extend(new.into_iter().map(Some));
    }
}

impl<T> Pile<T> {
    /// The find with this number, unless it is taken.
    pub(super) fn get(&self, number: usize) -> Option<&T> {
        self.0.get(number)?.as_ref()
    }

    /// All that are not taken, with their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        let all = self.0.iter().enumerate();
        all.filter_map(|(number, one)| Some((number, one.as_ref()?)))
    }

    /// Takes those with these numbers.
    pub(super) fn take(&mut self, numbers: &[usize]) -> Vec<T> {
        let taken = numbers
            .iter()
            .filter_map(|number| self.0.get_mut(*number)?.take());
        taken.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Pile;

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
}
