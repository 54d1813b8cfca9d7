//! One line that the user types into.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::Clean;
use crate::ui::keymap::{Code, Key};

/// The text of a prompt and the place of the cursor in it.
///
/// The text is kept in two parts, before and after the cursor, so the cursor can never fall inside a
/// character. It moves by grapheme: an accent or a skin tone goes with its letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prompt {
    before: String,
    after: String,
}

/// What of a prompt fits on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// The visible part of the text.
    pub text: String,
    /// The cell of the cursor, counted from the start of `text`.
    pub cursor: u16,
}

impl Prompt {
    /// A prompt that holds `text`, cleaned, with the cursor behind it.
    #[must_use]
    pub fn with(text: &str) -> Self {
        Self {
            before: Clean::line(text).to_string(),
            after: String::new(),
        }
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> Clean {
        Clean::line(&format!("{}{}", self.before, self.after))
    }

    /// The byte of the text before which the cursor stands.
    #[must_use]
    pub const fn cursor(&self) -> usize {
        self.before.len()
    }

    /// Puts `text` in the place of some bytes, and the cursor behind it.
    pub fn replace(&mut self, span: Range<usize>, text: &str) {
        let whole = self.text();
        let before = whole.get(..span.start).unwrap_or(&whole);
        let after = whole.get(span.end..).unwrap_or_default();
        self.before = format!("{before}{}", Clean::line(text));
        after.clone_into(&mut self.after);
    }

    /// Whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// Applies an editing key; `false` when the key means nothing here and is free for others.
    pub fn press(&mut self, key: Key) -> bool {
        if let Some(c) = key.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        match (key.code(), key.has_ctrl(), key.has_alt()) {
            (Code::Backspace, false, false) | (Code::Char('h'), true, false) => self.backspace(),
            (Code::Delete, false, false) | (Code::Char('d'), true, false) => self.delete(),
            (Code::Char('w'), true, false) | (Code::Backspace, false, true) => self.delete_word(),
            (Code::Char('u'), true, false) => self.before.clear(),
            (Code::Char('k'), true, false) => self.after.clear(),
            (Code::Home, false, false) | (Code::Char('a'), true, false) => self.home(),
            (Code::End, false, false) | (Code::Char('e'), true, false) => self.end(),
            (Code::Left, false, false) | (Code::Char('b'), true, false) => self.left(),
            (Code::Right, false, false) | (Code::Char('f'), true, false) => self.right(),
            _ => return false,
        }
        true
    }

    /// Puts typed or pasted text before the cursor, cleaned: a line break becomes a blank.
    pub fn insert(&mut self, raw: &str) {
        self.before.push_str(&Clean::line(raw));
    }

    /// Removes what stands before the cursor.
    pub fn backspace(&mut self) {
        if let Some(last) = self.before.graphemes(true).next_back() {
            self.before.truncate(self.before.len() - last.len());
        }
    }

    /// Removes what stands at the cursor.
    pub fn delete(&mut self) {
        if let Some(first) = self.after.graphemes(true).next() {
            self.after.drain(..first.len());
        }
    }

    /// Removes the word before the cursor with the blanks behind it.
    pub fn delete_word(&mut self) {
        let word = self.before.trim_end();
        let kept = word.rfind(char::is_whitespace).map_or(0, |at| {
            at + word
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8)
        });
        self.before.truncate(kept);
    }

    /// Goes to the start.
    pub fn home(&mut self) {
        self.before.push_str(&self.after);
        self.after = std::mem::take(&mut self.before);
    }

    /// Goes behind the end.
    pub fn end(&mut self) {
        self.before.push_str(&std::mem::take(&mut self.after));
    }

    /// Goes back by one.
    pub fn left(&mut self) {
        if let Some(last) = self.before.graphemes(true).next_back() {
            let rest = self.before.len() - last.len();
            self.after.insert_str(0, last);
            self.before.truncate(rest);
        }
    }

    /// Goes on by one.
    pub fn right(&mut self) {
        if let Some(first) = self.after.graphemes(true).next() {
            self.before.push_str(first);
            self.after.drain(..first.len());
        }
    }

    /// What fits into `cells` cells, one of them kept for a cursor behind the text; `ellipsis` stands for what is
    /// hidden on either side. In fewer cells than the cursor and the ellipsis take, what is cut is not marked.
    #[must_use]
    pub fn view(&self, cells: u16, ellipsis: &str) -> Window {
        let mark = cells_of(ellipsis);
        let before = || self.before.graphemes(true).rev();
        let after = || self.after.graphemes(true);
        // The grapheme at the cursor stays in sight, and so does the mark of what is cut behind it.
        let at_cursor = after().next().map_or(1, cells_of);
        let least = at_cursor.saturating_add(mark);
        let kept = cells_of(&self.after).clamp(1, least.max(1));
        let room = cells.saturating_sub(kept);
        let mut text = String::new();
        let (mut head, mut cursor) = fitting(before(), room);
        if head.len() < before().count() && room >= mark {
            (head, cursor) = fitting(before(), room.saturating_sub(mark));
            cursor = cursor.saturating_add(mark);
            text.push_str(ellipsis);
        }
        text.extend(head.into_iter().rev());
        let room = cells.saturating_sub(cursor);
        let (mut tail, _) = fitting(after(), room);
        let is_cut = tail.len() < after().count() && room >= least;
        if is_cut {
            tail = fitting(after(), room.saturating_sub(mark)).0;
        }
        text.extend(tail);
        if is_cut {
            text.push_str(ellipsis);
        }
        Window { text, cursor }
    }
}

