//! The English names of months and weekdays.

/// The months in full, from January; their first three letters are what they are cut to.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The days of the week in full, from Monday; their first three letters are what they are cut to.
pub const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// A name as it is cut short: `october` is `oct`.
#[must_use]
pub fn short(name: &str) -> &str {
    name.get(..3).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn names_are_cut_to_three_letters() {
        for (name, cut) in [("october", "oct"), ("may", "may"), ("", "")] {
            assert_eq!(short(name), cut);
        }
    }
}
