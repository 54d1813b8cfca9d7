//! `summitry show`: a dossier as plain text or as data.

use std::io::{self, Write};
use std::process::ExitCode;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use clap::{Args, ValueEnum};

use crate::export::asked::{List, Wish, find_party};
use crate::export::{Selection, json, past, text};
use crate::model::{Days, Dossier, Known, When};
use crate::text::Clean;
use crate::views::Lens;

/// Prints events, positions, disputes and sources as plain text
#[derive(Debug, Clone, Default, Args)]
pub struct Show {
    /// What to print; without it, all four
    #[arg(value_enum)]
    pub list: Option<Printed>,

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

    /// The day or instant by which past and future are told apart, instead of the clock's
    #[arg(long, value_name = "TIME")]
    pub now: Option<Now>,

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

/// A day, a time of a day, or an instant, as given on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Now {
    /// An instant.
    Instant(DateTime<Utc>),
    /// A day or a time in the zone of the dossier.
    Local(When),
}

impl std::str::FromStr for Now {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
            return Ok(Self::Instant(instant.to_utc()));
        }
        let when: When = text.parse()?;
        if let Some(instant) = when.instant() {
            return Ok(Self::Instant(instant.to_utc()));
        }
        match when.day() {
            Some(_) => Ok(Self::Local(when)),
            None => Err(format!("“{text}” is more than one day")),
        }
    }
}

impl Now {
    /// The instant, a day standing for its noon; `None` for a time that the zone skips.
    #[must_use]
    pub fn instant(&self, zone: Tz) -> Option<DateTime<Utc>> {
        let local = match self {
            Self::Instant(instant) => return Some(*instant),
            Self::Local(when) => match when.time() {
                Some((at, _)) => at,
                None => when.day()?.and_time(NaiveTime::from_hms_opt(12, 0, 0)?),
            },
        };
        let found = zone.from_local_datetime(&local).earliest();
        found.map(|instant| instant.to_utc())
    }
}

fn parse_day(text: &str) -> Result<NaiveDate, String> {
    let when: When = text.parse()?;
    when.day()
        .ok_or_else(|| format!("“{text}” is more than one day"))
}

/// Prints what `show` asks for of `dossier` on standard output; `clock` counts as now unless it says otherwise.
///
/// Ends with 2 for a wish that makes no sense, with 1 when standard output cannot be written; a reader that stops
/// reading is no fault.
#[must_use]
pub fn run(show: &Show, dossier: &Dossier, clock: DateTime<Utc>) -> ExitCode {
    let text = match render(show, dossier, clock) {
        Ok(text) => text,
        Err(error) => return complain(&error, 2),
    };
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => complain(&format!("cannot write the output: {error}"), 1),
    }
}

fn complain(error: &str, code: u8) -> ExitCode {
    // Where standard error is gone too, the code alone must do.
    let _ = writeln!(io::stderr(), "error: {}", Clean::line(error));
    ExitCode::from(code)
}

/// What `show` asks for, as it is printed.
///
/// # Errors
/// Says which wish makes no sense: an unknown party, a window that ends before it begins, a time that never was.
pub fn render(show: &Show, dossier: &Dossier, clock: DateTime<Utc>) -> Result<String, String> {
    let mut lens = Lens::new(dossier, clock);
    lens.known = Known(show.as_known);
    if let Some(now) = &show.now {
        let instant = now.instant(lens.zone);
        lens.now = instant.ok_or_else(|| format!("--now: no such time in {}", lens.zone))?;
    }
    let party = match &show.party {
        Some(text) => Some(find_party(text, dossier)?.id.clone()),
        None => None,
    };
    let wish = Wish {
        party,
        window: window(show)?,
    };
    let known = past::as_known(dossier, lens.known);
    let selection = Selection::of(&wish, &lens, &known);
    let list = show.list.map(List::from);
    Ok(if show.json {
        json::write(list, &selection)
    } else {
        text::write(list, &selection)
    })
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
