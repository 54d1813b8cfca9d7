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
    if words.len() == 1 {
        return ways;
    }
    let mut add = |way: Vec<String>| {
        if !ways.contains(&way) {
            ways.push(way);
        }
    };
    let rest = words.get(1..).unwrap_or_default();
    let front = words.get(..words.len() - 1).unwrap_or_default();
    add(rest.iter().chain([first]).cloned().collect());
    add([last].into_iter().chain(front).cloned().collect());
    let family_first = is_family_first(words);
    if family_first {
        add(vec![first.clone()]);
    }
    if !family_first || !is_given(first) && words.len() == 2 && last.len() > 3 {
        add(vec![last.clone()]);
    }
    // von der Leyen, bin Salman, da Silva
    let particle = words.iter().skip(1).position(|word| {
        matches!(
            word.as_str(),
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
    });
    if let Some(at) = particle {
        add(words.get(at + 1..).unwrap_or_default().to_vec());
    } else if words.len() > 2 && !family_first {
        add(vec![first.clone(), last.clone()]);
    }
    let is_by_first = person
        .party
        .as_ref()
        .is_some_and(|party| BY_FIRST.contains(&&**party));
    if !family_first && (is_by_first || !is_given(first)) {
        add(vec![first.clone()]);
    }
    ways
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
            while next < end && is_joint(tokens, next) {
                next += 1;
            }
        }
        if next >= end || tokens.word(next) != word {
            return None;
        }
        next += 1;
    }
    Some(next)
}

fn is_joint(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    let is_glued = tokens.get(at).is_some_and(|token| token.is_glued);
    let is_sign = is_glued && matches!(word, "-" | "‑" | "‐" | "'" | "’" | "ʼ");
    let is_stop = word == "." && tokens.word(at.saturating_sub(1)).len() == 1;
    let is_initial = word.len() == 1
        && tokens.word(at + 1) == "."
        && tokens.get(at).is_some_and(|token| token.is_capital);
    is_sign || is_stop || is_initial
}
