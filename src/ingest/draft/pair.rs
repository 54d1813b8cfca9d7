//! The two of whom a sentence tells, for words that point back to two.

use super::cast::Actor;
use super::page::Line;

/// The two of whom a sentence tells first, as `Orr and Lee met when Venn's Ito brought them together`.
pub(super) fn leading_pair(line: &Line<'_, '_>, named: &[&Actor]) -> Option<Vec<Actor>> {
    let (pair, rest) = named.split_at_checked(2)?;
    let [one, other] = pair else { return None };
    let is_joined = line.word(one.run.end) == "and" && other.lead == one.run.end + 1 && !one.is_led;
    let is_list = rest
        .first()
        .is_some_and(|next| next.lead <= other.run.end + 2);
    (is_joined && !is_list).then(|| pair_of(pair)).flatten()
}

/// The two who are named, where it is two of two sides.
pub(super) fn pair_of(named: &[&Actor]) -> Option<Vec<Actor>> {
    match named {
        [one, other] if one.side() != other.side() => Some(vec![(*one).clone(), (*other).clone()]),
        _ => None,
    }
}
