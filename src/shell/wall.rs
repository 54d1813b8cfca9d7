//! The wall as a program that the loop can run: what it asks of the clock, the log and the heart.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::app::{App, Event, Message, Task, Tick};
use super::dashboard::{edition, line};
use super::feed::{self, Feed, Follow, Standing, Target};
use super::heartbeat::{Heartbeat, Pulse};
use super::log::Log;
use crate::json::Problem;
use crate::store::{self, Loaded};
use crate::text::Clean;
use crate::ui::Edition;
use crate::ui::theme::Depth;
use crate::ui::wall::update::News;
use crate::ui::wall::{self, Wall, WallAction, WallEffect};

/// What comes to the wall from outside.
#[derive(Debug)]
pub enum Report {
    /// News of the data of a dossier, by its place.
    News(usize, News),
    /// Something for the log alone.
    Note(Clean),
}

/// The wall with what feeds it and what watches over it.
#[derive(Debug)]
pub struct WallApp {
    wall: Wall,
    follows: Vec<Follow>,
    shows_drafts: bool,
    feeds: Vec<Feed>,
    log: Option<Log>,
    heart: Heartbeat,
    is_up: bool,
    /// Why the last frame lacks its scene; the next tick goes on to another.
    failure: RefCell<Option<Clean>>,
}

impl WallApp {
    /// Runs `wall`, whose dossiers come from `follows`, one each in their order, and tells `log` and `heart` of it.
    #[must_use]
    pub const fn new(wall: Wall, follows: Vec<Follow>, log: Option<Log>, heart: Heartbeat) -> Self {
        Self {
            wall,
            follows,
            shows_drafts: false,
            feeds: Vec::new(),
            log,
            heart,
            is_up: false,
            failure: RefCell::new(None),
        }
    }

    /// Shows what no person has looked at too, marked as such.
    #[must_use]
    pub const fn with_drafts(mut self) -> Self {
        self.shows_drafts = true;
        self
    }

    fn tick(&mut self, tick: Tick) {
        if let Some(reason) = self.failure.take() {
            let _ = wall::update(&mut self.wall, WallAction::Failed(reason));
        }
        let _ = wall::update(&mut self.wall, WallAction::Tick(tick.now, tick.elapsed));
        self.write_notes(tick.now);
        let pulse = self.pulse(tick.now);
        if let Err(error) = self.heart.beat(tick.elapsed, pulse) {
            self.note(tick.now, &format!("heartbeat: {error}"));
        }
        if !self.is_up {
            self.is_up = true;
            self.heart.ready();
            self.note(tick.now, "up");
        }
    }

    /// The oldest of the last good loads, and all that is wrong: one dossier must not hide the fault of another.
    fn pulse(&self, now: DateTime<Utc>) -> Pulse {
        let desks = &self.wall.desks;
        let loads: Option<Vec<_>> = desks.iter().map(|desk| desk.health.last_good).collect();
        let troubles: Vec<&str> = desks
            .iter()
            .filter_map(|desk| desk.health.trouble.as_ref())
            .map(|trouble| &*trouble.text)
            .collect();
        let scene = self.wall.director.scene();
        Pulse {
            last_frame: Pulse::time(now),
            last_good_load: loads
                .and_then(|loads| loads.into_iter().min())
                .map(Pulse::time),
            scene: scene.map(|scene| scene.kind.name().to_owned()),
            trouble: (!troubles.is_empty()).then(|| troubles.join("; ")),
        }
    }

    /// Writes down what has become of the data, each change once.
    fn log_news(&mut self, desk: usize, news: &News) {
        let now = self.wall.now;
        let trouble = self
            .wall
            .desks
            .get(desk)
            .and_then(|desk| desk.health.trouble.as_ref());
        let text = match news {
            News::Loaded { is_copy: true, .. } => "shows the copy on disk".to_owned(),
            News::Loaded { .. } => "shows new data".to_owned(),
            News::Unchanged if trouble.is_some() => "the data is right again".to_owned(),
            News::Failed(text) if trouble.is_none_or(|trouble| trouble.text != *text) => {
                format!("keeps the last good data: {text}")
            }
            News::Unchanged | News::Failed(_) => return,
        };
        self.note(now, &format!("dossier {}: {text}", desk + 1));
    }

    fn write_notes(&mut self, now: DateTime<Utc>) {
        for note in std::mem::take(&mut self.wall.notes) {
            self.note(now, &note);
        }
    }

    fn note(&mut self, now: DateTime<Utc>, text: &str) {
        if let Some(log) = &mut self.log {
            log.write(now, text);
        }
    }
}

