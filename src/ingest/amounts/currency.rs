//! Money by its signs and names, as ISO 4217 codes.
//!
//! A bare `$` is the dollar of the United States, a bare `pound` Britain's; others that several countries share (peso,
//! franc, krone, dinar) take the country that the same sentence names, or the most traded of them.

use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon::{WORDS, Word};
use crate::ingest::lookup::Lexicon;
use crate::ingest::tokens::{Kind, Tokens};

/// Signs of one currency.
const SIGNS: [(&str, &str); 19] = [
    ("$", "USD"),
    ("＄", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("￥", "JPY"),
    ("₩", "KRW"),
    ("￦", "KRW"),
    ("₹", "INR"),
    ("₽", "RUB"),
    ("₺", "TRY"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("₱", "PHP"),
    ("₦", "NGN"),
    ("₪", "ILS"),
    ("₴", "UAH"),
    ("₸", "KZT"),
    ("₵", "GHS"),
];

/// Letters before a sign that other countries share.
const LETTERS: [(&str, &str, &str); 22] = [
    ("us", "$", "USD"),
    ("u.s.", "$", "USD"),
    ("a", "$", "AUD"),
    ("au", "$", "AUD"),
    ("c", "$", "CAD"),
    ("ca", "$", "CAD"),
    ("can", "$", "CAD"),
    ("cdn", "$", "CAD"),
    ("nz", "$", "NZD"),
    ("hk", "$", "HKD"),
    ("nt", "$", "TWD"),
    ("s", "$", "SGD"),
    ("sg", "$", "SGD"),
    ("r", "$", "BRL"),
    ("mx", "$", "MXN"),
    ("b", "$", "BND"),
    ("fj", "$", "FJD"),
    ("j", "$", "JMD"),
    ("tt", "$", "TTD"),
    ("cn", "¥", "CNY"),
    ("jp", "¥", "JPY"),
    ("gb", "£", "GBP"),
];

/// Names of money, singular and plural, and the currency where nothing else is said.
const NAMES: [(&str, &str); 66] = [
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("usd", "USD"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("eur", "EUR"),
    ("pound", "GBP"),
    ("pounds", "GBP"),
    ("sterling", "GBP"),
    ("gbp", "GBP"),
    ("yen", "JPY"),
    ("jpy", "JPY"),
    ("won", "KRW"),
    ("krw", "KRW"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("rmb", "CNY"),
    ("cny", "CNY"),
    ("rupee", "INR"),
    ("rupees", "INR"),
    ("taka", "BDT"),
    ("rupiah", "IDR"),
    ("ringgit", "MYR"),
    ("ringgits", "MYR"),
    ("baht", "THB"),
    ("dong", "VND"),
    ("kyat", "MMK"),
    ("kyats", "MMK"),
    ("riel", "KHR"),
    ("kip", "LAK"),
    ("peso", "MXN"),
    ("pesos", "MXN"),
    ("real", "BRL"),
    ("reais", "BRL"),
    ("reals", "BRL"),
    ("sol", "PEN"),
    ("soles", "PEN"),
    ("rand", "ZAR"),
    ("naira", "NGN"),
    ("cedi", "GHS"),
    ("cedis", "GHS"),
    ("birr", "ETB"),
    ("shilling", "KES"),
    ("shillings", "KES"),
    ("dirham", "AED"),
    ("dirhams", "AED"),
    ("riyal", "SAR"),
    ("riyals", "SAR"),
    ("rial", "IRR"),
    ("rials", "IRR"),
    ("dinar", "KWD"),
    ("dinars", "KWD"),
    ("shekel", "ILS"),
    ("shekels", "ILS"),
    ("lira", "TRY"),
    ("liras", "TRY"),
    ("rouble", "RUB"),
    ("roubles", "RUB"),
    ("ruble", "RUB"),
    ("rubles", "RUB"),
    ("hryvnia", "UAH"),
    ("hryvnias", "UAH"),
    ("zloty", "PLN"),
    ("zlotys", "PLN"),
    ("tenge", "KZT"),
    ("franc", "CHF"),
];

/// More names, whose plural or spelling varies.
const MORE: [(&str, &str); 16] = [
    ("francs", "CHF"),
    ("krona", "SEK"),
    ("kronor", "SEK"),
    ("krone", "NOK"),
    ("kroner", "NOK"),
    ("crowns", "CZK"),
    ("koruna", "CZK"),
    ("forint", "HUF"),
    ("forints", "HUF"),
    ("leu", "RON"),
    ("lei", "RON"),
    ("lev", "BGN"),
    ("lari", "GEL"),
    ("aud", "AUD"),
    ("cad", "CAD"),
    ("inr", "INR"),
];

/// The last word of a country's adjective, the stem of the money's name, and the currency of the two.
const OF_COUNTRIES: [(&str, &str, &str); 44] = [
    ("canadian", "dollar", "CAD"),
    ("australian", "dollar", "AUD"),
    ("zealand", "dollar", "NZD"),
    ("kong", "dollar", "HKD"),
    ("singapore", "dollar", "SGD"),
    ("taiwan", "dollar", "TWD"),
    ("taiwanese", "dollar", "TWD"),
    ("fijian", "dollar", "FJD"),
    ("jamaican", "dollar", "JMD"),
    ("namibian", "dollar", "NAD"),
    ("zimbabwean", "dollar", "ZWL"),
    ("egyptian", "pound", "EGP"),
    ("sudanese", "pound", "SDG"),
    ("lebanese", "pound", "LBP"),
    ("syrian", "pound", "SYP"),
    ("pakistani", "rupee", "PKR"),
    ("lankan", "rupee", "LKR"),
    ("nepali", "rupee", "NPR"),
    ("nepalese", "rupee", "NPR"),
    ("mauritian", "rupee", "MUR"),
    ("philippine", "peso", "PHP"),
    ("filipino", "peso", "PHP"),
    ("argentine", "peso", "ARS"),
    ("argentinian", "peso", "ARS"),
    ("chilean", "peso", "CLP"),
    ("colombian", "peso", "COP"),
    ("uruguayan", "peso", "UYU"),
    ("cuban", "peso", "CUP"),
    ("dominican", "peso", "DOP"),
    ("cfa", "franc", "XOF"),
    ("congolese", "franc", "CDF"),
    ("rwandan", "franc", "RWF"),
    ("korean", "won", "KRW"),
    ("danish", "kron", "DKK"),
    ("icelandic", "kron", "ISK"),
    ("tanzanian", "shilling", "TZS"),
    ("ugandan", "shilling", "UGX"),
    ("somali", "shilling", "SOS"),
    ("moroccan", "dirham", "MAD"),
    ("qatari", "riyal", "QAR"),
    ("omani", "rial", "OMR"),
    ("jordanian", "dinar", "JOD"),
    ("iraqi", "dinar", "IQD"),
    ("serbian", "dinar", "RSD"),
];

static BY_NAME: LazyLock<Lexicon<&'static str>> =
    LazyLock::new(|| NAMES.into_iter().chain(MORE).collect());

/// Money announced before its number, from `at` on: its code, and the token where the number should begin.
///
/// A text that was put into ASCII by machine may have `#` for `£`; with `GB` before it, it is read as that.
pub(super) fn before(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<(&'static str, usize)> {
    let token = tokens.get(at).filter(|_| at < end)?;
    match token.kind {
        Kind::Sign => sign(tokens.printed(at)).map(|code| (code, at + 1)),
        Kind::Word => lettered(tokens, at, end),
        _ => None,
    }
}

fn sign(printed: &str) -> Option<&'static str> {
    SIGNS
        .iter()
        .find(|(sign, _)| *sign == printed)
        .map(|(_, code)| *code)
}

fn lettered(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<(&'static str, usize)> {
    let word = tokens.word(at);
    if word.len() <= 3 && tokens.is_capital(at) {
        // `U.S.$` has three tokens more.
        let dotted = (0..4).map(|ahead| tokens.word(at + ahead));
        let is_us = word == "u" && dotted.eq(["u", ".", "s", "."]);
        let (letters, next) = if is_us {
            ("u.s.", at + 4)
        } else {
            (word, at + 1)
        };
        let shared = LETTERS.iter().find(|(before, sign, _)| {
            *before == letters
                && next < end
                && tokens.is_glued(next)
                && *sign == tokens.printed(next)
        });
        if let Some((_, _, code)) = shared {
            return Some((code, next + 1));
        }
        if word == "gb" && tokens.printed(at + 1) == "#" {
            return Some(("GBP", at + 2));
        }
    }
    let Some(Word::Code(code)) = WORDS.get(word) else {
        return None;
    };
    // `Rs. 500`; and `EUR 5` but not `rm -rf 5`.
    let next = at + 1 + usize::from(word == "rs" && tokens.printed(at + 1) == ".");
    let is_number = tokens
        .get(next)
        .is_some_and(|token| token.kind == Kind::Number);
    (is_number && tokens.get(at)?.is_capital).then_some((*code, next))
}

/// Money named behind its number, from `at` on: its code, the token after it, and whether the name is a common word
/// (`won`, `real`, `pound`, `sol`) that needs a large number before it.
pub(super) fn behind(
    tokens: &Tokens<'_>,
    at: usize,
    sentence: &Range<usize>,
) -> Option<(&'static str, usize, bool)> {
    let country = country(tokens, at, sentence.end);
    let name_at = country.as_ref().map_or(at, |(_, next)| *next);
    let token = tokens.get(name_at).filter(|_| name_at < sentence.end)?;
    if token.kind == Kind::Sign {
        // 500 €, as much of Europe writes it.
        let code = sign(tokens.printed(name_at)).filter(|code| *code != "USD")?;
        let takes_number = tokens
            .get(name_at + 1)
            .is_some_and(|next| next.kind == Kind::Number && next.is_glued);
        return (!takes_number).then_some((code, name_at + 1, false));
    }
    let name = tokens.word(name_at);
    let code = *BY_NAME.get(name)?;
    let is_common = country.is_none()
        && matches!(
            name,
            "won"
                | "real"
                | "reals"
                | "pound"
                | "pounds"
                | "sol"
                | "dong"
                | "kip"
                | "lev"
                | "crowns"
                | "rand"
                | "leu"
        );
    let code = country
        .and_then(|(word, _)| of_country(&word, name))
        .or_else(|| is_shared(name).then(|| of_sentence(tokens, sentence, name))?)
        .unwrap_or(code);
    let next = name_at
        + 1
        + usize::from(name.starts_with("pound") && tokens.word(name_at + 1) == "sterling");
    Some((code, next, is_common))
}

/// The adjective of a country that stands between a number and the name of money, and the token after it.
fn country(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<(String, usize)> {
    let token = tokens
        .get(at)
        .filter(|token| at < end && token.is_capital)?;
    if token.kind != Kind::Word {
        return None;
    }
    let dotted = (0..4).map(|ahead| tokens.word(at + ahead));
    if dotted.eq(["u", ".", "s", "."]) {
        return Some(("us".to_owned(), at + 4));
    }
    // The name has at most three words: New Taiwan dollars, Hong Kong dollars.
    (at + 1..=at + 3)
        .find(|next| BY_NAME.contains(tokens.word(*next)))
        .filter(|next| (at..*next).all(|word| tokens.is_capital(word)))
        .map(|next| (tokens.word(next - 1).to_owned(), next))
}

fn of_country(country: &str, name: &str) -> Option<&'static str> {
    OF_COUNTRIES
        .iter()
        .find(|(adjective, stem, _)| *adjective == country && name.starts_with(stem))
        .map(|(_, _, code)| *code)
}

/// Whether several countries of weight have money of this name and none of them is meant by default.
fn is_shared(name: &str) -> bool {
    ["peso", "dinar", "shilling", "franc", "kron", "rupee"]
        .iter()
        .any(|stem| name.starts_with(stem))
}

/// The money of this name of a country that the sentence names by its adjective.
fn of_sentence(tokens: &Tokens<'_>, sentence: &Range<usize>, name: &str) -> Option<&'static str> {
    sentence
        .clone()
        .filter(|at| tokens.is_capital(*at))
        .find_map(|at| of_country(tokens.word(at), name))
}
