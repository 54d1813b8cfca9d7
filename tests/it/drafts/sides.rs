//! Still more passages in the manner of the news: which sides meet, and who takes no part.

use super::news::check_all;

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

#[test]
fn an_outlet_tells_and_takes_no_part() {
    check_all(&[
        (
            "Morita arrived in Lima on Tuesday for a meeting with Quispe, Reuters TV footage showed.",
            &["attends kenji-morita", "attends rosa-quispe"],
            &["attends reuters"],
        ),
        (
            "Arab leaders are gathering in Cairo today for an emergency summit on Sudan.",
            &["Arab League summit in Cairo", "2031-10-16"],
            &[],
        ),
    ]);
}

#[test]
fn a_day_of_speaking_or_of_another_meeting_is_not_the_day() {
    check_all(&[
        (
            "Morita on Tuesday said he was looking forward to his Peru visit.",
            &[],
            &["when: 2031-10-14"],
        ),
        (
            "Morita will take part in the G20 summit and hold a meeting with Quispe on October 20.",
            &["bilateral", "when: 2031-10-20"],
            &["summit summit-g20-2031-10-20"],
        ),
        (
            "On Tuesday, Morita hinted at this during a meeting with Quispe.",
            &["when: 2031-10-14"],
            &[],
        ),
        (
            "It was in Lima, their first meeting following the storm in May.",
            &[],
            &["when: 2031-05"],
        ),
    ]);
}
