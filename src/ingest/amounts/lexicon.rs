//! The words that amounts are told by.

use std::sync::LazyLock;

use crate::ingest::lookup::Lexicon;
use crate::text::number::lexicon::{SMALL, TENS, scale};

/// What a word can be at the beginning of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// `zero` to `nineteen`.
    Small(u32),
    /// `twenty` to `ninety`.
    Tens(u32),
    /// `hundred`, `million`, `crore`; it multiplies what stands before it.
    Scale(u64),
    /// `half`, `third`, `quarters`: one part of so many.
    Part(u32),
    /// `a` or `an`, which may stand for one.
    Article,
    /// Letters before a number of money.
    Code(&'static str),
}

const SCALES: [&str; 22] = [
    "dozen",
    "hundred",
    "thousand",
    "lakh",
    "lakhs",
    "million",
    "millions",
    "crore",
    "crores",
    "billion",
    "billions",
    "trillion",
    "trillions",
    "quadrillion",
    "mn",
    "mln",
    "mio",
    "bn",
    "bln",
    "tn",
    "trn",
    "tln",
];

const PARTS: [(&str, u32); 11] = [
    ("half", 2),
    ("halves", 2),
    ("third", 3),
    ("thirds", 3),
    ("quarter", 4),
    ("quarters", 4),
    ("fifth", 5),
    ("fifths", 5),
    ("tenth", 10),
    ("tenths", 10),
    ("eighths", 8),
];

/// Letters that announce money when a number follows, and the money.
const CODES: [(&str, &str); 41] = [
    ("usd", "USD"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("jpy", "JPY"),
    ("krw", "KRW"),
    ("cny", "CNY"),
    ("rmb", "CNY"),
    ("chf", "CHF"),
    ("aud", "AUD"),
    ("cad", "CAD"),
    ("nzd", "NZD"),
    ("sgd", "SGD"),
    ("hkd", "HKD"),
    ("twd", "TWD"),
    ("inr", "INR"),
    ("pkr", "PKR"),
    ("bdt", "BDT"),
    ("lkr", "LKR"),
    ("idr", "IDR"),
    ("myr", "MYR"),
    ("thb", "THB"),
    ("vnd", "VND"),
    ("php", "PHP"),
    ("brl", "BRL"),
    ("mxn", "MXN"),
    ("ars", "ARS"),
    ("clp", "CLP"),
    ("zar", "ZAR"),
    ("ngn", "NGN"),
    ("kes", "KES"),
    ("egp", "EGP"),
    ("aed", "AED"),
    ("sar", "SAR"),
    ("ils", "ILS"),
    ("rub", "RUB"),
    ("uah", "UAH"),
    ("pln", "PLN"),
    ("sek", "SEK"),
    ("rm", "MYR"),
    ("rs", "INR"),
    ("rp", "IDR"),
];

/// The words that may begin an amount.
pub(super) static WORDS: LazyLock<Lexicon<Word>> = LazyLock::new(|| {
    let small = SMALL.into_iter().zip(0..).map(|(w, n)| (w, Word::Small(n)));
    let tens = TENS.into_iter().zip(2..);
    let tens = tens.map(|(w, n)| (w, Word::Tens(n * 10)));
    let scales = SCALES
        .into_iter()
        .filter_map(|w| Some((w, Word::Scale(scale(w)?))));
    let parts = PARTS.into_iter().map(|(w, n)| (w, Word::Part(n)));
    let codes = CODES.into_iter().map(|(w, c)| (w, Word::Code(c)));
    let articles = ["a", "an"].into_iter().map(|w| (w, Word::Article));
    small
        .chain(tens)
        .chain(scales)
        .chain(parts)
        .chain(codes)
        .chain(articles)
        .collect()
});

/// What letters glued behind digits multiply them by; the flag tells whether they may as well be a unit of length or
/// mass, as in `5m`.
pub(super) fn suffix(letters: &str) -> Option<(u64, bool)> {
    Some(match letters {
        "k" => (1_000, true),
        "m" => (1_000_000, true),
        "b" => (1_000_000_000, true),
        "t" => (1_000_000_000_000, true),
        "mn" | "mln" | "mio" | "bn" | "bln" | "tn" | "trn" | "tln" => (scale(letters)?, false),
        _ => return None,
    })
}
