//! Numbers by measure: from what was to what is, on a scale that the lines of a section share.

mod columns;
mod plot;
pub mod window;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::{draw_hint, mark, none_of};
use crate::text::width;
use crate::ui::state::{Look, Pane, State};
use crate::ui::widgets::{frame, line};
use crate::views::Subject;
use crate::views::figures::{Fit, Gap, Line, Link, Row, Section, Stand, Tick};
use columns::{Column, Columns};
use window::Window;

/// Draws what is in sight.
pub fn draw(state: &State, area: Rect, buf: &mut Buffer) {
    let look = &state.look;
    let is_focused = state.has_keys(Pane::Figures);
    let figures = &state.figures.figures;
    let section = figures
        .section(state.figures.row)
        .and_then(|at| figures.sections.get(at));
    let title = section.map_or_else(
        || "Figures".to_owned(),
        |section| format!("Figures {} {}", look.glyphs.separator, section.title),
    );
    let place = figures
        .lines()
        .take_while(|(row, _)| *row <= state.figures.row)
        .count();
    let note = format!("{place}/{}", figures.lines().count());
    let inner = frame::draw(&title, &note, is_focused, look, area, buf);
    if figures.rows.is_empty() {
        draw_hint(&none_of("figure", state), &state.look, inner, buf);
        return;
    }
    let window = Window::of(state, area);
    draw_rows(state, &window, is_focused, buf);
    draw_detail(state, window.detail, buf);
    draw_legend(state, window.legend, buf);
    frame::draw_scrollbar(figures.rows.len(), window.first, look, window.rows, buf);
}

fn draw_rows(state: &State, window: &Window, is_focused: bool, buf: &mut Buffer) {
    let figures = &state.figures.figures;
    let cells = usize::from(window.rows.width);
    let mut ruler = None;
    for place in window.rows.rows() {
        let is_covered = window.sticky.is_some() && place.y == window.rows.y;
        let row = if is_covered {
            Some(window.first)
        } else {
            window.row_at(place.y)
        };
        let Some(row) = row else { continue };
        let Some(number) = figures.section(row) else {
            continue;
        };
        let Some(section) = figures.sections.get(number) else {
            continue;
        };
        let ruler = match &ruler {
            Some(known @ Ruler { number: same, .. }) if *same == number => known,
            _ => ruler.insert(Ruler::of(section, number, cells)),
        };
        match figures.rows.get(row) {
            _ if is_covered => draw_heading(section, ruler, state, place, buf),
            Some(Row::Heading(_)) => draw_heading(section, ruler, state, place, buf),
            Some(Row::Line(line)) => {
                let is_here = row == state.figures.row;
                draw_line(line, section, ruler, (state, is_here), place, buf);
                if is_here {
                    frame::select(is_focused, &state.look, place, buf);
                }
            }
            Some(Row::Gap(gap)) => draw_gap(gap, section, ruler, &state.look, place, buf),
            Some(Row::Blank) | None => {}
        }
    }
}

/// Columns and axis of a section, made once for all its lines.
struct Ruler {
    number: usize,
    columns: Columns,
    ticks: Vec<Tick>,
}

impl Ruler {
    fn of(section: &Section, number: usize, cells: usize) -> Self {
        let columns = Columns::of(section, cells);
        let ticks = section.scale.map_or_else(Vec::new, |scale| {
            scale.ticks(&section.unit, columns.plot.cells)
        });
        Self {
            number,
            columns,
            ticks,
        }
    }
}

/// The title of a section, and its axis above the scales.
fn draw_heading(section: &Section, ruler: &Ruler, state: &State, area: Rect, buf: &mut Buffer) {
    let (look, columns) = (&state.look, &ruler.columns);
    let ellipsis = look.glyphs.ellipsis;
    let title = [Span::styled(
        section.title.to_string(),
        look.theme.heading(),
    )];
    if columns.plot.cells == 0 {
        line::draw(&title, ellipsis, area, buf);
        return;
    }
    let room = Rect {
        width: columns.plot.within(area).x.saturating_sub(area.x + 1),
        ..area
    };
    line::draw(&title, ellipsis, room, buf);
    let axis = columns.plot.within(area);
    for tick in &ruler.ticks {
        let start = u16::try_from(tick.start)
            .unwrap_or(u16::MAX)
            .min(axis.width);
        let place = Rect {
            x: axis.x + start,
            width: axis.width - start,
            ..axis
        };
        let label = Span::styled(tick.label.clone(), look.theme.dim());
        line::draw(&[label], ellipsis, place, buf);
    }
    if section.scale.is_some_and(|scale| scale.is_log) {
        let note = [Span::styled("log scale", look.theme.key_hint())];
        line::draw(
            &note,
            ellipsis,
            columns.value.to(columns.mark).within(area),
            buf,
        );
    }
}

