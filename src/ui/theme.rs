//! How the parts of the screen look, asked by what they mean.
//!
//! Nothing outside this module names a colour. A style never carries meaning alone: a mark has its sign, a
//! selection its cursor, a focused pane its heavier title.

mod depth;
mod palette;
mod stand;

use ratatui::style::{Modifier, Style};

pub use depth::Depth;
use palette::{DARK, Ink, Palette};

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
/// colours of the text, which keep their contrast there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    palette: Palette,
    depth: Depth,
}

impl Theme {
    /// The default theme, made for a dark terminal.
    #[must_use]
    pub const fn new(depth: Depth) -> Self {
        Self {
            palette: DARK,
            depth,
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
        self.ink(self.palette.text)
    }

    /// What may be overlooked: units, counts, hints at the edge.
    #[must_use]
    pub fn dim(&self) -> Style {
        self.plain(Modifier::DIM).patch(self.ink(self.palette.dim))
    }

    /// The heading of a group of rows: a day, a topic.
    #[must_use]
    pub fn heading(&self) -> Style {
        self.ink(self.palette.heading).add_modifier(Modifier::BOLD)
    }

    /// The title of a pane, heavier in the one that has the keys.
    #[must_use]
    pub fn title(&self, focused: bool) -> Style {
        if focused {
            self.ink(self.palette.accent).add_modifier(Modifier::BOLD)
        } else {
            self.ink(self.palette.text)
        }
    }

    /// The frame of a pane.
    #[must_use]
    pub fn border(&self, focused: bool) -> Style {
        if focused {
            self.ink(self.palette.accent)
        } else {
            self.plain(Modifier::DIM)
                .patch(self.ink(self.palette.frame))
        }
    }

    /// The row of the cursor, laid over the row's own styles.
    #[must_use]
    pub fn selected(&self, focused: bool) -> Style {
        let bar = if focused {
            self.palette.selected
        } else {
            self.palette.selected_elsewhere
        };
        match (self.depth.ground(bar), focused) {
            (Some(ground), true) => Style::new().bg(ground).add_modifier(Modifier::BOLD),
            (Some(ground), false) => Style::new().bg(ground),
            (None, true) => Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD),
            (None, false) => Style::new().add_modifier(Modifier::UNDERLINED),
        }
    }

    /// The words that a search found.
    #[must_use]
    pub fn match_lit(&self) -> Style {
        self.block(self.palette.on_block, self.palette.lit)
    }

    /// Words taken verbatim from an article.
    #[must_use]
    pub fn quote(&self) -> Style {
        self.ink(self.palette.quote)
    }

    /// Words within running text that are quoted elsewhere: told from the rest without colour too.
    #[must_use]
    pub fn lit_quote(&self) -> Style {
        self.quote().add_modifier(Modifier::UNDERLINED)
    }

    /// Which source says so.
    #[must_use]
    pub fn citation(&self) -> Style {
        self.ink(self.palette.citation)
    }

    /// A passage of an article in our own words.
    #[must_use]
    pub fn digest(&self) -> Style {
        self.ink(self.palette.dim).add_modifier(Modifier::ITALIC)
    }

    /// An editor's choice and its reason.
    #[must_use]
    pub fn ruling(&self) -> Style {
        self.ink(self.palette.ruling)
    }

    /// The sign and the word of a mark.
    #[must_use]
    pub fn mark(&self, mark: Verdict) -> Style {
        match mark {
            Verdict::Single => self.dim(),
            Verdict::Agrees => self.ink(self.palette.good),
            Verdict::Narrows => self.ink(self.palette.close),
            Verdict::Basis => self.ink(self.palette.ruling),
            Verdict::Updated => self.ink(self.palette.accent),
            Verdict::Disputed => self.ink(self.palette.bad).add_modifier(Modifier::BOLD),
        }
    }

    /// The bullet and the word of an event's status.
    #[must_use]
    pub fn bullet(&self, bullet: Bullet) -> Style {
        match bullet {
            Bullet::Held => self.ink(self.palette.good),
            Bullet::Confirmed => self.ink(self.palette.accent),
            Bullet::Possible => self.ink(self.palette.heading),
            Bullet::Cancelled => self.dim(),
        }
    }

    /// A line that tells the user something.
    #[must_use]
    pub fn notice(&self, level: Level) -> Style {
        match level {
            Level::Info => self.ink(self.palette.accent),
            Level::Warning => self.ink(self.palette.heading),
            Level::Error => self.ink(self.palette.bad).add_modifier(Modifier::BOLD),
        }
    }

    /// A key in a hint or in the help.
    #[must_use]
    pub fn key_hint(&self) -> Style {
        self.ink(self.palette.heading).add_modifier(Modifier::BOLD)
    }

    /// One choice among several, as of the pairs of parties.
    #[must_use]
    pub fn chip(&self, active: bool) -> Style {
        if active {
            self.block(self.palette.on_block, self.palette.accent)
                .add_modifier(Modifier::BOLD)
        } else {
            self.ink(self.palette.text)
        }
    }

    /// The present moment, and the "as known on" day that stands in for it.
    #[must_use]
    pub fn now(&self) -> Style {
        self.ink(self.palette.accent).add_modifier(Modifier::BOLD)
    }

