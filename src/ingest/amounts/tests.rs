use super::{Unit, tag};
use crate::ingest::sentences::sentences;
use crate::ingest::tokens::Tokens;

/// What was found, as `printed=value unit`.
fn told(text: &str) -> Vec<String> {
    let tokens = Tokens::read(text);
    let sentences = sentences(&tokens, 400);
    let amounts = tag(&tokens, &sentences);
    let tell = |amount: &super::Amount| {
        let value = amount.value.normalize();
        format!(
            "{}={value} {}",
            text.get(amount.span.clone()).unwrap(),
            amount.unit.name()
        )
    };
    amounts.iter().map(tell).collect()
}

/// Texts, and what was found in each as [`told`] tells it.
const PRINTED: [(&str, &str); 42] = [
    ("A duty of 27.5% on tea.", "27.5%=27.5 percent"),
    ("It rose 25 per cent.", "25 per cent=25 percent"),
    (
        "Two percent, then twenty-five percent.",
        "Two percent=2 percent; twenty-five percent=25 percent",
    ),
    (
        "a 10-percent duty and a 40pct one",
        "10-percent=10 percent; 40pct=40 percent",
    ),
    ("between 10-40% of it", "10=10 percent; 40%=40 percent"),
    ("10 to 40 percent", "10=10 percent; 40 percent=40 percent"),
    (
        "between 10 and 40 percent",
        "10=10 percent; 40 percent=40 percent",
    ),
    ("20% to 25%", "20%=20 percent; 25%=25 percent"),
    (
        "two and a half percent",
        "two and a half percent=2.5 percent",
    ),
    (
        "down 1.5 percentage points",
        "1.5 percentage points=1.5 percentage-point",
    ),
    (
        "a 50-basis-point cut, then 25 bps",
        "50-basis-point=0.5 percentage-point; 25 bps=0.25 percentage-point",
    ),
    ("Cyfra 27,5% w Europie", "27,5%=27.5 percent"),
    ("½% and 3½%", "½%=0.5 percent; 3½%=3.5 percent"),
    ("two-thirds of the house, half the votes, a third round", ""),
    (
        "half a percentage point",
        "half a percentage point=0.5 percentage-point",
    ),
    (
        "$1.5-2 billion",
        "$1.5=1500000000 USD; 2 billion=2000000000 USD",
    ),
    (
        "between $200 million and $300 million",
        "$200 million=200000000 USD; $300 million=300000000 USD",
    ),
    (
        "$500 to $2 billion",
        "$500=500 USD; $2 billion=2000000000 USD",
    ),
    (
        "€1.2tn and £3bn and ¥20 trillion",
        "€1.2tn=1200000000000 EUR; £3bn=3000000000 GBP; ¥20 trillion=20000000000000 JPY",
    ),
    (
        "350 billion won, 9 billion yuan",
        "350 billion won=350000000000 KRW; 9 billion yuan=9000000000 CNY",
    ),
    ("Each of the 5 won seats", ""),
    (
        "half a trillion dollars",
        "half a trillion dollars=500000000000 USD",
    ),
    (
        "a quarter of a million euros",
        "a quarter of a million euros=250000 EUR",
    ),
    (
        "a hundred million dollars",
        "a hundred million dollars=100000000 USD",
    ),
    (
        "two hundred and fifty thousand euros",
        "two hundred and fifty thousand euros=250000 EUR",
    ),
    (
        "one and a half billion dollars",
        "one and a half billion dollars=1500000000 USD",
    ),
    (
        "US$3.2bn, A$4m, C$5, NT$600, HK$7k, S$8, R$9 million",
        "US$3.2bn=3200000000 USD; A$4m=4000000 AUD; C$5=5 CAD; NT$600=600 TWD; HK$7k=7000 HKD; S$8=8 SGD; R$9 million=9000000 BRL",
    ),
    (
        "Rs 500 crore, Rs. 20 and RM5 billion, USD 40",
        "Rs 500 crore=5000000000 INR; Rs. 20=20 INR; RM5 billion=5000000000 MYR; USD 40=40 USD",
    ),
    (
        "1,00,000 rupees, 12,500 euros",
        "1,00,000 rupees=100000 INR; 12,500 euros=12500 EUR",
    ),
    (
        "90 Canadian dollars, 80 Hong Kong dollars, 70 U.S. dollars",
        "90 Canadian dollars=90 CAD; 80 Hong Kong dollars=80 HKD; 70 U.S. dollars=70 USD",
    ),
    (
        "The Chilean side spoke of 40 million pesos.",
        "40 million pesos=40000000 CLP",
    ),
    (
        "a 500-million-dollar bridge, 26 cents",
        "500-million-dollar=500000000 USD; 26 cents=0.26 USD",
    ),
    (
        "$5.9 billion dollars",
        "$5.9 billion dollars=5900000000 USD",
    ),
    (
        "5m euros and 5m of rope, 500km away",
        "5m euros=5000000 EUR",
    ),
    ("the G20 and an F-16 on 2031-03-04 at 10.30", ""),
    (
        "a five-day stay, 90 days, 12 countries",
        "five=5 day; 90=90 day; 12=12 country",
    ),
    (
        "50,000 more Tarn troops and 25 million metric tonnes of barley",
        "50,000=50000 troop; 25 million=25000000 tonne",
    ),
    ("In 2031 countries met on 5 March.", ""),
    ("hundreds of millions of dollars, several billion euros", ""),
    (
        "between 60 and 90 days, 3 to 5 planes",
        "60=60 day; 90=90 day; 3=3 plane; 5=5 plane",
    ),
    (
        "88 fighter jets for 12 member states",
        "88=88 jet; 12=12 state",
    ),
    ("", ""),
];

#[test]
fn amounts_are_read_with_their_bytes() {
    for (text, expected) in PRINTED {
        assert_eq!(told(text).join("; "), expected, "{text}");
    }
}

#[test]
fn nothing_that_a_text_can_hold_breaks_it() {
    for text in [
        "99999999999999999999999999999999999999999999%",
        "$79228162514264337593543950335 trillion",
        "$$$ %%% 1,,,2 1.,% -5% – – to to and a half",
        "한국은 25%를 3500억 달러 １０％",
        "a a a an half half of a of a million",
        "one hundred hundred hundred million million billion trillion quadrillion quadrillion dollars",
    ] {
        let tokens = Tokens::read(text);
        for amount in tag(&tokens, &sentences(&tokens, 400)) {
            assert!(text.get(amount.span).is_some(), "{text}");
            assert_ne!(amount.unit, Unit::Counted(""), "{text}");
        }
    }
}
