use rust_decimal::Decimal;

use super::{numbers, states};
use crate::text::samples::TRICKY;

/// Every value that `text` states, in order, as plain decimals.
fn values(text: &str) -> Vec<String> {
    let values = numbers(text).into_iter();
    values.map(|n| n.value.normalize().to_string()).collect()
}

#[test]
fn digits_state_numbers() {
    for (text, expected) in [
        ("", &[][..]),
        ("27.5%", &["27.5"]),
        ("1,200 and 12,345,678.9", &["1200", "12345678.9"]),
        ("1,2 or 1,2345", &["1", "2", "1", "2345"]),
        ("at 15.", &["15"]),
        ("10-40%", &["10", "40"]),
        ("30.10.2025", &["30", "10", "2025"]),
        ("14:02", &["14", "2"]),
        ("rose .5 points", &["0.5"]),
        ("the 21st, 3rd", &["21", "3"]),
        ("a 10-day trip", &["10"]),
        ("fell -5% (−3)", &["5", "-5", "3", "-3"]),
        ("G20, F16, Covid19x, F-150 trucks", &[]),
        ("mid-2026", &["2026"]),
        (
            "1/2 on 9/11 and 10/30/2025",
            &["1", "0.5", "50", "2", "9", "11", "10", "30", "2025"],
        ),
        ("2½ or ½", &["2.5", "0.5", "50"]),
        ("관세 15%, 3조 달러, 10월", &["15", "3", "10"]),
        ("２７％ و ٢٥", &["27", "25"]),
        ("99999999999999999999999999999999999999", &[]),
    ] {
        assert_eq!(values(text), expected, "{text:?}");
    }
}

#[test]
fn scales_multiply() {
    for (text, expected) in [
        ("350 billion", &["350000000000"][..]),
        ("$10 billion", &["10000000000"]),
        ("$10-billion fund", &["10000000000"]),
        ("1.2tn, €3bn", &["1200000000000", "3000000000"]),
        ("US$350bn or RM10 million", &["350000000000", "10000000"]),
        ("$5m", &["5000000", "5"]),
        ("5 hundred thousand", &["500000"]),
        (
            "$200 or $250 billion",
            &["200", "200000000000", "250000000000"],
        ),
        ("$1.5-2 billion", &["1.5", "1500000000", "2000000000"]),
        ("between 3 and 4 million", &["3", "3000000", "4000000"]),
        ("US$1 to US$2 billion", &["1", "1000000000", "2000000000"]),
        ("2024 to 3 billion", &["2024", "3000000000"]),
        ("5 and 10 million", &["5", "10000000"]),
        ("999999999999999999999999999999 trillion", &[]),
        ("79228162514264337593543950335 trillion", &[]),
    ] {
        assert_eq!(values(text), expected, "{text:?}");
    }
}

#[test]
fn words_state_numbers() {
    for (text, expected) in [
        ("two percent", &["2"][..]),
        ("Five-day trip", &["5"]),
        ("twenty-five, thirty two", &["25", "32"]),
        ("two hundred and fifty thousand", &["250000"]),
        ("two million three hundred thousand", &["2300000"]),
        ("one hundred fifteen", &["115"]),
        ("one thousand two hundred", &["1200"]),
        ("$550 billion two weeks ago", &["550000000000", "2", "14"]),
        ("five billion two days ago", &["5000000000", "2"]),
        ("a hundred billion", &["100000000000"]),
        ("three-and-a-half", &["3.5"]),
        ("one in five", &["1", "5"]),
        ("twenty first-time guests", &["20", "1"]),
        ("in one of two countries", &["1", "2"]),
        ("three and five", &["3", "5"]),
        ("one hundred and two hundred", &["100", "200"]),
        ("between one hundred and fifty", &["100", "50"]),
        ("two million and three million", &["2000000", "3000000"]),
        ("two, three", &["2", "3"]),
        ("a dozen, two dozen", &["12", "24"]),
        ("half a dozen", &["6"]),
        ("a hundred and ten", &["110"]),
        ("a couple of million", &["2000000"]),
        ("two or three million", &["2", "2000000", "3000000"]),
        ("billion-dollar deal", &["1000000000"]),
        ("zero tariffs", &["0"]),
        ("no one", &[]),
        ("hundreds of billions, several dozen, a few thousand", &[]),
        ("multi-billion-dollar, tens of millions", &[]),
        ("someone stone tension wonton", &[]),
    ] {
        assert_eq!(values(text), expected, "{text:?}");
    }
}

