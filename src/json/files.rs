//! The files that a dossier was read from, kept until every fault has its line and column.

use super::node::Node;
use super::problem::{Fault, Problem, Span};
use super::ruler::Ruler;
use crate::text::Clean;

/// The files of one load, in the order of reading.
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<File>,
}

#[derive(Debug)]
struct File {
    name: Clean,
    text: String,
    ruler: Ruler,
    root: Option<Node>,
}

impl Files {
    /// Parses `text` and keeps it under `name`; a fault that stops the parser is noted in `log`, which is left
    /// pointing at this file.
    pub fn open(&mut self, name: &str, text: String, log: &mut super::Log) -> Option<&Node> {
        let number = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        log.file = number;
        let root = match Node::parse(&text, number) {
            Ok(root) => Some(root),
            Err(fault) => {
                log.push(fault);
                None
            }
        };
        self.files.push(File {
            name: Clean::line(name),
            ruler: Ruler::of(&text),
            text,
            root,
        });
        self.files.last().and_then(|file| file.root.as_ref())
    }

    /// Turns faults into problems with file, line and column, sorted by place.
    #[must_use]
    pub fn report(&self, faults: &[Fault]) -> Vec<Problem> {
        let mut spans: Vec<(Span, &Fault)> = faults
            .iter()
            .map(|fault| (self.resolve(fault), fault))
            .collect();
        spans.sort_by_key(|(span, fault)| (*span, fault.severity));
        spans.dedup();
        spans
            .into_iter()
            .filter_map(|(span, fault)| self.problem(span, fault))
            .collect()
    }

    fn problem(&self, span: Span, fault: &Fault) -> Option<Problem> {
        let file = self.file(span)?;
        let (line, column) = file.ruler.measure(&file.text, span.start);
        Some(Problem {
            file: file.name.clone(),
            line,
            column,
            severity: fault.severity,
            what: fault.what.clone(),
            instead: fault.instead.clone(),
        })
    }

    fn file(&self, span: Span) -> Option<&File> {
        self.files.get(usize::try_from(span.file).ok()?)
    }

    /// The name of the file that holds `span`, and its line and column there.
    #[must_use]
    pub fn locate(&self, span: Span) -> Option<(Clean, u32, u32)> {
        let file = self.file(span)?;
        let (line, column) = file.ruler.measure(&file.text, span.start);
        Some((file.name.clone(), line, column))
    }

    /// The place that a fault points at: its key's value where there is one, else the whole entry.
    fn resolve(&self, fault: &Fault) -> Span {
        let Some(key) = fault.key else {
            return fault.span;
        };
        let root = self.file(fault.span).and_then(|file| file.root.as_ref());
        let value = root
            .and_then(|root| root.find(fault.span))
            .and_then(|entry| entry.get(key));
        let item = value
            .zip(fault.item)
            .and_then(|(list, item)| list.item(item));
        // A set of one may stand without its brackets.
        item.or(value).map_or(fault.span, |node| node.span)
    }
}
