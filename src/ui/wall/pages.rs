//! What stands on which page of a scene.

use std::ops::Range;

use ratatui::layout::{Position, Rect, Size};

use super::desk::Desk;
use super::scenes;
use super::scenes::card::{self, Phase};
use crate::kiosk::{SceneKind, pages};
use crate::model::Id;
use crate::text::Clean;
use crate::ui::panes::figures::window::Window;
use crate::ui::panes::sides;
use crate::ui::state::State;
use crate::views::Subject;

/// One page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Page {
    /// What all on it have in common, such as a party; nothing where the scene's title says it.
    pub heading: Clean,
    /// The entries on it, where it is a page of a list.
    pub subjects: Vec<Subject>,
    /// Which rows of the list these are.
    pub rows: Range<usize>,
    /// How many rows the list has.
    pub of: usize,
    /// The row that the pane of the scene has in hand, so that it shows these rows.
    pub cursor: usize,
    /// The first line in sight, where a single row is higher than the page.
    pub first: usize,
    /// Which part of that row it is, from 1, and of how many; of a row that is shown whole the only one.
    pub part: (usize, usize),
}

/// Lays the entries of a scene out on pages that fit into `body`; a scene that is no list has one.
pub(super) fn lay_out(kind: SceneKind, desk: &Desk, body: Size) -> Vec<Page> {
    let state = &desk.state;
    match kind {
        SceneKind::Itinerary => lists(itinerary(desk), desk, body),
        SceneKind::Positions => lists(positions(state), desk, body),
        SceneKind::Disputes => disputes(state, body),
        SceneKind::Figures => figures(state, body),
        SceneKind::Changes => changes(state, body),
        _ => vec![Page::default()],
    }
}

/// Groups of entries, each begun on a page of its own.
fn lists(groups: Vec<(Clean, Vec<Subject>)>, desk: &Desk, body: Size) -> Vec<Page> {
    let mut laid_out = Vec::new();
    for (heading, subjects) in groups {
        let head = usize::from(!heading.is_empty()) * 2;
        let height = usize::from(body.height).saturating_sub(head);
        let lines: Vec<usize> = subjects
            .iter()
            .filter_map(|subject| card::brief(subject, desk))
            .map(|brief| card::height(&brief, usize::from(body.width), &desk.state.look))
            .collect();
        // The last card of a page does without the blank line under it.
        for rows in pages::split(&lines, height + 1) {
            let own = lines.get(rows.start).filter(|_| rows.len() == 1);
            let page = Page {
                heading: heading.clone(),
                subjects: subjects.get(rows.clone()).unwrap_or_default().to_vec(),
                of: subjects.len(),
                rows,
                ..Page::default()
            };
            laid_out.extend(parts(&page, own.map_or(0, |lines| lines - 1), height));
        }
    }
    laid_out
}

/// The events in the order of the itinerary.
pub(super) fn events(state: &State) -> Vec<Subject> {
    let rows = 0..state.itinerary.rows.len();
    rows.filter_map(|row| state.itinerary.event(row))
        .map(|event| Subject::Event(event.id.clone()))
        .collect()
}

/// What is not over yet in the order of the itinerary, what no source dates, then what is over, the last first.
fn itinerary(desk: &Desk) -> Vec<(Clean, Vec<Subject>)> {
    let state = &desk.state;
    let (mut ahead, mut undated, mut over) = (Vec::new(), Vec::new(), Vec::new());
    for subject in events(state) {
        let brief = card::brief(&subject, desk);
        match brief.map(|brief| card::phase(&brief, state.lens.now)) {
            Some(Phase::Now | Phase::Ahead) => ahead.push(subject),
            Some(Phase::Over) => over.push(subject),
            _ => undated.push(subject),
        }
    }
    over.reverse();
    let groups = [
        ("Now and ahead", ahead),
        ("Undated", undated),
        ("Over", over),
    ];
    groups
        .into_iter()
        .filter(|(_, group)| !group.is_empty())
        .map(|(heading, group)| (Clean::line(heading), group))
        .collect()
}

/// The positions of each party, the party with most first.
fn positions(state: &State) -> Vec<(Clean, Vec<Subject>)> {
    let dossier = state.dossier();
    let mut groups: Vec<(&Id, Vec<Subject>)> = Vec::new();
    for position in dossier.positions.iter().filter(|it| !it.is_bare()) {
        let subject = Subject::Position(position.id.clone());
        match groups.iter_mut().find(|(id, _)| **id == position.holder) {
            Some((_, group)) => group.push(subject),
            None => groups.push((&position.holder, vec![subject])),
        }
    }
    groups.sort_by_key(|(_, group)| std::cmp::Reverse(group.len()));
    groups
        .into_iter()
        .map(|(id, group)| (dossier.name(id), group))
        .collect()
}

/// `page` as often as it takes to show its one row of so many `lines` on pages of `height`.
fn parts(page: &Page, lines: usize, height: usize) -> impl Iterator<Item = Page> {
    let height = height.max(1);
    let count = lines.div_ceil(height).max(1);
    (0..count).map(move |part| Page {
        first: part * height,
        part: (part + 1, count),
        ..page.clone()
    })
}

/// Each question that is open or has moved has a page of its own, or as many as it takes.
fn disputes(state: &State, body: Size) -> Vec<Page> {
    let area = Rect::from((Position::ORIGIN, body));
    let open: Vec<usize> = scenes::disputes(state).collect();
    let of = open.len();
    let mut laid_out = Vec::new();
    for (row, cursor) in open.into_iter().enumerate() {
        let dispute = state.survey.disputes.get(cursor);
        let block = dispute.and_then(|dispute| dispute.block(&state.lens, state.dossier()));
        let (sheet, height) = sides::unrolled(&block.unwrap_or_default(), &state.look, area);
        let page = Page {
            rows: row..row + 1,
            of,
            cursor,
            ..Page::default()
        };
        laid_out.extend(parts(&page, sheet.len(), height));
    }
    laid_out
}

/// As many numbers as the pane has room for; of the line under a heading that stays in sight each page repeats one.
fn figures(state: &State, body: Size) -> Vec<Page> {
    let area = Rect::from((Position::ORIGIN, body));
    let height = usize::from(Window::of(state, area).rows.height);
    let of = state.figures.figures.rows.len();
    windows(of, height, 1, |start| start + above(height))
}

/// As many lines of what has changed as the pane has room for. Its rows take several lines, so pages overlap by as many.
fn changes(state: &State, body: Size) -> Vec<Page> {
    const OVERLAP: usize = 4;
    let height = usize::from(body.height.saturating_sub(2));
    let lines = &state.changes.lines;
    let row_at = |start: usize| {
        let line = lines.get((start + above(height)).min(lines.len().saturating_sub(1)));
        line.map_or(0, |(row, _)| *row)
    };
    windows(lines.len(), height, OVERLAP, row_at)
}

/// The lines above the cursor of a list that keeps it in the middle.
const fn above(height: usize) -> usize {
    (height - height / 2).saturating_sub(1)
}

/// Pages of `height` rows each, of which neighbours share `overlap`; `cursor` gives the row that shows one that begins at a
/// row.
fn windows(of: usize, height: usize, overlap: usize, cursor: impl Fn(usize) -> usize) -> Vec<Page> {
    let step = height.saturating_sub(overlap).max(1);
    let last = of.saturating_sub(height);
    let starts = (0..)
        .map(|page| page * step)
        .take_while(|start| *start < last);
    starts
        .chain([last])
        .map(|start| Page {
            rows: start..(start + height).min(of),
            of,
            cursor: cursor(start),
            ..Page::default()
        })
        .collect()
}
