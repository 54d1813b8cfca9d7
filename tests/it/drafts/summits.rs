//! More passages in the manner of the news: who is at a summit, what was not, and what only has a name or a place.

use super::news::check_all;

#[test]
fn the_line_that_says_where_it_was_written_tells_of_no_event() {
    check_all(&[
        (
            "LIMA, Peru – French President Claire Lambert landed in Lima on Tuesday.",
            &["arrival", "attends claire-lambert", "2031-10-14"],
            &["attends PE"],
        ),
        (
            "Lima, October 15, 2031 – Morita will visit France on Monday, and met Quispe in Lima.",
            &["2031-10-20"],
            &["when: 2031-10-15"],
        ),
    ]);
}

#[test]
fn who_is_at_a_summit_is_told_in_many_ways() {
    check_all(&[
        (
            "The APEC summit opens in Lima on October 20. Lambert will represent France at the summit, and Morita will stay away from the summit.",
            &["attends claire-lambert", "absent kenji-morita"],
            &[],
        ),
        (
            "Morita is to take part in the APEC summit in Lima on October 20.",
            &["attends kenji-morita", "2031-10-20", "where: lima"],
            &[],
        ),
        (
            "Morita and Quispe both attended a mini-summit in Geneva on Tuesday.",
            &["attends kenji-morita", "attends rosa-quispe", "2031-10-14"],
            &[],
        ),
        (
            "The COP 36 conference was held in Lima on October 2-12.\n\nThe opening of COP36 took place in Lima on October 2. COP36 closed on Sunday.",
            &["COP36 summit in Lima", "2031-10-02/2031-10-12"],
            &["when: 2031-10-12", "COP36 summit\n"],
        ),
    ]);
}

#[test]
fn two_who_arrive_have_two_arrivals() {
    check_all(&[
        (
            "Morita and Lambert arrived in Lima on Tuesday.",
            &["Arrival of Kenji Morita in", "Arrival of Claire Lambert in"],
            &[],
        ),
        (
            "Morita flew into Lima on Tuesday, where he was given a red carpet reception.",
            &["arrival", "2031-10-14"],
            &["ceremony", "visit"],
        ),
        (
            "Morita's talks with President Rosa Quispe of Peru in Geneva ended without an accord.",
            &["status: held"],
            &[],
        ),
        (
            "Morita flew to Lima to see Quispe. They were due to have dinner on Friday, October 17.",
            &["2031-10-17", "attends kenji-morita", "attends rosa-quispe"],
            &[],
        ),
    ]);
}

#[test]
fn what_was_not_or_is_only_thought_is_no_plan_and_no_event() {
    check_all(&[
        (
            "Morita would have met Quispe in Geneva in May had she come.",
            &[],
            &["bilateral"],
        ),
        (
            "Morita ought to visit Peru in December, a senator said.",
            &[],
            &["status: expected"],
        ),
        (
            "Few believe that Morita met Quispe in Geneva on Tuesday.",
            &["status: possible"],
            &["status: held"],
        ),
        (
            "Morita and Quispe failed to meet in Geneva on Monday.",
            &["status: denied", "2031-10-13"],
            &["2031-10-20"],
        ),
        (
            "Neither Japan nor Peru signed the treaty in Geneva on Tuesday.",
            &["signs JP", "signs PE", "status: denied"],
            &[],
        ),
        (
            "Morita will visit Oslo on December 1 and Riga on December 3.",
            &["where: oslo", "2031-12-01", "where: riga", "2031-12-03"],
            &[],
        ),
        (
            "Morita will hold talks in Oslo on December 1 and in Riga on December 3 with Quispe.",
            &["where: oslo", "2031-12-01"],
            &[],
        ),
    ]);
}

