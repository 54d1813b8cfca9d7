//! What is wrong with a dossier beyond its form, each question in a file of its own.

mod asks;
mod citations;
mod currencies;
mod decisions;
mod declared;
mod figures;
mod oddities;
mod patience;
mod places;
mod proof;
mod references;
mod repeats;
mod rings;
mod rulings;
mod titles;

use std::collections::HashMap;

use chrono::NaiveDate;

use self::declared::Declared;
use self::patience::Patience;
use super::leave::Errors;
use crate::json::{Fault, Span};
use crate::model::{Article, Attribute, Dossier, Id, Source};

/// What is to be checked.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    /// Everything that was read, stand-ins included.
    pub(super) dossier: &'a Dossier,
    /// Where the whole of it stands.
    pub(super) root: Span,
    /// The articles that the user has.
    pub(super) articles: &'a HashMap<Id, Article>,
    /// Ids of sources that could not be read.
    pub(super) lost: &'a [Id],
    /// What was wrong already when it was read, so that no stand-in is blamed.
    pub(super) errors: &'a Errors,
    /// The day by which the past is told from the future; without it nothing is said of either.
    pub(super) today: Option<NaiveDate>,
}

/// Everything wrong with the case.
pub(super) fn review(case: &Case<'_>) -> Vec<Fault> {
    let review = Review {
        case: *case,
        declared: Declared::of(case.dossier, case.lost),
        subjects: subjects(case.dossier),
        quotes_sought: Patience::default(),
    };
    let mut faults = Vec::new();
    for note in [
        repeats::note,
        titles::note,
        references::note,
        places::note,
        rings::note,
        asks::note,
        citations::note,
        proof::note,
        figures::note,
        rulings::note,
        decisions::note,
        oddities::note,
    ] {
        note(&review, &mut faults);
    }
    faults
}

/// The case, and what several questions need to know of it.
struct Review<'a> {
    case: Case<'a>,
    declared: Declared<'a>,
    subjects: Vec<Subject<'a>>,
    /// Looking for a quote in the other articles.
    quotes_sought: Patience,
}

/// An event or a position with its claims.
struct Subject<'a> {
    at: Span,
    attributes: Vec<Attribute<'a>>,
}

impl<'a> Review<'a> {
    const fn dossier(&self) -> &'a Dossier {
        self.case.dossier
    }

    /// Whether reading already found an error in there.
    fn is_broken(&self, at: Span) -> bool {
        self.case.errors.stand_in(at)
    }

    /// The source, when its record is whole, so that its fingerprint can be trusted to be the one written.
    fn whole_source(&self, id: &str) -> Option<&'a Source> {
        self.dossier()
            .source(id)
            .filter(|source| !self.is_broken(source.at) && !source.fingerprint.is_empty())
    }

    /// Every claim of every event and position.
    fn attributes(&self) -> impl Iterator<Item = &Attribute<'a>> {
        self.subjects.iter().flat_map(|subject| &subject.attributes)
    }
}

fn subjects(dossier: &Dossier) -> Vec<Subject<'_>> {
    let events = dossier.events.iter().map(|event| Subject {
        at: event.at,
        attributes: event.attributes(dossier),
    });
    let positions = dossier.positions.iter().map(|position| Subject {
        at: position.at,
        attributes: position.attributes(dossier),
    });
    events.chain(positions).collect()
}
