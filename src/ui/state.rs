//! Everything that the screen shows and a key can change.

mod articles;
mod axis;
mod changes;
mod figures;
mod map;
mod matrix;
mod mouse;
mod project;
mod review;
mod select;
mod shown;
mod view;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use ratatui::layout::Size;

use super::edition::Edition;
use super::glyphs::Glyphs;
use super::keymap::{Key, Keymap};
use super::layout::borders::Shares;
use super::overlays::Overlay;
use super::theme::{Level, Theme, Themes};
use crate::model::Id;
use crate::query::{Finder, Hit, Needle, Rank};
use crate::text::Clean;
use crate::views::disputes::Survey;
use crate::views::excerpts::{Block, Excerpts};
use crate::views::itinerary::Itinerary;
use crate::views::positions::{Positions, Scope};
use crate::views::reader::Reader;
use crate::views::{Lens, Subject};

pub use articles::ArticlesState;
pub use axis::AxisState;
pub use changes::ChangesState;
pub use figures::FiguresState;
pub use map::MapState;
pub use matrix::{Clicked, Listed, MatrixState, Versus};
pub use mouse::{MouseState, Pin};
pub use review::{Done, ReviewState};
pub use shown::{Filtering, Shown};
pub use view::{Pane, View};

/// How the screen looks; chosen at the start.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Colours by role.
    pub theme: Theme,
    /// The signs.
    pub glyphs: Glyphs,
}

/// One line that tells the user something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How loud.
    pub level: Level,
    /// What.
    pub text: Clean,
}

/// The search in force.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// What was typed; empty when no search is on.
    pub needle: Clean,
    /// The entries found, and how well.
    pub hits: Vec<(Hit, Rank)>,
    /// Folded text of the entries, made at the first search after a change.
    pub finder: Option<Finder>,
}

/// The whole state of the screen. Views in it are projections: [`State::project`] makes them anew.
#[derive(Debug, Clone)]
pub struct State {
    /// What is shown.
    pub edition: Arc<Edition>,
    /// Which part of it is shown.
    pub shown: Shown,
    /// The filter, and how much passes.
    pub filtering: Filtering,
    /// Through what it is looked at.
    pub lens: Lens,
    /// Size of the terminal.
    pub size: Size,
    /// How it looks.
    pub look: Look,
    /// The themes to choose from.
    pub themes: Themes,
    /// Which key asks for what.
    pub keymap: Keymap,
    /// What is wrong with the settings, a line each; they are read once, so a reload changes nothing here.
    pub settings_problems: Vec<Clean>,
    /// Why the files could not be read the last time, a line each; empty when they could.
    pub reload_problems: Vec<Clean>,
    /// Keys of a sequence that has begun.
    pub pending: Vec<Key>,
    /// What fills the screen.
    pub view: View,
    /// Where an entry was followed from, with the pane that had the keys; going back leads there, the last first.
    pub trail: Vec<(View, Pane)>,
    /// The pane that has the keys.
    pub focus: Pane,
    /// The pane shown beside the itinerary where there is room for one only.
    pub beside: Pane,
    /// Whether the focused pane has the whole screen.
    pub is_zoomed: bool,
    /// The events.
    pub itinerary: Itinerary,
    /// Row of the itinerary.
    pub event_row: usize,
    /// The event that the user chose last; another is in hand while it is not shown.
    pub chosen: Option<Id>,
    /// The positions around the event.
    pub positions: Positions,
    /// Which positions are listed.
    pub scope: Scope,
    /// Row of the positions.
    pub position_row: usize,
    /// What the sources pane is about.
    pub subject: Option<Subject>,
    /// What the sources say of it.
    pub excerpts: Excerpts,
    /// The citation in hand, counted through all blocks.
    pub citation: usize,
    /// The article that was cited last, of those at hand.
    pub cited: Reader,
    /// What comparing all claims has yielded.
    pub survey: Survey,
    /// The dispute in hand.
    pub dispute: usize,
    /// Both sides of it.
    pub sides: Block,
    /// The citation in hand among the sides of the dispute.
    pub side_citation: usize,
    /// The time axis.
    pub axis: AxisState,
    /// The map.
    pub map: MapState,
    /// Parties by topics.
    pub matrix: MatrixState,
    /// The figures by measure.
    pub figures: FiguresState,
    /// The articles.
    pub articles: ArticlesState,
    /// What has changed between two days.
    pub changes: ChangesState,
    /// What is drafted, and what has been decided about it.
    pub review: ReviewState,
    /// What the mouse is doing.
    pub mouse: MouseState,
    /// Where borders between panes have been put.
    pub shares: Shares,
    /// What lies over the view, topmost last.
    pub overlays: Vec<Overlay>,
    /// The search in force.
    pub search: Search,
    /// What the user is told.
    pub notice: Option<Notice>,
}

