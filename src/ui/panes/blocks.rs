//! Attributes with their sides and quotes, as lines. The sources pane, the whole entry and the disputes are made
//! of these.

use std::collections::HashSet;

use ratatui::style::Style;
use ratatui::text::Span;

use crate::model::Verdict;
use crate::text::Clean;
use crate::ui::state::Look;
use crate::ui::widgets::line;
use crate::ui::widgets::sheet::{Lead, Lit, Sheet};
use crate::views::excerpts::{Block, Excerpt, Side};
use crate::views::phrase;

/// A verdict as its mark, its word and how many origins speak.
#[must_use]
pub fn verdict(verdict: Verdict, origins: usize, look: &Look) -> Vec<Span<'static>> {
    let style = look.theme.mark(verdict);
    let word = match verdict {
        Verdict::Single => "one source".to_owned(),
        Verdict::Agrees => format!("{origins} agree"),
        Verdict::Basis => "differs by basis or speaker".to_owned(),
        other => other.word().to_owned(),
    };
    vec![Span::styled(
        format!("{} {word}", look.glyphs.mark(verdict)),
        style,
    )]
}

/// Writes blocks onto a sheet. Citations become items, numbered in the order of writing; a digest stands once,
/// under the first citation of its passage.
#[derive(Debug)]
pub struct Blocks<'a> {
    /// What has been written.
    pub sheet: Sheet,
    needle: &'a str,
    look: &'a Look,
    next_item: usize,
    told: HashSet<Clean>,
}

impl<'a> Blocks<'a> {
    /// An empty sheet of `cells` cells; words of `needle` will be lit.
    #[must_use]
    pub fn new(cells: usize, needle: &'a str, look: &'a Look) -> Self {
        Self {
            sheet: Sheet::new(cells),
            needle,
            look,
            next_item: 0,
            told: HashSet::new(),
        }
    }

    /// Counts on from `item`, for a sheet that stands beside another.
    #[must_use]
    pub const fn from_item(mut self, item: usize) -> Self {
        self.next_item = item;
        self
    }

    /// The number of the next citation.
    #[must_use]
    pub const fn next_item(&self) -> usize {
        self.next_item
    }

    /// Writes a summary in running text.
    pub fn push_summary(&mut self, summary: &str) {
        let style = self.look.theme.text();
        self.push_lit(None, Lead::each("", style), summary, style);
        self.sheet.push_blank();
    }

    /// Writes blocks one below the other.
    pub fn push_all(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            if index > 0 {
                self.sheet.push_blank();
            }
            self.push(block);
        }
    }

    fn push(&mut self, block: &Block) {
        let left = vec![Span::styled(
            block.ask.to_string(),
            self.look.theme.heading(),
        )];
        self.sheet
            .push(None, left, verdict(block.verdict, block.origins, self.look));
        let is_alone = block.sides.len() == 1;
        for side in &block.sides {
            self.push_side(side, !is_alone);
        }
        if let Some(reading) = &block.ruling {
            let (value, joint) = match &reading.prefers {
                Some(value) => (&**value, ". "),
                None => ("left open", ". "),
            };
            let text = format!("ruling: {value}{joint}{}", reading.why);
            let style = self.look.theme.ruling();
            self.push_lit(None, Lead::each(" ", style), &text, style);
        }
    }

    /// Writes a value, how many state it where that is asked for, and each citation.
    pub fn push_side(&mut self, side: &Side, is_counted: bool) {
        let theme = &self.look.theme;
        let text = if is_counted {
            let count = phrase::count(side.origins, "source");
            format!("{} {} {count}", side.value, self.look.glyphs.separator)
        } else {
            side.value.to_string()
        };
        self.push_lit(
            None,
            Lead::each(" ", theme.text()),
            &text,
            theme.title(false),
        );
        for excerpt in &side.excerpts {
            self.push_excerpt(excerpt);
        }
    }

    /// Writes where a citation stands, the words themselves, and what the passage says.
    fn push_excerpt(&mut self, excerpt: &Excerpt) {
        let (theme, glyphs) = (&self.look.theme, &self.look.glyphs);
        let item = Some(self.next_item);
        self.next_item += 1;
        let bar = format!("  {} ", glyphs.quote_bar);
        let lead = Lead::each(&bar, theme.border(false));
        let label = excerpt.voice.as_ref().map_or_else(
            || excerpt.label.to_string(),
            |voice| format!("{} {} {voice}", excerpt.label, glyphs.separator),
        );
        self.push_lit(item, lead, &label, theme.citation());
        if let Some(quote) = &excerpt.quote {
            let [open, close] = glyphs.quotes;
            self.push_lit(item, lead, &format!("{open}{quote}{close}"), theme.quote());
        }
        let is_new = self.told.insert(excerpt.label.clone());
        if let Some(digest) = excerpt
            .digest
            .as_ref()
            .filter(|_| is_new || excerpt.quote.is_none())
        {
            self.push_lit(item, lead, digest, theme.digest());
        }
    }

    /// Writes a text, wrapped, with what matches the search lit.
    fn push_lit(&mut self, item: Option<usize>, lead: Lead<'_>, text: &str, style: Style) {
        let lit = line::matches(text, self.needle);
        let text = Lit {
            text,
            style,
            lit: &lit,
            lit_style: self.look.theme.match_lit(),
        };
        self.sheet.push_text(item, lead, text);
    }
}
