//! How quickly amounts and names are tagged: `cargo bench --bench names`. Throughput counts bytes of text.
#![expect(
    clippy::expect_used,
    reason = "a benchmark that cannot begin has nothing to measure"
)]

use std::fmt::Write as _;

use divan::Bencher;
use divan::counter::BytesCount;
use summitry::ingest::names::{Gazetteer, People};
use summitry::ingest::{Tokens, amounts, names, sentences};

fn main() {
    divan::main();
}

/// An article of invented news, about a megabyte, with the density of names and numbers that news have.
fn article() -> String {
    let mut text = String::new();
    for round in 0..2500 {
        write!(
            text,
            "Kenyan Foreign Minister Wanjiru Otieno said on Thursday that Nairobi would lower its duty on steel from \
             2{}.5% to 15 percent once the talks in Lisbon are over. Otieno, who met the Danish trade minister, Karl \
             Venn, spoke of an investment of ${} billion, and of the rain. The delegates had come by train and walked \
             through the old town before the session began; nobody expected much of it, and few of them stayed on.\n\n",
            round % 10,
            round % 90 + 1
        )
        .expect("a string takes it");
    }
    text
}

#[divan::bench]
fn cut_into_tokens_and_sentences(bencher: Bencher<'_, '_>) {
    let text = article();
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let tokens = Tokens::read(&text);
        sentences::sentences(&tokens, 400).len()
    });
}

#[divan::bench]
fn tag_amounts(bencher: Bencher<'_, '_>) {
    let text = article();
    let tokens = Tokens::read(&text);
    let sentences = sentences::sentences(&tokens, 400);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| amounts::tag(&tokens, &sentences));
}

#[divan::bench]
fn put_quantities_together(bencher: Bencher<'_, '_>) {
    let text = article();
    let tokens = Tokens::read(&text);
    let sentences = sentences::sentences(&tokens, 400);
    let found = amounts::tag(&tokens, &sentences);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| amounts::quantities(&tokens, &sentences, &found));
}

#[divan::bench]
fn tag_names(bencher: Bencher<'_, '_>) {
    let text = article();
    let tokens = Tokens::read(&text);
    let sentences = sentences::sentences(&tokens, 400);
    let gazetteer = Gazetteer::built_in();
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let read = names::read(&tokens, &sentences, gazetteer);
        let people = People::gather(read.people().to_vec());
        names::tag(&tokens, &sentences, gazetteer, &read, &people)
    });
}
