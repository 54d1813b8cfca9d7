//! What a misspelt word was meant to be.

/// The candidate that `word` most likely meant to be, if any is close.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    // Among words of two letters everything is near everything.
    let letters = word.chars().count();
    let limit = match letters {
        0..=2 => 0,
        _ => letters / 3,
    };
    candidates
        .iter()
        // No distance is less than the difference in length, which costs next to nothing to tell.
        .filter(|candidate| candidate.chars().count().abs_diff(letters) <= limit)
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let known = ["next-dispute", "row-down", "quit"];
        for (typed, meant) in [
            ("next-disput", Some("next-dispute")),
            ("rowdown", Some("row-down")),
            ("qiut", Some("quit")),
            ("tomorrow", None),
            ("", None),
            ("qi", None),
        ] {
            assert_eq!(nearest(typed, &known), meant, "{typed}");
        }
        assert_eq!(nearest("quit", &[]), None);
    }
}
