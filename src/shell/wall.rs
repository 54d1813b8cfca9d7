//! The wall as a program that the loop can run: what it asks of the clock, the log and the heart.

use std::time::Duration;

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::app::{App, Message, Task, Tick};
use super::heartbeat::{Heartbeat, Pulse};
use super::log::Log;
use crate::ui::wall::{self, Wall, WallAction, WallEffect};

/// The wall with what watches over it.
#[derive(Debug)]
pub struct WallApp {
    wall: Wall,
    log: Option<Log>,
    heart: Heartbeat,
    is_up: bool,
}

impl WallApp {
    /// Runs `wall`, and tells `log` and `heart` of it.
    #[must_use]
    pub const fn new(wall: Wall, log: Option<Log>, heart: Heartbeat) -> Self {
        Self {
            wall,
            log,
            heart,
            is_up: false,
        }
    }

    fn tick(&mut self, tick: Tick) {
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

    fn pulse(&self, now: DateTime<Utc>) -> Pulse {
        let health = self.wall.desk().map(|desk| &desk.health);
        Pulse {
            last_frame: Pulse::time(now),
            last_good_load: health.map(|health| Pulse::time(health.last_good)),
            scene: self
                .wall
                .director
                .scene()
                .map(|scene| scene.kind.name().to_owned()),
            trouble: health
                .and_then(|health| health.trouble.as_ref())
                .map(|trouble| trouble.text.to_string()),
        }
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

impl App for WallApp {
    type Action = WallAction;

    fn on_message(&mut self, message: Message<WallAction>) -> Option<Task<WallAction>> {
        let action = match message {
            Message::Key(key) => WallAction::Key(key),
            Message::Resize(size) => WallAction::Resize(size),
            Message::Tick(tick) => {
                self.tick(tick);
                return None;
            }
            Message::Done(action) => action,
            Message::Paste(_) | Message::Mouse(_) | Message::Ground(_) => return None,
            Message::Failed(text) => {
                let now = self.wall.now;
                self.note(now, &text);
                return None;
            }
        };
        let effect = wall::update(&mut self.wall, action);
        let now = self.wall.now;
        self.write_notes(now);
        effect.map(|WallEffect::Quit| Task::Quit)
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        wall::draw(&self.wall, area, buf);
        None
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
