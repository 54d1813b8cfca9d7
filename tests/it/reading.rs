//! The views that are read: the articles, and what has changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;
use summitry::model::known::news_days;
use summitry::model::past::as_known;
use summitry::model::{Dossier, Known};
use summitry::ui::layout::{self, Areas};
use summitry::ui::state::Pane;
use summitry::ui::update;
use summitry::ui::widgets::page::MEASURE;
use summitry::ui::{Edition, State};
use summitry::views::changes::{self, Kind, Row};
use summitry::views::disputes::subjects;
use summitry::views::{Lens, Subject, excerpts};

use crate::robust::dossiers;
use crate::session::{Session, bundled, clock, lake};

/// What is believed of an entry: for each attribute the values in front.
type Belief = BTreeMap<String, BTreeSet<String>>;

fn belief(subject: &Subject, lens: &Lens, known: Known, dossier: &Dossier) -> Belief {
    let lens = Lens { known, ..*lens };
    let blocks = excerpts::project(subject, &lens, dossier).blocks;
    let values = |block: &excerpts::Block| block.headline.iter().map(ToString::to_string).collect();
    let of = |block: &excerpts::Block| (block.of.clone(), values(block));
    blocks.iter().map(of).collect()
}

fn values(text: &str) -> BTreeSet<String> {
    text.split(" / ").map(str::to_owned).collect()
}

/// Puts what a row tells over what was believed, after looking whether that is what it starts from.
fn follow(row: &Row, held: &mut Belief) {
    if let Row::Change(change) = row {
        if !change.before.is_empty() {
            let before = held.get(&change.of).unwrap();
            assert_eq!(*before, values(&change.before), "{}", change.of);
        }
        held.insert(change.of.clone(), values(&change.after));
    }
}

#[test]
fn a_story_leads_from_nothing_to_what_is_believed() {
    for edition in [bundled(), lake()] {
        let lens = Lens::new(&edition.dossier, clock());
        for subject in subjects(&edition.dossier) {
            let story = changes::story(&subject, &lens, &edition.dossier);
            let mut held = Belief::new();
            for row in &story.rows {
                follow(row, &mut held);
            }
            let now = belief(&subject, &lens, Known(None), &edition.dossier);
            assert_eq!(held, now, "{subject:?}");
        }
    }
}

#[test]
fn what_changed_between_two_days_leads_from_one_belief_to_the_other() {
    for edition in [bundled(), lake()] {
        let days = news_days(&edition.dossier);
        for (number, since) in days.iter().enumerate() {
            let later = days.iter().skip(number + 1).map(|day| Some(*day));
            for to in later.chain([None]) {
                compare(&edition, Known(Some(*since)), Known(to));
            }
        }
    }
}

fn compare(edition: &Edition, since: Known, to: Known) {
    let lens = Lens {
        known: to,
        ..Lens::new(&edition.dossier, clock())
    };
    let [before, after] = [since, to].map(|known| as_known(&edition.dossier, known));
    let changes = changes::project(&before, since, &after, &lens);
    for subject in subjects(&edition.dossier) {
        let mut held = belief(&subject, &lens, since, &before);
        let now = belief(&subject, &lens, to, &after);
        let rows = changes.rows.iter();
        let its: Vec<&Row> = rows.filter(|row| row.subject() == Some(&subject)).collect();
        let is_new = held.is_empty() && !now.is_empty();
        let entry = its
            .iter()
            .any(|row| matches!(row, Row::Entry(entry) if entry.is_new));
        assert_eq!(entry, is_new, "{subject:?} {since:?} {to:?}");
        if is_new {
            continue;
        }
        for row in its {
            follow(row, &mut held);
        }
        // Questions that are answered for the first time are told by their names.
        let told = now.iter().filter(|(of, _)| held.contains_key(*of));
        for (of, values) in told {
            assert_eq!(held.get(of), Some(values), "{of} {since:?} {to:?}");
        }
    }
}

#[test]
fn what_matters_most_comes_first() {
    let session = {
        let mut session = Session::open(bundled(), 160, 48);
        session.press("8");
        session
    };
    let rows = &session.state.changes.changes.rows;
    let kinds: Vec<Kind> = rows
        .iter()
        .filter_map(|row| match row {
            Row::Section(kind, _) => Some(*kind),
            _ => None,
        })
        .collect();
    assert!(kinds.len() > 2 && kinds.is_sorted(), "{kinds:?}");
    let total: usize = kinds
        .iter()
        .map(|kind| session.state.changes.changes.count(*kind))
        .sum();
    let entries = rows
        .iter()
        .filter(|row| matches!(row, Row::Entry(_)))
        .count();
    assert_eq!(total, entries);
}

