//! Which entry a drafted one is the same as.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use crate::model::Subject;
use crate::query::Needle;
use crate::text::{Clean, fold};
use crate::ui::panes;
use crate::ui::prompt::Prompt;
use crate::ui::scroll;
use crate::ui::state::Look;
use crate::ui::widgets::{field, frame, line};
use crate::views::queue::Candidate;

/// The choice of an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Merging {
    /// The drafted entry.
    pub subject: Subject,
    /// What it is called.
    pub title: Clean,
    /// What is typed.
    pub prompt: Prompt,
    /// The row in hand.
    pub row: usize,
    candidates: Vec<Candidate>,
}

impl Merging {
    /// The choice among `candidates`, the likeliest of which is in hand.
    #[must_use]
    pub fn new(subject: Subject, title: Clean, candidates: Vec<Candidate>) -> Self {
        Self {
            subject,
            title,
            prompt: Prompt::default(),
            row: 0,
            candidates,
        }
    }

    /// The candidates that hold every word typed, the likeliest first.
    #[must_use]
    pub fn matches(&self) -> Vec<&Candidate> {
        let needle = Needle::new(&self.prompt.text());
        let holds = |candidate: &&Candidate| {
            let text = format!("{} {}", candidate.title, candidate.detail);
            needle.is_empty() || needle.is_in(&fold(&text))
        };
        self.candidates.iter().filter(holds).collect()
    }

    /// The entry in hand.
    #[must_use]
    pub fn chosen(&self) -> Option<&Candidate> {
        let found = self.matches();
        found.get(scroll::clamp(self.row, found.len())).copied()
    }
}

/// Where it lies over the body of the screen.
fn place(area: Rect) -> Rect {
    frame::place_over(area, 100, 24)
}

/// Draws the choice; gives the cell of the cursor.
pub fn draw(merging: &Merging, look: &Look, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let found = merging.matches();
    let title = format!("Merge {} into", merging.title);
    let note = found.len().to_string();
    let inner = frame::draw_over(&title, &note, true, look, place(area), buf);
    let (rows, cursor) = field::draw("/", &merging.prompt, look, inner, buf);
    let shown = scroll::visible(found.len(), merging.row, usize::from(rows.height), None);
    let first = shown.start;
    for (place, index) in rows.rows().zip(shown) {
        let Some(candidate) = found.get(index) else {
            continue;
        };
        let is_here = index == scroll::clamp(merging.row, found.len());
        draw_candidate(candidate, is_here, merging, look, place, buf);
    }
    if found.is_empty() {
        let text = Span::styled(
            "nothing that it could be merged with holds these words",
            look.theme.dim(),
        );
        line::draw(&[text], look.glyphs.ellipsis, rows, buf);
    }
    frame::draw_scrollbar(found.len(), first, look, rows, buf);
    Some(cursor)
}

/// The row drawn at a cell of the body.
#[must_use]
pub fn row_at(merging: &Merging, area: Rect, at: Position) -> Option<usize> {
    let inner = frame::inner(place(area));
    let line = at.y.checked_sub(inner.y).filter(|_| inner.contains(at))?;
    // What is typed has the first line.
    let line = usize::from(line).checked_sub(1)?;
    let height = usize::from(inner.height.saturating_sub(1));
    scroll::visible(merging.matches().len(), merging.row, height, None).nth(line)
}

fn draw_candidate(
    candidate: &Candidate,
    is_here: bool,
    merging: &Merging,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let theme = &look.theme;
    let cursor = if is_here { look.glyphs.cursor } else { " " };
    let typed = merging.prompt.text();
    let lit = |text: &str| line::matches(text, &typed);
    let mut left = vec![Span::styled(format!("{cursor} "), theme.title(true))];
    let title = &candidate.title;
    left.extend(line::light(
        title,
        theme.text(),
        &lit(title),
        theme.match_lit(),
    ));
    left.push(Span::raw("  "));
    let detail = &candidate.detail;
    left.extend(line::light(
        detail,
        theme.dim(),
        &lit(detail),
        theme.match_lit(),
    ));
    let right: Vec<Span<'_>> = candidate
        .is_drafted
        .then(|| panes::drafted(look))
        .into_iter()
        .collect();
    line::draw_both(&left, &right, look.glyphs.ellipsis, area, buf);
    if is_here {
        frame::select(true, look, area, buf);
    }
}
