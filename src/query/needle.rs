//! What was asked for in words.

use std::ops::Range;

use crate::text::find::{occurrences, occurs};
use crate::text::{fold, fold_map};

/// The words of a search, folded. A part in quotation marks is one word, blanks included.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<String>,
    /// All of it, as one word.
    whole: String,
}

impl Needle {
    /// Reads what was typed. Quotation marks and full stops around a pasted word are not part of it.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let folded = fold(typed);
        let mut words = Vec::new();
        for (number, part) in folded.split('"').enumerate() {
            if number % 2 == 1 {
                words.extend(bare(part));
            } else {
                words.extend(part.split(' ').filter_map(bare));
            }
        }
        let whole = bare(&folded.replace('"', "")).unwrap_or_default();
        Self { words, whole }
    }

    /// Whether nothing is asked for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Whether every word occurs in `folded`.
    #[must_use]
    pub fn is_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| occurs(folded, word))
    }

    /// Whether the words occur in `folded` one after the other, as they were typed.
    #[must_use]
    pub fn is_whole_in(&self, folded: &str) -> bool {
        occurs(folded, &self.whole)
    }

    /// Whether `folded` begins with the words as they were typed.
    #[must_use]
    pub fn is_start_of(&self, folded: &str) -> bool {
        occurrences(folded, &self.whole).next() == Some(0)
    }

    /// How many of the words occur in `folded`.
    #[must_use]
    pub fn count_in(&self, folded: &str) -> usize {
        self.words
            .iter()
            .filter(|word| occurs(folded, word))
            .count()
    }

    /// The bytes of `text` that match a word, sorted.
    #[must_use]
    pub fn lit(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = fold_map(text);
        let mut ranges: Vec<Range<usize>> = self
            .words
            .iter()
            .flat_map(|word| {
                folded.originals(occurrences(folded.as_str(), word).map(|at| at..at + word.len()))
            })
            .collect();
        ranges.sort_unstable_by_key(|range| (range.start, range.end));
        ranges
    }
}

/// A word without the punctuation around it; what is said of money and percent belongs to it.
fn bare(word: &str) -> Option<String> {
    let is_edge = |c: char| !c.is_alphanumeric() && !"$%€£¥₩₹×".contains(c);
    let word = word.trim_matches(is_edge);
    (!word.is_empty()).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Needle;

    #[test]
    fn a_needle_is_read_as_it_is_meant() {
        for (typed, words) in [
            ("Lee Jae-myung", &["lee", "jae", "myung"][..]),
            ("“350 boats”,", &["350 boats"]),
            ("up to \"$350 billion\"", &["up", "to", "$350 billion"]),
            ("27.5% → 15%", &["27.5%", "15%"]),
            ("the \"open quo", &["the", "open quo"]),
            ("  \"\" . ", &[]),
        ] {
            assert_eq!(Needle::new(typed).words(), words, "{typed}");
        }
    }

    #[test]
    fn what_matches_is_lit() {
        let lit = |typed: &str, text: &str| {
            let ranges = Needle::new(typed).lit(text);
            ranges
                .into_iter()
                .map(|range| text.get(range).unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(lit("jae MYUNG", "Lee Jae-myung"), ["Jae", "myung"]);
        assert_eq!(lit("25%", "125%, then 25%"), ["25%"]);
        assert_eq!(lit("\"jae myung\"", "Lee Jae-myung"), ["Jae-myung"]);
        assert!(lit(" ", "Lee").is_empty());
    }
}
