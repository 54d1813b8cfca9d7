//! What became of the articles, told one by one and in the end together.

use std::fmt::Write as _;
use std::process::ExitCode;

use super::progress::Progress;
use crate::cli::output::{self, UNSOUND};
use crate::ingest::ReadArticle;
use crate::json::Problem;
use crate::model::Source;
use crate::store::Taken;
use crate::text::Clean;

/// Files of a folder that are no articles: so many are named, more only counted.
const NAMED: usize = 5;

#[derive(Debug, Default)]
pub(super) struct Tally {
    read: usize,
    added: usize,
    copies: usize,
    there: usize,
    undated: usize,
    passed_over: usize,
    failed: Vec<Problem>,
}

impl Tally {
    /// How many files and addresses have been read.
    pub(super) const fn read(&self) -> usize {
        self.read
    }

    pub(super) const fn count_read(&mut self) {
        self.read += 1;
    }

    /// Tells of one article what became of it, and what is odd about it.
    pub(super) fn keep(
        &mut self,
        progress: &Progress,
        label: &str,
        article: &ReadArticle,
        taken: &Taken,
    ) {
        progress.clear();
        let line = match taken {
            Taken::Added { source, near } => {
                self.added += 1;
                self.undated += usize::from(source.published.is_none());
                self.copies += usize::from(near.is_some());
                let near = near
                    .as_ref()
                    .map(|other| format!("; shares its text with {other}"));
                format!(
                    "added {}{}",
                    told(source, article.words()),
                    near.unwrap_or_default()
                )
            }
            Taken::There(id) => {
                self.there += 1;
                format!("{label}: already there as {id}")
            }
            Taken::Listed(id) => {
                self.added += 1;
                format!("added {id}, whose record was there but not listed")
            }
        };
        let _ = output::print(&format!("{line}\n"), ExitCode::SUCCESS);
        for note in &article.notes {
            output::note(&format!("{}: note: {note}", Clean::line(label)));
        }
    }

    pub(super) fn fail(&mut self, progress: &Progress, problem: Problem) {
        progress.clear();
        output::note(&problem);
        self.failed.push(problem);
    }

    pub(super) fn pass_over(&mut self, progress: &Progress, label: &str, what: &str) {
        self.passed_over += 1;
        if self.passed_over <= NAMED {
            progress.clear();
            output::note(&format!("{}: passed over: {what}", Clean::line(label)));
        }
    }

    /// Tells how many, and names again what failed where that has scrolled away.
    pub(super) fn end(&self) -> ExitCode {
        let mut text = format!("{} added", self.added);
        let within: Vec<String> = [
            (self.copies, "near copies of another"),
            (self.undated, "undated"),
        ]
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
        if !within.is_empty() {
            let _ = write!(text, " ({})", within.join(", "));
        }
        for (count, what) in [
            (self.there, "already there"),
            (self.passed_over, "passed over"),
            (self.failed.len(), "failed"),
        ] {
            if count > 0 {
                let _ = write!(text, ", {count} {what}");
            }
        }
        text.push('\n');
        let code = if self.failed.is_empty() { 0 } else { UNSOUND };
        let code = output::print(&text, ExitCode::from(code));
        let done = self.added + self.there + self.passed_over;
        if done > 0 && self.failed.len() > 1 {
            for problem in &self.failed {
                output::note(&format!("failed: {}: {}", problem.file, problem.what));
            }
        }
        code
    }
}

/// Id, outlet, day and length of an article.
fn told(source: &Source, words: usize) -> String {
    let mut parts = vec![source.id.to_string()];
    parts.extend(Source::stated(&source.outlet).map(ToString::to_string));
    let day = source
        .published
        .as_ref()
        .map(|published| published.value.text().to_string());
    parts.push(day.unwrap_or_else(|| "undated".to_owned()));
    parts.push(format!("{words} words"));
    parts.join(", ")
}
