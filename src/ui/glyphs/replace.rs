//! Signs that come with the data, written as the terminal needs them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_normalization::UnicodeNormalization as _;

use super::Glyphs;
use crate::text::is_ambiguous;

/// Replaces what comes with the data and the terminal cannot show in one cell, or at all.
///
/// For a wide terminal Latin letters are parted from their accents, since some widen `é` too; the text stays the
/// same. What has neither a plain sign nor parts, such as `€` and Greek letters, stays: a crooked line is better
/// than a lost word.
pub fn replace_signs(glyphs: &Glyphs, area: Rect, buf: &mut Buffer) {
    if !glyphs.is_plain && !glyphs.is_wide {
        return;
    }
    for position in area.positions() {
        let Some(cell) = buf.cell_mut(position) else {
            continue;
        };
        let symbol = cell.symbol();
        if symbol.is_ascii() {
            continue;
        }
        let is_open = glyphs.is_wide && is_ambiguous(symbol);
        if let Some(sign) = plain(symbol).filter(|_| glyphs.is_plain || is_open) {
            cell.set_symbol(sign);
        } else if glyphs.is_wide {
            let parts: String = symbol.nfd().collect();
            if parts.starts_with(|first: char| first.is_ascii_alphabetic()) {
                cell.set_symbol(&parts);
            }
        }
    }
}

/// The ASCII sign that stands for another of one cell.
fn plain(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "→" | "▸" | "▶" => ">",
        "◂" | "←" => "<",
        "⇄" => "%",
        "“" | "”" | "„" => "\"",
        "‘" | "’" => "'",
        "–" | "—" | "―" | "·" | "•" | "−" => "-",
        "…" => "~",
        "×" => "x",
        "\u{a0}" | "\u{2009}" | "\u{202f}" => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::{Glyphs, replace_signs};

    #[test]
    fn signs_in_the_data_are_written_as_the_terminal_needs_them() {
        let text = "5–10 → “Đà Café” ⇄ 서울 €";
        for (glyphs, drawn) in [
            (Glyphs::UNICODE, text),
            (Glyphs::ASCII, "5-10 > \"Đà Café\" % 서울 €"),
            (
                Glyphs::UNICODE.for_wide(),
                "5-10 > \"Đa\u{300} Cafe\u{301}\" ⇄ 서울 €",
            ),
            (
                Glyphs::ASCII.for_wide(),
                "5-10 > \"Đa\u{300} Cafe\u{301}\" % 서울 €",
            ),
        ] {
            let area = Rect::new(0, 0, 40, 1);
            let mut buf = Buffer::empty(area);
            buf.set_string(0, 0, text, Style::new());
            replace_signs(&glyphs, area, &mut buf);
            let mut expected = Buffer::empty(area);
            expected.set_string(0, 0, drawn, Style::new());
            assert_eq!(buf, expected);
        }
    }
}
