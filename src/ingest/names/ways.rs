//! In which ways someone may be named: in full in either order, by the family name.

use super::lists::is_given;
use super::person::Person;
use super::shape::is_family_first;
use crate::ingest::tokens::Tokens;

/// Countries where people are called by the first part of their name.
const BY_FIRST: [&str; 12] = [
    "MY", "ID", "TH", "ET", "ER", "IS", "MM", "BR", "LA", "KH", "BT", "BN",
];

/// The ways in which someone may be named: in full in either order, without middle names, by the family name.
pub(super) fn ways(person: &Person) -> Vec<Vec<String>> {
    let words = &person.words;
    let mut ways = vec![words.clone()];
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return ways;
    };
    if words.len() > 1 {
        ways.extend(turned(words));
        ways.extend(short(person, first, last));
    }
    ways.extend(person.also.iter().cloned());
    let mut kept: Vec<Vec<String>> = Vec::new();
    for way in ways {
        if !kept.contains(&way) {
            kept.push(way);
        }
    }
    kept
}

/// The whole name with its first word last, and with its last word first.
fn turned(words: &[String]) -> [Vec<String>; 2] {
    let (mut left, mut right) = (words.to_vec(), words.to_vec());
    left.rotate_left(1);
    right.rotate_right(1);
    [left, right]
}

/// What someone is called when the name is known: the family name, in some countries the first name.
fn short(person: &Person, first: &str, last: &str) -> Vec<Vec<String>> {
    let words = &person.words;
    let mut ways: Vec<Vec<String>> = Vec::new();
    let family_first = is_family_first(words);
    if family_first {
        ways.push(vec![first.to_owned()]);
    }
    if !family_first || !is_given(first) && words.len() == 2 && last.len() > 3 {
        ways.push(vec![last.to_owned()]);
    }
    // von der Leyen, bin Salman, da Silva
    let particle = words.iter().skip(1).position(|word| is_particle(word));
    if let Some(at) = particle {
        ways.push(words.get(at + 1..).unwrap_or_default().to_vec());
    } else if words.len() > 2 && !family_first {
        ways.push(vec![first.to_owned(), last.to_owned()]);
    }
    let is_by_first = person
        .party
        .as_ref()
        .is_some_and(|party| BY_FIRST.contains(&&**party));
    if !family_first && (is_by_first || !is_given(first)) {
        ways.push(vec![first.to_owned()]);
    }
    if is_by_first && words.len() > 3 {
        let middle = words.get(1..words.len() - 1).unwrap_or_default();
        for word in middle
            .iter()
            .filter(|word| word.len() > 3 && !is_given(word))
        {
            ways.push(vec![word.clone()]);
        }
    }
    ways
}

/// Whether a small word may begin a family name.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "von"
            | "van"
            | "de"
            | "da"
            | "bin"
            | "al"
            | "el"
            | "di"
            | "del"
            | "la"
            | "le"
            | "der"
            | "dos"
    )
}

/// The token behind a name whose words stand at `at`, hyphens, apostrophes and initials between them passed over.
pub(super) fn matches(
    tokens: &Tokens<'_>,
    at: usize,
    end: usize,
    words: &[String],
) -> Option<usize> {
    let mut next = at;
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            next = behind_joints(tokens, next, end);
        }
        if next >= end || tokens.word(next) != word {
            return None;
        }
        next += 1;
    }
    Some(next)
}

/// The first token from `at` on that is no hyphen, apostrophe or initial within a name.
pub(super) fn behind_joints(tokens: &Tokens<'_>, at: usize, end: usize) -> usize {
    let mut next = at;
    while next < end && is_joint(tokens, next) {
        next += 1;
    }
    next
}

fn is_joint(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    let is_glued = tokens.is_glued(at);
    let is_sign = is_glued && matches!(word, "-" | "‑" | "‐" | "'" | "’" | "ʼ");
    let is_stop = word == "." && tokens.word(at.saturating_sub(1)).len() == 1;
    let is_initial = word.len() == 1 && tokens.word(at + 1) == "." && tokens.is_capital(at);
    is_sign || is_stop || is_initial
}
