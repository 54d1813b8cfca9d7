//! How the lines of a page look.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::Span;

use super::{NUMBERED, Page, PageLine, Part, Sight};
use crate::ui::state::Look;
use crate::ui::widgets::line;
use crate::views::reader::{Reader, Spot};

impl Page {
    /// A line with all that stands out on it.
    pub(super) fn spans(
        &self,
        line: &PageLine,
        reader: &Reader,
        sight: Sight<'_>,
        look: &Look,
    ) -> Vec<Span<'static>> {
        let text = line.part.text(reader, look);
        let part = text.get(line.bytes.clone()).unwrap_or_default();
        let theme = &look.theme;
        let here = in_hand(line, sight.spot);
        let lit = match line.part {
            Part::Paragraph(at) => reader
                .paragraphs
                .get(at)
                .map_or_else(Vec::new, |paragraph| clip_all(&paragraph.lit, &line.bytes)),
            _ => Vec::new(),
        };
        let matches = line::matches(part, sight.needle);
        let both: Vec<_> = matches.iter().flat_map(|lit| common(&here, lit)).collect();
        let mut spans = self.lead(line, reader, begins(line, sight.spot), look);
        spans.extend(line::layer(
            part,
            line.part.style(reader, look),
            &[
                (&lit, theme.lit_quote()),
                (&here, theme.quote().patch(theme.selected(sight.is_focused))),
                (&matches, theme.match_lit()),
                (&both, theme.match_lit_in(sight.is_focused)),
            ],
        ));
        spans
    }

    /// What stands before a line: the number of a passage, the bar of a quote, the cursor where the words in hand begin.
    fn lead(
        &self,
        line: &PageLine,
        reader: &Reader,
        is_here: bool,
        look: &Look,
    ) -> Vec<Span<'static>> {
        let theme = &look.theme;
        let cells = self.lead;
        let cursor = if is_here { look.glyphs.cursor } else { " " };
        let number = |at: usize| {
            let passage = reader.paragraphs.get(at).and_then(|found| found.passage);
            let passage = passage.filter(|_| line.is_first && self.cells >= NUMBERED);
            let room = cells.saturating_sub(2);
            passage.map_or_else(
                || " ".repeat(cells.saturating_sub(1)),
                |number| format!("{number:>room$} "),
            )
        };
        match line.part {
            Part::Title | Part::Byline | Part::Note | Part::Blank => Vec::new(),
            Part::Paragraph(at) | Part::LeftOut(at) => vec![
                Span::styled(cursor, theme.title(true)),
                Span::styled(number(at), theme.dim()),
            ],
            Part::Quote(_) => vec![
                Span::styled(cursor, theme.title(true)),
                Span::raw(" ".repeat(cells.saturating_sub(1))),
                Span::styled(format!("{} ", look.glyphs.quote_bar), theme.border(false)),
            ],
        }
    }
}

/// Whether the words in hand begin on a line.
fn begins(line: &PageLine, spot: Option<&Spot>) -> bool {
    spot.is_some_and(|spot| match line.part {
        Part::Quote(quote) => spot.quote == Some(quote) && line.is_first,
        Part::Paragraph(at) => spot
            .places
            .first()
            .is_some_and(|(place, bytes)| *place == at && line.bytes.contains(&bytes.start)),
        _ => false,
    })
}

/// The bytes of a line that are the words in hand.
fn in_hand(line: &PageLine, spot: Option<&Spot>) -> Vec<Range<usize>> {
    let Some(spot) = spot else {
        return Vec::new();
    };
    match line.part {
        Part::Quote(quote) if spot.quote == Some(quote) => {
            std::iter::once(0..line.bytes.len()).collect()
        }
        // Under a digest the quote itself stands out, else the whole of the passage.
        Part::Paragraph(at) => {
            let its = spot.places.iter().filter(|(place, _)| *place == at);
            let its: Vec<_> = its.map(|(_, bytes)| bytes.clone()).collect();
            clip_all(&its, &line.bytes)
        }
        _ => Vec::new(),
    }
}

/// The parts of sorted ranges that fall into `here`, counted from its beginning.
fn clip_all(ranges: &[Range<usize>], here: &Range<usize>) -> Vec<Range<usize>> {
    let first = ranges.partition_point(|range| range.end <= here.start);
    let from = ranges.iter().skip(first);
    from.take_while(|range| range.start < here.end)
        .map(|range| range.start.max(here.start) - here.start..range.end.min(here.end) - here.start)
        .collect()
}

/// What `range` has in common with sorted ranges.
fn common(ranges: &[Range<usize>], range: &Range<usize>) -> Vec<Range<usize>> {
    let clipped = clip_all(ranges, range).into_iter();
    clipped
        .map(|part| part.start + range.start..part.end + range.start)
        .collect()
}

impl Part {
    fn style(self, reader: &Reader, look: &Look) -> Style {
        let theme = &look.theme;
        match self {
            Self::Title => theme.heading(),
            Self::Byline => theme.citation(),
            Self::Paragraph(at) if reader.is_full => {
                let found = reader.paragraphs.get(at);
                if found.is_some_and(|found| found.is_noise) {
                    theme.dim()
                } else {
                    theme.text()
                }
            }
            Self::Paragraph(_) => theme.digest(),
            Self::Quote(_) => theme.quote(),
            Self::Note | Self::LeftOut(_) | Self::Blank => theme.dim(),
        }
    }
}
