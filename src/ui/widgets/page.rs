//! An article laid out in lines: what it says, with the quotes lit.
//!
//! Laying out is told apart from drawing, so that a long article is wrapped once and only what is in sight is drawn.

mod paint;

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::line;
use crate::text::{width, wrap};
use crate::ui::scroll;
use crate::ui::state::Look;
use crate::views::reader::{Reader, Spot};

/// The widest line of running text.
pub const MEASURE: u16 = 90;
/// Cells below which the numbers of the passages would take too much of a line.
const NUMBERED: usize = 30;
/// What stands for passages that are no part of the reporting.
const LEFT_OUT: &str = "share counters, related lists: left out";

/// The lines of an article, none wider than the cells given.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Cells that a line may take.
    pub cells: usize,
    /// Cells before the text, for the numbers of the passages.
    lead: usize,
    lines: Vec<PageLine>,
}

/// One line: whose text it shows, and which bytes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct PageLine {
    part: Part,
    bytes: Range<usize>,
    is_first: bool,
}

/// What a line is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Title,
    Byline,
    Note,
    Paragraph(usize),
    Quote(usize),
    /// Noise, from this paragraph on.
    LeftOut(usize),
    Blank,
}

/// How a page is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// The first line in sight.
    pub first: usize,
    /// The words in hand.
    pub spot: Option<&'a Spot>,
    /// Whether the page has the keys.
    pub is_focused: bool,
    /// What is searched for.
    pub needle: &'a str,
}

impl Page {
    /// Lays an article out; with its title and byline where it has no frame that tells them.
    #[must_use]
    pub fn lay(reader: &Reader, cells: u16, has_head: bool, look: &Look) -> Self {
        let cells = usize::from(cells.min(MEASURE));
        let digits = reader.paragraphs.len().to_string().len().max(2);
        let mut page = Self {
            cells,
            lead: if cells < NUMBERED { 2 } else { digits + 2 },
            lines: Vec::new(),
        };
        if has_head {
            page.push(Part::Title, reader, look);
            page.push(Part::Byline, reader, look);
        }
        if has_head || !reader.is_full {
            page.push(Part::Note, reader, look);
            page.push_blank();
        }
        let mut is_left_out = false;
        for (at, paragraph) in reader.paragraphs.iter().enumerate() {
            // A text that the user has is shown as it is.
            if paragraph.is_noise && paragraph.quotes.is_empty() && !reader.is_full {
                if !is_left_out {
                    page.push(Part::LeftOut(at), reader, look);
                    page.push_blank();
                }
                is_left_out = true;
                continue;
            }
            is_left_out = false;
            page.push(Part::Paragraph(at), reader, look);
            for quote in paragraph.quotes.clone() {
                page.push(Part::Quote(quote), reader, look);
            }
            page.push_blank();
        }
        page
    }

    fn push(&mut self, part: Part, reader: &Reader, look: &Look) {
        let cells = self.cells.saturating_sub(self.lead_cells(part)).max(1);
        let text = part.text(reader, look);
        let lines = wrap(&text, cells).into_iter().enumerate();
        self.lines.extend(lines.map(|(number, bytes)| PageLine {
            part,
            bytes,
            is_first: number == 0,
        }));
    }

    fn push_blank(&mut self) {
        self.lines.push(PageLine {
            part: Part::Blank,
            bytes: 0..0,
            is_first: false,
        });
    }

    /// How many lines there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is no line.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The lines on which the words begin and end.
    #[must_use]
    pub fn lines_of(&self, spot: &Spot) -> Option<Range<usize>> {
        let is_its = |line: &PageLine| match line.part {
            Part::Quote(quote) => spot.quote == Some(quote),
            Part::Paragraph(at) => spot.places.iter().any(|(place, bytes)| {
                *place == at && line.bytes.start < bytes.end && bytes.start < line.bytes.end
            }),
            _ => false,
        };
        // Of a digest the line of the quote itself, where there is one.
        let is_quote = |line: &PageLine| matches!(line.part, Part::Quote(_)) && is_its(line);
        let first = self.lines.iter().position(is_quote);
        let last = self.lines.iter().rposition(is_quote);
        let first = first.or_else(|| self.lines.iter().position(is_its))?;
        let last = last.or_else(|| self.lines.iter().rposition(is_its))?;
        Some(first..last + 1)
    }

