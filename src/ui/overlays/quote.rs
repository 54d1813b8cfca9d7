//! A quote in its article, and everything that rests on it.

use std::ops::RangeInclusive;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Span;

use super::Quote;
use crate::ui::scroll;
use crate::ui::state::Look;
use crate::ui::widgets::sheet::{Lead, Lit, Sheet};
use crate::ui::widgets::{frame, line};
use crate::views::reader::{Paragraph, Reader};

/// The widest line of running text.
const MEASURE: u16 = 90;
/// Columns from which list and article stand side by side.
const BESIDE: u16 = 120;

/// Draws the article with the quote, and the list of what rests on it; the row in hand stays on the line on which it was
/// clicked, if on any.
pub fn draw(shown: &Quote, line: Option<isize>, look: &Look, area: Rect, buf: &mut Buffer) {
    let [article, list] = split(area);
    let inner = frame::draw_over(
        &shown.reader.title,
        &shown.reader.byline,
        false,
        look,
        article,
        buf,
    );
    draw_article(&shown.reader, shown.scroll, look, inner, buf);
    draw_resting(shown, line, look, list, buf);
}

/// Where the article stands, and where the list.
#[must_use]
pub fn split(area: Rect) -> [Rect; 2] {
    if area.width >= BESIDE {
        Layout::horizontal([Constraint::Fill(58), Constraint::Fill(42)]).areas(area)
    } else {
        Layout::vertical([Constraint::Fill(60), Constraint::Fill(40)]).areas(area)
    }
}

/// How far the article can be scrolled from the place of the quote, up and down, when drawn into `area`.
#[must_use]
pub fn scroll_range(shown: &Quote, look: &Look, area: Rect) -> RangeInclusive<isize> {
    let [article, _] = split(area);
    let inner = frame::inner(article);
    let lines = |n: usize| isize::try_from(n).unwrap_or(isize::MAX);
    let mut sheet = Sheet::new(usize::from(inner.width.min(MEASURE)));
    let sought = fill(&mut sheet, &shown.reader, look);
    let (middle, last) = place(&sheet, sought, inner.height);
    -lines(middle)..=lines(last) - lines(middle)
}

/// The first line shown when nothing is scrolled, and when all is scrolled down.
fn place(sheet: &Sheet, sought: Option<usize>, height: u16) -> (usize, usize) {
    let height = usize::from(height);
    let middle = sought.map_or(0, |line| {
        scroll::first_visible(sheet.len(), line, height, None)
    });
    (middle, sheet.len().saturating_sub(height))
}

/// The row of the list drawn at a cell of the body, and its first line.
#[must_use]
pub fn row_at(
    shown: &Quote,
    line: Option<isize>,
    look: &Look,
    area: Rect,
    at: Position,
) -> Option<(usize, isize)> {
    let [_, list] = split(area);
    let inner = frame::inner(list);
    let sheet = resting(shown, look, inner);
    let first = sheet.first_shown(shown.row, line, usize::from(inner.height));
    sheet.item_at(first, inner, at)
}

fn draw_resting(shown: &Quote, line: Option<isize>, look: &Look, area: Rect, buf: &mut Buffer) {
    let note = shown.resting.len().to_string();
    let inner = frame::draw_over("What rests on it", &note, true, look, area, buf);
    let sheet = resting(shown, look, inner);
    let first = sheet.first_shown(shown.row, line, usize::from(inner.height));
    sheet.draw_from(first, Some((shown.row, true)), look, inner, buf);
    frame::draw_scrollbar(sheet.len(), first, look, inner, buf);
}

/// The words, and what rests on them.
fn resting(shown: &Quote, look: &Look, inner: Rect) -> Sheet {
    let head = match &shown.words {
        Some(words) => {
            let [open, close] = look.glyphs.quotes;
            format!("{open}{words}{close}")
        }
        None => "a passage that is not quoted".to_owned(),
    };
    let mut sheet = Sheet::new(usize::from(inner.width));
    let text = Lit::plain(&head, look.theme.quote());
    sheet.push_text(None, Lead::each("", look.theme.text()), text);
    sheet.push_blank();
    for (index, resting) in shown.resting.iter().enumerate() {
        let is_here = index == shown.row;
        let cursor = if is_here { look.glyphs.cursor } else { " " };
        let left = vec![
            Span::styled(cursor, look.theme.title(true)),
            Span::styled(resting.title.to_string(), look.theme.text()),
        ];
        sheet.push(Some(index), left, Vec::new());
        let text = format!("{}: {}", resting.ask, resting.value);
        let lead = Lead::each("   ", look.theme.text());
        sheet.push_text(Some(index), lead, Lit::plain(&text, look.theme.digest()));
    }
    sheet
}

