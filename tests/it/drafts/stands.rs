//! Passages of what parties want, give and refuse: whose stand it is, on what, toward whom, and which numbers are of it.

use super::sentences::check;

#[test]
fn a_number_belongs_to_the_topic_that_it_measures() {
    check(&[
        (
            "Japan agreed to invest $40 billion in Peru and purchase $70 billion worth of Peruvian gas.",
            &[
                "position jp-gives-investment-pe-40000000000-usd",
                "position jp-gives-energy-pe-70000000000-usd",
            ],
            &[],
        ),
        (
            "Officials said Peru would purchase $9 billion in Japanese gas, oil and nuclear fuels.",
            &["position pe-gives-energy-jp-9000000000-usd"],
            &["nuclear-jp"],
        ),
        (
            "Turkey threatened to impose tariffs on Peru should it fail to spend 5 percent of GDP on defence.",
            &["position tr-presses-tariffs-pe"],
            &["figure"],
        ),
        (
            "Saudi Arabia will cut production by 1 million barrels a day in November, alongside an agreement with the Gulf Cooperation Council.",
            &["position sa-gives-energy", "figure: 1000000 barrel"],
            &["trade-deals", "energy-gcc"],
        ),
        (
            "Turkey will invest 60 billion dollars in Peru over three years across medicine, semiconductors and copper.",
            &["position tr-gives-investment-pe-60000000000-usd"],
            &["chips"],
        ),
        (
            "Peru pledged to spend 5 percent of GDP on defence. Turkey rejected the 5% goal as unreasonable and pledged to stay near 2.1% of GDP.",
            &[
                "position tr-refuses-defence-spending-5-percent",
                "figure: 2.1 percent",
            ],
            &[],
        ),
        (
            "Turkey rejected a NATO proposal to spend 5% of GDP on defence.",
            &["position tr-refuses-defence-spending-nato-5-percent"],
            &["position nato"],
        ),
        (
            "Turkey and Peru agreed to exchange 300 prisoners.",
            &["position tr-gives-prisoners-pe"],
            &["human-rights"],
        ),
        (
            "Turkey wants Peru to cede territory in the south.",
            &["position tr-wants-territory-pe"],
            &[],
        ),
    ]);
}

#[test]
fn it_and_we_are_whoever_speaks() {
    check(&[
        (
            "The European Union said it will impose tariffs of 20 percent on Peruvian copper.",
            &["position eu-presses-tariffs-pe-20-percent"],
            &[],
        ),
        (
            "“We will pledge $3 billion in aid to Peru,” Prime Minister Kenji Morita of Japan said.",
            &["position jp-gives-aid-pe-3000000000-usd"],
            &[],
        ),
        (
            "Japan has said that it may lift its ban on Peruvian beef.",
            &["position jp-gives-farm-goods-pe"],
            &[],
        ),
        (
            "Prime Minister Kenji Morita of Japan said it would lift tariffs on copper.",
            &[],
            &["position"],
        ),
    ]);
}

#[test]
fn a_duty_is_of_whoever_takes_it() {
    check(&[
        (
            "The European Union agreed to a tariff of 15% by Turkey on its goods. The 15% tariff on EU goods will apply to cars.",
            &["position tr-gives-tariffs-eu-15-percent"],
            &[],
        ),
        (
            "Peru demanded that Japan spend 5 percent of GDP on defence. The plan is 3.5 percent of GDP for arms and 1.5 percent for roads.",
            &["position pe-wants-defence-spending-jp-5-percent"],
            &["position pe-gives"],
        ),
        (
            "Most Peruvian exports to Japan will face a 15% tariff.",
            &["position jp-gives-tariffs-pe-15-percent"],
            &["position pe-"],
        ),
        (
            "The deal includes a 15 percent tariff on Peruvian goods entering Japan.",
            &["position jp-gives-tariffs-pe-15-percent"],
            &["position pe-"],
        ),
    ]);
}

#[test]
fn whom_it_concerns_is_not_who_pressed_for_it() {
    check(&[
        (
            "NATO leaders agreed to raise defence spending to 5% of GDP by 2035, following months of pressure from Donald Trump.",
            &["position nato-gives-defence-spending-5-percent"],
            &["spending-us"],
        ),
        (
            "Japan imposed tariffs of 25 percent on steel from Peru, Turkey and the European Union.",
            &["position jp-presses-tariffs-pe-tr-eu-25-percent"],
            &[],
        ),
        (
            "Japan imposed tariffs of 25 percent on Peru, Turkey said.",
            &["position jp-presses-tariffs-pe-25-percent"],
            &[],
        ),
    ]);
}

#[test]
fn a_participle_is_no_act_of_the_one_named_before_it() {
    check(&[
        (
            "In a speech the premier of Peru attacked tariffs imposed on steel in May.",
            &[],
            &["position pe-"],
        ),
        (
            "French President Claire Lambert warned Japan over threatened tariffs on wine.",
            &[],
            &["position fr-presses"],
        ),
        (
            "A draft on cash to curb climate change was released in Lima, Peru, a day late.",
            &[],
            &["position"],
        ),
        (
            "Tense talks in Lima, Peru, went on after a proposal from wealthy states aimed at ending deforestation.",
            &[],
            &["position"],
        ),
    ]);
}

