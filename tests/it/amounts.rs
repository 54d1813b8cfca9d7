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
    marked: usize,
    found: usize,
    strict: usize,
    /// Marked ones that something found overlaps.
    recalled: usize,
    /// Found ones that something marked overlaps.
    meant: usize,
    /// What was missed or found too much.
    faults: Vec<String>,
}

impl Score {
    fn take(&mut self, text: &str, marked: &Spans, found: &Spans) {
        let overlaps = |one: &(Range<usize>, bool), other: &(Range<usize>, bool)| {
            one.1 == other.1 && one.0.start < other.0.end && other.0.start < one.0.end
        };
        self.marked += marked.len();
        self.found += found.len();
        for span in marked {
            self.strict += usize::from(found.contains(span));
            self.recalled += usize::from(found.iter().any(|other| overlaps(span, other)));
            if !found.contains(span) {
                self.faults
                    .push(format!("not so: {:?}", text.get(span.0.clone())));
            }
        }
        for span in found {
            let is_meant = marked.iter().any(|other| overlaps(span, other));
            self.meant += usize::from(is_meant);
            if !is_meant {
                self.faults
                    .push(format!("too much: {:?}", text.get(span.0.clone())));
            }
        }
    }
}

/// Floors in thousandths: strict precision and recall, then those of spans that overlap.
const FLOORS: [usize; 4] = [880, 870, 960, 940];

#[test]
fn amounts_of_the_corpus_are_found() {
    let Some(gold) = gold() else {
        return;
    };
    let mut scores = [Score::default(), Score::default()];
    for (document, spans) in &gold {
        let file = corpus().join("txt").join(format!("{document}.txt"));
        let text = fs::read_to_string(file).unwrap();
        // A third is looked at only by this test, so that the rules cannot be fitted to it.
        let sum = document.bytes().map(usize::from).sum::<usize>();
        let score = &mut scores[usize::from(sum.is_multiple_of(3))];
        score.take(&text, &to_bytes(&text, spans), &found(&text));
    }
    for (score, is_aside) in scores.iter().zip([false, true]) {
        let share = |part: usize, whole: usize| part * 1000 / whole.max(1);
        let shares = [
            share(score.strict, score.found),
            share(score.strict, score.marked),
            share(score.meant, score.found),
            share(score.recalled, score.marked),
        ];
        let is_enough = shares
            .iter()
            .zip(FLOORS)
            .all(|(share, floor)| *share >= floor);
        let faults = if is_aside {
            String::new()
        } else {
            score.faults.join("\n")
        };
        assert!(
            is_enough,
            "{shares:?} for {} marked\n{faults}",
            score.marked
        );
    }
}
