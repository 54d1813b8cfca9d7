//! Scores on a corpus of news with dates and events marked by people; left out where the corpus is not beside the project.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::Value;
use summitry::ingest::clauses::{self, Bearing, Certainty};
use summitry::ingest::dates::{self, Context};
use summitry::ingest::sentences;
use summitry::ingest::tokens::Tokens;

/// One article with what people marked in it.
struct Page {
    text: String,
    context: Context,
    times: Vec<(Range<usize>, String)>,
    events: Vec<Value>,
}

/// How much was right, of what was found and of what there is.
#[derive(Default)]
struct Score {
    right: usize,
    found: usize,
    wanted: usize,
}

impl Score {
    fn f1(&self) -> f64 {
        200.0 * count(self.right) / count((self.found + self.wanted).max(1))
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}

/// The corpus, when it is there.
fn corpus() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/meantime");
    if root.is_dir() {
        return Some(root);
    }
    let _ = writeln!(io::stderr(), "left out: there is no {}", root.display());
    None
}

fn lines(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Characters, as the corpus counts, to bytes.
fn bytes(text: &str, value: &Value) -> Range<usize> {
    let byte = |key: &str| {
        let at = usize::try_from(value[key].as_u64().unwrap()).unwrap();
        text.char_indices()
            .nth(at)
            .map_or(text.len(), |(byte, _)| byte)
    };
    byte("start")..byte("end")
}

fn pages(root: &Path) -> Vec<Page> {
    let mut marked: HashMap<String, (Vec<Value>, Vec<Value>)> = HashMap::new();
    for line in lines(&root.join("gold.jsonl")) {
        marked
            .entry(line["doc"].as_str().unwrap().to_owned())
            .or_default()
            .0
            .push(line);
    }
    for line in lines(&root.join("events.jsonl")) {
        marked
            .entry(line["doc"].as_str().unwrap().to_owned())
            .or_default()
            .1
            .push(line);
    }
    let days = fs::read_to_string(root.join("docs.tsv")).unwrap();
    let pages = days.lines().map(|line| {
        let (doc, day) = line.split_once('\t').unwrap();
        let text = fs::read_to_string(root.join("txt").join(format!("{doc}.txt"))).unwrap();
        let (times, events) = marked.remove(doc).unwrap_or_default();
        let times = times.iter().map(|time| {
            (
                bytes(&text, time),
                time["value"].as_str().unwrap().to_owned(),
            )
        });
        Page {
            times: times.collect(),
            events,
            context: Context {
                published: day
                    .parse()
                    .or_else(|_| NaiveDate::parse_from_str(day, "%d-%m-%Y"))
                    .ok(),
            },
            text,
        }
    });
    pages.collect()
}

/// Fails when a score is under its floor, and names them all.
fn assert_floors(scores: [(&str, &Score, f64); 3]) {
    let told = scores.map(|(name, score, _)| format!("{name} {:.1}", score.f1()));
    for (name, score, floor) in scores {
        assert!(score.f1() >= floor, "{name} is under {floor}: {told:?}");
    }
}

#[test]
fn dates_are_found_as_people_find_them() {
    let Some(root) = corpus() else { return };
    let [mut strict, mut relaxed, mut value] =
        [Score::default(), Score::default(), Score::default()];
    for page in pages(&root) {
        let tokens = Tokens::read(&page.text);
        let found = dates::tag(&tokens, &sentences::sentences(&tokens, 400), page.context);
        let mut free: Vec<_> = found.iter().collect();
        for score in [&mut strict, &mut relaxed, &mut value] {
            score.found += found.len();
            score.wanted += page.times.len();
        }
        for (span, wanted) in &page.times {
            strict.right += usize::from(found.iter().any(|time| time.span == *span));
            let overlaps =
                |time: &&dates::Found| time.span.start < span.end && span.start < time.span.end;
            if let Some(at) = free.iter().position(overlaps) {
                let time = free.remove(at);
                relaxed.right += 1;
                value.right += usize::from(time.time.value == *wanted);
            }
        }
    }
    assert_floors([
        ("strict", &strict, 93.0),
        ("relaxed", &relaxed, 95.0),
        ("value", &value, 87.0),
    ]);
}

/// Time, certainty and polarity of an event, where people marked them.
fn marks(event: &Value) -> Option<(&str, &str, &str)> {
    let mark = |key: &str| event[key].as_str();
    let time = mark("time").filter(|time| !time.is_empty())?;
    Some((time, mark("certainty")?, mark("polarity")?))
}

#[test]
fn what_is_to_come_and_what_is_not_plain_is_told() {
    let Some(root) = corpus() else { return };
    let [mut future, mut hedged, mut denied] =
        [Score::default(), Score::default(), Score::default()];
    let add = |score: &mut Score, found: bool, wanted: bool| {
        score.found += usize::from(found);
        score.wanted += usize::from(wanted);
        score.right += usize::from(found && wanted);
    };
    for page in pages(&root) {
        let tokens = Tokens::read(&page.text);
        let sentences = sentences::sentences(&tokens, 400);
        for event in &page.events {
            let at = tokens.at_byte(bytes(&page.text, event).start);
            let sentence = sentences.iter().find(|run| run.contains(&at));
            let Some(((time, sure, sign), sentence)) = marks(event).zip(sentence) else {
                continue;
            };
            let standing = clauses::Sentence::new(&tokens, sentence.clone()).standing(at);
            let is_future = standing.bearing == Bearing::Future;
            let is_denied = standing.certainty == Certainty::Denied;
            let is_hedged = matches!(
                standing.certainty,
                Certainty::Possible | Certainty::Threatened | Certainty::Denied
            );
            add(&mut future, is_future, time == "FUTURE");
            add(&mut hedged, is_hedged, sure != "CERTAIN" || sign != "POS");
            add(&mut denied, is_denied, sign == "NEG");
        }
    }
    assert_floors([
        ("future", &future, 73.0),
        ("not plain", &hedged, 44.0),
        ("denied", &denied, 60.0),
    ]);
}
