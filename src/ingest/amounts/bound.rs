//! What a number is to the value meant: `up to`, `at least`, `about`.

use std::ops::Range;
use std::sync::LazyLock;

use crate::ingest::lookup::WordSet;
use crate::ingest::tokens::Tokens;
use crate::model::Bound;

/// Phrases that stand before a number, by their last word; those with more words first.
const BEFORE: [(&[&str], Bound); 45] = [
    (&["no", "more", "than"], Bound::AtMost),
    (&["not", "more", "than"], Bound::AtMost),
    (&["no", "less", "than"], Bound::AtLeast),
    (&["not", "less", "than"], Bound::AtLeast),
    (&["no", "fewer", "than"], Bound::AtLeast),
    (&["no", "higher", "than"], Bound::AtMost),
    (&["no", "lower", "than"], Bound::AtLeast),
    (&["as", "much", "as"], Bound::AtMost),
    (&["as", "many", "as"], Bound::AtMost),
    (&["as", "high", "as"], Bound::AtMost),
    (&["as", "low", "as"], Bound::AtLeast),
    (&["as", "little", "as"], Bound::AtLeast),
    (&["as", "few", "as"], Bound::AtLeast),
    (&["a", "maximum", "of"], Bound::AtMost),
    (&["a", "minimum", "of"], Bound::AtLeast),
    (&["in", "excess", "of"], Bound::AtLeast),
    (&["the", "order", "of"], Bound::About),
    (&["an", "estimated"], Bound::About),
    (&["up", "to"], Bound::AtMost),
    (&["at", "most"], Bound::AtMost),
    (&["at", "least"], Bound::AtLeast),
    (&["more", "than"], Bound::AtLeast),
    (&["greater", "than"], Bound::AtLeast),
    (&["higher", "than"], Bound::AtLeast),
    (&["less", "than"], Bound::AtMost),
    (&["fewer", "than"], Bound::AtMost),
    (&["lower", "than"], Bound::AtMost),
    (&["upwards", "of"], Bound::AtLeast),
    (&["close", "to"], Bound::About),
    (&["capped", "at"], Bound::AtMost),
    (&["or", "so"], Bound::About),
    (&["over"], Bound::AtLeast),
    (&["above"], Bound::AtLeast),
    (&["exceeding"], Bound::AtLeast),
    (&["minimum"], Bound::AtLeast),
    (&["under"], Bound::AtMost),
    (&["below"], Bound::AtMost),
    (&["maximum"], Bound::AtMost),
    (&["about"], Bound::About),
    (&["around"], Bound::About),
    (&["roughly"], Bound::About),
    (&["approximately"], Bound::About),
    (&["some"], Bound::About),
    (&["exactly"], Bound::Exactly),
    (&["precisely"], Bound::Exactly),
];

/// Their last words: nearly no word before a number is one of them.
static LAST: LazyLock<WordSet> = LazyLock::new(|| {
    let last = BEFORE.iter().filter_map(|(phrase, _)| phrase.last());
    last.copied().collect()
});

/// Words that say the same as `about`.
const NEAR: [&str; 8] = [
    "nearly",
    "almost",
    "estimated",
    "circa",
    "approx",
    "perhaps",
    "~",
    "near",
];

/// Phrases that stand behind a number.
const BEHIND: [(&[&str], Bound); 8] = [
    (&["or", "more"], Bound::AtLeast),
    (&["or", "higher"], Bound::AtLeast),
    (&["or", "less"], Bound::AtMost),
    (&["or", "lower"], Bound::AtMost),
    (&["or", "so"], Bound::About),
    (&["at", "least"], Bound::AtLeast),
    (&["at", "most"], Bound::AtMost),
    (&["or", "thereabouts"], Bound::About),
];

/// The bound of the number whose tokens are `run`.
pub(super) fn around(
    tokens: &Tokens<'_>,
    run: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<Bound> {
    let mut end = run.start;
    // `up to a combined $5 billion`, `more than the promised 10%`
    while end > sentence.start
        && matches!(
            tokens.word(end - 1),
            "a" | "the" | "combined" | "total" | "further" | "additional" | "another"
        )
    {
        end -= 1;
    }
    before(tokens, end, sentence.start)
        .or_else(|| before(tokens, run.start, sentence.start))
        .or_else(|| behind(tokens, run.end, sentence.end))
}

/// Where the words of a bound that end before `at` begin, so that what stands before them can be read.
pub(super) fn start(tokens: &Tokens<'_>, at: usize, first: usize) -> usize {
    if let Some((phrase, _)) = phrase(tokens, at, first) {
        return at - phrase.len();
    }
    let is_near = at > first && NEAR.contains(&tokens.word(at - 1));
    at - usize::from(is_near)
}

fn before(tokens: &Tokens<'_>, at: usize, first: usize) -> Option<Bound> {
    if let Some((_, bound)) = phrase(tokens, at, first) {
        return Some(bound);
    }
    (at > first && NEAR.contains(&tokens.word(at - 1))).then_some(Bound::About)
}

/// The phrase that ends before `at`.
fn phrase(
    tokens: &Tokens<'_>,
    at: usize,
    first: usize,
) -> Option<(&'static [&'static str], Bound)> {
    let last = at.checked_sub(1).filter(|last| *last >= first)?;
    if !LAST.contains(tokens.word(last)) {
        return None;
    }
    let ends_with = |phrase: &[&str]| {
        at >= first + phrase.len()
            && phrase
                .iter()
                .zip(at - phrase.len()..)
                .all(|(word, at)| *word == tokens.word(at))
    };
    BEFORE.into_iter().find(|(phrase, _)| ends_with(phrase))
}

fn behind(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<Bound> {
    let says = |phrase: &[&str]| {
        at + phrase.len() <= end
            && phrase
                .iter()
                .zip(at..)
                .all(|(word, at)| *word == tokens.word(at))
    };
    BEHIND
        .iter()
        .find(|(phrase, _)| says(phrase))
        .map(|(_, bound)| *bound)
}
