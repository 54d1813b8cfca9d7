//! Leaving out every entry that holds an error, and what rests on it alone.

use std::collections::HashSet;

use crate::json::{Fault, Severity, Span};
use crate::model::{Dossier, Id, When};

/// The places of all errors, sorted, so that it is quickly told whether an entry holds one.
pub(super) struct Errors(Vec<Span>);

impl Errors {
    /// The errors among `faults`.
    pub(super) fn of(faults: &[Fault]) -> Self {
        let mut spans: Vec<Span> = faults
            .iter()
            .filter(|fault| fault.severity == Severity::Error)
            .map(|fault| fault.span)
            .collect();
        spans.sort_unstable_by_key(|span| (span.file, span.start));
        Self(spans)
    }

    /// Whether an error stands inside `entry`.
    pub(super) fn stand_in(&self, entry: Span) -> bool {
        let first = self
            .0
            .partition_point(|span| (span.file, span.start) < (entry.file, entry.start));
        self.0
            .iter()
            .skip(first)
            .take_while(|span| span.file == entry.file && span.start < entry.end)
            .any(|span| entry.holds(*span))
    }
}

/// Takes out the entries that hold errors, the claims that cite only lost sources, and rulings on what is gone.
///
/// Gives the number of entries taken out, for an error of their own or because nothing is left of them.
pub(super) fn leave_out(dossier: &mut Dossier, errors: &Errors) -> usize {
    let mut gone = 0;
    macro_rules! keep_sound {
        ($($list:ident),*) => {$({
            let before = dossier.$list.len();
            dossier.$list.retain(|entry| !errors.stand_in(entry.at));
            gone += before - dossier.$list.len();
        })*};
    }
    keep_sound!(
        sources, parties, people, places, topics, measures, bases, events, positions, rulings
    );
    dossier
        .zones
        .retain(|zone| zone.parse::<chrono_tz::Tz>().is_ok());
    if dossier.span == Some(When::default()) {
        dossier.span = None;
    }
    dossier.reindex();
    gone += strip_citations(dossier);
    gone
}

/// Nothing on screen may rest on a source that cannot be shown. Gives how many entries had nothing else to rest on.
fn strip_citations(dossier: &mut Dossier) -> usize {
    let sources: HashSet<Id> = dossier
        .sources
        .iter()
        .map(|source| source.id.clone())
        .collect();
    dossier.thin(|statement| {
        let had_citations = !statement.cite.is_empty();
        statement
            .cite
            .retain(|citation| sources.contains(&citation.source));
        !(had_citations && statement.cite.is_empty())
    })
}
