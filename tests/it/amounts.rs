//! How many amounts of a corpus are found, where the corpus is at hand.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

use summitry::ingest::amounts::{self, Unit};
use summitry::ingest::{Tokens, sentences};

/// The folder of the corpus beside the project's own.
fn corpus() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data/meantime")
}

type Spans = Vec<(Range<usize>, bool)>;

/// The amounts of money and percentages that people marked, by document. Where one holds another, the inner counts.
fn gold() -> Option<BTreeMap<String, Spans>> {
    let lines = fs::read_to_string(corpus().join("values.jsonl")).ok()?;
    let mut gold: BTreeMap<String, Spans> = BTreeMap::new();
    for line in lines.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let number = |key: &str| usize::try_from(value[key].as_u64().unwrap()).unwrap();
        let kind = value["type"].as_str().unwrap();
        let spans = gold
            .entry(value["doc"].as_str().unwrap().to_owned())
            .or_default();
        if kind != "QUANTITY" {
            spans.push((number("start")..number("end"), kind == "MONEY"));
        }
    }
    for spans in gold.values_mut() {
        let all = spans.clone();
        spans.retain(|(outer, _)| {
            !all.iter().any(|(inner, _)| {
                inner != outer && outer.start <= inner.start && inner.end <= outer.end
            })
        });
        spans.dedup();
    }
    Some(gold)
}

fn found(text: &str) -> Spans {
    let tokens = Tokens::read(text);
    let sentences = sentences::sentences(&tokens, 400);
    amounts::tag(&tokens, &sentences)
        .into_iter()
        .filter(|amount| !matches!(amount.unit, Unit::Counted(_)))
        .map(|amount| (amount.span.clone(), matches!(amount.unit, Unit::Money(_))))
        .collect()
}

/// Characters to bytes, since the corpus counts characters.
fn to_bytes(text: &str, spans: &Spans) -> Spans {
    let places: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    spans
        .iter()
        .map(|(range, is_money)| (places[range.start]..places[range.end], *is_money))
        .collect()
}

#[derive(Default)]
struct Score {
    gold: usize,
    found: usize,
    strict: usize,
    /// Marked ones that something found overlaps, and found ones that something marked does.
    met: (usize, usize),
}

#[test]
fn amounts_of_the_corpus_are_found() {
    let Some(gold) = gold() else {
        return;
    };
    let mut scores = [Score::default(), Score::default()];
    for (document, spans) in &gold {
        let text =
            fs::read_to_string(corpus().join("txt").join(format!("{document}.txt"))).unwrap();
        let spans = to_bytes(&text, spans);
        let found = found(&text);
        let overlaps = |one: &(Range<usize>, bool), other: &(Range<usize>, bool)| {
            one.1 == other.1 && one.0.start < other.0.end && other.0.start < one.0.end
        };
        let is_aside = document
            .bytes()
            .map(usize::from)
            .sum::<usize>()
            .is_multiple_of(3);
        let score = &mut scores[usize::from(is_aside)];
        score.gold += spans.len();
        score.found += found.len();
        for span in &spans {
            score.strict += usize::from(found.contains(span));
            let is_met = found.iter().any(|other| overlaps(span, other));
            score.met.0 += usize::from(is_met);
            if !found.contains(span) && !is_aside {
                println!(
                    "not as marked: {:?} in {document} ({is_met})",
                    &text[span.0.clone()]
                );
            }
        }
        for span in &found {
            let is_met = spans.iter().any(|other| overlaps(span, other));
            score.met.1 += usize::from(is_met);
            if !is_met && !is_aside {
                println!("not marked: {:?} in {document}", &text[span.0.clone()]);
            }
        }
    }
    for (part, score) in ["worked on", "kept aside"].iter().zip(&scores) {
        let share = |part: usize, whole: usize| part * 1000 / whole.max(1);
        println!(
            "{part}: marked {}, found {}; strict P {} R {}; overlapping P {} R {} (of 1000)",
            score.gold,
            score.found,
            share(score.strict, score.found),
            share(score.strict, score.gold),
            share(score.met.1, score.found),
            share(score.met.0, score.gold),
        );
        assert!(share(score.strict, score.found) >= 880 && share(score.strict, score.gold) >= 870);
        assert!(share(score.met.1, score.found) >= 960 && share(score.met.0, score.gold) >= 940);
    }
}
