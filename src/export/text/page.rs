//! Lines of bounded width, indented, with single blank lines between entries.

use crate::text::wrap;

/// The widest line, in cells.
const CELLS: usize = 100;
/// However deep an entry stands, so much of a line stays for its words.
const DEEPEST: usize = 40;
/// By how much the lines that continue one are further indented.
const HANGING: usize = 2;

/// Text that is being written.
#[derive(Debug, Default)]
pub struct Page {
    text: String,
    is_gap_due: bool,
}

impl Page {
    /// Writes `text`, wrapped; the lines that continue it stand further in.
    pub fn line(&mut self, indent: usize, text: &str) {
        if self.is_gap_due && !self.text.is_empty() {
            self.text.push('\n');
        }
        self.is_gap_due = false;
        let indent = indent.min(DEEPEST);
        let ranges = wrap(text, CELLS - indent - HANGING);
        for (nth, range) in ranges.into_iter().enumerate() {
            let indent = if nth == 0 { indent } else { indent + HANGING };
            self.text.push_str(&" ".repeat(indent));
            self.text.push_str(text.get(range).unwrap_or_default());
            self.text.push('\n');
        }
    }

    /// Asks for a blank line before the next one; asked twice it is still one.
    pub const fn gap(&mut self) {
        self.is_gap_due = true;
    }

    /// The text; ends with a line break.
    #[must_use]
    pub fn into_text(self) -> String {
        self.text
    }
}
