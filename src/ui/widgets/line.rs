//! One line of the screen, cut where it does not fit and never without a mark.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use crate::query::Needle;
use crate::text::{fit_with, width};

/// Draws spans into the first line of `area`; what does not fit ends with `ellipsis`. Gives the cells used.
pub fn draw(spans: &[Span<'_>], ellipsis: &str, area: Rect, buf: &mut Buffer) -> u16 {
    if area.height == 0 {
        return 0;
    }
    let mut left = usize::from(area.width);
    let total: usize = spans.iter().map(|span| width(&span.content)).sum();
    let mut x = area.x;
    let mut rest = total;
    for span in spans {
        let own = width(&span.content);
        rest -= own;
        // The last span that begins in sight carries the mark, though it might fit itself.
        let is_cut = own > left || (own == left && rest > 0);
        let text = if is_cut {
            fit_with(&format!("{}{ellipsis}", span.content), left, ellipsis).into_owned()
        } else {
            span.content.to_string()
        };
        let (end, _) = buf.set_stringn(x, area.y, &text, left, span.style);
        left -= usize::from(end - x).min(left);
        x = end;
        if is_cut || left == 0 {
            break;
        }
    }
    x - area.x
}

/// Draws `left` and, at the right edge, `right`, which is cut when it wants more than two thirds of the line.
pub fn draw_both(
    left: &[Span<'_>],
    right: &[Span<'_>],
    ellipsis: &str,
    area: Rect,
    buf: &mut Buffer,
) {
    let wanted: usize = right.iter().map(|span| width(&span.content)).sum();
    let most = u16::try_from(u32::from(area.width) * 2 / 3).unwrap_or(u16::MAX);
    let wanted = u16::try_from(wanted).unwrap_or(u16::MAX).min(most);
    if wanted == 0 {
        draw(left, ellipsis, area, buf);
        return;
    }
    let gap = 1.min(area.width - wanted);
    let start = Rect {
        width: area.width - wanted - gap,
        ..area
    };
    draw(left, ellipsis, start, buf);
    let edge = Rect {
        x: area.x + area.width - wanted,
        width: wanted,
        ..area
    };
    draw(right, ellipsis, edge, buf);
}

/// The bytes of `text` that match a word of the search.
#[must_use]
pub fn matches(text: &str, needle: &str) -> Vec<Range<usize>> {
    if needle.is_empty() {
        return Vec::new();
    }
    Needle::new(needle).lit(text)
}

/// Splits text into spans, those in `lit` in another style. Ranges must be sorted; what overlaps is lit once.
#[must_use]
pub fn light(
    text: &str,
    style: Style,
    lit: &[Range<usize>],
    lit_style: Style,
) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut done = 0;
    for range in lit {
        let (from, to) = (range.start.max(done), range.end.min(text.len()));
        if from >= to {
            continue;
        }
        spans.extend(piece(text, done..from, style));
        spans.extend(piece(text, from..to, style.patch(lit_style)));
        done = to;
    }
    spans.extend(piece(text, done..text.len(), style));
    spans
}

/// Splits text into spans where layers begin and end; the style of a later layer is laid over those before it. The
/// ranges of each must be sorted and apart.
#[must_use]
pub fn layer(text: &str, style: Style, layers: &[(&[Range<usize>], Style)]) -> Vec<Span<'static>> {
    let ends = |range: &Range<usize>| [range.start.min(text.len()), range.end.min(text.len())];
    let mut cuts: Vec<usize> = layers
        .iter()
        .flat_map(|(ranges, _)| ranges.iter().flat_map(ends))
        .chain([0, text.len()])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut spans = Vec::new();
    for cut in cuts.windows(2) {
        let &[from, to] = cut else { continue };
        let covers = |ranges: &[Range<usize>]| ranges.iter().any(|range| range.contains(&from));
        let over = layers.iter().filter(|(ranges, _)| covers(ranges));
        let style = over.fold(style, |style, (_, layer)| style.patch(*layer));
        spans.extend(piece(text, from..to, style));
    }
    spans
}

fn piece(text: &str, range: Range<usize>, style: Style) -> Option<Span<'static>> {
    text.get(range)
        .filter(|part| !part.is_empty())
        .map(|part| Span::styled(part.to_owned(), style))
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Modifier, Style};

    use super::layer;

    #[test]
    fn layers_lie_one_over_the_other() {
        let style = |modifier| Style::new().add_modifier(modifier);
        let (bold, dim) = (style(Modifier::BOLD), style(Modifier::DIM));
        let (none, both) = (Style::new(), style(Modifier::BOLD | Modifier::DIM));
        for (under, over, shown) in [
            (vec![], vec![], vec![("abcdef", none)]),
            (
                vec![0..2, 4..6],
                vec![],
                vec![("ab", bold), ("cd", none), ("ef", bold)],
            ),
            (
                vec![0..4; 1],
                vec![2..6; 1],
                vec![("ab", bold), ("cd", both), ("ef", dim)],
            ),
            (
                vec![1..9; 1],
                vec![7..9; 1],
                vec![("a", none), ("bcdef", bold)],
            ),
        ] {
            let spans = layer("abcdef", none, &[(&under, bold), (&over, dim)]);
            let spans: Vec<(&str, Style)> = spans
                .iter()
                .map(|span| (&*span.content, span.style))
                .collect();
            assert_eq!(spans, shown, "{under:?} {over:?}");
        }
        assert!(layer("", none, &[]).is_empty());
    }
}
