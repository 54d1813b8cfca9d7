//! One dossier on the wall, and how far its data can be trusted.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::guard;
use crate::kiosk::Age;
use crate::model::revision::is_same;
use crate::text::Clean;
use crate::ui::edition::Edition;
use crate::ui::state::{Look, State};
use crate::ui::theme::Theme;
use crate::views::Subject;

/// How long what is new is marked.
pub const NEWNESS: Duration = Duration::from_secs(15 * 60);

/// A dossier with its projections, and where its data stands.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The dossier and the views of it.
    pub state: State,
    /// How a scene looks where something in it is in hand.
    look: Look,
    /// Whether and since when its data is right.
    pub health: Health,
    /// Entries that the last data brought or changed, and until when they are marked.
    new: HashMap<Subject, Duration>,
}

/// How a dossier's data stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Health {
    /// What the data is as of: when its file was written or its copy made, as far as that is known.
    pub as_of: Option<DateTime<Utc>>,
    /// When it was last known to be right; absent before there has been any.
    pub last_good: Option<DateTime<Utc>>,
    /// The same moment as the time since the start, which nobody sets.
    pub last_good_at: Duration,
    /// What keeps newer data out, when something does.
    pub trouble: Option<Trouble>,
    /// Whether the data comes from the copy on disk because its address could not be reached.
    pub is_copy: bool,
}

/// Why newer data is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What is wrong, with its place.
    pub text: Clean,
    /// Since when.
    pub since: DateTime<Utc>,
}

impl Desk {
    /// A dossier as it was loaded.
    #[must_use]
    pub fn new(state: State, health: Health) -> Self {
        Self {
            look: state.look,
            state,
            health,
            new: HashMap::new(),
        }
    }

    /// Whether it is still to be seen what its data are: there have been none, and nothing has failed.
    #[must_use]
    pub const fn is_awaited(&self) -> bool {
        let health = &self.health;
        health.last_good.is_none() && health.trouble.is_none() && !health.is_copy
    }

    /// The age of its data at `now` and `elapsed`; absent before there has been any.
    #[must_use]
    pub fn age(&self, now: DateTime<Utc>, elapsed: Duration) -> Option<Age> {
        let passed = elapsed.saturating_sub(self.health.last_good_at);
        let good = self.health.last_good?;
        Some(Age::of(good, now, passed))
    }

    /// Shows a cursor, or none: on most scenes nothing is in hand.
    pub(super) fn show_cursor(&mut self, is_shown: bool) {
        let mut look = self.look;
        if !is_shown {
            look.theme = look.theme.for_display();
            look.glyphs.cursor = " ";
        }
        self.state.look = look;
    }

    /// Draws in another theme from the next scene on.
    pub(super) const fn set_theme(&mut self, theme: Theme) {
        self.look.theme = theme;
    }

    /// Notes that the data has been looked at and is right.
    pub(super) fn confirm(&mut self, now: DateTime<Utc>, elapsed: Duration) {
        self.health.last_good = Some(now);
        self.health.last_good_at = elapsed;
        self.health.trouble = None;
        self.health.is_copy = false;
    }

    /// Whether an entry is still marked as new at `elapsed`.
    #[must_use]
    pub fn is_new(&self, subject: &Subject, elapsed: Duration) -> bool {
        self.new.get(subject).is_some_and(|until| elapsed < *until)
    }

    /// How many entries are marked as new at `elapsed`.
    #[must_use]
    pub fn count_new(&self, elapsed: Duration) -> usize {
        self.new.values().filter(|until| elapsed < **until).count()
    }

    /// Puts other data in the place of what is shown, and notes what is new in it.
    ///
    /// # Errors
    /// The data cannot be shown; what was shown stays whole.
    pub fn swap(&mut self, edition: &Arc<Edition>, elapsed: Duration) -> Result<(), Clean> {
        let mut state = self.state.clone();
        let beside = Arc::clone(edition);
        state = guard::attempt(move || {
            // A scene whose filter names nothing any more is passed over when its turn comes.
            let _ = state.take(beside);
            state
        })?;
        self.new.retain(|_, until| elapsed < *until);
        let until = elapsed.saturating_add(NEWNESS);
        // The first data is all new, which tells nothing.
        if self.health.last_good.is_some() {
            for subject in differing(&self.state.edition, edition) {
                self.new.insert(subject, until);
            }
        }
        self.state = state;
        Ok(())
    }

    /// Makes the views of its dossier anew, after a mistake has left them as nobody knows how.
    pub(super) fn renew(&mut self, now: DateTime<Utc>) {
        let old = &self.state;
        let (edition, look, keymap) = (Arc::clone(&old.edition), self.look, old.keymap.clone());
        if let Ok(state) = guard::attempt(|| State::new(edition, now, look, keymap)) {
            self.state = state;
        }
    }

    /// Notes that newer data cannot be had; the first moment of it counts.
    pub fn fail(&mut self, text: Clean, now: DateTime<Utc>) {
        let since = self
            .health
            .trouble
            .as_ref()
            .map_or(now, |trouble| trouble.since);
        self.health.trouble = Some(Trouble { text, since });
    }
}

/// The entries that `after` has and `before` has not, or has otherwise. Where in its file an entry stands is no part of it.
fn differing(before: &Edition, after: &Edition) -> Vec<Subject> {
    let (old, new) = (&before.dossier, &after.dossier);
    let events = new.events.iter().filter(|event| {
        let before = old.event(&event.id);
        !before.is_some_and(|before| is_same(before, *event))
    });
    let positions = new.positions.iter().filter(|position| {
        let before = old.position(&position.id);
        !before.is_some_and(|before| is_same(before, *position))
    });
    let events = events.map(|event| Subject::Event(event.id.clone()));
    events
        .chain(positions.map(|position| Subject::Position(position.id.clone())))
        .collect()
}
