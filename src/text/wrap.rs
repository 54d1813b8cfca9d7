//! Text laid out in lines, told as byte ranges, so that what is known about a part of the text (a quote, a
//! match, a colour) still holds in the lines.

use std::iter::Peekable;
use std::ops::Range;

use unicode_linebreak::linebreaks;

use super::cluster::clusters;
use super::width::grapheme_width;

/// The byte ranges of the lines of `text`, none wider than `cells`.
///
/// Lines break at every `\n` and otherwise where the Unicode line breaking algorithm (UAX #14) allows it: after
/// spaces, hyphens and dashes, between Chinese, Japanese and Korean characters. Spaces at the ends of a line
/// are in no range. A word longer than a line is cut between graphemes. An empty line has an empty range, a
/// last `\n` opens no further line, and no cells hold no lines.
///
/// The one line that may be wider is a single wide character where `cells` is 1, since leaving it out would
/// lose text without a mark.
#[must_use]
pub fn wrap(text: &str, cells: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    if cells == 0 {
        return lines;
    }
    let mut start = 0;
    for paragraph in text.split_inclusive('\n') {
        let end = start + paragraph.len();
        wrap_paragraph(paragraph, start, cells, &mut lines);
        start = end;
    }
    lines
}

fn wrap_paragraph(paragraph: &str, offset: usize, cells: usize, lines: &mut Vec<Range<usize>>) {
    let mut breaks = linebreaks(paragraph).map(|(at, _)| at).peekable();
    let mut layout = Layout::new(cells, offset, lines);
    let mut graphemes = clusters(paragraph).peekable();
    while let Some((at, grapheme)) = graphemes.next() {
        let end = at + grapheme.len();
        let next = graphemes.peek().map_or("", |&(_, next)| next);
        let blank = is_blank(grapheme);
        // A dash in the middle of a sentence stays with the word before it.
        let breakable = skip_to(&mut breaks, end) && (blank || !next.starts_with(['—', '―']));
        let place = offset + at..offset + end;
        if blank {
            layout.take_blank(&place, grapheme_width(grapheme));
        } else {
            layout.take(&place, grapheme_width(grapheme));
        }
        if breakable {
            layout.allow_break(place.end);
        }
    }
    layout.finish();
}

/// Whether a break is allowed exactly at `end`; forgets those before it, which would cut a grapheme.
fn skip_to(breaks: &mut Peekable<impl Iterator<Item = usize>>, end: usize) -> bool {
    while breaks.next_if(|&at| at < end).is_some() {}
    breaks.peek() == Some(&end)
}

/// Whether a line may end here without drawing it. Spaces that forbid a break count as text.
fn is_blank(grapheme: &str) -> bool {
    grapheme
        .chars()
        .all(|c| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}'))
}

/// The last place at which the current line may end.
struct Break {
    /// Where the text before it ends.
    end: usize,
    /// Where the next line would start.
    next: usize,
    /// The cells of the line up to `next`.
    width: usize,
}

/// The line that is being filled.
struct Layout<'a> {
    cells: usize,
    offset: usize,
    lines: &'a mut Vec<Range<usize>>,
    lines_before: usize,
    /// The text of the line so far, without the spaces after it.
    line: Option<Range<usize>>,
    /// The cells of the line so far, with the spaces after it.
    width: usize,
    last_break: Option<Break>,
}

impl<'a> Layout<'a> {
    fn new(cells: usize, offset: usize, lines: &'a mut Vec<Range<usize>>) -> Self {
        Self {
            cells,
            offset,
            lines_before: lines.len(),
            lines,
            line: None,
            width: 0,
            last_break: None,
        }
    }

    fn take_blank(&mut self, place: &Range<usize>, width: usize) {
        if self.line.is_none() {
            return;
        }
        self.width += width;
        if let Some(last) = &mut self.last_break
            && last.next == place.start
        {
            last.next = place.end;
            last.width = self.width;
        }
    }