impl State {
    /// The state at the start: everything known, the cursor on what comes next.
    #[must_use]
    pub fn new(edition: Arc<Edition>, now: DateTime<Utc>, look: Look, keymap: Keymap) -> Self {
        let lens = Lens::new(&edition.dossier, now);
        let mut state = Self {
            edition,
            shown: Shown::default(),
            filtering: Filtering::default(),
            lens,
            size: Size::default(),
            look,
            themes: Themes::default(),
            keymap,
            settings_problems: Vec::new(),
            reload_problems: Vec::new(),
            pending: Vec::new(),
            view: View::default(),
            trail: Vec::new(),
            focus: Pane::default(),
            beside: Pane::Sources,
            is_zoomed: false,
            itinerary: Itinerary::default(),
            event_row: 0,
            chosen: None,
            positions: Positions::default(),
            scope: Scope::default(),
            position_row: 0,
            subject: None,
            excerpts: Excerpts::default(),
            citation: 0,
            cited: Reader::default(),
            survey: Survey::default(),
            dispute: 0,
            sides: Block::default(),
            side_citation: 0,
            axis: AxisState::default(),
            map: MapState::default(),
            matrix: MatrixState::default(),
            figures: FiguresState::default(),
            articles: ArticlesState::default(),
            changes: ChangesState::default(),
            review: ReviewState::default(),
            mouse: MouseState {
                is_on: true,
                ..MouseState::default()
            },
            shares: Shares::default(),
            overlays: Vec::new(),
            search: Search::default(),
            notice: None,
        };
        state.project();
        state.select_opening();
        state.read_cited();
        state
    }

    /// The event under the cursor of the itinerary.
    #[must_use]
    pub fn event(&self) -> Option<&Id> {
        self.itinerary.event(self.event_row).map(|event| &event.id)
    }

    /// The position under the cursor of the positions.
    #[must_use]
    pub fn position(&self) -> Option<&Id> {
        self.positions
            .position(self.position_row)
            .map(|position| &position.id)
    }

    /// The entries shown that hold every word of `needle`.
    pub fn find(&mut self, needle: &str) -> Vec<(Hit, Rank)> {
        let mut hits = self.make_finder().find(&Needle::new(needle));
        if self.filtering.is_on() {
            let dossier = self.dossier();
            hits.retain(|(hit, _)| match hit {
                Hit::Event(id) => dossier.event(id).is_some_and(|event| !event.is_bare()),
                Hit::Position(id) => dossier.position(id).is_some_and(|held| !held.is_bare()),
            });
        }
        hits
    }

    /// Whether a pane has the keys, and nothing over the view takes them.
    #[must_use]
    pub fn has_keys(&self, pane: Pane) -> bool {
        self.focus == pane && self.overlays.is_empty()
    }

    /// Tells the user something.
    pub fn notify(&mut self, level: Level, text: &str) {
        self.notice = Some(Notice {
            level,
            text: Clean::line(text),
        });
    }

    /// The zones to choose from: the dossier's, then UTC.
    #[must_use]
    pub fn zones(&self) -> Vec<Tz> {
        let mut zones: Vec<Tz> = self
            .edition
            .dossier
            .zones
            .iter()
            .filter_map(|zone| zone.parse().ok())
            .collect();
        if !zones.contains(&Tz::UTC) {
            zones.push(Tz::UTC);
        }
        zones
    }
}