fn draw_line(
    line: &Line,
    section: &Section,
    ruler: &Ruler,
    (state, is_here): (&State, bool),
    area: Rect,
    buf: &mut Buffer,
) {
    let (look, columns) = (&state.look, &ruler.columns);
    let (theme, ellipsis) = (&look.theme, look.glyphs.ellipsis);
    let margin = [
        Span::styled(
            if is_here { look.glyphs.cursor } else { " " },
            theme.title(true),
        ),
        Span::styled(bracket(line.link, look), theme.mark(line.verdict)),
    ];
    line::draw(&margin, ellipsis, columns.margin.within(area), buf);
    let lit = |text: &str, style: Style| {
        let matches = line::matches(text, &state.search.needle);
        line::light(text, style, &matches, theme.match_lit())
    };
    let is_first = matches!(line.link, Link::Alone | Link::First);
    let what_style = if is_first {
        theme.text()
    } else {
        theme.citation()
    };
    let what = if matches!(line.subject, Subject::Event(_)) {
        columns.label()
    } else {
        line::draw(
            &lit(&line.who, theme.text()),
            ellipsis,
            columns.who.within(area),
            buf,
        );
        let act = lit(&line.act, theme.stand(line.stand));
        line::draw(&act, ellipsis, columns.act.within(area), buf);
        columns.what
    };
    line::draw(
        &lit(&line.what, what_style),
        ellipsis,
        what.within(area),
        buf,
    );
    if let Some(scale) = &section.scale {
        let axis = columns.plot.within(area);
        plot::draw_grid(ruler.ticks.iter().map(|tick| tick.cell), look, axis, buf);
        if let Some(plot) = &line.plot {
            plot::draw(plot, line.stand, scale, look, axis, buf);
        }
    }
    let value = [Span::styled(line.value.to_string(), theme.title(false))];
    line::draw(&value, ellipsis, columns.value.within(area), buf);
    let marks = mark(line.verdict, line.origins, look);
    line::draw(&marks, ellipsis, columns.mark.within(area), buf);
}

/// What joins the versions of one number.
const fn bracket(link: Link, look: &Look) -> &'static str {
    match link {
        Link::Alone => " ",
        Link::First => look.glyphs.border.top_left,
        Link::Middle => look.glyphs.border.vertical_left,
        Link::Last => look.glyphs.border.bottom_left,
    }
}

/// What one wants and the other gives, with the way between them where there is one.
fn draw_gap(
    gap: &Gap,
    section: &Section,
    ruler: &Ruler,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let columns = &ruler.columns;
    let style = match gap.fit {
        Fit::Apart | Fit::Open => look.theme.gap(),
        Fit::Meets | Fit::OtherBasis => look.theme.dim(),
    };
    let text = [
        Span::styled(format!("{}: ", gap.fit.word()), style),
        Span::styled(gap.text.to_string(), look.theme.dim()),
    ];
    let axis = columns.plot.within(area);
    let scale = section.scale.as_ref().filter(|_| axis.width > 0);
    let mut room = columns.who.to(columns.mark);
    if let Some((scale, (low, _))) = scale.zip(gap.span) {
        plot::draw_grid(ruler.ticks.iter().map(|tick| tick.cell), look, axis, buf);
        plot::draw_gap(gap, scale, look, axis, buf);
        // The words have the room as far as the gap begins.
        let free = scale.place(low, columns.plot.cells).saturating_sub(1);
        room = columns.who.to(Column {
            cells: free,
            ..columns.plot
        });
    }
    line::draw(&text, look.glyphs.ellipsis, room.within(area), buf);
}

/// All of the line in hand, since columns may cut it.
fn draw_detail(state: &State, area: Rect, buf: &mut Buffer) {
    if let Some(line) = state.figures.line() {
        let text = Span::styled(line.detail.to_string(), state.look.theme.citation());
        line::draw(&[text], state.look.glyphs.ellipsis, area, buf);
    }
}

/// The signs that occur. Shapes come last and are left out whole where there is no room: each line has its word too.
fn draw_legend(state: &State, area: Rect, buf: &mut Buffer) {
    let (look, signs) = (&state.look, &state.look.glyphs.plot);
    let stands = state.figures.figures.stands.iter();
    let shapes =
        stands.map(|stand: &Stand| (signs.stand(*stand), look.theme.stand(*stand), stand.word()));
    let text = look.theme.text();
    let has = state.figures.figures.shapes;
    let others = [
        (has.has_from, signs.from, "before"),
        (has.has_range, signs.range, "range"),
        (has.has_open, signs.open, "open"),
    ];
    let others = others.into_iter().filter(|(occurs, ..)| *occurs);
    let others = others.map(|(_, sign, word)| (sign, text, word));
    let mut room = usize::from(area.width);
    let mut spans = Vec::new();
    for (sign, style, word) in others.chain(shapes) {
        let wanted = width(sign) + width(word) + 3;
        if wanted > room + 2 {
            break;
        }
        room = room.saturating_sub(wanted);
        spans.push(Span::styled(sign, style));
        spans.push(Span::styled(format!(" {word}  "), look.theme.dim()));
    }
    line::draw(&spans, "", area, buf);
}
