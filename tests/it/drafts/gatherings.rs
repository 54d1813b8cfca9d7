//! Passages on summits that only have a place, on measures by what they are on, and on those who meet again.

use super::listed;
use super::news::check_all;

#[test]
fn a_summit_is_known_by_its_place() {
    check_all(&[
        (
            "The Geneva summit takes place on October 20 and 21, hosted by President Claire Lambert.",
            &[
                "Summit in Geneva",
                "2031-10-20/2031-10-21",
                "host claire-lambert",
            ],
            &[],
        ),
        (
            "The two-day Geneva summit ended on Tuesday.",
            &["Summit in Geneva", "status: held"],
            &[],
        ),
        (
            "The leaders of Japan and Peru met at the Geneva summit on October 13 and 14.",
            &[
                "bilateral meeting-jp-pe-2031-10-13",
                "summit summit-geneva-2031-10-13",
            ],
            &[],
        ),
        (
            "France will host the leaders of Japan, Peru and the EU at a summit in Geneva on October 20.",
            &[
                "Summit in Geneva",
                "host FR",
                "attends JP",
                "attends PE",
                "attends eu",
            ],
            &["European Union summit"],
        ),
        (
            "The Geneva summit on October 20 will be attended by Morita, Quispe and Lambert.",
            &[
                "attends kenji-morita",
                "attends rosa-quispe",
                "attends claire-lambert",
            ],
            &["bilateral"],
        ),
        (
            "The Geneva summit on October 20 opens with a banquet hosted by Quispe.",
            &["Summit in Geneva"],
            &["host rosa-quispe"],
        ),
    ]);
}

#[test]
fn what_is_told_of_another_thing_is_not_told_of_the_summit() {
    check_all(&[
        (
            "Leaders of the 32 NATO countries will meet in The Hague on November 24-25.",
            &["NATO summit in The Hague", "2031-11-24/2031-11-25"],
            &[],
        ),
        (
            "The APEC summit was held in Lima on Tuesday. The next summit will take place in Tokyo on July 7, 2032.",
            &["APEC summit in Lima", "APEC summit in Tokyo", "2032-07-07"],
            &[],
        ),
        (
            "On the sidelines of the APEC summit in Lima, Morita is set to meet Quispe on Monday.",
            &["bilateral", "2031-10-20"],
            &["summit-apec-2031"],
        ),
        (
            "The APEC summit in Lima began on October 12. Quispe has been invited to the summit.",
            &["status: held"],
            &["status: possible"],
        ),
        (
            "The APEC summit meeting will be held in Lima on Monday.",
            &["APEC summit in Lima", "2031-10-20", "status: expected"],
            &["status: held"],
        ),
        (
            "Morita, who was born in Lima and lives in Oslo, met Quispe on Tuesday.",
            &["bilateral"],
            &["where:"],
        ),
        (
            "In Oslo, the Peruvian Foreign Ministry announced on Monday that Quispe would not attend the APEC summit.",
            &[],
            &["APEC summit in Oslo"],
        ),
        (
            "Morita and Quispe met at the US President's lodge on Tuesday.",
            &["bilateral"],
            &["where: US"],
        ),
        (
            "Leaders of the EU gather in Oslo on November 24 and 25 for a summit.",
            &["European Union summit in Oslo"],
            &["Summit in Oslo"],
        ),
        ("NATO arrived in Peru on Tuesday.", &[], &["arrival"]),
    ]);
}

#[test]
fn who_meets_again_has_another_meeting() {
    check_all(&[
        (
            "Morita met Quispe on October 13 and again on October 15.",
            &[
                "meeting-kenji-morita-rosa-quispe-2031-10-13",
                "meeting-kenji-morita-rosa-quispe-2031-10-15",
            ],
            &[],
        ),
        (
            "Morita met Quispe on Tuesday. The two will meet again in Oslo in December 2031.",
            &["2031-10-14", "2031-12", "where: oslo"],
            &[],
        ),
        (
            "Morita left for Peru on Monday. He arrived on Tuesday.",
            &["Arrival of Kenji Morita in Peru", "2031-10-14"],
            &[],
        ),
    ]);
}

#[test]
fn a_measure_is_named_by_what_it_is_on() {
    check_all(&[
        (
            "Japan's tariff on Peruvian lentils will take effect on November 1, Lambert said.",
            &["Measure takes effect: tariff on lentils", "attends JP"],
            &["Claire"],
        ),
        (
            "The new rules will take effect on November 1, Lambert said.",
            &[],
            &["measure"],
        ),
        (
            "Peru said that it may miss the deadline of November 1.",
            &[],
            &["deadline"],
        ),
    ]);
}

/// What is drafted of two articles of one day.
fn drafts_of_two(one: &str, other: &str) -> String {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in [("a.txt", one), ("b.txt", other)] {
        let article = format!("Title: News of the day\nDate: 2031-10-16\n\n{text}\n");
        std::fs::write(dir.path().join(name), article).unwrap();
    }
    listed(&super::drafted(&summitry::store::gather(dir.path()).unwrap()).dossier)
}

#[test]
fn two_articles_tell_of_one_measure_and_of_one_summit() {
    let measure = drafts_of_two(
        "The Japanese tariff on lentils takes effect on November 1.",
        "Officials said that the tariff on lentils will take effect on November 15.",
    );
    assert_eq!(measure.matches("measure measure-").count(), 1, "{measure}");
    let summit = drafts_of_two(
        "The APEC summit opens in Lima on October 20.",
        "Ministers are busy. The Lima summit takes place on October 20 and 21.",
    );
    assert_eq!(summit.matches("summit summit-").count(), 1, "{summit}");
    assert!(summit.contains("APEC summit in Lima"), "{summit}");
}
