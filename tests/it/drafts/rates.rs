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
