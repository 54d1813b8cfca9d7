//! The wall: the same dossier as a read-only display that turns its scenes by itself.
//!
//! Nothing here writes, opens, edits or runs anything. Time, keys and data come in as actions; the only thing that leaves
//! is the wish to end.

pub mod desk;
pub mod draw;
mod failure;
mod frame;
pub mod guard;
pub mod large;
mod pages;
mod scenes;
pub mod update;

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use ratatui::layout::Size;

use super::keymap::Key;
use super::state::Look;
use super::theme::Themes;
use crate::kiosk::{Age, Director, Hours};
use crate::text::Clean;
pub use desk::{Desk, Health, Trouble};
pub use draw::draw;
use pages::Page;
pub use update::{WallAction, WallEffect, update};

/// Which keys work on a wall.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Keys {
    /// None: a wall within reach of the public.
    #[default]
    None,
    /// Those that look around: another scene, another page, wait.
    Browse,
}

/// What was set at the start and never changes.
#[derive(Debug, Clone, Default)]
pub struct Setup {
    /// Which keys work.
    pub keys: Keys,
    /// The key that ends the wall, when one does.
    pub exit: Option<Key>,
    /// The viewer's zone, whose clock and day count for hours.
    pub zone: Tz,
    /// When the wall is dimmed.
    pub night: Option<Hours>,
    /// Whether the frame moves by a cell now and then, so that nothing burns in.
    pub shifts: bool,
    /// Whether only what had been reported by the day on the clock is shown, as in a replay.
    pub unfolds: bool,
}

/// The whole state of the wall.
#[derive(Debug, Clone)]
pub struct Wall {
    /// What was set at the start.
    pub setup: Setup,
    /// The dossiers, in the order of the command line; at least one.
    pub desks: Vec<Desk>,
    /// Which scene is on.
    pub director: Director,
    /// The time of day.
    pub now: DateTime<Utc>,
    /// The time since the start.
    pub elapsed: Duration,
    /// Size of the terminal.
    pub size: Size,
    /// How it looks.
    pub look: Look,
    /// The theme, and those for another ground.
    pub themes: Themes,
    /// What the last turn passed over, and what else the log should tell; taken by whoever keeps the log.
    pub notes: Vec<Clean>,
    /// Why scenes have failed, by their places; passed over until their data, the size or the day is another.
    failed: BTreeMap<usize, String>,
    /// Why scenes were passed over when their turn came last, by their places, so that each reason is told once.
    told: BTreeMap<usize, String>,
    /// The pages of the scene in hand.
    pages: Vec<Page>,
    /// The page that a key has chosen, while a key holds the scene.
    chosen_page: Option<usize>,
}

impl Wall {
    /// A wall that shows nothing before its first tick.
    #[must_use]
    pub fn new(setup: Setup, desks: Vec<Desk>, director: Director, look: Look) -> Self {
        Self {
            setup,
            desks,
            director,
            now: DateTime::UNIX_EPOCH,
            elapsed: Duration::ZERO,
            size: Size::ZERO,
            look,
            themes: Themes::default(),
            notes: Vec::new(),
            failed: BTreeMap::new(),
            told: BTreeMap::new(),
            pages: Vec::new(),
            chosen_page: None,
        }
    }

    /// The dossier of the scene in hand; the first while there is none.
    #[must_use]
    pub fn desk(&self) -> Option<&Desk> {
        let at = self.director.scene().map_or(0, |scene| scene.dossier);
        self.desks.get(at)
    }

    /// How old the data on a desk is. In a replay the time of day runs ahead, and the data grows no older for that.
    fn age(&self, desk: &Desk) -> Option<Age> {
        let good = desk.health.last_good.filter(|_| self.setup.unfolds);
        desk.age(good.unwrap_or(self.now), self.elapsed)
    }

    /// The page in sight, and its number among all.
    fn page(&self) -> Option<(usize, &Page)> {
        let at = self
            .chosen_page
            .unwrap_or_else(|| self.director.page(self.elapsed, self.pages.len()));
        self.pages.get(at).map(|page| (at, page))
    }
}
