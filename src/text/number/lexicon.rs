//! The English words that state numbers.

use rust_decimal::Decimal;

/// Letters glued to digits that scale them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Suffix {
    pub(super) scale: u64,
    /// Whether the letter may as well be a unit: `5m` is five million or five metres.
    pub(super) ambiguous: bool,
}

/// What letters directly after digits multiply them by.
pub(super) fn suffix(letters: &str) -> Option<Suffix> {
    let (scale, ambiguous) = match letters.to_ascii_lowercase().as_str() {
        "k" => (1_000, true),
        "m" => (1_000_000, true),
        "b" => (1_000_000_000, true),
        "t" => (1_000_000_000_000, true),
        other => (short_scale(other)?, false),
    };
    Some(Suffix { scale, ambiguous })
}

fn short_scale(word: &str) -> Option<u64> {
    Some(match word {
        "mn" | "mln" | "mio" => 1_000_000,
        "bn" | "bln" => 1_000_000_000,
        "tn" | "trn" | "tln" => 1_000_000_000_000,
        _ => return None,
    })
}

/// Whether letters after digits make an ordinal, as in `21st`.
pub(super) fn is_ordinal_ending(letters: &str) -> bool {
    matches!(letters, "st" | "nd" | "rd" | "th")
}

/// The numerator and denominator of a character such as `½`.
pub(crate) fn vulgar(c: char) -> Option<(u32, u32)> {
    Some(match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅛' => (1, 8),
        '⅒' => (1, 10),
        _ => return None,
    })
}

pub(super) fn is_currency_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '¢' | '£' | '¤' | '¥' | '฿' | '\u{20a0}'..='\u{20c0}' | '＄' | '￥' | '￦'
    )
}

pub(super) fn is_currency_code(word: &str) -> bool {
    const CODES: &[&str] = &[
        "usd", "eur", "gbp", "jpy", "krw", "cny", "rmb", "myr", "rm", "rs", "inr", "aud", "cad",
        "sgd", "chf", "thb", "idr", "vnd", "php", "twd", "hkd", "uah", "rub",
    ];
    CODES.contains(&word)
}

/// `zero` to `nineteen`, each at its own place.
pub(crate) const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// `twenty` to `ninety`.
pub(crate) const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// `one` to `nineteen` and `zero`.
pub(super) fn small(word: &str) -> Option<u32> {
    position(&SMALL, word)
}

/// `twenty` to `ninety`.
pub(super) fn tens(word: &str) -> Option<u32> {
    position(&TENS, word).map(|n| (n + 2) * 10)
}

fn position(list: &[&str], word: &str) -> Option<u32> {
    let at = list.iter().position(|&entry| entry == word)?;
    u32::try_from(at).ok()
}

/// A word that multiplies the number before it; the plural counts only after a number.
pub(crate) fn scale(word: &str) -> Option<u64> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" => 1_000,
        "lakh" => 100_000,
        "million" => 1_000_000,
        "crore" => 10_000_000,
        "billion" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        "quadrillion" => 1_000_000_000_000_000,
        _ => return short_scale(word),
    })
}

/// `first` to `twentieth`, and the tens.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    const IRREGULAR: &[(&str, u32)] = &[
        ("first", 1),
        ("second", 2),
        ("third", 3),
        ("fifth", 5),
        ("eighth", 8),
        ("ninth", 9),
        ("twelfth", 12),
        ("hundredth", 100),
    ];
    if let Some(&(_, n)) = IRREGULAR.iter().find(|(entry, _)| *entry == word) {
        return Some(n);
    }
    if let Some(stem) = word.strip_suffix("ieth") {
        return tens(&format!("{stem}y"));
    }
    small(word.strip_suffix("th")?).filter(|&n| n > 3)
}

/// What a share is counted in: `third` is 3. The flag tells whether the word is a plural.
pub(super) fn denominator(word: &str) -> Option<(u32, bool)> {
    match word {
        "half" => Some((2, false)),
        "halves" => Some((2, true)),
        "quarter" => Some((4, false)),
        "quarters" => Some((4, true)),
        _ => {
            let singular = word.strip_suffix('s');
            let n = ordinal(singular.unwrap_or(word))?;
            (3..=20).contains(&n).then_some((n, singular.is_some()))
        }
    }
}

/// Words that hold a number of their own: `twice`, `tripled`, `tenfold`.
pub(super) fn multiple(word: &str) -> Option<u32> {
    Some(match word {
        "single" | "onefold" => 1,
        "twice" | "double" | "doubled" | "doubles" | "doubling" | "pair" | "couple" => 2,
        "thrice" | "triple" | "tripled" | "triples" | "tripling" | "trebled" | "trio" => 3,
        "quadruple" | "quadrupled" => 4,
        _ => return word.strip_suffix("fold").and_then(small),
    })
}

/// The units of time that one of can be told by an article, and what else they may be counted as.
pub(super) fn unit(word: &str) -> Option<&'static [u32]> {
    Some(match word {
        "second" | "minute" | "hour" | "day" | "month" | "year" | "seconds" | "minutes"
        | "hours" | "days" | "months" | "years" => &[],
        "week" | "weeks" => &[7],
        "fortnight" | "fortnights" => &[14, 2],
        "decade" | "decades" => &[10],
        "century" | "centuries" => &[100],
        _ => return None,
    })
}

/// Whether a scale after `word` is one of its kind (`the next hundred`), not a vague amount (`a few hundred`).
pub(super) fn introduces_one(word: &str) -> bool {
    matches!(
        word,
        "first"
            | "last"
            | "next"
            | "every"
            | "per"
            | "the"
            | "another"
            | "about"
            | "nearly"
            | "almost"
    )
}

/// The share `numerator / denominator` as a number and in percent, exact or rounded as people write it.
pub(super) fn share(numerator: u32, denominator: u32) -> Vec<Decimal> {
    let hundred = Decimal::ONE_HUNDRED;
    let (n, d) = (Decimal::from(numerator), Decimal::from(denominator));
    let (Some(part), Some(percent)) = (
        n.checked_div(d),
        n.checked_mul(hundred).and_then(|n| n.checked_div(d)),
    ) else {
        return Vec::new();
    };
    if part.scale() < 10 {
        return vec![part, percent];
    }
    vec![
        part,
        part.round_dp(3),
        part.round_dp(2),
        percent,
        percent.round_dp(2),
        percent.round_dp(1),
        percent.round_dp(0),
    ]
}
