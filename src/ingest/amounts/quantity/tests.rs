use rust_decimal::Decimal;

use super::{Quantity, quantities};
use crate::ingest::amounts::{Change, Measure, tag};
use crate::ingest::sentences::sentences;
use crate::ingest::tokens::Tokens;
use crate::model::Bound;

fn put_together(text: &str) -> Vec<Quantity> {
    let tokens = Tokens::read(text);
    let sentences = sentences(&tokens, 400);
    quantities(&tokens, &sentences, &tag(&tokens, &sentences))
}

#[test]
fn what_a_number_is_to_the_value_is_kept() {
    for (text, bound) in [
        ("up to 25%", Some(Bound::AtMost)),
        ("as much as $3 billion", Some(Bound::AtMost)),
        ("no more than 12 percent", Some(Bound::AtMost)),
        ("at least €40 million", Some(Bound::AtLeast)),
        ("more than a hundred million dollars", Some(Bound::AtLeast)),
        ("around 5%", Some(Bound::About)),
        ("some 400 soldiers", Some(Bound::About)),
        ("nearly $2bn", Some(Bound::About)),
        ("an estimated 30 planes", Some(Bound::About)),
        ("5% or so", Some(Bound::About)),
        ("10 percent or more", Some(Bound::AtLeast)),
        ("exactly 10 percent", Some(Bound::Exactly)),
        ("a 10 percent duty", None),
    ] {
        let found = put_together(text);
        assert_eq!(found.first().map(|one| one.bound), Some(bound), "{text}");
    }
}

