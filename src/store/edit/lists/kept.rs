//! What stays of real dossiers, one written by hand and one drafted, when single entries change.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::revise;
use crate::ingest::draft::draft;
use crate::ingest::names::Gazetteer;
use crate::ingest::read::Found;
use crate::json::{Kind, Log, Node, Read};
use crate::model::{Dossier, DossierFile, Draft, Event, Id, Position, Revision};
use crate::store::edit::page::{Page, range};
use crate::store::layout::written;
use crate::store::{Intake, inbox, load, start};
use crate::text::Clean;

/// The dossier that is built in.
fn by_hand() -> String {
    fs::read_to_string("seeds/asia-2025/dossier.json").unwrap()
}

/// A dossier that holds nothing but what was drafted from articles.
fn drafted() -> String {
    let home = tempfile::tempdir().unwrap();
    start(home.path(), "Drafts", &[]).unwrap();
    add_articles(home.path());
    let loaded = load(Some(home.path()), None).unwrap();
    let after = draft(&loaded.dossier, &loaded.articles, Gazetteer::built_in()).dossier;
    let revision = Revision::between(&loaded.dossier, &after);
    let main: &Path = &home.path().join("dossier.json");
    revise(&fs::read_to_string(main).unwrap(), &revision).unwrap()
}

fn add_articles(home: &Path) {
    let mut intake = Intake::open(home).unwrap();
    for file in fs::read_dir("tests/fixtures/drafts/summit").unwrap() {
        let path = file.unwrap().path();
        if let Ok(Found::Article(read)) = inbox::read_file(&path) {
            let _ = intake.take(&read, "article").unwrap();
        }
    }
    intake.finish().unwrap();
}

fn dossier(text: &str) -> Dossier {
    let mut log = Log::default();
    let file = DossierFile::read(&Node::parse(text, 0).unwrap(), &mut log);
    assert!(log.faults.is_empty());
    Dossier::new(file, Vec::new())
}

/// A change of an entry; nothing when it has nothing of the kind.
type Change<T> = fn(&T) -> Option<T>;

fn draft_mark() -> Draft {
    Draft {
        key: Clean::line("meet-a"),
        rule: Clean::line("meeting/verb-object"),
        ..Draft::default()
    }
}

/// Takes the middle one out of a list.
macro_rules! without_one {
    ($($list:ident),*) => {
        [$(|entry| {
            let mut entry = entry.clone();
            let middle = entry.$list.len().checked_sub(1)? / 2;
            entry.$list.remove(middle);
            Some(entry)
        }),*]
    };
}