type Click = fn(&mut State, Pane, Rect, Position) -> Option<update::Click>;

#[test]
fn what_is_clicked_is_in_hand() {
    let articles: Click = update::articles::click;
    let changes: Click = |state, _, area, at| update::changes::click(state, area, at);
    for (keys, pane, click) in [
        ("7", Pane::Shelf, articles),
        ("7 j", Pane::Shelf, articles),
        ("7 Enter", Pane::Text, articles),
        ("7 G Enter", Pane::Text, articles),
        ("7 j Enter", Pane::Text, articles),
        ("7 Enter Enter", Pane::Resting, articles),
        ("8", Pane::Changes, changes),
        ("j s", Pane::Changes, changes),
    ] {
        for (width, height) in [(160, 48), (100, 30), (80, 24)] {
            let mut session = Session::open(lake(), width, height);
            session.press(keys);
            let Areas::Panes(panes) = layout::split(&session.state) else {
                panic!("{width}×{height}");
            };
            let (_, area) = *panes.iter().find(|(other, _)| *other == pane).unwrap();
            let mut hits = 0;
            for at in area.positions().filter(|at| at.x % 7 == 3) {
                let mut other = Session {
                    state: session.state.clone(),
                };
                if click(&mut other.state, pane, area, at).is_some() {
                    hits += 1;
                    assert_in_hand(&other, pane, area, at, keys);
                }
            }
            assert!(hits > 3, "{keys} {width}×{height}: {hits}");
            let corner = area.as_position();
            assert_eq!(click(&mut session.state, pane, area, corner), None);
        }
    }
}

/// The line that was clicked is the one laid out as selected, where nothing has been scrolled for it.
fn assert_in_hand(session: &Session, pane: Pane, area: Rect, at: Position, keys: &str) {
    let state = &session.state;
    let is_still = match pane {
        Pane::Shelf => state.articles.shelf.len() * 2 < usize::from(area.height),
        Pane::Changes => state.changes.lines.len() < usize::from(area.height) - 2,
        // Under a digest the quote itself is laid out.
        Pane::Text => state.articles.reader.is_full,
        _ => state.articles.resting.len() * 3 < usize::from(area.height),
    };
    if !is_still {
        return;
    }
    let (buffer, _) = session.frame();
    let is_selected = |x: u16| buffer[(x, at.y)].modifier.contains(Modifier::REVERSED);
    assert!(
        (area.left()..area.right()).any(is_selected),
        "{keys} at {at:?}\n{}",
        session.text()
    );
}

#[test]
fn running_text_is_never_wider_than_can_be_read() {
    for edition in [lake(), bundled(), dossiers::article(), dossiers::sources()] {
        for (width, height) in [(300, 60), (220, 40), (139, 30), (99, 24)] {
            let mut session = Session::open(edition.clone(), width, height);
            session.press("7 Enter z");
            let inner = Rect::new(1, 2, width - 2, height - 4);
            let (buffer, _) = session.frame();
            for place in inner.positions().filter(|place| place.x > MEASURE) {
                assert_eq!(buffer[place].symbol(), " ", "{width}: {}", session.text());
            }
        }
    }
}

#[test]
fn a_text_keeps_its_quote_in_sight_whatever_its_width() {
    for width in [20, 33, 59, 60, 80, 100, 139, 140, 200] {
        let mut session = Session::open(lake(), width, 24);
        session.press("7 Enter G");
        for other in [width, 61, 140, width] {
            session.resize(other, 24);
            let state = &session.state;
            let lines = state.articles.page.lines_of(&state.articles.spot).unwrap();
            let Areas::Panes(panes) = layout::split(state) else {
                panic!("{width}");
            };
            let (_, area) = *panes.iter().find(|(pane, _)| *pane == Pane::Text).unwrap();
            let height = summitry::ui::widgets::frame::inner(area).height;
            let first = summitry::ui::panes::articles::first_line(state, height);
            assert!(
                (first..first + usize::from(height)).contains(&lines.start),
                "{width} {other}"
            );
        }
    }
}

#[test]
fn a_dossier_in_which_nothing_has_a_day_has_no_changes() {
    let mut session = Session::open(Arc::default(), 100, 30);
    session.press("8 { } h l j k [ ] s t");
    assert!(
        session.text().contains("no article has a day"),
        "{}",
        session.text()
    );
    session.press("7 j k Enter Enter Enter n N y o");
    assert!(
        session
            .text()
            .contains("nothing of this article is at hand")
    );
}
