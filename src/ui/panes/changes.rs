//! What has become known between two days, or what was believed of one entry day by day.

use std::ops::Range;

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::{draw_hint, mark};
use crate::model::{Known, Verdict};
use crate::text::{width, wrap};
use crate::ui::scroll;
use crate::ui::state::{Look, Pane, State};
use crate::ui::widgets::{frame, line};
use crate::views::changes::{Change, Entry, Kind, Rest, Row};
use crate::views::phrase;

/// A line: what stands on it, and what stands at its right edge.
type Line = (Vec<Span<'static>>, Vec<Span<'static>>);

/// Cells before a question, the cursor among them.
const INDENT: usize = 4;

/// Draws what is in sight.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let (look, changes) = (&state.look, &state.changes);
    let is_focused = state.has_keys(Pane::Changes);
    let inner = frame::draw(&title(state), &note(state), is_focused, look, area, buf);
    if changes.changes.rows.is_empty() {
        let text = if changes.since.is_none() && changes.story.is_none() {
            "no article has a day, so nothing can be told to have changed"
        } else {
            "nothing has changed"
        };
        draw_hint(text, look, inner, buf);
        return;
    }
    let first = first_line(state, inner.height);
    let shown = changes.lines.iter().skip(first);
    let mut drawn: Option<(usize, Vec<Line>)> = None;
    for (place, (row, number)) in inner.rows().zip(shown) {
        if drawn.as_ref().is_none_or(|(drawn, _)| drawn != row) {
            drawn = Some((*row, lines(state, *row, changes.cells)));
        }
        let lines = drawn.as_ref().map(|(_, lines)| lines);
        if let Some((left, right)) = lines.and_then(|lines| lines.get(*number)) {
            line::draw_both(left, right, look.glyphs.ellipsis, place, buf);
        }
        if *row == changes.row {
            frame::select(is_focused, look, place, buf);
        }
    }
    frame::draw_scrollbar(changes.lines.len(), first, look, inner, buf);
}

/// The first line in sight: the row in hand is kept in the middle, or where it was clicked.
#[must_use]
pub fn first_line(state: &State, height: u16) -> usize {
    let changes = &state.changes;
    let lines = &changes.lines;
    let cursor = lines.partition_point(|(row, _)| *row < changes.row);
    let height = usize::from(height);
    match state.pinned(Some(Pane::Changes), changes.row) {
        Some(line) => {
            let end = lines.partition_point(|(row, _)| *row <= changes.row);
            scroll::first_pinned(lines.len(), &(cursor..end), line, height)
        }
        None => scroll::first_visible(lines.len(), cursor, height, None),
    }
}

/// The two days, or whose story it is.
fn title(state: &State) -> String {
    let (glyphs, changes) = (&state.look.glyphs, &state.changes);
    let (joint, arrow) = (glyphs.separator, glyphs.arrow);
    if let Some(subject) = &changes.story {
        let title = subject.title(state.lens.known, state.dossier());
        return format!("Day by day {joint} {title}");
    }
    let Some(since) = changes.since else {
        return "Changes".to_owned();
    };
    let is_before_all = state.earlier_days().first() == Some(&since);
    let from = if is_before_all {
        "nothing known".to_owned()
    } else {
        day(since, state)
    };
    let to = match state.lens.known {
        Known(Some(known)) => day(known, state),
        Known(None) => "everything known".to_owned(),
    };
    format!("Changes {joint} {from} {arrow} {to}")
}

fn day(day: NaiveDate, state: &State) -> String {
    phrase::day_range(day, day, state.lens.year)
}

/// How many entries changed in which way, by their marks; of a story, on how many days.
fn note(state: &State) -> String {
    let changes = &state.changes.changes;
    if state.changes.story.is_some() {
        let is_day = |row: &&Row| matches!(row, Row::Day(..));
        return phrase::count(changes.rows.iter().filter(is_day).count(), "day");
    }
    let mark = |verdict| state.look.glyphs.mark(verdict);
    [
        (mark(Verdict::Disputed), Kind::Disputed),
        (mark(Verdict::Basis), Kind::Differs),
        (mark(Verdict::Updated), Kind::Moved),
        ("+", Kind::New),
    ]
    .map(|(sign, kind)| format!("{sign}{}", changes.count(kind)))
    .join(" ")
}