/// Draws an article so that the words in question are in sight, then scrolled by `scroll` lines.
pub fn draw_article(reader: &Reader, scroll: isize, look: &Look, area: Rect, buf: &mut Buffer) {
    let column = Rect {
        width: area.width.min(MEASURE),
        ..area
    };
    let mut sheet = Sheet::new(usize::from(column.width));
    let sought = fill(&mut sheet, reader, look);
    let (middle, last) = place(&sheet, sought, column.height);
    let first = middle.saturating_add_signed(scroll).min(last);
    sheet.draw_from(first, None, look, column, buf);
    if sheet.is_empty() {
        let text = Span::styled("nothing of this article is at hand", look.theme.dim());
        line::draw(&[text], look.glyphs.ellipsis, column, buf);
    }
    frame::draw_scrollbar(sheet.len(), first, look, area, buf);
}

/// Fills the sheet; gives the line on which the words in question begin.
fn fill(sheet: &mut Sheet, reader: &Reader, look: &Look) -> Option<usize> {
    let theme = &look.theme;
    let mut sought = None;
    if !reader.is_full {
        let note =
            "The article is not at hand; what it says, in our words, with what is quoted from it:";
        sheet.push_text(
            None,
            Lead::each("", theme.dim()),
            Lit::plain(note, theme.dim()),
        );
        sheet.push_blank();
    }
    for paragraph in &reader.paragraphs {
        if let Some(line) = push_paragraph(sheet, paragraph, reader.is_full, look) {
            sought = sought.or(Some(line));
        }
        sheet.push_blank();
    }
    sought
}

fn push_paragraph(
    sheet: &mut Sheet,
    paragraph: &Paragraph,
    is_full: bool,
    look: &Look,
) -> Option<usize> {
    let theme = &look.theme;
    let start = sheet.len();
    let style = match (is_full, paragraph.is_noise) {
        (true, _) => theme.text(),
        (false, true) => theme.dim(),
        (false, false) => theme.digest(),
    };
    let number = paragraph
        .passage
        .map_or_else(String::new, |number| format!("{number:>3} "));
    let blank = " ".repeat(number.len());
    let lead = Lead {
        first: &number,
        rest: &blank,
        style: theme.dim(),
    };
    if let Some(range) = paragraph.sought.clone().filter(|_| is_full) {
        return Some(start + push_sought(sheet, paragraph, range, lead, look));
    }
    let text = Lit {
        text: &paragraph.text,
        style,
        lit: &paragraph.lit,
        lit_style: theme.quote(),
    };
    sheet.push_text(None, lead, text);
    let mut sought = paragraph.sought.as_ref().map(|_| start);
    for (quote, is_sought) in &paragraph.quotes {
        if *is_sought {
            sought = Some(sheet.len());
        }
        let [open, close] = look.glyphs.quotes;
        let bar = format!("{blank}{} ", look.glyphs.quote_bar);
        let style = if *is_sought {
            theme.match_lit()
        } else {
            theme.quote()
        };
        let text = format!("{open}{quote}{close}");
        sheet.push_text(
            None,
            Lead::each(&bar, theme.border(false)),
            Lit::plain(&text, style),
        );
    }
    sought
}

/// A paragraph that holds the words in question: those stand out from the other quotes. Gives how many lines come
/// before them.
fn push_sought(
    sheet: &mut Sheet,
    paragraph: &Paragraph,
    sought: std::ops::Range<usize>,
    lead: Lead<'_>,
    look: &Look,
) -> usize {
    let theme = &look.theme;
    let cells = sheet.cells.saturating_sub(lead.first.len()).max(1);
    let lines = crate::text::wrap(&paragraph.text, cells);
    let before = lines
        .iter()
        .take_while(|line| line.end <= sought.start)
        .count();
    for (number, range) in lines.into_iter().enumerate() {
        let part = paragraph.text.get(range.clone()).unwrap_or_default();
        let clip = |lit: &std::ops::Range<usize>| {
            let (from, to) = (lit.start.max(range.start), lit.end.min(range.end));
            (from < to).then(|| from - range.start..to - range.start)
        };
        let start = if number == 0 { lead.first } else { lead.rest };
        let mut spans = vec![Span::styled(start.to_owned(), lead.style)];
        let here = clip(&sought);
        let quoted: Vec<_> = paragraph.lit.iter().filter_map(clip).collect();
        spans.extend(line::light_two(
            part,
            theme.text(),
            (&quoted, theme.quote()),
            here,
            theme.match_lit(),
        ));
        sheet.push(None, spans, Vec::new());
    }
    before
}
