//! Finding a name by some of its letters, in their order.

use std::ops::Range;

use super::fold::{fold, fold_map};

/// How well letters were found in a name, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fuzzy {
    /// The higher the better.
    pub score: i32,
    /// The bytes of the name that are the letters, sorted.
    pub lit: Vec<Range<usize>>,
}

/// A letter that begins a word.
const WORD: i32 = 8;
/// A letter right behind the one before it.
const NEXT: i32 = 10;
/// A letter that is anywhere else.
const APART: i32 = -2;
/// The first letter of all.
const FIRST: i32 = 3;

/// Finds the letters of `typed` in `name`, in their order, where they tell most: at the beginnings of words, or one
/// behind the other. Blanks typed do not count. `None` when a letter is missing; nothing typed is found everywhere.
#[must_use]
pub fn fuzzy(typed: &str, name: &str) -> Option<Fuzzy> {
    let letters: Vec<char> = fold(typed).chars().filter(|c| *c != ' ').collect();
    let folded = fold_map(name);
    let text: Vec<(usize, char)> = folded.as_str().char_indices().collect();
    let (score, places) = best_path(&letters, &text)?;
    let stretches = places.iter().filter_map(|place| {
        let (at, c) = text.get(*place)?;
        Some(*at..*at + c.len_utf8())
    });
    let mut lit: Vec<Range<usize>> = Vec::new();
    for range in folded.originals(stretches) {
        match lit.last_mut() {
            Some(before) if before.end >= range.start => before.end = range.end,
            _ => lit.push(range),
        }
    }
    Some(Fuzzy { score, lit })
}

/// The best way to a letter: its score, and the place of the letter before it.
type Step = Option<(i32, usize)>;

/// The places of the letters with the highest score, worked out letter by letter.
fn best_path(letters: &[char], text: &[(usize, char)]) -> Option<(i32, Vec<usize>)> {
    let mut rows: Vec<Vec<Step>> = Vec::with_capacity(letters.len());
    for letter in letters {
        let row = next_row(*letter, rows.last().map(Vec::as_slice), text);
        rows.push(row);
    }
    let Some(last) = rows.last() else {
        return Some((0, Vec::new()));
    };
    let ends = last.iter().enumerate();
    // Of several ways that are as good the first is taken.
    let (mut place, score) = ends
        .filter_map(|(place, step)| step.map(|(score, _)| (place, score)))
        .rev()
        .max_by_key(|(_, score)| *score)?;
    let mut places = Vec::with_capacity(rows.len());
    for row in rows.iter().rev() {
        places.push(place);
        place = row
            .get(place)
            .copied()
            .flatten()
            .map_or(0, |(_, from)| from);
    }
    places.reverse();
    Some((score, places))
}

fn next_row(letter: char, before: Option<&[Step]>, text: &[(usize, char)]) -> Vec<Step> {
    let score_at = |place: usize| Some(before?.get(place).copied().flatten()?.0);
    let mut row = Vec::with_capacity(text.len());
    // The best way to a place further up than the one right before.
    let mut further: Step = None;
    for (place, (_, c)) in text.iter().enumerate() {
        let previous = place.checked_sub(1);
        let begins_word = previous
            .and_then(|previous| text.get(previous))
            .is_none_or(|(_, c)| !c.is_alphanumeric());
        let own = if begins_word { WORD } else { 0 } + if place == 0 { FIRST } else { 0 };
        let alone = if begins_word { own } else { APART };
        let right_before = previous.and_then(|at| Some((score_at(at)?, at)));
        let step = if before.is_none() {
            Some((alone, place))
        } else {
            let adjacent = right_before.map(|(score, at)| (score + own.max(NEXT), at));
            better(adjacent, further.map(|(score, at)| (score + alone, at)))
        };
        further = better(further, right_before);
        row.push(step.filter(|_| *c == letter));
    }
    row
}

fn better(one: Step, other: Step) -> Step {
    match (one, other) {
        (Some(a), Some(b)) => Some(if b.0 > a.0 { b } else { a }),
        (a, b) => a.or(b),
    }
}

#[cfg(test)]
mod tests {
    use super::fuzzy;

    /// The name with what is lit in brackets.
    fn shown(typed: &str, name: &str) -> Option<String> {
        let found = fuzzy(typed, name)?;
        let mut text = name.to_owned();
        for range in found.lit.iter().rev() {
            text.insert(range.end, ']');
            text.insert(range.start, '[');
        }
        Some(text)
    }

    #[test]
    fn letters_are_found_where_they_tell_most() {
        for (typed, name, lit) in [
            ("nd", "next-dispute", Some("[n]ext-[d]ispute")),
            ("next", "next-dispute", Some("[next]-dispute")),
            ("next disp", "next-dispute", Some("[next]-[disp]ute")),
            ("dis", "next-dispute", Some("next-[dis]pute")),
            ("pd", "previous-dispute", Some("[p]revious-[d]ispute")),
            ("vd", "view-dashboard", Some("[v]iew-[d]ashboard")),
            ("ZOOM", "zoom-in", Some("[zoom]-in")),
            ("é", "help", Some("h[e]lp")),
            ("하", "김하늘", Some("김[하]늘")),
            ("dn", "next-dispute", None),
            ("xx", "next", None),
            ("", "help", Some("help")),
        ] {
            assert_eq!(shown(typed, name).as_deref(), lit, "{typed} in {name}");
        }
    }

    #[test]
    fn beginnings_of_words_go_before_letters_within() {
        for (typed, better, worse) in [
            ("nd", "next-dispute", "reload-and"),
            ("pa", "palette", "next-pane"),
            ("kl", "known-later", "unkempt-and-lost"),
            ("disp", "next-dispute", "drawn-in-some-place"),
        ] {
            let [better_score, worse_score] =
                [better, worse].map(|name| fuzzy(typed, name).map(|found| found.score));
            assert!(better_score > worse_score, "{typed}: {better} {worse}");
        }
    }
}