#[test]
fn a_summit_has_a_name_of_its_own_or_a_place() {
    check_all(&[
        (
            "Morita is not planning to attend the Summit of the Oceans, which will take place in Lima on October 20. Lambert will join the leaders for the summit.",
            &[
                "Oceans summit in Lima",
                "2031-10-20",
                "absent kenji-morita",
                "attends claire-lambert",
            ],
            &[],
        ),
        (
            "Morita spoke in the Microsoft Theater to open the Summit of the Oceans on Tuesday.",
            &["Oceans summit"],
            &["Microsoft"],
        ),
        (
            "Morita will attend the Clean Air Action Summit in Lima on October 20.",
            &[
                "Clean Air Action summit in Lima",
                "2031-10-20",
                "attends kenji-morita",
            ],
            &[],
        ),
        (
            "World leaders will gather in Geneva for a peace summit in Lima on October 20.",
            &["Summit in Lima", "2031-10-20"],
            &[],
        ),
        (
            "Lambert left the summit in Lima on Tuesday. Speaking in Geneva on Wednesday, she called it \"a good summit\".",
            &[],
            &["Summit in"],
        ),
        (
            "Lambert spoke in Paris with visiting Peruvian President Rosa Quispe.",
            &[],
            &["visit"],
        ),
        (
            "Morita, Lambert and Peru's newly-elected President Rosa Quispe met in Geneva on Tuesday.",
            &[
                "attends kenji-morita",
                "attends claire-lambert",
                "attends rosa-quispe",
            ],
            &[],
        ),
    ]);
}

#[test]
fn a_body_meets_without_a_word_for_its_summit() {
    check_all(&[
        (
            "EU leaders will meet in Brussels on October 20.",
            &[
                "European Union summit in Brussels",
                "2031-10-20",
                "status: expected",
            ],
            &[],
        ),
        (
            "Leaders of the G7 nations gathered in Lima on Tuesday.",
            &["G7 summit in Lima"],
            &[],
        ),
        (
            "G7 foreign ministers met in Lima on Tuesday.",
            &["Meeting of G7", "2031-10-14", "where: lima", "status: held"],
            &["summit"],
        ),
        (
            "Foreign ministers of the G7 will meet in Lima on October 20.",
            &["Meeting of G7", "2031-10-20", "where: lima"],
            &["summit"],
        ),
        (
            "Leaders of the G7 issued a joint statement on Tuesday calling for restraint.",
            &["announcement", "attends g7", "2031-10-14"],
            &[],
        ),
    ]);
}

#[test]
fn who_sees_whom_is_told_in_many_ways() {
    check_all(&[
        (
            "Delegations from Japan and Peru held a third round of talks in Lima on Tuesday.",
            &["attends JP", "attends PE", "2031-10-14", "where: lima"],
            &[],
        ),
        (
            "Negotiators from Japan and Peru wrapped up two days of talks in Lima on Tuesday.",
            &["attends JP", "attends PE", "2031-10-14", "where: lima"],
            &[],
        ),
        (
            "Morita welcomed Lambert at the palace in Tokyo on Tuesday.",
            &[
                "attends kenji-morita",
                "attends claire-lambert",
                "2031-10-14",
                "where: tokyo",
            ],
            &[],
        ),
        (
            "Morita welcomed Lambert's offer on Tuesday.",
            &[],
            &["bilateral"],
        ),
        (
            "Lambert sat down with Morita in Lima on Tuesday for an hour.",
            &[
                "attends kenji-morita",
                "attends claire-lambert",
                "2031-10-14",
                "where: lima",
            ],
            &[],
        ),
        (
            "Quispe hosted Morita and Lambert for dinner at her home in Lima on Tuesday.",
            &[
                "attends rosa-quispe",
                "attends kenji-morita",
                "attends claire-lambert",
                "2031-10-14",
                "where: lima",
            ],
            &[],
        ),
        (
            "Morita left for Peru on Tuesday.",
            &["visit", "where: PE", "2031-10-14"],
            &[],
        ),
    ]);
}

