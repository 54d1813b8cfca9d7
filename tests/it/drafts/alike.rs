//! What a headline adds, and which numbers of several articles are no versions of one another.

use summitry::model::verdict::judge;
use summitry::model::{Dossier, Known, Verdict};
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
    let disputed: Vec<&str> = drafts
        .positions
        .iter()
        .filter(|position| {
            let mut all = position.attributes(&drafts).into_iter();
            all.any(|one| judge(&one, Known(None), &drafts).verdict == Verdict::Disputed)
        })
        .map(|position| &*position.id)
        .collect();
    assert_eq!(
        disputed,
        ["jp-presses-tariffs-tr-35-percent"],
        "{}",
        listed(&drafts)
    );
}
