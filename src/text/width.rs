//! How many cells text takes, and text cut or filled to a number of cells.
//!
//! Counted as ratatui's buffer counts when it draws, grapheme by grapheme, so that what is measured here is
//! what is drawn there: a grapheme with a control character in it takes no cell, and the halfwidth voicing
//! marks of katakana take one more each. A test draws tricky text with ratatui and compares.

use std::borrow::Cow;
use std::iter::repeat_n;

use unicode_width::UnicodeWidthStr;

use super::cluster::clusters;

/// What stands for the part that was cut off.
pub const ELLIPSIS: &str = "…";

/// How many cells `text` takes on one line.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|byte| !byte.is_ascii_control()).count();
    }
    clusters(text)
        .map(|(_, grapheme)| grapheme_width(grapheme))
        .sum()
}

/// How many cells one grapheme takes.
pub(super) fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) {
        return 0;
    }
    if grapheme.len() == 1 {
        return 1;
    }
    let voicing_marks = grapheme.matches(['\u{ff9e}', '\u{ff9f}']).count();
    grapheme.width() + voicing_marks
}

/// Whether Unicode leaves the width of `text` open, so that terminals set up for Chinese, Japanese or Korean may
/// draw it wider than counted here.
///
/// Letters never count as open, though old terminals may widen those that Unicode lists: today's draw them narrow.
#[must_use]
pub fn is_ambiguous(text: &str) -> bool {
    text.width_cjk() != text.width()
}

/// `text` within `cells`: as it is when it has room, else cut between graphemes and ended by `…`.
///
/// The result may be narrower than `cells` by one where a wide character had no room, and by the spaces that
/// stood before the cut.
#[must_use]
pub fn fit(text: &str, cells: usize) -> Cow<'_, str> {
    fit_with(text, cells, ELLIPSIS)
}

/// Like [`fit`], with `ellipsis` for what was cut; where even that has no room, as much of it as has.
#[must_use]
pub fn fit_with<'a>(text: &'a str, cells: usize, ellipsis: &str) -> Cow<'a, str> {
    let room = cells.saturating_sub(width(ellipsis));
    let mut taken = 0;
    let mut cut = 0;
    for (at, grapheme) in clusters(text) {
        taken += grapheme_width(grapheme);
        if taken > cells {
            let kept = text.get(..cut).unwrap_or("").trim_end();
            let mark = prefix(ellipsis, cells);
            return Cow::Owned([kept, mark].concat());
        }
        if taken <= room {
            cut = at + grapheme.len();
        }
    }
    Cow::Borrowed(text)
}

/// `text` in exactly `cells`: cut like [`fit`], then filled with spaces at its end.
#[must_use]
pub fn pad(text: &str, cells: usize) -> Cow<'_, str> {
    pad_with(text, cells, ELLIPSIS)
}

/// Like [`pad`], with `ellipsis` for what was cut.
#[must_use]
pub fn pad_with<'a>(text: &'a str, cells: usize, ellipsis: &str) -> Cow<'a, str> {
    let fitted = fit_with(text, cells, ellipsis);
    let missing = cells.saturating_sub(width(&fitted));
    if missing == 0 {
        return fitted;
    }
    let mut filled = fitted.into_owned();
    filled.extend(repeat_n(' ', missing));
    Cow::Owned(filled)
}

/// As many whole graphemes of `text` as have room in `cells`.
fn prefix(text: &str, cells: usize) -> &str {
    let mut taken = 0;
    let end = clusters(text)
        .find_map(|(at, grapheme)| {
            taken += grapheme_width(grapheme);
            (taken > cells).then_some(at)
        })
        .unwrap_or(text.len());
    text.get(..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;
    use unicode_segmentation::UnicodeSegmentation;

    use super::{fit, fit_with, is_ambiguous, pad, pad_with, width};
    use crate::text::samples::TRICKY;

    /// Where ratatui's own cursor stands after it drew `text`.
    fn drawn(text: &str) -> usize {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 2000, 1));
        usize::from(buffer.set_stringn(0, 0, text, 2000, Style::new()).0)
    }

    #[test]
    fn cells_are_counted_by_grapheme() {
        for (text, cells) in [
            ("", 0),
            ("plain", 5),
            ("한국 東京", 9),
            ("e\u{301}", 1),
            ("\u{1112}\u{1161}\u{11ab}", 2),
            ("👩‍👩‍👧‍👦", 2),
            ("🇰🇷", 2),
            ("سلام", 4),
            ("a\tb\nc\r\n\u{1b}", 3),
            ("\u{301}\u{200b}", 0),
        ] {
            assert_eq!(width(text), cells, "{text:?}");
        }
    }

    #[test]
    fn some_widths_are_left_open() {
        for (text, open) in [
            ("→", true),
            ("●", true),
            ("é", false),
            ("│", true),
            ("Д", false),
            ("✓", false),
            ("⇄", false),
            ("a", false),
            ("한", false),
        ] {
            assert_eq!(is_ambiguous(text), open, "{text}");
        }
    }

    #[test]
    fn ratatui_draws_as_many_cells() {
        for text in TRICKY {
            assert_eq!(width(text), drawn(text), "{text:?}");
            for cells in 0..40 {
                let padded = pad(text, cells);
                assert_eq!(drawn(&padded), cells, "{text:?} in {cells}");
            }
        }
    }

    #[test]
    fn a_cut_is_marked_and_splits_no_grapheme() {
        for (text, cells, fitted) in [
            ("tariffs", 7, "tariffs"),
            ("tariffs", 6, "tarif…"),
            ("tariffs", 1, "…"),
            ("tariffs", 0, ""),
            ("", 0, ""),
            ("rare earths", 6, "rare…"),
            ("한국어", 6, "한국어"),
            ("한국어", 5, "한국…"),
            ("한국어", 4, "한…"),
            ("e\u{301}te\u{301}s", 2, "e\u{301}…"),
            ("👩‍👩‍👧ab", 3, "👩‍👩‍👧…"),
            ("👩‍👩‍👧ab", 2, "…"),
        ] {
            assert_eq!(fit(text, cells), fitted, "{text:?} in {cells}");
        }
        for (cells, fitted) in [
            (7, "tariffs"),
            (6, "tar..."),
            (3, "..."),
            (2, ".."),
            (0, ""),
        ] {
            assert_eq!(fit_with("tariffs", cells, "..."), fitted);
        }
        assert_eq!(pad("한국어", 4), "한… ");
        assert_eq!(pad_with("abc", 5, "..."), "abc  ");
    }

    #[test]
    fn what_fits_is_never_wider_and_keeps_a_prefix() {
        for text in TRICKY {
            for cells in 0..40 {
                let fitted = fit(text, cells);
                assert!(width(&fitted) <= cells, "{text:?} in {cells}");
                if width(text) <= cells {
                    assert_eq!(fitted, *text);
                    continue;
                }
                let kept = fitted.strip_suffix('…').unwrap_or("");
                assert!(text.starts_with(kept), "{text:?} in {cells}");
                let whole: Vec<_> = text.graphemes(true).collect();
                let count = kept.graphemes(true).count();
                assert_eq!(whole[..count].concat(), kept, "{text:?} in {cells}");
            }
        }
    }
}
