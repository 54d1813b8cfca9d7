//! What stands on which page of a scene.

use std::ops::Range;

use ratatui::layout::Size;

use super::desk::Desk;
use super::scenes::card::{self, Phase};
use crate::kiosk::{SceneKind, pages};
use crate::model::{Id, Verdict};
use crate::text::Clean;
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
}

/// Lays the entries of a scene out on pages that fit into `body`; a scene that is no list has one.
pub(super) fn lay_out(kind: SceneKind, desk: &Desk, body: Size) -> Vec<Page> {
    let state = &desk.state;
    match kind {
        SceneKind::Itinerary => lists(itinerary(desk), desk, body),
        SceneKind::Positions => lists(positions(state), desk, body),
        SceneKind::Disputes => disputes(state),
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
            laid_out.push(Page {
                heading: heading.clone(),
                subjects: subjects.get(rows.clone()).unwrap_or_default().to_vec(),
                of: subjects.len(),
                rows,
            });
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

/// One page for each question that is open or has moved.
fn disputes(state: &State) -> Vec<Page> {
    let asked = state.survey.disputes.iter();
    let open: Vec<&Subject> = asked
        .filter(|dispute| dispute.verdict >= Verdict::Updated)
        .map(|dispute| &dispute.subject)
        .collect();
    let of = open.len();
    (0..of)
        .map(|row| Page {
            rows: row..row + 1,
            of,
            subjects: open.get(row).copied().cloned().into_iter().collect(),
            ..Page::default()
        })
        .collect()
}
