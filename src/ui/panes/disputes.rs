//! The list of questions on which the sources are not of one mind.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::model::Verdict;
use crate::ui::scroll;
use crate::ui::state::{Pane, State};
use crate::ui::widgets::{frame, line};

/// Draws the rows in sight, one line a question.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let is_focused = state.focus == Pane::Disputes && state.overlays.is_empty();
    let count = |wanted: Verdict| {
        state
            .survey
            .disputes
            .iter()
            .filter(|dispute| dispute.verdict == wanted)
            .count()
    };
    let note = [
        Verdict::Disputed,
        Verdict::Basis,
        Verdict::Updated,
        Verdict::Narrows,
    ]
    .map(|verdict| format!("{}{}", look.glyphs.mark(verdict), count(verdict)))
    .join(" ");
    let inner = frame::draw("Disputes", &note, is_focused, look, area, buf);
    if state.survey.disputes.is_empty() {
        let text = Span::styled("the sources are of one mind", look.theme.dim());
        line::draw(&[text], look.glyphs.ellipsis, inner, buf);
        return;
    }
    let height = usize::from(inner.height);
    let shown = scroll::visible(state.survey.disputes.len(), state.dispute, height, None);
    let first = shown.start;
    for (place, index) in inner.rows().zip(shown) {
        let Some(dispute) = state.survey.disputes.get(index) else {
            continue;
        };
        let is_here = index == state.dispute;
        let verdict = dispute.verdict;
        let left = [
            Span::styled(
                if is_here { look.glyphs.cursor } else { " " },
                look.theme.title(true),
            ),
            Span::styled(look.glyphs.mark(verdict), look.theme.mark(verdict)),
            Span::raw(" "),
            Span::styled(dispute.title.to_string(), look.theme.text()),
            Span::styled(
                format!(" {} {}", look.glyphs.separator, dispute.ask),
                look.theme.citation(),
            ),
        ];
        let right = [Span::styled(dispute.origins.to_string(), look.theme.dim())];
        line::draw_both(&left, &right, look.glyphs.ellipsis, place, buf);
        if is_here {
            frame::select(is_focused, look, place, buf);
        }
    }
    frame::draw_scrollbar(state.survey.disputes.len(), first, look, inner, buf);
}