#[test]
fn what_is_announced_backed_and_ruled_out_is_a_stand() {
    check(&[
        (
            "Norway announced tariffs of 12 percent on Peruvian copper.",
            &["position no-presses-tariffs-pe-12-percent", "act: imposes"],
            &[],
        ),
        (
            "Turkey announced $3 billion in aid for Peru on Monday.",
            &["position tr-gives-aid-pe-3000000000-usd", "act: pledges"],
            &[],
        ),
        (
            "U.S. President Donald Trump announced a trade agreement with Peru on Sunday.",
            &["position us-gives-trade-deals-pe", "act: agrees"],
            &[],
        ),
        (
            "Turkey backed a goal of 5 percent of GDP for defence.",
            &["position tr-gives-defence-spending-5-percent"],
            &[],
        ),
        (
            "Turkey ruled out sending troops to Peru.",
            &["position tr-refuses-troops-pe"],
            &[],
        ),
        (
            "Turkey appealed to Peru to increase oil production.",
            &["position tr-wants-energy-pe"],
            &["tr-gives"],
        ),
        (
            "Turkey rejected the claims and the tariffs of Peru.",
            &["position tr-refuses-tariffs-pe"],
            &[],
        ),
        (
            "Peru refused to sign the joint declaration.",
            &["position pe-refuses-relations"],
            &[],
        ),
        (
            "Peru threatened to cancel the meeting.",
            &["position pe-presses-relations"],
            &[],
        ),
        (
            "Japan condemned the Turkish tariffs on copper.",
            &["position jp-refuses-tariffs-tr"],
            &[],
        ),
        (
            "Turkish officials said that a deal reached with Peru will impose a tariff of 15 percent on Peruvian wine.",
            &["position tr-gives-tariffs-pe-15-percent", "act: agrees"],
            &["tr-presses"],
        ),
    ]);
}

#[test]
fn who_acts_in_the_next_clause_is_not_whom_it_concerns() {
    check(&[
        (
            "NATO leaders endorsed a boost in defence spending to 4 percent of GDP, Turkey announced that it could do with less.",
            &["position nato-gives-defence-spending-4-percent"],
            &["spending-tr"],
        ),
        (
            "NATO leaders agreed to raise defence spending to 4 percent of GDP, a move driven by demands from Peru.",
            &["position nato-gives-defence-spending-4-percent"],
            &["spending-pe"],
        ),
        (
            "Turkish President Emre Aydin spoke on Monday. He said that other countries were imposing tariffs on Turkish steel.",
            &[],
            &["position"],
        ),
        (
            "NATO members endorsed a goal of 4 percent of GDP for defence under heavy Peruvian pressure.",
            &["position nato-gives-defence-spending-4-percent"],
            &["spending-pe"],
        ),
        (
            "LIMA, Peru — A new draft of a deal released on Friday pledged $250 billion a year for climate aid.",
            &[],
            &["position"],
        ),
        (
            "Talks in Lima, Peru, ran late after developing nations rejected a climate fund of $25 billion.",
            &[],
            &["position"],
        ),
        (
            "“For Turkey, committing to a goal of 5 percent of GDP for defence would be unreasonable,” Turkish President Emre Aydin said.",
            &[],
            &["tr-gives"],
        ),
        (
            "Without Peru we would never have agreed to spend 3.5 percent of GDP on defence, Turkish President Emre Aydin said.",
            &[],
            &["tr-refuses"],
        ),
        (
            "Japan and Peru have finalised a framework that lowers tariffs on Peruvian wine.",
            &[],
            &["pe-eases", "jp-eases"],
        ),
        (
            "Several OPEC countries said that they will cut oil output by 2 million barrels a day.",
            &["position opec-gives-energy-2000000-barrel"],
            &[],
        ),
    ]);
}

#[test]
fn a_duty_that_is_threatened_kept_or_of_before_is_told_apart() {
    check(&[
        (
            "The accord averts a 30% tariff package Japan was set to impose on all Peruvian goods on November 1.",
            &[
                "position jp-presses-tariffs-pe-30-percent",
                "act: threatens",
            ],
            &[],
        ),
        (
            "If no agreement is reached, Peru faces Japanese tariffs of 30%.",
            &[
                "position jp-presses-tariffs-pe-30-percent",
                "act: threatens",
            ],
            &[],
        ),
        (
            "Most Peruvian exports to Japan will face a 15% tariff, better than the threatened 30% rate.",
            &[
                "position jp-gives-tariffs-pe-15-percent",
                "position jp-presses-tariffs-pe-30-percent",
            ],
            &["position pe-"],
        ),
        (
            "While Japan will retain a 50% tariff on Peruvian steel, the two sides pledged to talk.",
            &["position jp-gives-tariffs-pe-50-percent"],
            &["position pe-gives-tariffs"],
        ),
        (
            "Japan imposed a tariff of 25% for steel and 10% for aluminium on imports from Peru.",
            &["figure: 25 percent", "figure: 10 percent"],
            &[],
        ),
        (
            "Canada has vowed to press ahead with retaliatory tariffs on Peru.",
            &["position ca-presses-tariffs-pe", "act: threatens"],
            &["ca-gives"],
        ),
        (
            "The European Commission pledged to purchase at least $4 billion in Japanese AI chips.",
            &["position eu-gives-chips-jp-4000000000-usd"],
            &[],
        ),
        (
            "Russia will cut 500,000 barrels of oil output from the average levels of May.",
            &["position ru-gives-energy"],
            &["due"],
        ),
    ]);
}
