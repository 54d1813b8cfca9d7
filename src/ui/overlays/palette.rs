//! Commands by name.

use std::cmp::Reverse;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use crate::query::Needle;
use crate::text::{Fuzzy, fold, fuzzy};
use crate::ui::command::{Entry, TABLE};
use crate::ui::keymap::Keymap;
use crate::ui::prompt::Prompt;
use crate::ui::scroll;
use crate::ui::state::Look;
use crate::ui::widgets::{field, frame, line};

/// What a name is worth that holds the words typed as they are.
const WHOLE: i32 = 20;
/// Cells of a name and the blank behind it.
const NAME: usize = 17;

/// A command that was found, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The command.
    pub entry: &'static Entry,
    /// The bytes of its name that match, sorted.
    pub in_name: Vec<Range<usize>>,
    /// The bytes of its phrase that match, sorted.
    pub in_phrase: Vec<Range<usize>>,
}

/// The commands whose name holds the letters typed, the best first, then those of whose description every word typed
/// begins a word.
#[must_use]
pub fn matches(typed: &str) -> Vec<Match> {
    let needle = Needle::new(typed);
    let mut named: Vec<(i32, Match)> = Vec::new();
    let mut described: Vec<Match> = Vec::new();
    for entry in TABLE {
        let in_phrase = beginnings(&needle, entry.phrase);
        if let Some(Fuzzy { score, lit }) = fuzzy(typed, entry.name) {
            // What is called so in words goes before what has its letters here and there.
            let is_whole = begins_words(&needle, entry.name);
            let score = score + if is_whole { WHOLE } else { 0 };
            let found = Match {
                entry,
                in_name: lit,
                in_phrase,
            };
            named.push((score, found));
        } else if begins_words(&needle, &format!("{} {}", entry.name, entry.phrase)) {
            described.push(Match {
                entry,
                in_name: beginnings(&needle, entry.name),
                in_phrase,
            });
        }
    }
    named.sort_by_key(|(score, found)| (Reverse(*score), found.entry.name.len()));
    if needle.is_empty() {
        // In the order of the help while nothing tells them apart.
        named.sort_by_key(|(_, found)| found.entry.command);
    }
    let named = named.into_iter().map(|(_, found)| found);
    named.chain(described).collect()
}

/// Whether every word typed begins a word of `text`; nothing typed does not.
fn begins_words(needle: &Needle, text: &str) -> bool {
    let text = format!(" {}", fold(text));
    let mut words = needle.words().iter();
    !needle.is_empty() && words.all(|word| text.contains(&format!(" {word}")))
}

/// The bytes of `text` where a word typed begins one of its words.
fn beginnings(needle: &Needle, text: &str) -> Vec<Range<usize>> {
    let mut lit = needle.lit(text);
    lit.retain(|range| {
        let before = text.get(..range.start).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric)
    });
    lit
}

/// Draws the palette near the top of the screen; gives the cell of the cursor.
pub fn draw(
    prompt: &Prompt,
    row: usize,
    keymap: &Keymap,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let place = place(area);
    let found = matches(&prompt.text());
    let note = found.len().to_string();
    let inner = frame::draw_over("Commands", &note, true, look, place, buf);
    let (rows, cursor) = field::draw(":", prompt, look, inner, buf);
    let shown = scroll::visible(found.len(), row, usize::from(rows.height), None);
    let first = shown.start;
    for (place, index) in rows.rows().zip(shown) {
        let Some(entry) = found.get(index) else {
            continue;
        };
        let is_here = index == scroll::clamp(row, found.len());
        draw_entry(entry, is_here, keymap, look, place, buf);
    }
    if found.is_empty() {
        let text = Span::styled("no command is called so, or does that", look.theme.dim());
        line::draw(&[text], look.glyphs.ellipsis, rows, buf);
    }
    frame::draw_scrollbar(found.len(), first, look, rows, buf);
    Some(cursor)
}

/// Where the palette lies over the body of the screen.
#[must_use]
pub fn place(area: Rect) -> Rect {
    frame::place_over(area, 72, 18)
}

/// The row drawn at a cell of the body.
#[must_use]
pub fn row_at(prompt: &Prompt, row: usize, area: Rect, at: Position) -> Option<usize> {
    let inner = frame::inner(place(area));
    let line = at.y.checked_sub(inner.y).filter(|_| inner.contains(at))?;
    // What is typed has the first line.
    let line = usize::from(line).checked_sub(1)?;
    let rows = matches(&prompt.text()).len();
    let height = usize::from(inner.height.saturating_sub(1));
    scroll::visible(rows, row, height, None).nth(line)
}

/// One command: its name, what it does, its keys; the letters that were typed are lit.
fn draw_entry(
    found: &Match,
    is_here: bool,
    keymap: &Keymap,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, entry) = (&look.theme, found.entry);
    let cursor = if is_here { look.glyphs.cursor } else { " " };
    let lit = theme.match_lit();
    let mut left = vec![Span::styled(cursor, theme.title(true))];
    left.extend(line::light(
        entry.name,
        theme.title(false),
        &found.in_name,
        lit,
    ));
    left.push(Span::raw(" ".repeat(NAME.saturating_sub(entry.name.len()))));
    left.extend(line::light(
        entry.phrase,
        theme.dim(),
        &found.in_phrase,
        lit,
    ));
    let keys: Vec<String> = keymap.keys(entry.command).collect();
    let right = [Span::styled(keys.join("  "), theme.key_hint())];
    line::draw_both(&left, &right, look.glyphs.ellipsis, area, buf);
    if is_here {
        frame::select(true, look, area, buf);
    }
}

#[cfg(test)]
mod tests {
    use super::matches;
    use crate::ui::command::TABLE;

    #[test]
    fn the_best_command_comes_first() {
        for (typed, first) in [
            ("nd", "next-dispute"),
            ("pgd", "page-down"),
            ("prevdisp", "previous-dispute"),
            ("dis", "next-dispute"),
            ("vd", "view-disputes"),
            ("axis", "view-axis"),
            ("quit", "quit"),
            ("rel", "reload"),
            ("tf", "toggle-filter"),
            ("what is wrong", "problems"),
            ("clipboard", ""),
            ("copy quote", "copy-citation"),
            ("zzz", ""),
        ] {
            let found = matches(typed);
            let name = found.first().map_or("", |found| found.entry.name);
            assert_eq!(name, first, "{typed}");
        }
    }

    #[test]
    fn every_command_is_offered_in_the_order_of_the_help() {
        let found = matches("");
        let all: Vec<_> = found.iter().map(|found| found.entry).collect();
        assert!(all.iter().copied().eq(TABLE.iter()));
    }
}