#[test]
fn shares_ordinals_and_spans_have_readings() {
    for (text, expected) in [
        ("half", &["0.5", "50"][..]),
        ("half a trillion", &["500000000000"]),
        ("half-million", &["500000"]),
        ("one and a half million", &["1500000"]),
        ("a million and a half", &["1500000"]),
        ("two and a half years", &["2.5"]),
        ("three quarters", &["0.75", "75"]),
        ("a quarter of a million", &["250000"]),
        ("this quarter", &[]),
        ("one-fifth", &["0.2", "20"]),
        ("the first half", &["1"]),
        ("first, second, third-largest", &["1", "2", "3"]),
        ("the twenty-third, twentieth", &["23", "20"]),
        ("a 30-second call", &["30"]),
        ("twice, doubled, tripled, tenfold", &["2", "2", "3", "10"]),
        ("week-long", &["1", "7"]),
        ("a week, this week", &["1", "7"]),
        ("two to three weeks", &["2", "14", "3", "21"]),
        ("a two- to three-week visit", &["2", "14", "3", "21"]),
        ("a year-long truce, yearlong", &["1", "1"]),
        ("a man, an event", &[]),
    ] {
        assert_eq!(values(text), expected, "{text:?}");
    }
    for third in ["0.33", "0.333", "33", "33.3", "33.33", "3"] {
        assert!(states("about a third", third.parse().unwrap()), "{third}");
    }
    for other in ["0.3", "30", "34", "1"] {
        assert!(!states("about a third", other.parse().unwrap()), "{other}");
    }
}

#[test]
fn a_value_is_the_same_however_it_is_scaled() {
    assert!(states("27.50%", Decimal::new(275, 1)));
    assert!(states("$350 billion", Decimal::new(350_000_000_000, 0)));
    assert!(!states("$350 billion", Decimal::new(350, 0)));
    assert!(!states("27.5%", Decimal::new(27, 0)));
}

#[test]
fn ranges_cover_what_states_the_number() {
    for (text, parts) in [
        ("over $350 billion now", &["350 billion"][..]),
        ("“two hundred and fifty”", &["two hundred and fifty"]),
        ("한국 15%", &["15"]),
        ("a week-long visit", &["a week", "a week"]),
    ] {
        let found: Vec<_> = numbers(text)
            .into_iter()
            .map(|number| text.get(number.range).unwrap())
            .collect();
        assert_eq!(found, parts, "{text:?}");
    }
}

#[test]
fn hostile_text_gives_ranges_that_hold() {
    let endless = "nine hundred trillion ".repeat(500);
    let nested = "one and a half ".repeat(500);
    let more = [
        endless.as_str(),
        nested.as_str(),
        "½½½",
        "-.-",
        ".5.5.5",
        "a a a half half",
    ];
    for text in TRICKY.iter().chain(&more) {
        for number in numbers(text) {
            assert!(text.get(number.range.clone()).is_some(), "{number:?}");
        }
    }
}

#[test]
fn a_text_may_state_one_number_thousands_of_times() {
    assert_eq!(numbers(&"99,999 ".repeat(20_000)).len(), 20_000);
    let found = values(&"half or 1/2, ".repeat(5_000));
    assert_eq!(found.len(), 6 * 5_000, "{:?}", found.get(..10));
}