    /// The first line in sight, of `height`, when the words are in the middle; the beginning where there are none.
    #[must_use]
    pub fn first_for(&self, spot: Option<&Spot>, height: u16) -> usize {
        let line = spot.and_then(|spot| self.lines_of(spot));
        let height = usize::from(height);
        line.map_or(0, |lines| {
            scroll::first_visible(self.len(), lines.start, height, None)
        })
    }

    /// The first line of the last page of `height` lines.
    #[must_use]
    pub fn last_first(&self, height: u16) -> usize {
        self.len().saturating_sub(usize::from(height))
    }

    /// The quote that stands on a line; where there are several, the one at `cell`, counted from the left edge.
    #[must_use]
    pub fn quote_at(&self, at: usize, cell: usize, reader: &Reader) -> Option<usize> {
        let line = self.lines.get(at)?;
        let paragraph = match line.part {
            Part::Quote(quote) => return Some(quote),
            Part::Paragraph(paragraph) => reader.paragraphs.get(paragraph)?,
            _ => return None,
        };
        if !reader.is_full {
            return (!paragraph.quotes.is_empty()).then_some(paragraph.quotes.start);
        }
        let base = paragraph.span.start;
        let here = base + line.bytes.start..base + line.bytes.end;
        let text = paragraph.text.get(line.bytes.clone())?;
        let before = |bytes: usize| text.get(..bytes).map_or(0, width);
        let mut on_line = reader.quotes.iter().enumerate().filter_map(|(at, quoted)| {
            let bytes = quoted.bytes.clone()?;
            let (from, to) = (bytes.start.max(here.start), bytes.end.min(here.end));
            (from < to).then(|| {
                let cells = before(from - here.start)..before(to - here.start);
                (at, cells)
            })
        });
        let wanted = cell.saturating_sub(self.lead);
        let first = on_line.next()?;
        let is_there = |(_, cells): &(usize, Range<usize>)| cells.contains(&wanted);
        let hit = std::iter::once(first.clone()).chain(on_line).find(is_there);
        Some(hit.unwrap_or(first).0)
    }

    /// The lines on which a word of `needle` stands.
    #[must_use]
    pub fn lines_with(&self, needle: &str, reader: &Reader, look: &Look) -> Vec<usize> {
        let holds = |line: &PageLine| {
            let text = line.part.text(reader, look);
            let part = text.get(line.bytes.clone()).unwrap_or_default();
            !line::matches(part, needle).is_empty()
        };
        let lines = self.lines.iter().enumerate();
        lines
            .filter(|(_, line)| holds(line))
            .map(|(at, _)| at)
            .collect()
    }

    /// Draws the lines in sight.
    pub fn draw(
        &self,
        reader: &Reader,
        sight: Sight<'_>,
        look: &Look,
        area: Rect,
        buf: &mut Buffer,
    ) {
        let column = Rect {
            width: area.width.min(MEASURE),
            ..area
        };
        let lines = self.lines.iter().skip(sight.first);
        for (row, line) in column.rows().zip(lines) {
            let spans = self.spans(line, reader, sight, look);
            line::draw(&spans, look.glyphs.ellipsis, row, buf);
        }
    }

    fn lead_cells(&self, part: Part) -> usize {
        match part {
            Part::Title | Part::Byline | Part::Note | Part::Blank => 0,
            Part::Paragraph(_) | Part::LeftOut(_) => self.lead,
            Part::Quote(_) => self.lead + 2,
        }
    }
}

impl Part {
    /// The whole text that a line of this part is cut from.
    fn text<'a>(self, reader: &'a Reader, look: &Look) -> Cow<'a, str> {
        match self {
            Self::Title => (&*reader.title).into(),
            Self::Byline => (&*reader.byline).into(),
            Self::Note => note(reader).into(),
            Self::Paragraph(at) => reader
                .paragraphs
                .get(at)
                .map_or("", |paragraph| &*paragraph.text)
                .into(),
            Self::Quote(at) => {
                let [open, close] = look.glyphs.quotes;
                let text = reader.quotes.get(at).map_or("", |quoted| &*quoted.text);
                format!("{open}{text}{close}").into()
            }
            Self::LeftOut(_) => LEFT_OUT.into(),
            Self::Blank => "".into(),
        }
    }
}

/// What the page holds: the text itself, or what stands for it.
const fn note(reader: &Reader) -> &'static str {
    if reader.is_full {
        "The article as you have it, what is quoted from it lit."
    } else {
        "The article is not at hand; what it says, in our words, with what is quoted from it:"
    }
}