fn cells_of(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The graphemes from the start of `graphemes` that fit into `cells`, and the cells that they take.
fn fitting<'a>(graphemes: impl Iterator<Item = &'a str>, cells: u16) -> (Vec<&'a str>, u16) {
    let mut taken = Vec::new();
    let mut used = 0_u16;
    for grapheme in graphemes {
        let wide = used.saturating_add(cells_of(grapheme));
        if wide > cells {
            break;
        }
        used = wide;
        taken.push(grapheme);
    }
    (taken, used)
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr as _;

    use super::{Prompt, Window};

    /// Presses `keys`, separated by blanks, in a prompt where `|` marks the cursor; gives it back so.
    fn press(marked: &str, keys: &str) -> String {
        let (before, after) = marked.split_once('|').unwrap();
        let mut prompt = Prompt {
            before: before.into(),
            after: after.into(),
        };
        for key in keys.split(' ') {
            assert!(prompt.press(key.parse().unwrap()), "{key} was not taken");
        }
        format!("{}|{}", prompt.before, prompt.after)
    }

    #[test]
    fn keys_edit_the_line() {
        for (before, keys, after) in [
            ("|", "b u s a n", "busan|"),
            ("ab|c", "X Space é", "abX é|c"),
            ("서울|", "Backspace", "서|"),
            ("|서울", "Del", "|울"),
            ("e\u{301}|", "Backspace", "|"),
            ("xe\u{301}|", "Left", "x|e\u{301}"),
            ("|👩‍🌾x", "Right", "👩‍🌾|x"),
            ("👍🏽|", "Left Right Right", "👍🏽|"),
            ("trump xi  |!", "Ctrl-w", "trump |!"),
            ("trump|", "Ctrl-w Ctrl-w", "|"),
            ("서울\u{3000}도쿄|", "Ctrl-w", "서울\u{3000}|"),
            ("ab|cd", "Ctrl-u", "|cd"),
            ("ab|cd", "Ctrl-k", "ab|"),
            ("ab|cd", "Home", "|abcd"),
            ("ab|cd", "End", "abcd|"),
            ("|", "Backspace Del Left Right Home End Ctrl-w Ctrl-u", "|"),
        ] {
            assert_eq!(press(before, keys), after, "{before} {keys}");
        }
        assert!(!Prompt::default().press("Enter".parse().unwrap()));
        assert!(!Prompt::default().press("Alt-x".parse().unwrap()));
    }

    #[test]
    fn a_part_is_replaced_and_the_cursor_stands_behind_it() {
        for (before, after, span, with, result) in [
            ("party:so", " x", 6..8, "KR", "party:KR| x"),
            ("서", "울 x", 0..6, "부산", "부산| x"),
            ("ab", "", 9..12, "c", "abc|"),
        ] {
            let mut prompt = Prompt {
                before: before.into(),
                after: after.into(),
            };
            prompt.replace(span, with);
            assert_eq!(format!("{}|{}", prompt.before, prompt.after), result);
            assert_eq!(prompt.cursor(), prompt.before.len());
        }
    }

    #[test]
    fn what_is_pasted_is_cleaned() {
        let mut prompt = Prompt::with("a");
        prompt.insert("\u{1b}[31mb\nc\u{202e}");
        assert_eq!(prompt.text().as_str(), "ab c");
        assert!(!prompt.is_empty());
    }

    #[test]
    fn the_cursor_is_always_in_the_window() {
        for (before, after, cells, text, cursor) in [
            ("abc", "def", 10, "abcdef", 3),
            ("abc", "def", 6, "abcdef", 3),
            ("abc", "def", 5, "abcd…", 3),
            ("abcdef", "", 4, "…ef", 3),
            ("abcdef", "", 7, "abcdef", 6),
            ("abcdef", "", 6, "…cdef", 5),
            ("abcde", "f", 6, "abcdef", 5),
            ("abcdef", "gh", 4, "…fgh", 2),
            ("abcdef", "gh", 5, "…efgh", 3),
            ("abcdef", "ghi", 5, "…efg…", 3),
            ("서울", "도쿄", 4, "…도…", 1),
            ("서울", "도쿄", 5, "…도쿄", 1),
            ("서울", "도쿄", 7, "서울도…", 4),
            ("서울", "도쿄", 8, "서울도쿄", 4),
            ("e\u{301}x", "", 2, "…", 1),
            ("abc", "def", 1, "d", 0),
            ("abc", "def", 0, "", 0),
            ("", "", 0, "", 0),
        ] {
            let prompt = Prompt {
                before: before.into(),
                after: after.into(),
            };
            let window = Window {
                text: text.into(),
                cursor,
            };
            let shown = prompt.view(cells, "…");
            assert_eq!(shown, window, "{before}|{after} in {cells}");
            assert!(
                shown.text.width() <= cells.into(),
                "{before}|{after} in {cells}"
            );
        }
    }
}