/// What a feed tells, as the wall takes it in; what concerns nothing on it, as a line for the log.
fn heard(desk: usize, event: feed::Event, shows_drafts: bool) -> Report {
    let news = match event {
        feed::Event::Loaded(loaded, provenance) => {
            let edition = on_wall(*loaded, shows_drafts);
            News::Loaded {
                edition: Arc::new(edition),
                as_of: provenance.as_of,
                is_copy: provenance.standing == Standing::Copy,
            }
        }
        feed::Event::Unchanged { .. } => News::Unchanged,
        feed::Event::Invalid { problems, .. } => News::Failed(told(&problems)),
        feed::Event::Unreachable { reason, .. } => News::Failed(reason),
        feed::Event::Note(problem) => return Report::Note(line(&problem)),
    };
    Report::News(desk, news)
}

/// What a wall shows of a dossier: unless it was asked for, nobody is there to doubt what no person has looked at.
fn on_wall(mut loaded: Loaded, shows_drafts: bool) -> Edition {
    let withheld = if shows_drafts {
        0
    } else {
        loaded.dossier.drafted()
    };
    if withheld > 0 {
        loaded.dossier = loaded.dossier.reviewed();
    }
    Edition {
        withheld,
        ..edition(loaded)
    }
}

/// The dossier of a file without the entries that have errors, where there is one.
fn what_is_left(follow: &Follow, shows_drafts: bool) -> Option<News> {
    let Target::Disk(path) = &follow.target else {
        return None;
    };
    let loaded = store::load(Some(path), follow.articles.as_deref()).ok()?;
    let edition = on_wall(loaded, shows_drafts);
    Some(News::Loaded {
        edition: Arc::new(edition),
        as_of: None,
        is_copy: false,
    })
}

/// The first problem, and how many more there are.
fn told(problems: &[Problem]) -> Clean {
    let first = problems
        .first()
        .map_or_else(|| "no dossier".to_owned(), ToString::to_string);
    match problems.len() {
        0 | 1 => Clean::line(&first),
        count => Clean::line(&format!("{first} (and {} more)", count - 1)),
    }
}

impl App for WallApp {
    type Action = Report;

    fn begin(&mut self, outbox: &Sender<Event<Report>>) {
        let shows_drafts = self.shows_drafts;
        for (desk, follow) in std::mem::take(&mut self.follows).into_iter().enumerate() {
            let outbox = outbox.clone();
            let mut rest = Some(follow.clone());
            let tell = move |event| {
                // Better what is left of a faulty dossier than nothing at all; once there is data, faults stay out.
                let first = rest
                    .take()
                    .filter(|_| matches!(event, feed::Event::Invalid { .. }));
                let left = first.and_then(|follow| what_is_left(&follow, shows_drafts));
                let reports = left.map(|news| Report::News(desk, news)).into_iter();
                for report in reports.chain([heard(desk, event, shows_drafts)]) {
                    // The loop may have ended meanwhile; then nobody wants to know.
                    let _ = outbox.send(Event::Message(Message::Done(report)));
                }
            };
            match Feed::start(follow, tell) {
                Ok(feed) => self.feeds.push(feed),
                Err(error) => {
                    let news = News::Failed(Clean::line(&error.to_string()));
                    let _ = wall::update(&mut self.wall, WallAction::Data(desk, news));
                }
            }
        }
    }

    fn on_message(&mut self, message: Message<Report>) -> Option<Task<Report>> {
        let action = match message {
            Message::Key(key) => WallAction::Key(key),
            Message::Resize(size) => WallAction::Resize(size),
            Message::Tick(tick) => {
                self.tick(tick);
                return None;
            }
            Message::Done(Report::News(desk, news)) => {
                self.log_news(desk, &news);
                WallAction::Data(desk, news)
            }
            Message::Done(Report::Note(text)) | Message::Failed(text) => {
                let now = self.wall.now;
                self.note(now, &text);
                return None;
            }
            Message::Ground(ground) => WallAction::Ground(ground),
            Message::Paste(_) | Message::Mouse(_) => return None,
        };
        let effect = wall::update(&mut self.wall, action);
        let now = self.wall.now;
        self.write_notes(now);
        effect.map(|WallEffect::Quit| Task::Quit)
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        if let Some(reason) = wall::draw(&self.wall, area, buf) {
            self.failure.replace(Some(reason));
        }
        None
    }

    fn asks_ground(&self) -> bool {
        let is_coloured = self.wall.look.theme.depth() != Depth::None;
        is_coloured && self.wall.themes.follows_ground()
    }

    fn pace(&self) -> Duration {
        Duration::from_secs(1)
    }
}

impl Drop for WallApp {
    fn drop(&mut self) {
        self.heart.stop();
        let now = self.wall.now;
        self.note(now, "ended");
    }
}