/// A text; from, to and the upper end of what it says; and which way that changes something.
type Row = (&'static str, Option<i64>, i64, Option<i64>, Option<Change>);

const CHANGES: [Row; 14] = [
    (
        "lower the duty on tea from 27% to 15%",
        Some(27),
        15,
        None,
        None,
    ),
    ("raised from 20 to 25 percent", Some(20), 25, None, None),
    (
        "a cut to 30 percent from the current 145 percent",
        Some(145),
        30,
        None,
        None,
    ),
    ("a duty of 15%, down from 25%", Some(25), 15, None, None),
    (
        "from $40 million last year to at least $60 million",
        Some(40_000_000),
        60_000_000,
        None,
        None,
    ),
    ("rates ranging from 10% to 40%", None, 10, Some(40), None),
    ("a duty of 10-40%", None, 10, Some(40), None),
    (
        "between $2 and $3 billion",
        None,
        2_000_000_000,
        Some(3_000_000_000),
        None,
    ),
    (
        "raise the duty by 5 percentage points",
        None,
        5,
        None,
        Some(Change::Up),
    ),
    (
        "cut the levy by 5 percentage points",
        None,
        5,
        None,
        Some(Change::Down),
    ),
    ("a further 10% from May", None, 10, None, Some(Change::Up)),
    (
        "exports fell 12 percent",
        None,
        12,
        None,
        Some(Change::Down),
    ),
    ("a 5% rise in prices", None, 5, None, Some(Change::Up)),
    ("a 25% duty", None, 25, None, None),
];

#[test]
fn changes_and_ranges_are_put_together() {
    for (text, from, to, to_max, change) in CHANGES {
        let found = put_together(text);
        let first = found
            .first()
            .map(|one| (one.from, one.to, one.to_max, one.change));
        let expected = (
            from.map(Decimal::from),
            Decimal::from(to),
            to_max.map(Decimal::from),
            change,
        );
        assert_eq!(first, Some(expected), "{text}");
    }
}

/// A text, the measures of its quantities, and what the first concerns.
const MEASURED: [(&str, &[&str], Option<&str>); 32] = [
    (
        "A tariff of 15% on cars and 50% on steel.",
        &["tariff-rate", "tariff-rate"],
        Some("cars"),
    ),
    (
        "Tarn put a tariff of 25% on tea, as well as 20% on pork and up to 10% on rum.",
        &["tariff-rate", "tariff-rate", "tariff-rate"],
        Some("tea"),
    ),
    (
        "Spend 3% of GDP on defence, plus up to 1% on ports.",
        &["spending-share", "spending-share"],
        Some("defence"),
    ),
    (
        "Tariffs rose by 15% and prices by 3% for buyers.",
        &["tariff-rate", "price"],
        None,
    ),
    (
        "Cut duties to 10 percent under a quota.",
        &["tariff-rate"],
        None,
    ),
    (
        "They will cut output by 2 million barrels a day.",
        &["output"],
        None,
    ),
    (
        "A cut of 500,000 bpd in production; 300 barrels were lost.",
        &["output", ""],
        None,
    ),
    (
        "Tarn will put a 25% tariff on cars and trucks from May.",
        &["tariff-rate"],
        Some("cars and trucks"),
    ),
    (
        "The tariff on tea goes from 20% to 10%.",
        &["tariff-rate"],
        Some("tea"),
    ),
    (
        "Orlo pledged to invest $35 billion in Tarn.",
        &["investment"],
        None,
    ),
    ("A fund of €5 billion for islands.", &["aid"], None),
    (
        "It will buy 25 million tonnes of barley a year.",
        &["purchase"],
        Some("barley"),
    ),
    (
        "Spend 3.5% of GDP on defence by 2035.",
        &["spending-share"],
        Some("defence"),
    ),
    (
        "A deficit of 4 percent of gross domestic product.",
        &["balance"],
        None,
    ),
    ("There is a 60% chance of a deal.", &["chance"], None),
    ("Oil cost $80 a barrel.", &["price"], None),
    ("Tarn fined the firm $2 million.", &["fine"], None),
    (
        "Cut emissions by 60 percent by 2035.",
        &["emissions-cut"],
        None,
    ),
    ("Some 4,000 troops will stay.", &["troops"], None),
    ("The economy grew 2.5 percent.", &["growth"], None),
    (
        "A 10% tariff on wine and $40 million in aid.",
        &["tariff-rate", "aid"],
        Some("wine"),
    ),
    (
        "Cut duties on Orlan exports from 20% to 10%.",
        &["tariff-rate"],
        Some("Orlan exports"),
    ),
    (
        "They are 70 percent of all exports.",
        &["share"],
        Some("all exports"),
    ),
    (
        "Free of tariffs on 90% of its goods.",
        &["share"],
        Some("its goods"),
    ),
    ("Orlo pledged €20 million.", &["pledge"], None),
    ("A tariff of up to 50 percent.", &["tariff-rate"], None),
    ("He spoke of 15 percent.", &[""], None),
    ("Tarn sanctioned five Orlan firms.", &["targets"], None),
    (
        "Sanctions on nine ships of Tarn.",
        &["targets"],
        Some("Tarn"),
    ),
    ("Nine ships were late.", &[""], None),
    (
        "Orlo will do so two years ahead of schedule.",
        &["ahead-of-schedule"],
        None,
    ),
    ("The bridge is two years behind schedule.", &[""], None),
];

#[test]
fn the_words_around_tell_what_a_number_is_of() {
    for (text, measures, of) in MEASURED {
        let found = put_together(text);
        let measured: Vec<&str> = found
            .iter()
            .map(|one| one.measure.map_or("", Measure::id))
            .collect();
        assert_eq!(measured, measures, "{text}");
        let of_printed = found[0].of.clone().map(|span| text.get(span).unwrap());
        assert_eq!(of_printed, of, "{text}");
    }
}

#[test]
fn only_what_a_party_can_want_is_a_stand() {
    for (text, is_stand) in [
        ("a 25% tariff on tea", true),
        ("a $3 billion loan", true),
        ("a growth of 3 percent", false),
        ("a deficit of $3 billion", false),
        ("he named 3 percent", false),
    ] {
        assert_eq!(put_together(text)[0].is_stand(), is_stand, "{text}");
    }
}
