//! The signs on the screen, once for terminals that can show them and once in plain ASCII.

mod axis;
mod plot;
mod replace;

use ratatui::symbols::border;

pub use axis::AxisSigns;
pub use plot::PlotSigns;
pub use replace::replace_signs;

use crate::model::{Status, Verdict};

/// How sure an event is, as the bullet before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bullet {
    /// Held or under way.
    Held,
    /// Confirmed or expected.
    Confirmed,
    /// Possible.
    Possible,
    /// Cancelled, postponed or denied.
    Cancelled,
}

impl Bullet {
    /// All bullets.
    pub const ALL: [Self; 4] = [Self::Held, Self::Confirmed, Self::Possible, Self::Cancelled];
}

impl From<Status> for Bullet {
    fn from(status: Status) -> Self {
        match status {
            Status::Held | Status::UnderWay => Self::Held,
            Status::Confirmed | Status::Expected => Self::Confirmed,
            Status::Possible => Self::Possible,
            Status::Postponed | Status::Cancelled | Status::Denied => Self::Cancelled,
        }
    }
}

/// How the lines of the map are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dots {
    /// Eight dots to a cell.
    Braille,
    /// One sign to a cell.
    Signs {
        /// Of a coast.
        coast: char,
        /// Of the route.
        route: char,
    },
}

