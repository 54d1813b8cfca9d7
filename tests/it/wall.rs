//! The wall without a terminal: a simulated clock turns its scenes, data comes and fails, keys are pressed.

mod faults;
mod month;
mod news;
mod scenes;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use summitry::kiosk::{Director, Playlist};
use summitry::ui::keymap::Keymap;
use summitry::ui::wall::update::News;
use summitry::ui::wall::{Desk, Health, Keys, Setup, Wall, WallAction, WallEffect, draw, update};
use summitry::ui::{Edition, State};

use crate::session::{LOOK, clock, lake, text};

/// A wall and the clock before it.
pub struct Watch {
    pub wall: Wall,
    start: DateTime<Utc>,
    elapsed: Duration,
}

impl Watch {
    pub fn open(editions: &[Arc<Edition>], scenes: &str, setup: Setup, size: (u16, u16)) -> Self {
        Self::play(&scenes.parse().unwrap(), editions, setup, size)
    }

    pub fn play(
        playlist: &Playlist,
        editions: &[Arc<Edition>],
        setup: Setup,
        size: (u16, u16),
    ) -> Self {
        let start = clock();
        let desks: Vec<Desk> = editions
            .iter()
            .map(|edition| desk(edition, start))
            .collect();
        let director = Director::new(playlist.for_dossiers(desks.len()));
        Self::of(setup, desks, director, size)
    }

    fn of(setup: Setup, desks: Vec<Desk>, director: Director, size: (u16, u16)) -> Self {
        let mut watch = Self {
            wall: Wall::new(setup, desks, director, *LOOK),
            start: clock(),
            elapsed: Duration::ZERO,
        };
        watch.resize(size.0, size.1);
        watch.pass(0);
        watch
    }

    /// A wall as it starts: nothing has been read of its dossiers, `count` of them.
    pub fn awaiting(scenes: &str, count: usize) -> Self {
        let playlist = scenes.parse::<Playlist>().unwrap();
        let state = || State::new(Arc::default(), clock(), *LOOK, Keymap::default());
        let desks = (0..count).map(|_| Desk::new(state(), Health::default()));
        let director = Director::new(playlist.for_dossiers(count));
        Self::of(Setup::default(), desks.collect(), director, (160, 48))
    }

    pub fn lake(scenes: &str) -> Self {
        Self::open(&[lake()], scenes, Setup::default(), (100, 30))
    }

    pub fn browsing(scenes: &str) -> Self {
        let setup = Setup {
            keys: Keys::Browse,
            exit: Some("Q".parse().unwrap()),
            ..Setup::default()
        };
        Self::open(&[lake()], scenes, setup, (100, 30))
    }

    pub fn act(&mut self, action: WallAction) -> Option<WallEffect> {
        update(&mut self.wall, action)
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        assert_eq!(self.act(WallAction::Resize(Size { width, height })), None);
    }

    /// Lets the clock go on by so many seconds, a tick each.
    pub fn pass(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.elapsed += Duration::from_secs(1);
            self.tick();
        }
        if seconds == 0 {
            self.tick();
        }
    }

    /// Lets the clock jump, with no tick on the way.
    pub fn jump(&mut self, by: Duration) {
        self.elapsed += by;
        self.tick();
    }

    fn tick(&mut self) {
        let now = self.start + TimeDelta::from_std(self.elapsed).unwrap();
        assert_eq!(self.act(WallAction::Tick(now, self.elapsed)), None);
    }

    pub fn press(&mut self, keys: &str) -> Vec<WallEffect> {
        let keys = keys.split(' ').filter(|key| !key.is_empty());
        keys.filter_map(|key| update(&mut self.wall, WallAction::Key(key.parse().unwrap())))
            .collect()
    }

    pub fn news(&mut self, news: News) {
        assert_eq!(self.act(WallAction::Data(0, news)), None);
    }

    pub fn scene(&self) -> &'static str {
        self.wall
            .director
            .scene()
            .map_or("none", |scene| scene.kind.name())
    }

    pub fn frame(&self) -> Buffer {
        let Size { width, height } = self.wall.size;
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        draw(&self.wall, area, &mut buffer);
        buffer
    }

    pub fn text(&self) -> String {
        text(&self.frame())
    }

    pub fn notes(&self) -> Vec<String> {
        self.wall.notes.iter().map(ToString::to_string).collect()
    }
}

pub fn desk(edition: &Arc<Edition>, now: DateTime<Utc>) -> Desk {
    let state = State::new(edition.clone(), now, *LOOK, Keymap::default());
    let health = Health {
        as_of: Some(now),
        last_good: Some(now),
        last_good_at: Duration::ZERO,
        trouble: None,
        is_copy: false,
    };
    Desk::new(state, health)
}
