//! How the parts of the screen look, asked by what they mean.
//!
//! Nothing outside this module names a colour. A style never carries meaning alone: a mark has its sign, a
//! selection its cursor, a focused pane its heavier title.

mod choice;
mod depth;
mod palette;
mod stand;
#[cfg(test)]
mod tests;

use ratatui::style::{Color, Modifier, Style};

pub use choice::{Themes, ground_of, nearest_theme, theme_names};
pub use depth::Depth;
use palette::Palette;

use crate::config::{self, Role, built_in_theme};
use crate::model::Verdict;
use crate::ui::glyphs::Bullet;

/// How loud a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth knowing.
    Info,
    /// Something is not as it should be, and goes on.
    Warning,
    /// Something did not work.
    Error,
}

/// The styles of one palette at one colour depth. Small and `Copy`, so drawing passes it along freely.
///
/// The background of the terminal is left alone except under a selection, a lit match and an active chip.
/// Draw a row in its own styles, then lay [`Theme::selected`] over it: it sets the background and leaves the
/// colours of the text, which keep their contrast there. With sixteen colours and fewer it is a reversed bar without any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    palette: Palette,
    depth: Depth,
    is_display: bool,
}

impl Theme {
    /// The default theme, made for a dark terminal.
    #[must_use]
    pub fn new(depth: Depth) -> Self {
        Self::of(&built_in_theme("dark").unwrap_or_default(), depth)
    }

    /// A theme that was read from a file.
    #[must_use]
    pub fn of(theme: &config::Theme, depth: Depth) -> Self {
        Self {
            palette: Palette::of(theme),
            depth,
            is_display: false,
        }
    }

    /// The same for a display without a cursor: [`Theme::selected`] then marks nothing.
    #[must_use]
    pub const fn for_display(self) -> Self {
        Self {
            is_display: true,
            ..self
        }
    }

    /// How many colours it uses.
    #[must_use]
    pub const fn depth(&self) -> Depth {
        self.depth
    }

    /// Running text.
    #[must_use]
    pub fn text(&self) -> Style {
        self.ink(Role::Text)
    }

    /// What may be overlooked: units, counts, hints at the edge.
    #[must_use]
    pub fn dim(&self) -> Style {
        self.faint(Role::Dim)
    }

    /// The heading of a group of rows: a day, a topic.
    #[must_use]
    pub fn heading(&self) -> Style {
        self.ink(Role::Heading).add_modifier(Modifier::BOLD)
    }

    /// The title of a pane, heavier in the one that has the keys.
    #[must_use]
    pub fn title(&self, focused: bool) -> Style {
        if focused {
            self.ink(Role::Accent).add_modifier(Modifier::BOLD)
        } else {
            self.ink(Role::Text)
        }
    }

    /// The frame of a pane.
    #[must_use]
    pub fn border(&self, focused: bool) -> Style {
        if focused {
            self.ink(Role::Accent)
        } else {
            self.faint(Role::Frame)
        }
    }

    /// The row of the cursor, laid over the row's own styles.
    #[must_use]
    pub fn selected(&self, focused: bool) -> Style {
        if self.is_display {
            return Style::new();
        }
        let bar = if focused {
            Role::Selected
        } else {
            Role::SelectedElsewhere
        };
        match (self.depth.ground(self.palette.ink(bar)), focused) {
            (Some(ground), true) => Style::new().bg(ground).add_modifier(Modifier::BOLD),
            (Some(ground), false) => Style::new().bg(ground),
            (None, true) => self.bar(),
            (None, false) => Style::new().add_modifier(Modifier::UNDERLINED),
        }
    }

    /// The words that a search found.
    #[must_use]
    pub fn match_lit(&self) -> Style {
        self.block(Role::OnBlock, Role::Lit)
    }

    /// The words that a search found within what is selected. Where both are reversed, they are turned back.
    #[must_use]
    pub fn match_lit_in(&self, focused: bool) -> Style {
        let is_reversed = |style: Style| style.add_modifier.contains(Modifier::REVERSED);
        if is_reversed(self.selected(focused)) && is_reversed(self.match_lit()) {
            Style::new().remove_modifier(Modifier::REVERSED)
        } else {
            self.match_lit()
        }
    }

    /// Words taken verbatim from an article.
    #[must_use]
    pub fn quote(&self) -> Style {
        self.ink(Role::Quote)
    }

