//! Which language a text is in, told by its script and its commonest words.

mod latin;
mod scripts;

use std::sync::LazyLock;

use crate::ingest::lookup::{Lexicon, Lookup};
use latin::LATIN;
use scripts::Counts;

/// A language, as far as this program has to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// What it is called in English.
    pub name: &'static str,
    /// A second script that a good part of the text is written in, by the language that it stands for.
    pub beside: Option<&'static str>,
}

/// The language whose articles are tagged and drafted from.
const ENGLISH: &str = "en";

/// How much of a text is looked at, in bytes: enough to be sure, and no more work for 100 MB.
const SAMPLE: usize = 20_000;

/// The numbers of the languages that have a word among their common ones.
static COMMON: LazyLock<Lexicon<Vec<usize>>> = LazyLock::new(|| {
    let mut common: Lookup<&'static str, Vec<usize>> = Lookup::default();
    for (number, (_, _, words)) in LATIN.iter().enumerate() {
        for word in words.split(' ') {
            common.entry(word).or_default().push(number);
        }
    }
    common.into()
});

/// Scripts other than Latin that stand for one language, or for the commonest of theirs.
const SCRIPTS: [(&str, &str); 11] = [
    ("ko", "Korean"),
    ("ja", "Japanese"),
    ("zh", "Chinese"),
    ("ar", "Arabic"),
    ("fa", "Persian"),
    ("ru", "Russian"),
    ("uk", "Ukrainian"),
    ("hi", "Hindi"),
    ("th", "Thai"),
    ("he", "Hebrew"),
    ("el", "Greek"),
];

impl Language {
    /// Tells the language of `text`; what it declares decides only where its words do not. None without letters.
    #[must_use]
    pub fn of(text: &str, declared: Option<&str>) -> Option<Self> {
        let mut ends = (0..=SAMPLE.min(text.len())).rev();
        let sample = ends.find_map(|end| text.get(..end))?;
        let counts = Counts::of(sample);
        let (mark, most) = counts.largest()?;
        let beside = counts.second(mark, most);
        let (tag, name) = match mark {
            Some(tag) => named(tag)?,
            None => latin(sample).or_else(|| named(declared?))?,
        };
        Some(Self { tag, name, beside })
    }

    /// Whether its articles are tagged and drafted from.
    #[must_use]
    pub fn is_understood(self) -> bool {
        Self::is_tag_understood(self.tag)
    }

    /// Whether articles whose record has this BCP 47 tag are tagged and drafted from.
    #[must_use]
    pub fn is_tag_understood(tag: &str) -> bool {
        main_part(tag) == ENGLISH
    }

    /// What to say of a text that is not understood, or not all of it.
    pub(super) fn note(self) -> Option<String> {
        if !self.is_understood() {
            return Some(format!("{}: kept and readable, not tagged", self.name));
        }
        self.beside
            .map(|other| format!("partly {other}: that part is kept and readable, not tagged"))
    }
}

fn named(tag: &str) -> Option<(&'static str, &'static str)> {
    let main = main_part(tag);
    let latin = LATIN.iter().map(|(tag, name, _)| (*tag, *name));
    let mut known = SCRIPTS.iter().copied().chain(latin);
    known.find(|(tag, _)| *tag == main)
}

/// The language of a tag without its region and script.
fn main_part(tag: &str) -> String {
    let main = tag.trim().split(['-', '_']).next().unwrap_or_default();
    main.to_ascii_lowercase()
}

/// The Latin-script language with most of its common words in `text`; none where there are hardly any.
fn latin(text: &str) -> Option<(&'static str, &'static str)> {
    let mut counts = [0_usize; LATIN.len()];
    let mut all = 0;
    let mut count = |word: &str| {
        all += usize::from(!word.is_empty());
        for number in COMMON.get(word).into_iter().flatten() {
            if let Some(count) = counts.get_mut(*number) {
                *count += 1;
            }
        }
    };
    let folded = text.to_lowercase();
    let mut rest = folded.as_str();
    // Nearly all words end at an ASCII sign, and bytes are told apart faster than characters.
    let is_end = |byte: u8| byte.is_ascii() && !byte.is_ascii_lowercase();
    while !rest.is_empty() {
        let end = rest.bytes().position(is_end).unwrap_or(rest.len());
        let run = rest.get(..end).unwrap_or_default();
        if run.is_ascii() {
            count(run);
        } else {
            run.split(|c: char| !c.is_alphabetic()).for_each(&mut count);
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    // Of two alike the first in the list is taken, which is English.
    let counted = LATIN.iter().zip(counts).rev();
    let ((tag, name, _), most) = counted.max_by_key(|(_, count)| *count)?;
    // A few short words may be parts of names, such as “van der”; a text that is no longer is not called foreign for them.
    let least = if *tag == ENGLISH { 1 } else { 3 };
    (most * 12 >= all && most >= least).then_some((*tag, *name))
}

#[cfg(test)]
mod tests;
