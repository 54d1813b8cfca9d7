//! `summitry draft`: events and positions drafted from the articles of a dossier.

use std::fmt::Write as _;
use std::mem::take;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;
use serde_json::{Value, json};

use super::output;
use crate::ingest::draft::{self, Drafted, Step, Trace};
use crate::model::{Article, Dossier};
use crate::store::{self, GazetteerInForce, Loaded};
use crate::text::Clean;

/// The dossier, and what to print of its drafts.
#[derive(Debug, Args)]
pub(super) struct Request {
    /// Folder with a dossier.json and the texts of its articles, or with articles alone
    dossier: PathBuf,
    /// Folder with the texts of the articles, when it is another
    #[arg(long, value_name = "DIR")]
    articles: Option<PathBuf>,
    /// File with names of your own; `gazetteer.json` in the folder is read in any case
    #[arg(long, value_name = "FILE")]
    gazetteer: Option<PathBuf>,
    /// Print a JSON object for each drafted entry, with its claims, a line each, instead of the dossier
    #[arg(long)]
    jsonl: bool,
    /// Print from which sentences, and by which rules, an entry was drafted
    #[arg(long, value_name = "ID", conflicts_with = "jsonl")]
    explain: Option<String>,
}

/// Drafts, and prints what was drafted; writes nothing.
pub(super) fn run(request: &Request) -> ExitCode {
    let loaded = match output::opened(store::open(
        Some(&request.dossier),
        request.articles.as_deref(),
    )) {
        Ok(loaded) => loaded,
        Err(code) => return code,
    };
    let names = match GazetteerInForce::of(&loaded, request.gazetteer.as_deref()) {
        Ok(names) => names,
        Err(problems) => return output::failed(&problems),
    };
    names.problems.iter().for_each(output::note);
    let drafted = draft::draft(&loaded.dossier, &loaded.articles, &names.gazetteer);
    if let Some(id) = &request.explain {
        return explain(id, &drafted, &loaded);
    }
    if request.jsonl {
        return output::print(&lines(&drafted.dossier), ExitCode::SUCCESS);
    }
    output::print(&printed(drafted.dossier), ExitCode::SUCCESS)
}

/// The dossier as JSON. Of its long lists one entry at a time becomes a tree of values, which takes many times the room of the text.
fn printed(dossier: Dossier) -> String {
    let mut file = dossier.into_file();
    let (sources, events) = (take(&mut file.sources), take(&mut file.events));
    let positions = take(&mut file.positions);
    let Value::Object(keys) = json!(file) else {
        return String::new();
    };
    let mut out = String::from("{");
    let mut is_first = true;
    for (key, value) in keys {
        let value = match key.as_str() {
            "sources" => listed(&sources),
            "events" => listed(&events),
            "positions" => listed(&positions),
            _ => Some(trim(value))
                .filter(|value| !is_nothing(value))
                .map(|value| pretty(&value, "  ")),
        };
        if let Some(value) = value {
            let comma = if is_first { "" } else { "," };
            let _ = write!(out, "{comma}\n  \"{key}\": {value}");
            is_first = false;
        }
    }
    out.push_str("\n}\n");
    out
}

/// A list as it stands two blanks deep; nothing for one without entries.
fn listed<T: Serialize>(entries: &[T]) -> Option<String> {
    let mut out = String::from("[");
    for (at, entry) in entries.iter().enumerate() {
        out.push_str(if at == 0 { "\n    " } else { ",\n    " });
        out.push_str(&pretty(&trim(json!(entry)), "    "));
    }
    out.push_str("\n  ]");
    (!entries.is_empty()).then_some(out)
}

/// A value on lines of its own, all but the first behind `indent`. No text within JSON has a line break.
fn pretty(value: &Value, indent: &str) -> String {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.replace('\n', &format!("\n{indent}"))
}

/// A JSON object for each drafted entry, on a line of its own.
pub(super) fn lines(dossier: &Dossier) -> String {
    let mut out = String::new();
    let events = dossier.events.iter().filter(|event| event.draft.is_some());
    let events = events.map(|event| ("event", json!(event)));
    let positions = dossier
        .positions
        .iter()
        .filter(|position| position.draft.is_some());
    let positions = positions.map(|position| ("position", json!(position)));
    for (entry, value) in events.chain(positions) {
        let mut value = trim(value);
        if let Some(object) = value.as_object_mut() {
            object.insert("entry".to_owned(), entry.into());
        }
        let _ = writeln!(out, "{value}");
    }
    out
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// Without the keys that hold nothing.
fn trim(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.into_iter().filter(|(_, value)| !is_nothing(value));
            Value::Object(kept.map(|(key, value)| (key, trim(value))).collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(trim).collect()),
        other => other,
    }
}

fn explain(id: &str, drafted: &Drafted, loaded: &Loaded) -> ExitCode {
    let Some(trace) = drafted.traces.iter().find(|trace| &*trace.id == id) else {
        let what = format!(
            "summitry: error: no drafted entry has the id “{}”",
            Clean::line(id)
        );
        return output::failed(&[format!("{what}; `--jsonl` lists them")]);
    };
    output::print(&explained(trace, loaded), ExitCode::SUCCESS)
}

fn explained(trace: &Trace, loaded: &Loaded) -> String {
    let mut out = format!("{}\n", trace.id);
    for step in &trace.steps {
        let sentence = loaded
            .articles
            .get(&step.source)
            .and_then(|article| sentence(article, step));
        let _ = writeln!(
            out,
            "\n{}, words {}–{}",
            step.source, step.words.start, step.words.end
        );
        let _ = writeln!(out, "  rule   {}", step.rule);
        let _ = writeln!(out, "  found  {}", step.found);
        let _ = writeln!(out, "  “{}”", sentence.unwrap_or_default());
    }
    out
}

fn sentence(article: &Article, step: &Step) -> Option<Clean> {
    let span = article.span(step.words.clone())?;
    article.text().get(span).map(Clean::line)
}

#[cfg(test)]
mod tests {
    use super::trim;
    use serde_json::json;

    #[test]
    fn keys_that_hold_nothing_are_left_out() {
        let full = json!({"a": null, "b": [], "c": [{"d": null, "e": 1}]});
        assert_eq!(trim(full), json!({"c": [{"e": 1}]}));
    }
}
