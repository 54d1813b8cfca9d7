//! Texts that thousands of finds and entries have in common, such as units and rules.

use crate::ingest::lookup::Distinct;
use crate::text::Clean;

/// Each of them once.
#[derive(Debug, Default)]
pub(super) struct Texts(Distinct<Clean>);

impl Texts {
    /// The same text, in the room of the first that had it.
    pub(super) fn shared(&mut self, text: &str) -> Clean {
        if let Some(there) = self.0.get(text) {
            return there.clone();
        }
        let new = Clean::line(text);
        self.0.insert(new.clone());
        new
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    #[test]
    fn a_text_is_kept_once() {
        let mut texts = Texts::default();
        let [one, other, third] = ["percent", "percent", "day"].map(|text| texts.shared(text));
        assert_eq!((&*one, &*third), ("percent", "day"));
        assert_eq!(one.as_ptr(), other.as_ptr());
    }
}
