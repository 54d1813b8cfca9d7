//! Leaving out every entry that holds an error, and what rests on it alone.

use std::collections::HashSet;

use crate::json::{Fault, Severity, Span};
use crate::model::fact::Answers;
use crate::model::{Claim, Dossier, Fact, Id, When};

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
/// Gives the number of entries taken out for an error of their own.
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
    strip_citations(dossier);
    dossier.reindex();
    drop_idle_rulings(dossier);
    gone
}

/// Nothing on screen may rest on a source that cannot be shown.
fn strip_citations(dossier: &mut Dossier) {
    let sources: HashSet<Id> = dossier
        .sources
        .iter()
        .map(|source| source.id.clone())
        .collect();
    for event in &mut dossier.events {
        strip(&mut event.when, &sources);
        strip(&mut event.r#where, &sources);
        strip(&mut event.status, &sources);
        strip(&mut event.who, &sources);
        strip(&mut event.part_of, &sources);
        strip(&mut event.before, &sources);
        strip(&mut event.after, &sources);
        strip_facts(&mut event.facts, &sources);
    }
    for position in &mut dossier.positions {
        strip(&mut position.act, &sources);
        strip(&mut position.stage, &sources);
        strip(&mut position.due, &sources);
        strip(&mut position.figures, &sources);
        strip_facts(&mut position.facts, &sources);
    }
}

fn strip<T>(claims: &mut Vec<Claim<T>>, sources: &HashSet<Id>) {
    claims.retain_mut(|claim| {
        let cite = &mut claim.statement.cite;
        cite.retain(|citation| sources.contains(&citation.source));
        !cite.is_empty()
    });
}

fn strip_facts(facts: &mut Vec<Fact>, sources: &HashSet<Id>) {
    facts.retain_mut(|fact| {
        match &mut fact.claims {
            Answers::Figure(claims) => strip(claims, sources),
            Answers::Order(claims) => strip(claims, sources),
            Answers::Choice(claims) | Answers::Scale(claims) => strip(claims, sources),
            Answers::Who(claims) => strip(claims, sources),
            Answers::When(claims) => strip(claims, sources),
            Answers::Where(claims) => strip(claims, sources),
        }
        !fact.stated().is_empty()
    });
}

fn drop_idle_rulings(dossier: &mut Dossier) {
    let mut rulings = std::mem::take(&mut dossier.rulings);
    rulings.retain(|ruling| {
        let entry = ruling.of.split_once('/').map_or("", |(entry, _)| entry);
        match entry.split_once(':') {
            Some(("event", id)) => dossier.event(id).is_some(),
            Some(("position", id)) => dossier.position(id).is_some(),
            _ => false,
        }
    });
    dossier.rulings = rulings;
}
