//! From text to entries: the main file and the records of its sources, with everything wrong in them.

use std::path::{Path, PathBuf};

use super::origin::Origin;
use crate::json::{Fault, Fields, Files, Keys, Kind, Log, Node, Severity, Span};
use crate::model::dossier::FORMAT;
use crate::model::{DossierFile, Id, Source, SourceEntry};

/// The files of one load while they are taken apart.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) files: Files,
    pub(super) log: Log,
    /// Where each of `files` stands; nowhere when it is built in.
    pub(super) paths: Vec<Option<PathBuf>>,
    /// Ids that records declare although they could not be read.
    pub(super) lost: Vec<Id>,
    /// How many records could not be read at all.
    pub(super) unread: usize,
}

/// The places of the items of the main file's lists.
#[derive(Debug, Default)]
struct Outline {
    sources: Vec<Span>,
    entries: Vec<Span>,
}

impl Reading {
    /// Reads the text of the main file, and the records that it names.
    ///
    /// # Errors
    /// The main file is no dossier that this program can open.
    pub(super) fn read(
        &mut self,
        origin: &Origin,
        text: String,
    ) -> Result<(DossierFile, Vec<Source>), Refused> {
        let root = origin.root_path().map(Path::to_owned);
        self.paths.push(root);
        let root = self.files.open(&origin.root_label(), text, &mut self.log);
        let root = root.ok_or(Refused)?;
        if let Some(fault) = refuse_format(root) {
            self.log.faults = vec![fault];
            return Err(Refused);
        }
        let mut file = read_root(root, &mut self.log);
        let outline = Outline::of(root);
        if outline.keep_structural(&mut self.log) {
            return Err(Refused);
        }
        let entries = std::mem::take(&mut file.sources);
        let sources = self.read_sources(entries, &outline.sources, origin);
        Ok((file, sources))
    }

    fn read_sources(
        &mut self,
        entries: Vec<SourceEntry>,
        spans: &[Span],
        origin: &Origin,
    ) -> Vec<Source> {
        let mut sources = Vec::new();
        for (entry, span) in entries.into_iter().zip(spans) {
            match entry {
                SourceEntry::Record(record) => sources.push(*record),
                SourceEntry::File(name) if name.is_empty() => {}
                SourceEntry::File(name) => sources.extend(self.read_source(&name, *span, origin)),
            }
        }
        sources
    }

    fn read_source(&mut self, name: &str, span: Span, origin: &Origin) -> Option<Source> {
        let text = match origin.read(name) {
            Ok(text) => text,
            Err(refusal) => {
                let fault = Fault::error(span, &refusal.what).instead(&refusal.instead);
                self.log.push(fault);
                self.lose(name);
                self.unread += 1;
                return None;
            }
        };
        self.paths.push(origin.path(name));
        let source = self
            .files
            .open(&origin.label(name), text, &mut self.log)
            .map(|root| {
                let mut fields = Fields::open(root, &mut self.log);
                let source = Source::take(&mut fields);
                fields.ignore("$schema");
                fields.close();
                source
            });
        if source.as_ref().is_none_or(|source| source.id.is_missing()) {
            self.lose(name);
        }
        self.unread += usize::from(source.is_none());
        source
    }

    /// A record that cannot be read still declares its id, which is the stem of its file's name.
    fn lose(&mut self, name: &str) {
        let stem = Path::new(name).file_stem().unwrap_or_default();
        self.lost.push(Id::from(&*stem.to_string_lossy()));
    }
}

/// What the main file holds is no dossier; the log says why.
#[derive(Debug)]
pub(super) struct Refused;

fn read_root(root: &Node, log: &mut Log) -> DossierFile {
    let mut fields = Fields::open(root, log);
    let file = DossierFile::take(&mut fields);
    fields.ignore("$schema");
    fields.close();
    file
}

/// A later format may mean other things by the same keys, so nothing else is said of such a file.
fn refuse_format(root: &Node) -> Option<Fault> {
    let format = root.get("format")?;
    let Kind::Number(number) = &format.kind else {
        return None;
    };
    if **number == *FORMAT.to_string() {
        return None;
    }
    let is_later = number
        .parse::<f64>()
        .is_ok_and(|given| given > f64::from(FORMAT));
    let fault = Fault::error(
        root.span,
        &format!("this program does not know format {number}"),
    )
    .at("format");
    Some(if is_later {
        fault.instead("a later version of summitry may open it")
    } else {
        fault.instead(&format!("write {FORMAT}"))
    })
}

impl Outline {
    fn of(root: &Node) -> Self {
        let mut outline = Self::default();
        let Kind::Object(members) = &root.kind else {
            return outline;
        };
        for member in members {
            match &member.value.kind {
                Kind::Array(items) => {
                    let spans = items.iter().map(|item| item.span);
                    if &*member.key == "sources" {
                        outline.sources.extend(spans.clone());
                    }
                    outline.entries.extend(spans);
                }
                // A dossier whose days cannot be read is shown without them.
                Kind::Text(_) if &*member.key == "span" => outline.entries.push(member.value.span),
                _ => {}
            }
        }
        outline
    }

    /// Whether something is wrong with the file itself rather than with one of its entries; then the log keeps
    /// only that, since what follows from it is no news.
    fn keep_structural(&self, log: &mut Log) -> bool {
        let is_structural = |fault: &Fault| {
            let entry = self
                .entries
                .partition_point(|entry| entry.start <= fault.span.start)
                .checked_sub(1)
                .and_then(|index| self.entries.get(index));
            fault.severity == Severity::Error && !entry.is_some_and(|entry| entry.holds(fault.span))
        };
        if !log.faults.iter().any(is_structural) {
            return false;
        }
        log.faults.retain(is_structural);
        true
    }
}