/// The lines of a row, none wider than `cells`; at least one.
#[must_use]
pub fn lines(state: &State, row: usize, cells: u16) -> Vec<Line> {
    let theme = &state.look.theme;
    let is_here = row == state.changes.row;
    let mut lines = Vec::new();
    match state.changes.changes.rows.get(row) {
        Some(Row::Section(kind, count)) => {
            let left = vec![Span::styled(kind.title(), theme.title(true))];
            let right = vec![Span::styled(count.to_string(), theme.dim())];
            lines.extend(gap(row));
            lines.push((left, right));
        }
        Some(Row::Day(day, sources)) => {
            lines.extend(gap(row));
            let text = Text::new(0, day, theme.heading());
            let right = vec![Span::styled(sources.to_string(), theme.citation())];
            text.push_beside(right, Vec::new(), state, cells, &mut lines);
        }
        Some(Row::Entry(entry)) => push_entry(entry, is_here, state, cells, &mut lines),
        Some(Row::Change(change)) => push_change(change, is_here, state, cells, &mut lines),
        Some(Row::Rest(rest)) => push_rest(rest, is_here, state, cells, &mut lines),
        None => {}
    }
    lines
}

/// An empty line before a heading that is not the first.
fn gap(row: usize) -> Option<Line> {
    (row > 0).then(|| (Vec::new(), Vec::new()))
}

fn push_entry(entry: &Entry, is_here: bool, state: &State, cells: u16, lines: &mut Vec<Line>) {
    let theme = &state.look.theme;
    let mut text = Text::new(2, &entry.title, theme.heading());
    text.sign = cursor(is_here, &state.look);
    if !entry.is_new {
        text.push_beside(Vec::new(), Vec::new(), state, cells, lines);
        return;
    }
    let brought_by = vec![Span::styled(entry.brought_by.to_string(), theme.citation())];
    let marks = mark(entry.verdict, entry.origins, &state.look);
    text.push_beside(brought_by, marks, state, cells, lines);
    let gist = Text::new(INDENT, &entry.gist, theme.digest());
    gist.push_beside(Vec::new(), Vec::new(), state, cells, lines);
}

fn push_change(change: &Change, is_here: bool, state: &State, cells: u16, lines: &mut Vec<Line>) {
    let (look, theme) = (&state.look, &state.look.theme);
    let ask = format!("{}:", change.ask);
    let (before, joint) = if change.before.is_empty() {
        (String::new(), String::new())
    } else {
        (
            format!(" {}", change.before),
            format!(" {}", look.glyphs.arrow),
        )
    };
    let whole = format!("{ask}{before}{joint} {}", change.after);
    let mut text = Text::new(INDENT, &whole, theme.text());
    let old = ask.len()..ask.len() + before.len() + joint.len();
    text.parts = vec![(0..ask.len(), theme.citation()), (old, theme.dim())];
    text.sign = cursor(is_here, look);
    let told = if state.changes.story.is_some() {
        // That a question is answered for the first time is seen.
        let is_seen = change.kind == Kind::Answered;
        let word = if is_seen { "" } else { change.kind.word() };
        Span::styled(word, theme.dim())
    } else {
        Span::styled(change.brought_by.to_string(), theme.citation())
    };
    text.push_beside(vec![told], marks(change, look), state, cells, lines);
}

fn push_rest(rest: &Rest, is_here: bool, state: &State, cells: u16, lines: &mut Vec<Line>) {
    let theme = &state.look.theme;
    let text = format!("{}: {}", rest.kind.word(), rest.asks);
    let mut text = Text::new(INDENT, &text, theme.dim());
    text.sign = cursor(is_here, &state.look);
    text.push_beside(Vec::new(), Vec::new(), state, cells, lines);
}