    fn take(&mut self, place: &Range<usize>, width: usize) {
        if self.width + width > self.cells {
            self.end_at_break(place.start);
        }
        if self.width + width > self.cells {
            self.end_here();
        }
        self.width += width;
        match &mut self.line {
            Some(line) => line.end = place.end,
            None => self.line = Some(place.clone()),
        }
    }

    fn allow_break(&mut self, next: usize) {
        if let Some(line) = &self.line {
            self.last_break = Some(Break {
                end: line.end,
                next,
                width: self.width,
            });
        }
    }

    /// Ends the line at the last break, and keeps what follows it up to `at` as the next line's start.
    fn end_at_break(&mut self, at: usize) {
        let Some(last) = self.last_break.take() else {
            return;
        };
        let Some(line) = self.line.take() else {
            return;
        };
        self.lines.push(line.start..last.end);
        self.width = self.width.saturating_sub(last.width);
        if last.next < at {
            self.line = Some(last.next..line.end);
        }
    }

    fn end_here(&mut self) {
        self.last_break = None;
        self.lines.extend(self.line.take());
        self.width = 0;
    }

    fn finish(mut self) {
        self.end_here();
        if self.lines.len() == self.lines_before {
            self.lines.push(self.offset..self.offset);
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::wrap;
    use crate::text::samples::TRICKY;
    use crate::text::width::width;

    fn lines(text: &str, cells: usize) -> Vec<&str> {
        wrap(text, cells)
            .into_iter()
            .map(|range| text.get(range).unwrap())
            .collect()
    }

    #[test]
    fn lines_break_where_a_reader_expects_it() {
        for (text, cells, wrapped) in [
            ("", 10, &[][..]),
            ("   ", 10, &[""]),
            ("a\n\nb\n", 10, &["a", "", "b"]),
            ("\n", 10, &[""]),
            ("one two", 7, &["one two"]),
            ("one two", 6, &["one", "two"]),
            ("  one   two  ", 5, &["one", "two"]),
            ("one     two", 20, &["one     two"]),
            ("rare-earth deal", 7, &["rare-", "earth", "deal"]),
            ("up 10-40% now", 8, &["up", "10-40%", "now"]),
            ("Trump–Xi talks", 9, &["Trump–Xi", "talks"]),
            ("Trump–Xi talks", 7, &["Trump–", "Xi", "talks"]),
            ("win—not lose", 6, &["win—", "not", "lose"]),
            ("abcdefgh ij", 3, &["abc", "def", "gh", "ij"]),
            ("ab cdefgh", 4, &["ab", "cdef", "gh"]),
            ("東京、大阪。", 6, &["東京、", "大阪。"]),
            ("東京、大阪。", 4, &["東", "京、", "大", "阪。"]),
            ("한국 미국", 6, &["한국", "미국"]),
            (
                "e\u{301}e\u{301}e\u{301}",
                2,
                &["e\u{301}e\u{301}", "e\u{301}"],
            ),
            ("👩‍👩‍👧👩‍👩‍👧", 3, &["👩‍👩‍👧", "👩‍👩‍👧"]),
            ("한a", 1, &["한", "a"]),
            ("a\u{a0}b c", 4, &["a\u{a0}b", "c"]),
            ("anything", 0, &[]),
        ] {
            assert_eq!(lines(text, cells), wrapped, "{text:?} in {cells}");
        }
    }

    #[test]
    fn no_line_is_wider_and_no_text_is_lost() {
        for text in TRICKY {
            for cells in 1..40 {
                let ranges = wrap(text, cells);
                for pair in ranges.windows(2) {
                    assert!(pair[0].end <= pair[1].start, "{text:?} in {cells}");
                }
                let lines = lines(text, cells);
                for line in &lines {
                    let alone = line.graphemes(true).count() == 1;
                    assert!(width(line) <= cells || alone, "{line:?} in {cells}");
                    assert_eq!(line.trim_matches([' ', '\n']), *line, "{text:?} in {cells}");
                }
                let bare = |text: &str| text.split_whitespace().collect::<String>();
                assert_eq!(bare(&lines.concat()), bare(text), "{text:?} in {cells}");
            }
        }
    }
}
