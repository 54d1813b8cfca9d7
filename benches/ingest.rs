//! How fast articles are read: `cargo bench --bench ingest`. Compare figures of one run only; machines are noisy.
#![expect(
    clippy::expect_used,
    reason = "a benchmark that cannot begin has nothing to measure"
)]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::ops::Range;

use divan::Bencher;
use divan::counter::BytesCount;
use summitry::ingest::draft::draft;
use summitry::ingest::names::Gazetteer;
use summitry::ingest::read::{Found, Hints, read};
use summitry::ingest::sentences::sentences;
use summitry::ingest::tokens::Tokens;
use summitry::ingest::{clauses, dates, record, voice};
use summitry::model::{Article, Dossier, DossierFile, Id};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The whole way from files' bytes to drafted entries, by the number of articles, each of some 2 kB and unlike the others.
#[divan::bench(args = [100, 2000], sample_count = 10)]
fn drafted(bencher: Bencher<'_, '_>, count: usize) {
    let texts: Vec<String> = (0..count).map(news).collect();
    let gazetteer = Gazetteer::built_in();
    let bytes: usize = texts.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        let (dossier, articles) = gathered(black_box(&texts));
        draft(&dossier, &articles, gazetteer).dossier.events.len()
    });
}

/// Sources and articles of texts, as a folder of them gives.
fn gathered(texts: &[String]) -> (Dossier, HashMap<Id, Article>) {
    let mut articles = HashMap::new();
    let mut sources = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let Ok(Found::Article(read)) = read(text.as_bytes(), Hints::default()) else {
            continue;
        };
        let id = Id::from(format!("s{at}").as_str());
        let (source, article) = record::record(&read, id.clone(), "a.txt");
        sources.push(source.into());
        articles.insert(id, article);
    }
    (Dossier::new(DossierFile::default(), sources), articles)
}

/// Invented news that names countries, people and numbers as news do; other ones for each number.
fn news(number: usize) -> String {
    const GIVEN: [&str; 8] = [
        "Helena", "Claire", "Karl", "Ann", "Michael", "Maria", "David", "Anna",
    ];
    const LANDS: [(&str, &str); 8] = [
        ("Brazil", "Brazilian"),
        ("France", "French"),
        ("Kenya", "Kenyan"),
        ("Denmark", "Danish"),
        ("Peru", "Peruvian"),
        ("Norway", "Norwegian"),
        ("Chile", "Chilean"),
        ("Ghana", "Ghanaian"),
    ];
    const PLACES: [&str; 6] = ["Johannesburg", "Lisbon", "Osaka", "Busan", "Geneva", "Doha"];
    const MONTHS: [&str; 9] = [
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
    ];
    const SYLLABLES: [&str; 12] = [
        "ba", "do", "ka", "lo", "mi", "na", "po", "ra", "su", "te", "vo", "zi",
    ];
    fn of<T: Copy>(list: &[T], number: usize) -> T {
        *list.get(number % list.len()).expect("a list")
    }
    let surname = |number: usize| {
        let (first, rest) = (of(&SYLLABLES, number), number / SYLLABLES.len());
        let rest = (0..3).map(|at| of(&SYLLABLES, rest / 12_usize.pow(at) + number));
        let name: String = [first].into_iter().chain(rest).chain(["n"]).collect();
        let (head, tail) = name.split_at(1);
        head.to_uppercase() + tail
    };
    let (day, month) = (number % 28 + 1, of(&MONTHS, number / 28));
    let mut text =
        format!("Ferries and forests in brief, part {number}\n\n{month} {day}, 2031\n\n");
    for part in 0..6 {
        let mix = number * 6 + part;
        let (land, adjective) = of(&LANDS, mix * 7 + 1);
        let (other, others) = of(&LANDS, mix * 7 + 1 + part % 7 + 1);
        let (place, one, two) = (
            of(&PLACES, mix * 5),
            surname(mix / 3),
            surname(mix / 2 + 999),
        );
        let (given, name) = (of(&GIVEN, mix * 3), of(&GIVEN, mix * 5 + 1));
        let (rate, sum) = (mix % 60 + 2, mix % 90 + 1);
        let _ = write!(
            text,
            "{adjective} President {given} {one} will meet {others} President {name} {two} in {place} on {month} {day}, officials \
             said. {other} has threatened to impose a {rate}% tariff on beef from {land}, while {land} pledged ${sum} billion \
             for forests. The weather of part {mix} stayed dry, and the streets around the hall were closed for most of the day.\n\n"
        );
    }
    text
}

fn main() {
    divan::main();
}

/// Some 100 kB that read like news.
fn article() -> String {
    let paragraph = "The two leaders will meet in the harbour town on Thursday, officials said on Tuesday, a week after talks \
on ferry quotas broke down. “We agreed on most of it,” the trade minister of Venn told reporters, adding that a pact could be \
signed early next year. Exports of timber had fallen 27.5% since 2019, according to the customs office, and the duty of 15% that \
took effect on March 3 has not been lifted. The three-day fair, which was first held in the 1990s, is expected to draw several \
thousand visitors; it ends on Oct. 30, 2031. Neither side would say whether a second meeting is planned.\n\n";
    paragraph.repeat(150)
}

const LIMIT: usize = 400;

fn context() -> dates::Context {
    dates::Context {
        published: Some("2031-03-12".parse().expect("a day")),
    }
}

fn with_tokens(
    bencher: Bencher<'_, '_>,
    read: impl Fn(&Tokens<'_>, &[Range<usize>]) -> usize + Sync,
) {
    let text = article();
    let tokens = Tokens::read(&text);
    let found = sentences(&tokens, LIMIT);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| read(black_box(&tokens), black_box(&found)));
}

#[divan::bench]
fn cut_into_tokens(bencher: Bencher<'_, '_>) {
    let text = article();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| Tokens::read(black_box(&text)).list().len());
}

#[divan::bench]
fn cut_into_sentences(bencher: Bencher<'_, '_>) {
    with_tokens(bencher, |tokens, _| sentences(tokens, LIMIT).len());
}

#[divan::bench]
fn find_dates(bencher: Bencher<'_, '_>) {
    with_tokens(bencher, |tokens, found| {
        dates::tag(tokens, found, context()).len()
    });
}

#[divan::bench]
fn find_verbs(bencher: Bencher<'_, '_>) {
    with_tokens(bencher, |tokens, found| {
        let verbs = found.iter().map(|run| clauses::verbs(tokens, run.clone()));
        verbs.map(Iterator::count).sum()
    });
}

/// One word of each sentence, as for a trigger of an event.
#[divan::bench]
fn tell_how_sure(bencher: Bencher<'_, '_>) {
    with_tokens(bencher, |tokens, found| {
        let words = found.iter().map(|run| (run, run.start + run.len() / 2));
        words
            .filter(|(run, at)| {
                let sentence = clauses::Sentence::new(tokens, (*run).clone());
                sentence.standing(*at).certainty == clauses::Certainty::Held
            })
            .count()
    });
}

#[divan::bench]
fn tell_who_speaks(bencher: Bencher<'_, '_>) {
    with_tokens(bencher, |tokens, found| {
        voice::voices(tokens, found, &[]).len()
    });
}