/// One set of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyphs {
    marks: [&'static str; 6],
    bullets: [&'static str; 4],
    /// What numbers are drawn with on a scale.
    pub plot: PlotSigns,
    /// Before a child that has a sibling below it.
    pub branch: &'static str,
    /// Before the last child.
    pub last_branch: &'static str,
    /// Beside the children of an entry further up.
    pub trunk: &'static str,
    /// Before the row of the cursor.
    pub cursor: &'static str,
    /// Before each line of a quote.
    pub quote_bar: &'static str,
    /// Where text is cut.
    pub ellipsis: &'static str,
    /// Between what was and what is: `from → to`.
    pub arrow: &'static str,
    /// Between two parties that deal with each other.
    pub exchange: &'static str,
    /// To the one before.
    pub before: &'static str,
    /// To the one after.
    pub after: &'static str,
    /// Between parts of a line.
    pub separator: &'static str,
    /// Before and after words taken verbatim.
    pub quotes: [&'static str; 2],
    /// The signs of the time axis.
    pub axis: AxisSigns,
    /// The frame of a pane.
    pub border: border::Set<'static>,
    /// The free part of a scrollbar.
    pub track: &'static str,
    /// The part of a scrollbar that is in sight.
    pub thumb: &'static str,
    /// A cell filled whole.
    pub block: &'static str,
    /// A place on the map that is no part of the route.
    pub spot: &'static str,
    /// How the lines of the map are drawn.
    pub dots: Dots,
    /// Whether the signs that come with the data are written in ASCII too.
    is_plain: bool,
    /// Whether the terminal gives two cells to what Unicode leaves open, so that it must not be drawn.
    is_wide: bool,
}

impl Glyphs {
    /// For terminals that show Unicode.
    pub const UNICODE: Self = Self {
        marks: ["·", "✓", "≈", "⇄", "→", "✗"],
        bullets: ["●", "◐", "○", "✕"],
        plot: PlotSigns::UNICODE,
        branch: "├",
        last_branch: "└",
        trunk: "│",
        cursor: "▶",
        quote_bar: "▌",
        ellipsis: "…",
        arrow: "→",
        exchange: "⇄",
        before: "◂",
        after: "▸",
        separator: "·",
        quotes: ["“", "”"],
        axis: AxisSigns::UNICODE,
        border: border::ROUNDED,
        track: "│",
        thumb: "▐",
        block: "█",
        spot: "▪",
        dots: Dots::Braille,
        is_plain: false,
        is_wide: false,
    };

    /// For terminals that show ASCII only.
    pub const ASCII: Self = Self {
        marks: [".", "=", "~", "%", ">", "x"],
        bullets: ["*", "o", "?", "x"],
        plot: PlotSigns::ASCII,
        branch: "|",
        last_branch: "`",
        trunk: "|",
        cursor: ">",
        quote_bar: "|",
        ellipsis: "~",
        arrow: ">",
        exchange: "-",
        before: "<",
        after: ">",
        separator: "-",
        quotes: ["\"", "\""],
        axis: AxisSigns::ASCII,
        border: border::Set {
            top_left: "+",
            top_right: "+",
            bottom_left: "+",
            bottom_right: "+",
            vertical_left: "|",
            vertical_right: "|",
            horizontal_top: "-",
            horizontal_bottom: "-",
        },
        track: ":",
        thumb: "#",
        block: "#",
        spot: "o",
        dots: Dots::Signs {
            coast: '.',
            route: '+',
        },
        is_plain: true,
        is_wide: false,
    };

    /// The set for a terminal that gives two cells to characters of ambiguous width: only signs that take one cell
    /// everywhere. Lines and corners of frames are ambiguous too, so they are those of ASCII.
    #[must_use]
    pub const fn for_wide(self) -> Self {
        if self.is_plain {
            return Self {
                is_wide: true,
                ..self
            };
        }
        Self {
            marks: [".", "✓", "~", "⇄", ">", "✗"],
            bullets: ["*", "o", "?", "✕"],
            exchange: "⇄",
            before: "◂",
            after: "▸",
            is_plain: false,
            is_wide: true,
            ..Self::ASCII
        }
    }

    /// The set for the terminal that these environment variables describe: ASCII when the locale is not
    /// UTF-8, and on the Linux console, whose font lacks most signs.
    #[must_use]
    pub fn detect(env: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &&str| env(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
            .iter()
            .find_map(set)
            .unwrap_or_default();
        let locale = locale.to_ascii_lowercase();
        let unicode = locale.contains("utf-8") || locale.contains("utf8");
        let terminal = env("TERM").unwrap_or_default();
        if unicode && terminal != "linux" && terminal != "dumb" {
            Self::UNICODE
        } else {
            Self::ASCII
        }
    }

    /// The sign of a mark.
    #[must_use]
    pub const fn mark(&self, mark: Verdict) -> &'static str {
        let [single, agrees, narrows, basis, updated, disputed] = self.marks;
        match mark {
            Verdict::Single => single,
            Verdict::Agrees => agrees,
            Verdict::Narrows => narrows,
            Verdict::Basis => basis,
            Verdict::Updated => updated,
            Verdict::Disputed => disputed,
        }
    }

    /// The sign of a bullet.
    #[must_use]
    pub const fn bullet(&self, bullet: Bullet) -> &'static str {
        let [held, confirmed, possible, cancelled] = self.bullets;
        match bullet {
            Bullet::Held => held,
            Bullet::Confirmed => confirmed,
            Bullet::Possible => possible,
            Bullet::Cancelled => cancelled,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use unicode_width::UnicodeWidthStr;

    use super::{Bullet, Glyphs};
    use crate::model::Verdict;

    fn all(glyphs: &Glyphs) -> Vec<&'static str> {
        let mut all: Vec<_> = Verdict::ALL.iter().map(|mark| glyphs.mark(*mark)).collect();
        all.extend(Bullet::ALL.iter().map(|bullet| glyphs.bullet(*bullet)));
        all.extend([
            glyphs.branch,
            glyphs.last_branch,
            glyphs.trunk,
            glyphs.cursor,
        ]);
        all.extend([
            glyphs.quote_bar,
            glyphs.ellipsis,
            glyphs.arrow,
            glyphs.exchange,
        ]);
        all.extend([
            glyphs.before,
            glyphs.after,
            glyphs.separator,
            glyphs.track,
            glyphs.thumb,
            glyphs.spot,
        ]);
        all.extend(glyphs.axis.all());
        all.extend(glyphs.quotes);
        all.extend([glyphs.border.top_left, glyphs.border.horizontal_bottom]);
        all
    }

    #[test]
    fn every_sign_takes_one_cell_and_the_ascii_set_is_ascii() {
        for glyphs in [Glyphs::UNICODE, Glyphs::ASCII, Glyphs::UNICODE.for_wide()] {
            assert!(all(&glyphs).iter().all(|sign| sign.width() == 1));
        }
        assert!(all(&Glyphs::ASCII).iter().all(|sign| sign.is_ascii()));
    }

    #[test]
    fn no_sign_for_a_wide_terminal_leaves_its_width_open() {
        for glyphs in [Glyphs::UNICODE, Glyphs::ASCII] {
            let wide = all(&glyphs.for_wide());
            assert!(wide.iter().all(|sign| sign.width_cjk() == 1), "{wide:?}");
        }
        assert!(all(&Glyphs::UNICODE).contains(&"→"));
        assert!(
            all(&Glyphs::ASCII.for_wide())
                .iter()
                .all(|sign| sign.is_ascii())
        );
    }

    #[test]
    fn marks_and_bullets_differ_by_shape_alone() {
        for glyphs in [Glyphs::UNICODE, Glyphs::ASCII, Glyphs::UNICODE.for_wide()] {
            let marks: HashSet<_> = Verdict::ALL.iter().map(|mark| glyphs.mark(*mark)).collect();
            let bullets: HashSet<_> = Bullet::ALL
                .iter()
                .map(|bullet| glyphs.bullet(*bullet))
                .collect();
            assert_eq!(
                (marks.len(), bullets.len()),
                (Verdict::ALL.len(), Bullet::ALL.len())
            );
        }
    }

    #[test]
    fn the_locale_and_the_terminal_choose() {
        for (set, unicode) in [
            (&[("LANG", "en_GB.UTF-8")][..], true),
            (&[("LANG", "C.utf8"), ("TERM", "xterm")], true),
            (&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "C")], false),
            (&[("LANG", "C"), ("LC_CTYPE", "ko_KR.UTF-8")], true),
            (&[("LC_ALL", ""), ("LANG", "ja_JP.UTF-8")], true),
            (&[("LANG", "en_US.ISO-8859-1")], false),
            (&[("LANG", "en_GB.UTF-8"), ("TERM", "linux")], false),
            (&[], false),
        ] {
            let env = |name: &str| {
                set.iter()
                    .find(|(set, _)| *set == name)
                    .map(|(_, value)| (*value).to_owned())
            };
            let expected = if unicode {
                Glyphs::UNICODE
            } else {
                Glyphs::ASCII
            };
            assert_eq!(Glyphs::detect(env), expected, "{set:?}");
        }
    }
}
