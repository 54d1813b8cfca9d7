//! `summitry check`: everything that is wrong with a dossier.

use std::fmt::Write as _;
use std::process::ExitCode;

use super::output::{self, UNSOUND};
use super::{Now, Subject};
use crate::json::{Problem, Severity};
use crate::model::{Dossier, Statement};
use crate::store::{self, GazetteerInForce, Loaded};

/// Prints every problem, then one line that sums up.
pub(super) fn run(subject: &Subject) -> ExitCode {
    let today = subject.now.unwrap_or_else(Now::of_clock).day();
    let loaded = store::audit(
        subject.dossier.as_deref(),
        subject.articles.as_deref(),
        today,
    );
    let loaded = loaded.and_then(|mut loaded| {
        let names = GazetteerInForce::of(&loaded, subject.gazetteer.as_deref())?;
        loaded.problems.extend(names.problems);
        Ok(loaded)
    });
    match loaded {
        Ok(loaded) => report(&loaded),
        Err(problems) if problems.iter().all(|problem| problem.line == 0) => {
            output::failed(&problems)
        }
        Err(problems) => {
            let mut text = list(&problems);
            let _ = writeln!(text, "{}", count(&problems));
            output::print(&text, ExitCode::from(UNSOUND))
        }
    }
}

fn report(loaded: &Loaded) -> ExitCode {
    let mut text = list(&loaded.problems);
    let errors = errors(&loaded.problems).count();
    let name = loaded.origin.name();
    let _ = if errors == 0 {
        writeln!(
            text,
            "{name}: sound, {}{}",
            contents(&loaded.dossier),
            also(&loaded.problems)
        )
    } else {
        writeln!(text, "{name}: {}", count(&loaded.problems))
    };
    output::print(&text, ExitCode::from(if errors == 0 { 0 } else { UNSOUND }))
}

fn list(problems: &[Problem]) -> String {
    let lines = problems.iter().map(|problem| format!("{problem}\n"));
    lines.collect()
}

/// A key that the format does not know counts: it may be a misspelt one, whose value is lost.
fn errors(problems: &[Problem]) -> impl Iterator<Item = &Problem> {
    let is_error = |problem: &&Problem| problem.severity != Severity::Warning;
    problems.iter().filter(is_error)
}

fn count(problems: &[Problem]) -> String {
    let errors = errors(problems).count();
    let warnings = problems.len() - errors;
    let mut text = plural(errors, "error");
    if warnings > 0 {
        let _ = write!(text, ", {}", plural(warnings, "warning"));
    }
    text
}

fn also(problems: &[Problem]) -> String {
    match problems.len() {
        0 => String::new(),
        warnings => format!(", {}", plural(warnings, "warning")),
    }
}

fn contents(dossier: &Dossier) -> String {
    let quotes = statements(dossier)
        .flat_map(|statement| &statement.cite)
        .filter(|citation| citation.quote.is_some())
        .count();
    [
        plural(dossier.events.len(), "event"),
        plural(dossier.positions.len(), "position"),
        plural(dossier.sources.len(), "source"),
        format!("{} proven", plural(quotes, "quote")),
    ]
    .join(", ")
}

fn statements(dossier: &Dossier) -> impl Iterator<Item = &Statement> {
    let events = dossier.events.iter();
    let positions = dossier.positions.iter();
    events
        .flat_map(move |event| event.attributes(dossier))
        .chain(positions.flat_map(move |position| position.attributes(dossier)))
        .flat_map(|attribute| attribute.claims)
        .map(|claim| claim.statement)
}

fn plural(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}