    /// The way from place to place; where a place is in dispute, the part that is.
    #[must_use]
    pub fn route(&self, is_certain: bool) -> Style {
        if is_certain {
            self.ink(self.palette.accent).add_modifier(Modifier::BOLD)
        } else {
            self.mark(Verdict::Disputed)
        }
    }

    fn ink(&self, ink: Ink) -> Style {
        self.depth
            .colour(ink)
            .map_or_else(Style::new, |colour| Style::new().fg(colour))
    }

    /// A modifier that only terminals without colours need.
    fn plain(&self, modifier: Modifier) -> Style {
        if self.depth == Depth::None {
            Style::new().add_modifier(modifier)
        } else {
            Style::new()
        }
    }

    fn block(&self, text: Ink, ground: Ink) -> Style {
        match (self.depth.colour(text), self.depth.colour(ground)) {
            (Some(text), Some(ground)) => Style::new().fg(text).bg(ground),
            _ => Style::new().add_modifier(Modifier::REVERSED),
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Modifier, Style};

    use super::palette::contrast;
    use super::{Depth, Level, Theme};
    use crate::model::Verdict;
    use crate::ui::glyphs::Bullet;
    use crate::views::figures::Stand;

    const ALL: [Depth; 4] = [Depth::True, Depth::Fixed256, Depth::Ansi16, Depth::None];
    /// The dark terminal that the theme is made for.
    const TERMINAL: (u8, u8, u8) = (0x12, 0x14, 0x1c);

    /// Every style that is drawn on the terminal's own background and under a selection.
    fn inks(theme: &Theme) -> Vec<Style> {
        let mut all = vec![theme.text(), theme.dim(), theme.heading(), theme.quote()];
        all.extend([
            theme.citation(),
            theme.digest(),
            theme.ruling(),
            theme.key_hint(),
        ]);
        all.extend([
            theme.now(),
            theme.route(true),
            theme.route(false),
            theme.chip(false),
            theme.title(true),
            theme.title(false),
        ]);
        all.extend(Verdict::ALL.iter().map(|mark| theme.mark(*mark)));
        all.extend(Bullet::ALL.map(|bullet| theme.bullet(bullet)));
        all.extend(Stand::ALL.map(|stand| theme.stand(stand)));
        all.push(theme.gap());
        all.extend([Level::Info, Level::Warning, Level::Error].map(|level| theme.notice(level)));
        all
    }

    fn rgb(colour: Color) -> (u8, u8, u8) {
        match colour {
            Color::Rgb(r, g, b) => (r, g, b),
            Color::Indexed(n) => super::depth::fixed_rgb(n),
            other => panic!("{other} is not a fixed colour"),
        }
    }

    #[test]
    fn text_can_be_read_on_every_ground() {
        for depth in [Depth::True, Depth::Fixed256] {
            let theme = Theme::new(depth);
            let grounds = [
                TERMINAL,
                rgb(theme.selected(true).bg.unwrap()),
                rgb(theme.selected(false).bg.unwrap()),
            ];
            for style in inks(&theme) {
                let ink = rgb(style.fg.unwrap());
                for ground in grounds {
                    let ratio = contrast(ink, ground);
                    assert!(
                        ratio >= 4.5,
                        "{depth:?} {ink:?} on {ground:?} has only {ratio:.2}"
                    );
                }
            }
            for block in [theme.match_lit(), theme.chip(true)] {
                let ratio = contrast(rgb(block.fg.unwrap()), rgb(block.bg.unwrap()));
                assert!(ratio >= 4.5, "{depth:?} {block:?} has only {ratio:.2}");
            }
            for focused in [true, false] {
                let frame = rgb(theme.border(focused).fg.unwrap());
                assert!(contrast(frame, TERMINAL) >= 3.0, "{depth:?} frame");
            }
        }
    }

    #[test]
    fn a_selection_is_seen_at_every_depth_and_tells_whether_it_has_the_keys() {
        for depth in ALL {
            let theme = Theme::new(depth);
            let (here, elsewhere) = (theme.selected(true), theme.selected(false));
            assert!(here != Style::new() && elsewhere != Style::new() && here != elsewhere);
            assert_ne!(theme.title(true), theme.title(false), "{depth:?}");
            assert_ne!(theme.chip(true), theme.chip(false), "{depth:?}");
        }
        for depth in [Depth::Ansi16, Depth::None] {
            let selected = Theme::new(depth).selected(true);
            assert!(
                selected.add_modifier.contains(Modifier::REVERSED),
                "{depth:?}"
            );
        }
        // Laid over a row, a selection keeps the colours of the text.
        assert_eq!(Theme::new(Depth::True).selected(true).fg, None);
    }

    #[test]
    fn each_depth_keeps_to_its_colours() {
        for depth in ALL {
            let theme = Theme::new(depth);
            let mut all = inks(&theme);
            all.extend([theme.match_lit(), theme.chip(true), theme.border(true)]);
            all.extend([
                theme.border(false),
                theme.selected(true),
                theme.selected(false),
            ]);
            for colour in all.iter().flat_map(|style| [style.fg, style.bg]).flatten() {
                let fits = match colour {
                    Color::Rgb(..) => depth == Depth::True,
                    Color::Indexed(n) => depth == Depth::Fixed256 && n >= 16,
                    _ => depth == Depth::Ansi16,
                };
                assert!(fits, "{depth:?} {colour:?}");
            }
        }
    }
}
