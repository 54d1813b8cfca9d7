//! Passages of what becomes of a rate: from what, to what, and whose it is.

use super::sentences::check;

#[test]
fn a_rate_and_what_becomes_of_it_are_one_figure() {
    check(&[
        (
            "The European Union is asking Peru to cut its 110 percent duty on cars to 40 percent.",
            &[
                "position eu-wants-tariffs-pe-40-percent",
                "figure: 40 percent of cars from 110",
            ],
            &["figure: 110"],
        ),
        (
            "Brussels wants the duty on cars cut to 40% from 110%, officials said.",
            &[
                "position eu-wants-tariffs-40-percent",
                "figure: 40 percent of cars",
            ],
            &["eu-gives", "of cars cut"],
        ),
        (
            "Japan agreed to lower its tariff on Peruvian wine from 27.5% to 15%.",
            &["position jp-gives-tariffs-pe-15-percent"],
            &["figure: 27.5"],
        ),
        (
            "Norway will cut Peru's duty of 50 percent to 20.",
            &["figure: 20 percent"],
            &["figure: 50"],
        ),
        (
            "Norway demanded that Peru cut its duty of 50 percent to 20 percent.",
            &["position no-wants-tariffs-pe-20-percent"],
            &["position pe-", "figure: 50"],
        ),
        (
            "Norway will impose a tariff of 12 percent on Peruvian copper including wire.",
            &["figure: 12 percent of copper"],
            &["including"],
        ),
    ]);
}

#[test]
fn it_and_the_bloc_are_whom_the_sentence_before_is_about() {
    check(&[
        (
            "The European Union met Turkey's envoys on Monday. It has threatened a carbon levy of 12 percent on Turkish steel.",
            &["position eu-presses-tariffs-tr-12-percent"],
            &[],
        ),
        (
            "The European Union met Turkish envoys on Monday. It also met others. The bloc will cut its duty on Turkish steel to 12 percent.",
            &["position eu-gives-tariffs-tr-12-percent"],
            &[],
        ),
        (
            "Turkey met Peruvian envoys on Monday. The bloc will cut its duty on steel to 12 percent.",
            &[],
            &["position"],
        ),
        (
            "Turkey and Peru met on Monday. It will cut its duty on steel to 12 percent.",
            &[],
            &["position"],
        ),
    ]);
}

#[test]
fn what_is_raised_from_a_day_on_and_what_hangs_on_another_are_told_apart() {
    check(&[
        (
            "Canada will raise its tariff on Peruvian copper to 15 percent from November 15, Mark Carney said.",
            &[
                "position ca-presses-tariffs-pe-15-percent",
                "act: imposes",
                "stage: announced",
            ],
            &["threatens"],
        ),
        (
            "Canada will raise its tariff on Peruvian copper to 15 percent from November 15 unless Peru lifts its ban on beef.",
            &["act: threatens"],
            &["imposes"],
        ),
        (
            "Canada will lift its duty on peas only if Peru cuts its tariff on wine.",
            &[
                "position ca-gives-tariffs-pe",
                "act: offers",
                "stage: floated",
            ],
            &["pledges", "position pe-"],
        ),
    ]);
}

#[test]
fn what_is_agreed_is_of_the_one_who_is_to_do_it() {
    check(&[
        (
            "India and Canada agreed on India's cut of its tariff on peas to 10 percent.",
            &["position in-gives-tariffs-ca-10-percent"],
            &["position ca-"],
        ),
        (
            "India and Canada agreed that India would cut its tariff on peas to 10 percent.",
            &["position in-gives-tariffs-ca-10-percent", "act: agrees"],
            &["position ca-"],
        ),
        (
            "India agreed that Canada would cut its tariff on peas to 10 percent.",
            &[],
            &["position in-"],
        ),
    ]);
}

#[test]
fn who_opposes_a_quota_refuses_it_to_the_one_who_offered_it() {
    check(&[
        (
            "The European Union has offered Brazil a quota of 40,000 tonnes of beef. Brazil opposes the quota.",
            &[
                "position eu-gives-farm-goods-br",
                "position br-refuses-farm-goods-eu",
            ],
            &[],
        ),
        ("Brazil opposes the quota.", &[], &["position"]),
    ]);
}

#[test]
fn shares_and_goods_are_what_their_words_say_and_words_alone_nothing() {
    check(&[
        (
            "Turkey rejects the 4% defence target.",
            &["position tr-refuses-defence-spending-4-percent"],
            &["troops"],
        ),
        (
            "NATO members will spend 4% of GDP on defence. Turkey will reach 3% by 2033.",
            &[
                "position tr-gives-defence-spending-3-percent",
                "due: ../2033",
            ],
            &[],
        ),
        (
            "Canada will buy $2.5 billion of uranium from Peru, he said.",
            &["position ca-gives-energy-pe-2500000000-usd"],
            &["nuclear"],
        ),
        ("Turkey will reach 3% by 2033.", &[], &["position"]),
        (
            "Turkey offered clarity on its duties to Peru.",
            &[],
            &["position"],
        ),
    ]);
}
