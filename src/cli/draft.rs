//! `summitry draft`: events and positions drafted from the articles of a dossier.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::output;
use crate::ingest::draft::{self, Drafted, Step, Trace};
use crate::json::{Problem, Severity};
use crate::model::{Article, Dossier, Draft, Event, Id, Known, Patch, Position, Revision, Subject};
use crate::shell::drafts;
use crate::store::{self, Clash, GazetteerInForce, Loaded, Lock, inbox};
use crate::text::Clean;
use crate::views::phrase;

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
    /// Print the dossier with its drafts, and write nothing
    #[arg(long)]
    print: bool,
    /// Print a JSON object for each drafted entry, with its claims, a line each, and write nothing
    #[arg(long, conflicts_with = "print")]
    jsonl: bool,
    /// Print from which sentences, and by which rules, an entry was drafted, and write nothing
    #[arg(long, value_name = "ID", conflicts_with_all = ["jsonl", "print"])]
    explain: Option<String>,
}

/// Drafts, and writes what was drafted into the dossier, or prints it.
pub(super) fn run(request: &Request) -> ExitCode {
    let is_printed = request.print || request.jsonl || request.explain.is_some();
    let root = drafts::root(&request.dossier);
    // Nobody decides about drafts while they are made anew.
    let lock = match root
        .filter(|_| !is_printed)
        .map(|root| store::lock(&root))
        .transpose()
    {
        Ok(lock) => lock,
        Err(problem) => return output::failed(&[problem]),
    };
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
    // What is refused is not drafted first.
    let refusal = refusal(&loaded, &names, lock.as_ref());
    if let Some(problem) = refusal.filter(|_| !is_printed) {
        return output::failed(&[problem]);
    }
    if let Some(id) = &request.explain {
        return explain(id, &loaded, &names);
    }
    if loaded.articles.is_empty() {
        output::note(&without_articles(&loaded));
    }
    let drafted = draft::draft(&loaded.dossier, &loaded.articles, &names.gazetteer).sealed();
    if request.jsonl {
        return output::print_all(lines(&drafted.dossier), ExitCode::SUCCESS);
    }
    if let Some((root, lock)) = loaded.origin.root_path().zip(lock) {
        return keep(&lock, root, &loaded.dossier, &drafted);
    }
    let text = store::print(&drafted.dossier.into_file());
    output::print(&text, ExitCode::SUCCESS)
}

/// Why no drafts are written into a dossier.
fn refusal(loaded: &Loaded, names: &GazetteerInForce, lock: Option<&Lock>) -> Option<Problem> {
    let is_error = |problem: &Problem| problem.severity == Severity::Error;
    let (what, instead) = if lock.is_none() {
        let instead = format!(
            "{}; `--print` and `--jsonl` print the drafts",
            drafts::HOW_TO_BEGIN
        );
        ("there is no dossier.json to write the drafts into", instead)
    } else if !loaded.is_sound() {
        let instead = "mend them first; `summitry check` lists them".to_owned();
        ("the dossier has errors, and nothing was written", instead)
    } else if names.problems.iter().any(is_error) {
        // Without its names, much of what was drafted with them would go.
        let what = "the gazetteer has errors, and nothing was written";
        (what, "mend it first".to_owned())
    } else {
        return None;
    };
    Some(Problem::of_file(
        &loaded.origin.root_label(),
        what,
        &instead,
    ))
}

/// Writes the drafts into the dossier's main file, and tells what came and went.
fn keep(lock: &Lock, root: &Path, before: &Dossier, drafted: &Drafted) -> ExitCode {
    let patch = Patch::between(before, &drafted.dossier);
    if let Err(problem) = store::revise(lock, root, &patch, Clash::Yield) {
        return output::failed(&[problem]);
    }
    let mut text = told(before, &drafted.dossier, &patch.revision) + &later(drafted);
    if drafted.dossier.drafted() > 0 {
        let named = root.parent().filter(|_| root.ends_with("dossier.json"));
        let named = named.unwrap_or(root).display();
        let _ = writeln!(text, "`summitry review {named}` goes through them");
    }
    output::print(&text, ExitCode::SUCCESS)
}

