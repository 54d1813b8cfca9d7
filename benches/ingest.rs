//! How fast articles are read: `cargo bench --bench ingest`. Compare figures of one run only; machines are noisy.
#![expect(
    clippy::expect_used,
    reason = "a benchmark that cannot begin has nothing to measure"
)]

use std::hint::black_box;
use std::ops::Range;

use divan::Bencher;
use divan::counter::BytesCount;
use summitry::ingest::sentences::sentences;
use summitry::ingest::tokens::Tokens;
use summitry::ingest::{clauses, dates, voice};

/// The whole way from texts to drafted entries: a hundred articles of some 2 kB.
#[divan::bench]
fn drafted(bencher: Bencher<'_, '_>) {
    let text: String = news().repeat(4);
    let sources = (0..100).map(|at| summitry::model::Source {
        id: summitry::model::Id::from(format!("s{at}").as_str()),
        ..summitry::model::Source::default()
    });
    let file = summitry::model::DossierFile::default();
    let dossier = summitry::model::Dossier::new(file, sources.collect());
    let articles: std::collections::HashMap<_, _> = dossier
        .sources
        .iter()
        .map(|source| {
            (
                source.id.clone(),
                summitry::model::Article::read("a.txt", &text),
            )
        })
        .collect();
    let gazetteer = summitry::ingest::names::Gazetteer::built_in();
    bencher
        .counter(BytesCount::new(text.len() * 100))
        .bench(|| {
            summitry::ingest::draft::draft(black_box(&dossier), &articles, gazetteer)
                .traces
                .len()
        });
}

/// A paragraph that names countries, people and numbers as news do.
const fn news() -> &'static str {
    "Brazilian President Helena Duarte will meet French President Claire Lambert in Johannesburg on Friday, officials said. \
Duarte arrived in South Africa on Thursday for the G20 summit, which opens on Saturday. France has threatened to impose a 25% \
tariff on beef from Brazil, while Brazil pledged $2 billion for forests. The weather stayed dry, and the streets around the \
conference hall were closed to traffic for most of the day.\n\n"
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
        verbs.map(|verbs| verbs.len()).sum()
    });
}

/// One word of each sentence, as for a trigger of an event.
#[divan::bench]
fn tell_how_sure(bencher: Bencher<'_, '_>) {
    with_tokens(bencher, |tokens, found| {
        let words = found.iter().map(|run| (run, run.start + run.len() / 2));
        words
            .filter(|(run, at)| {
                clauses::standing(tokens, run, *at).certainty == clauses::Certainty::Held
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
