//! The signs on the screen, once for terminals that can show them and once in plain ASCII.

use ratatui::symbols::border;

/// How the claims of one attribute stand to each other, as a mark beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// One origin only.
    Single,
    /// All say the same.
    Agrees,
    /// One says it more exactly than the other.
    Narrows,
    /// They count on a different basis, or speak for different people.
    Basis,
    /// A later one has overtaken an earlier one.
    Updated,
    /// They cannot all be right.
    Disputed,
}

impl Mark {
    /// All marks, from the least to the most worth a look.
    pub const ALL: [Self; 6] = [
        Self::Single,
        Self::Agrees,
        Self::Narrows,
        Self::Basis,
        Self::Updated,
        Self::Disputed,
    ];
}

/// How sure an event is, as the bullet before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Held or under way.
    Held,
    /// Confirmed or expected.
    Confirmed,
    /// Possible.
    Possible,
    /// Cancelled, postponed or denied.
    Cancelled,
}

impl Standing {
    /// All standings.
    pub const ALL: [Self; 4] = [Self::Held, Self::Confirmed, Self::Possible, Self::Cancelled];
}

/// One set of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyphs {
    marks: [&'static str; 6],
    standings: [&'static str; 4],
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
    /// The frame of a pane.
    pub border: border::Set<'static>,
    /// The free part of a scrollbar.
    pub track: &'static str,
    /// The part of a scrollbar that is in sight.
    pub thumb: &'static str,
}

impl Glyphs {
    /// For terminals that show Unicode.
    pub const UNICODE: Self = Self {
        marks: ["·", "✓", "≈", "⇄", "→", "✗"],
        standings: ["●", "◐", "○", "✕"],
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
        border: border::ROUNDED,
        track: "│",
        thumb: "█",
    };

    /// For terminals that show ASCII only.
    pub const ASCII: Self = Self {
        marks: [".", "=", "~", "%", ">", "x"],
        standings: ["*", "o", "?", "x"],
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
    };

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
    pub const fn mark(&self, mark: Mark) -> &'static str {
        let [single, agrees, narrows, basis, updated, disputed] = self.marks;
        match mark {
            Mark::Single => single,
            Mark::Agrees => agrees,
            Mark::Narrows => narrows,
            Mark::Basis => basis,
            Mark::Updated => updated,
            Mark::Disputed => disputed,
        }
    }

    /// The bullet of a standing.
    #[must_use]
    pub const fn standing(&self, standing: Standing) -> &'static str {
        let [held, confirmed, possible, cancelled] = self.standings;
        match standing {
            Standing::Held => held,
            Standing::Confirmed => confirmed,
            Standing::Possible => possible,
            Standing::Cancelled => cancelled,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use unicode_width::UnicodeWidthStr;

    use super::{Glyphs, Mark, Standing};

    fn all(glyphs: &Glyphs) -> Vec<&'static str> {
        let mut all: Vec<_> = Mark::ALL.iter().map(|mark| glyphs.mark(*mark)).collect();
        all.extend(
            Standing::ALL
                .iter()
                .map(|standing| glyphs.standing(*standing)),
        );
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
        ]);
        all.extend(glyphs.quotes);
        all.extend([glyphs.border.top_left, glyphs.border.horizontal_bottom]);
        all
    }

    #[test]
    fn every_sign_takes_one_cell_and_the_ascii_set_is_ascii() {
        for glyphs in [Glyphs::UNICODE, Glyphs::ASCII] {
            assert!(all(&glyphs).iter().all(|sign| sign.width() == 1));
        }
        assert!(all(&Glyphs::ASCII).iter().all(|sign| sign.is_ascii()));
    }

    #[test]
    fn marks_and_standings_differ_by_shape_alone() {
        for glyphs in [Glyphs::UNICODE, Glyphs::ASCII] {
            let marks: HashSet<_> = Mark::ALL.iter().map(|mark| glyphs.mark(*mark)).collect();
            let standings: HashSet<_> = Standing::ALL
                .iter()
                .map(|standing| glyphs.standing(*standing))
                .collect();
            assert_eq!(
                (marks.len(), standings.len()),
                (Mark::ALL.len(), Standing::ALL.len())
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
