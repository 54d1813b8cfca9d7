//! Passages of what is asked, refused and agreed in words of many kinds.

use super::sentences::check;

#[test]
fn what_is_refused_is_what_was_asked_before() {
    check(&[
        (
            "The European Union pressed Turkey to cut its tariffs on wine. Turkish officials rejected the EU's demands on Monday.",
            &["position tr-refuses-tariffs-eu"],
            &[],
        ),
        (
            "Turkey objected to the Peruvian tariffs on steel.",
            &["position tr-refuses-tariffs-pe"],
            &[],
        ),
        (
            "Turkish President Emre Aydin spoke on Monday. He rejected pressure from Japan to water down the final statement.",
            &["position tr-refuses-relations"],
            &[],
        ),
        (
            "Turkey pushed through a declaration on climate.",
            &[],
            &["tr-wants"],
        ),
    ]);
}

#[test]
fn the_words_of_trade_war_and_minerals_are_known() {
    check(&[
        (
            "Turkey urged Japan to end its war against Peru.",
            &["position tr-wants-peace-jp"],
            &[],
        ),
        (
            "Turkey urged Japan to end the trade war.",
            &["position tr-wants-tariffs-jp"],
            &["peace"],
        ),
        (
            "Japan has proposed a channel for rare earth licences to Turkey.",
            &["position jp-wants-rare-earths-tr"],
            &[],
        ),
        (
            "Turkey wants Japan to ease export restrictions on machines.",
            &["position tr-wants-export-controls-jp"],
            &[],
        ),
        (
            "Turkey urged Japan to curb its industrial overcapacity.",
            &["position tr-wants-trade-deals-jp"],
            &[],
        ),
        (
            "Japan promised Peru $550 million over five years to bolster health security.",
            &["position jp-gives-aid-pe-550000000-usd"],
            &["troops"],
        ),
        (
            "Japan will donate $2 million to Peru and train 6,000 military personnel.",
            &["figure: 2000000 USD"],
            &["personnel"],
        ),
        (
            "Ties between Japan and Peru have reached a turning point, Turkey said.",
            &[],
            &["position"],
        ),
        (
            "Japan and Peru reaffirmed their commitment to cut emissions.",
            &["position jp-gives-climate", "position pe-gives-climate"],
            &[],
        ),
    ]);
}

#[test]
fn two_things_that_are_asked_are_two_positions() {
    check(&[(
        "Turkey wants Japan to resume purchases of wheat and ease limits on rare earth magnets.",
        &[
            "position tr-wants-farm-goods-jp",
            "position tr-wants-rare-earths-jp",
        ],
        &[],
    )]);
}

#[test]
fn those_named_of_a_group_hold_what_it_holds() {
    check(&[
        (
            "More than 80 countries — including Peru, Turkey and Japan — had pushed for an end to fossil fuels.",
            &[
                "position pe-wants-climate",
                "position tr-wants-climate",
                "position jp-wants-climate",
            ],
            &[],
        ),
        (
            "Several states, including Peru and Turkey, demanded that Japan lift its ban on beef.",
            &[
                "position pe-wants-farm-goods-jp",
                "position tr-wants-farm-goods-jp",
            ],
            &[],
        ),
    ]);
}

#[test]
fn what_is_not_given_up_and_what_is_called_unjust_is_refused() {
    check(&[
        (
            "Turkey will not cede territory to Peru.",
            &["position tr-refuses-territory-pe"],
            &[],
        ),
        (
            "Turkey called the Peruvian tariffs on steel unjustified.",
            &["position tr-refuses-tariffs-pe"],
            &[],
        ),
        (
            "The European Commission proposed a loan of 14 billion euros for Peru, but Turkey rejected the plan.",
            &["position tr-refuses-aid", "position eu-wants-aid-pe"],
            &[],
        ),
        (
            "The G7 leaders agreed to cap the price of Peruvian oil at $60 a barrel.",
            &["position g7-gives-energy-pe-60-usd"],
            &[],
        ),
        (
            "The Turkish tariff on Peruvian goods was cut to 15 percent from 39 percent.",
            &["position tr-gives-tariffs-pe-15-percent"],
            &[],
        ),
        (
            "Turkey said that it was ready to deploy troops.",
            &["position tr-gives-troops"],
            &[],
        ),
        (
            "Turkey called for reform of the International Monetary Fund.",
            &["position tr-wants-institutions"],
            &[],
        ),
        (
            "Japan promised up to $550 million for a vaccine alliance.",
            &["position jp-gives-aid-550000000-usd"],
            &["troops"],
        ),
    ]);
}

#[test]
fn what_is_criticised_denied_or_put_off_is_told_as_that() {
    check(&[
        (
            "Peru criticised the Turkish tariffs on copper.",
            &["position pe-refuses-tariffs-tr"],
            &[],
        ),
        ("Peru criticised the Turkish premier.", &[], &["position"]),
        (
            "Turkey denied that it had agreed to stop buying Peruvian oil.",
            &["position tr-refuses-energy-pe"],
            &["tr-gives"],
        ),
        (
            "Turkey denied the claims of Peru about its oil.",
            &[],
            &["position"],
        ),
        (
            "Japan postponed its tariffs on Peruvian copper until November 20.",
            &["position jp-eases-tariffs-pe", "act: suspends"],
            &[],
        ),
        (
            "Turkish President Emre Aydin asked Japan for 20 cruise missiles.",
            &["position tr-wants-troops-jp"],
            &["nuclear"],
        ),
        (
            "Japan demanded that Peru give up its ballistic missiles.",
            &["position jp-wants-nuclear-pe"],
            &[],
        ),
    ]);
}

#[test]
fn what_one_says_that_another_must_do_is_asked() {
    check(&[
        (
            "Turkish President Emre Aydin said Peru must spend 5% of GDP on defence.",
            &[
                "position tr-wants-defence-spending-pe-5-percent",
                "act: demands",
            ],
            &["position pe-"],
        ),
        (
            "Turkish President Emre Aydin said that Peru should lift its tariffs on wine.",
            &["position tr-wants-tariffs-pe", "act: seeks"],
            &["position pe-"],
        ),
        (
            "Turkey agreed to invest $2 billion in Japan and Peru lowered its tariff on Turkish goods to 15%.",
            &["position pe-eases-tariffs-tr-15-percent"],
            &["tr-eases"],
        ),
        (
            "Turkey's defence budget rose to 10 billion euros this year.",
            &[],
            &["position"],
        ),
        (
            "Under the plan the army of Peru would be limited to 600,000 troops.",
            &[],
            &["position"],
        ),
    ]);
}

#[test]
fn an_extra_duty_is_a_number_and_what_is_ruled_out_is_named_first() {
    check(&[
        (
            "Turkey threatened to impose an additional 10% tariff on Peru.",
            &["position tr-presses-tariffs-pe-10-percent"],
            &[],
        ),
        (
            "Turkey threatened to raise its tariffs on Peru by 10 percent.",
            &["position tr-presses-tariffs-pe"],
            &["figure"],
        ),
        (
            "Turkey ruled out sending troops to back up a peace deal with Peru.",
            &["position tr-refuses-troops-pe"],
            &[],
        ),
        (
            "The G20 backed plans to open a fund within the African Development Bank to boost investment.",
            &[],
            &["position afdb", "bank-gives"],
        ),
    ]);
}
