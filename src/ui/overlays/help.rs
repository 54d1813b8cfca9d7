//! Every command and its keys, and what the signs mean; narrowed by what is typed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use crate::model::Verdict;
use crate::text::fold;
use crate::ui::command::{Entry, Group, TABLE};
use crate::ui::glyphs::Bullet;
use crate::ui::keymap::Keymap;
use crate::ui::prompt::Prompt;
use crate::ui::state::Look;
use crate::ui::widgets::{field, frame, line};

/// One line of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpLine {
    /// A heading.
    Heading(&'static str),
    /// A command.
    Command(&'static Entry),
    /// What a mark means.
    Mark(Verdict, &'static str),
    /// What a bullet means.
    Bullet(Bullet, &'static str),
}

const MARKS: [(Verdict, &str); 6] = [
    (Verdict::Single, "single: one origin says so"),
    (Verdict::Agrees, "agrees: several origins say the same"),
    (
        Verdict::Narrows,
        "narrows: one is more exact and fits into the other",
    ),
    (Verdict::Updated, "updated: a later report has moved on"),
    (
        Verdict::Basis,
        "basis: they count on a different basis, or different speakers say so",
    ),
    (Verdict::Disputed, "disputed: they cannot both be right"),
];

const BULLETS: [(Bullet, &str); 4] = [
    (Bullet::Held, "held or under way"),
    (Bullet::Confirmed, "confirmed or expected"),
    (Bullet::Possible, "possible"),
    (Bullet::Cancelled, "postponed, cancelled or denied"),
];

/// The lines that hold every word typed, with their headings.
#[must_use]
pub fn entries(typed: &str, keymap: &Keymap) -> Vec<HelpLine> {
    let folded = fold(typed);
    let fits = |text: &str| {
        let text = fold(text);
        folded.split_whitespace().all(|word| text.contains(word))
    };
    let mut lines = Vec::new();
    let mut add = |heading: &'static str, found: Vec<HelpLine>| {
        if !found.is_empty() {
            lines.push(HelpLine::Heading(heading));
            lines.extend(found);
        }
    };
    for group in Group::ALL {
        let commands = TABLE.iter().filter(|entry| entry.group == group);
        let found = commands.filter(|entry| {
            let keys: Vec<String> = keymap.keys(entry.command).collect();
            fits(&format!(
                "{} {} {}",
                entry.name,
                entry.phrase,
                keys.join(" ")
            ))
        });
        add(group.title(), found.map(HelpLine::Command).collect());
    }
    let marks = MARKS.iter().filter(|(_, text)| fits(text));
    add(
        "Marks",
        marks
            .map(|(mark, text)| HelpLine::Mark(*mark, text))
            .collect(),
    );
    let bullets = BULLETS.iter().filter(|(_, text)| fits(text));
    add(
        "Standing of events",
        bullets
            .map(|(sign, text)| HelpLine::Bullet(*sign, text))
            .collect(),
    );
    lines
}

/// The furthest that `lines` lines of help can be scrolled in a body of `height`; the prompt takes a line of its frame.
#[must_use]
pub fn last_scroll(lines: usize, height: u16) -> usize {
    let inner = frame::inner(Rect::new(0, 0, 0, height));
    lines.saturating_sub(usize::from(inner.height.saturating_sub(1)))
}

/// Draws the help over the body of the screen; gives the cell of the cursor.
pub fn draw(
    prompt: &Prompt,
    scroll: usize,
    keymap: &Keymap,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let place = place(area);
    let inner = frame::draw_over("Help", "type to search", true, look, place, buf);
    let (rows, cursor) = field::draw("?", prompt, look, inner, buf);
    let lines = entries(&prompt.text(), keymap);
    let first = scroll.min(last_scroll(lines.len(), area.height));
    if lines.is_empty() {
        let text = Span::styled("no key and no mark is about that", look.theme.dim());
        line::draw(&[text], look.glyphs.ellipsis, rows, buf);
    }
    for (place, text) in rows.rows().zip(lines.iter().skip(first)) {
        draw_line(*text, keymap, look, place, buf);
    }
    frame::draw_scrollbar(lines.len(), first, look, rows, buf);
    Some(cursor)
}

/// Where the help lies over the body of the screen.
#[must_use]
pub fn place(area: Rect) -> Rect {
    let width = area.width.min(84);
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

fn draw_line(text: HelpLine, keymap: &Keymap, look: &Look, area: Rect, buf: &mut Buffer) {
    let (theme, ellipsis) = (&look.theme, look.glyphs.ellipsis);
    let spans = match text {
        HelpLine::Heading(text) => vec![Span::styled(text, theme.heading())],
        HelpLine::Command(entry) => {
            let keys: Vec<String> = keymap.keys(entry.command).collect();
            let keys = if keys.is_empty() {
                format!(":{}", entry.name)
            } else {
                keys.join("  ")
            };
            vec![
                Span::styled(format!("  {keys:<16} "), theme.key_hint()),
                Span::styled(entry.phrase, theme.text()),
            ]
        }
        HelpLine::Mark(mark, text) => vec![
            Span::styled(
                format!("  {:<16} ", look.glyphs.mark(mark)),
                theme.mark(mark),
            ),
            Span::styled(text, theme.text()),
        ],
        HelpLine::Bullet(bullet, text) => vec![
            Span::styled(
                format!("  {:<16} ", look.glyphs.bullet(bullet)),
                theme.bullet(bullet),
            ),
            Span::styled(text, theme.text()),
        ],
    };
    line::draw(&spans, ellipsis, area, buf);
}
