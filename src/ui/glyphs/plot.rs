//! The signs that numbers are drawn with on a scale.

use crate::views::figures::Stand;

/// One set of them; each takes one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlotSigns {
    stands: [&'static str; 9],
    /// The value before.
    pub from: &'static str,
    /// From the value before to the value.
    pub line: &'static str,
    /// From the lower end of a range to the upper.
    pub range: &'static str,
    /// How far a number that is no exact one may go.
    pub open: &'static str,
    /// Between what is wanted and what is given: one end, the way, the other end.
    pub gap: [&'static str; 3],
    /// At a round number of the scale.
    pub grid: &'static str,
}

impl PlotSigns {
    /// For terminals that show Unicode.
    pub const UNICODE: Self = Self {
        stands: ["▲", "◆", "●", "■", "▼", "▽", "✕", "┃", "?"],
        from: "○",
        line: "─",
        range: "━",
        open: "┄",
        gap: ["├", "╌", "┤"],
        grid: "┊",
    };

    /// For terminals that show ASCII only: initials of what is done, since letters are told apart at a glance.
    pub const ASCII: Self = Self {
        stands: ["T", "D", "P", "A", "I", "E", "R", "|", "?"],
        from: "o",
        line: "-",
        range: "=",
        open: ".",
        gap: ["[", "_", "]"],
        grid: ":",
    };

    /// The shape of a number by what is done with it.
    #[must_use]
    pub const fn stand(&self, stand: Stand) -> &'static str {
        let [
            threatened,
            demanded,
            pledged,
            agreed,
            imposed,
            eased,
            refused,
            reported,
            open,
        ] = self.stands;
        match stand {
            Stand::Threatened => threatened,
            Stand::Demanded => demanded,
            Stand::Pledged => pledged,
            Stand::Agreed => agreed,
            Stand::Imposed => imposed,
            Stand::Eased => eased,
            Stand::Refused => refused,
            Stand::Reported => reported,
            Stand::Open => open,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use unicode_width::UnicodeWidthStr;

    use super::PlotSigns;
    use crate::ui::glyphs::Glyphs;
    use crate::views::figures::Stand;

    fn all(signs: &PlotSigns) -> Vec<&'static str> {
        let mut all = Stand::ALL.map(|stand| signs.stand(stand)).to_vec();
        all.extend([signs.from, signs.line, signs.range, signs.open, signs.grid]);
        all.extend(signs.gap);
        all
    }

    #[test]
    fn every_sign_takes_one_cell_and_differs_from_the_others_by_shape() {
        for signs in [PlotSigns::UNICODE, PlotSigns::ASCII] {
            let all = all(&signs);
            assert!(all.iter().all(|sign| sign.width() == 1));
            assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len());
        }
    }

    #[test]
    fn plain_and_wide_terminals_get_ascii() {
        for glyphs in [
            Glyphs::ASCII,
            Glyphs::ASCII.for_wide(),
            Glyphs::UNICODE.for_wide(),
        ] {
            assert!(all(&glyphs.plot).iter().all(|sign| sign.is_ascii()));
        }
    }
}
