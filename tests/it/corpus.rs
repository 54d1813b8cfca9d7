//! Scores on a corpus of news with dates and events marked by people; left out where the corpus is not beside the project.

use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

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
    if !root.is_dir() {
        eprintln!("left out: there is no {}", root.display());
        return None;
    }
    Some(root)
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
                published: day.parse().ok(),
            },
            text,
        }
    });
    pages.collect()
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
    let scores = [strict.f1(), relaxed.f1(), value.f1()];
    println!("strict, relaxed, value: {scores:.1?}");
    for (score, floor) in scores.into_iter().zip([92.0, 94.0, 86.0]) {
        assert!(score >= floor, "{scores:.1?}");
    }
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
            let (Some(time), Some(sure), Some(sign)) = (
                event["time"].as_str(),
                event["certainty"].as_str(),
                event["polarity"].as_str(),
            ) else {
                continue;
            };
            if time.is_empty() {
                continue;
            }
            let at = tokens.at_byte(bytes(&page.text, event).start);
            let Some(sentence) = sentences.iter().find(|run| run.contains(&at)) else {
                continue;
            };
            let standing = clauses::standing(&tokens, sentence, at);
            let is_plain = matches!(
                standing.certainty,
                Certainty::Held | Certainty::Confirmed | Certainty::Expected
            );
            if std::env::var("SHOW").is_ok()
                && (standing.bearing == Bearing::Future) != (time == "FUTURE")
            {
                let s = bytes(&page.text, event);
                let from = (0..=s.start.saturating_sub(70))
                    .rev()
                    .find(|a| page.text.is_char_boundary(*a))
                    .unwrap();
                println!(
                    "{} {:?} | {} [{}] {}",
                    time,
                    standing,
                    page.text[from..s.start].replace('\n', " "),
                    &page.text[s.clone()],
                    page.text[s.end..]
                        .chars()
                        .take(25)
                        .collect::<String>()
                        .replace('\n', " ")
                );
            }
            if std::env::var("SHOWC").is_ok() && is_plain != (sure == "CERTAIN" && sign == "POS") {
                let s = bytes(&page.text, event);
                let from = (0..=s.start.saturating_sub(70))
                    .rev()
                    .find(|a| page.text.is_char_boundary(*a))
                    .unwrap();
                println!(
                    "{} {} {} {:?} | {} [{}] {}",
                    time,
                    sure,
                    sign,
                    standing,
                    page.text[from..s.start].replace('\n', " "),
                    &page.text[s.clone()],
                    page.text[s.end..]
                        .chars()
                        .take(25)
                        .collect::<String>()
                        .replace('\n', " ")
                );
            }
            add(
                &mut future,
                standing.bearing == Bearing::Future,
                time == "FUTURE",
            );
            add(&mut hedged, !is_plain, sure != "CERTAIN" || sign != "POS");
            add(
                &mut denied,
                standing.certainty == Certainty::Denied,
                sign == "NEG",
            );
        }
    }
    let scores = [future.f1(), hedged.f1(), denied.f1()];
    println!("future, not plain, denied: {scores:.1?}");
    for (score, floor) in scores.into_iter().zip([64.0, 0.0, 0.0]) {
        assert!(score >= floor, "{scores:.1?}");
    }
}
