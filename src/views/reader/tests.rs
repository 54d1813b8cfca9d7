use chrono::DateTime;

use super::{Reader, project};
use crate::model::{
    Article, Citation, Claim, Dossier, DossierFile, Event, Id, Part, Plain, Source, Statement,
    Status,
};
use crate::text::{Clean, Fingerprint, Words};
use crate::views::Lens;
use crate::views::rests::Grounds;

const TEXT: &str = "Share this. “Alpha beta gamma delta,” she said. Epsilon zeta eta theta, iota.";
const PARTS: [(u32, bool); 3] = [(2, true), (6, false), (5, false)];
const QUOTES: [&str; 3] = [
    "Alpha beta gamma delta",
    "gamma delta she said epsilon",
    "zeta eta theta iota",
];

fn claim(quote: &str) -> Claim<Plain<Status>> {
    let citation = Citation {
        source: "s".into(),
        quote: Some(Clean::line(quote)),
        ..Citation::default()
    };
    Claim {
        statement: Statement {
            cite: citation.into(),
            ..Statement::default()
        },
        ..Claim::default()
    }
}

/// The reader of a source whose parts are `parts`, with the text `shown` at hand.
fn read(parts: &[(u32, bool)], shown: Option<&str>) -> (Reader, Option<Article>) {
    let part = |(words, noise): &(u32, bool)| Part {
        words: *words,
        digest: Clean::line("What it says."),
        noise: *noise,
        ..Part::default()
    };
    let source = Source {
        id: "s".into(),
        parts: parts.iter().map(part).collect(),
        fingerprint: Fingerprint::of(&Words::read(TEXT)),
        ..Source::default()
    };
    let event = Event {
        id: Id::from("e"),
        status: QUOTES.map(claim).into(),
        ..Event::default()
    };
    let file = DossierFile {
        events: vec![event],
        ..DossierFile::default()
    };
    let dossier = Dossier::new(file, vec![source.clone().into()]);
    let lens = Lens::new(&dossier, DateTime::UNIX_EPOCH);
    let article = shown.map(|text| Article::read("a.txt", text));
    let grounds = Grounds::of(&source.id, &dossier);
    let reader = project(&source, article.as_ref(), &grounds, &lens);
    (reader, article)
}

/// The words of a spot, as the paragraphs show them.
fn words_at(reader: &Reader, article: Option<&Article>, words: (usize, usize)) -> Vec<String> {
    let spot = reader.spot(words, article);
    let text = |(at, bytes): &(usize, std::ops::Range<usize>)| {
        let text = &reader.paragraphs[*at].text;
        text.get(bytes.clone()).unwrap().to_owned()
    };
    spot.places.iter().map(text).collect()
}

#[test]
fn an_article_that_lost_its_line_breaks_gets_the_passages_of_its_record() {
    let (reader, article) = read(&PARTS, Some(TEXT));
    let shown: Vec<(&str, Option<usize>, bool)> = reader
        .paragraphs
        .iter()
        .map(|part| (part.text.trim(), part.passage, part.is_noise))
        .collect();
    assert_eq!(
        shown,
        [
            ("Share this.", Some(1), true),
            ("“Alpha beta gamma delta,” she said.", Some(2), false),
            ("Epsilon zeta eta theta, iota.", Some(3), false),
        ]
    );
    let text = |words| words_at(&reader, article.as_ref(), words);
    assert_eq!(text(reader.quotes[0].words), ["Alpha beta gamma delta"]);
    // A quote that reaches over two passages is lit in both.
    assert_eq!(
        text(reader.quotes[1].words),
        ["gamma delta,” she said. ", "Epsilon"]
    );
    assert_eq!(text((9, 11)), ["zeta eta"]);
    assert_eq!(reader.share, (11, 13));
}

#[test]
fn in_another_version_of_an_article_quotes_are_found_by_their_words() {
    let (reader, article) = read(&PARTS, Some(&format!("A new beginning.\n\n{TEXT}")));
    assert_eq!(reader.paragraphs.len(), 2);
    assert!(
        reader
            .paragraphs
            .iter()
            .all(|part| part.passage.is_none() && !part.is_noise)
    );
    let words = reader.quotes[2].words;
    assert_eq!(
        words_at(&reader, article.as_ref(), words),
        ["zeta eta theta, iota"]
    );
}

#[test]
fn without_the_article_quotes_stand_under_the_digest_of_their_passage() {
    let (reader, _) = read(&PARTS, None);
    let quotes: Vec<_> = reader
        .paragraphs
        .iter()
        .map(|part| part.quotes.clone())
        .collect();
    assert_eq!(quotes, [0..0, 0..2, 2..3]);
    assert_eq!(reader.spot(reader.quotes[1].words, None).quote, Some(1));
    // Words that are cited without being quoted are their whole passage.
    assert_eq!(words_at(&reader, None, (9, 11)), ["What it says."]);
}

#[test]
fn a_source_without_parts_is_read_as_far_as_it_is_at_hand() {
    let (reader, _) = read(&[], None);
    assert!(reader.paragraphs.is_empty());
    assert_eq!(reader.spot((0, 4), None), super::Spot::default());
    let (reader, article) = read(&[], Some(TEXT));
    assert_eq!(reader.paragraphs.len(), 1);
    assert_eq!(words_at(&reader, article.as_ref(), (2, 4)), ["Alpha beta"]);
}
