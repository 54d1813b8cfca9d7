//! `summitry kiosk [DOSSIER…]`: the wall.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use chrono_tz::{TZ_VARIANTS, Tz};
use clap::{Args, ValueEnum};

use super::Now;
use super::output;
use super::settings::{Choice, InForce};
use crate::json::Problem;
use crate::kiosk::{Director, Hours, Playlist, playlist};
use crate::shell::dashboard::line;
use crate::shell::feed::{Follow, Target};
use crate::shell::heartbeat::Heartbeat;
use crate::shell::log::Log;
use crate::shell::wall::WallApp;
use crate::shell::{self, FixedClock, ReplayClock, SystemClock};
use crate::store::inbox;
use crate::text::nearest;
use crate::ui::State;
use crate::ui::keymap::{Key, Keymap};
use crate::ui::wall::{Desk, Health, Keys, Setup, Wall};

/// What the wall is asked to show, and how.
#[derive(Debug, Clone, Args)]
pub(super) struct Request {
    /// Folders with a dossier.json, single files, or addresses of such; several take turns; the built-in dossier when
    /// absent
    #[arg(value_name = "DOSSIER")]
    dossiers: Vec<OsString>,
    /// Folder with the texts of the articles
    #[arg(long, value_name = "DIR")]
    articles: Option<PathBuf>,
    /// Scenes in their order, each with its time: itinerary:30s,positions:45s,map
    #[arg(long, value_name = "LIST")]
    scenes: Option<String>,
    /// How often an address is asked when all is well, such as 60s or 5m
    #[arg(long, value_name = "TIME", default_value = "60s", value_parser = every)]
    every: Duration,
    /// Look at files by the clock and do not wait for the system to tell of changes
    #[arg(long)]
    poll: bool,
    /// Show what is drafted and no person has looked at, marked as such
    #[arg(long)]
    drafts: bool,
    /// Which keys work
    #[arg(long, value_enum, default_value_t = KeysArg::None)]
    keys: KeysArg,
    /// The key that ends the wall, such as Q or Ctrl-c; none when absent
    #[arg(long, value_name = "KEY", value_parser = exit_key)]
    exit_key: Option<ExitKey>,
    /// The viewer's time zone, such as Europe/Berlin; that of this computer when absent
    #[arg(long, value_name = "ZONE", value_parser = zone)]
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
    #[command(flatten)]
    settings: Choice,
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
pub(super) fn run(request: &Request) -> ExitCode {
    match prepare(request) {
        Ok(prepared) => {
            let log = request.log.as_deref().map(Log::at);
            let heart = Heartbeat::start(request.heartbeat.as_deref());
            let mut app = WallApp::new(prepared.wall, prepared.follows, log, heart);
            if request.drafts {
                app = app.with_drafts();
            }
            show(request, app, prepared.zone)
        }
        Err(problems) => output::failed(&problems),
    }
}

struct Prepared {
    wall: Wall,
    follows: Vec<Follow>,
    zone: Tz,
}

fn prepare(request: &Request) -> Result<Prepared, Vec<String>> {
    try_files(request)?;
    let settings = InForce::load_with(&request.settings, "high-contrast")
        .map_err(|problem| vec![problem.to_string()])?;
    let playlist = match &request.scenes {
        Some(text) => text
            .parse::<Playlist>()
            .map_err(|error| vec![pointed(text, &error.at, &error.text)])?,
        None => Playlist::of(settings.scenes.clone()),
    };
    let follows = follows(request)?;
    let state = || State::new(Arc::default(), Utc::now(), settings.look, Keymap::default());
    let desks: Vec<Desk> = follows
        .iter()
        .map(|_| Desk::new(state(), Health::default()))
        .collect();
    let zone = request.zone.or_else(here).unwrap_or_default();
    let setup = Setup {
        keys: match request.keys {
            KeysArg::None => Keys::None,
            KeysArg::Browse => Keys::Browse,
        },
        exit: request.exit_key.and_then(|key| key.0),
        zone,
        night: request.night,
        shifts: request.shift,
        unfolds: request.speed.is_some(),
    };
    let director = Director::new(playlist.for_dossiers(desks.len()));
    let mut wall = Wall::new(setup, desks, director, settings.look);
    // Nobody is there to read them on the screen; the log keeps them.
    wall.themes = settings.themes;
    wall.notes = settings.problems.iter().map(line).collect();
    Ok(Prepared {
        wall,
        follows,
        zone,
    })
}

/// What each dossier comes from.
fn follows(request: &Request) -> Result<Vec<Follow>, Vec<String>> {
    let named: Vec<Option<&OsStr>> = if request.dossiers.is_empty() {
        vec![None]
    } else {
        request.dossiers.iter().map(|name| Some(&**name)).collect()
    };
    let follow = |name: Option<&OsStr>| {
        let target = Target::parse(name).map_err(|problem| vec![problem.to_string()])?;
        refuse_articles(&target)?;
        let mut follow = Follow::new(target);
        follow.articles.clone_from(&request.articles);
        follow.every = request.every;
        follow.pace.only_poll = request.poll;
        Ok(follow)
    };
    named.into_iter().map(follow).collect()
}

/// Tells at the start of a folder of articles alone, which nobody has drafted from: a wall would wait for ever.
///
/// Folders that are still to be filled are waited for; in those of a dossier, articles stand in a folder of their own.
fn refuse_articles(target: &Target) -> Result<(), Vec<String>> {
    let Target::Disk(folder) = target else {
        return Ok(());
    };
    if !folder.is_dir() || folder.join("dossier.json").exists() {
        return Ok(());
    }
    let files = inbox::list_files(folder).unwrap_or_default();
    let lie_there = files.iter().filter(|file| file.parent() == Some(folder));
    if lie_there
        .take(TRIED)
        .all(|file| inbox::read_file(file).is_err())
    {
        return Ok(());
    }
    let named = folder.display();
    let what =
        "the folder has no dossier.json, only articles, and the wall shows no articles alone";
    let instead = format!(
        "`summitry {named}` shows what they say; `summitry new {named} --title TITLE`, `summitry add {named} {named}`, \
         `summitry draft {named}` and `summitry review {named}` make a dossier for the wall"
    );
    let problem = Problem::of_file(&folder.to_string_lossy(), what, &instead);
    Err(vec![problem.to_string()])
}

/// So many files are looked at to tell a folder of articles.
const TRIED: usize = 20;

/// The zone of this computer, where it tells one.
fn here() -> Option<Tz> {
    iana_time_zone::get_timezone().ok()?.parse().ok()
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
    output::ended(&outcome)
}

/// The key that ends the wall, if any does.
#[derive(Debug, Clone, Copy)]
struct ExitKey(Option<Key>);

fn exit_key(text: &str) -> Result<ExitKey, String> {
    if text == "none" {
        return Ok(ExitKey(None));
    }
    let key = text.parse::<Key>().ok();
    key.map(|key| ExitKey(Some(key))).ok_or_else(|| {
        format!("“{text}” is no key; write one such as Q, Esc, Ctrl-c or F10, or none")
    })
}

/// A zone of the world's list of them; how it is written does not matter.
fn zone(text: &str) -> Result<Tz, String> {
    let same = |zone: &&Tz| zone.name().eq_ignore_ascii_case(text);
    if let Some(zone) = TZ_VARIANTS.iter().find(same) {
        return Ok(*zone);
    }
    let city = text.replace(' ', "_");
    let of_city = |zone: &&Tz| {
        let (_, last) = zone.name().rsplit_once('/').unwrap_or_default();
        last.eq_ignore_ascii_case(&city)
    };
    let names: Vec<&str> = TZ_VARIANTS.iter().map(|zone| zone.name()).collect();
    let meant = TZ_VARIANTS.iter().find(of_city).map(|zone| zone.name());
    let hint = meant.or_else(|| nearest(text, &names)).map_or_else(
        || "write one such as Europe/Berlin, Asia/Seoul or UTC".to_owned(),
        |meant| format!("did you mean {meant}?"),
    );
    Err(format!("there is no time zone “{text}”; {hint}"))
}

/// A time between two requests.
fn every(text: &str) -> Result<Duration, String> {
    playlist::length(text).map_err(|_error| {
        format!(
            "“{text}” is no time between two requests; write one from 3s to 24h, such as 60s or 5m"
        )
    })
}

/// Tells at the start of a file that could never be written, while there is somebody to read it.
fn try_files(request: &Request) -> Result<(), Vec<String>> {
    let named = [("--log", &request.log), ("--heartbeat", &request.heartbeat)];
    let refusals = named.into_iter().filter_map(|(option, file)| {
        let file = file.as_deref()?;
        let folder = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let why = if file.is_dir() {
            "this is a folder; write the name of a file"
        } else if folder.is_some_and(|folder| !folder.is_dir()) {
            "its folder is not there; make it first"
        } else {
            return None;
        };
        Some(format!(
            "summitry: error: {option} {}: {why}",
            file.display()
        ))
    });
    let refusals: Vec<String> = refusals.collect();
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
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

#[cfg(test)]
mod tests;