const OF_EVENTS: [Change<Event>; 6] = without_one![when, r#where, status, who, part_of, facts];
const OF_POSITIONS: [Change<Position>; 5] = without_one![act, stage, due, figures, facts];

fn toggled_event(event: &Event) -> Event {
    let draft = match event.draft {
        Some(_) => None,
        None => Some(draft_mark()),
    };
    let event = event.clone();
    Event { draft, ..event }
}

fn toggled_position(position: &Position) -> Position {
    let draft = match position.draft {
        Some(_) => None,
        None => Some(draft_mark()),
    };
    let position = position.clone();
    Position { draft, ..position }
}

fn retitled(event: &Event) -> Event {
    let title = Clean::line("Another “title”");
    let event = event.clone();
    Event { title, ..event }
}

fn reworded(position: &Position) -> Position {
    let summary = Some(Clean::line("Other words"));
    let position = position.clone();
    Position {
        summary,
        ..position
    }
}

/// The list of that key in a text, with one entry and what stands around it.
fn apart(text: &str, list: &str, id: &Id) -> (String, String, Node) {
    let root = Node::parse(text, 0).unwrap();
    let Kind::Array(items) = &root.get(list).unwrap().kind else {
        panic!("{list} is no list");
    };
    let is_it = |item: &&Node| item.get("id").map(|id| &id.kind) == Some(&named(id));
    let item = items.iter().find(is_it).unwrap().clone();
    let page = Page::new(text);
    let body = range(item.span);
    let [before, after] = [0..body.start, body.end..text.len()].map(|part| page.get(part));
    (before.to_owned(), after.to_owned(), item)
}

fn named(id: &Id) -> Kind {
    Kind::Text(id.as_clean().clone())
}

/// Puts an entry into a text, and looks that it reads as it is, and that nothing around it has changed.
fn put<T: Read + serde::Serialize>(
    text: &str,
    list: &str,
    id: &Id,
    wanted: &T,
    revision: &Revision,
) -> String {
    let changed = revise(text, revision).unwrap();
    let (before, after, _) = apart(text, list, id);
    let (lead, trail, item) = apart(&changed, list, id);
    assert!(before == lead && after == trail, "{list} {id}");
    let mut log = Log::default();
    let read: Value = written(&T::read(&item, &mut log));
    assert!(log.faults.is_empty(), "{list} {id}: {:?}", log.faults);
    assert_eq!(read, written(wanted), "{list} {id}");
    changed
}

fn put_event(text: &str, event: &Event) -> String {
    let mut revision = Revision::default();
    revision.events.put.push(event.clone());
    put(text, "events", &event.id, event, &revision)
}

fn put_position(text: &str, position: &Position) -> String {
    let mut revision = Revision::default();
    revision.positions.put.push(position.clone());
    put(text, "positions", &position.id, position, &revision)
}

/// A text with a comment at the end of each line.
fn noted(text: &str) -> String {
    let lines = text.lines().enumerate();
    let noted = lines.map(|(at, line)| format!("{line} // line {at}\n"));
    noted.collect()
}

fn notes(text: &str) -> usize {
    text.matches("// line ").count()
}

/// The comments that stand on the lines of the draft mark of an entry.
fn of_draft(text: &str, id: &str) -> usize {
    let root = Node::parse(text, 0).unwrap();
    let lists = ["events", "positions"]
        .iter()
        .filter_map(|list| root.get(list));
    let items = lists.filter_map(|list| match &list.kind {
        Kind::Array(items) => Some(items),
        _ => None,
    });
    let is_it =
        |item: &&Node| matches!(&item.get("id").unwrap().kind, Kind::Text(own) if **own == *id);
    let item = items.flatten().find(is_it).unwrap();
    let mark = item.get("draft").unwrap();
    text.get(range(mark.span)).unwrap().lines().count()
}

/// Each entry of a list with the one before it and the one behind it, as a text of its own.
fn excerpts(text: &str, list: &str) -> Vec<String> {
    let root = Node::parse(text, 0).unwrap();
    let Kind::Array(items) = &root.get(list).unwrap().kind else {
        panic!("{list} is no list");
    };
    let page = Page::new(text);
    let bodies: Vec<&str> = items.iter().map(|item| page.of(item)).collect();
    let near = (0..bodies.len()).map(|at| {
        let (from, until) = (at.saturating_sub(1), bodies.len().min(at + 2));
        let items = bodies[from..until].join(", // behind\n    // above\n    ");
        format!("{{\n  \"{list}\": [\n    {items} // last\n  ]\n}}\n")
    });
    near.collect()
}

#[test]
fn an_entry_changes_alone_and_back() {
    for text in [noted(&by_hand()), noted(&drafted())] {
        let dossier = dossier(&text);
        assert!(!dossier.events.is_empty() && !dossier.positions.is_empty());
        for (event, text) in dossier.events.iter().zip(excerpts(&text, "events")) {
            for changed in OF_EVENTS.iter().filter_map(|change| change(event)) {
                put_event(&put_event(&text, &changed), event);
            }
            let marked = put_event(&text, &toggled_event(event));
            if event.draft.is_none() {
                assert_eq!(put_event(&marked, event), text);
            } else {
                assert_eq!(
                    notes(&marked),
                    notes(&text) - of_draft(&text, &event.id),
                    "{}",
                    event.id
                );
            }
            assert_eq!(notes(&put_event(&text, &retitled(event))), notes(&text));
        }
        for (position, text) in dossier.positions.iter().zip(excerpts(&text, "positions")) {
            for changed in OF_POSITIONS.iter().filter_map(|change| change(position)) {
                put_position(&put_position(&text, &changed), position);
            }
            let marked = put_position(&text, &toggled_position(position));
            if position.draft.is_none() {
                assert_eq!(put_position(&marked, position), text);
            } else {
                assert_eq!(
                    notes(&marked),
                    notes(&text) - of_draft(&text, &position.id),
                    "{}",
                    position.id
                );
            }
            put_position(&text, &reworded(position));
        }
    }
}

#[test]
fn all_entries_change_and_come_back_to_the_byte() {
    let text = noted(&by_hand());
    let before = dossier(&text);
    let mut after = before.clone();
    after.events = before.events.iter().map(toggled_event).collect();
    after.positions = before.positions.iter().map(toggled_position).collect();
    let changed = revise(&text, &Revision::between(&before, &after)).unwrap();
    assert_eq!(notes(&changed), notes(&text));
    assert!(Revision::between(&dossier(&changed), &after).is_empty());
    let back = revise(&changed, &Revision::between(&after, &before)).unwrap();
    assert!(back == text);
}
