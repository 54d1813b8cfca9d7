//! What a headline adds, and which numbers of several articles are no versions of one another.

use summitry::model::verdict::judge;
use summitry::model::{Dossier, Known, Position, Verdict};
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

/// The positions of which something is in dispute.
fn disputed(drafts: &Dossier) -> Vec<&str> {
    let is_disputed = |position: &&Position| {
        let mut all = position.attributes(drafts).into_iter();
        all.any(|one| judge(&one, Known(None), drafts).verdict == Verdict::Disputed)
    };
    let disputed = drafts.positions.iter().filter(is_disputed);
    disputed.map(|position| &*position.id).collect()
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