    /// Words within running text that are quoted elsewhere: told from the rest without colour too.
    #[must_use]
    pub fn lit_quote(&self) -> Style {
        self.quote().add_modifier(Modifier::UNDERLINED)
    }

    /// Which source says so.
    #[must_use]
    pub fn citation(&self) -> Style {
        self.ink(Role::Citation)
    }

    /// A passage of an article in our own words.
    #[must_use]
    pub fn digest(&self) -> Style {
        self.ink(Role::Dim).add_modifier(Modifier::ITALIC)
    }

    /// An editor's choice and its reason.
    #[must_use]
    pub fn ruling(&self) -> Style {
        self.ink(Role::Ruling)
    }

    /// The sign and the word of a mark.
    #[must_use]
    pub fn mark(&self, mark: Verdict) -> Style {
        match mark {
            Verdict::Single => self.dim(),
            Verdict::Agrees => self.ink(Role::Good),
            Verdict::Narrows => self.ink(Role::Close),
            Verdict::Basis => self.ink(Role::Ruling),
            Verdict::Updated => self.ink(Role::Accent),
            Verdict::Disputed => self.ink(Role::Bad).add_modifier(Modifier::BOLD),
        }
    }

    /// The bullet and the word of an event's status.
    #[must_use]
    pub fn bullet(&self, bullet: Bullet) -> Style {
        match bullet {
            Bullet::Held => self.ink(Role::Good),
            Bullet::Confirmed => self.ink(Role::Accent),
            Bullet::Possible => self.ink(Role::Heading),
            Bullet::Cancelled => self.dim(),
        }
    }

    /// A line that tells the user something.
    #[must_use]
    pub fn notice(&self, level: Level) -> Style {
        match level {
            Level::Info => self.ink(Role::Accent),
            Level::Warning => self.ink(Role::Heading),
            Level::Error => self.ink(Role::Bad).add_modifier(Modifier::BOLD),
        }
    }

    /// A key in a hint or in the help.
    #[must_use]
    pub fn key_hint(&self) -> Style {
        self.ink(Role::Heading).add_modifier(Modifier::BOLD)
    }

    /// One choice among several, as of the pairs of parties.
    #[must_use]
    pub fn chip(&self, active: bool) -> Style {
        if active {
            self.block(Role::OnBlock, Role::Accent)
                .add_modifier(Modifier::BOLD)
        } else {
            self.ink(Role::Text)
        }
    }

    /// The present moment, and the "as known on" day that stands in for it.
    #[must_use]
    pub fn now(&self) -> Style {
        self.ink(Role::Accent).add_modifier(Modifier::BOLD)
    }

    /// The way from place to place; where a place is in dispute, the part that is.
    #[must_use]
    pub fn route(&self, is_certain: bool) -> Style {
        if is_certain {
            self.ink(Role::Accent).add_modifier(Modifier::BOLD)
        } else {
            self.mark(Verdict::Disputed)
        }
    }

    fn ink(&self, role: Role) -> Style {
        self.depth
            .colour(self.palette.ink(role))
            .map_or_else(Style::new, |colour| Style::new().fg(colour))
    }

    /// Ink that may be overlooked. Where it has no colour of its own, it is dimmed.
    fn faint(&self, role: Role) -> Style {
        let style = self.ink(role);
        match style.fg {
            None | Some(Color::Reset) => style.add_modifier(Modifier::DIM),
            Some(_) => style,
        }
    }

    /// A bar where no ground is sure to be readable under every colour: reversed, and all of it in the terminal's own, since
    /// a colour would become a ground of its own, and dimmed words would vanish.
    fn bar(&self) -> Style {
        let style = match self.depth {
            Depth::None => Style::new(),
            _ => Style::new().fg(Color::Reset),
        };
        style
            .add_modifier(Modifier::REVERSED | Modifier::BOLD)
            .remove_modifier(Modifier::DIM)
    }

    /// Text on a ground, or reversed where one of the two is the terminal's own.
    fn block(&self, text: Role, ground: Role) -> Style {
        let colour = |role| self.depth.colour(self.palette.ink(role));
        match (colour(text), colour(ground)) {
            (Some(Color::Reset) | None, _) | (_, Some(Color::Reset) | None) => {
                Style::new().add_modifier(Modifier::REVERSED)
            }
            (Some(text), Some(ground)) => Style::new().fg(text).bg(ground),
        }
    }
}
