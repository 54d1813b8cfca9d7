//! One entry as a text of its own, for an editor, and back.

use std::collections::HashMap;

use super::check;
use super::layout::print;
use super::leave::Errors;
use crate::json::{Fault, Files, Log, Node, Problem, Read, Severity, Span};
use crate::model::decide::Entry;
use crate::model::{Article, Dossier, Id, Subject};

/// What stands above an entry in its text.
const NOTE: &str =
    "// Save the entry changed to accept it so. Left as it is, or emptied, it decides nothing.\n";

/// The text of a drafted entry, as it would stand in a dossier once it is accepted.
#[must_use]
pub fn entry_text(entry: &Entry) -> String {
    let text = match entry {
        Entry::Event(event) => {
            let mut event = event.clone();
            event.draft = None;
            print(&event)
        }
        Entry::Position(position) => {
            let mut position = position.clone();
            position.draft = None;
            print(&position)
        }
    };
    format!("{NOTE}{text}")
}

/// Whether a text holds nothing but blanks and comments.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    Node::is_blank(text)
}

/// Reads an entry from a text of its own, which problems call `name`, and checks it as a part of its dossier.
///
/// # Errors
/// Everything that is wrong with it: its form, its id, which has to stay, what it names that is not declared, quotes that are
/// not in their articles.
#[expect(
    clippy::implicit_hasher,
    reason = "the articles of a load are asked for, which have the usual one"
)]
pub fn read_entry(
    name: &str,
    text: String,
    subject: &Subject,
    dossier: &Dossier,
    articles: &HashMap<Id, Article>,
) -> Result<Entry, Vec<Problem>> {
    let mut files = Files::default();
    let mut log = Log::default();
    let read = files
        .open(name, text, &mut log)
        .map(|node| read(node, subject, &mut log));
    let Some((entry, at)) = read else {
        return Err(files.report(&log.faults));
    };
    let mut changed = dossier.clone();
    match &entry {
        Entry::Event(event) => replace(&mut changed.events, event, |one| &one.id),
        Entry::Position(position) => replace(&mut changed.positions, position, |one| &one.id),
    }
    changed.reindex();
    if log.faults.is_empty() {
        let before = faults(dossier, articles);
        let after = faults(&changed, articles);
        // What was wrong elsewhere before is nothing that this text could mend.
        let is_new = |fault: &Fault| !before.contains(fault) && at.holds(fault.span);
        log.faults.extend(after.into_iter().filter(is_new));
    }
    log.faults
        .retain(|fault| fault.severity != Severity::Warning);
    if log.faults.is_empty() {
        return Ok(entry);
    }
    Err(files.report(&log.faults))
}

fn read(node: &Node, subject: &Subject, log: &mut Log) -> (Entry, Span) {
    let entry = match subject {
        Subject::Event(_) => Entry::Event(Read::read(node, log)),
        Subject::Position(_) => Entry::Position(Read::read(node, log)),
    };
    let (id, is_bare) = match &entry {
        Entry::Event(event) => (&event.id, event.is_bare()),
        Entry::Position(position) => (&position.id, position.is_bare()),
    };
    if is_bare && log.faults.is_empty() {
        let fault = Fault::error(
            node.span,
            "no claim is left, and nothing is shown without one",
        );
        log.push(fault.instead("keep a claim, or reject the entry"));
    }
    if id != subject.id() && !id.is_missing() {
        let what = format!("the id was “{}”, and has to stay", subject.id());
        let fault = Fault::error(node.span, &what).at("id");
        log.push(fault.instead(&format!("write \"id\": \"{}\"", subject.id())));
    }
    (entry, node.span)
}

fn replace<T: Clone>(list: &mut Vec<T>, new: &T, id: impl Fn(&T) -> &Id) {
    match list.iter_mut().find(|one| id(one) == id(new)) {
        Some(old) => *old = new.clone(),
        None => list.push(new.clone()),
    }
}

fn faults(dossier: &Dossier, articles: &HashMap<Id, Article>) -> Vec<Fault> {
    check::review(&check::Case {
        dossier,
        root: Span::default(),
        articles,
        lost: &[],
        errors: &Errors::of(&[]),
        today: None,
    })
}

#[cfg(test)]
mod tests {
    use super::{entry_text, read_entry};
    use crate::model::Subject;
    use crate::model::decide::Entry;
    use crate::store::load;

    /// The problems that a change of the text yields; nothing when it is accepted.
    fn told(before: &str, after: &str) -> String {
        let loaded = load(None, None).unwrap();
        let subject = Subject::Event("trump-xi".into());
        let entry = Entry::of(&subject, &loaded.dossier).unwrap();
        let text = entry_text(&entry);
        assert!(text.contains(before), "{before} is not in {text}");
        let text = text.replacen(before, after, 1);
        let read = read_entry("a.json", text, &subject, &loaded.dossier, &loaded.articles);
        match read {
            Ok(_) => String::new(),
            Err(problems) => problems
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n"),
        }
    }

    #[test]
    fn an_entry_reads_as_it_was_written() {
        let loaded = load(None, None).unwrap();
        let events = loaded.dossier.events.iter();
        let positions = loaded.dossier.positions.iter();
        let subjects = events
            .map(|event| Subject::Event(event.id.clone()))
            .chain(positions.map(|position| Subject::Position(position.id.clone())));
        for subject in subjects {
            let entry = Entry::of(&subject, &loaded.dossier).unwrap();
            let text = entry_text(&entry);
            let (dossier, articles) = (&loaded.dossier, &loaded.articles);
            let read = read_entry("a.json", text.clone(), &subject, dossier, articles);
            assert_eq!(entry_text(&read.unwrap()), text, "{subject:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_in_its_place() {
        for (before, after, problem) in [
            ("\"title\": \"Trump", "\"title\": \"The Trump", ""),
            (
                "\"id\": \"trump-xi\"",
                "\"id\": \"other\"",
                "a.json:3:9: error: the id was",
            ),
            (
                "\"value\": \"busan\"",
                "\"value\": \"atlantis\"",
                "no place has the id “atlantis”",
            ),
            (
                "\"kind\": \"bilateral\"",
                "\"kind\": \"brawl\"",
                "“brawl” is no",
            ),
            ("{\n", "[\n", "not JSON"),
            ("\"quote\": \"", "\"quote\": \"zebras ", "zebras"),
        ] {
            let told = told(before, after);
            assert_eq!(told.is_empty(), problem.is_empty(), "{after}: {told}");
            assert!(told.contains(problem), "{after}: {told}");
        }
    }
}
