//! Which scene at which instant.
//!
//! Scenes turn by a monotonic deadline that the director keeps itself, never by the end of a load or of a frame. Whoever
//! runs it tells it the time at least once a second.

use std::time::Duration;

use chrono::NaiveTime;

use super::pages::Pages;
use super::playlist::Playlist;
use super::scene::Scene;

/// How late a turn may come before it is told: the pace of the clock and a frame.
const GRACE: Duration = Duration::from_secs(2);

/// What one look at the time has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// Nothing.
    Stay,
    /// Another scene has begun; those passed over, each with the reason.
    Next {
        /// By their places in the playlist.
        skipped: Vec<(usize, String)>,
        /// By how much the turn came too late, when by more than a moment.
        late: Option<Duration>,
    },
}

/// Turns the scenes of a playlist.
#[derive(Debug, Clone)]
pub struct Director {
    playlist: Playlist,
    /// The scene in hand; `None` while none of the playlist has anything to show.
    at: Option<usize>,
    /// Where the search for the next scene goes on.
    next: usize,
    began: Duration,
    pages: Vec<Pages>,
    held_until: Option<Duration>,
    /// Whether the scene in hand has ended before its time.
    is_over: bool,
}

impl Director {
    /// A director that has shown nothing yet; the first tick chooses the first scene.
    #[must_use]
    pub fn new(playlist: Playlist) -> Self {
        let count = playlist.scenes().len();
        Self {
            playlist,
            at: None,
            next: 0,
            began: Duration::ZERO,
            pages: vec![Pages::default(); count],
            held_until: None,
            is_over: false,
        }
    }

    /// The playlist.
    #[must_use]
    pub const fn playlist(&self) -> &Playlist {
        &self.playlist
    }

    /// The scene in hand, by its place in the playlist.
    #[must_use]
    pub const fn place(&self) -> Option<usize> {
        self.at
    }

    /// The scene in hand.
    #[must_use]
    pub fn scene(&self) -> Option<&Scene> {
        self.playlist.scenes().get(self.at?)
    }

    /// How long the scene in hand has lasted at `elapsed`.
    #[must_use]
    pub fn since(&self, elapsed: Duration) -> Duration {
        elapsed.saturating_sub(self.began)
    }

    /// The page of the scene in hand at `elapsed`, of `count`.
    #[must_use]
    pub fn page(&self, elapsed: Duration, count: usize) -> usize {
        let pages = self.at.and_then(|at| self.pages.get(at)).copied();
        let length = self.scene().map_or(Duration::ZERO, |scene| scene.length);
        pages
            .unwrap_or_default()
            .at(self.since(elapsed), length, count)
    }

    /// Notes that the scene in hand has `count` pages, so that it goes on where it left off when it comes again.
    fn leave(&mut self, count: usize) {
        let length = self.scene().map_or(Duration::ZERO, |scene| scene.length);
        if let Some(pages) = self.at.and_then(|at| self.pages.get_mut(at)) {
            *pages = pages.after_visit(length, count);
        }
    }

    /// Until when a key holds the scene in hand.
    #[must_use]
    pub const fn held_until(&self) -> Option<Duration> {
        self.held_until
    }

    /// Keeps the scene in hand until `until`; after that its time begins anew.
    pub const fn hold(&mut self, until: Duration) {
        self.held_until = Some(until);
    }

    /// Lets the scene in hand go on; its time begins anew at `elapsed`.
    pub const fn release(&mut self, elapsed: Duration) {
        self.held_until = None;
        self.began = elapsed;
    }

    /// Takes the time in: `elapsed` since the start, and the time of day at the viewer's. `pages` is how many the scene in
    /// hand has, and `ask` tells why a scene, given with its place, cannot be shown now, when it cannot.
    pub fn tick(
        &mut self,
        elapsed: Duration,
        time: NaiveTime,
        pages: usize,
        ask: impl FnMut(usize, &Scene) -> Result<(), String>,
    ) -> Turn {
        if let Some(until) = self.held_until {
            if elapsed < until {
                return Turn::Stay;
            }
            self.release(elapsed);
        }
        let is_over = std::mem::take(&mut self.is_over);
        let deadline = self
            .scene()
            .filter(|_| !is_over)
            .map(|scene| self.began.saturating_add(scene.length));
        if deadline.is_some_and(|deadline| elapsed < deadline) {
            return Turn::Stay;
        }
        let late = deadline
            .map(|deadline| elapsed.saturating_sub(deadline))
            .filter(|late| *late > GRACE);
        self.leave(pages);
        let before = self.at;
        let skipped = self.choose(true, time, ask);
        // A turn that comes a moment late keeps the beat; after a longer gap the scene has its full time.
        self.began = match deadline {
            Some(deadline) if late.is_none() => deadline,
            _ => elapsed,
        };
        if self.at.is_none() && before.is_none() {
            return Turn::Stay;
        }
        Turn::Next { skipped, late }
    }

    /// Goes to the next scene or the one before at once, for a key.
    pub fn step(
        &mut self,
        forward: bool,
        elapsed: Duration,
        time: NaiveTime,
        ask: impl FnMut(usize, &Scene) -> Result<(), String>,
    ) {
        self.choose(forward, time, ask);
        self.began = elapsed;
    }

    /// Lets the time of the scene in hand be over at `elapsed`, because it has failed.
    pub const fn give_up(&mut self, elapsed: Duration) {
        self.is_over = true;
        self.release(elapsed);
    }

    /// The first scene from the next on that can be shown; gives those passed over.
    fn choose(
        &mut self,
        forward: bool,
        time: NaiveTime,
        mut ask: impl FnMut(usize, &Scene) -> Result<(), String>,
    ) -> Vec<(usize, String)> {
        let count = self.playlist.scenes().len();
        let start = match (self.at, forward) {
            (Some(at), true) => at + 1,
            (Some(at), false) => at + count - 1,
            (None, _) => self.next,
        };
        let mut skipped = Vec::new();
        for step in 0..count {
            let onward = if forward { step } else { count - step };
            let at = (start + onward) % count;
            let Some(scene) = self.playlist.scenes().get(at) else {
                continue;
            };
            if scene.hours.is_some_and(|hours| !hours.hold(time)) {
                continue;
            }
            match ask(at, scene) {
                Ok(()) => {
                    self.at = Some(at);
                    return skipped;
                }
                Err(reason) => skipped.push((at, reason)),
            }
        }
        self.next = start % count.max(1);
        self.at = None;
        skipped
    }
}

#[cfg(test)]
mod tests;