#[test]
fn each_part_of_a_sentence_has_its_own_day() {
    check_all(&[
        (
            "On Monday Morita met Quispe; on Tuesday he met Lambert.",
            &["2031-10-13", "2031-10-14"],
            &[],
        ),
        (
            "On Monday Morita met Quispe, and on Tuesday he met Lambert.",
            &["2031-10-13", "2031-10-14"],
            &[],
        ),
        (
            "Morita's meeting with Quispe, scheduled for Friday, has been postponed.",
            &["status: postponed"],
            &["status: expected", "status: held"],
        ),
    ]);
}

#[test]
fn a_summit_of_two_sides_is_their_meeting() {
    check_all(&[
        (
            "The 25th EU-Japan summit was held in Tokyo on Tuesday.",
            &[
                "Meeting of European Union and Japan",
                "2031-10-14",
                "where: tokyo",
            ],
            &["European Union summit"],
        ),
        (
            "The European Union and Japan agreed at their summit in Tokyo on Tuesday to share data.",
            &["attends eu", "attends JP", "2031-10-14", "where: tokyo"],
            &["European Union summit"],
        ),
        (
            "Leaders of the G20 condemned attacks on Sudan at their summit on Tuesday.",
            &[],
            &["attends SD"],
        ),
        (
            "The G20 summit opened in Lima on Tuesday, after the last G20 summit in Brazil. Morita has skipped the meeting.",
            &["absent kenji-morita", "G20 summit in Lima"],
            &[],
        ),
        (
            "During a high-level meeting with Quispe on Tuesday, Morita asked for more.",
            &["attends kenji-morita", "attends rosa-quispe", "2031-10-14"],
            &[],
        ),
        (
            "During a visit to Peru on Tuesday, Morita promised more aid.",
            &["visit", "where: PE", "2031-10-14", "attends kenji-morita"],
            &[],
        ),
        (
            "Morita and Quispe were to meet in Geneva on Friday but the talks were called off.",
            &["status: cancelled"],
            &["status: expected", "status: possible"],
        ),
        (
            "The tariffs take effect on November 1.",
            &["2031-11-01"],
            &[],
        ),
    ]);
}

#[test]
fn who_only_speaks_listens_or_lends_a_room_takes_no_part() {
    check_all(&[
        (
            "EU leaders are gathering in Brussels today for a high-stakes end-of-year summit.",
            &["European Union summit in Brussels", "2031-10-16"],
            &[],
        ),
        (
            "An envoy told Fox News on Tuesday talks with Peru will take place in Geneva on Sunday.",
            &[],
            &["fox-news"],
        ),
        (
            "Morita thanked Saudi Arabia for hosting the talks with Peru in Jeddah on Tuesday.",
            &[],
            &["attends SA"],
        ),
        (
            "They finished a plan that had been delayed after a tense meeting between Morita and Quispe in Lima in February 2031.",
            &["bilateral", "2031-02"],
            &["status: postponed"],
        ),
        (
            "Morita's visit marks his second trip to Saudi Arabia.",
            &["visit", "attends kenji-morita"],
            &[],
        ),
        (
            "Lambert, national security adviser Paul Roy and special presidential envoy Anne Petit met with Quispe in Lima on Tuesday.",
            &[
                "attends claire-lambert",
                "attends rosa-quispe",
                "attends paul-roy",
                "attends anne-petit",
            ],
            &[],
        ),
        (
            "The statement came after a meeting of the Peruvian and U.S. delegations in Jeddah on Tuesday.",
            &["attends PE", "attends US", "2031-10-14", "where: jeddah"],
            &[],
        ),
        (
            "President Taras Orlovskyy of Ukraine met Quispe in Lima on Tuesday. President Taras Orlovskiy of Ukraine also met Lambert in Lima on Tuesday. Orlovskyy then left.",
            &["attends orlovsky-taras"],
            &[
                "orlovskyy:",
                "attends taras-orlovskyy",
                "attends taras-orlovskiy",
            ],
        ),
    ]);
}
