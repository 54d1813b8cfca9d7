//! From a byte of a text to its line and column.

/// How many bytes lie between two marks; counting never goes further than that.
const STRIDE: usize = 4096;

/// Marks along a text, so that a place in a long line is found without counting from its start.
#[derive(Debug, Default)]
pub(super) struct Ruler {
    /// The byte at which each line starts.
    lines: Vec<usize>,
    /// How many characters start before each multiple of [`STRIDE`].
    chars: Vec<usize>,
}

impl Ruler {
    pub(super) fn of(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        let mut count = 0;
        let mut chars = Vec::new();
        for stride in text.as_bytes().chunks(STRIDE) {
            chars.push(count);
            count += count_chars(stride);
        }
        Self { lines, chars }
    }

    /// Line and column of a byte, both counted from 1; the end of the text for a byte beyond it.
    pub(super) fn measure(&self, text: &str, offset: u32) -> (u32, u32) {
        let at = usize::try_from(offset).map_or(text.len(), |at| at.min(text.len()));
        let line = self.lines.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line));
        let column = self.count(text, at) - start.map_or(0, |start| self.count(text, *start)) + 1;
        let clamp = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        (clamp(line), clamp(column))
    }

    /// How many characters start before byte `at`.
    fn count(&self, text: &str, at: usize) -> usize {
        let mark = (at / STRIDE).min(self.chars.len().saturating_sub(1));
        let before = self.chars.get(mark).copied().unwrap_or_default();
        let rest = text.as_bytes().get(mark * STRIDE..at).unwrap_or_default();
        before + count_chars(rest)
    }
}

/// Counts the bytes that begin a character.
fn count_chars(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::{Ruler, STRIDE};

    #[test]
    fn a_place_is_counted_in_lines_and_characters() {
        let long = format!("a\n{}ä|", "서".repeat(STRIDE));
        for (text, needle, place) in [
            ("", "", (1, 1)),
            ("|", "|", (1, 1)),
            ("ab\ncd|", "|", (2, 3)),
            ("서울 |", "|", (1, 4)),
            ("a\r\n\r\n|", "|", (3, 1)),
            ("a\n", "", (1, 1)),
            (&long, "|", (2, 4098)),
        ] {
            let at = u32::try_from(text.find(needle).unwrap()).unwrap();
            assert_eq!(
                Ruler::of(text).measure(text, at),
                place,
                "{needle:?} in {text:.9}"
            );
        }
        assert_eq!(Ruler::of("ab\n").measure("ab\n", u32::MAX), (2, 1));
    }
}
