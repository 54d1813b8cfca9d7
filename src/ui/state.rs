//! Everything that the screen shows and a key can change.

mod project;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use ratatui::layout::Size;

use super::edition::Edition;
use super::glyphs::Glyphs;
use super::keymap::{Key, Keymap};
use super::overlays::Overlay;
use super::theme::{Level, Theme};
use crate::model::{Dossier, Id};
use crate::query::{Finder, Hit, Rank};
use crate::text::Clean;
use crate::views::disputes::Survey;
use crate::views::excerpts::{Block, Excerpts};
use crate::views::itinerary::Itinerary;
use crate::views::positions::{Positions, Scope};
use crate::views::{Lens, Subject};

/// What fills the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// Itinerary, positions and sources side by side.
    #[default]
    Dashboard,
    /// Both sides of each dispute facing each other.
    Disputes,
}

/// The parts of a view that can have the keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The events.
    #[default]
    Itinerary,
    /// The positions around the event.
    Positions,
    /// What the sources say of the subject.
    Sources,
    /// The list of disputes.
    Disputes,
    /// The sides of the dispute in hand.
    Sides,
}

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
    /// The dossier as it stood on the day chosen; absent while everything known is shown.
    pub past: Option<Arc<Dossier>>,
    /// Through what it is looked at.
    pub lens: Lens,
    /// Size of the terminal.
    pub size: Size,
    /// How it looks.
    pub look: Look,
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
    /// What comparing all claims has yielded.
    pub survey: Survey,
    /// The dispute in hand.
    pub dispute: usize,
    /// Both sides of it.
    pub sides: Block,
    /// The citation in hand among the sides of the dispute.
    pub side_citation: usize,
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
            past: None,
            lens,
            size: Size::default(),
            look,
            keymap,
            settings_problems: Vec::new(),
            reload_problems: Vec::new(),
            pending: Vec::new(),
            view: View::default(),
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
            survey: Survey::default(),
            dispute: 0,
            sides: Block::default(),
            side_citation: 0,
            overlays: Vec::new(),
            search: Search::default(),
            notice: None,
        };
        state.project();
        state.select_opening();
        state
    }

    /// The dossier that is shown: as it stood on the day chosen, or whole.
    #[must_use]
    pub fn dossier(&self) -> &Dossier {
        self.past.as_deref().unwrap_or(&self.edition.dossier)
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

    /// Moves the cursor to what comes next, or to where the dossier's own days begin.
    pub fn select_opening(&mut self) {
        let span = self
            .edition
            .dossier
            .span
            .as_ref()
            .map(crate::model::When::days);
        let row = self.itinerary.opening(self.lens.today(), span);
        self.select_row(row.unwrap_or_default());
    }

    /// Moves the cursor of the itinerary; positions and sources follow.
    pub fn select_row(&mut self, row: usize) {
        self.event_row = self.nearest_event(row);
        self.chosen = self.event().cloned();
        self.position_row = usize::MAX;
        self.scope = if self.scope == Scope::All {
            Scope::All
        } else {
            Scope::Event
        };
        self.project_positions();
        self.show(self.event().cloned().map(Subject::Event));
    }

    /// Fills the sources with what is said of the event in hand.
    pub fn select_event_again(&mut self) {
        self.show(self.event().cloned().map(Subject::Event));
    }

    /// Moves the cursor of the positions; the sources follow.
    pub fn select_position(&mut self, row: usize) {
        self.position_row = row;
        self.show(self.position().cloned().map(Subject::Position));
    }

    /// Moves the cursor of the disputes; the sides follow.
    pub fn select_dispute(&mut self, row: usize) {
        self.dispute = row;
        self.side_citation = 0;
        let dispute = self.survey.disputes.get(row);
        let block = dispute.and_then(|dispute| dispute.block(&self.lens, self.dossier()));
        self.sides = block.unwrap_or_default();
    }

    /// Chooses which positions are listed.
    pub fn select_scope(&mut self, scope: Scope) {
        self.scope = scope;
        self.project_positions();
        self.show(self.position().cloned().map(Subject::Position));
    }

    /// Fills the sources pane.
    pub fn show(&mut self, subject: Option<Subject>) {
        self.subject = subject;
        self.citation = 0;
        self.project_excerpts();
    }

    /// Brings an entry into view, whatever pane it belongs to.
    pub fn go_to(&mut self, subject: &Subject) {
        self.view = View::Dashboard;
        match subject {
            Subject::Event(id) => {
                if let Some(row) = self.itinerary.row_of(id) {
                    self.focus = Pane::Itinerary;
                    self.select_row(row);
                }
            }
            Subject::Position(id) => self.go_to_position(id),
        }
    }

    /// Keeps the event where it is when the position is one of its own, else goes to an event that it names.
    fn go_to_position(&mut self, id: &Id) {
        if self.positions.row_of(id).is_none() {
            let events = self
                .dossier()
                .position(id)
                .map(|position| position.events.clone());
            let row = events
                .into_iter()
                .flatten()
                .find_map(|event| self.itinerary.row_of(&event));
            match row {
                Some(row) => {
                    self.scope = Scope::Event;
                    self.select_row(row);
                }
                None => self.select_scope(Scope::All),
            }
        }
        if let Some(row) = self.positions.row_of(id) {
            self.focus = Pane::Positions;
            self.beside = Pane::Positions;
            self.select_position(row);
        }
    }

    /// The row of the event nearest to `row`, which may be a heading.
    fn nearest_event(&self, row: usize) -> usize {
        let is_event = |row: &usize| self.itinerary.event(*row).is_some();
        (row..self.itinerary.rows.len())
            .find(is_event)
            .or_else(|| (0..row.min(self.itinerary.rows.len())).rev().find(is_event))
            .unwrap_or_default()
    }

    /// The entries that hold every word of `needle`.
    pub fn find(&mut self, needle: &str) -> Vec<(Hit, Rank)> {
        let dossier = self.past.as_deref().unwrap_or(&self.edition.dossier);
        self.search
            .finder
            .get_or_insert_with(|| Finder::new(dossier))
            .find(needle)
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
