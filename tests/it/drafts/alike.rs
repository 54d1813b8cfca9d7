//! What a headline adds, and which numbers of several articles are no versions of one another.

use summitry::model::verdict::judge;
use summitry::model::{Attribute, Dossier, Known, Verdict};
use summitry::store;

use super::{drafted, listed};

/// What is drafted of articles with the same headline.
fn of_all(headline: &str, texts: &[&str]) -> Dossier {
    let dir = tempfile::tempdir().unwrap();
    for (index, text) in texts.iter().enumerate() {
        let article = format!("Title: {headline}\nDate: 2031-10-1{index}\n\n{text}\n");
        std::fs::write(dir.path().join(format!("{index}.txt")), article).unwrap();
    }
    drafted(&store::gather(dir.path()).unwrap()).dossier
}

#[test]
fn the_headline_tells_what_money_is_for_where_no_other_word_does() {
    let drafts = of_all(
        "Climate talks run late",
        &["Peru proposed $300 billion a year. Turkey rejected the deal."],
    );
    let listed = listed(&drafts);
    for wanted in [
        "position pe-wants-climate-300000000000-usd",
        "position tr-refuses-climate",
    ] {
        assert!(listed.contains(wanted), "{wanted}: {listed}");
    }
}

/// The entries that articles dispute.
fn disputed(drafts: &Dossier) -> Vec<&str> {
    let is_disputed = |all: Vec<Attribute<'_>>| {
        let mut all = all.into_iter();
        all.any(|one| judge(&one, Known(None), drafts).verdict == Verdict::Disputed)
    };
    let positions = drafts.positions.iter();
    let positions = positions.filter(|one| is_disputed(one.attributes(drafts)));
    let events = drafts.events.iter();
    let events = events.filter(|one| is_disputed(one.attributes(drafts)));
    let positions = positions.map(|one| &*one.id);
    events.map(|one| &*one.id).chain(positions).collect()
}

#[test]
fn another_word_for_the_same_act_is_no_dispute() {
    let drafts = of_all(
        "Trade",
        &[
            "Japan agreed to invest $40 billion in Peru. Turkey demanded that Peru lift its tariffs on wine.",
            "Japan pledged to invest $40 billion in Peru. Turkey asked Peru to lift its tariffs on wine.",
            "Japan has agreed to invest $40 billion in Peru. Turkey urged Peru to lift its tariffs on wine.",
        ],
    );
    assert_eq!(disputed(&drafts), [""; 0], "{}", listed(&drafts));
    let moved = of_all(
        "Trade",
        &[
            "Japan offered to invest $40 billion in Peru.",
            "Japan agreed to invest $40 billion in Peru.",
        ],
    );
    let listed = listed(&moved);
    assert!(
        listed.contains("act: offers") && listed.contains("act: agrees"),
        "{listed}"
    );
}

#[test]
fn numbers_that_one_article_tells_apart_are_never_a_dispute() {
    let drafts = of_all(
        "Duties",
        &[
            "Japan threatened Peru with tariffs of 30 percent on Monday. Japan threatened Peru with tariffs of 50 percent a day later.",
            "Japan threatened Peru with tariffs of 50 percent.",
            "Japan threatened Peru with tariffs of 30 percent.",
            "Japan threatened tariffs of 35 percent on Turkey.",
            "Japan threatened tariffs of 45 percent on Turkey.",
        ],
    );
    assert_eq!(
        disputed(&drafts),
        ["jp-presses-tariffs-tr-35-percent"],
        "{}",
        listed(&drafts)
    );
}

/// Two articles, what is told of them, and how many entries are disputed.
const STEPS: [([&str; 2], &str, usize); 7] = [
    (
        [
            "President Jose Ramos of Peru said he would meet President Emre Aydin of Turkey in Lima on October 20.",
            "President Jose Ramos of Peru is to meet President Emre Aydin of Turkey in Lima on October 20.",
        ],
        "status: confirmed",
        0,
    ),
    (
        [
            "Japan met Peru in Lima on October 9.",
            "Japan is to meet Peru in Lima on October 9.",
        ],
        "status: held",
        0,
    ),
    (
        [
            "Japan is to meet Peru in Lima on October 20.",
            "Japan may meet Peru in Lima on October 20.",
        ],
        "status: possible",
        1,
    ),
    (
        [
            "Japan will meet Peru in Lima on October 20.",
            "Japan will not meet Peru in Lima on October 20.",
        ],
        "status: denied",
        0,
    ),
    (
        [
            "Japan agreed to invest $6 billion in Peru.",
            "Japan pledged to invest $6 billion in Peru.",
        ],
        "act: agrees",
        0,
    ),
    (
        [
            "Japan demanded that Peru drop its tariffs.",
            "Japan wants Peru to drop its tariffs.",
        ],
        "act: seeks",
        0,
    ),
    (
        [
            "Japan imposed tariffs of 30 percent on Peru.",
            "Japan threatened Peru with tariffs of 30 percent.",
        ],
        "act: imposes",
        0,
    ),
];

#[test]
fn what_is_only_less_far_on_disputes_nothing() {
    for (texts, wanted, expected) in STEPS {
        let drafts = of_all("News", &texts);
        let listed = listed(&drafts);
        assert!(listed.contains(wanted), "{wanted}: {listed}");
        assert_eq!(disputed(&drafts).len(), expected, "{texts:?}: {listed}");
    }
}

#[test]
fn no_sentence_disputes_itself() {
    let drafts = of_all(
        "Duties",
        &[
            "Japan imposed a 15 percent tariff on Peruvian cars, averting a harsher tariff of 30 percent on Peruvian cars.",
        ],
    );
    assert_eq!(disputed(&drafts), [""; 0], "{}", listed(&drafts));
}
