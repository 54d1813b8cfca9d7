//! Where a word occurs in folded text.

/// The places, in bytes, at which `word` occurs in `text`; both are folded.
///
/// What begins with a digit is found where a number begins, and not within one: `5%` does not occur in `27.5%`,
/// nor `25%` in `125%`. An empty word occurs nowhere.
pub fn occurrences<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let begins_number = word.starts_with(|c: char| c.is_ascii_digit());
    let is_free = move |at: usize| !begins_number || !ends_in_number(text, at);
    let found = (!word.is_empty()).then(|| text.match_indices(word));
    found
        .into_iter()
        .flatten()
        .map(|(at, _)| at)
        .filter(move |at| is_free(*at))
}

/// Whether `word` occurs in `text`.
#[must_use]
pub fn occurs(text: &str, word: &str) -> bool {
    occurrences(text, word).next().is_some()
}

/// Whether what stands before byte `at` ends in a digit, or in a digit and a point that goes on with the number.
fn ends_in_number(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before
        .strip_suffix(['.', ','])
        .unwrap_or(before)
        .ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::occurs;

    #[test]
    fn a_number_is_found_where_it_begins() {
        for (text, word, found) in [
            ("up to $350 billion", "350", true),
            ("up to $350 billion", "$350", true),
            ("up to $350 billion", "35", true),
            ("up to $350 billion", "50", false),
            ("27.5% > 15%", "27.5%", true),
            ("27.5% > 15%", "5%", false),
            ("125%", "25%", false),
            ("1,500", "500", false),
            ("1500, 500", "500", true),
            ("g7", "7", true),
            ("busan", "usa", true),
            ("busan", "", false),
        ] {
            assert_eq!(occurs(text, word), found, "{word} in {text}");
        }
    }
}