/// How the claims stand to each other; of what fell into dispute also how they stood before.
fn marks(change: &Change, look: &Look) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    if let Some(was) = change.was.filter(|_| change.kind <= Kind::Differs) {
        spans.push(Span::styled(look.glyphs.mark(was), look.theme.mark(was)));
        let arrow = format!(" {} ", look.glyphs.arrow);
        spans.push(Span::styled(arrow, look.theme.dim()));
    }
    spans.extend(mark(change.verdict, change.origins, look));
    spans
}

const fn cursor(is_here: bool, look: &Look) -> &'static str {
    if is_here { look.glyphs.cursor } else { " " }
}

/// Text to be wrapped behind an indent, parts of it in styles of their own.
struct Text<'a> {
    indent: usize,
    sign: &'static str,
    whole: &'a str,
    style: Style,
    parts: Vec<(Range<usize>, Style)>,
}

impl<'a> Text<'a> {
    const fn new(indent: usize, whole: &'a str, style: Style) -> Self {
        Self {
            indent,
            sign: " ",
            whole,
            style,
            parts: Vec::new(),
        }
    }

    /// Adds the lines of the text, `marks` at the end of the first, and `note` before these where it fits, else below.
    fn push_beside(
        &self,
        note: Vec<Span<'static>>,
        marks: Vec<Span<'static>>,
        state: &State,
        cells: u16,
        lines: &mut Vec<Line>,
    ) {
        let cells_of =
            |spans: &[Span<'_>]| -> usize { spans.iter().map(|span| width(&span.content)).sum() };
        let room = usize::from(cells).saturating_sub(self.indent);
        let taken = cells_of(&marks) + usize::from(!marks.is_empty());
        let beside = taken + cells_of(&note) + 2;
        // A right edge of more than two thirds would be cut.
        let has_room = width(self.whole) + beside <= room && beside * 3 <= usize::from(cells) * 2;
        let (mut right, below) = if has_room {
            let mut right = note;
            if !marks.is_empty() {
                right.push(Span::raw(" "));
                right.extend(marks);
            }
            (right, Vec::new())
        } else {
            (marks, note)
        };
        let text_room = room.saturating_sub(if has_room { beside } else { taken });
        for (number, range) in wrap(self.whole, text_room.max(1)).into_iter().enumerate() {
            let sign = if number == 0 { self.sign } else { " " };
            let left = self.line(sign, &range, state);
            lines.push((left, std::mem::take(&mut right)));
        }
        for span in below.iter().filter(|span| !span.content.is_empty()) {
            for range in wrap(&span.content, room.max(1)) {
                let part = span.content.get(range).unwrap_or_default().to_owned();
                let indent = Span::raw(" ".repeat(self.indent));
                lines.push((vec![indent, Span::styled(part, span.style)], Vec::new()));
            }
        }
    }

    fn line(&self, sign: &'static str, range: &Range<usize>, state: &State) -> Vec<Span<'static>> {
        let (theme, needle) = (&state.look.theme, &state.search.needle);
        let part = self.whole.get(range.clone()).unwrap_or_default();
        let found = line::matches(part, needle);
        let clip = |own: &Range<usize>| {
            let (from, to) = (own.start.max(range.start), own.end.min(range.end));
            (from < to).then(|| from - range.start..to - range.start)
        };
        let parts: Vec<(Vec<Range<usize>>, Style)> = self
            .parts
            .iter()
            .map(|(own, style)| (clip(own).into_iter().collect(), *style))
            .chain([(found, theme.match_lit())])
            .collect();
        let layers: Vec<(&[Range<usize>], Style)> = parts
            .iter()
            .map(|(ranges, style)| (&**ranges, *style))
            .collect();
        let mut spans = Vec::new();
        if self.indent > 0 {
            spans.push(Span::styled(sign, theme.title(true)));
            spans.push(Span::raw(" ".repeat(self.indent.saturating_sub(1))));
        }
        spans.extend(line::layer(part, self.style, &layers));
        spans
    }
}
