//! Passages in the manner of the news about summits, each with what was read wrongly of such a text once.

use super::sentences::{Case, check_behind};

/// Whom the passages below speak of, introduced so that a surname is enough.
const LEADERS: &str = "Japanese Prime Minister Kenji Morita, Peruvian President Rosa Quispe and French President Claire Lambert are old friends.";

pub(super) fn check_all(cases: &[Case<'_>]) {
    check_behind(LEADERS, cases);
}

#[test]
fn a_summit_is_of_the_body_whose_it_is() {
    check_all(&[
        (
            "APEC leaders will gather in Lima. Reuters notes that the summit, which opens on October 20, will be short.",
            &[],
            &["Reuters summit"],
        ),
        (
            "A scholar told Reuters that Morita wants the summit to be short.",
            &[],
            &["Reuters summit"],
        ),
        (
            "Morita is in Lima for the APEC summit, which opens on October 20. The APEC summit is his first. \
             He last met Quispe beside the 2030 G20 summit in Rome. Lambert is in Lima for the summit too.",
            &["APEC summit in Lima"],
            &["G20 summit in Lima"],
        ),
        (
            "Officials of the G20 said that the APEC summit opens in Lima on October 20.",
            &["APEC summit in Lima"],
            &["summit-g20"],
        ),
    ]);
}

#[test]
fn a_place_in_what_is_spoken_of_is_no_venue() {
    check_all(&[
        (
            "Leaders of the G20 will meet for a summit that Lambert called a chance for peace in Europe.",
            &[],
            &["where: europe"],
        ),
        (
            "The G20 summit will focus on the war in Sudan.",
            &[],
            &["where: SD"],
        ),
        (
            "Before his arrival, Morita praised how Quispe had dealt with the conflict in Iran.",
            &[],
            &["arrival", "where: IR"],
        ),
        (
            "Morita announced on Tuesday that he would leave early because of the crisis in the Middle East.",
            &["announcement"],
            &["where: middle-east"],
        ),
        (
            "Morita and Quispe met on Tuesday to discuss the fighting in Sudan.",
            &["bilateral"],
            &["where: SD"],
        ),
        (
            "The talks between Morita and Quispe will be held in Lima on October 20.",
            &["bilateral", "where: lima", "2031-10-20"],
            &[],
        ),
    ]);
}

#[test]
fn leaving_a_summit_is_not_the_summit() {
    check_all(&[
        (
            "Morita would leave the APEC summit on Sunday evening, his office said.",
            &[],
            &["when: 2031-10-19", "status: possible"],
        ),
        (
            "Past G20 summits have dwelt on the war in Sudan.",
            &[],
            &["summit summit-g20"],
        ),
    ]);
}

#[test]
fn a_summit_of_two_days_is_one() {
    check_all(&[
        (
            "The G20 summit in Lima entered its second day today without Morita. \
             Morita left the summit yesterday. Lambert spoke at the G20 summit in Lima on Thursday, October 16.",
            &["summit summit-g20-2031-10-16"],
            &["summit-g20-2:", "2031-10-15"],
        ),
        (
            "Morita will host twenty leaders in Tokyo from October 20 to October 21 for the largest APEC summit yet.",
            &["2031-10-20/2031-10-21", "where: tokyo", "host kenji-morita"],
            &[],
        ),
    ]);
}

#[test]
fn whose_meeting_it_is_is_told_by_the_words_right_before_it() {
    check_all(&[
        (
            "It is Morita's first visit to Peru, and it includes talks with both Quispe and Lambert.",
            &["visit"],
            &["bilateral"],
        ),
        (
            "Morita To Hold Talks With Quispe, Lambert Amid Donald Trump's Tariff Row",
            &[],
            &["attends donald-trump"],
        ),
        (
            "The speech of Morita will be watched after Donald Trump's tariff war and his talks with Quispe on Tuesday.",
            &[],
            &["attends donald-trump"],
        ),
        (
            "Aide Pavel Orlov said that preparations for the Japanese Prime Minister's visit to Peru in December will be discussed.",
            &["visit", "2031-12", "attends JP"],
            &["attends pavel-orlov"],
        ),
        (
            "Morita, accompanied by his wife, Yuki Morita, hosted a banquet in Tokyo on Monday.",
            &["ceremony", "2031-10-13"],
            &["yuki"],
        ),
        (
            "Relations between Morita and Quispe have been cool since their stormy Lima meeting in February 2031.",
            &[
                "bilateral",
                "2031-02",
                "attends kenji-morita",
                "attends rosa-quispe",
            ],
            &[],
        ),
    ]);
}

#[test]
fn who_meets_several_one_by_one_has_several_meetings() {
    check_all(&[
        (
            "Morita held bilateral meetings with Quispe and Lambert in Lima on Tuesday.",
            &[
                "meeting-kenji-morita-rosa-quispe-2031-10-14",
                "meeting-claire-lambert-kenji-morita-2031-10-14",
            ],
            &[],
        ),
        (
            "Earlier on Tuesday, during his talks with Donald Trump, Morita hinted that he might leave.",
            &["attends kenji-morita", "attends donald-trump", "2031-10-14"],
            &["attends claire"],
        ),
        (
            "Aide Pavel Orlov said that the Japanese president would ask for it when he meets Quispe.",
            &[],
            &["attends pavel-orlov"],
        ),
        (
            "There is a possibility that the talks between Morita and Quispe might not take place this year.",
            &["status: possible"],
            &["status: expected", "status: denied"],
        ),
    ]);
}

#[test]
fn what_has_a_name_of_its_own_is_found() {
    check_all(&[
        (
            "Lambert said that Japan and Peru had reached a \"complete and total\" ceasefire on Tuesday.",
            &["attends JP", "attends PE", "2031-10-14"],
            &[],
        ),
        (
            "Morita had a long telephone conversation with Quispe on Tuesday.",
            &[
                "call",
                "attends kenji-morita",
                "attends rosa-quispe",
                "2031-10-14",
            ],
            &[],
        ),
        (
            "Morita touched down in Kananaskis, Alta. Sunday night.",
            &["arrival", "2031-10-12", "where: kananaskis"],
            &[],
        ),
        (
            "This is his first visit since the 2020 border clashes. Morita will hold talks with Quispe later in the day.",
            &["bilateral"],
            &["2020"],
        ),
    ]);
}