/// Why nothing can be drafted of a dossier without the text of any article.
fn without_articles(loaded: &Loaded) -> Problem {
    let root = loaded.origin.root_path();
    let folder = root.and_then(Path::parent).unwrap_or(Path::new("."));
    let named = folder.display();
    let has_files = inbox::list_files(folder).is_ok_and(|files| !files.is_empty());
    let (what, instead) = if !loaded.dossier.sources.is_empty() {
        let what = "the text of no article is at hand: nothing to draft from";
        (
            what,
            "name the folder that holds them with --articles".to_owned(),
        )
    } else if has_files {
        let instead =
            format!("`summitry add {named} {named}` takes in those that lie in its folder");
        ("the dossier has no articles yet", instead)
    } else {
        let instead = format!("`summitry add {named} FILE` adds one");
        ("the dossier has no articles yet", instead)
    };
    Problem {
        severity: Severity::Warning,
        ..Problem::of_file(&loaded.origin.root_label(), what, &instead)
    }
}

/// How many entries are drafted, and how many of them are new, changed or gone.
fn told(before: &Dossier, after: &Dossier, revision: &Revision) -> String {
    let is_old = |event: &&Event| before.event(&event.id).is_some();
    let is_held = |position: &&Position| before.position(&position.id).is_some();
    let put = revision.events.put.len() + revision.positions.put.len();
    let changed = revision.events.put.iter().filter(is_old).count()
        + revision.positions.put.iter().filter(is_held).count();
    let gone = revision.events.without.len() + revision.positions.without.len();
    let is_draft = |draft: &Option<Draft>| draft.is_some();
    let events = after.events.iter().filter(|event| is_draft(&event.draft));
    let positions = after.positions.iter();
    let positions = positions.filter(|position| is_draft(&position.draft));
    let decided = after.decisions.len();
    let mut text = format!(
        "{} and {} drafted: {} new, {changed} changed, {gone} gone",
        phrase::count(events.count(), "event"),
        phrase::count(positions.count(), "position"),
        put - changed,
    );
    if decided > 0 {
        let stand = if decided == 1 { "stands" } else { "stand" };
        let _ = write!(text, "; {} {stand}", phrase::count(decided, "decision"));
    }
    text.push('\n');
    text
}

/// Which accepted entries other articles tell of, a line each: drafting adds nothing to them, so a person has to.
fn later(drafted: &Drafted) -> String {
    let mut text = String::new();
    for (id, articles) in &drafted.later {
        let subject = Subject::of(id, &drafted.dossier);
        let title = subject.map(|subject| subject.title(Known(None), &drafted.dossier));
        let title = title.unwrap_or_else(|| id.as_clean().clone());
        let articles: Vec<&str> = articles.iter().map(|id| &**id).collect();
        let _ = writeln!(
            text,
            "not in “{title}” yet, which is accepted: {}",
            articles.join(", ")
        );
    }
    text
}

/// A drafted entry, and what it is one of.
#[derive(Serialize)]
struct Line<'a, T> {
    #[serde(flatten)]
    record: &'a T,
    entry: &'static str,
}

/// A JSON object for each drafted entry, on a line of its own.
fn lines(dossier: &Dossier) -> impl Iterator<Item = String> {
    let events = dossier.events.iter().filter(|event| event.draft.is_some());
    let positions = dossier.positions.iter();
    let positions = positions.filter(|position| position.draft.is_some());
    let events = events.map(|event| line("event", event));
    events.chain(positions.map(|position| line("position", position)))
}

fn line(entry: &'static str, record: &impl Serialize) -> String {
    let line = serde_json::to_string(&Line { record, entry });
    line.unwrap_or_default() + "\n"
}

fn explain(id: &str, loaded: &Loaded, names: &GazetteerInForce) -> ExitCode {
    let is_asked = |entry: &Id| **entry == *id;
    let traces = draft::explain(
        &loaded.dossier,
        &loaded.articles,
        &names.gazetteer,
        &is_asked,
    );
    let Some(trace) = traces.first() else {
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
