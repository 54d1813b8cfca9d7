//! `summitry kiosk [DOSSIER…]`: the wall.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use clap::{Args, ValueEnum};

use super::Now;
use super::output::{self, FAILED};
use super::settings::{Choice, InForce};
use crate::kiosk::{Director, Hours, Playlist};
use crate::shell::dashboard::{Request as Wanted, split};
use crate::shell::heartbeat::Heartbeat;
use crate::shell::log::Log;
use crate::shell::wall::WallApp;
use crate::shell::{self, FixedClock, ReplayClock, SystemClock};
use crate::ui::State;
use crate::ui::keymap::{Key, Keymap};
use crate::ui::wall::{Desk, Health, Keys, Setup, Wall};
use crate::views::Lens;

/// What the wall is asked to show, and how.
#[derive(Debug, Clone, Args)]
pub(super) struct Request {
    /// Folders with a dossier.json, or single files; several take turns; the built-in dossier when absent
    dossiers: Vec<PathBuf>,
    /// Folder with the texts of the articles
    #[arg(long, value_name = "DIR")]
    articles: Option<PathBuf>,
    /// Scenes in their order, each with its time: itinerary:30s,positions:45s,map
    #[arg(long, value_name = "LIST")]
    scenes: Option<String>,
    /// Which keys work
    #[arg(long, value_enum, default_value_t = KeysArg::None)]
    keys: KeysArg,
    /// The key that ends the wall, such as Q or Ctrl-c; none when absent
    #[arg(long, value_name = "KEY")]
    exit_key: Option<Key>,
    /// The viewer's time zone, such as Europe/Berlin; the first of the dossier when absent
    #[arg(long, value_name = "ZONE")]
    zone: Option<Tz>,
    /// Write signs of life to this file
    #[arg(long, value_name = "FILE")]
    heartbeat: Option<PathBuf>,
    /// Write what happens to this file, which never grows beyond a mebibyte
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// Dim the wall in these hours of the viewer's day, such as 22:00-06:00
    #[arg(long, value_name = "HOURS")]
    night: Option<Hours>,
    /// Move the frame by a cell now and then, so that nothing burns in
    #[arg(long)]
    shift: bool,
    /// Day or time to begin at, such as 2025-10-24
    #[arg(long, value_name = "TIME")]
    now: Option<Now>,
    /// Let the time of day run so many times as fast, and show only what had been reported by then
    #[arg(long, value_name = "TIMES", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    speed: Option<u32>,
}

/// Which keys work, as the command line says it.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum KeysArg {
    /// No key but the exit key
    None,
    /// Keys look around: another scene, another page, wait
    Browse,
}

/// Shows the wall until a signal, the exit key or the loss of the terminal ends it.
pub(super) fn run(request: &Request, choice: &Choice) -> ExitCode {
    match prepare(request, choice) {
        Ok((desks, director, setup, settings)) => {
            let zone = setup.zone;
            let wall = Wall::new(setup, desks, director, settings.look);
            let log = request.log.as_deref().map(Log::at);
            let heart = Heartbeat::start(request.heartbeat.as_deref());
            show(request, WallApp::new(wall, log, heart), zone)
        }
        Err(problems) => {
            problems.iter().for_each(output::note);
            ExitCode::from(FAILED)
        }
    }
}

type Prepared = (Vec<Desk>, Director, Setup, InForce);

fn prepare(request: &Request, choice: &Choice) -> Result<Prepared, Vec<String>> {
    let settings = InForce::load(choice).map_err(|problem| vec![problem.to_string()])?;
    let playlist = request.scenes.as_deref().map_or_else(
        || Ok(Playlist::of(settings.scenes.clone())),
        |text| {
            text.parse::<Playlist>()
                .map_err(|error| vec![pointed(text, &error.at, &error.text)])
        },
    )?;
    let wanted: Vec<Option<&Path>> = if request.dossiers.is_empty() {
        vec![None]
    } else {
        request
            .dossiers
            .iter()
            .map(|path| Some(path.as_path()))
            .collect()
    };
    let now = Utc::now();
    let mut desks = Vec::new();
    for dossier in wanted {
        desks.push(desk(dossier, request, &settings, now)?);
    }
    let zone = request.zone.unwrap_or_else(|| {
        desks.first().map_or(Tz::UTC, |desk| {
            Lens::first_zone(&desk.state.edition.dossier)
        })
    });
    let setup = Setup {
        keys: match request.keys {
            KeysArg::None => Keys::None,
            KeysArg::Browse => Keys::Browse,
        },
        exit: request.exit_key,
        zone,
        night: request.night,
        shifts: request.shift,
        unfolds: request.speed.is_some(),
    };
    let director = Director::new(playlist.for_dossiers(desks.len()));
    Ok((desks, director, setup, settings))
}

fn desk(
    dossier: Option<&Path>,
    request: &Request,
    settings: &InForce,
    now: DateTime<Utc>,
) -> Result<Desk, Vec<String>> {
    let wanted = Wanted {
        dossier: dossier.map(Path::to_owned),
        articles: request.articles.clone(),
    };
    let loaded = wanted
        .load()
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let (edition, _) = split(loaded);
    let state = State::new(Arc::new(edition), now, settings.look, Keymap::default());
    let health = Health {
        as_of: None,
        last_good: now,
        trouble: None,
        is_copy: false,
    };
    Ok(Desk::new(state, health))
}

fn show(request: &Request, mut app: WallApp, zone: Tz) -> ExitCode {
    let from = request.now.map(|now| now.instant(zone));
    let outcome = match (from, request.speed) {
        (from, Some(speed)) => {
            let clock = ReplayClock::start(from.unwrap_or_else(Utc::now), speed);
            shell::run(&mut app, &clock)
        }
        (Some(from), None) => shell::run(&mut app, &FixedClock::at(from)),
        (None, None) => shell::run(&mut app, &SystemClock::start()),
    };
    match outcome {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            output::note(&format!(
                "summitry: error: the terminal cannot be used: {error}"
            ));
            ExitCode::from(FAILED)
        }
    }
}

/// A fault of an argument with the place under it.
fn pointed(text: &str, at: &std::ops::Range<usize>, what: &str) -> String {
    let before = text.get(..at.start).unwrap_or_default();
    let wrong = text.get(at.clone()).unwrap_or_default();
    let blanks = " ".repeat(crate::text::width(before));
    let carets = "^".repeat(crate::text::width(wrong).max(1));
    format!("summitry: error: --scenes: {what}\n  {text}\n  {blanks}{carets}")
}
