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
fn a_ministry_has_a_name() {
    let dir = tempfile::tempdir().unwrap();
    let text = "Title: News\nDate: 2031-10-16\n\nChina's foreign ministry announced on Tuesday that it would lift its tariffs on Peru.\n";
    std::fs::write(dir.path().join("a.txt"), text).unwrap();
    let drafts = super::drafted(&summitry::store::gather(dir.path()).unwrap()).dossier;
    let names: Vec<&str> = drafts.parties.iter().map(|party| &*party.name).collect();
    assert!(names.contains(&"Foreign ministry of China"), "{names:?}");
}
