//! Attributes with their sides and quotes, as lines. The sources pane, the whole entry and the disputes are made
//! of these.

use ratatui::text::Span;

use crate::model::Verdict;
use crate::ui::state::Look;
use crate::ui::widgets::line;
use crate::ui::widgets::sheet::{Lead, Lit, Sheet};
use crate::views::excerpts::{Block, Excerpt, Reading, Side};
use crate::views::phrase;

/// Adds the line that names an attribute and its verdict.
pub fn push_heading(sheet: &mut Sheet, block: &Block, look: &Look) {
    let left = vec![Span::styled(block.ask.to_string(), look.theme.heading())];
    sheet.push(None, left, verdict(block.verdict, block.origins, look));
}

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

/// Adds a side: its value, who states it, and each citation as an item numbered from `first`.
pub fn push_side(sheet: &mut Sheet, side: &Side, first: usize, needle: &str, look: &Look) -> usize {
    let theme = &look.theme;
    let count = phrase::count(side.origins, "source");
    let text = format!("{} {} {count}", side.value, look.glyphs.separator);
    let from = side.value.len();
    let mut lit = line::matches(&side.value, needle);
    lit.retain(|range| range.end <= from);
    sheet.push_text(
        None,
        Lead::each(" ", theme.text()),
        Lit {
            text: &text,
            style: theme.title(false),
            lit: &lit,
            lit_style: theme.match_lit(),
        },
    );
    for (index, excerpt) in side.excerpts.iter().enumerate() {
        push_excerpt(sheet, excerpt, first + index, needle, look);
    }
    first + side.excerpts.len()
}

/// Adds a citation: where it stands, what the passage says, and the words themselves.
fn push_excerpt(sheet: &mut Sheet, excerpt: &Excerpt, item: usize, needle: &str, look: &Look) {
    let theme = &look.theme;
    let bar = format!("  {} ", look.glyphs.quote_bar);
    let lead = Lead::each(&bar, theme.border(false));
    let label = excerpt.voice.as_ref().map_or_else(
        || excerpt.label.to_string(),
        |voice| format!("{} {} {voice}", excerpt.label, look.glyphs.separator),
    );
    sheet.push_text(Some(item), lead, Lit::plain(&label, theme.citation()));
    if let Some(digest) = &excerpt.digest {
        let lit = line::matches(digest, needle);
        let text = Lit {
            text: digest,
            style: theme.digest(),
            lit: &lit,
            lit_style: theme.match_lit(),
        };
        sheet.push_text(Some(item), lead, text);
    }
    if let Some(quote) = &excerpt.quote {
        let [open, close] = look.glyphs.quotes;
        let text = format!("{open}{quote}{close}");
        let lit = line::matches(&text, needle);
        let text = Lit {
            text: &text,
            style: theme.quote(),
            lit: &lit,
            lit_style: theme.match_lit(),
        };
        sheet.push_text(Some(item), lead, text);
    }
}

/// Adds how an editor reads the question.
pub fn push_ruling(sheet: &mut Sheet, reading: &Reading, look: &Look) {
    let theme = &look.theme;
    let text = match &reading.prefers {
        Some(value) => format!("ruling: {value}. {}", reading.why),
        None => format!("ruling: left open. {}", reading.why),
    };
    sheet.push_text(
        None,
        Lead::each(" ", theme.ruling()),
        Lit::plain(&text, theme.ruling()),
    );
}

/// Adds whole blocks, one below the other; citations are items in the order of showing.
pub fn push_blocks(sheet: &mut Sheet, blocks: &[Block], needle: &str, look: &Look) {
    let mut item = 0;
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            sheet.push_blank();
        }
        push_heading(sheet, block, look);
        for side in &block.sides {
            item = push_side(sheet, side, item, needle, look);
        }
        if let Some(reading) = &block.ruling {
            push_ruling(sheet, reading, look);
        }
    }
}
