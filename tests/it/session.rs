//! A sitting at the screen without a terminal: keys go through the real update, frames through the real drawing.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use summitry::shell::dashboard::{Request, split};
use summitry::ui::glyphs::Glyphs;
use summitry::ui::keymap::{Key, Keymap};
use summitry::ui::theme::{Depth, Theme};
use summitry::ui::{Action, Edition, Effect, Gesture, Look, Mouse, State, draw, update};

/// Sixteen colours have names, which is what a reader of a snapshot wants.
pub static LOOK: LazyLock<Look> = LazyLock::new(|| Look {
    theme: Theme::new(Depth::Ansi16),
    glyphs: Glyphs::UNICODE,
});

pub fn clock() -> DateTime<Utc> {
    "2031-05-11T08:30:00Z".parse().unwrap()
}

/// The dossier at `path` below the project, as the program loads it; problems name it by this path.
pub fn edition(path: &str) -> Arc<Edition> {
    let request = Request {
        dossier: Some(Path::new(path).to_owned()),
        ..Request::default()
    };
    Arc::new(split(request.load().unwrap()).0)
}

/// The dossier of the screen tests.
pub fn lake() -> Arc<Edition> {
    edition("tests/fixtures/screen")
}

/// What two articles tell, drafted, as if it stood in a dossier where decisions can be kept.
pub fn drafts() -> Arc<Edition> {
    let mut edition = Edition::clone(&edition("tests/fixtures/drafts/summit"));
    edition.closed = None;
    Arc::new(edition)
}

pub fn bundled() -> Arc<Edition> {
    Arc::new(split(Request::default().load().unwrap()).0)
}

pub struct Session {
    pub state: State,
}

impl Session {
    pub fn open(edition: Arc<Edition>, width: u16, height: u16) -> Self {
        Self::with(edition, &LOOK, width, height)
    }

    pub fn with(edition: Arc<Edition>, look: &Look, width: u16, height: u16) -> Self {
        let state = State::new(edition, clock(), *look, Keymap::default());
        let mut session = Self { state };
        session.resize(width, height);
        session
    }

    pub fn lake() -> Self {
        Self::open(lake(), 160, 48)
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        assert_eq!(self.act(Action::Resize(Size { width, height })), None);
    }

    pub fn act(&mut self, action: Action) -> Option<Effect> {
        update(&mut self.state, action)
    }

    /// Presses the keys in `script`, as [`keys`] reads them. Gives what was asked of the outside world.
    pub fn press(&mut self, script: &str) -> Vec<Effect> {
        let keys = keys(script).into_iter();
        keys.filter_map(|key| update(&mut self.state, Action::Key(key)))
            .collect()
    }

    /// Uses the mouse in a cell.
    pub fn point(&mut self, gesture: Gesture, (x, y): (u16, u16)) -> Option<Effect> {
        let at = Position::new(x, y);
        self.act(Action::Mouse(Mouse { gesture, at }))
    }

    /// Presses the button in a cell and lets it go.
    pub fn click(&mut self, cell: (u16, u16)) -> Option<Effect> {
        let effect = self.point(Gesture::Press, cell);
        assert_eq!(self.point(Gesture::Release, cell), None);
        effect
    }

    /// Presses the button in one cell and lets it go in another.
    pub fn drag(&mut self, from: (u16, u16), to: (u16, u16)) {
        for (gesture, cell) in [
            (Gesture::Press, from),
            (Gesture::Drag, to),
            (Gesture::Release, to),
        ] {
            assert_eq!(self.point(gesture, cell), None);
        }
    }

    /// The first cell of a text on the screen.
    pub fn find(&self, text: &str) -> (u16, u16) {
        let (buffer, _) = self.frame();
        let cells = |at: Position| -> String {
            let row = (at.x..buffer.area.width).map(|x| buffer[(x, at.y)].symbol());
            row.collect()
        };
        let mut all = buffer.area.positions();
        let found = all.find(|at| cells(*at).starts_with(text));
        let at = found.unwrap_or_else(|| panic!("no {text} in\n{}", self.text()));
        (at.x, at.y)
    }

    /// The frame, and the cell of the cursor.
    pub fn frame(&self) -> (Buffer, Option<Position>) {
        let Size { width, height } = self.state.size;
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        let cursor = draw(&self.state, area, &mut buffer);
        (buffer, cursor)
    }

    /// What stands on the screen, line by line.
    pub fn text(&self) -> String {
        text(&self.frame().0)
    }

    pub fn last_line(&self) -> String {
        self.text().lines().last().unwrap_or_default().to_owned()
    }

    /// The id of the event under the cursor.
    pub fn event(&self) -> &str {
        self.state.event().map_or("", |id| id)
    }

    /// What the sources pane is about.
    pub fn subject(&self) -> &str {
        self.state
            .subject
            .as_ref()
            .map_or("", |subject| subject.id())
    }
}

/// The symbols of a frame; the cell that a wide character spills into adds nothing.
pub fn text(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in buffer.area.rows().map(|row| row.y) {
        let mut line = String::new();
        let mut spilled = 0;
        for x in 0..buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            if spilled > 0 {
                spilled -= 1;
                continue;
            }
            line.push_str(symbol);
            spilled = summitry::text::width(symbol).saturating_sub(1);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The keys in `script`, separated by blanks, in the notation of the keymap; `'text` types the text, `_` standing for a blank.
pub fn keys(script: &str) -> Vec<Key> {
    let words = script.split(' ').filter(|word| !word.is_empty());
    let keys = words.flat_map(|word| match word.strip_prefix('\'') {
        Some(text) => text.replace('_', " ").chars().map(Key::char).collect(),
        None => vec![
            word.parse()
                .unwrap_or_else(|error| panic!("{word}: {error}")),
        ],
    });
    keys.collect()
}
