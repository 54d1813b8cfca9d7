//! The shape of people's names: which words form one.

use std::ops::Range;

use super::lists::{is_family, is_given, is_no_name};
use super::titles;
use crate::ingest::tokens::{Kind, Tokens};

/// A run of words that has the shape of a person's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) run: Range<usize>,
    /// Its words, folded, without initials; hyphens part them.
    pub(super) words: Vec<String>,
    /// How many parts blanks separate.
    pub(super) parts: usize,
}

/// The most parts of one name.
const LONGEST: usize = 6;

/// Small words within names.
const PARTICLES: [&str; 24] = [
    "de", "da", "do", "dos", "das", "di", "del", "della", "du", "la", "le", "van", "von", "der",
    "den", "ter", "bin", "bint", "ibn", "al", "el", "y", "zu", "af",
];

/// Reads the name that begins at `at`, where nothing is in it that `is_taken` already.
pub(super) fn read(
    tokens: &Tokens<'_>,
    at: usize,
    end: usize,
    is_taken: impl Fn(usize) -> bool,
) -> Option<Shape> {
    let mut shape = Shape {
        run: at..at,
        words: Vec::new(),
        parts: 0,
    };
    let mut next = at;
    while next < end && shape.parts < LONGEST && !is_taken(next) {
        let token = tokens.get(next)?;
        if token.kind != Kind::Word || token.is_glued && shape.parts > 0 {
            break;
        }
        let word = tokens.word(next);
        let is_particle = PARTICLES.contains(&word) && !token.is_capital;
        let goes_on = next + 1 < end && !is_taken(next + 1);
        if is_particle {
            // `al-Hadid` may begin behind a given name; a particle at the end is none.
            let follows = tokens
                .get(next + 1)
                .is_some_and(|token| token.kind == Kind::Word)
                || matches!(tokens.word(next + 1), "-" | "\u{2011}");
            if shape.parts == 0 || !goes_on || !follows {
                break;
            }
        } else if !token.is_capital || !fits(tokens, next, end, &shape, &is_taken) {
            break;
        }
        let is_initial = word.chars().count() == 1 && tokens.printed(next + 1) == ".";
        if is_initial {
            next += 2;
            shape.parts += 1;
            continue;
        }
        next = take_part(tokens, next, end, &mut shape);
    }
    // A particle or an initial at the end belongs to what follows.
    while shape
        .words
        .last()
        .is_some_and(|word| PARTICLES.contains(&word.as_str()))
        && shape.run.end > at
    {
        if tokens.is_capital(shape.run.end - 1) {
            break;
        }
        shape.words.pop();
        shape.parts -= 1;
        shape.run.end -= 1;
    }
    (!shape.words.is_empty()).then_some(shape)
}

/// Whether a word with a capital may be the next part.
fn fits(
    tokens: &Tokens<'_>,
    at: usize,
    end: usize,
    shape: &Shape,
    is_taken: &impl Fn(usize) -> bool,
) -> bool {
    let word = tokens.word(at);
    if !is_no_name(word) && !titles::is_title_word(word) {
        return true;
    }
    let is_next_name = |next: usize| {
        next < end
            && !is_taken(next)
            && tokens.get(next).is_some_and(|token| {
                token.is_capital && !token.is_glued && token.kind == Kind::Word
            })
            && !is_no_name(tokens.word(next))
    };
    match shape.words.first() {
        // Park Chung-ho, but not Park Lane.
        None => is_family(word) && is_next_name(at + 1),
        // Ann May, John Major.
        Some(first) => shape.words.len() == 1 && is_given(first) && !is_next_name(at + 1),
    }
}

/// Takes one part with what hyphens and apostrophes join to it; returns the token behind it.
fn take_part(tokens: &Tokens<'_>, at: usize, end: usize, shape: &mut Shape) -> usize {
    shape.words.push(tokens.word(at).to_owned());
    shape.parts += 1;
    let mut next = at + 1;
    while next + 1 < end {
        let joined = tokens
            .get(next + 1)
            .filter(|token| token.kind == Kind::Word);
        let Some(joined) = joined.filter(|_| tokens.is_glued(next) && tokens.is_glued(next + 1))
        else {
            break;
        };
        let word = tokens.word(next + 1);
        let is_joined = match tokens.word(next) {
            "-" | "‑" | "‐" => {
                joined.is_capital
                    || !matches!(
                        word,
                        "led" | "based" | "backed" | "style" | "era" | "born" | "brokered"
                    )
            }
            "'" | "’" | "ʼ" => joined.is_capital,
            _ => false,
        };
        if !is_joined {
            break;
        }
        shape.words.push(word.to_owned());
        next += 2;
    }
    shape.run.end = next;
    next
}

/// Whether the family name stands first: by the list, unless the second word is a given name.
pub(super) fn is_family_first(words: &[String]) -> bool {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    is_family_first_of(&words)
}

/// The same of borrowed words.
pub(super) fn is_family_first_of(words: &[&str]) -> bool {
    let [first, second, ..] = words else {
        return false;
    };
    is_family(first) && words.len() <= 3 && !is_given(second)
}

fn is_all_capital(tokens: &Tokens<'_>, sentence: &Range<usize>) -> bool {
    let is_lower = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.kind != Kind::Word || !token.is_capital)
    };
    !sentence.clone().any(is_lower)
}

/// Whether most words of a sentence without a full stop have a capital, as in headlines: there a capital tells nothing.
pub(super) fn is_title_case(tokens: &Tokens<'_>, sentence: &Range<usize>) -> bool {
    if sentence
        .end
        .checked_sub(1)
        .is_some_and(|at| tokens.word(at) == ".")
    {
        return false;
    }
    let (mut long, mut capitals) = (0, 0);
    for at in sentence.clone().take(40) {
        let Some(token) = tokens.get(at) else {
            break;
        };
        if token.kind == Kind::Word && token.range().len() >= 4 {
            long += 1;
            capitals += usize::from(token.is_capital);
        }
    }
    // Three words, all of them with capitals, are a heading too.
    long >= 4 && capitals * 10 >= long * 7
        || sentence.len() >= 3 && long > 0 && is_all_capital(tokens, sentence)
}
