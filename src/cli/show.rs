//! `summitry show`: a dossier as plain text or as data.

use std::borrow::Cow;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, ValueEnum};

use super::Subject;
use super::output::{self, FAILED};
use crate::export::asked::{List, Wish, find_party};
use crate::export::{Selection, json, text};
use crate::model::{Days, Dossier, Known, When, past};
use crate::query::filter::Judged;
use crate::query::{Fault, Filter, Finder, Sieve};
use crate::shell::drafts::{self, Drafting};
use crate::text::{Clean, width};
use crate::views::Lens;

/// Prints events, positions, disputes and sources as plain text
#[derive(Debug, Clone, Default, Args)]
pub struct Show {
    /// What to print: events, positions, disputes or sources; all four when absent
    #[arg(value_name = "LIST", value_parser = parse_first)]
    pub first: Option<First>,

    /// The dossier and the day on which it is looked at
    #[command(flatten)]
    pub subject: Subject,

    /// Only what a party takes part in, hosts, holds or is the aim of: its id, name or another spelling
    #[arg(long, value_name = "PARTY")]
    pub party: Option<String>,

    /// Only what falls on this day or later: 2025-10-30, 2025-10
    #[arg(long, value_name = "DATE")]
    pub from: Option<When>,

    /// Only what falls on this day or earlier
    #[arg(long, value_name = "DATE")]
    pub to: Option<When>,

    /// Only what had been reported by this day
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub as_known: Option<NaiveDate>,

    /// Only what meets every term, as typed behind `f` on the dashboard: 'party:KR is:disputed'
    #[arg(long, value_name = "FILTER")]
    pub filter: Option<String>,

    /// Print data instead: entries as in the dossier, with names, verdicts and standings
    #[arg(long)]
    pub json: bool,
}

/// What can be printed alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Printed {
    /// What happens when and where
    Events,
    /// Who wants or has promised what
    Positions,
    /// What the sources differ on
    Disputes,
    /// The articles, and how much rests on each
    Sources,
}

impl From<Printed> for List {
    fn from(printed: Printed) -> Self {
        match printed {
            Printed::Events => Self::Events,
            Printed::Positions => Self::Positions,
            Printed::Disputes => Self::Disputes,
            Printed::Sources => Self::Sources,
        }
    }
}

/// The first word: which list, or, where all are wanted, which dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum First {
    /// One list.
    List(Printed),
    /// A folder or a file.
    Dossier(PathBuf),
}

/// A folder that is named as a list is opened as `./NAME`.
fn parse_first(text: &str) -> Result<First, String> {
    if let Ok(list) = Printed::from_str(text, false) {
        return Ok(First::List(list));
    }
    let path = Path::new(text);
    if text.contains(['/', '\\', '.']) || path.exists() {
        return Ok(First::Dossier(path.to_owned()));
    }
    Err("write events, positions, disputes or sources, or the path of a dossier".to_owned())
}

impl Show {
    /// Everything about a dossier, as text.
    #[must_use]
    pub fn of(subject: Subject) -> Self {
        Self {
            subject,
            ..Self::default()
        }
    }

    fn list(&self) -> Option<List> {
        match self.first {
            Some(First::List(list)) => Some(list.into()),
            _ => None,
        }
    }

    fn dossier(&self) -> Result<Option<&Path>, String> {
        match (&self.first, &self.subject.dossier) {
            (Some(First::Dossier(_)), Some(second)) => Err(format!(
                "“{}” is one dossier too many; write the list first, then the dossier",
                second.display()
            )),
            (Some(First::Dossier(path)), None) => Ok(Some(path)),
            (_, second) => Ok(second.as_deref()),
        }
    }
}

fn parse_day(text: &str) -> Result<NaiveDate, String> {
    let when: When = text.parse()?;
    when.day()
        .ok_or_else(|| format!("“{text}” is more than one day"))
}

/// Loads the dossier and prints what is asked for; what is wrong with its files goes to standard error.
///
/// A wish that makes no sense ends with 2. A reader that stops reading is no fault.
#[must_use]
pub fn run(show: &Show) -> ExitCode {
    let path = match show.dossier() {
        Ok(path) => path,
        Err(error) => return complain(&error),
    };
    let (articles, gazetteer) = (
        show.subject.articles.as_deref(),
        show.subject.gazetteer.as_deref(),
    );
    let opened = drafts::open(path, articles, gazetteer, Drafting::default());
    let loaded = match output::opened(opened.map(|opened| opened.loaded)) {
        Ok(loaded) => loaded,
        Err(code) => return code,
    };
    match render(show, &loaded.dossier, Utc::now()) {
        Ok(text) => output::print(&text, ExitCode::SUCCESS),
        Err(error) => complain(&error),
    }
}

fn complain(error: &str) -> ExitCode {
    let mut lines = error.lines().map(Clean::line);
    let first = lines.next().unwrap_or_default();
    output::note(&format!("summitry: error: {first}"));
    lines.for_each(|line| output::note(&line));
    ExitCode::from(FAILED)
}

/// What `show` asks for, as it is printed.
///
/// # Errors
/// Says which wish makes no sense: an unknown party, a window that ends before it begins, a filter that cannot be read.
pub fn render(show: &Show, dossier: &Dossier, clock: DateTime<Utc>) -> Result<String, String> {
    let mut lens = Lens::new(dossier, clock);
    lens.known = Known(show.as_known);
    if let Some(now) = show.subject.now {
        lens.now = now.instant(lens.zone);
    }
    let party = match &show.party {
        Some(text) => Some(find_party(text, dossier)?.id.clone()),
        None => None,
    };
    let filter = match &show.filter {
        Some(text) => Filter::parse(text, dossier).map_err(|fault| point(text, &fault))?,
        None => Filter::default(),
    };
    let wish = Wish {
        party,
        window: window(show)?,
        is_strained: !filter.is_open(),
    };
    let mut known = past::as_known(dossier, lens.known);
    if wish.is_strained {
        let finder = Finder::new(&known);
        let sieve = Sieve {
            dossier: &known,
            today: lens.moment(),
            finder: &finder,
            judged: &Judged::default(),
        };
        known = Cow::Owned(sieve.strain(&filter));
    }
    let selection = Selection::of(&wish, &lens, &known);
    let list = show.list();
    Ok(if show.json {
        json::write(list, &selection)
    } else {
        text::write(list, &selection)
    })
}

/// A fault with the filter below it, and a pointer below the word.
fn point(text: &str, fault: &Fault) -> String {
    // What is pointed into is the text as it was read.
    let text = Clean::line(text);
    let cells = |range: Range<usize>| text.get(range).map_or(0, width);
    let blanks = " ".repeat(cells(0..fault.span.start));
    let marks = "^".repeat(cells(fault.span.clone()).max(1));
    format!(
        "{}; {}\n  {text}\n  {blanks}{marks}",
        fault.what, fault.instead
    )
}

fn window(show: &Show) -> Result<Option<Days>, String> {
    if show.from.is_none() && show.to.is_none() {
        return Ok(None);
    }
    let days = Days {
        first: show.from.as_ref().and_then(|from| from.days().first),
        last: show.to.as_ref().and_then(|to| to.days().last),
    };
    if let (Some(first), Some(last)) = (days.first, days.last)
        && first > last
    {
        return Err(format!("--from {first} comes after --to {last}"));
    }
    Ok(Some(days))
}
