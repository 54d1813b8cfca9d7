//! How long taking articles in lasts: `cargo bench --bench articles`. Compare figures of one run only; machines are noisy.
#![expect(
    clippy::expect_used,
    reason = "a benchmark that cannot begin has nothing to measure"
)]

use std::fmt::Write as _;
use std::fs;

use divan::Bencher;
use divan::counter::BytesCount;
use summitry::ingest::read::{Hints, read};
use summitry::ingest::record;
use summitry::ingest::{ReadArticle, read::Found};
use summitry::store;

fn main() {
    divan::main();
}

/// Sentences that differ from article to article, so that none is a copy.
fn paragraphs(number: usize) -> Vec<String> {
    (0..12)
        .map(|at| {
            let mut text = String::new();
            let words = ["the ferry", "of lake", "minister", "said"];
            for (word, name) in words.iter().cycle().take(55).enumerate() {
                let next = (number * 7919 + at * 104_729 + word * 1_299_709) % 4001;
                let _ = write!(text, "{name}{next} ");
            }
            text.push('.');
            text
        })
        .collect()
}

fn text(number: usize) -> String {
    format!(
        "Title: Ferries {number}\nDate: 2031-03-14\n\n{}\n",
        paragraphs(number).join("\n\n")
    )
}

fn page(number: usize) -> String {
    let links = "<li><a href='/x'>Another story of the day</a></li>".repeat(60);
    let body = paragraphs(number).join("</p><p>");
    format!(
        "<!doctype html><html><head><title>Ferries {number}</title><meta property='article:published_time' content='2031-03-14'></head>\
         <body><nav><ul>{links}</ul></nav><main><article><h1>Ferries {number}</h1><p>{body}</p></article></main><footer><ul>{links}</ul></footer></body></html>"
    )
}

#[divan::bench(args = ["txt", "html"])]
fn gather_a_hundred_articles(bencher: Bencher<'_, '_>, ending: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    for number in 0..100 {
        let article = if ending == "txt" {
            text(number)
        } else {
            page(number)
        };
        let file = folder.path().join(format!("{number:03}.{ending}"));
        fs::write(file, article).expect("a file");
    }
    bencher.bench(|| store::gather(folder.path()));
}

fn article(text: &str) -> ReadArticle {
    match read(text.as_bytes(), Hints::default()) {
        Ok(Found::Article(article)) => *article,
        _ => ReadArticle::default(),
    }
}

#[divan::bench(args = ["txt", "html"])]
fn read_an_article(bencher: Bencher<'_, '_>, ending: &str) {
    let text = if ending == "txt" { text(1) } else { page(1) };
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| article(&text));
}

#[divan::bench]
fn record_an_article(bencher: Bencher<'_, '_>) {
    let read = article(&text(1));
    bencher
        .counter(BytesCount::of_str(&*read.text))
        .bench(|| record::record(&read, "id".into(), "id.txt"));
}
